/*
 * Proposing names: what the rules of one sentence share. Spans are tokens of work->tokens.
 */
#ifndef FIND_PROPOSE_H
#define FIND_PROPOSE_H

#include "find/work.h"

/* A name of `count` tokens from `first`. type ENTITY_NONE: a name of unknown type. */
struct proposal *propose(struct work *work, uint32_t first, uint32_t count, enum entity_type type,
                         enum witness witness, uint8_t confidence, const char *rule);

/* The same by bytes, for spans that are no tokens. */
struct proposal *propose_bytes(struct work *work, uint32_t begin, uint32_t end,
                               enum entity_type type, enum witness witness, uint8_t confidence,
                               const char *rule);

/* The strongest proposal of the current sentence that ends at this byte, of a core type, or NULL.
 */
const struct proposal *proposal_ending_at(const struct work *work, uint32_t end);
/* The same for one that begins at this byte. */
const struct proposal *proposal_beginning_at(const struct work *work, uint32_t begin);

/* Sorts all proposals by begin, the longer first. */
void proposals_sort(struct work *work);

/* The cue of a token; an empty one past the end. */
static inline const struct cue *cue_at(const struct work *work, uint32_t token)
{
    return &work->cues.items[token < work->tokens.count ? token : work->tokens.count];
}

static inline const struct token *token_at(const struct work *work, uint32_t token)
{
    return &work->tokens.items[token];
}

/* Whether the token exists and is exactly this word. */
static inline bool word_at(const struct work *work, uint32_t token, const char *word)
{
    return token < work->tokens.count &&
           token_is(work->article->text, &work->tokens.items[token], word);
}

/* A word of at most seven bytes; the rest is zeros. */
typedef char short_word[8];
/* Whether the token exists and is exactly one of these words. */
bool word_is_one_of(const struct work *work, uint32_t token, const short_word *words, size_t count);
#define WORD_IS_ONE_OF(work, token, words)                                                         \
    word_is_one_of(work, token, words, sizeof(words) / sizeof *(words))
/* The same of words of any length. */
bool word_is_any_of(const struct work *work, uint32_t token, const char *const *words,
                    size_t count);

/* Whether the token is one of the characters of a UTF-8 string. */
bool token_is_one_of(const char *text, const struct token *token, const char *characters);

/* Whether the token exists and is one of these signs, "（(", or one of these ideographs of the
 * Basic Multilingual Plane, "新旧". */
static inline bool sign_at(const struct work *work, uint32_t token, const char *signs)
{
    return token < work->tokens.count && work->tokens.items[token].shape == SHAPE_PUNCT &&
           token_is_one_of(work->article->text, &work->tokens.items[token], signs);
}
static inline bool ideograph_at(const struct work *work, uint32_t token, const char *ideographs)
{
    if (token >= work->tokens.count || work->tokens.items[token].shape != SHAPE_HAN)
        return false;
    const struct token *at = &work->tokens.items[token];
    const char *c = work->article->text + at->begin;
    if (at->end - at->begin != 3)
        return false;
    size_t len = strlen(ideographs); /* inline: a constant */
    for (size_t i = 0; i < len; i += 3)
        if (c[2] == ideographs[i + 2] && c[1] == ideographs[i + 1] && c[0] == ideographs[i])
            return true; /* the last byte tells most apart */
    return false;
}

/* The tokens of the longest hit of these lists (LIST_BIT) that begins at the token, 0 for none; and
 * of the longest that ends before `end`. find_hit_...: where one does. */
uint32_t find_hit_at(const struct work *work, uint32_t token, uint32_t lists);
uint32_t find_hit_before(const struct work *work, uint32_t end, uint32_t lists);
static inline uint32_t hit_at(const struct work *work, uint32_t token, uint32_t lists)
{
    return cue_at(work, token)->list_starts & lists ? find_hit_at(work, token, lists) : 0;
}
static inline uint32_t hit_before(const struct work *work, uint32_t end, uint32_t lists)
{
    return end > 0 && cue_at(work, end - 1)->list_ends & lists ? find_hit_before(work, end, lists)
                                                               : 0;
}

/* Whether what was scanned has, somewhere, one of these tokens (1 << enum token_shape, enum
 * token_signs), a phrase of one of these cues, a hit of one of these lists (LIST_BIT). */
static inline bool holds_token(const struct work *work, uint32_t tokens)
{
    return (work->present.tokens & tokens) != 0;
}
static inline bool holds_cue(const struct work *work, uint32_t cues)
{
    return (work->present.starts & cues) != 0;
}
static inline bool holds_list(const struct work *work, uint32_t lists)
{
    return (work->present.lists & lists) != 0;
}

static inline bool han_at(const struct work *work, uint32_t token)
{
    return token < work->tokens.count && work->tokens.items[token].shape == SHAPE_HAN;
}

/* The shapes of Latin tokens that begin with a capital, and maybe those of SHAPE_MIXED. */
#define SHAPES_CAPITAL (1u << SHAPE_CAPITAL | 1u << SHAPE_UPPER | 1u << SHAPE_ABBREVIATION)

/* A Latin token that begins with a capital, by its shape. */
static inline bool capital_at(const struct work *work, uint32_t token)
{
    if (token >= work->tokens.count)
        return false;
    const struct token *at = &work->tokens.items[token];
    return SHAPES_CAPITAL >> at->shape & 1 ||
           (at->shape == SHAPE_MIXED && at->script == SCRIPT_LATIN);
}
#define SHAPES_LATIN (SHAPES_CAPITAL | 1u << SHAPE_MIXED | 1u << SHAPE_LOWER)

/* A Latin token of any shape. */
static inline bool latin_at(const struct work *work, uint32_t token)
{
    return capital_at(work, token) ||
           (token < work->tokens.count && work->tokens.items[token].shape == SHAPE_LOWER);
}

#endif
