/*
 * Where a block of the article stands in its source, for formats whose reader does not count lines:
 * Markdown and HTML. Found by its first words, with whatever markup between them.
 */
#ifndef UI_SOURCE_LINE_H
#define UI_SOURCE_LINE_H

#include <stddef.h>
#include <stdint.h>

#include "model/article.h"

/* From 1; 0: the words are not in the source as they are in the article. */
uint32_t source_line(const struct article *article, uint32_t block, const char *source,
                     size_t len_bytes);

#endif
