/*
 * From the sums of the labels at each position to the best labels and to how sure they are; in
 * integers, so that every machine decides alike.
 */
#ifndef FIND_TAGGER_DECODE_H
#define FIND_TAGGER_DECODE_H

#include "find/tagger_model.h"

/* What decoding needs of the transitions, made once for a model. */
struct tagger_decoder {
    const struct tagger_model *model;
    int32_t closed[1 + 2 * TAGGER_TYPES][TAGGER_LANES / 2]; /* from O E S, to O B S */
    int32_t lead[1 + 2 * TAGGER_TYPES]; /* O leads by this: the label before need not be asked */
};

void tagger_decoder_init(struct tagger_decoder *decoder, const struct tagger_model *model);

/*
 * The labels with the best sum of scores and transitions. back: scratch of count * TAGGER_LANES
 * bytes. labels: count bytes, the answer.
 */
void tagger_viterbi(const struct tagger_decoder *decoder, const struct label_sums *sums,
                    uint32_t count, uint8_t *back, uint8_t *labels);

/*
 * How likely the name at [first, first + span) is, 0 to 100: its share of all labellings of it and
 * a few tokens around, with what is farther labelled as it is.
 */
uint8_t tagger_confidence(const struct tagger_model *model, const struct label_sums *sums,
                          const uint8_t *labels, uint32_t count, uint32_t first, uint32_t span);

/*
 * The same for any tokens and type, whatever the labels say: how likely a name of this type is at
 * [first, first + span). Labels are written to and put back. At most LIKELIHOOD_SPAN_MAX tokens,
 * else 0.
 */
#define LIKELIHOOD_SPAN_MAX 24
uint8_t tagger_likelihood(const struct tagger_model *model, const struct label_sums *sums,
                          uint8_t *labels, uint32_t count, uint32_t first, uint32_t span,
                          unsigned type);

#endif
