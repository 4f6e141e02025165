#include "find/lexicon.h"

#include <string.h>

#include "find/lexicon_store.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

/* ---- comparing ---- */

/* Whether the character of a text is that of a form: a capital may stand for a small letter
 * ("APPLE" is Apple), a small letter not for a capital. */
static bool same_character(uint32_t of_text, uint32_t of_form)
{
    if (of_text == of_form)
        return true;
    if (fold_cp_keep_case(of_text) == fold_cp_keep_case(of_form))
        return true;
    return fold_cp(of_text) == fold_cp(of_form) && !script_is_upper(fold_cp_keep_case(of_form));
}

static size_t skip_spaces(const char *form, size_t at, size_t len)
{
    for (;;) {
        struct utf8_char c = utf8_decode(form, len, at);
        if (c.len_bytes == 0 || script_of(c.cp) != SCRIPT_SPACE)
            return at;
        at += c.len_bytes;
    }
}

/* The same of forms and texts that are not written alike. */
static bool form_folds_alike(const char *form, const char *text, const struct token *tokens,
                             uint32_t count)
{
    size_t len = strlen(form), at = 0;
    for (uint32_t i = 0; i < count; i++) {
        at = skip_spaces(form, at, len);
        for (uint32_t from = tokens[i].begin; from < tokens[i].end;) {
            struct utf8_char a = utf8_decode(text, tokens[i].end, from);
            struct utf8_char b = utf8_decode(form, len, at);
            if (b.len_bytes == 0 || !same_character(a.cp, b.cp))
                return false;
            from += a.len_bytes;
            at += b.len_bytes;
        }
    }
    return skip_spaces(form, at, len) == len;
}

static inline bool form_matches(const char *form, const char *text, const struct token *tokens,
                                uint32_t count)
{
    const char *at = text + tokens[0].begin, *end = text + tokens[count - 1].end;
    const char *rest = form;
    while (at < end && *rest == *at && *rest != '\0') {
        rest++;
        at++;
    }
    if (at == end && *rest == '\0')
        return true; /* nearly always */
    /* Most others are a capitalised form and the word in small letters. */
    bool small = rest == form && *form >= 'A' && *form <= 'Z' && *at >= 'a' && *at <= 'z';
    return !small && form_folds_alike(form, text, tokens, count);
}

/* ---- matching ---- */

/* The best hit of each list at one start, the shortest first. */
struct found {
    struct lexicon_hit hits[LEXICON_LISTS];
    uint32_t count;
};

static void found_add(struct found *found, struct lexicon_hit hit)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < found->count; i++) {
        if (found->hits[i].list == hit.list && found->hits[i].count == hit.count)
            return; /* two names of one form: the first that was added */
        if (found->hits[i].list != hit.list)
            found->hits[kept++] = found->hits[i];
    }
    found->hits[kept] = hit;
    found->count = kept + 1;
}

static void match_rows(const struct lexicon *lexicon, uint32_t row, const char *text,
                       const struct token *tokens, uint32_t first, uint32_t count,
                       struct found *found)
{
    while (row != 0) {
        const struct lexicon_entry *entry = &lexicon->entries[row - 1];
        if (form_matches(lexicon->strings + entry->form, text, tokens + first, count))
            found_add(found, (struct lexicon_hit){.first = first,
                                                  .count = count,
                                                  .row = row - 1,
                                                  .list = (uint8_t)entry->list,
                                                  .flags = entry->flags});
        row = entry->next;
    }
}

/* Forms that begin at a token, of which `tag` is the prefix of the first one. */
static void match_at(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                     uint32_t tag, uint32_t first, uint32_t limit, struct found *found)
{
    for (uint32_t count = 1;; count++) {
        const struct lexicon_slot *slot =
            &lexicon->slots[lexicon_slot_of(lexicon->slots, lexicon->slot_count, tag)];
        if (slot->tag == 0)
            return;
        match_rows(lexicon, slot->row & ~LEXICON_GOES_ON, text, tokens, first, count, found);
        if ((slot->row & LEXICON_GOES_ON) == 0 || count == limit)
            return;
        tag = lexicon_hash(tag, tokens[first + count].key);
        if (!lexicon_may_hold(lexicon, tag))
            return;
    }
}

void lexicon_match(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                   uint32_t count, lexicon_hit_vec *hits)
{
    struct found found;
    if (lexicon->entry_count == 0)
        return;
    for (uint32_t first = 0; first < count; first++) {
        uint32_t left = count - first, tag = lexicon_hash(0, tokens[first].key);
        if (!lexicon_may_hold(lexicon, tag))
            continue;
        found.count = 0; /* the array needs no zeroing */
        match_at(lexicon, text, tokens, tag, first,
                 left < LEXICON_MAX_TOKENS ? left : LEXICON_MAX_TOKENS, &found);
        while (found.count > 0)
            *vec_push(hits) = found.hits[--found.count];
    }
}

uint32_t lexicon_hits_from(const lexicon_hit_vec *hits, uint32_t token)
{
    uint32_t low = 0, high = hits->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (hits->items[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int lexicon_find_tokens(const struct lexicon *lexicon, enum lexicon_list list, const char *text,
                        const struct token *tokens, uint32_t count)
{
    if (count == 0 || count > LEXICON_MAX_TOKENS || lexicon->entry_count == 0)
        return -1;
    uint32_t tag = 0;
    for (uint32_t i = 0; i < count; i++)
        tag = lexicon_hash(tag, tokens[i].key);
    uint32_t slot = lexicon_slot_of(lexicon->slots, lexicon->slot_count, tag);
    uint32_t row = lexicon->slots[slot].row & ~LEXICON_GOES_ON;
    while (row != 0) {
        const struct lexicon_entry *entry = &lexicon->entries[row - 1];
        if (entry->list == list &&
            form_matches(lexicon->strings + entry->form, text, tokens, count))
            return entry->flags;
        row = entry->next;
    }
    return -1;
}

int lexicon_find(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                 size_t len)
{
    if (len > LEXICON_MAX_FORM_BYTES)
        return -1;
    token_vec tokens = {0};
    token_scan(&tokens, word, 0, (uint32_t)len);
    int flags = lexicon_find_tokens(lexicon, list, word, tokens.items, tokens.count);
    vec_free(&tokens);
    return flags;
}

/* ---- asking ---- */

static bool has_han(const char *form)
{
    size_t len = strlen(form);
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(form, len, at);
        if (script_of(c.cp) == SCRIPT_HAN)
            return true;
        at += c.len_bytes;
    }
    return false;
}

struct lexicon_row lexicon_row(const struct lexicon *lexicon, uint32_t row)
{
    const struct lexicon_entry *entry = &lexicon->entries[row];
    const char *form = lexicon->strings + entry->form;
    return (struct lexicon_row){
        .form = form,
        .canonical = lexicon->strings + lexicon->entries[entry->canonical].form,
        .subtype = lexicon->strings + lexicon->subtypes[entry->subtype],
        .id = entry->canonical,
        .list = (uint8_t)entry->list,
        .flags = entry->flags,
        .han = has_han(form),
    };
}

uint32_t lexicon_name_id(const struct lexicon *lexicon, uint32_t row)
{
    return lexicon->entries[row].canonical;
}
