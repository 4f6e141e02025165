/* The noun of an act: "Farhill's acquisition of Quell", 远山对北辰的收购, "talks between A and B".
 */
#include "find/relate/relate_verb.h"

#define OPENING_WORDS 6 /* "On a recent two-day" */

/* Whether two do together what the rule's nouns mean: a merger with, a partnership with. */
static bool is_mutual(const struct outline *outline, const struct rule *rule)
{
    uint32_t with = token_key("with", 4);
    for (uint32_t i = 0; i < rule->via_count; i++)
        if (outline->table->keys[rule->via + i] == with)
            return true;
    return false;
}

/* "the partnership between A and B", "the merger of A and B" */
static bool act_between(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    static const char *const words[] = {"between"};
    int next = outline_next(outline, trigger->at);
    bool between = outline_is_one_of(outline, next, words, 1);
    if (!between &&
        !(outline_is(outline, next, CLASS_BIT(WORD_OF)) && is_mutual(outline, trigger->rule)))
        return false;
    struct argument left = argument_object(outline, next, trigger->rule->left_types, NULL, 0);
    if (left.at < 0)
        return between;
    int second = outline_at(outline, left.at)->list_next;
    if (second < 0 && !between)
        return false;
    trigger_add(relating, trigger, (struct argument){.at = left.at, .single = true},
                (struct argument){.at = second, .single = true});
    return true;
}

/* The owner before the act: "Farhill's planned $2 billion acquisition", "Farhill, whose planned
 * acquisition". */
static struct argument owner_before(const struct outline *outline, int act, uint32_t types)
{
    static const char *const whose[] = {"whose"};
    int i = outline_before(outline, act);
    for (int steps = 0; i >= 0 && steps < 5; steps++, i = outline_before(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
            continue;
        if (outline_is_one_of(outline, i, whose, 1))
            return argument_antecedent(outline, i, types);
        if (outline_is_mention(outline, i))
            return outline_has_type(outline, i, types) && outline_owned(outline, i) >= 0
                       ? (struct argument){.at = outline_at(outline, i)->list_first}
                       : NO_ARGUMENT;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return NO_ARGUMENT;
}

/* "the Farhill plant in Leeds": whose the site at `act` is. */
static struct argument name_beside(const struct outline *outline, int act, const struct rule *rule)
{
    int name = outline_before(outline, act);
    return rule->relation == RELATION_LOCATED_IN &&
                   outline_has_type(outline, name, rule->left_types & ~TYPE_BIT(ENTITY_PERSON))
               ? (struct argument){.at = name, .single = true}
               : NO_ARGUMENT;
}

/* "The head office of Quell is in", "the exit of Tom Vance from": what the thing is of. */
static struct argument owner_behind(const struct outline *outline, int act, const struct rule *rule)
{
    int of = outline_next(outline, act);
    if (!outline_is(outline, of, CLASS_BIT(WORD_OF)))
        return NO_ARGUMENT;
    struct argument owner = argument_object(outline, of, rule->left_types, NULL, 0);
    owner.single = true;
    int next = owner.at < 0 ? -1 : outline_next(outline, owner.at);
    bool seat =
        rule->relation == RELATION_LOCATED_IN && outline_is(outline, next, CLASS_BIT(WORD_BE));
    bool leads_on =
        outline_is_key(outline, next, outline->table->keys + rule->via, rule->via_count) &&
        !outline_is(outline, next, CLASS_BIT(WORD_OF));
    return seat || leads_on ? owner : NO_ARGUMENT;
}

/* "The lawsuit, filed by Quell against": over the comma to the participle that goes on with it. */
static int begin_of_clause(const struct outline *outline, int act)
{
    int comma = outline_next(outline, act), verb = comma < 0 ? -1 : outline_next(outline, comma);
    int by = verb < 0 ? -1 : outline_next(outline, verb);
    return outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) &&
                   outline_is(outline, by, CLASS_BIT(WORD_BY))
               ? verb
               : act;
}

/* "|On| a two-day trip to Boston, Tom Vance", "|Following| its acquisition of Quell, Farhill": the
 * word that opens the sentence and governs the act; -1: there is none. */
static int opening_of(const struct outline *outline, int act)
{
    static const char *const openings[] = {"On",    "In",      "During",    "After",  "Before",
                                           "With",  "At",      "Following", "Amid",   "Since",
                                           "Under", "Through", "Despite",   "Besides"};
    const uint32_t measures = TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_DATE);
    int i = outline_before(outline, act);
    for (int words = 0; i >= 0 && words < OPENING_WORDS; words++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, openings, sizeof openings / sizeof *openings)) {
            int before = outline_before(outline, i);
            return before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP)) ? i : -1;
        }
        bool own = outline_is_mention(outline, i) && outline_at(outline, i)->possessive;
        if (!own && !outline_is_plain(outline, i, CLASS_BIT(WORD_DETERMINER)) &&
            !outline_has_type(outline, i, measures))
            break;
    }
    return -1;
}

static void act_en(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    if (act_between(relating, trigger))
        return;
    struct argument right = trigger_object(outline, trigger, begin_of_clause(outline, trigger->at));
    struct argument left = owner_before(outline, trigger->at, rule->left_types);
    if (left.at < 0)
        left = owner_behind(outline, trigger->at, rule);
    if (left.at < 0)
        left = name_beside(outline, trigger->at, rule);
    int by = by_behind(outline, trigger->at), opening = opening_of(outline, trigger->at);
    if (left.at < 0 && by < 0 && opening >= 0 && right.at >= 0)
        left = trigger_behind_opening(outline, trigger, rule->left_types, opening, right.at);
    if (left.at < 0 && by >= 0)
        left = argument_object(outline, by, rule->left_types, NULL, 0);
    else if (right.at < 0 && by >= 0) {
        right = owner_before(outline, trigger->at, rule->right_types);
        left = argument_object(outline, by, rule->left_types, NULL, 0);
    }
    trigger_add(relating, trigger, left, right);
}

void relate_act(struct relating *relating, const struct trigger *trigger)
{
    if (trigger->han)
        relate_coverb(relating, trigger);
    else
        act_en(relating, trigger);
}
