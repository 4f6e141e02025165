#include "ui/table_columns.h"

#include <string.h>

static bool is_row(const struct article *article, uint32_t block)
{
    return block < article->block_count && article->blocks[block].kind == BLOCK_TABLE_ROW;
}

static void add_row(struct table *table, const char *text, size_t len)
{
    size_t at = 0;
    for (int i = 0; i < TABLE_CELLS && at < len; i++) {
        const char *tab = memchr(text + at, '\t', len - at);
        size_t end = tab ? (size_t)(tab - text) : len;
        int cols = (int)cells_width_cols(table->rule, text + at, end - at);
        if (cols > table->cols[i] && cols <= TABLE_CELL_COLS)
            table->cols[i] = cols;
        at = end + 1;
    }
}

void table_measure(struct table *table, const struct article *article, const struct cell_rule *rule,
                   uint32_t block)
{
    if (table->article == article && table->rule == rule && block >= table->first &&
        block < table->end)
        return;
    *table = (struct table){.article = article, .rule = rule, .first = block, .end = block + 1};
    while (block - table->first < TABLE_ROWS && table->first > 0 &&
           is_row(article, table->first - 1))
        table->first--;
    while (table->end - block < TABLE_ROWS && is_row(article, table->end))
        table->end++;
    for (uint32_t i = table->first; i < table->end; i++) {
        const struct block *row = &article->blocks[i];
        add_row(table, article->text + row->begin, row->end - row->begin);
    }
}

bool table_next_cell(const struct table *table, const struct cell_rule *rule, const char *row,
                     size_t len, struct table_cell *cell)
{
    uint32_t number = cell->number;
    if (number > 0 && cell->end >= len)
        return false;
    if (number > 0) {
        int wide = number <= TABLE_CELLS ? table->cols[number - 1] : 0;
        cell->col += (cell->cols > wide ? cell->cols : wide) + TABLE_SPACE_COLS;
        cell->begin = cell->end + 1;
    }
    const char *tab = memchr(row + cell->begin, '\t', len - cell->begin);
    cell->end = tab ? (size_t)(tab - row) : len;
    cell->cols = (int)cells_width_cols(rule, row + cell->begin, cell->end - cell->begin);
    cell->number++;
    return true;
}
