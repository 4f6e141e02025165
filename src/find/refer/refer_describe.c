/*
 * What a text says beside a name of what it names: "the Danish battery maker Voltana", "Voltana, a
 * Danish battery maker", 北辰智能是一家芯片公司. A nominal that repeats such a word means it.
 */
#include "find/refer/refer.h"

/* Tokens looked at before the name and behind it. */
#define BEFORE_MAX 8
#define BEHIND_MAX 14

static void add_key(struct refer_words *words, uint32_t key)
{
    for (uint32_t i = 0; i < words->count; i++)
        if (words->keys[i] == key)
            return;
    if (words->count < REFER_WORDS_MAX)
        words->keys[words->count++] = key;
}

static bool is_content(const struct work *work, uint32_t i)
{
    return latin_at(work, i) &&
           !(cue_at(work, i)->starts & (CUE_FUNCTION | CUE_LINK | CUE_NOT_NAME));
}

void refer_add_words(const struct work *work, uint32_t first, uint32_t end,
                     struct refer_words *words)
{
    for (uint32_t i = first; i < end; i++) {
        if (han_at(work, i) && i + 1 < end && han_at(work, i + 1))
            add_key(words, token_at(work, i)->key * 31 + token_at(work, i + 1)->key);
        else if (is_content(work, i))
            add_key(words, token_at(work, i)->key);
    }
}

static uint32_t begin_of_modifiers(const struct work *work, uint32_t first, uint32_t low)
{
    uint32_t begin = first;
    while (begin > low && first - begin < BEFORE_MAX) {
        const struct cue *cue = cue_at(work, begin - 1);
        bool sign =
            token_at(work, begin - 1)->shape == SHAPE_PUNCT && !sign_at(work, begin - 1, "-");
        if (sign ||
            (cue->starts &
                 (CUE_FUNCTION | CUE_LINK | CUE_SPEECH | CUE_VERB | CUE_ACT | CUE_PRODUCT_VERB) &&
             !cue->in_word) ||
            word_at(work, begin - 1, "the") || word_at(work, begin - 1, "a"))
            break;
        begin--;
    }
    return begin;
}

static bool is_article(const struct work *work, uint32_t i)
{
    return word_at(work, i, "a") || word_at(work, i, "an") || word_at(work, i, "the") ||
           word_at(work, i, "一");
}

/* Where an apposition or a predicate begins behind the name, or 0. */
static uint32_t begin_of_predicate(const struct work *work, uint32_t i)
{
    if (sign_at(work, i, ",，（(—") && is_article(work, i + 1))
        return i + 2;
    bool copula = word_at(work, i, "is") || word_at(work, i, "was") || word_at(work, i, "是") ||
                  word_at(work, i, "为");
    return copula && is_article(work, i + 1) ? i + 2 : 0;
}

void refer_describe(const struct work *work, uint32_t first, uint32_t end, uint32_t low,
                    uint32_t high, struct refer_words *words)
{
    refer_add_words(work, begin_of_modifiers(work, first, low), first, words);
    uint32_t begin = begin_of_predicate(work, end);
    if (begin == 0)
        return;
    uint32_t last = begin;
    while (last < high && last < begin + BEHIND_MAX && !sign_at(work, last, ",，。.;；:：!?！？"))
        last++;
    refer_add_words(work, begin, last, words);
}

void refer_heads(const struct work *work, uint32_t first, uint32_t end, uint32_t heads[2])
{
    if (heads[0] == 0 && first > 0 && latin_at(work, end - 1) &&
        token_at(work, first - 1)->shape == SHAPE_LOWER && is_content(work, first - 1))
        heads[0] = token_at(work, first - 1)->key;
    uint32_t begin = heads[1] == 0 ? begin_of_predicate(work, end) : 0, last = begin;
    if (begin == 0)
        return;
    while (last < begin + BEHIND_MAX && is_content(work, last))
        last++;
    if (last > begin && token_at(work, last - 1)->shape == SHAPE_LOWER)
        heads[1] = token_at(work, last - 1)->key;
}

uint32_t refer_shared_words(const struct refer_words *a, const struct refer_words *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->count; i++)
        for (uint32_t k = 0; k < b->count; k++)
            shared += a->keys[i] == b->keys[k];
    return shared;
}
