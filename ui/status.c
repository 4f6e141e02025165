#include "ui/status.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "find/find.h"
#include "i18n.h"
#include "model/language.h"
#include "text/cells.h"
#include "text/utf8.h"
#include "ui/act.h"
#include "ui/actions.h"
#include "ui/document.h"
#include "ui/frame.h"
#include "ui/keymap.h"
#include "ui/keys.h"
#include "ui/layout.h"
#include "ui/lines.h"
#include "ui/list.h"
#include "ui/message_rows.h"
#include "ui/overlay.h"
#include "ui/prompt.h"
#include "ui/relations_pane.h"
#include "ui/source_names.h"
#include "ui/state.h"
#include "ui/theme.h"
#include "ui/views.h"

/* ---- the header ---- */

/* Its file, as long as that says more than a title: a page of the web is saved as whatever it was
 * called there ("index.html"), and what came from a pipe has none. */
static void add_article_name(const struct canvas *canvas, const struct article *article, int cols,
                             struct buffer *out)
{
    const char *slash = strrchr(article->source, '/');
    bool nameless = strcmp(article->source, "stdin") == 0 ||
                    (article->format && strcmp(article->format, "html") == 0);
    if (nameless && article->title && article->title[0])
        buffer_add_str(out, article->title);
    else
        source_name_fit(canvas, slash && slash[1] ? slash + 1 : article->source, cols, out);
}

/* The relations have the screen for themselves: whose they are, cut before what of them is shown.
 */
static void add_owner(const struct app *app, int cols, const char *title, struct buffer *out)
{
    const struct canvas *canvas = &app->canvas;
    const struct entity *focus = app_focus(app);
    if (app->pane != PANE_RELATIONS || view_kinds[app->relations.view].whole || !focus)
        return;
    int room = cols - canvas_width(canvas, title, strlen(title)) - 2;
    room = room > cols / 4 ? room : cols / 4;
    size_t len = strlen(focus->name);
    size_t shown = cells_cut_bytes(canvas->rule, focus->name, len, room > 0 ? (size_t)room : 0);
    buffer_add(out, focus->name, shown);
    buffer_printf(out, "%s: ", shown < len ? canvas->glyphs->ellipsis : "");
}

/* What a pane that has the screen for itself, without a rule for its title, shows other than all of
 * the article or of the entities. */
static bool add_alone(const struct app *app, int cols, struct buffer *out)
{
    struct buffer title = {0};
    if (app->layout.kind != LAYOUT_SINGLE || app->pane == PANE_ARTICLE)
        return false;
    pane_title(app, app->pane, &title);
    bool says = app->pane == PANE_RELATIONS || strcmp(buffer_str(&title), _("Entities")) != 0;
    if (says) {
        add_owner(app, cols, buffer_str(&title), out);
        buffer_add_str(out, buffer_str(&title));
    }
    buffer_release(&title);
    return says;
}

/* How much of a page has been seen; nothing when all of it is in sight. */
static void page_part(const struct overlay *overlay, char *out, size_t size)
{
    const struct list *list = &overlay->view.list;
    uint32_t count = list->items.count, seen = list->top + list->rows;
    out[0] = '\0';
    if (list->rows > 0 && count > list->rows)
        snprintf(out, size, "%u%% ", (seen < count ? seen : count) * 100 / count);
}

/* How far the reading line has come: 100 in the last one. */
static unsigned percent_read(struct app *app)
{
    const struct document *document = app_document(app);
    uint32_t len = document->article->len;
    struct lines *lines = &app->article.lines;
    if (len == 0)
        return 0;
    bool last = lines->article == document->article &&
                place_equal(lines_find(lines, document->cursor), lines_find(lines, len - 1));
    return last && document->cursor > 0 ? 100 : (unsigned)((uint64_t)document->cursor * 100 / len);
}

static void right_part(struct app *app, char *out, size_t size)
{
    const struct document *document = app_document(app);
    uint64_t len = document->article->len > 0 ? document->article->len : 1;
    const char *file = document->gone      ? _("file is gone")
                       : document->changed ? _("file changed (R)")
                                           : "";
    char number[32] = "", done[32] = "";
    if (app->documents.count > 1)
        snprintf(number, sizeof number, "%u/%u  ", app->current + 1, app->documents.count);
    if (document->whole)
        snprintf(done, sizeof done, "%s  ", _("reading"));
    else if (document->job)
        snprintf(done, sizeof done, "%s %u%%  ", _("reading"),
                 (unsigned)((uint64_t)find_progress_bytes(document->job) * 100 / len));
    snprintf(out, size, "%s%s%s%s%u%% ", file, file[0] ? "  " : "", done, number,
             percent_read(app));
}

/* What the panes can show: without what is hidden or has too little evidence. */
static void count_found(struct app *app)
{
    const struct dossier *dossier = app_dossier(app);
    struct view_request request = app_view_request(app, 0, 0);
    request.filter = (struct relation_filter){0};
    app->found.entities = app->found.relations = 0;
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        app->found.entities += !dossier->entities[i].hidden;
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        app->found.relations += relation_is_shown(&request, &dossier->relations[i]);
    app->found.stale = false;
}

/* "  zh  24 entities  31 relations" */
static void counts_part(struct app *app, char *out, size_t size)
{
    char entities[48], relations[48];
    if (app->found.stale)
        count_found(app);
    snprintf(entities, sizeof entities, n_("%u entity", "%u entities", app->found.entities),
             app->found.entities);
    snprintf(relations, sizeof relations, n_("%u relation", "%u relations", app->found.relations),
             app->found.relations);
    const char *language = language_shown(app_document(app)->article);
    snprintf(out, size, "%s%s  %s  %s", language[0] ? "  " : "", language, entities, relations);
}

/* The entity in focus where the article has the screen for itself, so that nothing else names it.
 */
static const struct entity *focus_alone(const struct app *app)
{
    bool alone = app->layout.kind == LAYOUT_SINGLE && app->pane == PANE_ARTICLE;
    return alone ? app_focus(app) : NULL;
}

/* What the header says first; what stands behind it on the left is as wide as kept. */
static int draw_left(struct app *app, struct rect rect, int end, int kept)
{
    const struct overlay *overlay = app_overlay(app);
    struct buffer title = {0};
    if (overlay)
        buffer_add_str(&title, buffer_str(&overlay->title));
    else if (!add_alone(app, end - rect.col - 1, &title))
        add_article_name(&app->canvas, app_document(app)->article, end - kept - rect.col - 1,
                         &title);
    else
        kept = 0; /* a filter in force matters more */
    int col = canvas_put_fit(&app->canvas, rect.row, rect.col + 1, end - kept, buffer_str(&title),
                             title.len, (struct style){FACE_TITLE, ATTR_BOLD});
    buffer_release(&title);
    return col;
}

void header_draw(struct app *app, struct rect rect)
{
    struct canvas *canvas = &app->canvas;
    char right[128], counts[128];
    int limit = rect.col + rect.cols;
    const struct overlay *overlay = app_overlay(app);
    if (overlay)
        page_part(overlay, right, sizeof right);
    else
        right_part(app, right, sizeof right);
    counts_part(app, counts, sizeof counts);
    /* it changes with every line that scrolls: in the plain style it costs half the bytes */
    int end = canvas_put_right(canvas, rect.row, rect.col, limit, right, (struct style){0}) - 2;
    const struct entity *focus = overlay ? NULL : focus_alone(app);
    bool both = rect.cols >= 60 && !overlay;
    int room = end - rect.col - 1, counts_cols = canvas_width(canvas, counts, strlen(counts));
    int kept = both    ? counts_cols
               : focus ? canvas_width(canvas, focus->name, strlen(focus->name)) + 2
                       : 0;
    int col = draw_left(app, rect, end, both || kept < room / 2 ? kept : room / 2);
    if (both && col + counts_cols <= end)
        col = canvas_put_str(canvas, rect.row, col, end, counts, style_dim);
    if (focus)
        canvas_put_fit(canvas, rect.row, col + 2, end, focus->name, strlen(focus->name),
                       entity_style(app_dossier(app), app_document(app)->focus));
}

/* ---- hints: from the key table, so that they are never wrong ---- */

struct hint {
    const char *actions[2]; /* names; their first keys are shown together */
    const char *text;
};

#define HINTS_MAX 10

/* By scope; what matters most first. Each list ends with an empty one. */
static const struct hint hints[SCOPE_ALL][HINTS_MAX] = {
    [SCOPE_ARTICLE] = {{{"next-pane"}, N_("pane")},
                       {{"next-mention", "previous-mention"}, N_("mention")},
                       {{"follow"}, N_("focus")},
                       {{"evidence"}, N_("evidence")},
                       {{"next-entity", "previous-entity"}, N_("entity")},
                       {{"search"}, N_("search")},
                       {{"next-any-mention", "previous-any-mention"}, N_("any")},
                       {{"back"}, N_("back")},
                       {{"zoom"}, N_("zoom")}},
    [SCOPE_ENTITIES] = {{{"next-pane"}, N_("pane")},
                        {{"follow"}, N_("next mention")},
                        {{"filter"}, N_("filter")},
                        {{"filter-type"}, N_("type")},
                        {{"sort"}, N_("sort")},
                        {{"info"}, N_("everything")},
                        {{"why"}, N_("why")},
                        {{"search"}, N_("search")},
                        {{"zoom"}, N_("zoom")}},
    [SCOPE_RELATIONS] = {{{"next-pane"}, N_("pane")},
                         {{"follow"}, N_("other end")},
                         {{"evidence"}, N_("evidence")},
                         {{"next-view"}, N_("view")},
                         {{"path"}, N_("path")},
                         {{"filter"}, N_("filter")},
                         {{"why"}, N_("why")},
                         {{"back"}, N_("back")},
                         {{"zoom"}, N_("zoom")}},
    [SCOPE_PAGE] = {{{"line-down", "line-up"}, N_("move")},
                    {{"follow"}, N_("go there")},
                    {{"search"}, N_("search")}},
};
/* Of pages whose rows do something. */
static const struct hint choice_hints[] = {{{"line-down", "line-up"}, N_("move")},
                                           {{"follow"}, N_("choose")},
                                           {{"search"}, N_("search")},
                                           {{NULL}, NULL}};
/* Of pages about the focus. */
static const struct hint about_hints[] = {{{"line-down", "line-up"}, N_("move")},
                                          {{"follow"}, N_("go there")},
                                          {{"next-entity", "previous-entity"}, N_("entity")},
                                          {{"search"}, N_("search")},
                                          {{"evidence"}, N_("evidence")},
                                          {{NULL}, NULL}};
/* Of pages that are only read. */
static const struct hint read_hints[] = {
    {{"line-down", "line-up"}, N_("move")}, {{"search"}, N_("search")}, {{NULL}, NULL}};
/* What Enter does on rows of the relations that have no other end. */
static const struct hint focus_hint = {{"follow"}, N_("focus")};
static const struct hint place_hint = {{"follow"}, N_("go there")};
/* The way back from a sentence that stands in place of the relations. */
static const struct hint evidence_hint = {{"escape"}, N_("relations")};
/* How to get on where there are several. */
static const struct hint next_hint = {{"next-article", "previous-article"}, N_("article")};
static const struct hint last_hints[] = {{{"help"}, N_("help")}, {{"close"}, N_("quit")}};
static const struct hint last_page_hints[] = {{{"close"}, N_("close")}};

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
        col = canvas_put_str(canvas, row, col, end, keys.bytes, (struct style){FACE_KEY, 0});
        col = canvas_put_str(canvas, row, col + 1, end, _(hint->text), style_dim) + 2;
    }
    buffer_release(&keys);
    return col;
}

static const struct hint *hints_of(struct app *app)
{
    static const struct hint *const of_pages[] = {[OVERLAY_HELP] = choice_hints,
                                                  [OVERLAY_INFO] = about_hints,
                                                  [OVERLAY_WHY] = about_hints,
                                                  [OVERLAY_SETTINGS] = choice_hints,
                                                  [OVERLAY_TEXT] = read_hints};
    const struct overlay *overlay = app_overlay(app);
    return overlay && of_pages[overlay->kind] ? of_pages[overlay->kind]
                                              : hints[app_ops(app)->scope];
}

/* What a hint says on the selected row; NULL: nothing, for the key has nothing to do there. */
static const struct hint *hint_of_row(struct app *app, const struct hint *hint)
{
    const struct overlay *overlay = app_overlay(app);
    bool follows = strcmp(hint->actions[0], "follow") == 0;
    bool shows = strcmp(hint->actions[0], "evidence") == 0;
    if ((!follows && !shows) || (!overlay && app->pane != PANE_RELATIONS))
        return hint;
    struct target target = sheet_view_target(overlay ? &overlay->view : &app->relations.sheet);
    if (overlay)
        return follows || target.kind == TARGET_RELATION ? hint : NULL;
    if (shows)
        return (target.kind == TARGET_ENTITY && !target.tells) || target.kind == TARGET_NONE ? NULL
                                                                                             : hint;
    switch (target.kind) {
    case TARGET_NONE:
        return NULL;
    case TARGET_ENTITY:
        return &focus_hint;
    case TARGET_PLACE:
        return &place_hint;
    default:
        return view_kinds[app->relations.view].whole ? &focus_hint : hint;
    }
}

/* Signs of the reading line that cannot be drawn as they are: "〓 U+31350". Returns the column
 * after them. */
static int draw_code_points(struct app *app, int row, int col, int end)
{
    enum { NAMED = 3 };
    const struct article *article = app_document(app)->article;
    struct lines *lines = &app->article.lines;
    if (app->pane != PANE_ARTICLE || lines->article != article)
        return col;
    struct line line = lines_get(lines, lines_find(lines, app_document(app)->cursor));
    int named = 0;
    for (uint32_t at = line.begin; at < line.end && named < NAMED;) {
        struct cell cell = cell_next(&app->rule, article->text, line.end, at);
        uint32_t cp = utf8_decode(article->text, line.end, at).cp;
        bool covered = cell.stand_in && cell.count > 0 &&
                       (cell.cps[0] == CELL_WIDE_STAND_IN || cell.cps[0] == '?' ||
                        cell.cps[0] == UTF8_REPLACEMENT);
        if (covered && cell.cps[0] != cp) {
            char text[24], sign[4 + 1] = {0};
            size_t len = utf8_encode(cell.cps[0], sign);
            snprintf(text, sizeof text, "%.*s U+%04" PRIX32, (int)len, sign, cp);
            col = canvas_put_str(&app->canvas, row, col, end, text, style_dim) + 2;
            named++;
        }
        at += cell.len_bytes > 0 ? cell.len_bytes : 1;
    }
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
    if (!page)
        col = draw_code_points(app, rect.row, col, end - last_cols);
    if (!page && app->drawer.evidence_shown && app->layout.kind == LAYOUT_TWO)
        col = draw_hint(app, &evidence_hint, rect.row, col, end - last_cols);
    if (!page && app->documents.count > 1)
        col = draw_hint(app, &next_hint, rect.row, col, end - last_cols);
    for (const struct hint *hint = hints_of(app); hint->text; hint++) {
        const struct hint *shown = hint_of_row(app, hint);
        if (shown)
            col = draw_hint(app, shown, rect.row, col, end - last_cols);
    }
    for (int i = 0; i < last_count; i++)
        col = draw_hint(app, &last[i], rect.row, col, end);
}

/* Adds the marks that are set in the article: "  [a b]". */
static void list_marks(const struct app *app, char *out, size_t size)
{
    char letters[2 * MARKS + 1], *end = letters;
    for (int mark = 0; mark < MARKS; mark++) {
        if (app_document(app)->marks[mark].document == NO_INDEX)
            continue;
        *end++ = ' ';
        *end++ = mark_letter(mark);
    }
    *end = '\0';
    if (end > letters)
        snprintf(out, size, "  [%s]", letters + 1);
}

/* What waits for another key. */
static bool waiting_text(const struct app *app, char *out, size_t size)
{
    if (app->waiting.action != NO_ACTION) {
        const struct action *action = &actions[app->waiting.action];
        int used = snprintf(out, size, "%s", _(action->help));
        if (action->run_key == act_go_mark && used > 0 && (size_t)used < size)
            list_marks(app, out + used, size - (size_t)used);
        return true;
    }
    return false;
}

/* The line that is typed; what has come of it so far on the right, or above where it is long. */
static void draw_prompt(struct app *app, struct rect rect, int end)
{
    struct canvas *canvas = &app->canvas;
    struct style style = {app->message_is_error ? FACE_ERROR : FACE_DIM, 0};
    int cols = canvas_width(canvas, app->message, strlen(app->message)), free_cols = end - cols - 2;
    rect.cols = end - rect.col;
    if (app->message[0] && free_cols > rect.cols / 2) {
        canvas_put_right(canvas, rect.row, rect.col, end, app->message, style);
        rect.cols = free_cols - rect.col;
    } else if (app->message[0]) {
        message_rows_draw(app, rect.row - 1, app->message, style);
    }
    app->cursor_col = prompt_draw(&app->prompt.line, canvas, rect);
    app->cursor_row = rect.row;
}

void status_draw(struct app *app, struct rect rect)
{
    int end = rect.col + rect.cols - 1; /* the last cell of the screen stays empty */
    char waiting[240];
    if (app->prompt.line.active) {
        draw_prompt(app, rect, end);
        return;
    }
    if (waiting_text(app, waiting, sizeof waiting)) {
        message_rows_draw(app, rect.row, waiting, (struct style){FACE_PROMPT, 0});
        return;
    }
    if (app->message[0]) {
        struct style style = {app->message_is_error ? FACE_ERROR : FACE_MESSAGE, 0};
        message_rows_draw(app, rect.row, app->message, style);
        return;
    }
    draw_hints(app, rect, end);
}
