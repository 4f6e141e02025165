/*
 * The signs that the program itself draws: lines, arrows, markers. There are two sets: one for
 * terminals that draw such signs one column wide, and one of ASCII for all others. So every sign
 * takes one column, but the arrows in ASCII, which take two: ">" is the marker.
 */
#ifndef UI_GLYPHS_H
#define UI_GLYPHS_H

#include <stdbool.h>

struct glyphs {
    const char *horizontal, *vertical;
    const char *tee_down, *tee_up, *cross, *tee_right, *tee_left;
    const char *corner_top_left, *corner_top_right, *corner_bottom_left, *corner_bottom_right;
    const char *ellipsis;
    const char *to, *from, *both; /* arrows of relations */
    const char *up, *down;        /* where something stands in a page */
    const char *marker;           /* the reading line, the selected row */
    const char *bullet;
    const char *paragraph; /* "¶" before a number */
    const char *strip[9];  /* how dense: none to full */
};

const struct glyphs *glyphs_choose(bool ascii);

#endif
