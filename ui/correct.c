#include "ui/correct.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/articles.h"
#include "ui/document.h"
#include "ui/entities_pane.h"
#include "ui/focus.h"
#include "ui/list.h"
#include "ui/state.h"

/* ---- doing it ---- */

/* "Merged Vance into Tom Vance": what was done, also where it is taken back. */
static void describe(const struct correction *c, char *out, size_t size)
{
    switch ((enum correction_kind)c->kind) {
    case CORRECTION_HIDE:
        snprintf(out, size, _("Hidden: %s"), c->name);
        break;
    case CORRECTION_RENAME:
        snprintf(out, size, _("Renamed %s to %s"), c->name, c->to);
        break;
    case CORRECTION_TYPE:
        snprintf(out, size, _("Changed the type of %s to %s"), c->name,
                 _(entity_type_names[c->type]));
        break;
    case CORRECTION_MERGE:
        snprintf(out, size, _("Merged %s into %s"), c->name, c->to);
        break;
    case CORRECTION_SPLIT:
        snprintf(out, size, _("Split %s off %s"), c->to, c->name);
        break;
    case CORRECTION_ADD:
        snprintf(out, size, _("Added %s, %s"), c->name, _(entity_type_names[c->type]));
        break;
    case CORRECTION_RELATE:
        snprintf(out, size, _("Added: %s %s %s"), c->name, _(relation_kinds[c->type].forward),
                 c->to);
        break;
    case CORRECTION_UNRELATE:
        snprintf(out, size, _("Removed: %s %s %s"), c->name, _(relation_kinds[c->type].forward),
                 c->to);
        break;
    case CORRECTION_KINDS:
        break;
    }
}

/* Who is in focus afterwards in place of one that is hidden: the next of the list, else the one
 * before. */
static const char *neighbour_name(const struct app *app)
{
    struct list_place place = list_place(&app->entities.list);
    if (list_selected_id(&app->entities.list) != app_document(app)->focus)
        return NULL;
    for (int forward = 1; forward >= 0; forward--) {
        struct list_place next = place;
        if (list_step(&app->entities.list, &next, forward))
            return app_dossier(app)->entities[list_id_at(&app->entities.list, next)].name;
    }
    return NULL;
}

/* The name of the focus once the correction is made; NULL: it stays as it is. */
static const char *focus_after(const struct app *app, const struct correction *correction)
{
    switch ((enum correction_kind)correction->kind) {
    case CORRECTION_HIDE:
        return neighbour_name(app);
    case CORRECTION_RENAME:
    case CORRECTION_MERGE:
        return correction->to;
    case CORRECTION_ADD:
        return correction->name;
    default:
        return NULL;
    }
}

/* And once it is taken back. */
static const char *focus_before(const struct app *app, const struct correction *correction)
{
    const struct entity *focus = app_focus(app);
    if (correction->kind == CORRECTION_SPLIT)
        return focus && strcmp(focus->name, correction->to) == 0 ? correction->name : NULL;
    return correction->kind <= CORRECTION_MERGE ? correction->name : NULL;
}

/* Keeps what is corrected, and says `text` (a format for what was done) and how that went. */
static void keep_and_say(struct app *app, const char *text, const char *what)
{
    char message[200];
    if (document_keep_corrections(app_document(app), message, sizeof message))
        app_say(app, text, what);
    else
        app_fail(app, "%s, but only until you quit: %s", what, message);
}

static void do_correct(struct app *app, const struct correction *correction)
{
    struct document *document = app_document(app);
    char what[200] = "";
    describe(correction, what, sizeof what);
    const char *focus = focus_after(app, correction);
    if (!document->article->corrections)
        document->article->corrections = memory_zeroed(1, sizeof *document->article->corrections);
    corrections_add(document->article->corrections, correction);
    app_analyse_again(app, focus);
    keep_and_say(app, N_("%s. C u takes it back."), what);
}

static void undo(struct app *app)
{
    struct corrections *corrections = app_document(app)->article->corrections;
    char what[200] = "";
    if (!corrections || corrections->items.count == 0) {
        app_say(app, "Nothing is corrected here that could be taken back.");
        return;
    }
    const struct correction *last = &corrections->items.items[corrections->items.count - 1];
    describe(last, what, sizeof what);
    const char *before = focus_before(app, last);
    char *focus = before ? memory_string(before) : NULL; /* it goes with the correction */
    corrections_undo(corrections);
    app_analyse_again(app, focus);
    free(focus);
    keep_and_say(app, N_("Taken back: %s."), what);
}

/* What is typed, without the blanks around it; for the caller to free. */
static char *trimmed(const char *typed)
{
    char *copy = memory_string(typed + strspn(typed, " "));
    for (size_t len = strlen(copy); len > 0 && copy[len - 1] == ' '; len--)
        copy[len - 1] = '\0';
    return copy;
}

static void run_way(struct app *app, const struct correct_way *way, const char *typed)
{
    struct correction correction = {.kind = (uint8_t)way->kind, .name = "", .to = ""};
    if (way->of_focus)
        correction.name = app_focus(app)->name;
    if (way->usage && !*typed)
        app_say(app, "%s", _(way->usage));
    else if (way->make(app, typed, &correction))
        do_correct(app, &correction);
}

bool correct_run(struct app *app, const char *what, const char *rest)
{
    const struct correct_way *way = correct_way(what);
    if (!way && strcmp(what, CORRECT_UNDO) != 0)
        return false;
    app_settle(app);
    entities_finish(app);
    if (way && way->of_focus ? !correct_may_focus(app) : !correct_may(app))
        return true;
    char *typed = trimmed(rest);
    if (way)
        run_way(app, way, typed);
    else if (*typed)
        app_fail(app, "%s takes nothing behind its name.", CORRECT_UNDO);
    else
        undo(app);
    free(typed);
    return true;
}
