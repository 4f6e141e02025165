/*
 * The model that says how likely a relation is: a weight for each feature of a pair of mentions
 * (pair.h), whose sum is a logit. Fitted by tests/eval/fit_pairs.c. Inside find/.
 */
#ifndef FIND_PAIR_MODEL_H
#define FIND_PAIR_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A feature is the number of its weight: a hash, of so many bits. */
#define PAIR_FEATURE_BITS 18u

/* data/relations.weights, read as it is: a header, then a weight of 8 bits for each feature. */
#define PAIR_MODEL_MAGIC "dossREL1"
struct pair_model_header {
    char magic[8];
    uint8_t unit[4]; /* of the weights: so many millionths of a logit; little-endian */
    uint8_t bits[4]; /* PAIR_FEATURE_BITS; little-endian */
};

struct pair_model {
    const int8_t *weights;
    uint32_t unit;
};

/* bytes: kept by the caller. false when they are no model for these features. */
bool pair_model_open(struct pair_model *model, const void *bytes, size_t len);

/* That of the image. */
bool pair_model_builtin(struct pair_model *model);

/* How likely the relation is, in percent, 1 to 99. The same on every machine. */
uint8_t pair_model_percent(const struct pair_model *model, const uint32_t *features,
                           uint32_t count);

#endif
