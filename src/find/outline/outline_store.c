#include "find/outline/outline_store.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "model/memory.h"
#include "model/vec.h"

/* Enough for a quarter of a megabyte of text. */
#define KEPT_MAX_BYTES (4u << 20)

struct kept {
    const struct outline_item *items; /* NULL: not kept */
    uint32_t count;
};

struct outline_store {
    struct arena *arena;
    VEC(struct kept) sentences;
};

struct outline_store *outline_store_new(void)
{
    struct outline_store *store = memory_alloc(sizeof *store);
    *store = (struct outline_store){.arena = arena_new()};
    return store;
}

void outline_store_free(struct outline_store *store)
{
    if (!store)
        return;
    arena_free(store->arena);
    vec_free(&store->sentences);
    free(store);
}

void outline_store_keep(struct outline_store *store, uint32_t sentence,
                        const struct outline *outline, uint32_t first)
{
    uint32_t count = outline->items.count - first;
    if (sentence < store->sentences.count || arena_bytes(store->arena) > KEPT_MAX_BYTES)
        return;
    while (store->sentences.count < sentence)
        *vec_push(&store->sentences) = (struct kept){NULL, 0};
    const struct outline_item *items = outline->items.items + first;
    *vec_push(&store->sentences) =
        (struct kept){arena_copy(store->arena, items, count * sizeof *items), count};
}

bool outline_store_find(const struct outline_store *store, uint32_t sentence,
                        struct outline *outline)
{
    if (!store || sentence >= store->sentences.count || !store->sentences.items[sentence].items)
        return false;
    const struct kept *kept = &store->sentences.items[sentence];
    while (outline->items.capacity < kept->count)
        outline->items.items =
            vec_grow(outline->items.items, &outline->items.capacity, sizeof *outline->items.items);
    outline->items.count = kept->count;
    if (kept->count)
        memcpy(outline->items.items, kept->items, kept->count * sizeof *kept->items);
    return true;
}
