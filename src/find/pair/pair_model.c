#include "find/pair/pair_model.h"

bool pair_model_builtin(struct hashed_model *model)
{
    return hashed_model_builtin(model, IMAGE_PAIR_WEIGHTS, PAIR_FEATURE_BITS);
}

/* The logits, in thousandths, from which on the likelihood rounds to 51 percent, 52, ... 99: exp()
 * differs between libraries. */
static const int16_t percents[] = {20,   60,   100,  140,  180,  221,  261,  302,  343,  385,
                                   426,  468,  511,  554,  597,  641,  686,  731,  777,  824,
                                   871,  920,  969,  1020, 1072, 1125, 1180, 1237, 1295, 1355,
                                   1418, 1483, 1551, 1621, 1696, 1774, 1857, 1946, 2041, 2143,
                                   2254, 2376, 2512, 2666, 2844, 3055, 3317, 3664, 4185};

uint8_t pair_model_percent(const struct hashed_model *model, const uint32_t *features,
                           uint32_t count)
{
    int64_t logit = hashed_model_sum(model, features, count);
    int64_t size = logit < 0 ? -logit : logit;
    uint8_t off = 0; /* the percent above or below 50 */
    while (off < sizeof percents / sizeof *percents && size >= percents[off])
        off++;
    return (uint8_t)(logit < 0 ? 50 - off : 50 + off);
}
