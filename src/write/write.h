/*
 * Dossier to bytes: a table of formats.
 */
#ifndef WRITE_WRITE_H
#define WRITE_WRITE_H

#include <stdbool.h>

#include "model/buffer.h"
#include "model/dossier.h"

/*
 * A format. An output of several dossiers is what `begin` adds, then what `record` adds for each of
 * them (index counts from 0), then what `end` adds; begin and end get the number of dossiers, and
 * may be NULL. A format with second_extension writes a pair of files for each dossier,
 * NAME.extension by `record` and NAME.second_extension by `second`; in others both are NULL.
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

#endif
