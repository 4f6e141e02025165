/*
 * The model that says how likely a relation is: a model of hashed features of a pair of mentions
 * (pair.h). Fitted by tests/eval/fit_pairs.c. Inside find/.
 */
#ifndef FIND_PAIR_MODEL_H
#define FIND_PAIR_MODEL_H

#include "find/hashed/hashed_model.h"

#define PAIR_FEATURE_BITS 18u

/* data/relations.weights, of the image. */
bool pair_model_builtin(struct hashed_model *model);

/* How likely the relation is, in percent, 1 to 99. */
uint8_t pair_model_percent(const struct hashed_model *model, const uint32_t *features,
                           uint32_t count);

#endif
