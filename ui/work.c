/*
 * What goes on after a key: each kind of work in slices, between looks at the keyboard.
 */
#include "ui/state.h"

bool app_has_work(const struct app *app)
{
    return app->entities.waits || search_has_work(app);
}

bool app_work(struct app *app, uint32_t budget_us)
{
    if (app->entities.waits)
        return entities_work(app, budget_us);
    return search_work(app, budget_us);
}
