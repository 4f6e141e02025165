#include "find/scan/cues.h"

#include "find/scan/cue_table.h"
#include "image.h"
#include "model/vec.h"

#define PHRASE_TOKENS_MAX 8
_Static_assert(LEXICON_MAX_TOKENS <= UINT8_MAX, "a cue counts the tokens of a hit in a byte");

const struct cue_table *cue_table_builtin(void)
{
    return image_get(IMAGE_CUES).bytes;
}

/* Marks the phrases that begin at the first of `count` tokens; cue: its own, those of the others
 * follow. */
static void mark_phrases(struct cue *cue, const struct cue_table *table, const struct token *tokens,
                         uint32_t count)
{
    uint32_t key = 0, i = 0;
    do {
        key = cue_key_add(key, tokens[i].key);
        const struct cue_slot *slot = &table->slots[cue_slot_of(table, key)];
        if (slot->key == 0) /* nearly always at once */
            return;
        if (slot->classes == 0)
            continue;
        /* The longest phrase says what begins here: 将 in 将来 is no auxiliary. */
        cue->starts = slot->classes;
        cue->phrase_len = (uint8_t)(i + 1);
        cue[i].ends |= slot->classes;
        if (cue[i].phrase_back < i + 1)
            cue[i].phrase_back = (uint8_t)(i + 1);
    } while (++i < count);
}

/* Marks a hit that begins at the token of the cue. */
static void mark_hit(struct cue *first, const struct lexicon_hit *hit)
{
    uint8_t len = (uint8_t)hit->count;
    struct cue *last = first + hit->count - 1;
    first->list_starts |= LIST_BIT(hit->list);
    last->list_ends |= LIST_BIT(hit->list);
    if (hit->list == LIST_TITLE) {
        if (len > first->title_len) {
            first->title_len = len;
            first->title_loose = hit->flags & LEX_AMBIGUOUS;
        }
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
    const uint32_t count = tokens->count;
    while (cues->capacity <= count)
        cues->items = vec_grow(cues->items, &cues->capacity, sizeof *cues->items);
    cues->count = count + 1;
    memset(cues->items, 0, cues->count * sizeof *cues->items);
    struct cue *cue = cues->items;
    const struct lexicon_hit *hit = hits->items;
    uint32_t hits_left = hits->count, word_end = 0;
    for (uint32_t i = 0; i < count; i++, cue++) {
        uint32_t left = count - i;
        mark_phrases(cue, table, tokens->items + i,
                     left < PHRASE_TOKENS_MAX ? left : PHRASE_TOKENS_MAX);
        cue->hits = hits->count - hits_left;
        for (; hits_left > 0 && hit->first == i; hits_left--, hit++)
            mark_hit(cue, hit);
        /* A greedy cut into words from left to right: cheap, right for most ordinary text. */
        cue->in_word = i < word_end;
        if (i >= word_end)
            word_end = i + cue->word_len;
    }
    cue->hits = hits->count;
}

struct presence cues_presence(const cue_vec *cues, uint32_t tokens)
{
    struct presence present = {.tokens = tokens};
    for (uint32_t i = 0; i < cues->count; i++) {
        present.starts |= cues->items[i].starts;
        present.lists |= cues->items[i].list_starts;
    }
    return present;
}
