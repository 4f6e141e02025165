#include "config.h"

#include "ui/correct.h"

#include <string.h>
#include <strings.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/completion.h"
#include "ui/document.h"
#include "ui/layout.h"
#include "ui/name_find.h"
#include "ui/needle.h"
#include "ui/relation_find.h"
#include "ui/sheet.h"
#include "ui/state.h"

/* ---- whether it can be ---- */

bool correct_may(struct app *app)
{
    const struct document *document = app_document(app);
    if (app->settings->secure)
        app_fail(app, "No correction is kept in secure mode.");
    else if (!app->knowledge)
        app_fail(app, "This article cannot be analysed again.");
    else if (document->article->partial && document->rest_failed)
        app_fail(app, "Only the beginning could be read; it cannot be corrected.");
    else if (document->job || document->whole || document->article->partial)
        app_say(app, "Still reading.");
    else
        return true;
    return false;
}

bool correct_may_focus(struct app *app)
{
    if (!correct_may(app))
        return false;
    if (app_focus(app))
        return true;
    app_say(app, "%s", _(app_no_focus(app)));
    return false;
}

/* Whether it is a form of the entity other than its name. */
static bool is_other_form(const struct entity *entity, uint32_t alias)
{
    return strcmp(entity->aliases[alias].text, entity->name) != 0;
}

bool correct_has_forms(const struct app *app)
{
    const struct entity *focus = app_focus(app);
    for (uint32_t i = 0; focus && i < focus->alias_count; i++)
        if (is_other_form(focus, i))
            return true;
    return false;
}

static uint32_t selected_relation(const struct app *app)
{
    const struct document *document = app_document(app);
    struct target target = sheet_view_target(&app->relations.sheet);
    bool selected = app->pane == PANE_RELATIONS && !app->relations.stale &&
                    target.kind == TARGET_RELATION && target.id < document->dossier->relation_count;
    return selected ? target.id : NO_INDEX;
}

bool correct_has_relation(const struct app *app)
{
    return selected_relation(app) != NO_INDEX;
}

/* ---- what is typed ---- */

/* The type that is meant: its name in the files or as the reader sees it, or the begin of one that
 * no other type has; ENTITY_TYPES: none. */
static uint32_t type_meant(const char *typed)
{
    uint32_t found = ENTITY_TYPES, others = 0;
    size_t len = strlen(typed);
    for (uint32_t i = 0; i < ENTITY_TYPES; i++) {
        const char *name = entity_type_names[i];
        if (strcasecmp(name, typed) == 0 || strcmp(_(name), typed) == 0)
            return i;
        if (strncasecmp(name, typed, len) != 0)
            continue;
        others += found != ENTITY_TYPES;
        found = i;
    }
    return len > 0 && others == 0 ? found : ENTITY_TYPES;
}

static bool take_type(struct app *app, const char *typed, struct correction *correction)
{
    correction->type = (uint8_t)type_meant(typed);
    if (correction->type < ENTITY_TYPES)
        return true;
    app_fail(app, "No type is named %s; Tab completes, such as person, place.", typed);
    return false;
}

/* The entity that is meant, another than the focus, or NO_INDEX, and it is said why. */
static uint32_t other_meant(struct app *app, const char *typed)
{
    uint32_t entity = app_entity_meant(app, typed);
    if (entity == NO_INDEX || entity != app_document(app)->focus)
        return entity;
    app_say(app, "%s is in focus itself.", app_focus(app)->name);
    return NO_INDEX;
}

/* The visible entity of exactly this name, or NULL. */
static const struct entity *entity_named(const struct app *app, const char *name)
{
    const struct dossier *dossier = app_dossier(app);
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (!dossier->entities[i].hidden && strcmp(dossier->entities[i].name, name) == 0)
            return &dossier->entities[i];
    return NULL;
}

/* The first word of what is typed, and what follows it. false: one of them is missing. */
static bool two_parts(const char *typed, char first[64], const char **second)
{
    size_t len = strcspn(typed, " ");
    *second = typed + len + strspn(typed + len, " ");
    if (len == 0 || len >= 64 || !**second)
        return false;
    memcpy(first, typed, len);
    first[len] = '\0';
    return true;
}

/* ---- making one: false, and it is said why not ---- */

static bool is_alone(struct app *app, const char *what, const char *typed)
{
    if (!*typed)
        return true;
    app_fail(app, "%s takes nothing behind its name.", what);
    return false;
}

static bool make_hide(struct app *app, const char *typed, struct correction *correction)
{
    (void)correction;
    return is_alone(app, "hide", typed);
}

static bool make_rename(struct app *app, const char *typed, struct correction *correction)
{
    correction->to = typed;
    if (strcmp(typed, correction->name) == 0)
        app_say(app, "It has that name already.");
    else if (entity_named(app, typed))
        app_fail(app, "There is %s already; C m merges them.", typed);
    else
        return true;
    return false;
}

static bool make_type(struct app *app, const char *typed, struct correction *correction)
{
    if (!take_type(app, typed, correction))
        return false;
    if (app_focus(app)->type != correction->type)
        return true;
    app_say(app, "It is of that type already.");
    return false;
}

static bool make_merge(struct app *app, const char *typed, struct correction *correction)
{
    uint32_t other = other_meant(app, typed);
    if (other != NO_INDEX)
        correction->to = app_dossier(app)->entities[other].name;
    return other != NO_INDEX;
}

static bool make_split(struct app *app, const char *typed, struct correction *correction)
{
    const struct entity *focus = app_focus(app);
    if (!correct_has_forms(app)) {
        app_say(app, "%s has no other form to split off.", focus->name);
        return false;
    }
    if (!*typed) {
        app_say(app, "A form of its name is wanted; Tab completes.");
        return false;
    }
    for (uint32_t i = 0; i < focus->alias_count; i++) {
        const char *form = focus->aliases[i].text;
        if (is_other_form(focus, i) && strcasecmp(form, typed) == 0) {
            correction->to = form;
            return true;
        }
    }
    app_fail(app, "%s is no other form of %s; Tab completes.", typed, focus->name);
    return false;
}

/* Sets app->added to the name as the article writes it: in these very letters, if it does so
 * anywhere. */
static bool is_written(struct app *app, const char *name)
{
    const struct article *article = app_document(app)->article;
    const char *found = memmem(article->text, article->len, name, strlen(name));
    size_t begin = found ? (size_t)(found - article->text) : 0, end = begin + strlen(name);
    if (!found) {
        struct needle needle = {0};
        bool gave_up = false;
        needle_set_folded(&needle, name, strlen(name));
        bool folded = needle_next(&needle, article->text, article->len, 0, &begin, &end, &gave_up);
        needle_release(&needle);
        if (!folded)
            return false;
    }
    buffer_clear(&app->added);
    buffer_add(&app->added, article->text + begin, end - begin);
    return true;
}

const char *correct_may_add(struct app *app, const char *typed)
{
    if (!is_written(app, typed))
        app_fail(app, "The article does not say %s.", typed);
    else if (entity_named(app, buffer_str(&app->added)))
        app_fail(app, "There is %s already; C t changes its type.", buffer_str(&app->added));
    else
        return buffer_str(&app->added);
    return NULL;
}

static bool make_add(struct app *app, const char *typed, struct correction *correction)
{
    char type[64];
    const char *name;
    if (!two_parts(typed, type, &name)) {
        app_say(app, ":correct add TYPE NAME, such as :correct add place Oslo");
        return false;
    }
    correction->name = take_type(app, type, correction) ? correct_may_add(app, name) : NULL;
    return correction->name != NULL;
}

/* What is typed, in two: the words of a relation, and the name behind them. false: one is missing,
 * or there is no such relation, and it is said. */
static bool take_relation(struct app *app, const char *typed, struct found_relation *found,
                          const char **name)
{
    *found = relation_find(typed);
    *name = typed + found->len + strspn(typed + found->len, " ");
    if (!**name) {
        app_say(app, "A relation and a name are wanted, such as: leads Acme");
        return false;
    }
    if (found->type < RELATION_TYPES)
        return true;
    app_fail(app, "No relation is named %.*s; Tab completes.", (int)found->len, typed);
    return false;
}

/* The focus is what the wording says, but the object of one that fits only that way round. */
static bool make_relate(struct app *app, const char *typed, struct correction *correction)
{
    struct found_relation found;
    const char *name;
    if (!take_relation(app, typed, &found, &name))
        return false;
    uint32_t entity = other_meant(app, name);
    if (entity == NO_INDEX)
        return false;
    const struct entity *focus = app_focus(app), *other = &app_dossier(app)->entities[entity];
    const struct relation_kind *kind = &relation_kinds[found.type];
    bool forward = !found.inverse && relation_kind_fits(kind, focus->type, other->type);
    if (!forward && !relation_kind_fits(kind, other->type, focus->type)) {
        app_fail(app, "%.*s does not tie %s to %s.", (int)found.len, typed,
                 _(entity_type_names[focus->type]), _(entity_type_names[other->type]));
        return false;
    }
    correction->type = (uint8_t)found.type;
    correction->name = forward ? focus->name : other->name;
    correction->to = forward ? other->name : focus->name;
    return true;
}

static bool make_unrelate(struct app *app, const char *typed, struct correction *correction)
{
    const struct dossier *dossier = app_dossier(app);
    uint32_t selected = selected_relation(app);
    if (!is_alone(app, "unrelate", typed))
        return false;
    if (selected == NO_INDEX) {
        app_say(app, "No relation is selected in the relations.");
        return false;
    }
    const struct relation *relation = &dossier->relations[selected];
    correction->type = relation->type;
    correction->name = dossier->entities[relation->subject].name;
    correction->to = dossier->entities[relation->object].name;
    return true;
}

/* ---- completion ---- */

static void complete_types(const struct app *app, struct completion *completion)
{
    (void)app;
    for (uint32_t i = 0; i < ENTITY_TYPES; i++)
        completion_offer(completion, entity_type_names[i]);
    for (uint32_t i = 0; i < ENTITY_TYPES; i++)
        if (strcmp(_(entity_type_names[i]), entity_type_names[i]) != 0)
            completion_offer(completion, _(entity_type_names[i]));
}

static void complete_names(const struct app *app, struct completion *completion)
{
    name_complete(app_dossier(app), completion);
}

static void complete_own_name(const struct app *app, struct completion *completion)
{
    if (app_focus(app))
        completion_offer(completion, app_focus(app)->name);
}

static void complete_forms(const struct app *app, struct completion *completion)
{
    const struct entity *focus = app_focus(app);
    for (uint32_t i = 0; focus && i < focus->alias_count; i++)
        if (is_other_form(focus, i))
            completion_offer(completion, focus->aliases[i].text);
}

static void complete_relation(const struct app *app, struct completion *completion)
{
    if (!relation_complete(completion))
        name_complete(app_dossier(app), completion);
}

/* ---- the ways to correct ---- */

static const struct correct_way ways[] = {
    {"hide", CORRECTION_HIDE, true, NULL, make_hide, NULL},
    {"rename", CORRECTION_RENAME, true, N_("A new name is wanted."), make_rename,
     complete_own_name},
    {"type", CORRECTION_TYPE, true, N_("A type is wanted, such as place."), make_type,
     complete_types},
    {"merge", CORRECTION_MERGE, true, N_("The name of another entity is wanted."), make_merge,
     complete_names},
    {"split", CORRECTION_SPLIT, true, NULL, make_split, complete_forms},
    {"add", CORRECTION_ADD, false, NULL, make_add, complete_types},
    {"relate", CORRECTION_RELATE, true, NULL, make_relate, complete_relation},
    {"unrelate", CORRECTION_UNRELATE, false, NULL, make_unrelate, NULL},
};
#define WAYS (sizeof ways / sizeof ways[0])

const struct correct_way *correct_way(const char *name)
{
    for (size_t i = 0; i < WAYS; i++)
        if (strcmp(ways[i].name, name) == 0)
            return &ways[i];
    return NULL;
}

void correct_names(correct_add *add, void *list)
{
    for (size_t i = 0; i < WAYS; i++)
        add(list, ways[i].name);
    add(list, CORRECT_UNDO);
}

void correct_complete(const struct app *app, const char *what, struct completion *completion)
{
    const struct correct_way *way = correct_way(what);
    if (way && way->complete)
        way->complete(app, completion);
}
