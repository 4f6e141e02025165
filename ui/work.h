/*
 * What goes on after a key: each kind of work in slices, between looks at the keyboard.
 */
#ifndef UI_WORK_H
#define UI_WORK_H

#include <stdbool.h>
#include <stdint.h>

struct app;

#define KEY_US 200 /* what a key itself spends on what can go on after it */

/* What goes on after a key, in slices between looks at the keyboard. true: the screen has changed.
 */
bool app_work(struct app *app, uint32_t budget_us);
bool app_has_work(const struct app *app);
/* A key or the mouse came: what it needs of the work is done, or given up when that would take
 * long. */
void app_hurry(struct app *app);

#endif
