/*
 * Correcting what was found: what the keys after C ask before ui/correct.c does it.
 */
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/actions.h"
#include "ui/completion.h"
#include "ui/correct.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/keys.h"
#include "ui/layout.h"
#include "ui/needle.h"
#include "ui/prompt.h"
#include "ui/state.h"

static void complete(void *context, struct completion *completion)
{
    struct app *app = context;
    completion_from(completion, 0);
    correct_complete(app, app->correcting, completion);
}

/* what: as `:correct` names it, for the completion and for correct_done; NULL: no completion. */
static void ask(struct app *app, const char *label, const char *initial, const char *what,
                void (*done)(struct app *app, const char *line, bool accepted))
{
    prompt_open(&app->prompt.line, label, initial, app_history(app, HISTORY_CORRECTIONS));
    app->correcting = what;
    app->prompt.line.complete = what ? complete : NULL;
    app->prompt.line.complete_context = app;
    app->prompt.changed = NULL;
    app->prompt.done = done;
}

static void correct_done(struct app *app, const char *line, bool accepted)
{
    if (!accepted)
        return;
    prompt_history_add(app_history(app, HISTORY_CORRECTIONS), line);
    correct_run(app, app->correcting, line);
}

/* ---- of the focus ---- */

void act_correct_merge(struct app *app)
{
    if (correct_may_focus(app))
        ask(app, _("merge into: "), "", "merge", correct_done);
}

void act_correct_split(struct app *app)
{
    if (!correct_may_focus(app))
        return;
    if (correct_has_forms(app))
        ask(app, _("split off: "), "", "split", correct_done);
    else
        correct_run(app, "split", ""); /* says that there is none */
}

const char correct_type_letters[ENTITY_TYPES] = {
    [ENTITY_PERSON] = 'p',  [ENTITY_ORGANIZATION] = 'o', [ENTITY_PLACE] = 'l',
    [ENTITY_PRODUCT] = 'd', [ENTITY_WORK] = 'w',         [ENTITY_EVENT] = 'e',
    [ENTITY_CONCEPT] = 'c', [ENTITY_ROLE] = 'r',         [ENTITY_DATE] = 't',
    [ENTITY_AMOUNT] = 'a',  [ENTITY_REFERENCE] = 'f'};

/* Adds the name that is kept, with a type as it is typed. */
static void add_with_type(struct app *app, const char *type)
{
    struct buffer rest = {0};
    buffer_printf(&rest, "%s %s", type, buffer_str(&app->added));
    correct_run(app, "add", buffer_str(&rest));
    buffer_release(&rest);
}

static void added_type_done(struct app *app, const char *line, bool accepted)
{
    if (!accepted)
        return;
    if (line[strspn(line, " ")])
        add_with_type(app, line);
    else
        app_say(app, "%s", _(correct_way("type")->usage));
}

/* One letter, or Tab to write the name of the type: of the focus, or of what is added. */
void act_correct_type(struct app *app, uint32_t key)
{
    bool adds = app->waiting.adds;
    if (key == KEY_CODE_TAB || key == KEY_CODE_ENTER) {
        ask(app, _("its type: "), "", "type", adds ? added_type_done : correct_done);
        return;
    }
    for (int type = 0; type < ENTITY_TYPES; type++) {
        if (key != (uint32_t)correct_type_letters[type])
            continue;
        if (adds)
            add_with_type(app, entity_type_names[type]);
        else
            correct_run(app, "type", entity_type_names[type]);
        return;
    }
    app_say(app, "No type has that letter.");
}

void act_correct_rename(struct app *app)
{
    if (correct_may_focus(app))
        ask(app, _("rename to: "), app_focus(app)->name, "rename", correct_done);
}

void act_correct_hide(struct app *app)
{
    correct_run(app, "hide", "");
}

void act_correct_relation(struct app *app)
{
    if (correct_has_relation(app))
        correct_run(app, "unrelate", "");
    else if (correct_may_focus(app))
        ask(app, _("relation and name (leads Acme): "), "", "relate", correct_done);
}

/* ---- of the article ---- */

static void added_name_done(struct app *app, const char *line, bool accepted)
{
    const char *begin = line + strspn(line, " ");
    size_t len = strlen(begin);
    struct buffer name = {0};
    while (len > 0 && begin[len - 1] == ' ')
        len--;
    if (!accepted || len == 0)
        return;
    prompt_history_add(app_history(app, HISTORY_CORRECTIONS), line);
    buffer_add(&name, begin, len);
    if (correct_may_add(app, buffer_str(&name))) {
        app_wait_for_key(app, action_by_name("correct-type"));
        app->waiting.adds = true;
    }
    buffer_release(&name);
}

/* The match of the search that the reading line stands at, as the article writes it. */
static void add_match(const struct app *app, struct buffer *out)
{
    const struct document *document = app_document(app);
    const struct article *article = document->article;
    size_t begin, end;
    bool gave_up;
    if (!app->search.shown || app->pane != PANE_ARTICLE)
        return;
    if (needle_next(&app->search.needle, article->text, article->len, document->cursor, &begin,
                    &end, &gave_up) &&
        begin == document->cursor)
        buffer_add(out, article->text + begin, end - begin);
}

void act_correct_add(struct app *app)
{
    struct buffer name = {0};
    if (!correct_may(app))
        return;
    add_match(app, &name);
    ask(app, _("add the name: "), buffer_str(&name), NULL, added_name_done);
    buffer_release(&name);
}

void act_correct_undo(struct app *app)
{
    correct_run(app, CORRECT_UNDO, "");
}
