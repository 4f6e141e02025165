/*
 * Makes the table of the closed lists (cue_words.h), for the compiler.
 */
#ifndef FIND_CUE_BUILD_H
#define FIND_CUE_BUILD_H

#include <stdbool.h>

#include "find/cue_table.h"

/* table: of zeroes. false when it is too small, or a phrase too long. */
bool cue_table_build(struct cue_table *table);

#endif
