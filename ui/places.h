/*
 * Where the reader was in each article, kept between runs in $XDG_STATE_HOME/dossier/places (or
 * ~/.local/state/dossier/places): one line for each article, found by its content and not by its
 * name: "CONTENT-ID CURSOR TOP FOCUS", the focus by name. The newest 500 are kept.
 */
#ifndef UI_PLACES_H
#define UI_PLACES_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"

struct kept_place {
    uint64_t content_id;  /* of the article */
    uint32_t cursor, top; /* bytes */
    char focus[200];      /* name of an entity, "" none */
};

/* false when $XDG_STATE_HOME and $HOME are not set. */
bool places_path(struct buffer *path);

/* false: there is none of that article, or the file cannot be read. */
bool places_find(const char *path, uint64_t content_id, struct kept_place *place);
/* Adds or replaces all of them; of one article the last counts. A file that says so already is left
 * as it is. false: it cannot be read, and is left as it is so that no other place is lost, or it
 * cannot be written. */
bool places_keep(const char *path, const struct kept_place *places, uint32_t count);

#endif
