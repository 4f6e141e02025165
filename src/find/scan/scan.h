/*
 * What one pass over a sentence sees: its tokens, the hits of the built-in lexicon, the cues. All
 * steps of a sentence look at the same scan. Those of the steps of the whole article ask for it
 * again: a store keeps the scans of an article's first sentences, as many as fit a bound, so that
 * an article as long as a book costs time rather than memory.
 */
#ifndef FIND_SCAN_H
#define FIND_SCAN_H

#include "find/lexicon/lexicon.h"
#include "find/scan/cues.h"
#include "find/token/token.h"

struct scan {
    token_vec tokens;
    lexicon_hit_vec hits; /* of the lexicon, for tokens */
    cue_vec cues;         /* one for each token, and one empty cue more */
    struct presence present;
};

/* Replaces the content by what stands in text[begin, end). */
void scan_read(struct scan *scan, const struct lexicon *lexicon, const struct cue_table *cues,
               const char *text, uint32_t begin, uint32_t end);
void scan_release(struct scan *scan);

struct scan_store;
struct scan_store *scan_store_new(void);
void scan_store_free(struct scan_store *store); /* NULL is fine */

/* Whether the sentence is the next one and there is room; not in a store that is NULL. */
bool scan_store_takes(const struct scan_store *store, uint32_t sentence);

/* Copies a scan into the store if it takes the sentence. */
void scan_store_keep(struct scan_store *store, uint32_t sentence, const struct scan *scan);

/* Makes *scan a view of what is kept of a sentence, which the store owns; false when nothing is. */
bool scan_store_find(const struct scan_store *store, uint32_t sentence, struct scan *scan);

#endif
