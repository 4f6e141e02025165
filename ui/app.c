#include "ui/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ui/act.h"
#include "ui/actions.h"
#include "ui/keys.h"
#include "ui/state.h"

#define FIRST_LOOK_MS  60   /* analysing before the first screen */
#define SLICE_US       8000 /* analysing between looks at the keyboard */
#define PROGRESS_MS    250  /* between redraws while analysing */
#define EVENTS_A_ROUND 4096

/* ---- small things that everybody asks ---- */

struct document *app_document(const struct app *app)
{
    return &app->documents.items[app->current];
}

const struct dossier *app_dossier(const struct app *app)
{
    return app_document(app)->dossier;
}

const struct entity *app_focus(const struct app *app)
{
    const struct document *document = app_document(app);
    return document->focus < document->dossier->entity_count
               ? &document->dossier->entities[document->focus]
               : NULL;
}

const struct pane_ops *app_ops(const struct app *app)
{
    static const struct pane_ops *const panes[PANES] = {&article_ops, &entities_ops,
                                                        &relations_ops};
    return app->overlay_count > 0 ? &overlay_ops : panes[app->pane];
}

static void say(struct app *app, bool error, const char *format, va_list args)
{
    vsnprintf(app->message, sizeof app->message, format, args);
    app->message_is_error = error;
}

void app_say(struct app *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(app, false, format, args);
    va_end(args);
}

void app_fail(struct app *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(app, true, format, args);
    va_end(args);
}

int64_t app_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- sizes and settings ---- */

void app_relayout(struct app *app)
{
    int rows = app->term ? term_rows(app->term) : app->canvas.rows;
    int cols = app->term ? term_cols(app->term) : app->canvas.cols;
    if (rows != app->canvas.rows || cols != app->canvas.cols) {
        canvas_resize(&app->canvas, rows, cols);
        for (int i = 0; i < app->overlay_count; i++)
            app->overlays[i].built_cols = 0;
    }
    struct layout_wishes wishes = {.focused = app->pane,
                                   .zoom = app->zoom,
                                   .grow_article = app->grow_article,
                                   .grow_drawer = app->grow_drawer + app->settings->drawer};
    app->layout = layout_compute(rows, cols, wishes);
    app->follow_cursor = true;
}

static enum color_depth wanted_depth(const struct app *app)
{
    const char *no_color = getenv("NO_COLOR");
    enum color_depth depth = app->term ? term_depth(app->term) : DEPTH_MONO;
    int wish = app->settings->color;
    if (app->settings->theme == SET_THEME_MONO || wish == SET_COLOR_NEVER)
        return DEPTH_MONO;
    if (wish == SET_COLOR_AUTO && no_color && no_color[0])
        return DEPTH_MONO;
    if (wish == SET_COLOR_8 && depth > DEPTH_8)
        return DEPTH_8;
    return depth;
}

static void apply_looks(struct app *app)
{
    if (!app->term)
        return;
    enum theme_name theme = app->settings->theme == SET_THEME_LIGHT ? THEME_LIGHT : THEME_DARK;
    enum color_depth depth = wanted_depth(app);
    term_set_looks(app->term, depth, app->configuration.themes.looks[theme][depth]);
    term_set_mouse(app->term, app->settings->mouse);
}

void app_apply_settings(struct app *app)
{
    bool wide = app->settings->ambiguous == SET_AMBIGUOUS_WIDE ||
                (app->settings->ambiguous == SET_AMBIGUOUS_AUTO && app->terminal_is_wide);
    bool lines = !app->term || term_has_lines(app->term);
    app->rule = cell_rule_libc;
    app->rule.ambiguous_wide = wide;
    app->rule.ascii = app->settings->ascii;
    app->canvas.rule = &app->rule;
    app->canvas.glyphs = glyphs_choose(app->settings->ascii || wide || !lines);
    lines_release(&app->lines); /* widths may differ */
    apply_looks(app);
    app_refresh_found(app);
    app_relayout(app);
}

/* ---- documents ---- */

static void show_document(struct app *app)
{
    app->settle_at = 0;
    app->evidence_shown = false;
    app->minor_shown = false;
    app->path_from = NO_INDEX;
    app->entities.selected = app->entities.top = 0;
    app->relations.list.selected = app->relations.list.top = 0;
    app_refresh_found(app);
}

/* Nothing in focus yet: the entity that matters most. */
static void choose_focus(struct app *app)
{
    struct document *document = app_document(app);
    if (app->entities_stale)
        entities_refresh(app);
    if (document->focus == NO_INDEX && document->dossier->entity_count > 0 &&
        list_selected_id(&app->entities) != LIST_NONE)
        app_set_focus(app, 0);
}

void app_go_to_document(struct app *app, uint32_t number)
{
    app->current = number;
    show_document(app);
    choose_focus(app);
    const struct article *article = app_document(app)->article;
    if (article->notice[0])
        app_say(app, "%s", article->notice);
}

void app_reload(struct app *app)
{
    const struct ui_services *services = &app->options->services;
    struct document *document = app_document(app);
    char message[256] = "";
    if (!services->reload || !app->knowledge) {
        app_fail(app, "This article cannot be read again.");
        return;
    }
    struct article *article =
        services->reload(services->context, document->article, message, sizeof message);
    if (!article) {
        app_fail(app, "%s", message);
        return;
    }
    struct document fresh;
    document_open(&fresh, article, app->knowledge);
    while (document_analyse(&fresh, SLICE_US) || (fresh.job && article->len < (1u << 20)))
        continue;
    fresh.cursor = document->cursor < article->len ? document->cursor : 0;
    fresh.top = document->top < article->len ? document->top : 0;
    if (app_focus(app))
        fresh.focus = dossier_entity_by_name(fresh.dossier, app_focus(app)->name);
    lines_release(&app->lines);
    document_close(document);
    *document = fresh;
    show_document(app);
    choose_focus(app);
    app_say(app, "Read again.");
}

/* ---- keys ---- */

static bool leaves_focus_waiting(const struct app *app, const struct action *action)
{
    return action->run == act_next_entity || action->run == act_previous_entity ||
           (app_ops(app) == &entities_ops && action->topic == TOPIC_MOVE);
}

void app_run_action(struct app *app, uint32_t action)
{
    const struct action *a = &actions[action];
    if (!leaves_focus_waiting(app, a))
        app_settle(app);
    if (!(a->scopes & SCOPE_BIT(app_ops(app)->scope)))
        app_say(app, "%s does not work here.", a->name);
    else if (a->run_key)
        app->waiting_action = action;
    else
        a->run(app);
}

static void prompt_took(struct app *app, enum prompt_result result)
{
    struct buffer line = {0};
    buffer_add_str(&line, buffer_str(&app->prompt.text));
    if (result == PROMPT_EDITED && app->prompt_changed)
        app->prompt_changed(app, buffer_str(&line));
    if (result == PROMPT_ACCEPTED || result == PROMPT_CANCELLED) {
        prompt_close(&app->prompt);
        app->prompt_done(app, buffer_str(&line), result == PROMPT_ACCEPTED);
    }
    buffer_release(&line);
}

void app_key(struct app *app, uint32_t key)
{
    app->message[0] = '\0';
    if (app->prompt.active) {
        prompt_took(app, prompt_key(&app->prompt, key));
        return;
    }
    key = key_fold(key);
    if (app->waiting_action != NO_ACTION) {
        const struct action *action = &actions[app->waiting_action];
        app->waiting_action = NO_ACTION;
        if (key != KEY_CODE_ESCAPE)
            action->run_key(app, key);
        return;
    }
    enum scope scope = app_ops(app)->scope;
    uint32_t first = app->prefix_key ? app->prefix_key : key;
    uint32_t second = app->prefix_key ? key : 0;
    app->prefix_key = 0;
    if (!second && keymap_is_prefix(&app->configuration.keymap, scope, key)) {
        app->prefix_key = key;
        return;
    }
    uint32_t action = keymap_lookup(&app->configuration.keymap, scope, first, second);
    if (action != NO_ACTION) {
        app_run_action(app, action);
        return;
    }
    char name[KEY_NAME_SIZE];
    key_name(key, name);
    app_say(app, "%s does nothing here; ? shows the keys.", name);
}

/* ---- the loop ---- */

static void handle(struct app *app, const struct event *event)
{
    switch (event->kind) {
    case EVENT_KEY:
        app_key(app, event->key);
        break;
    case EVENT_PASTE: /* elsewhere than in a prompt it would be taken for keys */
        if (app->prompt.active) {
            prompt_insert(&app->prompt, event->paste, event->paste_len);
            prompt_took(app, PROMPT_EDITED);
        }
        break;
    case EVENT_MOUSE:
        mouse_event(app, event);
        break;
    case EVENT_CURSOR:
        if (event->row == 0 && (event->col == 2) != app->terminal_is_wide) {
            app->terminal_is_wide = event->col == 2;
            app_apply_settings(app);
        }
        break;
    case EVENT_RESIZE:
        if (term_update_size(app->term))
            app_relayout(app);
        break;
    case EVENT_SUSPEND:
        act_suspend(app);
        break;
    case EVENT_RESUME: /* stopped by a signal that cannot be caught */
        term_leave(app->term);
        term_enter(app->term);
        app_relayout(app);
        break;
    case EVENT_QUIT:
        app->quit = true;
        break;
    case EVENT_GONE:
        app->quit = app->gone = true;
        break;
    case EVENT_NONE:
        break;
    }
}

static void draw(struct app *app)
{
    app_draw(app);
    term_show(app->term, &app->canvas, app->cursor_row, app->cursor_col);
}

/* Works on whatever is not analysed yet: the article that is shown first. */
static bool analyse(struct app *app, uint32_t budget_us)
{
    struct document *document = app_document(app);
    for (uint32_t i = 0; !document->job && i < app->documents.count; i++)
        document = &app->documents.items[i];
    bool grew = document_analyse(document, budget_us);
    if (grew && document == app_document(app)) {
        uint32_t selected = app->entities.selected;
        app_refresh_found(app);
        choose_focus(app);
        if (app_document(app)->focus == NO_INDEX)
            list_select_index(&app->entities, selected);
    }
    return grew;
}

static bool work_is_left(const struct app *app)
{
    for (uint32_t i = 0; i < app->documents.count; i++)
        if (app->documents.items[i].job)
            return true;
    return false;
}

static int time_to_wait(const struct app *app, int64_t now)
{
    if (work_is_left(app))
        return 0;
    if (app->settle_at == 0)
        return -1;
    return app->settle_at > now ? (int)(app->settle_at - now) : 0;
}

/* All the keys that wait are read before anything is drawn. */
static bool handle_events(struct app *app, int timeout_ms)
{
    struct event event = term_wait(app->term, timeout_ms);
    bool any = false;
    for (int i = 0; event.kind != EVENT_NONE && i < EVENTS_A_ROUND && !app->quit; i++) {
        handle(app, &event);
        any = true;
        event = app->quit ? (struct event){0} : term_wait(app->term, 0);
    }
    return any;
}

static void loop(struct app *app)
{
    int64_t drawn_at = app_now_ms();
    draw(app);
    while (!app->quit) {
        int64_t now = app_now_ms();
        bool changed = handle_events(app, time_to_wait(app, now));
        if (app->quit)
            break;
        now = app_now_ms();
        if (app->settle_at != 0 && now >= app->settle_at) {
            app_settle(app);
            changed = true;
        }
        if (!changed && work_is_left(app))
            changed = analyse(app, SLICE_US) || now - drawn_at > PROGRESS_MS;
        if (changed) {
            draw(app);
            drawn_at = now;
        }
    }
}

/* ---- beginning and end ---- */

static void release(struct app *app)
{
    for (uint32_t i = 0; i < app->documents.count; i++)
        document_close(&app->documents.items[i]);
    vec_free(&app->documents);
    lines_release(&app->lines);
    list_release(&app->entities);
    sheet_view_release(&app->relations);
    sheet_view_release(&app->drawer);
    sheet_view_release(&app->tree);
    for (int i = 0; i < OVERLAYS; i++)
        sheet_view_release(&app->overlays[i].view);
    prompt_release(&app->prompt);
    prompt_history_release(&app->command_history);
    prompt_history_release(&app->search_history);
    prompt_history_release(&app->filter_history);
    search_release(&app->search);
    buffer_release(&app->entity_filter);
    buffer_release(&app->relation_filter_text);
    buffer_release(&app->copied);
    configuration_release(&app->configuration);
    canvas_release(&app->canvas);
    free(app);
}

/* The configuration, then the command line. false: the command line is wrong. */
static bool configure(struct app *app, const struct ui_options *options, struct buffer *errors)
{
    struct buffer path = {0};
    configuration_init(&app->configuration);
    if (options->config)
        configuration_file(&app->configuration, options->config, true, errors);
    else if (configuration_user_path(&path))
        configuration_file(&app->configuration, path.bytes, false, errors);
    buffer_release(&path);
    const char *secure = getenv("DOSSIERSECURE");
    if (secure && strcmp(secure, "1") == 0)
        app->configuration.settings.secure = true;
    for (uint32_t i = 0; i < options->setting_count; i++) {
        char name[256], message[160], *value;
        snprintf(name, sizeof name, "%s", options->settings[i]);
        value = strchr(name, '=');
        if (value)
            *value++ = '\0';
        if (!settings_set(&app->configuration.settings, name, value, message, sizeof message)) {
            fprintf(stderr, "dossier: %s\n", message);
            return false;
        }
    }
    return true;
}

static struct app *prepare(const struct ui_options *options, struct buffer *errors, int *result)
{
    struct app *app = memory_alloc(sizeof *app);
    *app = (struct app){.options = options, .path_from = NO_INDEX, .waiting_action = NO_ACTION};
    app->previous.document = NO_INDEX;
    app->settings = &app->configuration.settings;
    app->canvas.rule = &app->rule;
    app->rule = cell_rule_libc;
    if (!configure(app, options, errors)) {
        *result = UI_FAILED;
        release(app);
        return NULL;
    }
    char message[160];
    app->term = term_open(message, sizeof message);
    if (!app->term) {
        fprintf(stderr, "dossier: %s\n", message);
        *result = UI_NO_TERMINAL;
        release(app);
        return NULL;
    }
    return app;
}

static void say_errors(struct app *app, const struct buffer *errors)
{
    if (errors->len == 0)
        return;
    size_t first = strcspn(errors->bytes, "\n");
    bool more = errors->bytes[first] && errors->bytes[first + 1];
    if (more)
        overlay_open_text(app, "Wrong lines of the configuration", errors->bytes);
    else
        app_fail(app, "%.*s", (int)first, errors->bytes);
}

static int run(struct app *app, struct buffer *errors)
{
    int64_t until = app_now_ms() + FIRST_LOOK_MS;
    app_apply_settings(app);
    if (app->settings->ambiguous == SET_AMBIGUOUS_AUTO && term_has_lines(app->term))
        term_ask_width(app->term);
    while (app_document(app)->job && app_now_ms() < until)
        document_analyse(app_document(app), SLICE_US);
    app_go_to_document(app, 0);
    say_errors(app, errors);
    loop(app);
    bool gone = app->gone;
    term_close(app->term);
    buffer_release(errors);
    release(app);
    return gone ? UI_FAILED : UI_DONE;
}

int ui_browse(struct article **articles, uint32_t count, const struct find_knowledge *knowledge,
              const struct ui_options *options)
{
    struct buffer errors = {0};
    int result;
    struct app *app = prepare(options, &errors, &result);
    if (!app) {
        buffer_release(&errors);
        return result;
    }
    app->knowledge = knowledge;
    for (uint32_t i = 0; i < count; i++) {
        document_open(vec_push(&app->documents), articles[i], knowledge);
        articles[i] = NULL;
    }
    return run(app, &errors);
}

int ui_show(struct dossier **dossiers, uint32_t count, const struct ui_options *options)
{
    struct buffer errors = {0};
    int result;
    struct app *app = prepare(options, &errors, &result);
    if (!app) {
        buffer_release(&errors);
        return result;
    }
    for (uint32_t i = 0; i < count; i++) {
        document_show(vec_push(&app->documents), dossiers[i]);
        dossiers[i] = NULL;
    }
    return run(app, &errors);
}

/* ---- tables for the caller ---- */

bool ui_setting_at(uint32_t number, const char **name, const char **values, const char **help)
{
    const struct setting *setting = settings_table;
    for (uint32_t i = 0; i < number && setting->name; i++)
        setting++;
    *name = setting->name;
    *values = setting->values;
    *help = setting->help;
    return setting->name != NULL;
}

bool ui_action_at(uint32_t number, const char **name, const char **help)
{
    if (number >= action_count)
        return false;
    *name = actions[number].name;
    *help = actions[number].help;
    return true;
}
