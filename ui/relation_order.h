/*
 * The relations of an entity in the orders that their list can have.
 */
#ifndef UI_RELATION_ORDER_H
#define UI_RELATION_ORDER_H

#include "model/dossier.h"

enum relation_order {
    ORDER_IMPORTANCE, /* as the dossier has them, in groups where there is room for headings */
    ORDER_PARAGRAPH,  /* where the article says so */
    ORDER_NAME,       /* of the other end */
    RELATION_ORDERS
};

extern const char *const relation_order_titles[RELATION_ORDERS]; /* for _() */

/* The entity's relations in that order, all; for the caller to free. */
uint32_t *relation_order_ids(const struct dossier *dossier, uint32_t entity,
                             enum relation_order order, bool reversed);

#endif
