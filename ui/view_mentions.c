/*
 * The sentences that the focus stands in: what there is to read of it when no relation is stated
 * and no other name stands beside it.
 */
#include <string.h>

#include "ui/theme.h"
#include "ui/views.h"

#define SENTENCE_AT 6

static void add_mention(const struct view_request *request, struct sheet *page,
                        const struct mention *mention, uint32_t sentence, bool whole)
{
    const struct marked_sentence marked = {.sentence = sentence,
                                           .subject = {mention->begin, mention_end(mention)}};
    char label[24];
    sentence_label(request, sentence, label, sizeof label);
    sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = mention->begin});
    sheet_printf(page, style_dim, " %s", label);
    sheet_pad(page, request->canvas->rule, SENTENCE_AT);
    if (whole)
        sheet_sentence(request, page, &marked, SENTENCE_AT, 0);
    else
        sheet_sentence_line(request, page, &marked, request->width - SENTENCE_AT);
}

void view_mentions(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    if (request->focus >= dossier->entity_count)
        return;
    const struct entity *focus = &dossier->entities[request->focus];
    uint32_t last = NO_INDEX, i = 0;
    for (; i < focus->mention_count && (int)page->rows.count < request->rows; i++) {
        const struct mention *mention = &dossier->mentions[entity_mention(focus, i)];
        uint32_t sentence = dossier_sentence_of(dossier, mention);
        if (sentence != last)
            add_mention(request, page, mention, sentence, focus->mention_count == 1);
        last = sentence;
    }
    sheet_more(page, focus->mention_count - i);
}
