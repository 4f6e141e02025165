/*
 * Looking up the words of literals_table.c: a hash table of the keys of first tokens, made once.
 */
#include <string.h>

#include "find/literals.h"

enum { MAX_WORDS = 2048, TABLE_SLOTS = 4096, MAX_WORD_TOKENS = 6 };

/* One word of a row. Those with the same first key are chained, the longest first. */
struct word_keys {
    uint32_t keys[MAX_WORD_TOKENS];
    uint16_t count;
    uint16_t row;  /* of literal_table */
    uint16_t next; /* index + 1 */
};

static struct word_keys word_keys[MAX_WORDS];
static uint32_t word_count;
static uint16_t slots[TABLE_SLOTS]; /* index + 1 */
static uint32_t slot_classes[TABLE_SLOTS];

static uint32_t slot_of(uint32_t key)
{
    uint32_t slot = key % TABLE_SLOTS;
    while (slots[slot] != 0 && word_keys[slots[slot] - 1].keys[0] != key)
        slot = (slot + 1) % TABLE_SLOTS;
    return slot;
}

static void add_word(uint16_t row, const token_vec *tokens)
{
    if (tokens->count == 0 || tokens->count > MAX_WORD_TOKENS || word_count == MAX_WORDS)
        return;
    struct word_keys *entry = &word_keys[word_count++];
    *entry = (struct word_keys){.count = (uint16_t)tokens->count, .row = row};
    for (uint32_t i = 0; i < tokens->count; i++)
        entry->keys[i] = tokens->items[i].key;
    uint32_t slot = slot_of(entry->keys[0]);
    slot_classes[slot] |= CLASS_BIT(literal_table[row].class);
    uint16_t *link = &slots[slot];
    while (*link != 0 && word_keys[*link - 1].count >= entry->count)
        link = &word_keys[*link - 1].next;
    entry->next = *link;
    *link = (uint16_t)word_count;
}

static void make_table(void)
{
    token_vec tokens = {0};
    for (uint16_t row = 0; row < literal_table_rows; row++) {
        const char *word = literal_table[row].words;
        for (;;) {
            size_t len = strcspn(word, "|");
            token_scan(&tokens, word, 0, (uint32_t)len);
            add_word(row, &tokens);
            if (word[len] == '\0')
                break;
            word += len + 1;
        }
    }
    vec_free(&tokens);
}

void literal_words_find(struct literals *literals)
{
    if (word_count == 0)
        make_table();
    literals->marks.count = 0;
    for (uint32_t i = 0; i < literals->count; i++) {
        uint32_t slot = slot_of(literals->tokens[i].key);
        struct literal_mark *mark = vec_push(&literals->marks);
        *mark = (struct literal_mark){slot_classes[slot], slots[slot]};
    }
}

static bool stands_at(const struct literals *literals, uint32_t at, const struct word_keys *entry)
{
    if (entry->count > literals->count - at)
        return false;
    for (uint32_t i = 1; i < entry->count; i++) {
        if (literals->tokens[at + i].key != entry->keys[i])
            return false;
    }
    return true;
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
    for (uint16_t next = literals->marks.items[at].first; next != 0;
         next = word_keys[next - 1].next) {
        const struct word_keys *entry = &word_keys[next - 1];
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
    if (word_count == 0)
        make_table();
    uint32_t key = token_key(word, len);
    for (uint16_t next = slots[slot_of(key)]; next != 0; next = word_keys[next - 1].next) {
        if (literal_table[word_keys[next - 1].row].class == class && word_keys[next - 1].count == 1)
            return &literal_table[word_keys[next - 1].row];
    }
    return NULL;
}
