/*
 * Looking: views, marking, sizes, articles; and what concerns the program itself.
 */
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/articles.h"
#include "ui/command.h"
#include "ui/document.h"
#include "ui/entity_list.h"
#include "ui/history.h"
#include "ui/layout.h"
#include "ui/overlay.h"
#include "ui/relations_pane.h"
#include "ui/sheet.h"
#include "ui/state.h"
#include "ui/term.h"
#include "ui/views.h"

/* ---- views ---- */

static void step_view(struct app *app, int by)
{
    int view = (int)app->relations.view;
    do
        view = (view + by + VIEWS) % VIEWS;
    while (!view_kinds[view].build);
    app_show_view(app, (enum view)view);
}

void act_next_view(struct app *app)
{
    step_view(app, 1);
}

void act_previous_view(struct app *app)
{
    step_view(app, -1);
}

static bool has_focus(struct app *app)
{
    if (app_focus(app))
        return true;
    app_say(app, "%s", _(app_no_focus(app)));
    return false;
}

/* Whether the page on top, if there is one, is about the focus. */
static bool is_about_focus(struct app *app)
{
    const struct overlay *page = app_overlay(app);
    return !page || page->kind == OVERLAY_PATH || page->kind == OVERLAY_INFO ||
           page->kind == OVERLAY_WHY;
}

/* Another entity is found in the panes: a path that begins in a page closes it. */
void act_path(struct app *app)
{
    if (!is_about_focus(app)) {
        app_say(app, "%s does not work here.", "path");
        return;
    }
    if (!has_focus(app))
        return;
    const struct document *document = app_document(app);
    if (app->relations.path_from == NO_INDEX || app->relations.path_from == document->focus) {
        app->relations.path_from = document->focus;
        overlay_close_all(app);
        app_say(app, "Path from %s: P at another entity.", app_focus(app)->name);
        return;
    }
    overlay_open(app, OVERLAY_PATH, "Path");
    app_overlay(app)->from = app->relations.path_from;
    app->relations.path_from = NO_INDEX; /* the next P begins another path */
    app_relayout(app);
}

void act_why(struct app *app)
{
    if (has_focus(app))
        overlay_open(app, OVERLAY_WHY, "Why");
}

void act_info(struct app *app)
{
    if (has_focus(app))
        overlay_open(app, OVERLAY_INFO, app_focus(app)->name);
}

void act_marking(struct app *app)
{
    static const char *const texts[] = {N_("All names are marked."),
                                        N_("Only the focused one is marked."),
                                        N_("Names are not marked.")};
    app->settings->marking = (app->settings->marking + 1) % 3;
    app_say(app, "%s", _(texts[app->settings->marking]));
}

/* ---- sizes ---- */

void act_zoom(struct app *app)
{
    app->zoom = !app->zoom;
    app_relayout(app);
}

static void resize_pane(struct app *app, int by)
{
    const struct layout before = app->layout;
    int article = app->grow_article, entities = app->grow_entities, drawer = app->grow_drawer;
    if (app->pane == PANE_RELATIONS && app->layout.kind == LAYOUT_TWO)
        app->grow_drawer += by;
    else if (app->pane == PANE_ENTITIES && app->layout.kind != LAYOUT_TWO)
        app->grow_entities += 2 * by;
    else
        app->grow_article += app->pane == PANE_ARTICLE ? 2 * by : -2 * by;
    app_relayout(app);
    if (memcmp(&before, &app->layout, sizeof before) != 0)
        return;
    app->grow_article = article; /* what has no effect is not to be undone by as many keys */
    app->grow_entities = entities;
    app->grow_drawer = drawer;
    app_say(app, "The pane changes no further.");
}

void act_grow(struct app *app)
{
    resize_pane(app, 1);
}

void act_shrink(struct app *app)
{
    resize_pane(app, -1);
}

/* ---- articles ---- */

static void step_article(struct app *app, int by)
{
    int64_t next = (int64_t)app->current + by;
    if (next < 0 || next >= (int64_t)app->documents.count) {
        app_say(app, app->documents.count == 1 ? "There is one article."
                     : by < 0                  ? "This is the first article."
                                               : "This is the last article.");
        return;
    }
    app_remember(app);
    app_go_to_document(app, (uint32_t)next);
}

void act_next_article(struct app *app)
{
    step_article(app, 1);
}

void act_previous_article(struct app *app)
{
    step_article(app, -1);
}

void act_articles(struct app *app)
{
    overlay_open(app, OVERLAY_ARTICLES, "Articles");
}

void act_reload(struct app *app)
{
    app_reload(app);
}

/* ---- the program ---- */

void act_repaint(struct app *app)
{
    if (app->term)
        term_repaint(app->term);
}

void act_mouse(struct app *app)
{
    app->settings->mouse = !app->settings->mouse;
    if (app->term)
        term_set_mouse(app->term, app->settings->mouse);
    app_say(app, app->settings->mouse ? "The mouse is on; M turns it off." : "The mouse is off.");
}

void act_help(struct app *app)
{
    overlay_open(app, OVERLAY_HELP, "Help");
}

void act_command(struct app *app)
{
    command_prompt(app, "");
}

/* Whether something was scrolled sideways where the keys are. */
static bool scroll_back(struct app *app)
{
    struct sheet_view *relations = &app->relations.sheet;
    int *left = app->pane == PANE_RELATIONS ? &relations->left : &app->article.sideways;
    bool scrolled = *left > 0;
    *left = 0;
    return scrolled;
}

/* Where the article had taken the place of another pane for it, that comes back, unless the reader
 * has gone on. */
static void leave_evidence(struct app *app)
{
    const struct document *document = app_document(app);
    app_show_evidence(app, false);
    if (app->layout.kind == LAYOUT_SINGLE && app->pane == PANE_ARTICLE &&
        document->cursor == app->drawer.evidence_at)
        app_back(app, -1);
}

void act_escape(struct app *app)
{
    bool filtered = entity_list_is_filtered(&app->entities) || app->relations.filter_text.len > 0 ||
                    app->relations.filter.statuses != 0;
    if (app->overlays.count > 0) {
        overlay_close(app);
    } else if (app->search.shown) {
        app->search.shown = false;
    } else if (app->drawer.evidence_shown) {
        leave_evidence(app);
    } else if (app->relations.path_from != NO_INDEX) {
        app->relations.path_from = NO_INDEX;
        app_say(app, "The path is given up; P begins another.");
    } else if (scroll_back(app)) {
        return;
    } else if (filtered) {
        act_clear_filter(app);
    } else if (app->zoom) {
        act_zoom(app);
    }
}

void act_close(struct app *app)
{
    if (app->overlays.count > 0)
        overlay_close(app);
    else
        app->quit = true;
}

void act_quit(struct app *app)
{
    app->quit = true;
}

void act_suspend(struct app *app)
{
    if (app->term) {
        term_suspend(app->term);
        app_relayout(app);
    }
}
