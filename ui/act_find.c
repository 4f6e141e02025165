/*
 * Finding: search, filters, order.
 */
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/entities_pane.h"
#include "ui/entity_list.h"
#include "ui/find_text.h"
#include "ui/focus.h"
#include "ui/history.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/needle.h"
#include "ui/prompt.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/views.h"

void act_search(struct app *app)
{
    search_begin(app);
}

static void search_again(struct app *app, bool forward)
{
    if (needle_is_set(&app->search.needle))
        search_go(app, forward, false);
    else
        app_say(app, "Nothing to search for yet: / begins.");
}

void act_search_next(struct app *app)
{
    search_again(app, true);
}

void act_search_previous(struct app *app)
{
    search_again(app, false);
}

/* ---- filters ---- */

static struct buffer *filter_text(struct app *app)
{
    return app->pane == PANE_RELATIONS ? &app->relations.filter_text : &app->entities.filter;
}

static void filter_changed(struct app *app, const char *line)
{
    if (app->pane == PANE_RELATIONS) {
        buffer_clear(&app->relations.filter_text);
        buffer_add_str(&app->relations.filter_text, line);
        app->relations.stale = true;
        return;
    }
    entity_list_set_filter(&app->entities, app_dossier(app), line, strlen(line));
    entities_change(app, true);
}

/* As it was before the prompt: the filter, and what was in focus where. */
static void restore_filter(struct app *app)
{
    const struct spot origin = app->filtering.origin;
    const struct dossier *dossier = app_dossier(app);
    filter_changed(app, buffer_str(&app->filtering.kept));
    entities_finish(app);
    app->waiting.entity = app->waiting.relation = false;
    app_set_focus(app, origin.focus < dossier->entity_count ? origin.focus : NO_INDEX);
    if (origin.relation < dossier->relation_count)
        app_choose_relation(app, origin.relation);
    app->pane = origin.pane;
    app_relayout(app);
}

static void filter_done(struct app *app, const char *line, bool accepted)
{
    if (accepted)
        prompt_history_add(app_history(app, HISTORY_FILTERS), line);
    else
        restore_filter(app);
}

/* The line begins empty, as in other programs; the filter before holds until something is typed,
 * and the key for the line before brings it back. */
void act_filter(struct app *app)
{
    app->filtering.origin = app_spot(app);
    if (app->pane == PANE_ARTICLE) {
        app->pane = PANE_ENTITIES;
        app_relayout(app);
    }
    buffer_clear(&app->filtering.kept);
    buffer_add_str(&app->filtering.kept, buffer_str(filter_text(app)));
    prompt_open(&app->prompt.line, _("filter: "), "", app_history(app, HISTORY_FILTERS));
    app->prompt.changed = filter_changed;
    app->prompt.done = filter_done;
}

void act_clear_filter(struct app *app)
{
    entity_list_set_filter(&app->entities, app_dossier(app), "", 0);
    buffer_clear(&app->relations.filter_text);
    app->entities.types = 0;
    app->relations.filter = (struct relation_filter){0};
    app->relations.stale = true;
    entities_change(app, false);
    app_say(app, "No filter.");
}

/* The statuses that relations have, as bits: in the list those of the focus. */
static unsigned statuses_here(const struct app *app)
{
    const struct dossier *dossier = app_dossier(app);
    const struct entity *focus = app_focus(app);
    bool of_focus = app->relations.view == VIEW_LIST && focus;
    uint32_t count = of_focus ? focus->relation_count : dossier->relation_count;
    unsigned statuses = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct relation *relation = &dossier->relations[of_focus ? focus->relations[i] : i];
        if (!relation->weak || app->settings->weak)
            statuses |= 1u << relation_filter_status(relation);
    }
    return statuses;
}

/* The next status that there is something of; after the last one all of them. */
static void next_status(struct app *app)
{
    uint8_t *statuses = &app->relations.filter.statuses;
    unsigned here = statuses_here(app), next = *statuses == 0 ? 1 : (unsigned)*statuses << 1;
    while (next < 1u << FILTER_STATUSES && !(here & next))
        next <<= 1;
    *statuses = (uint8_t)(next < 1u << FILTER_STATUSES ? next : 0);
    app->relations.stale = true;
    for (int status = 0; status < FILTER_STATUSES; status++)
        if (*statuses == 1u << status)
            app_say(app, "Only %s relations; T shows all.", _(filter_status_name(status)));
    if (*statuses == 0)
        app_say(app, "Relations of every status.");
}

static bool type_exists(const struct dossier *dossier, int type)
{
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (dossier->entities[i].type == type)
            return true;
    return false;
}

/* The type of the selected entity; then those that the article has, one after the other; -1: all
 * were shown. */
static int next_type(struct app *app)
{
    const struct dossier *dossier = app_dossier(app);
    uint32_t selected = list_selected_id(&app->entities.list);
    int type = 0;
    if (app->entities.types == 0) {
        if (selected >= dossier->entity_count)
            return -1;
        app->entities.first_type = dossier->entities[selected].type;
        return app->entities.first_type;
    }
    while (type + 1 < ENTITY_TYPES && !(app->entities.types >> type & 1))
        type++;
    do
        type = (type + 1) % ENTITY_TYPES;
    while (type != app->entities.first_type && !type_exists(dossier, type));
    return type == app->entities.first_type ? -1 : type;
}

void act_filter_type(struct app *app)
{
    if (app->pane == PANE_RELATIONS && !view_kinds[app->relations.view].statuses) {
        app_say(app, "Quotes have no status to filter by.");
        return;
    }
    if (app->pane == PANE_RELATIONS) {
        next_status(app);
        return;
    }
    int type = next_type(app);
    app->entities.types = (uint16_t)(type < 0 ? 0 : TYPE_BIT(type));
    entities_change(app, true);
    if (type < 0)
        app_say(app, "Entities of every type.");
    else
        app_say(app, "Only of type %s; T shows all.", _(entity_type_names[type]));
}

void act_clear_type(struct app *app)
{
    app->entities.types = 0;
    app->relations.filter.statuses = 0;
    app->relations.filter.types = 0;
    app->relations.stale = true;
    entities_change(app, false);
    app_say(app, "Every type and status.");
}

/* ---- order ---- */

static void say_order(struct app *app)
{
    bool relations = app->pane == PANE_RELATIONS;
    bool reversed = relations ? app->relations.reversed : app->entities.reversed;
    const char *key = relations ? relation_order_titles[app->relations.order]
                                : sort_key_titles[app->settings->sort];
    app_say(app, reversed ? "Sorted by %s, reversed." : "Sorted by %s.", _(key));
}

/* The list of relations is written in another order. */
static void sort_relations(struct app *app, enum relation_order order, bool reversed)
{
    if (!view_kinds[app->relations.view].sorts) {
        app_say(app, "This view has one order; that of :view list can be changed.");
        return;
    }
    app->relations.order = order;
    app->relations.reversed = reversed;
    app->relations.stale = true;
    say_order(app);
}

void act_sort(struct app *app)
{
    if (app->pane == PANE_RELATIONS) {
        sort_relations(app, (app->relations.order + 1) % RELATION_ORDERS, app->relations.reversed);
        return;
    }
    app->settings->sort = (app->settings->sort + 1) % SORT_KEYS;
    entities_change(app, false);
    say_order(app);
}

void act_sort_reverse(struct app *app)
{
    if (app->pane == PANE_RELATIONS) {
        sort_relations(app, app->relations.order, !app->relations.reversed);
        return;
    }
    app->entities.reversed = !app->entities.reversed;
    entities_change(app, false);
    say_order(app);
}
