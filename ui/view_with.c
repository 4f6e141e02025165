/*
 * Names that only stand in the same sentences as the focus: no relation is claimed, so they come
 * last, dimmed, as "with".
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define SHOWN_MAX    6
#define MENTIONS_MAX 400 /* of the focus that are looked at: a key must not wait */

struct companion {
    uint32_t entity, count, sentence; /* the first sentence of both */
};

static bool is_name(const struct entity *entity)
{
    return entity->type < ENTITY_CONCEPT && !entity->hidden;
}

/* Entities that a shown relation ties to the focus are not "with" it. */
static void leave_out_tied(const struct view_request *request, struct companion *all)
{
    const struct entity *focus = &request->dossier->entities[request->focus];
    for (uint32_t i = 0; i < focus->relation_count; i++) {
        const struct relation *relation = &request->dossier->relations[focus->relations[i]];
        bool is_subject;
        if (relation_is_shown(request, relation))
            all[relation_other_end(relation, request->focus, &is_subject)].count = 0;
    }
    all[request->focus].count = 0;
}

static void count_in_sentence(const struct dossier *dossier, uint32_t sentence,
                              struct companion *all)
{
    const struct sentence *s = &dossier->sentences[sentence];
    for (uint32_t m = dossier_mention_after(dossier, s->begin); m < dossier->mention_count; m++) {
        const struct mention *mention = &dossier->mentions[m];
        if (mention->begin >= s->end)
            break;
        struct companion *companion = &all[mention->entity];
        if (companion->count++ == 0)
            companion->sentence = sentence;
    }
}

static struct companion *count_companions(const struct view_request *request)
{
    const struct dossier *dossier = request->dossier;
    const struct entity *focus = &dossier->entities[request->focus];
    struct companion *all = memory_realloc(NULL, dossier->entity_count, sizeof *all);
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        all[i] = (struct companion){.entity = i};
    uint32_t last = NO_INDEX;
    for (uint32_t i = 0; i < focus->mention_count && i < MENTIONS_MAX; i++) {
        uint32_t sentence = dossier_sentence_of(dossier, &dossier->mentions[focus->mentions[i]]);
        if (sentence != last)
            count_in_sentence(dossier, sentence, all);
        last = sentence;
    }
    leave_out_tied(request, all);
    return all;
}

static int by_count(const void *a, const void *b)
{
    const struct companion *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static void add_companion(const struct view_request *request, struct sheet *page,
                          const struct companion *companion)
{
    const struct style dim = {ROLE_DIM, 0};
    const char *name = request->dossier->entities[companion->entity].name;
    char label[24];
    sentence_label(request, companion->sentence, label, sizeof label);
    int end = request->width - canvas_width(request->canvas, label, strlen(label)) - 1;
    sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = companion->entity});
    sheet_add_str(page, dim, "  ");
    sheet_add_str(page, dim, _("with"));
    sheet_add_str(page, dim, " ");
    sheet_add_fit(page, request->canvas, dim, name, strlen(name),
                  end - sheet_row_cols(page, request->canvas->rule));
    sheet_mark_key(page);
    sheet_add_str(page, dim, " ");
    sheet_add_str(page, dim, label);
}

void view_with(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    if (request->focus >= dossier->entity_count || request->filter.statuses ||
        request->filter.types)
        return;
    struct companion *all = count_companions(request);
    qsort(all, dossier->entity_count, sizeof *all, by_count);
    int shown = 0;
    for (uint32_t i = 0; i < dossier->entity_count && shown < SHOWN_MAX && all[i].count > 0; i++) {
        if (!is_name(&dossier->entities[all[i].entity]))
            continue;
        add_companion(request, page, &all[i]);
        shown++;
    }
    free(all);
}
