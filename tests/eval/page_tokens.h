/*
 * The tokens by which extracted texts are compared, as hashes: after NFKC and in lower case, runs
 * of letters and digits, and each Han, kana and Hangul character on its own.
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
/* The sequences of four tokens: comparing them shows wrong order and words run together. The caller
 * releases them. */
struct page_tokens page_tokens_grams(const struct page_tokens *tokens);
void page_tokens_release(struct page_tokens *tokens);

struct page_score {
    double precision, recall, f1;
};

/* Compares the two as bags (multisets) of tokens. Sorts both. */
struct page_score page_tokens_compare(struct page_tokens *predicted, struct page_tokens *gold);

#endif
