#include <string.h>

#include "find/pair/pair_model.h"
#include "image.h"

static uint32_t read_u32(const uint8_t bytes[4])
{
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

bool pair_model_open(struct pair_model *model, const void *bytes, size_t len)
{
    const struct pair_model_header *header = bytes;
    if (len != sizeof *header + (1u << PAIR_FEATURE_BITS) ||
        memcmp(header->magic, PAIR_MODEL_MAGIC, sizeof header->magic) != 0 ||
        read_u32(header->bits) != PAIR_FEATURE_BITS)
        return false;
    model->weights = (const int8_t *)(header + 1);
    model->unit = read_u32(header->unit);
    return true;
}

bool pair_model_builtin(struct pair_model *model)
{
    struct image image = image_get(IMAGE_WEIGHTS);
    return pair_model_open(model, image.bytes, image.len);
}

/* The logits, in thousandths, from which on the likelihood rounds to 51 percent, 52, ... 99: exp()
 * differs between libraries. */
static const int16_t percents[] = {20,   60,   100,  140,  180,  221,  261,  302,  343,  385,
                                   426,  468,  511,  554,  597,  641,  686,  731,  777,  824,
                                   871,  920,  969,  1020, 1072, 1125, 1180, 1237, 1295, 1355,
                                   1418, 1483, 1551, 1621, 1696, 1774, 1857, 1946, 2041, 2143,
                                   2254, 2376, 2512, 2666, 2844, 3055, 3317, 3664, 4185};

uint8_t pair_model_percent(const struct pair_model *model, const uint32_t *features, uint32_t count)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += model->weights[features[i]];
    int64_t logit = sum * model->unit / 1000;
    int64_t size = logit < 0 ? -logit : logit;
    uint8_t off = 0; /* the percent above or below 50 */
    while (off < sizeof percents / sizeof *percents && size >= percents[off])
        off++;
    return (uint8_t)(logit < 0 ? 50 - off : 50 + off);
}
