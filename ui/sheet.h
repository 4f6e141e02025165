/*
 * Rows of styled text, each with what it stands for: what views, cards, help and lists of articles
 * are made of. Builders write rows; sheet_view scrolls, selects and draws them.
 */
#ifndef UI_SHEET_H
#define UI_SHEET_H

#include "model/article.h"
#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/list.h"

enum target_kind {
    TARGET_NONE, /* the row is only read */
    TARGET_ENTITY,
    TARGET_RELATION,  /* seen from `other`'s partner */
    TARGET_COMPANION, /* an entity that shares a sentence with the focus, no more */
    TARGET_PLACE,     /* an offset in the article */
    TARGET_ARTICLE,   /* number of an article */
    TARGET_ACTION,    /* number of an action */
    TARGET_SETTING,   /* number of a setting */
    TARGET_COMMAND    /* number of a command */
};

struct target {
    uint8_t kind;      /* enum target_kind */
    uint32_t id;       /* entity, relation, offset, article, action, setting or command */
    uint32_t evidence; /* TARGET_RELATION: which of its evidence */
    uint32_t sentence; /* TARGET_COMPANION: the first one that both stand in */
    uint32_t other;    /* TARGET_RELATION: the entity at the other end */
    bool tells;        /* TARGET_ENTITY: its row tells of a relation: */
    uint32_t relation; /* this one */
};

struct sheet_span {
    uint32_t begin, end; /* bytes of page->text */
    struct style style;
    bool key; /* what the row stands for: reversed while the row is selected */
};

struct sheet_row {
    uint32_t first_span, span_count;
    struct target target;
    bool heading;
    bool continued; /* goes on from the row above: not selected by itself */
    bool joined;    /* the same without a blank between: a line of Chinese, a word that is broken */
};

struct sheet {
    struct buffer text;
    VEC(struct sheet_span) spans;
    VEC(struct sheet_row) rows;
    /* Of a builder that stopped before it was done, so that no key waits for a long page: it is
     * called again. */
    bool more;
    uint32_t next, next_part; /* where it goes on */
    void *plan;               /* what it found out at first; freed with the page */
    void (*free_plan)(void *plan);
};

void sheet_clear(struct sheet *page);
/* Begins anew with a plan, which the page owns from now on. */
void sheet_begin(struct sheet *page, void *plan, void (*free_plan)(void *plan));
void sheet_release(struct sheet *page);

/* Begins a row; what is added goes to its end. */
void sheet_row(struct sheet *page, struct target target);
/* Goes on below in a row of its own, from that column on: it belongs to the one above. */
void sheet_go_on(struct sheet *page, const struct cell_rule *rule, int col);
void sheet_heading(struct sheet *page, const char *text);
void sheet_blank(struct sheet *page);
void sheet_add(struct sheet *page, struct style style, const char *text, size_t len);
void sheet_add_str(struct sheet *page, struct style style, const char *str);
__attribute__((format(printf, 3, 4))) void sheet_printf(struct sheet *page, struct style style,
                                                        const char *format, ...);
/* The last thing added is what the row stands for. */
void sheet_mark_key(struct sheet *page);
/* Adds text cut to max_cols, with an ellipsis where something is missing. */
void sheet_add_fit(struct sheet *page, const struct canvas *canvas, struct style style,
                   const char *text, size_t len, int max_cols);
/* Columns of the row so far. */
int sheet_row_cols(const struct sheet *page, const struct cell_rule *rule);
/* Spaces up to a column of the row; at least one when the row has come so far. */
void sheet_pad(struct sheet *page, const struct cell_rule *rule, int col);

/* The style of a byte of the text that is being wrapped. */
typedef struct style sheet_style_at(const void *context, uint32_t at);

/*
 * Adds text[span] broken to width_cols, the first line to the row that has begun, the next as rows
 * of their own (same target) indented by indent_cols. At most max_rows lines (0: all); true: there
 * would be more, and the last row has a column left for a sign that says so.
 */
bool sheet_wrap(struct sheet *page, const struct cell_rule *rule, int width_cols, int indent_cols,
                int max_rows, const char *text, struct span span, sheet_style_at *style_at,
                const void *context);
/* The same in one style. */
bool sheet_wrap_plain(struct sheet *page, const struct cell_rule *rule, int width_cols,
                      int indent_cols, int max_rows, struct style style, const char *text,
                      struct span span);

/* The bytes of a row in page->text, for searching and copying. */
struct span sheet_row_text(const struct sheet *page, uint32_t row);
/* Adds the text of the rows [begin, end): what goes on in the next one as if it were one row, the
 * others each in a line of its own. */
void sheet_add_rows(const struct sheet *page, uint32_t begin, uint32_t end, struct buffer *out);

/* ---- a page with a selection ---- */

struct sheet_view {
    struct sheet page;
    struct list list; /* ids are rows */
    int left;         /* columns scrolled sideways */
};

/* To be called when the page has been built anew; keeps the selected row where possible. */
void sheet_view_refresh(struct sheet_view *view);
/* To be called when rows have been added to it. */
void sheet_view_extend(struct sheet_view *view);
/* Back to the first row and column: another page is to come. */
void sheet_view_rewind(struct sheet_view *view);
void sheet_view_release(struct sheet_view *view);
/* The target of the selected row; TARGET_NONE when there is none. */
struct target sheet_view_target(const struct sheet_view *view);
/* Selects the first row with this target; false when there is none. */
bool sheet_view_select(struct sheet_view *view, enum target_kind kind, uint32_t id);
/* Columns of the widest row in sight. */
int sheet_view_widest(const struct sheet_view *view, const struct cell_rule *rule);
/* Draws; focused: the selection stands out. Returns the row of the selection in the canvas, or -1.
 */
int sheet_view_draw(struct sheet_view *view, struct canvas *canvas, struct rect rect, bool focused);

#endif
