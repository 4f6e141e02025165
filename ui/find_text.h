/*
 * Searching: incremental, folded, in the pane that has the keys. What takes longer than a key may
 * goes on in slices (search_work).
 */
#ifndef UI_FIND_TEXT_H
#define UI_FIND_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"
#include "ui/history.h"
#include "ui/match_set.h"
#include "ui/name_set.h"
#include "ui/needle.h"

struct app;
struct sheet_view;

struct search {
    struct needle needle;
    struct buffer text;        /* as typed */
    bool backwards, shown;     /* shown: matches are marked */
    struct match_set matches;  /* of the article */
    struct name_set names;     /* of its entities */
    bool gave_up;              /* an expression took too long: there may be more than is found */
    bool waits;                /* the match that is gone to is not found yet */
    bool forward, from_here;   /* that one */
    struct buffer origin_text; /* what was searched for before */
    struct spot origin;        /* where searching began */
    uint32_t origin_row, origin_top; /* of the page that is searched */
    uint32_t origin_evidence;
    bool counts; /* how many there are is said when all are found; only in the
                    article: lists know all that they have when one is found */
};

enum search_result { NOT_FOUND, FOUND, SEARCHING };

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

#endif
