#include "ui/mouse.h"

#include "ui/article_pane.h"
#include "ui/canvas.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/input.h"
#include "ui/layout.h"
#include "ui/lines.h"
#include "ui/list.h"
#include "ui/overlay.h"
#include "ui/state.h"
#include "ui/work.h"

#define WHEEL_ROWS 3

static bool inside(struct rect rect, const struct event *event)
{
    return event->row >= rect.row && event->row < rect.row + rect.rows && event->col >= rect.col &&
           event->col < rect.col + rect.cols;
}

static enum pane pane_at(const struct app *app, const struct event *event)
{
    for (int pane = 0; pane < PANES; pane++)
        if (inside(layout_pane(&app->layout, (enum pane)pane), event))
            return (enum pane)pane;
    return PANES;
}

static void click_list(struct app *app, struct list *list, int row, bool *again)
{
    uint32_t index = list->top + (uint32_t)row;
    if (row < 0 || index >= list->items.count)
        return;
    *again = index == list->selected;
    list_select_index(list, index);
    app_ops(app)->move(app, 0);
    app->message[0] = '\0';
}

static void click_article(struct app *app, int row, bool *again)
{
    struct place place = app->article.top;
    lines_step(&app->article.lines, &place, row);
    struct line line = lines_get(&app->article.lines, place);
    *again = line.begin == app_document(app)->cursor;
    article_go(app, line.begin);
}

static void click(struct app *app, const struct event *event)
{
    bool again = false;
    struct overlay *overlay = app_overlay(app);
    if (overlay) {
        click_list(app, &overlay->view.list, event->row - app->layout.header.rows, &again);
    } else {
        enum pane pane = pane_at(app, event);
        if (pane == PANES)
            return;
        bool here = app->pane == pane;
        app->pane = pane;
        app_relayout(app);
        int row = event->row - layout_pane(&app->layout, pane).row;
        if (pane == PANE_ARTICLE)
            click_article(app, row, &again);
        else if (pane == PANE_ENTITIES)
            click_list(app, &app->entities.list, row, &again);
        else
            click_list(app, &app->relations.sheet.list,
                       row - (app->layout.kind == LAYOUT_TWO ? 1 : 0), &again);
        again = again && here;
    }
    if (again) {
        app_settle(app);
        app_ops(app)->follow(app);
    }
}

void mouse_event(struct app *app, const struct event *event)
{
    if (app->prompt.line.active)
        return;
    app_hurry(app);
    app_document(app)->focus_settled = true;
    app->message[0] = '\0';
    if (event->mouse_button == MOUSE_LEFT) {
        click(app, event);
        return;
    }
    if (event->mouse_button != MOUSE_WHEEL_UP && event->mouse_button != MOUSE_WHEEL_DOWN)
        return;
    enum pane pane = app->pane, under = pane_at(app, event);
    if (app->overlays.count == 0 && under != PANES)
        app->pane = under;
    app_ops(app)->scroll(app, event->mouse_button == MOUSE_WHEEL_UP ? -WHEEL_ROWS : WHEEL_ROWS);
    app->pane = pane;
}
