/* 与 B 合作, 在 B 工作, 对 B 的收购: the coverb stands before the verb. */
#include "find/relate/relate_verb.h"

#define CLAUSE_ITEMS 6 /* between a verb and the 的 of its clause */

/* "在慕尼黑举行的展会", 为远山供应镜头的北辰: what stands behind 的 is the left argument. */
static struct argument behind_of(const struct outline *outline, const struct trigger *trigger)
{
    int of = outline_next(outline, trigger->at);
    if (!trigger->han)
        return NO_ARGUMENT;
    for (int words = 0; of >= 0 && words < CLAUSE_ITEMS; words++) {
        if (outline_is(outline, of, CLASS_BIT(WORD_OF)))
            break;
        bool role = outline_has_type(outline, of, TYPE_BIT(ENTITY_ROLE));
        if (!role && (outline_is_mention(outline, of) || outline_at(outline, of)->classes))
            return NO_ARGUMENT;
        of = outline_next(outline, of);
    }
    bool near = of == outline_next(outline, trigger->at);
    int head = of < 0 ? -1 : outline_next(outline, of);
    if (!outline_is(outline, of, CLASS_BIT(WORD_OF)) ||
        (!near && !outline_has_type(outline, head, trigger->rule->left_types)))
        return NO_ARGUMENT;
    struct argument behind = argument_object(outline, of, trigger->rule->left_types, NULL, 0);
    behind.single = true;
    return behind;
}

/* Whether a name only begins what belongs to a name behind it: 与远山最大的对手北辰. */
static bool leads_on(const struct outline *outline, int at, int end, uint32_t types)
{
    const uint64_t joins =
        CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE) | CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_BE);
    bool owns = false;
    for (int i = outline_next(outline, at); i >= 0 && i < end; i = outline_next(outline, i)) {
        if (outline_is(outline, i, joins))
            return false;
        if (owns && outline_has_type(outline, i, types))
            return true;
        owns = owns || outline_is(outline, i, CLASS_BIT(WORD_OF));
    }
    return false;
}

/* 与远山大学教授周明合作, 与远山大学的周明合作: the organization only tells of the person with whom
 * something is done. */
static bool tells_of_partner(const struct outline *outline, const struct trigger *trigger, int at)
{
    if (trigger->rule->relation != RELATION_PARTNERS_WITH ||
        !outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)))
        return false;
    for (int i = outline_next(outline, at); i >= 0 && i < trigger->at;
         i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return true;
        if (outline_is(outline, i, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE)) ||
            outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)))
            break;
    }
    return false;
}

/* What the coverb at `at` takes, before the trigger at `end`; -1: nothing. */
static int coverb_object(const struct outline *outline, int at, int end, uint32_t types)
{
    int next = outline_next(outline, at);
    while (next >= 0 && next < end &&
           (!outline_has_type(outline, next, types) || leads_on(outline, next, end, types) ||
            ((types & TYPE_BIT(ENTITY_PERSON)) && argument_is_of_title(outline, next))))
        next = outline_next(outline, next);
    return next < end ? argument_innermost(outline, next) : -1;
}

/* 对北辰诉远山一案作出判决: what the coverb takes is a case, not the one who sues. */
static bool opens_case(const struct outline *outline, int at)
{
    return trigger_is_of_case(outline, outline_next(outline, at)) &&
           outline_is_mention(outline, outline_next(outline, outline_next(outline, at)));
}

/* What stands before the coverb: one of the two that 与 joins, or all of a list. */
static struct argument side(const struct outline *outline, int at, bool joined)
{
    return (struct argument){.at = joined ? at : outline_at(outline, at)->list_first,
                             .single = joined};
}

/* 从远山大学退学加入北辰: who studied somewhere neither worked there nor left a post. */
static bool has_studied(const struct outline *outline, const struct trigger *trigger, int object)
{
    enum relation_type type = (enum relation_type)trigger->rule->relation;
    if (type != RELATION_WORKS_FOR && type != RELATION_LEFT)
        return false;
    for (int i = object + 1; i <= trigger->at; i++)
        if (outline_says(outline, i, ANY_CONSTRUCTION, RELATION_STUDIED_AT))
            return true;
    return false;
}

/* 与远山、北辰和南湖合作: whether the word at `at` joins the last of a list that a coverb governs.
 */
static bool joins_list(const struct outline *outline, int at)
{
    int before = outline_before(outline, at), behind = outline_next(outline, at);
    if (!outline_is(outline, at, CLASS_BIT(WORD_AND)) || !outline_is_mention(outline, before) ||
        !outline_is_mention(outline, behind))
        return false;
    int first = outline_at(outline, behind)->list_first;
    if (first == behind || first != outline_at(outline, before)->list_first)
        return false;
    int coverb = outline_before(outline, first);
    return outline_is(outline, coverb, CLASS_BIT(WORD_AND) | CLASS_BIT(WORD_PREPOSITION));
}

/* 与北辰总裁林若溪|和|远山总裁周明会谈: whether a 与 governs what stands before the 和 at `at`, and
 * what behind it too. */
static bool joins_governed(const struct outline *outline, int at)
{
    enum { TITLE = 5 };
    static const char *const joins[] = {"和", "及", "以及", "暨"};
    static const char *const with[] = {"与", "與", "同", "跟"};
    int i = outline_before(outline, at);
    if (!outline_is_one_of(outline, at, joins, sizeof joins / sizeof *joins) ||
        !outline_is_mention(outline, i))
        return false;
    i = outline_before(outline, i);
    for (int items = 0;
         items < TITLE && (outline_is_plain(outline, i, 0) ||
                           outline_has_type(outline, i,
                                            TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_ORGANIZATION) |
                                                TYPE_BIT(ENTITY_PLACE)));
         items++)
        i = outline_before(outline, i);
    return outline_is_one_of(outline, i, with, sizeof with / sizeof *with);
}

void relate_coverb(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    if (!(outline->types & rule->right_types))
        return;
    int i = outline_before(outline, trigger->at);
    for (int steps = 0; i >= 0 && steps < REACH_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return;
        if (!outline_is_key(outline, i, outline->table->keys + rule->via, rule->via_count) ||
            joins_list(outline, i) || joins_governed(outline, i))
            continue;
        if (!trigger->han && outline_is(outline, outline_next(outline, i), CLASS_BIT(WORD_BY)))
            return; /* "was hit by Quell with a lawsuit" */
        int next = coverb_object(outline, i, trigger->at, rule->right_types);
        if (next < 0 || opens_case(outline, next) || tells_of_partner(outline, trigger, next) ||
            relate_says_otherwise(outline, trigger, next) || has_studied(outline, trigger, next))
            return;
        bool list = outline_at(outline, next)->list_first == next; /* 在远山、南湖求学 */
        struct argument right = {.at = next, .single = !list};
        if (trigger->han &&
            !outline_is(outline, outline_next(outline, trigger->at), CLASS_BIT(WORD_OF)) &&
            trigger_add_unnamed(relating, trigger, i, right))
            return;
        int before = outline_before(outline, i);
        struct argument left = NO_ARGUMENT;
        if (outline_has_type(outline, before, rule->left_types))
            left = side(outline, before, outline_is(outline, i, CLASS_BIT(WORD_AND)));
        if (left.at < 0)
            left = behind_of(outline, trigger);
        if (left.at < 0)
            left = argument_subject(outline, i, rule->left_types);
        if (left.at < 0 && (rule->left_types == TYPE_BIT(ENTITY_PERSON) || !trigger->han))
            left = trigger_subject_behind(outline, trigger, i, next); /* "With A at the helm, B" */
        if (outline_is(outline, i, CLASS_BIT(WORD_AND)))
            trigger_add(relating, trigger, left, right); /* 周明与林若溪 do it with each other */
        else
            trigger_add_joined(relating, trigger, left, right);
        return;
    }
}
