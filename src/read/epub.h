/*
 * An EPUB: its chapters in the order of the spine, an article each.
 */
#ifndef READ_EPUB_H
#define READ_EPUB_H

#include "read/source.h"

bool epub_read(struct article_list *list, const char *name, const struct source *source,
               size_t max_bytes, struct read_error *error);

#endif
