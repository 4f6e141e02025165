#include "one_app.h"

struct app *app;

void one_app_setup(void)
{
    app = headless_new(24, 80, NULL);
}

void one_app_teardown(void)
{
    headless_free(app);
}

void one_app_resize(int rows, int cols)
{
    headless_free(app);
    app = headless_new(rows, cols, NULL);
}
