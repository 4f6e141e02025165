/*
 * A grid of cells that panes draw into; term.c shows it. No terminal is needed to draw or to test.
 * All text goes through text/cells.h, so whatever the content holds, a cell holds one visible
 * grapheme of known width. Positions are rows and columns from 0; what lies outside is clipped.
 */
#ifndef UI_CANVAS_H
#define UI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/cells.h"
#include "ui/glyphs.h"

enum attribute {
    ATTR_BOLD = 1,
    ATTR_DIM = 2,
    ATTR_UNDERLINE = 4,
    ATTR_REVERSE = 8,
    ATTR_ITALIC = 16,
};

struct style {
    uint8_t face; /* enum face, ui/theme.h */
    uint8_t attr; /* enum attribute, on top of the face's own look */
};

struct canvas_cell {
    uint32_t cps[CELL_MAX_CPS];
    uint8_t count; /* code points; 0: the right half of a wide cell */
    uint8_t width; /* 1, 2; 0 for the right half */
    struct style style;
};

struct rect {
    int row, col, rows, cols;
};

struct canvas {
    int rows, cols;
    struct canvas_cell *cells; /* rows * cols; owned */
    const struct cell_rule *rule;
    const struct glyphs *glyphs;
};

/* Gives the canvas a size and blanks it. Negative sizes count as 0. */
void canvas_resize(struct canvas *canvas, int rows, int cols);
void canvas_release(struct canvas *canvas);
/* Blanks all cells. */
void canvas_clear(struct canvas *canvas);
struct rect canvas_rect(const struct canvas *canvas);

/*
 * Puts text from (row, col) on, up to and not including column limit. A wide grapheme that would
 * cross the limit becomes a space. Tabs and line ends are drawn as spaces. Returns the column
 * after the last one drawn.
 */
int canvas_put(struct canvas *canvas, int row, int col, int limit, const char *text, size_t len,
               struct style style);
int canvas_put_str(struct canvas *canvas, int row, int col, int limit, const char *str,
                   struct style style);
/* The same, with an ellipsis at its end when the text does not fit. */
int canvas_put_fit(struct canvas *canvas, int row, int col, int limit, const char *text, size_t len,
                   struct style style);
/* Puts text so that it ends at column limit - 1, clipped on the left at col. Returns the column at
 * which it begins. */
int canvas_put_right(struct canvas *canvas, int row, int col, int limit, const char *str,
                     struct style style);
/* An ellipsis over what stands in a column: the row goes on beyond it. */
void canvas_put_cut(struct canvas *canvas, int row, int col, struct style style);
/* Repeats one grapheme from col to limit (exclusive), or down so many rows. */
void canvas_fill(struct canvas *canvas, int row, int col, int limit, const char *grapheme,
                 struct style style);
void canvas_column(struct canvas *canvas, int row, int rows, int col, const char *grapheme,
                   struct style style);

/* How many columns the text takes. */
int canvas_width(const struct canvas *canvas, const char *text, size_t len);

const struct canvas_cell *canvas_at(const struct canvas *canvas, int row, int col);
/* The row as UTF-8 without the spaces at its end, for tests; the caller frees. */
char *canvas_row_text(const struct canvas *canvas, int row);

#endif
