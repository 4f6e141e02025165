#include "read/line.h"

#include <ctype.h>
#include <string.h>

#include "read/date.h"
#include "read/phrase.h"
#include "text/script.h"
#include "text/utf8.h"

static bool is_closer(uint32_t cp)
{
    switch (cp) {
    case ')':
    case ']':
    case '"':
    case '\'':
    case '*':
    case '_':
    case 0x2019:
    case 0x201D:
    case 0x00BB:
    case 0x300B:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0xFF02:
    case 0xFF09:
        return true;
    default:
        return script_of(cp) == SCRIPT_SPACE;
    }
}

static bool is_opening_quote(uint32_t cp)
{
    return cp == '"' || cp == 0x201C || cp == 0x300C || cp == 0x300E || cp == 0x2018 ||
           cp == 0x00AB;
}

/* The last code point, closing quotes, brackets and spaces aside. */
static uint32_t last_sign(const char *text, size_t len)
{
    while (len > 0) {
        size_t at = utf8_prev(text, len);
        uint32_t cp = utf8_decode(text, len, at).cp;
        if (!is_closer(cp))
            return cp;
        len = at;
    }
    return 0;
}

static bool is_stop(uint32_t cp)
{
    return cp == '.' || cp == ';' || cp == 0x3002 || cp == 0xFF1B || cp == 0xFF0E || cp == 0x2026;
}

/* Whether the line ends in an abbreviation such as "4 a.m." or "the U.S.": a single letter after a
 * point. */
static bool ends_abbreviated(const char *text, size_t len)
{
    return len >= 4 && text[len - 1] == '.' && isalpha((unsigned char)text[len - 2]) &&
           text[len - 3] == '.' && isalpha((unsigned char)text[len - 4]);
}

bool line_ends_stop(const char *text, size_t len)
{
    return is_stop(last_sign(text, len)) && !ends_abbreviated(text, len);
}

struct line_shape line_measure(const char *text, size_t len)
{
    struct line_shape shape = {0};
    bool in_word = false;
    for (size_t at = 0; at < len;) {
        if (in_word && (unsigned char)((text[at] | 0x20) - 'a') < 26) {
            shape.cps++; /* a letter behind a letter */
            at++;
            continue;
        }
        struct utf8_char c = utf8_decode(text, len, at);
        if (c.cp >= 0x4E00 && c.cp < 0x9FC0) { /* an ideograph */
            shape.cps++;
            shape.han++;
            in_word = false;
            at += c.len_bytes;
            continue;
        }
        enum script_class script = script_of(c.cp);
        bool letter = script == SCRIPT_LATIN || script == SCRIPT_LETTER || script == SCRIPT_DIGIT ||
                      script == SCRIPT_HANGUL || script == SCRIPT_KANA;
        shape.cps++;
        shape.han += script == SCRIPT_HAN || script == SCRIPT_KANA;
        if (letter && !in_word) {
            shape.words++;
            shape.capital_words += script_is_upper(c.cp) || script == SCRIPT_DIGIT;
        }
        bool apostrophe = in_word && (c.cp == '\'' || c.cp == 0x2019 || c.cp == '-');
        in_word = letter || script == SCRIPT_MARK || apostrophe;
        if (at == 0)
            shape.quoted = is_opening_quote(c.cp);
        at += c.len_bytes;
        if (c.cp == 0x3002 && at + 8 < len)
            shape.stop_inside = true;
    }
    uint32_t last = last_sign(text, len);
    shape.ends_stop = is_stop(last) && !ends_abbreviated(text, len);
    shape.ends_sentence =
        shape.ends_stop || last == '!' || last == '?' || last == 0xFF01 || last == 0xFF1F;
    shape.ends_colon = last == ':' || last == 0xFF1A;
    return shape;
}

/* ---- list items, headings, rules ---- */

static size_t skip_blank(const char *text, size_t len, size_t at)
{
    while (at < len) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (script_of(c.cp) != SCRIPT_SPACE)
            break;
        at += c.len_bytes;
    }
    return at;
}

static bool is_bullet(uint32_t cp)
{
    return cp == '-' || cp == '*' || cp == '+' || cp == 0x2022 || cp == 0x2023 || cp == 0x25E6 ||
           cp == 0x00B7 || cp == 0x25CF || cp == 0x25CB || cp == 0x2013 || cp == 0x25AA ||
           cp == 0x30FB || cp == 0x2219;
}

/* The length of a number that marks an item: "12.", "3)", "(4)", "5、". */
static size_t numbered_marker(const char *text, size_t len)
{
    size_t at = 0;
    bool bracket = len > 0 && text[0] == '(';
    at += bracket;
    size_t digits = at;
    while (at < len && at - digits < 3 && isdigit((unsigned char)text[at]))
        at++;
    if (at == digits || at >= len)
        return 0;
    struct utf8_char sign = utf8_decode(text, len, at);
    size_t end = at + sign.len_bytes;
    if (sign.cp == 0x3001 || sign.cp == 0xFF0E || sign.cp == 0xFF09)
        return end;
    bool spaced = end < len && (text[end] == ' ' || text[end] == '\t');
    bool wide_after = end < len && (unsigned char)text[end] >= 0xE0;
    if (sign.cp == ')' && (spaced || wide_after))
        return end;
    return sign.cp == '.' && !bracket && (spaced || wide_after) ? end : 0;
}

size_t line_list_marker(const char *text, size_t len)
{
    if (len < 2)
        return 0;
    struct utf8_char first = utf8_decode(text, len, 0);
    size_t end = 0;
    if (first.cp >= 0x2460 && first.cp <= 0x2473) {
        end = first.len_bytes; /* ① */
    } else if (is_bullet(first.cp)) {
        size_t next = first.len_bytes;
        bool wide = first.cp == 0x2022 || first.cp == 0x25CF || first.cp == 0x00B7;
        bool spaced = next < len && script_of(utf8_decode(text, len, next).cp) == SCRIPT_SPACE;
        end = spaced || (wide && next < len) ? next : 0;
    } else {
        end = numbered_marker(text, len);
    }
    if (end == 0)
        return 0;
    end = skip_blank(text, len, end);
    return end < len ? end : 0;
}

static bool holds_at(const char *text, size_t len, size_t at, const char *what)
{
    size_t bytes = strlen(what);
    return len - at >= bytes && memcmp(text + at, what, bytes) == 0;
}

/* Whether the line begins with a Chinese number of a section: 一、 （一） 第三章. */
static bool has_han_number(const char *text, size_t len)
{
    static const char numerals[] = "一二三四五六七八九十百零";
    bool bracket = holds_at(text, len, 0, "（"), ordinal = holds_at(text, len, 0, "第");
    size_t at = bracket || ordinal ? 3 : 0, digits = at;
    while (len - at >= 3 && at - digits < 12) {
        char numeral[4] = {text[at], text[at + 1], text[at + 2], '\0'};
        if (!strstr(numerals, numeral))
            break;
        at += 3;
    }
    if (at == digits)
        return false;
    if (ordinal)
        return holds_at(text, len, at, "章") || holds_at(text, len, at, "节") ||
               holds_at(text, len, at, "節") || holds_at(text, len, at, "回");
    return holds_at(text, len, at, bracket ? "）" : "、");
}

static bool is_heading_mark(uint32_t cp)
{
    static const uint32_t marks[] = {0x25A0, 0x25C6, 0x258C, 0x258D, 0x25CE, 0x25C7,
                                     0x25A1, 0x2605, 0x3010, '#',    0x25B6, 0x25BC};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (marks[i] == cp)
            return true;
    return false;
}

bool line_is_marked_heading(const char *text, size_t len)
{
    if (len < 4 || len > 150 || isalnum((unsigned char)text[0]))
        return false;
    uint32_t first = utf8_decode(text, len, 0).cp;
    bool marked = is_heading_mark(first);
    if (!marked && !has_han_number(text, len))
        return false;
    struct line_shape shape = line_measure(text, len);
    if (shape.han > 30 || shape.words > 14 || shape.stop_inside || shape.ends_stop)
        return false;
    if (first == 0x3010) /* 【…】 must close at the end */
        return holds_at(text, len, len - 3, "】");
    return !marked || shape.han + shape.words > 0;
}

bool line_is_rule(const char *text, size_t len)
{
    if (len > 300 || isalnum((unsigned char)text[0]))
        return false;
    size_t signs = 0;
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        bool sign = (c.cp < 0x80 && c.cp > 0 && strchr("-=*_~#.+", (int)c.cp)) || c.cp == 0x203B ||
                    c.cp == 0x2014 || c.cp == 0x2500 || c.cp == 0x2550 || c.cp == 0x00B7;
        if (!sign && script_of(c.cp) != SCRIPT_SPACE)
            return false;
        signs += sign;
        at += c.len_bytes;
    }
    return signs >= 3;
}

/* ---- bylines, date lines, captions ---- */

bool line_is_byline(const char *text, size_t len, size_t *begin, size_t *end)
{
    if (len > 240)
        return false;
    struct phrase_hit hit;
    if (!phrase_begins(PHRASE_BYLINE, text, len, &hit))
        return false;
    struct line_shape shape = line_measure(text, len);
    if (shape.cps > 120 || shape.han > 40 || shape.words > 24 || shape.stop_inside)
        return false;
    bool latin = shape.han == 0;
    size_t from = skip_blank(text, len, hit.end);
    if (from >= len)
        return false;
    if (hit.bare) { /* "By" and the like, with no colon: names and nothing else follow */
        uint32_t next = utf8_decode(text, len, from).cp;
        struct line_shape names = line_measure(text + from, len - from);
        if (latin && (!script_is_upper(next) || names.capital_words * 10 < names.words * 6))
            return false;
        if (shape.ends_sentence && (shape.words > 8 || !latin))
            return false;
    } else if (shape.ends_sentence && !hit.bracket &&
               (!shape.ends_stop || shape.han + shape.words > 16)) {
        return false;
    }
    *begin = from;
    *end = phrase_trim_names(text, len, from);
    return true;
}

/* Whether no ideograph touches the date; "公司于2025年7月4日在上海成立" is a sentence. */
static bool stands_apart(const char *text, size_t len, const struct date_found *date)
{
    uint32_t after = utf8_decode(text, len, date->end).cp;
    uint32_t before =
        date->begin > 0 ? utf8_decode(text, len, utf8_prev(text, date->begin)).cp : ' ';
    bool weekday = after == 0x661F || after == 0x5468 || after == 0x9031; /* 星 周 週 */
    return script_of(before) != SCRIPT_HAN && (script_of(after) != SCRIPT_HAN || weekday);
}

/* Whether the line tells a time, if not a date: "Updated at 1:23 p.m.", "发布于 3小时前". */
static bool says_when(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (isdigit((unsigned char)text[i]))
            return true;
    return false;
}

bool line_is_dateline(const char *text, size_t len, const struct line_shape *shape, char iso[11])
{
    iso[0] = '\0';
    if (len > 240 || shape->han > 50 || shape->words > 24)
        return false;
    struct date_found date;
    struct phrase_hit hit = {0};
    bool dated = date_find(text, len, &date);
    bool labelled = phrase_begins(PHRASE_DATELINE, text, len, &hit);
    bool sourced = phrase_begins(PHRASE_SOURCE, text, len, &hit);
    if (!dated && !sourced)
        return labelled && says_when(text, len) && shape->han + shape->words <= 14 &&
               !shape->ends_stop;
    if (shape->stop_inside)
        return false;
    if (dated && !labelled && !sourced) {
        /* Few words stand beside the date, such as a time, a weekday, a place or a source, and no
         * sentence. */
        struct line_shape before = line_measure(text, date.begin);
        struct line_shape after = line_measure(text + date.end, len - date.end);
        if (shape->ends_stop || before.han + before.words > 6 || after.han + after.words > 14)
            return false;
        if (!stands_apart(text, len, &date))
            return false;
    } else if (shape->ends_stop && !hit.bracket && shape->words > 10) {
        return false;
    }
    if (dated)
        memcpy(iso, date.iso, sizeof date.iso);
    return true;
}

bool line_is_caption(const char *text, size_t len)
{
    if (len > 400)
        return false;
    struct phrase_hit hit;
    if (!phrase_begins(PHRASE_CAPTION, text, len, &hit))
        return phrase_whole_bracket_credit(text, len);
    struct line_shape shape = line_measure(text, len);
    if (shape.stop_inside || shape.han > 60 || shape.words > 40)
        return false;
    return hit.bracket || hit.separated || !shape.ends_stop;
}

enum line_site line_site(const char *text, size_t len, const struct line_shape *shape)
{
    if (len > LINE_MAX_BYTES)
        return LINE_SITE_NO;
    return phrase_site(text, len, shape);
}
