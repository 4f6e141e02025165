#include "read/character_reference.h"

#include <ctype.h>
#include <string.h>

#include "text/utf8.h"

#define REFERENCE_MAX_BYTES 32
#define LAST_CODE_POINT     0x10FFFFu

static const struct {
    const char *name;
    uint32_t cp;
} named[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"copy", 0xA9},    {"reg", 0xAE},      {"trade", 0x2122}, {"hellip", 0x2026},
    {"mdash", 0x2014}, {"ndash", 0x2013}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"laquo", 0xAB},   {"raquo", 0xBB},    {"middot", 0xB7},  {"bull", 0x2022},
    {"deg", 0xB0},     {"times", 0xD7},   {"euro", 0x20AC},   {"pound", 0xA3},   {"yen", 0xA5},
    {"cent", 0xA2},    {"sect", 0xA7},    {"eacute", 0xE9},   {"egrave", 0xE8},  {"agrave", 0xE0},
    {"aacute", 0xE1},  {"ccedil", 0xE7},  {"ouml", 0xF6},     {"uuml", 0xFC},    {"auml", 0xE4},
    {"Ouml", 0xD6},    {"Uuml", 0xDC},    {"Auml", 0xC4},     {"szlig", 0xDF},   {"ntilde", 0xF1},
    {"emsp", 0x2003},  {"ensp", 0x2002},  {"thinsp", 0x2009}, {"zwnj", 0x200C},  {"zwj", 0x200D},
    {"shy", 0xAD},     {"oacute", 0xF3},  {"iacute", 0xED},
};

/* The code point of "#8220" or "#x201C"; 0 if it is not a number. */
static uint32_t numeric(const char *name, size_t len)
{
    bool hex = len > 1 && (name[1] == 'x' || name[1] == 'X');
    uint32_t cp = 0;
    for (size_t i = hex ? 2 : 1; i < len; i++) {
        unsigned char c = (unsigned char)name[i];
        if (hex ? !isxdigit(c) : !isdigit(c))
            return 0;
        uint32_t digit = isdigit(c) ? (uint32_t)(c - '0') : (uint32_t)(tolower(c) - 'a') + 10;
        cp = cp * (hex ? 16 : 10) + digit;
        if (cp > LAST_CODE_POINT)
            return UTF8_REPLACEMENT;
    }
    return cp;
}

void character_reference_add(struct buffer *out, const char *reference, size_t len)
{
    const char *name = reference + 1;
    size_t name_len = len >= 2 ? len - 2 : 0;
    uint32_t cp = 0;
    if (name_len > 1 && name[0] == '#')
        cp = numeric(name, name_len);
    for (size_t i = 0; name_len > 0 && cp == 0 && i < sizeof named / sizeof *named; i++)
        if (strlen(named[i].name) == name_len && memcmp(named[i].name, name, name_len) == 0)
            cp = named[i].cp;
    if (cp == 0)
        buffer_add(out, reference, len);
    else
        buffer_add_cp(out, cp);
}

void character_reference_replace_all(struct buffer *out, const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        const char *open = memchr(text + at, '&', len - at);
        size_t end = open ? (size_t)(open - text) : len;
        buffer_add(out, text + at, end - at);
        if (!open)
            return;
        size_t left = len - end < REFERENCE_MAX_BYTES ? len - end : REFERENCE_MAX_BYTES;
        const char *close = memchr(open, ';', left);
        size_t reference = close ? (size_t)(close - open) + 1 : 1;
        if (close)
            character_reference_add(out, open, reference);
        else
            buffer_add_char(out, '&');
        at = end + reference;
    }
}
