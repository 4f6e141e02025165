#include "ui/help.h"

#include <string.h>

#include "i18n.h"
#include "ui/actions.h"
#include "ui/canvas.h"
#include "ui/command.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/theme.h"

#define NAME_AT     16
#define HELP_AT     38
#define VALUE_END   24 /* of a setting */
#define NAMED_COLS  64 /* in narrower rows the names are left out */
#define HINT_INDENT 2
#define BESIDE_COLS 20 /* of the text of a help */
#define BELOW_AT    4

static struct style help_style(const void *context, uint32_t at)
{
    const uint32_t *dim_from = context;
    return (struct style){at < *dim_from ? FACE_TEXT : FACE_DIM, 0};
}

/* "text  (more)", on as many rows as it takes; below what it helps with where there is little room
 * beside it. */
static void add_help(struct app *app, struct sheet *page, int width, int at, const char *text,
                     const char *more)
{
    struct buffer line = {0};
    uint32_t dim_from = (uint32_t)strlen(text);
    buffer_add_str(&line, text);
    if (more[0])
        buffer_printf(&line, "  (%s)", more);
    if (width - at < BESIDE_COLS) {
        sheet_go_on(page, &app->rule, 0);
        at = BELOW_AT;
    }
    sheet_pad(page, &app->rule, at);
    sheet_wrap(page, &app->rule, width, at + HINT_INDENT, 0, line.bytes,
               (struct span){0, (uint32_t)line.len}, help_style, &dim_from);
    buffer_release(&line);
}

static void add_action(struct app *app, struct sheet *page, enum scope scope, uint32_t action,
                       const char *help, int width)
{
    struct buffer keys = {0};
    bool named = width >= NAMED_COLS;
    keymap_keys(&app->configuration.keymap, scope, action, 4, &keys);
    sheet_row(page, (struct target){.kind = TARGET_ACTION, .id = action});
    sheet_add_str(page, (struct style){FACE_KEY, 0}, buffer_str(&keys));
    if (!named)
        sheet_mark_key(page);
    sheet_pad(page, &app->rule, NAME_AT);
    if (named) {
        sheet_add_str(page, style_dim, actions[action].name);
        sheet_mark_key(page);
    }
    add_help(app, page, width, named ? HELP_AT : NAME_AT, _(help), "");
    buffer_release(&keys);
}

static void add_settings(struct app *app, struct sheet *page, int width, int help_at)
{
    for (uint32_t i = 0; settings_table[i].name; i++) {
        const struct setting *setting = &settings_table[i];
        char value[32];
        settings_show(app->settings, setting, value, sizeof value);
        sheet_row(page, (struct target){.kind = TARGET_SETTING, .id = i});
        sheet_add_str(page, (struct style){FACE_KEY, 0}, setting->name);
        sheet_mark_key(page);
        sheet_pad(page, &app->rule, NAME_AT);
        sheet_add_str(page, (struct style){FACE_TEXT, 0}, value);
        add_help(app, page, width, help_at, _(setting->help), setting->values);
    }
}

static void add_commands(struct app *app, struct sheet *page, int width)
{
    const char *name, *arguments, *help;
    struct buffer names = {0};
    sheet_blank(page);
    sheet_heading(page, _("Commands (:NAME)"));
    for (uint32_t i = 0; command_at(i, &name, &arguments, &help); i++) {
        sheet_row(page, (struct target){.kind = TARGET_COMMAND, .id = i});
        sheet_printf(page, (struct style){FACE_KEY, 0}, ":%s", name);
        sheet_mark_key(page);
        sheet_pad(page, &app->rule, NAME_AT);
        sheet_add_str(page, style_dim, arguments);
        int beside = sheet_row_cols(page, &app->rule) + 2;
        buffer_clear(&names);
        command_names(i, &names);
        add_help(app, page, width, width >= NAMED_COLS ? HELP_AT : beside, _(help),
                 buffer_str(&names));
    }
    buffer_release(&names);
}

/* What keys do in one pane and not, or something else, in the others. */
static const struct pane_help {
    const char *action;
    const char *help[PANES]; /* NULL: nothing of its own */
} pane_helps[] = {
    {"follow",
     {N_("focus the name under the cursor"), N_("go to its next mention"),
      N_("focus the other end")}},
    {"next-any-mention", {N_("next mention of any entity"), NULL, NULL}},
    {"next-paragraph", {N_("next paragraph of the article"), NULL, NULL}},
    {"marking", {N_("mark all names, the focused one, none"), NULL, NULL}},
    {"filter",
     {NULL, N_("filter the entities while you type"), N_("filter the relations while you type")}},
    {"filter-type",
     {NULL, N_("only this type; again: the next"), N_("only this status; again: the next")}},
    {"sort",
     {NULL, N_("sort the entities by the next key"), N_("sort the relations by the next key")}},
    {"evidence", {NULL, NULL, N_("the sentence behind the relation; again: the next one")}},
    {"next-view", {NULL, NULL, N_("next view of the relations")}},
    {"correct-relation",
     {NULL, N_("add a relation of the focus"), N_("remove the selected relation")}},
};

static void add_pane(struct app *app, struct sheet *page, enum scope scope, int width)
{
    static const char *const headings[PANES] = {N_("In the article"), N_("In the entities"),
                                                N_("In the relations")};
    sheet_heading(page, _(headings[app->pane]));
    for (size_t i = 0; i < sizeof pane_helps / sizeof *pane_helps; i++)
        if (pane_helps[i].help[app->pane])
            add_action(app, page, scope, action_by_name(pane_helps[i].action),
                       pane_helps[i].help[app->pane], width);
}

void help_build(struct app *app, struct sheet *page, int width)
{
    static const enum scope scopes[PANES] = {SCOPE_ARTICLE, SCOPE_ENTITIES, SCOPE_RELATIONS};
    enum scope scope = scopes[app->pane];
    sheet_clear(page);
    add_pane(app, page, scope, width);
    for (int topic = 0; topic < ACTION_TOPICS; topic++) {
        sheet_blank(page);
        sheet_heading(page, _(action_topic_names[topic]));
        for (uint32_t i = 0; i < action_count; i++)
            if (actions[i].topic == topic && (actions[i].scopes & SCOPE_BIT(scope)))
                add_action(app, page, scope, i, actions[i].help, width);
    }
    add_commands(app, page, width);
    sheet_blank(page);
    sheet_heading(page, _("Settings (:set NAME VALUE)"));
    add_settings(app, page, width, width >= NAMED_COLS ? HELP_AT : VALUE_END);
}

void help_build_settings(struct app *app, struct sheet *page, int width)
{
    sheet_clear(page);
    add_settings(app, page, width, width >= NAMED_COLS ? VALUE_END + 2 : VALUE_END);
}
