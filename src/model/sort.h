/*
 * Sorting for records that are mostly in order already, because they come from one walk through the
 * text, or from two such walks one after the other; and for numbers that are not. All functions
 * allocate as much memory as what they move, and end the program when there is none.
 */
#ifndef MODEL_SORT_H
#define MODEL_SORT_H

#include <stddef.h>
#include <stdint.h>

/*
 * Sorts as qsort does. The run of sorted records that the array begins with is only compared; the
 * rest is sorted and then merged with it.
 */
void sort_records(void *items, size_t count, size_t size,
                  int (*compare)(const void *a, const void *b));

/* As the comparison of qsort, for two records that have these indices. */
typedef int (*index_comparison)(const void *context, uint32_t a, uint32_t b);

/*
 * Sorts indices of records, for records that are too large to be moved about. compare gets the
 * context and two indices. The sort is stable.
 */
void sort_indices(uint32_t *indices, size_t count, index_comparison compare, const void *context);

/* Sorts numbers, the least first, in time linear in their count. */
void sort_numbers(uint64_t *numbers, size_t count);

#endif
