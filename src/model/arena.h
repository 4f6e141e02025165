/*
 * Memory that is freed all at once, and growable arrays. An arena owns all it gives out.
 *
 * Allocation failure does not return: memory_fail calls the handler (the program restores the
 * terminal there), then ends the program with a message. So no caller checks for NULL.
 */
#ifndef MODEL_ARENA_H
#define MODEL_ARENA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena); /* NULL is fine */

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t bytes);
/* count * size, checked for overflow. */
void *arena_array(struct arena *arena, size_t count, size_t size);
void *arena_copy(struct arena *arena, const void *from, size_t bytes);
/* A copy of these bytes with a NUL behind it. Strings stand side by side: most are so short that to
 * align them would take as much memory again. */
char *arena_string(struct arena *arena, const char *bytes, size_t len);
/* Takes over memory of malloc and frees it with the arena; NULL is fine. For what is too large to
 * be copied. */
void arena_adopt(struct arena *arena, void *memory, size_t bytes);
/* Bytes held, for reports. */
size_t arena_bytes(const struct arena *arena);

/* malloc that does not return NULL; the caller frees. */
void *memory_alloc(size_t bytes);
void *memory_zeroed(size_t count, size_t size); /* calloc: pages never touched cost nothing */
void *memory_realloc(void *old, size_t count, size_t size);
_Noreturn void memory_fail(void);
/* Once, at the start: large blocks go back to the system when they are freed, and grow in place. */
void memory_begin(void);
/* Gives back what else was freed: after work that took much of it. */
void memory_trim(void);
/* Called once before the program ends for lack of memory; NULL for none. */
void memory_on_fail(void (*handler)(void));

/*
 * A growable array on the heap: struct { T *items; uint32_t count, capacity; }. The owner calls
 * vec_free. vec_push gives a pointer to a new zeroed item.
 */
#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *items;                                                                               \
        uint32_t count, capacity;                                                                  \
    }
/* Room for more than count items of this size, the new memory not set. */
void *vec_grow(void *items, uint32_t *capacity, size_t size);
#define vec_push(v)                                                                                \
    (((v)->count == (v)->capacity                                                                  \
          ? (void)((v)->items = vec_grow((v)->items, &(v)->capacity, sizeof *(v)->items))          \
          : (void)0),                                                                              \
     memset(&(v)->items[(v)->count], 0, sizeof *(v)->items), &(v)->items[(v)->count++])
#define vec_free(v) (vec_release((v)->items), (v)->items = NULL, (v)->count = (v)->capacity = 0)
void vec_release(void *items);

#endif
