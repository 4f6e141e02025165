/*
 * Compressed input and EPUB's archive, by libarchive where built with it. Only in memory, and
 * within limits: what expands beyond all measure is refused.
 */
#ifndef READ_UNPACK_H
#define READ_UNPACK_H

#include "model/arena.h"
#include "model/buffer.h"
#include "read/source.h"

/* Replaces the compressed bytes of the source by what they hold (gzip, xz, zstd, bzip2, lzip). */
bool unpack_source(struct source *source, const char *name, size_t max_bytes,
                   struct read_error *error);

struct member {
    char *path; /* within the archive */
    struct buffer bytes;
};

struct archive_members {
    struct member *items;
    uint32_t count, capacity;
};

/* The members of a ZIP archive whose paths end in one of the suffixes (NULL-terminated). */
bool unpack_members(struct archive_members *members, const struct source *source,
                    const char *const *suffixes, const char *name, size_t max_bytes,
                    struct read_error *error);
void unpack_release(struct archive_members *members);

/* The member of the path, or NULL. */
const struct member *unpack_find(const struct archive_members *members, const char *path,
                                 size_t len);

#endif
