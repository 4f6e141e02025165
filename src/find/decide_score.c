/*
 * The order of strength, in one place: a candidate's score is the sum of what speaks for it and
 * against it, with weights fitted on annotated articles (decide_weights.h); above zero it is a
 * name. A person's own lexicon is beyond the scale.
 */
#include <string.h>

#include "find/decide.h"
#include "find/decide_weights.h"

#define USER_SCORE     2000
#define DECLARED_SCORE 400
/* The tagger has seen few names half in Latin: nine in ten that the rule finds are right, also
 * where it sees none. */
#define HALF_LATIN_GAIN 200
#define TERM_LOSS       300
/* Above what the tagger alone can say: it knows no concepts and takes them for companies. */
#define KNOWN_CONCEPT   350
#define DEFINED_TERM    400
#define DEFINED_CONCEPT 300
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
    {"en-title", FAMILY_EN_TITLE},
    {"en-first-name", FAMILY_EN_FIRST_NAME},
    {"en-designator", FAMILY_EN_DESIGNATOR},
    {"en-product", FAMILY_EN_PRODUCT},
    {"en-acronym", FAMILY_EN_ACRONYM},
    {"event", FAMILY_EVENT},
    {"part-of-name", FAMILY_PART_OF_NAME},
    {"eager", FAMILY_EAGER},
    {"edge", FAMILY_EDGE},
};

uint32_t decide_family(const char *rule)
{
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (strncmp(rule, families[i].rule, strlen(families[i].rule)) == 0)
            return families[i].family;
    return FAMILY_OTHER;
}

static void add(struct feature_list *list, uint32_t feature)
{
    if (list->count < sizeof list->items / sizeof *list->items)
        list->items[list->count++] = (uint16_t)feature;
}

/* Steps of the tagger's likelihood, in per cent. */
static const uint8_t steps[LIKELIHOOD_STEPS - 1] = {1,  2,  4,  7,  12, 20, 30,
                                                    42, 55, 68, 80, 90, 96, 99};

static void add_tagger(struct feature_list *list, const struct candidate *candidate)
{
    uint32_t step = 0;
    while (step < LIKELIHOOD_STEPS - 1 && candidate->likelihood >= steps[step])
        step++;
    add(list, DECIDE_LIKELIHOOD + step);
    if (candidate->families & 1u << FAMILY_TAGGER)
        return;
    static const uint8_t relations[] = {[TAGGED_NONE] = DECIDE_UNTAGGED,
                                        [TAGGED_OTHER_TYPE] = DECIDE_OTHER_TYPE,
                                        [TAGGED_LONGER] = DECIDE_INSIDE,
                                        [TAGGED_SHORTER] = DECIDE_AROUND,
                                        [TAGGED_CROSSING] = DECIDE_CROSSING};
    add(list, relations[candidate->tagged]);
}

static void add_elsewhere(struct feature_list *list, const struct candidate *candidate)
{
    if (candidate->same_elsewhere)
        add(list, DECIDE_ELSEWHERE + (candidate->same_elsewhere > 1));
    if (candidate->same_elsewhere > candidate->other_elsewhere + 1)
        add(list, DECIDE_ELSEWHERE + 2);
    if (candidate->other_elsewhere > candidate->same_elsewhere)
        add(list, DECIDE_OTHER_ELSEWHERE);
    if (candidate->repeats)
        add(list, DECIDE_REPEATED + (candidate->repeats > 1));
}

static void add_form(struct feature_list *list, const struct candidate *candidate)
{
    uint32_t len = candidate->end - candidate->begin;
    if (candidate->han && len <= 3)
        add(list, DECIDE_ONE_HAN);
    else if (candidate->han && len <= 6)
        add(list, DECIDE_TWO_HAN);
    for (uint32_t edge = 0; edge < EDGE_MARKS; edge++)
        if (candidate->marks & 1u << edge)
            add(list, DECIDE_EDGE + edge * 6 + candidate->type);
    if (len > (candidate->han ? 36u : 40u))
        add(list, DECIDE_LONG);
}

struct feature_list decide_features(const struct candidate *candidate)
{
    struct feature_list list = {.count = 0};
    add(&list, DECIDE_TYPE + candidate->type);
    for (uint32_t family = 0; family < FAMILIES; family++)
        if (candidate->families & 1u << family)
            add(&list, DECIDE_FAMILY + family);
    if (candidate->families & 1u << FAMILY_LEXICON)
        add(&list, candidate->type + (candidate->ambiguous ? (uint32_t)DECIDE_AMBIGUOUS
                                                           : (uint32_t)DECIDE_LEXICON));
    if (candidate->witnesses & 1u << WITNESS_RULE)
        add(&list, DECIDE_STRONG_RULE);
    add_tagger(&list, candidate);
    add_elsewhere(&list, candidate);
    add_form(&list, candidate);
    return list;
}

/* A term that the text explains is one; a known one when the article comes back to it. */
static int32_t concept_score(const struct candidate *candidate)
{
    if (candidate->families & 1u << FAMILY_DEFINED_TERM)
        return DEFINED_TERM;
    int32_t score = candidate->families & 1u << FAMILY_LEXICON ? KNOWN_CONCEPT : 0;
    if (candidate->families & 1u << FAMILY_DEFINED)
        score += DEFINED_CONCEPT;
    return score;
}

int32_t decide_score(const struct candidate *candidate)
{
    if (candidate->witnesses & 1u << WITNESS_USER)
        return USER_SCORE;
    if (candidate->type == ENTITY_CONCEPT)
        return concept_score(candidate);
    if (!type_is_core(candidate->type))
        return candidate->confidence >= 50 ? 100 : -100;
    struct feature_list list = decide_features(candidate);
    int32_t score = candidate->witnesses & 1u << WITNESS_DECLARED ? DECLARED_SCORE : 0;
    score += decide_lean[candidate->type];
    if (candidate->term)
        score -= TERM_LOSS;
    if (candidate->families & 1u << FAMILY_ZH_MIXED_PERSON &&
        candidate->witnesses & 1u << WITNESS_RULE)
        score += HALF_LATIN_GAIN;
    for (uint32_t i = 0; i < list.count; i++)
        score += decide_weights[list.items[i]];
    if (candidate->families & 1u << FAMILY_TITLE_MARK && score < MARKED_TITLE)
        return MARKED_TITLE;
    return score;
}
