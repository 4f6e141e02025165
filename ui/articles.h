/*
 * The articles that are open: going from one to another, analysing them, reading one again.
 */
#ifndef UI_ARTICLES_H
#define UI_ARTICLES_H

#include <stdbool.h>
#include <stdint.h>

struct app;
struct document;

/* Keeps where the reader is in each article, and goes there when one is opened again. */
void app_keep_places(struct app *app);
void app_find_place(struct app *app, struct document *document);
/* That the article is not shown from its beginning, and why. */
void app_say_kept(struct app *app);
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

#endif
