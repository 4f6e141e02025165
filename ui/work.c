#include "ui/work.h"

#include "model/clock.h"
#include "ui/entities_pane.h"
#include "ui/find_text.h"
#include "ui/overlay.h"
#include "ui/relations_pane.h"
#include "ui/state.h"

/* What a key waits for the work of those before it: typed ahead, keys do what they do typed one by
 * one. */
#define HURRY_US 50000

static bool page_has_work(const struct app *app)
{
    return overlay_has_work(app) || relations_have_work(app);
}

static bool page_work(struct app *app, uint32_t budget_us)
{
    return overlay_has_work(app) ? overlay_work(app, budget_us) : relations_work(app, budget_us);
}

bool app_has_work(const struct app *app)
{
    return app->entities.waits || search_has_work(app) || page_has_work(app);
}

bool app_work(struct app *app, uint32_t budget_us)
{
    if (app->entities.waits)
        return entities_work(app, budget_us);
    if (search_has_work(app))
        return search_work(app, budget_us);
    return page_has_work(app) && page_work(app, budget_us);
}

void app_hurry(struct app *app)
{
    int64_t until = clock_us() + HURRY_US;
    while ((app->search.waits || page_has_work(app)) && clock_us() < until) {
        if (app->search.waits)
            search_work(app, KEY_US);
        else
            page_work(app, KEY_US);
    }
    app->search.waits = app->search.counts = false;
}
