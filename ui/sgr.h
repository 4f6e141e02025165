/*
 * SGR: the escape sequence (ECMA-48, 8.3.117) that changes the colours and attributes in which a
 * terminal writes what follows.
 */
#ifndef UI_SGR_H
#define UI_SGR_H

#include "model/buffer.h"
#include "ui/theme.h"

/* The terminal's own colours without attributes. */
extern const struct look look_plain;

bool look_same(struct look a, struct look b);

/* Adds the shorter of two sequences that lead from one look to another: what differs, or everything
 * anew. ends_singly: the terminal ends attributes one by one (22 to 29). */
void sgr_change(struct buffer *out, struct look from, struct look to, bool ends_singly);

#endif
