/*
 * Full folding piece by piece, for fold.c and search.c.
 */
#ifndef TEXT_FOLD_CLUSTER_H
#define TEXT_FOLD_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A base and its marks are normalised together, at most this many code points at a time: sorting
 * marks is quadratic. (The Stream-Safe limit of UAX #15 is 30 marks.)
 */
#define FOLD_MAX_CLUSTER 32
/* U+FDFA becomes 18 code points; no other becomes more. */
#define FOLD_MAX_EXPANSION 18

struct fold_cluster {
    size_t end_bytes; /* where it ends in the source */
    size_t count;     /* 0: nothing is left of it */
    uint32_t cps[FOLD_MAX_CLUSTER * FOLD_MAX_EXPANSION];
};

/* Folds the character at at_bytes (before len_bytes) and the marks that belong to it. */
void fold_cluster_next(struct fold_cluster *cluster, const char *text, size_t len_bytes,
                       size_t at_bytes, bool keep_case);

#endif
