/*
 * Fitting of a model of hashed features (src/find/hashed): stochastic gradient descent with a rate
 * for each weight (AdaGrad: Duchi, Hazan, Singer 2011), drawn to zero. Deterministic.
 */
#ifndef TESTS_EVAL_HASHED_FIT_H
#define TESTS_EVAL_HASHED_FIT_H

#include <stdint.h>

struct hashed_fit {
    double *weights, *squares; /* one for each feature, as many as `size` */
    uint32_t *seen;            /* in how many examples each feature is: a rare one has no weight */
    uint32_t size;
    double rate, pull;
    uint64_t state; /* of the random numbers */
};

/* bits: of a feature. All weights are 0, none is seen. */
void hashed_fit_begin(struct hashed_fit *fit, unsigned bits, double rate, double pull);
void hashed_fit_release(struct hashed_fit *fit);

/* To be called for the features of all examples before the first step. */
void hashed_fit_see(struct hashed_fit *fit, const uint32_t *features, uint32_t count);

/* The sum of the weights, a logit. */
double hashed_fit_sum(const struct hashed_fit *fit, const uint32_t *features, uint32_t count);

/* Moves the weights of an example's features against the slope of its loss. */
void hashed_fit_step(struct hashed_fit *fit, const uint32_t *features, uint32_t count,
                     double slope);

/* Puts the order of the examples at random. */
void hashed_fit_shuffle(struct hashed_fit *fit, uint32_t *order, uint32_t count);

/* Rounds the weights as the file has them, in units of so many millionths of a logit. packed: as
 * many as there are weights, or NULL. */
void hashed_fit_round(struct hashed_fit *fit, uint32_t unit, int8_t *packed);

#endif
