#include "headless.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "text/utf8.h"
#include "ui/app.h"
#include "ui/articles.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/frame.h"
#include "ui/keys.h"
#include "ui/work.h"

static const struct ui_options no_options;

struct app *headless_new(int rows, int cols, struct dossier *dossier)
{
    struct buffer errors = {0};
    char message[160];
    setenv("XDG_CONFIG_HOME", "/dev/null", 1);
    setenv("XDG_STATE_HOME", "/dev/null", 1);
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    struct app *app = app_new(&no_options, &errors, message, sizeof message);
    buffer_release(&errors);
    app->settings->settle = 0;
    app->settings->copy = SET_COPY_OFF;
    document_show(vec_push(&app->documents), dossier ? dossier : fixture_dossier());
    canvas_resize(&app->canvas, rows, cols);
    app_apply_settings(app);
    app_go_to_document(app, 0);
    app->message[0] = '\0';
    app_draw(app);
    return app;
}

void headless_free(struct app *app)
{
    app_free(app);
}

void headless_type(struct app *app, const char *keys)
{
    size_t len = strlen(keys);
    for (size_t at = 0; at < len;) {
        const char *close = keys[at] == '<' ? strchr(keys + at, '>') : NULL;
        if (close && close - keys > (ptrdiff_t)at + 1) {
            char name[32];
            size_t n = (size_t)(close - keys) - at - 1;
            memcpy(name, keys + at + 1, n);
            name[n] = '\0';
            app_key(app, key_by_name(name));
            at += n + 2;
        } else {
            struct utf8_char c = utf8_decode(keys, len, at);
            app_key(app, c.cp);
            at += c.len_bytes;
        }
        app_draw(app);
        while (app_has_work(app))
            if (app_work(app, 1000) || !app_has_work(app))
                app_draw(app);
    }
}

const char *headless_text(struct app *app)
{
    static struct buffer text;
    buffer_clear(&text);
    for (int row = 0; row < app->canvas.rows; row++) {
        char *line = canvas_row_text(&app->canvas, row);
        buffer_printf(&text, "%s\n", line);
        free(line);
    }
    return buffer_str(&text);
}

bool headless_has(struct app *app, const char *want)
{
    return strstr(headless_text(app), want) != NULL;
}

const char *headless_at_cursor(const struct app *app)
{
    const struct document *document = app_document(app);
    return document->article->text + document->cursor;
}
