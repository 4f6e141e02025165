/*
 * Where an article matches, gathered in slices, so that no key waits for a search however long the
 * text is. Gathering begins at a place and goes on round the end of the text: the match that the
 * reader wants first is the first that is found. When all are known, going from one to the next
 * costs O(log n). When letters are added to the needle, only the places found so far are looked at
 * again.
 *
 * A regular expression matches within a paragraph.
 */
#ifndef UI_MATCH_SET_H
#define UI_MATCH_SET_H

#include <stdint.h>

#include "model/article.h"
#include "ui/needle.h"

#define MATCH_MAX                                                                                  \
    (1u << 20) /* matches that are kept; where there are more, the text is searched                \
                */

typedef VEC(uint32_t) match_places; /* in the order of gathering */

struct match_set {
    const struct article *article; /* borrowed; NULL: nothing is gathered */
    uint32_t start;                /* where gathering began */
    uint32_t done;                 /* bytes looked through from there on; all: article->len */
    bool is_over;                  /* there are too many matches */
    bool gave_up;                  /* somewhere an expression took too long: there may be more */
    match_places found;            /* where matches begin */
    match_places parts;            /* where only a longer needle may match */
    bool narrows;                  /* only what the shorter needle found is looked at again: */
    match_places old_found, old_parts;
    uint32_t old_found_at, old_parts_at; /* what is next of them */
};

/* Begins anew. grown: the needle is longer than the one that was gathered for (needle_grows). */
void match_set_begin(struct match_set *set, const struct article *article, uint32_t start,
                     bool grown);
void match_set_release(struct match_set *set);

/* Gathers for about budget_us, at least a piece of the text; true: there is more to do. */
bool match_set_step(struct match_set *set, const struct needle *needle, uint32_t budget_us);
bool match_set_is_done(const struct match_set *set);

enum match_answer { MATCH_NONE, MATCH_FOUND, MATCH_NOT_YET };

/* The first match that begins at the byte or later, or the last before it; round the ends of the
 * text. */
enum match_answer match_set_find(const struct match_set *set, const struct needle *needle,
                                 bool forward, uint32_t at, uint32_t *match);
/* How many matches begin at the byte or before it; only when gathering is done. */
uint32_t match_set_rank(const struct match_set *set, uint32_t at);

#endif
