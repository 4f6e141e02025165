/*
 * Dossier to bytes: a table of formats, and writing a file so that nobody ever sees half of it.
 */
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include <stdbool.h>

#include "model/buffer.h"
#include "model/dossier.h"

/*
 * A format. An output of several dossiers is what `begin` adds, then what `record` adds for each of them
 * (index counts from 0), then what `end` adds; begin and end get the number of dossiers, and may be
 * NULL. A format with second_extension writes a pair of files for each dossier, NAME.extension by
 * `record` and NAME.second_extension by `second`; in others both are NULL.
 */
struct write_format {
    const char *name; /* "json" */
    const char *help; /* one line */
    const char *extension;
    const char *second_extension;
    void (*begin)(struct buffer *out, uint32_t dossiers);
    void (*record)(struct buffer *out, const struct dossier *dossier, uint32_t index);
    void (*end)(struct buffer *out, uint32_t dossiers);
    void (*second)(struct buffer *out, const struct dossier *dossier, uint32_t index);
};

extern const struct write_format write_formats[];                  /* a NULL name ends it */
const struct write_format *write_format_by_name(const char *name); /* NULL if there is none */

/*
 * Writes a file piece by piece. The bytes go to a temporary file in the same directory, which is renamed
 * to path at the end; a signal that ends the program removes it (temporary.h, so only one target may be
 * open at a time). A device or a pipe is written directly.
 *
 * Each function returns false, with the message set to "FILE: what is wrong", when it fails. The message
 * belongs to the caller and must last until write_end. After a write_begin that returned true write_end
 * must be called: with good to keep the file, else to remove it and leave what was there before.
 */
struct write_target {
    int fd;
    char *path, *temporary; /* owned; temporary is NULL if path is written directly */
    char *message;
    size_t message_size;
};
bool write_begin(struct write_target *target, const char *path, char *message, size_t message_size);
bool write_add(struct write_target *target, const char *bytes, size_t len);
bool write_end(struct write_target *target, bool good);

/* Writes a whole file in the same way. */
bool write_file(const char *path, const char *bytes, size_t len, char *message,
                size_t message_size);

#endif
