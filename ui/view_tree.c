/*
 * What is tied to the focus, step by step: a tree whose branches keep the order of the list, each
 * entity only once and as near to the focus as it is, and no branch wider than a reader takes in.
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define DEPTH_MAX    3
#define BRANCHES_MAX 12 /* below the first step */
#define TOO_FAR      (DEPTH_MAX + 1)
#define PLACED       (DEPTH_MAX + 2)

struct tree {
    const struct view_request *request;
    struct search_pattern *pattern; /* of the filter's text; NULL: every text */
    struct sheet *page;
    uint8_t *steps;           /* by entity: how far from the focus; PLACED once it has its row */
    bool last[DEPTH_MAX + 1]; /* of its branch, by step: no line goes on below it */
};

static const struct style rule = {FACE_RULE, 0};

/* The next relation of the entity whose other end belongs below it. */
static bool next_edge(const struct tree *tree, int step, uint32_t entity, uint32_t *at,
                      const struct relation **relation, uint32_t *other, bool *is_subject)
{
    const struct dossier *dossier = tree->request->dossier;
    const struct entity *e = &dossier->entities[entity];
    for (; *at < e->relation_count; ++*at) {
        *relation = &dossier->relations[e->relations[*at]];
        *other = relation_other_end(*relation, entity, is_subject);
        if (tree->steps[*other] == step && relation_is_shown(tree->request, *relation))
            return true;
    }
    return false;
}

/* How an entity comes into the tree. */
struct place {
    uint32_t entity, above; /* above: in the queue, what it hangs on */
    bool passes;            /* the filter, or something below it does */
};

/* Only what passes the filter stays, and what leads to it. */
static void prune(struct tree *tree, struct place *queue, uint32_t count)
{
    for (uint32_t i = count; i-- > 1;) {
        if (tree->steps[queue[i].entity] > tree->request->settings->depth)
            continue; /* not shown */
        if (queue[i].passes)
            queue[queue[i].above].passes = true;
        else
            tree->steps[queue[i].entity] = TOO_FAR;
    }
}

/* How far each entity is from the focus, over relations that are shown. */
static void measure_steps(struct tree *tree)
{
    const struct dossier *dossier = tree->request->dossier;
    struct place *queue = memory_realloc(NULL, dossier->entity_count, sizeof *queue);
    uint32_t head = 0, tail = 0;
    memset(tree->steps, TOO_FAR, dossier->entity_count);
    tree->steps[tree->request->focus] = 0;
    queue[tail++] = (struct place){.entity = tree->request->focus};
    for (; head < tail; head++) {
        uint32_t entity = queue[head].entity, at = 0, other;
        const struct relation *relation;
        bool is_subject;
        uint8_t next = (uint8_t)(tree->steps[entity] + 1);
        if (next > DEPTH_MAX)
            break;
        if (next > 1 && !entity_ties(dossier, entity))
            continue;
        for (; next_edge(tree, TOO_FAR, entity, &at, &relation, &other, &is_subject); at++) {
            tree->steps[other] = next;
            queue[tail++] = (struct place){
                other, head,
                filter_passes_entity(tree->pattern, dossier, other) ||
                    filter_passes(tree->pattern, relation_wording(relation, is_subject))};
        }
    }
    prune(tree, queue, tail);
    free(queue);
}

/* The lines of the branches above; at its own step the branch, or what goes on below it. */
static void add_lines(struct tree *tree, int step, bool branch)
{
    const struct glyphs *g = tree->request->canvas->glyphs;
    for (int i = 1; i < step + !branch; i++) {
        sheet_add_str(tree->page, rule, tree->last[i] ? " " : g->vertical);
        sheet_add_str(tree->page, rule, "  ");
    }
    if (!branch)
        return;
    sheet_add_str(tree->page, rule, tree->last[step] ? g->corner_bottom_left : g->tee_right);
    sheet_add_str(tree->page, rule, g->horizontal);
    sheet_add_str(tree->page, rule, " ");
}

static void add_status(struct tree *tree, const struct relation *relation)
{
    char status[MARKS_SIZE];
    relation_marks(relation, relation_mark(relation), status);
    if (status[0])
        sheet_printf(tree->page, status_style(relation), " %s", status);
}

/* Behind its wording, or where it has no room there in a row of its own. */
static void add_name(struct tree *tree, int step, const struct relation *relation, uint32_t other)
{
    const struct view_request *request = tree->request;
    struct sheet *page = tree->page;
    const struct canvas *canvas = request->canvas;
    const char *name = request->dossier->entities[other].name;
    char status[MARKS_SIZE];
    relation_marks(relation, relation_mark(relation), status);
    int status_cols = status[0] ? canvas_width(canvas, status, strlen(status)) + 1 : 0;
    int room = request->width - sheet_row_cols(page, canvas->rule) - 1 - status_cols;
    bool fits = canvas_width(canvas, name, strlen(name)) <= room;
    if (!fits) {
        sheet_go_on(page, canvas->rule, 0);
        add_lines(tree, step, false);
        room = request->width - sheet_row_cols(page, canvas->rule) - 1 - status_cols;
    }
    sheet_add_str(page, (struct style){0}, " ");
    sheet_add_fit(page, canvas, entity_style(request->dossier, other), name, strlen(name), room);
    sheet_mark_key(page);
    add_status(tree, relation);
}

static void add_branch(struct tree *tree, int step, uint32_t relation_id,
                       const struct relation *relation, uint32_t other, bool is_subject)
{
    const struct view_request *request = tree->request;
    struct sheet *page = tree->page;
    sheet_row(page, relation_target(request->dossier, relation_id, other));
    add_lines(tree, step, true);
    view_add_head(request, page, relation, is_subject);
    add_name(tree, step, relation, other);
}

/* What has no room below this branch is counted: it may stand below another one. */
static void add_rest(struct tree *tree, int step, uint32_t entity, uint32_t at)
{
    const struct relation *relation;
    uint32_t count = 0, other;
    bool is_subject;
    for (; next_edge(tree, step, entity, &at, &relation, &other, &is_subject); at++)
        count++;
    sheet_row(tree->page, (struct target){0});
    add_lines(tree, step, true);
    sheet_printf(tree->page, style_dim, _("+ %u more"), count);
}

/* Depth is at most DEPTH_MAX. */
static void grow(struct tree *tree, uint32_t entity, int step)
{
    if (step > tree->request->settings->depth || step > DEPTH_MAX ||
        (step > 1 && !entity_ties(tree->request->dossier, entity)))
        return;
    const struct entity *e = &tree->request->dossier->entities[entity];
    const struct relation *relation, *following;
    uint32_t at = 0, other, unused;
    bool is_subject, unused_side;
    bool more = next_edge(tree, step, entity, &at, &relation, &other, &is_subject);
    for (int branches = 0; more; branches++) {
        uint32_t relation_id = e->relations[at], next_at = at + 1;
        if (step > 1 && branches == BRANCHES_MAX) {
            tree->last[step] = true;
            add_rest(tree, step, entity, at);
            break;
        }
        tree->steps[other] = PLACED;
        more = next_edge(tree, step, entity, &next_at, &following, &unused, &unused_side);
        tree->last[step] = !more;
        add_branch(tree, step, relation_id, relation, other, is_subject);
        grow(tree, other, step + 1);
        at++;
        more = next_edge(tree, step, entity, &at, &relation, &other, &is_subject);
    }
}

void view_tree(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->focus == NO_INDEX)
        return;
    const struct dossier *dossier = request->dossier;
    struct tree tree = {.request = request, .pattern = filter_pattern(request), .page = page};
    tree.steps = memory_alloc(dossier->entity_count);
    measure_steps(&tree);
    sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = request->focus});
    struct style style = entity_style(dossier, request->focus);
    style.attr |= ATTR_BOLD;
    sheet_add_str(page, style, dossier->entities[request->focus].name);
    sheet_mark_key(page);
    uint32_t rows = page->rows.count;
    grow(&tree, request->focus, 1);
    if (page->rows.count == rows)
        sheet_nothing(request, page, N_("No relations are stated."));
    search_pattern_free(tree.pattern);
    free(tree.steps);
}
