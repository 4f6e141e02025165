/*
 * Makes the index of the words of literals, for the compiler.
 */
#ifndef FIND_LITERAL_BUILD_H
#define FIND_LITERAL_BUILD_H

#include <stdbool.h>

#include "find/literals/literal_index.h"

/* index: of zeroes. false when it is too small, or a word too long. */
bool literal_index_build(struct literal_index *index);

#endif
