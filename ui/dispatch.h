/*
 * From a key to an action.
 */
#ifndef UI_DISPATCH_H
#define UI_DISPATCH_H

#include <stddef.h>
#include <stdint.h>

struct app;

void app_key(struct app *app, uint32_t key);
void app_paste(struct app *app, const char *text, size_t len);
void app_run_action(struct app *app, uint32_t action);
/* The next key is for the action: one with run_key. */
void app_wait_for_key(struct app *app, uint32_t action);

#endif
