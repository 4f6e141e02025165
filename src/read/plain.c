#include "config.h"

#include "read/plain.h"

#include <stdlib.h>
#include <string.h>

#include "read/escapes.h"
#include "read/furniture.h"
#include "read/line.h"
#include "read/phrase.h"
#include "text/script.h"
#include "text/utf8.h"

#define SAMPLE_LINES       2000
#define WRAP_MIN_COLS      40
#define WRAP_MAX_COLS      132
#define SITE_MAX_BYTES     200
#define TAB_COLS           8
#define SET_OFF_COLS       4   /* an indent of so many sets lines off from the text around them */
#define SET_OFF_LINES      400 /* in one block */
#define GAP_COLS           3   /* so many spaces within a line keep columns apart */
#define MARGIN_PAIRS       4   /* lines at the margin that tell how the text is laid out */
#define HEADING_MAX_BYTES  120
#define HEADING_BODY_BYTES 110
#define TOP_LINES          8 /* where bylines stand */

struct line {
    const char *text; /* without white space at its ends */
    size_t len;
    size_t at; /* of the line in the source */
    uint32_t indent_cols;
    uint32_t number;
};

/* A walk through the lines of a text. */
struct lines {
    const char *text;
    size_t len, at;
    uint32_t number;
};

struct layout {
    bool wrapped;
    bool margin;   /* running text begins at the left margin: what is indented is set off from it */
    uint32_t cols; /* of a full line, if they are wrapped */
};

struct reader {
    struct article_builder *builder;
    struct source *source; /* to discard what has been read; NULL: the caller's memory */
    struct layout layout;
    struct buffer joined;   /* the current paragraph, if it has several lines */
    struct buffer clean[2]; /* of the current line and the last, if they had escapes */
    struct line last;       /* its last line, or its only one */
    bool open, is_item;
    uint32_t first_number, first_indent;
    uint32_t candidate; /* a block that is a heading if a paragraph follows; UINT32_MAX: none */
    bool blank_before;
};

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

/* Columns, roughly: characters of three bytes or more are wide, except those below U+3000. */
static uint32_t rough_cols(const char *text, size_t len)
{
    uint32_t cols = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char byte = (unsigned char)text[i];
        cols += (byte & 0xC0) != 0x80;
        cols += byte >= 0xE3;
    }
    return cols;
}

/* The columns of a line; 0 if it is too long for a wrapped one. */
static uint32_t cols_of(const struct line *line)
{
    return line->len <= WRAP_MAX_COLS * 3 ? line->indent_cols + rough_cols(line->text, line->len)
                                          : 0;
}

static bool next_line(struct lines *lines, struct line *line)
{
    if (lines->at >= lines->len)
        return false;
    const char *from = lines->text + lines->at;
    size_t left = lines->len - lines->at;
    const char *end = memchr(from, '\n', left);
    size_t len = end ? (size_t)(end - from) : left;
    lines->at += len + (end != NULL);
    *line = (struct line){.at = (size_t)(from - lines->text), .number = ++lines->number};
    line->indent_cols = skip_indent(&from, &len);
    trim_end(from, &len);
    line->text = from;
    line->len = len;
    return true;
}

/* ---- whether the text is hard-wrapped ---- */

static uint32_t first_word_cols(const struct line *line)
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
static bool begins_with_time(const struct line *line)
{
    const char *text = line->text;
    size_t digits = 0;
    while (digits < line->len && text[digits] >= '0' && text[digits] <= '9')
        digits++;
    return (digits == 1 || digits == 2) && digits + 1 < line->len && text[digits] == ':' &&
           text[digits + 1] >= '0' && text[digits + 1] <= '5';
}

/* Whether the first word of the next line would not have fitted, so that the line break means
 * nothing. */
static bool is_full(const struct line *line, const struct line *next, uint32_t width)
{
    uint32_t cols = cols_of(line);
    return cols > 0 && cols + 1 + first_word_cols(next) > width && !begins_with_time(next);
}

/* Whether a sentence goes on in small letters from a line that is nearly as wide as others: one of
 * a narrower part of the text. */
static bool runs_on(const struct line *line, const struct line *next, uint32_t width)
{
    struct utf8_char first = utf8_decode(next->text, next->len, 0);
    return script_is_lower(first.cp) && cols_of(line) * 10 >= width * 7 &&
           !line_measure(line->text, line->len).ends_sentence;
}

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Whether a line and the one that follows it tell how the text is laid out; margin: only what
 * stands at the margin does. */
static bool is_pair(const struct line *line, const struct line *next, bool margin)
{
    return line->len > 0 && next->len > 0 &&
           (!margin || (line->indent_cols < SET_OFF_COLS && next->indent_cols < SET_OFF_COLS));
}

/* The width of a full line: 19 of 20 lines that are followed by another are not wider. 0 if many
 * lines are so long that the text cannot be wrapped. Sets *pairs to the number of those lines. */
static uint32_t full_cols(struct lines lines, bool margin, uint32_t *pairs)
{
    uint32_t *widths = memory_alloc(SAMPLE_LINES * sizeof *widths);
    struct line line, next;
    uint32_t count = 0, seen = 0, endless = 0;
    bool have = next_line(&lines, &line);
    while (have && count < SAMPLE_LINES && next_line(&lines, &next)) {
        uint32_t cols = cols_of(&line);
        seen += line.len > 0;
        endless += line.len > 0 && (cols == 0 || cols > WRAP_MAX_COLS);
        if (is_pair(&line, &next, margin))
            widths[count++] = cols > 0 ? cols : WRAP_MAX_COLS + 1;
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

static struct layout layout_by(struct lines lines, bool margin)
{
    struct layout layout = {.margin = margin};
    uint32_t pairs, full = 0, open = 0, seen = 0;
    layout.cols = full_cols(lines, margin, &pairs);
    if (pairs < (margin ? MARGIN_PAIRS : 2) || layout.cols < WRAP_MIN_COLS ||
        layout.cols > WRAP_MAX_COLS)
        return layout;
    struct line line, next;
    bool have = next_line(&lines, &line);
    while (have && pairs > 0 && next_line(&lines, &next)) {
        pairs -= is_pair(&line, &next, margin);
        uint32_t cols = cols_of(&line);
        /* a short line ends a paragraph, or is a greeting or a field: it tells nothing */
        if (is_pair(&line, &next, margin) && (cols == 0 || cols * 2 >= layout.cols)) {
            seen++;
            full += is_full(&line, &next, layout.cols - 4) || runs_on(&line, &next, layout.cols);
            open += !line_measure(line.text, line.len).ends_sentence;
        }
        line = next;
    }
    layout.wrapped = seen > 0 && full * 2 >= seen && open * 2 >= seen;
    return layout;
}

static struct layout find_layout(const char *text, size_t len)
{
    struct lines lines = {text, len, 0, 0};
    struct layout layout = layout_by(lines, true);
    return layout.wrapped ? layout : layout_by(lines, false);
}

/* ---- what is set off: listings, tables, verse ---- */

static bool has_gap(const struct line *line)
{
    size_t spaces = 0;
    for (size_t i = 0; i < line->len && spaces < GAP_COLS; i++)
        spaces = line->text[i] == ' ' ? spaces + 1 : line->text[i] == '\t' ? GAP_COLS : 0;
    return spaces >= GAP_COLS;
}

/* How many lines from this one on, which follows a blank one, are set off and to be shown as they
 * stand, with the smallest of their indents; 0: it is running text, or the item of a list. */
static uint32_t set_off_lines(const struct layout *layout, struct lines lines, struct line line,
                              uint32_t *indent_cols)
{
    uint32_t count = 0;
    bool gap = false, prose = false, more = true;
    *indent_cols = line.indent_cols;
    while (more && line.len > 0 && line.indent_cols >= SET_OFF_COLS && count < SET_OFF_LINES) {
        struct line next = {0};
        if (line_list_marker(line.text, line.len) > 0 || cols_of(&line) == 0)
            return 0;
        more = next_line(&lines, &next);
        gap = gap || has_gap(&line);
        prose = (next.len > 0 && is_full(&line, &next, layout->cols - SET_OFF_COLS)) ||
                line_measure(line.text, line.len).ends_sentence || prose;
        if (line.indent_cols < *indent_cols)
            *indent_cols = line.indent_cols;
        count++;
        line = next;
    }
    bool apart = !more || line.len == 0 || count == SET_OFF_LINES;
    return apart && (gap || !prose) ? count : 0;
}

/* ---- blocks ---- */

/* Whether a line looks like a heading: short, capitalised, without stops or commas. */
static bool may_be_heading(const char *text, size_t len)
{
    if (len > HEADING_MAX_BYTES || line_ends_stop(text, len))
        return false;
    struct line_shape shape = line_measure(text, len);
    bool small = shape.han > 0 ? shape.han <= 18 && shape.words <= 4 : shape.words <= 8;
    struct utf8_char first = utf8_decode(text, len, 0);
    enum script_class script = script_of(first.cp);
    bool capital = script == SCRIPT_HAN || script == SCRIPT_DIGIT || script_is_upper(first.cp);
    return small && capital && shape.han + shape.words > 0 && !shape.ends_stop &&
           !shape.ends_colon && !shape.stop_inside && !memchr(text, ',', len) &&
           !memmem(text, len, "，", 3) && !memmem(text, len, "：", 3) && !memchr(text, ':', len);
}

static enum block_kind kind_of(const char *text, size_t len, bool item)
{
    if (line_is_rule(text, len))
        return BLOCK_BOILERPLATE;
    if (line_is_marked_heading(text, len))
        return BLOCK_HEADING;
    if (text[0] == '>' && len > 2 && text[1] == ' ')
        return BLOCK_QUOTE;
    if (item)
        return BLOCK_LIST_ITEM;
    if (line_is_caption(text, len))
        return BLOCK_CAPTION;
    return len <= SITE_MAX_BYTES && phrase_begins_site(text, len) ? BLOCK_BOILERPLATE
                                                                  : BLOCK_PARAGRAPH;
}

static bool is_underline(const char *text, size_t len)
{
    size_t at = 0;
    while (at < len && text[at] == text[0])
        at++;
    return len >= 3 && (text[0] == '=' || text[0] == '-') && at == len;
}

static void add_block(struct reader *reader, const char *text, size_t len)
{
    struct article_builder *builder = reader->builder;
    enum block_kind kind = kind_of(text, len, reader->is_item);
    struct block *heading =
        reader->candidate == UINT32_MAX ? NULL : &builder->blocks.items[reader->candidate];
    bool underlined = !reader->blank_before && is_underline(text, len);
    if (heading && (underlined || (kind == BLOCK_PARAGRAPH && len >= HEADING_BODY_BYTES))) {
        heading->kind = BLOCK_HEADING;
        heading->level = underlined && text[0] == '=' ? 1 : 2;
    }
    uint8_t level = kind == BLOCK_HEADING ? 2 : kind == BLOCK_LIST_ITEM ? 1 : 0;
    article_add_block(builder, kind, level, reader->first_number, text, len);
    bool heads = kind == BLOCK_PARAGRAPH && may_be_heading(text, len);
    reader->candidate = heads && builder->blocks.count > 0 ? builder->blocks.count - 1 : UINT32_MAX;
}

/* Spaces that pushed words to the right margin become one. */
static void unjustify(struct buffer *text)
{
    size_t kept = 0;
    for (size_t at = 0; at < text->len; at++)
        if (text->bytes[at] != ' ' || kept == 0 || text->bytes[kept - 1] != ' ')
            text->bytes[kept++] = text->bytes[at];
    text->len = kept;
}

static void end_paragraph(struct reader *reader)
{
    if (!reader->open)
        return;
    unjustify(&reader->joined);
    if (reader->joined.len > 0)
        add_block(reader, reader->joined.bytes, reader->joined.len);
    else
        add_block(reader, reader->last.text, reader->last.len);
    buffer_clear(&reader->joined);
    reader->open = false;
    reader->blank_before = false;
}

/* Whether a space must join two lines: not beside an ideograph or its punctuation, nor after a
 * hyphen in a word. */
static bool needs_space(const struct line *before, const struct line *after)
{
    size_t at = utf8_prev(before->text, before->len);
    struct utf8_char last = utf8_decode(before->text, before->len, at);
    struct utf8_char first = utf8_decode(after->text, after->len, 0);
    bool last_wide = last.cp >= 0x2E80, first_wide = first.cp >= 0x2E80;
    if (last_wide || first_wide)
        return false;
    bool word = at > 0 && before->text[at - 1] != '-' && before->text[at - 1] != ' ';
    return !(word && (last.cp == 0x2010 || (last.cp == '-' && script_is_lower(first.cp))));
}

static void join_line(struct reader *reader, const struct line *line)
{
    if (reader->joined.len == 0)
        buffer_add(&reader->joined, reader->last.text, reader->last.len);
    if (needs_space(&reader->last, line))
        buffer_add_char(&reader->joined, ' ');
    buffer_add(&reader->joined, line->text, line->len);
    reader->last = *line;
}

static bool is_byline(const struct line *line)
{
    size_t begin, end;
    return line->number <= TOP_LINES && line_is_byline(line->text, line->len, &begin, &end);
}

static bool continues(const struct reader *reader, const struct line *line, size_t marker)
{
    if (!reader->layout.wrapped || !reader->open || marker > 0 || cols_of(line) == 0)
        return false;
    if (line->indent_cols > reader->last.indent_cols && !reader->is_item)
        return false;
    if (line_is_rule(line->text, line->len) || line->text[0] == '>')
        return false;
    if (is_byline(line) || is_byline(&reader->last))
        return false;
    if (is_full(&reader->last, line, reader->layout.cols - 2))
        return true;
    struct utf8_char first = utf8_decode(line->text, line->len, 0);
    if (!script_is_cjk(script_of(first.cp)))
        return runs_on(&reader->last, line, reader->layout.cols);
    return cols_of(&reader->last) * 10 >= reader->layout.cols * 7 &&
           !line_measure(reader->last.text, reader->last.len).ends_sentence;
}

static void take_line(struct reader *reader, const struct line *line)
{
    if (line->len == 0) {
        end_paragraph(reader);
        reader->blank_before = true;
        return;
    }
    size_t marker = line_list_marker(line->text, line->len);
    if (continues(reader, line, marker)) {
        join_line(reader, line);
        return;
    }
    end_paragraph(reader);
    reader->open = true;
    reader->is_item = marker > 0;
    reader->first_number = line->number;
    reader->first_indent = line->indent_cols;
    reader->last = *line;
}

/* The line without what it holds for terminals. */
static void clean_line(struct reader *reader, struct line *line)
{
    if (!escapes_in(line->text, line->len))
        return;
    struct buffer *clean = &reader->clean[line->number % 2];
    buffer_clear(clean);
    escapes_strip(clean, line->text, line->len);
    line->text = buffer_str(clean);
    line->len = clean->len;
    line->indent_cols += skip_indent(&line->text, &line->len);
    trim_end(line->text, &line->len);
}

/* Takes the lines that are set off as one block, if there are any. */
static bool take_set_off(struct reader *reader, struct lines *lines, struct line line)
{
    uint32_t indent, count = 0;
    if (reader->layout.wrapped && reader->layout.margin && !reader->open && line.len > 0)
        count = set_off_lines(&reader->layout, *lines, line, &indent);
    if (count == 0)
        return false;
    uint32_t number = line.number;
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) {
            next_line(lines, &line);
            clean_line(reader, &line);
            buffer_add_char(&reader->joined, '\n');
        }
        for (uint32_t col = indent; col < line.indent_cols; col++)
            buffer_add_char(&reader->joined, ' ');
        buffer_add(&reader->joined, line.text, line.len);
    }
    article_add_block(reader->builder, BLOCK_CODE, 0, number, reader->joined.bytes,
                      reader->joined.len);
    buffer_clear(&reader->joined);
    reader->candidate = UINT32_MAX;
    reader->last = line;
    return true;
}

static void read_lines(struct reader *reader, const char *text, size_t len)
{
    struct lines lines = {text, len, 0, 0};
    struct line line;
    reader->candidate = UINT32_MAX;
    reader->layout = find_layout(text, len);
    while (next_line(&lines, &line)) {
        clean_line(reader, &line);
        if (!take_set_off(reader, &lines, line))
            take_line(reader, &line);
        if (reader->source) /* nothing before the last line is read again */
            source_discard(reader->source, reader->last.at);
    }
    end_paragraph(reader);
    buffer_release(&reader->joined);
    buffer_release(&reader->clean[0]);
    buffer_release(&reader->clean[1]);
}

void plain_add_text(struct article_builder *builder, const char *text, size_t len)
{
    struct reader reader = {.builder = builder};
    read_lines(&reader, text, len);
}

void plain_read(struct article_builder *builder, struct source *source)
{
    struct reader reader = {.builder = builder, .source = source};
    read_lines(&reader, source->bytes, source->len);
    furniture_mark(builder, true);
}
