/*
 * What stands around a proposal and tells of its type: what it has, what it does, whose it is.
 * Inside find/names/.
 */
#ifndef FIND_EDGES_AROUND_H
#define FIND_EDGES_AROUND_H

#include "find/names/edges.h"
#include "find/propose.h"

/* The bit of the mark if it holds, else none. */
static inline uint64_t edge_if(bool holds, enum edge_mark which)
{
    return (uint64_t)holds << which;
}

/* 's or 的: whether who is named before the token has what follows it. */
static inline bool edge_owns(const struct work *work, uint32_t end)
{
    return end < work->tokens.count &&
           (token_at(work, end)->shape == SHAPE_POSSESSIVE || word_at(work, end, "的"));
}

/* Bits 1 << enum edge_mark of the tokens [first, end) of the current sentence. */
uint64_t edges_around(const struct work *work, uint32_t first, uint32_t end);

#endif
