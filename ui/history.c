/*
 * Where the reader has been: a trail that back and forward walk, like a browser's.
 */
#include <string.h>

#include "ui/state.h"

struct spot app_spot(const struct app *app)
{
    const struct document *document = app_document(app);
    return (struct spot){.document = app->current,
                         .cursor = document->cursor,
                         .top = document->top,
                         .focus = document->focus,
                         .relation = document->relation,
                         .pane = app->pane};
}

void app_go_to_spot(struct app *app, struct spot spot)
{
    if (spot.document >= app->documents.count)
        return;
    if (spot.document != app->current)
        app_go_to_document(app, spot.document);
    struct document *document = app_document(app);
    document->cursor = spot.cursor < document->article->len ? spot.cursor : 0;
    document->top = spot.top < document->article->len ? spot.top : 0;
    app->pane = spot.pane;
    app_set_focus(app, spot.focus < document->dossier->entity_count ? spot.focus : NO_INDEX);
    if (spot.relation < document->dossier->relation_count)
        app_set_relation(app, spot.relation, 0);
    article_go(app, document->cursor);
    app_relayout(app);
}

static bool same_spot(struct spot a, struct spot b)
{
    return a.document == b.document && a.cursor == b.cursor && a.focus == b.focus &&
           a.relation == b.relation && a.pane == b.pane;
}

void app_remember(struct app *app)
{
    struct spot spot = app_spot(app);
    app->previous = spot;
    if (app->history_at > 0 && same_spot(app->history[app->history_at - 1], spot)) {
        app->history_count = app->history_at;
        return;
    }
    if (app->history_at == HISTORY) {
        memmove(app->history, app->history + 1, (HISTORY - 1) * sizeof app->history[0]);
        app->history_at--;
    }
    app->history[app->history_at++] = spot;
    app->history_count = app->history_at;
}

/*
 * The trail holds the spots behind, then those ahead. Going back puts where we are in place of the
 * spot we go to, so that forward finds it again.
 */
bool app_back(struct app *app, int by)
{
    struct spot here = app_spot(app);
    if (by < 0) {
        while (app->history_at > 0 && same_spot(app->history[app->history_at - 1], here))
            app->history_at--;
        if (app->history_at == 0)
            return false;
        struct spot target = app->history[--app->history_at];
        app->history[app->history_at] = here;
        if (app->history_count < app->history_at + 1)
            app->history_count = app->history_at + 1;
        app_go_to_spot(app, target);
        return true;
    }
    if (app->history_at >= app->history_count)
        return false;
    struct spot target = app->history[app->history_at];
    app->history[app->history_at++] = here;
    app_go_to_spot(app, target);
    return true;
}
