/*
 * Dossiers to a file or to standard output, in one of the formats of write/.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>

#include "model/buffer.h"
#include "write/write.h"

struct output {
    const struct write_format *format;
    const char *path; /* NULL: standard output */
    uint32_t count;   /* of dossiers that will come */
    uint32_t index;   /* of the next one */
    struct buffer bytes;
    struct buffer_sink sink;    /* of bytes: what is ready is written meanwhile */
    struct write_target target; /* of path, from the first bytes on */
    bool begun;                 /* target is open */
    bool failed;
    char *message; /* of the caller: "FILE: what is wrong" */
    size_t message_size;
    bool reader_left; /* nobody reads standard output any more: not an error */
};

/* format, path, count, message and message_size are set by the caller; the struct stays where it is
 * until output_release. */
void output_begin(struct output *output);
/* false with the message. After that only output_release may be called. */
bool output_record(struct output *output, const struct dossier *dossier);
bool output_end(struct output *output);
void output_release(struct output *output);

/* Writes bytes to standard output; false with the message. */
bool output_print(const struct buffer *bytes, char *message, size_t message_size,
                  bool *reader_left);

#endif
