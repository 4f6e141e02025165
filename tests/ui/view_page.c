#include "view_page.h"

#include "fixture.h"

struct dossier *dossier;
struct canvas canvas;
struct settings settings;
struct sheet page;
struct view_request request;

void view_page_setup(void)
{
    dossier = fixture_dossier();
    canvas = (struct canvas){.rule = &cell_rule_libc, .glyphs = glyphs_choose(false)};
    settings_init(&settings);
    page = (struct sheet){0};
    request = (struct view_request){.dossier = dossier,
                                    .focus = dossier_entity_by_name(dossier, "星河科技"),
                                    .relation = 0,
                                    .companion = NO_INDEX,
                                    .place = NO_INDEX,
                                    .from = NO_INDEX,
                                    .canvas = &canvas,
                                    .width = 80,
                                    .rows = 20,
                                    .settings = &settings};
}

void view_page_teardown(void)
{
    sheet_release(&page);
    dossier_free(dossier);
}

void view_page_add_row(uint32_t row, struct buffer *out)
{
    struct span span = sheet_row_text(&page, row);
    buffer_add(out, buffer_str(&page.text) + span.begin, span.end - span.begin);
}

const char *view_page_text(void)
{
    static struct buffer out;
    buffer_clear(&out);
    for (uint32_t row = 0; row < page.rows.count; row++) {
        view_page_add_row(row, &out);
        buffer_add_char(&out, '\n');
    }
    return buffer_str(&out);
}
