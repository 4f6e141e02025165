/* What somebody holds is taken or given: 将远山卖给北辰, 从远山挖走周明, "sold Quell to Norwick".
 */
#include "find/relate/relate_verb.h"

/* 从远山挖走周明: the coverb stands before the verb, what is held behind it. */
static void ba_from(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    struct argument held = argument_object(outline, trigger->at, rule->left_types, NULL, 0);
    int i = held.at < 0 ? -1 : outline_before(outline, trigger->at);
    for (int steps = 0; i >= 0 && steps < REACH_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return;
        if (!outline_is_key(outline, i, outline->table->keys + rule->via, rule->via_count))
            continue;
        struct argument right = argument_object(outline, i, rule->right_types, NULL, 0);
        if (right.at >= 0 && right.at < trigger->at)
            trigger_add(relating, trigger, held, right);
        return;
    }
}

static void ba_zh(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    int ba = outline_before(outline, trigger->at);
    for (int steps = 0; ba >= 0 && steps < REACH_ITEMS; steps++, ba = outline_before(outline, ba)) {
        if (outline_is(outline, ba, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return;
        if (outline_is(outline, ba, CLASS_BIT(WORD_BA)))
            break;
    }
    if (ba < 0) {
        ba_from(relating, trigger);
        return;
    }
    struct argument held = argument_object(
        outline, ba, rule->via_count ? rule->left_types : rule->right_types, NULL, 0);
    if (held.at < 0 || held.at > trigger->at)
        return;
    if (rule->via_count)
        trigger_add(relating, trigger, held, trigger_object(outline, trigger, trigger->at));
    else
        trigger_add(relating, trigger, argument_subject(outline, ba, rule->left_types), held);
}

/* Where what the verb holds ends: "sold its unit, Quell|, to Norwick", "sold Quell| to Norwick". */
static int end_of_held(const struct outline *outline, int held)
{
    int last = outline_last_of_list(outline, held), behind = outline_next(outline, last);
    bool aside = outline_is(outline, outline_before(outline, held), CLASS_BIT(SIGN_COMMA)) &&
                 outline_is(outline, behind, CLASS_BIT(SIGN_COMMA));
    return aside ? behind : last;
}

/* "hired Tom Vance from Quell and Ines Marlow from Norwick": whether the members of a list have
 * each their own; then adds them. */
static bool ba_each(struct relating *relating, const struct trigger *trigger, int first)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    if (outline_at(outline, first)->list_next < 0)
        return false;
    for (int i = first; i >= 0; i = outline_at(outline, i)->list_next)
        if (!outline_is_key(outline, outline_next(outline, i), outline->table->keys + rule->via,
                            rule->via_count))
            return false;
    for (int i = first; i >= 0; i = outline_at(outline, i)->list_next) {
        struct argument right = trigger_object(outline, trigger, i);
        right.single = true;
        if (right.at >= 0)
            trigger_add(relating, trigger, (struct argument){.at = i, .single = true}, right);
    }
    return true;
}

/* "sold Quell to Norwick" */
static void ba_en(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    struct argument held =
        argument_object(outline, trigger->at, trigger->rule->left_types, NULL, 0);
    if (held.at < 0 || !trigger->rule->via_count ||
        (!held.single && ba_each(relating, trigger, held.at)))
        return;
    struct argument right = trigger_object(outline, trigger, end_of_held(outline, held.at));
    if (right.at < 0) /* "poached three researchers from Quell: Ines Marlow and Tom Vance" */
        right = trigger_object(outline, trigger, trigger->at);
    if (right.at >= 0)
        trigger_add(relating, trigger, held, right);
}

void relate_ba(struct relating *relating, const struct trigger *trigger)
{
    if (trigger->han)
        ba_zh(relating, trigger);
    else
        ba_en(relating, trigger);
}
