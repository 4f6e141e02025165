#include "ui/entities_pane.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "ui/act.h"
#include "ui/article_pane.h"
#include "ui/document.h"
#include "ui/entity_list.h"
#include "ui/find_text.h"
#include "ui/focus.h"
#include "ui/frame.h"
#include "ui/history.h"
#include "ui/keymap.h"
#include "ui/layout.h"
#include "ui/list.h"
#include "ui/name_set.h"
#include "ui/state.h"
#include "ui/theme.h"
#include "ui/views.h"
#include "ui/work.h"

#define STRIP_MAX 12
#define NAME_COLS 20 /* of a name beside a strip that takes room from it */

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

/* ---- filling ---- */

static int pane_rows(const struct app *app)
{
    int rows = layout_pane(&app->layout, PANE_ENTITIES).rows;
    return rows > 0 ? rows : app->canvas.rows;
}

static enum setting_sort sort_key(const struct app *app)
{
    return (enum setting_sort)app->settings->sort;
}

static void fill(struct app *app)
{
    entity_list_fill(&app->entities, app_dossier(app), sort_key(app), pane_rows(app));
    app->entities.waits = app->entities.filtered = false;
}

void entities_show(struct app *app, uint32_t entity)
{
    list_select_id(&app->entities.list, entity);
}

void entities_refresh(struct app *app)
{
    struct list *list = &app->entities.list;
    bool filtered = app->entities.filtered;
    uint32_t selected = list_selected_id(list), focus = app_document(app)->focus;
    fill(app);
    if (!app->waiting.entity && focus < app_dossier(app)->entity_count)
        entities_show(app, focus);
    if (!filtered)
        return;
    /* the selection stays on what passes the filter, else it goes to the first that does */
    if (selected == LIST_NONE || list_selected_id(list) != selected)
        list_edge(list, false);
    app_want_focus(app);
}

void entities_change(struct app *app, bool filter)
{
    app->entities.filtered |= filter;
    app->entities.waits = !entity_list_is_prepared(&app->entities, app_dossier(app), sort_key(app));
    if (app->entities.waits)
        entity_list_prepare(&app->entities, app_dossier(app), sort_key(app), KEY_US);
    else
        entities_refresh(app);
}

bool entities_work(struct app *app, uint32_t budget_us)
{
    if (!app->entities.waits)
        return false;
    if (entity_list_is_prepared(&app->entities, app_dossier(app), sort_key(app))) {
        entities_refresh(app);
        return true;
    }
    entity_list_prepare(&app->entities, app_dossier(app), sort_key(app), budget_us);
    return false;
}

void entities_finish(struct app *app)
{
    if (app->entities.waits)
        entities_refresh(app);
}

/* ---- drawing ---- */

static void draw_strip(struct app *app, int row, int col, int cols, const struct entity *entity)
{
    const struct dossier *dossier = app_dossier(app);
    uint32_t counts[STRIP_MAX], most = 4, before = 0;
    uint32_t id = (uint32_t)(entity - dossier->entities);
    uint64_t len = dossier->article->len;
    for (int i = 0; i < cols; i++) {
        uint32_t end = (uint32_t)(len * (uint64_t)(i + 1) / (uint64_t)cols);
        uint32_t upto =
            dossier_entity_mentions_until(dossier, id, i + 1 == cols ? UINT32_MAX : end);
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

static struct style row_style(const struct app *app, struct style style, bool selected)
{
    if (selected)
        style.attr |= app->pane == PANE_ENTITIES ? ATTR_REVERSE : ATTR_BOLD;
    return style;
}

/* A name that is cut says less than a strip does: where it fits without one, its row goes without;
 * where it is cut even so, and enough of it is left, it has its strip. */
static int strip_of_row(const struct app *app, struct rect rect, const char *name, int count_cols)
{
    int strip = strip_cols(app, rect.cols), alone = rect.cols - count_cols - 2;
    int beside = alone - strip - 1, cols = canvas_width(&app->canvas, name, strlen(name));
    return cols <= beside || (cols > alone && beside >= NAME_COLS) ? strip : 0;
}

static void draw_role(struct app *app, int row, int col, int limit, const char *role)
{
    int room = limit - col - 1;
    bool whole = role && canvas_width(&app->canvas, role, strlen(role)) <= room;
    if (role && role[0] && (whole || room >= 12))
        canvas_put_fit(&app->canvas, row, col + 1, limit, role, strlen(role), style_dim);
}

static void draw_entity(struct app *app, struct rect rect, int row, uint32_t id, bool selected)
{
    const struct entity *entity = &app_dossier(app)->entities[id];
    struct canvas *canvas = &app->canvas;
    struct style style = row_style(app, entity_style(app_dossier(app), id), selected);
    int limit = rect.col + rect.cols;
    char count[16];
    snprintf(count, sizeof count, "%u", entity->mention_count);
    int strip = strip_of_row(app, rect, entity->name, (int)strlen(count));
    int start = canvas_put_right(canvas, row, rect.col + 1, limit - (strip > 0 ? strip + 1 : 0),
                                 count, (struct style){FACE_STRIP, 0});
    int col = canvas_put_fit(canvas, row, rect.col + 1, start - 1, entity->name,
                             strlen(entity->name), style);
    draw_role(app, row, col, start - 1, entity->role);
    if (strip > 0)
        draw_strip(app, row, limit - strip, strip, entity);
}

static void draw_header(struct app *app, struct rect rect, int row, struct list_item item)
{
    struct style style = {FACE_DIM, ATTR_BOLD};
    char number[16];
    snprintf(number, sizeof number, " %u", item.count);
    const char *title = item.id < ENTITY_TYPES ? _(type_titles[item.id]) : "";
    int limit = rect.col + rect.cols;
    int col = canvas_put_fit(&app->canvas, row, rect.col + 1, limit - (int)strlen(number), title,
                             strlen(title), style);
    canvas_put_str(&app->canvas, row, col, limit, number, style_dim);
}

/* The titles of the types of those that are folded into the row, as many as have room; an ellipsis
 * where some have none. */
static void draw_types(struct app *app, struct rect rect, int row, int col,
                       const struct list_item *item)
{
    const struct dossier *dossier = app_dossier(app);
    struct canvas *canvas = &app->canvas;
    const char *ellipsis = canvas->glyphs->ellipsis;
    int limit = rect.col + rect.cols;
    unsigned types = 0;
    for (uint32_t i = 0; i < item->count; i++)
        types |= 1u << dossier->entities[app->entities.list.folded.items[item->first + i]].type;
    for (uint32_t i = 0; i < item->count && types != 0; i++) {
        uint8_t type = dossier->entities[app->entities.list.folded.items[item->first + i]].type;
        if (!(types >> type & 1))
            continue;
        types &= ~(1u << type);
        const char *title = _(type_titles[type]);
        int end = col + 1 + canvas_width(canvas, title, strlen(title));
        if (end + (types != 0 ? 2 : 0) > limit) {
            canvas_put_str(canvas, row, col + 1, limit, ellipsis, style_dim);
            return;
        }
        col = canvas_put_str(canvas, row, col + 1, limit, title, style_dim);
    }
}

static struct style more_style(const struct app *app, bool selected)
{
    return (struct style){FACE_DIM, selected && app->pane == PANE_ENTITIES ? ATTR_REVERSE : 0};
}

/* "+ 17 more  Places Dates …": of all types, which. */
static void draw_more(struct app *app, struct rect rect, int row, const struct list_item *item,
                      bool selected)
{
    char text[40];
    snprintf(text, sizeof text, _("+ %u more"), item->count);
    int col = canvas_put_str(&app->canvas, row, rect.col + 1, rect.col + rect.cols, text,
                             more_style(app, selected));
    if (item->id == LIST_NONE)
        draw_types(app, rect, row, col + 1, item);
}

/* What "+ 17 more" has opened is folded again by it. */
static void draw_less(struct app *app, struct rect rect, int row, bool selected)
{
    canvas_put_str(&app->canvas, row, rect.col + 1, rect.col + rect.cols, _("- fewer"),
                   more_style(app, selected));
}

/* One of those that are folded into the row, "+ 36 more: name": not of the group above it. */
static void draw_window(struct app *app, struct rect rect, int row, uint32_t id,
                        const struct list_item *item)
{
    const struct entity *entity = &app_dossier(app)->entities[id];
    struct canvas *canvas = &app->canvas;
    int limit = rect.col + rect.cols;
    char text[48];
    snprintf(text, sizeof text, _("+ %u more"), item->count);
    int cols = canvas_width(canvas, text, strlen(text)) + 2;
    if (cols + canvas_width(canvas, entity->name, strlen(entity->name)) >= rect.cols)
        snprintf(text, sizeof text, "+ %u", item->count); /* the name says more */
    snprintf(text + strlen(text), sizeof text - strlen(text), ": ");
    int col = canvas_put_str(canvas, row, rect.col + 1, limit, text, style_dim);
    col = canvas_put_fit(canvas, row, col, limit, entity->name, strlen(entity->name),
                         row_style(app, entity_style(app_dossier(app), id), true));
    const char *title = _(type_titles[entity->type]);
    if (item->id == LIST_NONE && col + 2 + canvas_width(canvas, title, strlen(title)) <= limit)
        canvas_put_str(canvas, row, col + 2, limit, title, style_dim);
}

/* Why nothing is in the list, for _(). */
static const char *empty_text(const struct app *app)
{
    if (entity_list_is_filtered(&app->entities))
        return N_("Nothing passes the filter; F clears it.");
    return app_document(app)->job ? N_("Reading...") : N_("No entities found.");
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
    struct list *list = &app->entities.list;
    if (app->entities.stale || app->entities.rows != rect.rows)
        entities_refresh(app);
    else if (app->entities.sort != sort_key(app) && !app->entities.waits)
        entities_change(app, false); /* by :set */
    list_reveal(list, rect.rows);
    if (list->items.count == 0)
        pane_note_draw(app, rect, _(empty_text(app)));
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
        else if (item.kind == LIST_LESS)
            draw_less(app, rect, rect.row + i, selected);
        else if (selected && list_selected_id(list) != LIST_NONE)
            draw_window(app, rect, rect.row + i, list_selected_id(list), &item);
        else
            draw_more(app, rect, rect.row + i, &item, selected);
        if (selected)
            mark_selected(app, rect, rect.row + i);
    }
}

/* ---- keys ---- */

/* How many of those that are folded into the selected row come after the one it shows. */
static uint32_t folded_ahead(const struct list *list)
{
    if (list_selected_kind(list) != LIST_MORE)
        return 0;
    uint32_t count = list->items.items[list->selected].count;
    return list->window < count ? count - list->window - 1 : count;
}

void entities_say_end(struct app *app, bool forward)
{
    const struct list *list = &app->entities.list;
    bool filtered = entity_list_is_filtered(&app->entities);
    uint32_t more = forward ? folded_ahead(list) : 0;
    if (list_is_empty(list))
        app_say(app, "%s", _(empty_text(app)));
    else if (more > 0)
        app_say(app, n_("%u more: Enter shows it.", "%u more: Enter shows them.", more), more);
    else if (filtered)
        app_say(app, forward ? "This is the last that passes the filter."
                             : "This is the first that passes the filter.");
    else
        app_say(app, forward ? "This is the last entity." : "This is the first entity.");
}

static void entities_move(struct app *app, int by)
{
    if (list_is_empty(&app->entities.list) || (!list_move(&app->entities.list, by) && by != 0))
        entities_say_end(app, by > 0);
    else
        app_want_focus(app);
}

static bool entities_scroll(struct app *app, int by)
{
    uint32_t old = app->entities.list.selected;
    bool moved = list_scroll(&app->entities.list, by);
    if (app->entities.list.selected != old)
        app_want_focus(app);
    return moved;
}

static int entities_rows(const struct app *app)
{
    return layout_pane(&app->layout, PANE_ENTITIES).rows;
}

static void entities_edge(struct app *app, bool bottom)
{
    list_edge(&app->entities.list, bottom);
    app_want_focus(app);
}

/* Shows the whole group, LIST_NONE: what is minor too, or no more than has room. */
static void set_open(struct app *app, uint32_t group, bool open)
{
    uint16_t bit = (uint16_t)(group < ENTITY_TYPES ? TYPE_BIT(group) : 0);
    if (bit == 0)
        app->entities.minor_shown = open;
    else if (open)
        app->entities.open_groups |= bit;
    else
        app->entities.open_groups &= (uint16_t)~bit;
    fill(app);
}

/* What the selected "+N more" stands for is shown, the first of them is selected, or the one that
 * was. */
static void unfold(struct app *app)
{
    struct list *list = &app->entities.list;
    uint32_t index = list->selected, id = list_selected_id(list);
    set_open(app, list->items.items[index].id, true);
    if (id == LIST_NONE)
        list_select_index(list, index);
    app_want_focus(app);
    app_say(app, "h folds them again.");
}

/* The item of that kind and group; the count of items: there is none. */
static uint32_t item_of(const struct list *list, enum list_kind kind, uint32_t group)
{
    uint32_t index = 0;
    while (index < list->items.count &&
           (list->items.items[index].kind != kind || list->items.items[index].id != group))
        index++;
    return index;
}

/* The selection stays on who it was on, or goes to what opens the group again. */
static void fold_again(struct app *app, uint32_t group)
{
    struct list *list = &app->entities.list;
    uint32_t id = list_selected_id(list);
    set_open(app, group, false);
    uint32_t more = item_of(list, LIST_MORE, group);
    if (id == LIST_NONE && more < list->items.count)
        list_select_index(list, more);
    app_say(app, "Folded again.");
}

/* Folds what is open where the selection stands; false: nothing is. */
static bool fold_here(struct app *app)
{
    const struct list *list = &app->entities.list;
    uint32_t id = list_selected_id(list), group = LIST_NONE;
    if (list_selected_kind(list) == LIST_LESS)
        group = list->items.items[list->selected].id;
    else if (id != LIST_NONE)
        group = app_dossier(app)->entities[id].type;
    if (item_of(list, LIST_LESS, group) == list->items.count)
        group = LIST_NONE;
    if (item_of(list, LIST_LESS, group) == list->items.count)
        return false;
    fold_again(app, group);
    return true;
}

static void entities_follow(struct app *app)
{
    if (list_selected_kind(&app->entities.list) == LIST_MORE) {
        unfold(app);
        return;
    }
    if (list_selected_kind(&app->entities.list) == LIST_LESS) {
        fold_here(app);
        return;
    }
    if (list_is_empty(&app->entities.list)) {
        app_say(app, "%s", _(empty_text(app)));
        return;
    }
    if (app_document(app)->focus == NO_INDEX) {
        app_say(app, "No entity here.");
        return;
    }
    uint32_t mention = mention_step(app, true);
    if (mention == NO_INDEX)
        return;
    app_remember(app);
    article_go(app, app_dossier(app)->mentions[mention].begin);
    article_show(app);
}

static void entities_out(struct app *app)
{
    if (fold_here(app))
        return;
    app->pane = PANE_ARTICLE;
    app_relayout(app);
}

static enum search_result entities_search(struct app *app, bool forward, bool from_here)
{
    struct list *list = &app->entities.list;
    struct list_place place = list_place(list);
    const struct name_set *found = search_entities(app);
    if (!found)
        return SEARCHING;
    if (found->found == 0)
        return NOT_FOUND;
    uint32_t ids = list->items.count + list->folded.count;
    bool here = from_here && list_id_at(list, place) != LIST_NONE;
    for (uint32_t i = 0; i <= ids; i++) {
        if (!here && !list_step(list, &place, forward)) { /* round the end */
            place = (struct list_place){forward ? 0 : list->items.count, LIST_NONE};
            here = forward && list_id_at(list, place) != LIST_NONE;
            if (!here && !list_step(list, &place, forward))
                break;
        }
        here = false;
        if (!name_set_has(found, list_id_at(list, place)))
            continue;
        list_go(list, place);
        app_want_focus(app);
        return FOUND;
    }
    return NOT_FOUND;
}

static bool entities_matches(struct app *app, uint32_t *here, uint32_t *count)
{
    const struct list *list = &app->entities.list;
    const struct name_set *found = search_entities(app);
    for (uint32_t i = 0; found && i < list->items.count; i++) {
        const struct list_item *item = &list->items.items[i];
        bool more = item->kind == LIST_MORE;
        const uint32_t *ids = more ? list->folded.items + item->first : &item->id;
        uint32_t ids_count = more ? item->count : item->kind == LIST_ROW;
        uint32_t passed = i < list->selected         ? ids_count
                          : i > list->selected       ? 0
                          : !more                    ? ids_count
                          : list->window < ids_count ? list->window + 1
                                                     : 0;
        for (uint32_t k = 0; k < ids_count; k++) {
            bool hit = name_set_has(found, ids[k]);
            *count += hit;
            *here += hit && k < passed;
        }
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
        buffer_printf(out, " (%s)", _(entity_type_names[entity->type]));
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
