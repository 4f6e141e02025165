/*
 * How two entities are tied: a shortest chain of relations between them, each with its sentence.
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

struct step { /* by entity: how the search came there */
    uint32_t relation, from;
};

/* Breadth first from `from`, in the order of the relation lists, so that the result is stable.
 * Returns whether `to` was reached. */
static bool search(const struct view_request *request, uint32_t from, uint32_t to,
                   struct step *steps)
{
    const struct dossier *dossier = request->dossier;
    uint32_t *queue = memory_realloc(NULL, dossier->entity_count, sizeof *queue);
    uint32_t head = 0, tail = 0;
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        steps[i] = (struct step){NO_INDEX, NO_INDEX};
    steps[from].from = from;
    queue[tail++] = from;
    while (head < tail && steps[to].from == NO_INDEX) {
        uint32_t at = queue[head++];
        const struct entity *entity = &dossier->entities[at];
        if (at != from && !entity_ties(dossier, at))
            continue;
        for (uint32_t i = 0; i < entity->relation_count; i++) {
            const struct relation *relation = &dossier->relations[entity->relations[i]];
            bool is_subject;
            uint32_t other = relation_other_end(relation, at, &is_subject);
            if (steps[other].from != NO_INDEX || !relation_is_shown(request, relation) ||
                relation->status == STATUS_DENIED)
                continue;
            steps[other] = (struct step){entity->relations[i], at};
            queue[tail++] = other;
        }
    }
    free(queue);
    return steps[to].from != NO_INDEX;
}

static void add_hop(const struct view_request *request, struct sheet *page, uint32_t from,
                    uint32_t relation_id, uint32_t to)
{
    const struct dossier *dossier = request->dossier;
    const struct relation *relation = &dossier->relations[relation_id];
    bool is_subject = relation->subject == from;
    sheet_blank(page);
    sheet_row(page, (struct target){.kind = TARGET_RELATION, .id = relation_id, .other = from});
    sheet_add_str(page, entity_style(dossier, from), dossier->entities[from].name);
    sheet_add_str(page, (struct style){0}, "  ");
    view_add_head(request, page, relation, is_subject);
    sheet_add_str(page, (struct style){0}, "  ");
    sheet_add_str(page, entity_style(dossier, to), dossier->entities[to].name);
    if (relation->status != STATUS_ASSERTED)
        view_add_status(page, relation);
    sheet_row(page, (struct target){0});
    sheet_add_str(page, (struct style){0}, "    ");
    sheet_evidence(request, page, relation->first_evidence, 4, 0);
}

void view_path(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    sheet_clear(page);
    if (request->focus >= dossier->entity_count || request->from >= dossier->entity_count)
        return;
    struct step *steps = memory_realloc(NULL, dossier->entity_count, sizeof *steps);
    /* from the far end back to the marked one, so that the chain reads forward */
    bool found = search(request, request->focus, request->from, steps);
    sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = request->from});
    sheet_add_str(page, entity_style(dossier, request->from),
                  dossier->entities[request->from].name);
    sheet_printf(page, style_dim, " %s ", found ? _("is tied to") : _("is not tied to"));
    sheet_add_str(page, entity_style(dossier, request->focus),
                  dossier->entities[request->focus].name);
    if (!found) {
        sheet_blank(page);
        sheet_add_str(page, style_dim,
                      _("No chain of stated relations leads from one to the other."));
    }
    for (uint32_t at = request->from; found && at != request->focus; at = steps[at].from)
        add_hop(request, page, at, steps[at].relation, steps[at].from);
    free(steps);
}
