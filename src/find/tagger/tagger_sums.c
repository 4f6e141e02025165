#include "find/tagger/tagger_sums.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"

/* What is seen on either side of a token or word. */
#define REACH 2u
#define SEEN  (2 * REACH + 1)
_Static_assert(SLOT_HERE == REACH && TOKEN_SLOTS == SEEN, "a slot for each token that is seen");

/* The slots of what is not there. */
static const union label_sums nothing[SLOTS_MAX];

void tagger_sums_init(struct tagger_sums *sums, const struct tagger_model *model)
{
    *sums = (struct tagger_sums){.items = NULL};
    tagger_cache_init(&sums->cache, model);
}

static void release_arrays(struct tagger_sums *sums)
{
    free(sums->items);
    free(sums->seen_tokens);
    free(sums->seen_words);
    free(sums->han_values);
    free(sums->tokens);
    free(sums->lists);
    free(sums->words);
}

void tagger_sums_make_room(struct tagger_sums *sums, uint32_t tokens)
{
    size_t seen = tokens + 2 * REACH;
    release_arrays(sums);
    sums->items = memory_alloc(tokens * sizeof *sums->items);
    sums->seen_tokens = memory_alloc(tokens * sizeof *sums->seen_tokens);
    sums->seen_words = memory_alloc(tokens * sizeof *sums->seen_words);
    sums->han_values = memory_alloc(tokens * sizeof *sums->han_values);
    sums->tokens = memory_alloc(seen * sizeof *sums->tokens);
    sums->lists = memory_alloc(seen * sizeof *sums->lists);
    sums->words = memory_alloc(seen * sizeof *sums->words);
}

void tagger_sums_release(struct tagger_sums *sums)
{
    tagger_cache_release(&sums->cache);
    release_arrays(sums);
}

/* ---- what the text says of how it reads ---- */

static void count_styles(const struct seen *seen, int32_t styles[TAGGER_STYLES])
{
    for (unsigned style = 0; style < TAGGER_STYLES; style++)
        styles[style] += seen->styles[style];
}

void tagger_sums_look_tokens(struct tagger_sums *sums, const struct token *tokens, uint32_t count)
{
    int32_t styles[TAGGER_STYLES] = {0};
    tagger_cache_make_room(&sums->cache, count);
    tagger_cache_tokens(&sums->cache, tokens, count, sums->seen_tokens);
    for (uint32_t i = 0; i < count; i++) {
        count_styles(sums->seen_tokens[i], styles);
        sums->han_values[i] = sums->seen_tokens[i]->han_value;
    }
    memcpy(sums->styles, styles, sizeof sums->styles);
}

void tagger_sums_look_words(struct tagger_sums *sums, const tagger_word_vec *words)
{
    int32_t styles[TAGGER_STYLES];
    memcpy(styles, sums->styles, sizeof styles);
    tagger_cache_words(&sums->cache, words->items, words->count, sums->seen_words);
    for (uint32_t i = 0; i < words->count; i++)
        if (sums->seen_words[i])
            count_styles(sums->seen_words[i], styles);
    memcpy(sums->styles, styles, sizeof sums->styles);
}

/* ---- what each says by itself ---- */

/* Nothing stands before the first and behind the last. */
static void look_beyond(const union label_sums **seen, uint32_t count)
{
    for (uint32_t i = 0; i < REACH; i++)
        seen[i] = seen[REACH + count + i] = nothing;
}

/* Makes the sums of the tokens that have none. The memory of all their weights is asked for
 * together: it is far, and waited for once. */
static void make_tokens(struct tagger_sums *sums, unsigned style, const struct tagger_view *view,
                        const union label_sums **slots)
{
    const struct tagger_model *model = sums->cache.model;
    for (uint32_t i = 0; i < view->count; i++)
        if (!slots[i])
            token_prefetch_bucket(model, &view->tokens[i]);
    for (uint32_t i = 0; i < view->count; i++) {
        struct seen *seen = sums->seen_tokens[i];
        if (!slots[i]) /* unless one of them was the same */
            slots[i] = tagger_cache_kept(&sums->cache, seen, style);
        if (!slots[i])
            slots[i] =
                tagger_cache_make_token(&sums->cache, seen, style, view->text, &view->tokens[i]);
    }
}

/* Asks for the memory of what will be added up. */
static void ask_for(const union label_sums *slots, uint32_t count)
{
    for (uint32_t slot = 0; slot < count; slot++)
        __builtin_prefetch(&slots[slot]);
}

static void take_tokens(struct tagger_sums *sums, unsigned style, const struct tagger_view *view)
{
    const union label_sums **slots = sums->tokens + REACH;
    bool missing = false;
    look_beyond(sums->tokens, view->count);
    slots[-1] = tagger_cache_border(&sums->cache, style, TOKEN_KEY_FIRST);
    for (uint32_t i = 0; i < view->count; i++) {
        slots[i] = tagger_cache_kept(&sums->cache, sums->seen_tokens[i], style);
        if (slots[i]) {
            ask_for(slots[i], TOKEN_SLOTS);
            continue;
        }
        missing = true;
        token_prefetch_start(sums->cache.model, &view->tokens[i]);
    }
    if (missing)
        make_tokens(sums, style, view, slots);
    slots[view->count] = tagger_cache_border(&sums->cache, style, TOKEN_KEY_LAST);
}

static void take_lists(struct tagger_sums *sums, unsigned style, const struct tagger_view *view)
{
    look_beyond(sums->lists, view->count);
    tagger_cache_lists(&sums->cache, style, view->masks, view->count, sums->lists + REACH);
}

/* The same of words. */
static void make_words(struct tagger_sums *sums, unsigned style, const tagger_word_vec *words,
                       const union label_sums **slots)
{
    const struct tagger_model *model = sums->cache.model;
    for (uint32_t i = 0; i < words->count; i++)
        if (!slots[i])
            word_prefetch_bucket(model, &words->items[i]);
    for (uint32_t i = 0; i < words->count; i++) {
        struct seen *seen = sums->seen_words[i];
        if (!slots[i])
            slots[i] = tagger_cache_kept(&sums->cache, seen, style);
        if (!slots[i])
            slots[i] = tagger_cache_make_word(&sums->cache, seen, style, &words->items[i]);
    }
}

/* Whether there are words: else no token sees any. */
static bool take_words(struct tagger_sums *sums, unsigned style, const tagger_word_vec *words)
{
    const union label_sums **slots = sums->words + REACH;
    bool found = false, missing = false;
    look_beyond(sums->words, words->count);
    for (uint32_t i = 0; i < words->count; i++) {
        struct seen *seen = sums->seen_words[i];
        found |= seen != NULL;
        slots[i] = seen ? tagger_cache_kept(&sums->cache, seen, style) : nothing;
        if (slots[i]) {
            ask_for(slots[i], WORD_SLOTS_AROUND + 1);
            continue;
        }
        missing = true;
        word_prefetch_start(sums->cache.model, &words->items[i]);
    }
    if (missing)
        make_words(sums, style, words, slots);
    return found;
}

/* ---- what is seen from each token ---- */

/* What the tokens around one and their lists say, beside what is known of it already. tokens,
 * lists: from the first that it sees on. */
static inline union label_sums add_seen(union label_sums here,
                                        const union label_sums *const *tokens,
                                        const union label_sums *const *lists)
{
    for (unsigned slot = 0; slot < SEEN; slot++) {
        label_sums_add(&here, &tokens[slot][slot]);
        label_sums_add(&here, &lists[slot][slot]);
    }
    return here;
}

/* The slot in which the token at a place of a word sees the word. */
static const union label_sums *see_own_word(const struct tagger_word *word, uint32_t place,
                                            const union label_sums *slots)
{
    const union label_sums *own = slots + WORD_SLOTS_AROUND;
    if (place == 0)
        return own;
    if (place + 1 < word->count)
        return own + (WORD_INSIDE - WORD_BEGIN);
    return own + (word->count > 2 ? WORD_END - WORD_BEGIN : 1);
}

/* What the words around one say to its tokens. words: from the first that it sees on. */
static inline union label_sums add_words(union label_sums here,
                                         const union label_sums *const *words)
{
    label_sums_add(&here, &words[0][WORD_SECOND_BEFORE]);
    label_sums_add(&here, &words[1][WORD_BEFORE]);
    label_sums_add(&here, &words[3][WORD_AFTER]);
    label_sums_add(&here, &words[4][WORD_SECOND_AFTER]);
    return here;
}

/* Writes the sums of all tokens, of which none sees a word. */
static void sum_tokens(struct tagger_sums *sums, union label_sums bias, uint32_t count)
{
    const union label_sums *const *tokens = sums->tokens, *const *lists = sums->lists;
    union label_sums *items = sums->items;
    for (uint32_t i = 0; i < count; i++)
        items[i] = add_seen(bias, tokens + i, lists + i);
}

/* The same with words, which cover the tokens. */
static void sum_words(struct tagger_sums *sums, union label_sums bias, const tagger_word_vec *words)
{
    const union label_sums *const *tokens = sums->tokens, *const *lists = sums->lists;
    union label_sums *items = sums->items;
    for (uint32_t k = 0; k < words->count; k++) {
        const struct tagger_word *word = &words->items[k];
        const union label_sums *const *seen = sums->words + k;
        union label_sums around = add_words(bias, seen);
        for (uint32_t place = 0; place < word->count; place++) {
            union label_sums here = around;
            uint32_t i = word->first + place;
            label_sums_add(&here, see_own_word(word, place, seen[REACH]));
            items[i] = add_seen(here, tokens + i, lists + i);
        }
    }
}

void tagger_sums_make(struct tagger_sums *sums, unsigned style, const struct tagger_view *view)
{
    take_tokens(sums, style, view);
    take_lists(sums, style, view);
    union label_sums bias = sums->cache.bias[style];
    if (take_words(sums, style, view->words))
        sum_words(sums, bias, view->words);
    else
        sum_tokens(sums, bias, view->count);
}
