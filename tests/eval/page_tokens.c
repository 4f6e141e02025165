#include "tests/eval/page_tokens.h"

#include <stdbool.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "model/memory.h"
#include "model/vec.h"

#define GRAM       4
#define HASH_BASIS 0xcbf29ce484222325u
#define HASH_PRIME 0x100000001b3u

static bool stands_alone(int32_t cp)
{
    return (cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0x3040 && cp <= 0x30FF) ||
           (cp >= 0xAC00 && cp <= 0xD7AF) || (cp >= 0x20000 && cp <= 0x3FFFF);
}

static bool is_letter(int32_t cp)
{
    switch (utf8proc_category(cp)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return false;
    }
}

static uint64_t add_to_hash(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * HASH_PRIME;
}

/* NFKC as code points; NULL when the text is none. */
static int32_t *compose(const char *text, size_t len, utf8proc_ssize_t *count)
{
    const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
    size_t room = len * 4 + 64;
    int32_t *cps = memory_realloc(NULL, room, sizeof *cps);
    *count = utf8proc_decompose((const uint8_t *)text, (utf8proc_ssize_t)len, cps,
                                (utf8proc_ssize_t)room, options);
    if (*count < 0 || (size_t)*count > room) {
        free(cps);
        *count = 0;
        return NULL;
    }
    *count = utf8proc_normalize_utf32(cps, *count, options);
    return cps;
}

void page_tokens_add(struct page_tokens *tokens, const char *text, size_t len)
{
    utf8proc_ssize_t count;
    int32_t *cps = compose(text, len, &count);
    uint64_t hash = HASH_BASIS;
    bool in_word = false;
    for (utf8proc_ssize_t i = 0; i <= count; i++) {
        int32_t cp = i < count ? utf8proc_tolower(cps[i]) : 0;
        bool alone = i < count && stands_alone(cp);
        if (!alone && i < count && is_letter(cp)) {
            hash = add_to_hash(in_word ? hash : HASH_BASIS, (uint64_t)cp);
            in_word = true;
            continue;
        }
        if (in_word)
            *vec_push(tokens) = hash;
        in_word = false;
        if (alone)
            *vec_push(tokens) = add_to_hash(HASH_BASIS, (uint64_t)cp);
    }
    free(cps);
}

struct page_tokens page_tokens_grams(const struct page_tokens *tokens)
{
    struct page_tokens grams = {0};
    uint32_t last = tokens->count > GRAM ? tokens->count - GRAM : 0;
    for (uint32_t i = 0; i <= last && tokens->count > 0; i++) {
        uint64_t hash = HASH_BASIS;
        for (uint32_t k = i; k < i + GRAM && k < tokens->count; k++)
            hash = add_to_hash(hash, tokens->items[k]);
        *vec_push(&grams) = hash;
    }
    return grams;
}

void page_tokens_release(struct page_tokens *tokens)
{
    vec_free(tokens);
}

static int by_value(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static void sort(struct page_tokens *tokens)
{
    if (tokens->count > 0)
        qsort(tokens->items, tokens->count, sizeof *tokens->items, by_value);
}

struct page_score page_tokens_compare(struct page_tokens *predicted, struct page_tokens *gold)
{
    if (predicted->count == 0 && gold->count == 0)
        return (struct page_score){1, 1, 1};
    sort(predicted);
    sort(gold);
    uint32_t common = 0;
    for (uint32_t i = 0, k = 0; i < predicted->count && k < gold->count;) {
        int order = by_value(&predicted->items[i], &gold->items[k]);
        common += order == 0;
        i += order <= 0;
        k += order >= 0;
    }
    struct page_score score = {0};
    score.precision = predicted->count > 0 ? (double)common / predicted->count : 0;
    score.recall = gold->count > 0 ? (double)common / gold->count : 0;
    double sum = score.precision + score.recall;
    score.f1 = sum > 0 ? 2 * score.precision * score.recall / sum : 0;
    return score;
}
