/*
 * The app of a file whose tests all begin alike: a fixture to be checked, and another size.
 */
#ifndef TESTS_UI_ONE_APP_H
#define TESTS_UI_ONE_APP_H

#include "headless.h"

extern struct app *app;

/* With the fixture's dossier, in 24 rows of 80 columns. */
void one_app_setup(void);
void one_app_teardown(void);
/* Makes it anew in this size. */
void one_app_resize(int rows, int cols);

#endif
