#define _XOPEN_SOURCE 700 /* wcwidth */

#include "text/cells.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <utf8proc.h>
#include <wchar.h>

#include "text/look_alike.h"
#include "text/property.h"
#include "text/utf8.h"

#define MAX_MARKS      (CELL_MAX_CPS - 1)
#define ZWJ            0x200Du
#define FIRST_REGIONAL 0x1F1E6u
#define LAST_REGIONAL  0x1F1FFu

/* ---- where a cell ends: a grapheme, except that whatever takes columns begins its own ---- */

/* Vowels and final consonants of decomposed Hangul: every terminal joins them to the letter before.
 */
static bool is_hangul_tail(uint32_t cp)
{
    return (cp >= 0x1160 && cp <= 0x11FF) || (cp >= 0xD7B0 && cp <= 0xD7FF);
}

static int width_of(uint32_t cp)
{
    return is_hangul_tail(cp) ? 0 : utf8proc_charwidth((utf8proc_int32_t)cp);
}

/* The user's locale for characters if its charset is UTF-8, else C.UTF-8; 0 if there is neither. */
static locale_t open_locale(void)
{
    locale_t user = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
    if (user && strcmp(nl_langinfo_l(CODESET, user), "UTF-8") == 0)
        return user;
    if (user)
        freelocale(user);
    return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

/* The locale is opened for the first character whose width is not sure: many articles have none. */
static int libc_wcwidth(uint32_t cp)
{
    static locale_t locale;
    if (!locale)
        locale = open_locale();
    if (!locale)
        return width_of(cp);
    locale_t before = uselocale(locale);
    int width = wcwidth((wchar_t)cp);
    uselocale(before);
    return width;
}

const struct cell_rule cell_rule_libc = {libc_wcwidth, false, false};

static bool is_pictograph(uint32_t cp)
{
    return utf8proc_get_property((utf8proc_int32_t)cp)->boundclass ==
           UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

static bool is_skin_tone(uint32_t cp)
{
    return cp >= 0x1F3FB && cp <= 0x1F3FF;
}

/* Whether next belongs to the cell that begins with base and so far ends with last. */
static bool joins_cell(uint32_t base, uint32_t last, uint32_t next)
{
    if ((property_of(next) & PROPERTY_ALONE) != 0) /* of those an emoji joins: GB11 of UAX #29 */
        return last == ZWJ && is_pictograph(next) && is_pictograph(base);
    if (is_skin_tone(next))
        return is_pictograph(last);
    if (width_of(next) > 0)
        return false;
    return !utf8proc_grapheme_break((utf8proc_int32_t)last, (utf8proc_int32_t)next);
}

/* Whether next, after last, begins a cell whatever the base of the cell of last may be. */
static bool begins_cell(uint32_t last, uint32_t next)
{
    if ((property_of(next) & PROPERTY_ALONE) != 0)
        return last != ZWJ || !is_pictograph(next);
    return !joins_cell(last, last, next);
}

/* ---- what is drawn ---- */

static void draw(struct cell *cell, uint32_t cp, int width_cols, bool stand_in)
{
    cell->cps[0] = cp;
    cell->count = width_cols > 0;
    cell->width_cols = (uint8_t)width_cols;
    cell->stand_in = stand_in;
}

/* Draws a character as it is, if libc and utf8proc agree about its width. */
static void draw_character(const struct cell_rule *rule, struct cell *cell, uint32_t cp)
{
    int width = width_of(cp);
    if (width > 0 && (cell_width_is_sure(cp) || width == rule->wcwidth(cp)))
        draw(cell, cp, width, false);
    else
        draw(cell, width == 2 ? CELL_WIDE_STAND_IN : '?', width == 2 ? 2 : 1, true);
}

/* A mark that stands alone is drawn on a space. */
static void draw_lone_mark(const struct cell_rule *rule, struct cell *cell, uint32_t cp)
{
    draw(cell, ' ', 1, true);
    if (rule->wcwidth(cp) == 0)
        cell->cps[cell->count++] = cp;
}

static bool is_variation_selector(uint32_t cp)
{
    return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF);
}

static void draw_base(const struct cell_rule *rule, struct cell *cell, uint32_t cp)
{
    if (cp >= FIRST_REGIONAL && cp <= LAST_REGIONAL) {
        draw(cell, 'A' + (cp - FIRST_REGIONAL), 1, true);
        return;
    }
    switch (utf8proc_category((utf8proc_int32_t)cp)) {
    case UTF8PROC_CATEGORY_CC:
        draw(cell, cp == '\t' ? ' ' : UTF8_REPLACEMENT, 1, true);
        break;
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        draw(cell, UTF8_REPLACEMENT, 1, true);
        break;
    case UTF8PROC_CATEGORY_CF:
        draw(cell, 0, 0, true);
        break;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
        if (is_variation_selector(cp))
            draw(cell, 0, 0, true);
        else
            draw_lone_mark(rule, cell, cp);
        break;
    default:
        draw_character(rule, cell, cp);
    }
}

/*
 * Variation selectors and the keycap are not drawn, because some terminals change the width of the
 * base for them; nor is the rest of an emoji sequence, nor marks past the fourth.
 */
static void draw_mark(const struct cell_rule *rule, struct cell *cell, uint32_t cp)
{
    bool shown = cell->count > 0 && cell->count <= MAX_MARKS && cp != 0x20E3 &&
                 !is_variation_selector(cp) &&
                 utf8proc_category((utf8proc_int32_t)cp) != UTF8PROC_CATEGORY_CF &&
                 width_of(cp) == 0 && rule->wcwidth(cp) == 0;
    if (shown)
        cell->cps[cell->count++] = cp;
    else
        cell->stand_in = true;
}

static struct cell general_cell(const struct cell_rule *rule, const char *text, size_t len_bytes,
                                size_t at_bytes)
{
    struct cell cell = {0};
    struct utf8_char base = utf8_decode(text, len_bytes, at_bytes);
    draw_base(rule, &cell, base.cp);
    if (!base.valid)
        cell.stand_in = true;
    if (rule->ambiguous_wide || rule->ascii)
        look_alike(rule, &cell);
    size_t end = at_bytes + base.len_bytes;
    for (uint32_t last = base.cp; end < len_bytes;) {
        struct utf8_char next = utf8_decode(text, len_bytes, end);
        if (!joins_cell(base.cp, last, next.cp))
            break;
        if (!rule->ascii)
            draw_mark(rule, &cell, next.cp);
        end += next.len_bytes;
        last = next.cp;
    }
    cell.len_bytes = (uint32_t)(end - at_bytes);
    return cell;
}

/* ---- fast paths ---- */

static inline bool is_printable_ascii(unsigned char byte)
{
    return byte >= 0x20 && byte < 0x7F;
}

/* Whether a cell begins at at_bytes, if the character before it is not a joiner. */
static inline bool next_begins_cell(const char *text, size_t len_bytes, size_t at_bytes)
{
    unsigned char byte = at_bytes < len_bytes ? (unsigned char)text[at_bytes] : 0;
    if (byte < 0x80 || (byte >= 0xE4 && byte <= 0xE9)) /* ASCII; U+4000 to U+9FFF */
        return true;
    return (property_of(utf8_decode(text, len_bytes, at_bytes).cp) & PROPERTY_ALONE) != 0;
}

/* The character at at_bytes if it is surely wide and a cell by itself, else 0. */
static inline uint32_t lone_wide(const char *text, size_t len_bytes, size_t at_bytes)
{
    struct utf8_char c = utf8_decode(text, len_bytes, at_bytes);
    return cell_is_surely_wide(c.cp) && next_begins_cell(text, len_bytes, at_bytes + 3) ? c.cp : 0;
}

struct cell cell_next(const struct cell_rule *rule, const char *text, size_t len_bytes,
                      size_t at_bytes)
{
    if (at_bytes >= len_bytes)
        return (struct cell){0};
    unsigned char byte = (unsigned char)text[at_bytes];
    if (is_printable_ascii(byte) && next_begins_cell(text, len_bytes, at_bytes + 1))
        return (struct cell){.len_bytes = 1, .width_cols = 1, .count = 1, .cps = {byte}};
    uint32_t wide = lone_wide(text, len_bytes, at_bytes);
    if (wide != 0)
        return (struct cell){.len_bytes = 3, .width_cols = 2, .count = 1, .cps = {wide}};
    return general_cell(rule, text, len_bytes, at_bytes);
}

static inline struct cell_size measure(const struct cell_rule *rule, const char *text,
                                       size_t len_bytes, size_t at_bytes)
{
    if (is_printable_ascii((unsigned char)text[at_bytes]) &&
        next_begins_cell(text, len_bytes, at_bytes + 1))
        return (struct cell_size){1, 1};
    if (lone_wide(text, len_bytes, at_bytes) != 0)
        return (struct cell_size){3, 2};
    struct cell cell = general_cell(rule, text, len_bytes, at_bytes);
    return (struct cell_size){cell.len_bytes, cell.width_cols};
}

struct cell_size cell_measure(const struct cell_rule *rule, const char *text, size_t len_bytes,
                              size_t at_bytes)
{
    if (at_bytes >= len_bytes)
        return (struct cell_size){0};
    return measure(rule, text, len_bytes, at_bytes);
}

size_t cells_fit_bytes(const struct cell_rule *rule, const char *text, size_t len_bytes,
                       size_t max_cols, size_t *width_cols)
{
    size_t at = 0, width = 0;
    while (at < len_bytes) {
        struct cell_size cell = measure(rule, text, len_bytes, at);
        if (cell.width_cols > max_cols - width)
            break;
        width += cell.width_cols;
        at += cell.len_bytes;
    }
    if (width_cols != NULL)
        *width_cols = width;
    return at;
}

size_t cells_cut_bytes(const struct cell_rule *rule, const char *text, size_t len_bytes,
                       size_t max_cols)
{
    size_t at = 0, width = 0, cut = 0;
    while (at < len_bytes) {
        struct cell_size cell = measure(rule, text, len_bytes, at);
        if (cell.width_cols > max_cols - width)
            return cut;
        width += cell.width_cols;
        at += cell.len_bytes;
        if (width < max_cols)
            cut = at;
    }
    return at;
}

size_t cells_width_cols(const struct cell_rule *rule, const char *text, size_t len_bytes)
{
    size_t width;
    cells_fit_bytes(rule, text, len_bytes, SIZE_MAX, &width);
    return width;
}

/* Walks back to where a cell certainly begins, then forward to the last cell before at_bytes. */
size_t cell_prev(const char *text, size_t at_bytes)
{
    size_t start = at_bytes;
    while (start > 0) {
        size_t before = utf8_prev(text, start);
        uint32_t cp = utf8_decode(text, at_bytes, before).cp;
        start = before;
        if (before == 0 || begins_cell(utf8_decode(text, at_bytes, utf8_prev(text, before)).cp, cp))
            break;
    }
    for (size_t cell = start; cell < at_bytes;) {
        start = cell;
        cell += cell_measure(&cell_rule_libc, text, at_bytes, cell).len_bytes;
    }
    return start;
}
