/*
 * The relation that a person means by its words as they are typed: its name ("invested_in"), or its
 * wording from either side as the screen has it ("invested in", "funded by"), in any case, followed
 * by the name of the other end.
 */
#ifndef UI_RELATION_FIND_H
#define UI_RELATION_FIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct completion;

struct found_relation {
    uint32_t type; /* or RELATION_TYPES */
    bool inverse;  /* worded from the side of the object */
    size_t len;    /* bytes of the words */
};

/* The longest words that what is typed begins with; else a first word that begins the name of one
 * relation only. */
struct found_relation relation_find(const char *typed);

/* Offers the wordings that begin with what is typed, or else names that do; false: the words are
 * whole, and what follows them, where the completion begins now, is not theirs. */
bool relation_complete(struct completion *completion);

#endif
