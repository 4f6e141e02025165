#include "find/status.h"

#define AFTER_ITEMS  6
#define BEFORE_ITEMS 30

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

static uint64_t classes_between(const struct outline *outline, int begin, int end)
{
    uint64_t classes = 0;
    for (int i = begin; i < end; i++)
        if (!outline_is_mention(outline, i))
            classes |= outline_at(outline, i)->classes;
    return classes;
}

/* Words right behind the trigger that belong to it: 未果, "fell through", 的消息不实. */
static uint64_t classes_behind(const struct outline *outline, int at)
{
    uint64_t classes = 0;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < AFTER_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        classes |= outline_at(outline, i)->classes;
    }
    return classes;
}

static bool asks(const struct outline *outline)
{
    const struct outline_item *last = outline_at(outline, (int)outline->items.count - 1);
    uint32_t question = 0x3F;
    (void)question;
    return last->end - last->begin == 1 && outline->text[last->begin] == '?';
}

/* Former, ex-, 前, incoming: in the few items before a noun. */
static uint64_t noun_marks(const struct outline *outline, int trigger, int left, int right)
{
    uint64_t classes = 0;
    int i = trigger;
    for (int steps = 0; steps < 6; steps++) {
        i = outline_before(outline, i);
        if (i < 0 || outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_PAUSE)))
            break;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || i == left)
            break;
        classes |= outline_at(outline, i)->classes;
        (void)right;
    }
    return classes;
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

static struct status noun_status(const struct outline *outline, int trigger, int left, int right)
{
    uint64_t marks = noun_marks(outline, trigger, left, right);
    struct status s = {.status = STATUS_ASSERTED};
    if (marks & (CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_PAST)))
        s.status = STATUS_PAST;
    else if (marks & (CLASS_BIT(WORD_NOUN_PLAN) | CLASS_BIT(WORD_PLAN)))
        s.status = STATUS_PLANNED;
    else if (marks & CLASS_BIT(WORD_NEGATION))
        s.status = STATUS_DENIED;
    return s;
}

struct status status_of(const struct outline *outline, const struct rule *rule, int trigger,
                        int left, int right)
{
    if (rule->status != RULE_NO_STATUS)
        return (struct status){.status = rule->status};
    if (rule->construction == CONSTRUCT_NOUN || rule->construction == CONSTRUCT_BETWEEN)
        return noun_status(outline, trigger, left, right);
    int leftmost = left < trigger ? left : trigger;
    int begin = clause_begin(outline, trigger, leftmost);
    uint64_t classes = classes_between(outline, begin, trigger) | classes_behind(outline, trigger);
    struct status s = from_classes(classes, relation_kinds[rule->relation].happens_once);
    s.nothing = s.nothing || asks(outline);
    return s;
}
