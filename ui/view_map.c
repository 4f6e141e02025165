/*
 * The whole article on one page: the entities that are tied most, one a row, and each tie as a
 * bracket between its two rows.
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/brackets.h"
#include "ui/theme.h"
#include "ui/views.h"

#define TRIED_MAX 512   /* relations that the filter is asked about in one call */
#define TAKEN_MAX 16384 /* entities, or relations that it was asked about */
#define FACTS_MAX 256   /* relations of an entity that are looked at for its row */

/* What is to be written, found out in parts. */
struct map {
    struct search_pattern *pattern; /* of the filter's text; NULL: every text */
    enum { MAP_TIES, MAP_NODES, MAP_EDGES, MAP_PLACES, MAP_ROWS } stage;
    uint32_t next;  /* relation or entity that the stage goes on with */
    bool *drawn;    /* by relation */
    uint32_t *ties; /* by entity: how many relations tie it that are drawn; then the number of its
                       node, from 1 */
    uint32_t tied;  /* how many entities are tied */
    uint32_t nodes[BRACKET_ROWS]; /* entities, by row */
    struct brackets brackets;
};

static void free_map(void *context)
{
    struct map *map = context;
    search_pattern_free(map->pattern);
    free(map->drawn);
    free(map->ties);
    free(map);
}

static struct map *begin_map(const struct view_request *request)
{
    const struct dossier *dossier = request->dossier;
    struct map *map = memory_zeroed(1, sizeof *map);
    map->pattern = filter_pattern(request);
    map->drawn = memory_zeroed(dossier->relation_count + 1u, sizeof *map->drawn);
    map->ties = memory_zeroed(dossier->entity_count + 1u, sizeof *map->ties);
    return map;
}

/* ---- stages: each does a part; true: it is done ---- */

/* What is denied is no tie, unless the reader asks for what is denied. */
static bool count_ties(const struct view_request *request, struct map *map)
{
    const struct dossier *dossier = request->dossier;
    for (uint32_t i = 0; i < TRIED_MAX && map->next < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[map->next];
        bool tie = relation->status != STATUS_DENIED || request->filter.statuses;
        bool drawn = tie && relation_is_shown(request, relation) &&
                     filter_passes_relation(map->pattern, dossier, relation);
        map->ties[relation->subject] += drawn;
        map->ties[relation->object] += drawn;
        map->drawn[map->next++] = drawn;
    }
    return map->next == dossier->relation_count;
}

/* The most tied first; entities come by salience, so equal ones keep that order. */
static void add_node(struct map *map, uint32_t entity)
{
    const uint32_t *ties = map->ties;
    int count = map->brackets.rows, at = count;
    while (at > 0 && ties[map->nodes[at - 1]] < ties[entity])
        at--;
    if (at >= BRACKET_ROWS)
        return;
    int kept = count < BRACKET_ROWS ? count : BRACKET_ROWS - 1;
    memmove(&map->nodes[at + 1], &map->nodes[at], (size_t)(kept - at) * sizeof map->nodes[0]);
    map->nodes[at] = entity;
    map->brackets.rows = kept + 1;
}

static bool choose_nodes(const struct view_request *request, struct map *map)
{
    const struct dossier *dossier = request->dossier;
    for (uint32_t i = 0; i < TAKEN_MAX && map->next < dossier->entity_count; i++) {
        uint32_t entity = map->next++;
        if (map->ties[entity] == 0 || !entity_ties(dossier, entity))
            continue;
        map->tied++;
        add_node(map, entity);
    }
    if (map->next < dossier->entity_count)
        return false;
    memset(map->ties, 0, (dossier->entity_count + 1u) * sizeof *map->ties);
    for (int node = 0; node < map->brackets.rows; node++)
        map->ties[map->nodes[node]] = (uint32_t)node + 1;
    return true;
}

static bool add_edges(const struct view_request *request, struct map *map)
{
    const struct dossier *dossier = request->dossier;
    for (uint32_t i = 0; i < TAKEN_MAX && map->next < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[map->next];
        uint32_t a = map->ties[relation->subject], b = map->ties[relation->object];
        if (map->drawn[map->next++] && a > 0 && b > 0)
            brackets_tie(&map->brackets, (int)a - 1, (int)b - 1);
    }
    return map->next == dossier->relation_count;
}

static bool choose_places(const struct view_request *request, struct map *map)
{
    int rows[BRACKET_ROWS];
    uint32_t nodes[BRACKET_ROWS];
    brackets_order(&map->brackets, rows);
    memcpy(nodes, map->nodes, sizeof nodes);
    for (int i = 0; i < map->brackets.rows; i++)
        map->nodes[rows[i]] = nodes[i];
    brackets_place(&map->brackets,
                   request->width < 50 ? request->width / 3 : request->width * 2 / 5);
    return true;
}

/* ---- rows ---- */

/* The first relation that the row of an entity tells of: one that it is the subject of, else what
 * ties it to another row. */
static struct target target_of(const struct view_request *request, const struct map *map,
                               uint32_t entity)
{
    const struct entity *e = &request->dossier->entities[entity];
    struct target target = {.kind = TARGET_ENTITY, .id = entity};
    for (uint32_t i = 0; i < e->relation_count && i < FACTS_MAX; i++) {
        uint32_t relation = e->relations[i];
        bool is_subject = request->dossier->relations[relation].subject == entity;
        if (!map->drawn[relation] || (target.tells && !is_subject))
            continue;
        target.tells = true;
        target.relation = relation;
        if (is_subject)
            break;
    }
    return target;
}

/* "leads B, part of C": what the row's entity is the subject of. */
static void add_facts(const struct view_request *request, const struct map *map, struct sheet *page,
                      uint32_t entity)
{
    const struct dossier *dossier = request->dossier;
    const struct entity *e = &dossier->entities[entity];
    bool any = false;
    for (uint32_t i = 0; i < e->relation_count && i < FACTS_MAX; i++) {
        const struct relation *relation = &dossier->relations[e->relations[i]];
        if (relation->subject != entity || !map->drawn[e->relations[i]])
            continue;
        int room = request->width - sheet_row_cols(page, request->canvas->rule);
        const char *wording = relation_wording(relation, true);
        char status[MARKS_SIZE];
        relation_marks(relation, relation_status_word(relation->status), status);
        const char *name = dossier->entities[relation->object].name;
        int need = canvas_width(request->canvas, wording, strlen(wording)) +
                   canvas_width(request->canvas, name, strlen(name)) +
                   canvas_width(request->canvas, status, strlen(status)) + 5;
        if (need > room)
            break;
        sheet_add_str(page, style_dim, any ? ", " : "  ");
        sheet_add_str(page, (struct style){FACE_RELATION, 0}, wording);
        sheet_add_str(page, style_dim, " ");
        sheet_add_str(page, style_dim, name);
        if (status[0]) {
            sheet_add_str(page, style_dim, " ");
            sheet_add_str(page, status_style(relation), status);
        }
        any = true;
    }
}

static void add_row(const struct view_request *request, const struct map *map, struct sheet *page,
                    int row)
{
    const struct canvas *canvas = request->canvas;
    const struct style rule = {FACE_RULE, 0};
    uint32_t entity = map->nodes[row];
    const char *name = request->dossier->entities[entity].name;
    bool reaches = false;
    sheet_row(page, target_of(request, map, entity));
    for (int lane = map->brackets.lanes - 1; lane >= 0; lane--)
        sheet_add_str(page, rule,
                      brackets_glyph(&map->brackets, canvas->glyphs, row, lane, &reaches));
    sheet_add_str(page, rule, reaches ? canvas->glyphs->horizontal : " ");
    sheet_add_fit(page, canvas, entity_style(request->dossier, entity), name, strlen(name),
                  request->width - sheet_row_cols(page, canvas->rule));
    sheet_mark_key(page);
    add_facts(request, map, page, entity);
}

/* Entities that are too many, and ties that found no room: in a narrow pane. */
static void add_rest(const struct map *map, struct sheet *page)
{
    int rest = map->brackets.left_out;
    sheet_more(page, map->tied - (uint32_t)map->brackets.rows);
    if (rest == 0)
        return;
    sheet_row(page, (struct target){0});
    sheet_printf(page, style_dim,
                 rest == 1 ? _("+ %d tie without room here") : _("+ %d ties without room here"),
                 rest);
}

void view_map(const struct view_request *request, struct sheet *page)
{
    static bool (*const stages[MAP_ROWS])(const struct view_request *, struct map *) = {
        [MAP_TIES] = count_ties,
        [MAP_NODES] = choose_nodes,
        [MAP_EDGES] = add_edges,
        [MAP_PLACES] = choose_places,
    };
    if (!page->more)
        sheet_begin(page, begin_map(request), free_map);
    struct map *map = page->plan;
    page->more = true;
    if (map->stage < MAP_ROWS) {
        if (stages[map->stage](request, map)) {
            map->stage++;
            map->next = 0;
        }
        return;
    }
    if ((int)page->next < map->brackets.rows)
        add_row(request, map, page, (int)page->next++);
    else
        sheet_nothing(request, page, N_("No relations are stated."));
    page->more = (int)page->next < map->brackets.rows;
    if (!page->more)
        add_rest(map, page);
}
