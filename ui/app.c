#include "ui/app.h"

#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "model/clock.h"
#include "ui/act.h"
#include "ui/articles.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/mouse.h"
#include "ui/overlay.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/term.h"
#include "ui/work.h"

#define FIRST_LOOK_MS  60   /* analysing before the first screen */
#define SLICE_US       8000 /* analysing between looks at the keyboard */
#define WORK_US        300  /* at what a key began, between looks at the keyboard */
#define PROGRESS_MS    250  /* between redraws while analysing */
#define REST_MS        20   /* between looks whether the rest of an article is read */
#define EVENTS_A_ROUND 4096

/* ---- the loop ---- */

static void handle(struct app *app, const struct event *event)
{
    switch (event->kind) {
    case EVENT_KEY:
        app_key(app, event->key);
        break;
    case EVENT_PASTE:
        app_paste(app, event->paste, event->paste_len);
        break;
    case EVENT_MOUSE:
        mouse_event(app, event);
        break;
    case EVENT_CURSOR:
        if (event->row == 0 && (event->col == 2) != app->terminal_is_wide) {
            app->terminal_is_wide = event->col == 2;
            app_apply_settings(app);
        }
        break;
    case EVENT_RESIZE:
        if (term_update_size(app->term))
            app_relayout(app);
        else
            term_repaint(app->term); /* there and back: the terminal may have cut its text */
        break;
    case EVENT_SUSPEND:
        act_suspend(app);
        break;
    case EVENT_RESUME: /* stopped by a signal that cannot be caught */
        term_leave(app->term);
        term_enter(app->term);
        app_relayout(app);
        break;
    case EVENT_QUIT:
        app->quit = true;
        break;
    case EVENT_GONE:
        app->quit = app->gone = true;
        break;
    case EVENT_NONE:
        break;
    }
}

static void draw(struct app *app)
{
    app_draw(app);
    term_show(app->term, &app->canvas, app->cursor_row, app->cursor_col);
}

/* Whether an article is still analysed: in slices, or in the background. */
static bool work_is_left(const struct app *app, bool in_background)
{
    for (uint32_t i = 0; i < app->documents.count; i++)
        if (app->documents.items[i].job && app->documents.items[i].in_background == in_background)
            return true;
    return false;
}

static int time_to_wait(const struct app *app, int64_t now)
{
    int wait = !app_rest_is_read(app)    ? REST_MS
               : work_is_left(app, true) ? PROGRESS_MS
                                         : app_time_to_look(app, now);
    if (work_is_left(app, false) || app_has_work(app))
        return 0;
    if (app->waiting.settle_at == 0)
        return wait;
    int settle = app->waiting.settle_at > now ? (int)(app->waiting.settle_at - now) : 0;
    return wait >= 0 && wait < settle ? wait : settle;
}

/* All the keys that wait are read before anything is drawn. */
static bool handle_events(struct app *app, int timeout_ms)
{
    struct event event = term_wait(app->term, timeout_ms);
    bool any = false;
    for (int i = 0; event.kind != EVENT_NONE && i < EVENTS_A_ROUND && !app->quit; i++) {
        handle(app, &event);
        any = true;
        event = app->quit ? (struct event){0} : term_wait(app->term, 0);
    }
    return any;
}

static void loop(struct app *app)
{
    int64_t drawn_at = clock_ms();
    draw(app);
    while (!app->quit) {
        int64_t now = clock_ms();
        bool changed = handle_events(app, time_to_wait(app, now));
        if (app->quit)
            break;
        now = clock_ms();
        if (app->waiting.settle_at != 0 && now >= app->waiting.settle_at) {
            app_settle(app);
            changed = true;
        }
        if (!changed && app_work(app, WORK_US))
            changed = true;
        if (!changed && app_read_rest(app))
            changed = true;
        if (!changed && (work_is_left(app, false) || work_is_left(app, true)))
            changed = app_analyse(app, SLICE_US) || now - drawn_at > PROGRESS_MS;
        if (app_look_at_file(app, now) || changed) {
            draw(app);
            drawn_at = now;
        }
    }
}

/* ---- beginning and end ---- */

static struct app *prepare(const struct ui_options *options, struct buffer *errors,
                           enum ui_result *result)
{
    char message[192];
    struct app *app = app_new(options, errors, message, sizeof message);
    *result = UI_FAILED;
    if (app)
        app->term =
            term_open(app->settings->ambiguous == SET_AMBIGUOUS_AUTO, message, sizeof message);
    if (app && app->term)
        return app;
    fprintf(stderr, "dossier: %s\n", message);
    if (app)
        *result = UI_NO_TERMINAL;
    app_free(app);
    buffer_release(errors);
    return NULL;
}

static void say_errors(struct app *app, const struct buffer *errors)
{
    if (errors->len == 0)
        return;
    size_t first = strcspn(errors->bytes, "\n");
    bool more = errors->bytes[first] && errors->bytes[first + 1];
    if (more)
        overlay_open_text(app, "Wrong lines of the configuration", errors->bytes);
    else
        app_fail(app, "%.*s", (int)first, errors->bytes);
}

/* The first input that could not be read; the list of articles has them all. */
static void say_unread(struct app *app)
{
    const char *unread = app->options->unread;
    if (!unread || !unread[0])
        return;
    size_t first = strcspn(unread, "\n");
    bool more = unread[first] && unread[first + 1];
    app_fail(app, more ? _("%.*s (A lists more)") : "%.*s", (int)first, unread);
}

static enum ui_result run(struct app *app, struct buffer *errors)
{
    int64_t until = clock_ms() + FIRST_LOOK_MS;
    app_apply_settings(app);
    while (app_document(app)->job && !app_document(app)->article->partial && clock_ms() < until)
        document_analyse(app_document(app), SLICE_US);
    for (uint32_t i = 0; i < app->documents.count; i++)
        app_find_place(app, &app->documents.items[i]);
    app_go_to_document(app, 0);
    if (!app->message[0])
        app_say_kept(app);
    say_unread(app);
    say_errors(app, errors);
    loop(app);
    app_keep_places(app);
    app_keep_history(app);
    bool gone = app->gone;
    term_close(app->term);
    buffer_release(errors);
    app_free(app);
    return gone ? UI_FAILED : UI_DONE;
}

enum ui_result ui_browse(struct article **articles, uint32_t count,
                         const struct find_knowledge *knowledge, const struct ui_options *options)
{
    struct buffer errors = {0};
    enum ui_result result;
    struct app *app = prepare(options, &errors, &result);
    if (!app)
        return result;
    app->knowledge = knowledge;
    for (uint32_t i = 0; i < count; i++) {
        document_open(vec_push(&app->documents), articles[i], knowledge);
        articles[i] = NULL;
    }
    return run(app, &errors);
}

enum ui_result ui_show(struct dossier **dossiers, uint32_t count, const struct ui_options *options)
{
    struct buffer errors = {0};
    enum ui_result result;
    struct app *app = prepare(options, &errors, &result);
    if (!app)
        return result;
    for (uint32_t i = 0; i < count; i++) {
        document_show(vec_push(&app->documents), dossiers[i]);
        dossiers[i] = NULL;
    }
    return run(app, &errors);
}
