/*
 * Dossier to bytes: one table of formats.
 */
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include <stdbool.h>

#include "model/buffer.h"
#include "model/dossier.h"

struct write_format {
    const char *name; /* "json" */
    const char *help; /* one line */
    const char *extension;
    const char *second_extension; /* brat writes NAME.txt and NAME.ann; NULL else */
    void (*begin)(struct buffer *out, uint32_t dossiers); /* NULL: nothing stands before all */
    void (*record)(struct buffer *out, const struct dossier *dossier, uint32_t index);
    void (*end)(struct buffer *out, uint32_t dossiers);
    void (*second)(struct buffer *out, const struct dossier *dossier, uint32_t index);
};

extern const struct write_format write_formats[];                  /* ends with name NULL */
const struct write_format *write_format_by_name(const char *name); /* NULL: none */

/*
 * Writing to a path piece by piece: beside it, then renamed, so that no partial file is ever seen;
 * a device or a pipe is written directly. A signal that ends the program removes it; one file at a
 * time. message: of the caller; set ("FILE: what is wrong") when
 * false is returned. write_end must follow a write_begin that was true: it removes what was written
 * when it is no good.
 */
struct write_target {
    int fd;
    char *path, *temporary; /* owned; temporary NULL: written directly */
    char *message;
    size_t message_size;
};
bool write_begin(struct write_target *target, const char *path, char *message, size_t message_size);
bool write_add(struct write_target *target, const char *bytes, size_t len);
bool write_end(struct write_target *target, bool good);

/* All of it at once. */
bool write_file(const char *path, const char *bytes, size_t len, char *message,
                size_t message_size);

#endif
