/* What stands left of a word between two names, when it is not right beside it. */
#include "find/relate/relate_left.h"

#include <string.h>

#include "find/relate/relate_comma.h"

#define CLAUSE_ITEMS 7 /* of "who treats patients at" */
#define TYPES_BEFORE_NOUN                                                                          \
    (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_AMOUNT))
#define ORDER_WORDS 4 /* before a product that is ordered */

/* designed, written: the noun before it has another maker. */
static bool ends_like_participle(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    const char *end = outline->text + item->end;
    return item->end - item->begin < 4 || memcmp(end - 2, "ed", 2) == 0 ||
           memcmp(end - 2, "en", 2) == 0 || memcmp(end - 2, "wn", 2) == 0 ||
           memcmp(end - 3, "ing", 3) == 0;
}

/* "Born in Haarlem in 1609,": from the date before a comma to the name before it. */
int left_over_date(const struct outline *outline, int at)
{
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_DATE)))
        return at;
    int before = outline_before(outline, at);
    if (outline_is(outline, before, CLASS_BIT(WORD_PREPOSITION)))
        before = outline_before(outline, before);
    return outline_has_type(outline, before, TYPE_BIT(ENTITY_PLACE)) ? before : at;
}

/* "Ines Marlow, 34, formerly of", "Ines Marlow, chemist, late of": from what stands between two
 * commas to the person before it. */
int left_over_insertion(const struct outline *outline, int at)
{
    const uint32_t inserted = TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_ROLE);
    if (at < 0 || outline_is_han(outline, at) ||
        (!outline_has_type(outline, at, inserted) &&
         outline_at(outline, at)->shape != SHAPE_NUMBER))
        return at;
    int comma = outline_before(outline, at);
    int person = comma < 0 ? -1 : outline_before(outline, comma);
    return outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) &&
                   outline_has_type(outline, person, TYPE_BIT(ENTITY_PERSON))
               ? person
               : at;
}

/* "Quell, of Leeds, whose Loom", "Quell in Leeds, whose": from its place to the name before it. */
int left_over_seat(const struct outline *outline, int at)
{
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) || outline_is_han(outline, at))
        return at;
    int before = outline_before(outline, at);
    if (!outline_is(outline, before, CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_OF)))
        return at;
    before = outline_before(outline, before);
    if (outline_is(outline, before, CLASS_BIT(SIGN_COMMA)))
        before = outline_before(outline, before);
    return outline_has_type(outline, before, TYPE_BIT(ENTITY_ORGANIZATION)) ? before : at;
}

/* "Loom, a free demo by", "Quell, the chip from": the thing before the comma of the apposition that
 * ends before the word at `at`; -1: there is none. */
static int thing_before_apposition(const struct outline *outline, int at, uint32_t types)
{
    static const char *const words[] = {"by", "from"};
    const uint32_t things = TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_WORK);
    int noun = outline_before(outline, at);
    if (!(types & things) || !outline_is_plain(outline, noun, UINT64_MAX) ||
        ends_like_participle(outline, noun) ||
        !outline_is_one_of(outline, at, words, sizeof words / sizeof *words))
        return -1;
    return argument_before_apposition(outline, noun, types & things).at;
}

/* "an order for 40 Loom 5 jets from": who orders a thing does not make it. */
static bool is_ordered(const struct outline *outline, int thing)
{
    static const char *const orders[] = {"order", "orders", " order", " orders"};
    int i = outline_before(outline, thing);
    for (int words = 0; i >= 0 && words < ORDER_WORDS; words++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, orders, 2) ||
            outline_ends_with(outline, i, orders + 2, 2)) /* "won an order" */
            return true;
    }
    return false;
}

/* "Loom 5 phones from Quell": the thing before the noun that ends before the word at `at`; -1. */
static int thing_before_noun(const struct outline *outline, int at, uint32_t types)
{
    static const char *const words[] = {"by", "from"};
    int noun = outline_before(outline, at);
    if (!outline_is_plain(outline, noun, 0) || ends_like_participle(outline, noun) ||
        outline_is_verb(outline, noun) ||
        !outline_is_one_of(outline, at, words, sizeof words / sizeof *words))
        return -1;
    int thing = outline_before(outline, noun);
    if (!outline_has_type(outline, thing, types & TYPE_BIT(ENTITY_PRODUCT)))
        return -1;
    return is_ordered(outline, thing) ? -1 : thing;
}

/* "Quell, a rival in Leeds", "Ines Marlow, 34, a solicitor from Leeds": what stands before the
 * apposition that ends before the word at `at`; -1. */
static int seated_before_apposition(const struct outline *outline, int at, uint32_t types)
{
    static const char *const in[] = {"in"}, *const origin[] = {"from"};
    int noun = outline_before(outline, at);
    bool from = outline_is_one_of(outline, at, origin, 1);
    const uint32_t seated = TYPE_BIT(ENTITY_PERSON) | (from ? 0 : TYPE_BIT(ENTITY_ORGANIZATION));
    bool role = outline_has_type(outline, noun, TYPE_BIT(ENTITY_ROLE));
    bool plain = outline_is_plain(outline, noun, 0) && !ends_like_participle(outline, noun);
    if ((!role && !plain) || (!from && !outline_is_one_of(outline, at, in, 1)))
        return -1;
    int named = argument_before_apposition(outline, noun, TYPES_BEFORE_NOUN).at;
    if (outline_has_type(outline, named, TYPE_BIT(ENTITY_AMOUNT)))
        named = left_over_insertion(outline, named);
    return outline_has_type(outline, named, types & seated) ? named : -1;
}

/* treats, not "trained as" */
static bool is_present(const struct outline *outline, int verb)
{
    const struct outline_item *item = outline_at(outline, verb);
    return item->mention == NO_INDEX && outline->text[item->end - 1] == 's' &&
           !memchr(outline->text + item->begin, ' ', item->end - item->begin);
}

/* "Ines Marlow, who treats patients at": of whom the clause says what he does now; -1: of nobody.
 */
static int person_of_clause(const struct outline *outline, int at, uint32_t types)
{
    static const char *const words[] = {"at"}, *const who[] = {"who"};
    static const char *const states[] = {"was", "has", "is", "does"};
    int verb = -1, i = outline_before(outline, at);
    if (!(types & TYPE_BIT(ENTITY_PERSON)) || !outline_is_one_of(outline, at, words, 1))
        return -1;
    for (int steps = 0; i >= 0 && steps < CLAUSE_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, who, 1))
            break;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return -1;
        verb = i;
    }
    if (verb < 0 || !outline_is_one_of(outline, i, who, 1) || !is_present(outline, verb) ||
        outline_is_one_of(outline, verb, states, sizeof states / sizeof *states))
        return -1;
    i = outline_before(outline, i);
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        i = outline_before(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)) ? i : -1;
}

/* 《长夜》，周明著，远山出版社, "At Quell in Leeds, Ines Marlow": the name that the
 * comma at `comma` ties to what follows. */
static int left_of_comma(const struct outline *outline, int comma, uint32_t types)
{
    if (types == TYPE_BIT(ENTITY_WORK))
        return comma_work_of_entry(outline, comma);
    return types == TYPE_BIT(ENTITY_ORGANIZATION)
               ? left_over_seat(outline, outline_before(outline, comma))
               : -1;
}

int left_far(const struct outline *outline, int at, uint32_t types)
{
    if (outline_is(outline, at, CLASS_BIT(SIGN_COMMA)))
        return left_of_comma(outline, at, types);
    int far = thing_before_apposition(outline, at, types);
    if (far < 0)
        far = thing_before_noun(outline, at, types);
    if (far < 0)
        far = seated_before_apposition(outline, at, types);
    return far >= 0 ? far : person_of_clause(outline, at, types);
}
