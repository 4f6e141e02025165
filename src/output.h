/*
 * Writes dossiers to a file or to standard output, in one of the formats of write/. Bytes are
 * written as soon as BUFFER_SINK_BYTES of them are ready. The file of the article itself is never
 * written over.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>

#include "model/buffer.h"
#include "model/file.h"
#include "write/write.h"

struct output {
    /* set by the caller before output_begin */
    const struct write_format *format;
    const char *path; /* NULL: standard output */
    uint32_t count;   /* how many dossiers will be written */
    bool fresh;       /* a file that exists is left alone, which is a failure */
    char *message;    /* the caller's, for "FILE: what is wrong" */
    size_t message_size;

    /* a result: output_record or output_end failed only because nobody reads standard output any
     * more, which the program does not report as an error */
    bool reader_left;

    /* for output.c */
    uint32_t index; /* of the next dossier */
    struct buffer bytes;
    struct buffer_sink sink;   /* of bytes */
    struct file_target target; /* of path */
    bool begun;                /* target is open */
    bool failed;
};

/* The struct must not move between output_begin and output_release. */
void output_begin(struct output *output);
/* Both return false with the message set when writing fails. After that only output_release may be
 * called, which is always needed; it removes a file that is not complete. */
bool output_record(struct output *output, const struct dossier *dossier);
bool output_end(struct output *output);
void output_release(struct output *output);
/* Sets the message to the files that were written, for one dossier: "o.json", "o.txt, o.ann". */
void output_files(const struct output *output);

/* Writes bytes to standard output. Returns false with the message set when it fails; that nobody
 * reads them any more is no failure. */
bool output_print(const struct buffer *bytes, char *message, size_t message_size);

#endif
