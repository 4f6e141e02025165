/*
 * The whole screen: header, rules with the panes' titles, panes, status line.
 */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/layout.h"

struct app;

void app_draw(struct app *app);
/* What is in the pane, and the filters and the order in force there: "Relations: past". */
void pane_title(const struct app *app, enum pane pane, struct buffer *title);
/* What an empty pane says in place of its rows. */
void pane_note_draw(struct app *app, struct rect rect, const char *text);

#endif
