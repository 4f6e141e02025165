/*
 * Moving: the same keys in every pane, through what the pane can do.
 */
#include "model/article.h"
#include "ui/act.h"
#include "ui/article_pane.h"
#include "ui/article_wide.h"
#include "ui/document.h"
#include "ui/history.h"
#include "ui/layout.h"
#include "ui/overlay.h"
#include "ui/sheet.h"
#include "ui/state.h"

static void move(struct app *app, int by)
{
    app_ops(app)->move(app, by);
}

void act_line_down(struct app *app)
{
    move(app, 1);
}

void act_line_up(struct app *app)
{
    move(app, -1);
}

static void scroll(struct app *app, int by)
{
    if (!app_ops(app)->scroll(app, by))
        app_say(app, by < 0 ? "This is the top." : "This is the end.");
}

void act_scroll_down(struct app *app)
{
    scroll(app, 1);
}

void act_scroll_up(struct app *app)
{
    scroll(app, -1);
}

/* Where nothing scrolls any more, the reading line goes on. */
static void page(struct app *app, int direction, int part)
{
    const struct pane_ops *ops = app_ops(app);
    int rows = ops->rows(app) / part;
    if (rows > 2 && part == 1)
        rows--; /* one line stays, to read on from */
    rows = rows > 0 ? rows : 1;
    if (!ops->scroll(app, direction * rows))
        ops->move(app, direction * rows);
}

void act_half_down(struct app *app)
{
    page(app, 1, 2);
}

void act_half_up(struct app *app)
{
    page(app, -1, 2);
}

void act_page_down(struct app *app)
{
    page(app, 1, 1);
}

void act_page_up(struct app *app)
{
    page(app, -1, 1);
}

static void edge(struct app *app, bool bottom)
{
    if (app->overlays.count == 0 && app->pane == PANE_ARTICLE)
        app_remember(app);
    app_ops(app)->edge(app, bottom);
}

void act_top(struct app *app)
{
    edge(app, false);
}

void act_bottom(struct app *app)
{
    edge(app, true);
}

static void paragraph(struct app *app, int direction)
{
    const struct document *document = app_document(app);
    const struct article *article = document->article;
    if (article->block_count == 0)
        return;
    uint32_t block = article_block_at(article, document->cursor);
    if (direction < 0 && document->cursor > article->blocks[block].begin) {
        article_go_shown(app, article->blocks[block].begin);
        return;
    }
    if (direction < 0 ? block == 0 : block + 1 >= article->block_count) {
        app_say(app,
                direction < 0 ? "This is the first paragraph." : "This is the last paragraph.");
        return;
    }
    article_go_shown(app, article->blocks[direction < 0 ? block - 1 : block + 1].begin);
}

void act_next_paragraph(struct app *app)
{
    paragraph(app, 1);
}

void act_previous_paragraph(struct app *app)
{
    paragraph(app, -1);
}

#define SIDEWAYS_COLS 8

/* What scrolls sideways: where it stands, and how far it can. */
struct sideways {
    int *left, most;
};

static struct sideways sideways_of_page(struct app *app, struct sheet_view *view, int cols)
{
    int over = sheet_view_widest(view, &app->rule) - (cols - 1);
    return (struct sideways){&view->left, over > 0 ? over : 0};
}

static struct sideways sideways_here(struct app *app)
{
    struct overlay *overlay = app_overlay(app);
    if (overlay)
        return sideways_of_page(app, &overlay->view, app->canvas.cols);
    if (app->pane == PANE_RELATIONS)
        return sideways_of_page(app, &app->relations.sheet, app->relations.cols);
    int over = article_widest(app, article_ops.rows(app)) - app->article.lines.width;
    return (struct sideways){&app->article.sideways, over > 0 ? over : 0};
}

static void scroll_sideways(struct app *app, int by)
{
    struct sideways here = sideways_here(app);
    if (by < 0 && *here.left == 0)
        app_say(app, "Nothing is scrolled sideways.");
    else if (by > 0 && *here.left >= here.most)
        app_say(app,
                here.most > 0 ? "The lines end here." : "No line is wider than its pane here.");
    else
        *here.left = *here.left + by > 0 ? *here.left + by : 0;
}

void act_scroll_right(struct app *app)
{
    scroll_sideways(app, SIDEWAYS_COLS);
}

void act_scroll_left(struct app *app)
{
    scroll_sideways(app, -SIDEWAYS_COLS);
}

static void go_to_pane(struct app *app, enum pane pane)
{
    overlay_close_all(app);
    app->pane = pane;
    app_relayout(app);
}

void act_next_pane(struct app *app)
{
    go_to_pane(app, (enum pane)((app->pane + 1) % PANES));
}

void act_previous_pane(struct app *app)
{
    go_to_pane(app, (enum pane)((app->pane + PANES - 1) % PANES));
}

void act_article(struct app *app)
{
    go_to_pane(app, PANE_ARTICLE);
}

void act_entities(struct app *app)
{
    go_to_pane(app, PANE_ENTITIES);
}

void act_relations(struct app *app)
{
    go_to_pane(app, PANE_RELATIONS);
}
