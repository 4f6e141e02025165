#include "find/scan/cue_build.h"

#include <string.h>

#include "find/scan/cue_words.h"
#include "find/token/token.h"
#include "model/vec.h"

#define PHRASE_BYTES 64

static bool add_phrase(struct cue_table *table, const token_vec *tokens, uint32_t classes,
                       uint32_t *used)
{
    uint32_t key = 0, at = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        key = cue_key_add(key, tokens->items[i].key);
        at = cue_slot_of(table, key);
        *used += table->slots[at].key == 0;
        table->slots[at].key = key;
    }
    table->slots[at].classes |= classes;
    return tokens->count > 0 && *used <= CUE_SLOTS / 2;
}

/* The tokens of a phrase in which '_' stands for a space; false when it is too long. */
static bool scan_phrase(token_vec *tokens, const char *phrase, size_t len)
{
    char word[PHRASE_BYTES];
    if (len >= sizeof word)
        return false;
    for (size_t i = 0; i < len; i++)
        word[i] = phrase[i] == '_' ? ' ' : phrase[i];
    word[len] = '\0';
    token_scan(tokens, word, 0, (uint32_t)len);
    return true;
}

static bool add_phrases(struct cue_table *table, token_vec *tokens, const char *words,
                        uint32_t classes, uint32_t *used)
{
    for (const char *at = words; *at;) {
        size_t len = strcspn(at, " ");
        if (!scan_phrase(tokens, at, len) || !add_phrase(table, tokens, classes, used))
            return false;
        at += len;
        at += strspn(at, " ");
    }
    return true;
}

bool cue_table_build(struct cue_table *table)
{
    token_vec tokens = {0};
    uint32_t used = 0;
    bool fine = true;
    for (size_t row = 0; fine && row < cue_list_count; row++)
        fine = add_phrases(table, &tokens, cue_lists[row].words, cue_lists[row].classes, &used);
    vec_free(&tokens);
    return fine;
}
