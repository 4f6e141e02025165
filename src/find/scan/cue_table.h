/*
 * The closed lists of words as a hash table without pointers: made at build time (cue_build.c),
 * linked in, read as it is. Inside find/ and the compiler.
 */
#ifndef FIND_CUE_TABLE_H
#define FIND_CUE_TABLE_H

#include <stdint.h>

#define CUE_SLOTS 8192u /* a power of two, more than twice the number of phrases and prefixes */

/* A phrase is a chain of prefixes: each prefix has a slot, so that looking up stops early. */
struct cue_slot {
    uint32_t key;     /* 0: free */
    uint32_t classes; /* of the phrase that ends here, or 0 */
};

struct cue_table {
    struct cue_slot slots[CUE_SLOTS];
};

/* The key of a prefix with one token more; of the empty prefix 0. */
static inline uint32_t cue_key_add(uint32_t key, uint32_t token_key)
{
    uint32_t mixed = (key ^ token_key) * 0x9E3779B1u;
    mixed ^= mixed >> 15;
    return mixed ? mixed : 1;
}

/* Where a key is, or may be put. */
static inline uint32_t cue_slot_of(const struct cue_table *table, uint32_t key)
{
    uint32_t at = (key * 0x85EBCA6Bu) >> 7 & (CUE_SLOTS - 1);
    while (table->slots[at].key != 0 && table->slots[at].key != key)
        at = (at + 1) & (CUE_SLOTS - 1);
    return at;
}

#endif
