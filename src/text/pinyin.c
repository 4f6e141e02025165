#include "text/pinyin.h"

#include "text/fold.h"
#include "text/pinyin_table.h"

uint32_t pinyin_of(uint32_t cp, const char *readings[PINYIN_READINGS_MAX])
{
    uint32_t low = 0, high = pinyin_reading_count, count = 0;
    cp = fold_cp(cp);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (pinyin_readings[middle].cp < cp)
            low = middle + 1;
        else
            high = middle;
    }
    for (;
         low < pinyin_reading_count && pinyin_readings[low].cp == cp && count < PINYIN_READINGS_MAX;
         low++)
        readings[count++] = pinyin_syllables[pinyin_readings[low].syllable];
    return count;
}
