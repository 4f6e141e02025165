/*
 * What the modules of the browser share. One struct app, put together from the state that each of
 * them declares; panes, actions and views get a pointer to it. Inside ui/ only.
 */
#ifndef UI_STATE_H
#define UI_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/buffer.h"
#include "model/vec.h"
#include "text/cells.h"
#include "ui/article_pane.h"
#include "ui/canvas.h"
#include "ui/configuration.h"
#include "ui/drawer.h"
#include "ui/entity_list.h"
#include "ui/find_text.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/overlay.h"
#include "ui/prompt.h"
#include "ui/relations_pane.h"
#include "ui/status.h"

struct app;
struct document;
struct dossier;
struct entity;
struct find_knowledge;
struct terminal;
struct ui_options;

/* What a filter that is given up in its prompt goes back to. */
struct filtering {
    struct buffer kept; /* the text before */
    struct spot origin;
};

struct prompt_use {
    struct prompt line;
    void (*done)(struct app *app, const char *line, bool accepted);
    void (*changed)(struct app *app, const char *line);
    struct prompt_histories histories;
    bool histories_are_read;
};

/* What keys have begun. */
struct waiting {
    uint32_t action;       /* one that takes the next key, or NO_ACTION */
    bool adds;             /* it gives the type of what is added, not of the focus */
    uint32_t prefix;       /* the first of two keys, or 0 */
    int64_t settle_at;     /* when the focus follows the selection; 0: nothing waits */
    bool entity, relation; /* that follow then */
};

struct app {
    struct terminal *term; /* NULL in tests that only draw */
    struct canvas canvas;
    struct cell_rule rule;
    bool terminal_is_wide; /* it said that ambiguous characters take two columns */
    struct configuration configuration;
    struct settings *settings; /* of the configuration */
    const struct ui_options *options;
    const struct find_knowledge *knowledge;

    VEC(struct document) documents;
    uint32_t current;
    int64_t looked_at; /* when its file was looked at last */

    struct layout layout;
    enum pane pane;
    bool zoom;
    int grow_article, grow_entities, grow_drawer;
    struct article_view article;
    struct entity_list entities;
    struct relations_view relations;
    struct drawer_view drawer;
    struct overlays overlays;
    struct found_counts found;

    struct prompt_use prompt;
    struct search search;
    struct filtering filtering;
    const char *correcting; /* what the prompt corrects, as `:correct` names it */
    struct buffer added;    /* the name of the entity that is being added */
    struct trail trail;
    struct waiting waiting;
    struct buffer copied; /* the internal register */
    char message[512];
    bool message_is_error;
    int cursor_row, cursor_col;
    bool quit, gone;
};

/* What the keys do in the pane that has them. */
struct pane_ops {
    enum scope scope;
    void (*move)(struct app *app, int by);   /* the reading line, the selection */
    bool (*scroll)(struct app *app, int by); /* by rows; false: nothing to scroll */
    int (*rows)(const struct app *app);
    void (*edge)(struct app *app, bool bottom);
    void (*follow)(struct app *app);
    void (*out)(struct app *app);
    /* Goes to the next match of the search from where it stands; from_here: one that begins here
     * counts. SEARCHING: it is to be asked again when search_work has worked. */
    enum search_result (*search)(struct app *app, bool forward, bool from_here);
    /* How many matches there are, and how many up to where it stands. false: so many so far. */
    bool (*matches)(struct app *app, uint32_t *here, uint32_t *count);
    /* What y copies; false: nothing. */
    bool (*selection)(struct app *app, struct buffer *out, bool with_place);
};

/* Of the page on top, or the pane that has the keys. */
const struct pane_ops *app_ops(const struct app *app);

/* The current document and what is found in it. */
struct document *app_document(const struct app *app);
const struct dossier *app_dossier(const struct app *app);
/* Adds the place of a byte to what is copied, in a line of its own: "(aurora.txt, ¶3)". */
void app_add_place(const struct app *app, struct buffer *out, uint32_t at);
/* The focused entity, NULL when there is none. */
const struct entity *app_focus(const struct app *app);

/* Why nothing is in focus, for _(). */
const char *app_no_focus(const struct app *app);

/* What was typed in prompts of that kind, also in earlier runs. */
struct prompt_history *app_history(struct app *app, enum history_kind kind);
/* Writes what is new of it to its file. */
void app_keep_history(struct app *app);

/* The entity that is meant by what is typed (ui/name_find.h), or NO_INDEX, and it is said why. */
uint32_t app_entity_meant(struct app *app, const char *typed);

/* One line for the status line. */
__attribute__((format(printf, 2, 3))) void app_say(struct app *app, const char *format, ...);
__attribute__((format(printf, 2, 3))) void app_fail(struct app *app, const char *format, ...);

/* ---- the whole of it ---- */

/* Configured, without terminal and articles. NULL with the message when the settings of the command
 * line are wrong; wrong lines of the configuration go to errors. */
struct app *app_new(const struct ui_options *options, struct buffer *errors, char *message,
                    size_t message_size);
void app_free(struct app *app); /* with its articles, not the terminal; NULL is fine */
/* Settings, looks or size changed: everything that depends on them is made anew. */
void app_apply_settings(struct app *app);
void app_relayout(struct app *app);
/* Whether the drawer shows the evidence of the relation in focus, where relations have no column;
 * on what it shows depends how high it is. */
void app_show_evidence(struct app *app, bool shown);

#endif
