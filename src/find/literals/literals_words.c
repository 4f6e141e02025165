/*
 * Looking up the words of literals_table.c, by the keys of first tokens.
 */
#include <string.h>

#include "find/literals/literal_index.h"
#include "find/literals/literals.h"
#include "image.h"

static const struct literal_index *builtin(void)
{
    return image_get(IMAGE_LITERALS).bytes;
}

static bool stands_at(const struct literals *literals, uint32_t at,
                      const struct literal_keys *entry)
{
    if (entry->count > literals->count - at)
        return false;
    for (uint32_t i = 1; i < entry->count; i++) {
        if (literals->tokens[at + i].key != entry->keys[i])
            return false;
    }
    return true;
}

/* What of the classes of a first token holds here: "the" begins "the past". */
static uint32_t classes_at(const struct literals *literals, uint32_t at, uint16_t first)
{
    const struct literal_keys *words = builtin()->words;
    uint32_t classes = 0;
    for (uint16_t next = first; next != 0; next = words[next - 1].next)
        if (stands_at(literals, at, &words[next - 1]))
            classes |= CLASS_BIT(literal_table[words[next - 1].row].class);
    return classes;
}

void literal_words_find(struct literals *literals)
{
    const struct literal_index *index = builtin();
    literal_mark_vec *marks = &literals->marks;
    while (marks->capacity < literals->count)
        marks->items = vec_grow(marks->items, &marks->capacity, sizeof *marks->items);
    marks->count = literals->count;
    for (uint32_t i = 0; i < literals->count; i++) {
        struct literal_mark *mark = &marks->items[i];
        uint32_t slot = literal_slot_of(index, literals->tokens[i].key);
        *mark = (struct literal_mark){0};
        if (index->keys[slot] == 0)
            continue;
        *mark = index->slots[slot];
        if (mark->longest > 1)
            mark->classes = classes_at(literals, i, mark->first);
    }
}

/* Month and weekday names are capitalised in English: "may" and "march" are none. */
static bool case_fits(const struct literals *literals, uint32_t at, enum literal_class class)
{
    return (class != WORD_MONTH && class != WORD_WEEKDAY) ||
           literals->tokens[at].shape != SHAPE_LOWER;
}

const struct literal_word *literal_find_word(const struct literals *literals, uint32_t at,
                                             enum literal_class class, uint32_t *count)
{
    const struct literal_keys *words = builtin()->words;
    for (uint16_t next = literals->marks.items[at].first; next != 0; next = words[next - 1].next) {
        const struct literal_keys *entry = &words[next - 1];
        if (literal_table[entry->row].class == class && stands_at(literals, at, entry) &&
            case_fits(literals, at, class)) {
            *count = entry->count;
            return &literal_table[entry->row];
        }
    }
    return NULL;
}

bool literal_is_ascii(const struct literals *literals, uint32_t at, const char *word, size_t len)
{
    const char *text = literals->text + literals->tokens[at].begin;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? c | 0x20 : c) != word[i])
            return false;
    }
    return true;
}

bool literal_is_sign(const struct literals *literals, uint32_t at, const char *sign)
{
    const struct token *token = &literals->tokens[at];
    return (literals->text[token->begin] & 0x80) && token->key == token_key(sign, strlen(sign));
}

const struct literal_word *literal_suffix(enum literal_class class, const char *word, size_t len)
{
    const struct literal_index *index = builtin();
    uint32_t slot = literal_slot_of(index, token_key(word, len));
    for (uint16_t next = index->slots[slot].first; next != 0;) {
        const struct literal_keys *entry = &index->words[next - 1];
        if (literal_table[entry->row].class == class && entry->count == 1)
            return &literal_table[entry->row];
        next = entry->next;
    }
    return NULL;
}
