#include "ui/type_keys.h"

#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/actions.h"
#include "ui/canvas.h"
#include "ui/keymap.h"
#include "ui/state.h"
#include "ui/theme.h"

/* One after the other, from row to row. */
struct writer {
    struct canvas *canvas;
    int row, col, end;
    bool draws; /* false: it only counts the rows */
};

static void write_letter(struct writer *writer, int type, int name_cols)
{
    const char *name = _(entity_type_names[type]);
    int cols = canvas_width(writer->canvas, name, strlen(name));
    cols = cols < name_cols ? cols : name_cols;
    if (writer->col > 1 && writer->col + 2 + cols > writer->end) {
        writer->row++;
        writer->col = 1;
    }
    if (writer->draws) {
        canvas_put(writer->canvas, writer->row, writer->col, writer->end,
                   &correct_type_letters[type], 1, (struct style){FACE_KEY, 0});
        canvas_put_fit(writer->canvas, writer->row, writer->col + 2, writer->col + 2 + cols, name,
                       strlen(name), style_dim);
    }
    writer->col += 2 + cols + 1;
}

/* The title and the letters, from this row on; the rows that they take. */
static int write_all(struct app *app, int row, int name_cols, bool draws)
{
    struct canvas *canvas = &app->canvas;
    const struct entity *focus = app_focus(app);
    struct writer writer = {canvas, row, 1, canvas->cols - 1, draws};
    const char *title = _("Type:");
    if (draws)
        canvas_put_str(canvas, row, 1, writer.end, title, (struct style){FACE_PROMPT, 0});
    writer.col += canvas_width(canvas, title, strlen(title)) + 1;
    for (int type = 0; type < ENTITY_TYPES; type++)
        if (!focus || focus->type != type)
            write_letter(&writer, type, name_cols);
    return writer.row - row + 1;
}

bool type_keys_draw(struct app *app)
{
    struct canvas *canvas = &app->canvas;
    int name_cols = canvas->cols, room = canvas->rows - 1;
    if (app->prompt.line.active || app->waiting.action == NO_ACTION ||
        actions[app->waiting.action].run_key != act_correct_type)
        return false;
    int rows = write_all(app, 0, name_cols, false);
    if (rows == 1)
        return false;
    while (rows > room && name_cols > 0)
        rows = write_all(app, 0, --name_cols, false);
    for (int row = canvas->rows - rows; row < canvas->rows; row++)
        canvas_fill(canvas, row, 0, canvas->cols, " ", (struct style){0});
    write_all(app, canvas->rows - rows, name_cols, true);
    return true;
}
