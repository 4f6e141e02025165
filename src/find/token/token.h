/*
 * Tokens: what rules, lexicon and tagger see of a text. Each ideograph or kana is one token; a run
 * of letters with its digits, inner apostrophes of names (O'Brien) and hyphen-digits (GPT-4o,
 * ChatGPT-5) is one; so are a number with its separators (1,200.5), an abbreviation with dots
 * (U.S., J.) and the possessive 's; every other sign is a token by itself. Space is none.
 *
 * They are made for a span at a time into a vector that the caller reuses; scan.h says which are
 * kept.
 */
#ifndef FIND_TOKEN_H
#define FIND_TOKEN_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "model/article.h"
#include "text/script.h"

enum token_shape {
    SHAPE_HAN,          /* one ideograph or kana */
    SHAPE_LOWER,        /* word */
    SHAPE_CAPITAL,      /* Word */
    SHAPE_UPPER,        /* WORD, also a single capital */
    SHAPE_MIXED,        /* iPhone, OpenAI, GPT-4 */
    SHAPE_NUMBER,       /* 12, 1,200.5, 2nd has letters: MIXED */
    SHAPE_ABBREVIATION, /* U.S. J. */
    SHAPE_POSSESSIVE,   /* 's ’s; in she's it is LOWER */
    SHAPE_PUNCT,
    SHAPES
};

struct token {
    uint32_t begin, end; /* bytes into the article's text */
    uint32_t key;        /* 32-bit hash of the folded form (fold_cp); equal words, equal keys */
    uint8_t script;      /* enum script_class of its first letter */
    uint8_t shape;       /* enum token_shape */
    bool space_before;   /* white space stands between it and the token before */
    bool is_character;   /* it is one code point */
};

typedef VEC(struct token) token_vec;

/* Signs that steps look for and most spans do not have; in a set beside bits 1 << enum token_shape.
 */
enum token_signs {
    SIGNS_BRACKET = 1 << SHAPES,  /* （ ( */
    SIGNS_TITLE = 2 << SHAPES,    /* 《 〈 */
    SIGNS_QUOTE = 4 << SHAPES,    /* “ ‘ 「 and the straight ones */
    SIGNS_REFERENCE = 8 << SHAPES /* @ $ : ： */
};

/* Replaces the vector's content by the tokens of text[begin, end). What there is among them: bits
 * 1 << enum token_shape, enum token_signs. */
uint32_t token_scan(token_vec *tokens, const char *text, uint32_t begin, uint32_t end);

/* The token that begins at a byte of the text, or the first after it; the count when there is none.
 * O(log n). */
uint32_t token_from(const token_vec *tokens, uint32_t byte);

/* A key grows by one folded code point after the other. */
#define TOKEN_KEY_SEED 0x811C9DC5u
static inline uint32_t token_key_add(uint32_t key, uint32_t folded_cp)
{
    key = (key ^ folded_cp) * 0x9E3779B1u;
    return key ^ (key >> 15);
}

/* The folded code point of a token that is one character: token_key_add undone. */
static inline uint32_t token_character(const struct token *token)
{
    uint32_t key = token->key;
    key ^= key >> 15 ^ key >> 30;
    return key * 0x0E8B2F51u ^ TOKEN_KEY_SEED;
}

/* The key of a word given as a string, for tables of words. */
uint32_t token_key(const char *word, size_t len);
#define TOKEN_KEY(literal) token_key(literal, sizeof(literal) - 1)

/* Whether the token is exactly this ASCII or UTF-8 word (no folding). */
static inline bool token_is(const char *text, const struct token *token, const char *word)
{
    size_t len = strlen(word); /* inline: a constant */
    return token->end - token->begin == len && memcmp(text + token->begin, word, len) == 0;
}

#endif
