/*
 * The order of strength, in one place: a candidate's score is the sum of what speaks for it and
 * against it, with weights fitted on annotated articles (decide_weights.h); above zero it is a
 * name. A person's own lexicon is beyond the scale.
 */
#include <string.h>

#include "find/decide/decide.h"
#include "find/decide/decide_weights.h"
#include "text/words.h"

#define USER_SCORE     2000
#define DECLARED_SCORE 400
/* Of what only an organization has. */
#define TOLD_HERE      300
#define TOLD_ELSEWHERE 150
/* Of Robert "Kelly" Ortberg, of Quell, Inc.: more than of the names that it holds. */
#define WHOLE_SCORE 1500
/* Above what the tagger alone can say: it knows no concepts and takes them for companies. */
#define KNOWN_CONCEPT   350
#define DEFINED_TERM    400
#define DEFINED_CONCEPT 300
#define TOPIC_REPEATS   2
/* What stands in 《》 is a title, whatever the tagger thinks of its words. */
#define MARKED_TITLE 100

static const struct {
    const char *rule; /* a prefix of rule ids */
    uint8_t family;
} families[] = {
    {"defined-term", FAMILY_DEFINED_TERM},
    {"defined", FAMILY_DEFINED},
    {"title-mark", FAMILY_TITLE_MARK},
    {"quoted-title", FAMILY_TITLE_MARK},
    {"lexicon", FAMILY_LEXICON},
    {"tagger", FAMILY_TAGGER},
    {"zh-surname-title", FAMILY_ZH_SURNAME_TITLE},
    {"zh-surname-after-title", FAMILY_ZH_SURNAME_STRONG},
    {"zh-surname-before-title", FAMILY_ZH_SURNAME_GOOD},
    {"zh-surname-speaks", FAMILY_ZH_SURNAME_GOOD},
    {"zh-surname-alone", FAMILY_ZH_SURNAME_ALONE},
    {"zh-familiar", FAMILY_ZH_FAMILIAR},
    {"zh-surname", FAMILY_ZH_SURNAME},
    {"zh-dotted", FAMILY_ZH_DOTTED},
    {"zh-transliteration", FAMILY_ZH_TRANSLITERATION},
    {"zh-mixed-person", FAMILY_ZH_MIXED_PERSON},
    {"zh-org", FAMILY_ZH_ORG_SUFFIX},
    {"zh-mixed", FAMILY_ZH_MIXED_ORG},
    {"zh-place", FAMILY_ZH_PLACE},
    {"zh-thing-game", FAMILY_GAME},
    {"zh-thing", FAMILY_ZH_THING},
    {"en-honorific", FAMILY_EN_HONORIFIC},
    {"en-nickname", FAMILY_EN_HONORIFIC},
    {"en-peer", FAMILY_EN_HONORIFIC},
    {"en-title", FAMILY_EN_TITLE},
    {"en-first-name", FAMILY_EN_FIRST_NAME},
    {"en-designator", FAMILY_EN_DESIGNATOR},
    {"en-legal-form", FAMILY_EN_DESIGNATOR},
    {"en-product", FAMILY_EN_PRODUCT},
    {"en-acronym", FAMILY_EN_ACRONYM},
    {"en-work", FAMILY_EN_WORK},
    {"event", FAMILY_EVENT},
    {"part-of-name", FAMILY_PART_OF_NAME},
    {"eager", FAMILY_EAGER},
    {"edge", FAMILY_EDGE},
    {"place-and-name", FAMILY_PLACE_AND_NAME},
    {"context", FAMILY_CONTEXT},
};

uint32_t decide_family(const char *rule)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (*rule == *families[i].rule &&
            strncmp(rule, families[i].rule, strlen(families[i].rule)) == 0)
            return families[i].family;
    return FAMILY_OTHER;
}

/* Who takes the pieces of evidence one by one: the list of them for fitting, the score. Always
 * inline, so that adding a score up takes no list. */
typedef void (*piece_taker)(void *context, uint32_t piece);
struct evidence_taker {
    piece_taker take;
    void *context;
};
#define ALWAYS_INLINE static inline __attribute__((always_inline))

ALWAYS_INLINE void add(struct evidence_taker taker, uint32_t piece)
{
    taker.take(taker.context, piece);
}

ALWAYS_INLINE void add_typed(struct evidence_taker taker, uint32_t piece, uint32_t type)
{
    add(taker, piece + type);
}

static uint32_t step_of(uint32_t value, const uint8_t *steps, uint32_t count)
{
    uint32_t step = 0;
    while (step < count && value >= steps[step])
        step++;
    return step;
}

/* Steps of likelihoods, in per cent. */
static const uint8_t fine_steps[LIKELIHOOD_STEPS - 1] = {1,  2,  4,  7,  12, 20, 30,
                                                         42, 55, 68, 80, 90, 96, 99};
static const uint8_t steps[SHARE_STEPS - 1] = {3, 12, 35, 65, 90};

static uint32_t share_step(uint32_t value)
{
    return step_of(value, steps, SHARE_STEPS - 1);
}

ALWAYS_INLINE void add_tagger(struct evidence_taker taker, const struct candidate *candidate)
{
    uint32_t step = step_of(candidate->likelihood, fine_steps, LIKELIHOOD_STEPS - 1);
    add(taker, DECIDE_LIKELIHOOD + step);
    add_typed(taker, DECIDE_LIKELIHOOD_TYPE + step * DECIDE_TYPES, candidate->type);
    if (!(candidate->families & FAMILY_BIT(FAMILY_TAGGER)))
        add_typed(taker, DECIDE_TAGGED + (uint32_t)candidate->tagged * DECIDE_TYPES,
                  candidate->type);
    add(taker, DECIDE_RIVAL + share_step(candidate->rival));
    add(taker, DECIDE_LONGER + share_step(candidate->longer));
    add(taker, DECIDE_SHORTER + share_step(candidate->shorter));
}

ALWAYS_INLINE void add_elsewhere(struct evidence_taker taker, const struct candidate *candidate)
{
    if (candidate->repeats) {
        uint32_t more = candidate->repeats > 1 ? SHARE_STEPS : 0;
        add(taker, DECIDE_ELSEWHERE + more + share_step(candidate->same_elsewhere));
        add(taker, DECIDE_OTHER_ELSEWHERE + more + share_step(candidate->other_elsewhere));
        add_typed(taker, DECIDE_REPEATED, candidate->type);
    }
    if (candidate->part == PART_OF_SAME_TYPE)
        add_typed(taker, DECIDE_PART, candidate->type);
    else if (candidate->part == PART_OF_OTHER_TYPE)
        add_typed(taker, DECIDE_OTHER_PART, candidate->type);
    if (candidate->term)
        add(taker, DECIDE_TERM);
}

enum candidate_form { ONE_HAN, TWO_HAN, THREE_HAN, FOUR_HAN, MORE_HAN, SHORT_OTHER, OTHER, LONG };

static enum candidate_form form_of(const struct candidate *candidate)
{
    uint32_t len = candidate->end - candidate->begin;
    if (candidate->han)
        return len <= 3    ? ONE_HAN
               : len <= 6  ? TWO_HAN
               : len <= 9  ? THREE_HAN
               : len <= 12 ? FOUR_HAN
                           : MORE_HAN;
    return len > 40 ? LONG : len <= 4 ? SHORT_OTHER : OTHER;
}

ALWAYS_INLINE void add_all(struct evidence_taker taker, const struct candidate *candidate)
{
    add_typed(taker, DECIDE_TYPE, candidate->type);
    for (uint64_t left = candidate->families; left; left &= left - 1) {
        uint32_t family = (uint32_t)__builtin_ctzll(left);
        add(taker, DECIDE_FAMILY + family);
        add_typed(taker, DECIDE_FAMILY_TYPE + family * DECIDE_TYPES, candidate->type);
    }
    if (candidate->families & FAMILY_BIT(FAMILY_LEXICON))
        add_typed(taker, candidate->ambiguous ? DECIDE_AMBIGUOUS : DECIDE_LEXICON, candidate->type);
    if (candidate->witnesses & 1u << WITNESS_RULE)
        add(taker, DECIDE_STRONG_RULE);
    add_tagger(taker, candidate);
    add_elsewhere(taker, candidate);
    add_typed(taker, DECIDE_FORM + (uint32_t)form_of(candidate) * DECIDE_TYPES, candidate->type);
    for (uint64_t left = candidate->marks; left; left &= left - 1)
        add_typed(taker, DECIDE_EDGE + (uint32_t)__builtin_ctzll(left) * DECIDE_TYPES,
                  candidate->type);
    uint64_t elsewhere = candidate->style == DECIDE_NEWS ? candidate->elsewhere : 0;
    for (uint64_t left = elsewhere; left; left &= left - 1)
        add_typed(taker, DECIDE_EDGE_ELSEWHERE + (uint32_t)__builtin_ctzll(left) * DECIDE_TYPES,
                  candidate->type);
}

static void take_into_list(void *context, uint32_t piece)
{
    struct evidence_list *list = context;
    if (list->count < sizeof list->items / sizeof *list->items)
        list->items[list->count++] = (uint16_t)piece;
}

struct evidence_list decide_evidence_of(const struct candidate *candidate)
{
    struct evidence_list list = {.count = 0};
    add_all((struct evidence_taker){take_into_list, &list}, candidate);
    return list;
}

/* A term that the text explains is one; a known one too, but one that stands in every other article
 * (AI, 供应链) only when this article comes back to it. */
static int32_t concept_score(const struct candidate *candidate)
{
    if (candidate->families & FAMILY_BIT(FAMILY_DEFINED_TERM))
        return DEFINED_TERM;
    bool topic = !candidate->ambiguous || candidate->repeats >= TOPIC_REPEATS;
    int32_t score = candidate->families & FAMILY_BIT(FAMILY_LEXICON) && topic ? KNOWN_CONCEPT : 0;
    if (candidate->families & FAMILY_BIT(FAMILY_DEFINED))
        score += DEFINED_CONCEPT;
    return score;
}

struct weighing {
    const int16_t *weights;
    int32_t sum;
};

static void take_weight(void *context, uint32_t piece)
{
    struct weighing *weighing = context;
    weighing->sum += weighing->weights[piece];
}

/* Robert "Kelly" Ortberg, Quell, Inc., the Duke of Norwick: no part of it is a name here. */
static bool is_whole(const struct candidate *candidate)
{
    static const char *const rules[] = {"en-nickname", "en-legal-form", "en-peer",
                                        "zh-org-legal-name"};
    return candidate->witnesses & 1u << WITNESS_DECLARED &&
           text_is_one_of(candidate->rule, strlen(candidate->rule), rules,
                          sizeof rules / sizeof *rules);
}

/* Marks that leave one of two types: the surer the tagger is of the other, the surer that it is a
 * name at all. */
static const struct {
    uint64_t marks;
    uint8_t type, other;
} told[] = {
    /* Quell's headquarters, shares in Quell: no person, whatever the name looks like */
    {EDGE_BIT(EDGE_HAS_OFFICE) | EDGE_BIT(EDGE_OFFICE) | EDGE_BIT(EDGE_OFFICE_OF),
     ENTITY_ORGANIZATION, ENTITY_PERSON},
    /* Princeton-based: not the university */
    {EDGE_BIT(EDGE_BASED), ENTITY_PLACE, ENTITY_ORGANIZATION},
    /* Marlow's wife */
    {EDGE_BIT(EDGE_HAS_KIN), ENTITY_PERSON, ENTITY_ORGANIZATION},
};

/* What the marks here or those of the string elsewhere tell. */
static int32_t told_score(const struct candidate *candidate)
{
    int32_t score = 0;
    for (size_t t = 0; t < sizeof told / sizeof *told; t++) {
        int32_t sure = candidate->marks & told[t].marks       ? TOLD_HERE
                       : candidate->elsewhere & told[t].marks ? TOLD_ELSEWHERE
                                                              : 0;
        if (candidate->type == told[t].type && sure)
            score += sure + candidate->rival;
        else if (candidate->type == told[t].other)
            score -= sure;
    }
    return score;
}

int32_t decide_score(const struct candidate *candidate)
{
    if (candidate->witnesses & 1u << WITNESS_USER)
        return USER_SCORE;
    if (is_whole(candidate))
        return WHOLE_SCORE;
    if (candidate->type == ENTITY_CONCEPT)
        return concept_score(candidate);
    if (!entity_type_is_core(candidate->type))
        return candidate->confidence >= 50 ? 100 : -100;
    struct weighing weighing = {.weights = decide_weights[candidate->style]};
    add_all((struct evidence_taker){take_weight, &weighing}, candidate);
    int32_t score = weighing.sum + decide_lean[candidate->style][candidate->type] +
                    (candidate->witnesses & 1u << WITNESS_DECLARED ? DECLARED_SCORE : 0) +
                    told_score(candidate);
    if (candidate->families & FAMILY_BIT(FAMILY_TITLE_MARK) && score < MARKED_TITLE)
        return MARKED_TITLE;
    return score;
}
