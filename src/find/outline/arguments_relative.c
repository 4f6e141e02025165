/* Relative clauses: what "which", "that" and nothing at all stand for. */
#include "find/outline/arguments_search.h"

#define PREDICATE_ITEMS 16 /* of "is a Polish writer, journalist and activist" */
#define HEAD_WORDS      7  /* of the noun in an apposition: "the Mumbai outfit she started" */

/* "Quell, a grower in Leeds that": over the apposition, to what stands before its comma. */
struct argument argument_before_apposition(const struct outline *outline, int at, uint32_t types)
{
    int i = at;
    for (int steps = 0; i >= 0 && steps < APPOSITION_MAX; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE)))
            break;
        if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            continue;
        int article = outline_next(outline, i), head = outline_before(outline, i);
        return outline_is(outline, article, CLASS_BIT(WORD_DETERMINER)) && head >= 0 &&
                       outline_has_type(outline, head, types)
                   ? (struct argument){.at = head, .penalty = 4, .single = true}
                   : NO_ARGUMENT;
    }
    return NO_ARGUMENT;
}

/* Words of a noun that says what somebody is: "a Polish writer, journalist and activist". */
static bool is_of_predicate(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->mention != NO_INDEX)
        return outline_has_type(outline, at,
                                TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_CONCEPT) |
                                    TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_AMOUNT));
    const uint64_t allowed = CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_AND) |
                             CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_NOUN_PAST) |
                             CLASS_BIT(WORD_DEPUTY) | CLASS_BIT(WORD_PAST);
    return (item->classes & ~allowed) == 0;
}

struct argument argument_of_predicate(const struct outline *outline, int at, uint32_t types)
{
    int after = -1, i = at;
    for (int steps = 0; i >= 0 && steps < PREDICATE_ITEMS; steps++) {
        if (outline_is(outline, i, CLASS_BIT(WORD_BE)) && !outline_is_mention(outline, i))
            return outline_is(outline, after, CLASS_BIT(WORD_DETERMINER))
                       ? argument_subject(outline, i, types)
                       : NO_ARGUMENT;
        if (!is_of_predicate(outline, i))
            break;
        after = i;
        i = outline_before(outline, i);
    }
    return NO_ARGUMENT;
}

/* "Anna Holt and Tom Vance, who both work", "who were", "who met", "who worked together": what only
 * several do. */
static bool is_of_several(const struct outline *outline, int relative)
{
    static const char *const words[] = {"were", "are",  "have", "both",
                                        "all",  "each", "meet", "met"};
    static const char *const together[] = {"together"};
    int verb = outline_next(outline, relative);
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) ||
           outline_is_one_of(outline, verb < 0 ? -1 : outline_next(outline, verb), together, 1);
}

/* "Anna Holt met her brother, who": somebody who is not named. */
static bool is_somebody_of_theirs(const struct outline *outline, int noun)
{
    int own = noun < 0 ? -1 : outline_before(outline, noun);
    return argument_is_person_noun(outline, noun) && !outline_is_mention(outline, noun) &&
           outline_is_mention(outline, own) && outline_at(outline, own)->possessive;
}

/* What "which" or "who" at `at` stands for. */
struct argument argument_antecedent(const struct outline *outline, int at, uint32_t types)
{
    int i = outline_before(outline, at);
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        i = outline_before(outline, i);
    if (outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_OF)))
        return NO_ARGUMENT;
    struct argument named = argument_before_apposition(outline, i, types);
    if (named.at < 0 && !outline_has_type(outline, i, types))
        named = argument_of_predicate(outline, i, types);
    if (named.at >= 0 || is_somebody_of_theirs(outline, i))
        return named;
    for (int steps = 0; i >= 0 && steps < 8; steps++) {
        if (outline_has_type(outline, i, types) && steps == 0 && is_of_several(outline, at))
            return argument_list(outline, i, 0);
        if (outline_has_type(outline, i, types))
            return (struct argument){.at = i, .penalty = steps ? PENALTY_BACK : 0, .single = true};
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            break;
        i = outline_before(outline, i);
    }
    return NO_ARGUMENT;
}

/* Words of a noun phrase that names nothing: outfit, non-profit, start-up. */
static bool is_plain_noun(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return item->mention == NO_INDEX && item->classes == 0 &&
           (item->shape != SHAPE_PUNCT || outline->text[item->begin] == '-');
}

/* "Redstart Films, the Mumbai outfit", up to `last`: the name before the comma. */
static int head_of_apposition(const struct outline *outline, int last, uint32_t types)
{
    int i = last;
    for (int words = 0; i >= 0 && words < HEAD_WORDS; words++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
            break;
        if (!is_plain_noun(outline, i) &&
            !outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_CONCEPT)))
            return -1;
    }
    int comma = i < 0 || i == last ? -1 : outline_before(outline, i);
    if (!outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        return -1;
    int head = outline_before(outline, comma);
    return outline_has_type(outline, head, types) ? head : -1;
}

/* "told Quell that", "told the BBC that": who is told, not what the clause behind is on. */
bool argument_is_told(const struct outline *outline, int at)
{
    int verb = at < 0 ? -1 : outline_before(outline, outline_at(outline, at)->list_first);
    if (outline_is(outline, verb, CLASS_BIT(WORD_DETERMINER)))
        verb = outline_before(outline, verb);
    return outline_is(outline, verb, CLASS_BIT(WORD_SPEECH));
}

struct argument argument_relative_object(const struct outline *outline, int verb, uint32_t types,
                                         const uint32_t *via, uint32_t via_count)
{
    int subject = argument_before_adverbials(outline, verb);
    if (!outline_is_mention(outline, subject))
        return NO_ARGUMENT;
    int before = outline_before(outline, outline_at(outline, subject)->list_first);
    while (before >= 0 && (outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)) ||
                           outline_has_type(outline, before, TYPE_BIT(ENTITY_ROLE)) ||
                           (via_count && is_plain_noun(outline, before))))
        before = outline_before(outline, before); /* "in which the browser maker Farhill" */
    bool relative = outline_is(outline, before, CLASS_BIT(WORD_RELATIVE) | CLASS_BIT(WORD_THAT));
    bool that = outline_is(outline, before, CLASS_BIT(WORD_THAT));
    if (relative)
        before = outline_before(outline, before);
    if (that && outline_is_mention(outline, before) && argument_is_told(outline, before))
        return NO_ARGUMENT;
    if (via_count) {
        if (!relative || !outline_is_key(outline, before, via, via_count))
            return NO_ARGUMENT;
        before = outline_before(outline, before);
    }
    if (relative && outline_is(outline, before, CLASS_BIT(SIGN_COMMA)))
        before = outline_before(outline, before);
    if (relative && outline_has_type(outline, before, types))
        return (struct argument){.at = before, .penalty = 4, .single = true};
    int head = before < 0 ? -1 : head_of_apposition(outline, before, types);
    return head < 0 ? NO_ARGUMENT : (struct argument){.at = head, .penalty = 4, .single = true};
}
