#include "ui/focus.h"

#include "model/clock.h"
#include "model/dossier.h"
#include "ui/document.h"
#include "ui/entities_pane.h"
#include "ui/entity_list.h"
#include "ui/find_text.h"
#include "ui/list.h"
#include "ui/relations_pane.h"
#include "ui/sheet.h"
#include "ui/state.h"
#include "ui/views.h"

void app_set_relation(struct app *app, uint32_t relation, uint32_t evidence)
{
    struct document *document = app_document(app);
    document->relation = relation;
    document->evidence = evidence;
    document->companion = NO_INDEX;
    app->relations.place = NO_INDEX;
    app->drawer.stale = true;
}

void app_choose_relation(struct app *app, uint32_t relation)
{
    const struct dossier *dossier = app_dossier(app);
    app_set_relation(
        app, relation,
        relation < dossier->relation_count ? dossier_telling_evidence(dossier, relation) : 0);
}

void app_set_companion(struct app *app, uint32_t entity, uint32_t sentence)
{
    struct document *document = app_document(app);
    app_set_relation(app, NO_INDEX, 0);
    document->companion = entity;
    document->sentence = sentence;
}

bool app_marked_sentence(const struct app *app, struct marked_sentence *marked)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    if (document->relation < dossier->relation_count) {
        const struct relation *relation = &dossier->relations[document->relation];
        *marked = marked_evidence(dossier, relation->first_evidence +
                                               document->evidence % relation->evidence_count);
        return true;
    }
    if (document->companion >= dossier->entity_count ||
        document->sentence >= dossier->sentence_count)
        return false;
    *marked = marked_companions(dossier, document->sentence, document->focus, document->companion);
    return true;
}

uint32_t app_first_relation(const struct app *app, uint32_t entity)
{
    const struct dossier *dossier = app_dossier(app);
    const struct view_request request = app_view_request(app, 0, 0);
    if (entity >= dossier->entity_count)
        return NO_INDEX;
    const struct entity *e = &dossier->entities[entity];
    for (uint32_t i = 0; i < e->relation_count; i++)
        if (relation_is_shown(&request, &dossier->relations[e->relations[i]]))
            return e->relations[i];
    return NO_INDEX;
}

/* The first row of the list that is made anew; a view of the whole article stays as it is, and goes
 * to where the focus stands in it. */
static void choose_relation(struct app *app, uint32_t entity)
{
    bool whole = view_kinds[app->relations.view].whole && !app->relations.stale;
    app_choose_relation(app, whole ? app_first_relation(app, entity) : NO_INDEX);
    if (whole) {
        if (sheet_view_select(&app->relations.sheet, TARGET_ENTITY, entity))
            relations_take_selection(app);
        return;
    }
    app->relations.stale = true;
    sheet_view_rewind(&app->relations.sheet);
}

void app_set_focus(struct app *app, uint32_t entity)
{
    struct document *document = app_document(app);
    app->waiting.entity = false;
    if (entity != document->focus) {
        document->focus = entity;
        app->drawer.evidence_shown = false;
        choose_relation(app, entity);
    }
    if (entity != NO_INDEX && list_selected_id(&app->entities.list) != entity)
        entities_show(app, entity);
    app->drawer.stale = true;
}

static void want(struct app *app)
{
    app->waiting.settle_at = clock_ms() + app->settings->settle;
    if (app->settings->settle == 0)
        app_settle(app);
}

void app_want_focus(struct app *app)
{
    app->waiting.entity = true;
    want(app);
}

void app_want_relation(struct app *app)
{
    app->waiting.relation = true;
    want(app);
}

void app_settle(struct app *app)
{
    bool entity = app->waiting.entity, relation = app->waiting.relation;
    app->waiting.settle_at = 0;
    app->waiting.entity = app->waiting.relation = false;
    if (entity && list_selected_id(&app->entities.list) != LIST_NONE)
        app_set_focus(app, list_selected_id(&app->entities.list));
    if (relation && !app->relations.stale)
        relations_take_selection(app);
}

void app_refresh_pages(struct app *app)
{
    app->relations.stale = true;
    app->found.stale = true;
    app->drawer.stale = true;
    for (int i = 0; i < app->overlays.count; i++)
        app->overlays.items[i].built_cols = 0;
}

void app_refresh_found(struct app *app)
{
    entity_list_forget(&app->entities);
    search_forget(&app->search);
    app_refresh_pages(app);
}
