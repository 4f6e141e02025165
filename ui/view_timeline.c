/*
 * What happened when: relations with a date, by date; then the other dates of the article.
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

struct moment {
    const char *date;  /* ISO, or as written */
    uint32_t relation; /* or NO_INDEX: a date that no relation has */
    uint32_t entity;   /* of the date */
    uint32_t at;       /* byte, to keep the order of the text */
};

static int compare(const void *a, const void *b)
{
    const struct moment *x = a, *y = b;
    int order = strcmp(x->date, y->date);
    return order ? order : x->at < y->at ? -1 : x->at > y->at;
}

static const char *date_text(const struct entity *entity)
{
    return entity->value && entity->value[0] ? entity->value : entity->name;
}

static uint32_t gather(const struct view_request *request, struct moment *moments)
{
    const struct dossier *dossier = request->dossier;
    uint32_t count = 0;
    bool *used = memory_alloc(dossier->entity_count + 1);
    memset(used, 0, dossier->entity_count + 1);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        if (relation->date >= dossier->entity_count || !relation_is_shown(request, relation))
            continue;
        used[relation->date] = true;
        uint32_t sentence = dossier->evidence[relation->first_evidence].sentence;
        moments[count++] = (struct moment){date_text(&dossier->entities[relation->date]), i,
                                           relation->date, dossier->sentences[sentence].begin};
    }
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (entity->type == ENTITY_DATE && !used[i] && entity->mention_count > 0)
            moments[count++] = (struct moment){date_text(entity), NO_INDEX, i,
                                               dossier->mentions[entity->mentions[0]].begin};
    }
    free(used);
    return count;
}

static void add_event(const struct view_request *request, struct sheet *page,
                      const struct relation *relation)
{
    const struct dossier *dossier = request->dossier;
    sheet_add_str(page, entity_style(dossier, relation->subject),
                  dossier->entities[relation->subject].name);
    sheet_printf(page, (struct style){ROLE_RELATION, 0}, " %s ",
                 relation_kinds[relation->type].forward);
    sheet_add_str(page, entity_style(dossier, relation->object),
                  dossier->entities[relation->object].name);
    const char *status = relation_status_word(relation->status);
    if (status[0])
        sheet_printf(page, (struct style){(uint8_t)role_of_status(relation->status), 0}, " %s",
                     status);
}

static void add_sentence(const struct view_request *request, struct sheet *page, uint32_t at)
{
    const struct dossier *dossier = request->dossier;
    uint32_t sentence = dossier_sentence_at(dossier, at);
    if (sentence == NO_INDEX)
        return;
    const struct sentence *s = &dossier->sentences[sentence];
    sheet_add_fit(page, request->canvas, (struct style){ROLE_DIM, 0},
                  dossier->article->text + s->begin, s->end - s->begin,
                  request->width - sheet_row_cols(page, request->canvas->rule));
}

void view_timeline(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    size_t most = (size_t)dossier->relation_count + dossier->entity_count + 1;
    struct moment *moments = memory_realloc(NULL, most, sizeof *moments);
    uint32_t count = gather(request, moments);
    qsort(moments, count, sizeof *moments, compare);
    sheet_clear(page);
    for (uint32_t i = 0; i < count; i++) {
        const struct moment *moment = &moments[i];
        bool stated = moment->relation != NO_INDEX;
        sheet_row(page, stated
                            ? (struct target){.kind = TARGET_RELATION,
                                              .id = moment->relation,
                                              .other = dossier->relations[moment->relation].subject}
                            : (struct target){.kind = TARGET_PLACE, .id = moment->at});
        bool same = i > 0 && strcmp(moments[i - 1].date, moment->date) == 0;
        sheet_add_fit(page, request->canvas, (struct style){ROLE_DATE, 0}, same ? "" : moment->date,
                      same ? 0 : strlen(moment->date), 14);
        sheet_pad(page, request->canvas->rule, request->width < 40 ? 11 : 16);
        if (stated)
            add_event(request, page, &dossier->relations[moment->relation]);
        else
            add_sentence(request, page, moment->at);
    }
    if (count == 0) {
        sheet_blank(page);
        sheet_add_str(page, (struct style){ROLE_DIM, 0}, _("No dates are mentioned."));
    }
    free(moments);
}
