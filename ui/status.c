/*
 * The first and the last row: which article, how far; a message, the prompt, or the keys that
 * matter now.
 */
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "ui/actions.h"
#include "ui/keys.h"
#include "ui/state.h"

static const struct style dim = {ROLE_DIM, 0};

/* ---- the header ---- */

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash && slash[1] ? slash + 1 : path;
}

static void right_part(const struct app *app, char *out, size_t size)
{
    const struct document *document = app_document(app);
    uint64_t len = document->article->len > 0 ? document->article->len : 1;
    char number[32] = "", done[32] = "";
    if (app->documents.count > 1)
        snprintf(number, sizeof number, "%u/%u  ", app->current + 1, app->documents.count);
    if (document->whole)
        snprintf(done, sizeof done, "reading  ");
    else if (document->job)
        snprintf(done, sizeof done, "reading %u%%  ",
                 (unsigned)((uint64_t)find_progress_bytes(document->job) * 100 / len));
    uint32_t at = document->cursor;
    uint32_t percent = (uint32_t)((uint64_t)at * 100 / len);
    snprintf(out, size, "%s%s%s%u%% ", document->changed ? "file changed (R)  " : "", done, number,
             percent);
}

void header_draw(struct app *app, struct rect rect)
{
    const struct document *document = app_document(app);
    struct canvas *canvas = &app->canvas;
    char right[128], counts[96];
    int limit = rect.col + rect.cols;
    right_part(app, right, sizeof right);
    snprintf(counts, sizeof counts, "  %s  %u entities  %u relations", document->article->language,
             document->dossier->entity_count, document->dossier->relation_count);
    /* it changes with every line that scrolls: in the plain style it costs half the bytes */
    int end = canvas_put_right(canvas, rect.row, rect.col, limit, right, (struct style){0}) - 2;
    const char *title = app->overlay_count > 0 ? app->overlays[app->overlay_count - 1].title
                                               : base_name(document->article->source);
    int room = end - canvas_width(canvas, counts, strlen(counts));
    bool both = rect.cols >= 60;
    int col = canvas_put_fit(canvas, rect.row, rect.col + 1, both ? room : end, title,
                             strlen(title), (struct style){ROLE_TITLE, ATTR_BOLD});
    if (both)
        canvas_put_str(canvas, rect.row, col, end, counts, dim);
}

/* ---- hints: from the key table, so that they are never wrong ---- */

struct hint {
    const char *actions[2]; /* names; their first keys are shown together */
    const char *text;
};

#define HINTS_MAX 10

/* By scope; what matters most first. Each list ends with an empty one. */
static const struct hint hints[SCOPE_ALL][HINTS_MAX] = {
    [SCOPE_ARTICLE] = {{{"next-pane"}, "pane"},
                       {{"next-mention", "previous-mention"}, "mention"},
                       {{"next-any-mention", "previous-any-mention"}, "any"},
                       {{"follow"}, "focus"},
                       {{"next-entity", "previous-entity"}, "entity"},
                       {{"evidence"}, "evidence"},
                       {{"search"}, "search"},
                       {{"back"}, "back"},
                       {{"zoom"}, "zoom"}},
    [SCOPE_ENTITIES] = {{{"next-pane"}, "pane"},
                        {{"follow"}, "next mention"},
                        {{"filter"}, "filter"},
                        {{"filter-type"}, "type"},
                        {{"sort"}, "sort"},
                        {{"info"}, "everything"},
                        {{"why"}, "why"},
                        {{"search"}, "search"},
                        {{"zoom"}, "zoom"}},
    [SCOPE_RELATIONS] = {{{"next-pane"}, "pane"},
                         {{"follow"}, "other end"},
                         {{"evidence"}, "evidence"},
                         {{"next-view"}, "view"},
                         {{"path"}, "path"},
                         {{"filter"}, "filter"},
                         {{"why"}, "why"},
                         {{"back"}, "back"},
                         {{"zoom"}, "zoom"}},
    [SCOPE_PAGE] = {{{"line-down", "line-up"}, "move"},
                    {{"follow"}, "go there"},
                    {{"search"}, "search"}},
};
static const struct hint last_hints[] = {{{"help"}, "help"}, {{"close"}, "quit"}};
static const struct hint last_page_hints[] = {{{"close"}, "close"}};

static void hint_keys(const struct app *app, enum scope scope, const struct hint *hint,
                      struct buffer *out)
{
    for (int i = 0; i < 2 && hint->actions[i]; i++) {
        if (i > 0)
            buffer_add_char(out, ' ');
        keymap_keys(&app->configuration.keymap, scope, action_by_name(hint->actions[i]), 1, out);
    }
}

/* "k text", and the columns it takes. */
static int hint_text(const struct app *app, const struct hint *hint, struct buffer *keys)
{
    hint_keys(app, app_ops(app)->scope, hint, keys);
    return canvas_width(&app->canvas, buffer_str(keys), keys->len) + 1 +
           canvas_width(&app->canvas, _(hint->text), strlen(_(hint->text)));
}

/* Draws the hint when it fits before end; returns the column after it. */
static int draw_hint(struct app *app, const struct hint *hint, int row, int col, int end)
{
    struct canvas *canvas = &app->canvas;
    struct buffer keys = {0};
    int cols = hint_text(app, hint, &keys);
    if (keys.len > 0 && col + cols <= end) {
        col = canvas_put_str(canvas, row, col, end, keys.bytes, (struct style){ROLE_KEY, 0});
        col = canvas_put_str(canvas, row, col + 1, end, _(hint->text), dim) + 2;
    }
    buffer_release(&keys);
    return col;
}

/* How to get help and how to get out are always shown. */
static void draw_hints(struct app *app, struct rect rect, int end)
{
    enum scope scope = app_ops(app)->scope;
    bool page = scope == SCOPE_PAGE;
    const struct hint *last = page ? last_page_hints : last_hints;
    int last_count = page ? 1 : 2, last_cols = 0;
    for (int i = 0; i < last_count; i++) {
        struct buffer keys = {0};
        last_cols += hint_text(app, &last[i], &keys) + 2;
        buffer_release(&keys);
    }
    int col = rect.col + 1;
    for (const struct hint *hint = hints[scope]; hint->text; hint++)
        col = draw_hint(app, hint, rect.row, col, end - last_cols);
    for (int i = 0; i < last_count; i++)
        col = draw_hint(app, &last[i], rect.row, col, end);
}

/* What waits for another key. */
static bool waiting_text(const struct app *app, char *out, size_t size)
{
    char name[KEY_NAME_SIZE];
    if (app->waiting_action != NO_ACTION) {
        snprintf(out, size, "%s: which letter?", actions[app->waiting_action].name);
        return true;
    }
    if (app->prefix_key) {
        key_name(app->prefix_key, name);
        snprintf(out, size, "%s ...", name);
        return true;
    }
    return false;
}

void status_draw(struct app *app, struct rect rect)
{
    struct canvas *canvas = &app->canvas;
    int end = rect.col + rect.cols - 1; /* the last cell of the screen stays empty */
    char waiting[80];
    if (app->prompt.active) {
        rect.cols--;
        app->cursor_col = prompt_draw(&app->prompt, canvas, rect);
        app->cursor_row = rect.row;
        return;
    }
    if (waiting_text(app, waiting, sizeof waiting)) {
        canvas_put_str(canvas, rect.row, rect.col + 1, end, waiting,
                       (struct style){ROLE_PROMPT, 0});
        return;
    }
    if (app->message[0]) {
        struct style style = {app->message_is_error ? ROLE_ERROR : ROLE_MESSAGE, 0};
        canvas_put_fit(canvas, rect.row, rect.col + 1, end, app->message, strlen(app->message),
                       style);
        return;
    }
    draw_hints(app, rect, end);
}
