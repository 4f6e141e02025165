/*
 * Guesses an encoding by byte pairs, and finds the one that a document declares.
 *
 * In every language here the few most frequent characters make up a fifth to a half of running
 * text. So a short list of pairs for each encoding is enough: the encoding in which most of a
 * text's pairs are frequent ones is the one that it was written in.
 */
#include "read/encoding.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#define DECLARED_WITHIN_BYTES 4096
#define FREQUENT_MAX          28

/* What characters of two bytes look like in an encoding: the range of lead bytes, two ranges of
 * trail bytes (both inclusive), and the most frequent pairs. */
struct pair_shape {
    const char *name;
    uint8_t lead_low, lead_high;
    uint8_t trail_low[2], trail_high[2];
    bool four_bytes;      /* GB18030: lead, digit, lead, digit */
    bool half_width_kana; /* Shift_JIS: A1 to DF alone */
    uint16_t frequent[FREQUENT_MAX];
};

/* Frequent are punctuation and common characters: ， 。 的 是 在 …; の に は …; 이 다 는 … */
static const struct pair_shape shapes[] = {
    {"GB18030",
     0x81,
     0xFE,
     {0x40, 0x80},
     {0x7E, 0xFE},
     true,
     false,
     {0xA3AC, 0xA1A3, 0xB5C4, 0xCAC7, 0xD4DA, 0xC1CB, 0xB2BB, 0xD2BB, 0xD3D0, 0xD6D0,
      0xC8CB, 0xB9FA, 0xA1A2, 0xCED2, 0xD5E2, 0xB8F6, 0xC9CF, 0xB4F3, 0xCEAA, 0xBACD,
      0xB5BD, 0xCBFB, 0xB9AB, 0xC4EA, 0xA1B0, 0xA1B1, 0xBBE1, 0xD4C2}},
    {"Big5",
     0x87,
     0xFE,
     {0x40, 0xA1},
     {0x7E, 0xFE},
     false,
     false,
     {0xA141, 0xA143, 0xAABA, 0xAC4F, 0xA662, 0xA446, 0xA4A3, 0xA440, 0xA6B3, 0xA4A4,
      0xA448, 0xB0EA, 0xA142, 0xA7DA, 0xB36F, 0xADD3, 0xA457, 0xA46A, 0xACB0, 0xA94D,
      0xA8EC, 0xA54C, 0xA4BD, 0xA67E, 0xA175, 0xA176, 0xB77C, 0xA4EB}},
    {"Shift_JIS",
     0x81,
     0xFC,
     {0x40, 0x80},
     {0x7E, 0xFC},
     false,
     true,
     {0x8141, 0x8142, 0x82CC, 0x82C9, 0x82CD, 0x82F0, 0x82BD, 0x82AA, 0x82C5, 0x82C4,
      0x82C6, 0x82B5, 0x82A2, 0x82E0, 0x82A9, 0x82B3, 0x82E9, 0x82C8, 0x815B, 0x8393,
      0x82B7, 0x82C1, 0x82EA, 0x82E7, 0x82A0, 0x82B1, 0x8175, 0x8176}},
    {"EUC-JP",
     0x8E,
     0xFE,
     {0xA1, 0xA1},
     {0xFE, 0xFE},
     false,
     false,
     {0xA1A2, 0xA1A3, 0xA4CE, 0xA4CB, 0xA4CF, 0xA4F2, 0xA4BF, 0xA4AC, 0xA4C7, 0xA4C6,
      0xA4C8, 0xA4B7, 0xA4A4, 0xA4E2, 0xA4AB, 0xA4B5, 0xA4EB, 0xA4CA, 0xA1BC, 0xA5F3,
      0xA4B9, 0xA4C3, 0xA4EC, 0xA4E9, 0xA4A2, 0xA4B3, 0xA1D6, 0xA1D7}},
    {"EUC-KR",
     0x81,
     0xFE,
     {0x41, 0x81},
     {0x7A, 0xFE},
     false,
     false,
     {0xC0CC, 0xB4D9, 0xB4C2, 0xC0C7, 0xBFA1, 0xC0BB, 0xB0A1, 0xB0ED, 0xC1F6, 0xC7CF,
      0xC7D1, 0xB8A6, 0xC0BA, 0xB7CE, 0xB1E2, 0xBBE7, 0xB5B5, 0xBCAD, 0xC0DA, 0xB8AE,
      0xBEEE, 0xB5E9, 0xC0CE, 0xBDC3, 0xC0CF, 0xB4EB, 0xC0FB, 0xC1A4}},
};

struct pair_count {
    size_t pairs, hits, wrong;
};

static bool is_trail(const struct pair_shape *shape, uint8_t byte)
{
    return (byte >= shape->trail_low[0] && byte <= shape->trail_high[0]) ||
           (byte >= shape->trail_low[1] && byte <= shape->trail_high[1]);
}

static bool is_frequent(const struct pair_shape *shape, uint16_t pair)
{
    for (size_t i = 0; i < FREQUENT_MAX; i++)
        if (shape->frequent[i] == pair)
            return true;
    return false;
}

static bool is_four_bytes(const unsigned char *at, size_t left)
{
    return left >= 4 && at[1] >= '0' && at[1] <= '9' && at[2] >= 0x81 && at[2] <= 0xFE &&
           at[3] >= '0' && at[3] <= '9';
}

static struct pair_count count_pairs(const struct pair_shape *shape, const unsigned char *bytes,
                                     size_t len)
{
    struct pair_count count = {0};
    for (size_t i = 0; i < len;) {
        uint8_t lead = bytes[i];
        if (lead < 0x80 || (shape->half_width_kana && lead >= 0xA1 && lead <= 0xDF)) {
            i++;
        } else if (lead < shape->lead_low || lead > shape->lead_high) {
            count.wrong++;
            i++;
        } else if (shape->four_bytes && is_four_bytes(bytes + i, len - i)) {
            count.pairs++;
            i += 4;
        } else if (i + 1 < len && is_trail(shape, bytes[i + 1])) {
            count.pairs++;
            count.hits += is_frequent(shape, (uint16_t)(lead << 8 | bytes[i + 1]));
            i += 2;
        } else {
            count.wrong += i + 1 < len; /* a sample may be cut in a pair */
            i++;
        }
    }
    return count;
}

/* In Latin text an accented letter stands alone between ASCII letters; pairs stand in runs. */
static bool looks_latin(const unsigned char *bytes, size_t len)
{
    size_t beyond = 0, alone = 0;
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] < 0x80)
            continue;
        beyond++;
        alone += (i == 0 || bytes[i - 1] < 0x80) && (i + 1 >= len || bytes[i + 1] < 0x80);
    }
    return alone * 10 >= beyond * 7;
}

const char *encoding_guess_pairs(const char *bytes, size_t len, int *hits_permille)
{
    const unsigned char *data = (const unsigned char *)bytes;
    const char *best = "windows-1252";
    *hits_permille = -1;
    if (looks_latin(data, len))
        return best;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        struct pair_count count = count_pairs(&shapes[i], data, len);
        if (count.pairs == 0 || count.wrong * 25 > count.pairs)
            continue;
        int hits = (int)(count.hits * 1000 / count.pairs);
        if (hits > *hits_permille) {
            *hits_permille = hits;
            best = shapes[i].name;
        }
    }
    return best;
}

/* ---- what the document says ---- */

static const char *find_ignoring_case(const char *from, const char *end, const char *word)
{
    size_t len = strlen(word);
    bool letter = isalpha((unsigned char)word[0]);
    while ((size_t)(end - from) >= len) {
        if (!letter && !(from = memchr(from, word[0], (size_t)(end - from))))
            return NULL;
        if ((size_t)(end - from) >= len && strncasecmp(from, word, len) == 0)
            return from;
        from++;
    }
    return NULL;
}

static bool copy_value(const char *from, const char *end, char *out, size_t out_size)
{
    while (from < end && isspace((unsigned char)*from))
        from++;
    if (from == end || *from != '=')
        return false;
    from++;
    while (from < end && (isspace((unsigned char)*from) || *from == '"' || *from == '\''))
        from++;
    size_t used = 0;
    while (from < end && used + 1 < out_size &&
           (isalnum((unsigned char)*from) || strchr("-_.:", *from)) && *from)
        out[used++] = *from++;
    out[used] = '\0';
    return used > 0;
}

void encoding_declared(const char *bytes, size_t len, char *out, size_t out_size)
{
    const char *end = bytes + (len < DECLARED_WITHIN_BYTES ? len : DECLARED_WITHIN_BYTES);
    const char *from = bytes;
    out[0] = '\0';
    if (len >= 5 && strncmp(bytes, "<?xml", 5) == 0) {
        const char *close = find_ignoring_case(bytes, end, "?>");
        const char *name = find_ignoring_case(bytes, close ? close : end, "encoding");
        if (name && copy_value(name + strlen("encoding"), end, out, out_size))
            return;
    }
    while ((from = find_ignoring_case(from, end, "<meta")) != NULL) {
        const char *close = memchr(from, '>', (size_t)(end - from));
        const char *name = find_ignoring_case(from, close ? close : end, "charset");
        if (name && copy_value(name + strlen("charset"), end, out, out_size))
            return;
        from += strlen("<meta");
    }
}
