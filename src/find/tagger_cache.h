/*
 * The sums of what was seen lately. Most tokens of a text are words that came before: what they say
 * by themselves is added up once. So it is with the attributes that many words share (a part of
 * speech, a cluster, a shape), which have the most weights.
 */
#ifndef FIND_TAGGER_CACHE_H
#define FIND_TAGGER_CACHE_H

#include "find/tagger_features.h"

/* Sums by key. They lie in the order in which they came, so that few take little memory; when there
 * is no more room all are forgotten. */
struct sums_shelf {
    unsigned slots;    /* of each */
    uint32_t places;   /* a power of two: of keys, found by their hash */
    uint32_t most;     /* places that it grows to; then it is emptied */
    uint32_t count;    /* of sums kept */
    uint64_t *keys;    /* 0: none */
    uint16_t *numbers; /* where the sums of the key are */
    union label_sums *sums;
    int32_t (*styles)[TAGGER_STYLES]; /* what each says of how the text reads */
};

struct tagger_cache {
    const struct tagger_model *model;
    struct sums_shelf tokens, words, lists, attributes;
    union label_sums bias[TAGGER_STYLES];
};

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model);
void tagger_cache_release(struct tagger_cache *cache);

/* Sums in one style (enum tagger_style), valid until the next call. */
struct bundle_sums {
    const union label_sums *slots;
    const int32_t *styles;
};
struct bundle_sums tagger_cache_token(struct tagger_cache *cache, unsigned style, const char *text,
                                      const struct token *token);
struct bundle_sums tagger_cache_border(struct tagger_cache *cache, unsigned style, uint64_t key);
struct bundle_sums tagger_cache_word(struct tagger_cache *cache, unsigned style,
                                     const struct tagger_word *word);
struct bundle_sums tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                      const struct list_mask *mask);

#endif
