#include "ui/article_pane.h"

#include <string.h>

#include "model/dossier.h"
#include "ui/canvas.h"
#include "ui/document.h"
#include "ui/find_text.h"
#include "ui/focus.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/state.h"

/* ---- places ---- */

static int text_cols(const struct app *app, int cols)
{
    int room = cols - 2; /* the gutter, and air on the right */
    return room < app->settings->measure ? room : app->settings->measure;
}

static struct rect article_rect(const struct app *app)
{
    struct rect rect = app->layout.article;
    if (rect.cols == 0) /* not shown: lines are still asked for */
        rect =
            (struct rect){0, 0, app->canvas.rows > 4 ? app->canvas.rows - 4 : 1, app->canvas.cols};
    return rect;
}

void article_prepare(struct app *app)
{
    struct document *document = app_document(app);
    struct lines *lines = &app->article.lines;
    int width = text_cols(app, article_rect(app).cols);
    bool same = lines->article == document->article && lines->rule == &app->rule &&
                lines->width == (width < 4 ? 4 : width) && lines->spacing == app->settings->spacing;
    if (same)
        return;
    lines_setup(lines, document->article, &app->rule, width, app->settings->spacing);
    app->article.sideways = 0;
    app->article.top = lines_find(lines, document->top);
    if (document->top == 0)
        app->article.top = (struct place){0};
    app->article.follow_cursor = true;
}

static bool is_readable(struct app *app, struct place place)
{
    return lines_get(&app->article.lines, place).kind == LINE_TEXT;
}

struct place article_cursor_place(struct app *app)
{
    struct place place = lines_find(&app->article.lines, app_document(app)->cursor);
    while (!is_readable(app, place) && lines_step(&app->article.lines, &place, 1) == 1)
        continue;
    return place;
}

static void set_top(struct app *app, struct place top)
{
    app->article.top = top;
    app_document(app)->top = lines_get(&app->article.lines, top).begin;
    if (place_equal(top, (struct place){0}))
        app_document(app)->top = 0;
}

/* Rows below the reading line that belong to what was jumped to, at most two thirds of the pane. */
static int rows_after(struct app *app, struct place cursor, int rows)
{
    struct place until = lines_find(&app->article.lines, app->article.jumped_over);
    int after =
        place_before(cursor, until) ? lines_distance(&app->article.lines, cursor, until, rows) : 0;
    int most = rows * 2 / 3, least = rows / 5;
    return after > most ? most : after < least ? least : after;
}

/* The top from which the pane is full to the end of the article, when `top` is behind it. */
static struct place top_at_most(struct app *app, struct place top, int rows)
{
    const struct article *article = app_document(app)->article;
    struct place end = lines_find(&app->article.lines, article->len > 0 ? article->len - 1 : 0);
    int below = lines_distance(&app->article.lines, top, end, rows);
    if (below < rows - 1)
        lines_step(&app->article.lines, &top, below - (rows - 1));
    return top;
}

/* After a jump the line stands in the upper third, unless it is in sight with what belongs to it,
 * or the article ends. */
static struct place top_after_jump(struct app *app, struct place cursor, struct place top, int rows)
{
    int after = rows_after(app, cursor, rows);
    bool above = place_before(cursor, top);
    if (!above && lines_distance(&app->article.lines, top, cursor, 2 * rows) + after < rows)
        return top;
    lines_step(&app->article.lines, &cursor, -rows / 3);
    return top_at_most(app, cursor, rows);
}

/* Side by side every scrolled line is sent whole, so it goes by half a pane; full width the
 * terminal scrolls by itself, so it goes by a line. */
static struct place top_after_move(struct app *app, struct place cursor, struct place top, int rows)
{
    bool narrow = app->layout.kind != LAYOUT_SINGLE;
    int step = narrow && rows > 3 ? rows / 2 : 1;
    if (place_before(cursor, top)) {
        int above = lines_distance(&app->article.lines, cursor, top, rows);
        lines_step(&app->article.lines, &cursor,
                   above >= rows  ? -rows / 3
                   : above > step ? 0
                                  : above - step);
        return cursor;
    }
    int below = lines_distance(&app->article.lines, top, cursor, 2 * rows);
    if (below >= 2 * rows) {
        lines_step(&app->article.lines, &cursor, -rows / 3);
        return cursor;
    }
    int over = below - rows + 1;
    if (over > 0)
        lines_step(&app->article.lines, &top, over > step ? over : step);
    return top;
}

void article_reveal_cursor(struct app *app, int rows)
{
    if (!app->article.follow_cursor)
        return;
    struct place cursor = article_cursor_place(app),
                 top = lines_clamp(&app->article.lines, app->article.top);
    set_top(app, app->article.jumped ? top_after_jump(app, cursor, top, rows)
                                     : top_after_move(app, cursor, top, rows));
    app->article.follow_cursor = app->article.jumped = false;
}

void article_go_span(struct app *app, uint32_t at, uint32_t until)
{
    struct document *document = app_document(app);
    document->cursor = at < document->article->len ? at : 0;
    app->article.follow_cursor = app->article.jumped = true;
    app->article.jumped_over = until;
}

void article_go(struct app *app, uint32_t at)
{
    article_go_span(app, at, at);
}

void article_show(struct app *app)
{
    if (app->layout.kind != LAYOUT_SINGLE || app->pane == PANE_ARTICLE)
        return;
    app->pane = PANE_ARTICLE;
    app_relayout(app);
}

void article_go_shown(struct app *app, uint32_t at)
{
    if (app->layout.kind == LAYOUT_SINGLE && app->pane != PANE_ARTICLE)
        app_remember(app);
    article_go(app, at);
    article_show(app);
}

/* ---- moving ---- */

static void article_move(struct app *app, int by)
{
    article_prepare(app);
    struct place place = article_cursor_place(app), last = place;
    int step = by < 0 ? -1 : 1, left = by < 0 ? -by : by;
    while (left > 0 && lines_step(&app->article.lines, &place, step) == 1) {
        if (is_readable(app, place)) {
            last = place;
            left--;
        }
    }
    uint32_t at = lines_get(&app->article.lines, last).begin;
    if (left > 0 && by < 0 && !place_equal(app->article.top, (struct place){0}))
        set_top(app, (struct place){0}); /* what stands above the first line of text */
    else if (at == app_document(app)->cursor && left > 0)
        app_say(app, by < 0 ? "This is the top." : "This is the end.");
    app_document(app)->cursor = at;
    app->article.follow_cursor = true;
}

/* The reading line stays where it is while it is in sight. */
static void keep_cursor_in_sight(struct app *app, int rows, int step)
{
    struct place cursor = article_cursor_place(app), top = app->article.top, bottom = top;
    lines_step(&app->article.lines, &bottom, rows - 1);
    if (place_before(cursor, top))
        cursor = top;
    else if (place_before(bottom, cursor))
        cursor = bottom;
    else
        return;
    while (!is_readable(app, cursor) && lines_step(&app->article.lines, &cursor, step) == 1)
        continue;
    app_document(app)->cursor = lines_get(&app->article.lines, cursor).begin;
}

static bool article_scroll(struct app *app, int by)
{
    article_prepare(app);
    int rows = article_rect(app).rows;
    struct place top = lines_clamp(&app->article.lines, app->article.top), end = top;
    if (by > 0) { /* the last line stays at the bottom */
        int below = lines_step(&app->article.lines, &end, rows - 1 + by) - (rows - 1);
        by = below > 0 ? below : 0;
    }
    if (lines_step(&app->article.lines, &top, by) == 0)
        return false;
    set_top(app, top);
    keep_cursor_in_sight(app, rows, by > 0 ? 1 : -1);
    return true;
}

static int article_rows(const struct app *app)
{
    return article_rect(app).rows;
}

static void article_edge(struct app *app, bool bottom)
{
    const struct article *article = app_document(app)->article;
    article_prepare(app);
    if (!bottom) {
        article_go(app, 0);
        set_top(app, (struct place){0});
        return;
    }
    uint32_t last = article->len > 0 ? article->len - 1 : 0;
    struct place place = lines_find(&app->article.lines, last);
    article_go(app, lines_get(&app->article.lines, place).begin);
    lines_step(&app->article.lines, &place, 1 - article_rect(app).rows);
    set_top(app, place);
}

/* ---- following ---- */

bool mention_is_hidden(const struct dossier *dossier, uint32_t mention)
{
    return dossier->entities[dossier->mentions[mention].entity].hidden;
}

/* The mention that Enter would follow, or NO_INDEX. */
static uint32_t article_mention_here(struct app *app)
{
    const struct document *document = app_document(app);
    article_prepare(app);
    const struct dossier *dossier = document->dossier;
    uint32_t mention = dossier_mention_at(dossier, document->cursor);
    if (mention != NO_INDEX && !mention_is_hidden(dossier, mention))
        return mention;
    struct line line = lines_get(&app->article.lines, article_cursor_place(app));
    mention = dossier_mention_after(dossier, document->cursor);
    while (mention < dossier->mention_count && mention_is_hidden(dossier, mention))
        mention++;
    return mention < dossier->mention_count && dossier->mentions[mention].begin < line.end
               ? mention
               : NO_INDEX;
}

const struct mention *article_focus_here(struct app *app)
{
    uint32_t mention = article_mention_here(app);
    if (mention == NO_INDEX) {
        app_say(app, "No entity on this line; ) goes to the next one.");
        return NULL;
    }
    app_remember(app);
    const struct mention *here = &app_dossier(app)->mentions[mention];
    app_set_focus(app, here->entity);
    return here;
}

static void article_follow(struct app *app)
{
    uint32_t focus = app_document(app)->focus;
    const struct mention *here = article_focus_here(app);
    if (!here)
        return;
    article_go(app, here->begin);
    if (here->entity == focus)
        app_say(app, "It is in focus already; ] goes to its next mention.");
}

static void article_out(struct app *app)
{
    if (!app_back(app, -1))
        app_say(app, "Nothing behind.");
}

/* ---- searching and copying ---- */

static enum search_result article_search(struct app *app, bool forward, bool from_here)
{
    uint32_t at = app_document(app)->cursor, begin;
    enum search_result result =
        search_article(app, forward, forward && !from_here ? at + 1 : at, &begin);
    if (result != FOUND)
        return result;
    if (forward ? begin < at : begin > at)
        app_say(app, forward ? "Search goes on at the top." : "Search goes on at the end.");
    article_go(app, begin);
    return FOUND;
}

static bool article_selection(struct app *app, struct buffer *out, bool with_place)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    const struct article *article = document->article;
    uint32_t mention = article_mention_here(app);
    uint32_t sentence = dossier_sentence_at(dossier, document->cursor);
    if (with_place && sentence != NO_INDEX) {
        const struct sentence *s = &dossier->sentences[sentence];
        buffer_add(out, article->text + s->begin, s->end - s->begin);
        app_add_place(app, out, s->begin);
    } else if (mention != NO_INDEX) {
        const struct mention *m = &dossier->mentions[mention];
        buffer_add(out, article->text + m->begin, m->len);
    } else {
        struct line line = lines_get(&app->article.lines, article_cursor_place(app));
        buffer_add(out, article->text + line.begin, line.end - line.begin);
    }
    return out->len > 0;
}

const struct pane_ops article_ops = {
    .scope = SCOPE_ARTICLE,
    .move = article_move,
    .scroll = article_scroll,
    .rows = article_rows,
    .edge = article_edge,
    .follow = article_follow,
    .out = article_out,
    .search = article_search,
    .matches = search_count_article,
    .selection = article_selection,
};
