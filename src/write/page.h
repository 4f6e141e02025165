/*
 * Plain text on a page of 80 columns: content cleaned of all that is no text, wrapped by the rules
 * of line breaking, aligned by the columns that characters take. Independent of the locale.
 */
#ifndef WRITE_PAGE_H
#define WRITE_PAGE_H

#include "model/buffer.h"

#define PAGE_COLS 80

struct page {
    struct buffer *out;
    struct buffer line;    /* cleaned text that is not yet written */
    unsigned first_indent; /* of the next paragraph's first line, columns */
    unsigned rest_indent;  /* of its other lines */
};

/* Adds content to the paragraph: white space becomes one space, controls and invalid bytes their
 * stand-ins. */
void page_add(struct page *page, const char *text, size_t len);
void page_add_str(struct page *page, const char *text);
/* Fills with spaces up to a column of the paragraph's first line; at least one space. */
void page_tab(struct page *page, unsigned column);
/* Wraps and writes the paragraph; nothing when it is empty. */
void page_end_paragraph(struct page *page);
void page_blank_line(struct page *page);
void page_release(struct page *page);

#endif
