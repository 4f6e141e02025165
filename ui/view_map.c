/*
 * The whole article on one page: the entities that are tied most, one a row, and each tie as a
 * bracket between its two rows. Brackets lie in columns beside the names, short ones nearest, so
 * that none runs over another.
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define NODES_MAX 40
#define LANES_MAX 24
#define EDGES_MAX 200

struct edge {
    int from, to; /* nodes, from < to */
    int lane;     /* column of the bracket, from the names outwards; -1: no room */
};

struct map {
    const struct view_request *request;
    struct search_pattern *pattern; /* of the filter's text; NULL: every text */
    uint32_t nodes[NODES_MAX];      /* entities, by row */
    int node_count;
    struct edge edges[EDGES_MAX];
    int edge_count, lanes, lanes_max;
};

static bool is_drawn(const struct map *map, const struct relation *relation)
{
    return relation_is_shown(map->request, relation) &&
           filter_passes_relation(map->pattern, map->request->dossier, relation);
}

/* By entity: how many relations that are drawn tie it. */
static uint32_t *count_ties(const struct map *map)
{
    const struct dossier *dossier = map->request->dossier;
    uint32_t *ties = memory_zeroed(dossier->entity_count + 1u, sizeof *ties);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        bool drawn = is_drawn(map, relation);
        ties[relation->subject] += drawn;
        ties[relation->object] += drawn;
    }
    return ties;
}

/* The most tied first; entities come by salience, so equal ones keep that order. */
static void choose_nodes(struct map *map, const uint32_t *ties)
{
    const struct dossier *dossier = map->request->dossier;
    int most = map->request->rows < NODES_MAX ? map->request->rows : NODES_MAX;
    for (uint32_t entity = 0; entity < dossier->entity_count; entity++) {
        int at = map->node_count;
        while (at > 0 && ties[map->nodes[at - 1]] < ties[entity])
            at--;
        if (at >= most || ties[entity] == 0 || !entity_ties(dossier, entity))
            continue;
        int kept = map->node_count < most ? map->node_count : most - 1;
        memmove(&map->nodes[at + 1], &map->nodes[at], (size_t)(kept - at) * sizeof map->nodes[0]);
        map->nodes[at] = entity;
        map->node_count = kept + 1;
    }
}

static void add_edge(struct map *map, int a, int b)
{
    int from = a < b ? a : b, to = a < b ? b : a;
    for (int i = 0; i < map->edge_count; i++)
        if (map->edges[i].from == from && map->edges[i].to == to)
            return; /* one bracket for all that is stated between two */
    if (map->edge_count < EDGES_MAX)
        map->edges[map->edge_count++] = (struct edge){from, to, -1};
}

/* numbers: by entity; becomes that of its node, from 1. */
static void add_edges(struct map *map, uint32_t *numbers)
{
    const struct dossier *dossier = map->request->dossier;
    memset(numbers, 0, (dossier->entity_count + 1u) * sizeof *numbers);
    for (int node = 0; node < map->node_count; node++)
        numbers[map->nodes[node]] = (uint32_t)node + 1;
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        uint32_t a = numbers[relation->subject], b = numbers[relation->object];
        if (a > 0 && b > 0 && is_drawn(map, relation))
            add_edge(map, (int)a - 1, (int)b - 1);
    }
}

static int by_length(const void *a, const void *b)
{
    const struct edge *x = a, *y = b;
    int order = (x->to - x->from) - (y->to - y->from);
    return order ? order : x->from != y->from ? x->from - y->from : x->to - y->to;
}

/* ---- the order of the rows ---- */

static bool is_tied(const struct map *map, int a, int b)
{
    for (int i = 0; i < map->edge_count; i++)
        if ((map->edges[i].from == a && map->edges[i].to == b) ||
            (map->edges[i].from == b && map->edges[i].to == a))
            return true;
    return false;
}

static int degree_of(const struct map *map, int node)
{
    int degree = 0;
    for (int i = 0; i < map->edge_count; i++)
        degree += map->edges[i].from == node || map->edges[i].to == node;
    return degree;
}

/* The node with the fewest ties that is tied to this one and has no row yet, or -1. */
static int next_neighbour(const struct map *map, int node, const bool *placed)
{
    int best = -1, fewest = 0;
    for (int other = 0; other < map->node_count; other++) {
        if (placed[other] || !is_tied(map, node, other))
            continue;
        int degree = degree_of(map, other);
        if (best < 0 || degree < fewest) {
            best = other;
            fewest = degree;
        }
    }
    return best;
}

/* Depth first from the most tied one, those with few ties first: who is tied to one alone stands
 * next to it, and what hangs together stays together, so that brackets are short. */
static void order_rows(const struct map *map, int *rows)
{
    int stack[NODES_MAX], depth = 0, row = 0;
    bool placed[NODES_MAX] = {false};
    for (int start = 0; start < map->node_count; start++) {
        if (placed[start])
            continue;
        placed[start] = true;
        rows[start] = row++;
        stack[depth++] = start;
        while (depth > 0) {
            int next = next_neighbour(map, stack[depth - 1], placed);
            if (next < 0) {
                depth--;
                continue;
            }
            placed[next] = true;
            rows[next] = row++;
            stack[depth++] = next;
        }
    }
}

static void place_rows(struct map *map)
{
    int rows[NODES_MAX];
    uint32_t nodes[NODES_MAX];
    order_rows(map, rows);
    for (int i = 0; i < map->node_count; i++)
        nodes[rows[i]] = map->nodes[i];
    memcpy(map->nodes, nodes, (size_t)map->node_count * sizeof nodes[0]);
    for (int i = 0; i < map->edge_count; i++) {
        int a = rows[map->edges[i].from], b = rows[map->edges[i].to];
        map->edges[i].from = a < b ? a : b;
        map->edges[i].to = a < b ? b : a;
    }
}

/* ---- lanes ---- */

/* The innermost lane where nothing lies between the two rows. */
static void choose_lanes(struct map *map)
{
    qsort(map->edges, (size_t)map->edge_count, sizeof map->edges[0], by_length);
    for (int i = 0; i < map->edge_count; i++) {
        struct edge *edge = &map->edges[i];
        for (int lane = 0; lane < map->lanes_max && edge->lane < 0; lane++) {
            bool is_free = true;
            for (int j = 0; j < i && is_free; j++)
                is_free = map->edges[j].lane != lane || map->edges[j].to < edge->from ||
                          map->edges[j].from > edge->to;
            if (is_free)
                edge->lane = lane;
        }
        if (edge->lane >= map->lanes)
            map->lanes = edge->lane + 1;
    }
}

/* What stands in a row of a lane: a corner, a line that passes, or one that goes out to a corner.
 */
static const char *glyph_at(const struct map *map, int row, int lane, bool *reaches)
{
    const struct glyphs *g = map->request->canvas->glyphs;
    const char *glyph = NULL;
    bool passes = false;
    for (int i = 0; i < map->edge_count; i++) {
        const struct edge *edge = &map->edges[i];
        if (edge->lane != lane)
            continue;
        if (edge->from == row)
            glyph = *reaches ? g->tee_down : g->corner_top_left;
        else if (edge->to == row)
            glyph = *reaches ? g->tee_up : g->corner_bottom_left;
        else if (edge->from < row && row < edge->to)
            passes = true;
    }
    if (glyph) {
        *reaches = true;
        return glyph;
    }
    if (passes)
        return *reaches ? g->cross : g->vertical;
    return *reaches ? g->horizontal : " ";
}

/* "leads B, part of C": what the row's entity is the subject of. */
static void add_facts(const struct map *map, struct sheet *page, uint32_t entity)
{
    const struct view_request *request = map->request;
    const struct dossier *dossier = request->dossier;
    const struct entity *e = &dossier->entities[entity];
    const struct style dim = {FACE_DIM, 0};
    bool any = false;
    for (uint32_t i = 0; i < e->relation_count; i++) {
        const struct relation *relation = &dossier->relations[e->relations[i]];
        if (relation->subject != entity || !is_drawn(map, relation))
            continue;
        int room = request->width - sheet_row_cols(page, request->canvas->rule);
        const char *wording = relation_wording(relation, true);
        const char *status = relation_status_word((enum relation_status)relation->status);
        const char *name = dossier->entities[relation->object].name;
        int need = canvas_width(request->canvas, wording, strlen(wording)) +
                   canvas_width(request->canvas, name, strlen(name)) +
                   canvas_width(request->canvas, status, strlen(status)) + 5;
        if (need > room)
            break;
        sheet_add_str(page, dim, any ? ", " : "  ");
        sheet_add_str(page, (struct style){FACE_RELATION, 0}, wording);
        sheet_add_str(page, dim, " ");
        sheet_add_str(page, dim, name);
        if (status[0]) {
            sheet_add_str(page, dim, " ");
            sheet_add_str(page, (struct style){(uint8_t)face_of_status(relation->status), 0},
                          status);
        }
        any = true;
    }
}

static void add_row(const struct map *map, struct sheet *page, int row)
{
    uint32_t entity = map->nodes[row];
    const struct view_request *request = map->request;
    const char *name = request->dossier->entities[entity].name;
    bool reaches = false;
    sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = entity});
    for (int lane = map->lanes - 1; lane >= 0; lane--)
        sheet_add_str(page, (struct style){FACE_RULE, 0}, glyph_at(map, row, lane, &reaches));
    sheet_add_str(page, (struct style){FACE_RULE, 0},
                  reaches ? request->canvas->glyphs->horizontal : " ");
    sheet_add_fit(page, request->canvas, entity_style(request->dossier, entity), name, strlen(name),
                  request->width - sheet_row_cols(page, request->canvas->rule));
    sheet_mark_key(page);
    add_facts(map, page, entity);
}

/* Ties that found no room: in a narrow pane. */
static void add_rest(const struct map *map, struct sheet *page)
{
    int rest = 0;
    for (int i = 0; i < map->edge_count; i++)
        rest += map->edges[i].lane < 0;
    if (rest == 0)
        return;
    sheet_row(page, (struct target){0});
    sheet_printf(page, (struct style){FACE_DIM, 0},
                 rest == 1 ? _("+ %d tie without room here") : _("+ %d ties without room here"),
                 rest);
}

void view_map(const struct view_request *request, struct sheet *page)
{
    struct map map = {.request = request, .pattern = filter_pattern(request)};
    int lanes = request->width < 50 ? request->width / 3 : request->width * 2 / 5;
    map.lanes_max = lanes < LANES_MAX ? lanes : LANES_MAX;
    sheet_clear(page);
    uint32_t *numbers = count_ties(&map);
    choose_nodes(&map, numbers);
    add_edges(&map, numbers);
    free(numbers);
    place_rows(&map);
    choose_lanes(&map);
    for (int row = 0; row < map.node_count; row++)
        add_row(&map, page, row);
    add_rest(&map, page);
    if (map.node_count == 0)
        sheet_nothing(request, page, N_("No relations are stated."));
    search_pattern_free(map.pattern);
}
