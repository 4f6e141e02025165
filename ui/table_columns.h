/*
 * Where the cells of a table's rows begin, so that they stand below one another. The rows are
 * blocks of the article, their cells separated by TAB.
 */
#ifndef UI_TABLE_COLUMNS_H
#define UI_TABLE_COLUMNS_H

#include "model/article.h"
#include "text/cells.h"

#define TABLE_CELLS      24  /* of a row that have a column; further ones follow as they come */
#define TABLE_ROWS       200 /* before and after a row that are looked at */
#define TABLE_CELL_COLS  32  /* a wider cell does not widen its column: what follows it moves on */
#define TABLE_SPACE_COLS 2   /* between columns */

struct table {
    const struct article *article; /* borrowed; NULL: nothing is measured */
    const struct cell_rule *rule;
    uint32_t first, end; /* the blocks that it was measured for */
    int cols[TABLE_CELLS];
};

/* Sets it to the table that the block, a row, belongs to; cheap when it is that already. */
void table_measure(struct table *table, const struct article *article, const struct cell_rule *rule,
                   uint32_t block);

/* A cell of a row: its bytes within the row, and its columns. All 0: before the first. */
struct table_cell {
    uint32_t number; /* from 1 */
    size_t begin, end;
    int col, cols;
};

/* The next cell of the row; false, with the cell as it was: there is none. */
bool table_next_cell(const struct table *table, const struct cell_rule *rule, const char *row,
                     size_t len, struct table_cell *cell);

#endif
