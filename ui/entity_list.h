/*
 * The entities as a list: filtered, in an order, in groups, with what does not fit folded away.
 *
 * What takes longer than a key may (a filter that is looked for in many names, an order that is
 * made for the first time) is prepared in slices; the list shows what it did until then.
 */
#ifndef UI_ENTITY_LIST_H
#define UI_ENTITY_LIST_H

#include "model/buffer.h"
#include "model/dossier.h"
#include "ui/entity_order.h"
#include "ui/list.h"
#include "ui/name_set.h"

struct entity_list {
    struct list list;       /* ids are entities */
    bool stale;             /* what it shows is of another dossier */
    bool waits;             /* what it is to show is being prepared */
    bool filtered;          /* a filter has changed since it was filled */
    int rows;               /* of the pane that it was filled for */
    enum setting_sort sort; /* by which it was filled */
    bool reversed;
    bool minor_shown;     /* what is minor is not folded */
    uint16_t open_groups; /* bits of enum entity_type: shown whole */
    uint16_t types;       /* bits of enum entity_type; 0: all */
    uint8_t first_type;   /* with which the filter by type began, to go round once */
    struct buffer filter; /* text; "" all */
    struct needle needle; /* of the filter */
    struct name_set names;
    struct entity_order order;
    uint8_t *marks; /* by entity, so that filling does not go through all their memory */
};

void entity_list_release(struct entity_list *list);
bool entity_list_is_filtered(const struct entity_list *list);
void entity_list_set_filter(struct entity_list *list, const struct dossier *dossier,
                            const char *text, size_t len_bytes);
/* What was prepared is of another dossier. */
void entity_list_forget(struct entity_list *list);
/* Prepares what filling needs for about budget_us; true: there is more to do. */
bool entity_list_prepare(struct entity_list *list, const struct dossier *dossier,
                         enum setting_sort sort, uint32_t budget_us);
bool entity_list_is_prepared(const struct entity_list *list, const struct dossier *dossier,
                             enum setting_sort sort);
/* Fills anew for a pane of so many rows; the selection stays on its id where it can. Prepares what
 * is not prepared yet. */
void entity_list_fill(struct entity_list *list, const struct dossier *dossier,
                      enum setting_sort sort, int rows);

#endif
