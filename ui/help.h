/*
 * The help page: every action with its keys, from the tables themselves.
 */
#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/page.h"

struct app;

void help_build(struct app *app, struct page *page, int width);

#endif
