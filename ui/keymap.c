#include "ui/keymap.h"

#include <string.h>

#include "ui/keys.h"

const char *const scope_names[SCOPES] = {"article", "entities", "relations", "page", "all"};

enum scope scope_by_name(const char *name)
{
    int scope = 0;
    while (scope < SCOPES && strcmp(scope_names[scope], name) != 0)
        scope++;
    return (enum scope)scope;
}

static struct binding *find(const struct keymap *keymap, enum scope scope, uint32_t key,
                            uint32_t second)
{
    for (uint32_t i = 0; i < keymap->bindings.count; i++) {
        struct binding *binding = &keymap->bindings.items[i];
        if (binding->scope == scope && binding->key == key && binding->second == second)
            return binding;
    }
    return NULL;
}

void keymap_bind(struct keymap *keymap, enum scope scope, uint32_t key, uint32_t second,
                 uint32_t action)
{
    struct binding *binding = find(keymap, scope, key, second);
    if (!binding)
        binding = vec_push(&keymap->bindings);
    *binding = (struct binding){key, second, action, (uint8_t)scope};
}

void keymap_release(struct keymap *keymap)
{
    vec_free(&keymap->bindings);
}

uint32_t keymap_lookup(const struct keymap *keymap, enum scope scope, uint32_t key, uint32_t second)
{
    const struct binding *binding = find(keymap, scope, key, second);
    if (!binding)
        binding = find(keymap, SCOPE_ALL, key, second);
    return binding ? binding->action : NO_ACTION;
}

bool keymap_is_prefix(const struct keymap *keymap, enum scope scope, uint32_t key)
{
    for (uint32_t i = 0; i < keymap->bindings.count; i++) {
        const struct binding *binding = &keymap->bindings.items[i];
        if (binding->key == key && binding->second != 0 && binding->action != NO_ACTION &&
            (binding->scope == scope || binding->scope == SCOPE_ALL))
            return true;
    }
    return false;
}

void keymap_keys(const struct keymap *keymap, enum scope scope, uint32_t action, int max,
                 struct buffer *out)
{
    int count = 0;
    for (uint32_t i = 0; i < keymap->bindings.count && count < max; i++) {
        const struct binding *binding = &keymap->bindings.items[i];
        if (binding->action != action || (binding->scope != scope && binding->scope != SCOPE_ALL) ||
            keymap_lookup(keymap, scope, binding->key, binding->second) != action)
            continue;
        char name[KEY_NAME_SIZE];
        if (count++ > 0)
            buffer_add_char(out, ' ');
        key_name(binding->key, name);
        buffer_add_str(out, name);
        if (binding->second) {
            key_name(binding->second, name);
            buffer_add_char(out, ' '); /* "Cm" looks like "C-m" */
            buffer_add_str(out, name);
        }
    }
}
