#include "ui/dispatch.h"

#include <stdio.h>

#include "model/buffer.h"
#include "ui/act.h"
#include "ui/actions.h"
#include "ui/correct.h"
#include "ui/document.h"
#include "ui/entities_pane.h"
#include "ui/focus.h"
#include "ui/keymap.h"
#include "ui/keys.h"
#include "ui/prompt.h"
#include "ui/relations_pane.h"
#include "ui/state.h"
#include "ui/work.h"

static bool leaves_focus_waiting(const struct app *app, const struct action *action)
{
    return action->run == act_next_entity || action->run == act_previous_entity ||
           (action->topic == TOPIC_MOVE &&
            (app_ops(app) == &entities_ops ||
             (app_ops(app) == &relations_ops && !app->waiting.entity)));
}

/* Needs no list that is up to date: it will be another one. */
static bool changes_list(const struct action *action)
{
    return action->run == act_sort || action->run == act_sort_reverse ||
           action->run == act_filter || action->run == act_clear_filter ||
           action->run == act_filter_type || action->run == act_clear_type;
}

/* Whether there is something to do for an action once it has its next key; else it says so. */
static bool may_wait(struct app *app, const struct action *action)
{
    return action->run_key != act_correct_type || correct_may_focus(app);
}

void app_wait_for_key(struct app *app, uint32_t action)
{
    app->waiting.action = action;
    app->waiting.adds = false;
}

void app_run_action(struct app *app, uint32_t action)
{
    const struct action *a = &actions[action];
    if (!changes_list(a))
        entities_finish(app);
    if (!leaves_focus_waiting(app, a))
        app_settle(app);
    if (!(a->scopes & SCOPE_BIT(app_ops(app)->scope)))
        app_say(app, "%s does not work here.", a->name);
    else if (a->run)
        a->run(app);
    else if (may_wait(app, a))
        app_wait_for_key(app, action);
}

static void prompt_took(struct app *app, enum prompt_result result)
{
    struct buffer line = {0};
    buffer_add_str(&line, buffer_str(&app->prompt.line.text));
    if (result == PROMPT_EDITED && app->prompt.changed)
        app->prompt.changed(app, buffer_str(&line));
    if (result == PROMPT_NO_CANDIDATE)
        app_say(app, "Nothing completes this.");
    if (result == PROMPT_ACCEPTED || result == PROMPT_CANCELLED) {
        prompt_close(&app->prompt.line);
        app->prompt.done(app, buffer_str(&line), result == PROMPT_ACCEPTED);
    }
    buffer_release(&line);
}

/* Elsewhere than in a prompt a paste would be taken for keys: it is swallowed. */
void app_paste(struct app *app, const char *text, size_t len)
{
    if (!app->prompt.line.active)
        return;
    app->message[0] = '\0';
    prompt_insert(&app->prompt.line, text, len);
    prompt_took(app, PROMPT_EDITED);
}

static void say_unbound(struct app *app, uint32_t first, uint32_t second)
{
    char names[2 * KEY_NAME_SIZE + 1], name[KEY_NAME_SIZE], other[KEY_NAME_SIZE] = "";
    key_name(first, name);
    if (second)
        key_name(second, other);
    snprintf(names, sizeof names, "%s%s%s", name, second ? " " : "", other);
    if (!second && first >= '0' && first <= '9')
        app_say(app, "%s does nothing here; no key takes a count.", names);
    else
        app_say(app, "%s does nothing here; ? shows the keys.", names);
}

void app_key(struct app *app, uint32_t key)
{
    app_document(app)->focus_settled = true;
    if (!app->prompt.line.active)
        app_hurry(app);
    app->message[0] = '\0';
    if (app->prompt.line.active && key == KEY_CONTROL('y')) {
        app_paste(app, buffer_str(&app->copied), app->copied.len);
        return;
    }
    if (app->prompt.line.active) {
        prompt_took(app, prompt_key(&app->prompt.line, key));
        return;
    }
    key = key_fold(key);
    if (app->waiting.action != NO_ACTION) {
        const struct action *action = &actions[app->waiting.action];
        app->waiting.action = NO_ACTION;
        if (key != KEY_CODE_ESCAPE)
            action->run_key(app, key);
        return;
    }
    enum scope scope = app_ops(app)->scope;
    uint32_t first = app->waiting.prefix ? app->waiting.prefix : key;
    uint32_t second = app->waiting.prefix ? key : 0;
    app->waiting.prefix = 0;
    if (!second && keymap_is_prefix(&app->configuration.keymap, scope, key)) {
        app->waiting.prefix = key;
        return;
    }
    uint32_t action = keymap_lookup(&app->configuration.keymap, scope, first, second);
    if (action != NO_ACTION) {
        app_run_action(app, action);
        return;
    }
    if (!second || key != KEY_CODE_ESCAPE)
        say_unbound(app, first, second);
}
