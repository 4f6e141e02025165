#include "model/sort.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "model/memory.h"

typedef int (*comparison)(const void *a, const void *b);

/* The length of the sorted run that the array begins with. */
static size_t ordered(const char *items, size_t count, size_t size, comparison compare)
{
    size_t at = 1;

    while (at < count && compare(items + (at - 1) * size, items + at * size) <= 0)
        at++;
    return at < count ? at : count;
}

/* Merges two sorted runs, before and from `middle`, backwards: only the second one is copied. */
static void merge(char *items, size_t middle, size_t count, size_t size, comparison compare)
{
    size_t left = middle, right = count - middle;
    char *tail = memory_realloc(NULL, right, size);

    memcpy(tail, items + middle * size, right * size);
    while (right > 0) {
        bool from_left =
            left > 0 && compare(items + (left - 1) * size, tail + (right - 1) * size) > 0;
        const char *last = from_left ? items + --left * size : tail + --right * size;

        memcpy(items + (left + right) * size, last, size);
    }
    free(tail);
}

void sort_records(void *items, size_t count, size_t size, comparison compare)
{
    size_t first = ordered(items, count, size, compare);

    if (first == count)
        return;
    char *rest = (char *)items + first * size;
    size_t second = ordered(rest, count - first, size, compare);
    if (second < count - first)
        qsort(rest, count - first, size, compare);
    merge(items, first, count, size, compare);
}

struct order {
    index_comparison compare;
    const void *context;
};

/* Merges two sorted runs that follow one another, from[0, middle) and from[middle, count). */
static void merge_runs(const struct order *order, const uint32_t *from, size_t middle, size_t count,
                       uint32_t *to)
{
    size_t left = 0, right = middle;

    if (middle == count || order->compare(order->context, from[middle - 1], from[middle]) <= 0) {
        memcpy(to, from, count * sizeof *to); /* they are in order */
        return;
    }
    for (size_t i = 0; i < count; i++) {
        bool from_left =
            left < middle &&
            (right == count || order->compare(order->context, from[left], from[right]) <= 0);

        to[i] = from_left ? from[left++] : from[right++];
    }
}

void sort_indices(uint32_t *indices, size_t count, index_comparison compare, const void *context)
{
    const struct order order = {compare, context};
    uint32_t *scratch = memory_realloc(NULL, count, sizeof *scratch);
    uint32_t *from = indices, *to = scratch;

    for (size_t run = 1; run < count; run *= 2) {
        for (size_t at = 0; at < count; at += 2 * run) {
            size_t rest = count - at;

            merge_runs(&order, from + at, rest < run ? rest : run, rest < 2 * run ? rest : 2 * run,
                       to + at);
        }
        uint32_t *swap = from;

        from = to;
        to = swap;
    }
    if (from != indices)
        memcpy(indices, from, count * sizeof *indices);
    free(scratch);
}

/* ---- numbers ---- */

#define FEW 48u /* numbers: they are sorted sooner than their bytes are counted */

static void insert_each(uint64_t *numbers, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint64_t number = numbers[i];
        size_t at = i;

        for (; at > 0 && numbers[at - 1] > number; at--)
            numbers[at] = numbers[at - 1];
        numbers[at] = number;
    }
}

/* Copies the numbers, in the order of one of their bytes. */
static void order_by_byte(const uint64_t *from, uint64_t *to, size_t count, unsigned shift)
{
    size_t places[256] = {0}, next = 0;

    for (size_t i = 0; i < count; i++)
        places[from[i] >> shift & 255]++;
    for (size_t byte = 0; byte < 256; byte++) {
        size_t of_byte = places[byte];

        places[byte] = next;
        next += of_byte;
    }
    for (size_t i = 0; i < count; i++)
        to[places[from[i] >> shift & 255]++] = from[i];
}

/* By one byte after the other, the lowest first; those that all numbers share tell nothing. */
void sort_numbers(uint64_t *numbers, size_t count)
{
    uint64_t *scratch, *from = numbers, *to, differing = 0;

    if (count <= FEW) {
        insert_each(numbers, count);
        return;
    }
    to = scratch = memory_realloc(NULL, count, sizeof *scratch);
    for (size_t i = 1; i < count; i++)
        differing |= numbers[i] ^ numbers[0];
    for (unsigned shift = 0; shift < 64; shift += 8) {
        uint64_t *sorted = to;

        if (!(differing >> shift & 255))
            continue;
        order_by_byte(from, to, count, shift);
        to = from;
        from = sorted;
    }
    if (from != numbers)
        memcpy(numbers, from, count * sizeof *numbers);
    free(scratch);
}
