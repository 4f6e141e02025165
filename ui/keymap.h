/*
 * Which key does what, where. Filled from `bind` lines; the last one wins. A binding is for one
 * scope or for all; the scope's own is stronger. Some keys come in twos ("C m").
 */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stdint.h>

#include "model/arena.h"
#include "model/buffer.h"

enum scope { SCOPE_ARTICLE, SCOPE_ENTITIES, SCOPE_RELATIONS, SCOPE_PAGE, SCOPE_ALL, SCOPES };

#define SCOPE_BIT(scope) (1u << (scope))
#define SCOPE_PANES                                                                                \
    (SCOPE_BIT(SCOPE_ARTICLE) | SCOPE_BIT(SCOPE_ENTITIES) | SCOPE_BIT(SCOPE_RELATIONS))
#define SCOPE_EVERYWHERE (SCOPE_PANES | SCOPE_BIT(SCOPE_PAGE))

#define NO_ACTION UINT32_MAX

struct binding {
    uint32_t key, second; /* second 0: one key alone */
    uint32_t action;      /* of the table in ui/actions.h; NO_ACTION: unbound */
    uint8_t scope;
};

struct keymap {
    VEC(struct binding) bindings; /* unique by scope, key, second */
};

extern const char *const scope_names[SCOPES];
enum scope scope_by_name(const char *name); /* SCOPES: none */

void keymap_bind(struct keymap *keymap, enum scope scope, uint32_t key, uint32_t second,
                 uint32_t action);
void keymap_release(struct keymap *keymap);

/* The action, or NO_ACTION. */
uint32_t keymap_lookup(const struct keymap *keymap, enum scope scope, uint32_t key,
                       uint32_t second);
/* Whether the key begins a binding of two keys. */
bool keymap_is_prefix(const struct keymap *keymap, enum scope scope, uint32_t key);
/* "j Down C-n", or "C m" where two keys follow each other: the keys of an action that work in the
 * scope, at most max of them; "" when none. */
void keymap_keys(const struct keymap *keymap, enum scope scope, uint32_t action, int max,
                 struct buffer *out);

#endif
