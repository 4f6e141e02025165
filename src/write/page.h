/*
 * Paragraphs of plain text on a page of 80 columns. Text is cleaned of control characters and invalid
 * bytes, wrapped by the rules of line breaking, and aligned by the columns that its characters take,
 * whatever the locale. {.out = buffer} is an empty page; its owner calls page_release.
 */
#ifndef WRITE_PAGE_H
#define WRITE_PAGE_H

#include "model/buffer.h"

#define PAGE_COLS 80

struct page {
    struct buffer *out;
    struct buffer line;    /* the paragraph so far, cleaned; not yet in out */
    unsigned first_indent; /* of the first line of the next paragraph, in columns */
    unsigned rest_indent;  /* of its other lines, in columns; more than first_indent with a mark */
    const char *rest_mark; /* stands in its other lines, where the first one begins; one column,
                              static. NULL: nothing does */
};

/* Adds text to the paragraph. A run of white space becomes one space; control characters and invalid
 * bytes become what cells.h draws for them. */
void page_add(struct page *page, const char *text, size_t len);
void page_add_str(struct page *page, const char *text);
/* Adds spaces up to a column of the paragraph's first line; at least one. */
void page_tab(struct page *page, unsigned column);
/* Wraps the paragraph and adds it to out; nothing if it is empty. */
void page_end_paragraph(struct page *page);
void page_blank_line(struct page *page);
/* Frees what the page holds, but not out. */
void page_release(struct page *page);

#endif
