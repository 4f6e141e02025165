/* What is asked of a candidate. Each feature is two numbers, one of the relation and one of all
 * relations: of the rare ones too few are annotated to tell where a subject stands. */
#include "find/bridge/bridge.h"

#include <string.h>

#include "find/hashed/hashed_features.h"
#include "find/names/name_parts.h"
#include "find/outline/arguments.h"

#define NOT_HERE UINT32_C(0x5EED)

_Static_assert(RELATION_TYPES <= 32, "ties are 32 bits");

enum feature {
    /* the question: whether anything that is named is meant */
    FEATURE_ALWAYS,
    FEATURE_TRIGGER,
    FEATURE_TRIGGER_LAST, /* its last word; of a verb its rule */
    FEATURE_TRIGGER_AT,   /* where it stands, and the anchor */
    FEATURE_WORD_BEFORE,
    FEATURE_WORD_BEHIND,
    FEATURE_RULE, /* what the rule says of it */
    FEATURE_ANCHOR_OFTEN,
    FEATURE_COUNT,
    /* the candidate: where it stood */
    FEATURE_WHERE_FORM,
    FEATURE_WHERE_FIRST_AT,
    FEATURE_WHERE_WAYS,
    FEATURE_WHERE_WAYS_AT,
    FEATURE_WHERE_BEFORE,
    FEATURE_WHERE_BEHIND,
    FEATURE_RANK_COUNT,
    FEATURE_SIGNS,
    FEATURE_SIGNS_AT,
    FEATURE_QUOTED,
    /* what it is */
    FEATURE_OFTEN,
    FEATURE_OFTEN_WHERE,
    FEATURE_FOCUS,
    FEATURE_MOST,
    FEATURE_MOST_LAST,
    FEATURE_TITLE_WHERE,
    FEATURE_TYPE,
    FEATURE_NAME_LAST,
    FEATURE_NAMESAKE,
    FEATURE_SEAT,
    FEATURE_SEAT_WHERE,
    FEATURE_OPENER,
    FEATURE_DEFINED,
    FEATURE_EMPLOYER,
    FEATURE_EMPLOYER_OFTEN,
    FEATURE_TAKEN,
    FEATURE_TAKEN_MOST,
    FEATURE_TIE
};

/* ---- what is seen of an item ---- */

static uint32_t word_of(const struct outline *outline, int at)
{
    if (!outline_holds(outline, at))
        return NOT_HERE;
    const struct outline_item *item = outline_at(outline, at);
    return item->mention != NO_INDEX
               ? item->type
               : token_key(outline->text + item->begin, item->end - item->begin);
}

/* Bits of bridge_stand.ways. */
enum way {
    WAY_SUBJECT = 1,
    WAY_OBJECT = 2,
    WAY_GOVERNED = 4,
    WAY_OWNER = 8,
    WAY_LISTED = 16,
    WAY_QUOTED = 32
};

struct bridge_stand bridge_stand_of(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    unsigned ways = 0;
    if (argument_may_be_subject(outline, at, TYPE_BIT(item->type)))
        ways |= WAY_SUBJECT;
    if (argument_is_object_of_verb(outline, at))
        ways |= WAY_OBJECT;
    if (argument_preposition(outline, at) >= 0)
        ways |= WAY_GOVERNED;
    if (outline_owned(outline, at) >= 0)
        ways |= WAY_OWNER;
    if (item->list_first != at || item->list_next >= 0)
        ways |= WAY_LISTED;
    if (item->quote != NO_INDEX)
        ways |= WAY_QUOTED;
    return (struct bridge_stand){.before = word_of(outline, at - 1),
                                 .behind = word_of(outline, at + 1),
                                 .form = item->form,
                                 .ways = (uint8_t)ways,
                                 .first = outline->mentions.items[0] == at};
}

/* ---- features ---- */

static void add_own(struct hashed_features *features, enum feature feature, uint64_t value)
{
    hashed_add(features, feature, value);
}

static void add(struct hashed_features *features, enum feature feature, uint64_t value)
{
    hashed_add_shared(features, feature, value);
}

static uint64_t both(uint32_t a, uint32_t b)
{
    return hashed_both(a, b);
}

static uint32_t at_most(uint32_t n, uint32_t most)
{
    return n < most ? n : most;
}

/* A count, less exact where it is high. */
static uint32_t rough(uint32_t count)
{
    static const uint32_t from[] = {1, 2, 3, 5, 8, 13};
    uint32_t step = 0;
    while (step < sizeof from / sizeof *from && count >= from[step])
        step++;
    return step;
}

/* The key of the last word of a name or a noun; of ideographs of the last ones, so many. */
static uint32_t last_word(const char *words, uint32_t len, uint32_t ideographs)
{
    uint32_t first = len;
    if (len == 0)
        return NOT_HERE;
    if ((unsigned char)words[len - 1] < 0x80)
        while (first > 0 && words[first - 1] != ' ' && words[first - 1] != '-')
            first--;
    else
        first = len > ideographs * HAN_BYTES ? len - ideographs * HAN_BYTES : 0;
    return token_key(words + first, len - first);
}

/* ---- the trigger ---- */

static uint32_t trigger_last(const struct bridge *bridge)
{
    const struct outline *outline = bridge->outline;
    const struct outline_item *item = outline_at(outline, bridge->trigger);
    const char *id = outline->table->strings + bridge->rule->id;
    return bridge->rule->construction == CONSTRUCT_NOUN
               ? last_word(outline->text + item->begin, item->end - item->begin, 2)
               : token_key(id, strlen(id));
}

/* Where the trigger stands, and where the anchor from there. */
static uint32_t trigger_at(const struct bridge *bridge)
{
    enum { NEAR = 2, ANCHORS = 8 };
    static const uint64_t openings[] = {CLASS_BIT(SIGN_COMMA),      CLASS_BIT(SIGN_STOP),
                                        CLASS_BIT(SIGN_OPEN),       CLASS_BIT(WORD_DETERMINER),
                                        CLASS_BIT(WORD_AND),        CLASS_BIT(WORD_RELATIVE),
                                        CLASS_BIT(WORD_PREPOSITION)};
    const uint32_t known = sizeof openings / sizeof *openings;
    const struct outline *outline = bridge->outline;
    bool noun = bridge->rule->construction == CONSTRUCT_NOUN;
    int before = noun ? bridge->trigger - 1 : argument_before_adverbials(outline, bridge->trigger);
    int gap = bridge->anchor - bridge->trigger;
    uint32_t opens = 0;
    while (opens < known && !outline_is(outline, before, openings[opens]))
        opens++;
    if (opens == known)
        opens += before < 0                                          ? 0
                 : outline_is_mention(outline, before)               ? 1
                 : outline_at(outline, before)->shape == SHAPE_PUNCT ? 2
                                                                     : 3;
    uint32_t away = gap > NEAR    ? NEAR
                    : gap < -NEAR ? 2 * NEAR
                                  : (uint32_t)(gap < 0 ? NEAR - gap : gap);
    return opens * ANCHORS + away;
}

struct bridge_trigger bridge_trigger_of(const struct bridge *bridge)
{
    return (struct bridge_trigger){.last = trigger_last(bridge), .at = trigger_at(bridge)};
}

/* Whether the rule is made for what the text is about, or for who employs somebody. */
static uint32_t rule_says(const struct rule *rule)
{
    return rule->context * 4u + rule->employer * 2u + rule->any_role;
}

static struct hashed_features begin(const struct bridge *bridge, struct bridge_features *features)
{
    enum { COMMON = 1000003 };
    const struct rule *rule = bridge->rule;
    bool noun = rule->construction == CONSTRUCT_NOUN;
    uint64_t kind =
        noun * 4u + rule->inverse * 2u + outline_is_han(bridge->outline, bridge->trigger);
    uint64_t relation = (uint64_t)rule->relation * 2 + bridge->right;
    return (struct hashed_features){.items = features->items,
                                    .most = BRIDGE_FEATURES_MAX,
                                    .bits = BRIDGE_FEATURE_BITS,
                                    .own = hashed_spread(relation * 8 + kind + 1),
                                    .common = hashed_spread(COMMON + kind)};
}

void bridge_question_features(const struct bridge *bridge, struct bridge_features *features)
{
    const struct outline *outline = bridge->outline;
    struct hashed_features collected = begin(bridge, features), *f = &collected;
    int low = bridge->trigger < bridge->anchor ? bridge->trigger : bridge->anchor;
    int high = bridge->trigger < bridge->anchor ? bridge->anchor : bridge->trigger;
    add(f, FEATURE_ALWAYS, 0);
    add_own(f, FEATURE_TRIGGER, word_of(outline, bridge->trigger));
    add_own(f, FEATURE_TRIGGER_LAST, bridge->seen.last);
    add(f, FEATURE_TRIGGER_AT, bridge->seen.at);
    add_own(f, FEATURE_WORD_BEFORE, word_of(outline, low - 1));
    add_own(f, FEATURE_WORD_BEHIND, word_of(outline, high + 1));
    add(f, FEATURE_RULE, rule_says(bridge->rule));
    add(f, FEATURE_ANCHOR_OFTEN, rough(bridge->anchor_mentions));
    add(f, FEATURE_COUNT, at_most(bridge->count, 5));
    features->count = f->count;
}

/* ---- a candidate ---- */

static void add_where(struct hashed_features *f, const struct bridge *bridge, uint32_t candidate)
{
    const struct bridge_candidate *of = &bridge->candidates[candidate];
    const struct bridge_stand *stand = &of->stand;
    uint32_t where = of->where, rank = at_most(candidate, 3), at = bridge->seen.at;
    uint32_t first = where * 2 + stand->first;
    add(f, FEATURE_WHERE_FORM, both(where, stand->form));
    add(f, FEATURE_WHERE_FIRST_AT, both(first, at));
    add(f, FEATURE_WHERE_WAYS, both(stand->ways, where));
    add(f, FEATURE_WHERE_WAYS_AT, both(stand->ways, at * 16 + where));
    add(f, FEATURE_WHERE_BEFORE, both(stand->before, where));
    add(f, FEATURE_WHERE_BEHIND, both(stand->behind, where));
    add(f, FEATURE_RANK_COUNT, both(rank, at_most(bridge->count, 5)));
    bool quoted = outline_at(bridge->outline, bridge->trigger)->quote != NO_INDEX;
    add(f, FEATURE_QUOTED, quoted * 32u + where * 2 + (stand->ways & WAY_QUOTED ? 1 : 0));
    if (where > BRIDGE_BEHIND)
        return;
    uint32_t signs = at_most(of->commas, 3) * 4 + at_most(of->stops, 3);
    add(f, FEATURE_SIGNS, (rough(of->words) * 16 + signs) * 2 + where);
    add(f, FEATURE_SIGNS_AT, both(signs, at * 2 + where));
}

/* Fogarty of Fogarty Pace Architects */
static bool is_namesake(const struct bridge *bridge, const struct bridge_candidate *of)
{
    uint32_t anchor = outline_at(bridge->outline, bridge->anchor)->entity;
    const char *surname = strrchr(bridge->builder->entities.items[anchor].name, ' ');
    return surname && surname[1] && strstr(of->name, surname + 1);
}

static void add_what(struct hashed_features *f, const struct bridge *bridge,
                     const struct bridge_candidate *of)
{
    uint32_t last = bridge->seen.last, name = last_word(of->name, (uint32_t)strlen(of->name), 1);
    uint32_t often = rough(of->mentions);
    add(f, FEATURE_OFTEN, often);
    add(f, FEATURE_OFTEN_WHERE, both(of->where, often));
    add(f, FEATURE_FOCUS, at_most(of->focus, 4));
    add(f, FEATURE_MOST, both(of->most * 4u + of->in_title, at_most(bridge->count, 3)));
    add(f, FEATURE_MOST_LAST, both(of->most, last));
    add(f, FEATURE_TITLE_WHERE, of->in_title * 16u + of->where);
    add(f, FEATURE_TYPE, of->type);
    add(f, FEATURE_NAME_LAST, both(name, last));
    add(f, FEATURE_NAMESAKE, is_namesake(bridge, of));
    add(f, FEATURE_SEAT, of->seat);
    add(f, FEATURE_SEAT_WHERE, of->seat * 16u + of->where);
    add(f, FEATURE_OPENER, of->opener);
    add(f, FEATURE_DEFINED, of->defined);
    uint32_t employer = rule_says(bridge->rule) * 4 + bridge->employed + (unsigned)of->employer;
    add(f, FEATURE_EMPLOYER, employer);
    add(f, FEATURE_EMPLOYER_OFTEN, both(employer, rough(bridge->anchor_mentions)));
    add(f, FEATURE_TAKEN, of->taken);
    add(f, FEATURE_TAKEN_MOST, of->taken * 4u + of->most);
    for (uint32_t relation = 0; relation < RELATION_TYPES; relation++)
        if (of->ties >> relation & 1)
            add(f, FEATURE_TIE, relation);
}

void bridge_candidate_features(const struct bridge *bridge, uint32_t candidate,
                               struct bridge_features *features)
{
    struct hashed_features collected = begin(bridge, features);
    add_where(&collected, bridge, candidate);
    add_what(&collected, bridge, &bridge->candidates[candidate]);
    features->count = collected.count;
}
