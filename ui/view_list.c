/*
 * The relations of the focus, best first; where there is room for headings, in the groups a reader
 * asks by: work, business, things, words, places. Or in another order, all in one.
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

static const char *const group_titles[RELATION_GROUPS] = {
    [GROUP_WORK] = N_("Work"),
    [GROUP_BUSINESS] = N_("Business"),
    [GROUP_THINGS] = N_("Things"),
    [GROUP_WORDS] = N_("Words"),
    [GROUP_PLACES] = N_("People and places"),
};

/* "past", "¶3". */
static struct row_tail tail_of(const struct view_request *request, const struct relation *relation,
                               uint32_t evidence)
{
    struct row_tail tail = {.style = status_style(relation)};
    relation_marks(relation, relation_mark(relation), tail.status);
    sentence_label(request, request->dossier->evidence[evidence].sentence, tail.label,
                   sizeof tail.label);
    return tail;
}

/* A sidebar: arrow, wording, the other end; status and paragraph at the right edge. */
static void add_narrow(const struct view_request *request, struct sheet *page,
                       const struct relation *relation, uint32_t evidence, uint32_t other,
                       bool is_subject)
{
    const struct row_tail tail = tail_of(request, relation, evidence);
    view_add_head(request, page, relation, is_subject);
    sheet_name_and_tail(request, page, entity_style(request->dossier, other),
                        request->dossier->entities[other].name, &tail);
}

/* Columns: arrow and wording, the other end, status and paragraph, the sentence. */
static void add_wide(const struct view_request *request, struct sheet *page,
                     const struct relation *relation, uint32_t evidence, uint32_t other,
                     bool is_subject)
{
    const char *name = request->dossier->entities[other].name;
    const struct cell_rule *rule = request->canvas->rule;
    const struct marked_sentence marked = marked_evidence(request->dossier, evidence);
    struct row_columns at = view_row_columns(request->width);
    const struct row_tail tail = tail_of(request, relation, evidence);
    int label = canvas_width(request->canvas, tail.label, strlen(tail.label));
    view_add_head(request, page, relation, is_subject);
    sheet_pad(page, rule, at.name);
    sheet_add_fit(page, request->canvas, entity_style(request->dossier, other), name, strlen(name),
                  at.tail - at.name - 1);
    sheet_mark_key(page);
    sheet_pad(page, rule, at.tail);
    sheet_add_str(page, tail.style, tail.status);
    sheet_add_str(page, style_dim, tail.status[0] ? " " : "");
    if (sheet_row_cols(page, rule) + label < at.sentence) /* else the evidence says it */
        sheet_add_str(page, style_dim, tail.label);
    sheet_pad(page, rule, at.sentence);
    sheet_sentence_line(request, page, &marked, request->width - at.sentence);
}

static void add_relation(const struct view_request *request, struct sheet *page, uint32_t id)
{
    const struct relation *relation = &request->dossier->relations[id];
    bool is_subject;
    uint32_t other = relation_other_end(relation, request->focus, &is_subject);
    const struct target target = relation_target(request->dossier, id, other);
    uint32_t evidence = relation->first_evidence + target.evidence;
    sheet_row(page, target);
    if (request->width >= SENTENCE_FROM_COLS)
        add_wide(request, page, relation, evidence, other, is_subject);
    else
        add_narrow(request, page, relation, evidence, other, is_subject);
}

static bool passes_text(const struct view_request *request, const struct search_pattern *pattern,
                        const struct relation *relation)
{
    bool is_subject;
    uint32_t other = relation_other_end(relation, request->focus, &is_subject);
    return filter_passes_entity(pattern, request->dossier, other) ||
           filter_passes(pattern, relation_wording(relation, is_subject));
}

/* What is shown of the list, in its order. */
struct listing {
    const struct view_request *request;
    uint32_t count;
    uint32_t *ids; /* relations of the focus */
    bool *passes;  /* by the same */
};

static void choose(struct listing *listing, const struct search_pattern *pattern)
{
    const struct view_request *request = listing->request;
    listing->count = request->dossier->entities[request->focus].relation_count;
    listing->ids =
        relation_order_ids(request->dossier, request->focus, request->order, request->reversed);
    listing->passes = memory_zeroed(listing->count + 1u, sizeof *listing->passes);
    for (uint32_t i = 0; i < listing->count; i++) {
        const struct relation *relation = &request->dossier->relations[listing->ids[i]];
        listing->passes[i] =
            relation_is_shown(request, relation) && passes_text(request, pattern, relation);
    }
}

#define ANY_GROUP RELATION_GROUPS

static void add_group(const struct listing *listing, struct sheet *page, int group)
{
    const struct dossier *dossier = listing->request->dossier;
    for (uint32_t i = 0; i < listing->count; i++) {
        uint32_t id = listing->ids[i];
        const struct relation *relation = &dossier->relations[id];
        bool belongs = group == ANY_GROUP || (int)relation_kinds[relation->type].group == group;
        if (belongs && listing->passes[i])
            add_relation(listing->request, page, id);
    }
}

/* Each group under its heading, the one with the first relation first. */
static void add_groups(const struct listing *listing, struct sheet *page)
{
    const struct dossier *dossier = listing->request->dossier;
    unsigned done = 0;
    for (uint32_t i = 0; i < listing->count; i++) {
        const struct relation *relation = &dossier->relations[listing->ids[i]];
        int group = (int)relation_kinds[relation->type].group;
        if (done >> group & 1 || !listing->passes[i])
            continue;
        done |= 1u << group;
        sheet_heading(page, _(group_titles[group]));
        add_group(listing, page, group);
    }
}

static void add_mentions(const struct view_request *request, struct sheet *page)
{
    sheet_row(page, (struct target){0});
    sheet_add_str(page, style_dim, _("No relations are stated."));
    view_mentions(request, page);
}

void view_list(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->focus == NO_INDEX)
        return;
    struct search_pattern *pattern = filter_pattern(request);
    struct listing listing = {.request = request};
    choose(&listing, pattern);
    bool headings = request->width <= SIDEBAR_COLS || request->rows > 12;
    if (headings && request->order == ORDER_IMPORTANCE)
        add_groups(&listing, page);
    else
        add_group(&listing, page, ANY_GROUP);
    view_with(request, pattern, page);
    if (page->rows.count == 0 && request->alone && !filter_is_set(&request->filter))
        add_mentions(request, page);
    free(listing.ids);
    free(listing.passes);
    search_pattern_free(pattern);
}
