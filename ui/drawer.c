#include "ui/drawer.h"

#include "ui/layout.h"
#include "ui/relations_pane.h"
#include "ui/state.h"
#include "ui/theme.h"
#include "ui/views.h"

static struct rect below(struct rect rect, int rows)
{
    rect.row += rows;
    rect.rows -= rows;
    return rect;
}

/* One row: the card of the focus. Drawn by hand each time, it is short. */
static void draw_card(struct app *app, struct rect rect)
{
    struct sheet_view card = {0};
    struct view_request request = app_view_request(app, rect.cols, rect.rows);
    view_card(&request, &card.page);
    sheet_view_refresh(&card);
    rect.rows = 1;
    sheet_view_draw(&card, &app->canvas, rect, false);
    sheet_view_release(&card);
}

/* No key goes there, so nothing in it is selected. */
static void drop_targets(struct sheet *page)
{
    for (uint32_t row = 0; row < page->rows.count; row++)
        page->rows.items[row].target = (struct target){0};
}

static void draw_evidence(struct app *app, struct rect rect)
{
    if (app->drawer.stale || app->drawer.cols != rect.cols) {
        struct view_request request = app_view_request(app, rect.cols, rect.rows);
        request.width = rect.cols - 3; /* air on the right */
        view_evidence(&request, &app->drawer.sheet.page);
        drop_targets(&app->drawer.sheet.page);
        sheet_view_refresh(&app->drawer.sheet);
        app->drawer.sheet.list.top = 0;
        app->drawer.stale = false;
        app->drawer.cols = rect.cols;
    }
    sheet_view_draw(&app->drawer.sheet, &app->canvas, rect, false);
    if ((int)app->drawer.sheet.page.rows.count > rect.rows) /* the article has all of it */
        canvas_put_str(&app->canvas, rect.row + rect.rows - 1, rect.col + rect.cols - 2,
                       rect.col + rect.cols, app->canvas.glyphs->ellipsis, style_dim);
}

void drawer_draw(struct app *app, struct rect rect)
{
    if (app->layout.kind == LAYOUT_TWO) {
        draw_card(app, rect);
        if (!app->drawer.evidence_shown) {
            relations_pane_draw(app, below(rect, 1));
            return;
        }
        draw_evidence(app, below(rect, 1));
        if (app->pane == PANE_RELATIONS) { /* for those who hear the screen */
            app->cursor_row = rect.row + 1;
            app->cursor_col = rect.col + 1;
        }
        return;
    }
    if (app->relations.stale) /* the first relation of a new focus is not known before */
        relations_refresh(app, app->layout.relations.cols, app->layout.relations.rows);
    draw_card(app, rect);
    draw_evidence(app, below(rect, rect.rows > 6 ? 2 : 1));
}

/* No key scrolls it: the last row says how many do not fit. */
static void cut_page(struct sheet *page, uint32_t rows)
{
    uint32_t cut = 0;
    if (rows == 0 || page->rows.count <= rows)
        return;
    for (uint32_t row = rows - 1; row < page->rows.count; row++)
        cut += !page->rows.items[row].continued;
    page->rows.count = rows - 1;
    sheet_more(page, cut);
}

/* In the wide layout: what is tied to the focus, two steps far; where the pane above shows that,
 * the sentences that the focus stands in. */
void tree_draw(struct app *app, struct rect rect)
{
    struct view_request request = app_view_request(app, rect.cols, rect.rows);
    struct sheet *page = &app->drawer.tree.page;
    if (!view_kinds[VIEW_TREE].build)
        return;
    request.filter.text = NULL; /* of the pane above */
    if (app->relations.view == VIEW_TREE) {
        sheet_clear(page);
        request.rows--; /* the last one says how many there are */
        view_mentions(&request, page);
    } else {
        view_tree(&request, page);
    }
    drop_targets(page);
    cut_page(page, (uint32_t)rect.rows);
    sheet_view_refresh(&app->drawer.tree);
    sheet_view_draw(&app->drawer.tree, &app->canvas, rect, false);
}
