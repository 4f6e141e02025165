/*
 * The help page: every action with its keys, from the tables themselves; the page of settings.
 */
#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/sheet.h"

struct app;

void help_build(struct app *app, struct sheet *page, int width);
void help_build_settings(struct app *app, struct sheet *page, int width);

#endif
