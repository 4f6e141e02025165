/*
 * Detects the character encoding of a text, and converts it to UTF-8 with iconv.
 *
 * What is believed, in this order:
 *   1. what the user says
 *   2. a byte order mark
 *   3. NULs at every other byte: UTF-16
 *   4. valid UTF-8, whatever the document declares, or UTF-8 with a few invalid bytes
 *   5. what the document declares, if nearly all bytes agree
 *   6. how many pairs of bytes are frequent ones of GB18030, Big5, Shift_JIS, EUC-JP or EUC-KR; if
 *      too few are, uchardet, where it is built in
 *   7. windows-1252, which no byte contradicts
 */
#ifndef READ_ENCODING_H
#define READ_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "read/source.h"

struct encoding {
    const char *name; /* "UTF-8", "GB18030", "Big5", …: static, or the `forced` or `declared` that
                         was passed */
    size_t mark_bytes; /* length of the byte order mark */
    bool valid;        /* the whole text was checked and is UTF-8 */
};

/* forced is the encoding that the user names, declared the one that the document names; NULL or ""
 * for none. */
struct encoding encoding_detect(const char *bytes, size_t len, const char *forced,
                                const char *declared);

struct encoding_result {
    size_t replaced; /* invalid bytes, each replaced by U+FFFD */
    size_t nuls;     /* NUL characters, likewise replaced */
};

/*
 * Replaces the bytes of the source by valid UTF-8 without a byte order mark and without NULs, in
 * which every line ends in '\n'. Returns false with the error filled, and the source empty, when
 * iconv does not know the encoding or the text grows past input->max_bytes.
 */
bool encoding_convert(struct source *source, struct encoding encoding, const struct input *input,
                      struct encoding_result *result);

/*
 * The best guess by byte pairs (step 6 above, else 7): a static name. *hits_permille is set to how
 * many of the pairs are among the most frequent ones of that encoding, or to -1 for windows-1252,
 * the last resort.
 */
const char *encoding_guess_pairs(const char *bytes, size_t len, int *hits_permille);

/*
 * Copies the encoding that a document declares in its first 4 KiB (<meta charset>, http-equiv, the
 * XML declaration) to out; "" when it declares none.
 */
void encoding_declared(const char *bytes, size_t len, char *out, size_t out_size);

#endif
