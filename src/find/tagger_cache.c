#include "find/tagger_cache.h"

#include <string.h>

#include "model/arena.h"

/* How many bundles are kept, powers of two: a long article's tokens, words, sets of lists. */
#define KEPT_TOKENS 8192u
#define KEPT_WORDS  8192u
#define KEPT_LISTS  512u
_Static_assert(KEPT_TOKENS < UINT16_MAX && KEPT_WORDS < UINT16_MAX, "rows are of 16 bits");

static void shelf_init(struct bundle_shelf *shelf, uint32_t size)
{
    shelf->size = size;
    shelf->keys = memory_alloc(size * sizeof *shelf->keys);
    memset(shelf->keys, 0, size * sizeof *shelf->keys);
    shelf->rows = memory_alloc(size * sizeof *shelf->rows);
    memset(shelf->rows, 0, size * sizeof *shelf->rows);
    shelf->used = 0;
    shelf->sums = memory_alloc(size * sizeof *shelf->sums);
}

static void shelf_release(struct bundle_shelf *shelf)
{
    vec_release(shelf->keys);
    vec_release(shelf->rows);
    vec_release(shelf->sums);
}

/* The features of a bundle, collected so that the memory they need can be asked for at once. */
struct wanted {
    uint32_t count;
    struct {
        uint64_t feature;
        uint8_t slot;
    } items[2 * BUNDLE_SLOTS * BUNDLE_ATTRIBUTES];
};

static void want(struct wanted *wanted, const struct tagger_model *model, uint64_t feature,
                 unsigned slot)
{
    tagger_model_prefetch_start(model, feature);
    wanted->items[wanted->count].feature = feature;
    wanted->items[wanted->count++].slot = (uint8_t)slot;
}

/* Adds up what attributes are worth in their slots, by all corpora and by that of the style. */
static void sum_bundle(const struct tagger_model *model, const struct bundle *bundle,
                       unsigned style, struct bundle_sums *sums)
{
    struct wanted wanted;
    wanted.count = 0;
    memset(sums, 0, sizeof *sums);
    for (uint32_t i = 0; i < bundle->count; i++) {
        const struct attribute *attribute = &bundle->items[i];
        for (unsigned slots = attribute->slots; slots != 0; slots &= slots - 1) {
            unsigned slot = (unsigned)__builtin_ctz(slots);
            uint64_t feature = feature_hash(attribute, slot);
            want(&wanted, model, feature, slot);
            if (attribute->own >> slot & 1)
                want(&wanted, model, feature_hash_own(feature, style + 1), slot);
        }
    }
    for (uint32_t i = 0; i < wanted.count; i++)
        tagger_model_prefetch_bucket(model, wanted.items[i].feature);
    for (uint32_t i = 0; i < wanted.count; i++)
        tagger_model_add(model, wanted.items[i].feature, &sums->slots[wanted.items[i].slot]);
}

/* The place of a key; when it held another one, *fresh says that its sums are to be made. */
static struct bundle_sums *shelf_place(struct bundle_shelf *shelf, uint64_t key, unsigned style,
                                       bool *fresh)
{
    key = hash_mix(key + style);
    uint32_t place = (uint32_t)(key & (shelf->size - 1));
    *fresh = key == 0 || shelf->keys[place] != key;
    shelf->keys[place] = key;
    if (shelf->rows[place] == 0)
        shelf->rows[place] = (uint16_t)++shelf->used;
    return &shelf->sums[shelf->rows[place] - 1];
}

const struct bundle_sums *tagger_cache_token(struct tagger_cache *cache, unsigned style,
                                             const char *text, const struct token *token)
{
    bool fresh;
    struct bundle_sums *sums = shelf_place(&cache->tokens, token_bundle_key(token), style, &fresh);
    if (!fresh)
        return sums;
    struct bundle bundle;
    bundle_of_token(&bundle, cache->model, text, token);
    sum_bundle(cache->model, &bundle, style, sums);
    tagger_model_add_style(cache->model, style_hash_of_token(token), sums->styles);
    return sums;
}

const struct bundle_sums *tagger_cache_border(struct tagger_cache *cache, unsigned style,
                                              uint64_t key)
{
    bool fresh;
    struct bundle_sums *sums = shelf_place(&cache->tokens, key, style, &fresh);
    if (!fresh)
        return sums;
    struct bundle bundle;
    bundle_of_border(&bundle, key);
    sum_bundle(cache->model, &bundle, style, sums);
    return sums;
}

const struct bundle_sums *tagger_cache_word(struct tagger_cache *cache, unsigned style,
                                            const struct tagger_word *word)
{
    bool fresh;
    struct bundle_sums *sums = shelf_place(&cache->words, word->hash, style, &fresh);
    if (!fresh)
        return sums;
    struct bundle bundle;
    bundle_of_word(&bundle, word);
    sum_bundle(cache->model, &bundle, style, sums);
    tagger_model_add_style(cache->model, style_hash_of_word(word), sums->styles);
    return sums;
}

const struct bundle_sums *tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                             const struct list_mask *mask)
{
    bool fresh;
    struct bundle_sums *sums = shelf_place(&cache->lists, list_mask_key(mask), style, &fresh);
    if (!fresh)
        return sums;
    struct bundle bundle;
    bundle_of_lists(&bundle, mask);
    sum_bundle(cache->model, &bundle, style, sums);
    return sums;
}

void tagger_cache_init(struct tagger_cache *cache, const struct tagger_model *model)
{
    cache->model = model;
    shelf_init(&cache->tokens, KEPT_TOKENS);
    shelf_init(&cache->words, KEPT_WORDS);
    shelf_init(&cache->lists, KEPT_LISTS);
    for (unsigned style = 0; style < TAGGER_STYLES; style++) {
        cache->bias[style] = (struct label_sums){{0}};
        tagger_model_add(model, bias_feature(), &cache->bias[style]);
        tagger_model_add(model, feature_hash_own(bias_feature(), style + 1), &cache->bias[style]);
    }
}

void tagger_cache_release(struct tagger_cache *cache)
{
    shelf_release(&cache->tokens);
    shelf_release(&cache->words);
    shelf_release(&cache->lists);
}
