/*
 * Where the panes stand: a pure function of the screen's size and a few wishes.
 *
 *   wide    article | entities | relations over a tree     from 180 columns
 *   three   article | entities | relations                 from 110 columns and 20 rows
 *   two     article | entities, the relations in the drawer from 60 columns and 16 rows
 *   single  the pane that has the keys, alone              below that, and when zoomed
 *   tiny    one line that says so                          below 20 columns or 5 rows
 *
 * Rectangles of panes that are not shown are empty. Nothing overlaps; what lies between is rules.
 */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include <stdbool.h>

#include "ui/canvas.h"

enum pane { PANE_ARTICLE, PANE_ENTITIES, PANE_RELATIONS, PANES };

enum layout_kind { LAYOUT_TINY, LAYOUT_SINGLE, LAYOUT_TWO, LAYOUT_THREE, LAYOUT_WIDE };

struct layout_wishes {
    enum pane focused;
    bool zoom;
    int grow_article;  /* columns more than the layout's own; may be negative */
    int grow_entities; /* the same, of three columns: from the article */
    int grow_drawer;   /* rows */
    bool tall_drawer;  /* it holds a drawing and not a list, when it holds the relations */
};

struct layout {
    enum layout_kind kind;
    struct rect header; /* one row, or none */
    struct rect article, entities, relations;
    struct rect tree;                     /* below the relations, in the wide layout */
    struct rect drawer;                   /* holds the relations in the two-pane layout */
    struct rect status;                   /* one row */
    int rule_top, rule_drawer, rule_tree; /* rows of horizontal rules, -1: none */
    int rule_left, rule_right;            /* columns of vertical rules, -1: none */
};

struct layout layout_compute(int rows, int cols, struct layout_wishes wishes);

/* The rectangle of a pane as shown: the drawer for relations in the two-pane layout. */
struct rect layout_pane(const struct layout *layout, enum pane pane);

#endif
