#include "tests/eval/hashed_fit.h"

#include <math.h>
#include <stdlib.h>

#include "model/memory.h"
#include "tests/eval/hashed_file.h"

#define SEEN 3 /* times at least, or a feature has no weight */
#define TINY 1e-6
#define SEED UINT64_C(88172645463325252)

void hashed_fit_begin(struct hashed_fit *fit, unsigned bits, double rate, double pull)
{
    const uint32_t size = UINT32_C(1) << bits;
    *fit = (struct hashed_fit){.weights = memory_zeroed(size, sizeof *fit->weights),
                               .squares = memory_zeroed(size, sizeof *fit->squares),
                               .seen = memory_zeroed(size, sizeof *fit->seen),
                               .size = size,
                               .rate = rate,
                               .pull = pull,
                               .state = SEED};
}

void hashed_fit_release(struct hashed_fit *fit)
{
    free(fit->weights);
    free(fit->squares);
    free(fit->seen);
    *fit = (struct hashed_fit){0};
}

void hashed_fit_see(struct hashed_fit *fit, const uint32_t *features, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        fit->seen[features[i]]++;
}

double hashed_fit_sum(const struct hashed_fit *fit, const uint32_t *features, uint32_t count)
{
    double sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += fit->weights[features[i]];
    return sum;
}

void hashed_fit_step(struct hashed_fit *fit, const uint32_t *features, uint32_t count, double slope)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t f = features[i];
        if (fit->seen[f] < SEEN)
            continue;
        double step = slope + fit->pull * fit->weights[f];
        fit->squares[f] += step * step;
        fit->weights[f] -= fit->rate * step / (sqrt(fit->squares[f]) + TINY);
    }
}

/* A number below n. Source: xorshift64, Marsaglia 2003. */
static uint32_t random_below(uint64_t *state, uint32_t n)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state % n);
}

void hashed_fit_shuffle(struct hashed_fit *fit, uint32_t *order, uint32_t count)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = random_below(&fit->state, i), kept = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept;
    }
}

void hashed_fit_round(struct hashed_fit *fit, uint32_t unit, int8_t *packed)
{
    for (uint32_t i = 0; i < fit->size; i++) {
        int8_t units = hashed_file_round(fit->weights[i], unit);
        fit->weights[i] = units * (unit / 1e6);
        if (packed)
            packed[i] = units;
    }
}
