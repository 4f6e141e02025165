/*
 * Bytes to articles. This is the only header of read/ that other directories include: it finds out
 * where the bytes come from, their compression, encoding and type, and calls the reader for that
 * type.
 */
#ifndef READ_READ_H
#define READ_READ_H

#include <stdbool.h>

#include "model/article.h"

enum read_type { READ_AUTO, READ_TEXT, READ_HTML, READ_MARKDOWN, READ_EPUB, READ_PDF, READ_TYPES };

extern const char *const read_type_names[READ_TYPES]; /* "auto" "text" ... */
/* Also by the endings of files, "txt", "htm" and "md"; READ_TYPES if there is none. */
enum read_type read_type_by_name(const char *name);

struct read_options {
    enum read_type type;
    const char *encoding; /* of the input; NULL or "": detect it */
    size_t max_bytes;     /* of the input, also after decompression; 0: 1 GiB */
    bool alone;           /* run no other program: a PDF is not read */
};

/* Why something could not be read, in one line: "FILE: what is wrong". "" if nothing is wrong. */
struct read_error {
    char message[512];
};

/* A list that owns its articles; {0} is an empty one. A directory and an EPUB give several. */
struct article_list {
    struct article **items;
    uint32_t count, capacity;
};

/*
 * Reads a file, the files of a directory and of those in it, or standard input ("-"), and appends
 * the articles to the list. Returns false with the error filled when nothing could be read. Files
 * of a directory that cannot be read, lie too deep or are too many are left out; then the result is
 * true, but error.message tells how many, and why the first. options may be NULL for the defaults.
 */
bool read_argument(struct article_list *list, const char *argument,
                   const struct read_options *options, struct read_error *error);

/*
 * Reads the beginning of a large plain text, to be shown while read_argument reads the whole. If
 * path is a file of 2 MiB or more in UTF-8, appends an article of about its first 128 KiB, up to
 * the end of a line, that is marked `partial`. Returns false, and appends nothing, for any other
 * file.
 */
bool read_beginning(struct article_list *list, const char *path,
                    const struct read_options *options);

/* Does what read_argument does, for bytes in memory; name stands for the file name. Runs no other
 * program, so it reads no PDF. */
bool read_bytes(struct article_list *list, const char *name, const char *bytes, size_t len,
                const struct read_options *options, struct read_error *error);

/* Removes an article from the list; the caller owns it then. */
struct article *article_list_take(struct article_list *list, uint32_t index);
void article_list_release(struct article_list *list);

#endif
