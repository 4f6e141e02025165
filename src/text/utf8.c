#include "text/utf8.h"

#include <string.h>

#define HIGH_BITS 0x8080808080808080u
#define LOW_BITS  0x0101010101010101u

static inline uint64_t load_word(const char *text)
{
    uint64_t word;
    memcpy(&word, text, sizeof word);
    return word;
}

static inline bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* The length of the multi-byte sequence at text; 0 if it is not well-formed (Unicode, table 3-7).
 */
static inline uint32_t sequence_len(const unsigned char *text, size_t left)
{
    unsigned char lead = text[0];
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (left < 3 || !is_continuation(text[1]) || !is_continuation(text[2]))
            return 0;
        if ((lead == 0xE0 && text[1] < 0xA0) || (lead == 0xED && text[1] > 0x9F))
            return 0;
        return 3;
    }
    if (lead >= 0xC2 && lead <= 0xDF)
        return left >= 2 && is_continuation(text[1]) ? 2 : 0;
    if (lead >= 0xF0 && lead <= 0xF4) {
        if (left < 4 || !is_continuation(text[1]) || !is_continuation(text[2]) ||
            !is_continuation(text[3]))
            return 0;
        if ((lead == 0xF0 && text[1] < 0x90) || (lead == 0xF4 && text[1] > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

struct utf8_char utf8_decode_slow(const char *text, size_t len_bytes, size_t at_bytes)
{
    if (at_bytes >= len_bytes)
        return (struct utf8_char){0, 0, true};
    const unsigned char *at = (const unsigned char *)text + at_bytes;
    if (at[0] < 0x80)
        return (struct utf8_char){at[0], 1, true};
    switch (sequence_len(at, len_bytes - at_bytes)) {
    case 2:
        return (struct utf8_char){(at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu), 2, true};
    case 3:
        return (struct utf8_char){(at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu), 3,
                                  true};
    case 4:
        return (struct utf8_char){(at[0] & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 |
                                      (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu),
                                  4, true};
    default:
        return (struct utf8_char){UTF8_REPLACEMENT, 1, false};
    }
}

/* A lead byte is never inside another sequence, so a whole sequence that ends at at_bytes is the
 * character before it. */
size_t utf8_prev(const char *text, size_t at_bytes)
{
    if (at_bytes == 0)
        return 0;
    for (uint32_t len = 1; len <= 4 && len <= at_bytes; len++) {
        size_t start = at_bytes - len;
        if (is_continuation((unsigned char)text[start]))
            continue;
        return utf8_decode(text, at_bytes, start).len_bytes == len ? start : at_bytes - 1;
    }
    return at_bytes - 1;
}

size_t utf8_encode(uint32_t cp, char out[4])
{
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xC0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if ((cp >= 0xD800 && cp <= 0xDFFF) || cp > 0x10FFFF)
        cp = UTF8_REPLACEMENT;
    if (cp < 0x10000) {
        out[0] = (char)(0xE0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[3] = (char)(0x80 | (cp & 0x3F));
    return 4;
}

/* The first byte at or after at_bytes that is not ASCII, or len_bytes. */
static size_t skip_ascii(const char *text, size_t len_bytes, size_t at_bytes)
{
    while (len_bytes - at_bytes >= 32) {
        const char *at = text + at_bytes;
        if (((load_word(at) | load_word(at + 8) | load_word(at + 16) | load_word(at + 24)) &
             HIGH_BITS) != 0)
            break;
        at_bytes += 32;
    }
    while (at_bytes < len_bytes && (unsigned char)text[at_bytes] < 0x80)
        at_bytes++;
    return at_bytes;
}

/* Whether the first three of the four bytes at text are a character from U+1000 to U+CFFF, as most
 * of Chinese text is. */
static inline bool is_plain_three(const unsigned char *text)
{
    uint32_t bytes =
        (uint32_t)text[0] << 24 | (uint32_t)text[1] << 16 | (uint32_t)text[2] << 8 | text[3];
    return bytes - 0xE1000000 < 0xED000000 - 0xE1000000 && (bytes & 0x00C0C000) == 0x00808000;
}

bool utf8_is_valid(const char *text, size_t len_bytes, size_t *bad_bytes)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    while (at < len_bytes) {
        if (bytes[at] < 0x80) {
            at = skip_ascii(text, len_bytes, at);
            continue;
        }
        while (len_bytes - at >= 8 && utf8_is_wide_pair(text + at))
            at += 6;
        while (len_bytes - at >= 4 && is_plain_three(bytes + at))
            at += 3;
        if (at >= len_bytes || bytes[at] < 0x80)
            continue;
        uint32_t len = sequence_len(bytes + at, len_bytes - at);
        if (len == 0) {
            if (bad_bytes != NULL)
                *bad_bytes = at;
            return false;
        }
        at += len;
    }
    return true;
}

/* In each byte of the word 1 if it is a continuation byte. */
static inline uint64_t continuations(uint64_t word)
{
    return word >> 7 & ~word >> 6 & LOW_BITS;
}

/* The sum of the bytes of a word, which must fit a byte. */
static inline size_t sum_of_bytes(uint64_t word)
{
    return (size_t)(word * LOW_BITS >> 56);
}

size_t utf8_count_starts(const char *text, size_t len_bytes)
{
    size_t others = 0, at = 0;
    for (; len_bytes - at >= 16; at += 16)
        others += sum_of_bytes(continuations(load_word(text + at)) +
                               continuations(load_word(text + at + 8)));
    if (len_bytes - at >= 8) {
        others += sum_of_bytes(continuations(load_word(text + at)));
        at += 8;
    }
    if (at < len_bytes && len_bytes >= 8) { /* the rest is in the upper bytes */
        uint64_t rest = continuations(load_word(text + len_bytes - 8));
        return len_bytes - others - sum_of_bytes(rest >> (64 - 8 * (len_bytes - at)));
    }
    for (; at < len_bytes; at++)
        others += is_continuation((unsigned char)text[at]);
    return len_bytes - others;
}

/* Counts each stretch of valid text as a whole, and each invalid byte between stretches as one. */
size_t utf8_count_cps(const char *text, size_t len_bytes)
{
    size_t count = 0;
    for (size_t start = 0; start < len_bytes;) {
        size_t bad = len_bytes - start;
        bool valid = utf8_is_valid(text + start, len_bytes - start, &bad);
        count += utf8_count_starts(text + start, bad) + !valid;
        start += bad + !valid;
    }
    return count;
}
