#include "config.h"

#include "read/text_line.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "read/line.h"
#include "text/script.h"
#include "text/utf8.h"

#define SAMPLE_LINES  2000
#define WRAP_MIN_COLS 40
#define WRAP_MAX_COLS 132
#define TAB_COLS      8
#define SET_OFF_COLS  4   /* an indent of so many sets lines off from the text around them */
#define SET_OFF_LINES 400 /* in one block */
#define GAP_COLS      3   /* so many spaces within a line keep columns apart */
#define MARGIN_PAIRS  4   /* lines at the margin that tell how the text is laid out */
#define ALL_PAIRS     2   /* the same where all lines are looked at */

/* The length in bytes of the space that the text begins with, or 0. U+3000 and other wide spaces
 * indent Chinese paragraphs. */
static size_t space_len(const char *text, size_t left)
{
    if (left == 0)
        return 0;
    if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
        return 1;
    if ((unsigned char)*text < 0xC2)
        return 0;
    struct utf8_char c = utf8_decode(text, left, 0);
    return script_of(c.cp) == SCRIPT_SPACE || c.cp == 0xFEFF || c.cp == 0x200B ? c.len_bytes : 0;
}

static uint32_t skip_indent(const char **text, size_t *len)
{
    uint32_t cols = 0;
    for (size_t space; (space = space_len(*text, *len)) > 0;) {
        cols += **text == '\t' ? TAB_COLS : space == 3 ? 2 : 1;
        *text += space;
        *len -= space;
    }
    return cols;
}

static void trim_end(const char *text, size_t *len)
{
    while (*len > 0) {
        size_t at = utf8_prev(text, *len);
        if (space_len(text + at, *len - at) == 0)
            return;
        *len = at;
    }
}

void text_line_trim(struct text_line *line)
{
    line->indent_cols += skip_indent(&line->text, &line->len);
    trim_end(line->text, &line->len);
}

/* Columns, roughly: characters of three bytes or more are wide, except those below U+3000. */
static uint32_t rough_cols(const char *text, size_t len)
{
    uint32_t cols = 0;
    for (size_t i = 0; i < len;) {
        size_t end = len - i < UINT8_MAX / 2 ? len : i + UINT8_MAX / 2;
        uint8_t few = 0; /* counted many at a time, since they fit a byte */
        for (; i < end; i++) {
            uint8_t byte = (uint8_t)text[i];
            few = (uint8_t)(few + ((byte & 0xC0) != 0x80) + (byte >= 0xE3));
        }
        cols += few;
    }
    return cols;
}

uint32_t text_line_cols(const struct text_line *line)
{
    return line->len <= WRAP_MAX_COLS * 3 ? line->indent_cols + rough_cols(line->text, line->len)
                                          : 0;
}

bool text_line_next(struct text_lines *lines, struct text_line *line)
{
    if (lines->at >= lines->len)
        return false;
    const char *from = lines->text + lines->at;
    size_t left = lines->len - lines->at;
    const char *end = memchr(from, '\n', left);
    size_t len = end ? (size_t)(end - from) : left;
    lines->at += len + (end != NULL);
    *line = (struct text_line){.at = (size_t)(from - lines->text), .number = ++lines->number};
    line->text = from;
    line->len = len;
    text_line_trim(line);
    return true;
}

/* ---- whether the text is hard-wrapped ---- */

static uint32_t first_word_cols(const struct text_line *line)
{
    struct utf8_char c = utf8_decode(line->text, line->len, 0);
    if (script_is_cjk(script_of(c.cp)))
        return 2;
    size_t end = 0;
    while (end < line->len && line->text[end] != ' ' && (unsigned char)line->text[end] < 0xE3)
        end++;
    return rough_cols(line->text, end);
}

/* "16:00": an entry of a programme. */
static bool begins_with_time(const struct text_line *line)
{
    const char *text = line->text;
    size_t digits = 0;
    while (digits < line->len && text[digits] >= '0' && text[digits] <= '9')
        digits++;
    return (digits == 1 || digits == 2) && digits + 1 < line->len && text[digits] == ':' &&
           text[digits + 1] >= '0' && text[digits + 1] <= '5';
}

bool text_line_is_full(const struct text_line *line, const struct text_line *next, uint32_t width)
{
    uint32_t cols = text_line_cols(line);
    return cols > 0 && cols + 1 + first_word_cols(next) > width && !begins_with_time(next);
}

bool text_line_runs_on(const struct text_line *line, const struct text_line *next, uint32_t width)
{
    struct utf8_char first = utf8_decode(next->text, next->len, 0);
    return script_is_lower(first.cp) && text_line_cols(line) * 10 >= width * 7 &&
           !line_measure(line->text, line->len).ends_sentence;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Whether a line and the one that follows it tell how the text is laid out; margin: only what
 * stands at the margin does. */
static bool is_pair(const struct text_line *line, const struct text_line *next, bool margin)
{
    return line->len > 0 && next->len > 0 &&
           (!margin || (line->indent_cols < SET_OFF_COLS && next->indent_cols < SET_OFF_COLS));
}

/* The width of a full line: 19 of 20 lines that are followed by another are not wider. 0 if many
 * lines are so long that the text cannot be wrapped. Sets *pairs to the number of those lines, and
 * *others to that of lines which are none only because of the margin. */
static uint32_t full_cols(struct text_lines lines, bool margin, uint32_t *pairs, uint32_t *others)
{
    uint32_t *widths = memory_alloc(SAMPLE_LINES * sizeof *widths);
    struct text_line line, next;
    uint32_t count = 0, seen = 0, endless = 0;
    bool have = text_line_next(&lines, &line);
    while (have && count < SAMPLE_LINES && text_line_next(&lines, &next)) {
        uint32_t cols = text_line_cols(&line);
        seen += line.len > 0;
        endless += line.len > 0 && (cols == 0 || cols > WRAP_MAX_COLS);
        if (is_pair(&line, &next, margin))
            widths[count++] = cols > 0 ? cols : WRAP_MAX_COLS + 1;
        else
            *others += is_pair(&line, &next, false);
        line = next;
    }
    *pairs = count;
    uint32_t width = 0;
    if (endless * 20 > seen)
        count = 0;
    if (count > 0) {
        qsort(widths, count, sizeof *widths, by_number);
        width = widths[(count - 1) - (count - 1) / 20];
    }
    free(widths);
    return width;
}

/* Sets *again when it may be another if the other lines are looked at as well. */
static struct layout layout_by(struct text_lines lines, bool margin, bool *again)
{
    struct layout layout = {.margin = margin};
    uint32_t pairs, others = 0, full = 0, open = 0, seen = 0;
    layout.cols = full_cols(lines, margin, &pairs, &others);
    *again = others > 0 || (pairs >= ALL_PAIRS && pairs < MARGIN_PAIRS);
    if (pairs < (margin ? MARGIN_PAIRS : ALL_PAIRS) || layout.cols < WRAP_MIN_COLS ||
        layout.cols > WRAP_MAX_COLS)
        return layout;
    struct text_line line, next;
    bool have = text_line_next(&lines, &line);
    while (have && pairs > 0 && text_line_next(&lines, &next)) {
        pairs -= is_pair(&line, &next, margin);
        uint32_t cols = text_line_cols(&line);
        /* a short line ends a paragraph, or is a greeting or a field: it tells nothing */
        if (is_pair(&line, &next, margin) && (cols == 0 || cols * 2 >= layout.cols)) {
            seen++;
            full += text_line_is_full(&line, &next, layout.cols - 4) ||
                    text_line_runs_on(&line, &next, layout.cols);
            open += !line_measure(line.text, line.len).ends_sentence;
        }
        line = next;
    }
    layout.wrapped = seen > 0 && full * 2 >= seen && open * 2 >= seen;
    return layout;
}

struct layout layout_find(const char *text, size_t len)
{
    struct text_lines lines = {text, len, 0, 0};
    bool again;
    struct layout layout = layout_by(lines, true, &again);
    return layout.wrapped || !again ? layout : layout_by(lines, false, &again);
}

/* ---- what is set off: listings, tables, verse ---- */

static bool has_gap(const struct text_line *line)
{
    size_t spaces = 0;
    for (size_t i = 0; i < line->len && spaces < GAP_COLS; i++)
        spaces = line->text[i] == ' ' ? spaces + 1 : line->text[i] == '\t' ? GAP_COLS : 0;
    return spaces >= GAP_COLS;
}

uint32_t layout_set_off(const struct layout *layout, struct text_lines lines, struct text_line line,
                        uint32_t *indent_cols)
{
    uint32_t count = 0;
    bool gap = false, prose = false, more = true;
    *indent_cols = line.indent_cols;
    while (more && line.len > 0 && line.indent_cols >= SET_OFF_COLS && count < SET_OFF_LINES) {
        struct text_line next = {0};
        if (line_list_marker(line.text, line.len) > 0 || text_line_cols(&line) == 0)
            return 0;
        more = text_line_next(&lines, &next);
        gap = gap || has_gap(&line);
        prose = (next.len > 0 && text_line_is_full(&line, &next, layout->cols - SET_OFF_COLS)) ||
                line_measure(line.text, line.len).ends_sentence || prose;
        if (line.indent_cols < *indent_cols)
            *indent_cols = line.indent_cols;
        count++;
        line = next;
    }
    bool apart = !more || line.len == 0 || count == SET_OFF_LINES;
    return apart && (gap || !prose) ? count : 0;
}
