/*
 * The entity that a person means by a name as it is typed, folded as for searching
 * (text/search.h): a name or an alias of it, or a part of one that only one entity has.
 */
#ifndef UI_NAME_FIND_H
#define UI_NAME_FIND_H

#include <stdint.h>

#include "model/dossier.h"

struct found_name {
    uint32_t entity; /* or NO_INDEX */
    uint32_t other;  /* the next one that has the part too, or NO_INDEX: it is the only one */
};

struct found_name name_find(const struct dossier *dossier, const char *text);

/* For the completion of a prompt: a phrase holds blanks, and what is completed is its last word.
 * Adds the rest of the phrase if its words before that are those that are typed. */
void phrase_complete(const char *phrase, const char *typed,
                     void (*add)(void *list, const char *candidate), void *list);
/* The same for the names of the entities. */
void name_complete(const struct dossier *dossier, const char *typed,
                   void (*add)(void *list, const char *candidate), void *list);

#endif
