/*
 * Mandarin readings of ideographs in pinyin, as names are spelled abroad: without tones, u for ü.
 * Source: Unihan kTGHZ2013, which covers the 8,105 characters of the Table of General Standard
 * Chinese Characters. A traditional character is looked up by its simplified form.
 */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include <stdint.h>

#define PINYIN_READINGS_MAX 4

/* Fills readings with the syllables (static strings, in the order of the source) and returns how
 * many there are; 0 when cp is not in the table. */
uint32_t pinyin_of(uint32_t cp, const char *readings[PINYIN_READINGS_MAX]);

#endif
