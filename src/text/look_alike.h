/*
 * Substitutes that look like a character which the terminal would draw too wide (East Asian
 * Ambiguous ones, on a terminal that gives them two columns) or cannot draw (all but ASCII, on a
 * terminal that knows nothing else). Inside text/ only; cells.h applies them.
 */
#ifndef TEXT_LOOK_ALIKE_H
#define TEXT_LOOK_ALIKE_H

#include "text/cells.h"

/* Replaces what the cell draws if rule->ambiguous_wide or rule->ascii asks for it. '?' stands for
 * what has no look-alike. */
void look_alike(const struct cell_rule *rule, struct cell *cell);

#endif
