/*
 * The tokens by which extracted text is compared: runs of letters and digits, lower case; each Han,
 * kana and Hangul character by itself; after NFKC. Kept as hashes.
 */
#ifndef TESTS_EVAL_PAGE_TOKENS_H
#define TESTS_EVAL_PAGE_TOKENS_H

#include <stddef.h>
#include <stdint.h>

struct page_tokens {
    uint64_t *items;
    uint32_t count, capacity;
};

/* Adds the tokens of a text. */
void page_tokens_add(struct page_tokens *tokens, const char *text, size_t len);
/* The sequences of four tokens, for a measure that order and glued words lower. */
struct page_tokens page_tokens_grams(const struct page_tokens *tokens);
void page_tokens_release(struct page_tokens *tokens);

struct page_score {
    double precision, recall, f1;
};

/* Over the bags of tokens. Sorts both. */
struct page_score page_tokens_compare(struct page_tokens *predicted, struct page_tokens *gold);

#endif
