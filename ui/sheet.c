#include "ui/sheet.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/linebreak.h"
#include "ui/theme.h"

void sheet_clear(struct sheet *page)
{
    buffer_clear(&page->text);
    page->spans.count = 0;
    page->rows.count = 0;
    page->more = false;
    page->next = page->next_part = 0;
    if (page->plan)
        page->free_plan(page->plan);
    page->plan = NULL;
}

void sheet_begin(struct sheet *page, void *plan, void (*free_plan)(void *plan))
{
    sheet_clear(page);
    page->plan = plan;
    page->free_plan = free_plan;
}

void sheet_release(struct sheet *page)
{
    sheet_clear(page);
    buffer_release(&page->text);
    vec_free(&page->spans);
    vec_free(&page->rows);
}

void sheet_row(struct sheet *page, struct target target)
{
    struct sheet_row *row = vec_push(&page->rows);
    *row = (struct sheet_row){.first_span = page->spans.count, .target = target};
}

void sheet_go_on(struct sheet *page, const struct cell_rule *rule, int col)
{
    sheet_row(page, page->rows.items[page->rows.count - 1].target);
    page->rows.items[page->rows.count - 1].continued = true;
    if (col > 0)
        sheet_pad(page, rule, col);
}

void sheet_heading(struct sheet *page, const char *text)
{
    sheet_row(page, (struct target){0});
    page->rows.items[page->rows.count - 1].heading = true;
    sheet_add_str(page, (struct style){FACE_DIM, ATTR_BOLD}, text);
}

void sheet_blank(struct sheet *page)
{
    sheet_row(page, (struct target){0});
}

/* A span from the end of the text on, in the row that has begun; what follows belongs to it. */
static struct sheet_span *begin_span(struct sheet *page, struct style style)
{
    if (page->rows.count == 0)
        sheet_blank(page);
    struct sheet_span *span = vec_push(&page->spans);
    *span = (struct sheet_span){.begin = (uint32_t)page->text.len, .style = style};
    page->rows.items[page->rows.count - 1].span_count++;
    return span;
}

void sheet_add(struct sheet *page, struct style style, const char *text, size_t len)
{
    struct sheet_span *span = begin_span(page, style);
    buffer_add(&page->text, text, len);
    span->end = (uint32_t)page->text.len;
}

void sheet_mark_key(struct sheet *page)
{
    if (page->spans.count > 0)
        page->spans.items[page->spans.count - 1].key = true;
}

void sheet_add_str(struct sheet *page, struct style style, const char *str)
{
    sheet_add(page, style, str, strlen(str));
}

void sheet_printf(struct sheet *page, struct style style, const char *format, ...)
{
    struct sheet_span *span = begin_span(page, style);
    va_list args;
    va_start(args, format);
    buffer_vprintf(&page->text, format, args);
    va_end(args);
    span->end = (uint32_t)page->text.len;
}

static int row_width(const struct sheet *page, const struct cell_rule *rule, uint32_t row)
{
    const struct sheet_row *r = &page->rows.items[row];
    size_t width = 0;
    for (uint32_t i = r->first_span; i < r->first_span + r->span_count; i++) {
        const struct sheet_span *span = &page->spans.items[i];
        width += cells_width_cols(rule, page->text.bytes + span->begin, span->end - span->begin);
    }
    return (int)width;
}

int sheet_row_cols(const struct sheet *page, const struct cell_rule *rule)
{
    return page->rows.count > 0 ? row_width(page, rule, page->rows.count - 1) : 0;
}

void sheet_add_fit(struct sheet *page, const struct canvas *canvas, struct style style,
                   const char *text, size_t len, int max_cols)
{
    if (max_cols <= 0)
        return;
    size_t shown = cells_cut_bytes(canvas->rule, text, len, (size_t)max_cols);
    sheet_add(page, style, text, shown);
    if (shown < len)
        sheet_add_str(page, style, canvas->glyphs->ellipsis);
}

void sheet_pad(struct sheet *page, const struct cell_rule *rule, int col)
{
    static const char spaces[] = "                                        ";
    int missing = col - row_width(page, rule, page->rows.count - 1);
    for (missing = missing > 0 ? missing : 1; missing > 0; missing -= (int)sizeof spaces - 1) {
        int n = missing < (int)sizeof spaces - 1 ? missing : (int)sizeof spaces - 1;
        sheet_add(page, (struct style){0}, spaces, (size_t)n);
    }
}

/* Adds text[begin, end) as spans, one for each run of equal style. */
static void add_styled(struct sheet *page, const char *text, uint32_t begin, uint32_t end,
                       sheet_style_at *style_at, const void *context)
{
    while (begin < end) {
        struct style style = style_at(context, begin);
        uint32_t run = begin + 1;
        for (; run < end; run++) {
            struct style next = style_at(context, run);
            if (next.face != style.face || next.attr != style.attr)
                break;
        }
        sheet_add(page, style, text + begin, run - begin);
        begin = run;
    }
}

bool sheet_wrap(struct sheet *page, const struct cell_rule *rule, int width_cols, int indent_cols,
                int max_rows, const char *text, struct span span, sheet_style_at *style_at,
                const void *context)
{
    if (page->rows.count == 0)
        sheet_blank(page);
    int used = row_width(page, rule, page->rows.count - 1);
    size_t len = span.end - span.begin;
    uint8_t *breaks = memory_alloc(len + 1);
    linebreak_classify(text + span.begin, len, true, breaks);
    int rows = 0;
    bool cut = false, joined = false;
    for (size_t at = 0; at < len && !cut;) {
        int room = width_cols - (rows == 0 ? used : indent_cols) - (rows + 1 == max_rows);
        size_t n = linebreak_line(rule, text + span.begin + at, len - at, breaks + at,
                                  room > 2 ? (size_t)room : 2);
        if (rows > 0)
            sheet_go_on(page, rule, indent_cols);
        page->rows.items[page->rows.count - 1].joined = joined;
        uint32_t begin = span.begin + (uint32_t)at;
        uint32_t end = begin + (uint32_t)n; /* spaces at the end of a line take no room */
        while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n'))
            end--;
        add_styled(page, text, begin, end, style_at, context);
        joined = end == begin + n;
        at += n;
        cut = ++rows == max_rows && at < len;
    }
    free(breaks);
    return cut;
}

static struct style same_style(const void *context, uint32_t at)
{
    (void)at;
    return *(const struct style *)context;
}

bool sheet_wrap_plain(struct sheet *page, const struct cell_rule *rule, int width_cols,
                      int indent_cols, int max_rows, struct style style, const char *text,
                      struct span span)
{
    return sheet_wrap(page, rule, width_cols, indent_cols, max_rows, text, span, same_style,
                      &style);
}

struct span sheet_row_text(const struct sheet *page, uint32_t row)
{
    const struct sheet_row *r = &page->rows.items[row];
    if (r->span_count == 0)
        return (struct span){0};
    const struct sheet_span *spans = &page->spans.items[r->first_span];
    return (struct span){spans[0].begin, spans[r->span_count - 1].end}; /* one behind the other */
}

/* Without the blanks at its ends. */
static struct span trimmed_row(const struct sheet *page, uint32_t row)
{
    struct span span = sheet_row_text(page, row);
    const char *text = buffer_str(&page->text);
    while (span.begin < span.end && text[span.begin] == ' ')
        span.begin++;
    while (span.end > span.begin && text[span.end - 1] == ' ')
        span.end--;
    return span;
}

void sheet_add_rows(const struct sheet *page, uint32_t begin, uint32_t end, struct buffer *out)
{
    for (uint32_t row = begin; row < end && row < page->rows.count; row++) {
        const struct sheet_row *r = &page->rows.items[row];
        struct span span = trimmed_row(page, row);
        if (row > begin && !r->joined)
            buffer_add_char(out, r->continued ? ' ' : '\n');
        buffer_add(out, buffer_str(&page->text) + span.begin, span.end - span.begin);
    }
}

/* ---- a page with a selection ---- */

void sheet_view_refresh(struct sheet_view *view)
{
    list_clear(&view->list);
    sheet_view_extend(view);
    list_settle(&view->list);
}

void sheet_view_extend(struct sheet_view *view)
{
    bool empty = list_is_empty(&view->list);
    for (uint32_t row = view->list.items.count; row < view->page.rows.count; row++) {
        const struct sheet_row *r = &view->page.rows.items[row];
        enum list_kind kind = r->target.kind != TARGET_NONE && !r->continued ? LIST_ROW
                              : r->heading                                   ? LIST_HEADER
                                                                             : LIST_TEXT;
        list_add(&view->list, kind, row);
    }
    if (empty)
        list_settle(&view->list);
}

void sheet_view_rewind(struct sheet_view *view)
{
    view->list.selected = view->list.top = 0;
    view->left = 0;
}

void sheet_view_release(struct sheet_view *view)
{
    sheet_release(&view->page);
    list_release(&view->list);
}

struct target sheet_view_target(const struct sheet_view *view)
{
    uint32_t row = list_selected_id(&view->list);
    return row < view->page.rows.count ? view->page.rows.items[row].target : (struct target){0};
}

bool sheet_view_select(struct sheet_view *view, enum target_kind kind, uint32_t id)
{
    for (uint32_t row = 0; row < view->page.rows.count; row++) {
        const struct target *target = &view->page.rows.items[row].target;
        if (target->kind == kind && target->id == id)
            return list_select_id(&view->list, row);
    }
    return false;
}

int sheet_view_widest(const struct sheet_view *view, const struct cell_rule *rule)
{
    int widest = 0;
    for (uint32_t i = 0; i < view->list.rows && view->list.top + i < view->page.rows.count; i++) {
        int cols = row_width(&view->page, rule, view->list.top + i);
        widest = cols > widest ? cols : widest;
    }
    return widest;
}

static void draw_row(const struct sheet *page, const struct sheet_row *row, struct canvas *canvas,
                     int at, struct rect rect, int skip, bool selected)
{
    int col = rect.col + 1 - skip, limit = rect.col + rect.cols;
    bool cut = false; /* words are scrolled out on the left */
    for (uint32_t i = row->first_span; i < row->first_span + row->span_count; i++) {
        const struct sheet_span *span = &page->spans.items[i];
        const char *text = page->text.bytes + span->begin;
        size_t len = span->end - span->begin;
        struct style style = span->style;
        if (selected && span->key)
            style.attr |= ATTR_REVERSE;
        while (col < rect.col + 1 && len > 0) { /* scrolled out on the left */
            struct cell cell = cell_next(canvas->rule, text, len, 0);
            cut |= *text != ' ';
            text += cell.len_bytes;
            len -= cell.len_bytes;
            col += cell.width_cols;
        }
        bool blank = len == 0 || strspn(text, " ") >= len;
        if (blank) {
            col = canvas_put(canvas, at, col, limit, text, len, style);
            continue;
        }
        if (col + canvas_width(canvas, text, len) > limit) { /* or it ends just here */
            if (col == limit)
                canvas_put_cut(canvas, at, limit - 1, style);
            canvas_put_fit(canvas, at, col, limit, text, len, style);
            break;
        }
        col = canvas_put(canvas, at, col, limit, text, len, style);
    }
    if (cut)
        canvas_put_cut(canvas, at, rect.col + 1, style_dim);
}

int sheet_view_draw(struct sheet_view *view, struct canvas *canvas, struct rect rect, bool focused)
{
    int cursor = -1;
    bool empty = list_is_empty(&view->list), inside = false;
    list_reveal(&view->list, rect.rows);
    for (int i = 0; i < rect.rows; i++) {
        uint32_t index = view->list.top + (uint32_t)i;
        if (index >= view->page.rows.count)
            break;
        const struct sheet_row *row = &view->page.rows.items[index];
        bool selected = index == view->list.selected && !empty;
        inside = selected || (inside && row->continued);
        draw_row(&view->page, row, canvas, rect.row + i, rect, view->left, inside && focused);
        if (selected) {
            struct style style = {focused ? FACE_MARKER : FACE_DIM, 0};
            canvas_put_str(canvas, rect.row + i, rect.col, rect.col + 1, canvas->glyphs->marker,
                           style);
            cursor = rect.row + i;
        }
    }
    return cursor;
}
