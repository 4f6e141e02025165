/*
 * The entity that a person means by a name as it is typed, folded as for searching
 * (text/search.h): a name or an alias of it, or a part of one that only one entity has.
 */
#ifndef UI_NAME_FIND_H
#define UI_NAME_FIND_H

#include <stdint.h>

#include "model/dossier.h"

struct completion;

struct found_name {
    uint32_t entity; /* or NO_INDEX */
    uint32_t other;  /* the next one that has the part too, or NO_INDEX: it is the only one */
};

struct found_name name_find(const struct dossier *dossier, const char *text);

/* Offers the names of the entities that have what is typed: those that begin with it first, then
 * those where it begins a word or another name that they have, then the others. */
void name_complete(const struct dossier *dossier, struct completion *completion);

#endif
