/*
 * Folding for matching: texts that a reader would call the same word fold to the same string. NFKC
 * case folding (which also turns full width into half width) is followed by a one-to-one table from
 * traditional to simplified characters.
 *
 * Source of that table: Unihan kSimplifiedVariant. Where it gives several variants, the first one
 * in the basic block that is not the character itself (src/compile/table_fold.c says why).
 *
 * There are two kinds. Folding a code point (fold_cp, fold_key, fold_equal) is a table lookup and
 * serves the finding of names. Full folding (fold_text) may lengthen or drop characters, comes with
 * offsets back into the text, and serves a person's search.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fold_table.h"
#include "text/script.h"

/*
 * The folded form of a code point, or cp itself when that form is not a single code point. Folds
 * case, width and traditional characters; also curly quotes, apostrophes and hyphens (U+2010,
 * U+2011) to ASCII, and the middle dots ‧ • ・ ･ to ·.
 */
static inline uint32_t fold_cp(uint32_t cp)
{
    uint32_t index = fold_value(cp) & ~FOLD_GENERAL;
    return index == 0 ? cp : fold_folded[index];
}

/* The same, but keeps case, so that "Apple" and "apple" stay different. */
static inline uint32_t fold_cp_keep_case(uint32_t cp)
{
    uint32_t index = fold_value(cp) & ~FOLD_GENERAL;
    return index == 0 ? cp : fold_kept[index];
}

/* fold_cp of an ASCII character. */
static inline char fold_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Whether text[0, 3) is a plain ideograph (script.h) that folds to itself: what the characters of
 * Chinese names mostly are. */
static inline bool fold_keeps_ideograph(const char *text)
{
    const unsigned char *c = (const unsigned char *)text;
    return script_is_plain_ideograph(text) &&
           fold_value((c[0] & 0x0Fu) << 12 | (c[1] & 0x3Fu) << 6 | (c[2] & 0x3Fu)) == 0;
}

/* A folded copy of a text, which owns both arrays. Byte i of it comes from the character at
 * offsets[i] of the source; offsets[len_bytes] is the length of the source. */
struct fold {
    char *text;
    size_t len_bytes;
    uint32_t *offsets;
};

/* Full folding. Returns false, and leaves nothing to release, when memory runs out or the text is
 * longer than UINT32_MAX / 2 bytes. The caller calls fold_release. */
bool fold_text(struct fold *fold, const char *text, size_t len_bytes, bool keep_case);
void fold_release(struct fold *fold);

/* Writes each code point, folded by fold_cp, to out and returns the length in bytes. No NUL is
 * added. len_bytes + len_bytes / 2 + 4 bytes of room are always enough. */
size_t fold_key(const char *text, size_t len_bytes, char *out);

/*
 * Looking a text up in a list of `count` words, which must be written folded and be at most
 * FOLD_ENDING_BYTES long. A character of the text matches by its fold_cp if that has as many bytes,
 * so the part of the text that matches is as long as the word.
 *
 * fold_ending: the index of the first word that the text ends in, with at least `before` bytes of
 * text in front of it. fold_word: of the first word that equals the whole text. Both return count
 * when there is none.
 */
#define FOLD_ENDING_BYTES 32u
size_t fold_ending(const char *text, size_t len_bytes, size_t before, const char *const *words,
                   size_t count);
size_t fold_word(const char *text, size_t len_bytes, const char *const *words, size_t count);

/* Whether two texts have the same fold_key. fold_equal is the one to call: it turns most pairs away
 * by their first letters before it calls fold_equal_from. */
bool fold_equal_from(const char *a, size_t a_bytes, const char *b, size_t b_bytes);
static inline bool fold_equal(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    /* Two ASCII letters fold to the same only if they differ in nothing but the case bit. */
    if (a_bytes && b_bytes && !((a[0] | b[0]) & 0x80) && ((a[0] ^ b[0]) & ~0x20))
        return false;
    return fold_equal_from(a, a_bytes, b, b_bytes);
}

#endif
