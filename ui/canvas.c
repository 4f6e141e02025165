#include "ui/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "model/buffer.h"

static const struct canvas_cell blank = {.cps = {' '}, .count = 1, .width = 1};

void canvas_resize(struct canvas *canvas, int rows, int cols)
{
    canvas->rows = rows > 0 ? rows : 0;
    canvas->cols = cols > 0 ? cols : 0;
    size_t count = (size_t)canvas->rows * (size_t)canvas->cols;
    canvas->cells = memory_realloc(canvas->cells, count > 0 ? count : 1, sizeof *canvas->cells);
    canvas_clear(canvas);
}

void canvas_release(struct canvas *canvas)
{
    free(canvas->cells);
    canvas->cells = NULL;
    canvas->rows = canvas->cols = 0;
}

void canvas_clear(struct canvas *canvas)
{
    size_t count = (size_t)canvas->rows * (size_t)canvas->cols;
    for (size_t i = 0; i < count; i++)
        canvas->cells[i] = blank;
}

struct rect canvas_rect(const struct canvas *canvas)
{
    return (struct rect){0, 0, canvas->rows, canvas->cols};
}

static struct canvas_cell *cell_at(const struct canvas *canvas, int row, int col)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->cols + (size_t)col];
}

const struct canvas_cell *canvas_at(const struct canvas *canvas, int row, int col)
{
    bool inside = row >= 0 && row < canvas->rows && col >= 0 && col < canvas->cols;
    return inside ? cell_at(canvas, row, col) : &blank;
}

/* A cell that is about to be overwritten may be half of a wide one: the other half becomes blank.
 */
static void cut_wide(struct canvas *canvas, int row, int col)
{
    struct canvas_cell *cell = cell_at(canvas, row, col);
    struct canvas_cell empty = blank;
    if (cell->width == 0 && col > 0) {
        empty.style = cell[-1].style;
        cell[-1] = empty;
    }
    if (cell->width == 2 && col + 1 < canvas->cols) {
        empty.style = cell->style;
        cell[1] = empty;
    }
}

static void set_cell(struct canvas *canvas, int row, int col, const struct cell *from,
                     struct style style)
{
    cut_wide(canvas, row, col);
    if (from->width_cols == 2)
        cut_wide(canvas, row, col + 1);
    struct canvas_cell *cell = cell_at(canvas, row, col);
    *cell = (struct canvas_cell){.count = from->count, .width = from->width_cols, .style = style};
    memcpy(cell->cps, from->cps, from->count * sizeof from->cps[0]);
    if (from->width_cols == 2)
        cell[1] = (struct canvas_cell){.style = style};
}

static void set_space(struct canvas *canvas, int row, int col, struct style style)
{
    cut_wide(canvas, row, col);
    struct canvas_cell *cell = cell_at(canvas, row, col);
    *cell = blank;
    cell->style = style;
}

int canvas_put(struct canvas *canvas, int row, int col, int limit, const char *text, size_t len,
               struct style style)
{
    if (limit > canvas->cols)
        limit = canvas->cols;
    if (row < 0 || row >= canvas->rows || col < 0)
        return col;
    for (size_t at = 0; at < len && col < limit;) {
        struct cell cell = cell_next(canvas->rule, text, len, at);
        if (cell.len_bytes == 0)
            break;
        bool space = text[at] == '\t' || text[at] == '\n';
        at += cell.len_bytes;
        if (!space && cell.width_cols == 0)
            continue;
        if (space || cell.width_cols > limit - col || cell.count == 0) {
            set_space(canvas, row, col++, style);
            continue;
        }
        set_cell(canvas, row, col, &cell, style);
        col += cell.width_cols;
    }
    return col;
}

int canvas_put_str(struct canvas *canvas, int row, int col, int limit, const char *str,
                   struct style style)
{
    return canvas_put(canvas, row, col, limit, str, strlen(str), style);
}

int canvas_put_fit(struct canvas *canvas, int row, int col, int limit, const char *text, size_t len,
                   struct style style)
{
    if (limit > canvas->cols)
        limit = canvas->cols;
    if (limit <= col)
        return col;
    size_t head = cells_cut_bytes(canvas->rule, text, len, (size_t)(limit - col));
    if (head == len)
        return canvas_put(canvas, row, col, limit, text, len, style);
    col = canvas_put(canvas, row, col, limit - 1, text, head, style);
    return canvas_put_str(canvas, row, col, limit, canvas->glyphs->ellipsis, style);
}

int canvas_put_right(struct canvas *canvas, int row, int col, int limit, const char *str,
                     struct style style)
{
    int start = limit - canvas_width(canvas, str, strlen(str));
    if (start < col)
        start = col;
    canvas_put_str(canvas, row, start, limit, str, style);
    return start;
}

void canvas_put_cut(struct canvas *canvas, int row, int col, struct style style)
{
    canvas_put_str(canvas, row, col, col + 1, canvas->glyphs->ellipsis, style);
}

void canvas_fill(struct canvas *canvas, int row, int col, int limit, const char *grapheme,
                 struct style style)
{
    struct cell cell = cell_next(canvas->rule, grapheme, strlen(grapheme), 0);
    if (limit > canvas->cols)
        limit = canvas->cols;
    if (row < 0 || row >= canvas->rows || col < 0 || cell.count == 0 || cell.width_cols == 0)
        return;
    for (; cell.width_cols <= limit - col; col += cell.width_cols)
        set_cell(canvas, row, col, &cell, style);
    if (col < limit)
        set_space(canvas, row, col, style);
}

void canvas_column(struct canvas *canvas, int row, int rows, int col, const char *grapheme,
                   struct style style)
{
    for (int i = 0; i < rows; i++)
        canvas_put_str(canvas, row + i, col, col + 1, grapheme, style);
}

int canvas_width(const struct canvas *canvas, const char *text, size_t len)
{
    size_t width = cells_width_cols(canvas->rule, text, len);
    return width < INT16_MAX ? (int)width : INT16_MAX;
}

char *canvas_row_text(const struct canvas *canvas, int row)
{
    struct buffer text = {0};
    for (int col = 0; col < canvas->cols; col++) {
        const struct canvas_cell *cell = canvas_at(canvas, row, col);
        for (uint8_t i = 0; i < cell->count; i++)
            buffer_add_cp(&text, cell->cps[i]);
    }
    while (text.len > 0 && text.bytes[text.len - 1] == ' ')
        text.bytes[--text.len] = '\0';
    if (!text.bytes)
        buffer_add_str(&text, "");
    return text.bytes;
}
