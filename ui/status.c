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
    if (document->job)
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
    int end = canvas_put_right(canvas, rect.row, rect.col, limit, right, dim) - 2;
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

static const struct hint article_hints[] = {
    {{"next-pane"}, "pane"},
    {{"next-mention", "previous-mention"}, "mention"},
    {{"next-any-mention", "previous-any-mention"}, "any"},
    {{"follow"}, "focus"},
    {{"next-entity", "previous-entity"}, "entity"},
    {{"evidence"}, "evidence"},
    {{"search"}, "search"},
    {{"back"}, "back"},
    {{"zoom"}, "zoom"},
    {{"help"}, "help"},
    {{"close"}, "quit"},
};
static const struct hint entities_hints[] = {
    {{"next-pane"}, "pane"}, {{"follow"}, "next mention"},
    {{"filter"}, "filter"},  {{"filter-type"}, "type"},
    {{"sort"}, "sort"},      {{"info"}, "all about it"},
    {{"search"}, "search"},  {{"why"}, "why"},
    {{"zoom"}, "zoom"},      {{"help"}, "help"},
    {{"close"}, "quit"},
};
static const struct hint relations_hints[] = {
    {{"next-pane"}, "pane"}, {{"follow"}, "other end"}, {{"evidence"}, "evidence"},
    {{"next-view"}, "view"}, {{"path"}, "path"},        {{"filter"}, "filter"},
    {{"why"}, "why"},        {{"back"}, "back"},        {{"zoom"}, "zoom"},
    {{"help"}, "help"},      {{"close"}, "quit"},
};
static const struct hint page_hints[] = {
    {{"line-down", "line-up"}, "move"},
    {{"follow"}, "go there"},
    {{"search"}, "search"},
    {{"close"}, "close"},
};

static void hint_keys(const struct app *app, enum scope scope, const struct hint *hint,
                      struct buffer *out)
{
    for (int i = 0; i < 2 && hint->actions[i]; i++) {
        if (i > 0)
            buffer_add_char(out, ' ');
        keymap_keys(&app->configuration.keymap, scope, action_by_name(hint->actions[i]), 1, out);
    }
}

static void draw_hints(struct app *app, struct rect rect, int end)
{
    enum scope scope = app_ops(app)->scope;
    const struct hint *hints = article_hints;
    size_t count = sizeof article_hints / sizeof article_hints[0];
    if (scope == SCOPE_ENTITIES) {
        hints = entities_hints;
        count = sizeof entities_hints / sizeof entities_hints[0];
    } else if (scope == SCOPE_RELATIONS) {
        hints = relations_hints;
        count = sizeof relations_hints / sizeof relations_hints[0];
    } else if (scope == SCOPE_PAGE) {
        hints = page_hints;
        count = sizeof page_hints / sizeof page_hints[0];
    }
    int col = rect.col + 1;
    for (size_t i = 0; i < count; i++) {
        struct buffer keys = {0};
        hint_keys(app, scope, &hints[i], &keys);
        int need = canvas_width(&app->canvas, buffer_str(&keys), keys.len) + 1 +
                   canvas_width(&app->canvas, _(hints[i].text), strlen(_(hints[i].text)));
        if (keys.len > 0 && col + need <= end) {
            col = canvas_put_str(&app->canvas, rect.row, col, end, keys.bytes,
                                 (struct style){ROLE_KEY, 0});
            col = canvas_put_str(&app->canvas, rect.row, col + 1, end, _(hints[i].text), dim) + 2;
        }
        buffer_release(&keys);
    }
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
