/*
 * A model of hashed features: a feature is the number of its weight, a sum of weights is a logit.
 * The models of pairs (pair.h), of bridges (bridge.h) and of referents (refer.h) are such. Whole
 * numbers only, so that a model says the same on every machine.
 */
#ifndef FIND_HASHED_MODEL_H
#define FIND_HASHED_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "image.h"

/* A file in data/, read as it is: a header, then a weight of 8 bits for each feature. */
#define HASHED_MODEL_MAGIC "dossLOG1"
struct hashed_model_header {
    char magic[8];
    uint8_t unit[4]; /* of the weights: so many millionths of a logit; little-endian */
    uint8_t bits[4]; /* of a feature; little-endian */
};

struct hashed_model {
    const int8_t *weights;
    uint32_t unit;
};

/* bytes: kept by the caller. false when they are no model for features of so many bits. */
bool hashed_model_open(struct hashed_model *model, const void *bytes, size_t len, unsigned bits);

/* That of the image. */
bool hashed_model_builtin(struct hashed_model *model, enum image_section section, unsigned bits);

/* The sum of the weights of these features, in thousandths of a logit. */
int64_t hashed_model_sum(const struct hashed_model *model, const uint32_t *features,
                         uint32_t count);

/* 1000 times e to the power of -logit / 1000, by halves: the same on every machine. logit: 0 or
 * more.
 */
uint32_t hashed_model_falling(int64_t logit);

#endif
