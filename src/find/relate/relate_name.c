#include "find/relate/relate_name.h"

#include <stdlib.h>
#include <string.h>

#include "find/names/name_parts.h"
#include "find/names/name_table.h"
#include "text/utf8.h"

#define PREFIX_BYTES 60 /* of the longer name that are tried */

struct owning_names {
    struct name_table table;
    VEC(uint32_t) entities;         /* of each name; NO_INDEX: of several */
    VEC(const struct rule *) rules; /* of the construction */
    uint32_t owned, owners;         /* types left and right of them, as bits */
    bool *read;                     /* of each entity: whether its name was looked at */
};

static void collect_rules(struct owning_names *names, const struct rule_table *table)
{
    for (uint32_t r = 0; r < table->any_role_count; r++) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (rule->construction != CONSTRUCT_NAME)
            continue;
        *vec_push(&names->rules) = rule;
        names->owned |= rule->left_types;
        names->owners |= rule->right_types;
    }
}

static void add_name(struct owning_names *names, const char *text, size_t len, uint32_t entity)
{
    uint32_t name = name_table_add(&names->table, text, len);
    if (name == names->entities.count)
        *vec_push(&names->entities) = entity;
    else if (names->entities.items[name] != entity)
        names->entities.items[name] = NO_INDEX;
}

/* Whether the last mention of its entity, counted from 1, has the same words. */
static bool is_repeated(const struct relating *relating, uint32_t last,
                        const struct mention *mention)
{
    const char *text = relating->work->article->text;
    const struct mention *before = last ? &relating->work->builder.mentions.items[last - 1] : NULL;
    return before && before->len == mention->len &&
           memcmp(text + before->begin, text + mention->begin, mention->len) == 0;
}

struct owning_names *relate_names_begin(const struct relating *relating)
{
    const struct dossier_builder *builder = &relating->work->builder;
    struct owning_names *names = memory_zeroed(1, sizeof *names);
    collect_rules(names, relating->table);
    names->read = memory_zeroed(builder->entities.count + 1, sizeof *names->read);
    uint32_t *last = memory_zeroed(builder->entities.count + 1, sizeof *last); /* mention, and 1 */
    for (uint32_t i = 0; i < builder->mentions.count; i++) {
        const struct mention *mention = &builder->mentions.items[i];
        const char *text = relating->work->article->text + mention->begin;
        if (mention->form > FORM_ALIAS ||
            !(TYPE_BIT(builder->entities.items[mention->entity].type) & names->owners) ||
            is_repeated(relating, last[mention->entity], mention))
            continue;
        last[mention->entity] = i + 1;
        add_name(names, text, mention->len, mention->entity);
        struct name_part brand = name_han_brand(text, mention->len);
        if (brand.len)
            add_name(names, brand.text, brand.len, mention->entity);
    }
    free(last);
    return names;
}

void relate_names_release(struct owning_names *names)
{
    name_table_release(&names->table);
    vec_free(&names->entities);
    vec_free(&names->rules);
    free(names->read);
    free(names);
}

/* Whether a name of one entity can end before the byte `at` of a longer one: between words, and
 * between ideographs when there are two. */
static bool may_end(const char *text, uint32_t len, uint32_t at)
{
    bool han = (unsigned char)text[at - 1] >= 0x80;
    if (han)
        return at >= 2 * HAN_BYTES && ((unsigned char)text[at] & 0xC0) != 0x80;
    unsigned char next = (unsigned char)text[at];
    return at >= 3 && at < len && (next == ' ' || next == '-' || next >= 0x80);
}

/* The one whose name is the longest that the name begins with; NO_INDEX: nobody. */
static uint32_t owner_of(const struct owning_names *names, const char *text, uint32_t len)
{
    uint32_t last = len <= PREFIX_BYTES ? len - 1 : PREFIX_BYTES;
    for (uint32_t at = last; at > 1; at--) {
        if (!may_end(text, len, at))
            continue;
        uint32_t name = name_table_find(&names->table, text, at);
        if (name != UINT32_MAX)
            return names->entities.items[name];
    }
    return NO_INDEX;
}

static void read_name(struct relating *relating, struct owning_names *names, int at)
{
    const struct outline *outline = &relating->outline;
    const struct outline_item *item = outline_at(outline, at);
    if (names->read[item->entity] || !outline_has_type(outline, at, names->owned))
        return;
    uint32_t owner = owner_of(names, outline->text + item->begin, item->end - item->begin);
    if (owner == NO_INDEX)
        return;
    names->read[item->entity] = true;
    for (uint32_t r = 0; r < names->rules.count; r++)
        if (outline_has_type(outline, at, names->rules.items[r]->left_types))
            relate_add(relating, &(struct found){.rule = names->rules.items[r],
                                                 .left = {.at = at, .single = true},
                                                 .right = NO_ARGUMENT,
                                                 .right_entity = owner,
                                                 .trigger = at,
                                                 .role = -1});
}

void relate_names(struct relating *relating, struct owning_names *names)
{
    const struct outline *outline = &relating->outline;
    bool owned = outline->types & names->owned;
    for (uint32_t m = 0; owned && m < outline->mentions.count; m++)
        if (outline_at(outline, outline->mentions.items[m])->form <= FORM_ALIAS)
            read_name(relating, names, outline->mentions.items[m]);
}
