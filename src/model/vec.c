#include "model/vec.h"

#include <stdlib.h>

#include "model/memory.h"

#define FIRST_ITEMS 8u    /* an array begins with so many items ... */
#define FIRST_BYTES 1024u /* ... or with as many as fit in here, if that is more */

static uint32_t vec_doubled(uint32_t capacity)
{
    if (capacity > UINT32_MAX / 2)
        memory_fail();
    return capacity * 2;
}

void *vec_grow(void *items, uint32_t *capacity, size_t size)
{
    if (*capacity)
        *capacity = vec_doubled(*capacity);
    else
        *capacity = size < FIRST_BYTES / FIRST_ITEMS ? (uint32_t)(FIRST_BYTES / size) : FIRST_ITEMS;
    return memory_realloc(items, *capacity, size);
}

/* At least twice the room that there was: whoever asks for a little more each time pays no more. */
void *vec_room(void *items, uint32_t *capacity, uint32_t wanted, size_t size)
{
    if (wanted <= *capacity)
        return items;
    *capacity = *capacity > wanted / 2 ? vec_doubled(*capacity) : wanted;
    return memory_realloc(items, *capacity, size);
}

void vec_release(void *items)
{
    free(items);
}
