#include "ui/article_draw.h"

#include <string.h>

#include "model/dossier.h"
#include "ui/article_pane.h"
#include "ui/article_wide.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/glyphs.h"
#include "ui/layout.h"
#include "ui/lines.h"
#include "ui/needle.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/table_columns.h"
#include "ui/theme.h"
#include "ui/views.h"

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
        return style_dim;
    case BLOCK_REFERENCE:
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
    if (app_dossier(app)->entities[mention->entity].hidden)
        return base;
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
    bool gave_up; /* is said where it is searched for */
    size_t len = line.end - base + (block->end - line.end < 256 ? block->end - line.end : 256);
    while (
        needle_next(&app->search.needle, article->text + base, len, from, &begin, &end, &gave_up) &&
        base + begin < line.end) {
        paint(styles, line, base + (uint32_t)begin, base + (uint32_t)end,
              (struct style){FACE_MATCH, 0}, false);
        from = end > begin ? end : begin + 1;
    }
}

int article_draw_runs(struct canvas *canvas, int row, int col, int limit, const char *text,
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

/* The sign that stands before a quote or an item of a list. */
static void draw_sign(struct app *app, int row, int col, const struct block *block,
                      struct line line)
{
    const struct glyphs *glyphs = app->canvas.glyphs;
    if (line.indent < 2)
        return;
    if (block->kind == BLOCK_QUOTE)
        canvas_put_str(&app->canvas, row, col, col + 1, glyphs->vertical,
                       (struct style){FACE_RULE, 0});
    else if (block->kind == BLOCK_LIST_ITEM && line.first && !line.marked)
        canvas_put_str(&app->canvas, row, col + line.indent - 2, col + line.indent - 1,
                       glyphs->bullet, (struct style){FACE_RULE, 0});
}

static void draw_text_line(struct app *app, int row, int col, int limit, uint32_t block,
                           struct line line)
{
    static struct style styles[STYLED_BYTES];
    const struct article *article = app_document(app)->article;
    struct style base = base_style(&article->blocks[block]);
    paint(styles, line, line.begin, line.end, base, false);
    paint_mentions(app, line, base, styles);
    paint_evidence(app, line, styles);
    paint_matches(app, &article->blocks[block], line, styles);
    if (article_line_is_wide(app, block, line))
        article_wide_draw(app, row, col, limit, block, line, styles);
    else
        article_draw_runs(&app->canvas, row, col + line.indent, limit, article->text + line.begin,
                          line.end - line.begin, styles);
    draw_sign(app, row, col, &article->blocks[block], line);
}

/* Of the five entities that matter most those that find room, each with its role. */
static void draw_cast(struct app *app, int row, int col, int limit)
{
    const struct dossier *dossier = app_dossier(app);
    struct canvas *canvas = &app->canvas;
    int shown = 0, tried = 0;
    for (uint32_t i = 0; i < dossier->entity_count && tried < CAST_MAX; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (entity->hidden || !entity_type_is_core(entity->type))
            continue;
        tried++;
        int room = limit - col - (shown > 0 ? 3 : 0);
        int name = canvas_width(canvas, entity->name, strlen(entity->name));
        bool role = entity->role && entity->role[0] &&
                    name + 1 + canvas_width(canvas, entity->role, strlen(entity->role)) <= room;
        if (name > room)
            continue;
        if (shown++ > 0)
            col = canvas_put_str(canvas, row, col, limit, " · ", style_dim);
        col = canvas_put_str(canvas, row, col, limit, entity->name, entity_style(dossier, i));
        if (role) {
            col = canvas_put_str(canvas, row, col, limit, " ", style_dim);
            col =
                canvas_put_str(canvas, row, col, limit, entity->role, (struct style){FACE_CAST, 0});
        }
    }
}

/* Who wrote it, when and for whom, where the text itself does not say so. */
static void draw_facts(struct app *app, int row, int col, int limit)
{
    struct buffer facts = {0};
    lines_facts(app_document(app)->article, &facts);
    canvas_put_fit(&app->canvas, row, col, limit, buffer_str(&facts), facts.len, style_dim);
    buffer_release(&facts);
}

static void draw_line(struct app *app, int row, int col, int limit, struct place place)
{
    struct line line = lines_get(&app->article.lines, place);
    if (line.kind == LINE_TEXT)
        draw_text_line(app, row, col, limit, place.block, line);
    else if (line.kind == LINE_FACTS)
        draw_facts(app, row, col, limit);
    else if (line.kind == LINE_CAST)
        draw_cast(app, row, col, limit);
}

/* Where in its line the cursor stands, from 0. */
static int cursor_column(struct app *app, uint32_t block, struct line line)
{
    const struct document *document = app_document(app);
    const char *text = document->article->text + line.begin;
    if (document->cursor <= line.begin || document->cursor > line.end)
        return line.indent;
    uint32_t len = document->cursor - line.begin;
    if (document->article->blocks[block].kind != BLOCK_TABLE_ROW || !line.unbroken)
        return line.indent + canvas_width(&app->canvas, text, len);
    struct table_cell cell = {0};
    while (
        table_next_cell(&app->article.lines.table, &app->rule, text, line.end - line.begin, &cell))
        if (len <= cell.end)
            break;
    return cell.col + canvas_width(&app->canvas, text + cell.begin, len - cell.begin);
}

void article_pane_draw(struct app *app, struct rect rect)
{
    article_prepare(app);
    article_reveal_cursor(app, rect.rows);
    struct place place = lines_clamp(&app->article.lines, app->article.top),
                 cursor = article_cursor_place(app);
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
                struct line line = lines_get(&app->article.lines, place);
                int at = cursor_column(app, place.block, line);
                at -= article_line_is_wide(app, place.block, line) ? app->article.sideways : 0;
                app->cursor_col = col + (at < 0 ? 0 : at);
            }
        }
        if (lines_step(&app->article.lines, &place, 1) == 0)
            break;
    }
}
