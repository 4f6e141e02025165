#include "ui/relation_order.h"

#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "model/buffer.h"
#include "ui/entity_order.h"
#include "ui/merge_sort.h"
#include "ui/views.h"

const char *const relation_order_titles[RELATION_ORDERS] = {
    [ORDER_IMPORTANCE] = N_("importance"),
    [ORDER_PARAGRAPH] = N_("paragraph"),
    [ORDER_NAME] = N_("name"),
};

struct item {
    uint32_t relation;
    uint32_t key; /* where the article says so, or the name: an offset in the texts */
};

static struct item item_of(const struct dossier *dossier, uint32_t entity, uint32_t relation,
                           enum relation_order order, struct buffer *texts)
{
    const struct relation *r = &dossier->relations[relation];
    bool is_subject;
    uint32_t other = relation_other_end(r, entity, &is_subject);
    uint32_t evidence = r->first_evidence + dossier_telling_evidence(dossier, relation);
    struct item item = {.relation = relation};
    if (order == ORDER_PARAGRAPH)
        item.key = dossier->sentences[dossier->evidence[evidence].sentence].begin;
    if (order == ORDER_NAME)
        item.key = entity_order_add_text(texts, dossier->entities[other].name);
    return item;
}

static bool is_earlier(const void *context, const void *left, const void *right)
{
    const struct item *a = left, *b = right;
    (void)context;
    return a->key < b->key;
}

static bool has_lesser_name(const void *context, const void *left, const void *right)
{
    const struct buffer *texts = context;
    const struct item *a = left, *b = right;
    return strcmp(texts->bytes + a->key, texts->bytes + b->key) < 0;
}

uint32_t *relation_order_ids(const struct dossier *dossier, uint32_t entity,
                             enum relation_order order, bool reversed)
{
    static merge_before *const before[RELATION_ORDERS] = {
        [ORDER_PARAGRAPH] = is_earlier, [ORDER_NAME] = has_lesser_name};
    const struct entity *e = &dossier->entities[entity];
    uint32_t count = e->relation_count;
    struct item *items = memory_realloc(NULL, count + 1u, sizeof *items);
    uint32_t *ids = memory_realloc(NULL, count + 1u, sizeof *ids);
    struct merge_sort sort = {0};
    struct buffer texts = {0};
    for (uint32_t i = 0; i < count; i++)
        items[i] = item_of(dossier, entity, e->relations[i], order, &texts);
    merge_sort_begin(&sort, items, count, sizeof *items);
    while (before[order] && merge_sort_step(&sort, UINT32_MAX, before[order], &texts))
        continue;
    items = sort.items;
    for (uint32_t i = 0; i < count; i++)
        ids[reversed ? count - 1 - i : i] = items[i].relation;
    merge_sort_release(&sort);
    buffer_release(&texts);
    return ids;
}
