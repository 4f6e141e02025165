/*
 * The help page: every action with its keys, from the tables themselves.
 */
#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/sheet.h"

struct app;

void help_build(struct app *app, struct sheet *page, int width);

#endif
