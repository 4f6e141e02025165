#include "ui/help.h"

#include <string.h>

#include "i18n.h"
#include "ui/actions.h"
#include "ui/state.h"

#define NAME_AT 16
#define HELP_AT 38

static void add_action(struct app *app, struct sheet *page, enum scope scope, uint32_t action)
{
    struct buffer keys = {0};
    const struct cell_rule *rule = &app->rule;
    keymap_keys(&app->configuration.keymap, scope, action, 4, &keys);
    sheet_row(page, (struct target){.kind = TARGET_ACTION, .id = action});
    sheet_add_str(page, (struct style){ROLE_KEY, 0}, buffer_str(&keys));
    sheet_pad(page, rule, NAME_AT);
    sheet_add_str(page, (struct style){ROLE_DIM, 0}, actions[action].name);
    sheet_mark_key(page);
    sheet_pad(page, rule, HELP_AT);
    sheet_add_str(page, (struct style){ROLE_TEXT, 0}, _(actions[action].help));
    buffer_release(&keys);
}

static void add_settings(struct app *app, struct sheet *page)
{
    sheet_blank(page);
    sheet_heading(page, _("Settings (:set NAME VALUE)"));
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        char value[32];
        settings_show(app->settings, setting, value, sizeof value);
        sheet_blank(page);
        sheet_add_str(page, (struct style){ROLE_KEY, 0}, setting->name);
        sheet_pad(page, &app->rule, NAME_AT);
        sheet_add_str(page, (struct style){ROLE_TEXT, 0}, value);
        sheet_pad(page, &app->rule, HELP_AT);
        sheet_add_str(page, (struct style){ROLE_TEXT, 0}, _(setting->help));
        sheet_printf(page, (struct style){ROLE_DIM, 0}, "  (%s)", setting->values);
    }
}

void help_build(struct app *app, struct sheet *page, int width)
{
    static const enum scope scopes[PANES] = {SCOPE_ARTICLE, SCOPE_ENTITIES, SCOPE_RELATIONS};
    enum scope scope = scopes[app->pane];
    (void)width;
    sheet_clear(page);
    for (int topic = 0; topic < ACTION_TOPICS; topic++) {
        if (topic > 0)
            sheet_blank(page);
        sheet_heading(page, _(action_topic_names[topic]));
        for (uint32_t i = 0; i < action_count; i++)
            if (actions[i].topic == topic && (actions[i].scopes & SCOPE_BIT(scope)))
                add_action(app, page, scope, i);
    }
    add_settings(app, page);
}
