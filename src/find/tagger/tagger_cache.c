#include "find/tagger/tagger_cache.h"

#include <stdlib.h>
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
    shelf->shift = 64 - (uint32_t)__builtin_ctz(count);
    shelf->places = memory_zeroed(count, sizeof *shelf->places);
}

static void shelf_init(struct seen_shelf *shelf, uint32_t most)
{
    *shelf = (struct seen_shelf){.most = most};
    shelf_new_places(shelf, FIRST_PLACES);
}

/* The place of a key, or the free one where it would stand: looked for from where the upper bits of
 * its multiple by the golden ratio say. */
static struct seen *shelf_place(const struct seen_shelf *shelf, uint64_t key)
{
    uint32_t mask = shelf->count - 1, at = (uint32_t)(key * 0x9E3779B97F4A7C15u >> shelf->shift);
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
    free(old);
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
        free(pool->chunks[i]);
    free(pool->chunks);
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

/* The sums of what says nothing. */
static const union label_sums nothing[SLOTS_MAX];

/* Room for the sums of a set of slots, one behind the other, each as it is in `from`. Returns
 * where. */
static uint32_t pool_take(struct sums_pool *pool, uint32_t set, const union label_sums *from,
                          struct slot_sums *slots)
{
    if (pool->used % CHUNK_SUMS > CHUNK_SUMS - SLOTS_MAX)
        pool->used += CHUNK_SUMS - pool->used % CHUNK_SUMS;
    uint32_t first = pool->used;
    union label_sums **chunk = &pool->chunks[first / CHUNK_SUMS];
    if (!*chunk)
        *chunk = memory_lines(CHUNK_SUMS * sizeof **chunk);
    union label_sums *begin = *chunk + first % CHUNK_SUMS, *sums = begin;
    *slots = (struct slot_sums){{NULL}};
    for (uint32_t left = set; left != 0; left &= left - 1) {
        *sums = *from++;
        slots->of[__builtin_ctz(left)] = sums++;
    }
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

/* What attributes of a bundle are worth: kept on the shelf, or to be added up. */
struct source {
    struct seen *seen;            /* the place on that shelf; NULL: they are not kept */
    const union label_sums *sums; /* what is kept there; NULL: nothing so far */
    struct weight_rows rows;      /* of the attribute, when there are no sums */
};

static void look_on_shelf(struct tagger_cache *cache, const struct attribute *attribute,
                          unsigned style, struct source *source)
{
    bool is_new;
    source->seen = NULL;
    source->sums = NULL;
    if (attribute->kept_as == 0)
        return;
    source->seen = shelf_get(&cache->attributes, attribute->kept_as, &is_new);
    uint32_t at = seen_sums(source->seen, style);
    source->sums = at != 0 ? sums_at(&cache->attribute_sums, at) : NULL;
}

/* How the sums of a bundle are made. Numbers of attributes, the last first. */
struct plan {
    struct source sources[BUNDLE_ATTRIBUTES];
    uint32_t kept_count, alone_count, missing_count;
    uint8_t kept[BUNDLE_ATTRIBUTES];    /* each the last of those that are kept together */
    uint8_t alone[BUNDLE_ATTRIBUTES];   /* not kept */
    uint8_t missing[BUNDLE_ATTRIBUTES]; /* what there are no sums of so far */
    uint64_t hashes[BUNDLE_ATTRIBUTES]; /* of those */
};

/* Asks for the weights of what is missing together: their memory is far, and waited for once. */
static void find_missing(const struct tagger_model *model, struct plan *plan)
{
    for (uint32_t i = 0; i < plan->missing_count; i++)
        tagger_model_prefetch_bucket(model, plan->hashes[i]);
    for (uint32_t i = 0; i < plan->missing_count; i++) {
        struct source *source = &plan->sources[plan->missing[i]];
        source->rows = tagger_model_find(model, plan->hashes[i]);
        tagger_model_prefetch_rows(model, source->rows);
    }
}

/* Looks the attributes of a bundle up, but for those that are kept together with another. */
static void look_up(struct tagger_cache *cache, const struct bundle *bundle, unsigned style,
                    struct plan *plan)
{
    uint32_t kept = 0, alone = 0, missing = 0, kept_begin = bundle->count;
    for (uint32_t i = bundle->count; i-- > 0;) {
        const struct attribute *attribute = &bundle->items[i];
        look_on_shelf(cache, attribute, style, &plan->sources[i]);
        if (i < kept_begin && attribute->kept_as == 0) {
            plan->alone[alone++] = (uint8_t)i;
        } else if (i < kept_begin) {
            plan->kept[kept++] = (uint8_t)i;
            kept_begin = i - attribute->together;
        }
        if (plan->sources[i].sums) {
            i -= attribute->together;
            continue;
        }
        uint64_t hash = attribute_hash(attribute);
        tagger_model_prefetch_start(cache->model, hash);
        plan->hashes[missing] = hash;
        plan->missing[missing++] = (uint8_t)i;
    }
    plan->kept_count = kept;
    plan->alone_count = alone;
    plan->missing_count = missing;
    find_missing(cache->model, plan);
}

static void add_kept(const union label_sums *sums, uint32_t kept_slots,
                     const struct slot_sums *slots)
{
    for (uint32_t left = kept_slots; left != 0; left &= left - 1, sums++) {
        union label_sums *slot = slots->of[__builtin_ctz(left)];
        if (slot)
            label_sums_add(slot, sums);
    }
}

/* The same when they are kept for just the slots of the bundle, as most are. */
static void add_kept_alike(const union label_sums *sums, union label_sums *bundle_sums,
                           uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        label_sums_add(&bundle_sums[i], &sums[i]);
}

/* Adds up what is kept as one attribute: a sum for each slot. Those before it are made. */
static void make_kept(struct tagger_cache *cache, const struct attribute *items,
                      struct source *sources, uint32_t which, unsigned style)
{
    struct slot_sums slots;
    struct sums_pool *pool = &cache->attribute_sums;
    uint32_t at = pool_take(pool, items[which].kept_slots, nothing, &slots);
    for (uint32_t i = which; i-- > which - items[which].together; i -= items[i].together) {
        if (sources[i].sums)
            add_kept(sources[i].sums, items[i].kept_slots, &slots);
        else
            tagger_model_add(cache->model, sources[i].rows, style, &slots);
    }
    tagger_model_add(cache->model, sources[which].rows, style, &slots);
    seen_keep_sums(sources[which].seen, style, at);
    sources[which].sums = sums_at(pool, at);
}

/* Adds up what attributes are worth in a set of slots, to everybody and in the style, and keeps it
 * for what has this bundle. */
static const union label_sums *make_sums(struct tagger_cache *cache, struct seen *seen,
                                         const struct bundle *bundle, unsigned style, uint32_t set)
{
    struct plan plan;
    struct slot_sums slots;
    const struct attribute *items = bundle->items;
    make_attribute_room(cache);
    look_up(cache, bundle, style, &plan);
    for (uint32_t i = plan.missing_count; i-- > 0;)
        if (plan.sources[plan.missing[i]].seen)
            make_kept(cache, items, plan.sources, plan.missing[i], style);
    const union label_sums *from = nothing;
    uint32_t kept = plan.kept_count;
    if (kept > 0 && items[plan.kept[kept - 1]].kept_slots == set) /* as most begin */
        from = plan.sources[plan.kept[--kept]].sums;
    uint32_t at = pool_take(&cache->bundle_sums, set, from, &slots);
    seen_keep_sums(seen, style, at);
    /* Those of all labels first: a processor waits when it reads several numbers at once of which
     * it has just written one. */
    union label_sums *sums = sums_at(&cache->bundle_sums, at);
    uint32_t sum_count = count_bits(set);
    for (uint32_t i = 0; i < kept; i++) {
        const union label_sums *more = plan.sources[plan.kept[i]].sums;
        if (items[plan.kept[i]].kept_slots == set)
            add_kept_alike(more, sums, sum_count);
        else
            add_kept(more, items[plan.kept[i]].kept_slots, &slots);
    }
    for (uint32_t i = 0; i < plan.alone_count; i++)
        tagger_model_add(cache->model, plan.sources[plan.alone[i]].rows, style, &slots);
    return sums;
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
        seen[i] = shelf_get(&cache->tokens, token_bundle_key(token), &is_new);
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
    struct seen *seen = shelf_get(&cache->tokens, border_key, &is_new);
    if (seen_sums(seen, style) != 0)
        return tagger_cache_kept(cache, seen, style);
    struct bundle bundle;
    bundle_of_border(&bundle, border_key);
    return make_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
}

static const union label_sums *make_lists(struct tagger_cache *cache, struct seen *seen,
                                          unsigned style, const struct list_mask *mask)
{
    struct bundle bundle;
    bundle_of_lists(&bundle, mask);
    return make_sums(cache, seen, &bundle, style, SLOTS_OF_TOKEN);
}

void tagger_cache_lists(struct tagger_cache *cache, unsigned style, const struct list_mask *masks,
                        uint32_t count, const union label_sums **sums)
{
    for (uint32_t i = 0; i < count; i++) {
        sums[i] = nothing;
        if ((masks[i].bits[0] | masks[i].bits[1]) == 0)
            continue;
        bool is_new;
        struct seen *seen = shelf_get(&cache->lists, list_mask_key(&masks[i]), &is_new);
        sums[i] = tagger_cache_kept(cache, seen, style);
        if (!sums[i])
            sums[i] = make_lists(cache, seen, style, &masks[i]);
    }
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
    free(cache->tokens.places);
    free(cache->words.places);
    free(cache->lists.places);
    free(cache->attributes.places);
    pool_release(&cache->bundle_sums);
    pool_release(&cache->attribute_sums);
}
