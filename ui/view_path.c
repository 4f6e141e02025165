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

#define HOP_INDENT 2 /* of what goes on below a name */
#define ARROW_COLS 3 /* at most, with the blank behind it */

static void add_name(const struct view_request *request, struct sheet *page, int indent,
                     uint32_t entity)
{
    sheet_add_whole(request, page, indent, entity_style(request->dossier, entity),
                    request->dossier->entities[entity].name);
}

/* "A  → acquired  B  planned" in one row, or in as many as that takes. */
static void add_tie(const struct view_request *request, struct sheet *page,
                    const struct relation *relation, uint32_t from, uint32_t to)
{
    const struct canvas *canvas = request->canvas;
    bool is_subject = relation->subject == from;
    const char *wording = relation_wording(relation, is_subject);
    int head = ARROW_COLS + canvas_width(canvas, wording, strlen(wording));
    add_name(request, page, HOP_INDENT, from);
    if (sheet_row_cols(page, canvas->rule) + 2 + head > request->width)
        sheet_go_on(page, canvas->rule, HOP_INDENT);
    else
        sheet_add_str(page, (struct style){0}, "  ");
    view_add_head(request, page, relation, is_subject);
    sheet_add_str(page, (struct style){0}, "  ");
    add_name(request, page, HOP_INDENT, to);
    view_end_with_status(request, page, HOP_INDENT, relation);
}

static void add_hop(const struct view_request *request, struct sheet *page, uint32_t from,
                    uint32_t relation_id, uint32_t to)
{
    const struct relation *relation = &request->dossier->relations[relation_id];
    const struct target target = relation_target(request->dossier, relation_id, from);
    sheet_blank(page);
    sheet_row(page, target);
    add_tie(request, page, relation, from, to);
    sheet_row(page, (struct target){0});
    sheet_add_str(page, (struct style){0}, "    ");
    sheet_evidence(request, page, relation->first_evidence + target.evidence, 4, 0);
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
    add_name(request, page, HOP_INDENT, request->from);
    sheet_add_str(page, (struct style){0}, " ");
    sheet_add_whole(request, page, HOP_INDENT, style_dim,
                    found ? _("is tied to") : _("is not tied to"));
    sheet_add_str(page, (struct style){0}, " ");
    add_name(request, page, HOP_INDENT, request->focus);
    if (!found) {
        sheet_blank(page);
        sheet_add_whole(request, page, 0, style_dim,
                        _("No chain of stated relations leads from one to the other."));
    }
    for (uint32_t at = request->from; found && at != request->focus; at = steps[at].from)
        add_hop(request, page, at, steps[at].relation, steps[at].from);
    free(steps);
}
