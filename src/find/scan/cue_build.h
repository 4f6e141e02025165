/* Makes the table of the closed lists of words (cue_words.h). For the compiler. */
#ifndef FIND_CUE_BUILD_H
#define FIND_CUE_BUILD_H

#include <stdbool.h>

#include "find/scan/cue_table.h"

/* Fills a table of zeroes. false when it is too small for the lists, or when a phrase is too long;
 * then the table is of no use. */
bool cue_table_build(struct cue_table *table);

#endif
