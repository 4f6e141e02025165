#include "config.h"

#include "read/xml.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool xml_next(const char *xml, size_t len, size_t *at, struct xml_tag *tag)
{
    while (*at < len) {
        const char *open = memchr(xml + *at, '<', len - *at);
        const char *close = open ? memchr(open, '>', (size_t)(xml + len - open)) : NULL;
        if (!close)
            return false;
        *at = (size_t)(close - xml) + 1;
        const char *from = open + 1;
        if (from < close && (*from == '/' || *from == '!' || *from == '?'))
            continue;
        const char *end = from;
        while (end < close && !is_space(*end) && *end != '/')
            end++;
        const char *colon = memchr(from, ':', (size_t)(end - from));
        const char *next = memchr(close, '<', (size_t)(xml + len - close));
        tag->name = colon ? colon + 1 : from;
        tag->name_len = (size_t)(end - tag->name);
        tag->attributes = end;
        tag->attributes_len = (size_t)(close - end);
        tag->text = close + 1;
        tag->text_len = (size_t)((next ? next : xml + len) - tag->text);
        return true;
    }
    return false;
}

bool xml_is(const struct xml_tag *tag, const char *name)
{
    return strlen(name) == tag->name_len && memcmp(tag->name, name, tag->name_len) == 0;
}

bool xml_attribute(const struct xml_tag *tag, const char *name, const char **value, size_t *len)
{
    size_t name_len = strlen(name);
    const char *end = tag->attributes + tag->attributes_len;
    for (const char *at = tag->attributes; at < end;) {
        while (at < end && (is_space(*at) || *at == '/'))
            at++;
        const char *key = at;
        while (at < end && *at != '=' && !is_space(*at))
            at++;
        size_t key_len = (size_t)(at - key);
        while (at < end && (is_space(*at) || *at == '='))
            at++;
        if (at >= end || (*at != '"' && *at != '\''))
            continue;
        const char *from = at + 1;
        const char *quote = memchr(from, *at, (size_t)(end - from));
        if (!quote)
            return false;
        if (key_len == name_len && memcmp(key, name, name_len) == 0) {
            *value = from;
            *len = (size_t)(quote - from);
            return true;
        }
        at = quote + 1;
    }
    return false;
}
