/*
 * UTF-8: decoding, validation, counting.
 *
 * Text may hold bytes that are not UTF-8. Each such byte counts as one code point U+FFFD of one
 * byte, so that offsets into the source hold; "maximal subpart" replacement is not used.
 * Surrogates, overlong forms and code points above U+10FFFF are invalid.
 *
 * Names say the unit: _bytes (offset or length in bytes), _cps (code points), _u16 (UTF-16 units).
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu

struct utf8_char {
    uint32_t cp;        /* UTF8_REPLACEMENT for an invalid byte */
    uint32_t len_bytes; /* 1 to 4; 0 only at the end of the text */
    bool valid;
};

/* The general decoder behind utf8_decode; call that one. */
struct utf8_char utf8_decode_slow(const char *text, size_t len_bytes, size_t at_bytes);

/* The code point that begins at at_bytes. At or past len_bytes: cp 0, len_bytes 0. */
static inline struct utf8_char utf8_decode(const char *text, size_t len_bytes, size_t at_bytes)
{
    const unsigned char *at = (const unsigned char *)text + at_bytes;
    if (at_bytes < len_bytes && at[0] < 0x80)
        return (struct utf8_char){at[0], 1, true};
    /* three bytes, neither overlong nor a surrogate whatever follows: Chinese and its signs */
    if (at_bytes < len_bytes && len_bytes - at_bytes >= 3 && at[0] >= 0xE1 && at[0] <= 0xEF &&
        at[0] != 0xED && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80)
        return (struct utf8_char){(at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu), 3,
                                  true};
    return utf8_decode_slow(text, len_bytes, at_bytes);
}

/* The offset of the code point that ends at at_bytes (0 when at_bytes is 0). */
size_t utf8_prev(const char *text, size_t at_bytes);

/* Writes cp as UTF-8 and returns the length; U+FFFD in place of what cannot be encoded. */
size_t utf8_encode(uint32_t cp, char out[4]);

/* Whether the whole text is UTF-8. If not, *bad_bytes is the offset of the first wrong byte. */
bool utf8_is_valid(const char *text, size_t len_bytes, size_t *bad_bytes);

/* Number of code points of a text that is UTF-8, or of a part of one: the bytes that begin one. */
size_t utf8_count_starts(const char *text, size_t len_bytes);

/* Number of code points / UTF-16 units in the text (an invalid byte is one of either). */
size_t utf8_count_cps(const char *text, size_t len_bytes);
size_t utf8_count_u16(const char *text, size_t len_bytes);

#endif
