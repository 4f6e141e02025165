/*
 * The terminal: the only module that includes curses, for the descriptions of terminals. Shows a
 * canvas (ui/paint.h says with which bytes), gives events.
 *
 * One terminal at a time. Its characters are UTF-8.
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/canvas.h"
#include "ui/input.h"
#include "ui/theme.h"

struct terminal;

/*
 * Takes the terminal over (/dev/tty for the keys when standard input is something else). NULL with
 * a one-line message when there is none that can be used. ask_width: also asks how wide an
 * ambiguous character is; the answer comes as EVENT_CURSOR in row 0: its column is the width.
 */
struct terminal *term_open(bool ask_width, char *message, size_t message_size);
/* Gives the terminal back as it was. NULL is fine. */
void term_close(struct terminal *term);

int term_rows(const struct terminal *term);
int term_cols(const struct terminal *term);
/* What the terminal can do; the caller may choose less. */
enum color_depth term_depth(const struct terminal *term);
/* Whether it draws lines and blocks (UTF-8 is known to be fine, a vt100 is not). */
bool term_has_lines(const struct terminal *term);

/* How each face looks from the next frame on. */
void term_set_looks(struct terminal *term, enum color_depth depth, const struct look looks[FACES]);
/* Shows the canvas with the cursor at that place. */
void term_show(struct terminal *term, const struct canvas *canvas, int cursor_row, int cursor_col);
/* The next frame is sent whole. */
void term_repaint(struct terminal *term);
/* Takes over the size the terminal has now; true when it changed. */
bool term_update_size(struct terminal *term);

/* The next event, or EVENT_NONE after timeout_ms (-1: waits). */
struct event term_wait(struct terminal *term, int timeout_ms);

void term_set_mouse(struct terminal *term, bool on);
/* Bytes as they are, such as OSC 52; must not move the cursor. */
void term_send(struct terminal *term, const char *bytes, size_t len);

/* Gives the terminal back for a while (another program, a stop) and takes it over again. */
void term_leave(struct terminal *term);
void term_enter(struct terminal *term);
/* Leaves, stops the process, enters again when it goes on. */
void term_suspend(struct terminal *term);

#endif
