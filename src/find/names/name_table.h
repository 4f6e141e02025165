/*
 * Distinct names of an article, by their key: folded (width, case, script variants), without the
 * spaces beside ideographs, the dots of U.S. and a possessive ending. Two names with equal keys are
 * the same string to all steps of finding. The table owns its keys.
 */
#ifndef FIND_NAME_TABLE_H
#define FIND_NAME_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/vec.h"

struct name_key {
    uint32_t at, len; /* into keys */
    uint32_t tag_len; /* bytes of its tag, at the end of the key */
};

/* With the hash beside it most keys are told apart without a look at them. */
struct name_slot {
    uint32_t hash, name; /* the index + 1; 0: the slot is free */
};

struct name_table {
    VEC(struct name_key) names;
    VEC(char) keys;
    struct name_slot *slots;
    uint32_t slot_count; /* a power of two */
};

/* Makes room for so many names in an empty table; does nothing to others. */
void name_table_reserve(struct name_table *table, uint32_t names);

/* The index of the name text[0, len), which is added when it is new; indices count from 0 in the
 * order of adding. tag: the same text with another tag is another name; 0: no tag. */
uint32_t name_table_add_tagged(struct name_table *table, const char *text, size_t len, char tag);
static inline uint32_t name_table_add(struct name_table *table, const char *text, size_t len)
{
    return name_table_add_tagged(table, text, len, 0);
}
/* The index of the string, without tag, of a name of another table, which is added with the tag
 * when it is new. */
uint32_t name_table_add_same(struct name_table *table, const struct name_table *other,
                             uint32_t name, char tag);
/* Its index without adding it: UINT32_MAX when it is not there. So do all that find. */
uint32_t name_table_find_tagged(const struct name_table *table, const char *text, size_t len,
                                char tag);
static inline uint32_t name_table_find(const struct name_table *table, const char *text, size_t len)
{
    return name_table_find_tagged(table, text, len, 0);
}
/* The name whose key is a part of the key of another one, `len` bytes from byte `from` on, and that
 * has the same tag. */
uint32_t name_table_find_part(const struct name_table *table, uint32_t name, uint32_t from,
                              uint32_t len);
/* The name, without tag, that is the same string as a name of another table. */
uint32_t name_table_find_same(const struct name_table *table, const struct name_table *other,
                              uint32_t name);
/* The length of a name without a possessive ending, which its key does without too. */
size_t name_without_possessive(const char *text, size_t len);
/* Whether a text is its own key: ideographs alone that fold to themselves. */
bool name_is_key(const char *text, size_t len);
/* Adding and finding by bytes that are a key already: features of names (a last word, initials). */
uint32_t name_table_add_key(struct name_table *table, const char *key, uint32_t len);
uint32_t name_table_find_key(const struct name_table *table, const char *key, uint32_t len);

/* Copies `from` into an empty table. */
void name_table_copy(struct name_table *table, const struct name_table *from);
void name_table_release(struct name_table *table);

#endif
