/*
 * The bytes of one input, read whole into memory that the source owns. Memory and not a mapping of
 * the file, because a mapped file that shrinks while it is read would end the program.
 */
#ifndef READ_SOURCE_H
#define READ_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/error.h"

#define SOURCE_DEFAULT_MAX_BYTES ((size_t)1 << 30)

struct source {
    char *bytes; /* NUL after the end */
    size_t len, capacity;
    size_t gone_bytes; /* see source_discard */
};

/*
 * Reads a file, a FIFO or a device to its end. More than max_bytes is an error, and so is a device
 * or pipe whose first bytes are nothing but NULs. The source is empty when false is returned.
 */
bool source_read_file(struct source *source, const char *path, size_t max_bytes,
                      struct read_error *error);

/* The same from an open descriptor; name is for messages. The descriptor stays open. */
bool source_read_fd(struct source *source, int fd, const char *name, size_t max_bytes,
                    struct read_error *error);

/* Adds bytes; false (with the message) when that would pass max_bytes. */
bool source_add(struct source *source, const char *bytes, size_t len, const char *name,
                size_t max_bytes, struct read_error *error);

/*
 * Gives the memory of the first upto bytes back to the system; they must not be read again.
 * Keeps the peak low while a large text is copied into an article.
 */
void source_discard(struct source *source, size_t upto);
void source_release(struct source *source);

#endif
