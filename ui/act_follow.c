/*
 * Following: from a name to its mentions, from a relation to its sentence, and back.
 */
#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/article_pane.h"
#include "ui/document.h"
#include "ui/entities_pane.h"
#include "ui/focus.h"
#include "ui/history.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/overlay.h"
#include "ui/relations_pane.h"
#include "ui/sheet.h"
#include "ui/state.h"
#include "ui/views.h"

void act_follow(struct app *app)
{
    app_ops(app)->follow(app);
}

void act_out(struct app *app)
{
    app_ops(app)->out(app);
}

void act_back(struct app *app)
{
    if (!app_back(app, -1))
        app_say(app, "Nothing behind.");
}

void act_forward(struct app *app)
{
    if (!app_back(app, 1))
        app_say(app, "Nothing ahead.");
}

/* Whether the keys are in a page that is not about the focus. */
static bool is_elsewhere(struct app *app)
{
    const struct overlay *overlay = app_overlay(app);
    bool elsewhere = overlay && overlay->kind != OVERLAY_INFO && overlay->kind != OVERLAY_WHY;
    if (elsewhere)
        app_say(app, "This page is not about the entity in focus.");
    return elsewhere;
}

static void step_entity(struct app *app, int by)
{
    if (is_elsewhere(app))
        return;
    struct list *list = &app->entities.list;
    struct list_place place = list_place(list);
    if (list_step(list, &place, by > 0)) {
        list_go(list, place);
        app_want_focus(app);
        if (app->overlays.count > 0)
            app_settle(app); /* nothing shows the list */
    } else {
        entities_say_end(app, by > 0);
    }
}

void act_next_entity(struct app *app)
{
    step_entity(app, 1);
}

void act_previous_entity(struct app *app)
{
    step_entity(app, -1);
}

/* ---- mentions ---- */

static void go_to_mention(struct app *app, uint32_t mention)
{
    article_go_shown(app, app_dossier(app)->mentions[mention].begin);
}

uint32_t mention_step(struct app *app, bool forward)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    if (document->focus == NO_INDEX) {
        app_say(app, "%s", _(app_no_focus(app)));
        return NO_INDEX;
    }
    uint32_t at = document->cursor, last = document->article->len;
    const char *said = "Mention %u of %u.";
    uint32_t mention = forward ? dossier_entity_mention_after(dossier, document->focus, at + 1)
                               : dossier_entity_mention_before(dossier, document->focus, at);
    if (mention == NO_INDEX) {
        mention = forward ? dossier_entity_mention_after(dossier, document->focus, 0)
                          : dossier_entity_mention_before(dossier, document->focus, last);
        said = forward ? "From the top again: mention %u of %u."
                       : "From the end again: mention %u of %u.";
    }
    if (mention == NO_INDEX)
        return NO_INDEX;
    uint32_t begin = dossier->mentions[mention].begin;
    if (begin == at) {
        app_say(app, "This is its only mention.");
        return NO_INDEX;
    }
    app_say(app, said, dossier_entity_mentions_until(dossier, document->focus, begin + 1),
            dossier->entities[document->focus].mention_count);
    return mention;
}

static void step_mention(struct app *app, bool forward)
{
    uint32_t mention = mention_step(app, forward);
    if (mention != NO_INDEX)
        go_to_mention(app, mention);
}

void act_next_mention(struct app *app)
{
    step_mention(app, true);
}

void act_previous_mention(struct app *app)
{
    step_mention(app, false);
}

static void step_any_mention(struct app *app, bool forward)
{
    const struct document *document = app_document(app);
    uint32_t at = document->cursor;
    const struct dossier *dossier = document->dossier;
    uint32_t mention =
        forward ? dossier_mention_after(dossier, at + 1) : dossier_mention_before(dossier, at);
    if (at == 0 && forward && dossier_mention_at(dossier, 0) == NO_INDEX)
        mention = dossier_mention_after(dossier, 0);
    while (mention < dossier->mention_count && mention_is_hidden(dossier, mention))
        mention = forward ? mention + 1 : mention - 1; /* before the first: NO_INDEX */
    if (mention >= dossier->mention_count)
        mention = NO_INDEX;
    if (mention == NO_INDEX)
        app_say(app, forward ? "No mention further down." : "No mention further up.");
    else
        go_to_mention(app, mention);
}

void act_next_any_mention(struct app *app)
{
    step_any_mention(app, true);
}

void act_previous_any_mention(struct app *app)
{
    step_any_mention(app, false);
}

static void focus_here(struct app *app, bool forward)
{
    const struct mention *here = article_focus_here(app);
    if (!here)
        return;
    app_document(app)->cursor = here->begin;
    step_mention(app, forward);
}

void act_focus_next(struct app *app)
{
    focus_here(app, true);
}

void act_focus_previous(struct app *app)
{
    focus_here(app, false);
}

/* ---- evidence ---- */

static uint32_t reading_point(const struct dossier *dossier, const struct marked_sentence *marked)
{
    if (marked->trigger.end > 0)
        return marked->trigger.begin;
    if (marked->subject.end > 0)
        return marked->subject.begin;
    return dossier->sentences[marked->sentence].begin;
}

/* What the sentence is evidence of, where no pane shows it. */
static void say_relation(struct app *app)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    if (app->layout.kind != LAYOUT_SINGLE || document->relation >= dossier->relation_count)
        return;
    const struct relation *relation = &dossier->relations[document->relation];
    app_say(app, "%u of %u: %s %s %s", document->evidence + 1, relation->evidence_count,
            dossier->entities[relation->subject].name, relation_wording(relation, true),
            dossier->entities[relation->object].name);
}

/* The evidence that follows the one shown, after the last one the first. */
static void next_evidence(struct app *app)
{
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    uint32_t count = 1;
    if (document->relation < dossier->relation_count) {
        count = dossier->relations[document->relation].evidence_count;
        app_set_relation(app, document->relation, (document->evidence + 1) % count);
    }
    if (count == 1)
        app_say(app, "This is the only evidence.");
    else if (app->layout.kind == LAYOUT_SINGLE)
        say_relation(app);
    else
        app_say(app, "Evidence %u of %u.", document->evidence + 1, count);
}

/* The selected row of the relations stands for no relation: a quote, a date, a name. true: that is
 * its own evidence, or there is none. */
static bool evidence_of_row(struct app *app)
{
    struct target target = sheet_view_target(&app->relations.sheet);
    bool here = app->pane == PANE_RELATIONS;
    uint32_t place = here && target.kind == TARGET_PLACE ? target.id : app->relations.place;
    if (place != NO_INDEX) {
        app_remember(app);
        article_go(app, place);
        article_show(app);
        return true;
    }
    if (!here || target.kind != TARGET_ENTITY || target.tells)
        return false;
    app_say(app, "No relation stands in this row; Enter focuses the name.");
    return true;
}

/* That of the relation which the selected row of a page tells of. */
static void evidence_of_page(struct app *app)
{
    if (sheet_view_target(&app_overlay(app)->view).kind == TARGET_RELATION)
        overlay_ops.follow(app);
    else
        app_say(app, "No relation stands in this row.");
}

/* The article goes to the sentence that is marked. */
static void go_to_sentence(struct app *app)
{
    const struct dossier *dossier = app_dossier(app);
    struct marked_sentence marked;
    if (!app_marked_sentence(app, &marked))
        return;
    article_go_span(app, reading_point(dossier, &marked), dossier->sentences[marked.sentence].end);
    app->drawer.evidence_at = app_document(app)->cursor;
    article_show(app);
}

void follow_relation(struct app *app, uint32_t relation, uint32_t evidence, uint32_t seen_from)
{
    if (seen_from != NO_INDEX)
        app_set_focus(app, seen_from);
    app_set_relation(app, relation, evidence);
    app_show_evidence(app, true);
    say_relation(app);
    go_to_sentence(app);
}

void act_evidence(struct app *app)
{
    const struct document *document = app_document(app);
    struct marked_sentence marked;
    if (app->overlays.count > 0) {
        evidence_of_page(app);
        return;
    }
    if (app->relations.stale)
        relations_refresh(app, app->relations.cols > 0 ? app->relations.cols : app->canvas.cols,
                          relations_ops.rows(app));
    if (evidence_of_row(app))
        return;
    if (!app_marked_sentence(app, &marked)) {
        app_say(app, "%s", _(app_focus(app) ? N_("No relation is in focus.") : app_no_focus(app)));
        return;
    }
    if (app->drawer.evidence_shown) {
        next_evidence(app);
    } else {
        app_remember(app);
        app_show_evidence(app, true);
        say_relation(app);
        if (document->companion != NO_INDEX)
            app_say(app, "Both stand in this sentence; it states no sure relation.");
    }
    go_to_sentence(app);
}

/* ---- marks ---- */

/* -1 when the key is no letter or digit. */
static int mark_index(uint32_t key)
{
    if (key >= 'a' && key <= 'z')
        return (int)(key - 'a');
    if (key >= 'A' && key <= 'Z')
        return 26 + (int)(key - 'A');
    return key >= '0' && key <= '9' ? 52 + (int)(key - '0') : -1;
}

char mark_letter(int mark)
{
    return (char)(mark < 26 ? 'a' + mark : mark < 52 ? 'A' + mark - 26 : '0' + mark - 52);
}

void act_set_mark(struct app *app, uint32_t key)
{
    int index = mark_index(key);
    if (index < 0) {
        app_say(app, "A mark is a letter or a digit.");
        return;
    }
    app_document(app)->marks[index] = app_spot(app);
    app_say(app, "Mark %c is set; ' %c comes back here.", (char)key, (char)key);
}

void act_go_mark(struct app *app, uint32_t key)
{
    int index = mark_index(key);
    struct spot target = app->trail.previous;
    if (key != '\'') {
        if (index < 0 || app_document(app)->marks[index].document == NO_INDEX) {
            app_say(app, "That mark is not set.");
            return;
        }
        target = app_document(app)->marks[index];
    }
    if (target.document == NO_INDEX) {
        app_say(app, "No previous place yet.");
        return;
    }
    enum pane pane = app->pane;
    app_remember(app);
    app_go_to_spot(app, target);
    if (target.pane == pane) /* else what is seen changes */
        article_show(app);
}
