/*
 * The best labels of a stretch of tokens, in integers.
 */
#ifndef FIND_TAGGER_DECODE_H
#define FIND_TAGGER_DECODE_H

#include "find/tagger/tagger_model.h"

/*
 * The transitions, made once for a model. Scores are compared together with the lane that they come
 * from: a key is the score * LANES + the lane, and these hold what is added to score * LANES.
 */
struct tagger_decoder {
    union half_ints enter[HALF];  /* from S O E, to B S O */
    union half_ints inner_begin;  /* from B, to E and I of the type */
    union half_ints inner_inside; /* from I */
    int32_t lead[HALF];           /* O leads S or E by this: that one need not be asked */
    union half_ints first, last;  /* scores, to B S O and from S O E at the ends of a sentence */
    union lane_ints *back;        /* of each token: the lanes that the best scores come from */
};

void tagger_decoder_init(struct tagger_decoder *decoder, const struct tagger_model *model);
/* For sentences of so many tokens; what is there is lost. */
void tagger_decoder_make_room(struct tagger_decoder *decoder, uint32_t tokens);
void tagger_decoder_release(struct tagger_decoder *decoder);

/*
 * The labels of the stretch [begin, end) of a sentence of count tokens with the best sum of scores
 * and transitions. Where the stretch does not reach the sentence's end, the token beside it is in
 * no name. labels: of the sentence.
 */
void tagger_viterbi(const struct tagger_decoder *decoder, const union label_sums *sums,
                    uint32_t begin, uint32_t end, uint32_t count, uint8_t *labels);

#endif
