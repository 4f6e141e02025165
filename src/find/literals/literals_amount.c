/*
 * Amounts: money, shares, measures, ages, counts with what is counted.
 */
#include <stdio.h>
#include <string.h>

#include "find/literals/literals.h"
#include "text/script.h"

static void write_value(const struct number *number, double divisor, const char *unit, char *value,
                        size_t size)
{
    size_t len = 0, unit_len = strlen(unit), space = unit_len > 0;
    value[0] = '\0';
    if (number->vague)
        return;
    len = (size_t)number_write(number->value / divisor, value, size);
    if (number->high != number->value && len + 1 < size) {
        value[len++] = '/';
        len += (size_t)number_write(number->high / divisor, value + len, size - len);
    }
    if (len + space + unit_len >= size) {
        value[0] = '\0'; /* rather none than half of one */
        return;
    }
    memcpy(value + len, " ", space);
    memcpy(value + len + space, unit, unit_len + 1);
}

/* ---- money ---- */

/* "-million" behind a number: the tokens it takes, or 0. */
static uint32_t hyphened_scale(const struct literals *literals, uint32_t at, struct number *number)
{
    uint32_t next = at + 1;
    const struct literal_word *scale =
        literal_is(literals, at, "-") ? literal_take(literals, &next, WORD_SCALE) : NULL;
    if (!scale)
        return 0;
    number->value *= number_power(scale->value);
    number->high = number->value;
    return next - at;
}

/* $1.2 billion, US$3m, Rs 208 crore */
static bool sign_first(const struct literals *literals, uint32_t at, struct literal *literal)
{
    uint32_t from = at;
    struct number number;
    const struct literal_word *currency = literal_take(literals, &at, WORD_CURRENCY);
    if (!currency || literals->tokens[from].shape == SHAPE_LOWER ||
        (literal_is_han(literals, from) && at - from < 2))
        return false;
    if (literal_is(literals, at, "."))
        at++; /* Rs. */
    if (!number_at(literals, at, &number) || number.word)
        return false;
    number_take_scale(&number);
    if (number.suffix)
        return false;
    at += number.count;
    at += hyphened_scale(literals, at, &number); /* $9.4-million */
    if (literal_is(literals, at, "元"))
        at++; /* 人民币398元 */
    *literal = (struct literal){.count = at - from, .type = ENTITY_AMOUNT, .rule = "amount-money"};
    write_value(&number, 1, currency->unit, literal->value, sizeof literal->value);
    return true;
}

/* An ideograph that is no number and no 左右, 以上. */
static bool is_ordinary_han(const struct literals *literals, uint32_t at)
{
    struct number number;
    return literal_is_han(literals, at) && !literal_is(literals, at, "左") &&
           !literal_is(literals, at, "上") && !literal_is(literals, at, "以") &&
           !literal_is(literals, at, "的") && !number_at(literals, at, &number);
}

/* 3.5亿美元, 300 yuan, 八块五 */
static bool currency_behind(const struct literals *literals, uint32_t at, struct number *number,
                            struct literal *literal)
{
    uint32_t from = at;
    at += number->count;
    const struct literal_word *currency = literal_take(literals, &at, WORD_CURRENCY);
    if (!currency || number->suffix)
        return false;
    if (number->chinese && number->value < 10 && at == from + number->count + 1 &&
        literal_is(literals, at - 1, "块") && is_ordinary_han(literals, at))
        return false; /* 两块木头 */
    struct number cents;
    if (literal_is(literals, at - 1, "块") && literal_is_han(literals, at) &&
        digits_at(literals, at, 1, &cents)) {
        number->value += cents.value / 10;
        number->high = number->value;
        at++;
    }
    *literal = (struct literal){.count = at - from, .type = ENTITY_AMOUNT, .rule = "amount-money"};
    write_value(number, 1, currency->unit, literal->value, sizeof literal->value);
    return true;
}

/* ---- shares ---- */

/* 百分之六十, 十分之一, 万分之四 */
static bool fraction_at(const struct literals *literals, uint32_t at, const struct number *whole,
                        struct literal *literal)
{
    struct number part;
    uint32_t next = at + whole->count;
    if (!literal_is(literals, next, "分") || !literal_is(literals, next + 1, "之") ||
        !number_at(literals, next + 2, &part) || whole->value <= 0)
        return false;
    *literal = (struct literal){
        .count = whole->count + 2 + part.count, .type = ENTITY_AMOUNT, .rule = "amount-share"};
    write_value(&part, whole->value, "", literal->value, sizeof literal->value);
    return true;
}

/* 12%, 六成五, 4 percentage points */
static bool percent_behind(const struct literals *literals, uint32_t at, struct number *number,
                           struct literal *literal)
{
    uint32_t next = at + number->count;
    const struct literal_word *percent = literal_take(literals, &next, WORD_PERCENT);
    if (!percent || number->suffix)
        return false;
    *literal = (struct literal){.type = ENTITY_AMOUNT, .rule = "amount-share"};
    if (percent->value == 1) { /* 成: tenths */
        static const char *const words[] = {"为", "功", "员", "立", "长", "本",
                                            "果", "绩", "都", "交", "都"};
        struct number more;
        if (number->value > 10)
            return false;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (literal_is(literals, next, words[i]))
                return false;
        }
        if (literal_is(literals, next, "半")) {
            number->value += 0.5;
            next++;
        } else if (literal_is_han(literals, next) && digits_at(literals, next, 1, &more)) {
            number->value += more.value / 10;
            next++;
        }
        number->high = number->value;
    }
    literal->count = next - at;
    const char *unit = percent->unit[0] == 'p' ? "pp" : percent->unit[0] == 'b' ? "bp" : "";
    write_value(number, unit[0] ? 1 : number_power(percent->value), unit, literal->value,
                sizeof literal->value);
    return true;
}

/* a third, two thirds, one in five, half */
static bool english_fraction(const struct literals *literals, uint32_t at, struct literal *literal)
{
    static const char *const parts[] = {"half",    "third",  "quarter", "fifth", "sixth",
                                        "seventh", "eighth", "ninth",   "tenth"};
    uint32_t from = at;
    double count = 1;
    struct number number;
    if (literal_is(literals, at, "a")) {
        at++;
    } else if (number_at(literals, at, &number) && number.word && number.value < 10) {
        count = number.value;
        at += number.count + (literal_is(literals, at + number.count, "-") ? 1 : 0);
    } else {
        return false;
    }
    for (uint32_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t len = strlen(parts[i]);
        const struct token *token = &literals->tokens[at < literals->count ? at : from];
        size_t token_len = token->end - token->begin;
        if (at >= literals->count || (token_len != len && token_len != len + 1) ||
            strncmp(literals->text + token->begin, parts[i], len) != 0)
            continue;
        if (i == 0 && count == 1 && !literal_is(literals, at + 1, "of"))
            return false;
        if (i > 0 && token_len == len && count > 1)
            return false;
        if (i > 0 && count == 1 && literal_is(literals, from, "a") && i != 1 && i != 2)
            return false; /* a fifth album */
        if (i > 0 && !literal_is(literals, at + 1, "of") &&
            literals->tokens[from].shape == SHAPE_LOWER && literal_is(literals, from, "a") &&
            at + 1 < literals->count && literals->tokens[at + 1].shape == SHAPE_LOWER &&
            token_len == len)
            return false; /* a third album */
        *literal =
            (struct literal){.count = at + 1 - from, .type = ENTITY_AMOUNT, .rule = "amount-share"};
        snprintf(literal->value, sizeof literal->value, "%.3g", count / (i + 2));
        return true;
    }
    return false;
}

/* ---- measures ---- */

static bool measure_behind(const struct literals *literals, uint32_t at, struct number *number,
                           struct literal *literal)
{
    const struct literal_word *unit;
    uint32_t next = at + number->count;
    if (number->suffix) {
        unit = literal_suffix(WORD_UNIT, number->suffix, number->suffix_len);
    } else {
        bool hyphen = literal_is(literals, next, "-");
        next += hyphen ? 1 : 0;
        uint32_t first = next;
        unit = literal_take(literals, &next, WORD_UNIT);
        /* a single letter or a foot is a unit only beside a number: 5 m, 6 ft */
        if (unit && !literal_is_han(literals, first) && number->chinese)
            return false;
        if (unit && literal_is(literals, first, "度") && number->chinese && number->value < 10)
            return false; /* 一度, 三度: times */
    }
    if (!unit)
        return false;
    *literal =
        (struct literal){.count = next - at, .type = ENTITY_AMOUNT, .rule = "amount-measure"};
    write_value(number, 1, unit->unit, literal->value, sizeof literal->value);
    return true;
}

/* 34-year-old, 26 years old, aged 34 is left to the count */
static bool age_behind(const struct literals *literals, uint32_t at, struct number *number,
                       struct literal *literal)
{
    uint32_t next = at + number->count;
    next += literal_is(literals, next, "-") ? 1 : 0;
    if (!literal_is(literals, next, "year") && !literal_is(literals, next, "years") &&
        !literal_is(literals, next, "month") && !literal_is(literals, next, "months"))
        return false;
    bool months = literal_is(literals, next, "month") || literal_is(literals, next, "months");
    next++;
    next += literal_is(literals, next, "-") ? 1 : 0;
    if (!literal_is(literals, next, "old"))
        return false;
    *literal =
        (struct literal){.count = next + 1 - at, .type = ENTITY_AMOUNT, .rule = "amount-age"};
    write_value(number, 1, months ? "month" : "year", literal->value, sizeof literal->value);
    return true;
}

/* ---- counts ---- */

/* 三名, 120张, 2.3万人 */
static bool counter_behind(const struct literals *literals, uint32_t at, struct number *number,
                           struct literal *literal)
{
    uint32_t next = at + number->count, count;
    if (number->suffix || !literal_is_han(literals, next))
        return false;
    if (number->chinese && number->value <= 1 && number->count == 1 && !number->more)
        return false; /* 一个 is an article, 零件 a word */
    uint32_t people_count = 0;
    const struct literal_word *people = literal_word_at(literals, next, WORD_PEOPLE, &people_count);
    if (!literal_word_at(literals, next, WORD_COUNTER, &count))
        count = 0;
    if (people_count > 0 && count <= people_count)
        count = people_count;
    else
        people = NULL;
    if (count == 0)
        return false;
    *literal = (struct literal){
        .count = number->count + count, .type = ENTITY_AMOUNT, .rule = "amount-count"};
    write_value(number, 1, people ? people->unit : "", literal->value, sizeof literal->value);
    return true;
}

/* A word that ends like an English plural. */
static bool is_plural(const struct literals *literals, uint32_t at)
{
    uint32_t count;
    if (literal_word_at(literals, at, WORD_PEOPLE, &count))
        return true;
    const struct token *token = &literals->tokens[at];
    uint32_t len = token->end - token->begin;
    if (token->shape == SHAPE_MIXED && len > 2) /* GPUs */
        return literals->text[token->end - 1] == 's';
    if (token->shape != SHAPE_LOWER || len < 4)
        return false;
    const char *end = literals->text + token->end;
    return end[-1] == 's' && end[-2] != 's' && end[-2] != 'u' && end[-2] != 'i' && end[-2] != '\'';
}

/* Words that no counted noun follows or that end the search for it. */
static bool ends_noun(const struct literals *literals, uint32_t at)
{
    static const char *const words[] = {"of",    "in",  "on",   "at",    "to",   "and",  "or",
                                        "for",   "by",  "with", "from",  "as",   "than", "is",
                                        "was",   "are", "were", "has",   "have", "had",  "the",
                                        "a",     "who", "that", "which", "its",  "his",  "her",
                                        "their", "out", "this", "does",  "goes", "says"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (literal_is(literals, at, words[i]))
            return true;
    }
    return false;
}

/* type 1, phase 3: the number of a kind */
static bool is_label(const struct literals *literals, uint32_t at)
{
    static const char *const words[] = {"type",  "phase",   "stage", "level",  "grade",
                                        "page",  "chapter", "rule",  "season", "episode",
                                        "round", "section", "no",    "number", "day"};
    for (size_t i = 0; at > 0 && i < sizeof words / sizeof *words; i++) {
        if (literal_is(literals, at - 1, words[i]))
            return true;
    }
    return false;
}

/* 500 passes, two big customers: a plural within three words */
static bool noun_behind(const struct literals *literals, uint32_t at, struct number *number,
                        struct literal *literal)
{
    uint32_t next = at + number->count, limit = next + 3;
    if (number->suffix || number->chinese || number->value == 1 || is_label(literals, at))
        return false;
    for (; next < limit && next < literals->count; next++) {
        bool plural = is_plural(literals, next);
        if (!plural && (literals->tokens[next].shape != SHAPE_LOWER || ends_noun(literals, next)))
            return false;
        if (!plural)
            continue;
        *literal =
            (struct literal){.count = next + 1 - at, .type = ENTITY_AMOUNT, .rule = "amount-count"};
        write_value(number, 1, "", literal->value, sizeof literal->value);
        return true;
    }
    return false;
}

/* 47-person, three-metre */
static bool adjective_behind(const struct literals *literals, uint32_t at, struct number *number,
                             struct literal *literal)
{
    static const char *const others[] = {"way", "sided", "fold", "time", "hand",
                                         "on",  "off",   "to",   "up"};
    uint32_t next = at + number->count;
    if (number->suffix || number->chinese || number->value < 2 ||
        !literal_is(literals, next, "-") || next + 1 >= literals->count ||
        literals->tokens[next + 1].shape != SHAPE_LOWER)
        return false;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (literal_is(literals, next + 1, others[i]))
            return false;
    }
    *literal =
        (struct literal){.count = number->count + 2, .type = ENTITY_AMOUNT, .rule = "amount-count"};
    write_value(number, 1, "", literal->value, sizeof literal->value);
    return true;
}

static bool is_comma(const struct literals *literals, uint32_t at)
{
    return literal_is(literals, at, ",") || literal_is(literals, at, "，");
}

/* "Chidi Nwosu, 34, joined": the age behind a name; "aged 34" */
static bool age_alone(const struct literals *literals, uint32_t at, struct number *number,
                      struct literal *literal)
{
    if (!number->integer || number->count != 1 || number->value < 5 || number->value > 110 ||
        at == 0)
        return false;
    uint32_t next = at + 1;
    bool aged = literal_is(literals, at - 1, "aged") || literal_is(literals, at - 1, "age");
    bool behind_name = at >= 2 && is_comma(literals, at - 1) &&
                       (is_comma(literals, next) || literal_is(literals, next, ".")) &&
                       (literals->tokens[at - 2].shape == SHAPE_CAPITAL ||
                        literal_is(literals, at - 2, "）") || literal_is(literals, at - 2, ")"));
    if (!aged && !behind_name)
        return false;
    *literal = (struct literal){.count = 1, .type = ENTITY_AMOUNT, .rule = "amount-age"};
    write_value(number, 1, "year", literal->value, sizeof literal->value);
    return true;
}

/* one in five, seven in ten */
static bool one_in_many(const struct literals *literals, uint32_t at, struct number *number,
                        struct literal *literal)
{
    struct number whole;
    uint32_t next = at + number->count;
    if (!number->word || !literal_is(literals, next, "in") ||
        !number_at(literals, next + 1, &whole) || !whole.word || whole.value <= number->value)
        return false;
    *literal = (struct literal){
        .count = number->count + 1 + whole.count, .type = ENTITY_AMOUNT, .rule = "amount-share"};
    write_value(number, whole.value, "", literal->value, sizeof literal->value);
    return true;
}

static bool twice_at(const struct literals *literals, uint32_t at, struct literal *literal)
{
    if (!literal_is(literals, at, "twice"))
        return false;
    *literal =
        (struct literal){.count = 1, .type = ENTITY_AMOUNT, .rule = "amount-count", .value = "2"};
    return true;
}

/* 43 of them, nine of whom: the number alone */
static bool part_of_group(const struct literals *literals, uint32_t at, struct number *number,
                          struct literal *literal)
{
    static const char *const words[] = {"the",   "them", "these", "those", "its",
                                        "their", "whom", "us",    "his",   "her"};
    uint32_t next = at + number->count;
    if (number->suffix || number->chinese || number->value < 2 || !literal_is(literals, next, "of"))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (literal_is(literals, next + 1, words[i])) {
            *literal = (struct literal){
                .count = number->count, .type = ENTITY_AMOUNT, .rule = "amount-number"};
            write_value(number, 1, "", literal->value, sizeof literal->value);
            return true;
        }
    }
    return false;
}

/* 3.5亿 without anything counted; 900,000 */
static bool bare_number(const struct literals *literals, uint32_t at, struct number *number,
                        struct literal *literal)
{
    if (number->suffix || number->integer || number->value < 1000 ||
        number->high != number->value ||
        (literals->tokens[at].shape == SHAPE_MIXED && number->value < 1e6)) /* 4K */
        return false;
    *literal =
        (struct literal){.count = number->count, .type = ENTITY_AMOUNT, .rule = "amount-number"};
    write_value(number, 1, "", literal->value, sizeof literal->value);
    return true;
}

bool amount_at(const struct literals *literals, uint32_t at, struct literal *literal)
{
    struct number number;
    if (sign_first(literals, at, literal) || english_fraction(literals, at, literal) ||
        twice_at(literals, at, literal))
        return true;
    if (!number_at(literals, at, &number))
        return false;
    return fraction_at(literals, at, &number, literal) ||
           currency_behind(literals, at, &number, literal) ||
           percent_behind(literals, at, &number, literal) ||
           one_in_many(literals, at, &number, literal) ||
           age_behind(literals, at, &number, literal) ||
           age_alone(literals, at, &number, literal) ||
           measure_behind(literals, at, &number, literal) ||
           counter_behind(literals, at, &number, literal) ||
           adjective_behind(literals, at, &number, literal) ||
           part_of_group(literals, at, &number, literal) ||
           noun_behind(literals, at, &number, literal) ||
           bare_number(literals, at, &number, literal);
}
