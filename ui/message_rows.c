#include "ui/message_rows.h"

#include <stdint.h>
#include <string.h>

#include "ui/glyphs.h"
#include "ui/sheet.h"
#include "ui/state.h"

void message_rows_draw(struct app *app, int last, const char *text, struct style style)
{
    struct canvas *canvas = &app->canvas;
    struct sheet_view view = {0};
    int cols = canvas->cols - 1; /* the last cell of the screen stays empty */
    int most = (canvas->rows + 1) / 2;
    if (sheet_wrap_plain(&view.page, &app->rule, cols - 1, 0, most, style, text,
                         (struct span){0, (uint32_t)strlen(text)}))
        sheet_add_str(&view.page, style, canvas->glyphs->ellipsis);
    int rows = (int)view.page.rows.count;
    for (int row = last - rows + 1; row <= last; row++)
        canvas_fill(canvas, row, 0, canvas->cols, " ", (struct style){0});
    sheet_view_refresh(&view);
    sheet_view_draw(&view, canvas, (struct rect){last - rows + 1, 0, rows, cols}, false);
    sheet_view_release(&view);
}
