/*
 * The bytes of one input, read into memory that the source owns. The file is not mapped, because a
 * mapped file that shrinks while it is read would crash the program. struct source s = {0}; is an
 * empty one.
 */
#ifndef READ_SOURCE_H
#define READ_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/input.h"

#define SOURCE_DEFAULT_MAX_BYTES ((size_t)1 << 30)

struct source {
    char *bytes; /* NUL after the end */
    size_t len, capacity;
    size_t gone_bytes; /* see source_discard */
};

/*
 * Reads the file, FIFO or device that input names to its end. Returns false with the error filled,
 * and the source empty, when that fails, when there are more than max_bytes, and for a device or
 * pipe whose first 4 KiB are nothing but NULs (/dev/zero would never end).
 */
bool source_read_file(struct source *source, const struct input *input);

/* The same from an open descriptor, which stays open. */
bool source_read_fd(struct source *source, int fd, const struct input *input);

/* Appends bytes. Returns false with the error filled, and the source empty, when it would then hold
 * more than max_bytes. */
bool source_add(struct source *source, const char *bytes, size_t len, const struct input *input);

/* The error of an input that holds more than max_bytes: empties the source and returns false. */
bool source_too_large(struct source *source, const struct input *input);

/*
 * Gives the memory of the first `upto` bytes back to the system, in large steps; they must not be
 * read again. Keeps the peak of memory low while a large text is copied into an article.
 */
void source_discard(struct source *source, size_t upto);
void source_release(struct source *source);

#endif
