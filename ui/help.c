#include "ui/help.h"

#include <string.h>

#include "ui/actions.h"
#include "ui/state.h"

#define NAME_AT 16
#define HELP_AT 38

static void add_action(struct app *app, struct page *page, enum scope scope, uint32_t action)
{
    struct buffer keys = {0};
    const struct cell_rule *rule = &app->rule;
    keymap_keys(&app->configuration.keymap, scope, action, 4, &keys);
    page_row(page, (struct target){.kind = TARGET_ACTION, .id = action});
    page_add_str(page, (struct style){ROLE_KEY, 0}, buffer_str(&keys));
    page_pad(page, rule, NAME_AT);
    page_add_str(page, (struct style){ROLE_DIM, 0}, actions[action].name);
    page_pad(page, rule, HELP_AT);
    page_add_str(page, (struct style){ROLE_TEXT, 0}, actions[action].help);
    buffer_release(&keys);
}

static void add_settings(struct app *app, struct page *page)
{
    page_blank(page);
    page_heading(page, "Settings (:set NAME VALUE)");
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        char value[32];
        settings_show(app->settings, setting, value, sizeof value);
        page_blank(page);
        page_add_str(page, (struct style){ROLE_KEY, 0}, setting->name);
        page_pad(page, &app->rule, NAME_AT);
        page_add_str(page, (struct style){ROLE_TEXT, 0}, value);
        page_pad(page, &app->rule, HELP_AT);
        page_add_str(page, (struct style){ROLE_TEXT, 0}, setting->help);
        page_printf(page, (struct style){ROLE_DIM, 0}, "  (%s)", setting->values);
    }
}

void help_build(struct app *app, struct page *page, int width)
{
    static const enum scope scopes[PANES] = {SCOPE_ARTICLE, SCOPE_ENTITIES, SCOPE_RELATIONS};
    enum scope scope = scopes[app->pane];
    (void)width;
    page_clear(page);
    for (int topic = 0; topic < ACTION_TOPICS; topic++) {
        if (topic > 0)
            page_blank(page);
        page_heading(page, action_topic_names[topic]);
        for (uint32_t i = 0; i < action_count; i++)
            if (actions[i].topic == topic && (actions[i].scopes & SCOPE_BIT(scope)))
                add_action(app, page, scope, i);
    }
    add_settings(app, page);
}
