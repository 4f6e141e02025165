#include "ui/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/actions.h"
#include "ui/app.h"
#include "ui/article_pane.h"
#include "ui/articles.h"
#include "ui/configuration.h"
#include "ui/correct.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/name_find.h"
#include "ui/overlay.h"
#include "ui/prompt.h"
#include "ui/relations_pane.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/theme.h"
#include "ui/views.h"

struct command {
    const char *name;
    const char *arguments;
    const char *help;
    void (*run)(struct app *app, char *rest);
    /* Gives each name that may stand behind it to add; NULL: it takes no name of a table. */
    void (*names)(void (*add)(void *list, const char *name), void *list);
};

static void add_word(void *words, const char *word)
{
    struct buffer *out = words;
    if (out->len > 0)
        buffer_add_char(out, ' ');
    buffer_add_str(out, word);
}

static char *next_word(char **rest)
{
    char *word = strtok_r(*rest, " ", rest);
    return word ? word : NULL;
}

/* false, and it is said, where something stands behind what a command takes. */
static bool is_all(struct app *app, const char *rest)
{
    const char *more = rest ? rest + strspn(rest, " ") : "";
    if (*more)
        app_fail(app, "Too much is typed: %s", more);
    return !*more;
}

/* ---- set ---- */

static void show_setting(struct app *app, const struct setting *setting)
{
    char value[32];
    settings_show(app->settings, setting, value, sizeof value);
    app_say(app, "%s is %s (%s)", setting->name, value, setting->values);
}

static void run_set(struct app *app, char *rest)
{
    char *name = next_word(&rest), message[160];
    if (!name) {
        overlay_open(app, OVERLAY_SETTINGS, "Settings");
        return;
    }
    char *value = strchr(name, '=');
    if (value)
        *value++ = '\0';
    else
        value = next_word(&rest);
    if (!*name) {
        app_say(app, ":set NAME VALUE; :set alone lists all.");
        return;
    }
    size_t len = strlen(name);
    bool asks = len > 1 && name[len - 1] == '?';
    if (!is_all(app, rest) || (asks && !is_all(app, value)))
        return;
    if (asks)
        name[len - 1] = '\0';
    const struct setting *setting = setting_by_name(name);
    if (setting && (asks || (!value && setting->kind != SETTING_SWITCH))) {
        show_setting(app, setting);
    } else if (!setting && strncmp(name, "no", 2) != 0) {
        app_fail(app, "There is no setting %s; :set lists all.", name);
    } else if (!settings_set(app->settings, name, value, message, sizeof message)) {
        app_fail(app, "%s", message);
    } else {
        app_apply_settings(app);
        show_setting(app, setting ? setting : setting_by_name(name + 2)); /* "nomouse" */
    }
}

/* ---- the others ---- */

/* The path, with the home directory for "~/"; for the caller to free. */
static char *path_at_home(const char *path)
{
    struct buffer whole = {0};
    const char *home = getenv("HOME");
    bool at_home = strncmp(path, "~/", 2) == 0 && home && *home;
    if (at_home)
        buffer_add_str(&whole, home);
    buffer_add_str(&whole, at_home ? path + 1 : path);
    return whole.bytes;
}

static void write_found(struct app *app, char *rest, bool over)
{
    const struct ui_services *services = &app->options->services;
    char *format = next_word(&rest), *path = rest, message[sizeof app->message];
    while (path && *path == ' ')
        path++;
    if (app->settings->secure) {
        app_fail(app, "No file is written in secure mode.");
        return;
    }
    if (!services->write) {
        app_fail(app, "Writing is not available here.");
        return;
    }
    if (!format || !path || !*path) {
        app_say(app, ":w FORMAT FILE, such as :w json article.json");
        return;
    }
    bool early = app_document(app)->job || app_document(app)->whole;
    char *whole = path_at_home(path);
    if (services->write(services->context, app_dossier(app), format, whole, over, message,
                        sizeof message))
        app_say(app, early ? "Wrote %s: what is found so far." : "Wrote %s.", whole);
    else
        app_fail(app, "%s", message);
    free(whole);
}

static void run_write(struct app *app, char *rest)
{
    write_found(app, rest, false);
}

static void run_write_over(struct app *app, char *rest)
{
    write_found(app, rest, true);
}

/* A line of the configuration: its first word, and the rest as typed. */
static void run_line(struct app *app, const char *word, const char *rest)
{
    char message[160];
    enum theme_name theme = THEMES;
    struct buffer line = {0};
    buffer_printf(&line, "%s %s", word, rest);
    if (configuration_line(&app->configuration, &theme, line.bytes, line.len, message,
                           sizeof message)) {
        app_apply_settings(app);
        app_say(app, "Done: %s", line.bytes);
    } else {
        app_fail(app, "%s", message);
    }
    buffer_release(&line);
}

static void run_bind(struct app *app, char *rest)
{
    run_line(app, "bind", rest);
}

static void run_color(struct app *app, char *rest)
{
    run_line(app, "color", rest);
}

static void view_names(void (*add)(void *, const char *), void *list)
{
    for (int view = 0; view < VIEWS; view++)
        if (view_kinds[view].build)
            add(list, view_kinds[view].name);
}

static void run_view(struct app *app, char *rest)
{
    char *name = next_word(&rest);
    if (!is_all(app, rest))
        return;
    for (int view = 0; view < VIEWS; view++) {
        if (name && view_kinds[view].build && strcmp(view_kinds[view].name, name) == 0) {
            app->pane = PANE_RELATIONS;
            app_show_view(app, (enum view)view);
            return;
        }
    }
    struct buffer names = {0};
    view_names(add_word, &names);
    app_fail(app, "The views: %s", names.bytes);
    buffer_release(&names);
}

static bool is_number(const char *word)
{
    return *word && word[strspn(word, "0123456789")] == '\0';
}

static void run_article(struct app *app, char *rest)
{
    char *word = next_word(&rest);
    long number = word && is_number(word) ? strtol(word, NULL, 10) : 0;
    if (!is_all(app, rest))
        return;
    if (number < 1 || number > (long)app->documents.count) {
        if (app->documents.count == 1)
            app_fail(app, "There is only this article.");
        else
            app_fail(app, "There are articles 1 to %u.", app->documents.count);
        return;
    }
    app_remember(app);
    app_go_to_document(app, (uint32_t)number - 1);
}

static void run_focus(struct app *app, char *rest)
{
    size_t len = strlen(rest);
    while (len > 0 && rest[len - 1] == ' ')
        rest[--len] = '\0';
    while (*rest == ' ')
        rest++;
    if (!*rest) {
        app_say(app, ":focus NAME, an entity's name or a part of it");
        return;
    }
    uint32_t entity = app_entity_meant(app, rest);
    if (entity != NO_INDEX) {
        app_remember(app);
        app_set_focus(app, entity);
    }
}

static void run_correct(struct app *app, char *rest)
{
    char *what = next_word(&rest);
    if (correct_run(app, what ? what : "", rest ? rest : ""))
        return;
    struct buffer names = {0};
    correct_names(add_word, &names);
    app_fail(app, "The corrections: %s", names.bytes);
    buffer_release(&names);
}

static void run_quit(struct app *app, char *rest)
{
    (void)rest;
    app->quit = true;
}

static const struct command commands[] = {
    {"set", "NAME VALUE", N_("a setting; NAME? says its value, alone it lists all"), run_set, NULL},
    {"view", "NAME", N_("another view of the relations"), run_view, view_names},
    {"focus", "NAME", N_("focus the entity of that name"), run_focus, NULL},
    {"correct", "WHAT ...", N_("correct what is found"), run_correct, correct_names},
    {"go", "NUMBER", N_("that article of the list"), run_article, NULL},
    {"w", "FORMAT FILE", N_("write what is found to a file"), run_write, NULL},
    {"write", "FORMAT FILE", N_("the same"), run_write, NULL},
    {"w!", "FORMAT FILE", N_("write over a file that exists"), run_write_over, NULL},
    {"bind", "SCOPE KEY ACTION", N_("a key, as in the configuration"), run_bind, NULL},
    {"color", "FACE LOOK", N_("a look, as in the configuration"), run_color, NULL},
    {"q", "", N_("quit"), run_quit, NULL},
};

#define COMMANDS (sizeof commands / sizeof commands[0])

bool command_at(uint32_t number, const char **name, const char **arguments, const char **help)
{
    if (number >= COMMANDS)
        return false;
    *name = commands[number].name;
    *arguments = commands[number].arguments;
    *help = commands[number].help;
    return true;
}

void command_names(uint32_t number, struct buffer *out)
{
    if (number < COMMANDS && commands[number].names)
        commands[number].names(add_word, out);
}

/* ---- running ---- */

static void go_to_paragraph(struct app *app, long number)
{
    const struct article *article = app_document(app)->article;
    for (uint32_t i = 0; number > 0 && i < article->block_count; i++) {
        if ((long)article_paragraph_number(article, i) == number) { /* what follows shares it */
            app_remember(app);
            article_go_shown(app, article->blocks[i].begin);
            return;
        }
    }
    uint32_t last = article->block_count;
    last = last > 0 ? article_paragraph_number(article, last - 1) : 0;
    app_fail(app, "There is no paragraph %ld; the last one is %u.", number, last);
}

/* false, and it is said, where more is typed than a command without arguments takes. */
static bool is_alone(struct app *app, const char *name, const char *rest)
{
    if (rest[strspn(rest, " ")] == '\0')
        return true;
    app_fail(app, "%s takes nothing behind its name.", name);
    return false;
}

/* The command or the action of that name, with what is typed behind it. */
static void run_named(struct app *app, const char *name, char *rest)
{
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            if (commands[i].arguments[0] || is_alone(app, name, rest))
                commands[i].run(app, rest);
            return;
        }
    }
    uint32_t action = action_by_name(name);
    if (action == NO_ACTION)
        app_fail(app, "There is no command %s; Tab completes, ? helps.", name);
    else if (is_alone(app, name, rest))
        app_run_action(app, action);
}

void command_run(struct app *app, const char *text)
{
    char *line = memory_string(text + strspn(text, " ")), *rest = line;
    char *name = next_word(&rest);
    if (name && !is_number(name))
        run_named(app, name, rest);
    else if (name && is_all(app, rest))
        go_to_paragraph(app, strtol(name, NULL, 10));
    free(line);
}

/* ---- the prompt ---- */

static void complete_values(const char *values, void (*add)(void *, const char *), void *list)
{
    char copy[128], *rest = copy, *word;
    snprintf(copy, sizeof copy, "%s", values);
    while ((word = strtok_r(rest, " ", &rest)))
        add(list, word);
}

static void complete_first(void (*add)(void *, const char *), void *list)
{
    for (size_t i = 0; i < COMMANDS; i++)
        add(list, commands[i].name);
    for (uint32_t i = 0; i < action_count; i++)
        add(list, actions[i].name);
}

static void complete_set(const char *line, void (*add)(void *, const char *), void *list)
{
    char name[32];
    const struct setting *setting = NULL;
    if (sscanf(line, "set %31[^ =]", name) == 1 && strpbrk(line + 4, " ="))
        setting = setting_by_name(name);
    if (setting)
        complete_values(setting->values, add, list);
    else
        for (setting = settings_table; setting->name; setting++)
            add(list, setting->name);
}

static void complete_format(const struct app *app, void (*add)(void *, const char *), void *list)
{
    const struct ui_services *services = &app->options->services;
    const char *name;
    for (uint32_t i = 0;
         services->format_name && (name = services->format_name(services->context, i)); i++)
        add(list, name);
}

/* What the first word of what is typed behind ":correct " says is corrected. */
static void complete_correct(const struct app *app, const char *typed,
                             void (*add)(void *, const char *), void *list)
{
    char what[32];
    const char *rest = strchr(typed, ' ');
    size_t len = rest ? (size_t)(rest - typed) : 0;
    if (len >= sizeof what)
        return;
    memcpy(what, typed, len);
    what[len] = '\0';
    correct_complete(app, what, rest ? rest + 1 : typed, add, list);
}

static void complete(void *context, const char *line, void (*add)(void *, const char *), void *list)
{
    const struct app *app = context;
    const char *typed = strchr(line, ' ');
    if (!typed) {
        complete_first(add, list);
        return;
    }
    bool first = !strchr(++typed, ' '); /* argument */
    if (strncmp(line, "set ", 4) == 0)
        complete_set(line, add, list);
    else if (strncmp(line, "focus ", 6) == 0)
        name_complete(app_dossier(app), typed, add, list);
    else if (strncmp(line, "correct ", 8) == 0)
        complete_correct(app, typed, add, list);
    else if (first && strncmp(line, "view ", 5) == 0)
        view_names(add, list);
    else if (first && (strncmp(line, "w ", 2) == 0 || strncmp(line, "w! ", 3) == 0 ||
                       strncmp(line, "write ", 6) == 0))
        complete_format(app, add, list);
}

static void command_done(struct app *app, const char *line, bool accepted)
{
    if (!accepted)
        return;
    prompt_history_add(&app->prompt.commands, line);
    command_run(app, line);
}

void command_prompt(struct app *app, const char *initial)
{
    prompt_open(&app->prompt.line, ":", initial, &app->prompt.commands);
    app->prompt.line.complete = complete;
    app->prompt.line.complete_context = app;
    app->prompt.changed = NULL;
    app->prompt.done = command_done;
}
