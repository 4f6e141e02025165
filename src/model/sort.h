/*
 * Sorting records that are mostly in order already: what one walk through the text has made, or two
 * walks one after the other.
 */
#ifndef MODEL_SORT_H
#define MODEL_SORT_H

#include <stddef.h>
#include <stdint.h>

/*
 * Sorts like qsort. The records in order that the array begins with are only looked at; what
 * follows is sorted and merged with them.
 */
void sort_records(void *items, size_t count, size_t size,
                  int (*compare)(const void *a, const void *b));

/*
 * Sorts indices of records by what compare says of two records; equal ones stay in their order. For
 * records that are many and large: they stay where they are.
 */
void sort_indices(uint32_t *indices, size_t count,
                  int (*compare)(const void *context, uint32_t a, uint32_t b), const void *context);

#endif
