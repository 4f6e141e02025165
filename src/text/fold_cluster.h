/*
 * Full folding of one cluster, a base character with its marks. fold.c builds folded copies of it,
 * search.c compares a text with a pattern without a copy. Inside text/ only.
 */
#ifndef TEXT_FOLD_CLUSTER_H
#define TEXT_FOLD_CLUSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fold.h"

/*
 * The most code points of a cluster; a longer one is folded in several pieces, because sorting its
 * marks takes quadratic time. (The Stream-Safe Text Format of UAX #15 allows 30 marks.)
 */
#define FOLD_MAX_CLUSTER 32
/* The most code points that one becomes: U+FDFA becomes 18. */
#define FOLD_MAX_EXPANSION 18

struct fold_cluster {
    size_t end_bytes; /* where the cluster ends in the source */
    size_t count;     /* code points in cps; 0 when it folds to nothing */
    uint32_t cps[FOLD_MAX_CLUSTER * FOLD_MAX_EXPANSION];
};

/* Simple folding of one code point. */
static inline uint32_t fold_one(uint32_t cp, bool keep_case)
{
    return keep_case ? fold_cp_keep_case(cp) : fold_cp(cp);
}

/* Folds the cluster that begins at at_bytes, which must be less than len_bytes. */
void fold_cluster_next(struct fold_cluster *cluster, const char *text, size_t len_bytes,
                       size_t at_bytes, bool keep_case);

#endif
