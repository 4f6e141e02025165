/*
 * Hints from the class, id, role and other attributes of an element: that it is not shown, that it
 * surrounds articles rather than being part of one, or that it is the article. The words looked for
 * are those of Mozilla's Readability (Apache-2.0), which collected them over fifteen years, and
 * some of Chinese sites.
 */
#ifndef READ_HTML_HINTS_H
#define READ_HTML_HINTS_H

#include "read/html_tree.h"

/* Sets the flags of the first group of enum html_flag, and the weight, of an element. */
void html_hints_set(struct html_node *node);

#endif
