/*
 * Sorting in slices, so that no key waits for a long list: ever longer runs are merged, some
 * elements at a time. What compares equal keeps its order.
 */
#ifndef UI_MERGE_SORT_H
#define UI_MERGE_SORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether a must stand before b. */
typedef bool merge_before(const void *context, const void *a, const void *b);

struct merge_sort {
    void *items; /* owned; in order when merge_sort_step says that nothing is left to do */
    uint32_t count;
    /* for merge_sort.c */
    void *merged;
    size_t size;
    uint32_t run;         /* how long sorted runs are; 0: nothing is begun */
    uint32_t out;         /* elements that are merged */
    uint32_t left, right; /* what is next of the two runs that are merged into out */
};

/* Takes over items (made with memory_alloc), count elements of so many bytes. */
void merge_sort_begin(struct merge_sort *sort, void *items, uint32_t count, size_t size_bytes);
/* Merges at most that many elements; true: there is more to do. */
bool merge_sort_step(struct merge_sort *sort, uint32_t elements, merge_before *before,
                     const void *context);
void merge_sort_release(struct merge_sort *sort);

#endif
