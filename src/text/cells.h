/*
 * What a grapheme looks like in terminal cells: the one width rule that layout and drawing share
 * (the only road from content to a terminal). Rules, in order:
 *
 *   1. an invalid byte is U+FFFD, width 1
 *   2. Cc Cn Cs Zl Zp are U+FFFD (tab is left to the caller: SCRIPT_SPACE, width 1); Cf is not
 * drawn
 *   3. a regional indicator is its letter
 *   4. a code point is drawn only where utf8proc_charwidth and wcwidth agree, else a stand-in of
 *      utf8proc's width: U+3013 (wide) or '?' (narrow)
 *   5. a base and at most 4 non-spacing marks; an emoji sequence is its base emoji
 */
#ifndef TEXT_CELLS_H
#define TEXT_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CELL_MAX_CPS 5

struct cell {
    uint32_t len_bytes; /* of the whole grapheme in the source; 0 at the end */
    uint8_t width_cols; /* 0 (not drawn), 1 or 2 */
    uint8_t count;      /* code points to draw, 0 to CELL_MAX_CPS */
    bool stand_in;      /* something else is drawn than stands in the text */
    uint32_t cps[CELL_MAX_CPS];
};

struct cell_rule {
    int (*wcwidth)(uint32_t cp); /* what the C library (and so curses) believes */
    bool ambiguous_wide;         /* East Asian Ambiguous takes two columns: look-alikes are drawn */
    bool ascii;                  /* only ASCII and ideographs: for terminals without line drawing */
};

/* The rule of the running program: libc's wcwidth, narrow. Needs setlocale with a UTF-8 charset. */
extern const struct cell_rule cell_rule_libc;

/* The grapheme at at_bytes. */
struct cell cell_next(const struct cell_rule *rule, const char *text, size_t len_bytes,
                      size_t at_bytes);

/* The same without what is drawn: length and width alone, faster. */
struct cell_size {
    uint32_t len_bytes;
    uint8_t width_cols;
};
struct cell_size cell_measure(const struct cell_rule *rule, const char *text, size_t len_bytes,
                              size_t at_bytes);

/* Columns the text takes, and the length in bytes of the longest prefix within max_cols. */
size_t cells_width_cols(const struct cell_rule *rule, const char *text, size_t len_bytes);
size_t cells_fit_bytes(const struct cell_rule *rule, const char *text, size_t len_bytes,
                       size_t max_cols, size_t *width_cols);

/* The start of the grapheme before at_bytes (0 at the start). */
size_t cell_prev(const char *text, size_t at_bytes);

#endif
