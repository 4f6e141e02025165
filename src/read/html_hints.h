/*
 * What an element's class, id, role and other attributes say: that it is not shown, that it stands
 * around articles rather than in them, or that it is the article. The words are those of Mozilla's
 * Readability (Apache-2.0), which collected them from the pages of fifteen years, with the
 * ones of Chinese sites beside them.
 */
#ifndef READ_HTML_HINTS_H
#define READ_HTML_HINTS_H

#include "read/html_tree.h"

/* Sets flags and weight of an element. */
void html_hints_set(struct html_node *node);

#endif
