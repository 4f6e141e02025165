/*
 * Where the reader has been: a trail that back and forward walk, like a browser's.
 */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/layout.h"

struct app;

/* Something to come back to: history, marks, what is kept between runs. */
struct spot {
    uint32_t document;
    uint32_t cursor, top; /* bytes */
    uint32_t focus;       /* entity or NO_INDEX */
    uint32_t relation;
    enum pane pane;
};

#define HISTORY 200

struct trail {
    struct spot spots[HISTORY];
    int count, at;        /* at: how many stand behind */
    struct spot previous; /* '' */
};

struct spot app_spot(const struct app *app);
void app_go_to_spot(struct app *app, struct spot spot);
/* Remembers where we are, before going somewhere else. */
void app_remember(struct app *app);
bool app_back(struct app *app, int by);

#endif
