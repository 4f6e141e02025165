/*
 * The entities that a needle is found in: in their name, an alias or their role. Gathered in
 * slices; when letters are added to the needle, only those found so far are looked at again.
 */
#ifndef UI_NAME_SET_H
#define UI_NAME_SET_H

#include <stdint.h>

#include "model/dossier.h"
#include "ui/needle.h"

struct name_set {
    const struct dossier *dossier; /* borrowed; NULL: nothing is gathered */
    uint8_t *hits;                 /* by entity: enum search_hit */
    uint32_t next;                 /* entities before it have been looked at */
    uint32_t found;                /* of them: where the needle is found */
    bool gave_up;                  /* somewhere an expression took too long: there may be more */
    bool narrows;                  /* only what the shorter needle found is looked at again */
};

/* Begins anew. grown: the needle is longer than the one that was gathered for (needle_grows). */
void name_set_begin(struct name_set *set, const struct dossier *dossier, bool grown);
void name_set_release(struct name_set *set);
/* Gathers for about budget_us; true: there is more to do. */
bool name_set_step(struct name_set *set, const struct needle *needle, uint32_t budget_us);
bool name_set_is_done(const struct name_set *set);
bool name_set_has(const struct name_set *set, uint32_t entity);

#endif
