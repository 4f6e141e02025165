/*
 * The list of entities: by type, with how often and where each is mentioned.
 */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "ui/state.h"

#define STRIP_MAX 12

static const char *const type_titles[ENTITY_TYPES] = {
    [ENTITY_PERSON] = N_("People"),       [ENTITY_ORGANIZATION] = N_("Organizations"),
    [ENTITY_PLACE] = N_("Places"),        [ENTITY_PRODUCT] = N_("Products"),
    [ENTITY_WORK] = N_("Works"),          [ENTITY_EVENT] = N_("Events"),
    [ENTITY_CONCEPT] = N_("Concepts"),    [ENTITY_ROLE] = N_("Roles"),
    [ENTITY_DATE] = N_("Dates"),          [ENTITY_AMOUNT] = N_("Amounts"),
    [ENTITY_REFERENCE] = N_("Addresses"),
};

const char *const sort_key_titles[SORT_KEYS] = {
    [SORT_SALIENCE] = N_("importance"), [SORT_PLACE] = N_("first appearance"),
    [SORT_COUNT] = N_("count"),         [SORT_NAME] = N_("name"),
    [SORT_TYPE] = N_("type"),
};

/* ---- which, in what order ---- */

struct selection {
    const struct app *app;
    const struct dossier *dossier;
    struct search_pattern *pattern; /* NULL: no text filter */
};

static bool name_matches(const struct selection *s, const char *name)
{
    size_t begin, end;
    return search_next(s->pattern, name, strlen(name), 0, &begin, &end);
}

static bool matches(const struct selection *s, const struct entity *entity)
{
    if (!s->pattern || name_matches(s, entity->name) ||
        (entity->role && name_matches(s, entity->role)))
        return true;
    for (uint32_t i = 0; i < entity->alias_count; i++)
        if (name_matches(s, entity->aliases[i].text))
            return true;
    return false;
}

static bool include(const void *context, uint32_t id)
{
    const struct selection *s = context;
    const struct entity *entity = &s->dossier->entities[id];
    uint16_t types = s->app->type_filter;
    return !entity->hidden && (types == 0 || (types & TYPE_BIT(entity->type))) &&
           matches(s, entity);
}

static bool is_folded(const void *context, uint32_t id)
{
    const struct selection *s = context;
    return s->dossier->entities[id].minor;
}

static uint32_t group(const void *context, uint32_t id)
{
    const struct selection *s = context;
    return s->dossier->entities[id].type;
}

static uint32_t first_place(const struct dossier *dossier, const struct entity *entity)
{
    return entity->mention_count > 0 ? dossier->mentions[entity->mentions[0]].begin : UINT32_MAX;
}

static int order(uint32_t a, uint32_t b)
{
    return a < b ? -1 : a > b;
}

static int compare(const void *context, uint32_t a, uint32_t b)
{
    const struct selection *s = context;
    const struct entity *x = &s->dossier->entities[a], *y = &s->dossier->entities[b];
    switch ((enum setting_sort)s->app->settings->sort) {
    case SORT_PLACE:
        return order(first_place(s->dossier, x), first_place(s->dossier, y));
    case SORT_COUNT:
        return order(y->mention_count, x->mention_count);
    case SORT_NAME:
    case SORT_TYPE:
        return strcoll(x->name, y->name);
    default:
        return order(a, b);
    }
}

static bool is_open(const void *context, uint32_t type)
{
    const struct selection *s = context;
    return s->app->open_groups >> type & 1;
}

static int pane_rows(const struct app *app)
{
    int rows = layout_pane(&app->layout, PANE_ENTITIES).rows;
    return rows > 0 ? rows : app->canvas.rows;
}

/* Two groups, in a tall pane three, have room with their heads and what says how many more. */
static uint32_t rows_of_group(int rows)
{
    int most = rows < 24 ? rows / 2 - 2 : rows / 3 - 2;
    return most > 3 ? (uint32_t)most : 3;
}

static void fill(struct app *app)
{
    const struct dossier *dossier = app_dossier(app);
    const struct buffer *text = &app->entity_filter;
    struct selection selection = {app, dossier, NULL};
    if (text->len > 0)
        selection.pattern = search_pattern_new(text->bytes, text->len, SEARCH_FOLD_CASE);
    int sort = app->settings->sort, rows = pane_rows(app);
    bool all = text->len > 0 || app->type_filter != 0;
    struct list_source source = {
        .context = &selection,
        .count = dossier->entity_count,
        .include = include,
        .fold = all || app->minor_shown ? NULL : is_folded,
        .group = sort == SORT_SALIENCE || sort == SORT_TYPE ? group : NULL,
        .compare = sort == SORT_SALIENCE ? NULL : compare, /* ids are ranks */
        .reverse = app->sort_reversed,
        .fits = (uint32_t)rows,
        .group_max = all ? 0 : rows_of_group(rows),
        .open = is_open,
    };
    list_fill(&app->entities, &source);
    search_pattern_free(selection.pattern);
    app->entities_stale = false;
    app->entities_rows = rows;
}

static void open_group(struct app *app, unsigned type)
{
    app->open_groups = (uint16_t)(app->open_groups | TYPE_BIT(type));
}

void entities_show(struct app *app, uint32_t entity)
{
    bool filtered = app->entity_filter.len > 0 || app->type_filter != 0;
    if (list_select_id(&app->entities, entity) || filtered)
        return;
    open_group(app, app_dossier(app)->entities[entity].type);
    app->minor_shown |= app_dossier(app)->entities[entity].minor;
    fill(app);
    list_select_id(&app->entities, entity);
}

void entities_refresh(struct app *app)
{
    uint32_t focus = app_document(app)->focus;
    fill(app);
    if (!app->entity_waits && focus < app_dossier(app)->entity_count)
        entities_show(app, focus);
}

/* ---- drawing ---- */

/* Mentions of the entity that begin before the byte. */
static uint32_t mentions_before(const struct dossier *dossier, const struct entity *entity,
                                uint32_t at)
{
    uint32_t low = 0, high = entity->mention_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (dossier->mentions[entity->mentions[middle]].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void draw_strip(struct app *app, int row, int col, int cols, const struct entity *entity)
{
    const struct dossier *dossier = app_dossier(app);
    uint32_t counts[STRIP_MAX], most = 4, before = 0;
    uint64_t len = dossier->article->len;
    for (int i = 0; i < cols; i++) {
        uint32_t end = (uint32_t)(len * (uint64_t)(i + 1) / (uint64_t)cols);
        uint32_t upto = mentions_before(dossier, entity, i + 1 == cols ? UINT32_MAX : end);
        counts[i] = upto - before;
        most = counts[i] > most ? counts[i] : most;
        before = upto;
    }
    for (int i = 0; i < cols; i++) {
        uint32_t level = (counts[i] * 8 + most - 1) / most;
        canvas_put_str(&app->canvas, row, col + i, col + i + 1, app->canvas.glyphs->strip[level],
                       (struct style){FACE_STRIP, 0});
    }
}

static int strip_cols(const struct app *app, int cols)
{
    if (!app->settings->strip || cols < 22)
        return 0;
    return cols < 30 ? 6 : cols < 60 ? 8 : STRIP_MAX;
}

static void draw_entity(struct app *app, struct rect rect, int row, uint32_t id, bool selected)
{
    const struct dossier *dossier = app_dossier(app);
    const struct entity *entity = &dossier->entities[id];
    struct canvas *canvas = &app->canvas;
    int strip = strip_cols(app, rect.cols), limit = rect.col + rect.cols;
    int end = limit - (strip > 0 ? strip + 1 : 0);
    char count[16];
    snprintf(count, sizeof count, "%u", entity->mention_count);
    struct style style = entity_style(dossier, id);
    if (selected)
        style.attr |= app->pane == PANE_ENTITIES ? ATTR_REVERSE : ATTR_BOLD;
    int start =
        canvas_put_right(canvas, row, rect.col + 1, end, count, (struct style){FACE_STRIP, 0});
    int col = canvas_put_fit(canvas, row, rect.col + 1, start - 1, entity->name,
                             strlen(entity->name), style);
    int room = start - col - 2;
    bool whole = entity->role && canvas_width(canvas, entity->role, strlen(entity->role)) <= room;
    if (entity->role && entity->role[0] && (whole || room >= 12))
        canvas_put_fit(canvas, row, col + 1, start - 1, entity->role, strlen(entity->role),
                       (struct style){FACE_DIM, 0});
    if (strip > 0)
        draw_strip(app, row, limit - strip, strip, entity);
}

static void draw_header(struct app *app, struct rect rect, int row, struct list_item item)
{
    struct style style = {FACE_DIM, ATTR_BOLD};
    char number[16];
    snprintf(number, sizeof number, " %u", item.count);
    int col = canvas_put_str(&app->canvas, row, rect.col + 1, rect.col + rect.cols,
                             item.id < ENTITY_TYPES ? _(type_titles[item.id]) : "", style);
    canvas_put_str(&app->canvas, row, col, rect.col + rect.cols, number,
                   (struct style){FACE_DIM, 0});
}

static void draw_more(struct app *app, struct rect rect, int row, uint32_t count, bool selected)
{
    char text[40];
    snprintf(text, sizeof text, _("+ %u more"), count);
    struct style style = {FACE_DIM, selected && app->pane == PANE_ENTITIES ? ATTR_REVERSE : 0};
    canvas_put_str(&app->canvas, row, rect.col + 1, rect.col + rect.cols, text, style);
}

static void draw_empty(struct app *app, struct rect rect)
{
    bool filtered = app->entity_filter.len > 0 || app->type_filter != 0;
    const char *text = filtered                 ? _("Nothing passes the filter; F clears it.")
                       : app_document(app)->job ? _("Reading...")
                                                : _("No entities found.");
    canvas_put_fit(&app->canvas, rect.row, rect.col + 1, rect.col + rect.cols, text, strlen(text),
                   (struct style){FACE_DIM, 0});
}

/* In the focused pane the row is reversed from its edge on; elsewhere it has the sign. */
static void mark_selected(struct app *app, struct rect rect, int row)
{
    struct canvas *canvas = &app->canvas;
    const struct canvas_cell *name = canvas_at(canvas, row, rect.col + 1);
    if (app->pane == PANE_ENTITIES) {
        canvas_put_str(canvas, row, rect.col, rect.col + 1, " ", name->style);
        app->cursor_row = row;
        app->cursor_col = rect.col + 1;
    } else {
        canvas_put_str(canvas, row, rect.col, rect.col + 1, canvas->glyphs->marker,
                       (struct style){FACE_RULE, 0});
    }
}

void entities_pane_draw(struct app *app, struct rect rect)
{
    struct list *list = &app->entities;
    if (app->entities_stale || app->entities_rows != rect.rows)
        entities_refresh(app);
    list_reveal(list, rect.rows);
    if (list->items.count == 0)
        draw_empty(app, rect);
    for (int i = 0; i < rect.rows; i++) {
        uint32_t index = list->top + (uint32_t)i;
        if (index >= list->items.count)
            break;
        struct list_item item = list->items.items[index];
        bool selected = index == list->selected;
        if (item.kind == LIST_ROW)
            draw_entity(app, rect, rect.row + i, item.id, selected);
        else if (item.kind == LIST_HEADER)
            draw_header(app, rect, rect.row + i, item);
        else
            draw_more(app, rect, rect.row + i, item.count, selected);
        if (selected)
            mark_selected(app, rect, rect.row + i);
    }
}

/* ---- keys ---- */

static void entities_move(struct app *app, int by)
{
    if (list_move(&app->entities, by) || by == 0)
        app_want_focus(app);
    else
        app_say(app, by < 0 ? "This is the first entity." : "This is the last entity.");
}

static bool entities_scroll(struct app *app, int by)
{
    uint32_t old = app->entities.selected;
    bool moved = list_scroll(&app->entities, by);
    if (app->entities.selected != old)
        app_want_focus(app);
    return moved;
}

static int entities_rows(const struct app *app)
{
    return layout_pane(&app->layout, PANE_ENTITIES).rows;
}

static void entities_edge(struct app *app, bool bottom)
{
    list_edge(&app->entities, bottom);
    app_want_focus(app);
}

void entities_unfold(struct app *app)
{
    uint32_t index = app->entities.selected;
    if (list_selected_kind(&app->entities) != LIST_MORE)
        return;
    uint32_t type = app->entities.items.items[index].id;
    if (type < ENTITY_TYPES)
        open_group(app, type);
    else
        app->minor_shown = true;
    fill(app);
    list_select_index(&app->entities, index);
    app_want_focus(app);
}

static void entities_follow(struct app *app)
{
    if (list_selected_kind(&app->entities) == LIST_MORE) {
        entities_unfold(app);
        return;
    }
    const struct document *document = app_document(app);
    const struct dossier *dossier = document->dossier;
    if (document->focus == NO_INDEX) {
        app_say(app, "No entity here.");
        return;
    }
    uint32_t mention = dossier_entity_mention_after(dossier, document->focus, document->cursor + 1);
    if (mention == NO_INDEX)
        mention = dossier_entity_mention_after(dossier, document->focus, 0);
    if (mention == NO_INDEX)
        return;
    if (dossier->mentions[mention].begin == document->cursor) {
        app_say(app, "This is its only mention.");
        return;
    }
    app_remember(app);
    article_go(app, dossier->mentions[mention].begin);
    if (app->layout.kind == LAYOUT_SINGLE) {
        app->pane = PANE_ARTICLE;
        app_relayout(app);
    }
}

static void entities_out(struct app *app)
{
    app->pane = PANE_ARTICLE;
    app_relayout(app);
}

/* Among those that are folded away: the first that is found is shown. */
static bool search_folded(struct app *app, const struct name_set *found)
{
    const struct dossier *dossier = app_dossier(app);
    if (app->entity_filter.len > 0 || app->type_filter != 0)
        return false; /* nothing is folded then */
    for (uint32_t id = 0; id < dossier->entity_count; id++) {
        if (dossier->entities[id].hidden || !name_set_has(found, id))
            continue;
        entities_show(app, id);
        app_want_focus(app);
        return true;
    }
    return false;
}

static enum search_result entities_search(struct app *app, bool forward, bool from_here)
{
    struct list *list = &app->entities;
    uint32_t count = list->items.count;
    const struct name_set *found = search_entities(app);
    if (!found)
        return SEARCHING;
    for (uint32_t i = from_here ? 0 : 1; count > 0 && i <= count; i++) {
        uint32_t index =
            forward ? (list->selected + i) % count : (list->selected + count - i % count) % count;
        struct list_item item = list->items.items[index];
        if (item.kind == LIST_ROW && name_set_has(found, item.id)) {
            list->selected = index;
            app_want_focus(app);
            return FOUND;
        }
    }
    return search_folded(app, found) ? FOUND : NOT_FOUND;
}

static bool entities_matches(struct app *app, uint32_t *here, uint32_t *count)
{
    const struct list *list = &app->entities;
    const struct name_set *found = search_entities(app);
    for (uint32_t i = 0; found && i < list->items.count; i++) {
        if (list->items.items[i].kind != LIST_ROW || !name_set_has(found, list->items.items[i].id))
            continue;
        ++*count;
        *here += i <= list->selected;
    }
    return found != NULL;
}

static bool entities_selection(struct app *app, struct buffer *out, bool with_place)
{
    const struct entity *entity = app_focus(app);
    if (!entity)
        return false;
    buffer_add_str(out, entity->name);
    if (with_place) {
        for (uint32_t i = 0; i < entity->alias_count; i++)
            if (strcmp(entity->aliases[i].text, entity->name) != 0)
                buffer_printf(out, ", %s", entity->aliases[i].text);
        buffer_printf(out, " (%s)", entity_type_names[entity->type]);
    }
    return true;
}

const struct pane_ops entities_ops = {
    .scope = SCOPE_ENTITIES,
    .move = entities_move,
    .scroll = entities_scroll,
    .rows = entities_rows,
    .edge = entities_edge,
    .follow = entities_follow,
    .out = entities_out,
    .search = entities_search,
    .matches = entities_matches,
    .selection = entities_selection,
};
