/*
 * Rows tied to one another by brackets in lanes beside them, short ones nearest to the rows, so
 * that none runs over another. Lanes are numbered from the rows outwards.
 */
#ifndef UI_BRACKETS_H
#define UI_BRACKETS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/glyphs.h"

#define BRACKET_ROWS  100
#define BRACKET_LANES 24

struct brackets {
    int rows, lanes; /* lanes: that are used */
    int left_out;    /* ties that found no lane */
    bool tied[BRACKET_ROWS][BRACKET_ROWS];
    uint8_t parts[BRACKET_LANES][BRACKET_ROWS]; /* what stands there */
};

/* One bracket for all that ties two; none for a row that is tied to itself. */
void brackets_tie(struct brackets *brackets, int a, int b);
/* Orders the rows, so that brackets are short: the first one stays, and what hangs together stays
 * together. rows[i] is where row i is now. */
void brackets_order(struct brackets *brackets, int rows[BRACKET_ROWS]);
/* Gives each tie a lane, of at most so many. */
void brackets_place(struct brackets *brackets, int lanes_max);
/* What stands in the lane of a row. reaches: whether a line comes from the lane outside, and then
 * whether one goes on to the next. */
const char *brackets_glyph(const struct brackets *brackets, const struct glyphs *glyphs, int row,
                           int lane, bool *reaches);

#endif
