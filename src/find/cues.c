#include "find/cues.h"

#include "find/cue_table.h"
#include "image.h"
#include "model/vec.h"

#define PHRASE_TOKENS_MAX 8

const struct cue_table *cue_table_builtin(void)
{
    return image_get(IMAGE_CUES).bytes;
}

/* Marks the phrases that begin at token i. */
static void mark_phrases(struct cue *cues, const struct cue_table *table,
                         const struct token *tokens, uint32_t count, uint32_t i)
{
    uint32_t key = 0;
    for (uint32_t n = 1; n <= PHRASE_TOKENS_MAX && i + n <= count; n++) {
        key = cue_key_add(key, tokens[i + n - 1].key);
        const struct cue_slot *slot = &table->slots[cue_slot_of(table, key)];
        if (slot->key == 0)
            return;
        if (slot->classes == 0)
            continue;
        /* The longest phrase says what begins here: 将 in 将来 is no auxiliary. */
        cues[i].starts = slot->classes;
        cues[i].phrase_len = (uint8_t)n;
        cues[i + n - 1].ends |= slot->classes;
        if (n > cues[i + n - 1].phrase_back)
            cues[i + n - 1].phrase_back = (uint8_t)n;
    }
}

static void mark_hit(struct cue *cues, const struct lexicon_hit *hit)
{
    uint8_t len = (uint8_t)(hit->count < 255 ? hit->count : 255);
    struct cue *first = &cues[hit->first], *last = &cues[hit->first + hit->count - 1];
    first->list_starts |= LIST_BIT(hit->list);
    last->list_ends |= LIST_BIT(hit->list);
    if (hit->list == LIST_TITLE) {
        if (len > first->title_len)
            first->title_len = len;
        if (len > last->title_back)
            last->title_back = len;
    } else if (hit->list == LIST_COMMON_WORD && len > first->word_len) {
        first->word_len = len;
    } else if (hit->list == LIST_ORG_SUFFIX && len > first->suffix_len) {
        first->suffix_len = len;
        first->suffix_flags = hit->flags;
    } else if (hit->list == LIST_GIVEN_NAME && len == 1) {
        first->given_flags |= hit->flags & (LEX_MALE | LEX_FEMALE);
    }
}

void cues_gather(cue_vec *cues, const struct cue_table *table, const token_vec *tokens,
                 const lexicon_hit_vec *hits)
{
    while (cues->capacity <= tokens->count)
        cues->items = vec_grow(cues->items, &cues->capacity, sizeof *cues->items);
    cues->count = tokens->count + 1;
    memset(cues->items, 0, cues->count * sizeof *cues->items);
    uint32_t hit = 0, word_end = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        struct cue *cue = &cues->items[i];
        mark_phrases(cues->items, table, tokens->items, tokens->count, i);
        for (cue->hits = hit; hit < hits->count && hits->items[hit].first == i; hit++)
            mark_hit(cues->items, &hits->items[hit]);
        /* A greedy cut into words from left to right: cheap, right for most ordinary text. */
        cue->in_word = i < word_end;
        if (!cue->in_word)
            word_end = i + cue->word_len;
    }
    cues->items[tokens->count].hits = hit;
}
