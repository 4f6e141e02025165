#include "read/address.h"

#include <ctype.h>
#include <string.h>

/* The length of the scheme that an address begins with, with its colon: "https:", "mailto:"; 0 if
 * it has none. */
static size_t scheme_bytes(const char *address)
{
    size_t len = 0;
    while (isalnum((unsigned char)address[len]) ||
           (len > 0 && strchr("+-.", address[len]) && address[len]))
        len++;
    return isalpha((unsigned char)address[0]) && address[len] == ':' ? len + 1 : 0;
}

/* The length of the origin of an address ("https://host"); 0 if it has none. */
static size_t origin_bytes(const char *address)
{
    size_t scheme = scheme_bytes(address);
    if (scheme == 0 || strncmp(address + scheme, "//", 2) != 0)
        return 0;
    return scheme + 2 + strcspn(address + scheme + 2, "/?#");
}

/* Appends the path without its "." and ".."; out holds the origin up to root. */
static void add_path(struct buffer *out, size_t root, const char *path, size_t len)
{
    for (size_t at = 0; at < len;) { /* each part begins with a slash */
        size_t part = 1;
        while (at + part < len && path[at + part] != '/')
            part++;
        bool last = at + part == len;
        bool up = part == 3 && memcmp(path + at, "/..", 3) == 0;
        bool here = part == 2 && path[at + 1] == '.';
        while (up && out->len > root && out->bytes[--out->len] != '/')
            continue;
        if (!up && !here)
            buffer_add(out, path + at, part);
        else if (last)
            buffer_add_char(out, '/');
        at += part;
    }
}

void address_resolve(struct buffer *out, const char *base, const char *target)
{
    size_t origin = origin_bytes(base), root = out->len + origin;
    if (origin == 0 || scheme_bytes(target) > 0) {
        buffer_add_str(out, target);
        return;
    }
    if (strncmp(target, "//", 2) == 0) {
        buffer_add(out, base, scheme_bytes(base));
        buffer_add_str(out, target);
        return;
    }
    struct buffer path = {0};
    size_t base_path = strcspn(base + origin, "?#"), target_path = strcspn(target, "?#");
    if (target_path == 0) { /* "?page=2", "#top": of the same path */
        buffer_add(&path, base + origin, base_path);
    } else if (*target != '/') {
        while (base_path > 0 && base[origin + base_path - 1] != '/')
            base_path--;
        buffer_add(&path, base + origin, base_path);
        if (base_path == 0)
            buffer_add_char(&path, '/');
    }
    buffer_add(&path, target, target_path);
    buffer_add(out, base, origin);
    add_path(out, root, buffer_str(&path), path.len);
    if (target_path == 0 && *target != '?') /* "#top": also of the same query */
        buffer_add(out, base + origin + base_path, strcspn(base + origin + base_path, "#"));
    buffer_add_str(out, target + target_path);
    buffer_release(&path);
}
