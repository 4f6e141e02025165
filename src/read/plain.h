/*
 * Plain text, in either of its forms: a paragraph on each line, or wrapped lines, whose paragraphs
 * are set apart by blank lines or indentation. Wrapped lines are joined, with a space between Latin
 * letters and with nothing between ideographs. No character but white space is dropped.
 */
#ifndef READ_PLAIN_H
#define READ_PLAIN_H

#include "model/article.h"
#include "read/source.h"

/* Adds the article to the builder. The source must be valid UTF-8 in which lines end in '\n'; its
 * memory is discarded while it is read. */
void plain_read(struct article_builder *builder, struct source *source);

/* Adds the blocks of a text alone, without looking for headline, byline and the like (furniture.h).
 */
void plain_add_text(struct article_builder *builder, const char *text, size_t len);

#endif
