/*
 * What is said in the status line, where it needs more than the line: over the last rows of the
 * screen, until the next key.
 */
#ifndef UI_MESSAGE_ROWS_H
#define UI_MESSAGE_ROWS_H

#include "ui/canvas.h"

struct app;

/* Draws the text so that it ends in the row `last`, in as many rows as it takes, but at most half
 * of the screen; a sign says that there would be more. */
void message_rows_draw(struct app *app, int last, const char *text, struct style style);

#endif
