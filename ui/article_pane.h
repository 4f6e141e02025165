/*
 * What drawing the article and scrolling it sideways ask of the pane. Inside ui/ only.
 */
#ifndef UI_ARTICLE_PANE_H
#define UI_ARTICLE_PANE_H

#include "ui/canvas.h"
#include "ui/lines.h"

struct app;

/* The reading line. */
struct place article_cursor_place(struct app *app);
/* After a move: scrolls so that the reading line is in sight in that many rows. */
void article_reveal_cursor(struct app *app, int rows);

#define STYLED_BYTES 4096 /* of one line; more is never in sight */

/* Draws text in the styles of its bytes; returns the column after it. */
int article_draw_runs(struct canvas *canvas, int row, int col, int limit, const char *text,
                      size_t len, const struct style *styles);

/* ---- article_wide.c ---- */
/* Whether the line scrolls sideways. */
bool article_line_is_wide(const struct app *app, uint32_t block, struct line line);
/* Draws such a line as far as it is scrolled, with a sign at the edge where it is cut. */
void article_wide_draw(struct app *app, int row, int col, int limit, uint32_t block,
                       struct line line, const struct style *styles);
/* Columns of the widest of such lines among so many from the top of the pane; 0: there is none. */
int article_widest(struct app *app, int rows);

#endif
