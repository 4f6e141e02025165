#include "config.h"

#include "ui/list.h"

#include <stdlib.h>

static bool selectable(const struct list *list, uint32_t index)
{
    uint8_t kind = list->items.items[index].kind;
    return kind == LIST_ROW || kind == LIST_MORE;
}

void list_clear(struct list *list)
{
    list->items.count = 0;
}

static void add_item(struct list *list, enum list_kind kind, uint32_t id, uint32_t count)
{
    *vec_push(&list->items) = (struct list_item){id, count, (uint8_t)kind};
}

void list_add(struct list *list, enum list_kind kind, uint32_t id)
{
    add_item(list, kind, id, 0);
}

void list_release(struct list *list)
{
    vec_free(&list->items);
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
    if (list->selected >= list->items.count || list->items.items[list->selected].kind != LIST_ROW)
        return LIST_NONE;
    return list->items.items[list->selected].id;
}

enum list_kind list_selected_kind(const struct list *list)
{
    return list->selected < list->items.count
               ? (enum list_kind)list->items.items[list->selected].kind
               : LIST_TEXT;
}

bool list_select_id(struct list *list, uint32_t id)
{
    for (uint32_t i = 0; i < list->items.count; i++) {
        if (list->items.items[i].kind == LIST_ROW && list->items.items[i].id == id) {
            list->selected = i;
            return true;
        }
    }
    return false;
}

/* ---- filling ---- */

static int compare_ids(const void *a, const void *b, void *context)
{
    const struct list_source *source = context;
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    if (source->group) {
        uint32_t group_x = source->group(source->context, x);
        uint32_t group_y = source->group(source->context, y);
        if (group_x != group_y)
            return group_x < group_y ? -1 : 1;
    }
    int order = source->compare ? source->compare(source->context, x, y) : 0;
    if (order == 0)
        order = x < y ? -1 : x > y ? 1 : 0;
    return source->reverse ? -order : order;
}

static uint32_t group_of(const struct list_source *source, uint32_t id)
{
    return source->group ? source->group(source->context, id) : LIST_NONE;
}

/* How many of the ids belong to the group they begin with. */
static uint32_t group_size(const struct list_source *source, const uint32_t *ids, uint32_t count)
{
    uint32_t group = group_of(source, ids[0]), size = 1;
    while (size < count && group_of(source, ids[size]) == group)
        size++;
    return size;
}

/* How many of its rows a group shows: a row that says "1 more" would save none. */
static uint32_t shown_of_group(const struct list_source *source, uint32_t group, uint32_t size,
                               uint32_t most)
{
    bool whole = most == 0 || size <= most + 1 || group == LIST_NONE ||
                 (source->open && source->open(source->context, group));
    return whole ? size : most;
}

/* Adds the group that ids begin with, at most `most` of its rows; returns how many it has. */
static uint32_t add_group(struct list *list, const struct list_source *source, const uint32_t *ids,
                          uint32_t count, uint32_t most)
{
    uint32_t group = group_of(source, ids[0]), size = group_size(source, ids, count);
    uint32_t shown = shown_of_group(source, group, size, most);
    if (group != LIST_NONE)
        add_item(list, LIST_HEADER, group, size);
    for (uint32_t i = 0; i < shown; i++)
        list_add(list, LIST_ROW, ids[i]);
    if (shown < size)
        add_item(list, LIST_MORE, group, size - shown);
    return size;
}

/* The list shows as many of each group as fit, but never less than the source asks for. */
static uint32_t most_that_fit(const struct list_source *source, const uint32_t *ids, uint32_t count)
{
    uint32_t most = source->group_max;
    for (bool fits = true; fits && most < source->fits;) {
        uint32_t rows = 1; /* "+N more" of all */
        for (uint32_t at = 0; at < count;) {
            uint32_t size = group_size(source, ids + at, count - at);
            uint32_t shown = shown_of_group(source, group_of(source, ids[at]), size, most + 1);
            rows += 1 + shown + (shown < size);
            at += size;
        }
        fits = rows <= source->fits;
        most += fits;
    }
    return most;
}

static void add_sorted(struct list *list, const struct list_source *source, const uint32_t *ids,
                       uint32_t count, uint32_t most)
{
    list_clear(list);
    for (uint32_t at = 0; at < count;)
        at += add_group(list, source, ids + at, count - at, most);
}

typedef VEC(uint32_t) id_vec;

/* The ids that are in; kept: those of them that are not folded. */
static void choose_ids(const struct list_source *source, id_vec *all, id_vec *kept)
{
    for (uint32_t id = 0; id < source->count; id++) {
        if (!source->include(source->context, id))
            continue;
        *(uint32_t *)vec_push(all) = id;
        if (!source->fold || !source->fold(source->context, id))
            *(uint32_t *)vec_push(kept) = id;
    }
}

/* Ids come in their order: only the groups are to be put one after the other. */
static void sort_by_group(const struct list_source *source, id_vec *ids)
{
    id_vec sorted = {0};
    for (uint32_t group = 0; sorted.count < ids->count; group++)
        for (uint32_t i = 0; i < ids->count; i++)
            if (source->group(source->context, ids->items[i]) == group)
                *(uint32_t *)vec_push(&sorted) = ids->items[i];
    vec_free(ids);
    *ids = sorted;
}

static void add_ids(struct list *list, const struct list_source *source, id_vec *ids, uint32_t most)
{
    if (ids->count > 1 && source->group && !source->compare && !source->reverse)
        sort_by_group(source, ids);
    else if (ids->count > 1)
        qsort_r(ids->items, ids->count, sizeof *ids->items, compare_ids, (void *)source);
    add_sorted(list, source, ids->items, ids->count, most);
}

static void add_folded(struct list *list, const struct list_source *source, id_vec *ids,
                       uint32_t folded)
{
    add_ids(list, source, ids, 0);
    if (source->group_max > 0 && list->items.count + (folded > 0) > source->fits)
        add_sorted(list, source, ids->items, ids->count,
                   most_that_fit(source, ids->items, ids->count));
    if (folded > 0)
        add_item(list, LIST_MORE, LIST_NONE, folded);
}

void list_fill(struct list *list, const struct list_source *source)
{
    uint32_t old_id = list_selected_id(list);
    id_vec all = {0}, kept = {0};
    choose_ids(source, &all, &kept);
    bool whole = all.count <= source->fits;
    if (whole)
        add_ids(list, source, &all, 0);
    if (!whole || list->items.count > source->fits) {
        bool nothing_else = kept.count == 0;
        add_folded(list, source, nothing_else ? &all : &kept,
                   nothing_else ? 0 : all.count - kept.count);
    }
    vec_free(&all);
    vec_free(&kept);
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
            list->selected = at;
            left--;
        }
    }
    return list->selected != old;
}

static uint32_t last_top(const struct list *list)
{
    return list->items.count > list->rows ? list->items.count - list->rows : 0;
}

bool list_scroll(struct list *list, int by)
{
    uint32_t old = list->top, last = last_top(list);
    if (by < 0)
        list->top = (uint32_t)-by < list->top ? list->top - (uint32_t)-by : 0;
    else
        list->top = list->top + (uint32_t)by < last ? list->top + (uint32_t)by : last;
    if (list->selected < list->top)
        list_select_index(list, list->top);
    else if (list->rows > 0 && list->selected >= list->top + list->rows)
        list_select_index(list, list->top + list->rows - 1);
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
    list->rows = rows > 0 ? (uint32_t)rows : 0;
    if (list->rows == 0)
        return;
    uint32_t at = list->selected, context = list->rows > 3 ? 1 : 0;
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
