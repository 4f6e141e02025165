#include "model/vec.h"

#include <stdlib.h>

#include "model/memory.h"

#define FIRST_ITEMS 8u   /* an array begins with so many items ... */
#define FIRST_BYTES 256u /* ... or with as many as fit in here, if that is more */

void *vec_grow(void *items, uint32_t *capacity, size_t size)
{
    if (*capacity > UINT32_MAX / 2)
        memory_fail();
    if (*capacity)
        *capacity *= 2;
    else
        *capacity = size < FIRST_BYTES / FIRST_ITEMS ? (uint32_t)(FIRST_BYTES / size) : FIRST_ITEMS;
    return memory_realloc(items, *capacity, size);
}

void vec_release(void *items)
{
    free(items);
}
