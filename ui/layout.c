#include "ui/layout.h"

#define MIN_ARTICLE_COLS 30
#define MIN_SIDE_COLS    16
#define MIN_DRAWER_ROWS  3
#define MIN_BODY_ROWS    5

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

static enum layout_kind kind_of(int rows, int cols, bool zoom)
{
    if (rows < 5 || cols < 20)
        return LAYOUT_TINY;
    if (zoom || rows < 16 || cols < 60)
        return LAYOUT_SINGLE;
    if (cols < 110 || rows < 20)
        return LAYOUT_TWO;
    return cols < 180 || rows < 30 ? LAYOUT_THREE : LAYOUT_WIDE;
}

static struct layout nothing(enum layout_kind kind)
{
    return (struct layout){.kind = kind,
                           .rule_top = -1,
                           .rule_drawer = -1,
                           .rule_tree = -1,
                           .rule_left = -1,
                           .rule_right = -1};
}

static struct layout compute_single(int rows, int cols, struct layout_wishes wishes)
{
    struct layout layout = nothing(LAYOUT_SINGLE);
    int top = rows >= 8 ? 1 : 0;
    layout.header = (struct rect){0, 0, top, cols};
    struct rect body = {top, 0, rows - top - 1, cols};
    if (wishes.focused == PANE_ARTICLE)
        layout.article = body;
    else if (wishes.focused == PANE_ENTITIES)
        layout.entities = body;
    else
        layout.relations = body;
    layout.status = (struct rect){rows - 1, 0, 1, cols};
    return layout;
}

/* Columns of entities and of relations (0: no such column); the article takes the rest. */
static void column_widths(enum layout_kind kind, int cols, struct layout_wishes wishes,
                          int *entities, int *relations)
{
    if (kind == LAYOUT_TWO) {
        *entities = clamp(cols / 3, 20, 30);
        *relations = 0;
    } else if (kind == LAYOUT_THREE) {
        *entities = clamp(28 + (cols - 120) / 10, 26, 34);
        *relations = clamp(28 + (cols - 120) / 2, 26, 60);
    } else {
        *entities = 34;
        *relations = cols - 86 - *entities - 2;
    }
    int right = *relations > 0 ? *relations : *entities;
    int grow = clamp(wishes.grow_article, 12 - cols, right - MIN_SIDE_COLS);
    if (*relations > 0)
        *relations -= grow;
    else
        *entities -= grow;
    int rules = *relations > 0 ? 2 : 1;
    int over = MIN_ARTICLE_COLS - (cols - *entities - *relations - rules);
    if (over > 0 && *relations > 0)
        *relations -= over;
    else if (over > 0)
        *entities -= over;
    if (*relations > 0)
        *entities = clamp(*entities + clamp(wishes.grow_entities, -cols, cols), MIN_SIDE_COLS,
                          cols - *relations - rules - MIN_ARTICLE_COLS);
}

/* Side by side with two columns it holds the relations, with three the evidence of one. */
static int drawer_rows(enum layout_kind kind, int rows, struct layout_wishes wishes)
{
    int own = kind != LAYOUT_TWO   ? clamp(rows / 8 + 2, 4, 8)
              : wishes.tall_drawer ? rows / 2
                                   : clamp(rows / 5 + 1, 4, 10);
    return clamp(own + wishes.grow_drawer, MIN_DRAWER_ROWS, rows - 4 - MIN_BODY_ROWS);
}

struct layout layout_compute(int rows, int cols, struct layout_wishes wishes)
{
    enum layout_kind kind = kind_of(rows, cols, wishes.zoom);
    struct layout layout = nothing(kind);
    if (kind == LAYOUT_TINY) {
        layout.status = (struct rect){0, 0, rows > 0 ? 1 : 0, cols};
        return layout;
    }
    if (kind == LAYOUT_SINGLE)
        return compute_single(rows, cols, wishes);

    int entities, relations, drawer = drawer_rows(kind, rows, wishes);
    column_widths(kind, cols, wishes, &entities, &relations);
    int article = cols - entities - 1 - (relations > 0 ? relations + 1 : 0);
    int body = rows - 4 - drawer;
    layout.header = (struct rect){0, 0, 1, cols};
    layout.rule_top = 1;
    layout.article = (struct rect){2, 0, body, article};
    layout.rule_left = article;
    layout.entities = (struct rect){2, article + 1, body, entities};
    if (relations > 0) {
        layout.rule_right = article + 1 + entities;
        layout.relations = (struct rect){2, layout.rule_right + 1, body, relations};
    }
    if (kind == LAYOUT_WIDE) {
        int upper = body * 3 / 5;
        layout.relations.rows = upper;
        layout.rule_tree = 2 + upper;
        layout.tree = layout.relations;
        layout.tree.row = layout.rule_tree + 1;
        layout.tree.rows = body - upper - 1;
    }
    layout.rule_drawer = 2 + body;
    layout.drawer = (struct rect){3 + body, 0, drawer, cols};
    layout.status = (struct rect){rows - 1, 0, 1, cols};
    return layout;
}

struct rect layout_pane(const struct layout *layout, enum pane pane)
{
    if (pane == PANE_ARTICLE)
        return layout->article;
    if (pane == PANE_ENTITIES)
        return layout->entities;
    return layout->kind == LAYOUT_TWO ? layout->drawer : layout->relations;
}
