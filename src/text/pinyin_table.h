/*
 * The table behind pinyin.h: what each common ideograph of the basic plane may be read as, sorted
 * by code point, several rows for several readings.
 */
#ifndef TEXT_PINYIN_TABLE_H
#define TEXT_PINYIN_TABLE_H

#include <stdint.h>

#define PINYIN_SYLLABLE_BYTES 8 /* zhuang and its end */

struct pinyin_reading {
    uint16_t cp, syllable;
};

extern const char pinyin_syllables[][PINYIN_SYLLABLE_BYTES];
extern const uint32_t pinyin_reading_count;
extern const struct pinyin_reading pinyin_readings[];

#endif
