/*
 * The browser's state: making and freeing it, what everybody asks it, sizes and settings.
 */
#include "ui/state.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/app.h"
#include "ui/document.h"
#include "ui/entities_pane.h"
#include "ui/focus.h"
#include "ui/glyphs.h"
#include "ui/lines.h"
#include "ui/name_find.h"
#include "ui/settings.h"
#include "ui/sheet.h"
#include "ui/term.h"
#include "ui/theme.h"
#include "ui/views.h"

/* ---- small things that everybody asks ---- */

struct document *app_document(const struct app *app)
{
    return &app->documents.items[app->current];
}

const struct dossier *app_dossier(const struct app *app)
{
    return app_document(app)->dossier;
}

void app_add_place(const struct app *app, struct buffer *out, uint32_t at)
{
    const struct article *article = app_document(app)->article;
    char label[24];
    block_label(article, article_block_at(article, at), "¶", label, sizeof label);
    buffer_printf(out, "\n(%s, %s)", article->source, label);
}

const struct entity *app_focus(const struct app *app)
{
    const struct document *document = app_document(app);
    return document->focus < document->dossier->entity_count
               ? &document->dossier->entities[document->focus]
               : NULL;
}

const char *app_no_focus(const struct app *app)
{
    if (app_dossier(app)->entity_count > 0)
        return N_("Nothing is in focus: Enter on a name, or J.");
    return app_document(app)->job ? N_("Still reading.") : N_("No entities found.");
}

const struct pane_ops *app_ops(const struct app *app)
{
    static const struct pane_ops *const panes[PANES] = {&article_ops, &entities_ops,
                                                        &relations_ops};
    return app->overlays.count > 0 ? &overlay_ops : panes[app->pane];
}

/* What does not fit ends with dots, behind a whole character. */
static void say(struct app *app, bool error, const char *format, va_list args)
{
    static const char dots[] = "...";
    int len = vsnprintf(app->message, sizeof app->message, _(format), args);
    if (len >= (int)sizeof app->message) {
        size_t at = sizeof app->message - sizeof dots;
        while (at > 0 && (app->message[at] & 0xC0) == 0x80)
            at--;
        memcpy(app->message + at, dots, sizeof dots);
    }
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

static bool history_is_kept(const struct app *app)
{
    return app->settings->keep && !app->settings->secure;
}

/* The file is read when a prompt is opened: no start waits for it. */
struct prompt_history *app_history(struct app *app, enum history_kind kind)
{
    struct prompt_use *prompt = &app->prompt;
    struct buffer path = {0};
    if (!prompt->histories_are_read && history_is_kept(app) && prompt_histories_path(&path)) {
        prompt_histories_read(&prompt->histories, path.bytes);
        prompt->histories_are_read = true;
    }
    buffer_release(&path);
    return &prompt->histories.items[kind];
}

void app_keep_history(struct app *app)
{
    struct buffer path = {0};
    if (history_is_kept(app) && prompt_histories_path(&path))
        prompt_histories_keep(&app->prompt.histories, path.bytes);
    buffer_release(&path);
}

uint32_t app_entity_meant(struct app *app, const char *typed)
{
    const struct dossier *dossier = app_dossier(app);
    struct found_name found = name_find(dossier, typed);
    if (found.entity != NO_INDEX && found.other == NO_INDEX)
        return found.entity;
    if (found.entity == NO_INDEX)
        app_fail(app, "No entity is named %s.", typed);
    else
        app_fail(app, "Several names have %s: %s, %s...", typed,
                 dossier->entities[found.entity].name, dossier->entities[found.other].name);
    return NO_INDEX;
}

/* ---- sizes and settings ---- */

void app_relayout(struct app *app)
{
    int rows = app->term ? term_rows(app->term) : app->canvas.rows;
    int cols = app->term ? term_cols(app->term) : app->canvas.cols;
    if (rows != app->canvas.rows || cols != app->canvas.cols) {
        canvas_resize(&app->canvas, rows, cols);
        for (int i = 0; i < app->overlays.count; i++)
            app->overlays.items[i].built_cols = 0;
    }
    struct layout_wishes wishes = {.focused = app->pane,
                                   .zoom = app->zoom,
                                   .grow_article = app->grow_article,
                                   .grow_entities = app->grow_entities,
                                   .grow_drawer = app->grow_drawer + app->settings->drawer,
                                   .tall_drawer = app->relations.view != VIEW_LIST &&
                                                  app->pane == PANE_RELATIONS &&
                                                  !app->drawer.evidence_shown};
    app->layout = layout_compute(rows, cols, wishes);
    app->article.follow_cursor = true;
}

void app_show_evidence(struct app *app, bool shown)
{
    app->drawer.evidence_shown = shown;
    app->drawer.stale = true;
    app_relayout(app);
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
    lines_release(&app->article.lines); /* widths may differ */
    apply_looks(app);
    app_refresh_pages(app);
    app_relayout(app);
}

/* ---- beginning and end ---- */

/* The configuration, then the command line. false: the command line is wrong. */
static bool configure(struct app *app, const struct ui_options *options, struct buffer *errors,
                      char *message, size_t message_size)
{
    struct buffer path = {0};
    configuration_init(&app->configuration);
    if (options->config)
        configuration_file(&app->configuration, options->config, true, errors);
    else if (configuration_user_path(&path))
        configuration_file(&app->configuration, path.bytes, false, errors);
    buffer_release(&path);
    if (settings_secure_by_environment())
        app->configuration.settings.secure = true;
    for (uint32_t i = 0; i < options->setting_count; i++) {
        char name[256], *value;
        snprintf(name, sizeof name, "%s", options->settings[i]);
        value = strchr(name, '=');
        if (value)
            *value++ = '\0';
        if (!settings_set(&app->configuration.settings, name, value, message, message_size))
            return false;
    }
    return true;
}

struct app *app_new(const struct ui_options *options, struct buffer *errors, char *message,
                    size_t message_size)
{
    struct app *app = memory_alloc(sizeof *app);
    *app = (struct app){.options = options,
                        .relations = {.path_from = NO_INDEX, .place = NO_INDEX},
                        .waiting = {.action = NO_ACTION}};
    app->trail.previous.document = NO_INDEX;
    app->settings = &app->configuration.settings;
    app->rule = cell_rule_libc;
    if (configure(app, options, errors, message, message_size))
        return app;
    app_free(app);
    return NULL;
}

void app_free(struct app *app)
{
    if (!app)
        return;
    for (uint32_t i = 0; i < app->documents.count; i++)
        document_close(&app->documents.items[i]);
    vec_free(&app->documents);
    lines_release(&app->article.lines);
    entity_list_release(&app->entities);
    sheet_view_release(&app->relations.sheet);
    sheet_view_release(&app->drawer.sheet);
    sheet_view_release(&app->drawer.tree);
    for (int i = 0; i < OVERLAYS; i++) {
        sheet_view_release(&app->overlays.items[i].view);
        buffer_release(&app->overlays.items[i].title);
        buffer_release(&app->overlays.items[i].text);
    }
    prompt_release(&app->prompt.line);
    prompt_histories_release(&app->prompt.histories);
    search_release(&app->search);
    buffer_release(&app->filtering.kept);
    buffer_release(&app->added);
    buffer_release(&app->relations.filter_text);
    buffer_release(&app->copied);
    configuration_release(&app->configuration);
    canvas_release(&app->canvas);
    free(app);
}
