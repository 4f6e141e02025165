#include "find/hashed/hashed_model.h"

#include <string.h>

static uint32_t read_u32(const uint8_t bytes[4])
{
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

bool hashed_model_open(struct hashed_model *model, const void *bytes, size_t len, unsigned bits)
{
    const struct hashed_model_header *header = bytes;
    if (len != sizeof *header + ((size_t)1 << bits) ||
        memcmp(header->magic, HASHED_MODEL_MAGIC, sizeof header->magic) != 0 ||
        read_u32(header->bits) != bits)
        return false;
    model->weights = (const int8_t *)(header + 1);
    model->unit = read_u32(header->unit);
    return true;
}

bool hashed_model_builtin(struct hashed_model *model, enum image_section section, unsigned bits)
{
    struct image image = image_get(section);
    return hashed_model_open(model, image.bytes, image.len, bits);
}

int64_t hashed_model_sum(const struct hashed_model *model, const uint32_t *features, uint32_t count)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < count; i++)
        sum += model->weights[features[i]];
    return sum * model->unit / 1000;
}

uint32_t hashed_model_falling(int64_t logit)
{
    static const uint16_t eighths[] = {1000, 917, 841, 771, 707, 648, 595, 545};
    uint64_t steps = (uint64_t)(logit * 80 / 6931); /* eighths of a halving */
    return steps / 8 > 16 ? 0 : (uint32_t)eighths[steps % 8] >> (steps / 8);
}
