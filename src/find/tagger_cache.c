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
/* Of sums: as many as full shelves have in one style. */
#define BUNDLE_CHUNKS    160u
#define ATTRIBUTE_CHUNKS 24u
_Static_assert(BUNDLE_CHUNKS *CHUNK_SUMS <= 1u << SUMS_BITS &&
                   ATTRIBUTE_CHUNKS * CHUNK_SUMS <= 1u << SUMS_BITS,
               "a place in a pool is a number of so many bits");
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

/* Room for the sums of a set of slots, one behind the other, all 0. Returns where. */
static uint32_t pool_take(struct sums_pool *pool, uint32_t set, struct slot_sums *slots)
{
    if (pool->used % CHUNK_SUMS > CHUNK_SUMS - SLOTS_MAX)
        pool->used += CHUNK_SUMS - pool->used % CHUNK_SUMS;
    uint32_t first = pool->used;
    union label_sums **chunk = &pool->chunks[first / CHUNK_SUMS];
    if (!*chunk)
        *chunk = memory_lines(CHUNK_SUMS * sizeof **chunk);
    union label_sums *begin = *chunk + first % CHUNK_SUMS, *sums = begin;
    for (uint32_t slot = 0; slot < SLOTS_MAX; slot++)
        slots->of[slot] = set >> slot & 1 ? sums++ : NULL;
    memset(begin, 0, (size_t)(sums - begin) * sizeof *begin);
    pool->used += (uint32_t)(sums - begin);
    return first;
}

/* ---- adding up ---- */

/* For the attributes of one more bundle. */
static void make_attribute_room(struct tagger_cache *cache)
{
    if (shelf_make_room(&cache->attributes, BUNDLE_ATTRIBUTES) &&
        pool_has_room(&cache->attribute_sums, BUNDLE_ATTRIBUTES * SLOTS_MAX))
        return;
    shelf_forget(&cache->attributes);
    pool_forget(&cache->attribute_sums);
}

/* What an attribute is worth: kept on the shelf of the common ones, or to be added up. */
struct source {
    struct seen *common;          /* its place on that shelf; else NULL */
    const union label_sums *sums; /* what is kept there; NULL: nothing so far */
    struct weight_rows rows;      /* of what is not kept */
};

static void look_on_shelf(struct tagger_cache *cache, const struct attribute *attribute,
                          unsigned style, struct source *source)
{
    bool is_new;
    *source = (struct source){.common = NULL};
    if (!attribute->common)
        return;
    source->common = shelf_get(&cache->attributes, attribute->hash, &is_new);
    uint32_t at = seen_sums(source->common, style);
    source->sums = at != 0 ? sums_at(&cache->attribute_sums, at) : NULL;
}

/* Looks the attributes of a bundle up. The memory of all weights is asked for together: it is far,
 * and waited for once. */
static void look_up(struct tagger_cache *cache, const struct bundle *bundle, unsigned style,
                    struct source sources[])
{
    const struct tagger_model *model = cache->model;
    uint8_t missing[BUNDLE_ATTRIBUTES];
    uint32_t count = 0;
    for (uint32_t i = 0; i < bundle->count; i++) {
        look_on_shelf(cache, &bundle->items[i], style, &sources[i]);
        if (sources[i].sums)
            continue;
        tagger_model_prefetch_start(model, bundle->items[i].hash);
        missing[count++] = (uint8_t)i;
    }
    for (uint32_t i = 0; i < count; i++)
        tagger_model_prefetch_bucket(model, bundle->items[missing[i]].hash);
    for (uint32_t i = 0; i < count; i++) {
        struct source *source = &sources[missing[i]];
        source->rows = tagger_model_find(model, bundle->items[missing[i]].hash);
        tagger_model_prefetch_rows(model, source->rows);
    }
}

/* What a common attribute is worth, a sum for each slot in which it is seen. */
static const union label_sums *common_sums(struct tagger_cache *cache, const struct source *source,
                                           uint32_t attribute_slots, unsigned style)
{
    if (source->sums)
        return source->sums;
    struct slot_sums slots;
    struct sums_pool *pool = &cache->attribute_sums;
    uint32_t at = pool_take(pool, attribute_slots, &slots);
    seen_keep_sums(source->common, style, at);
    tagger_model_add(cache->model, source->rows, style, &slots);
    return sums_at(pool, at);
}

static void add_common(const union label_sums *sums, uint32_t attribute_slots,
                       const struct slot_sums *slots)
{
    for (uint32_t left = attribute_slots; left != 0; left &= left - 1, sums++) {
        union label_sums *slot = slots->of[__builtin_ctz(left)];
        if (slot)
            label_sums_add(slot, sums);
    }
}

/* Adds up what attributes are worth in a set of slots, to everybody and in the style, and keeps it
 * for what has this bundle. */
static const union label_sums *make_sums(struct tagger_cache *cache, struct seen *seen,
                                         const struct bundle *bundle, unsigned style, uint32_t set)
{
    struct source sources[BUNDLE_ATTRIBUTES];
    struct slot_sums slots;
    make_attribute_room(cache);
    uint32_t at = pool_take(&cache->bundle_sums, set, &slots);
    seen_keep_sums(seen, style, at);
    look_up(cache, bundle, style, sources);
    /* Those of all labels first: a processor waits when it reads several numbers at once of which
     * it has just written one. */
    for (uint32_t i = 0; i < bundle->count; i++) {
        uint32_t attribute_slots = bundle->items[i].slots;
        if (sources[i].common)
            add_common(common_sums(cache, &sources[i], attribute_slots, style), attribute_slots,
                       &slots);
    }
    for (uint32_t i = 0; i < bundle->count; i++)
        if (!sources[i].common)
            tagger_model_add(cache->model, sources[i].rows, style, &slots);
    return sums_at(&cache->bundle_sums, at);
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

/* What is on a shelf for the first time, and the words of the model that tell about it. So many are
 * looked up together: their memory is far, and waited for once. */
#define TOGETHER 32u
struct questions {
    const struct tagger_model *model;
    uint32_t count;
    struct question {
        struct seen *seen;
        uint64_t style_hash;
        uint64_t han_hash; /* of a character; else 0 */
    } items[TOGETHER];
};

static void answer(struct questions *questions)
{
    const struct tagger_model *model = questions->model;
    for (uint32_t i = 0; i < questions->count; i++) {
        const struct question *question = &questions->items[i];
        table_prefetch_bucket(&model->styles, question->style_hash, model->style_values,
                              TAGGER_STYLES);
        if (question->han_hash != 0)
            table_prefetch_bucket(&model->han, question->han_hash, model->han_values,
                                  sizeof *model->han_values);
    }
    for (uint32_t i = 0; i < questions->count; i++) {
        const struct question *question = &questions->items[i];
        tagger_model_get_style(model, question->style_hash, question->seen->styles);
        if (question->han_hash != 0)
            question->seen->han_value = tagger_model_han_value(model, question->han_hash);
    }
    questions->count = 0;
}

static void ask(struct questions *questions, struct question question)
{
    table_prefetch_start(&questions->model->styles, question.style_hash);
    if (question.han_hash != 0)
        table_prefetch_start(&questions->model->han, question.han_hash);
    questions->items[questions->count++] = question;
    if (questions->count == TOGETHER)
        answer(questions);
}

void tagger_cache_tokens(struct tagger_cache *cache, const struct token *tokens, uint32_t count,
                         struct seen **seen)
{
    struct questions questions;
    questions.model = cache->model;
    questions.count = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct token *token = &tokens[i];
        bool is_new;
        seen[i] = shelf_get(&cache->tokens, hash_mix(token_bundle_key(token)), &is_new);
        if (is_new)
            ask(&questions,
                (struct question){seen[i], style_hash_of_token(token),
                                  token->shape == SHAPE_HAN ? word_hash(0, token->key) : 0});
    }
    answer(&questions);
}

void tagger_cache_words(struct tagger_cache *cache, const struct tagger_word *words, uint32_t count,
                        struct seen **seen)
{
    struct questions questions;
    questions.model = cache->model;
    questions.count = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool is_new = false;
        seen[i] = words[i].hash ? shelf_get(&cache->words, words[i].hash, &is_new) : NULL;
        if (is_new)
            ask(&questions, (struct question){seen[i], style_hash_of_word(&words[i]), 0});
    }
    answer(&questions);
}

const union label_sums *tagger_cache_make_token(struct tagger_cache *cache, struct seen *seen,
                                                unsigned style, const char *text,
                                                const struct token *token)
{
    struct bundle bundle;
    bundle_of_token(&bundle, cache->model, text, token);
    return make_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
}

const union label_sums *tagger_cache_make_word(struct tagger_cache *cache, struct seen *seen,
                                               unsigned style, const struct tagger_word *word)
{
    struct bundle bundle;
    bundle_of_word(&bundle, word);
    return make_sums(cache, seen, &bundle, style, slots_of_word(word->count));
}

const union label_sums *tagger_cache_border(struct tagger_cache *cache, unsigned style,
                                            uint64_t border_key)
{
    bool is_new;
    struct seen *seen = shelf_get(&cache->tokens, hash_mix(border_key), &is_new);
    if (seen_sums(seen, style) != 0)
        return tagger_cache_kept(cache, seen, style);
    struct bundle bundle;
    bundle_of_border(&bundle, border_key);
    return make_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
}

const union label_sums *tagger_cache_lists(struct tagger_cache *cache, unsigned style,
                                           const struct list_mask *mask)
{
    bool is_new;
    struct seen *seen = shelf_get(&cache->lists, hash_mix(list_mask_key(mask)), &is_new);
    if (seen_sums(seen, style) != 0)
        return tagger_cache_kept(cache, seen, style);
    struct bundle bundle;
    bundle_of_lists(&bundle, mask);
    return make_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
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
        const struct slot_sums slots = {{&cache->bias[style]}};
        memset(&cache->bias[style], 0, sizeof cache->bias[style]);
        tagger_model_add(model, tagger_model_find(model, bias_attribute()), style, &slots);
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
