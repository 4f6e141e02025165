/*
 * What is drawn in place of a character that a terminal would draw too wide (East Asian Ambiguous
 * on a terminal that gives it two columns) or not at all (one that knows only ASCII).
 */
#ifndef TEXT_LOOK_ALIKE_H
#define TEXT_LOOK_ALIKE_H

#include "text/cells.h"

/* Changes a cell that holds a base and no marks as rule->ambiguous_wide and rule->ascii ask. */
void look_alike(const struct cell_rule *rule, struct cell *cell);

#endif
