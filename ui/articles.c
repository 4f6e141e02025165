/*
 * The articles that are open: going from one to another, analysing them, reading one again.
 */
#include "ui/state.h"

#define RELOAD_SLICE_US 8000

static void show_document(struct app *app)
{
    app->settle_at = 0;
    app->entity_waits = app->relation_waits = false;
    app->evidence_shown = false;
    app->minor_shown = false;
    app->path_from = NO_INDEX;
    app->entities.selected = app->entities.top = 0;
    app->relations.list.selected = app->relations.list.top = 0;
    app_refresh_found(app);
}

/* Nothing in focus yet: the entity that matters most. */
static void choose_focus(struct app *app)
{
    struct document *document = app_document(app);
    if (app->entities_stale)
        entities_refresh(app);
    if (document->focus == NO_INDEX && document->dossier->entity_count > 0 &&
        list_selected_id(&app->entities) != LIST_NONE)
        app_set_focus(app, 0);
}

void app_go_to_document(struct app *app, uint32_t number)
{
    app->current = number;
    show_document(app);
    choose_focus(app);
    const struct article *article = app_document(app)->article;
    if (article->notice[0])
        app_say(app, "%s", article->notice);
}

void app_reload(struct app *app)
{
    const struct ui_services *services = &app->options->services;
    struct document *document = app_document(app);
    char message[256] = "";
    if (!services->reload || !app->knowledge) {
        app_fail(app, "This article cannot be read again.");
        return;
    }
    struct article *article =
        services->reload(services->context, document->article, message, sizeof message);
    if (!article) {
        app_fail(app, "%s", message);
        return;
    }
    struct document fresh;
    document_open(&fresh, article, app->knowledge);
    while (document_analyse(&fresh, RELOAD_SLICE_US) || (fresh.job && article->len < (1u << 20)))
        continue;
    fresh.cursor = document->cursor < article->len ? document->cursor : 0;
    fresh.top = document->top < article->len ? document->top : 0;
    if (app_focus(app))
        fresh.focus = dossier_entity_by_name(fresh.dossier, app_focus(app)->name);
    lines_release(&app->lines);
    document_close(document);
    *document = fresh;
    show_document(app);
    choose_focus(app);
    app_say(app, "Read again.");
}

/* Works on whatever is not analysed yet: the article that is shown first. */
bool app_analyse(struct app *app, uint32_t budget_us)
{
    struct document *document = app_document(app);
    for (uint32_t i = 0; !document->job && i < app->documents.count; i++)
        document = &app->documents.items[i];
    bool grew = document_analyse(document, budget_us);
    if (grew && document == app_document(app)) {
        uint32_t selected = app->entities.selected;
        app_refresh_found(app);
        choose_focus(app);
        if (app_document(app)->focus == NO_INDEX)
            list_select_index(&app->entities, selected);
    }
    return grew;
}
