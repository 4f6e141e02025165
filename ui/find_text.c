/*
 * Searching: incremental, folded, in the pane that has the keys.
 */
#include <string.h>

#include "i18n.h"
#include "text/script.h"
#include "text/utf8.h"
#include "ui/state.h"

void search_release(struct search *search)
{
    search_pattern_free(search->pattern);
    regex_free(search->regex);
    search->pattern = NULL;
    search->regex = NULL;
    search->gathered = NULL;
    vec_free(&search->matches);
    buffer_release(&search->text);
}

bool search_is_set(const struct search *search)
{
    return search->pattern || search->regex;
}

/* A capital letter typed means that case counts. */
static bool has_capital(const char *text)
{
    size_t len = strlen(text);
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (script_is_upper(c.cp))
            return true;
        at += c.len_bytes;
    }
    return false;
}

static void set_regex(struct app *app, const char *text)
{
    int how = app->settings->search_case;
    bool fold = how == SET_CASE_IGNORE || (how == SET_CASE_SMART && !has_capital(text));
    char message[160];
    app->search.regex = regex_new(text, fold, message, sizeof message);
    if (!app->search.regex)
        app_fail(app, "%s", message);
}

bool search_set(struct app *app, const char *text)
{
    static const enum search_case cases[] = {[SET_CASE_SMART] = SEARCH_SMART_CASE,
                                             [SET_CASE_IGNORE] = SEARCH_FOLD_CASE,
                                             [SET_CASE_MATCH] = SEARCH_KEEP_CASE};
    struct search *search = &app->search;
    struct buffer copy = {0}; /* text may be that of the search itself */
    buffer_add_str(&copy, text);
    search_release(search);
    search->text = copy;
    search->shown = copy.len > 0;
    if (search->shown && app->settings->regex)
        set_regex(app, buffer_str(&copy));
    else if (search->shown)
        search->pattern =
            search_pattern_new(copy.bytes, copy.len, cases[app->settings->search_case]);
    return search_is_set(search);
}

bool search_in(const struct app *app, const char *text, size_t len, size_t from, size_t *begin,
               size_t *end)
{
    const struct search *search = &app->search;
    if (search->regex)
        return regex_next(search->regex, text, len, from, begin, end);
    return search->pattern && search_next(search->pattern, text, len, from, begin, end);
}

bool search_in_back(const struct app *app, const char *text, size_t len, size_t before,
                    size_t *begin, size_t *end)
{
    const struct search *search = &app->search;
    if (search->regex)
        return regex_prev(search->regex, text, len, before, begin, end);
    return search->pattern && search_prev(search->pattern, text, len, before, begin, end);
}

/* ---- in the article ---- */

/* All matches, unless there are very many. */
static void gather(struct app *app)
{
    const struct article *article = app_document(app)->article;
    struct search *search = &app->search;
    size_t from = 0, begin, end;
    if (search->gathered == article)
        return;
    search->matches.count = 0;
    while (search->matches.count < MATCHES_MAX &&
           search_in(app, article->text, article->len, from, &begin, &end)) {
        *(uint32_t *)vec_push(&search->matches) = (uint32_t)begin;
        from = end > begin ? end : begin + 1;
    }
    search->gathered = article;
}

/* How many of the matches begin before the byte. */
static uint32_t matches_before(const struct search *search, uint32_t at)
{
    uint32_t low = 0, high = search->matches.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (search->matches.items[middle] < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t scan(const struct app *app, bool forward, uint32_t at)
{
    const struct article *article = app_document(app)->article;
    size_t begin, end;
    bool found =
        forward ? search_in(app, article->text, article->len, at, &begin, &end) ||
                      search_in(app, article->text, article->len, 0, &begin, &end)
                : search_in_back(app, article->text, article->len, at, &begin, &end) ||
                      search_in_back(app, article->text, article->len, article->len, &begin, &end);
    return found ? (uint32_t)begin : NO_INDEX;
}

uint32_t search_article(struct app *app, bool forward, uint32_t at)
{
    const struct search *search = &app->search;
    gather(app);
    uint32_t count = search->matches.count;
    if (count == 0)
        return NO_INDEX;
    if (count >= MATCHES_MAX)
        return scan(app, forward, at);
    uint32_t before = matches_before(search, at);
    return search->matches.items[forward ? before % count : (before + count - 1) % count];
}

void search_count_article(struct app *app, uint32_t *here, uint32_t *count)
{
    gather(app);
    *count = app->search.matches.count;
    *here = matches_before(&app->search, app_document(app)->cursor + 1);
}

/* ---- in the others ---- */

void search_say_count(struct app *app)
{
    uint32_t here = 0, count = 0;
    app_ops(app)->matches(app, &here, &count);
    if (count >= MATCHES_MAX)
        app_say(app, "More than %u matches.", MATCHES_MAX - 1);
    else
        app_say(app, "Match %u of %u.", here > 0 ? here : 1, count);
}

static bool row_matches(const struct app *app, const struct sheet_view *view, uint32_t row)
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

void search_count_sheet(const struct app *app, const struct sheet_view *view, uint32_t *here,
                        uint32_t *count)
{
    const struct list *list = &view->list;
    bool selects = !list_is_empty(list);
    uint32_t at = selects ? list->selected : list->top;
    for (uint32_t row = 0; row < list->items.count && *count < MATCHES_MAX; row++) {
        if ((selects && list->items.items[row].kind != LIST_ROW) || !row_matches(app, view, row))
            continue;
        ++*count;
        *here += row <= at;
    }
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
    if (app_ops(app)->search(app, !app->search.backwards, true))
        search_say_count(app);
    else
        app_fail(app, "Not found.");
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
    search_say_count(app);
}

void search_begin(struct app *app)
{
    app->search.backwards = false;
    app->search_origin = app_spot(app);
    prompt_open(&app->prompt, "/", "", &app->search_history);
    app->prompt_changed = search_changed;
    app->prompt_done = search_done;
}
