/*
 * Who said what: all quotes, by speaker, the speakers in the order of their salience.
 */
#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define PLACE_COLS 5 /* "¶123" */

static struct style quote_style(const void *context, uint32_t at)
{
    (void)context;
    (void)at;
    return (struct style){FACE_TEXT, 0};
}

static void add_quote(const struct view_request *request, struct sheet *page,
                      const struct quote *quote)
{
    const struct article *article = request->dossier->article;
    sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = quote->begin});
    sheet_printf(page, (struct style){FACE_DIM, 0}, "%s%u", request->canvas->glyphs->paragraph,
                 article_paragraph_number(article, article_block_at(article, quote->begin)));
    sheet_pad(page, request->canvas->rule, PLACE_COLS);
    sheet_wrap(page, request->canvas->rule, request->width, PLACE_COLS, 0, article->text,
               (struct span){quote->begin, quote->end}, quote_style, NULL);
}

void view_quotes(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    sheet_clear(page);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (entity->quote_count == 0 || entity->hidden)
            continue;
        sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = i});
        sheet_add_str(page, entity_style(dossier, i), entity->name);
        sheet_mark_key(page);
        for (uint32_t q = 0; q < entity->quote_count; q++)
            add_quote(request, page, &dossier->quotes[entity->quotes[q]]);
    }
    bool headed = false;
    for (uint32_t q = 0; q < dossier->quote_count; q++) {
        if (dossier->quotes[q].speaker != NO_INDEX)
            continue;
        if (!headed)
            sheet_heading(page, _("Nobody named"));
        headed = true;
        add_quote(request, page, &dossier->quotes[q]);
    }
    if (page->rows.count == 0) {
        sheet_blank(page);
        sheet_add_str(page, (struct style){FACE_DIM, 0}, _("Nobody is quoted."));
    }
}
