#include "find/status.h"

#include <string.h>

#define AFTER_ITEMS  6
#define BEFORE_ITEMS 30
#define NOUN_ITEMS   14

/* The first item of the clause of the trigger, at the latest the leftmost argument. */
static int clause_begin(const struct outline *outline, int trigger, int leftmost)
{
    int i = trigger;
    for (int steps = 0; steps < BEFORE_ITEMS; steps++) {
        int before = outline_before(outline, i);
        if (before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) && i <= leftmost)
            break;
        i = before;
    }
    return i;
}

/* The month is no "may". */
static bool is_month(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return at > 0 && item->shape == SHAPE_CAPITAL && item->end - item->begin == 3 &&
           outline->text[item->begin] == 'M';
}

/* ba: 将 is no "will" here. */
static uint64_t classes_between(const struct outline *outline, int begin, int end, bool ba)
{
    uint64_t classes = 0;
    for (int i = begin; i < end; i++) {
        if (outline_is_mention(outline, i) || is_month(outline, i))
            continue;
        uint64_t item = outline_at(outline, i)->classes;
        classes |= ba && (item & CLASS_BIT(WORD_BA)) ? item & ~CLASS_BIT(WORD_PLAN) : item;
    }
    return classes;
}

/* A denial right behind the trigger: 收购告吹, "the takeover collapsed". */
static uint64_t classes_behind(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < AFTER_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_is_mention(outline, i) && outline_is(outline, i, CLASS_BIT(WORD_DENY)))
            return CLASS_BIT(WORD_DENY);
    }
    return 0;
}

/* A question mark ends the sentence. */
static bool asks(const struct outline *outline)
{
    int last = (int)outline->items.count - 1;
    while (last > 0 && outline_is(outline, last, CLASS_BIT(SIGN_QUOTE) | CLASS_BIT(SIGN_CLOSE)))
        last--;
    const struct outline_item *item = outline_at(outline, last);
    const char *sign = outline->text + item->begin;
    return (item->end - item->begin == 1 && *sign == '?') ||
           (item->end - item->begin == 3 && memcmp(sign, "\xEF\xBC\x9F", 3) == 0);
}

/* 否认公司是远山的供应商: a denial before the whole clause. */
static uint64_t denial_before(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    for (int steps = 0; i >= 0 && steps < AFTER_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_is_mention(outline, i) && outline_is(outline, i, CLASS_BIT(WORD_DENY)))
            return CLASS_BIT(WORD_DENY);
    }
    return 0;
}

/*
 * What stands before a noun that somebody holds: former, 前, incoming beside it; when a verb ties
 * them (became, 担任, is), also what stands before that verb, up to the left argument.
 */
static uint64_t noun_marks(const struct outline *outline, int trigger, int left)
{
    const uint64_t beside = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN);
    uint64_t marks = 0;
    bool tied = false;
    int i = outline_before(outline, trigger);
    for (int steps = 0; i >= 0 && i != left && steps < NOUN_ITEMS; steps++) {
        bool roles = outline_is(outline, i, CLASS_BIT(SIGN_PAUSE)) &&
                     outline_has_type(outline, outline_before(outline, i), TYPE_BIT(ENTITY_ROLE));
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)) ||
            (outline_is(outline, i, CLASS_BIT(SIGN_PAUSE)) && !roles) ||
            (!tied && outline_is(outline, i, CLASS_BIT(SIGN_COMMA))))
            break;
        tied = tied || outline_is(outline, i, CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_BE));
        if (!outline_is_mention(outline, i))
            marks |= outline_at(outline, i)->classes & (tied ? UINT64_MAX : beside);
        i = outline_before(outline, i);
    }
    return tied && i == left ? marks | denial_before(outline, left) : marks;
}

static struct status from_classes(uint64_t classes, bool event)
{
    struct status s = {.status = STATUS_ASSERTED};
    if (classes & CLASS_BIT(WORD_CONDITION)) {
        s.nothing = true;
        return s;
    }
    if (classes & CLASS_BIT(WORD_AFFIRM)) {
        s.weak = true;
        return s;
    }
    if (classes & (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY)))
        s.status = STATUS_DENIED;
    else if (classes & CLASS_BIT(WORD_HEDGE))
        s.status = STATUS_HEDGED;
    else if (classes & CLASS_BIT(WORD_PLAN))
        s.status = STATUS_PLANNED;
    else if ((classes & CLASS_BIT(WORD_PAST)) && !event)
        s.status = STATUS_PAST;
    return s;
}

static struct status noun_status(const struct outline *outline, int trigger, int left)
{
    uint64_t marks = noun_marks(outline, trigger, left);
    struct status s = {.status = STATUS_ASSERTED};
    if (marks & (CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_PAST)))
        s.status = STATUS_PAST;
    if (marks & (CLASS_BIT(WORD_NOUN_PLAN) | CLASS_BIT(WORD_PLAN)))
        s.status = STATUS_PLANNED;
    if (marks & CLASS_BIT(WORD_HEDGE))
        s.status = STATUS_HEDGED;
    if (marks & (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY)))
        s.status = STATUS_DENIED;
    if (marks & CLASS_BIT(WORD_CONDITION))
        s.nothing = true;
    return s;
}

struct status status_of(const struct outline *outline, const struct rule *rule, int trigger,
                        int left)
{
    if (rule->status != RULE_NO_STATUS)
        return (struct status){.status = rule->status};
    if (rule->construction == CONSTRUCT_NOUN || rule->construction == CONSTRUCT_BETWEEN)
        return noun_status(outline, trigger, left);
    int leftmost = left < trigger ? left : trigger;
    int begin = clause_begin(outline, trigger, leftmost);
    uint64_t classes =
        classes_between(outline, begin, trigger, rule->construction == CONSTRUCT_BA) |
        classes_behind(outline, trigger);
    struct status s = from_classes(classes, relation_kinds[rule->relation].happens_once);
    s.nothing = s.nothing || asks(outline);
    return s;
}
