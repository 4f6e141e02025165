/*
 * What a person corrects of what was found in the article (model/correction.h): made from what is
 * in focus and what is typed, kept in the file of the article's content, and the article analysed
 * again with it.
 */
#ifndef UI_CORRECT_H
#define UI_CORRECT_H

#include <stdbool.h>

#include "model/correction.h"

struct app;
struct completion;

/* ---- correct_make.c: from what is typed to a correction ---- */

/* Takes a name of a table. */
typedef void correct_add(void *list, const char *name);

struct correct_way {
    const char *name;
    enum correction_kind kind;
    bool of_focus;
    const char *usage; /* what is said when nothing is typed behind it; NULL: make says it */
    /* The strings are those of what is typed or of the dossier. false: it is said why not. */
    bool (*make)(struct app *app, const char *typed, struct correction *correction);
    void (*complete)(const struct app *app, struct completion *completion);
};

#define CORRECT_UNDO "undo" /* takes the last one back; no way of its own */
/* NULL: there is none of that name. */
const struct correct_way *correct_way(const char *name);

/* Whether the article can be corrected now; else it is said why not. */
bool correct_may(struct app *app);
/* The same where an entity is to be in focus. */
bool correct_may_focus(struct app *app);
/* The name of the entity that can be added: as the article writes what is typed, if it says it in
 * any case or width, and there is none of that name yet; kept in app->added. NULL: it is said why
 * not. */
const char *correct_may_add(struct app *app, const char *typed);
/* Whether the entity in focus has forms that can be split off. */
bool correct_has_forms(const struct app *app);
/* Whether a relation is selected that `unrelate` would remove. */
bool correct_has_relation(const struct app *app);

/* Gives add each name that correct_run knows. */
void correct_names(correct_add *add, void *list);
/* Completes what is typed behind `what`, where the completion begins. */
void correct_complete(const struct app *app, const char *what, struct completion *completion);

/* ---- correct.c ---- */

/* One correction as `:correct` takes it: what is one of correct_names, such as "hide", rest what is
 * typed behind it. Says what was done, or why not. false, and nothing is said: what is no such
 * name. */
bool correct_run(struct app *app, const char *what, const char *rest);

#endif
