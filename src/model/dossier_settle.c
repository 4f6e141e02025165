/*
 * Relations that are settled: a table of the different statements, and for each relation that was
 * added a claim, where it is said with the number of its statement. A text of many megabytes states
 * few relations a very large number of times.
 */
#include <stdlib.h>
#include <string.h>

#include "model/dossier_link.h"

#define FIRST_SLOTS 64u

static struct statement statement_of(const struct relation *relation,
                                     const struct evidence *evidence)
{
    return (struct statement){
        .relation = *relation, .rule = evidence->rule, .confidence = evidence->confidence};
}

/* The hash of a multiplication for each word. */
static uint32_t hash_statement(const struct statement *statement)
{
    uint32_t words[sizeof *statement / sizeof(uint32_t)];
    uint64_t hash = 0;

    memcpy(words, statement, sizeof words);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15u;
        hash ^= hash >> 32;
    }
    return (uint32_t)hash;
}

/* Where the statement stands in the table, or the empty place where it belongs. */
static uint32_t slot_of(const struct settled_relations *settled, const struct statement *statement)
{
    uint32_t mask = settled->slot_count - 1, slot = hash_statement(statement) & mask;

    while (settled->slots[slot] && memcmp(&settled->statements.items[settled->slots[slot] - 1],
                                          statement, sizeof *statement) != 0)
        slot = (slot + 1) & mask;
    return slot;
}

/* Makes room for one statement more: at most half of the places are taken. */
static void reserve_slot(struct settled_relations *settled)
{
    uint32_t count = settled->statements.count;

    if (count < settled->slot_count / 2)
        return;
    if (settled->slot_count > UINT32_MAX / 2)
        memory_fail();
    settled->slot_count = settled->slot_count ? settled->slot_count * 2 : FIRST_SLOTS;
    free(settled->slots);
    settled->slots = memory_zeroed(settled->slot_count, sizeof *settled->slots);
    for (uint32_t i = 0; i < count; i++)
        settled->slots[slot_of(settled, &settled->statements.items[i])] = i + 1;
}

static uint32_t number_of(struct settled_relations *settled, const struct statement *statement)
{
    uint32_t slot;

    reserve_slot(settled);
    slot = slot_of(settled, statement);
    if (!settled->slots[slot]) {
        *vec_push(&settled->statements) = *statement;
        settled->slots[slot] = settled->statements.count;
    }
    return settled->slots[slot] - 1;
}

uint32_t dossier_settle_relations(struct dossier_builder *builder, uint32_t keep)
{
    struct settled_relations *settled = &builder->settled;
    struct relation *relations = builder->relations.items;
    struct evidence *evidence = builder->evidence.items;
    uint32_t count = builder->relations.count;
    uint32_t going = count > keep ? count - keep : 0;

    if (!going)
        return 0;
    for (uint32_t i = 0; i < going; i++) {
        struct statement statement = statement_of(&relations[i], &evidence[i]);
        uint32_t number = number_of(settled, &statement);

        *vec_place(&settled->claims) = (struct claim){.sentence = evidence[i].sentence,
                                                      .subject = evidence[i].subject,
                                                      .object = evidence[i].object,
                                                      .trigger = evidence[i].trigger,
                                                      .statement = number};
    }
    memmove(relations, relations + going, (count - going) * sizeof *relations);
    memmove(evidence, evidence + going, (count - going) * sizeof *evidence);
    builder->relations.count = builder->evidence.count = count - going;
    return going;
}

void dossier_unsettle_relations(struct dossier_builder *builder)
{
    const struct settled_relations *settled = &builder->settled;
    uint32_t later = builder->relations.count, total = dossier_added_relations(builder);

    vec_reserve(&builder->relations, total);
    vec_reserve(&builder->evidence, total);
    if (later) {
        memmove(builder->relations.items + settled->claims.count, builder->relations.items,
                later * sizeof *builder->relations.items);
        memmove(builder->evidence.items + settled->claims.count, builder->evidence.items,
                later * sizeof *builder->evidence.items);
    }
    for (uint32_t i = 0; i < settled->claims.count; i++) {
        uint32_t statement = settled->claims.items[i].statement;

        builder->relations.items[i] = settled->statements.items[statement].relation;
        builder->evidence.items[i] = dossier_claim_evidence(builder, i);
    }
    builder->relations.count = builder->evidence.count = total;
    dossier_forget_claims(builder);
}

uint32_t dossier_added_relations(const struct dossier_builder *builder)
{
    return builder->settled.claims.count + builder->relations.count;
}

const struct relation *dossier_added_relation(const struct dossier_builder *builder, uint32_t index)
{
    const struct settled_relations *settled = &builder->settled;

    return index < settled->claims.count
               ? &settled->statements.items[settled->claims.items[index].statement].relation
               : &builder->relations.items[index - settled->claims.count];
}

void dossier_drop_relations(struct dossier_builder *builder, const bool *dropped)
{
    struct settled_relations *settled = &builder->settled;
    uint32_t kept = 0, claims = settled->claims.count;

    for (uint32_t i = 0; i < claims; i++)
        if (!dropped[i])
            settled->claims.items[kept++] = settled->claims.items[i];
    settled->claims.count = kept;
    kept = 0;
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        if (dropped[claims + i])
            continue;
        builder->relations.items[kept] = builder->relations.items[i];
        builder->evidence.items[kept++] = builder->evidence.items[i];
    }
    builder->relations.count = builder->evidence.count = kept;
}
