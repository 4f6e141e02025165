/*
 * The package file of an EPUB: what it says about the book, and which chapters stand in it in which
 * order. Another file of the archive, the container, tells its path.
 */
#ifndef READ_PACKAGE_H
#define READ_PACKAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/arena.h"
#include "model/buffer.h"
#include "read/source.h"

struct package {
    struct arena *arena; /* owns the strings of chapters */
    struct buffer title, author;
    char published[11];         /* "2025-07-04", or "" */
    VEC(const char *) chapters; /* as references relative to the package file */
    uint64_t comparisons;       /* of ids, to find the chapters; looked at by a test only */
};

/* The path of the package file within the archive, by the container. Returns false with the error
 * filled when the container is damaged; adds nothing to path when it names none. */
bool package_find_path(struct buffer *path, const struct source *container,
                       const struct input *input);

/* Reads a package file in UTF-8. Returns false with the error filled when it is damaged. Call
 * package_release in either case. */
bool package_read(struct package *package, const struct source *source, const struct input *input);
void package_release(struct package *package);

#endif
