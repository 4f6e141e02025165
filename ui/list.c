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

void list_add(struct list *list, enum list_kind kind, uint32_t id)
{
    struct list_item *item = vec_push(&list->items);
    item->kind = (uint8_t)kind;
    item->id = id;
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

static void add_sorted(struct list *list, const struct list_source *source, const uint32_t *ids,
                       uint32_t count)
{
    uint32_t group = LIST_NONE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t own = source->group ? source->group(source->context, ids[i]) : LIST_NONE;
        if (own != group)
            list_add(list, LIST_HEADER, own);
        group = own;
        list_add(list, LIST_ROW, ids[i]);
    }
}

void list_fill(struct list *list, const struct list_source *source)
{
    uint32_t old_id = list_selected_id(list), folded = 0;
    VEC(uint32_t) ids = {0};
    for (uint32_t id = 0; id < source->count; id++) {
        if (!source->include(source->context, id))
            continue;
        if (source->fold && source->fold(source->context, id))
            folded++;
        else
            *(uint32_t *)vec_push(&ids) = id;
    }
    if (ids.count > 1)
        qsort_r(ids.items, ids.count, sizeof *ids.items, compare_ids, (void *)source);
    list_clear(list);
    add_sorted(list, source, ids.items, ids.count);
    if (folded > 0)
        list_add(list, LIST_MORE, folded);
    vec_free(&ids);
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
