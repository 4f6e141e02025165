/*
 * The article: its lines, the reading line, what keys do in it. ui/article_draw.h draws it.
 */
#ifndef UI_ARTICLE_PANE_H
#define UI_ARTICLE_PANE_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/lines.h"

struct app;
struct dossier;
struct mention;
struct pane_ops;

struct article_view {
    struct lines lines;
    struct place top;     /* of the current document; from its `top` when lines change */
    bool follow_cursor;   /* the pane scrolls so that the reading line is in sight */
    bool jumped;          /* and with it what stands around it */
    uint32_t jumped_over; /* up to this byte */
    int sideways;         /* columns scrolled */
};

extern const struct pane_ops article_ops;

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
/* The reading line. */
struct place article_cursor_place(struct app *app);
/* After a move: scrolls so that the reading line is in sight in that many rows. */
void article_reveal_cursor(struct app *app, int rows);

#endif
