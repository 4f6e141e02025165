/*
 * The first and the last row: which article, how far; a message, the prompt, or the keys that
 * matter now.
 */
#ifndef UI_STATUS_H
#define UI_STATUS_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"

struct app;

/* Entities and relations that can be shown, for the header. */
struct found_counts {
    bool stale;
    uint32_t entities, relations;
};

void status_draw(struct app *app, struct rect rect);
void header_draw(struct app *app, struct rect rect);

#endif
