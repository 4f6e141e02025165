/*
 * What was seen lately, and its sums. Most tokens of a text are words that came before: what they
 * say by themselves is added up once. So it is with the attributes that many words share (a part of
 * speech, an ending, a shape), of which a new word mostly consists.
 *
 * What a token or word says of how the text reads is known before any sum is made: so sums are made
 * in that style in which they are wanted.
 */
#ifndef FIND_TAGGER_CACHE_H
#define FIND_TAGGER_CACHE_H

#include "find/tagger/tagger_features.h"

/* A token, a word, lists that a token is in, or an attribute. */
struct seen {
    uint64_t key;                 /* 0: nobody's place */
    uint64_t sums;                /* see seen_sums */
    uint32_t han_value;           /* of a character: what the dictionary says of it as a word */
    int8_t styles[TAGGER_STYLES]; /* what it says of each style */
};

/* Where the sums in a style begin in the pool; 0: they are not made yet. */
#define SUMS_BITS 20
_Static_assert(SUMS_BITS *TAGGER_STYLES <= 64, "those of all styles are one number");
static inline uint32_t seen_sums(const struct seen *seen, unsigned style)
{
    return seen->sums >> SUMS_BITS * style & ((1u << SUMS_BITS) - 1);
}

static inline void seen_keep_sums(struct seen *seen, unsigned style, uint32_t at)
{
    seen->sums |= (uint64_t)at << SUMS_BITS * style;
}

/* Found by the key. A shelf grows up to a size; then it is emptied. */
struct seen_shelf {
    struct seen *places; /* a power of two */
    uint32_t count, most, used;
    uint32_t shift; /* 64 less the power */
};

/* Sums lie in the order in which they were made, so that few take little memory. */
#define CHUNK_SUMS 1024u
struct sums_pool {
    union label_sums **chunks;  /* of CHUNK_SUMS each; NULL: not needed so far */
    uint32_t used, chunks_most; /* the first sums are nobody's */
};

static inline union label_sums *sums_at(const struct sums_pool *pool, uint32_t at)
{
    return &pool->chunks[at / CHUNK_SUMS][at % CHUNK_SUMS];
}

struct tagger_cache {
    const struct tagger_model *model;
    struct seen_shelf tokens, words, lists, attributes;
    struct sums_pool bundle_sums, attribute_sums;
    union label_sums bias[TAGGER_STYLES];
};

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model);
void tagger_cache_release(struct tagger_cache *cache);

/* Before each text of so many tokens: what is asked for stays where it is until this is called
 * again. */
void tagger_cache_make_room(struct tagger_cache *cache, uint32_t tokens);

/* What was seen of each token, and of each word: NULL for one that is not Chinese. */
void tagger_cache_tokens(struct tagger_cache *cache, const struct token *tokens, uint32_t count,
                         struct seen **seen);
void tagger_cache_words(struct tagger_cache *cache, const struct tagger_word *words, uint32_t count,
                        struct seen **seen);

/* The sums that were made of what was seen in a style; NULL when none were. */
static inline const union label_sums *tagger_cache_kept(const struct tagger_cache *cache,
                                                        const struct seen *seen, unsigned style)
{
    uint32_t at = seen_sums(seen, style);
    return at != 0 ? sums_at(&cache->bundle_sums, at) : NULL;
}

/* The sums of the slots, in one style (enum tagger_style), made when they were not: of a token and
 * of lists TOKEN_SLOTS; of a word those that a word of its length has, one behind the other. */
const union label_sums *tagger_cache_make_token(struct tagger_cache *cache, struct seen *seen,
                                                unsigned style, const char *text,
                                                const struct token *token);
const union label_sums *tagger_cache_make_word(struct tagger_cache *cache, struct seen *seen,
                                               unsigned style, const struct tagger_word *word);
const union label_sums *tagger_cache_border(struct tagger_cache *cache, unsigned style,
                                            uint64_t border_key);
/* Writes where they are, for the lists of each token; zeros for one that is in none. */
void tagger_cache_lists(struct tagger_cache *cache, unsigned style, const struct list_mask *masks,
                        uint32_t count, const union label_sums **sums);

#endif
