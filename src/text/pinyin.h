/*
 * Mandarin readings of ideographs in Latin letters, without tones and with u for ü, as names are
 * written abroad. Source: Unihan kTGHZ2013, the 8,105 characters of the general standard list;
 * traditional characters by their simplified forms.
 */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include <stdint.h>

#define PINYIN_READINGS_MAX 4

/* The readings of an ideograph, NUL-terminated; at most PINYIN_READINGS_MAX. Returns how many. */
uint32_t pinyin_of(uint32_t cp, const char *readings[PINYIN_READINGS_MAX]);

#endif
