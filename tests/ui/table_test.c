/*
 * The tables, row by row, at three sizes: every key that is bound does what its action says, every
 * setting changes what it names, every view shows what it is for. A row without a test fails.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/find.h"
#include "fixture.h"
#include "headless.h"
#include "model/correction.h"
#include "suites.h"
#include "ui/actions.h"
#include "ui/articles.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/frame.h"
#include "ui/keys.h"

static struct app *app;
static struct find_knowledge *knowledge; /* to analyse again what is corrected */

static struct dossier *long_article(void)
{
    return fixture_long(60000);
}

static void begin(int size, struct dossier *(*dossier)(void))
{
    app =
        headless_new(screen_sizes[size].rows, screen_sizes[size].cols, dossier ? dossier() : NULL);
}

static void end(void)
{
    headless_free(app);
    app = NULL;
}

/* ---- keys ---- */

/* What an action may change. */
enum part {
    PART_CURSOR,
    PART_TOP,
    PART_PANE,
    PART_FOCUS,
    PART_EVIDENCE,
    PART_VIEW,
    PART_OVERLAYS,
    PART_ZOOM,
    PART_GROWN,
    PART_MARKING,
    PART_SORT,
    PART_REVERSED,
    PART_TYPES,
    PART_FILTER,
    PART_PROMPT,
    PART_COPIED,
    PART_ARTICLE,
    PART_PATH,
    PART_MARK,
    PART_MOUSE,
    PART_QUIT,
    PART_CORRECTIONS,
    PART_MESSAGE,
    PARTS
};

struct state {
    long part[PARTS];
};

static long hash(const char *text)
{
    unsigned long sum = 5381;
    while (*text)
        sum = sum * 33 + (unsigned char)*text++;
    return (long)(sum >> 1);
}

static long corrections(void)
{
    const struct corrections *corrections = app_document(app)->article->corrections;
    return corrections ? (long)corrections->items.count : 0;
}

static struct state look(void)
{
    const struct document *document = app_document(app);
    struct state state = {
        .part = {
            [PART_CURSOR] = document->cursor,
            [PART_TOP] = (long)app->article.top.block * 1000 + app->article.top.line,
            [PART_PANE] = app->pane,
            [PART_FOCUS] = document->focus,
            [PART_EVIDENCE] = app->drawer.evidence_shown,
            [PART_VIEW] = app->relations.view,
            [PART_OVERLAYS] = app->overlays.count,
            [PART_ZOOM] = app->zoom,
            [PART_GROWN] = app->layout.article.cols,
            [PART_MARKING] = app->settings->marking,
            [PART_SORT] = app->settings->sort,
            [PART_REVERSED] = app->entities.reversed,
            [PART_TYPES] = app->entities.types,
            [PART_FILTER] = (long)app->entities.filter.len,
            [PART_PROMPT] = app->prompt.line.active,
            [PART_COPIED] = (long)app->copied.len,
            [PART_ARTICLE] = app->current,
            [PART_PATH] = app->relations.path_from,
            [PART_MARK] = document->marks[0].document,
            [PART_MOUSE] = app->settings->mouse,
            [PART_QUIT] = app->quit,
            [PART_CORRECTIONS] = corrections(),
            [PART_MESSAGE] = hash(app->message),
        }};
    return state;
}

enum way { LESS, SAME, OTHER, MORE };

static const struct key_row {
    const char *action;
    const char *before; /* keys that lead to where it can happen */
    const char *after;  /* keys that belong to it */
    enum part part;     /* what it changes */
    enum way way;
    bool in_long; /* in an article that is longer than any screen */
} key_rows[] = {
    {"line-down", "", "", PART_CURSOR, MORE, false},
    {"line-up", "jj", "", PART_CURSOR, LESS, false},
    {"scroll-down", "", "", PART_TOP, MORE, true},
    {"scroll-up", "<C-e><C-e>", "", PART_TOP, LESS, true},
    {"half-down", "", "", PART_TOP, MORE, true},
    {"half-up", "<Space><Space>", "", PART_TOP, LESS, true},
    {"page-down", "", "", PART_TOP, MORE, true},
    {"page-up", "<Space><Space>", "", PART_TOP, LESS, true},
    {"top", "jjjj", "", PART_CURSOR, LESS, false},
    {"bottom", "", "", PART_CURSOR, MORE, false},
    {"next-paragraph", "", "", PART_CURSOR, MORE, false},
    {"previous-paragraph", "jjj", "", PART_CURSOR, LESS, false},
    {"scroll-right", "", "", PART_MESSAGE, OTHER, false}, /* article_draw_test.c: of wide lines */
    {"scroll-left", "", "", PART_MESSAGE, OTHER, false},
    {"next-pane", "", "", PART_PANE, MORE, false},
    {"previous-pane", "2", "", PART_PANE, LESS, false},
    {"article", "2", "", PART_PANE, LESS, false},
    {"entities", "", "", PART_PANE, MORE, false},
    {"relations", "", "", PART_PANE, MORE, false},
    {"follow", ":focus 杭州<Enter>g", "", PART_FOCUS, OTHER, false},
    {"out", "2", "", PART_PANE, LESS, false},
    {"back", "G", "", PART_CURSOR, LESS, false},
    {"forward", "GH", "", PART_CURSOR, MORE, false},
    {"next-entity", "", "", PART_FOCUS, OTHER, false},
    {"previous-entity", "J", "", PART_FOCUS, OTHER, false},
    {"next-mention", "", "", PART_CURSOR, MORE, false},
    {"previous-mention", "]]]", "", PART_CURSOR, LESS, false},
    {"next-any-mention", "", "", PART_CURSOR, MORE, false},
    {"previous-any-mention", ")))", "", PART_CURSOR, LESS, false},
    {"focus-next", "", "", PART_CURSOR, MORE, false},
    {"focus-previous", "]]]", "", PART_CURSOR, LESS, false},
    {"evidence", "3", "", PART_EVIDENCE, MORE, false},
    {"search", "", "", PART_PROMPT, MORE, false},
    {"search-next", "/robots<Enter>", "", PART_CURSOR, MORE, false},
    {"search-previous", "/robots<Enter>n", "", PART_CURSOR, LESS, false},
    {"filter", "2", "", PART_PROMPT, MORE, false},
    {"clear-filter", "2fhar<Enter>", "", PART_FILTER, LESS, false},
    {"filter-type", "2", "", PART_TYPES, MORE, false},
    {"clear-type", "2t", "", PART_TYPES, LESS, false},
    {"sort", "2", "", PART_SORT, MORE, false},
    {"sort-reverse", "2", "", PART_REVERSED, MORE, false},
    {"set-mark", "jj", "a", PART_MARK, LESS, false},
    {"go-mark", "maG", "a", PART_CURSOR, LESS, false},
    {"next-view", "3", "", PART_VIEW, MORE, false},
    {"previous-view", "3v", "", PART_VIEW, LESS, false},
    {"path", "2", "", PART_PATH, LESS, false},
    {"why", "", "", PART_OVERLAYS, MORE, false},
    {"info", "", "", PART_OVERLAYS, MORE, false},
    {"marking", "", "", PART_MARKING, MORE, false},
    {"zoom", "", "", PART_ZOOM, MORE, false},
    {"grow", "", "", PART_GROWN, MORE, false},
    {"shrink", "", "", PART_GROWN, LESS, false},
    {"correct-merge", ":focus 极光<Enter>", "", PART_PROMPT, MORE, false},
    {"correct-split", ":focus 极光<Enter>", "", PART_PROMPT, MORE, false},
    {"correct-type", "", "l", PART_CORRECTIONS, MORE, false},
    {"correct-rename", "", "", PART_PROMPT, MORE, false},
    {"correct-hide", "", "", PART_CORRECTIONS, MORE, false},
    {"correct-add", "", "", PART_PROMPT, MORE, false},
    {"correct-relation", "", "", PART_PROMPT, MORE, false},
    {"correct-undo", ":correct hide<Enter>", "", PART_CORRECTIONS, LESS, false},
    {"copy", "2", "", PART_COPIED, MORE, false},
    {"copy-with-place", "2", "", PART_COPIED, MORE, false},
    {"open", "", "", PART_MESSAGE, OTHER, false},
    {"edit", "", "", PART_MESSAGE, OTHER, false},
    {"next-article", "", "", PART_ARTICLE, MORE, false},
    {"previous-article", ".", "", PART_ARTICLE, LESS, false},
    {"articles", "", "", PART_OVERLAYS, MORE, false},
    {"reload", "", "", PART_MESSAGE, OTHER, false},
    {"repaint", "", "", PART_CURSOR, SAME, false}, /* screens_test.c: on a terminal */
    {"mouse", "", "", PART_MOUSE, MORE, false},
    {"command", "", "", PART_PROMPT, MORE, false},
    {"help", "", "", PART_OVERLAYS, MORE, false},
    {"escape", "z", "", PART_ZOOM, LESS, false},
    {"close", "?", "", PART_OVERLAYS, LESS, false},
    {"quit", "?", "", PART_QUIT, MORE, false},
    {"suspend", "", "", PART_CURSOR, SAME, false}, /* signals_test.c */
};

static const struct key_row *row_of(const char *action)
{
    for (size_t i = 0; i < sizeof key_rows / sizeof key_rows[0]; i++)
        if (strcmp(key_rows[i].action, action) == 0)
            return &key_rows[i];
    return NULL;
}

static void press(const struct binding *binding)
{
    app_key(app, binding->key);
    if (binding->second)
        app_key(app, binding->second);
    app_draw(app);
}

static void check_key(const struct key_row *row, struct binding binding, int size)
{
    char name[KEY_NAME_SIZE];
    key_name(binding.key, name);
    begin(size, row->in_long ? long_article : NULL);
    document_show(vec_push(&app->documents), fixture_dossier());
    app->knowledge = knowledge;
    headless_type(app, row->before);
    if (row->part == PART_MESSAGE)
        app->message[0] = '\0';
    long before = look().part[row->part];
    press(&binding);
    headless_type(app, row->after);
    long after = look().part[row->part];
    bool right = row->way == MORE   ? after > before
                 : row->way == LESS ? after < before
                 : row->way == SAME ? after == before
                                    : after != before;
    ck_assert_msg(right, "%s by %s at %dx%d: %ld, then %ld", row->action, name,
                  screen_sizes[size].cols, screen_sizes[size].rows, before, after);
    end();
}

START_TEST(every_key_of_the_table_does_its_action)
{
    begin(0, NULL);
    uint32_t count = app->configuration.keymap.bindings.count;
    end();
    char message[160];
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    ck_assert_ptr_nonnull(knowledge);
    bool *bound = calloc(action_count, sizeof *bound);
    for (uint32_t i = 0; i < count; i++) {
        begin(0, NULL);
        struct binding binding = app->configuration.keymap.bindings.items[i];
        end();
        const struct key_row *row = row_of(actions[binding.action].name);
        ck_assert_msg(row, "no test for %s", actions[binding.action].name);
        bound[binding.action] = true;
        check_key(row, binding, _i);
    }
    for (uint32_t i = 0; i < action_count; i++)
        ck_assert_msg(bound[i], "%s has no key", actions[i].name);
    find_knowledge_free(knowledge);
    free(bound);
}
END_TEST

/* ---- settings ---- */

/* How many rows of the screen hold the text. */
static int rows_with(const char *want)
{
    int count = 0;
    for (int row = 0; row < app->canvas.rows; row++) {
        char *line = canvas_row_text(&app->canvas, row);
        count += strstr(line, want) != NULL;
        free(line);
    }
    return count;
}

/* Where the third paragraph stands. */
static int row_of_paragraph(void)
{
    for (int row = 0; row < app->canvas.rows; row++) {
        char *line = canvas_row_text(&app->canvas, row);
        bool here = strstr(line, "Lin Xiao, who") != NULL;
        free(line);
        if (here)
            return row;
    }
    return -1;
}

static int widest_of_article(void)
{
    struct rect rect = app->layout.article;
    int widest = 0;
    for (int row = rect.row; row < rect.row + rect.rows; row++)
        for (int col = rect.col; col < rect.col + rect.cols; col++)
            if (canvas_at(&app->canvas, row, col)->cps[0] != ' ' && col - rect.col > widest)
                widest = col - rect.col;
    return widest;
}

static int marked_cells(void)
{
    struct rect rect = app->layout.article;
    int count = 0;
    for (int row = rect.row; row < rect.row + rect.rows; row++)
        for (int col = rect.col; col < rect.col + rect.cols; col++) {
            uint8_t face = canvas_at(&app->canvas, row, col)->style.face;
            count += face >= FACE_PERSON && face <= FACE_REFERENCE;
        }
    return count;
}

static int strip_cells(void)
{
    return rows_with("▂") + rows_with("▄") + rows_with("█");
}

static int found(void)
{
    headless_type(app, "/robot.<Enter>");
    return (int)hash(app->message);
}

static int tree_rows(void)
{
    headless_type(app, ":view tree<Enter>");
    return app->relations.sheet.page.rows.count > 0 ? (int)app->relations.sheet.page.rows.count : 0;
}

static int first_entity(void)
{
    return (int)list_selected_id(&app->entities.list) * 1000 + (int)app->entities.list.selected;
}

static int relation_rows(void)
{
    for (uint32_t i = 0; i < app_dossier(app)->relation_count; i++)
        app_dossier(app)->relations[i].weak = true;
    app_refresh_found(app);
    app_draw(app);
    return rows_with("acquired");
}

static int drawer_rows(void)
{
    return app->layout.drawer.rows;
}

static int lines_of_ascii(void)
{
    return rows_with("|");
}

static int color_of_person(void)
{
    return app->configuration.themes.looks[THEME_DARK][DEPTH_256][FACE_PERSON].foreground +
           1000 * app->settings->theme;
}

static int settle(void)
{
    headless_type(app, "2j");
    return app->waiting.settle_at != 0;
}

static int copied(void)
{
    headless_type(app, "2y");
    return (int)hash(app->message);
}

static int secure(void)
{
    headless_type(app, ":w json /nonexistent/x<Enter>");
    return (int)hash(app->message);
}

static int watch(void)
{
    struct document *document = app_document(app);
    document->modified = 1;
    document->changed = false;
    app->looked_at = 0;
    app_look_at_file(app, 1 << 20);
    return app->looked_at != 0;
}

static int search_case(void)
{
    headless_type(app, "/AURORA<Enter>");
    return (int)hash(app->message);
}

/* What is measured must differ between the two values. Without a measure: what only shows on a
 * terminal or in a file has its tests there. */
static const struct setting_row {
    const char *name, *first, *second;
    int (*measure)(void);
} setting_rows[] = {
    {"theme", "dark", "light", color_of_person},
    {"color", "256", "never", NULL}, /* terminals_test.c */
    {"ambiguous", "narrow", "wide", lines_of_ascii},
    {"ascii", "off", "on", lines_of_ascii},
    {"mouse", "off", "on", NULL}, /* screens_test.c */
    {"secure", "off", "on", secure},
    {"measure", "24", "40", widest_of_article},
    {"spacing", "on", "off", row_of_paragraph},
    {"marking", "all", "none", marked_cells},
    {"sort", "salience", "place", first_entity},
    {"strip", "on", "off", strip_cells},
    {"weak", "on", "off", relation_rows},
    {"depth", "1", "3", tree_rows},
    {"case", "ignore", "match", search_case},
    {"regex", "off", "on", found},
    {"settle", "0", "500", settle},
    {"drawer", "0", "3", drawer_rows},
    {"copy", "terminal", "off", copied},
    {"keep", "on", "off", NULL}, /* places_test.c */
    {"watch", "on", "off", watch},
};

static int measure(const struct setting_row *row, const char *value, int size)
{
    char line[64];
    begin(size, NULL);
    snprintf(line, sizeof line, ":set %s=%s<Enter>", row->name, value);
    headless_type(app, line);
    int measured = row->measure();
    end();
    return measured;
}

START_TEST(every_setting_changes_what_it_names)
{
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        const struct setting_row *row = NULL;
        for (size_t i = 0; i < sizeof setting_rows / sizeof setting_rows[0]; i++)
            if (strcmp(setting_rows[i].name, setting->name) == 0)
                row = &setting_rows[i];
        ck_assert_msg(row, "no test for %s", setting->name);
        if (!row->measure)
            continue;
        int first = measure(row, row->first, _i), second = measure(row, row->second, _i);
        ck_assert_msg(first != second, "%s: %d for %s and %s", row->name, first, row->first,
                      row->second);
    }
}
END_TEST

/* ---- views ---- */

static const struct {
    const char *keys, *title, *shows;
} view_rows[] = {
    {":view list<Enter>", "Relations", "founded by"},
    {":view tree<Enter>", "Tree", "├─"},
    {":view map<Enter>", "Map", "┌"},
    {":view timeline<Enter>", "Timeline", "2016"},
    {":view quotes<Enter>", "Quotes", "我们等这一天"},
    {"e", "Evidence", "acquired"},
    {"P:focus 玛丽·陈<Enter>P", "Path", "is tied to 玛丽·陈"},
    {"w", "Why", "fixture-rule"},
    {"i", "星河科技", "Names"},
    {"?", "Help", "line-down"},
    {"A", "Articles", "极光机器人收购"},
    {":set<Enter>", "", "measure"},
};

START_TEST(every_view_shows_what_it_is_for)
{
    ck_assert_int_ge((int)(sizeof view_rows / sizeof view_rows[0]), VIEWS);
    for (size_t i = 0; i < sizeof view_rows / sizeof view_rows[0]; i++) {
        begin(_i, NULL);
        headless_type(app, ":focus 星河科技<Enter>3");
        headless_type(app, view_rows[i].keys);
        /* the title of the drawer; with three columns it has none */
        bool untitled = strcmp(view_rows[i].title, "Evidence") == 0 && _i > 0;
        ck_assert_msg(untitled || headless_has(app, view_rows[i].title), "no '%s' by %s",
                      view_rows[i].title, view_rows[i].keys);
        ck_assert_msg(headless_has(app, view_rows[i].shows), "no '%s' by %s in\n%s",
                      view_rows[i].shows, view_rows[i].keys, headless_text(app));
        end();
    }
}
END_TEST

Suite *table_suite(void)
{
    Suite *suite = suite_create("table");
    TCase *tests = tcase_create("table");
    tcase_add_loop_test(tests, every_key_of_the_table_does_its_action, 0, SCREEN_SIZES);
    tcase_add_loop_test(tests, every_setting_changes_what_it_names, 0, SCREEN_SIZES);
    tcase_add_loop_test(tests, every_view_shows_what_it_is_for, 0, SCREEN_SIZES);
    suite_add_tcase(suite, tests);
    return suite;
}
