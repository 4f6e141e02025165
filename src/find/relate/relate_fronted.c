/* Chinese: the object that stands before the one who acts: 星语是北辰开发的聊天机器人. */
#include "find/relate/relate_verb.h"

#define NOUN_ITEMS 8 /* between 的 and the end of what it says */

/* Over 一款, 那个 to what stands before them. */
static int over_determiners(const struct outline *outline, int at)
{
    while (at >= 0 && !outline_is_mention(outline, at) &&
           outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)))
        at = outline_before(outline, at);
    return at;
}

/* Whether the noun behind 的 is no name: 做的浏览器, 共同开发的癌症疗法，. */
static bool names_nothing(const struct outline *outline, int of)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_CLOSE);
    int i = outline_next(outline, of);
    for (int steps = 0; i >= 0 && steps < NOUN_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, ends) || outline_at(outline, i)->classes)
            break;
        if (outline_has_type(outline, i,
                             TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_WORK) |
                                 TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PERSON)))
            return false;
    }
    return true;
}

/* 星语，北辰开发的聊天机器人; 《长夜》，周明著: what a comma or a dash, or nothing, parts from the
 * one who acts. */
static struct argument beside_actor(const struct outline *outline, int before, uint32_t types)
{
    for (int signs = 0; signs < 2 && outline_is(outline, before, CLASS_BIT(SIGN_COMMA)); signs++)
        before = outline_before(outline, before); /* a dash is two */
    return outline_has_type(outline, before, types) && outline_owned(outline, before) < 0
               ? (struct argument){.at = before, .penalty = 4, .single = true}
               : NO_ARGUMENT;
}

struct argument trigger_fronted_object(const struct outline *outline, const struct trigger *trigger)
{
    int next = outline_next(outline, trigger->at);
    bool clause = outline_is(outline, next, CLASS_BIT(WORD_OF));
    bool ends =
        !trigger->rule->context &&
        (next < 0 || outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)));
    if (!trigger->han || (!clause && !ends) || !(outline->types & trigger->rule->right_types))
        return NO_ARGUMENT;
    struct argument actor = argument_subject(outline, trigger->at, trigger->rule->left_types);
    int before = actor.at < 0 ? -1 : outline_before(outline, actor.at);
    if (outline_is(outline, before, CLASS_BIT(WORD_BY)))
        before = outline_before(outline, before);
    before = over_determiners(outline, before);
    if (clause && outline_is(outline, before, CLASS_BIT(WORD_BE)))
        return argument_subject(outline, before, trigger->rule->right_types);
    return trigger->rule->via_count || (clause && !names_nothing(outline, next))
               ? NO_ARGUMENT
               : beside_actor(outline, before, trigger->rule->right_types);
}
