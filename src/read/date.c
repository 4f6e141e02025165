#include "read/date.h"

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "model/calendar.h"
#include "text/utf8.h"

#define FIRST_YEAR        1500
#define LAST_YEAR         2199
#define MONTH_MAX_BYTES   12 /* "septiembre" has ten */
#define REPUBLIC_YEAR_ONE 1911

/* A place in the text. read_number, read_han_number, read_literal and read_month_name move it
 * behind what they read, and leave it where it is when they fail. */
struct cursor {
    const char *text;
    size_t len, at;
};

/* In English, German, French and Spanish. */
static const struct {
    char name[MONTH_MAX_BYTES];
    uint8_t month;
} months[] = {
    {"january", 1},    {"jan", 1},       {"januar", 1},    {"janvier", 1},   {"enero", 1},
    {"february", 2},   {"feb", 2},       {"februar", 2},   {"février", 2},   {"febrero", 2},
    {"march", 3},      {"mar", 3},       {"märz", 3},      {"mars", 3},      {"marzo", 3},
    {"april", 4},      {"apr", 4},       {"avril", 4},     {"abril", 4},     {"may", 5},
    {"mai", 5},        {"mayo", 5},      {"june", 6},      {"jun", 6},       {"juni", 6},
    {"juin", 6},       {"junio", 6},     {"july", 7},      {"jul", 7},       {"juli", 7},
    {"juillet", 7},    {"julio", 7},     {"august", 8},    {"aug", 8},       {"août", 8},
    {"agosto", 8},     {"september", 9}, {"sept", 9},      {"sep", 9},       {"septembre", 9},
    {"septiembre", 9}, {"october", 10},  {"oct", 10},      {"oktober", 10},  {"octobre", 10},
    {"octubre", 10},   {"november", 11}, {"nov", 11},      {"novembre", 11}, {"noviembre", 11},
    {"december", 12},  {"dec", 12},      {"dezember", 12}, {"décembre", 12}, {"diciembre", 12},
};

static bool is_date(int year, int month, int day)
{
    return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && day >= 1 &&
           civil_is_valid((struct civil){year, month, day});
}

/* A run of min to max ASCII digits that no other digit follows. */
static bool read_number(struct cursor *c, size_t min, size_t max, int *value)
{
    size_t i = c->at;
    int number = 0;
    while (i < c->len && i - c->at <= max && isdigit((unsigned char)c->text[i]))
        number = number * 10 + (c->text[i++] - '0');
    if (i - c->at < min || i - c->at > max)
        return false;
    *value = number;
    c->at = i;
    return true;
}

static bool read_literal(struct cursor *c, const char *literal)
{
    size_t len = strlen(literal);
    if (c->len - c->at < len || memcmp(c->text + c->at, literal, len) != 0)
        return false;
    c->at += len;
    return true;
}

static void skip_spaces(struct cursor *c)
{
    while (c->at < c->len && (c->text[c->at] == ' ' || c->text[c->at] == '\t'))
        c->at++;
}

static int han_digit(uint32_t cp)
{
    static const uint32_t digits[] = {0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                      0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    for (int i = 0; i < 10; i++)
        if (digits[i] == cp)
            return i;
    return cp == 0x96F6 || cp == 0x25CB ? 0 : cp == 0x5341 ? 10 : -1;
}

/* 二〇二五 (a row of digits), 十二, 三十一 (tens and ones). */
static bool read_han_number(struct cursor *c, int *value)
{
    int number = 0, digits = 0;
    bool tens = false;
    size_t at = c->at;
    while (at < c->len && digits < 5) {
        struct utf8_char ch = utf8_decode(c->text, c->len, at);
        int digit = han_digit(ch.cp);
        if (digit < 0)
            break;
        if (digit == 10)
            number = (number == 0 ? 1 : number) * 10;
        else if (tens)
            number += digit;
        else
            number = number * 10 + digit;
        tens = digit == 10;
        digits++;
        at += ch.len_bytes;
    }
    if (digits == 0)
        return false;
    c->at = at;
    *value = number;
    return true;
}

static bool read_any_number(struct cursor *c, int *value)
{
    skip_spaces(c);
    bool found = read_number(c, 1, 4, value) || read_han_number(c, value);
    skip_spaces(c);
    return found;
}

/* 2025年7月4日, also with 号 or 號. */
static bool read_chinese(struct cursor *c, int ymd[3])
{
    if (!read_any_number(c, &ymd[0]) || !read_literal(c, "年") || !read_any_number(c, &ymd[1]) ||
        !read_literal(c, "月") || !read_any_number(c, &ymd[2]))
        return false;
    return read_literal(c, "日") || read_literal(c, "号") || read_literal(c, "號");
}

/* 2025-07-04, 2025/7/4, 2025.07.04 */
static bool read_year_first(struct cursor *c, int ymd[3])
{
    if (!read_number(c, 4, 4, &ymd[0]) || c->at >= c->len)
        return false;
    char separator[2] = {c->text[c->at], '\0'};
    return strchr("-/.", separator[0]) && separator[0] && read_literal(c, separator) &&
           read_number(c, 1, 2, &ymd[1]) && read_literal(c, separator) &&
           read_number(c, 1, 2, &ymd[2]);
}

/* 7/4/2025 is American, 04.07.2025 continental. */
static bool read_year_last(struct cursor *c, int ymd[3])
{
    int first, second;
    if (!read_number(c, 1, 2, &first) || c->at >= c->len)
        return false;
    char separator[2] = {c->text[c->at], '\0'};
    if (!separator[0] || !strchr("/.", separator[0]) || !read_literal(c, separator) ||
        !read_number(c, 1, 2, &second) || !read_literal(c, separator) ||
        !read_number(c, 4, 4, &ymd[0]))
        return false;
    bool month_first = separator[0] == '/' && first <= 12;
    ymd[1] = month_first ? first : second;
    ymd[2] = month_first ? second : first;
    return true;
}

static bool read_month_name(struct cursor *c, int *month)
{
    size_t end = c->at;
    while (end < c->len && end - c->at <= MONTH_MAX_BYTES &&
           (isalpha((unsigned char)c->text[end]) || (unsigned char)c->text[end] >= 0x80))
        end++;
    size_t len = end - c->at;
    if (len < 3 || len > MONTH_MAX_BYTES || !isalpha((unsigned char)c->text[c->at]))
        return false;
    int first = tolower((unsigned char)c->text[c->at]);
    for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
        if (months[i].name[0] != first || strlen(months[i].name) != len ||
            strncasecmp(months[i].name, c->text + c->at, len) != 0)
            continue;
        *month = months[i].month;
        c->at = end;
        read_literal(c, ".");
        return true;
    }
    return false;
}

static void skip_ordinal(struct cursor *c)
{
    (void)(read_literal(c, "st") || read_literal(c, "nd") || read_literal(c, "rd") ||
           read_literal(c, "th") || read_literal(c, "."));
}

/* July 4, 2025 */
static bool read_month_day(struct cursor *c, int ymd[3])
{
    if (!read_month_name(c, &ymd[1]))
        return false;
    skip_spaces(c);
    if (!read_number(c, 1, 2, &ymd[2]))
        return false;
    skip_ordinal(c);
    read_literal(c, ",");
    skip_spaces(c);
    return read_number(c, 4, 4, &ymd[0]);
}

/* 4 July 2025, 4-Jul-2025, 4 de julio de 2025 */
static bool read_day_month(struct cursor *c, int ymd[3])
{
    if (!read_number(c, 1, 2, &ymd[2]))
        return false;
    skip_ordinal(c);
    read_literal(c, "-");
    skip_spaces(c);
    if (read_literal(c, "of ") || read_literal(c, "de "))
        skip_spaces(c);
    if (!read_month_name(c, &ymd[1]))
        return false;
    read_literal(c, ",");
    read_literal(c, "-");
    skip_spaces(c);
    if (read_literal(c, "de "))
        skip_spaces(c);
    return read_number(c, 4, 4, &ymd[0]);
}

/* What a date begins with. */
enum beginning { BEGINS_NOT, BEGINS_WITH_DIGIT, BEGINS_WITH_LETTER = 2, BEGINS_WITH_HAN = 4 };

static bool read_date_at(const char *text, size_t len, size_t at, enum beginning beginning,
                         struct date_found *found)
{
    static const struct {
        bool (*read)(struct cursor *, int[3]);
        unsigned beginnings;
    } forms[] = {
        {read_year_first, BEGINS_WITH_DIGIT}, {read_chinese, BEGINS_WITH_DIGIT | BEGINS_WITH_HAN},
        {read_month_day, BEGINS_WITH_LETTER}, {read_day_month, BEGINS_WITH_DIGIT},
        {read_year_last, BEGINS_WITH_DIGIT},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct cursor c = {text, len, at};
        int ymd[3] = {0, 0, 0};
        if (!(forms[i].beginnings & beginning) || !forms[i].read(&c, ymd))
            continue;
        bool republic =
            forms[i].read == read_chinese && at >= 6 && memcmp(text + at - 6, "民國", 6) == 0;
        if (republic)
            ymd[0] += REPUBLIC_YEAR_ONE;
        if (!is_date(ymd[0], ymd[1], ymd[2]))
            continue;
        found->begin = republic ? at - 6 : at;
        found->end = c.at;
        snprintf(found->iso, sizeof found->iso, "%04u-%02u-%02u", (unsigned)ymd[0] % 10000,
                 (unsigned)ymd[1] % 100, (unsigned)ymd[2] % 100);
        return true;
    }
    return false;
}

/* What kind of date may begin at this byte, judged by the byte alone and the one before it: a digit
 * or letter must not continue a word, and a letter must be one that names of months begin with. */
static enum beginning beginning_at(const char *text, size_t at)
{
    unsigned char here = (unsigned char)text[at];
    if (here >= 0x80)
        return here == 0xE3 || here == 0xE4 || here == 0xE5 || here == 0xE9 || here == 0xE2
                   ? BEGINS_WITH_HAN
                   : BEGINS_NOT;
    bool digit = here >= '0' && here <= '9';
    if (!digit && !strchr("adefjmnos", here | 0x20))
        return BEGINS_NOT;
    if (at > 0 && isalnum((unsigned char)text[at - 1]))
        return BEGINS_NOT;
    return digit ? BEGINS_WITH_DIGIT : BEGINS_WITH_LETTER;
}

bool date_find(const char *text, size_t len, struct date_found *found)
{
    for (size_t at = 0; at < len; at++) {
        enum beginning beginning = beginning_at(text, at);
        if (beginning != BEGINS_NOT && read_date_at(text, len, at, beginning, found))
            return true;
    }
    return false;
}

bool date_parse(const char *text, size_t len, char iso[11])
{
    struct date_found found;
    if (!date_find(text, len < 200 ? len : 200, &found))
        return false;
    memcpy(iso, found.iso, sizeof found.iso);
    return true;
}
