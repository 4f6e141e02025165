#include "find/literals/literal_build.h"

#include <string.h>

#include "find/literals/literals.h"

struct building {
    struct literal_index *index;
    uint32_t count;
    token_vec tokens;
};

/* Adds the word of the tokens behind the longer ones with the same first key. */
static bool add_word(struct building *building, uint16_t row)
{
    struct literal_index *index = building->index;
    const token_vec *tokens = &building->tokens;
    if (tokens->count == 0 || tokens->count > LITERAL_WORD_TOKENS ||
        building->count == LITERAL_WORDS)
        return false;
    struct literal_keys *word = &index->words[building->count++];
    *word = (struct literal_keys){.count = (uint16_t)tokens->count, .row = row};
    for (uint32_t i = 0; i < tokens->count; i++)
        word->keys[i] = tokens->items[i].key;
    uint32_t at = literal_slot_of(index, word->keys[0]);
    struct literal_mark *slot = &index->slots[at];
    index->keys[at] = word->keys[0];
    slot->classes |= CLASS_BIT(literal_table[row].class);
    uint16_t *link = &slot->first;
    while (*link != 0 && index->words[*link - 1].count >= word->count)
        link = &index->words[*link - 1].next;
    word->next = *link;
    *link = (uint16_t)building->count;
    slot->longest = index->words[slot->first - 1].count;
    return true;
}

static bool add_row(struct building *building, uint16_t row)
{
    for (const char *word = literal_table[row].words;;) {
        size_t len = strcspn(word, "|");
        token_scan(&building->tokens, word, 0, (uint32_t)len);
        if (!add_word(building, row))
            return false;
        if (word[len] == '\0')
            return true;
        word += len + 1;
    }
}

bool literal_index_build(struct literal_index *index)
{
    struct building building = {.index = index};
    bool fine = true;
    for (uint16_t row = 0; fine && row < literal_table_rows; row++)
        fine = add_row(&building, row);
    vec_free(&building.tokens);
    return fine;
}
