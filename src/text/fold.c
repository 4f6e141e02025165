#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

#include "text/fold_cluster.h"
#include "text/utf8.h"

size_t fold_key(const char *text, size_t len_bytes, char *out)
{
    size_t len = 0;
    for (size_t at = 0; at < len_bytes;) {
        if ((unsigned char)text[at] < 0x80) {
            out[len++] = fold_ascii(text[at++]);
            continue;
        }
        if (len_bytes - at >= 3 && fold_keeps_ideograph(text + at)) {
            memcpy(out + len, text + at, 3);
            len += 3;
            at += 3;
            continue;
        }
        struct utf8_char c = utf8_decode(text, len_bytes, at);
        uint32_t folded = fold_cp(c.cp);
        if (c.valid)
            len += utf8_encode(folded, out + len);
        else /* an invalid byte stays: U+FFFD would take three bytes */
            out[len++] = text[at];
        at += c.len_bytes;
    }
    return len;
}

/* Folds as many characters as fit, from the last one backwards, into the end of out. Stops at one
 * whose folded form has another length. Returns the number of bytes. */
static size_t fold_tail(const char *text, size_t len_bytes, char out[FOLD_ENDING_BYTES])
{
    size_t from = FOLD_ENDING_BYTES, at = len_bytes;
    while (at > 0) {
        char folded[4];
        if ((unsigned char)text[at - 1] < 0x80) {
            if (from == 0)
                break;
            out[--from] = fold_ascii(text[--at]);
            continue;
        }
        if (at >= 3 && from >= 3 && fold_keeps_ideograph(text + at - 3)) {
            at -= 3;
            from -= 3;
            memcpy(out + from, text + at, 3);
            continue;
        }
        size_t begin = utf8_prev(text, at), size = at - begin;
        struct utf8_char c = utf8_decode(text, at, begin);
        if (size > from || !c.valid || utf8_encode(fold_cp(c.cp), folded) != size)
            break;
        from -= size;
        memcpy(out + from, folded, size);
        at = begin;
    }
    return FOLD_ENDING_BYTES - from;
}

/* A filter for fold_ending: the set of second bytes (by their low six bits) that a word can have if
 * it begins at one of these characters. Most words are turned away by it. The second byte of a word
 * of one byte is its NUL, which is always in the set. */
static uint64_t second_bytes(const char *characters, size_t len_bytes)
{
    uint64_t seen = 1;
    for (size_t at = 0; at + 1 < len_bytes; at++)
        if (((unsigned char)characters[at] & 0xC0) != 0x80)
            seen |= UINT64_C(1) << ((unsigned char)characters[at + 1] & 63);
    return seen;
}

size_t fold_ending(const char *text, size_t len_bytes, size_t before, const char *const *words,
                   size_t count)
{
    char tail[FOLD_ENDING_BYTES];
    const char *end = tail + sizeof tail;
    size_t folded = fold_tail(text, len_bytes, tail);
    uint64_t seen = second_bytes(end - folded, folded);
    for (size_t i = 0; folded > 0 && i < count; i++) {
        if (!(seen >> ((unsigned char)words[i][1] & 63) & 1))
            continue;
        size_t len = strlen(words[i]);
        if (len <= folded && len + before <= len_bytes && words[i][len - 1] == end[-1] &&
            memcmp(end - len, words[i], len) == 0)
            return i;
    }
    return count;
}

size_t fold_word(const char *text, size_t len_bytes, const char *const *words, size_t count)
{
    char tail[FOLD_ENDING_BYTES];
    size_t folded = len_bytes <= sizeof tail ? fold_tail(text, len_bytes, tail) : 0;
    const char *word = tail + sizeof tail - folded;
    for (size_t i = 0; folded > 0 && folded == len_bytes && i < count; i++)
        if (words[i][0] == word[0] && strncmp(words[i], word, folded) == 0 &&
            words[i][folded] == '\0')
            return i;
    return count;
}

bool fold_equal_from(const char *a, size_t a_bytes, const char *b, size_t b_bytes)
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

/* Makes room for more bytes. */
static bool reserve(struct fold *fold, size_t *capacity, size_t more)
{
    if (*capacity - fold->len_bytes >= more)
        return true;
    if (*capacity > UINT32_MAX / 2 - more)
        return false;
    size_t wanted = *capacity + *capacity / 2 + more;
    char *text = realloc(fold->text, wanted);
    if (text == NULL)
        return false;
    fold->text = text;
    uint32_t *offsets = realloc(fold->offsets, (wanted + 1) * sizeof *offsets);
    if (offsets == NULL)
        return false;
    fold->offsets = offsets;
    *capacity = wanted;
    return true;
}

/* Adds code points that come from the character at offset `source`. */
static bool put(struct fold *fold, size_t *capacity, const uint32_t *cps, size_t count,
                size_t source)
{
    if (!reserve(fold, capacity, 4 * count))
        return false;
    for (size_t i = 0; i < count; i++) {
        size_t len = utf8_encode(cps[i], fold->text + fold->len_bytes);
        for (size_t j = 0; j < len; j++)
            fold->offsets[fold->len_bytes + j] = (uint32_t)source;
        fold->len_bytes += len;
    }
    return true;
}

/* Adds ASCII characters from `at` on, up to one that a mark may follow. Returns the offset of
 * that. */
static size_t put_ascii(struct fold *fold, size_t capacity, const char *text, size_t len_bytes,
                        size_t at, bool keep_case)
{
    while (at < len_bytes && (unsigned char)text[at] < 0x80 && fold->len_bytes < capacity) {
        if (at + 1 < len_bytes && (unsigned char)text[at + 1] >= 0x80)
            break;
        char c = text[at];
        fold->text[fold->len_bytes] = keep_case ? c : fold_ascii(c);
        fold->offsets[fold->len_bytes++] = (uint32_t)at++;
    }
    return at;
}

bool fold_text(struct fold *fold, const char *text, size_t len_bytes, bool keep_case)
{
    *fold = (struct fold){0};
    size_t capacity = 0;
    bool fits = len_bytes <= UINT32_MAX / 2 && reserve(fold, &capacity, len_bytes + 4);
    struct fold_cluster cluster;
    for (size_t at = 0; fits && at < len_bytes; at = cluster.end_bytes) {
        at = put_ascii(fold, capacity, text, len_bytes, at, keep_case);
        if (at == len_bytes)
            break;
        fold_cluster_next(&cluster, text, len_bytes, at, keep_case);
        fits = put(fold, &capacity, cluster.cps, cluster.count, at);
    }
    if (!fits) {
        fold_release(fold);
        return false;
    }
    fold->offsets[fold->len_bytes] = (uint32_t)len_bytes;
    return true;
}

void fold_release(struct fold *fold)
{
    free(fold->text);
    free(fold->offsets);
    *fold = (struct fold){0};
}
