#include "ui/articles.h"

#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "model/clock.h"
#include "model/correction.h"
#include "model/dossier.h"
#include "ui/app.h"
#include "ui/document.h"
#include "ui/entities_pane.h"
#include "ui/focus.h"
#include "ui/history.h"
#include "ui/lines.h"
#include "ui/list.h"
#include "ui/overlay.h"
#include "ui/places.h"
#include "ui/sheet.h"
#include "ui/state.h"
#include "ui/views.h"
#include "ui/whole.h"

#define RELOAD_SLICE_US 8000
#define RELOAD_MS       60   /* analysing before what was read again is shown */
#define LOOK_MS         1000 /* between looks at the file while there are keys */
#define IDLE_LOOK_MS    2000 /* and while there are none */

static void show_document(struct app *app)
{
    app->waiting.settle_at = 0;
    app->waiting.entity = app->waiting.relation = false;
    app->drawer.evidence_shown = false;
    app->entities.minor_shown = false;
    app->entities.open_groups = 0;
    app->relations.path_from = NO_INDEX;
    app->entities.list.selected = app->entities.list.top = 0;
    sheet_view_rewind(&app->relations.sheet);
    app_refresh_found(app);
}

/* Of those that the cast names the first of whom something is told; else the first name. */
static uint32_t first_focus(const struct app *app)
{
    const struct dossier *dossier = app_dossier(app);
    uint32_t first = NO_INDEX, named = 0;
    for (uint32_t i = 0; i < dossier->entity_count && named < CAST_MAX; i++) {
        if (dossier->entities[i].hidden || !entity_type_is_core(dossier->entities[i].type))
            continue;
        if (app_first_relation(app, i) != NO_INDEX)
            return i;
        first = first == NO_INDEX ? i : first;
        named++;
    }
    return first == NO_INDEX ? list_selected_id(&app->entities.list) : first;
}

/* Nothing in focus yet: the entity that matters most. */
static void choose_focus(struct app *app)
{
    struct document *document = app_document(app);
    if (app->entities.stale)
        entities_refresh(app);
    if (document->focus == NO_INDEX && document->dossier->entity_count > 0 &&
        list_selected_id(&app->entities.list) != LIST_NONE)
        app_set_focus(app, first_focus(app));
}

/* What a person should know of an article before reading on. */
static void say_of(struct app *app, const struct article *article)
{
    if (article->notice[0])
        app_say(app, "%s", article->notice);
    else if (strcmp(article->language, "und") == 0)
        app_say(app, _("Neither Chinese nor English: only names that are known are found."));
}

void app_go_to_document(struct app *app, uint32_t number)
{
    app->current = number;
    show_document(app);
    choose_focus(app);
    say_of(app, app_document(app)->article);
}

static void analyse_for_a_moment(struct document *document)
{
    int64_t until = clock_ms() + RELOAD_MS;
    while (document->job && !document->in_background && clock_ms() < until)
        document_analyse(document, RELOAD_SLICE_US);
}

static void copy_corrections(const struct document *document, struct article *article)
{
    article->corrections = memory_alloc(sizeof *article->corrections);
    *article->corrections = corrections_copy(document->article->corrections);
}

/* What was corrected goes along with an article that was edited, unless the new text has
 * corrections of its own. */
static bool takes_corrections(const struct document *document, struct article *article)
{
    const struct corrections *corrections = document->article->corrections;
    char message[200];
    if (article->content_id == document->article->content_id || article->partial || !corrections ||
        corrections->items.count == 0)
        return false;
    return corrections_attach(article, message, sizeof message) && !article->corrections;
}

/* Of whom a spot is, by the name that it had in the old dossier. */
static void renumber(const struct app *app, const struct document *document,
                     const struct dossier *old, uint32_t old_focus, struct spot *spot)
{
    if (spot->document >= app->documents.count || &app->documents.items[spot->document] != document)
        return;
    spot->relation = NO_INDEX;
    if (spot->focus == old_focus)
        spot->focus = document->focus;
    else if (spot->focus < old->entity_count)
        spot->focus = dossier_entity_by_name(document->dossier, old->entities[spot->focus].name);
}

static void renumber_spots(struct app *app, struct document *document, const struct dossier *old,
                           uint32_t old_focus)
{
    for (int i = 0; i < app->trail.count; i++)
        renumber(app, document, old, old_focus, &app->trail.spots[i]);
    for (int i = 0; i < MARKS; i++)
        renumber(app, document, old, old_focus, &document->marks[i]);
    renumber(app, document, old, old_focus, &app->trail.previous);
}

/* Marks are places in the text: those behind the end of another one are lost. */
static void take_marks_along(struct document *fresh, const struct document *old)
{
    for (int i = 0; i < MARKS; i++)
        if (old->marks[i].cursor < fresh->article->len && old->marks[i].top < fresh->article->len)
            fresh->marks[i] = old->marks[i];
}

/* Another article in the place of the document's, with the place and the focus as they were. true:
 * what was corrected went along, and is not yet kept. */
static bool replace_article(struct app *app, struct document *document, struct article *article)
{
    struct document fresh;
    bool unkept = document->unkept && article->content_id == document->article->content_id;
    bool taken_along = takes_corrections(document, article);
    if (unkept || taken_along)
        copy_corrections(document, article);
    document_open(&fresh, article, app->knowledge);
    fresh.unkept = unkept;
    if (unkept) {
        fresh.agreed = corrections_copy(&document->agreed);
        memcpy(fresh.corrections_wrong, document->corrections_wrong,
               sizeof fresh.corrections_wrong);
    }
    analyse_for_a_moment(&fresh);
    fresh.cursor = document->cursor < article->len ? document->cursor : 0;
    fresh.top = document->top < article->len ? document->top : 0;
    if (document->focus != NO_INDEX)
        fresh.focus = dossier_entity_by_name(fresh.dossier,
                                             document->dossier->entities[document->focus].name);
    lines_release(&app->article.lines);
    take_marks_along(&fresh, document);
    struct document old = *document;
    *document = fresh;
    renumber_spots(app, document, old.dossier, old.focus);
    document_close(&old);
    if (document == app_document(app)) {
        show_document(app);
        choose_focus(app);
    }
    return taken_along;
}

static void keep_taken_along(struct app *app)
{
    char message[200];
    app_document(app)->unkept = app->settings->secure;
    if (app->settings->secure)
        app_say(app, "Read again, with what you corrected until you quit.");
    else if (document_keep_corrections(app_document(app), message, sizeof message))
        app_say(app, "Read again, with what you corrected.");
    else
        app_fail(app, "Read again, with what you corrected, but only until you quit: %s", message);
}

void app_reload(struct app *app)
{
    const struct ui_services *services = &app->options->services;
    char message[256] = "";
    if (!services->reload || !app->knowledge) {
        app_fail(app, "This article cannot be read again.");
        return;
    }
    if (!app_rest_is_read(app)) {
        app_say(app, "Still reading.");
        return;
    }
    struct article *article = services->reload(services->context, app_document(app)->article,
                                               app->settings->secure, message, sizeof message);
    if (!article) {
        app_fail(app, "%s", message);
        return;
    }
    if (replace_article(app, app_document(app), article))
        keep_taken_along(app);
    else
        app_say(app, "Read again.");
}

/* ---- the rest of large articles ---- */

static bool is_open_beginning(const struct document *document)
{
    return document->article->partial && !document->rest_failed;
}

bool app_rest_is_read(const struct app *app)
{
    for (uint32_t i = 0; i < app->documents.count; i++)
        if (is_open_beginning(&app->documents.items[i]))
            return false;
    return true;
}

static void take_rest(struct app *app, struct document *document)
{
    char message[256];
    bool shown = document == app_document(app);
    struct article *article = whole_end(document->whole, message, sizeof message);
    document->whole = NULL;
    if (!article) {
        document->rest_failed = true;
        app_fail(app, "Only the beginning is shown. %s", message);
        return;
    }
    lines_release(&app->article.lines);
    if (!document_continue(document, article, app->knowledge))
        replace_article(app, document, article);
    if (document->cursor == 0 && document->top == 0)
        app_find_place(app, document);
    if (!shown)
        return;
    app_refresh_found(app);
    say_of(app, article);
    app_say_kept(app);
}

bool app_read_rest(struct app *app)
{
    struct document *next = is_open_beginning(app_document(app)) ? app_document(app) : NULL;
    for (uint32_t i = 0; i < app->documents.count; i++) {
        struct document *document = &app->documents.items[i];
        if (document->whole && !whole_is_read(document->whole))
            return false;
        if (document->whole) {
            take_rest(app, document);
            return document == app_document(app);
        }
        if (!next && is_open_beginning(document))
            next = document;
    }
    if (next) {
        next->whole = whole_begin(&app->options->services, next->article);
        next->rest_failed = !next->whole;
    }
    return false;
}

static void renumber_corrected(struct app *app, struct document *document)
{
    renumber_spots(app, document, document->replaced, document->replaced_focus);
    dossier_release_article(document->replaced);
    document->replaced = NULL;
}

/* There is more of what is found in the document, or it is corrected. */
static void show_grown(struct app *app, struct document *document)
{
    uint32_t selected = app->entities.list.selected;
    if (document->replaced)
        renumber_corrected(app, document);
    if (document != app_document(app))
        return;
    app_refresh_found(app);
    choose_focus(app);
    if (document->focus == NO_INDEX)
        list_select_index(&app->entities.list, selected);
}

/* Works on whatever is not analysed yet: the article that is shown first. */
bool app_analyse(struct app *app, uint32_t budget_us)
{
    struct document *document = app_document(app);
    for (uint32_t i = 0; !document->job && i < app->documents.count; i++)
        document = &app->documents.items[i];
    bool grew = document_analyse(document, budget_us);
    if (grew)
        show_grown(app, document);
    return grew;
}

void app_analyse_again(struct app *app, const char *focus)
{
    struct document *document = app_document(app);
    overlay_close_all(app); /* they are about what there was */
    app->relations.path_from = NO_INDEX;
    app->drawer.evidence_shown = false;
    if (focus && !view_kinds[app->relations.view].whole)
        sheet_view_rewind(&app->relations.sheet);
    document_analyse_again(document, app->knowledge, focus);
    analyse_for_a_moment(document);
    if (!document->job)
        show_grown(app, document);
}

/* ---- places ---- */

static struct kept_place place_of(const struct document *document)
{
    struct kept_place place = {.content_id = document->article->content_id,
                               .cursor = document->cursor,
                               .top = document->top};
    if (document->focus < document->dossier->entity_count)
        snprintf(place.focus, sizeof place.focus, "%s",
                 document->dossier->entities[document->focus].name);
    return place;
}

void app_keep_places(struct app *app)
{
    struct buffer path = {0};
    VEC(struct kept_place) places = {0};
    if (!app->settings->keep || app->settings->secure || !places_path(&path))
        goto out;
    for (uint32_t i = 0; i < app->documents.count; i++) {
        const struct document *document = &app->documents.items[i];
        bool moved = document->cursor > 0 || document->top > 0;
        if (document->article->partial)
            continue; /* known by the whole text */
        if (moved || document->kept)
            *vec_place(&places) = place_of(document);
    }
    if (places.count > 0)
        places_keep(path.bytes, places.items, places.count);
out:
    vec_free(&places);
    buffer_release(&path);
}

void app_find_place(struct app *app, struct document *document)
{
    struct buffer path = {0};
    struct kept_place place;
    if (app->settings->keep && places_path(&path) &&
        places_find(path.bytes, document->article->content_id, &place) &&
        place.cursor < document->article->len && place.top < document->article->len) {
        document->kept = true;
        document->cursor = place.cursor;
        document->top = place.top;
        document->focus = dossier_entity_by_name(document->dossier, place.focus);
        document->focus_settled = document->focus != NO_INDEX;
    }
    buffer_release(&path);
}

void app_say_kept(struct app *app)
{
    const struct document *document = app_document(app);
    if (document->kept && (document->cursor > 0 || document->top > 0))
        app_say(app, _("You were here last time; g goes to the top."));
}

/* Only files have a time; what came from a pipe is not looked at. */
static bool is_watched(const struct app *app)
{
    return app->settings->watch && app_document(app)->modified != 0;
}

bool app_look_at_file(struct app *app, int64_t now_ms)
{
    struct document *document = app_document(app);
    bool changed = document->changed, gone = document->gone;
    if (!is_watched(app) || now_ms - app->looked_at < LOOK_MS)
        return false;
    app->looked_at = now_ms;
    int64_t modified = document_modified(document->article->source);
    document->gone = modified == 0;
    document->changed = modified != 0 && modified != document->modified;
    return document->changed != changed || document->gone != gone;
}

int app_time_to_look(const struct app *app, int64_t now_ms)
{
    int64_t since = now_ms - app->looked_at;
    if (!is_watched(app))
        return -1;
    return since < IDLE_LOOK_MS ? (int)(IDLE_LOOK_MS - since) : 0;
}
