#include "ui/frame.h"

#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "model/article.h"
#include "ui/article_draw.h"
#include "ui/completion.h"
#include "ui/drawer.h"
#include "ui/entities_pane.h"
#include "ui/glyphs.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/next_keys.h"
#include "ui/overlay.h"
#include "ui/relations_pane.h"
#include "ui/settings.h"
#include "ui/sheet.h"
#include "ui/state.h"
#include "ui/status.h"
#include "ui/theme.h"
#include "ui/views.h"

static const struct style rule_style = {FACE_RULE, 0};

static void draw_title(struct app *app, int row, struct rect rect, enum pane pane,
                       const char *title)
{
    if (rect.cols < 8)
        return;
    bool focused = app->pane == pane && app->overlays.count == 0;
    struct style style = {focused ? FACE_TITLE_FOCUSED : FACE_TITLE, 0};
    int limit = rect.col + rect.cols - 1;
    int col = canvas_put_str(&app->canvas, row, rect.col + 1, limit, " ", style);
    col = canvas_put_fit(&app->canvas, row, col, limit - 1, title, strlen(title), style);
    canvas_put_str(&app->canvas, row, col, limit, " ", style);
}

static void draw_rules(struct app *app)
{
    struct canvas *canvas = &app->canvas;
    const struct layout *layout = &app->layout;
    const struct glyphs *g = canvas->glyphs;
    int body = layout->article.row, rows = layout->article.rows;
    canvas_fill(canvas, layout->rule_top, 0, canvas->cols, g->horizontal, rule_style);
    canvas_fill(canvas, layout->rule_drawer, 0, canvas->cols, g->horizontal, rule_style);
    const int columns[] = {layout->rule_left, layout->rule_right};
    for (int i = 0; i < 2; i++) {
        if (columns[i] < 0)
            continue;
        canvas_column(canvas, body, rows, columns[i], g->vertical, rule_style);
        canvas_put_str(canvas, layout->rule_top, columns[i], canvas->cols, g->tee_down, rule_style);
        canvas_put_str(canvas, layout->rule_drawer, columns[i], canvas->cols, g->tee_up,
                       rule_style);
    }
    if (layout->rule_tree >= 0) {
        canvas_fill(canvas, layout->rule_tree, layout->rule_right + 1, canvas->cols, g->horizontal,
                    rule_style);
        canvas_put_str(canvas, layout->rule_tree, layout->rule_right, canvas->cols, g->tee_right,
                       rule_style);
    }
}

/* A filter is in force until it is cleared, so is an order: the title says which. */
static void entities_title(const struct app *app, struct buffer *title)
{
    const char *separator = ": ";
    buffer_add_str(title, _("Entities"));
    for (int type = 0; type < ENTITY_TYPES; type++) {
        if (!(app->entities.types >> type & 1))
            continue;
        buffer_printf(title, "%s%s", separator, _(entity_type_names[type]));
        separator = ", ";
    }
    if (app->entities.filter.len > 0)
        buffer_printf(title, "%s%s", separator, app->entities.filter.bytes);
    if (app->settings->sort != SORT_SALIENCE) /* behind what leaves entities out */
        buffer_printf(title, _(" by %s"), _(sort_key_titles[app->settings->sort]));
}

/* " 3/15": where the selection is among rows that are not all in sight. */
static void add_place(const struct app *app, struct buffer *title)
{
    const struct list *list = &app->relations.sheet.list;
    uint32_t here = 0, count = 0;
    if (list->items.count <= list->rows || app->relations.stale || app->relations.sheet.page.more)
        return;
    for (uint32_t i = 0; i < list->items.count; i++) {
        bool counts = list->items.items[i].kind == LIST_ROW;
        count += counts;
        here += counts && i <= list->selected;
    }
    buffer_printf(title, " %u/%u", here, count);
}

static void relations_title(const struct app *app, struct buffer *title)
{
    const char *separator = ": ";
    buffer_add_str(title, _(view_kinds[app->relations.view].title));
    for (int status = 0; status < FILTER_STATUSES; status++) {
        if (!view_kinds[app->relations.view].statuses ||
            !(app->relations.filter.statuses >> status & 1))
            continue;
        buffer_printf(title, "%s%s", separator, _(filter_status_name(status)));
        separator = ", ";
    }
    if (app->relations.filter_text.len > 0)
        buffer_printf(title, "%s%s", separator, app->relations.filter_text.bytes);
    if (view_kinds[app->relations.view].sorts && app->relations.order != ORDER_IMPORTANCE)
        buffer_printf(title, _(" by %s"), _(relation_order_titles[app->relations.order]));
    add_place(app, title);
}

void pane_title(const struct app *app, enum pane pane, struct buffer *title)
{
    bool evidence = app->layout.kind == LAYOUT_TWO && app->drawer.evidence_shown;
    buffer_clear(title);
    if (pane == PANE_ARTICLE)
        buffer_add_str(title, _("Article"));
    else if (pane == PANE_ENTITIES)
        entities_title(app, title);
    else if (evidence)
        buffer_add_str(title, _("Evidence"));
    else
        relations_title(app, title);
}

static void draw_titles(struct app *app)
{
    const struct layout *layout = &app->layout;
    struct buffer title = {0};
    for (enum pane pane = 0; pane < PANES; pane++) {
        bool drawer = pane == PANE_RELATIONS && layout->kind == LAYOUT_TWO;
        pane_title(app, pane, &title);
        draw_title(app, drawer ? layout->rule_drawer : layout->rule_top, layout_pane(layout, pane),
                   pane, buffer_str(&title));
    }
    buffer_release(&title);
    if (layout->rule_tree >= 0)
        draw_title(app, layout->rule_tree, layout->tree, PANES,
                   app->relations.view == VIEW_TREE ? _("Mentions") : _("Around it"));
}

static void draw_panes(struct app *app)
{
    const struct layout *layout = &app->layout;
    if (app->entities.stale)
        entities_refresh(app);
    if (layout->article.rows > 0)
        article_pane_draw(app, layout->article);
    if (layout->entities.rows > 0)
        entities_pane_draw(app, layout->entities);
    if (layout->relations.rows > 0)
        relations_pane_draw(app, layout->relations);
    if (layout->tree.rows > 0)
        tree_draw(app, layout->tree);
    if (layout->drawer.rows > 0)
        drawer_draw(app, layout->drawer);
}

void pane_note_draw(struct app *app, struct rect rect, const char *text)
{
    struct sheet_view note = {0};
    sheet_wrap_plain(&note.page, &app->rule, rect.cols - 1, 0, 0, style_dim, text,
                     (struct span){0, (uint32_t)strlen(text)});
    sheet_view_refresh(&note);
    sheet_view_draw(&note, &app->canvas, rect, false);
    sheet_view_release(&note);
}

static void draw_tiny(struct app *app)
{
    struct canvas *canvas = &app->canvas;
    const char *text = _("needs 20x5");
    canvas_put_str(canvas, 0, 0, canvas->cols - (canvas->rows == 1 ? 1 : 0), text,
                   (struct style){FACE_TEXT, 0});
}

void app_draw(struct app *app)
{
    const struct layout *layout = &app->layout;
    canvas_clear(&app->canvas);
    app->cursor_row = app->canvas.rows > 0 ? app->canvas.rows - 1 : 0;
    app->cursor_col = 0;
    if (layout->kind == LAYOUT_TINY) {
        draw_tiny(app);
        return;
    }
    if (app->overlays.count > 0) {
        struct rect body = {layout->header.rows, 0, app->canvas.rows - layout->header.rows - 1,
                            app->canvas.cols};
        overlay_draw(app, body);
    } else {
        if (layout->rule_top >= 0)
            draw_rules(app);
        draw_panes(app);
        if (layout->rule_top >= 0)
            draw_titles(app); /* now it is known what is in sight */
    }
    if (layout->header.rows > 0) /* now it is known how much of a page is in sight */
        header_draw(app, layout->header);
    if (!next_keys_draw(app))
        status_draw(app, layout->status);
    if (app->prompt.line.active)
        completion_draw(&app->prompt.line.completion, &app->canvas,
                        (struct rect){layout->status.row - 1, 0, 1, app->canvas.cols});
}
