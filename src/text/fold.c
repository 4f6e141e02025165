#include "text/fold.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/fold_table.h"
#include "text/script.h"
#include "text/utf8.h"

#define BLOCK_SHIFT 7
#define BLOCK_MASK  0x7Fu
#define LAST_CP     0x10FFFFu

/*
 * A base and its marks are normalised together, at most this many at a time (the Stream-Safe limit
 * of UAX #15 is 30 marks): sorting marks is quadratic.
 */
#define MAX_CLUSTER 32
/* U+FDFA decomposes to 18 code points; the longest of all. */
#define MAX_EXPANSION 18

static inline uint32_t fold_index(uint32_t cp)
{
    if (cp > LAST_CP)
        return 0;
    return fold_values[(uint32_t)fold_blocks[cp >> BLOCK_SHIFT] << BLOCK_SHIFT | (cp & BLOCK_MASK)];
}

uint32_t fold_cp(uint32_t cp)
{
    uint32_t index = fold_index(cp);
    return index == 0 ? cp : fold_folded[index];
}

uint32_t fold_cp_keep_case(uint32_t cp)
{
    uint32_t index = fold_index(cp);
    return index == 0 ? cp : fold_kept[index];
}

size_t fold_key(const char *text, size_t len_bytes, char *out)
{
    size_t len = 0;
    for (size_t at = 0; at < len_bytes;) {
        struct utf8_char c = utf8_decode(text, len_bytes, at);
        if (c.valid)
            len += utf8_encode(fold_cp(c.cp), out + len);
        else /* as it is: U+FFFD would need three bytes for one */
            out[len++] = text[at];
        at += c.len_bytes;
    }
    return len;
}

bool fold_equal(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
{
    size_t a_at = 0, b_at = 0;
    while (a_at < a_bytes && b_at < b_bytes) {
        struct utf8_char a_char = utf8_decode(a, a_bytes, a_at);
        struct utf8_char b_char = utf8_decode(b, b_bytes, b_at);
        if (a_char.valid != b_char.valid)
            return false;
        if (a_char.valid ? fold_cp(a_char.cp) != fold_cp(b_char.cp) : a[a_at] != b[b_at])
            return false;
        a_at += a_char.len_bytes;
        b_at += b_char.len_bytes;
    }
    return a_at == a_bytes && b_at == b_bytes;
}

/* ---- full folding ---- */

struct folder {
    struct fold *fold;
    size_t capacity;
    bool keep_case;
    const char *text;
    size_t len_bytes;
};

static bool reserve(struct folder *folder, size_t more)
{
    struct fold *fold = folder->fold;
    if (folder->capacity - fold->len_bytes >= more)
        return true;
    if (folder->capacity > UINT32_MAX / 2 - more)
        return false;
    size_t capacity = folder->capacity + folder->capacity / 2 + more;
    char *text = realloc(fold->text, capacity);
    if (text == NULL)
        return false;
    fold->text = text;
    uint32_t *offsets = realloc(fold->offsets, (capacity + 1) * sizeof *offsets);
    if (offsets == NULL)
        return false;
    fold->offsets = offsets;
    folder->capacity = capacity;
    return true;
}

/* Adds cp; the bytes come from the character at source. The caller has reserved 4 bytes. */
static void put(struct folder *folder, uint32_t cp, size_t source)
{
    struct fold *fold = folder->fold;
    size_t len = utf8_encode(cp, fold->text + fold->len_bytes);
    for (size_t i = 0; i < len; i++)
        fold->offsets[fold->len_bytes + i] = (uint32_t)source;
    fold->len_bytes += len;
}

static uint32_t fold_one(const struct folder *folder, uint32_t cp)
{
    return folder->keep_case ? fold_cp_keep_case(cp) : fold_cp(cp);
}

/*
 * Scripts whose letters fold one to one and join no neighbour except a mark: the rest (ligatures,
 * Hangul letters, circled words) goes through the general normalisation.
 */
static bool folds_alone(uint32_t cp)
{
    if (cp < 0x80)
        return true;
    enum script_class script = script_of(cp);
    return script == SCRIPT_HAN || (cp >= 0x3041 && cp <= 0x30FF && script == SCRIPT_KANA) ||
           (cp >= 0x3000 && cp <= 0x301F) || (cp >= 0xFF01 && cp <= 0xFF5E);
}

/* Where the base at at_bytes and the marks that are normalised with it end. */
static size_t cluster_end(const struct folder *folder, size_t at_bytes)
{
    for (size_t count = 0; at_bytes < folder->len_bytes && count < MAX_CLUSTER; count++) {
        struct utf8_char c = utf8_decode(folder->text, folder->len_bytes, at_bytes);
        bool joins = script_of(c.cp) == SCRIPT_MARK ||
                     (c.cp >= 0x1100 && c.cp <= 0x11FF); /* Hangul letters compose */
        if (count > 0 && !joins)
            break;
        at_bytes += c.len_bytes;
    }
    return at_bytes;
}

static bool put_cluster(struct folder *folder, size_t at, size_t *end)
{
    utf8proc_int32_t cps[MAX_CLUSTER * MAX_EXPANSION];
    utf8proc_ssize_t limit = (utf8proc_ssize_t)(sizeof cps / sizeof *cps);
    utf8proc_option_t options =
        UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_IGNORE | UTF8PROC_STABLE;
    if (!folder->keep_case)
        options |= UTF8PROC_CASEFOLD;
    *end = cluster_end(folder, at);
    utf8proc_ssize_t len = utf8proc_decompose((const utf8proc_uint8_t *)folder->text + at,
                                              (utf8proc_ssize_t)(*end - at), cps, limit, options);
    if (len > 0 && len <= limit)
        len = utf8proc_normalize_utf32(cps, len, options);
    if (len < 0 || len > limit)
        len = 0;
    if (!reserve(folder, 4 * (size_t)len))
        return false;
    for (utf8proc_ssize_t i = 0; i < len; i++)
        put(folder, fold_one(folder, (uint32_t)cps[i]), at);
    return true;
}

static bool next_is_mark(const struct folder *folder, size_t at)
{
    if (at >= folder->len_bytes || (unsigned char)folder->text[at] < 0x80)
        return false;
    return script_of(utf8_decode(folder->text, folder->len_bytes, at).cp) == SCRIPT_MARK;
}

static bool fold_all(struct folder *folder)
{
    for (size_t at = 0, next; at < folder->len_bytes; at = next) {
        struct utf8_char c = utf8_decode(folder->text, folder->len_bytes, at);
        next = at + c.len_bytes;
        if (!c.valid || (folds_alone(c.cp) && !next_is_mark(folder, next))) {
            if (!reserve(folder, 4))
                return false;
            put(folder, c.valid ? fold_one(folder, c.cp) : UTF8_REPLACEMENT, at);
        } else if (!put_cluster(folder, at, &next)) {
            return false;
        }
    }
    folder->fold->offsets[folder->fold->len_bytes] = (uint32_t)folder->len_bytes;
    return true;
}

bool fold_text(struct fold *fold, const char *text, size_t len_bytes, bool keep_case)
{
    *fold = (struct fold){0};
    if (len_bytes > UINT32_MAX / 2)
        return false;
    struct folder folder = {fold, 0, keep_case, text, len_bytes};
    if (!reserve(&folder, len_bytes + 4) || !fold_all(&folder)) {
        fold_release(fold);
        return false;
    }
    return true;
}

void fold_release(struct fold *fold)
{
    free(fold->text);
    free(fold->offsets);
    *fold = (struct fold){0};
}
