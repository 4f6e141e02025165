/*
 * Bytes to articles: the one way in. Chooses source, encoding and type, then one of the readers.
 */
#ifndef READ_READ_H
#define READ_READ_H

#include <stdbool.h>

#include "model/article.h"

enum read_type { READ_AUTO, READ_TEXT, READ_HTML, READ_MARKDOWN, READ_EPUB, READ_PDF, READ_TYPES };

extern const char *const read_type_names[READ_TYPES]; /* "auto" "text" ... */
enum read_type read_type_by_name(const char *name);   /* READ_TYPES: none */

struct read_options {
    enum read_type type;
    const char *encoding; /* NULL or "": detect */
    size_t max_bytes;     /* after decompression; 0: the default of 1 GiB */
};

/* Why something could not be read: one line, "FILE: what is wrong" (without the program's name). */
struct read_error {
    char message[512];
};

/* Articles of one argument (a directory, an EPUB give several), owned by the list. */
struct article_list {
    struct article **items;
    uint32_t count, capacity;
};

/*
 * Reads FILE, DIR or "-" (stdin) and appends its articles. Returns false with the error filled when
 * nothing could be read; what could not be read of a directory is left out and said in
 * error.message though the result is true (message is "" when all went well).
 */
bool read_argument(struct article_list *list, const char *argument,
                   const struct read_options *options, struct read_error *error);

/*
 * The beginning of a plain UTF-8 text that is so large (2 MiB) that reading it takes longer than a
 * person waits: about 128 KiB, to the end of a line, as an article that is `partial`. To be shown
 * while read_argument reads the whole. Returns false, and says nothing, when the file is not one
 * of those.
 */
bool read_beginning(struct article_list *list, const char *path,
                    const struct read_options *options);

/* What read_argument does, from memory; name stands for the source. Never runs a program. What
 * fuzzing calls. */
bool read_bytes(struct article_list *list, const char *name, const char *bytes, size_t len,
                const struct read_options *options, struct read_error *error);

/* Takes one article out of the list (the caller owns it then). */
struct article *article_list_take(struct article_list *list, uint32_t index);
void article_list_release(struct article_list *list);

#endif
