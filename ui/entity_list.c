#include "ui/entity_list.h"

#include <stdlib.h>

#include "model/arena.h"

#define SLICE_US    10000 /* when there is no key to wait for */
#define MARK_TYPE   0x0F  /* enum entity_type */
#define MARK_MINOR  0x40
#define MARK_HIDDEN 0x80

void entity_list_release(struct entity_list *list)
{
    list_release(&list->list);
    buffer_release(&list->filter);
    needle_release(&list->needle);
    name_set_release(&list->names);
    entity_order_forget(&list->order);
    free(list->marks);
    list->marks = NULL;
}

bool entity_list_is_filtered(const struct entity_list *list)
{
    return list->filter.len > 0 || list->types != 0;
}

void entity_list_set_filter(struct entity_list *list, const struct dossier *dossier,
                            const char *text, size_t len_bytes)
{
    struct needle needle = {0};
    buffer_clear(&list->filter);
    buffer_add(&list->filter, text, len_bytes);
    if (len_bytes > 0)
        needle_set_folded(&needle, text, len_bytes);
    if (len_bytes > 0)
        name_set_begin(&list->names, dossier, needle_grows(&needle, &list->needle));
    needle_release(&list->needle);
    list->needle = needle;
}

void entity_list_forget(struct entity_list *list)
{
    list->stale = true;
    list->names.dossier = NULL;
    entity_order_forget(&list->order);
    free(list->marks);
    list->marks = NULL;
}

bool entity_list_prepare(struct entity_list *list, const struct dossier *dossier,
                         enum setting_sort sort, uint32_t budget_us)
{
    if (list->filter.len > 0 && list->names.dossier != dossier)
        name_set_begin(&list->names, dossier, false);
    if (list->filter.len > 0 && !name_set_is_done(&list->names))
        return name_set_step(&list->names, &list->needle, budget_us) ||
               entity_order_step(&list->order, dossier, sort, 0);
    return entity_order_step(&list->order, dossier, sort, budget_us);
}

bool entity_list_is_prepared(const struct entity_list *list, const struct dossier *dossier,
                             enum setting_sort sort)
{
    bool names =
        list->filter.len == 0 || (list->names.dossier == dossier && name_set_is_done(&list->names));
    return names && entity_order_is_made(&list->order, dossier, sort);
}

/* ---- filling ---- */

static void mark_entities(struct entity_list *list, const struct dossier *dossier)
{
    list->marks = memory_alloc(dossier->entity_count + 1u);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        list->marks[i] = (uint8_t)(entity->type | (entity->minor ? MARK_MINOR : 0) |
                                   (entity->hidden ? MARK_HIDDEN : 0));
    }
}

static bool include(const void *context, uint32_t id)
{
    const struct entity_list *list = context;
    uint8_t mark = list->marks[id];
    return !(mark & MARK_HIDDEN) && (list->types == 0 || (list->types >> (mark & MARK_TYPE) & 1)) &&
           (list->filter.len == 0 || name_set_has(&list->names, id));
}

static bool is_folded(const void *context, uint32_t id)
{
    const struct entity_list *list = context;
    return (list->marks[id] & MARK_MINOR) != 0;
}

static uint32_t group(const void *context, uint32_t id)
{
    const struct entity_list *list = context;
    return list->marks[id] & MARK_TYPE;
}

static bool is_open(const void *context, uint32_t type)
{
    const struct entity_list *list = context;
    return list->open_groups >> type & 1;
}

/* Two groups, in a tall pane three, have room with their heads and what says how many more, and
 * below them a row for the rest. */
static uint32_t rows_of_group(int rows)
{
    int most = (rows - 1) / (rows < 24 ? 2 : 3) - 2;
    return most > 1 ? (uint32_t)most : 1;
}

void entity_list_fill(struct entity_list *list, const struct dossier *dossier,
                      enum setting_sort sort, int rows)
{
    while (entity_list_prepare(list, dossier, sort, SLICE_US))
        continue;
    bool all = entity_list_is_filtered(list);
    if (!list->marks)
        mark_entities(list, dossier);
    struct list_source source = {
        .context = list,
        .count = dossier->entity_count,
        .include = include,
        .fold = all || list->minor_shown ? NULL : is_folded,
        .group = sort == SORT_SALIENCE || sort == SORT_TYPE ? group : NULL,
        .order = entity_order_ids(&list->order, sort),
        .reverse = list->reversed,
        .fits = (uint32_t)rows,
        .group_max = all ? 0 : rows_of_group(rows),
        .open = is_open,
        .unfolded = !all && list->minor_shown,
    };
    list_fill(&list->list, &source);
    list->stale = false;
    list->rows = rows;
    list->sort = sort;
}
