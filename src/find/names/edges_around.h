/*
 * What stands around a proposal and tells of its type: what it has, what it does, whose it is.
 * Inside find/names/.
 */
#ifndef FIND_EDGES_AROUND_H
#define FIND_EDGES_AROUND_H

#include "find/work.h"

/* Bits 1 << enum edge_mark of the tokens [first, end) of the current sentence. */
uint64_t edges_around(const struct work *work, uint32_t first, uint32_t end);

#endif
