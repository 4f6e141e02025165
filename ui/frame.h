/*
 * The whole screen: header, rules with the panes' titles, panes, status line.
 */
#ifndef UI_FRAME_H
#define UI_FRAME_H

#include "ui/canvas.h"

struct app;

void app_draw(struct app *app);
/* What an empty pane says in place of its rows. */
void pane_note_draw(struct app *app, struct rect rect, const char *text);

#endif
