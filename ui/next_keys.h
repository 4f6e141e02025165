/*
 * The keys that may follow the one that is pressed: the second of two keys, and the letters that
 * give the focus a type. In the status line, or over the last rows of the screen where they need
 * more.
 */
#ifndef UI_NEXT_KEYS_H
#define UI_NEXT_KEYS_H

#include <stdbool.h>

struct app;

/* Draws them, each with as much of its name as there is room for. false: no such key is waited
 * for. */
bool next_keys_draw(struct app *app);

#endif
