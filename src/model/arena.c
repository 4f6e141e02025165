/*
 * An arena is a list of chunks, each filled from its start. A request that would take a large part
 * of a chunk gets a chunk of its own, placed behind the one being filled, whose rest stays in use.
 */
#include "model/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK_BYTES   (64u * 1024u)
#define STRINGS_BYTES 1024u /* strings are cut from pieces of this size */

struct chunk {
    struct chunk *next;
    size_t used, size;
    alignas(max_align_t) unsigned char bytes[];
};

struct adopted {
    struct adopted *next;
    void *memory;
};

struct arena {
    struct chunk *chunks; /* the first is the one being filled */
    struct adopted *adopted;
    char *strings; /* where the next one fits */
    size_t string_room;
    size_t bytes;
};

struct arena *arena_new(void)
{
    struct arena *arena = memory_alloc(sizeof *arena);

    *arena = (struct arena){.bytes = sizeof *arena};
    return arena;
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    for (struct adopted *adopted = arena->adopted; adopted; adopted = adopted->next)
        free(adopted->memory);
    for (struct chunk *chunk = arena->chunks, *next; chunk; chunk = next) {
        next = chunk->next;
        free(chunk);
    }
    free(arena);
}

static struct chunk *chunk_new(struct arena *arena, size_t size)
{
    struct chunk *chunk;
    size_t bytes;

    if (__builtin_add_overflow(size, sizeof *chunk, &bytes))
        memory_fail();
    chunk = memory_alloc(bytes);
    *chunk = (struct chunk){.size = size};
    arena->bytes += bytes;
    return chunk;
}

static void *take_own_chunk(struct arena *arena, size_t bytes)
{
    struct chunk *chunk = chunk_new(arena, bytes);

    chunk->used = bytes;
    if (arena->chunks) {
        chunk->next = arena->chunks->next;
        arena->chunks->next = chunk;
    } else {
        arena->chunks = chunk;
    }
    return chunk->bytes;
}

/* Memory that is not zeroed. Chunks are not zeroed as a whole, so that pages nobody uses cost
 * nothing. */
static void *take(struct arena *arena, size_t bytes)
{
    struct chunk *chunk = arena->chunks;
    size_t step;
    void *memory;

    if (bytes > CHUNK_BYTES / 4)
        return take_own_chunk(arena, bytes);
    step = (bytes + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    if (!chunk || chunk->size - chunk->used < step) {
        chunk = chunk_new(arena, CHUNK_BYTES);
        chunk->next = arena->chunks;
        arena->chunks = chunk;
    }
    memory = chunk->bytes + chunk->used;
    chunk->used += step;
    return memory;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
    return memset(take(arena, bytes), 0, bytes);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;

    if (__builtin_mul_overflow(count, size, &bytes))
        memory_fail();
    return arena_alloc(arena, bytes);
}

void *arena_copy(struct arena *arena, const void *from, size_t bytes)
{
    void *memory = take(arena, bytes);

    if (bytes)
        memcpy(memory, from, bytes);
    return memory;
}

char *arena_string(struct arena *arena, const char *bytes, size_t len)
{
    char *string;

    if (len >= STRINGS_BYTES / 4) {
        string = take(arena, len + 1);
    } else {
        if (arena->string_room <= len) {
            arena->strings = take(arena, STRINGS_BYTES);
            arena->string_room = STRINGS_BYTES;
        }
        string = arena->strings;
        arena->strings += len + 1;
        arena->string_room -= len + 1;
    }
    if (len)
        memcpy(string, bytes, len);
    string[len] = '\0';
    return string;
}

void arena_adopt(struct arena *arena, void *memory, size_t bytes)
{
    struct adopted *adopted;

    if (!memory)
        return;
    adopted = arena_alloc(arena, sizeof *adopted);
    *adopted = (struct adopted){arena->adopted, memory};
    arena->adopted = adopted;
    arena->bytes += bytes;
}

size_t arena_bytes(const struct arena *arena)
{
    return arena->bytes;
}
