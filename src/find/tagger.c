#include "find/tagger.h"

#include <stdio.h>
#include <string.h>

#include "find/tagger_decode.h"
#include "find/tagger_features.h"
#include "find/tagger_segment.h"
#include "image.h"
#include "model/arena.h"

#define CACHE_SIZE 1024u /* bundles kept, a power of two */
#define WINDOW     2048u /* tokens labelled together; a longer sentence is cut */

struct bundle_sums {
    struct label_sums slots[BUNDLE_SLOTS];
};

/* The sums of bundles seen lately, each at the place its key says. Memory that no bundle has come
 * to is never touched. */
struct cache {
    uint64_t *keys; /* CACHE_SIZE, 0: nothing kept */
    struct bundle_sums *sums;
};

struct tagger {
    struct tagger_model model;
    struct tagger_decoder decoder;
    struct cache tokens, words, lists;
    struct label_sums bias;
    struct label_sums *sums; /* WINDOW of each of these */
    uint8_t *back, *labels;
    struct list_mask *masks;
    tagger_word_vec words_of_window;
    tagger_cut_vec cuts;
};

/* ---- sums of bundles ---- */

static void add_feature(const struct tagger_model *model, uint64_t feature, bool own,
                        struct label_sums *sums)
{
    tagger_model_add(model, feature, sums);
    if (own)
        tagger_model_add(model, feature_hash_own(feature, CORPUS_HOUSE), sums);
}

static void sum_bundle(const struct tagger_model *model, const struct bundle *bundle,
                       struct bundle_sums *sums)
{
    memset(sums, 0, sizeof *sums);
    for (uint32_t i = 0; i < bundle->count; i++) {
        const struct attribute *attribute = &bundle->items[i];
        for (unsigned slot = 0; slot < BUNDLE_SLOTS; slot++)
            if (attribute->slots >> slot & 1)
                add_feature(model, feature_hash(attribute, slot), attribute->own >> slot & 1,
                            &sums->slots[slot]);
    }
}

/* The place of a key; when it held another key, *fresh says that its sums are to be made. */
static struct bundle_sums *cache_place(struct cache *cache, uint64_t key, bool *fresh)
{
    uint32_t place = (uint32_t)(hash_mix(key) % CACHE_SIZE);
    *fresh = key == 0 || cache->keys[place] != key;
    cache->keys[place] = key;
    return &cache->sums[place];
}

/* ---- what is seen from each position ---- */

struct placing {
    struct label_sums *sums;
    const struct bundle_sums *bundle;
};

static inline void add_slot(void *context, uint32_t position, unsigned slot)
{
    const struct placing *placing = context;
    label_sums_add(&placing->sums[position], &placing->bundle->slots[slot]);
}

static void place_tokens(struct tagger *tagger, const char *text, const struct token *tokens,
                         uint32_t count)
{
    for (int64_t i = -1; i <= (int64_t)count; i++) {
        bool fresh, border = i < 0 || i == count;
        uint64_t key = i < 0        ? TOKEN_KEY_FIRST
                       : i == count ? TOKEN_KEY_LAST
                                    : token_bundle_key(&tokens[i]);
        struct bundle_sums *sums = cache_place(&tagger->tokens, key, &fresh);
        if (fresh) {
            struct bundle bundle;
            if (border)
                bundle_of_border(&bundle, key);
            else
                bundle_of_token(&bundle, &tagger->model, text, &tokens[i]);
            sum_bundle(&tagger->model, &bundle, sums);
        }
        struct placing placing = {tagger->sums, sums};
        place_token(i, count, 2, add_slot, &placing);
    }
}

static void place_words(struct tagger *tagger, const struct token *tokens, uint32_t count)
{
    tagger_segment(&tagger->model, tokens, count, &tagger->words_of_window, &tagger->cuts);
    const struct tagger_word *words = tagger->words_of_window.items;
    uint32_t word_count = tagger->words_of_window.count;
    for (uint32_t i = 0; i < word_count; i++) {
        if (words[i].hash == 0)
            continue;
        bool fresh;
        struct bundle_sums *sums = cache_place(&tagger->words, words[i].hash, &fresh);
        if (fresh) {
            struct bundle bundle;
            bundle_of_word(&bundle, &words[i]);
            sum_bundle(&tagger->model, &bundle, sums);
        }
        struct placing placing = {tagger->sums, sums};
        place_word(words, word_count, i, add_slot, &placing);
    }
}

static void place_lists(struct tagger *tagger, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct list_mask *mask = &tagger->masks[i];
        if ((mask->bits[0] | mask->bits[1]) == 0)
            continue;
        bool fresh;
        struct bundle_sums *sums = cache_place(&tagger->lists, list_mask_key(mask), &fresh);
        if (fresh) {
            struct bundle bundle;
            bundle_of_lists(&bundle, mask);
            sum_bundle(&tagger->model, &bundle, sums);
        }
        struct placing placing = {tagger->sums, sums};
        place_token(i, count, 2, add_slot, &placing);
    }
}

static void place_pairs(struct tagger *tagger, const struct token *tokens, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++)
        for (unsigned which = 0; which < 2; which++)
            tagger_model_add(&tagger->model, pair_feature(tokens[i - 1].key, tokens[i].key, which),
                             &tagger->sums[i - which]);
}

/* ---- the names ---- */

static void add_spans(const struct tagger *tagger, uint32_t offset, uint32_t count,
                      tagger_span_vec *spans)
{
    for (uint32_t i = 0; i < count;) {
        if (tagger->labels[i] == LABEL_OUTSIDE) {
            i++;
            continue;
        }
        uint32_t first = i;
        while (label_is_open(tagger->labels[i]))
            i++;
        i++;
        *vec_push(spans) = (struct tagger_span){
            .first = offset + first,
            .count = i - first,
            .type = (uint8_t)label_type(tagger->labels[first]),
            .confidence = tagger_confidence(&tagger->model, tagger->sums, tagger->labels, count,
                                            first, i - first),
        };
    }
}

static void tag_window(struct tagger *tagger, const char *text, const struct token *tokens,
                       uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        tagger->sums[i] = tagger->bias;
    place_tokens(tagger, text, tokens, count);
    place_words(tagger, tokens, count);
    place_lists(tagger, count);
    place_pairs(tagger, tokens, count);
    tagger_viterbi(&tagger->decoder, tagger->sums, count, tagger->back, tagger->labels);
}

void tagger_tag(struct tagger *tagger, const char *text, const struct token *tokens, uint32_t count,
                const struct lexicon_hit *hits, uint32_t hit_count, tagger_span_vec *spans)
{
    uint32_t hit = 0;
    for (uint32_t from = 0; from < count; from += WINDOW) {
        uint32_t size = count - from < WINDOW ? count - from : WINDOW, first_hit = hit;
        while (hit < hit_count && hits[hit].first < from + size)
            hit++;
        list_masks(hit > first_hit ? hits + first_hit : NULL, hit - first_hit, from, size,
                   tagger->masks);
        tag_window(tagger, text, tokens + from, size);
        add_spans(tagger, from, size, spans);
    }
}

/* ---- making one ---- */

static void cache_init(struct cache *cache)
{
    cache->keys = memory_alloc(CACHE_SIZE * sizeof *cache->keys);
    memset(cache->keys, 0, CACHE_SIZE * sizeof *cache->keys);
    cache->sums = memory_alloc(CACHE_SIZE * sizeof *cache->sums);
}

static void cache_release(struct cache *cache)
{
    vec_release(cache->keys);
    vec_release(cache->sums);
}

struct tagger *tagger_open(const void *bytes, size_t len, char *message, size_t message_size)
{
    struct tagger *tagger = memory_alloc(sizeof *tagger);
    memset(tagger, 0, sizeof *tagger);
    if (!tagger_model_open(&tagger->model, bytes, len, message, message_size)) {
        vec_release(tagger);
        return NULL;
    }
    tagger_decoder_init(&tagger->decoder, &tagger->model);
    cache_init(&tagger->tokens);
    cache_init(&tagger->words);
    cache_init(&tagger->lists);
    tagger->sums = memory_alloc(WINDOW * sizeof *tagger->sums);
    tagger->back = memory_alloc(WINDOW * TAGGER_LANES);
    tagger->labels = memory_alloc(WINDOW);
    tagger->masks = memory_alloc(WINDOW * sizeof *tagger->masks);
    add_feature(&tagger->model, bias_feature(), true, &tagger->bias);
    return tagger;
}

struct tagger *tagger_new(void)
{
    struct image image = image_get(IMAGE_TAGGER);
    char message[80];
    return tagger_open(image.bytes, image.len, message, sizeof message);
}

void tagger_free(struct tagger *tagger)
{
    if (!tagger)
        return;
    cache_release(&tagger->tokens);
    cache_release(&tagger->words);
    cache_release(&tagger->lists);
    vec_release(tagger->sums);
    vec_release(tagger->back);
    vec_release(tagger->labels);
    vec_release(tagger->masks);
    vec_free(&tagger->words_of_window);
    vec_free(&tagger->cuts);
    vec_release(tagger);
}

/* ---- asking about what was tagged last ---- */

/* How much the eager reading takes from "no name": as much as makes one of 8 per cent even. */
#define EAGER_PERCENT 8

uint8_t tagger_ask(struct tagger *tagger, uint32_t count, uint32_t first, uint32_t span,
                   enum entity_type type)
{
    if (count > WINDOW || first + span > count || (unsigned)type >= TAGGER_TYPES)
        return 0;
    return tagger_likelihood(&tagger->model, tagger->sums, tagger->labels, count, first, span,
                             type);
}

static void lean(struct tagger *tagger, uint32_t count, int16_t units)
{
    for (uint32_t i = 0; i < count; i++)
        tagger->sums[i].of[LABEL_OUTSIDE] = (int16_t)(tagger->sums[i].of[LABEL_OUTSIDE] + units);
}

void tagger_read_eagerly(struct tagger *tagger, uint32_t count, tagger_span_vec *spans)
{
    if (count == 0 || count > WINDOW)
        return;
    int16_t units =
        (int16_t)(tagger->model.header->percent[EAGER_PERCENT - 1] >> TAGGER_FINE_SHIFT);
    lean(tagger, count, (int16_t)-units);
    tagger_viterbi(&tagger->decoder, tagger->sums, count, tagger->back, tagger->labels);
    lean(tagger, count, units);
    add_spans(tagger, 0, count, spans);
}
