/*
 * Script classes: a coarse class for each code point, as much as finding and layout need to know.
 * Source: Scripts.txt and the general categories of the Unicode Character Database (property.h).
 */
#ifndef TEXT_SCRIPT_H
#define TEXT_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include "text/property.h"

enum script_class {
    SCRIPT_SPACE, /* White_Space, also U+3000 and line ends */
    SCRIPT_HAN,   /* ideographs, also 々 〇 */
    SCRIPT_KANA,  /* hiragana, katakana (・ is punctuation) */
    SCRIPT_HANGUL,
    SCRIPT_LATIN,  /* letters of the Latin script, half and full width */
    SCRIPT_LETTER, /* letters of any other script */
    SCRIPT_DIGIT,  /* Nd, half and full width */
    SCRIPT_MARK,   /* combining marks, variation selectors, joiners */
    SCRIPT_PUNCT,  /* punctuation and symbols */
    SCRIPT_OTHER,  /* controls, unassigned, private, U+FFFD */
    SCRIPT_CLASSES
};

static inline enum script_class script_of(uint32_t cp)
{
    return (enum script_class)(property_of(cp) & PROPERTY_SCRIPT);
}

/* An upper case or title case letter (Lu, Lt). */
static inline bool script_is_upper(uint32_t cp)
{
    return (property_of(cp) & PROPERTY_UPPER) != 0;
}

/* A lower case letter (Ll). */
static inline bool script_is_lower(uint32_t cp)
{
    return (property_of(cp) & PROPERTY_LOWER) != 0;
}

/* Whether text[0, 3) is an ideograph of the first block, U+4E00 to U+9FBF: what Chinese consists
 * of, told without decoding it. */
static inline bool script_is_plain_ideograph(const char *text)
{
    const unsigned char *c = (const unsigned char *)text;
    uint32_t head = (uint32_t)c[0] << 8 | c[1];
    return head >= 0xE4B8 && head <= 0xE9BE && ((c[1] ^ 0x80u) | (c[2] ^ 0x80u)) < 0x40;
}

/* Han or kana: scripts written without spaces, in which each character is a token. */
static inline bool script_is_cjk(enum script_class script)
{
    return script == SCRIPT_HAN || script == SCRIPT_KANA;
}

#endif
