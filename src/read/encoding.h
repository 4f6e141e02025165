/*
 * From the bytes of any common encoding to UTF-8.
 *
 * Order of belief: the user's word; a byte order mark; valid UTF-8 (with something beyond ASCII in
 * it: pages that declare otherwise are wrong); what the document declares; uchardet where built in,
 * and a count of byte pairs that are frequent in GB18030, Big5, Shift_JIS, EUC-JP and EUC-KR text;
 * else windows-1252, which no byte contradicts.
 */
#ifndef READ_ENCODING_H
#define READ_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "read/source.h"

struct encoding {
    const char
        *name; /* "UTF-8", "GB18030", "Big5" …; a name that iconv knows; static or as given */
    size_t mark_bytes; /* length of the byte order mark */
    bool valid;        /* all of it is UTF-8 */
};

/* forced, declared: what the user and the document call it; NULL or "" for nothing. */
struct encoding encoding_detect(const char *bytes, size_t len, const char *forced,
                                const char *declared);

/* The name that we use for an encoding's many names; NULL when iconv does not know it. */
const char *encoding_canonical(const char *name);

struct encoding_result {
    size_t replaced; /* bytes that meant nothing and became U+FFFD */
    size_t nuls;     /* NUL characters, which became U+FFFD too */
};

/*
 * Makes the source valid UTF-8 without its mark, without NULs and with '\n' for every line end.
 * Returns false with the message when iconv does not know the encoding or the text grows past
 * max_bytes.
 */
bool encoding_convert(struct source *source, struct encoding encoding, const char *name,
                      size_t max_bytes, struct encoding_result *result, struct read_error *error);

/*
 * The best guess by byte pairs: one of the names of the list. *hits_permille is how many of the
 * pairs are among the most frequent of that encoding; -1 when it is only what remains.
 */
const char *encoding_guess_pairs(const char *bytes, size_t len, int *hits_permille);

/*
 * The charset that a document itself declares in its first 4 KiB (HTML meta, http-equiv, XML
 * declaration), copied into out; "" when none.
 */
void encoding_declared(const char *bytes, size_t len, char *out, size_t out_size);

#endif
