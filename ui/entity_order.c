#include "ui/entity_order.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "model/clock.h"
#include "text/fold.h"

#define ITEMS 512u /* between looks at the clock */
#define NONE  (-1)

static void drop_work(struct entity_order *order)
{
    free(order->items);
    merge_sort_release(&order->merge);
    buffer_release(&order->texts);
    order->items = NULL;
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

/* The form of the name as it is matched: capitals stand among small letters in every locale, C too.
 */
uint32_t entity_order_add_text(struct buffer *texts, const char *name)
{
    size_t begin = texts->len, len = strlen(name);
    char small[256], *folded = memory_alloc(len * 3 / 2 + 5);
    folded[fold_key(name, len, folded)] = '\0';
    size_t need = strxfrm(NULL, folded, 0);
    char *form = need < sizeof small ? small : memory_alloc(need + 1);
    strxfrm(form, folded, need + 1);
    buffer_add(texts, form, need + 1);
    if (form != small)
        free(form);
    free(folded);
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
        item.text = entity_order_add_text(&order->texts, entity->name);
        item.key = key_of_text(order->texts.bytes + item.text);
    }
    order->items[id] = item;
}

static bool comes_first(const void *context, const void *left, const void *right)
{
    const struct entity_order *order = context;
    const struct order_item *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key;
    int texts = order->sort == SORT_NAME
                    ? strcmp(order->texts.bytes + a->text, order->texts.bytes + b->text)
                    : 0;
    return texts != 0 ? texts < 0 : a->id < b->id;
}

/* ---- making ---- */

static void begin(struct entity_order *order, const struct dossier *dossier, enum setting_sort sort)
{
    drop_work(order);
    order->dossier = dossier;
    order->sort = (int)sort;
    order->next = 0;
    order->items = memory_realloc(NULL, dossier->entity_count + 1u, sizeof *order->items);
}

static void finish(struct entity_order *order)
{
    const struct order_item *items = order->merge.items;
    uint32_t count = order->dossier->entity_count;
    uint32_t *ids = memory_realloc(NULL, count + 1u, sizeof *ids);
    for (uint32_t i = 0; i < count; i++)
        ids[i] = items[i].id;
    order->made[order->sort] = ids;
    drop_work(order);
}

/* Some of the items; with the last one sorting begins, which takes them over. */
static void make_some(struct entity_order *order)
{
    uint32_t count = order->dossier->entity_count;
    for (uint32_t i = 0; i < ITEMS / 4 && order->next < count; i++)
        make_item(order, order->next++);
    if (order->next < count)
        return;
    merge_sort_begin(&order->merge, order->items, count, sizeof *order->items);
    order->items = NULL;
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
    if (order->sort != (int)key)
        begin(order, dossier, key);
    do {
        if (order->items) {
            make_some(order);
        } else if (!merge_sort_step(&order->merge, ITEMS, comes_first, order)) {
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
