/*
 * Correcting what was found: what the keys after C ask before ui/correct.c does it.
 */
#include <string.h>
#include <strings.h>

#include "i18n.h"
#include "ui/act.h"
#include "ui/correct.h"
#include "ui/keys.h"
#include "ui/state.h"

typedef void add_candidate(void *list, const char *candidate);

static void ask(struct app *app, const char *label, const char *initial, prompt_complete *complete,
                void (*done)(struct app *app, const char *line, bool accepted))
{
    prompt_open(&app->prompt.line, label, initial, &app->prompt.corrections);
    app->prompt.line.complete = complete;
    app->prompt.line.complete_context = app;
    app->prompt.changed = NULL;
    app->prompt.done = done;
}

static void run(struct app *app, const char *what, const char *line, bool accepted)
{
    if (!accepted)
        return;
    prompt_history_add(&app->prompt.corrections, line);
    correct_run(app, what, line);
}

/* ---- of the focus ---- */

static void merge_done(struct app *app, const char *line, bool accepted)
{
    run(app, "merge", line, accepted);
}

static void complete_merge(void *app, const char *line, add_candidate *add, void *list)
{
    correct_complete(app, "merge", line, add, list);
}

void act_correct_merge(struct app *app)
{
    if (correct_may_focus(app))
        ask(app, _("merge into: "), "", complete_merge, merge_done);
}

static void split_done(struct app *app, const char *line, bool accepted)
{
    run(app, "split", line, accepted);
}

static void complete_split(void *app, const char *line, add_candidate *add, void *list)
{
    correct_complete(app, "split", line, add, list);
}

void act_correct_split(struct app *app)
{
    if (!correct_may_focus(app))
        return;
    if (correct_has_forms(app))
        ask(app, _("split off: "), "", complete_split, split_done);
    else
        correct_run(app, "split", ""); /* says that there is none */
}

static void type_done(struct app *app, const char *line, bool accepted)
{
    run(app, "type", line, accepted);
}

static void complete_type(void *app, const char *line, add_candidate *add, void *list)
{
    correct_complete(app, "type", line, add, list);
}

const char correct_type_letters[ENTITY_TYPES] = {
    [ENTITY_PERSON] = 'p',  [ENTITY_ORGANIZATION] = 'o', [ENTITY_PLACE] = 'l',
    [ENTITY_PRODUCT] = 'd', [ENTITY_WORK] = 'w',         [ENTITY_EVENT] = 'e',
    [ENTITY_CONCEPT] = 'c', [ENTITY_ROLE] = 'r',         [ENTITY_DATE] = 't',
    [ENTITY_AMOUNT] = 'a',  [ENTITY_REFERENCE] = 'f'};

/* One letter, or Tab to write the name of the type. */
void act_correct_type(struct app *app, uint32_t key)
{
    if (key == KEY_CODE_TAB || key == KEY_CODE_ENTER) {
        ask(app, _("its type: "), "", complete_type, type_done);
        return;
    }
    for (int type = 0; type < ENTITY_TYPES; type++) {
        if (key == (uint32_t)correct_type_letters[type]) {
            correct_run(app, "type", entity_type_names[type]);
            return;
        }
    }
    app_say(app, "No type has that letter.");
}

static void rename_done(struct app *app, const char *line, bool accepted)
{
    run(app, "rename", line, accepted);
}

static void complete_rename(void *app, const char *line, add_candidate *add, void *list)
{
    correct_complete(app, "rename", line, add, list);
}

void act_correct_rename(struct app *app)
{
    if (correct_may_focus(app))
        ask(app, _("rename to: "), app_focus(app)->name, complete_rename, rename_done);
}

void act_correct_hide(struct app *app)
{
    correct_run(app, "hide", "");
}

static void relation_done(struct app *app, const char *line, bool accepted)
{
    run(app, "relate", line, accepted);
}

static void complete_relation(void *app, const char *line, add_candidate *add, void *list)
{
    correct_complete(app, "relate", line, add, list);
}

void act_correct_relation(struct app *app)
{
    if (correct_has_relation(app))
        correct_run(app, "unrelate", "");
    else if (correct_may_focus(app))
        ask(app, _("relation and name: "), "", complete_relation, relation_done);
}

/* ---- of the article ---- */

static void added_type_done(struct app *app, const char *line, bool accepted)
{
    struct buffer rest = {0};
    buffer_printf(&rest, "%s %s", line[strspn(line, " ")] ? line : "?", buffer_str(&app->added));
    if (accepted)
        correct_run(app, "add", buffer_str(&rest));
    buffer_release(&rest);
}

static void added_name_done(struct app *app, const char *line, bool accepted)
{
    if (!accepted || !line[strspn(line, " ")])
        return;
    prompt_history_add(&app->prompt.corrections, line);
    buffer_clear(&app->added);
    buffer_add_str(&app->added, line);
    ask(app, _("its type: "), "", complete_type, added_type_done);
}

/* The match of the search that the reading line stands at, as the article writes it. */
static void add_match(const struct app *app, struct buffer *out)
{
    const struct document *document = app_document(app);
    const struct article *article = document->article;
    size_t begin, end;
    if (!app->search.shown || app->pane != PANE_ARTICLE)
        return;
    if (needle_next(&app->search.needle, article->text, article->len, document->cursor, &begin,
                    &end) &&
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
    correct_run(app, "undo", "");
}
