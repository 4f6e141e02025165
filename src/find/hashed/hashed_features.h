/*
 * Features of a model as they are collected: a feature with its value is hashed to the number of
 * its weight. What is told of rare and of frequent things can be added twice: once for the thing
 * alone, once for all of them, so that the rare ones learn from the others.
 */
#ifndef FIND_HASHED_FEATURES_H
#define FIND_HASHED_FEATURES_H

#include <stdint.h>

struct hashed_features {
    uint32_t *items; /* the numbers, the caller's */
    uint32_t count, most;
    unsigned bits;        /* of a number */
    uint64_t own, common; /* seeds: of the thing that is asked of, of all that share weights */
};

/* One multiplication spreads a number to the upper bits, whose lower ones are spread by the next.
 */
static inline uint64_t hashed_spread(uint64_t x)
{
    x *= 0x9E3779B97F4A7C15u;
    return x ^ x >> 32;
}

/* Two numbers as one. */
static inline uint64_t hashed_both(uint32_t a, uint32_t b)
{
    return (uint64_t)a << 32 | b;
}

static inline void hashed_add_seeded(struct hashed_features *features, uint64_t seed,
                                     unsigned feature, uint64_t value)
{
    if (features->count == features->most)
        return;
    uint64_t hash = hashed_spread(seed + feature + hashed_spread(value));
    features->items[features->count++] = (uint32_t)(hash & ((UINT32_C(1) << features->bits) - 1));
}

/* Of the thing alone; nothing is added past `most`. */
static inline void hashed_add(struct hashed_features *features, unsigned feature, uint64_t value)
{
    hashed_add_seeded(features, features->own, feature, value);
}

/* Of the thing, and of all. */
static inline void hashed_add_shared(struct hashed_features *features, unsigned feature,
                                     uint64_t value)
{
    hashed_add_seeded(features, features->own, feature, value);
    hashed_add_seeded(features, features->common, feature, value);
}

#endif
