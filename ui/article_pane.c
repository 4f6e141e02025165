/*
 * The article: its lines, what stands out in them, the reading line.
 */
#include <string.h>

#include "ui/state.h"

#define STYLED_BYTES 4096 /* of one line; more is never in sight */

/* ---- places ---- */

static int text_cols(const struct app *app, int cols)
{
    int room = cols - 2; /* the gutter, and air on the right */
    return room < app->settings->measure ? room : app->settings->measure;
}

static struct rect article_rect(const struct app *app)
{
    struct rect rect = app->layout.article;
    if (rect.cols == 0) /* not shown: lines are still asked for */
        rect =
            (struct rect){0, 0, app->canvas.rows > 4 ? app->canvas.rows - 4 : 1, app->canvas.cols};
    return rect;
}

void article_prepare(struct app *app)
{
    struct document *document = app_document(app);
    struct lines *lines = &app->article.lines;
    int width = text_cols(app, article_rect(app).cols);
    bool same = lines->article == document->article && lines->rule == &app->rule &&
                lines->width == (width < 4 ? 4 : width) && lines->spacing == app->settings->spacing;
    if (same)
        return;
    lines_setup(lines, document->article, &app->rule, width, app->settings->spacing);
    app->article.top = lines_find(lines, document->top);
    if (document->top == 0)
        app->article.top = (struct place){0};
    app->article.follow_cursor = true;
}

static bool is_readable(struct app *app, struct place place)
{
    return lines_get(&app->article.lines, place).kind == LINE_TEXT;
}

static struct place cursor_place(struct app *app)
{
    struct place place = lines_find(&app->article.lines, app_document(app)->cursor);
    while (!is_readable(app, place) && lines_step(&app->article.lines, &place, 1) == 1)
        continue;
    return place;
}

static void set_top(struct app *app, struct place top)
{
    app->article.top = top;
    app_document(app)->top = lines_get(&app->article.lines, top).begin;
    if (place_equal(top, (struct place){0}))
        app_document(app)->top = 0;
}

/* Rows below the reading line that belong to what was jumped to, at most two thirds of the pane. */
static int rows_after(struct app *app, struct place cursor, int rows)
{
    struct place until = lines_find(&app->article.lines, app->article.jumped_over);
    int after =
        place_before(cursor, until) ? lines_distance(&app->article.lines, cursor, until, rows) : 0;
    int most = rows * 2 / 3, least = rows / 5;
    return after > most ? most : after < least ? least : after;
}

/* After a jump the line stands in the upper third, unless it is in sight with what belongs to it.
 */
static struct place top_after_jump(struct app *app, struct place cursor, struct place top, int rows)
{
    int after = rows_after(app, cursor, rows);
    bool above = place_before(cursor, top);
    if (!above && lines_distance(&app->article.lines, top, cursor, 2 * rows) + after < rows)
        return top;
    lines_step(&app->article.lines, &cursor, -rows / 3);
    return cursor;
}

/* Side by side every scrolled line is sent whole, so it goes by half a pane; full width the
 * terminal scrolls by itself, so it goes by a line. */
static struct place top_after_move(struct app *app, struct place cursor, struct place top, int rows)
{
    bool narrow = app->layout.kind != LAYOUT_SINGLE;
    int step = narrow && rows > 3 ? rows / 2 : 1;
    if (place_before(cursor, top)) {
        int above = lines_distance(&app->article.lines, cursor, top, rows);
        lines_step(&app->article.lines, &cursor,
                   above >= rows  ? -rows / 3
                   : above > step ? 0
                                  : above - step);
        return cursor;
    }
    int below = lines_distance(&app->article.lines, top, cursor, 2 * rows);
    if (below >= 2 * rows) {
        lines_step(&app->article.lines, &cursor, -rows / 3);
        return cursor;
    }
    int over = below - rows + 1;
    if (over > 0)
        lines_step(&app->article.lines, &top, over > step ? over : step);
    return top;
}

/* Scrolls so that the reading line is in sight. */
static void reveal_cursor(struct app *app, int rows)
{
    struct place cursor = cursor_place(app),
                 top = lines_clamp(&app->article.lines, app->article.top);
    set_top(app, app->article.jumped ? top_after_jump(app, cursor, top, rows)
                                     : top_after_move(app, cursor, top, rows));
    app->article.follow_cursor = app->article.jumped = false;
}

void article_go_span(struct app *app, uint32_t at, uint32_t until)
{
    struct document *document = app_document(app);
    document->cursor = at < document->article->len ? at : 0;
    app->article.follow_cursor = app->article.jumped = true;
    app->article.jumped_over = until;
}

void article_go(struct app *app, uint32_t at)
{
    article_go_span(app, at, at);
}

/* ---- moving ---- */

static void article_move(struct app *app, int by)
{
    article_prepare(app);
    struct place place = cursor_place(app), last = place;
    int step = by < 0 ? -1 : 1, left = by < 0 ? -by : by;
    while (left > 0 && lines_step(&app->article.lines, &place, step) == 1) {
        if (is_readable(app, place)) {
            last = place;
            left--;
        }
    }
    uint32_t at = lines_get(&app->article.lines, last).begin;
    if (left > 0 && by < 0 && !place_equal(app->article.top, (struct place){0}))
        set_top(app, (struct place){0}); /* what stands above the first line of text */
    else if (at == app_document(app)->cursor && left > 0)
        app_say(app, by < 0 ? "This is the top." : "This is the end.");
    app_document(app)->cursor = at;
    app->article.follow_cursor = true;
}

/* The reading line stays where it is while it is in sight. */
static void keep_cursor_in_sight(struct app *app, int rows, int step)
{
    struct place cursor = cursor_place(app), top = app->article.top, bottom = top;
    lines_step(&app->article.lines, &bottom, rows - 1);
    if (place_before(cursor, top))
        cursor = top;
    else if (place_before(bottom, cursor))
        cursor = bottom;
    else
        return;
    while (!is_readable(app, cursor) && lines_step(&app->article.lines, &cursor, step) == 1)
        continue;
    app_document(app)->cursor = lines_get(&app->article.lines, cursor).begin;
}

static bool article_scroll(struct app *app, int by)
{
    article_prepare(app);
    int rows = article_rect(app).rows;
    struct place top = lines_clamp(&app->article.lines, app->article.top), end = top;
    if (by > 0) { /* the last line stays at the bottom */
        int below = lines_step(&app->article.lines, &end, rows - 1 + by) - (rows - 1);
        by = below > 0 ? below : 0;
    }
    if (lines_step(&app->article.lines, &top, by) == 0)
        return false;
    set_top(app, top);
    keep_cursor_in_sight(app, rows, by > 0 ? 1 : -1);
    return true;
}

static int article_rows(const struct app *app)
{
    return article_rect(app).rows;
}

static void article_edge(struct app *app, bool bottom)
{
    const struct article *article = app_document(app)->article;
    article_prepare(app);
    if (!bottom) {
        article_go(app, 0);
        set_top(app, (struct place){0});
        return;
    }
    uint32_t last = article->len > 0 ? article->len - 1 : 0;
    struct place place = lines_find(&app->article.lines, last);
    article_go(app, lines_get(&app->article.lines, place).begin);
    lines_step(&app->article.lines, &place, 1 - article_rect(app).rows);
    set_top(app, place);
}

/* ---- following ---- */

uint32_t article_mention_here(struct app *app)
{
    const struct document *document = app_document(app);
    article_prepare(app);
    uint32_t mention = dossier_mention_at(document->dossier, document->cursor);
    if (mention != NO_INDEX)
        return mention;
    struct line line = lines_get(&app->article.lines, cursor_place(app));
    mention = dossier_mention_after(document->dossier, document->cursor);
    return mention != NO_INDEX && document->dossier->mentions[mention].begin < line.end ? mention
                                                                                        : NO_INDEX;
}

const struct mention *article_focus_here(struct app *app)
{
    uint32_t mention = article_mention_here(app);
    if (mention == NO_INDEX) {
        app_say(app, "No entity on this line; ) goes to the next one.");
        return NULL;
    }
    app_remember(app);
    const struct mention *here = &app_dossier(app)->mentions[mention];
    app_set_focus(app, here->entity);
    return here;
}

static void article_follow(struct app *app)
{
    const struct mention *here = article_focus_here(app);
    if (here)
        article_go(app, here->begin);
}

static void article_out(struct app *app)
{
    if (!app_back(app, -1))
        app_say(app, "Nothing behind.");
}

/* ---- searching and copying ---- */

static enum search_result article_search(struct app *app, bool forward, bool from_here)
{
    uint32_t at = app_document(app)->cursor, begin;
    enum search_result result =
        search_article(app, forward, forward && !from_here ? at + 1 : at, &begin);
    if (result != FOUND)
        return result;
    if (forward ? begin < at : begin > at)
        app_say(app, forward ? "Search goes on at the top." : "Search goes on at the end.");
    article_go(app, begin);
    return FOUND;
}

static bool article_selection(struct app *app, struct buffer *out, bool with_place)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    const struct article *article = document->article;
    uint32_t mention = article_mention_here(app);
    uint32_t sentence = dossier_sentence_at(dossier, document->cursor);
    if (with_place && sentence != NO_INDEX) {
        const struct sentence *s = &dossier->sentences[sentence];
        buffer_add(out, article->text + s->begin, s->end - s->begin);
        buffer_printf(out, "\n(%s, ¶%u)", article->source,
                      article_paragraph_number(article, dossier_block_of(dossier, sentence)));
    } else if (mention != NO_INDEX) {
        const struct mention *m = &dossier->mentions[mention];
        buffer_add(out, article->text + m->begin, m->len);
    } else {
        struct line line = lines_get(&app->article.lines, cursor_place(app));
        buffer_add(out, article->text + line.begin, line.end - line.begin);
    }
    return out->len > 0;
}

/* ---- drawing ---- */

static struct style base_style(const struct block *block)
{
    switch ((enum block_kind)block->kind) {
    case BLOCK_HEADLINE:
        return (struct style){FACE_HEADLINE, 0};
    case BLOCK_HEADING:
        return (struct style){FACE_HEADING, 0};
    case BLOCK_BYLINE:
    case BLOCK_DATELINE:
    case BLOCK_CAPTION:
        return (struct style){FACE_DIM, 0};
    case BLOCK_BOILERPLATE:
        return (struct style){FACE_BOILERPLATE, 0};
    default:
        return (struct style){FACE_TEXT, 0};
    }
}

static void paint(struct style *styles, struct line line, uint32_t begin, uint32_t end,
                  struct style style, bool keep_role)
{
    uint32_t limit = line.end - line.begin < STYLED_BYTES ? line.end : line.begin + STYLED_BYTES;
    begin = begin > line.begin ? begin : line.begin;
    end = end < limit ? end : limit;
    for (uint32_t at = begin; at < end; at++) {
        struct style *s = &styles[at - line.begin];
        if (keep_role)
            s->attr |= style.attr;
        else
            *s = style;
    }
}

static struct style mention_style(const struct app *app, const struct mention *mention,
                                  struct style base)
{
    bool focused = mention->entity == app_document(app)->focus;
    bool by_name = mention->form == FORM_NAME || mention->form == FORM_ALIAS;
    int marking = app->settings->marking;
    if (marking == SET_MARKING_NONE || (marking == SET_MARKING_FOCUS && !focused))
        return base;
    struct style style = entity_style(app_dossier(app), mention->entity);
    style.attr |= base.attr;
    if (!by_name && !focused)
        return base;
    if (focused)
        style.attr |= by_name ? ATTR_REVERSE : ATTR_UNDERLINE;
    return style;
}

static void paint_mentions(const struct app *app, struct line line, struct style base,
                           struct style *styles)
{
    const struct dossier *dossier = app_dossier(app);
    uint32_t mention = dossier_mention_at(dossier, line.begin);
    if (mention == NO_INDEX)
        mention = dossier_mention_after(dossier, line.begin);
    for (; mention < dossier->mention_count; mention++) {
        const struct mention *m = &dossier->mentions[mention];
        if (m->begin >= line.end)
            break;
        paint(styles, line, m->begin, mention_end(m), mention_style(app, m, base), false);
    }
}

static void paint_evidence(const struct app *app, struct line line, struct style *styles)
{
    struct marked_sentence marked;
    if (!app->drawer.evidence_shown || !app_marked_sentence(app, &marked))
        return;
    const struct {
        struct span span;
        enum face face;
    } parts[] = {{marked.subject, FACE_SUBJECT},
                 {marked.object, FACE_OBJECT},
                 {marked.trigger, FACE_TRIGGER}};
    for (int i = 0; i < 3; i++)
        paint(styles, line, parts[i].span.begin, parts[i].span.end,
              (struct style){(uint8_t)parts[i].face, 0}, false);
}

static void paint_matches(const struct app *app, const struct block *block, struct line line,
                          struct style *styles)
{
    const struct article *article = app_document(app)->article;
    if (!app->search.shown)
        return;
    /* a match may have begun on the line before */
    uint32_t base = block->begin, away = line.begin - base;
    size_t from = away > 256 ? away - 256 : 0, begin, end;
    size_t len = line.end - base + (block->end - line.end < 256 ? block->end - line.end : 256);
    while (needle_next(&app->search.needle, article->text + base, len, from, &begin, &end) &&
           base + begin < line.end) {
        paint(styles, line, base + (uint32_t)begin, base + (uint32_t)end,
              (struct style){FACE_MATCH, 0}, false);
        from = end > begin ? end : begin + 1;
    }
}

static int draw_runs(struct canvas *canvas, int row, int col, int limit, const char *text,
                     size_t len, const struct style *styles)
{
    if (len > STYLED_BYTES)
        len = STYLED_BYTES;
    for (size_t at = 0; at < len && col < limit;) {
        size_t run = at + 1;
        while (run < len && styles[run].face == styles[at].face &&
               styles[run].attr == styles[at].attr)
            run++;
        col = canvas_put(canvas, row, col, limit, text + at, run - at, styles[at]);
        at = run;
    }
    return col;
}

static void draw_text_line(struct app *app, int row, int col, int limit, uint32_t block,
                           struct line line)
{
    static struct style styles[STYLED_BYTES];
    const struct article *article = app_document(app)->article;
    const char *text = article->text + line.begin;
    struct style base = base_style(&article->blocks[block]);
    paint(styles, line, line.begin, line.end, base, false);
    paint_mentions(app, line, base, styles);
    paint_evidence(app, line, styles);
    paint_matches(app, &article->blocks[block], line, styles);
    size_t skip = 0, width = 0;
    if (line.unbroken && app->article.sideways > 0)
        skip = cells_fit_bytes(&app->rule, text, line.end - line.begin,
                               (size_t)app->article.sideways, &width);
    if (skip < STYLED_BYTES)
        draw_runs(&app->canvas, row, col + line.indent, limit, text + skip,
                  line.end - line.begin - skip, styles + skip);
    if (article->blocks[block].kind == BLOCK_QUOTE && line.indent >= 2)
        canvas_put_str(&app->canvas, row, col, col + 1, app->canvas.glyphs->vertical,
                       (struct style){FACE_RULE, 0});
}

/* The five entities that matter most, each with its role. */
static void draw_cast(struct app *app, int row, int col, int limit)
{
    const struct dossier *dossier = app_dossier(app);
    struct canvas *canvas = &app->canvas;
    int shown = 0;
    for (uint32_t i = 0; i < dossier->entity_count && shown < CAST_MAX; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (entity->hidden || entity->type >= ENTITY_CONCEPT)
            continue;
        int room = limit - col - (shown > 0 ? 3 : 0);
        int name = canvas_width(canvas, entity->name, strlen(entity->name));
        bool role = entity->role && entity->role[0] &&
                    name + 1 + canvas_width(canvas, entity->role, strlen(entity->role)) <= room;
        if (name > room)
            break;
        if (shown++ > 0)
            col = canvas_put_str(canvas, row, col, limit, " · ", (struct style){FACE_DIM, 0});
        col = canvas_put_str(canvas, row, col, limit, entity->name, entity_style(dossier, i));
        if (role) {
            col = canvas_put_str(canvas, row, col, limit, " ", (struct style){FACE_DIM, 0});
            col =
                canvas_put_str(canvas, row, col, limit, entity->role, (struct style){FACE_CAST, 0});
        }
    }
}

static void draw_line(struct app *app, int row, int col, int limit, struct place place)
{
    struct line line = lines_get(&app->article.lines, place);
    if (line.kind == LINE_TEXT)
        draw_text_line(app, row, col, limit, place.block, line);
    else if (line.kind == LINE_CAST)
        draw_cast(app, row, col, limit);
}

static int cursor_column(struct app *app, struct line line, int col)
{
    const struct document *document = app_document(app);
    if (document->cursor <= line.begin || document->cursor > line.end)
        return col + line.indent;
    return col + line.indent +
           canvas_width(&app->canvas, document->article->text + line.begin,
                        document->cursor - line.begin);
}

void article_pane_draw(struct app *app, struct rect rect)
{
    article_prepare(app);
    if (app->article.follow_cursor)
        reveal_cursor(app, rect.rows);
    struct place place = lines_clamp(&app->article.lines, app->article.top),
                 cursor = cursor_place(app);
    int width = app->article.lines.width, room = rect.cols - 2;
    int col = rect.col + 1 + (app->layout.kind == LAYOUT_SINGLE ? (room - width) / 2 : 0);
    int limit = col + width < rect.col + rect.cols ? col + width : rect.col + rect.cols;
    for (int i = 0; i < rect.rows; i++) {
        draw_line(app, rect.row + i, col, limit, place);
        if (place_equal(place, cursor)) {
            bool focused = app->pane == PANE_ARTICLE;
            canvas_put_str(&app->canvas, rect.row + i, col - 1, col, app->canvas.glyphs->marker,
                           (struct style){focused ? FACE_MARKER : FACE_RULE, 0});
            if (focused) {
                app->cursor_row = rect.row + i;
                app->cursor_col = cursor_column(app, lines_get(&app->article.lines, place), col);
            }
        }
        if (lines_step(&app->article.lines, &place, 1) == 0)
            break;
    }
}

const struct pane_ops article_ops = {
    .scope = SCOPE_ARTICLE,
    .move = article_move,
    .scroll = article_scroll,
    .rows = article_rows,
    .edge = article_edge,
    .follow = article_follow,
    .out = article_out,
    .search = article_search,
    .matches = search_count_article,
    .selection = article_selection,
};
