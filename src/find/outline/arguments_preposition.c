/* What governs a name: the preposition before it. */
#include "find/outline/arguments_search.h"

static bool is_pronoun(const struct outline *outline, int at)
{
    return outline_is_mention(outline, at) && outline_at(outline, at)->form == FORM_PRONOUN;
}

/* 在|旧金山|的联邦法院: a place right behind 在. */
static bool is_in_place(const struct outline *outline, int at)
{
    static const char *const in[] = {"在", "于", "於"};
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) && outline_is_han(outline, at) &&
           outline_ends_with(outline, outline_before(outline, at), in, sizeof in / sizeof *in);
}

bool argument_may_precede_name(const struct outline *outline, int at)
{
    static const char *const documents[] = {"statement", "interview", "email", "letter",
                                            "filing",    "memo",      "post",  "note"};
    if (outline_is_one_of(outline, at, documents, sizeof documents / sizeof *documents))
        return false; /* "in a statement Quell said" */
    if (outline_is_mention(outline, at))
        return outline_has_type(outline, at, TYPE_BIT(ENTITY_ROLE)) ||
               outline_owned(outline, at) >= 0 || is_in_place(outline, at);
    const struct outline_item *item = outline_at(outline, at);
    if (outline_is(outline, at, CLASS_BIT(WORD_OF)) && outline_is_han(outline, at) &&
        is_in_place(outline, outline_before(outline, at)))
        return true;
    if (outline_is(outline, at, CLASS_BIT(WORD_OF)) && outline_is_han(outline, at))
        return outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_NOUN_PAST)) ||
               is_pronoun(outline, outline_before(outline, at)); /* 在自己的脸书上说 */
    if (outline_is_han(outline, at) &&                           /* 与妻子周明 */
        outline_says(outline, at, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_FAMILY_OF))
        return true;
    if (item->classes &
        (CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(SIGN_POSSESSIVE)))
        return true;
    return item->phrase == NO_INDEX && item->classes == 0 && item->shape != SHAPE_HAN;
}

/* 抵达利兹，与周明会谈后回国; 于2010年与周明创办; 将与周明创办; 远山与北辰、南湖: 与 behind a
 * comma, an adverb, a date, a place where something is done or what is in no list with the next
 * joins nobody.
 */
static bool is_coverb(const struct outline *outline, int at)
{
    static const char *const words[] = {"与", "與", "跟", "同", "和"};
    if (!outline_is(outline, at, CLASS_BIT(WORD_AND)) ||
        !outline_is_one_of(outline, at, words, sizeof words / sizeof *words))
        return false;
    int before = outline_before(outline, at);
    const uint64_t adverbs = CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_PAST) |
                             CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_HEDGE) |
                             CLASS_BIT(WORD_NEGATION);
    int next = outline_next(outline, at);
    if (outline_is_mention(outline, before) && outline_is_mention(outline, next) &&
        outline_at(outline, next)->list_next >= 0 &&
        outline_at(outline, next)->list_first == next &&
        outline_at(outline, before)->type == outline_at(outline, next)->type)
        return true;
    return outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) ||
           (outline_is(outline, before, adverbs) && !outline_is_mention(outline, before)) ||
           outline_has_type(outline, before, TYPE_BIT(ENTITY_DATE)) ||
           (outline_has_type(outline, before, TYPE_BIT(ENTITY_PLACE)) &&
            outline_is(outline, outline_before(outline, before), CLASS_BIT(WORD_PREPOSITION)));
}

/* 从|比利时球队|远山: the word from before where an organization is and of what kind; -1: another
 * word stands there. */
static int from_before_kind(const struct outline *outline, int at)
{
    enum { ITEMS = 6 };
    static const char *const words[] = {"从", "從"};
    if (!outline_is_han(outline, at) ||
        !outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)))
        return -1;
    int i = outline_before(outline, outline_at(outline, at)->list_first);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return i;
        const struct outline_item *item = outline_at(outline, i);
        bool kind = item->mention == NO_INDEX && item->classes == 0 && item->phrase == NO_INDEX &&
                    item->shape == SHAPE_HAN;
        if (!kind && !outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE)))
            break;
    }
    return -1;
}

int argument_preposition(const struct outline *outline, int at)
{
    static const char *const taken[] = {"接受", "受"}; /* 周明接受新华社采访时说 */
    const uint64_t governs = CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY) | CLASS_BIT(WORD_BA) |
                             CLASS_BIT(WORD_ACCORDING) | CLASS_BIT(WORD_AT);
    int i = outline_before(outline, outline_at(outline, at)->list_first);
    for (int steps = 0; i >= 0 && steps < 4; steps++) {
        if (outline_is(outline, i, governs) || is_coverb(outline, i) ||
            (outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)) &&
             outline_is_one_of(outline, i, taken, sizeof taken / sizeof *taken)))
            return i;
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)) && !outline_is_han(outline, i))
            return i;
        if (!argument_may_precede_name(outline, i))
            return from_before_kind(outline, at);
        i = outline_before(outline, i);
    }
    return -1;
}
