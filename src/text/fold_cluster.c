#include "text/fold_cluster.h"

#include <utf8proc.h>

#include "text/fold_table.h"
#include "text/script.h"
#include "text/utf8.h"

/* Whether cp may compose with the character before it: marks, and the letters of Hangul syllables.
 */
static inline bool composes(uint32_t cp)
{
    return script_of(cp) == SCRIPT_MARK || (cp >= 0x1100 && cp <= 0x11FF);
}

static bool next_composes(const char *text, size_t len_bytes, size_t at_bytes)
{
    unsigned char lead = at_bytes < len_bytes ? (unsigned char)text[at_bytes] : 0;
    if (lead < 0xCC || (lead >= 0xE4 && lead <= 0xE9)) /* before U+0300; U+4000 to U+9FFF */
        return false;
    return composes(utf8_decode(text, len_bytes, at_bytes).cp);
}

static size_t cluster_end(const char *text, size_t len_bytes, size_t at_bytes)
{
    for (size_t count = 0; at_bytes < len_bytes && count < FOLD_MAX_CLUSTER; count++) {
        struct utf8_char c = utf8_decode(text, len_bytes, at_bytes);
        if (count > 0 && !composes(c.cp))
            break;
        at_bytes += c.len_bytes;
    }
    return at_bytes;
}

static void fold_general(struct fold_cluster *cluster, const char *text, size_t len_bytes,
                         size_t at_bytes, bool keep_case)
{
    utf8proc_int32_t cps[FOLD_MAX_CLUSTER * FOLD_MAX_EXPANSION];
    utf8proc_ssize_t limit = (utf8proc_ssize_t)(sizeof cps / sizeof *cps);
    utf8proc_option_t options =
        UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_STABLE;
    if (!keep_case)
        options |= UTF8PROC_CASEFOLD;
    cluster->end_bytes = cluster_end(text, len_bytes, at_bytes);
    utf8proc_ssize_t len =
        utf8proc_decompose((const utf8proc_uint8_t *)text + at_bytes,
                           (utf8proc_ssize_t)(cluster->end_bytes - at_bytes), cps, limit, options);
    if (len > 0 && len <= limit)
        len = utf8proc_normalize_utf32(cps, len, options);
    cluster->count = len > 0 && len <= limit ? (size_t)len : 0;
    for (size_t i = 0; i < cluster->count; i++)
        cluster->cps[i] = fold_one((uint32_t)cps[i], keep_case);
}

void fold_cluster_next(struct fold_cluster *cluster, const char *text, size_t len_bytes,
                       size_t at_bytes, bool keep_case)
{
    struct utf8_char c = utf8_decode(text, len_bytes, at_bytes);
    size_t end = at_bytes + c.len_bytes;
    bool simple = (fold_value(c.cp) & FOLD_GENERAL) == 0 && !next_composes(text, len_bytes, end);
    if (c.valid && !simple) {
        fold_general(cluster, text, len_bytes, at_bytes, keep_case);
        return;
    }
    cluster->end_bytes = end;
    cluster->count = 1;
    cluster->cps[0] = fold_one(c.cp, keep_case);
}
