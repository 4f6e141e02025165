/*
 * How each grapheme is drawn in the cells of a terminal, and how many columns it takes. Layout and
 * drawing both ask here, so they never disagree, and no text reaches a terminal by another way.
 *
 *   1. An invalid byte is drawn as U+FFFD, one column wide.
 *   2. Control characters, unassigned code points, surrogates and line or paragraph separators (Cc,
 *      Cn, Cs, Zl, Zp) are drawn as U+FFFD. A tab is one column; expanding it is up to the caller.
 *      Format characters (Cf) are not drawn.
 *   3. A regional indicator is drawn as its letter.
 *   4. A code point is drawn as it is only if utf8proc and wcwidth agree about its width. Otherwise
 *      U+3013 (two columns) or '?' (one column) stands in, whichever has utf8proc's width. wcwidth
 *      is not asked where cell_width_is_sure.
 *   5. At most four non-spacing marks are drawn on a base. Of an emoji sequence only the base emoji
 *      is drawn.
 */
#ifndef TEXT_CELLS_H
#define TEXT_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CELL_MAX_CPS       5
#define CELL_WIDE_STAND_IN 0x3013u /* 〓 */

struct cell {
    uint32_t len_bytes;         /* of the whole grapheme in the source; 0 at the end */
    uint8_t width_cols;         /* 0 (not drawn), 1 or 2 */
    uint8_t count;              /* code points in cps, 0 to CELL_MAX_CPS */
    bool stand_in;              /* cps is not what the text says */
    uint32_t cps[CELL_MAX_CPS]; /* what to draw */
};

struct cell_rule {
    int (*wcwidth)(uint32_t cp); /* the width that the C library, and so terminals, assume */
    bool ambiguous_wide; /* the terminal draws East Asian Ambiguous characters two columns wide */
    bool ascii;          /* draw only ASCII and ideographs, for terminals that lack other glyphs */
};

/* Ideographs, Hangul, kana, their punctuation and full-width forms to which every terminal gives
 * two columns. The ideographs end with those of Unicode 1.1: the rest of the block, to U+9FFF, came
 * from 2005 to 2021, and is unassigned in older tables. */
static inline bool cell_is_surely_wide(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FA5) || (cp >= 0x3000 && cp <= 0x3029) ||
           (cp >= 0x3041 && cp <= 0x3096) || (cp >= 0x309B && cp <= 0x30FF) ||
           (cp >= 0xAC00 && cp <= 0xD7A3) || (cp >= 0xFF01 && cp <= 0xFF5E);
}

/*
 * Whether every terminal gives the code point, by itself, the width that it has here (once
 * ambiguous_wide is what the terminal does), so that neither wcwidth nor the terminal need be
 * asked. The narrow ones are ASCII, letters of Latin alphabets, dashes, quotation marks, lines,
 * blocks and U+FFFD. Terminals disagree about emoji: therefore the arrows end at U+2193, before the
 * emoji U+2194, and U+00A9 and U+00AE, which may be emoji as well, are left out. The dashes and
 * dots end with U+2027, which every table has beside U+2026; U+2028 is a line separator.
 */
static inline bool cell_width_is_sure(uint32_t cp)
{
    return (cp >= 0x20 && cp <= 0x7E) || cell_is_surely_wide(cp) ||
           (cp >= 0xA0 && cp <= 0x24F && cp != 0xA9 && cp != 0xAD && cp != 0xAE) ||
           (cp >= 0x2010 && cp <= 0x2027) || (cp >= 0x2190 && cp <= 0x2193) ||
           (cp >= 0x2500 && cp <= 0x259F) || cp == 0xFFFD;
}

/* The default: the C library's wcwidth, ambiguous characters narrow. It takes wcwidth from a locale
 * of its own, and is for one thread alone. */
extern const struct cell_rule cell_rule_libc;

/* The grapheme that begins at at_bytes; len_bytes of the result is 0 at the end of the text. */
struct cell cell_next(const struct cell_rule *rule, const char *text, size_t len_bytes,
                      size_t at_bytes);

/* Length and width of the grapheme alone: faster than cell_next. */
struct cell_size {
    uint32_t len_bytes;
    uint8_t width_cols;
};
struct cell_size cell_measure(const struct cell_rule *rule, const char *text, size_t len_bytes,
                              size_t at_bytes);

/* The number of columns that the text takes. */
size_t cells_width_cols(const struct cell_rule *rule, const char *text, size_t len_bytes);

/* The length in bytes of the longest run of graphemes from the start that fits into max_cols.
 * *width_cols (unless NULL) is set to the columns that it takes. */
size_t cells_fit_bytes(const struct cell_rule *rule, const char *text, size_t len_bytes,
                       size_t max_cols, size_t *width_cols);

/* len_bytes if the text fits into max_cols; if not, what cells_fit_bytes gives for one column less,
 * which leaves room for an ellipsis. */
size_t cells_cut_bytes(const struct cell_rule *rule, const char *text, size_t len_bytes,
                       size_t max_cols);

/* The offset of the grapheme that ends at at_bytes; 0 at the start of the text. */
size_t cell_prev(const char *text, size_t at_bytes);

#endif
