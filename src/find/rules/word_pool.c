#include "find/rules/word_pool.h"

#include <stdlib.h>
#include <string.h>

#include "model/memory.h"

/* FNV-1a, a word at a time. */
static uint32_t hash_of(const uint32_t *words, uint32_t count)
{
    uint32_t hash = 0x811C9DC5u;
    for (uint32_t i = 0; i < count; i++)
        hash = (hash ^ words[i]) * 0x01000193u;
    return hash ^ hash >> 15;
}

/* The slot of the run, or the free one where it belongs. */
static struct word_run *slot_of(const struct word_pool *pool, const uint32_t *words, uint32_t count)
{
    uint32_t mask = pool->slot_count - 1, at = hash_of(words, count) & mask;
    for (;; at = (at + 1) & mask) {
        struct word_run *slot = &pool->slots[at];
        if (slot->count == 0 || (slot->count == count && memcmp(pool->words.items + slot->at, words,
                                                                count * sizeof *words) == 0))
            return slot;
    }
}

static void grow(struct word_pool *pool)
{
    struct word_pool wider = *pool;
    wider.slot_count = pool->slot_count ? 2 * pool->slot_count : 64;
    wider.slots = memory_zeroed(wider.slot_count, sizeof *wider.slots);
    for (uint32_t i = 0; i < pool->slot_count; i++) {
        struct word_run run = pool->slots[i];
        if (run.count)
            *slot_of(&wider, pool->words.items + run.at, run.count) = run;
    }
    free(pool->slots);
    *pool = wider;
}

uint32_t word_pool_keep(struct word_pool *pool, const uint32_t *words, uint32_t count)
{
    if (count == 0)
        return 0;
    if (2 * pool->run_count >= pool->slot_count)
        grow(pool);
    struct word_run *slot = slot_of(pool, words, count);
    if (slot->count)
        return slot->at;
    *slot = (struct word_run){pool->words.count, count};
    pool->run_count++;
    for (uint32_t i = 0; i < count; i++)
        *vec_push(&pool->words) = words[i];
    return slot->at;
}

void word_pool_release(struct word_pool *pool)
{
    vec_free(&pool->words);
    free(pool->slots);
    *pool = (struct word_pool){0};
}
