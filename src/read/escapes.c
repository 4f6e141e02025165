#include "read/escapes.h"

#include <string.h>

#include "text/utf8.h"

#define ESC '\x1b'
#define BEL '\x07'

bool escapes_in(const char *text, size_t len)
{
    return len > 0 && (memchr(text, ESC, len) || memchr(text, '\b', len));
}

/* Whether a byte may end a sequence: no control, no part of a longer character. */
static bool is_final(char byte)
{
    return byte >= 0x30 && byte < 0x7f;
}

/* The end of a sequence of bytes below a bound, and then its last one. */
static size_t sequence_end(const char *text, size_t len, size_t at, unsigned char bound)
{
    while (at < len && text[at] >= ' ' && (unsigned char)text[at] < bound)
        at++;
    return at < len && is_final(text[at]) ? at + 1 : at;
}

/* The bytes of the sequence that begins with ESC. */
static size_t sequence_len(const char *text, size_t len)
{
    size_t at = 2;
    if (len < 2)
        return len;
    if (text[1] == '[')
        return sequence_end(text, len, 2, 0x40);
    if (text[1] != ']')
        return sequence_end(text, len, 1, 0x30);
    while (at < len && text[at] != BEL && text[at] != ESC) /* a title, a link */
        at++;
    if (at < len && text[at] == BEL)
        return at + 1;
    return len - at >= 2 && text[at + 1] == '\\' ? at + 2 : at;
}

void escapes_strip(struct buffer *out, const char *text, size_t len)
{
    size_t begin = out->len;
    for (size_t at = 0; at < len;) {
        if (text[at] == ESC) {
            at += sequence_len(text + at, len - at);
        } else if (text[at] == '\b') {
            if (out->len > begin)
                out->len = begin + utf8_prev(out->bytes + begin, out->len - begin);
            at++;
        } else {
            buffer_add_char(out, text[at++]);
        }
    }
}
