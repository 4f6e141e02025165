/*
 * Spans of time: 三个月, two years; with what makes dates of them: 三年前, two years ago, 过去五年.
 */
#include <stdio.h>
#include <string.h>

#include "find/literals/literals.h"

/* 半 year-units and "half an hour": a number of its own. */
static bool half_at(const struct literals *literals, uint32_t at, struct number *number)
{
    uint32_t count = 0;
    if (literal_is(literals, at, "半"))
        count = literal_is(literals, at + 1, "个") && literal_is(literals, at + 2, "月") ? 2 : 1;
    if (literal_is(literals, at, "half") &&
        (literal_is(literals, at + 1, "a") || literal_is(literals, at + 1, "an")))
        count = 2;
    *number = (struct number){.count = count, .value = 0.5, .high = 0.5};
    return count > 0;
}

static bool article_at(const struct literals *literals, uint32_t at, struct number *number)
{
    if (!literal_is(literals, at, "a") && !literal_is(literals, at, "an"))
        return false;
    *number = (struct number){.count = 1, .value = 1, .high = 1, .word = true};
    return true;
}

static bool quantity_at(const struct literals *literals, uint32_t at, struct number *number)
{
    return half_at(literals, at, number) || number_at(literals, at, number) ||
           article_at(literals, at, number);
}

/* The unit behind a number; hyphens of "two-year" are stepped over. */
static const struct literal_word *unit_behind(const struct literals *literals, uint32_t *at,
                                              bool *hyphen)
{
    *hyphen = literal_is(literals, *at, "-");
    uint32_t from = *at + (*hyphen ? 1 : 0), count;
    const struct literal_word *unit = literal_word_at(literals, from, WORD_SPAN, &count);
    if (!unit || !unit->unit || unit->value == SPAN_WEEKEND)
        return NULL;
    *at = from + count;
    return unit;
}

static void write_duration(const struct number *number, const struct literal_word *unit,
                           char *value, size_t size)
{
    char written[32];
    double amount = number->value;
    if (number->vague)
        return;
    if (unit->value == SPAN_DECADE)
        amount *= 10;
    if (unit->value == SPAN_CENTURY)
        amount *= 100;
    bool quarters = unit->value == SPAN_QUARTER;
    number_write(quarters ? amount * 3 : amount, written, sizeof written);
    snprintf(value, size, "P%s%s%s", unit->value < SPAN_DAY ? "T" : "", written,
             quarters ? "M" : unit->unit);
}

/* Whether 前 or 后 stands there as a preposition of time and not in 前往, 后来. */
static const struct literal_word *ago_at(const struct literals *literals, uint32_t *at)
{
    static const char *const others[] = {"往", "来", "后", "台", "方", "年", "总", "首"};
    uint32_t count;
    const struct literal_word *ago = literal_word_at(literals, *at, WORD_AGO, &count);
    if (!ago)
        return NULL;
    if (count == 1 && literal_is_han(literals, *at)) {
        for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
            if (literal_is(literals, *at + 1, others[i]))
                return NULL;
        }
    }
    *at += count;
    return ago;
}

/* 3小时12分, 1分50秒31, 两年零四个月: smaller spans behind the first. */
static void add_smaller(const struct literals *literals, uint32_t *at, struct number *number,
                        const struct literal_word **unit, bool *compound)
{
    for (;;) {
        struct number more;
        bool hyphen;
        uint32_t next = *at + (literal_is(literals, *at, "零") || literal_is(literals, *at, "and"));
        if (!number_at(literals, next, &more) || more.suffix)
            return;
        next += more.count;
        const struct literal_word *smaller = unit_behind(literals, &next, &hyphen);
        if (!smaller || smaller->value >= (*unit)->value) {
            if ((*unit)->value == SPAN_SECOND && more.integer && more.value < 100 &&
                !literals->tokens[*at].space_before && literal_is_han(literals, *at - 1))
                *at += 1; /* hundredths of a second */
            return;
        }
        *unit = smaller;
        *compound = true;
        *at = next;
        number->vague = true; /* not written as one value */
    }
}

static bool is_clock_unit(const struct literal_word *unit)
{
    return unit->value <= SPAN_HOUR;
}

static void shift_months(struct civil at, int32_t months, char *value, size_t size)
{
    int32_t month = at.year * 12 + at.month - 1 + months;
    if (month >= 12 && month < 9999 * 12)
        snprintf(value, size, "%04d-%02d", month / 12, month % 12 + 1);
}

/* The date some units before (negative) or after a day, as exact as the unit; "" when there is none
 * or the day is not known. */
static void shift_date(int32_t from, enum span_unit unit, double amount, char *value, size_t size)
{
    value[0] = '\0';
    if (from == NO_DAY || amount > 20000 || amount < -20000)
        return;
    struct civil at = civil_of_day(from);
    int32_t whole = (int32_t)amount;
    switch (unit) {
    case SPAN_DAY:
    case SPAN_WEEK:
        at = civil_of_day(from + (int32_t)(amount * (unit == SPAN_WEEK ? 7 : 1)));
        snprintf(value, size, "%04d-%02d-%02d", at.year, at.month, at.day);
        break;
    case SPAN_MONTH:
        shift_months(at, whole, value, size);
        break;
    case SPAN_QUARTER:
        shift_months(at, whole * 3, value, size);
        break;
    case SPAN_YEAR:
    case SPAN_DECADE:
    case SPAN_CENTURY:
        if (unit != SPAN_YEAR)
            whole *= unit == SPAN_DECADE ? 10 : 100;
        else if (amount != whole) {
            shift_months(at, (int32_t)(amount * 12), value, size);
            break;
        }
        if (at.year + whole > 0 && at.year + whole <= 9999)
            snprintf(value, size, "%04d", at.year + whole);
        break;
    default:
        break;
    }
}

bool span_at(const struct literals *literals, uint32_t at, struct literal *literal)
{
    uint32_t from = at;
    struct number number;
    bool hyphen;
    const struct literal_word *around = literal_take(literals, &at, WORD_AROUND);
    if (!quantity_at(literals, at, &number) || number.suffix)
        return false;
    if (around && from > 0 && literal_is(literals, from, "前") &&
        literal_is(literals, from - 1, "提"))
        return false; /* 提前48小时 */
    if (literal_is_han(literals, from) && number.word)
        return false;
    at += number.count;
    const struct literal_word *unit = unit_behind(literals, &at, &hyphen);
    if (unit && unit->value == SPAN_YEAR && number.integer && number.value >= 1000)
        return false; /* 2024 年 */
    if (unit && unit->value == SPAN_SECOND && literal_is(literals, at - 1, "second") &&
        number.value == 1)
        return false; /* a second offer */
    if (!unit || (literal_is(literals, at, "old") || literal_is(literals, at + 1, "old")))
        return false;
    if (literal_is(literals, at, "半")) { /* 一年半 */
        number.value += 0.5;
        at++;
    }
    bool compound = false;
    if (!hyphen)
        add_smaller(literals, &at, &number, &unit, &compound);
    *literal = (struct literal){.type = ENTITY_DATE, .rule = "span"};
    const struct literal_word *ago = hyphen ? NULL : ago_at(literals, &at);
    if (ago && ago->value != 0 && !number.vague) {
        shift_date(literals->published, (enum span_unit)unit->value, ago->value * number.value,
                   literal->value, sizeof literal->value);
        literal->rule = "date-ago";
    } else {
        write_duration(&number, unit, literal->value, sizeof literal->value);
        if (hyphen || (is_clock_unit(unit) && !ago && !around))
            literal->type = ENTITY_AMOUNT;
    }
    literal->count = at - from;
    return true;
}
