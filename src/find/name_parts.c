#include "find/name_parts.h"

#include <string.h>

#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

static void add_part(struct name_parts *parts, const char *text, size_t begin, size_t end)
{
    if (begin < end && parts->count < NAME_PARTS_MAX)
        parts->items[parts->count++] = (struct name_part){text + begin, (uint32_t)(end - begin)};
}

struct name_parts name_parts_of(const char *text, size_t len)
{
    struct name_parts parts = {0};
    size_t begin = 0;
    int last_han = -1;
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        uint32_t cp = fold_cp(c.cp);
        enum script_class script = script_of(cp);
        bool dot = cp == 0xB7;
        if (dot || script == SCRIPT_SPACE) {
            add_part(&parts, text, begin, at);
            begin = at + c.len_bytes;
            last_han = -1;
            parts.dotted |= dot;
        } else {
            int han = script_is_cjk(script);
            if (last_han >= 0 && han != last_han && script != SCRIPT_MARK) {
                add_part(&parts, text, begin, at);
                begin = at;
            }
            last_han = han;
        }
        at += c.len_bytes;
    }
    add_part(&parts, text, begin, len);
    return parts;
}

bool name_is_han(const char *text, size_t len, uint32_t *count)
{
    uint32_t found = 0;
    for (size_t at = 0; at < len; found++) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (script_of(c.cp) != SCRIPT_HAN)
            return false;
        at += c.len_bytes;
    }
    if (count)
        *count = found;
    return found > 0;
}

bool name_is_acronym(const char *text, size_t len)
{
    uint32_t letters = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 'A' && c <= 'Z')
            letters++;
        else if (c != '.' && c != '&' && !(c >= '0' && c <= '9' && i > 0))
            return false;
    }
    return letters >= 2 && letters <= 6;
}

uint32_t name_initials(const struct name_parts *parts, bool with_small_words, char *out,
                       uint32_t capacity)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < parts->count; i++) {
        char first = parts->items[i].text[0];
        if (first >= 'A' && first <= 'Z')
            first = (char)(first - 'A' + 'a');
        else if (!with_small_words || first < 'a' || first > 'z')
            continue;
        if (count < capacity)
            out[count++] = first;
    }
    return count >= 2 ? count : 0;
}

uint32_t name_digits(const char *text, size_t len, char *out, uint32_t capacity)
{
    uint32_t count = 0;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        bool digit = c >= '0' && c <= '9';
        bool point =
            c == '.' && count > 0 && i + 1 < len && text[i + 1] >= '0' && text[i + 1] <= '9';
        if ((digit || point) && count < capacity)
            out[count++] = c;
    }
    return count;
}
