/*
 * The lines of a plain text, and how it is laid out: whether its paragraphs are broken into lines
 * of about the same width, and what is set off from running text by an indent.
 */
#ifndef READ_TEXT_LINE_H
#define READ_TEXT_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text_line {
    const char *text; /* without white space at its ends */
    size_t len;
    size_t at; /* of the line in the source */
    uint32_t indent_cols;
    uint32_t number;
};

/* A walk through the lines of a text. */
struct text_lines {
    const char *text;
    size_t len, at;
    uint32_t number;
};

struct layout {
    bool wrapped;
    bool margin;   /* running text begins at the left margin: what is indented is set off from it */
    uint32_t cols; /* of a full line, if they are wrapped */
};

/* The next line; false at the end of the text. */
bool text_line_next(struct text_lines *lines, struct text_line *line);
/* Takes white space from its ends, which adds to its indent. */
void text_line_trim(struct text_line *line);
/* Its columns, roughly; 0 if it is too long for a wrapped one. */
uint32_t text_line_cols(const struct text_line *line);
/* Whether the first word of the next line would not have fitted into that width, so that the line
 * break means nothing. */
bool text_line_is_full(const struct text_line *line, const struct text_line *next, uint32_t width);
/* Whether a sentence goes on in small letters from a line that is nearly as wide as others: one of
 * a narrower part of the text. */
bool text_line_runs_on(const struct text_line *line, const struct text_line *next, uint32_t width);

/* Judged by the first 2,000 lines that are followed by another. */
struct layout layout_find(const char *text, size_t len);
/* How many lines from this one on, which follows a blank one, are set off and to be shown as they
 * stand (a listing, a table, verse), with the smallest of their indents; 0: it is running text, or
 * the item of a list. lines: what follows the line. */
uint32_t layout_set_off(const struct layout *layout, struct text_lines lines, struct text_line line,
                        uint32_t *indent_cols);

#endif
