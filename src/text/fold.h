/*
 * Folding for matching: what a person means by "the same word". NFKC case folding (full width
 * becomes half width), then a one-to-one table from traditional to simplified characters.
 * Source of the table: Unihan kSimplifiedVariant; of several the first in the basic block that is
 * not the character itself (src/compile/table_fold.c says why).
 *
 * The text itself is never changed; folded text comes with offsets back to the source.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fold_table.h"

/*
 * The folded form of one code point where that is one code point, else cp itself. Fast: a table.
 * What finding uses: case, width, traditional to simplified; curly quotes, apostrophes and hyphens
 * (U+2010, U+2011) to the ASCII ones and the middle dots (‧ • ・ ･ become ·) to one form.
 */
static inline uint32_t fold_cp(uint32_t cp)
{
    uint32_t index = fold_value(cp) & ~FOLD_GENERAL;
    return index == 0 ? cp : fold_folded[index];
}

/* The same without case: for what must keep "Apple" and "apple" apart. */
static inline uint32_t fold_cp_keep_case(uint32_t cp)
{
    uint32_t index = fold_value(cp) & ~FOLD_GENERAL;
    return index == 0 ? cp : fold_kept[index];
}

/* A folded copy. offsets[i] is the source offset of folded byte i; offsets[len] the source length.
 * Owns both arrays. */
struct fold {
    char *text;
    size_t len_bytes;
    uint32_t *offsets;
};

/* Full folding (may lengthen or drop characters). keep_case: smart case in searching.
 * Returns false when memory is out. */
bool fold_text(struct fold *fold, const char *text, size_t len_bytes, bool keep_case);
void fold_release(struct fold *fold);

/* Folds every code point by fold_cp into out (capacity: len_bytes + len_bytes / 2 + 4 is always
 * enough) and returns the length. For keys of names; no offsets. */
size_t fold_key(const char *text, size_t len_bytes, char *out);

/*
 * The first of the words that a text ends in, with at least `before` bytes before it, or that it is
 * as a whole; count when there is none. Words are written folded. Characters match by fold_cp where
 * their folded form has as many bytes, so that the word's length is that of the ending.
 */
#define FOLD_ENDING_BYTES 32u /* words are not longer */
size_t fold_ending(const char *text, size_t len_bytes, size_t before, const char *const *words,
                   size_t count);
size_t fold_word(const char *text, size_t len_bytes, const char *const *words, size_t count);

/* Whether two strings have the same key. */
bool fold_equal_from(const char *a, size_t a_bytes, const char *b, size_t b_bytes);
static inline bool fold_equal(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    /* Most differ in the first letter; ASCII folds to ASCII alone, by its case. */
    if (a_bytes && b_bytes && !((a[0] | b[0]) & 0x80) && ((a[0] ^ b[0]) & ~0x20))
        return false;
    return fold_equal_from(a, a_bytes, b, b_bytes);
}

#endif
