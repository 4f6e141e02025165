#include "config.h"

#include "ui/list.h"

#include <stdlib.h>
#include <string.h>

static bool selectable(const struct list *list, uint32_t index)
{
    uint8_t kind = list->items.items[index].kind;
    return kind == LIST_ROW || kind == LIST_MORE || kind == LIST_LESS;
}

void list_clear(struct list *list)
{
    list->items.count = 0;
    list->folded.count = 0;
    list->window = LIST_NONE;
}

void list_add(struct list *list, enum list_kind kind, uint32_t id)
{
    *vec_push(&list->items) = (struct list_item){.id = id, .kind = (uint8_t)kind};
}

void list_release(struct list *list)
{
    vec_free(&list->items);
    vec_free(&list->folded);
}

bool list_is_empty(const struct list *list)
{
    for (uint32_t i = 0; i < list->items.count; i++)
        if (selectable(list, i))
            return false;
    return true;
}

void list_select_index(struct list *list, uint32_t index)
{
    uint32_t count = list->items.count;
    list->window = LIST_NONE;
    if (index >= count)
        index = count > 0 ? count - 1 : 0;
    for (uint32_t away = 0; away < count; away++) {
        if (index + away < count && selectable(list, index + away)) {
            list->selected = index + away;
            return;
        }
        if (away <= index && selectable(list, index - away)) {
            list->selected = index - away;
            return;
        }
    }
    list->selected = 0;
}

void list_settle(struct list *list)
{
    list_select_index(list, list->selected);
}

uint32_t list_selected_id(const struct list *list)
{
    return list_id_at(list, list_place(list));
}

enum list_kind list_selected_kind(const struct list *list)
{
    return list->selected < list->items.count
               ? (enum list_kind)list->items.items[list->selected].kind
               : LIST_TEXT;
}

static bool select_folded(struct list *list, uint32_t id)
{
    uint32_t at = 0;
    while (at < list->folded.count && list->folded.items[at] != id)
        at++;
    for (uint32_t i = 0; at < list->folded.count && i < list->items.count; i++) {
        const struct list_item *item = &list->items.items[i];
        if (item->kind == LIST_MORE && at >= item->first && at - item->first < item->count) {
            list_go(list, (struct list_place){i, at - item->first});
            return true;
        }
    }
    return false;
}

bool list_select_id(struct list *list, uint32_t id)
{
    for (uint32_t i = 0; i < list->items.count; i++) {
        if (list->items.items[i].kind == LIST_ROW && list->items.items[i].id == id) {
            list_go(list, (struct list_place){i, LIST_NONE});
            return true;
        }
    }
    return select_folded(list, id);
}

/* ---- one after the other ---- */

struct list_place list_place(const struct list *list)
{
    return (struct list_place){list->selected, list->window};
}

void list_go(struct list *list, struct list_place place)
{
    list->selected = place.index;
    list->window = place.window;
}

uint32_t list_id_at(const struct list *list, struct list_place place)
{
    if (place.index >= list->items.count)
        return LIST_NONE;
    const struct list_item *item = &list->items.items[place.index];
    if (item->kind == LIST_ROW)
        return item->id;
    return item->kind == LIST_MORE && place.window < item->count
               ? list->folded.items[item->first + place.window]
               : LIST_NONE;
}

/* Within the row: another of those that are folded into it. */
static bool step_window(const struct list *list, struct list_place *place, bool forward)
{
    if (place->index >= list->items.count)
        return false;
    const struct list_item *item = &list->items.items[place->index];
    uint32_t window = place->window;
    if (item->kind != LIST_MORE || (!forward && (window == LIST_NONE || window == 0)))
        return false;
    window = window == LIST_NONE ? 0 : forward ? window + 1 : window - 1;
    if (window >= item->count)
        return false;
    place->window = window;
    return true;
}

bool list_step(const struct list *list, struct list_place *place, bool forward)
{
    struct list_place at = *place;
    uint32_t count = list->items.count;
    while (!step_window(list, &at, forward)) {
        if (forward ? at.index + 1 >= count : at.index == 0 || at.index > count)
            return false;
        at.index += forward ? 1 : -1u;
        const struct list_item *item = &list->items.items[at.index];
        at.window = LIST_NONE;
        if (item->kind == LIST_ROW)
            break;
        if (item->kind == LIST_MORE && !forward)
            at.window = item->count; /* its last one is the next */
    }
    *place = at;
    return true;
}

/* ---- filling ---- */

struct group {
    uint32_t id, begin, size; /* of ids that are sorted by group */
};

struct ids {
    uint32_t *items, count;
};

struct groups {
    struct ids ids;
    struct group items[LIST_GROUPS];
    uint32_t count;
};

static struct ids ids_new(uint32_t most)
{
    return (struct ids){memory_realloc(NULL, most + 1u, sizeof(uint32_t)), 0};
}

/* The ids that are in, in their order; kept: those of them that are not folded, and the first
 * `shown` of those that are; others: the rest of these. */
static void choose_ids(const struct list_source *source, uint32_t shown, struct ids *kept,
                       struct ids *others)
{
    kept->count = others->count = 0;
    for (uint32_t i = 0; i < source->count; i++) {
        uint32_t at = source->reverse ? source->count - 1 - i : i;
        uint32_t id = source->order ? source->order[at] : at;
        if (!source->include(source->context, id))
            continue;
        bool fold = source->fold && source->fold(source->context, id);
        if (!fold || shown > 0)
            kept->items[kept->count++] = id;
        else
            others->items[others->count++] = id;
        shown -= fold && shown > 0;
    }
}

static uint32_t group_of(const struct list_source *source, uint32_t id)
{
    return source->group ? source->group(source->context, id) : 0;
}

/* One group after the other; within each the ids keep their order. */
static void split_groups(const struct list_source *source, const struct ids *ids,
                         struct groups *groups)
{
    uint32_t sizes[LIST_GROUPS] = {0}, begins[LIST_GROUPS], begin = 0;
    for (uint32_t i = 0; i < ids->count; i++)
        sizes[group_of(source, ids->items[i])]++;
    groups->count = 0;
    groups->ids = ids_new(ids->count);
    groups->ids.count = ids->count;
    for (uint32_t id = 0; id < LIST_GROUPS; id++) {
        begins[id] = begin;
        if (sizes[id] > 0)
            groups->items[groups->count++] =
                (struct group){source->group ? id : LIST_NONE, begin, sizes[id]};
        begin += sizes[id];
    }
    for (uint32_t i = 0; i < ids->count; i++)
        groups->ids.items[begins[group_of(source, ids->items[i])]++] = ids->items[i];
}

static bool is_open(const struct list_source *source, const struct group *group)
{
    return group->id != LIST_NONE && source->open && source->open(source->context, group->id);
}

/* How many of its rows a group shows: a row that says "1 more" would save none. */
static uint32_t shown_of_group(const struct list_source *source, const struct group *group,
                               uint32_t most)
{
    bool whole =
        most == 0 || group->size <= most + 1 || group->id == LIST_NONE || is_open(source, group);
    return whole ? group->size : most;
}

/* Whether it shows more than its share, which a row below it takes back. */
static bool is_long(const struct list_source *source, const struct group *group, uint32_t most)
{
    return most > 0 && group->size > most + 1 && is_open(source, group);
}

static uint32_t rows_of(const struct list_source *source, const struct groups *groups,
                        uint32_t most)
{
    uint32_t rows = 0;
    for (uint32_t i = 0; i < groups->count; i++) {
        const struct group *group = &groups->items[i];
        uint32_t shown = shown_of_group(source, group, most);
        rows += (group->id != LIST_NONE) + shown + (shown < group->size);
        rows += is_long(source, group, most);
    }
    return rows;
}

/* The list shows as many of each group as fit, but never less than the source asks for. */
static uint32_t most_that_fit(const struct list_source *source, const struct groups *groups,
                              uint32_t other_rows)
{
    uint32_t most = source->group_max;
    while (most < source->fits && rows_of(source, groups, most + 1) + other_rows <= source->fits)
        most++;
    return most;
}

/* A row that says how many more there are. */
static void fold(struct list *list, uint32_t group, const uint32_t *ids, uint32_t count)
{
    if (count == 0)
        return;
    *vec_push(&list->items) = (struct list_item){
        .id = group, .count = count, .first = list->folded.count, .kind = LIST_MORE};
    for (uint32_t i = 0; i < count; i++)
        *vec_push(&list->folded) = ids[i];
}

/* others: folded below them all; a head counts those of its group, too, so that it says the same
 * however many have room. */
static void add_groups(struct list *list, const struct list_source *source,
                       const struct groups *groups, uint32_t most, const struct ids *others)
{
    uint32_t folded[LIST_GROUPS] = {0};
    for (uint32_t i = 0; i < others->count; i++)
        folded[group_of(source, others->items[i])]++;
    for (uint32_t i = 0; i < groups->count; i++) {
        const struct group *group = &groups->items[i];
        const uint32_t *ids = groups->ids.items + group->begin;
        uint32_t shown = shown_of_group(source, group, most);
        if (group->id != LIST_NONE)
            *vec_push(&list->items) = (struct list_item){
                .id = group->id, .count = group->size + folded[group->id], .kind = LIST_HEADER};
        for (uint32_t row = 0; row < shown; row++)
            list_add(list, LIST_ROW, ids[row]);
        fold(list, group->id, ids + shown, group->size - shown);
        if (is_long(source, group, most))
            list_add(list, LIST_LESS, group->id);
    }
}

/* Whether a person has asked to see more than fits. */
static bool is_opened(const struct list_source *source, const struct groups *groups)
{
    for (uint32_t i = 0; i < groups->count; i++)
        if (is_open(source, &groups->items[i]))
            return true;
    return !source->fold;
}

/* The last groups that have no room are folded with what is minor, before it. */
static void drop_groups(const struct list_source *source, struct groups *groups, struct ids *others)
{
    uint32_t kept = groups->count, begin = groups->ids.count;
    if (is_opened(source, groups))
        return;
    while (groups->count > 1 && rows_of(source, groups, source->group_max) + 1 > source->fits)
        groups->count--;
    if (groups->count < kept)
        begin = groups->items[groups->count].begin;
    uint32_t dropped = groups->ids.count - begin;
    memmove(others->items + dropped, others->items, others->count * sizeof *others->items);
    memcpy(others->items, groups->ids.items + begin, dropped * sizeof *others->items);
    others->count += dropped;
}

/* Rows that are left are filled with the first of what would be folded. */
static void fill_room(const struct list_source *source, struct ids *kept, struct ids *others,
                      struct groups *groups)
{
    uint32_t folded = others->count, rows = rows_of(source, groups, 0) + (folded > 0);
    uint32_t shown = folded > 0 && rows < source->fits ? source->fits - rows + 1 : 0;
    while (shown > 0) {
        choose_ids(source, shown, kept, others);
        free(groups->ids.items);
        split_groups(source, kept, groups);
        rows = rows_of(source, groups, 0) + (others->count > 0);
        if (rows <= source->fits)
            return;
        uint32_t over = (rows - source->fits + 1) / 2; /* each brings a header at most */
        shown = over < shown ? shown - over : 0;
        if (shown == 0) {
            choose_ids(source, 0, kept, others);
            free(groups->ids.items);
            split_groups(source, kept, groups);
        }
    }
}

static void add_chosen(struct list *list, const struct list_source *source, struct ids *kept,
                       struct ids *others)
{
    struct groups groups;
    uint32_t most = 0;
    if (kept->count == 0) { /* it is not minor when there is nothing else */
        struct ids none = *kept;
        *kept = *others;
        *others = none;
    }
    split_groups(source, kept, &groups);
    if (source->group_max > 0 && rows_of(source, &groups, 0) + (others->count > 0) > source->fits) {
        if (rows_of(source, &groups, source->group_max) + (others->count > 0) > source->fits)
            drop_groups(source, &groups, others);
        most = most_that_fit(source, &groups, others->count > 0);
    } else {
        fill_room(source, kept, others, &groups);
    }
    add_groups(list, source, &groups, most, others);
    fold(list, LIST_NONE, others->items, others->count);
    if (source->unfolded && list->items.count > 0)
        list_add(list, LIST_LESS, LIST_NONE);
    free(groups.ids.items);
}

void list_fill(struct list *list, const struct list_source *source)
{
    uint32_t old_id = list_selected_id(list);
    struct ids kept = ids_new(source->count), others = ids_new(source->count);
    choose_ids(source, 0, &kept, &others);
    list_clear(list);
    add_chosen(list, source, &kept, &others);
    free(kept.items);
    free(others.items);
    if (old_id == LIST_NONE || !list_select_id(list, old_id))
        list_settle(list);
}

/* ---- moving ---- */

bool list_move(struct list *list, int by)
{
    uint32_t old = list->selected, count = list->items.count;
    int step = by < 0 ? -1 : 1, left = by < 0 ? -by : by;
    for (uint32_t at = old; left > 0;) {
        if (count == 0 || (step < 0 && at == 0) || (step > 0 && at + 1 >= count))
            break;
        at = step < 0 ? at - 1 : at + 1;
        if (selectable(list, at)) {
            list_go(list, (struct list_place){at, LIST_NONE});
            left--;
        }
    }
    return list->selected != old;
}

static uint32_t last_top(const struct list *list)
{
    return list->items.count > list->rows ? list->items.count - list->rows : 0;
}

/* Selects the first or last selectable row of those from `begin` on and before `end`, if any is. */
static void select_between(struct list *list, uint32_t begin, uint32_t end, bool first)
{
    uint32_t count = list->items.count;
    if (end > count)
        end = count;
    for (uint32_t i = begin; i < end; i++) {
        uint32_t at = first ? i : end - 1 - (i - begin);
        if (!selectable(list, at))
            continue;
        list_go(list, (struct list_place){at, LIST_NONE});
        return;
    }
}

bool list_scroll(struct list *list, int by)
{
    uint32_t old = list->top, last = last_top(list);
    if (by < 0)
        list->top = (uint32_t)-by < list->top ? list->top - (uint32_t)-by : 0;
    else
        list->top = list->top + (uint32_t)by < last ? list->top + (uint32_t)by : last;
    uint32_t end = list->top + list->rows;
    if (list->selected < list->top)
        select_between(list, list->top, end, true);
    else if (list->rows > 0 && list->selected >= end)
        select_between(list, list->top, end, false);
    list->held = list->selected + 1;
    return list->top != old;
}

void list_edge(struct list *list, bool bottom)
{
    list_select_index(list, bottom && list->items.count > 0 ? list->items.count - 1 : 0);
    if (!bottom)
        list->top = 0;
}

void list_reveal(struct list *list, int rows)
{
    uint32_t old = list->rows;
    list->rows = rows > 0 ? (uint32_t)rows : 0;
    if (list->rows == 0)
        return;
    uint32_t at = list->selected, context = list->rows > 3 ? 1 : 0;
    if (list->held == at + 1 && list->rows == old && list->top <= last_top(list))
        return;
    list->held = 0;
    /* the header above the first row belongs to it */
    uint32_t first = at > 0 && list->items.items[at - 1].kind == LIST_HEADER ? at - 1 : at;
    if (first < list->top)
        list->top = at + 1 + context > list->rows ? at + 1 + context - list->rows : 0;
    else if (at >= list->top + list->rows)
        list->top = first > context ? first - context : 0;
    if (list->top > last_top(list))
        list->top = last_top(list);
    if (at >= list->top + list->rows)
        list->top = at - list->rows + 1;
}
