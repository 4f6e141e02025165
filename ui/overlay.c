#include "ui/overlay.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/app.h"
#include "ui/article_pane.h"
#include "ui/articles.h"
#include "ui/command.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/find_text.h"
#include "ui/focus.h"
#include "ui/help.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/relations_pane.h"
#include "ui/settings.h"
#include "ui/source_names.h"
#include "ui/state.h"
#include "ui/theme.h"
#include "ui/views.h"
#include "ui/work.h"

#define TEXT_INDENT 4

struct overlay *app_overlay(struct app *app)
{
    return app->overlays.count > 0 ? &app->overlays.items[app->overlays.count - 1] : NULL;
}

static void set_title(struct overlay *overlay, const char *title)
{
    buffer_clear(&overlay->title);
    buffer_add_str(&overlay->title, title);
}

void overlay_open(struct app *app, enum overlay_kind kind, const char *title)
{
    struct overlay *top = app_overlay(app);
    if (!top || top->kind != kind) {
        if (app->overlays.count == OVERLAYS)
            overlay_close(app);
        top = &app->overlays.items[app->overlays.count++];
    }
    sheet_clear(&top->view.page);
    top->view.list.selected = top->view.list.top = 0;
    top->view.left = 0;
    top->kind = kind;
    top->built_cols = 0;
    set_title(top, _(title));
}

void overlay_open_text(struct app *app, const char *title, const char *text)
{
    overlay_open(app, OVERLAY_TEXT, title);
    struct overlay *overlay = app_overlay(app);
    buffer_clear(&overlay->text);
    buffer_add_str(&overlay->text, text);
}

/* Line by line, what is too long for one row goes on indented. */
static void add_lines(struct app *app, struct sheet *page, const char *text, int width)
{
    for (uint32_t at = 0; text[at];) {
        uint32_t n = (uint32_t)strcspn(text + at, "\n");
        sheet_blank(page);
        sheet_wrap_plain(page, &app->rule, width, TEXT_INDENT, 0, (struct style){FACE_TEXT, 0},
                         text, (struct span){at, at + n});
        at += n + (text[at + n] == '\n');
    }
}

static void build_text(struct app *app, struct overlay *overlay, int width)
{
    sheet_clear(&overlay->view.page);
    add_lines(app, &overlay->view.page, buffer_str(&overlay->text), width);
}

void overlay_close(struct app *app)
{
    struct overlay *top = app_overlay(app);
    if (!top)
        return;
    sheet_clear(&top->view.page);
    sheet_view_refresh(&top->view);
    top->kind = OVERLAY_NONE;
    app->overlays.count--;
}

void overlay_close_all(struct app *app)
{
    while (app->overlays.count > 0)
        overlay_close(app);
}

#define FILE_COLS       28 /* of the name of a file behind a title */
#define FILES_FROM_COLS 36 /* narrower rows have no room for both */
#define TITLE_COLS_MIN  4
#define DATE_COLS       11 /* and one between */
#define DATES_FROM_COLS 60

/* The files of all articles, each as long as it takes to tell it from the others; the array is for
 * the caller to free. */
static const char **file_names(const struct app *app)
{
    uint32_t count = app->documents.count;
    const char **sources = memory_zeroed(count + 1, sizeof *sources);
    const char **files = memory_zeroed(count + 1, sizeof *files);
    for (uint32_t i = 0; i < count; i++)
        sources[i] = app->documents.items[i].article->source;
    source_names(sources, count, files);
    free(sources);
    return files;
}

/* Columns for the files behind the titles; 0: there is no room for both. */
static int file_cols(const struct app *app, const char *const *files, int cols)
{
    int widest = 0;
    for (uint32_t i = 0; i < app->documents.count; i++) {
        int width = canvas_width(&app->canvas, files[i], strlen(files[i]));
        widest = width > widest ? width : widest;
    }
    int most = cols / 3 < FILE_COLS ? cols / 3 : FILE_COLS;
    return cols < FILES_FROM_COLS ? 0 : widest < most ? widest : most;
}

/* The title, and in a column of its own the file. */
static void add_title_and_file(struct app *app, struct sheet *page, const struct article *article,
                               const char *file, struct style style, int cols, int files)
{
    int begin = sheet_row_cols(page, &app->rule);
    int room = files > 0 ? cols - files - 2 : cols;
    sheet_add_fit(page, &app->canvas, style, article->title, strlen(article->title), room);
    sheet_mark_key(page);
    if (files == 0)
        return;
    struct buffer shown = {0};
    source_name_fit(&app->canvas, file, files, &shown);
    sheet_pad(page, &app->rule, begin + room + 2);
    sheet_add_str(page, style_dim, buffer_str(&shown));
    buffer_release(&shown);
}

/* Of an article without a title its source, of a long one the end. */
static void add_title(struct app *app, struct sheet *page, const struct article *article,
                      const char *file, struct style style, int cols, int files)
{
    const char *source = article->source;
    if (cols < TITLE_COLS_MIN)
        return;
    if (article->title[0]) {
        add_title_and_file(app, page, article, file, style, cols, files);
        return;
    }
    size_t len = strlen(source);
    if (canvas_width(&app->canvas, source, len) > cols) {
        sheet_add_str(page, style, app->canvas.glyphs->ellipsis);
        while (len > 0 && canvas_width(&app->canvas, source, len) > cols - 1) {
            size_t n = cell_measure(&app->rule, source, len, 0).len_bytes;
            source += n;
            len -= n;
        }
    }
    sheet_add(page, style, source, len);
    sheet_mark_key(page);
}

/* What could not be read of the inputs. */
static void add_unread(struct app *app, struct sheet *page, int width)
{
    const char *unread = app->options->unread;
    if (!unread || !unread[0])
        return;
    sheet_blank(page);
    sheet_heading(page, _("Not read"));
    add_lines(app, page, unread, width);
}

/* Columns for the dates; 0: none is known, or the titles need them. */
static int date_cols(const struct app *app, int width)
{
    bool any = false;
    for (uint32_t i = 0; i < app->documents.count && !any; i++) {
        const char *date = app->documents.items[i].article->published;
        any = date && date[0];
    }
    return any && width >= DATES_FROM_COLS ? DATE_COLS : 0;
}

/* Number, title, and at the right edge the date and what is found. */
static void build_articles(struct app *app, struct sheet *page, int width)
{
    char about[32];
    snprintf(about, sizeof about, n_("%4u name", "%4u names", 2), 2);
    int about_at = width - canvas_width(&app->canvas, about, strlen(about));
    int dates = date_cols(app, width), title_cols = about_at - dates - 7;
    const char **names = file_names(app);
    int files = file_cols(app, names, title_cols);
    sheet_clear(page);
    for (uint32_t i = 0; i < app->documents.count; i++) {
        const struct document *document = &app->documents.items[i];
        const struct article *article = document->article;
        const char *date = article->published ? article->published : "";
        uint32_t found = document->dossier->entity_count;
        snprintf(about, sizeof about, n_("%4u name", "%4u names", found), found);
        sheet_row(page, (struct target){.kind = TARGET_ARTICLE, .id = i});
        sheet_printf(page, style_dim, "%3u  ", i + 1);
        add_title(app, page, article, names[i],
                  (struct style){i == app->current ? FACE_HEADLINE : FACE_TEXT, 0}, title_cols,
                  files);
        if (dates > 0) {
            sheet_pad(page, &app->rule, about_at - dates);
            sheet_printf(page, style_dim, "%.10s", date);
        }
        sheet_pad(page, &app->rule, about_at);
        sheet_add_str(page, style_dim, about);
    }
    free(names);
    add_unread(app, page, width);
}

static view_build *const view_overlays[] = {
    [OVERLAY_INFO] = view_info, [OVERLAY_WHY] = view_why, [OVERLAY_PATH] = view_path};

static view_build *builder_of(const struct overlay *overlay)
{
    return overlay->kind < sizeof view_overlays / sizeof view_overlays[0]
               ? view_overlays[overlay->kind]
               : NULL;
}

static struct view_request request_of(const struct app *app, const struct overlay *overlay,
                                      struct rect rect)
{
    struct view_request request = app_view_request(app, rect.cols, rect.rows);
    request.width = rect.cols - 2;
    request.focus = overlay->focus;
    request.from = overlay->kind == OVERLAY_PATH ? overlay->from : NO_INDEX;
    return request;
}

static void build(struct app *app, struct overlay *overlay, struct rect rect)
{
    struct sheet *page = &overlay->view.page;
    overlay->focus = app_document(app)->focus;
    struct view_request request = request_of(app, overlay, rect);
    if (builder_of(overlay)) {
        view_make(builder_of(overlay), &request, &overlay->view, (uint32_t)rect.rows, KEY_US);
    } else {
        if (overlay->kind == OVERLAY_HELP)
            help_build(app, page, request.width);
        else if (overlay->kind == OVERLAY_SETTINGS)
            help_build_settings(app, page, request.width);
        else if (overlay->kind == OVERLAY_ARTICLES)
            build_articles(app, page, request.width);
        else if (overlay->kind == OVERLAY_TEXT)
            build_text(app, overlay, request.width);
        sheet_view_refresh(&overlay->view);
    }
    if (overlay->kind == OVERLAY_ARTICLES && overlay->built_cols == 0)
        sheet_view_select(&overlay->view, TARGET_ARTICLE, app->current);
    if (overlay->kind == OVERLAY_WHY && overlay->built_cols == 0 && app->pane == PANE_RELATIONS)
        sheet_view_select(&overlay->view, TARGET_RELATION, request.relation);
    overlay->built_cols = rect.cols;
}

bool overlay_has_work(const struct app *app)
{
    const struct overlay *overlay =
        app->overlays.count > 0 ? &app->overlays.items[app->overlays.count - 1] : NULL;
    return overlay && overlay->view.page.more && overlay->built_cols == app->canvas.cols;
}

bool overlay_work(struct app *app, uint32_t budget_us)
{
    struct overlay *overlay = app_overlay(app);
    struct rect rect = {0, 0, overlay_ops.rows(app), app->canvas.cols};
    struct view_request request = request_of(app, overlay, rect);
    return view_go_on(builder_of(overlay), &request, &overlay->view, budget_us);
}

/* A page about the focus follows it. */
static void follow_focus(struct app *app, struct overlay *overlay)
{
    bool about = overlay->kind == OVERLAY_INFO || overlay->kind == OVERLAY_WHY;
    if (!about || overlay->built_cols == 0 || overlay->focus == app_document(app)->focus)
        return;
    sheet_view_rewind(&overlay->view);
    overlay->built_cols = 0;
    if (overlay->kind == OVERLAY_INFO && app_focus(app))
        set_title(overlay, app_focus(app)->name);
}

void overlay_draw(struct app *app, struct rect rect)
{
    struct overlay *overlay = app_overlay(app);
    follow_focus(app, overlay);
    if (overlay->built_cols != rect.cols)
        build(app, overlay, rect);
    int row = sheet_view_draw(&overlay->view, &app->canvas, rect, true);
    app->cursor_row = row >= 0 ? row : rect.row;
    app->cursor_col = rect.col;
}

/* ---- keys ---- */

static void overlay_move(struct app *app, int by)
{
    struct list *list = &app_overlay(app)->view.list;
    bool moved = by == 0 || list_move(list, by) || list_scroll(list, by);
    if (!moved)
        app_say(app, by < 0 ? "This is the top." : "This is the end.");
}

static bool overlay_scroll(struct app *app, int by)
{
    return list_scroll(&app_overlay(app)->view.list, by);
}

static int overlay_rows(const struct app *app)
{
    return app->canvas.rows - 1 - app->layout.header.rows;
}

static void overlay_edge(struct app *app, bool bottom)
{
    struct list *list = &app_overlay(app)->view.list;
    list_edge(list, bottom);
    if (bottom)
        list_scroll(list, (int)list->items.count);
}

/* The prompt with what the row of the help page stands for. */
static void begin_command(struct app *app, struct target target)
{
    char line[64];
    const char *name, *arguments, *help;
    if (target.kind == TARGET_SETTING)
        snprintf(line, sizeof line, "set %s ", settings_table[target.id].name);
    else if (command_at(target.id, &name, &arguments, &help))
        snprintf(line, sizeof line, "%s%s", name, arguments[0] ? " " : "");
    else
        return;
    command_prompt(app, line);
}

static void overlay_follow(struct app *app)
{
    struct target target = sheet_view_target(&app_overlay(app)->view);
    if (target.kind == TARGET_NONE) {
        app_say(app, "Nothing to follow here.");
        return;
    }
    if (target.kind == TARGET_ACTION) {
        overlay_close(app);
        app_run_action(app, target.id);
        return;
    }
    if (target.kind == TARGET_SETTING || target.kind == TARGET_COMMAND) {
        begin_command(app, target);
        return;
    }
    overlay_close_all(app);
    app_remember(app);
    if (target.kind == TARGET_ARTICLE)
        app_go_to_document(app, target.id);
    else if (target.kind == TARGET_ENTITY)
        app_set_focus(app, target.id);
    else if (target.kind == TARGET_PLACE)
        article_go_shown(app, target.id);
    else if (target.kind == TARGET_RELATION)
        follow_relation(app, target.id, target.evidence, target.other);
}

static void overlay_out(struct app *app)
{
    overlay_close(app);
}

static enum search_result overlay_search(struct app *app, bool forward, bool from_here)
{
    return search_sheet(app, &app_overlay(app)->view, forward, from_here) ? FOUND : NOT_FOUND;
}

static bool overlay_matches(struct app *app, uint32_t *here, uint32_t *count)
{
    return search_count_sheet(app, &app->overlays.items[app->overlays.count - 1].view, here, count);
}

static bool overlay_selection(struct app *app, struct buffer *out, bool with_place)
{
    const struct sheet_view *view = &app_overlay(app)->view;
    (void)with_place;
    if (view->page.rows.count == 0)
        return false;
    struct span span = sheet_row_text(
        &view->page, list_is_empty(&view->list) ? view->list.top : view->list.selected);
    buffer_add(out, buffer_str(&view->page.text) + span.begin, span.end - span.begin);
    return out->len > 0;
}

const struct pane_ops overlay_ops = {
    .scope = SCOPE_PAGE,
    .move = overlay_move,
    .scroll = overlay_scroll,
    .rows = overlay_rows,
    .edge = overlay_edge,
    .follow = overlay_follow,
    .out = overlay_out,
    .search = overlay_search,
    .matches = overlay_matches,
    .selection = overlay_selection,
};
