/*
 * The article as it is drawn: its lines with what stands out in them, the line of cast, the reading
 * line.
 */
#ifndef UI_ARTICLE_DRAW_H
#define UI_ARTICLE_DRAW_H

#include <stddef.h>

#include "ui/canvas.h"

struct app;

void article_pane_draw(struct app *app, struct rect rect);

#define STYLED_BYTES 4096 /* of one line; more is never in sight */

/* Draws text in the styles of its bytes; returns the column after it. */
int article_draw_runs(struct canvas *canvas, int row, int col, int limit, const char *text,
                      size_t len, const struct style *styles);

#endif
