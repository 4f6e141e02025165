/*
 * The list of entities: by type, with how often and where each is mentioned.
 */
#ifndef UI_ENTITIES_PANE_H
#define UI_ENTITIES_PANE_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"
#include "ui/settings.h"

struct app;
struct pane_ops;

extern const struct pane_ops entities_ops;
extern const char *const sort_key_titles[SORT_KEYS]; /* what the list is sorted by; for _() */

/* Fills the list at once: it is of another dossier, or another size. */
void entities_refresh(struct app *app);
/* The order or the filter has changed: the list follows, now or when entities_work has prepared
 * it. */
void entities_change(struct app *app, bool filter);
bool entities_work(struct app *app, uint32_t budget_us); /* true: the screen has changed */
/* What waits is done now. */
void entities_finish(struct app *app);
/* The entity is selected, in its row or in the one that it is folded into. */
void entities_show(struct app *app, uint32_t entity);
void entities_pane_draw(struct app *app, struct rect rect);
/* Says why the selection of the list cannot go on, or that there is none. */
void entities_say_end(struct app *app, bool forward);

#endif
