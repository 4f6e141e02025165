/*
 * The mouse, when it is on: the wheel scrolls what is under it, a click selects, a second click on
 * the same row follows.
 */
#ifndef UI_MOUSE_H
#define UI_MOUSE_H

struct app;
struct event;

void mouse_event(struct app *app, const struct event *event);

#endif
