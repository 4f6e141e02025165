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
    uint32_t cursor, top; /* bytes */
    char focus[200];      /* name of an entity, "" none */
};

/* false when $XDG_STATE_HOME and $HOME are not set. */
bool places_path(struct buffer *path);

bool places_find(const char *path, uint64_t content_id, struct kept_place *place);
/* Adds or replaces; a file that cannot be written, or says so already, is left as it is. */
void places_keep(const char *path, uint64_t content_id, const struct kept_place *place);

#endif
