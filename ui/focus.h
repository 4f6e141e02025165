/*
 * The one focus that all panes share: an entity, and one of its relations. Moving the selection in
 * the list of entities moves the focus too, but only when the keys rest for a moment
 * (settings.settle), so that running down a list costs a row and not a screen; whatever acts on the
 * focus settles it first (app_settle).
 */
#ifndef UI_FOCUS_H
#define UI_FOCUS_H

#include <stdbool.h>
#include <stdint.h>

struct app;
struct marked_sentence;

/* Focuses an entity (NO_INDEX: none) now; lists, card and article follow. */
void app_set_focus(struct app *app, uint32_t entity);
/* The selection moved: the focus, or the relation in focus, follows when the keys rest. */
void app_want_focus(struct app *app);
void app_want_relation(struct app *app);
/* The focus follows at once if something waits. */
void app_settle(struct app *app);
void app_set_relation(struct app *app, uint32_t relation, uint32_t evidence);
/* With the evidence of it that is shown first; NO_INDEX: none. */
void app_choose_relation(struct app *app, uint32_t relation);
/* The best relation of the entity that is shown, or NO_INDEX. */
uint32_t app_first_relation(const struct app *app, uint32_t entity);
/* In its place a name that only shares the sentence with the focus. */
void app_set_companion(struct app *app, uint32_t entity, uint32_t sentence);
/* What stands out in the sentence of either; false: there is neither. */
bool app_marked_sentence(const struct app *app, struct marked_sentence *marked);
/* Everything shown of the dossier is made anew: it is another one. */
void app_refresh_found(struct app *app);
/* The pages are written anew: settings have changed. */
void app_refresh_pages(struct app *app);

#endif
