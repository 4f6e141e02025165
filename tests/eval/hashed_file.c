#include "tests/eval/hashed_file.h"

#include <math.h>
#include <string.h>

#include "find/hashed/hashed_model.h"

int8_t hashed_file_round(double weight, uint32_t unit)
{
    double units = round(weight * 1e6 / unit);
    return (int8_t)(units > 127 ? 127 : (units < -127 ? -127 : units));
}

static void put_u32(uint8_t bytes[4], uint32_t n)
{
    for (int i = 0; i < 4; i++)
        bytes[i] = (uint8_t)(n >> 8 * i);
}

bool hashed_file_write(FILE *file, const int8_t *weights, unsigned bits, uint32_t unit)
{
    struct hashed_model_header header;
    memcpy(header.magic, HASHED_MODEL_MAGIC, sizeof header.magic);
    put_u32(header.unit, unit);
    put_u32(header.bits, bits);
    return fwrite(&header, sizeof header, 1, file) == 1 &&
           fwrite(weights, (size_t)1 << bits, 1, file) == 1 && fflush(file) == 0;
}
