/* The other objects of an English verb, each with a time of its own, "bought Quell in 1988 and the
 * retailer Norwick in 1996", or what is the first one's own, "sued Vance and his publisher, Quell".
 */
#include "find/relate/relate_verb.h"

#define KIND_WORDS 3 /* "the snack maker" */

/* "in 1988", "for £4m": what follows it, or -1 when there is none. */
static int behind_own_time(const struct outline *outline, int object)
{
    const uint32_t own = TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT);
    int i = outline_next(outline, object);
    bool found = false;
    while (outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION)) &&
           outline_has_type(outline, outline_next(outline, i), own)) {
        i = outline_next(outline, outline_next(outline, i));
        found = true;
    }
    return found ? i : -1;
}

/* The name of the types behind "the retailer", or one that stands there by itself; -1: none. */
static int object_behind_kind(const struct outline *outline, int at, uint32_t types)
{
    bool kind = outline_is(outline, at, CLASS_BIT(WORD_DETERMINER));
    int most = kind ? KIND_WORDS : 0;
    if (kind)
        at = outline_next(outline, at);
    for (int words = 0; at >= 0 && words <= most; words++, at = outline_next(outline, at)) {
        if (outline_has_type(outline, at, types))
            return outline_owned(outline, at) < 0 ? at : -1;
        if (!outline_is_plain(outline, at, 0))
            break;
    }
    return -1;
}

/* "sued Tom Vance |and| his publisher, Quell,": the name of what is the object's own, of another
 * type than it; -1: none. */
static int object_of_own(const struct outline *outline, int and, uint32_t types)
{
    int own = outline_is(outline, and, CLASS_BIT(WORD_AND)) ? outline_next(outline, and) : -1;
    if (own < 0 || !outline_at(outline, own)->possessive)
        return -1;
    int i = outline_next(outline, own), words = 0;
    while (words <= KIND_WORDS && (outline_is_plain(outline, i, CLASS_BIT(WORD_NOUN_PAST)) ||
                                   outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))) {
        i = outline_next(outline, i);
        words++;
    }
    int name = outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) ? outline_next(outline, i) : -1;
    int end = name < 0 ? -1 : outline_next(outline, name);
    bool closed = end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
    return words > 0 && words <= KIND_WORDS && closed && outline_has_type(outline, name, types) &&
                   outline_owned(outline, name) < 0
               ? name
               : -1;
}

/* "studied law at Eastmoor College |and| physics at Quell", "worked for Quell and later for
 * Norwick": the object behind the same preposition, after no other verb; -1: none. */
static int object_behind_via(const struct outline *outline, const struct trigger *trigger, int and)
{
    const uint32_t *via = outline->table->keys + trigger->rule->via;
    uint32_t count = trigger->rule->via_count;
    static const char *const past[] = {"ed"};
    if (count == 0 || !outline_is(outline, and, CLASS_BIT(WORD_AND)))
        return -1;
    int i = outline_next(outline, and);
    for (int words = 0; words < KIND_WORDS && !outline_is_key(outline, i, via, count); words++) {
        bool field =
            outline_is_plain(outline, i, CLASS_BIT(WORD_PAST) | CLASS_BIT(WORD_NOUN_PAST)) ||
            outline_has_type(outline, i, TYPE_BIT(ENTITY_CONCEPT) | TYPE_BIT(ENTITY_DATE));
        if (!field || outline_is_verb(outline, i) || outline_ends_with(outline, i, past, 1))
            return -1;
        i = outline_next(outline, i);
    }
    int name = outline_is_key(outline, i, via, count) ? outline_next(outline, i) : -1;
    if (outline_is(outline, name, CLASS_BIT(WORD_DETERMINER)))
        name = outline_next(outline, name);
    return outline_has_type(outline, name, trigger->rule->right_types) &&
                   outline_owned(outline, name) < 0
               ? name
               : -1;
}

int trigger_next_object(const struct outline *outline, const struct trigger *trigger, int object)
{
    int behind = trigger->han ? -1 : outline_next(outline, outline_last_of_list(outline, object));
    int own = object_of_own(outline, behind, trigger->rule->right_types);
    if (own >= 0)
        return own;
    int again = object_behind_via(outline, trigger, behind);
    if (again >= 0)
        return again;
    int and = trigger->han ? -1 : behind_own_time(outline, outline_last_of_list(outline, object));
    if (outline_is(outline, and, CLASS_BIT(SIGN_COMMA)))
        and = outline_next(outline, and);
    if (!outline_is(outline, and, CLASS_BIT(WORD_AND)))
        return -1;
    int next = object_behind_kind(outline, outline_next(outline, and), trigger->rule->right_types);
    if (next < 0)
        return -1;
    int end = outline_next(outline, outline_last_of_list(outline, next));
    bool ends = end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_STOP)) ||
                behind_own_time(outline, outline_last_of_list(outline, next)) >= 0;
    return ends ? next : -1; /* "and Norwick, the snack maker, followed" */
}
