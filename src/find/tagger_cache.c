#include "find/tagger_cache.h"

#include <string.h>

#include "model/arena.h"

#define SHELF_SIZE 1024u /* bundles, a power of two */

static void shelf_init(struct bundle_shelf *shelf)
{
    shelf->keys = memory_alloc(SHELF_SIZE * sizeof *shelf->keys);
    memset(shelf->keys, 0, SHELF_SIZE * sizeof *shelf->keys);
    shelf->sums = memory_alloc(SHELF_SIZE * sizeof *shelf->sums);
}

static void shelf_release(struct bundle_shelf *shelf)
{
    vec_release(shelf->keys);
    vec_release(shelf->sums);
}

/* Adds what an attribute is worth in each of its slots, by all corpora and by that of the style. */
static void add_attribute(const struct tagger_model *model, const struct attribute *attribute,
                          unsigned style, struct bundle_sums *sums)
{
    for (unsigned slot = 0; slot < BUNDLE_SLOTS; slot++) {
        if (!(attribute->slots >> slot & 1))
            continue;
        uint64_t feature = feature_hash(attribute, slot);
        tagger_model_add(model, feature, &sums->slots[slot]);
        if (attribute->own >> slot & 1)
            tagger_model_add(model, feature_hash_own(feature, style + 1), &sums->slots[slot]);
    }
}

static void sum_bundle(const struct tagger_model *model, const struct bundle *bundle,
                       unsigned style, struct bundle_sums *sums)
{
    memset(sums, 0, sizeof *sums);
    for (uint32_t i = 0; i < bundle->count; i++)
        add_attribute(model, &bundle->items[i], style, sums);
}

/* The place of a key; when it held another one, *fresh says that its sums are to be made. */
static struct bundle_sums *shelf_place(struct bundle_shelf *shelf, uint64_t key, unsigned style,
                                       bool *fresh)
{
    key = hash_mix(key + style);
    uint32_t place = (uint32_t)(key % SHELF_SIZE);
    *fresh = key == 0 || shelf->keys[place] != key;
    shelf->keys[place] = key;
    return &shelf->sums[place];
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
    shelf_init(&cache->tokens);
    shelf_init(&cache->words);
    shelf_init(&cache->lists);
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
