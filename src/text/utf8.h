/*
 * UTF-8: decoding, validation, counting.
 *
 * Text may hold bytes that are not UTF-8. Each of them is read as one code point U+FFFD that is one
 * byte long, so every offset into the text stays meaningful. (Unicode's recommended practice, one
 * U+FFFD for each "maximal subpart", is not followed.) Surrogates, overlong forms and code points
 * above U+10FFFF are invalid.
 *
 * Names in text/ say the unit: _bytes for an offset or a length in bytes, _cps for code points,
 * _cols for columns of a terminal.
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define UTF8_REPLACEMENT 0xFFFDu

struct utf8_char {
    uint32_t cp;        /* UTF8_REPLACEMENT for an invalid byte */
    uint32_t len_bytes; /* 1 to 4; 0 only at the end of the text */
    bool valid;
};

/* The general case of utf8_decode, which is the one to call. */
struct utf8_char utf8_decode_slow(const char *text, size_t len_bytes, size_t at_bytes);

/* The code point that begins at at_bytes. At or past the end of the text its len_bytes is 0. */
static inline struct utf8_char utf8_decode(const char *text, size_t len_bytes, size_t at_bytes)
{
    const unsigned char *at = (const unsigned char *)text + at_bytes;
    if (at_bytes < len_bytes && at[0] < 0x80)
        return (struct utf8_char){at[0], 1, true};
    /* These lead bytes of three-byte forms can begin neither an overlong form nor a surrogate.
     * Almost all Chinese text takes this path. */
    if (at_bytes < len_bytes && len_bytes - at_bytes >= 3 && at[0] >= 0xE1 && at[0] <= 0xEF &&
        at[0] != 0xED && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80)
        return (struct utf8_char){(at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu), 3,
                                  true};
    return utf8_decode_slow(text, len_bytes, at_bytes);
}

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__,
               "words of text are read as if the first byte were the lowest");

/* Whether text[0, 6) are two characters from U+3000 to U+CFFF, as most of Chinese text is. Reads
 * eight bytes. */
static inline bool utf8_is_wide_pair(const char *text)
{
    uint64_t word;
    memcpy(&word, text, sizeof word);
    return (word & 0x0000C0C000C0C000u) == 0x0000808000808000u && (uint8_t)(word - 0xE3) < 10 &&
           (uint8_t)((word >> 24) - 0xE3) < 10;
}

/* The offset of the code point that ends at at_bytes; 0 at the start of the text. */
size_t utf8_prev(const char *text, size_t at_bytes);

/* Writes cp as UTF-8, without a NUL, and returns the length in bytes. Writes U+FFFD if cp is a
 * surrogate or above U+10FFFF. */
size_t utf8_encode(uint32_t cp, char out[4]);

/* Whether the whole text is valid. If not, *bad_bytes (unless NULL) is set to the offset of the
 * first invalid byte. */
bool utf8_is_valid(const char *text, size_t len_bytes, size_t *bad_bytes);

/* The number of bytes that begin a code point. In valid text, or a part of it, that is the number
 * of code points, and faster than utf8_count_cps. */
size_t utf8_count_starts(const char *text, size_t len_bytes);

/* The number of code points; an invalid byte counts as one. */
size_t utf8_count_cps(const char *text, size_t len_bytes);

#endif
