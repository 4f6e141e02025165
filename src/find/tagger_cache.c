#include "find/tagger_cache.h"

#include <string.h>

#include "model/arena.h"

/* Keys that a shelf has places for, powers of two: a long article's tokens, words, sets of lists,
 * and attributes. */
#define TOKEN_PLACES     16384u
#define WORD_PLACES      16384u
#define LIST_PLACES      4096u
#define ATTRIBUTE_PLACES 16384u
#define FIRST_PLACES     512u
/* Of sums: as many as full shelves have in one style. */
#define BUNDLE_CHUNKS    160u
#define ATTRIBUTE_CHUNKS 24u
/* Of one token, at most: its own, those of its lists and of its word. */
#define SUMS_OF_TOKEN (2 * TOKEN_SLOTS + WORD_SLOTS)

/* ---- shelves ---- */

static uint32_t keys_room(uint32_t places)
{
    return places / 4 * 3;
}

static void shelf_new_places(struct seen_shelf *shelf, uint32_t count)
{
    shelf->count = count;
    shelf->places = memory_zeroed(count, sizeof *shelf->places);
}

static void shelf_init(struct seen_shelf *shelf, uint32_t most)
{
    *shelf = (struct seen_shelf){.most = most};
    shelf_new_places(shelf, FIRST_PLACES);
}

/* The place of a key, or the free one where it would stand. */
static struct seen *shelf_place(const struct seen_shelf *shelf, uint64_t key)
{
    uint32_t mask = shelf->count - 1, at = (uint32_t)key & mask;
    while (shelf->places[at].key != 0 && shelf->places[at].key != key)
        at = (at + 1) & mask;
    return &shelf->places[at];
}

static void shelf_grow(struct seen_shelf *shelf)
{
    struct seen *old = shelf->places;
    uint32_t count = shelf->count;
    shelf_new_places(shelf, count * 2);
    for (uint32_t i = 0; i < count; i++)
        if (old[i].key != 0)
            *shelf_place(shelf, old[i].key) = old[i];
    vec_release(old);
}

/* Grows until so many more keys go on the shelf; false when it would be too large. */
static bool shelf_make_room(struct seen_shelf *shelf, uint32_t keys)
{
    while (shelf->used + keys > keys_room(shelf->count)) {
        if (shelf->count == shelf->most)
            return false;
        shelf_grow(shelf);
    }
    return true;
}

static void shelf_forget(struct seen_shelf *shelf)
{
    memset(shelf->places, 0, shelf->count * sizeof *shelf->places);
    shelf->used = 0;
}

/* The key on the shelf, which has room; a new one is put there, with *is_new set. */
static struct seen *shelf_get(struct seen_shelf *shelf, uint64_t key, bool *is_new)
{
    key = key != 0 ? key : 1;
    struct seen *seen = shelf_place(shelf, key);
    *is_new = seen->key == 0;
    if (*is_new) {
        seen->key = key;
        shelf->used++;
    }
    return seen;
}

/* ---- the pool ---- */

static void pool_init(struct sums_pool *pool, uint32_t chunks_most)
{
    pool->chunks = memory_zeroed(chunks_most, sizeof *pool->chunks);
    pool->used = 1;
    pool->chunks_most = chunks_most;
}

static void pool_release(struct sums_pool *pool)
{
    for (uint32_t i = 0; i < pool->chunks_most && pool->chunks[i]; i++)
        vec_release(pool->chunks[i]);
    vec_release(pool->chunks);
}

static union label_sums *pool_at(const struct sums_pool *pool, uint32_t at)
{
    return &pool->chunks[at / CHUNK_SUMS][at % CHUNK_SUMS];
}

/* Whether so many more sums go into the pool. Those of one bundle lie in one chunk: at the end of
 * each some may be left over. */
static bool pool_has_room(const struct sums_pool *pool, uint32_t sums)
{
    uint32_t more_chunks = sums / (CHUNK_SUMS - SLOTS_MAX) + 2;
    return pool->used / CHUNK_SUMS + more_chunks <= pool->chunks_most;
}

static void pool_forget(struct sums_pool *pool)
{
    pool->used = 1;
}

/* Keeps the sums of a set of slots, one behind the other. Returns where. */
static uint32_t pool_put(struct sums_pool *pool, const union label_sums *slots, uint32_t set)
{
    if (pool->used % CHUNK_SUMS > CHUNK_SUMS - SLOTS_MAX)
        pool->used += CHUNK_SUMS - pool->used % CHUNK_SUMS;
    uint32_t first = pool->used;
    union label_sums **chunk = &pool->chunks[first / CHUNK_SUMS];
    if (!*chunk)
        *chunk = memory_alloc(CHUNK_SUMS * sizeof **chunk);
    union label_sums *to = *chunk + first % CHUNK_SUMS;
    for (; set != 0; set &= set - 1)
        *to++ = slots[__builtin_ctz(set)];
    pool->used = first - first % CHUNK_SUMS + (uint32_t)(to - *chunk);
    return first;
}

/* ---- adding up ---- */

/* Makes what a common attribute is worth, a sum for each slot in which it is seen. */
static void make_attribute_sums(struct tagger_cache *cache, struct seen *seen,
                                const struct attribute *attribute, unsigned style)
{
    union label_sums slots[SLOTS_MAX] = {{.of = {0}}};
    tagger_model_add(cache->model, tagger_model_find(cache->model, attribute->hash), style,
                     attribute->slots, slots);
    seen->sums[style] = pool_put(&cache->attribute_sums, slots, attribute->slots);
}

static void add_common(struct tagger_cache *cache, const struct attribute *attribute,
                       unsigned style, uint32_t wanted, union label_sums *slots)
{
    bool is_new;
    if (!shelf_make_room(&cache->attributes, 1) ||
        !pool_has_room(&cache->attribute_sums, SLOTS_MAX)) {
        shelf_forget(&cache->attributes);
        pool_forget(&cache->attribute_sums);
    }
    struct seen *seen = shelf_get(&cache->attributes, attribute->hash, &is_new);
    if (seen->sums[style] == 0)
        make_attribute_sums(cache, seen, attribute, style);
    const union label_sums *sums = pool_at(&cache->attribute_sums, seen->sums[style]);
    for (uint32_t left = attribute->slots; left != 0; left &= left - 1, sums++)
        if (wanted & left & -left)
            label_sums_add(&slots[__builtin_ctz(left)], sums);
}

/* Adds up what attributes are worth in a set of slots, to everybody and in the style, and keeps it
 * for what has this bundle. */
static void make_bundle_sums(struct tagger_cache *cache, struct seen *seen,
                             const struct bundle *bundle, unsigned style, uint32_t wanted)
{
    const struct tagger_model *model = cache->model;
    union label_sums slots[SLOTS_MAX] = {{.of = {0}}};
    for (uint32_t i = 0; i < bundle->count; i++)
            tagger_model_prefetch_start(model, bundle->items[i].hash);
    for (uint32_t i = 0; i < bundle->count; i++)
            tagger_model_prefetch_bucket(model, bundle->items[i].hash);
    for (uint32_t i = 0; i < bundle->count; i++) {
        const struct attribute *attribute = &bundle->items[i];
        if (attribute->common)
            add_common(cache, attribute, style, wanted, slots);
        else
            tagger_model_add(model, tagger_model_find(model, attribute->hash), style, wanted,
                             slots);
    }
    seen->sums[style] = pool_put(&cache->bundle_sums, slots, wanted);
}

/* ---- bundles ---- */

static bool has_room(struct tagger_cache *cache, uint32_t tokens)
{
    return shelf_make_room(&cache->tokens, tokens + 2) && shelf_make_room(&cache->words, tokens) &&
           shelf_make_room(&cache->lists, tokens) &&
           pool_has_room(&cache->bundle_sums, (tokens + 2) * SUMS_OF_TOKEN);
}

void tagger_cache_make_room(struct tagger_cache *cache, uint32_t tokens)
{
    if (has_room(cache, tokens))
        return;
    shelf_forget(&cache->tokens);
    shelf_forget(&cache->words);
    shelf_forget(&cache->lists);
    pool_forget(&cache->bundle_sums);
    (void)has_room(cache, tokens); /* empty shelves have */
}

struct seen *tagger_cache_token(struct tagger_cache *cache, const struct token *token)
{
    bool is_new;
    struct seen *seen = shelf_get(&cache->tokens, hash_mix(token_bundle_key(token)), &is_new);
    if (is_new)
        tagger_model_get_style(cache->model, style_hash_of_token(token), seen->styles);
    return seen;
}

struct seen *tagger_cache_word(struct tagger_cache *cache, const struct tagger_word *word)
{
    bool is_new;
    struct seen *seen = shelf_get(&cache->words, word->hash, &is_new);
    if (is_new)
        tagger_model_get_style(cache->model, style_hash_of_word(word), seen->styles);
    return seen;
}

const union label_sums *tagger_cache_token_sums(struct tagger_cache *cache, struct seen *seen,
                                                unsigned style, const char *text,
                                                const struct token *token)
{
    if (seen->sums[style] == 0) {
        struct bundle bundle;
        bundle_of_token(&bundle, cache->model, text, token);
        make_bundle_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
    }
    return pool_at(&cache->bundle_sums, seen->sums[style]);
}

const union label_sums *tagger_cache_border_sums(struct tagger_cache *cache, unsigned style,
                                                 uint64_t border_key)
{
    bool is_new;
    struct seen *seen = shelf_get(&cache->tokens, hash_mix(border_key), &is_new);
    if (seen->sums[style] == 0) {
        struct bundle bundle;
        bundle_of_border(&bundle, border_key);
        make_bundle_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
    }
    return pool_at(&cache->bundle_sums, seen->sums[style]);
}

const union label_sums *tagger_cache_word_sums(struct tagger_cache *cache, struct seen *seen,
                                               unsigned style, const struct tagger_word *word)
{
    if (seen->sums[style] == 0) {
        struct bundle bundle;
        bundle_of_word(&bundle, word);
        make_bundle_sums(cache, seen, &bundle, style, slots_of_word(word->count));
    }
    return pool_at(&cache->bundle_sums, seen->sums[style]);
}

const union label_sums *tagger_cache_list_sums(struct tagger_cache *cache, unsigned style,
                                               const struct list_mask *mask)
{
    bool is_new;
    struct seen *seen = shelf_get(&cache->lists, hash_mix(list_mask_key(mask)), &is_new);
    if (seen->sums[style] == 0) {
        struct bundle bundle;
        bundle_of_lists(&bundle, mask);
        make_bundle_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
    }
    return pool_at(&cache->bundle_sums, seen->sums[style]);
}

/* ---- all of it ---- */

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model)
{
    cache->model = model;
    shelf_init(&cache->tokens, TOKEN_PLACES);
    shelf_init(&cache->words, WORD_PLACES);
    shelf_init(&cache->lists, LIST_PLACES);
    shelf_init(&cache->attributes, ATTRIBUTE_PLACES);
    pool_init(&cache->bundle_sums, BUNDLE_CHUNKS);
    pool_init(&cache->attribute_sums, ATTRIBUTE_CHUNKS);
    for (unsigned style = 0; style < TAGGER_STYLES; style++) {
        memset(&cache->bias[style], 0, sizeof cache->bias[style]);
        tagger_model_add(model, tagger_model_find(model, bias_attribute()), style, 1u,
                         &cache->bias[style]);
    }
}

void tagger_cache_release(struct tagger_cache *cache)
{
    vec_release(cache->tokens.places);
    vec_release(cache->words.places);
    vec_release(cache->lists.places);
    vec_release(cache->attributes.places);
    pool_release(&cache->bundle_sums);
    pool_release(&cache->attribute_sums);
}
