/*
 * What drawing the article asks of the pane. Inside ui/ only.
 */
#ifndef UI_ARTICLE_PANE_H
#define UI_ARTICLE_PANE_H

#include "ui/lines.h"

struct app;

/* The reading line. */
struct place article_cursor_place(struct app *app);
/* After a move: scrolls so that the reading line is in sight in that many rows. */
void article_reveal_cursor(struct app *app, int rows);

#endif
