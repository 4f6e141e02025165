#include "find/tagger_cache.h"

#include <string.h>

#include "model/arena.h"

/* Keys that a shelf has places for, powers of two: a long article's tokens, words, sets of lists.
 */
#define TOKEN_PLACES     16384u
#define WORD_PLACES      16384u
#define LIST_PLACES      512u
#define ATTRIBUTE_PLACES 1024u
#define FIRST_PLACES     1024u
_Static_assert(TOKEN_PLACES <= UINT16_MAX && WORD_PLACES <= UINT16_MAX, "numbers are of 16 bits");
/* Attributes with as many bytes of weights are added up for themselves. */
#define MANY_WEIGHTS 100u

/* ---- shelves ---- */

static uint32_t shelf_room(const struct sums_shelf *shelf)
{
    return shelf->places / 4 * 3;
}

/* Places for keys; memory of zeroes that nobody touches costs nothing. */
static void shelf_new_keys(struct sums_shelf *shelf, uint32_t places)
{
    shelf->places = places;
    shelf->keys = memory_zeroed(places, sizeof *shelf->keys);
    shelf->numbers = memory_alloc(places * sizeof *shelf->numbers);
}

static void shelf_init(struct sums_shelf *shelf, uint32_t most, unsigned slots)
{
    shelf->slots = slots;
    shelf->most = most;
    shelf->count = 0;
    shelf->sums = memory_alloc((size_t)most * slots * sizeof *shelf->sums);
    shelf->styles = memory_alloc(most * sizeof *shelf->styles);
    shelf_new_keys(shelf, most < FIRST_PLACES ? most : FIRST_PLACES);
}

static void shelf_release(struct sums_shelf *shelf)
{
    vec_release(shelf->keys);
    vec_release(shelf->numbers);
    vec_release(shelf->sums);
    vec_release(shelf->styles);
}

static uint64_t shelf_key(uint64_t key, unsigned style)
{
    uint64_t mixed = hash_mix(key + style);
    return mixed ? mixed : 1;
}

/* Where a key is or may be put. */
static uint32_t shelf_find(const struct sums_shelf *shelf, uint64_t key)
{
    uint32_t mask = shelf->places - 1, at = (uint32_t)key & mask;
    while (shelf->keys[at] != 0 && shelf->keys[at] != key)
        at = (at + 1) & mask;
    return at;
}

/* Twice the places, or an empty shelf when it has all. */
static void shelf_make_room(struct sums_shelf *shelf)
{
    struct sums_shelf old = *shelf;
    if (shelf->places == shelf->most) {
        memset(shelf->keys, 0, shelf->places * sizeof *shelf->keys);
        shelf->count = 0;
        return;
    }
    shelf_new_keys(shelf, old.places * 2);
    for (uint32_t i = 0; i < old.places; i++) {
        if (old.keys[i] == 0)
            continue;
        uint32_t at = shelf_find(shelf, old.keys[i]);
        shelf->keys[at] = old.keys[i];
        shelf->numbers[at] = old.numbers[i];
    }
    vec_release(old.keys);
    vec_release(old.numbers);
}

/* The number of the sums of a key; when they are new, *fresh says that they are to be made. */
static uint32_t shelf_place(struct sums_shelf *shelf, uint64_t key, bool *fresh)
{
    uint32_t at = shelf_find(shelf, key);
    *fresh = shelf->keys[at] == 0;
    if (!*fresh)
        return shelf->numbers[at];
    if (shelf->count == shelf_room(shelf)) {
        shelf_make_room(shelf);
        at = shelf_find(shelf, key);
    }
    shelf->keys[at] = key;
    shelf->numbers[at] = (uint16_t)shelf->count;
    return shelf->count++;
}

static union label_sums *shelf_sums(const struct sums_shelf *shelf, uint32_t number)
{
    return shelf->sums + (size_t)number * shelf->slots;
}

static struct bundle_sums shelf_get(const struct sums_shelf *shelf, uint32_t number)
{
    return (struct bundle_sums){shelf_sums(shelf, number), shelf->styles[number]};
}

/* ---- adding up ---- */

/* Adds an attribute with many weights by its sums, which are kept. */
static void add_kept(struct tagger_cache *cache, uint64_t attribute, struct weight_rows rows,
                     unsigned style, unsigned slot_count, union label_sums *slots)
{
    bool fresh;
    struct sums_shelf *shelf = &cache->attributes;
    uint32_t number = shelf_place(shelf, shelf_key(attribute, style), &fresh);
    union label_sums *sums = shelf_sums(shelf, number);
    if (fresh) {
        memset(sums, 0, SLOTS_MAX * sizeof *sums);
        tagger_model_add(cache->model, rows, style, sums);
    }
    for (unsigned slot = 0; slot < slot_count; slot++)
        label_sums_add(&slots[slot], &sums[slot]);
}

/* Adds up what attributes are worth in their slots, to everybody and in the style. */
static void sum_bundle(struct tagger_cache *cache, const struct bundle *bundle, unsigned style,
                       unsigned slot_count, union label_sums *sums)
{
    const struct tagger_model *model = cache->model;
    union label_sums slots[SLOTS_MAX] = {{.of = {0}}};
    for (uint32_t i = 0; i < bundle->count; i++)
        tagger_model_prefetch_start(model, bundle->items[i].hash);
    for (uint32_t i = 0; i < bundle->count; i++)
        tagger_model_prefetch_bucket(model, bundle->items[i].hash);
    for (uint32_t i = 0; i < bundle->count; i++) {
        struct weight_rows rows = tagger_model_find(model, bundle->items[i].hash);
        if (rows.end - rows.begin >= MANY_WEIGHTS)
            add_kept(cache, bundle->items[i].hash, rows, style, slot_count, slots);
        else
            tagger_model_add(model, rows, style, slots);
    }
    memcpy(sums, slots, slot_count * sizeof *sums);
}

/* Makes what a shelf has no sums of yet; style_hash: of what tells the style, 0 nothing. */
static void fill(struct tagger_cache *cache, struct sums_shelf *shelf, uint32_t number,
                 const struct bundle *bundle, unsigned style, uint64_t style_hash)
{
    sum_bundle(cache, bundle, style, shelf->slots, shelf_sums(shelf, number));
    memset(shelf->styles[number], 0, sizeof shelf->styles[number]);
    if (style_hash != 0)
        tagger_model_add_style(cache->model, style_hash, shelf->styles[number]);
}

/* ---- bundles ---- */

struct bundle_sums tagger_cache_token(struct tagger_cache *cache, unsigned style, const char *text,
                                      const struct token *token)
{
    bool fresh;
    struct bundle bundle;
    uint64_t key = shelf_key(token_bundle_key(token), style);
    uint32_t number = shelf_place(&cache->tokens, key, &fresh);
    if (fresh) {
        bundle_of_token(&bundle, cache->model, text, token);
        fill(cache, &cache->tokens, number, &bundle, style, style_hash_of_token(token));
    }
    return shelf_get(&cache->tokens, number);
}

struct bundle_sums tagger_cache_border(struct tagger_cache *cache, unsigned style, uint64_t key)
{
    bool fresh;
    struct bundle bundle;
    uint32_t number = shelf_place(&cache->tokens, shelf_key(key, style), &fresh);
    if (fresh) {
        bundle_of_border(&bundle, key);
        fill(cache, &cache->tokens, number, &bundle, style, 0);
    }
    return shelf_get(&cache->tokens, number);
}

struct bundle_sums tagger_cache_word(struct tagger_cache *cache, unsigned style,
                                     const struct tagger_word *word)
{
    bool fresh;
    struct bundle bundle;
    uint32_t number = shelf_place(&cache->words, shelf_key(word->hash, style), &fresh);
    if (fresh) {
        bundle_of_word(&bundle, word);
        fill(cache, &cache->words, number, &bundle, style, style_hash_of_word(word));
    }
    return shelf_get(&cache->words, number);
}

struct bundle_sums tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                      const struct list_mask *mask)
{
    bool fresh;
    struct bundle bundle;
    uint32_t number = shelf_place(&cache->lists, shelf_key(list_mask_key(mask), style), &fresh);
    if (fresh) {
        bundle_of_lists(&bundle, mask);
        fill(cache, &cache->lists, number, &bundle, style, 0);
    }
    return shelf_get(&cache->lists, number);
}

/* ---- all of it ---- */

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model)
{
    cache->model = model;
    shelf_init(&cache->tokens, TOKEN_PLACES, TOKEN_SLOTS);
    shelf_init(&cache->words, WORD_PLACES, WORD_SLOTS);
    shelf_init(&cache->lists, LIST_PLACES, TOKEN_SLOTS);
    shelf_init(&cache->attributes, ATTRIBUTE_PLACES, SLOTS_MAX);
    for (unsigned style = 0; style < TAGGER_STYLES; style++) {
        union label_sums slots[SLOTS_MAX] = {{.of = {0}}};
        tagger_model_add(model, tagger_model_find(model, bias_attribute()), style, slots);
        cache->bias[style] = slots[0];
    }
}

void tagger_cache_release(struct tagger_cache *cache)
{
    shelf_release(&cache->tokens);
    shelf_release(&cache->words);
    shelf_release(&cache->lists);
    shelf_release(&cache->attributes);
}
