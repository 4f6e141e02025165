#include "ui/history.h"

#include <string.h>

#include "model/dossier.h"
#include "ui/article_pane.h"
#include "ui/articles.h"
#include "ui/document.h"
#include "ui/focus.h"
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
        app_choose_relation(app, spot.relation);
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
    app->trail.previous = spot;
    if (app->trail.at > 0 && same_spot(app->trail.spots[app->trail.at - 1], spot)) {
        app->trail.count = app->trail.at;
        return;
    }
    if (app->trail.at == HISTORY) {
        memmove(app->trail.spots, app->trail.spots + 1, (HISTORY - 1) * sizeof app->trail.spots[0]);
        app->trail.at--;
    }
    app->trail.spots[app->trail.at++] = spot;
    app->trail.count = app->trail.at;
}

/*
 * The trail holds the spots behind, then those ahead. Going back puts where we are in place of the
 * spot we go to, so that forward finds it again.
 */
bool app_back(struct app *app, int by)
{
    struct spot here = app_spot(app);
    if (by < 0) {
        while (app->trail.at > 0 && same_spot(app->trail.spots[app->trail.at - 1], here))
            app->trail.at--;
        if (app->trail.at == 0)
            return false;
        struct spot target = app->trail.spots[--app->trail.at];
        app->trail.spots[app->trail.at] = here;
        if (app->trail.count < app->trail.at + 1)
            app->trail.count = app->trail.at + 1;
        app_go_to_spot(app, target);
        return true;
    }
    if (app->trail.at >= app->trail.count)
        return false;
    struct spot target = app->trail.spots[app->trail.at];
    app->trail.spots[app->trail.at++] = here;
    app_go_to_spot(app, target);
    return true;
}
