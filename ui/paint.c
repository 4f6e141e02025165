#include "ui/paint.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "ui/sgr.h"

#define REWRITE_MAX     6 /* unchanged cells that are cheaper written than jumped over */
#define ERASE_MIN       9 /* blank cells that are cheaper erased than written */
#define MARK_CELLS      4 /* cells that may differ in a row that moved */
#define SCROLL_MIN_ROWS 4 /* rows that must have moved for a region to be worth it */

void paint_resize(struct paint *paint, int rows, int cols)
{
    size_t count = (size_t)rows * (size_t)cols;
    paint->rows = rows;
    paint->cols = cols;
    paint->shown = memory_realloc(paint->shown, count > 0 ? count : 1, sizeof *paint->shown);
    paint->old_rows = memory_realloc(paint->old_rows, (size_t)rows + 1, sizeof *paint->old_rows);
    paint->new_rows = memory_realloc(paint->new_rows, (size_t)rows + 1, sizeof *paint->new_rows);
    paint->clear = true;
}

void paint_release(struct paint *paint)
{
    free(paint->shown);
    free(paint->old_rows);
    free(paint->new_rows);
    buffer_release(&paint->out);
    *paint = (struct paint){0};
}

static struct canvas_cell *shown_row(const struct paint *paint, int row)
{
    return &paint->shown[(size_t)row * (size_t)paint->cols];
}

static const struct canvas_cell *canvas_row(const struct canvas *canvas, int row)
{
    return &canvas->cells[(size_t)row * (size_t)canvas->cols];
}

static bool same_cell(const struct canvas_cell *a, const struct canvas_cell *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

/* ---- colours and attributes ---- */

/* Where a terminal has no italics they are underlined: without colours nothing else may say that a
 * word is a place. */
static struct look look_of(const struct paint *paint, struct style style)
{
    struct look look = paint->looks[style.face < FACES ? style.face : FACE_TEXT];
    uint8_t attr = look.attr | style.attr;
    if (attr & ATTR_ITALIC & ~paint->abilities.attributes)
        attr |= ATTR_UNDERLINE;
    look.attr = attr & paint->abilities.attributes;
    if (paint->abilities.depth == DEPTH_MONO)
        look.foreground = look.background = COLOR_DEFAULT;
    return look;
}

/* Whether a space looks the same in both. */
static bool same_blank(struct look a, struct look b)
{
    uint8_t seen = ATTR_UNDERLINE | ATTR_REVERSE;
    return a.background == b.background && ((a.attr ^ b.attr) & seen) == 0 &&
           ((a.attr & seen) == 0 || a.foreground == b.foreground);
}

static bool is_space(const struct canvas_cell *cell)
{
    return cell->count == 1 && cell->cps[0] == ' ';
}

static bool same_on_screen(const struct paint *paint, const struct canvas_cell *a,
                           const struct canvas_cell *b)
{
    return same_cell(a, b) || (is_space(a) && is_space(b) &&
                               same_blank(look_of(paint, a->style), look_of(paint, b->style)));
}

static void set_look(struct paint *paint, struct look look)
{
    if (look_same(paint->style, look))
        return;
    sgr_change(&paint->out, paint->style, look, paint->abilities.sgr_off);
    paint->style = look;
}

/* ---- the cursor ---- */

static bool rewrite_gap(struct paint *paint, const struct canvas_cell *cells, int to);

static void move_along(struct buffer *out, int from, int to)
{
    int by = to > from ? to - from : from - to;
    if (by > 0 && to == 0) {
        buffer_add_char(out, '\r');
    } else if (by > 0) {
        buffer_add_str(out, "\x1b[");
        if (by > 1)
            buffer_add_number(out, (uint64_t)by);
        buffer_add_char(out, to > from ? 'C' : 'D');
    }
}

static void move_away(struct paint *paint, int row, int col, const struct canvas_cell *cells)
{
    struct buffer *out = &paint->out;
    bool near = paint->col >= 0 && (row == paint->row || row == paint->row + 1);
    if (row == paint->row && near && cells && rewrite_gap(paint, cells, col))
        return;
    if (near) {
        if (row > paint->row)
            buffer_add_char(out, '\n');
        move_along(out, paint->col, col);
    } else {
        buffer_add_str(out, "\x1b[");
        buffer_add_number(out, (uint64_t)row + 1);
        if (col > 0) {
            buffer_add_char(out, ';');
            buffer_add_number(out, (uint64_t)col + 1);
        }
        buffer_add_char(out, 'H');
    }
    paint->row = row;
    paint->col = col;
}

/* cells: those of the row that the cursor stands in, as they are; NULL: not known. */
static void move_to(struct paint *paint, int row, int col, const struct canvas_cell *cells)
{
    if (paint->row != row || paint->col != col)
        move_away(paint, row, col, cells);
}

static bool width_is_sure(const struct canvas_cell *cell)
{
    return cell->count == 1 && cell_width_is_sure(cell->cps[0]);
}

/* Whether a terminal may draw the cell into the one after it, which is then to be written again. */
static bool may_spill(const struct canvas_cell *cell)
{
    return cell->width > 0 && !width_is_sure(cell);
}

static void put_cell(struct paint *paint, const struct canvas_cell *cell)
{
    struct look look = look_of(paint, cell->style);
    if (!is_space(cell) || !same_blank(paint->style, look))
        set_look(paint, look);
    for (uint8_t i = 0; i < cell->count; i++)
        buffer_add_cp(&paint->out, cell->cps[i]);
    paint->col += cell->width;
    /* after the last column a terminal waits before it wraps */
    if (paint->col >= paint->cols || !width_is_sure(cell))
        paint->col = -1;
}

/* Writes what already stands between the cursor and the column again, when that is short. */
static bool rewrite_gap(struct paint *paint, const struct canvas_cell *cells, int to)
{
    int bytes = 0;
    if (to < paint->col || to - paint->col > REWRITE_MAX)
        return false;
    for (int col = paint->col; col < to; col++) {
        const struct canvas_cell *cell = &cells[col];
        bytes += cell->cps[0] < 128 ? 1 : 3;
        struct look look = look_of(paint, cell->style);
        if (!(is_space(cell) ? same_blank(look, paint->style) : look_same(look, paint->style)) ||
            (cell->width > 0 && !width_is_sure(cell)) || col + cell->width > to ||
            (col == paint->col && cell->width == 0))
            return false;
    }
    if (bytes > (to - paint->col == 1 ? 3 : 4))
        return false;
    for (int col = paint->col; col < to; col++)
        if (cells[col].width > 0)
            put_cell(paint, &cells[col]);
    return true;
}

/* ---- rows ---- */

static bool is_blank(const struct paint *paint, const struct canvas_cell *cell)
{
    return is_space(cell) && same_blank(look_of(paint, cell->style), look_plain);
}

/* The column from which the row is blank to its end. */
static int blank_from(const struct paint *paint, const struct canvas_cell *cells)
{
    int col = paint->cols;
    while (col > 0 && is_blank(paint, &cells[col - 1]))
        col--;
    return col;
}

/* Cells of the row from col on that are not yet as they should be. */
static int count_changed(const struct paint *paint, const struct canvas_cell *old,
                         const struct canvas_cell *new, int from, int to)
{
    int count = 0;
    for (int col = from; col < to; col++)
        count += !same_on_screen(paint, &old[col], &new[col]);
    return count;
}

/* Blank cells from col on; enough of them are erased rather than written. */
static int erase_run(struct paint *paint, int row, int col, int end, const struct canvas_cell *new)
{
    int blank = col;
    while (blank < end && is_blank(paint, &new[blank]))
        blank++;
    if (!paint->abilities.ech || blank - col < ERASE_MIN)
        return col;
    move_to(paint, row, col, new);
    set_look(paint, look_plain);
    buffer_printf(&paint->out, "\x1b[%dX", blank - col);
    return blank;
}

static void put_run(struct paint *paint, int row, int begin, int end, const struct canvas_cell *new)
{
    for (int col = begin; col < end; col++) {
        col = erase_run(paint, row, col, end, new);
        if (col >= end || new[col].width == 0)
            continue;
        move_to(paint, row, col, new);
        put_cell(paint, &new[col]);
    }
}

static void paint_row(struct paint *paint, const struct canvas *canvas, int row)
{
    const struct canvas_cell *new = canvas_row(canvas, row);
    struct canvas_cell *old = shown_row(paint, row);
    if (memcmp(old, new, (size_t)paint->cols * sizeof *new) == 0)
        return;
    int limit = row == paint->rows - 1 ? paint->cols - 1 : paint->cols;
    int erase = blank_from(paint, new);
    if (count_changed(paint, old, new, erase, limit) <= 3)
        erase = limit;
    for (int col = 0; col < erase && col < limit;) {
        if (same_on_screen(paint, &old[col], &new[col])) {
            col++;
            continue;
        }
        int begin = col, end = col + 1;
        /* no wide cell of either frame is torn */
        while (begin > 0 && (old[begin].width == 0 || new[begin].width == 0))
            begin--;
        while (end < limit && (old[end].width == 0 || new[end].width == 0 ||
                               !same_on_screen(paint, &old[end], &new[end]) ||
                               may_spill(&old[end - 1]) || may_spill(&new[end - 1])))
            end++;
        put_run(paint, row, begin, end < erase ? end : erase, new);
        col = end;
    }
    if (erase < limit) {
        move_to(paint, row, erase, new);
        set_look(paint, look_plain);
        buffer_add_str(&paint->out, "\x1b[K");
    }
    memcpy(old, new, (size_t)paint->cols * sizeof *new);
}

/* ---- rows that moved ---- */

static uint64_t hash_row(const struct canvas_cell *cells, int cols)
{
    const unsigned char *bytes = (const unsigned char *)cells;
    size_t size = (size_t)cols * sizeof *cells;
    uint64_t hash = 1469598103934665603u;
    for (size_t at = 0; at + 8 <= size; at += 8) {
        uint64_t word;
        memcpy(&word, bytes + at, 8);
        hash = (hash ^ word) * 1099511628211u;
        hash ^= hash >> 29;
    }
    return hash;
}

struct move {
    int by, first, last, rows; /* new rows first to last stood `by` rows lower; rows that match */
};

/* Rows that differ now and would match after moving by that many. */
static struct move weigh_move(const struct paint *paint, int by)
{
    struct move move = {.by = by, .first = -1};
    for (int row = 0; row < paint->rows; row++) {
        int from = row + by;
        if (from < 0 || from >= paint->rows || paint->new_rows[row] == paint->old_rows[row] ||
            paint->new_rows[row] != paint->old_rows[from])
            continue;
        if (move.first < 0)
            move.first = row;
        move.last = row;
        move.rows++;
    }
    return move;
}

/* Whether rows would be lost that already are as they should be. */
static int rows_spoiled(const struct paint *paint, struct move move)
{
    int count = 0;
    for (int row = move.first; row <= move.last; row++)
        count += paint->new_rows[row] == paint->old_rows[row];
    return count;
}

static struct move best_move(const struct paint *paint)
{
    struct move best = {0};
    for (int by = 1; by < paint->rows - 2; by++) {
        for (int sign = -1; sign <= 1; sign += 2) {
            struct move move = weigh_move(paint, sign * by);
            if (move.rows > 0 && move.rows - rows_spoiled(paint, move) > best.rows)
                best = move;
        }
    }
    return best;
}

/* Whether the row would be right but for a mark or two if it moved. */
static bool moves_well(const struct paint *paint, const struct canvas *canvas, int row, int by)
{
    int from = row + by;
    if (row < 0 || row >= paint->rows || from < 0 || from >= paint->rows ||
        paint->new_rows[row] == paint->old_rows[row])
        return false;
    return count_changed(paint, shown_row(paint, from), canvas_row(canvas, row), 0, paint->cols) <=
           MARK_CELLS;
}

/* Takes in the rows around that match but for a mark or two. */
static struct move widen(const struct paint *paint, const struct canvas *canvas, struct move move)
{
    while (moves_well(paint, canvas, move.first - 1, move.by))
        move.first--;
    while (moves_well(paint, canvas, move.last + 1, move.by))
        move.last++;
    return move;
}

static void scroll_shown(struct paint *paint, int top, int bottom, int by)
{
    size_t row_size = (size_t)paint->cols * sizeof *paint->shown;
    int kept = bottom - top + 1 - (by > 0 ? by : -by);
    struct canvas_cell empty = {.cps = {' '}, .count = 1, .width = 1};
    memmove(shown_row(paint, by > 0 ? top : top - by), shown_row(paint, by > 0 ? top + by : top),
            (size_t)kept * row_size);
    int first = by > 0 ? bottom - by + 1 : top;
    for (int row = first; row < first + (by > 0 ? by : -by); row++)
        for (int col = 0; col < paint->cols; col++)
            shown_row(paint, row)[col] = empty;
}

static void scroll(struct paint *paint, struct move move)
{
    int by = move.by;
    int top = by > 0 ? move.first : move.first + by, bottom = by > 0 ? move.last + by : move.last;
    set_look(paint, look_plain);
    buffer_printf(&paint->out, "\x1b[%d;%dr", top + 1, bottom + 1);
    paint->col = -1;
    move_to(paint, by > 0 ? bottom : top, 0, NULL);
    for (int i = 0; i < (by > 0 ? by : -by); i++)
        buffer_add_str(&paint->out, by > 0 ? "\n" : "\x1bM");
    buffer_add_str(&paint->out, "\x1b[r");
    paint->col = -1;
    scroll_shown(paint, top, bottom, by);
}

static int count_changed_rows(const struct paint *paint, const struct canvas *canvas)
{
    int count = 0;
    for (int row = 0; row < paint->rows; row++) {
        const struct canvas_cell *old = shown_row(paint, row), *new = canvas_row(canvas, row);
        count += memcmp(old, new, (size_t)paint->cols * sizeof *new) != 0;
    }
    return count;
}

static void scroll_if_worth_it(struct paint *paint, const struct canvas *canvas)
{
    if (!paint->abilities.regions || count_changed_rows(paint, canvas) < SCROLL_MIN_ROWS)
        return;
    for (int row = 0; row < paint->rows; row++) {
        paint->old_rows[row] = hash_row(shown_row(paint, row), paint->cols);
        paint->new_rows[row] = hash_row(canvas_row(canvas, row), paint->cols);
    }
    struct move move = best_move(paint);
    if (move.rows >= SCROLL_MIN_ROWS)
        scroll(paint, widen(paint, canvas, move));
}

/* ---- frames ---- */

static void begin_empty(struct paint *paint)
{
    struct canvas_cell empty = {.cps = {' '}, .count = 1, .width = 1};
    for (size_t i = 0; i < (size_t)paint->rows * (size_t)paint->cols; i++)
        paint->shown[i] = empty;
    buffer_add_str(&paint->out, "\x1b[m\x1b[H\x1b[2J");
    paint->style = look_plain;
    paint->row = paint->col = 0;
    paint->clear = false;
}

void paint_frame(struct paint *paint, const struct canvas *canvas, int cursor_row, int cursor_col)
{
    buffer_clear(&paint->out);
    if (paint->clear)
        begin_empty(paint);
    else
        scroll_if_worth_it(paint, canvas);
    /* of a few rows the one that the cursor comes to rest in is the last: one way less */
    int last = count_changed_rows(paint, canvas) < SCROLL_MIN_ROWS ? cursor_row : -1;
    for (int row = 0; row < paint->rows; row++)
        if (row != last)
            paint_row(paint, canvas, row);
    if (last >= 0 && last < paint->rows)
        paint_row(paint, canvas, last);
    if (paint->out.len > 0)
        set_look(paint, look_plain);
    move_to(paint, cursor_row, cursor_col, NULL);
}
