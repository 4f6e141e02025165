#include "config.h"

#include "read/plain.h"

#include <string.h>

#include "read/escapes.h"
#include "read/furniture.h"
#include "read/line.h"
#include "read/phrase.h"
#include "read/text_line.h"
#include "text/script.h"
#include "text/utf8.h"

#define SITE_MAX_BYTES     200
#define HEADING_MAX_BYTES  120
#define HEADING_BODY_BYTES 110
#define TOP_LINES          8 /* where bylines stand */

struct reader {
    struct article_builder *builder;
    struct source *source; /* to discard what has been read; NULL: the caller's memory */
    struct layout layout;
    struct buffer joined;   /* the current paragraph, if it has several lines */
    struct buffer clean[2]; /* of the current line and the last, if they had escapes */
    struct text_line last;  /* its last line, or its only one */
    bool open, is_item;
    uint32_t first_number; /* of the paragraph's first line */
    uint32_t candidate;    /* a block that is a heading if a paragraph follows; UINT32_MAX: none */
    bool blank_before;
};

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
static bool needs_space(const struct text_line *before, const struct text_line *after)
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

static void join_line(struct reader *reader, const struct text_line *line)
{
    if (reader->joined.len == 0)
        buffer_add(&reader->joined, reader->last.text, reader->last.len);
    if (needs_space(&reader->last, line))
        buffer_add_char(&reader->joined, ' ');
    buffer_add(&reader->joined, line->text, line->len);
    reader->last = *line;
}

static bool is_byline(const struct text_line *line)
{
    size_t begin, end;
    return line->number <= TOP_LINES && line_is_byline(line->text, line->len, &begin, &end);
}

static bool continues(const struct reader *reader, const struct text_line *line, size_t marker)
{
    if (!reader->layout.wrapped || !reader->open || marker > 0 || text_line_cols(line) == 0)
        return false;
    if (line->indent_cols > reader->last.indent_cols && !reader->is_item)
        return false;
    if (line_is_rule(line->text, line->len) || line->text[0] == '>')
        return false;
    if (is_byline(line) || is_byline(&reader->last))
        return false;
    if (text_line_is_full(&reader->last, line, reader->layout.cols - 2))
        return true;
    struct utf8_char first = utf8_decode(line->text, line->len, 0);
    if (!script_is_cjk(script_of(first.cp)))
        return text_line_runs_on(&reader->last, line, reader->layout.cols);
    return text_line_cols(&reader->last) * 10 >= reader->layout.cols * 7 &&
           !line_measure(reader->last.text, reader->last.len).ends_sentence;
}

static void take_line(struct reader *reader, const struct text_line *line)
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
    reader->last = *line;
}

/* The line without what it holds for terminals. */
static void clean_line(struct reader *reader, struct text_line *line)
{
    if (!escapes_in(line->text, line->len))
        return;
    struct buffer *clean = &reader->clean[line->number % 2];
    buffer_clear(clean);
    escapes_strip(clean, line->text, line->len);
    line->text = buffer_str(clean);
    line->len = clean->len;
    text_line_trim(line);
}

/* Takes the lines that are set off as one block, if there are any. */
static bool take_set_off(struct reader *reader, struct text_lines *lines, struct text_line line)
{
    uint32_t indent, count = 0;
    if (reader->layout.wrapped && reader->layout.margin && !reader->open && line.len > 0)
        count = layout_set_off(&reader->layout, *lines, line, &indent);
    if (count == 0)
        return false;
    uint32_t number = line.number;
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) {
            text_line_next(lines, &line);
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
    struct text_lines lines = {text, len, 0, 0};
    struct text_line line;
    reader->candidate = UINT32_MAX;
    reader->layout = layout_find(text, len);
    while (text_line_next(&lines, &line)) {
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
