/*
 * EPUB books: the chapters, in the order of the book's spine, become an article each.
 */
#ifndef READ_EPUB_H
#define READ_EPUB_H

#include "read/source.h"

/* Appends the chapters to the list. Returns false with the error filled when the archive cannot be
 * read, holds more than max_bytes, or has no chapter with text. Needs libarchive and expat. */
bool epub_read(struct article_list *list, const struct source *source, const struct input *input);

#endif
