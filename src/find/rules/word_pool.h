/*
 * Runs of words of 32 bits, one behind the other in an array, each only once: phrases that end
 * alike share their ends, and those with the same rules share these.
 */
#ifndef FIND_WORD_POOL_H
#define FIND_WORD_POOL_H

#include <stdint.h>

#include "model/vec.h"

struct word_run {
    uint32_t at, count;
};

/* Zeroed, it is empty. */
struct word_pool {
    VEC(uint32_t) words;
    struct word_run *slots; /* by the hash of what the run holds; count 0: free */
    uint32_t slot_count, run_count;
};

/* Where in pool->words the run stands, which is added when it is not there; 0 for an empty one. The
 * words are copied, and are not those of the pool. Exits the program when out of memory. */
uint32_t word_pool_keep(struct word_pool *pool, const uint32_t *words, uint32_t count);

void word_pool_release(struct word_pool *pool);

#endif
