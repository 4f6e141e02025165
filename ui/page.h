/*
 * Rows of styled text, each with what it stands for: what views, cards, help and lists of articles
 * are made of. Builders write rows; page_view scrolls, selects and draws them.
 */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "model/article.h"
#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/list.h"

enum target_kind {
    TARGET_NONE, /* the row is only read */
    TARGET_ENTITY,
    TARGET_RELATION, /* seen from `other`'s partner */
    TARGET_PLACE,    /* an offset in the article */
    TARGET_ARTICLE,  /* number of an article */
    TARGET_LINK,     /* number of a link of the article */
    TARGET_ACTION    /* number of an action */
};

struct target {
    uint8_t kind;      /* enum target_kind */
    uint32_t id;       /* entity, relation, offset, article, link or action */
    uint32_t evidence; /* TARGET_RELATION: which of its evidence */
    uint32_t other;    /* TARGET_RELATION: the entity at the other end */
};

struct page_span {
    uint32_t begin, end; /* bytes of page->text */
    struct style style;
};

struct page_row {
    uint32_t first_span, span_count;
    struct target target;
    bool heading;
    bool continued; /* goes on from the row above: not selected by itself */
};

struct page {
    struct buffer text;
    VEC(struct page_span) spans;
    VEC(struct page_row) rows;
};

void page_clear(struct page *page);
void page_release(struct page *page);

/* Begins a row; what is added goes to its end. */
void page_row(struct page *page, struct target target);
void page_heading(struct page *page, const char *text);
void page_blank(struct page *page);
void page_add(struct page *page, struct style style, const char *text, size_t len);
void page_add_str(struct page *page, struct style style, const char *str);
__attribute__((format(printf, 3, 4))) void page_printf(struct page *page, struct style style,
                                                       const char *format, ...);
/* Adds text cut to max_cols, with an ellipsis where something is missing. */
void page_add_fit(struct page *page, const struct canvas *canvas, struct style style,
                  const char *text, size_t len, int max_cols);
/* Columns of the row so far. */
int page_row_cols(const struct page *page, const struct cell_rule *rule);
/* Spaces up to a column of the row; at least one when the row has come so far. */
void page_pad(struct page *page, const struct cell_rule *rule, int col);

/* The style of a byte of the text that is being wrapped. */
typedef struct style page_style_at(const void *context, uint32_t at);

/*
 * Adds text[span] broken to width_cols, the first line to the row that has begun, the next as rows
 * of their own (same target) indented by indent_cols. At most max_rows lines (0: all).
 */
void page_wrap(struct page *page, const struct cell_rule *rule, int width_cols, int indent_cols,
               int max_rows, const char *text, struct span span, page_style_at *style_at,
               const void *context);
/* The same in one style. */
void page_wrap_str(struct page *page, const struct cell_rule *rule, int width_cols, int indent_cols,
                   struct style style, const char *str);

/* The bytes of a row, for searching and copying; appended to out. */
void page_row_text(const struct page *page, uint32_t row, struct buffer *out);

/* ---- a page with a selection ---- */

struct page_view {
    struct page page;
    struct list list; /* ids are rows */
    int left;         /* columns scrolled sideways */
};

/* To be called when the page has been built anew; keeps the selected row where possible. */
void page_view_refresh(struct page_view *view);
void page_view_release(struct page_view *view);
/* The target of the selected row; TARGET_NONE when there is none. */
struct target page_view_target(const struct page_view *view);
/* Selects the first row with this target; false when there is none. */
bool page_view_select(struct page_view *view, enum target_kind kind, uint32_t id);
/* Draws; focused: the selection stands out. Returns the row of the selection in the canvas, or -1. */
int page_view_draw(struct page_view *view, struct canvas *canvas, struct rect rect, bool focused);

#endif
