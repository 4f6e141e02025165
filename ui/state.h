/*
 * What the modules of the browser share. One struct app; panes, actions and views get a pointer to
 * it. Inside ui/ only.
 *
 * The focus is one for all panes: an entity, and one of its relations. Moving the selection in the
 * list of entities moves the focus too, but only when the keys rest for a moment (settings.settle),
 * so that running down a list costs a row and not a screen; whatever acts on the focus settles it
 * first (app_settle).
 */
#ifndef UI_STATE_H
#define UI_STATE_H

#include "find/find.h"
#include "model/dossier.h"
#include "ui/app.h"
#include "ui/canvas.h"
#include "ui/configuration.h"
#include "ui/entity_list.h"
#include "ui/layout.h"
#include "ui/lines.h"
#include "ui/list.h"
#include "ui/match_set.h"
#include "ui/prompt.h"
#include "ui/sheet.h"
#include "ui/term.h"
#include "ui/views.h"
#include "ui/whole.h"

/* Something to come back to: history, marks, what is kept between runs. */
struct spot {
    uint32_t document;
    uint32_t cursor, top; /* bytes */
    uint32_t focus;       /* entity or NO_INDEX */
    uint32_t relation;
    enum pane pane;
};

#define MARKS 62 /* a-z A-Z 0-9 */

struct document {
    struct article *article;
    struct dossier *dossier; /* what is found so far; owns the article unless job is running */
    struct find_job *job;    /* NULL: done */
    bool in_background;      /* the job runs in a thread */
    uint32_t shown_bytes;    /* how much of the article the dossier covers */
    uint32_t cursor, top;    /* bytes: the reading line and the first line shown */
    uint32_t focus;          /* entity or NO_INDEX */
    uint32_t relation;       /* of the focus, or NO_INDEX */
    uint32_t evidence;       /* which of the relation's, from 0 */
    uint32_t companion;      /* without relation: shares `sentence` with the focus; or NO_INDEX */
    uint32_t sentence;
    struct spot marks[MARKS]; /* document NO_INDEX: not set */
    int64_t modified;         /* of the file, when it was read; 0 unknown */
    bool changed, gone;       /* the file is another one, or there is none any more */
    bool kept;                /* it was opened before: its place is kept again */
    struct whole *whole;      /* the rest of a partial article is being read; NULL: it is not */
    bool rest_failed;         /* it could not be read */
    bool again;               /* it is analysed once more, for it was corrected */
    char *next_focus;         /* owned: the name of the focus then; NULL: the one it has */
    struct dossier *replaced; /* what was shown until then, for those who remember numbers of it;
                                 its article is that of the document. NULL: nobody does any more */
    uint32_t replaced_focus;
    bool unkept;                 /* what was corrected could not be written */
    char corrections_wrong[200]; /* why the file of the corrections could not be read; or "" */
};

struct search {
    struct needle needle;
    struct buffer text;       /* as typed */
    bool backwards, shown;    /* shown: matches are marked */
    struct match_set matches; /* of the article */
    struct name_set names;    /* of its entities */
    bool gave_up;             /* an expression took too long: there may be more than is found */
    bool waits;               /* the match that is gone to is not found yet */
    bool forward, from_here;  /* that one */
    struct spot origin;       /* where searching began */
    uint32_t origin_row, origin_top; /* of the page that is searched */
    uint32_t origin_evidence;
    bool counts; /* how many there are is said when all are found; only in the
                    article: lists know all that they have when one is found */
};

/* What a filter that is given up in its prompt goes back to. */
struct filtering {
    struct buffer kept; /* the text before */
    struct spot origin;
};

enum search_result { NOT_FOUND, FOUND, SEARCHING };

enum overlay_kind {
    OVERLAY_NONE,
    OVERLAY_HELP,
    OVERLAY_INFO,
    OVERLAY_WHY,
    OVERLAY_PATH,
    OVERLAY_ARTICLES,
    OVERLAY_SETTINGS,
    OVERLAY_TEXT /* a text that was handed over: errors of the configuration */
};

struct overlay {
    enum overlay_kind kind;
    char title[64];
    struct buffer text; /* OVERLAY_TEXT */
    struct sheet_view view;
    int built_cols; /* 0: to be built */
    uint32_t focus; /* what it is about */
    uint32_t from;  /* OVERLAY_PATH: the entity at its other end */
};

struct app;

#define OVERLAYS 4

struct overlays {
    struct overlay items[OVERLAYS]; /* the last one is on top */
    int count;
};

struct article_view {
    struct lines lines;
    struct place top;     /* of the current document; from its `top` when lines change */
    bool follow_cursor;   /* the pane scrolls so that the reading line is in sight */
    bool jumped;          /* and with it what stands around it */
    uint32_t jumped_over; /* up to this byte */
    int sideways;         /* columns scrolled */
};

struct relations_view {
    struct sheet_view sheet;
    bool stale;
    int cols, rows; /* that it was made for */
    enum view view;
    struct relation_filter filter;
    struct buffer filter_text;
    uint32_t path_from;   /* entity marked by P, or NO_INDEX */
    struct target wanted; /* that of the row to select when a page that is made anew for another
                             size comes to it; TARGET_NONE: none */
    uint32_t place; /* byte that the selected row stands for, not for a relation; or NO_INDEX */
};

/* Below the panes, and beside them what is around the focus. */
struct drawer_view {
    struct sheet_view sheet, tree;
    bool stale;
    int cols;             /* that it was made for */
    bool evidence_shown;  /* that of the relation in focus, where relations have no column */
    uint32_t evidence_at; /* where the reading line went for it */
};

/* Entities and relations that can be shown, for the header. */
struct found_counts {
    bool stale;
    uint32_t entities, relations;
};

struct prompt_use {
    struct prompt line;
    void (*done)(struct app *app, const char *line, bool accepted);
    void (*changed)(struct app *app, const char *line);
    struct prompt_history commands, searches, filters, corrections;
};

#define HISTORY 200

struct trail {
    struct spot spots[HISTORY];
    int count, at;        /* at: how many stand behind */
    struct spot previous; /* '' */
};

/* What keys have begun. */
struct waiting {
    uint32_t action;       /* one that takes the next key, or NO_ACTION */
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
    int grow_article, grow_drawer;
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
    char message[256];
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

extern const struct pane_ops article_ops, entities_ops, relations_ops, overlay_ops;
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

/* The entity that is meant by what is typed (ui/name_find.h), or NO_INDEX, and it is said why. */
uint32_t app_entity_meant(struct app *app, const char *typed);

/* One line for the status line. */
__attribute__((format(printf, 2, 3))) void app_say(struct app *app, const char *format, ...);
__attribute__((format(printf, 2, 3))) void app_fail(struct app *app, const char *format, ...);

/* ---- dispatch.c ---- */
void app_key(struct app *app, uint32_t key);
void app_paste(struct app *app, const char *text, size_t len);
void app_run_action(struct app *app, uint32_t action);

/* ---- state.c ---- */
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

/* ---- mouse.c ---- */
void mouse_event(struct app *app, const struct event *event);

/* ---- focus.c ---- */
/* Focuses an entity (NO_INDEX: none) now; lists, card and article follow. */
void app_set_focus(struct app *app, uint32_t entity);
/* The selection moved: the focus, or the relation in focus, follows when the keys rest. */
void app_want_focus(struct app *app);
void app_want_relation(struct app *app);
/* The focus follows at once if something waits. */
void app_settle(struct app *app);
void app_set_relation(struct app *app, uint32_t relation, uint32_t evidence);
/* The best relation of the entity that is shown, or NO_INDEX. */
uint32_t app_first_relation(const struct app *app, uint32_t entity);
/* In its place a name that only shares the sentence with the focus. */
void app_set_companion(struct app *app, uint32_t entity, uint32_t sentence);
/* What stands out in the sentence of either; false: there is neither. */
bool app_marked_sentence(const struct app *app, struct marked_sentence *marked);
/* Everything shown of the dossier is made anew: it is another one. */
void app_refresh_found(struct app *app);
/* The pages are written anew: settings have changed. */
void app_refresh_pages(struct app *app);

/* ---- history.c ---- */
struct spot app_spot(const struct app *app);
void app_go_to_spot(struct app *app, struct spot spot);
/* Remembers where we are, before going somewhere else. */
void app_remember(struct app *app);
bool app_back(struct app *app, int by);

/* ---- article_draw.c ---- */
void article_pane_draw(struct app *app, struct rect rect);

/* ---- article_pane.c ---- */
/* The reading line goes to the byte; the pane scrolls so that it, and what stands up to the byte
 * until, is in sight. */
void article_go(struct app *app, uint32_t at);
void article_go_span(struct app *app, uint32_t at, uint32_t until);
/* Where another pane has the screen for itself, the article takes it. */
void article_show(struct app *app);
/* article_go of a key that moves in the article from every pane: the article is shown, and the way
 * back from a pane that gives way is remembered. */
void article_go_shown(struct app *app, uint32_t at);
/* Whether it is one of an entity that the person does not want to see. */
bool mention_is_hidden(const struct dossier *dossier, uint32_t mention);
/* The focus goes to it, and the way back is remembered. NULL, and it is said, when there is none.
 */
const struct mention *article_focus_here(struct app *app);
void article_prepare(struct app *app);

/* ---- act_follow.c ---- */
/* The mention of the focus that comes after the reading line, or before it; round the ends of the
 * article. Says which of how many it is. NO_INDEX, and it is said, when there is no other. */
uint32_t mention_step(struct app *app, bool forward);

/* ---- entities_pane.c ---- */
/* Fills the list at once: it is of another dossier, or another size. */
void entities_refresh(struct app *app);
/* The order or the filter has changed: the list follows, now or when entities_work has prepared
 * it. */
void entities_change(struct app *app, bool filter);
bool entities_work(struct app *app, uint32_t budget_us); /* true: the screen has changed */
/* What waits is done now. */
void entities_finish(struct app *app);
/* The entity is selected, in its row or in the one that it is folded into. */
void entities_show(struct app *app, uint32_t entity);
void entities_pane_draw(struct app *app, struct rect rect);
/* Says why the selection of the list cannot go on, or that there is none. */
void entities_say_end(struct app *app, bool forward);
extern const char *const sort_key_titles[SORT_KEYS]; /* what the list is sorted by; for _() */

/* ---- relations_pane.c, drawer.c ---- */
void relations_refresh(struct app *app, int cols, int rows);
void relations_pane_draw(struct app *app, struct rect rect);
/* Another view of the relations, from its first row on, and it is said which; evidence makes room
 * for it. */
void app_show_view(struct app *app, enum view view);
/* Goes on with a long page when there is such work; true: it is whole now. */
bool relations_have_work(const struct app *app);
bool relations_work(struct app *app, uint32_t budget_us);
/* The selected row is the relation in focus. */
void relations_take_selection(struct app *app);
void drawer_draw(struct app *app, struct rect rect);
void tree_draw(struct app *app, struct rect rect);
struct view_request app_view_request(const struct app *app, int cols, int rows);

/* ---- frame.c, status.c ---- */
void app_draw(struct app *app);
/* What an empty pane says in place of its rows. */
void pane_note_draw(struct app *app, struct rect rect, const char *text);
void status_draw(struct app *app, struct rect rect);
void header_draw(struct app *app, struct rect rect);

/* ---- overlay.c ---- */
struct overlay *app_overlay(struct app *app); /* the one on top, NULL: none */
void overlay_open(struct app *app, enum overlay_kind kind, const char *title);
/* Opens an overlay of text lines. */
void overlay_open_text(struct app *app, const char *title, const char *text);
void overlay_close(struct app *app);
void overlay_close_all(struct app *app);
void overlay_draw(struct app *app, struct rect rect);
/* Goes on with the long page on top when there is such work; true: it is whole now. */
bool overlay_has_work(const struct app *app);
bool overlay_work(struct app *app, uint32_t budget_us);

/* ---- find_text.c ---- */
void search_begin(struct app *app); /* the prompt */
/* Goes to the next match in the pane that has the keys, now or when search_work finds it. */
void search_go(struct app *app, bool forward, bool from_here);
/* Works for about budget_us at what is searched for; true: the screen has changed. */
bool search_work(struct app *app, uint32_t budget_us);
bool search_has_work(const struct app *app);
/* What was gathered is of another article or dossier. */
void search_forget(struct search *search);
void search_release(struct search *search);
/* For the panes: the next match in the article from the byte on, or the last before it. */
enum search_result search_article(struct app *app, bool forward, uint32_t at, uint32_t *match);
bool search_count_article(struct app *app, uint32_t *here, uint32_t *count);
/* The entities that are found; NULL: not all of them are known yet. */
const struct name_set *search_entities(struct app *app);
/* The rows of a page: used by every pane that shows one. */
bool search_sheet(struct app *app, struct sheet_view *view, bool forward, bool from_here);
bool search_count_sheet(struct app *app, const struct sheet_view *view, uint32_t *here,
                        uint32_t *count);

/* ---- work.c ---- */
#define KEY_US 200 /* what a key itself spends on what can go on after it */
/* What goes on after a key, in slices between looks at the keyboard. true: the screen has changed.
 */
bool app_work(struct app *app, uint32_t budget_us);
bool app_has_work(const struct app *app);
/* A key or the mouse came: what it needs of the work is done, or given up when that would take
 * long. */
void app_hurry(struct app *app);

/* ---- document.c ---- */
void document_open(struct document *document, struct article *article,
                   const struct find_knowledge *knowledge);
/* A dossier that is already made. */
void document_show(struct document *document, struct dossier *dossier);
/* Works on the analysis for about budget_us; true when what is found has grown enough to show. */
bool document_analyse(struct document *document, uint32_t budget_us);
/*
 * The article is whole now. What was found in its beginning stays, and the analysis begins anew.
 * false: the article does not begin as the beginning did (and is still the caller's).
 */
bool document_continue(struct document *document, struct article *article,
                       const struct find_knowledge *knowledge);
/* Once more, with what is corrected by now (nothing may be running). Until that is done what was
 * found before is shown; then the focus is the entity of that name (NULL: of the one it has). */
void document_analyse_again(struct document *document, const struct find_knowledge *knowledge,
                            const char *focus);
/* Writes the file of the corrections. false with the message, and they hold until the end. */
bool document_keep_corrections(struct document *document, char *message, size_t message_size);
void document_close(struct document *document);
/* When the file was changed last, seconds; 0: no file. */
int64_t document_modified(const char *source);
/* ---- articles.c ---- */
/* Keeps where the reader is in each article, and goes there when one is opened again. */
void app_keep_places(struct app *app);
void app_find_place(struct app *app, struct document *document);
/* Looks at most once a second whether the file has changed since it was read, or is gone. true:
 * that is another answer than before. */
bool app_look_at_file(struct app *app, int64_t now_ms);
/* Until the next look when no key comes, milliseconds; -1: there is nothing to look at. */
int app_time_to_look(const struct app *app, int64_t now_ms);
void app_go_to_document(struct app *app, uint32_t number);
/* A slice of the analysis of the first article that is not done; true: the shown one has grown. */
bool app_analyse(struct app *app, uint32_t budget_us);
/* Has the rest of partial articles read, one after the other, and takes what was read. true: the
 * one that is shown has changed. */
bool app_read_rest(struct app *app);
bool app_rest_is_read(const struct app *app); /* nothing of the kind is left to do */
/* Analyses the current article again, for it was corrected: see document_analyse_again. What takes
 * longer than a moment goes on after it. */
void app_analyse_again(struct app *app, const char *focus);
/* Reads the source of the current article again. */
void app_reload(struct app *app);

/* ---- external.c ---- */
/* The clipboard, by the setting; also the program's own register. Says what was done. */
void external_copy(struct app *app, const char *text, size_t len);
/* Runs a program with the terminal handed over; argv ends with NULL. Its exit status, or -1: it
 * could not be run. */
int external_run(struct app *app, const char *const *argv);

/* ---- command.c ---- */
/* Opens it with what is typed already. */
void command_prompt(struct app *app, const char *initial);
void command_run(struct app *app, const char *line);

#endif
