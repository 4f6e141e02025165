/*
 * The entities of a dossier in the orders that a list can have: each is made once, in slices, when
 * it is first asked for. By salience they are in order by themselves.
 */
#ifndef UI_ENTITY_ORDER_H
#define UI_ENTITY_ORDER_H

#include "model/buffer.h"
#include "model/dossier.h"
#include "ui/merge_sort.h"
#include "ui/settings.h"

struct order_item {
    uint64_t key; /* what comes first in the comparison */
    uint32_t id;
    uint32_t text; /* offset in `texts`: for keys that are equal */
};

struct entity_order {
    const struct dossier *dossier; /* borrowed; NULL: nothing is made */
    uint32_t *made[SORT_KEYS];     /* ids; NULL: not made */
    /* the one that is being made */
    int sort;
    uint32_t next;            /* ids before it have their item */
    struct order_item *items; /* until all are made */
    struct merge_sort merge;  /* then it sorts them */
    struct buffer texts;      /* strings that compare as names do */
};

/* Adds what strcmp compares as the names are sorted, with its NUL; returns where it begins. */
uint32_t entity_order_add_text(struct buffer *texts, const char *name);

/* What was made is of another dossier. */
void entity_order_forget(struct entity_order *order);
/* Makes the order of the key for about budget_us; true: there is more to do. */
bool entity_order_step(struct entity_order *order, const struct dossier *dossier,
                       enum setting_sort sort, uint32_t budget_us);
bool entity_order_is_made(const struct entity_order *order, const struct dossier *dossier,
                          enum setting_sort sort);
/* All ids, NULL: by id; only when it is made. */
const uint32_t *entity_order_ids(const struct entity_order *order, enum setting_sort sort);

#endif
