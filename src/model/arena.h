/*
 * An arena: memory that is freed all at once. It owns everything it gives out, so records in it can
 * point to one another freely. Running out of memory ends the program (memory.h).
 *
 * This header brings memory.h and vec.h along, the other two ways to get memory.
 */
#ifndef MODEL_ARENA_H
#define MODEL_ARENA_H

#include <stddef.h>

#include "model/memory.h"
#include "model/vec.h"

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena); /* NULL is fine */

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t bytes);
/* Zeroed memory for count items of this size; a product that overflows ends the program. */
void *arena_array(struct arena *arena, size_t count, size_t size);
/* A copy of these bytes, aligned for any type. */
void *arena_copy(struct arena *arena, const void *from, size_t bytes);
/* A copy of these bytes and a NUL. Strings are not aligned: most are so short that the padding
 * would take as much memory again. */
char *arena_string(struct arena *arena, const char *bytes, size_t len);
/* Takes over a block from malloc (bytes long; NULL is fine), for what is too large to copy. It is
 * freed with the arena. */
void arena_adopt(struct arena *arena, void *memory, size_t bytes);

/* The bytes that the arena holds, with its overhead and what it adopted. */
size_t arena_bytes(const struct arena *arena);

#endif
