#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/literals/literals.h"
#include "find/propose.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

#define MAX_DIGITS 32u

double number_power(int power)
{
    double value = 1;
    while (power-- > 0)
        value *= 10;
    return value;
}

/* Digits as "%" PRIu64 writes them, for a tenth of what it costs. */
static int write_integer(uint64_t value, char *out, size_t size)
{
    char digits[20];
    size_t len = 0;
    do
        digits[len++] = (char)('0' + value % 10);
    while ((value /= 10) > 0);
    for (size_t i = 0; i < len && i + 1 < size; i++)
        out[i] = digits[len - 1 - i];
    if (size > 0)
        out[len < size ? len : size - 1] = '\0';
    return (int)len;
}

int number_write(double value, char *out, size_t size)
{
    if (value >= 0 && value < 1e15 && value == (double)(uint64_t)value)
        return write_integer((uint64_t)value, out, size); /* as most are */
    return snprintf(out, size, "%.15g", value);
}

/* ---- digits ---- */

/* The digits and separators a token begins with, as ASCII without commas. Returns their length in
 * the token (bytes). */
static uint32_t leading_digits(const struct literals *literals, uint32_t at, char out[MAX_DIGITS])
{
    const struct token *token = &literals->tokens[at];
    uint32_t from = token->begin, len = 0;
    while (from < token->end && len + 1 < MAX_DIGITS) {
        struct utf8_char c = utf8_decode(literals->text, token->end, from);
        uint32_t cp = fold_cp(c.cp);
        bool digit = cp >= '0' && cp <= '9';
        if (!digit && cp != '.' && cp != ',')
            break;
        if (cp != ',')
            out[len++] = (char)cp;
        from += c.len_bytes;
    }
    out[len] = '\0';
    return from - token->begin;
}

/* The second number of a token 20-30, or NULL. */
static const char *range_end(const struct literals *literals, uint32_t at, uint32_t used)
{
    const struct token *token = &literals->tokens[at];
    uint32_t dash = token->begin + used;
    if (dash + 1 >= token->end || literals->text[dash] != '-')
        return NULL;
    for (uint32_t i = dash + 1; i < token->end; i++) {
        char c = literals->text[i];
        if (!(c >= '0' && c <= '9') && c != '.' && c != ',')
            return NULL;
    }
    return literals->text + dash + 1;
}

/* Digits with at most one point. Up to 15 of them are exact, and so is a power of ten up to 10^15:
 * one division rounds as strtod does. */
static double digits_value(const char *digits)
{
    int64_t value = 0;
    double divisor = 1;
    const char *point = NULL;
    if (strlen(digits) > 15)
        return strtod(digits, NULL);
    for (const char *c = digits; *c; c++) {
        if (*c == '.' && point)
            break;
        if (*c == '.')
            point = c;
        else
            value = value * 10 + (*c - '0');
        if (point && *c != '.')
            divisor *= 10;
    }
    return (double)value / divisor;
}

static bool arabic_at(const struct literals *literals, uint32_t at, struct number *number)
{
    char digits[MAX_DIGITS];
    const struct token *token = &literals->tokens[at];
    if (token->shape != SHAPE_NUMBER && token->shape != SHAPE_MIXED)
        return false;
    uint32_t used = leading_digits(literals, at, digits);
    if (used == 0 || digits[0] == '.')
        return false;
    number->value = number->high = digits_value(digits);
    number->count = 1;
    number->integer = token->shape == SHAPE_NUMBER && strchr(digits, '.') == NULL &&
                      used == token->end - token->begin;
    if (token->shape == SHAPE_NUMBER && used < token->end - token->begin) {
        const char *end = range_end(literals, at, used);
        if (!end)
            return false; /* 2025-07-04 */
        number->high = strtod(end, NULL);
    }
    if (token->shape == SHAPE_MIXED) {
        number->suffix = literals->text + token->begin + used;
        number->suffix_len = token->end - token->begin - used;
    }
    return true;
}

/* ---- Chinese numerals ---- */

/* Digits in a row: 二〇二五, 七〇二. */
static uint32_t digit_row(const struct literals *literals, uint32_t at, double *value)
{
    const struct literal_word *word;
    uint32_t from = at;
    *value = 0;
    while (literal_is_han(literals, at) && at - from < 9 &&
           (word = literal_take(literals, &at, WORD_DIGIT)) && word->value < 10)
        *value = *value * 10 + word->value;
    return at - from;
}

/* 零点零七, 三点五: the digits behind the point. */
static uint32_t decimals(const struct literals *literals, uint32_t at, double *value)
{
    double digits, scale = 1;
    if (!literal_is(literals, at, "点"))
        return 0;
    uint32_t count = digit_row(literals, at + 1, &digits);
    if (count == 0)
        return 0;
    for (uint32_t i = 0; i < count; i++)
        scale /= 10;
    *value += digits * scale;
    return count + 1;
}

/* What a numeral adds up to so far: total in 万 and 亿, section below them, digit not yet scaled.
 */
struct numeral {
    double total, section, digit;
    bool has_digit, scaled;
};

static void numeral_add_digit(struct numeral *numeral, int value)
{
    numeral->digit = numeral->has_digit ? numeral->digit * 10 + value : value;
    numeral->has_digit = true;
}

static void numeral_add_scale(struct numeral *numeral, int power)
{
    double scale = number_power(power);
    double digit =
        numeral->digit >= 10 ? (double)(int64_t)(numeral->digit / 10) : numeral->digit; /* 三四百 */
    if (power < 4) {
        numeral->section += (numeral->has_digit ? digit : 1) * scale;
    } else {
        double part = numeral->section + (numeral->has_digit ? numeral->digit : 0);
        if (numeral->total > scale) /* 一亿二千万 */
            numeral->total += part * scale;
        else if (numeral->total + part > 0)
            numeral->total = (numeral->total + part) * scale;
        else
            numeral->total = scale;
        numeral->section = 0;
    }
    numeral->digit = 0;
    numeral->has_digit = false;
    numeral->scaled = true;
}

/* Takes one word of a numeral. */
static bool numeral_step(const struct literals *literals, uint32_t *at, struct numeral *numeral,
                         struct number *number)
{
    const struct literal_word *word;
    if ((word = literal_take(literals, at, WORD_DIGIT))) {
        numeral_add_digit(numeral, word->value);
    } else if ((word = literal_take(literals, at, WORD_SCALE))) {
        numeral_add_scale(numeral, word->value);
    } else if ((word = literal_take(literals, at, WORD_TENS))) {
        numeral->section += word->value;
    } else if ((word = literal_take(literals, at, WORD_VAGUE))) {
        numeral_add_digit(numeral, 3);
        number->vague = true;
    } else {
        return false;
    }
    return true;
}

/* 失业人数升至, 票数则: behind these 数 ends a noun. */
static bool ends_noun(const struct literals *literals, uint32_t at)
{
    static const char before[] =
        "人次总總指系参參分读讀基多少常变變函对對级級整岁歲票户戶例倍件代奇偶"
        "序约約单單复複字页頁天点點码碼无無笔筆股";
    return at > 0 && ideograph_at(literals->work, at - 1, before) &&
           ideograph_at(literals->work, at, "数數");
}

/* 三百八十万, 一亿二千万, 十二, 几十, 数百万: sections of 万 and 亿, in each 千 百 十. */
static bool numeral_at(const struct literals *literals, uint32_t at, struct number *number)
{
    struct numeral numeral = {0};
    uint32_t from = at;
    if (ends_noun(literals, at))
        return false;
    while (literal_is_han(literals, at) && at - from < 16 &&
           numeral_step(literals, &at, &numeral, number))
        continue;
    if (at == from)
        return false;
    number->value = numeral.total + numeral.section + (numeral.has_digit ? numeral.digit : 0);
    number->count = at - from;
    number->chinese = true;
    if (!numeral.scaled)
        number->count += decimals(literals, at, &number->value);
    number->high = number->value;
    return true;
}

/* ---- English number words ---- */

/* forty-two, three, a few, several */
static uint32_t small_words(const struct literals *literals, uint32_t at, struct number *number)
{
    const struct literal_word *word;
    uint32_t from = at;
    if (literal_is_han(literals, at))
        return 0;
    if ((word = literal_take(literals, &at, WORD_TENS))) {
        number->value = word->value;
        uint32_t next = at + (literal_is(literals, at, "-") ? 1 : 0);
        if (next < literals->count && (word = literal_take(literals, &next, WORD_DIGIT)) &&
            word->value > 0 && word->value < 10) {
            number->value += word->value;
            at = next;
        }
    } else if ((word = literal_take(literals, &at, WORD_DIGIT))) {
        number->value = word->value;
    } else if ((word = literal_take(literals, &at, WORD_VAGUE))) {
        number->value = 3;
        number->vague = true;
    }
    return at - from;
}

static bool words_at(const struct literals *literals, uint32_t at, struct number *number)
{
    const struct literal_word *word;
    uint32_t from = at, count = small_words(literals, at, number);
    bool article = false;
    if (count == 0 && literal_is(literals, at, "a")) {
        number->value = 1;
        count = 1;
        article = true;
    } else if (count == 0 && literal_is(literals, at, "half") &&
               literal_is(literals, at + 1, "a")) {
        number->value = 0.5;
        count = 2;
        article = true;
    }
    at += count;
    double total = 0, section = number->value;
    bool scaled = false;
    while (count > 0 && at < literals->count && !literal_is_han(literals, at) &&
           (word = literal_take(literals, &at, WORD_SCALE))) {
        section *= number_power(word->value);
        scaled = true;
        struct number rest = {0};
        uint32_t next = at + (literal_is(literals, at, "and") ? 1 : 0);
        uint32_t more = next < literals->count ? small_words(literals, next, &rest) : 0;
        if (more > 0 && !rest.vague) {
            if (word->value >= 3) {
                total += section;
                section = rest.value;
            } else {
                section += rest.value;
            }
            at = next + more;
        }
    }
    if (article && !scaled)
        return false;
    number->value = number->high = total + section;
    number->count = at - from;
    number->word = true;
    return number->count > 0;
}

/* ---- all together ---- */

static void scale_number(struct number *number, int power)
{
    number->value *= number_power(power);
    number->high *= number_power(power);
    number->integer = false;
}

void number_take_scale(struct number *number)
{
    const struct literal_word *word =
        number->suffix ? literal_suffix(WORD_SCALE, number->suffix, number->suffix_len) : NULL;
    if (word) {
        scale_number(number, word->value);
        number->suffix = NULL;
    }
}

/* 1亿8200万: a smaller part behind a scale. */
static void add_part(const struct literals *literals, uint32_t at, struct number *number)
{
    const struct literal_word *word;
    struct number part = {0};
    uint32_t next = at + number->count;
    if (next >= literals->count || !arabic_at(literals, next, &part) || !part.integer)
        return;
    uint32_t scale_at = ++next;
    while (literal_is_han(literals, next) && (word = literal_take(literals, &next, WORD_SCALE)))
        part.value *= number_power(word->value);
    if (next == scale_at)
        return;
    if (part.value < number->value) {
        number->value += part.value;
        number->high = number->value;
        number->count = next - at;
    }
}

/* Scales behind digits: 3.5亿, 4 million, 5bn. */
static void add_scales(const struct literals *literals, uint32_t at, struct number *number)
{
    const struct literal_word *word;
    if (number->suffix) {
        if (number->suffix_len > 1 || number->suffix[0] == 'k' || number->suffix[0] == 'K')
            number_take_scale(number);
        return;
    }
    uint32_t next = at + number->count;
    while (next < literals->count && (word = literal_take(literals, &next, WORD_SCALE))) {
        scale_number(number, word->value);
        number->count = next - at;
        number->chinese = literal_is_han(literals, next - 1);
    }
    if (number->chinese)
        add_part(literals, at, number);
}

/* 十多, and with the scale behind it: 380余万 */
static void add_more(const struct literals *literals, uint32_t at, struct number *number)
{
    uint32_t next = at + number->count;
    const struct literal_word *word;
    if (!literal_take(literals, &next, WORD_MORE))
        return;
    number->count = next - at;
    number->more = true;
    number->integer = false;
    while (literal_is_han(literals, next) && (word = literal_take(literals, &next, WORD_SCALE))) {
        scale_number(number, word->value);
        number->count = next - at;
    }
}

/* One number, no range. */
static bool single_at(const struct literals *literals, uint32_t at, struct number *number)
{
    *number = (struct number){0};
    if (at >= literals->count)
        return false;
    if (arabic_at(literals, at, number)) {
        add_scales(literals, at, number);
    } else {
        *number = (struct number){0};
        bool found = literal_is_han(literals, at) ? numeral_at(literals, at, number)
                                                  : words_at(literals, at, number);
        if (!found)
            return false;
    }
    if (!number->suffix)
        add_more(literals, at, number);
    return true;
}

static bool is_range_sign(const struct literals *literals, uint32_t at)
{
    return literal_is(literals, at, "至") || literal_is(literals, at, "到") ||
           literal_is(literals, at, "–") || literal_is(literals, at, "—") ||
           literal_is(literals, at, "~") || literal_is(literals, at, "～");
}

static bool read_number(const struct literals *literals, uint32_t at, struct number *number)
{
    struct number end;
    if (!single_at(literals, at, number))
        return false;
    uint32_t sign = at + number->count;
    if (number->suffix || !is_range_sign(literals, sign) || !single_at(literals, sign + 1, &end) ||
        end.value <= number->value)
        return true;
    number->high = end.value; /* 9至14岁 */
    number->count += 1 + end.count;
    number->suffix = end.suffix;
    number->suffix_len = end.suffix_len;
    return true;
}

/* Whether a number may begin here. */
static bool may_begin(const struct literals *literals, uint32_t at)
{
    if (at >= literals->count)
        return false;
    uint8_t shape = literals->tokens[at].shape;
    return shape == SHAPE_NUMBER || shape == SHAPE_MIXED ||
           literal_begins(literals, at, NUMBER_CLASSES | CLASS_BIT(WORD_OPENER));
}

bool number_at(const struct literals *literals, uint32_t at, struct number *number)
{
    if (!may_begin(literals, at))
        return false;
    struct number_memo *memo = literals->numbers;
    uint32_t slot = at % NUMBER_MEMO;
    if (memo->at[slot] != at + 1) {
        memo->at[slot] = at + 1;
        if (!read_number(literals, at, &memo->numbers[slot]))
            memo->numbers[slot].count = 0;
    }
    *number = memo->numbers[slot];
    return number->count > 0;
}

bool digits_at(const struct literals *literals, uint32_t at, uint32_t digits, struct number *number)
{
    *number = (struct number){0};
    if (at >= literals->count)
        return false;
    if (literal_is_han(literals, at)) {
        uint32_t count = digit_row(literals, at, &number->value);
        number->count = count;
        number->chinese = true;
        return count == digits;
    }
    const struct token *token = &literals->tokens[at];
    return token->end - token->begin >= digits &&
           utf8_count_cps(literals->text + token->begin, token->end - token->begin) == digits &&
           arabic_at(literals, at, number) && number->integer;
}
