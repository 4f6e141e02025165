#include "ui/merge_sort.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"

void merge_sort_begin(struct merge_sort *sort, void *items, uint32_t count, size_t size_bytes)
{
    *sort = (struct merge_sort){.items = items, .count = count, .size = size_bytes, .run = 1};
    sort->merged = memory_realloc(NULL, count + 1u, size_bytes);
}

void merge_sort_release(struct merge_sort *sort)
{
    free(sort->items);
    free(sort->merged);
    *sort = (struct merge_sort){0};
}

static uint32_t end_of(const struct merge_sort *sort, uint64_t at)
{
    return at < sort->count ? (uint32_t)at : sort->count;
}

static char *item(const struct merge_sort *sort, void *items, uint32_t index)
{
    return (char *)items + index * sort->size;
}

/* Merges the two runs that out lies in, up to limit. */
static void merge_runs(struct merge_sort *sort, uint32_t limit, merge_before *before,
                       const void *context)
{
    uint32_t begin = sort->out / sort->run / 2 * (sort->run * 2);
    uint32_t middle = end_of(sort, (uint64_t)begin + sort->run);
    uint32_t end = end_of(sort, (uint64_t)begin + 2 * (uint64_t)sort->run);
    if (sort->out == begin) {
        sort->left = begin;
        sort->right = middle;
    }
    for (; sort->out < end && sort->out < limit; sort->out++) {
        const char *left = item(sort, sort->items, sort->left);
        const char *right = item(sort, sort->items, sort->right);
        bool from_right =
            sort->left >= middle || (sort->right < end && before(context, right, left));
        memcpy(item(sort, sort->merged, sort->out), from_right ? right : left, sort->size);
        sort->right += from_right;
        sort->left += !from_right;
    }
}

bool merge_sort_step(struct merge_sort *sort, uint32_t elements, merge_before *before,
                     const void *context)
{
    if (sort->run == 0 || sort->run >= sort->count)
        return false;
    uint32_t limit = end_of(sort, (uint64_t)sort->out + elements);
    while (sort->out < limit)
        merge_runs(sort, limit, before, context);
    if (sort->out == sort->count) {
        void *merged = sort->merged;
        sort->merged = sort->items;
        sort->items = merged;
        sort->out = 0;
        sort->run = sort->run > UINT32_MAX / 2 ? UINT32_MAX : sort->run * 2;
    }
    return sort->run < sort->count;
}
