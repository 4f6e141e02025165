/*
 * Growable arrays. VEC(struct thing) things = {0}; is an empty one. Its items are things.items[i]
 * for i < things.count; they move when the array grows. The owner calls vec_free.
 */
#ifndef MODEL_VEC_H
#define MODEL_VEC_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *items;                                                                               \
        uint32_t count, capacity;                                                                  \
    }

/* Appends a zeroed item and gives a pointer to it, good until the next push. Evaluates v more than
 * once. Ends the program when memory runs out. */
#define vec_push(v)                                                                                \
    (vec_need_one(v), memset(&(v)->items[(v)->count], 0, sizeof *(v)->items),                      \
     &(v)->items[(v)->count++])

/* The same for an item that is assigned as a whole, which need not be zeroed before:
 * *vec_place(&things) = thing; */
#define vec_place(v) (vec_need_one(v), &(v)->items[(v)->count++])

/* Makes room for so many items in all: pushing them moves nothing. */
#define vec_reserve(v, wanted)                                                                     \
    ((void)((v)->items = vec_room((v)->items, &(v)->capacity, (wanted), sizeof *(v)->items)))

/* Frees the items; the array is empty afterwards and can be used again. */
#define vec_free(v) (vec_release((v)->items), (v)->items = NULL, (v)->count = (v)->capacity = 0)

#define vec_need_one(v)                                                                            \
    ((v)->count == (v)->capacity                                                                   \
         ? (void)((v)->items = vec_grow((v)->items, &(v)->capacity, sizeof *(v)->items))           \
         : (void)0)

/* What the macros call, and nobody else: the items of an array that was taken out of its struct, as
 * any memory, are freed with free(). vec_grow gives at least one item more room, which is not
 * zeroed. */
void *vec_grow(void *items, uint32_t *capacity, size_t size);
void *vec_room(void *items, uint32_t *capacity, uint32_t wanted, size_t size);
void vec_release(void *items);

#endif
