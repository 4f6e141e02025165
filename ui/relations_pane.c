#include "ui/relations_pane.h"

#include "i18n.h"
#include "model/dossier.h"
#include "ui/article_pane.h"
#include "ui/document.h"
#include "ui/find_text.h"
#include "ui/focus.h"
#include "ui/frame.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/state.h"
#include "ui/work.h"

struct view_request app_view_request(const struct app *app, int cols, int rows)
{
    const struct document *document = app_document(app);
    struct view_request request = {
        .dossier = document->dossier,
        .focus = document->focus,
        .relation = document->relation,
        .evidence = document->evidence,
        .companion = document->companion,
        .sentence = document->sentence,
        .place = app->relations.place,
        .from = NO_INDEX,
        .canvas = &app->canvas,
        .width = cols - 1, /* the marker */
        .rows = rows,
        .alone = app->layout.kind == LAYOUT_TWO || app->layout.kind == LAYOUT_SINGLE,
        .settings = app->settings,
        .filter = app->relations.filter,
        .order = app->relations.order,
        .reversed = app->relations.reversed,
    };
    request.filter.text = buffer_str(&app->relations.filter_text);
    return request;
}

void relations_take_selection(struct app *app)
{
    struct document *document = app_document(app);
    struct target target = sheet_view_target(&app->relations.sheet);
    if (target.kind == TARGET_RELATION && target.id != document->relation)
        app_set_relation(app, target.id, target.evidence);
    if (target.tells && target.relation != document->relation)
        app_choose_relation(app, target.relation);
    if (target.kind == TARGET_COMPANION && target.id != document->companion)
        app_set_companion(app, target.id, target.sentence);
    uint32_t place = target.kind == TARGET_PLACE ? target.id : NO_INDEX;
    app->drawer.stale |= place != app->relations.place;
    app->relations.place = place;
}

/* Selects what was selected before the page was made anew, when it is written already; gives it up
 * when the page ends without it. */
static bool select_wanted(struct app *app)
{
    struct relations_view *relations = &app->relations;
    const struct target wanted = relations->wanted;
    bool selected =
        wanted.kind != TARGET_NONE && sheet_view_select(&relations->sheet, wanted.kind, wanted.id);
    if (selected || !relations->sheet.page.more)
        relations->wanted = (struct target){0};
    return selected;
}

void relations_refresh(struct app *app, int cols, int rows)
{
    struct relations_view *relations = &app->relations;
    uint32_t relation = app_document(app)->relation;
    if (!relations->stale && relations->cols == cols && relations->rows == rows)
        return;
    if (relations->stale)
        relations->wanted = (struct target){0};
    else if (relations->wanted.kind == TARGET_NONE)
        relations->wanted = sheet_view_target(&relations->sheet);
    if (relations->cols != cols)
        relations->sheet.left = 0; /* another width has other columns */
    struct view_request request = app_view_request(app, cols, rows);
    view_make(view_kinds[relations->view].build, &request, &relations->sheet, (uint32_t)rows,
              KEY_US);
    if (relations->wanted.kind == TARGET_NONE && relation != NO_INDEX)
        sheet_view_select(&relations->sheet, TARGET_RELATION, relation);
    select_wanted(app);
    if (relations->wanted.kind == TARGET_NONE)
        relations_take_selection(app);
    relations->stale = false;
    relations->cols = cols;
    relations->rows = rows;
}

void app_show_view(struct app *app, enum view view)
{
    app->relations.view = view;
    app->relations.stale = true;
    sheet_view_rewind(&app->relations.sheet);
    app->drawer.evidence_shown = false;
    if (app->layout.kind == LAYOUT_SINGLE)
        app->pane = PANE_RELATIONS;
    app_relayout(app);
}

bool relations_have_work(const struct app *app)
{
    return !app->relations.stale && app->relations.sheet.page.more;
}

bool relations_work(struct app *app, uint32_t budget_us)
{
    struct view_request request = app_view_request(app, app->relations.cols, app->relations.rows);
    bool changed = view_go_on(view_kinds[app->relations.view].build, &request,
                              &app->relations.sheet, budget_us);
    changed |= select_wanted(app);
    return changed;
}

static const char *empty_text(const struct app *app)
{
    if (app_document(app)->focus == NO_INDEX)
        return _(app_no_focus(app));
    if (app->relations.filter_text.len > 0 || app->relations.filter.statuses ||
        app->relations.filter.types)
        return _("Nothing passes the filter; F clears it.");
    return _("No relations are stated.");
}

void relations_pane_draw(struct app *app, struct rect rect)
{
    bool focused = app->pane == PANE_RELATIONS;
    relations_refresh(app, rect.cols, rect.rows);
    if (app->relations.sheet.page.rows.count == 0) {
        pane_note_draw(app, rect, app->relations.sheet.page.more ? "" : empty_text(app));
        if (focused)
            app->cursor_row = rect.row;
        if (focused)
            app->cursor_col = rect.col;
        return;
    }
    int row = sheet_view_draw(&app->relations.sheet, &app->canvas, rect, focused);
    if (focused && row >= 0) {
        app->cursor_row = row;
        app->cursor_col = rect.col + 1;
    }
}

/* ---- keys ---- */

static void relations_move(struct app *app, int by)
{
    if (list_is_empty(&app->relations.sheet.list)) {
        if (!list_scroll(&app->relations.sheet.list, by))
            app_say(app, "Nothing more here.");
        return;
    }
    if (!list_move(&app->relations.sheet.list, by) && by != 0)
        app_say(app, by < 0 ? "This is the first row." : "This is the last row.");
    app_want_relation(app);
}

static bool relations_scroll(struct app *app, int by)
{
    bool moved = list_scroll(&app->relations.sheet.list, by);
    app_want_relation(app);
    return moved;
}

static int relations_rows(const struct app *app)
{
    int rows = layout_pane(&app->layout, PANE_RELATIONS).rows;
    return app->layout.kind == LAYOUT_TWO ? rows - 1 : rows;
}

static void relations_edge(struct app *app, bool bottom)
{
    list_edge(&app->relations.sheet.list, bottom);
    app_want_relation(app);
}

static void relations_follow(struct app *app)
{
    struct target target = sheet_view_target(&app->relations.sheet);
    uint32_t entity = target.kind == TARGET_RELATION ? target.other
                      : target.kind == TARGET_ENTITY || target.kind == TARGET_COMPANION ? target.id
                                                                                        : NO_INDEX;
    if (target.kind == TARGET_PLACE) {
        app_remember(app);
        article_go(app, target.id);
        article_show(app);
    } else if (entity != NO_INDEX) {
        app_remember(app);
        app_set_focus(app, entity);
    } else {
        app_say(app, "Nothing to follow here.");
    }
}

static void relations_out(struct app *app)
{
    if (app->drawer.evidence_shown) {
        app->drawer.evidence_shown = false;
        app->drawer.stale = true;
        return;
    }
    app->pane = PANE_ENTITIES;
    app_relayout(app);
}

static enum search_result relations_search(struct app *app, bool forward, bool from_here)
{
    bool found = search_sheet(app, &app->relations.sheet, forward, from_here);
    app_want_relation(app);
    return found ? FOUND : NOT_FOUND;
}

static bool relations_matches(struct app *app, uint32_t *here, uint32_t *count)
{
    return search_count_sheet(app, &app->relations.sheet, here, count);
}

/* In lines of their own: the sentence, and where it stands. */
static void copy_sentence(const struct app *app, struct buffer *out, uint32_t sentence)
{
    const struct dossier *dossier = app_dossier(app);
    const struct sentence *s = &dossier->sentences[sentence];
    buffer_add_char(out, '\n');
    buffer_add(out, dossier->article->text + s->begin, s->end - s->begin);
    app_add_place(app, out, s->begin);
}

static void copy_relation(const struct app *app, struct buffer *out, bool with_place)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    const struct relation *relation = &dossier->relations[document->relation];
    const struct evidence *evidence = &dossier->evidence[relation->first_evidence] +
                                      document->evidence % relation->evidence_count;
    buffer_printf(out, "%s %s %s", dossier->entities[relation->subject].name,
                  relation_wording(relation, true), dossier->entities[relation->object].name);
    if (relation->status != STATUS_ASSERTED)
        buffer_printf(out, " [%s]", _(relation_status_names[relation->status]));
    if (with_place)
        copy_sentence(app, out, evidence->sentence);
}

/* What stands at a place that a row shows: a quote, else the sentence. */
static void copy_place(const struct app *app, struct buffer *out, uint32_t at, bool with_place)
{
    const struct dossier *dossier = app_dossier(app);
    const struct quote *quote = quote_that_begins(dossier, at);
    uint32_t sentence = dossier_sentence_at(dossier, at);
    struct span span = {at, at};
    if (quote)
        span = (struct span){quote->begin, quote->end};
    else if (sentence != NO_INDEX)
        span = (struct span){dossier->sentences[sentence].begin, dossier->sentences[sentence].end};
    buffer_add(out, dossier->article->text + span.begin, span.end - span.begin);
    if (with_place && quote && quote->speaker != NO_INDEX)
        buffer_printf(out, "\n%s", dossier->entities[quote->speaker].name);
    if (with_place)
        app_add_place(app, out, at);
}

/* The name of a row that only shares a sentence with the focus; with its place that sentence. */
static void copy_companion(const struct app *app, struct buffer *out, struct target target,
                           bool with_place)
{
    buffer_add_str(out, app_dossier(app)->entities[target.id].name);
    if (with_place)
        copy_sentence(app, out, target.sentence);
}

static bool relations_selection(struct app *app, struct buffer *out, bool with_place)
{
    const struct document *document = app_document(app);
    struct target target = sheet_view_target(&app->relations.sheet);
    if (target.kind == TARGET_PLACE)
        copy_place(app, out, target.id, with_place);
    else if (target.kind == TARGET_ENTITY)
        buffer_add_str(out, document->dossier->entities[target.id].name);
    else if (target.kind == TARGET_COMPANION)
        copy_companion(app, out, target, with_place);
    else if (document->relation < document->dossier->relation_count)
        copy_relation(app, out, with_place);
    return out->len > 0;
}

const struct pane_ops relations_ops = {
    .scope = SCOPE_RELATIONS,
    .move = relations_move,
    .scroll = relations_scroll,
    .rows = relations_rows,
    .edge = relations_edge,
    .follow = relations_follow,
    .out = relations_out,
    .search = relations_search,
    .matches = relations_matches,
    .selection = relations_selection,
};
