#include "find/tagger_cache.h"

#include <string.h>

#include "model/arena.h"

/* Keys that a shelf has places for, powers of two: a long article's tokens, words, sets of lists,
 * and attributes. */
#define TOKEN_PLACES     16384u
#define WORD_PLACES      16384u
#define LIST_PLACES      4096u
#define ATTRIBUTE_PLACES 16384u
#define FIRST_PLACES     1024u
/* Of a common attribute, on the average: most are seen in one slot. */
#define ATTRIBUTE_SLOTS 2u

/* ---- shelves ---- */

static uint32_t keys_room(uint32_t places)
{
    return places / 4 * 3;
}

/* Memory of zeroes that nobody touches costs nothing. */
static void shelf_new_places(struct sums_shelf *shelf, uint32_t count)
{
    shelf->place_count = count;
    shelf->places = memory_zeroed(count, sizeof *shelf->places);
}

static void shelf_init(struct sums_shelf *shelf, uint32_t place_most, uint32_t slots)
{
    *shelf =
        (struct sums_shelf){.place_most = place_most, .sums_most = keys_room(place_most) * slots};
    shelf->sums = memory_alloc(shelf->sums_most * sizeof *shelf->sums);
    shelf_new_places(shelf, place_most < FIRST_PLACES ? place_most : FIRST_PLACES);
}

static void shelf_release(struct sums_shelf *shelf)
{
    vec_release(shelf->places);
    vec_release(shelf->sums);
}

/* Where a key is or may be put. */
static struct shelf_place *shelf_find(const struct sums_shelf *shelf, uint64_t key)
{
    uint32_t mask = shelf->place_count - 1, at = (uint32_t)key & mask;
    while (shelf->places[at].key != 0 && shelf->places[at].key != key)
        at = (at + 1) & mask;
    return &shelf->places[at];
}

static void shelf_grow(struct sums_shelf *shelf)
{
    struct shelf_place *old = shelf->places;
    uint32_t count = shelf->place_count;
    shelf_new_places(shelf, count * 2);
    for (uint32_t i = 0; i < count; i++)
        if (old[i].key != 0)
            *shelf_find(shelf, old[i].key) = old[i];
    vec_release(old);
}

/* Whether so many more keys with so many sums go on the shelf, however it grows. */
static bool shelf_has_room(const struct sums_shelf *shelf, uint32_t keys, uint32_t slots)
{
    return shelf->sums_used + keys * slots <= shelf->sums_most &&
           shelf->keys_used + keys <= keys_room(shelf->place_most);
}

static void shelf_forget(struct sums_shelf *shelf)
{
    memset(shelf->places, 0, shelf->place_count * sizeof *shelf->places);
    shelf->keys_used = shelf->sums_used = 0;
}

/* Puts a new key on the shelf, which has room, with so many sums, which are to be made. */
static struct shelf_place *shelf_put(struct sums_shelf *shelf, uint64_t key, uint32_t slots)
{
    if (shelf->keys_used == keys_room(shelf->place_count))
        shelf_grow(shelf);
    struct shelf_place *place = shelf_find(shelf, key);
    *place = (struct shelf_place){.key = key, .first = shelf->sums_used};
    shelf->keys_used++;
    shelf->sums_used += slots;
    return place;
}

static struct bundle_sums shelf_get(const struct sums_shelf *shelf, const struct shelf_place *place)
{
    return (struct bundle_sums){shelf->sums + place->first, place->styles};
}

/* The key in a style; none is 0. */
static uint64_t styled_key(uint64_t hash, unsigned style)
{
    uint64_t key = hash + style;
    return key ? key : 1;
}

/* ---- adding up ---- */

/* Keeps what a common attribute is worth, a sum for each slot in which it is seen. */
static const struct shelf_place *keep_attribute(struct tagger_cache *cache, uint64_t key,
                                                const struct attribute *attribute, unsigned style)
{
    union label_sums slots[SLOTS_MAX] = {{.of = {0}}};
    struct sums_shelf *shelf = &cache->attributes;
    uint32_t slot_count = count_bits(attribute->slots);
    if (!shelf_has_room(shelf, 1, slot_count))
        shelf_forget(shelf);
    struct shelf_place *place = shelf_put(shelf, key, slot_count);
    union label_sums *sums = shelf->sums + place->first;
    tagger_model_add(cache->model, tagger_model_find(cache->model, attribute->hash), style, slots,
                     SLOTS_MAX);
    for (uint32_t left = attribute->slots; left != 0; left &= left - 1)
        *sums++ = slots[__builtin_ctz(left)];
    return place;
}

static void add_common(struct tagger_cache *cache, const struct attribute *attribute,
                       unsigned style, union label_sums *slots)
{
    uint64_t key = styled_key(attribute->hash, style);
    const struct shelf_place *place = shelf_find(&cache->attributes, key);
    if (place->key == 0)
        place = keep_attribute(cache, key, attribute, style);
    const union label_sums *sums = cache->attributes.sums + place->first;
    for (uint32_t left = attribute->slots; left != 0; left &= left - 1)
        label_sums_add(&slots[__builtin_ctz(left)], sums++);
}

/* Adds up what attributes are worth in their slots, to everybody and in the style. */
static void sum_bundle(struct tagger_cache *cache, const struct bundle *bundle, unsigned style,
                       unsigned slot_count, union label_sums *sums)
{
    const struct tagger_model *model = cache->model;
    memset(sums, 0, slot_count * sizeof *sums);
    for (uint32_t i = 0; i < bundle->count; i++)
        if (!bundle->items[i].common)
            tagger_model_prefetch_start(model, bundle->items[i].hash);
    for (uint32_t i = 0; i < bundle->count; i++)
        if (!bundle->items[i].common)
            tagger_model_prefetch_bucket(model, bundle->items[i].hash);
    for (uint32_t i = 0; i < bundle->count; i++) {
        const struct attribute *attribute = &bundle->items[i];
        if (attribute->common)
            add_common(cache, attribute, style, sums);
        else
            tagger_model_add(model, tagger_model_find(model, attribute->hash), style, sums,
                             slot_count);
    }
}

/* Puts the sums of a bundle on a shelf. */
static struct shelf_place *keep_bundle(struct tagger_cache *cache, struct sums_shelf *shelf,
                                       uint64_t key, const struct bundle *bundle, unsigned style,
                                       unsigned slot_count)
{
    struct shelf_place *place = shelf_put(shelf, key, slot_count);
    sum_bundle(cache, bundle, style, slot_count, shelf->sums + place->first);
    return place;
}

/* ---- bundles ---- */

void tagger_cache_make_room(struct tagger_cache *cache, uint32_t tokens)
{
    if (!shelf_has_room(&cache->tokens, tokens + 2, TOKEN_SLOTS))
        shelf_forget(&cache->tokens);
    if (!shelf_has_room(&cache->words, tokens, WORD_SLOTS))
        shelf_forget(&cache->words);
    if (!shelf_has_room(&cache->lists, tokens, TOKEN_SLOTS))
        shelf_forget(&cache->lists);
}

struct bundle_sums tagger_cache_token(struct tagger_cache *cache, unsigned style, const char *text,
                                      const struct token *token)
{
    uint64_t key = styled_key(hash_mix(token_bundle_key(token)), style);
    struct shelf_place *place = shelf_find(&cache->tokens, key);
    if (place->key == 0) {
        struct bundle bundle;
        bundle_of_token(&bundle, cache->model, text, token);
        place = keep_bundle(cache, &cache->tokens, key, &bundle, style, TOKEN_SLOTS);
        tagger_model_get_style(cache->model, style_hash_of_token(token), place->styles);
    }
    return shelf_get(&cache->tokens, place);
}

struct bundle_sums tagger_cache_border(struct tagger_cache *cache, unsigned style,
                                       uint64_t border_key)
{
    uint64_t key = styled_key(hash_mix(border_key), style);
    struct shelf_place *place = shelf_find(&cache->tokens, key);
    if (place->key == 0) {
        struct bundle bundle;
        bundle_of_border(&bundle, border_key);
        place = keep_bundle(cache, &cache->tokens, key, &bundle, style, TOKEN_SLOTS);
    }
    return shelf_get(&cache->tokens, place);
}

struct bundle_sums tagger_cache_word(struct tagger_cache *cache, unsigned style,
                                     const struct tagger_word *word)
{
    uint64_t key = styled_key(word->hash, style);
    struct shelf_place *place = shelf_find(&cache->words, key);
    if (place->key == 0) {
        struct bundle bundle;
        bundle_of_word(&bundle, word);
        place = keep_bundle(cache, &cache->words, key, &bundle, style, WORD_SLOTS);
        tagger_model_get_style(cache->model, style_hash_of_word(word), place->styles);
    }
    return shelf_get(&cache->words, place);
}

struct bundle_sums tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                      const struct list_mask *mask)
{
    uint64_t key = styled_key(hash_mix(list_mask_key(mask)), style);
    struct shelf_place *place = shelf_find(&cache->lists, key);
    if (place->key == 0) {
        struct bundle bundle;
        bundle_of_lists(&bundle, mask);
        place = keep_bundle(cache, &cache->lists, key, &bundle, style, TOKEN_SLOTS);
    }
    return shelf_get(&cache->lists, place);
}

/* ---- all of it ---- */

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model)
{
    cache->model = model;
    shelf_init(&cache->tokens, TOKEN_PLACES, TOKEN_SLOTS);
    shelf_init(&cache->words, WORD_PLACES, WORD_SLOTS);
    shelf_init(&cache->lists, LIST_PLACES, TOKEN_SLOTS);
    shelf_init(&cache->attributes, ATTRIBUTE_PLACES, ATTRIBUTE_SLOTS);
    for (unsigned style = 0; style < TAGGER_STYLES; style++) {
        memset(&cache->bias[style], 0, sizeof cache->bias[style]);
        tagger_model_add(model, tagger_model_find(model, bias_attribute()), style,
                         &cache->bias[style], 1);
    }
}

void tagger_cache_release(struct tagger_cache *cache)
{
    shelf_release(&cache->tokens);
    shelf_release(&cache->words);
    shelf_release(&cache->lists);
    shelf_release(&cache->attributes);
}
