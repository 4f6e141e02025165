/*
 * The table behind fold.h: a two-stage table of indices into two arrays of folded code points,
 * with and without folding case. Index 0: the code point folds to itself.
 */
#ifndef TEXT_FOLD_TABLE_H
#define TEXT_FOLD_TABLE_H

#include <stdint.h>

#define FOLD_SHIFT 7
/* A flag beside the index: fully folded it is none, several, or depends on its neighbours. */
#define FOLD_GENERAL 0x8000u

extern const uint16_t fold_blocks[];
extern const uint16_t fold_values[];
extern const uint32_t fold_folded[];
extern const uint32_t fold_kept[];

static inline uint32_t fold_value(uint32_t cp)
{
    if (cp > 0x10FFFF)
        return 0;
    return fold_values[(uint32_t)fold_blocks[cp >> FOLD_SHIFT] << FOLD_SHIFT |
                       (cp & ((1u << FOLD_SHIFT) - 1))];
}

#endif
