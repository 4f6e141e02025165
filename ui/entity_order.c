#include "ui/entity_order.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "ui/clock.h"

#define ITEMS 512u /* between looks at the clock */
#define NONE  (-1)

static void drop_work(struct entity_order *order)
{
    free(order->items);
    free(order->merged);
    buffer_release(&order->texts);
    order->items = order->merged = NULL;
    order->sort = NONE;
}

void entity_order_forget(struct entity_order *order)
{
    drop_work(order);
    for (int sort = 0; sort < SORT_KEYS; sort++) {
        free(order->made[sort]);
        order->made[sort] = NULL;
    }
    order->dossier = NULL;
}

/* Types stand in groups, in each by name. */
static enum setting_sort key_of(enum setting_sort sort)
{
    return sort == SORT_TYPE ? SORT_NAME : sort;
}

/* ---- keys ---- */

static uint32_t first_place(const struct dossier *dossier, const struct entity *entity)
{
    return entity->mention_count > 0 ? dossier->mentions[entity_mention(entity, 0)].begin
                                     : UINT32_MAX;
}

/* Its first bytes, so that most comparisons look at nothing else. */
static uint64_t key_of_text(const char *text)
{
    uint64_t key = 0;
    for (int i = 0; i < 8; i++) {
        key = key << 8 | (unsigned char)*text;
        text += *text != '\0';
    }
    return key;
}

/* The form of the name that strcmp compares as strcoll does the name. */
static uint32_t add_text(struct buffer *texts, const char *name)
{
    size_t begin = texts->len, need = strxfrm(NULL, name, 0);
    char small[256], *form = need < sizeof small ? small : memory_alloc(need + 1);
    strxfrm(form, name, need + 1);
    buffer_add(texts, form, need + 1);
    if (form != small)
        free(form);
    return (uint32_t)begin;
}

static void make_item(struct entity_order *order, uint32_t id)
{
    const struct entity *entity = &order->dossier->entities[id];
    struct order_item item = {.id = id};
    if (order->sort == SORT_PLACE) {
        item.key = first_place(order->dossier, entity);
    } else if (order->sort == SORT_COUNT) {
        item.key = UINT32_MAX - entity->mention_count;
    } else {
        item.text = add_text(&order->texts, entity->name);
        item.key = key_of_text(order->texts.bytes + item.text);
    }
    order->items[id] = item;
}

static bool comes_first(const struct entity_order *order, const struct order_item *a,
                        const struct order_item *b)
{
    if (a->key != b->key)
        return a->key < b->key;
    int texts = order->sort == SORT_NAME
                    ? strcmp(order->texts.bytes + a->text, order->texts.bytes + b->text)
                    : 0;
    return texts != 0 ? texts < 0 : a->id < b->id;
}

/* ---- merging ---- */

static uint32_t end_of(const struct entity_order *order, uint64_t at)
{
    uint32_t count = order->dossier->entity_count;
    return at < count ? (uint32_t)at : count;
}

/* Some items of the two runs that begin where out would begin them. */
static void merge_some(struct entity_order *order)
{
    uint32_t count = order->dossier->entity_count, limit = end_of(order, order->out + ITEMS);
    while (order->out < limit) {
        uint32_t begin = order->out / order->run / 2 * (order->run * 2);
        uint32_t middle = end_of(order, (uint64_t)begin + order->run);
        uint32_t end = end_of(order, (uint64_t)begin + 2 * (uint64_t)order->run);
        if (order->out == begin) {
            order->left = begin;
            order->right = middle;
        }
        for (; order->out < end && order->out < limit; order->out++) {
            bool left = order->left < middle &&
                        (order->right >= end || comes_first(order, &order->items[order->left],
                                                            &order->items[order->right]));
            order->merged[order->out] = order->items[left ? order->left++ : order->right++];
        }
    }
    if (order->out < count)
        return;
    struct order_item *merged = order->merged;
    order->merged = order->items;
    order->items = merged;
    order->out = 0;
    order->run *= 2;
}

static void begin(struct entity_order *order, const struct dossier *dossier, enum setting_sort sort)
{
    drop_work(order);
    order->dossier = dossier;
    order->sort = (int)sort;
    order->next = order->out = 0;
    order->run = 1;
    order->items = memory_realloc(NULL, dossier->entity_count + 1u, sizeof *order->items);
    order->merged = memory_realloc(NULL, dossier->entity_count + 1u, sizeof *order->merged);
}

static void finish(struct entity_order *order)
{
    uint32_t count = order->dossier->entity_count;
    uint32_t *ids = memory_realloc(NULL, count + 1u, sizeof *ids);
    for (uint32_t i = 0; i < count; i++)
        ids[i] = order->items[i].id;
    order->made[order->sort] = ids;
    drop_work(order);
}

bool entity_order_is_made(const struct entity_order *order, const struct dossier *dossier,
                          enum setting_sort sort)
{
    enum setting_sort key = key_of(sort);
    return key == SORT_SALIENCE || (order->dossier == dossier && order->made[key]);
}

bool entity_order_step(struct entity_order *order, const struct dossier *dossier,
                       enum setting_sort sort, uint32_t budget_us)
{
    int64_t until = clock_us() + budget_us;
    enum setting_sort key = key_of(sort);
    if (order->dossier != dossier)
        entity_order_forget(order);
    if (entity_order_is_made(order, dossier, sort))
        return false;
    if (order->sort != (int)key || !order->items)
        begin(order, dossier, key);
    do {
        if (order->next < dossier->entity_count) {
            uint32_t limit = end_of(order, order->next + ITEMS / 4);
            while (order->next < limit)
                make_item(order, order->next++);
        } else if (order->run < dossier->entity_count) {
            merge_some(order);
        } else {
            finish(order);
            return false;
        }
    } while (clock_us() < until);
    return true;
}

const uint32_t *entity_order_ids(const struct entity_order *order, enum setting_sort sort)
{
    return order->made[key_of(sort)];
}
