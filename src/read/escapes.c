#include "read/escapes.h"

#include <string.h>

#include "text/utf8.h"

#define ESC '\x1b'
#define BEL '\x07'

bool escapes_in(const char *text, size_t len)
{
    return len > 0 && (memchr(text, ESC, len) || memchr(text, '\b', len));
}

/* The bytes of the sequence that begins with ESC. */
static size_t sequence_len(const char *text, size_t len)
{
    size_t at = 2;
    if (len < 2)
        return len;
    if (text[1] == '[') { /* up to its final byte */
        while (at < len && (unsigned char)(text[at] - 0x20) < 0x20)
            at++;
        return at < len ? at + 1 : len;
    }
    if (text[1] != ']')
        return 2;
    while (at < len && text[at] != BEL && text[at] != ESC) /* a title, a link */
        at++;
    if (at < len && text[at] == ESC && at + 1 < len && text[at + 1] == '\\')
        at++;
    return at < len ? at + 1 : len;
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
