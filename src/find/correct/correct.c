/*
 * What a person has corrected of the article, applied to what was found in it, one correction after
 * the other; before the entities are ranked, which then are those that the person knows.
 */
#include "find/correct/correct.h"

#include <string.h>

static uint32_t count_mentions(const struct dossier_builder *builder, uint32_t entity)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        count += builder->mentions.items[i].entity == entity;
    return count;
}

uint32_t correct_entity(const struct dossier_builder *builder, const char *name)
{
    uint32_t best = NO_INDEX, best_count = 0;
    for (uint32_t i = 0; i < builder->entities.count; i++) {
        if (strcmp(builder->entities.items[i].name, name) != 0)
            continue;
        uint32_t count = count_mentions(builder, i);
        if (count <= best_count)
            continue;
        best = i;
        best_count = count;
    }
    return best;
}

void correct_name(struct dossier_builder *builder, uint32_t entity, const char *name)
{
    name = dossier_string(builder, name, strlen(name)); /* corrections may go before the dossier */
    builder->entities.items[entity].name = name;
    builder->entities.items[entity].origin = ORIGIN_USER;
    dossier_add_alias(builder, entity, (struct alias){.text = name, .rule = CORRECT_RULE});
}

/* ---- hide, rename, type ---- */

/* All of this name: a person cannot tell them apart by it. */
static void hide(struct work *work, const struct correction *correction)
{
    struct dossier_builder *builder = &work->builder;
    for (uint32_t i = 0; i < builder->entities.count; i++)
        if (strcmp(builder->entities.items[i].name, correction->name) == 0)
            builder->entities.items[i].hidden = true;
}

static void rename_entity(struct work *work, const struct correction *correction)
{
    uint32_t entity = correct_entity(&work->builder, correction->name);
    if (entity != NO_INDEX)
        correct_name(&work->builder, entity, correction->to);
}

void correct_set_type(struct dossier_builder *builder, uint32_t entity, uint8_t type)
{
    struct entity *record = &builder->entities.items[entity];
    if (record->type != type)
        record->value = ""; /* normalised for what it is not */
    record->type = type;
    record->runner_up = ENTITY_NONE;
    record->origin = ORIGIN_USER;
}

static void set_type(struct work *work, const struct correction *correction)
{
    uint32_t entity = correct_entity(&work->builder, correction->name);
    if (entity != NO_INDEX)
        correct_set_type(&work->builder, entity, correction->type);
}

/* ---- merge ---- */

static void replace(uint32_t *entity, uint32_t from, uint32_t to)
{
    if (*entity == from)
        *entity = to;
}

static void move_aliases(struct dossier_builder *builder, uint32_t from, uint32_t to)
{
    dossier_add_alias(builder, from, (struct alias){.text = builder->entities.items[from].name});
    for (uint32_t i = 0; i < builder->aliases.count; i++) {
        if (builder->alias_entities.items[i] != from)
            continue;
        builder->alias_entities.items[i] = to;
        builder->aliases.items[i].rule = CORRECT_RULE;
    }
}

static void move_records(struct dossier_builder *builder, uint32_t from, uint32_t to)
{
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        if (builder->mentions.items[i].entity == from)
            mention_set_entity(&builder->mentions.items[i], to);
    for (uint32_t i = 0; i < builder->quotes.count; i++)
        replace(&builder->quotes.items[i].speaker, from, to);
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        struct relation *relation = &builder->relations.items[i];
        replace(&relation->subject, from, to);
        replace(&relation->object, from, to);
        replace(&relation->reported_by, from, to);
        replace(&relation->role, from, to);
        replace(&relation->date, from, to);
        replace(&relation->amount, from, to);
    }
}

/* dossier_end joins the relations that become equal, and drops what is left without mentions. */
static void merge(struct work *work, const struct correction *correction)
{
    struct dossier_builder *builder = &work->builder;
    uint32_t from = correct_entity(builder, correction->name);
    uint32_t to = correct_entity(builder, correction->to);
    if (from == NO_INDEX || to == NO_INDEX || from == to)
        return;
    move_aliases(builder, from, to);
    move_records(builder, from, to);
    struct entity *emptied = &builder->entities.items[from], *target = &builder->entities.items[to];
    if (!*target->role && target->type == emptied->type)
        target->role = emptied->role;
    if (!*target->value && target->type == emptied->type)
        target->value = emptied->value;
    target->origin = ORIGIN_USER;
    emptied->name = emptied->role = emptied->value = "";
}

/* ---- all ---- */

void find_correct(struct work *work)
{
    static void (*const apply[CORRECTION_KINDS])(struct work *, const struct correction *) = {
        [CORRECTION_HIDE] = hide,
        [CORRECTION_RENAME] = rename_entity,
        [CORRECTION_TYPE] = set_type,
        [CORRECTION_MERGE] = merge,
        [CORRECTION_SPLIT] = correct_split,
        [CORRECTION_ADD] = correct_add,
        [CORRECTION_RELATE] = correct_relate,
        [CORRECTION_UNRELATE] = correct_unrelate,
    };
    const struct corrections *corrections = work->article->corrections;
    if (!corrections || corrections->items.count == 0)
        return;
    dossier_unsettle_relations(&work->builder);
    dossier_sort_mentions(&work->builder);
    for (uint32_t i = 0; i < corrections->items.count; i++) {
        const struct correction *correction = &corrections->items.items[i];
        if (*correction->name) /* "": that of the merged ones */
            apply[correction->kind](work, correction);
    }
    correct_drop_impossible(&work->builder);
}
