/*
 * The drawer below the panes: the card of the focus, and its relations where they have no column of
 * their own, or the evidence of the one in focus. In the wide layout also what is around the focus.
 */
#ifndef UI_DRAWER_H
#define UI_DRAWER_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"
#include "ui/sheet.h"

struct app;

/* Below the panes, and beside them what is around the focus. */
struct drawer_view {
    struct sheet_view sheet, tree;
    bool stale;
    int cols;             /* that it was made for */
    bool evidence_shown;  /* that of the relation in focus, where relations have no column */
    uint32_t evidence_at; /* where the reading line went for it */
};

void drawer_draw(struct app *app, struct rect rect);
void tree_draw(struct app *app, struct rect rect);

#endif
