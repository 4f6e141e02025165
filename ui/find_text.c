#include "ui/find_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "model/article.h"
#include "ui/article_pane.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/overlay.h"
#include "ui/prompt.h"
#include "ui/sheet.h"
#include "ui/state.h"
#include "ui/work.h"

void search_forget(struct search *search)
{
    search->matches.article = NULL;
    search->names.dossier = NULL;
}

void search_release(struct search *search)
{
    needle_release(&search->needle);
    match_set_release(&search->matches);
    name_set_release(&search->names);
    buffer_release(&search->text);
    buffer_release(&search->origin_text);
}

/* false: there is nothing to search for. */
static bool set_text(struct app *app, const char *text)
{
    struct search *search = &app->search;
    struct needle needle = {0};
    char message[160];
    search->waits = search->counts = false; /* for another needle */
    buffer_clear(&search->text);
    buffer_add_str(&search->text, text);
    search->shown = text[0] != '\0';
    if (search->shown && !needle_set(&needle, text, app->settings, message, sizeof message))
        app_fail(app, "%s", message);
    bool grown = needle_grows(&needle, &search->needle);
    needle_release(&search->needle);
    search->needle = needle;
    if (grown && search->matches.article)
        match_set_begin(&search->matches, search->matches.article, app_document(app)->cursor, true);
    if (grown && search->names.dossier)
        name_set_begin(&search->names, search->names.dossier, true);
    if (!grown)
        search_forget(search);
    return needle_is_set(&search->needle);
}

/* ---- in the article, in its entities ---- */

static struct match_set *matches_here(struct app *app)
{
    const struct document *document = app_document(app);
    struct match_set *matches = &app->search.matches;
    if (matches->article != document->article)
        match_set_begin(matches, document->article, document->cursor, false);
    return matches;
}

enum search_result search_article(struct app *app, bool forward, uint32_t at, uint32_t *match)
{
    const struct needle *needle = &app->search.needle;
    struct match_set *matches = matches_here(app);
    enum match_answer answer = match_set_find(matches, needle, forward, at, match);
    if (answer == MATCH_NOT_YET) {
        match_set_step(matches, needle, KEY_US);
        answer = match_set_find(matches, needle, forward, at, match);
    }
    app->search.gave_up = matches->gave_up;
    return answer == MATCH_NONE ? NOT_FOUND : answer == MATCH_FOUND ? FOUND : SEARCHING;
}

bool search_count_article(struct app *app, uint32_t *here, uint32_t *count)
{
    const struct match_set *matches = matches_here(app);
    app->search.gave_up = matches->gave_up;
    bool all = match_set_is_done(matches) && !matches->is_over;
    *count = matches->found.count;
    *here = all ? match_set_rank(matches, app_document(app)->cursor) : 0;
    return all;
}

static struct name_set *names_here(struct app *app)
{
    struct name_set *names = &app->search.names;
    if (names->dossier != app_dossier(app))
        name_set_begin(names, app_dossier(app), false);
    return names;
}

const struct name_set *search_entities(struct app *app)
{
    struct name_set *names = names_here(app);
    bool more = name_set_step(names, &app->search.needle, KEY_US);
    app->search.gave_up = names->gave_up;
    return more ? NULL : names;
}

/* ---- in pages: where an expression takes too long in one row, no other is looked at ---- */

/* What is found by selecting the row: it, what is below it up to the next one, and the headings
 * above it. */
static struct span rows_of(const struct sheet_view *view, uint32_t row)
{
    const struct list_item *items = view->list.items.items;
    uint32_t begin = row, above = row, end = row + 1;
    while (above > 0 && items[above - 1].kind != LIST_ROW)
        if (items[--above].kind == LIST_HEADER || above == 0)
            begin = above;
    while (end < view->list.items.count && items[end].kind == LIST_TEXT)
        end++;
    return (struct span){begin, end};
}

/* In a page without selection each row is one by itself, but a match may end in the next. */
static bool row_matches(struct app *app, const struct sheet_view *view, uint32_t row)
{
    bool selects = !list_is_empty(&view->list);
    struct span rows = selects ? rows_of(view, row) : (struct span){row, row + 2};
    if (selects && view->list.items.items[row].kind != LIST_ROW)
        return false;
    struct buffer text = {0}, own = {0};
    size_t begin, end;
    sheet_add_rows(&view->page, rows.begin, rows.end, &text);
    sheet_add_rows(&view->page, row, row + 1, &own);
    bool matches = needle_next(&app->search.needle, buffer_str(&text), text.len, 0, &begin, &end,
                               &app->search.gave_up);
    matches = matches && (selects || begin < own.len);
    buffer_release(&text);
    buffer_release(&own);
    return matches;
}

bool search_sheet(struct app *app, struct sheet_view *view, bool forward, bool from_here)
{
    struct list *list = &view->list;
    uint32_t count = list->items.count;
    bool selects = !list_is_empty(list);
    uint32_t at = selects ? list->selected : list->top;
    for (uint32_t i = from_here ? 0 : 1; count > 0 && i <= count && !app->search.gave_up; i++) {
        uint32_t row = forward ? (at + i) % count : (at + count - i % count) % count;
        if (!row_matches(app, view, row))
            continue;
        if (selects)
            list->selected = row;
        else
            list->top = row;
        return true;
    }
    return false;
}

bool search_count_sheet(struct app *app, const struct sheet_view *view, uint32_t *here,
                        uint32_t *count)
{
    const struct list *list = &view->list;
    bool selects = !list_is_empty(list);
    uint32_t at = selects ? list->selected : list->top;
    for (uint32_t row = 0; row < list->items.count && !app->search.gave_up; row++) {
        if (!row_matches(app, view, row))
            continue;
        ++*count;
        *here += row <= at;
    }
    return true;
}

/* ---- going to a match ---- */

/* Which match of how many the pane stands at. */
static void say_count(struct app *app)
{
    uint32_t here = 0, count = 0;
    bool all = app_ops(app)->matches(app, &here, &count);
    app->search.counts = !all && !app->search.matches.is_over;
    if (all && app->search.gave_up)
        app_say(app, "There may be more matches: the expression takes too long.");
    else if (all)
        app_say(app, "Match %u of %u.", here > 0 ? here : 1, count);
    else if (app->search.counts)
        app_say(app, "Counting the matches...");
    else
        app_say(app, "More than %u matches.", count - 1);
}

/* Behind it what the pane has said, such as that the search went on at the other end. */
static void add_count(struct app *app)
{
    char said[sizeof app->message];
    snprintf(said, sizeof said, "%s", app->message);
    say_count(app);
    size_t len = strlen(app->message);
    if (said[0])
        snprintf(app->message + len, sizeof app->message - len, " %s", said);
}

static void return_to_origin(struct app *app)
{
    struct document *document = app_document(app);
    document->cursor = app->search.origin.cursor;
    document->top = app->search.origin.top;
    if (app->pane == PANE_ARTICLE)
        article_go(app, document->cursor);
}

/* The page that is searched, NULL: it is the article or its entities. */
static struct sheet_view *page_here(struct app *app)
{
    struct overlay *overlay = app_overlay(app);
    return overlay ? &overlay->view : app->pane == PANE_RELATIONS ? &app->relations.sheet : NULL;
}

/* The selection, and the focus with it, as they were before the prompt. */
static void return_to_selection(struct app *app)
{
    const struct search *search = &app->search;
    struct sheet_view *page = page_here(app);
    if (page && search->origin_row < page->list.items.count) {
        page->list.selected = search->origin_row;
        page->list.top = search->origin_top;
    }
    if (page == &app->relations.sheet) {
        app_want_relation(app);
    } else if (!page && app->pane == PANE_ENTITIES) {
        app->waiting.entity = false;
        app_set_focus(app, search->origin.focus);
        app_set_relation(app, search->origin.relation, search->origin_evidence);
    }
}

/* What is typed so far is nowhere: nothing is selected for its first letters. */
static void say_not_yet(struct app *app)
{
    return_to_selection(app);
    app_fail(app, "Not found.");
}

void search_go(struct app *app, bool forward, bool from_here)
{
    struct search *search = &app->search;
    bool typing = app->prompt.line.active;
    search->gave_up = false;
    enum search_result result = app_ops(app)->search(app, forward, from_here);
    search->waits = result == SEARCHING;
    search->counts = false;
    search->forward = forward;
    search->from_here = from_here;
    search->shown = true;
    if (result == SEARCHING)
        app_say(app, "Searching...");
    else if (result == FOUND && typing)
        say_count(app);
    else if (result == FOUND)
        add_count(app);
    else if (search->gave_up)
        app_fail(app, "The expression takes too long.");
    else if (typing)
        say_not_yet(app);
    else
        app_fail(app, "Not found: %s", buffer_str(&search->text));
}

bool search_has_work(const struct app *app)
{
    return app->search.waits || app->search.counts;
}

bool search_work(struct app *app, uint32_t budget_us)
{
    struct search *search = &app->search;
    if (search->waits) {
        app->message[0] = '\0';
        search_go(app, search->forward, search->from_here);
        return !search->waits;
    }
    if (!search->counts)
        return false;
    if (match_set_step(matches_here(app), &search->needle, budget_us))
        return false;
    say_count(app);
    return true;
}

/* ---- the prompt ---- */

/* What was searched for before the prompt is what n goes to again. */
static void return_to_text(struct app *app)
{
    char *text = memory_string(buffer_str(&app->search.origin_text));
    set_text(app, text);
    free(text);
}

static void search_changed(struct app *app, const char *line)
{
    return_to_origin(app);
    if (set_text(app, line))
        search_go(app, !app->search.backwards, true);
}

static void search_done(struct app *app, const char *line, bool accepted)
{
    struct document *document = app_document(app);
    app->search.waits = app->search.counts = false;
    if (!accepted) {
        return_to_origin(app);
        return_to_selection(app);
        return_to_text(app);
        app->search.shown = false;
        return;
    }
    if (line[0] == '\0') { /* as in other programs: once more */
        if (needle_is_set(&app->search.needle))
            search_go(app, true, false);
        return;
    }
    if (!needle_is_set(&app->search.needle) && !set_text(app, line)) {
        return_to_text(app);
        return;
    }
    prompt_history_add(app_history(app, HISTORY_SEARCHES), line);
    if (app->pane == PANE_ARTICLE)
        document->cursor = app->search.origin.cursor; /* what to come back to */
    app_remember(app);
    search_go(app, !app->search.backwards, true);
}

void search_begin(struct app *app)
{
    app->search.backwards = false;
    app->search.origin = app_spot(app);
    app->search.origin_evidence = app_document(app)->evidence;
    buffer_clear(&app->search.origin_text);
    buffer_add_str(&app->search.origin_text, buffer_str(&app->search.text));
    const struct sheet_view *page = page_here(app);
    app->search.origin_row = page ? page->list.selected : 0;
    app->search.origin_top = page ? page->list.top : 0;
    prompt_open(&app->prompt.line, "/", "", app_history(app, HISTORY_SEARCHES));
    app->prompt.changed = search_changed;
    app->prompt.done = search_done;
}
