/*
 * Pages that cover the panes: help, everything about one thing, why, the list of articles.
 */
#ifndef UI_OVERLAY_H
#define UI_OVERLAY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/sheet.h"

struct app;
struct pane_ops;

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
    struct buffer title;
    struct buffer text; /* OVERLAY_TEXT */
    struct sheet_view view;
    int built_cols; /* 0: to be built */
    uint32_t focus; /* what it is about */
    uint32_t from;  /* OVERLAY_PATH: the entity at its other end */
};

#define OVERLAYS 4

struct overlays {
    struct overlay items[OVERLAYS]; /* the last one is on top */
    int count;
};

extern const struct pane_ops overlay_ops;

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

#endif
