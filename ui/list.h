/*
 * The one list widget: rows of ids in groups, a selected row, scrolling. It knows neither what the
 * ids are nor how they are drawn; list_fill takes a source that filters, sorts and groups them.
 *
 * The selection stands on a selectable row whenever there is one. What does not fit is folded into
 * a row that says "+N more"; while it is selected that row can show one of them, so that every id
 * can be selected and no other row moves. The widget owns its items.
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include <stdbool.h>
#include <stdint.h>

#include "model/arena.h"

enum list_kind {
    LIST_ROW,    /* id is the thing's */
    LIST_HEADER, /* of the group `id` of `count`; never selected */
    LIST_MORE,   /* "+N more" of the group `id`, LIST_NONE: of all; N is `count`; selectable */
    LIST_LESS, /* below what is shown of the group `id` beyond its share; LIST_NONE: of all, though
                  it could be folded; selectable */
    LIST_TEXT  /* a row that is only read; never selected */
};

struct list_item {
    uint32_t id;
    uint32_t count; /* ids of a group, wherever they are; ids that are folded */
    uint32_t first; /* LIST_MORE: the first of its ids in `folded` */
    uint8_t kind;   /* enum list_kind */
};

#define LIST_NONE UINT32_MAX

struct list {
    VEC(struct list_item) items;
    VEC(uint32_t) folded; /* ids */
    uint32_t selected;    /* index of an item */
    uint32_t window;      /* what the selected LIST_MORE shows, from 0; or LIST_NONE */
    uint32_t top;         /* first item shown */
    uint32_t rows;        /* how many are shown; set by list_reveal */
    uint32_t held;        /* selected + 1 when a scroll has put `top` where it is, which then stays
                             until the selection moves; else 0 */
};

#define LIST_GROUPS 32

struct list_source {
    const void *context;
    uint32_t count;
    bool (*include)(const void *context, uint32_t id);
    /* Counted under "+N more", when there are others and not all fit; may be NULL. */
    bool (*fold)(const void *context, uint32_t id);
    /* Less than LIST_GROUPS; NULL: no headers. */
    uint32_t (*group)(const void *context, uint32_t id);
    const uint32_t *order; /* all ids, the first one first; NULL: by id */
    /* When there are more rows than fit, a group shows so many of its own (0: all), unless it is
     * open; where anything is folded and nothing open, the last groups may be folded whole. */
    uint32_t fits, group_max;
    bool (*open)(const void *context, uint32_t group); /* may be NULL */
    bool unfolded;                                     /* fold is NULL because a person said so */
    bool reverse;
};

/* Fills anew from the source; the selection stays on its id where it can. */
void list_fill(struct list *list, const struct list_source *source);
/* Or by hand. */
void list_clear(struct list *list);
void list_add(struct list *list, enum list_kind kind, uint32_t id);
/* To be called after adding by hand: puts the selection on a selectable row. */
void list_settle(struct list *list);
void list_release(struct list *list);

/* The id that the selected row shows, or LIST_NONE. */
uint32_t list_selected_id(const struct list *list);
enum list_kind list_selected_kind(const struct list *list);
bool list_is_empty(const struct list *list);               /* nothing can be selected */
bool list_select_id(struct list *list, uint32_t id);       /* false: not in the list; folded is */
void list_select_index(struct list *list, uint32_t index); /* or the nearest selectable row */

/* Moves the selection by that many selectable rows; false when it could not move at all. */
bool list_move(struct list *list, int by);

/* One after the other, those that are folded too: the way of the next and previous id. */
struct list_place {
    uint32_t index, window; /* as `selected` and `window` */
};
struct list_place list_place(const struct list *list);
void list_go(struct list *list, struct list_place place);
/* The next place forward or back that has an id; false: there is none. */
bool list_step(const struct list *list, struct list_place *place, bool forward);
uint32_t list_id_at(const struct list *list, struct list_place place);

/* Scrolls by rows and keeps the selection in sight, where a row that is in sight can be selected.
 * false: nothing to scroll. */
bool list_scroll(struct list *list, int by);
void list_edge(struct list *list, bool bottom);
/* Turns the page so that the selection is in sight in that many rows; a row of the page before
 * stays. A page and not a line, because every row that scrolls beside another pane is sent anew. */
void list_reveal(struct list *list, int rows);

#endif
