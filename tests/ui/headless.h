/*
 * The browser without a terminal: keys go in, the canvas comes out.
 */
#ifndef TESTS_UI_HEADLESS_H
#define TESTS_UI_HEADLESS_H

#include "ui/state.h"

/* With the fixture's dossier, or the one given (taken over). The focus follows at once. */
struct app *headless_new(int rows, int cols, struct dossier *dossier);
void headless_free(struct app *app);

/* Types keys: characters, and names in <>, such as "j<Tab><C-n>"; draws after each. */
void headless_type(struct app *app, const char *keys);
/* Whether a row of the canvas holds the text. */
bool headless_has(struct app *app, const char *text);
/* The canvas as text; good until the next call. */
const char *headless_text(struct app *app);
/* The text that the cursor stands on in the article. */
const char *headless_at_cursor(const struct app *app);

/* What tests ask of their `app`. */
#define check_at(text)                                                                             \
    ck_assert_msg(strncmp(headless_at_cursor(app), text, strlen(text)) == 0,                       \
                  "at '%.40s', not '%s'", headless_at_cursor(app), text)
#define check_has(text)                                                                            \
    ck_assert_msg(headless_has(app, text), "no '%s' in\n%s", text, headless_text(app))
#define check_lacks(text)                                                                          \
    ck_assert_msg(!headless_has(app, text), "'%s' in\n%s", text, headless_text(app))

#endif
