/*
 * The letters that give the focus a type, where they need more than the status line: over the last
 * rows of the screen.
 */
#ifndef UI_TYPE_KEYS_H
#define UI_TYPE_KEYS_H

#include <stdbool.h>

struct app;

/* Draws them, every letter with as much of the type's name as there is room for. false: the status
 * line has room for all of them, or no such letter is waited for. */
bool type_keys_draw(struct app *app);

#endif
