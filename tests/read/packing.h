/*
 * Compressed texts and archives for the tests of the readers, made in memory by libarchive.
 */
#ifndef TESTS_READ_PACKING_H
#define TESTS_READ_PACKING_H

#include <archive.h>
#include <stdbool.h>
#include <stddef.h>

#define PACKING_ROOM ((size_t)1 << 22)

/* What was packed last. */
extern char packed[PACKING_ROOM];

/* Begins to pack: one member, or a ZIP archive of members with names. *used is set to the bytes by
 * packing_end. filter is one of ARCHIVE_FILTER_. */
struct archive *packing_begin(int filter, bool zip, size_t *used);
void packing_add(struct archive *archive, const char *name, const char *bytes, size_t len);
void packing_add_text(struct archive *archive, const char *name, const char *text);
void packing_end(struct archive *archive);

/* Begins an EPUB, not compressed, with this text of its package file OPS/book.opf. */
struct archive *packing_begin_book(const char *package, size_t *used);

#endif
