/*
 * Compressed files and ZIP archives, by libarchive. They are unpacked in memory only. What expands
 * to more than max_bytes, or to more than 64 MiB and 200 times its size, is refused. Built without
 * libarchive, or where it is not installed, every function here fails with a message that says so.
 */
#ifndef READ_UNPACK_H
#define READ_UNPACK_H

#include "read/source.h"

/* Replaces the compressed bytes of the source (gzip, xz, zstd, bzip2, lzip) by what they hold.
 * Returns false with the error filled when that fails. */
bool unpack_source(struct source *source, const struct input *input);

struct member {
    char *path; /* within the archive, in UTF-8 */
    struct source source;
};

struct archive_members {
    struct member *items; /* sorted by path */
    uint32_t count, capacity;
};

/* Reads the members of a ZIP archive whose paths end in one of the suffixes (NULL ends the list)
 * into an empty list. Returns false with the error filled when that fails. Call unpack_release in
 * either case. */
bool unpack_members(struct archive_members *members, const struct source *source,
                    const char *const *suffixes, const struct input *input);
void unpack_release(struct archive_members *members);

/* The member with this path, or NULL; it belongs to members. */
struct member *unpack_find(const struct archive_members *members, const char *path);

#endif
