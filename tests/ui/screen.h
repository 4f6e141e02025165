/*
 * A program on a pseudo terminal, its screen as cells (libvterm). Nothing sleeps: a test waits for
 * a condition until a deadline.
 */
#ifndef TESTS_UI_SCREEN_H
#define TESTS_UI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <vterm.h>

#include "model/buffer.h"

#define DEADLINE_MS 20000

struct screen {
    int rows, cols;
    int master;
    pid_t child;   /* stands for the shell: stops and ends as the program does */
    pid_t program; /* the browser, the foreground job of the terminal */
    int status;    /* of the child once it ended */
    bool ended, altscreen, cursor_visible;
    VTerm *vterm;
    VTermScreen *cells;
    struct buffer raw; /* all bytes the program wrote */
    VTermPos cursor;
    bool silent; /* does not answer queries */
};

struct screen_start {
    int rows, cols;
    const char *term;                 /* NULL: xterm-256color; "": unset */
    const char *const *settings;      /* "NAME=VALUE", NULL at the end; may be NULL */
    const char *const *environment;   /* "NAME=VALUE", NULL at the end; may be NULL */
    const char *const *argv;          /* a program; NULL: the browser with the fixture */
    struct dossier *(*dossier)(void); /* NULL: fixture_dossier */
    int articles;                     /* of the fixture; 0: one */
    const char *unread;               /* inputs that could not be read, one a line */
    bool silent;
};

struct screen *screen_start(struct screen_start start);
void screen_free(struct screen *screen); /* ends the child if it lives */

void screen_send(struct screen *screen, const char *bytes);
void screen_resize(struct screen *screen, int rows, int cols);

/* The row without the spaces at its end. Good until the next call. */
const char *screen_row(const struct screen *screen, int row);
bool screen_has(const struct screen *screen, const char *text);
/* Row and column of the first place that shows the text; false: nowhere. */
bool screen_find(const struct screen *screen, const char *text, int *row, int *col);
VTermScreenCell screen_cell(const struct screen *screen, int row, int col);

typedef bool screen_condition(const struct screen *screen, const void *context);
/* false: it did not come true before the deadline. */
bool screen_wait(struct screen *screen, screen_condition *condition, const void *context);
bool screen_wait_text(struct screen *screen, const char *text);
bool screen_wait_gone(struct screen *screen, const char *text);
/* Until the program has written nothing for that long. */
void screen_wait_quiet(struct screen *screen, int quiet_ms);
/* The child has ended, within the deadline. */
bool screen_wait_end(struct screen *screen);
bool screen_wait_stopped(struct screen *screen);

/* Presses Q and checks that the program ended with 0 and gave the terminal back. NULL when all is
 * well, else what is not. */
const char *screen_quit(struct screen *screen);
/* Whether the terminal is as it was: main screen, cursor, cooked mode. */
const char *screen_is_restored(struct screen *screen);

/* Bytes that the program wrote from sending the keys until it was quiet. */
size_t screen_cost(struct screen *screen, const char *keys);

#endif
