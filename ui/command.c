#include "ui/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/actions.h"
#include "ui/app.h"
#include "ui/article_pane.h"
#include "ui/articles.h"
#include "ui/command_complete.h"
#include "ui/completion.h"
#include "ui/configuration.h"
#include "ui/correct.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/file_complete.h"
#include "ui/focus.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
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
    command_complete *complete; /* of what stands behind it; NULL: by those names */
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

/* What is asked of a setting besides giving it a value. */
enum set_sign { SIGN_NONE, SIGN_ASKS = '?', SIGN_TURNS = '!' };

/* Takes the sign from the end of the name. */
static enum set_sign take_sign(char *name)
{
    size_t len = strlen(name);
    char last = len > 1 ? name[len - 1] : '\0';
    if (last != SIGN_ASKS && last != SIGN_TURNS)
        return SIGN_NONE;
    name[len - 1] = '\0';
    return (enum set_sign)last;
}

static void set_setting(struct app *app, const char *name, const char *value)
{
    char message[160];
    const struct setting *setting = setting_by_name(name);
    if (!setting && strncmp(name, "no", 2) != 0) {
        app_fail(app, "There is no setting %s; :set lists all.", name);
    } else if (!settings_set(app->settings, name, value, message, sizeof message)) {
        app_fail(app, "%s", message);
    } else {
        app_apply_settings(app);
        show_setting(app, setting ? setting : setting_by_name(name + 2)); /* "nomouse" */
    }
}

static void turn_setting(struct app *app, const struct setting *setting)
{
    char value[32];
    settings_show(app->settings, setting, value, sizeof value);
    if (setting->kind == SETTING_SWITCH)
        set_setting(app, setting->name, strcmp(value, "on") == 0 ? "off" : "on");
    else
        app_fail(app, "Only what is on or off is turned over; %s is %s.", setting->name, value);
}

static void run_set(struct app *app, char *rest)
{
    char *name = next_word(&rest);
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
    enum set_sign sign = take_sign(name);
    if (!is_all(app, rest) || (sign != SIGN_NONE && !is_all(app, value)))
        return;
    const struct setting *setting = setting_by_name(name);
    if (setting && sign == SIGN_TURNS)
        turn_setting(app, setting);
    else if (setting && (sign == SIGN_ASKS || (!value && setting->kind != SETTING_SWITCH)))
        show_setting(app, setting);
    else
        set_setting(app, name, value);
}

/* ---- the others ---- */

/* A device or a pipe would tear the screen or hold it up. */
static bool is_file_or_new(const char *path)
{
    struct stat there;
    return strcmp(path, "-") != 0 &&
           (stat(path, &there) != 0 || S_ISREG(there.st_mode) || S_ISDIR(there.st_mode));
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
    struct buffer whole = {0};
    file_path_add(&whole, path);
    if (!is_file_or_new(whole.bytes))
        app_fail(app, "%s: it is no file; give the name of one", whole.bytes);
    else if (services->write(services->context, app_dossier(app), format, whole.bytes, over,
                             message, sizeof message))
        app_say(app, early ? "Wrote %s: what is found so far." : "Wrote %s.", message);
    else
        app_fail(app, "%s", message);
    buffer_release(&whole);
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

static void run_unbind(struct app *app, char *rest)
{
    run_line(app, "unbind", rest);
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
    {"set", "NAME VALUE",
     N_("a setting; NAME? says its value, NAME! turns it over, alone it lists all"), run_set, NULL,
     complete_set},
    {"view", "NAME", N_("another view of the relations"), run_view, view_names, NULL},
    {"focus", "NAME", N_("focus the entity of that name"), run_focus, NULL, complete_focus},
    {"correct", "WHAT ...", N_("correct what is found"), run_correct, correct_names,
     complete_correct},
    {"go", "NUMBER", N_("that article of the list"), run_article, NULL, NULL},
    {"w", "FORMAT FILE", N_("write what is found to a file"), run_write, NULL, complete_write},
    {"write", "FORMAT FILE", N_("the same"), run_write, NULL, complete_write},
    {"w!", "FORMAT FILE", N_("write over a file that exists"), run_write_over, NULL,
     complete_write},
    {"bind", "SCOPE KEY ACTION", N_("a key, as in the configuration"), run_bind, NULL,
     complete_bind},
    {"unbind", "SCOPE KEY", N_("no longer, as in the configuration"), run_unbind, NULL,
     complete_unbind},
    {"color", "FACE LOOK", N_("a look, as in the configuration"), run_color, NULL, complete_color},
    {"q", "", N_("quit"), run_quit, NULL, NULL},
    {"q!", "", N_("the same"), run_quit, NULL, NULL},
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

static void no_command(struct app *app, const char *name)
{
    if (setting_by_name(name))
        app_fail(app, "%s is a setting: :set %s", name, name);
    else
        app_fail(app, "There is no command %s; Tab completes, ? helps.", name);
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
        no_command(app, name);
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

static void complete_first(struct completion *completion)
{
    for (size_t i = 0; i < COMMANDS; i++)
        completion_offer(completion, commands[i].name);
    for (uint32_t i = 0; i < action_count; i++)
        completion_offer(completion, actions[i].name);
}

/* What stands behind the command's name; one of its names, where that is all that it takes. */
static void complete_rest(const struct app *app, const struct command *command,
                          struct completion *completion)
{
    if (command->complete)
        command->complete(app, completion);
    else if (command->names && !strchr(completion_typed(completion), ' '))
        command->names(completion_offer_to, completion);
}

static void complete(void *context, struct completion *completion)
{
    const char *line = buffer_str(&completion->line);
    size_t len = strcspn(line, " ");
    if (!line[len]) {
        complete_first(completion);
        return;
    }
    completion_from(completion, len + 1);
    for (size_t i = 0; i < COMMANDS; i++)
        if (strlen(commands[i].name) == len && memcmp(commands[i].name, line, len) == 0)
            complete_rest(context, &commands[i], completion);
}

static void command_done(struct app *app, const char *line, bool accepted)
{
    if (!accepted)
        return;
    prompt_history_add(app_history(app, HISTORY_COMMANDS), line);
    command_run(app, line);
}

void command_prompt(struct app *app, const char *initial)
{
    prompt_open(&app->prompt.line, ":", initial, app_history(app, HISTORY_COMMANDS));
    app->prompt.line.complete = complete;
    app->prompt.line.complete_context = app;
    app->prompt.changed = NULL;
    app->prompt.done = command_done;
}
