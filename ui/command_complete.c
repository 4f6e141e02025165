#include "ui/command_complete.h"

#include <stdio.h>
#include <string.h>

#include "ui/actions.h"
#include "ui/app.h"
#include "ui/completion.h"
#include "ui/correct.h"
#include "ui/file_complete.h"
#include "ui/keymap.h"
#include "ui/name_find.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/theme.h"

/* Copies the first word of what is typed and begins behind it, and the one character that ends it.
 * false: it is that word which is being typed. */
static bool first_word(struct completion *completion, const char *ends, char word[32])
{
    const char *typed = completion_typed(completion);
    size_t len = strcspn(typed, ends);
    if (!typed[len])
        return false;
    snprintf(word, 32, "%.*s", (int)len, typed);
    completion_from(completion, completion->begin + len + 1);
    return true;
}

/* ---- set ---- */

static void offer_values(const char *values, struct completion *completion)
{
    char copy[128], *rest = copy, *word;
    snprintf(copy, sizeof copy, "%s", values);
    while ((word = strtok_r(rest, " ", &rest)))
        completion_offer(completion, word);
}

void complete_set(const struct app *app, struct completion *completion)
{
    char name[32];
    (void)app;
    if (first_word(completion, " =", name)) {
        const struct setting *setting = setting_by_name(name);
        if (setting)
            offer_values(setting->values, completion);
        return;
    }
    for (const struct setting *setting = settings_table; setting->name; setting++)
        completion_offer(completion, setting->name);
}

/* ---- names ---- */

void complete_focus(const struct app *app, struct completion *completion)
{
    name_complete(app_dossier(app), completion);
}

void complete_correct(const struct app *app, struct completion *completion)
{
    char what[32];
    if (first_word(completion, " ", what))
        correct_complete(app, what, completion);
    else
        correct_names(completion_offer_to, completion);
}

/* ---- write ---- */

void complete_write(const struct app *app, struct completion *completion)
{
    const struct ui_services *services = &app->options->services;
    char format[32];
    const char *name;
    if (app->settings->secure)
        return;
    if (first_word(completion, " ", format)) {
        file_complete(completion);
        return;
    }
    for (uint32_t i = 0;
         services->format_name && (name = services->format_name(services->context, i)); i++)
        completion_offer(completion, name);
}

/* ---- lines of the configuration ---- */

static void offer_scopes(struct completion *completion)
{
    for (int scope = 0; scope < SCOPES; scope++)
        completion_offer(completion, scope_names[scope]);
}

/* One key or two stand between the scope and the action: there is no telling which word is which.
 */
void complete_bind(const struct app *app, struct completion *completion)
{
    char scope[32], key[32];
    (void)app;
    if (!first_word(completion, " ", scope)) {
        offer_scopes(completion);
        return;
    }
    if (!first_word(completion, " ", key))
        return;
    while (first_word(completion, " ", key))
        ;
    for (uint32_t i = 0; i < action_count; i++)
        completion_offer(completion, actions[i].name);
}

void complete_unbind(const struct app *app, struct completion *completion)
{
    char scope[32];
    (void)app;
    if (!first_word(completion, " ", scope))
        offer_scopes(completion);
}

void complete_color(const struct app *app, struct completion *completion)
{
    char face[32];
    (void)app;
    if (first_word(completion, " ", face))
        return;
    for (int i = 0; i < FACES; i++)
        completion_offer(completion, face_names[i]);
}
