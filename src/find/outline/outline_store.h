/*
 * The items of the sentences that quotes were found in, for the relations, which look at the same:
 * of as many sentences as fit a bound, so that an article as long as a book costs time rather than
 * memory.
 */
#ifndef FIND_OUTLINE_STORE_H
#define FIND_OUTLINE_STORE_H

#include "find/outline/outline.h"

struct outline_store;
struct outline_store *outline_store_new(void);
void outline_store_free(struct outline_store *store); /* NULL is fine */

/* Copies the items from `first` on, which are those of the sentence, if there is room: as they were
 * read, without brackets, lists and quotes. Sentences must come in order. */
void outline_store_keep(struct outline_store *store, uint32_t sentence,
                        const struct outline *outline, uint32_t first);

/* Replaces the items by those that are kept of a sentence; false when none are. */
bool outline_store_find(const struct outline_store *store, uint32_t sentence,
                        struct outline *outline);

#endif
