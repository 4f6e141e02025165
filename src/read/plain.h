/*
 * Plain text as it comes: one paragraph a line, or hard-wrapped lines with paragraphs set off by
 * blank lines or by indentation. Wrapped lines are joined, with a space between Latin letters and
 * with nothing between ideographs. No character but white space is dropped.
 */
#ifndef READ_PLAIN_H
#define READ_PLAIN_H

#include "model/article.h"
#include "read/source.h"

/* source: valid UTF-8 with '\n' line ends; its memory is given back while it is read. */
void plain_read(struct article_builder *builder, struct source *source);

/* Adds the blocks of a text to what the builder holds, without judging head and foot. */
void plain_add_text(struct article_builder *builder, const char *text, size_t len);

#endif
