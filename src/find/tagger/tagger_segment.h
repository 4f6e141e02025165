/*
 * Chinese words for the tagger: the most likely cut of each run of ideographs by the dictionary of
 * the model (a unigram model: the sum of the words' costs is least). Other tokens are words by
 * themselves.
 */
#ifndef FIND_TAGGER_SEGMENT_H
#define FIND_TAGGER_SEGMENT_H

#include "find/tagger/tagger_model.h"
#include "find/token/token.h"
#include "model/arena.h"

#define TAGGER_WORD_MAX 8 /* characters of the longest dictionary word */

struct tagger_word {
    uint32_t first, count; /* tokens */
    uint32_t value;        /* HAN_... of the dictionary, 0 when unknown */
    uint64_t hash;         /* of its tokens' keys; 0 for what is not Chinese */
};

typedef VEC(struct tagger_word) tagger_word_vec;

/* Scratch memory of the search, kept between calls. */
struct tagger_cut {
    uint64_t one, two; /* hashes of the first character and the first two from here */
    uint32_t one_value;
    uint32_t cost;
    uint8_t count; /* characters of the best word that ends here */
    uint32_t value;
    uint64_t hash;
};

typedef VEC(struct tagger_cut) tagger_cut_vec;

/* The hash of a word of the dictionaries from the keys of its tokens. */
static inline uint64_t word_hash(uint64_t hash_before, uint32_t key)
{
    return hash_mix(hash_before * 3 + key + 1);
}

/* Replaces words by those of the tokens. values: of each Chinese token as a word, when they are
 * known (tagger_model_han_value), else NULL. */
void tagger_segment(const struct tagger_model *model, const struct token *tokens, uint32_t count,
                    const uint32_t *values, tagger_word_vec *words, tagger_cut_vec *cuts);

#endif
