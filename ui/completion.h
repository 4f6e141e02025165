/*
 * What completes the word at the cursor of a prompt: candidates, in the order in which Tab goes
 * through them. Who completes a line says where the word begins and offers what may take its place.
 */
#ifndef UI_COMPLETION_H
#define UI_COMPLETION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/buffer.h"
#include "model/vec.h"

struct canvas;
struct rect;

struct completion {
    struct buffer line;     /* what stands before the cursor */
    size_t begin;           /* of the word, bytes */
    VEC(char *) candidates; /* owned */
    uint32_t chosen;        /* the candidate that took the place of the word */
};

/* Of a line, without candidates; the word is what stands behind the last blank, or behind the '='
 * of "theme=dark". */
void completion_begin(struct completion *completion, const char *line, size_t len);
void completion_clear(struct completion *completion); /* no candidates */
void completion_release(struct completion *completion);

/* Puts the begin of the word elsewhere, as for names that hold blanks. */
void completion_from(struct completion *completion, size_t begin);
/* What is typed of the word. */
const char *completion_typed(const struct completion *completion);
/* Takes the candidate if it begins with what is typed; the case of ASCII letters counts not. */
void completion_offer(struct completion *completion, const char *candidate);
/* The same, for those who give their names to whatever takes them. */
void completion_offer_to(void *completion, const char *candidate);
/* Takes it whatever is typed. */
void completion_add(struct completion *completion, const char *candidate);

/* The chosen candidate, or NULL; by: 1 the next one, -1 the one before, 0 the first choice. */
const char *completion_choose(struct completion *completion, int by);

/* Draws the candidates in one row, those around the chosen one, and which of how many it is;
 * nothing when there is only one. */
void completion_draw(const struct completion *completion, struct canvas *canvas, struct rect rect);

#endif
