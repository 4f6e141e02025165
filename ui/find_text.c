/*
 * Searching: incremental, folded, in the pane that has the keys.
 */
#include <string.h>

#include "ui/state.h"

void search_release(struct search *search)
{
    search_pattern_free(search->pattern);
    search->pattern = NULL;
    buffer_release(&search->text);
}

bool search_set(struct app *app, const char *text)
{
    static const enum search_case cases[] = {[SET_CASE_SMART] = SEARCH_SMART_CASE,
                                             [SET_CASE_IGNORE] = SEARCH_FOLD_CASE,
                                             [SET_CASE_MATCH] = SEARCH_KEEP_CASE};
    struct search *search = &app->search;
    search_pattern_free(search->pattern);
    search->pattern = NULL;
    buffer_clear(&search->text);
    buffer_add_str(&search->text, text);
    search->shown = text[0] != '\0';
    if (search->shown)
        search->pattern = search_pattern_new(text, strlen(text), cases[app->settings->search_case]);
    return search->pattern != NULL;
}

bool search_in(const struct app *app, const char *text, size_t len, size_t from, size_t *begin,
               size_t *end)
{
    return app->search.pattern && search_next(app->search.pattern, text, len, from, begin, end);
}

bool search_in_back(const struct app *app, const char *text, size_t len, size_t before,
                    size_t *begin, size_t *end)
{
    return app->search.pattern && search_prev(app->search.pattern, text, len, before, begin, end);
}

static bool row_matches(struct app *app, const struct sheet_view *view, uint32_t row)
{
    struct buffer text = {0};
    size_t begin, end;
    sheet_row_text(&view->page, row, &text);
    bool found = search_in(app, buffer_str(&text), text.len, 0, &begin, &end);
    buffer_release(&text);
    return found;
}

bool search_sheet(struct app *app, struct sheet_view *view, bool forward, bool from_here)
{
    struct list *list = &view->list;
    uint32_t count = list->items.count;
    bool selects = !list_is_empty(list);
    uint32_t at = selects ? list->selected : list->top;
    for (uint32_t i = from_here ? 0 : 1; count > 0 && i <= count; i++) {
        uint32_t row = forward ? (at + i) % count : (at + count - i % count) % count;
        if ((selects && list->items.items[row].kind != LIST_ROW) || !row_matches(app, view, row))
            continue;
        if (selects)
            list->selected = row;
        else
            list->top = row;
        return true;
    }
    return false;
}

/* ---- the prompt ---- */

static void return_to_origin(struct app *app)
{
    struct document *document = app_document(app);
    document->cursor = app->search_origin.cursor;
    document->top = app->search_origin.top;
    if (app->pane == PANE_ARTICLE)
        article_go(app, document->cursor);
}

static void search_changed(struct app *app, const char *line)
{
    return_to_origin(app);
    if (!search_set(app, line))
        return;
    if (!app_ops(app)->search(app, !app->search.backwards, true))
        app_fail(app, "Not found: %s", line);
}

static void search_done(struct app *app, const char *line, bool accepted)
{
    if (!accepted) {
        return_to_origin(app);
        app->search.shown = false;
        return;
    }
    if (line[0] == '\0')
        return;
    prompt_history_add(&app->search_history, line);
    if (!app_ops(app)->search(app, !app->search.backwards, true)) {
        app_fail(app, "Not found: %s", line);
        return;
    }
    struct spot here = app_spot(app);
    struct document *document = app_document(app);
    document->cursor = app->search_origin.cursor; /* what to come back to */
    app_remember(app);
    document->cursor = here.cursor;
}

void search_begin(struct app *app)
{
    app->search.backwards = false;
    app->search_origin = app_spot(app);
    prompt_open(&app->prompt, "/", "", &app->search_history);
    app->prompt_changed = search_changed;
    app->prompt_done = search_done;
}
