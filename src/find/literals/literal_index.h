/*
 * The words of literals_table.c by the keys of their tokens, without pointers: made at build time
 * (literal_build.c), linked in, read as it is. Inside find/ and the compiler.
 */
#ifndef FIND_LITERAL_INDEX_H
#define FIND_LITERAL_INDEX_H

#include <stdint.h>

#include "find/work.h"

enum { LITERAL_WORDS = 2048, LITERAL_SLOTS = 4096, LITERAL_WORD_TOKENS = 6 };

/* One word of a row. Those with the same first key are chained, the longest first. */
struct literal_keys {
    uint32_t keys[LITERAL_WORD_TOKENS];
    uint16_t count;
    uint16_t row;  /* of literal_table */
    uint16_t next; /* index + 1 */
};

struct literal_index {
    uint32_t keys[LITERAL_SLOTS];             /* of first tokens; 0: free. Most tokens end here */
    struct literal_mark slots[LITERAL_SLOTS]; /* first: index + 1 */
    struct literal_keys words[LITERAL_WORDS];
};

/* Where the words with a first key are, or may be put. */
static inline uint32_t literal_slot_of(const struct literal_index *index, uint32_t key)
{
    uint32_t slot = key % LITERAL_SLOTS;
    while (index->keys[slot] != 0 && index->keys[slot] != key)
        slot = (slot + 1) % LITERAL_SLOTS;
    return slot;
}

#endif
