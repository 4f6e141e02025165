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
                       const struct token *tokens, struct lexicon_hit hit, struct found *found)
{
    while (row != 0) {
        const struct lexicon_entry *entry = &lexicon->entries[row - 1];
        hit.row = row - 1;
        hit.id = entry->canonical;
        hit.list = (uint8_t)entry->list;
        hit.flags = entry->flags;
        if (form_matches(lexicon->strings + entry->form, text, tokens + hit.first, hit.count))
            found_add(found, hit);
        row = entry->next;
    }
}

/*
 * The forms that begin at several tokens are looked up together, a word further at each round:
 * where a prefix, an entry and a string lie is far, and so is waited for once rather than for each.
 * It saves a twenty-fifth of the time to the first screen, and of the whole pipeline.
 */
#define STARTS 32u

struct batch {
    uint32_t first, starts, end; /* tokens: where forms begin, and where the last may end */
    struct walk {
        uint32_t start, tag; /* of the prefix that was read from there */
    } walks[STARTS];
    uint32_t walk_count;
    struct candidate {
        uint32_t row; /* of the forms with this prefix */
        uint32_t start, count;
    } candidates[STARTS * LEXICON_MAX_TOKENS];
    uint32_t candidate_count;
};

static inline void walk_to(const struct lexicon *lexicon, struct batch *batch, uint32_t start,
                           uint32_t tag)
{
    __builtin_prefetch(lexicon_filter_word(lexicon, tag));
    batch->walks[batch->walk_count++] = (struct walk){start, tag};
}

/* Keeps the walks whose prefix may exist. Without a branch: nobody can guess which ones do. */
static void keep_likely(const struct lexicon *lexicon, struct batch *batch)
{
    uint32_t walks = batch->walk_count;
    batch->walk_count = 0;
    for (uint32_t i = 0; i < walks; i++) {
        struct walk walk = batch->walks[i];
        batch->walks[batch->walk_count] = walk;
        batch->walk_count += lexicon_may_hold(lexicon, walk.tag);
    }
    for (uint32_t i = 0; i < batch->walk_count; i++)
        __builtin_prefetch(lexicon_home(lexicon->prefixes, batch->walks[i].tag));
}

/* At the slot of a prefix of so many tokens: notes the forms that end there, and goes on where
 * longer ones exist. */
static inline void stop_at(const struct lexicon *lexicon, const struct token *tokens,
                           const struct lexicon_slot *slot, struct walk walk, uint32_t count,
                           struct batch *batch)
{
    uint32_t row = slot->row & ~LEXICON_GOES_ON, next = walk.start + count;
    if (row != 0) {
        __builtin_prefetch(&lexicon->entries[row - 1]);
        batch->candidates[batch->candidate_count++] = (struct candidate){row, walk.start, count};
    }
    if ((slot->row & LEXICON_GOES_ON) != 0 && count < LEXICON_MAX_TOKENS && next < batch->end)
        walk_to(lexicon, batch, walk.start, lexicon_hash(walk.tag, tokens[next].key));
}

/* A round: looks the prefixes of so many tokens up. */
static void walk_on(const struct lexicon *lexicon, const struct token *tokens, uint32_t count,
                    struct batch *batch)
{
    keep_likely(lexicon, batch);
    uint32_t walks = batch->walk_count;
    batch->walk_count = 0;
    for (uint32_t i = 0; i < walks; i++) {
        struct walk walk = batch->walks[i];
        stop_at(lexicon, tokens, lexicon_slot_of(lexicon->prefixes, walk.tag), walk, count, batch);
    }
}

/* The first round: characters have a table of their own. */
static void walk_off(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                     struct batch *batch)
{
    uint32_t characters[STARTS], count = 0;
    batch->walk_count = batch->candidate_count = 0;
    for (uint32_t i = batch->first; i < batch->first + batch->starts; i++) {
        if (token_is_character(text, &tokens[i]))
            characters[count++] = i;
        else
            walk_to(lexicon, batch, i, lexicon_hash(0, tokens[i].key));
    }
    walk_on(lexicon, tokens, 1, batch);
    for (uint32_t i = 0; i < count; i++) {
        struct walk walk = {characters[i], lexicon_hash(0, tokens[characters[i]].key)};
        stop_at(lexicon, tokens, lexicon_slot_of(lexicon->characters, walk.tag), walk, 1, batch);
    }
}

static void look_up(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                    struct batch *batch)
{
    walk_off(lexicon, text, tokens, batch);
    for (uint32_t count = 2; batch->walk_count > 0; count++)
        walk_on(lexicon, tokens, count, batch);
    for (uint32_t i = 0; i < batch->candidate_count; i++)
        __builtin_prefetch(lexicon->strings + lexicon->entries[batch->candidates[i].row - 1].form);
}

static void match_batch(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                        struct batch *batch, lexicon_hit_vec *hits)
{
    struct found found[STARTS];
    look_up(lexicon, text, tokens, batch);
    for (uint32_t i = 0; i < batch->starts; i++)
        found[i].count = 0; /* the arrays need no zeroing */
    for (uint32_t i = 0; i < batch->candidate_count; i++) {
        const struct candidate *candidate = &batch->candidates[i];
        match_rows(
            lexicon, candidate->row, text, tokens,
            (struct lexicon_hit){.first = candidate->start, .count = (uint16_t)candidate->count},
            &found[candidate->start - batch->first]);
    }
    for (uint32_t i = 0; i < batch->starts; i++)
        while (found[i].count > 0)
            *vec_push(hits) = found[i].hits[--found[i].count];
}

void lexicon_match(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                   uint32_t count, lexicon_hit_vec *hits)
{
    struct batch batch;
    if (lexicon->entry_count == 0)
        return;
    for (batch.first = 0, batch.end = count; batch.first < count; batch.first += batch.starts) {
        batch.starts = count - batch.first < STARTS ? count - batch.first : STARTS;
        match_batch(lexicon, text, tokens, &batch, hits);
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
    bool character = count == 1 && token_is_character(text, tokens);
    const struct lexicon_slot *slot =
        lexicon_slot_of(character ? lexicon->characters : lexicon->prefixes, tag);
    uint32_t row = slot->row & ~LEXICON_GOES_ON;
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
