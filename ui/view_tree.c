/*
 * What is tied to the focus, step by step: a tree whose branches keep the order of the list. Each
 * entity has its branch once, as near to the focus as it is, with a row for each tie of the two;
 * where it is tied to others in the tree, a row there has a sign that says that its branch stands
 * further up or down. No branch is wider than a reader takes in.
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
    uint8_t *steps;           /* by entity: how far from the focus; PLACED once it has its branch */
    uint32_t *known;          /* by entity: 1 + where it is in what is being gathered, or 0 */
    bool last[DEPTH_MAX + 1]; /* of its branch, by step: no line goes on below it */
};

static const struct style rule = {FACE_RULE, 0};

/* The next relation of the entity that is shown. */
static bool next_edge(const struct tree *tree, uint32_t entity, uint32_t *at,
                      const struct relation **relation, uint32_t *other, bool *is_subject)
{
    const struct dossier *dossier = tree->request->dossier;
    const struct entity *e = &dossier->entities[entity];
    for (; *at < e->relation_count; ++*at) {
        *relation = &dossier->relations[e->relations[*at]];
        *other = relation_other_end(*relation, entity, is_subject);
        if (*other != entity && relation_is_shown(tree->request, *relation))
            return true;
    }
    return false;
}

/* By the name of the other end, or its own wording. */
static bool edge_passes(const struct tree *tree, const struct relation *relation, uint32_t other,
                        bool is_subject)
{
    return filter_passes_entity(tree->pattern, tree->request->dossier, other) ||
           filter_passes(tree->pattern, relation_wording(relation, is_subject));
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

/* Puts what is tied to a place of the queue, and is not in it, at its end; returns the new end. */
static uint32_t add_places(struct tree *tree, struct place *queue, uint32_t head, uint32_t tail)
{
    uint32_t at = 0, other;
    const struct relation *relation;
    bool is_subject;
    uint8_t next = (uint8_t)(tree->steps[queue[head].entity] + 1);
    for (; next_edge(tree, queue[head].entity, &at, &relation, &other, &is_subject); at++) {
        bool passes = edge_passes(tree, relation, other, is_subject);
        if (tree->steps[other] == TOO_FAR) {
            tree->steps[other] = next;
            queue[tail++] = (struct place){other, head, passes};
            tree->known[other] = tail;
        } else if (tree->steps[other] == next && queue[tree->known[other] - 1].above == head) {
            queue[tree->known[other] - 1].passes |= passes;
        }
    }
    return tail;
}

/* How far each entity is from the focus, over relations that are shown. */
static void measure_steps(struct tree *tree)
{
    const struct dossier *dossier = tree->request->dossier;
    struct place *queue = memory_realloc(NULL, dossier->entity_count, sizeof *queue);
    uint32_t tail = 0;
    memset(tree->steps, TOO_FAR, dossier->entity_count);
    tree->steps[tree->request->focus] = 0;
    queue[tail++] = (struct place){.entity = tree->request->focus};
    for (uint32_t head = 0; head < tail; head++) {
        uint8_t step = tree->steps[queue[head].entity];
        if (step == DEPTH_MAX)
            break;
        if (step == 0 || entity_ties(dossier, queue[head].entity))
            tail = add_places(tree, queue, head, tail);
    }
    prune(tree, queue, tail);
    memset(tree->known, 0, dossier->entity_count * sizeof *tree->known);
    free(queue);
}

/* ---- the ties of a branch ---- */

#define NO_TIE UINT32_MAX

struct tie {
    uint32_t relation, other;
    uint32_t next; /* another one of these two, or NO_TIE */
    bool first;    /* of these two */
    bool hangs;    /* the other's branch is here, else elsewhere in the tree */
};

struct ties {
    VEC(struct tie) items;
    uint32_t branches; /* others */
};

static void add_tie(struct tree *tree, struct ties *ties, struct tie tie)
{
    uint32_t at = tree->known[tie.other];
    tie.first = at == 0;
    tie.next = NO_TIE;
    ties->branches += tie.first;
    if (!tie.first)
        ties->items.items[at - 1].next = ties->items.count;
    *vec_push(&ties->items) = tie;
    tree->known[tie.other] = ties->items.count;
}

/* Those of the entity to all in the tree but what it hangs on, whose ties stand there. */
static struct ties gather_ties(struct tree *tree, uint32_t entity, uint32_t above, int step)
{
    struct ties ties = {0};
    uint32_t at = 0, other;
    const struct relation *relation;
    bool is_subject;
    for (; next_edge(tree, entity, &at, &relation, &other, &is_subject); at++) {
        bool hangs = tree->steps[other] == step;
        if (other == above || tree->steps[other] == TOO_FAR ||
            (tree->steps[other] != PLACED && tree->steps[other] > tree->request->settings->depth))
            continue;
        if ((hangs && tree->known[other] == 0) || edge_passes(tree, relation, other, is_subject))
            add_tie(tree, &ties,
                    (struct tie){.relation = tree->request->dossier->entities[entity].relations[at],
                                 .other = other,
                                 .hangs = hangs});
    }
    for (uint32_t i = 0; i < ties.items.count; i++)
        tree->known[ties.items.items[i].other] = 0;
    return ties;
}

/* ---- rows ---- */

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

/* What stands behind a name: the status, and where its branch is when it is not here. */
struct ending {
    char status[MARKS_SIZE];
    const char *where; /* "" here */
};

static struct ending ending_of(const struct tree *tree, const struct relation *relation,
                               const struct tie *tie)
{
    const struct glyphs *g = tree->request->canvas->glyphs;
    struct ending ending = {.where = tie->hangs                          ? ""
                                     : tree->steps[tie->other] == PLACED ? g->up
                                                                         : g->down};
    relation_marks(relation, relation_mark(relation), ending.status);
    return ending;
}

static int ending_cols(const struct canvas *canvas, const struct ending *ending)
{
    int status = canvas_width(canvas, ending->status, strlen(ending->status));
    int where = canvas_width(canvas, ending->where, strlen(ending->where));
    return status + (status > 0) + where + (where > 0);
}

/* Behind its wording, or where it has no room there in a row of its own. */
static void add_name(struct tree *tree, int step, uint32_t other, int end_cols)
{
    const struct view_request *request = tree->request;
    struct sheet *page = tree->page;
    const struct canvas *canvas = request->canvas;
    const char *name = request->dossier->entities[other].name;
    int room = request->width - sheet_row_cols(page, canvas->rule) - 1 - end_cols;
    bool fits = canvas_width(canvas, name, strlen(name)) <= room;
    if (!fits) {
        sheet_go_on(page, canvas->rule, 0);
        add_lines(tree, step, false);
        room = request->width - sheet_row_cols(page, canvas->rule) - 1 - end_cols;
    }
    sheet_add_str(page, (struct style){0}, " ");
    sheet_add_fit(page, canvas, entity_style(request->dossier, other), name, strlen(name), room);
    sheet_mark_key(page);
}

static void add_row(struct tree *tree, int step, uint32_t entity, const struct tie *tie)
{
    const struct view_request *request = tree->request;
    const struct relation *relation = &request->dossier->relations[tie->relation];
    const struct ending ending = ending_of(tree, relation, tie);
    struct sheet *page = tree->page;
    sheet_row(page, relation_target(request->dossier, tie->relation, tie->other));
    add_lines(tree, step, tie->first);
    view_add_head(request, page, relation, relation->subject == entity);
    add_name(tree, step, tie->other, ending_cols(request->canvas, &ending));
    if (ending.status[0])
        sheet_printf(page, status_style(relation), " %s", ending.status);
    if (ending.where[0])
        sheet_printf(page, style_dim, " %s", ending.where);
}

/* What has no room below this branch is counted: it may stand below another one. */
static void add_rest(struct tree *tree, int step, uint32_t count)
{
    sheet_row(tree->page, (struct target){0});
    add_lines(tree, step, true);
    sheet_printf(tree->page, style_dim, _("+ %u more"), count);
}

static void grow(struct tree *tree, uint32_t entity, uint32_t above, int step);

/* A row for each tie of the two, and what hangs on the other below them. */
static void add_branch(struct tree *tree, int step, uint32_t entity, const struct ties *ties,
                       const struct tie *first)
{
    const struct tie *tie = first;
    for (; tie->next != NO_TIE; tie = &ties->items.items[tie->next])
        add_row(tree, step, entity, tie);
    add_row(tree, step, entity, tie);
    if (!first->hangs)
        return;
    tree->steps[first->other] = PLACED;
    grow(tree, first->other, entity, step + 1);
}

/* What hangs here comes first. Depth is at most DEPTH_MAX. */
static void grow(struct tree *tree, uint32_t entity, uint32_t above, int step)
{
    if (step > tree->request->settings->depth || step > DEPTH_MAX ||
        (step > 1 && !entity_ties(tree->request->dossier, entity)))
        return;
    struct ties ties = gather_ties(tree, entity, above, step);
    uint32_t most = step > 1 ? BRANCHES_MAX : UINT32_MAX, done = 0;
    for (int hangs = 1; hangs >= 0; hangs--) {
        for (uint32_t i = 0; i < ties.items.count && done < most; i++) {
            const struct tie *tie = &ties.items.items[i];
            if (!tie->first || tie->hangs != hangs)
                continue;
            tree->last[step] = ++done == ties.branches;
            add_branch(tree, step, entity, &ties, tie);
        }
    }
    tree->last[step] = true;
    if (done < ties.branches)
        add_rest(tree, step, ties.branches - done);
    vec_free(&ties.items);
}

void view_tree(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->focus == NO_INDEX)
        return;
    const struct dossier *dossier = request->dossier;
    struct tree tree = {.request = request, .pattern = filter_pattern(request), .page = page};
    tree.steps = memory_alloc(dossier->entity_count);
    tree.known = memory_zeroed(dossier->entity_count, sizeof *tree.known);
    measure_steps(&tree);
    tree.steps[request->focus] = PLACED;
    sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = request->focus});
    struct style style = entity_style(dossier, request->focus);
    style.attr |= ATTR_BOLD;
    sheet_add_str(page, style, dossier->entities[request->focus].name);
    sheet_mark_key(page);
    uint32_t rows = page->rows.count;
    grow(&tree, request->focus, NO_INDEX, 1);
    if (page->rows.count == rows)
        sheet_nothing(request, page, N_("No relations are stated."));
    search_pattern_free(tree.pattern);
    free(tree.known);
    free(tree.steps);
}
