/*
 * Lines of the article that are not broken, or not at once: code, and rows of tables. They may be
 * wider than the pane, and scroll sideways together.
 */
#ifndef UI_ARTICLE_WIDE_H
#define UI_ARTICLE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/canvas.h"
#include "ui/lines.h"

struct app;

/* Whether the line scrolls sideways. */
bool article_line_is_wide(const struct app *app, uint32_t block, struct line line);
/* Draws such a line as far as it is scrolled, with a sign at the edge where it is cut. */
void article_wide_draw(struct app *app, int row, int col, int limit, uint32_t block,
                       struct line line, const struct style *styles);
/* Columns of the widest of such lines among so many from the top of the pane; 0: there is none. */
int article_widest(struct app *app, int rows);

#endif
