#include "find/tagger/tagger_segment.h"

#define COST_UNKNOWN 200 /* of a character that is no word of the dictionary */

static void extend(struct tagger_cut *cuts, uint32_t from, unsigned count, uint32_t cost,
                   uint32_t value, uint64_t hash)
{
    struct tagger_cut *to = &cuts[from + count];
    cost += cuts[from].cost;
    if (cost >= to->cost)
        return;
    to->cost = cost;
    to->count = (uint8_t)count;
    to->value = value;
    to->hash = hash;
}

/* Every word that begins at a character: the entry of its first two says how long to look. */
static void extend_from(const struct tagger_model *model, const struct token *tokens, uint32_t from,
                        uint32_t count, struct tagger_cut *cuts)
{
    uint32_t value = cuts[from].one_value;
    uint64_t hash = cuts[from].one;
    extend(cuts, from, 1, value & HAN_IS_WORD ? han_cost(value) : COST_UNKNOWN, value, hash);
    unsigned longest = 2;
    for (unsigned len = 2; len <= longest && from + len <= count; len++) {
        hash = len == 2 ? cuts[from].two : word_hash(hash, tokens[from + len - 1].key);
        value = tagger_model_han_value(model, hash);
        if (len == 2)
            longest = han_longest(value); /* 0 when there is none */
        if (value & HAN_IS_WORD)
            extend(cuts, from, len, han_cost(value), value, hash);
    }
}

/* Begins the search, and asks for the memory of all words together: it is far, and waited for once.
 * values: NULL, or those of the characters. */
static void look_ahead(const struct tagger_model *model, const struct token *tokens, uint32_t count,
                       const uint32_t *values, struct tagger_cut *cuts)
{
    for (uint32_t i = 0; i < count; i++) {
        cuts[i + 1].cost = UINT32_MAX; /* none ends there so far */
        cuts[i].one = word_hash(0, tokens[i].key);
        cuts[i].one_value = values ? values[i] : tagger_model_han_value(model, cuts[i].one);
        if (i + 1 == count)
            continue;
        cuts[i].two = word_hash(cuts[i].one, tokens[i + 1].key);
        table_prefetch_start(&model->han, cuts[i].two);
    }
    for (uint32_t i = 0; i + 1 < count; i++)
        table_prefetch_bucket(&model->han, cuts[i].two, model->han_values,
                              sizeof *model->han_values);
}

/* Cuts a run of Chinese characters, and writes its words; returns how many. */
static uint32_t segment_run(const struct tagger_model *model, const struct token *tokens,
                            const uint32_t *values, uint32_t first, uint32_t count,
                            struct tagger_word *words, struct tagger_cut *cuts)
{
    look_ahead(model, tokens + first, count, values ? values + first : NULL, cuts);
    cuts[0].cost = 0;
    for (uint32_t i = 0; i < count; i++)
        extend_from(model, tokens + first, i, count, cuts);
    uint32_t word_count = 0;
    for (uint32_t end = count; end > 0; end -= cuts[end].count)
        word_count++;
    struct tagger_word *word = words + word_count;
    for (uint32_t end = count; end > 0; end -= cuts[end].count)
        *--word = (struct tagger_word){first + end - cuts[end].count, cuts[end].count,
                                       cuts[end].value, cuts[end].hash};
    return word_count;
}

static uint32_t run_end(const struct token *tokens, uint32_t first, uint32_t count)
{
    while (first < count && tokens[first].shape == SHAPE_HAN)
        first++;
    return first;
}

/* Room for the words and cuts of so many tokens. */
static void reserve(tagger_word_vec *words, tagger_cut_vec *cuts, uint32_t tokens)
{
    while (words->capacity < tokens)
        words->items = vec_grow(words->items, &words->capacity, sizeof *words->items);
    while (cuts->capacity <= tokens)
        cuts->items = vec_grow(cuts->items, &cuts->capacity, sizeof *cuts->items);
}

void tagger_segment(const struct tagger_model *model, const struct token *tokens, uint32_t count,
                    const uint32_t *values, tagger_word_vec *words, tagger_cut_vec *cuts)
{
    words->count = 0;
    reserve(words, cuts, count);
    for (uint32_t i = 0; i < count;) {
        uint32_t end = run_end(tokens, i, count);
        struct tagger_word *word = &words->items[words->count];
        if (end > i)
            words->count += segment_run(model, tokens, values, i, end - i, word, cuts->items);
        else
            words->items[words->count++] = (struct tagger_word){.first = end++, .count = 1};
        i = end;
    }
}
