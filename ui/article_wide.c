#include "ui/article_wide.h"

#include "model/article.h"
#include "ui/article_draw.h"
#include "ui/article_pane.h"
#include "ui/document.h"
#include "ui/state.h"
#include "ui/table_columns.h"
#include "ui/theme.h"

/* A line, and where it is drawn. */
struct wide {
    struct app *app;
    int row, col, limit;
    bool cut; /* something stands further to the left */
};

bool article_line_is_wide(const struct app *app, uint32_t block, struct line line)
{
    const struct article *article = app_document(app)->article;
    bool is_row = block < article->block_count && article->blocks[block].kind == BLOCK_TABLE_ROW;
    return line.unbroken || is_row;
}

static size_t shown_bytes(struct line line)
{
    return line.end - line.begin < STYLED_BYTES ? line.end - line.begin : STYLED_BYTES;
}

/* Draws what stands right of the columns that are scrolled away, of text that begins at column `at`
 * of its line. */
static void draw_scrolled(struct wide *wide, int at, const char *text, size_t len,
                          const struct style *styles)
{
    const struct cell_rule *rule = &wide->app->rule;
    size_t skip = 0, width = 0;
    int start = at - wide->app->article.sideways;
    if (start < 0)
        skip = cells_fit_bytes(rule, text, len, (size_t)-start, &width);
    start += (int)width;
    if (start < 0 && skip < len) { /* the right half of what stands on the edge */
        struct cell_size half = cell_measure(rule, text, len, skip);
        skip += half.len_bytes;
        start += half.width_cols;
    }
    wide->cut |= skip > 0;
    if (skip < len)
        article_draw_runs(&wide->app->canvas, wide->row, wide->col + (start > 0 ? start : 0),
                          wide->limit, text + skip, len - skip, styles + skip);
}

/* A row of a table: each cell in its column. Returns how wide the row is. */
static int draw_cells(struct wide *wide, uint32_t block, struct line line,
                      const struct style *styles)
{
    struct app *app = wide->app;
    const struct article *article = app_document(app)->article;
    const char *text = article->text + line.begin;
    table_measure(&app->article.lines.table, article, &app->rule, block);
    struct table_cell cell = {0};
    while (table_next_cell(&app->article.lines.table, &app->rule, text, line.end - line.begin,
                           &cell)) {
        size_t begin = cell.begin < STYLED_BYTES ? cell.begin : STYLED_BYTES;
        size_t end = cell.end < STYLED_BYTES ? cell.end : STYLED_BYTES;
        draw_scrolled(wide, cell.col, text + begin, end - begin, styles + begin);
    }
    return cell.col + cell.cols;
}

void article_wide_draw(struct app *app, int row, int col, int limit, uint32_t block,
                       struct line line, const struct style *styles)
{
    const struct article *article = app_document(app)->article;
    const char *text = article->text + line.begin;
    bool is_row = article->blocks[block].kind == BLOCK_TABLE_ROW;
    struct wide wide = {.app = app, .row = row, .col = is_row ? col : col + line.indent};
    int width;
    wide.limit = limit;
    if (is_row && line.unbroken) {
        width = draw_cells(&wide, block, line, styles);
    } else {
        int at = is_row ? line.indent : 0;
        draw_scrolled(&wide, at, text, shown_bytes(line), styles);
        width = at + canvas_width(&app->canvas, text, shown_bytes(line));
    }
    if (wide.cut)
        canvas_put_cut(&app->canvas, row, wide.col, style_dim);
    if (wide.col + width - app->article.sideways > limit)
        canvas_put_cut(&app->canvas, row, limit - 1, style_dim);
}

static int line_cols(struct app *app, uint32_t block, struct line line)
{
    const struct article *article = app_document(app)->article;
    const char *text = article->text + line.begin;
    if (article->blocks[block].kind != BLOCK_TABLE_ROW || !line.unbroken)
        return line.indent + canvas_width(&app->canvas, text, shown_bytes(line));
    struct table *table = &app->article.lines.table;
    struct table_cell cell = {0};
    table_measure(table, article, &app->rule, block);
    while (table_next_cell(table, &app->rule, text, line.end - line.begin, &cell))
        continue;
    return cell.col + cell.cols;
}

int article_widest(struct app *app, int rows)
{
    struct lines *lines = &app->article.lines;
    int widest = 0;
    article_prepare(app);
    struct place place = lines_clamp(lines, app->article.top);
    for (int i = 0; i < rows; i++) {
        struct line line = lines_get(lines, place);
        int cols = line.kind == LINE_TEXT && article_line_is_wide(app, place.block, line)
                       ? line_cols(app, place.block, line)
                       : 0;
        widest = cols > widest ? cols : widest;
        if (lines_step(lines, &place, 1) == 0)
            break;
    }
    return widest;
}
