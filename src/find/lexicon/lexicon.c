#include "find/lexicon/lexicon.h"

#include <string.h>

#include "find/lexicon/lexicon_store.h"
#include "model/dossier.h"
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

/* Whether the form is text[0, len); forms are short. */
static inline bool form_is(const char *form, const char *text, size_t len)
{
    size_t at = 0;
    while (at < len && form[at] == text[at] && form[at] != '\0')
        at++;
    return at == len && form[at] == '\0';
}

static inline bool form_matches(const char *form, const char *text, const struct token *tokens,
                                uint32_t count)
{
    const char *written = text + tokens[0].begin;
    if (form_is(form, written, tokens[count - 1].end - tokens[0].begin))
        return true; /* nearly always */
    /* Most others are a capitalised form and the word in small letters. */
    bool small = *form >= 'A' && *form <= 'Z' && *written >= 'a' && *written <= 'z';
    return !small && form_folds_alike(form, text, tokens, count);
}

/* ---- matching ---- */

/*
 * The forms that begin at several tokens are looked up together, a word further at each round:
 * where a prefix, an entry and a string lie is far, and so is waited for once rather than for each.
 */
#define STARTS 32u

struct batch {
    uint32_t first, starts, end; /* tokens: where forms begin, and where the last may end */
    struct walk {
        uint32_t start, tag; /* of the prefix that was read from there */
    } walks[STARTS];
    uint32_t walk_count;
    struct candidate {
        uint32_t row;     /* of the forms with this prefix */
        uint8_t count;    /* its tokens */
        bool certain;     /* the forms are those of the text: no hash that others may share */
        uint16_t shorter; /* the next one of the same start: index + 1, 0 for none */
    } candidates[STARTS * LEXICON_MAX_TOKENS];
    uint32_t candidate_count;
    uint16_t longest[STARTS]; /* the candidate of each start to begin with, as `shorter` */
};

static inline void walk_to(const struct lexicon *lexicon, struct batch *batch, uint32_t start,
                           uint32_t tag)
{
    __builtin_prefetch(lexicon_filter_word(lexicon, tag));
    batch->walks[batch->walk_count++] = (struct walk){start, tag};
}

static inline void add_candidate(const struct lexicon *lexicon, struct batch *batch, uint32_t start,
                                 struct candidate candidate)
{
    uint16_t *longest = &batch->longest[start - batch->first];
    __builtin_prefetch(&lexicon->entries[candidate.row - 1]);
    candidate.shorter = *longest;
    batch->candidates[batch->candidate_count++] = candidate;
    *longest = (uint16_t)batch->candidate_count;
}

/* At a prefix of so many tokens: notes the forms that end there, and goes on where longer ones
 * exist. row: of its slot. */
static inline void stop_at(const struct lexicon *lexicon, const struct token *tokens, uint32_t row,
                           struct walk walk, uint32_t count, bool certain, struct batch *batch)
{
    uint32_t first = row & ~LEXICON_GOES_ON, next = walk.start + count;
    if (first != 0)
        add_candidate(
            lexicon, batch, walk.start,
            (struct candidate){.row = first, .count = (uint8_t)count, .certain = certain});
    if ((row & LEXICON_GOES_ON) != 0 && count < LEXICON_MAX_TOKENS && next < batch->end)
        walk_to(lexicon, batch, walk.start, lexicon_hash(walk.tag, tokens[next].key));
}

/* Keeps the walks whose prefix may exist. Without a branch: nobody can guess which ones do. */
static uint32_t keep_likely(const struct lexicon *lexicon, struct walk *walks, uint32_t walk_count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < walk_count; i++) {
        walks[kept] = walks[i];
        kept += lexicon_may_hold(lexicon, walks[kept].tag);
    }
    for (uint32_t i = 0; i < kept; i++)
        lexicon_prefetch(lexicon, walks[i].tag);
    return kept;
}

/* A round: looks the prefixes of so many tokens up. The walks may be the batch's own. */
static void walk_on(const struct lexicon *lexicon, const struct token *tokens, uint32_t count,
                    struct walk *walks, uint32_t walk_count, struct batch *batch)
{
    const uint32_t *rows[STARTS];
    walk_count = keep_likely(lexicon, walks, walk_count);
    for (uint32_t i = 0; i < walk_count; i++) {
        rows[i] = lexicon_row_of(lexicon, walks[i].tag);
        __builtin_prefetch(rows[i]);
    }
    for (uint32_t i = 0; i < walk_count; i++) {
        struct walk walk = walks[i];
        stop_at(lexicon, tokens, *rows[i], walk, count, false, batch);
    }
}

/* The first round. Ideographs are known at once: they are in the second round when the words begin
 * the first. */
static void walk_off(const struct lexicon *lexicon, const struct token *tokens, struct batch *batch)
{
    struct walk words[STARTS];
    uint32_t word_count = 0;
    batch->walk_count = batch->candidate_count = 0;
    memset(batch->longest, 0, sizeof batch->longest);
    for (uint32_t i = batch->first; i < batch->first + batch->starts; i++) {
        uint32_t ideograph = lexicon_ideograph(&tokens[i]);
        struct walk walk = {i, lexicon_tag(tokens[i].key)};
        if (ideograph >= LEXICON_IDEOGRAPHS) {
            __builtin_prefetch(lexicon_filter_word(lexicon, walk.tag));
            words[word_count++] = walk;
        } else if (lexicon->ideographs[ideograph] != 0) {
            stop_at(lexicon, tokens, lexicon->ideographs[ideograph], walk, 1, true, batch);
        }
    }
    walk_on(lexicon, tokens, 1, words, word_count, batch);
}

static void look_up(const struct lexicon *lexicon, const struct token *tokens, struct batch *batch)
{
    walk_off(lexicon, tokens, batch);
    for (uint32_t count = 2, walks; (walks = batch->walk_count) > 0; count++) {
        batch->walk_count = 0;
        walk_on(lexicon, tokens, count, batch->walks, walks, batch);
    }
    for (uint32_t i = 0; i < batch->candidate_count; i++) {
        const struct candidate *candidate = &batch->candidates[i];
        if (!candidate->certain)
            __builtin_prefetch(lexicon->strings + lexicon->entries[candidate->row - 1].form);
    }
}

static inline void add_hit(lexicon_hit_vec *hits, struct lexicon_hit hit)
{
    if (hits->count == hits->capacity)
        hits->items = vec_grow(hits->items, &hits->capacity, sizeof *hits->items);
    hits->items[hits->count++] = hit;
}

/* Adds what the rows of a candidate say in lists that have no longer hit. Of two names of one form
 * the first that was added counts. The lists that have a hit now. */
static uint32_t match_rows(const struct lexicon *lexicon, const struct candidate *candidate,
                           const char *text, const struct token *tokens, uint32_t start,
                           uint32_t lists, lexicon_hit_vec *hits)
{
    uint32_t first = hits->count;
    for (uint32_t row = candidate->row, next; row != 0; row = next) {
        const struct lexicon_entry *entry = &lexicon->entries[row - 1];
        next = entry->next;
        if (lists >> entry->list & 1 ||
            !(candidate->certain ||
              form_matches(lexicon->strings + entry->form, text, tokens + start, candidate->count)))
            continue;
        lists |= 1u << entry->list;
        add_hit(hits, (struct lexicon_hit){.first = start,
                                           .row = row - 1,
                                           .id = entry->canonical,
                                           .count = candidate->count,
                                           .list = (uint8_t)entry->list,
                                           .flags = entry->flags});
    }
    for (uint32_t last = hits->count; first + 1 < last; first++) { /* the last added comes first */
        struct lexicon_hit hit = hits->items[first];
        hits->items[first] = hits->items[--last];
        hits->items[last] = hit;
    }
    return lists;
}

static void match_batch(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                        struct batch *batch, lexicon_hit_vec *hits)
{
    look_up(lexicon, tokens, batch);
    for (uint32_t i = 0; i < batch->starts; i++) {
        uint32_t lists = 0;
        for (uint32_t at = batch->longest[i]; at != 0; at = batch->candidates[at - 1].shorter)
            lists = match_rows(lexicon, &batch->candidates[at - 1], text, tokens, batch->first + i,
                               lists, hits);
    }
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

/* Whether a form may begin at the token `at`. */
static inline bool may_begin(const struct lexicon *lexicon, const struct token *tokens,
                             uint32_t count, uint32_t at)
{
    uint32_t ideograph = lexicon_ideograph(&tokens[at]), tag = lexicon_tag(tokens[at].key);
    if (ideograph >= LEXICON_IDEOGRAPHS)
        return lexicon_may_hold(lexicon, tag);
    uint32_t row = lexicon->ideographs[ideograph];
    if (row != LEXICON_GOES_ON)
        return row != 0;
    return at + 1 < count && lexicon_may_hold(lexicon, lexicon_hash(tag, tokens[at + 1].key));
}

uint32_t lexicon_next_start(const struct lexicon *lexicon, const struct token *tokens,
                            uint32_t count, uint32_t at)
{
    while (at < count && !may_begin(lexicon, tokens, count, at))
        at++;
    return at;
}

void lexicon_match_at(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                      uint32_t count, uint32_t at, lexicon_hit_vec *hits)
{
    struct batch batch;
    if (lexicon->entry_count == 0)
        return;
    batch.first = at;
    batch.starts = 1;
    batch.end = count;
    match_batch(lexicon, text, tokens, &batch, hits);
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

/* The first entry of these tokens, as a whole, in a list; NULL when they are not in it. */
static const struct lexicon_entry *find_entry(const struct lexicon *lexicon, enum lexicon_list list,
                                              const char *text, const struct token *tokens,
                                              uint32_t count)
{
    if (count == 0 || count > LEXICON_MAX_TOKENS || lexicon->entry_count == 0)
        return NULL;
    uint32_t tag = lexicon_tag(tokens[0].key);
    for (uint32_t i = 1; i < count; i++)
        tag = lexicon_hash(tag, tokens[i].key);
    uint32_t ideograph = count == 1 ? lexicon_ideograph(tokens) : LEXICON_IDEOGRAPHS;
    uint32_t row = (ideograph < LEXICON_IDEOGRAPHS ? lexicon->ideographs[ideograph]
                                                   : *lexicon_row_of(lexicon, tag)) &
                   ~LEXICON_GOES_ON;
    while (row != 0) {
        const struct lexicon_entry *entry = &lexicon->entries[row - 1];
        if (entry->list == list &&
            form_matches(lexicon->strings + entry->form, text, tokens, count))
            return entry;
        row = entry->next;
    }
    return NULL;
}

int lexicon_find_tokens(const struct lexicon *lexicon, enum lexicon_list list, const char *text,
                        const struct token *tokens, uint32_t count)
{
    const struct lexicon_entry *entry = find_entry(lexicon, list, text, tokens, count);
    return entry ? (int)entry->flags : -1;
}

static const struct lexicon_entry *find_word(const struct lexicon *lexicon, enum lexicon_list list,
                                             const char *word, size_t len)
{
    if (len > LEXICON_MAX_FORM_BYTES)
        return NULL;
    token_vec tokens = {0};
    token_scan(&tokens, word, 0, (uint32_t)len);
    const struct lexicon_entry *entry = find_entry(lexicon, list, word, tokens.items, tokens.count);
    vec_free(&tokens);
    return entry;
}

int lexicon_find(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                 size_t len)
{
    const struct lexicon_entry *entry = find_word(lexicon, list, word, len);
    return entry ? (int)entry->flags : -1;
}

uint32_t lexicon_find_id(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                         size_t len)
{
    const struct lexicon_entry *entry = find_word(lexicon, list, word, len);
    return entry ? entry->canonical : NO_INDEX;
}

bool lexicon_has_subtype(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                         size_t len, const char *subtype)
{
    const struct lexicon_entry *entry = find_word(lexicon, list, word, len);
    return entry && strcmp(lexicon->strings + lexicon->subtypes[entry->subtype], subtype) == 0;
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
