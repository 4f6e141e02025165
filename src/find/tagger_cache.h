/*
 * The sums of what was seen lately. Most tokens of a text are words that came before: what they say
 * by themselves is added up once. So it is with the attributes that many words share (a part of
 * speech, an ending, a shape), of which a new word mostly consists.
 */
#ifndef FIND_TAGGER_CACHE_H
#define FIND_TAGGER_CACHE_H

#include "find/tagger_features.h"

struct shelf_place {
    uint64_t key;                 /* 0: nobody's */
    uint32_t first;               /* of its sums */
    int8_t styles[TAGGER_STYLES]; /* what it says of how the text reads */
};

/* Sums by key. They lie in the order in which they came, so that few take little memory; when there
 * is no more room all are forgotten. */
struct sums_shelf {
    struct shelf_place *places; /* found by the hash of the key; a power of two */
    union label_sums *sums;
    uint32_t place_count, place_most; /* it grows; then it is emptied */
    uint32_t sums_most;
    uint32_t keys_used, sums_used;
};

struct tagger_cache {
    const struct tagger_model *model;
    struct sums_shelf tokens, words, lists, attributes;
    union label_sums bias[TAGGER_STYLES];
};

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model);
void tagger_cache_release(struct tagger_cache *cache);

/* Before each text of so many tokens: the sums that are asked for stay where they are until this is
 * called again. */
void tagger_cache_make_room(struct tagger_cache *cache, uint32_t tokens);

/* Sums in one style (enum tagger_style). */
struct bundle_sums {
    const union label_sums *slots;
    const int8_t *styles;
};
struct bundle_sums tagger_cache_token(struct tagger_cache *cache, unsigned style, const char *text,
                                      const struct token *token);
struct bundle_sums tagger_cache_border(struct tagger_cache *cache, unsigned style, uint64_t key);
struct bundle_sums tagger_cache_word(struct tagger_cache *cache, unsigned style,
                                     const struct tagger_word *word);
struct bundle_sums tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                      const struct list_mask *mask);

#endif
