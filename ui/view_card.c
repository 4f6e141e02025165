/*
 * The card of the focus, and the evidence of its relation: what the drawer shows.
 */
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

static const struct style dim = {ROLE_DIM, 0};

static void add_aliases(const struct view_request *request, struct sheet *page,
                        const struct entity *entity)
{
    int left = request->width / 3;
    bool any = false;
    for (uint32_t i = 0; i < entity->alias_count; i++) {
        const char *alias = entity->aliases[i].text;
        int cols = canvas_width(request->canvas, alias, strlen(alias)) + 2;
        if (strcmp(alias, entity->name) == 0 || cols > left)
            continue;
        sheet_add_str(page, dim, any ? ", " : "  aka ");
        sheet_add_str(page, (struct style){ROLE_CAST, 0}, alias);
        left -= cols;
        any = true;
    }
}

void view_card(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->focus == NO_INDEX)
        return;
    const struct dossier *dossier = request->dossier;
    const struct entity *entity = &dossier->entities[request->focus];
    sheet_row(page, (struct target){0});
    struct style name = entity_style(dossier, request->focus);
    name.attr |= ATTR_BOLD;
    sheet_add_fit(page, request->canvas, name, entity->name, strlen(entity->name),
                  request->width / 2);
    sheet_printf(page, dim, "  %s", _(entity_type_names[entity->type]));
    if (entity->role && entity->role[0]) {
        sheet_add_str(page, dim, "  ");
        sheet_add_str(page, (struct style){ROLE_CAST, 0}, entity->role);
    }
    if (entity->value && entity->value[0])
        sheet_printf(page, dim, "  = %s", entity->value);
    add_aliases(request, page, entity);
    const char *sign = request->canvas->glyphs->paragraph;
    if (entity->mention_count > 0)
        sheet_printf(page, dim, "  %u mention%s  first %s%u", entity->mention_count,
                     entity->mention_count == 1 ? "" : "s", sign,
                     sentence_paragraph(dossier, dossier->mentions[entity->mentions[0]].sentence));
    if (entity->quote_count > 0)
        sheet_printf(page, dim, "  says %u quote%s", entity->quote_count,
                     entity->quote_count == 1 ? "" : "s");
}

/* "A  led  B  past  2 of 3  said by C" */
static void add_relation_row(const struct view_request *request, struct sheet *page,
                             const struct relation *relation)
{
    const struct dossier *dossier = request->dossier;
    const char *sign = request->canvas->glyphs->paragraph;
    uint32_t which = request->evidence % relation->evidence_count;
    sheet_row(page, (struct target){0});
    sheet_add_str(page, entity_style(dossier, relation->subject),
                  dossier->entities[relation->subject].name);
    sheet_printf(page, (struct style){ROLE_RELATION, 0}, "  %s  ",
                 _(relation_kinds[relation->type].forward));
    sheet_add_str(page, entity_style(dossier, relation->object),
                  dossier->entities[relation->object].name);
    struct style status = {(uint8_t)role_of_status(relation->status), 0};
    if (relation->status != STATUS_ASSERTED)
        sheet_printf(page, status, "  %s", _(relation_status_names[relation->status]));
    if (relation->role != NO_INDEX)
        sheet_printf(page, dim, "  as %.60s", dossier->entities[relation->role].name);
    if (relation->date != NO_INDEX)
        sheet_printf(page, dim, "  %.60s", dossier->entities[relation->date].name);
    if (relation->amount != NO_INDEX)
        sheet_printf(page, dim, "  %.60s", dossier->entities[relation->amount].name);
    if (relation->reported_by != NO_INDEX)
        sheet_printf(page, dim, "  says %.60s", dossier->entities[relation->reported_by].name);
    sheet_printf(
        page, dim, "  %s%u", sign,
        sentence_paragraph(dossier, dossier->evidence[relation->first_evidence + which].sentence));
    if (relation->evidence_count > 1)
        sheet_printf(page, dim, "  evidence %u of %u", which + 1, relation->evidence_count);
}

void view_evidence(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->relation >= request->dossier->relation_count)
        return;
    const struct relation *relation = &request->dossier->relations[request->relation];
    add_relation_row(request, page, relation);
    sheet_row(page, (struct target){0});
    sheet_add_str(page, (struct style){0}, "  ");
    sheet_evidence(request, page,
                   relation->first_evidence + request->evidence % relation->evidence_count, 2, 0);
}
