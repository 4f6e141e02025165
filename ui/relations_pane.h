/*
 * The relations of the focus, or another view of them: a column of its own, or the drawer.
 */
#ifndef UI_RELATIONS_PANE_H
#define UI_RELATIONS_PANE_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/sheet.h"
#include "ui/views.h"

struct app;
struct pane_ops;

struct relations_view {
    struct sheet_view sheet;
    bool stale;
    int cols, rows; /* that it was made for */
    enum view view;
    struct relation_filter filter;
    enum relation_order order;
    bool reversed;
    struct buffer filter_text;
    uint32_t path_from;   /* entity marked by P, or NO_INDEX */
    struct target wanted; /* that of the row to select when a page that is made anew for another
                             size comes to it; TARGET_NONE: none */
    uint32_t place; /* byte that the selected row stands for, not for a relation; or NO_INDEX */
};

extern const struct pane_ops relations_ops;

void relations_refresh(struct app *app, int cols, int rows);
void relations_pane_draw(struct app *app, struct rect rect);
/* Another view of the relations, from its first row on, and it is said which; evidence makes room
 * for it. */
void app_show_view(struct app *app, enum view view);
/* Goes on with a long page when there is such work; true: it is whole now. */
bool relations_have_work(const struct app *app);
bool relations_work(struct app *app, uint32_t budget_us);
/* The selected row is the relation in focus. */
void relations_take_selection(struct app *app);
struct view_request app_view_request(const struct app *app, int cols, int rows);

#endif
