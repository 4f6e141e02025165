/*
 * The aliases of each entity: those that were added, and those that its mentions have.
 */
#include <stdlib.h>
#include <string.h>

#include "model/dossier_link.h"
#include "model/sort.h"

static int compare_aliases(const void *a, const void *b)
{
    const struct alias *x = a, *y = b;

    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    return strcmp(x->text, y->text);
}

/* Linked lists of the aliases of each entity, so that looking one up does not search all aliases.
 */
struct chains {
    uint32_t *first;    /* for each entity its last alias, or NO_INDEX */
    VEC(uint32_t) next; /* for each alias the one before it of the same entity, or NO_INDEX */
};

static struct alias *find_alias(struct dossier_builder *builder, const struct chains *chains,
                                uint32_t entity, const char *text, size_t len)
{
    for (uint32_t i = chains->first[entity]; i != NO_INDEX; i = chains->next.items[i]) {
        struct alias *alias = &builder->aliases.items[i];

        if (!strncmp(alias->text, text, len) && !alias->text[len])
            return alias;
    }
    return NULL;
}

static void chain_last(struct dossier_builder *builder, struct chains *chains)
{
    uint32_t alias = builder->aliases.count - 1;
    uint32_t entity = builder->alias_entities.items[alias];

    *vec_place(&chains->next) = chains->first[entity];
    chains->first[entity] = alias;
}

static struct alias *need_alias(struct dossier_builder *builder, struct chains *chains,
                                uint32_t entity, const char *text, size_t len, const char *rule)
{
    size_t text_len = strnlen(text, len); /* an alias ends where a NUL stands in the article */
    struct alias *alias = find_alias(builder, chains, entity, text, text_len);

    if (alias)
        return alias;
    dossier_add_alias(
        builder, entity,
        (struct alias){.text = dossier_string(builder, text, text_len), .rule = rule});
    chain_last(builder, chains);
    return &builder->aliases.items[builder->aliases.count - 1];
}

/* Chains the aliases that were added, and drops repetitions and those whose entity was dropped. */
static void chain_declared(struct dossier_builder *builder, struct chains *chains)
{
    uint32_t declared = builder->aliases.count, kept = 0;

    for (uint32_t i = 0; i < declared; i++) {
        struct alias alias = builder->aliases.items[i];
        uint32_t entity = builder->alias_entities.items[i];

        if (entity == NO_INDEX ||
            find_alias(builder, chains, entity, alias.text, strlen(alias.text)))
            continue;
        builder->aliases.items[kept] = alias;
        builder->alias_entities.items[kept] = entity;
        *vec_place(&chains->next) = chains->first[entity];
        chains->first[entity] = kept++;
    }
    builder->aliases.count = builder->alias_entities.count = kept;
}

static void count_forms(struct dossier_builder *builder, struct chains *chains)
{
    const char *text = builder->dossier->article->text;

    for (uint32_t i = 0; i < builder->mentions.count; i++) {
        const struct mention *mention = &builder->mentions.items[i];

        if (mention->form == FORM_NAME || mention->form == FORM_ALIAS)
            need_alias(builder, chains, mention->entity, text + mention->begin, mention->len,
                       builder->mention_rules.items[mention->rule])
                ->count++;
    }
    for (uint32_t i = 0; i < builder->entities.count; i++) {
        const char *name = builder->entities.items[i].name;

        need_alias(builder, chains, i, name, strlen(name), "name");
    }
}

void dossier_link_aliases(struct dossier_builder *builder)
{
    uint32_t entities = builder->entities.count;
    struct chains chains = {.first = memory_realloc(NULL, entities, sizeof *chains.first)};

    for (uint32_t i = 0; i < entities; i++)
        chains.first[i] = NO_INDEX;
    chain_declared(builder, &chains);
    count_forms(builder, &chains);
    for (uint32_t i = 0; i < entities; i++) {
        struct alias *list;
        uint32_t count = 0;

        for (uint32_t at = chains.first[i]; at != NO_INDEX; at = chains.next.items[at])
            count++;
        list = arena_array(builder->dossier->arena, count, sizeof *list);
        builder->entities.items[i].aliases = list;
        builder->entities.items[i].alias_count = count;
        for (uint32_t at = chains.first[i]; at != NO_INDEX; at = chains.next.items[at])
            *list++ = builder->aliases.items[at];
        sort_records(list - count, count, sizeof *list, compare_aliases);
    }
    vec_free(&chains.next);
    free(chains.first);
}
