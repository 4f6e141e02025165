/*
 * The sums of bundles seen lately. Most tokens of a text are words that came before; what they say
 * by themselves is added up once.
 */
#ifndef FIND_TAGGER_CACHE_H
#define FIND_TAGGER_CACHE_H

#include "find/tagger_features.h"

struct bundle_sums {
    int32_t styles[TAGGER_STYLES]; /* what the thing says of how the text reads */
    struct label_sums slots[BUNDLE_SLOTS];
};

/* Keys of one kind of bundle at the places that they hash to; 0: nothing kept there. Each place that
 * is used has a row of sums of its own; rows are given out one after the other, so that a short
 * article touches little memory. */
struct bundle_shelf {
    uint32_t size; /* of places, a power of two */
    uint32_t used; /* rows */
    uint64_t *keys;
    uint16_t *rows; /* of each place, + 1; 0: none yet */
    struct bundle_sums *sums;
};

struct tagger_cache {
    const struct tagger_model *model;
    struct bundle_shelf tokens, words, lists;
    struct label_sums bias[TAGGER_STYLES];
};

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model);
void tagger_cache_release(struct tagger_cache *cache);

/* The sums in one style (enum tagger_style), valid until the next call. */
const struct bundle_sums *tagger_cache_token(struct tagger_cache *cache, unsigned style,
                                             const char *text, const struct token *token);
const struct bundle_sums *tagger_cache_border(struct tagger_cache *cache, unsigned style,
                                              uint64_t key);
const struct bundle_sums *tagger_cache_word(struct tagger_cache *cache, unsigned style,
                                            const struct tagger_word *word);
const struct bundle_sums *tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                             const struct list_mask *mask);

#endif
