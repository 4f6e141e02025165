/*
 * Joins equal relations to one that has the evidence of all: of each sentence the surest. A
 * relation that somebody reports joins one that the article states itself, if it is otherwise
 * equal.
 */
#include <stdlib.h>
#include <string.h>

#include "model/dossier_link.h"
#include "model/sort.h"

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int compare_facts(const struct relation *x, const struct relation *y)
{
    int order = compare(x->type, y->type);

    if (!order)
        order = compare(x->subject, y->subject);
    if (!order)
        order = compare(x->object, y->object);
    return order ? order : compare(x->status, y->status);
}

/* Of equal facts, those without a reporter come first: NO_INDEX + 1 is 0. */
static int compare_keys(const struct relation *x, const struct relation *y)
{
    int order = compare_facts(x, y);

    return order ? order : compare(x->reported_by + 1, y->reported_by + 1);
}

static int compare_evidence(const struct evidence *x, const struct evidence *y)
{
    int order = compare(x->sentence, y->sentence);

    if (!order)
        order = compare(x->trigger.place, y->trigger.place);
    if (!order)
        order = compare(x->subject.place, y->subject.place);
    if (!order)
        order = compare(x->object.place, y->object.place);
    return order ? order : compare(y->confidence, x->confidence);
}

/* ---- claims: each a settled relation and one piece of evidence ---- */

static struct relation *relation_of(const struct dossier_builder *builder, uint32_t claim)
{
    const struct settled_relations *settled = &builder->settled;

    return &settled->statements.items[settled->claims.items[claim].statement].relation;
}

static int compare_evidence_of(const struct dossier_builder *builder, uint32_t a, uint32_t b)
{
    struct evidence x = dossier_claim_evidence(builder, a), y = dossier_claim_evidence(builder, b);

    return compare_evidence(&x, &y);
}

static bool is_turned(const struct relation *relation)
{
    return relation_kinds[relation->type].symmetric && relation->subject > relation->object;
}

/* Puts the ends of symmetric relations in order: first in the evidence, then in the relations, that
 * several claims have. */
static void order_ends(struct dossier_builder *builder)
{
    struct settled_relations *settled = &builder->settled;

    for (uint32_t i = 0; i < settled->claims.count; i++) {
        struct claim *claim = &settled->claims.items[i];
        struct sentence_part part = claim->subject;

        if (!is_turned(relation_of(builder, i)))
            continue;
        claim->subject = claim->object;
        claim->object = part;
    }
    for (uint32_t i = 0; i < settled->statements.count; i++) {
        struct relation *relation = &settled->statements.items[i].relation;
        uint32_t subject = relation->subject;

        if (!is_turned(relation))
            continue;
        relation->subject = relation->object;
        relation->object = subject;
    }
}

static unsigned confidence_of(const struct dossier_builder *builder, uint32_t claim)
{
    const struct settled_relations *settled = &builder->settled;

    return settled->statements.items[settled->claims.items[claim].statement].confidence;
}

/* Of one relation in one sentence the surest comes first. */
static int compare_claims(const void *context, uint32_t a, uint32_t b)
{
    const struct dossier_builder *builder = context;
    const struct claim *claims = builder->settled.claims.items;
    int order = compare_keys(relation_of(builder, a), relation_of(builder, b));

    if (!order)
        order = compare(claims[a].sentence, claims[b].sentence);
    if (!order)
        order = compare(confidence_of(builder, b), confidence_of(builder, a));
    return order ? order : compare_evidence_of(builder, a, b);
}

/* Removes the reporter of each claim, in sorted order, whose fact is also stated without one.
 * Returns whether there were any. */
static bool drop_reporters(struct dossier_builder *builder, const uint32_t *claims, uint32_t count)
{
    bool dropped = false;

    for (uint32_t i = 1; i < count; i++) {
        const struct relation *before = relation_of(builder, claims[i - 1]);
        struct relation *relation = relation_of(builder, claims[i]);

        if (relation->reported_by == NO_INDEX || before->reported_by != NO_INDEX ||
            compare_facts(before, relation))
            continue;
        relation->reported_by = NO_INDEX;
        dropped = true;
    }
    return dropped;
}

/* Fills claims with those that still have both ends, sorted so that equal relations are adjacent.
 * Returns how many there are. */
static uint32_t sort_claims(struct dossier_builder *builder, uint32_t *claims)
{
    uint32_t count = 0;

    order_ends(builder);
    for (uint32_t i = 0; i < builder->settled.claims.count; i++) {
        const struct relation *relation = relation_of(builder, i);

        if (relation->subject != NO_INDEX && relation->object != NO_INDEX)
            claims[count++] = i;
    }
    sort_indices(claims, count, compare_claims, builder);
    if (drop_reporters(builder, claims, count))
        sort_indices(claims, count, compare_claims, builder);
    return count;
}

static void merge_attributes(struct relation *into, const struct relation *from)
{
    if (from->confidence > into->confidence)
        into->confidence = from->confidence;
    into->weak = into->weak && from->weak;
    if (into->role == NO_INDEX)
        into->role = from->role;
    if (into->date == NO_INDEX)
        into->date = from->date;
    if (into->amount == NO_INDEX)
        into->amount = from->amount;
}

/* ---- joining ---- */

/*
 * Joining. Of equal claims the first becomes the relation; its first_evidence and evidence_count
 * are meanwhile a slice of `claims`, the first of each sentence. Records are not moved until their
 * final order is known, because a long text has hundreds of thousands.
 */
struct joining {
    struct dossier_builder *builder;
    uint32_t *claims; /* indices into the builder's claims, grouped by relation */
    uint32_t claim_count;
    VEC(uint32_t) relations; /* indices of the claims that became relations */
};

static void join_equal(struct joining *joining, uint32_t count)
{
    const struct dossier_builder *builder = joining->builder;
    const struct claim *all = builder->settled.claims.items;
    struct relation *relation = NULL;
    uint32_t before = 0;

    for (uint32_t i = 0; i < count; i++) {
        uint32_t claim = joining->claims[i];
        bool same = relation && !compare_keys(relation, relation_of(builder, claim));

        if (same) {
            merge_attributes(relation, relation_of(builder, claim));
        } else {
            relation = relation_of(builder, claim);
            relation->first_evidence = joining->claim_count;
            relation->evidence_count = 0;
            *vec_push(&joining->relations) = claim;
        }
        if (!same || all[before].sentence != all[claim].sentence) {
            joining->claims[joining->claim_count++] = claim;
            relation->evidence_count++;
        }
        before = claim;
    }
}

/* By first evidence, which is that of the claim that became the relation. */
static int compare_by_text(const void *context, uint32_t a, uint32_t b)
{
    const struct dossier_builder *builder = context;
    int order = compare_evidence_of(builder, a, b);

    return order ? order : compare_keys(relation_of(builder, a), relation_of(builder, b));
}

/* Gives the builder the joined relations, in text order. */
static void place_relations(struct joining *joining)
{
    struct dossier_builder *builder = joining->builder;
    uint32_t count = joining->relations.count;
    struct relation *placed = memory_realloc(NULL, count, sizeof *placed);

    sort_indices(joining->relations.items, count, compare_by_text, builder);
    for (uint32_t i = 0; i < count; i++)
        placed[i] = *relation_of(builder, joining->relations.items[i]);
    builder->relations.items = placed;
    builder->relations.count = builder->relations.capacity = count;
}

/* Appends the claims that the first count of order do not name, so that it names all. */
static void complete_order(uint32_t *order, uint32_t count, uint32_t total)
{
    bool *named = memory_zeroed(total, sizeof *named);

    for (uint32_t i = 0; i < count; i++)
        named[order[i]] = true;
    for (uint32_t i = 0; i < total; i++)
        if (!named[i])
            order[count++] = i;
    free(named);
}

/* Puts claim order[i] at i, following each cycle of the order; overwrites it. */
static void reorder_claims(struct claim *claims, uint32_t *order, uint32_t total)
{
    for (uint32_t i = 0; i < total; i++) {
        struct claim first = claims[i];
        uint32_t at = i;

        while (order[at] != i) {
            uint32_t from = order[at];

            claims[at] = claims[from];
            order[at] = at;
            at = from;
        }
        claims[at] = first;
        order[at] = at;
    }
}

_Static_assert(sizeof(struct claim) == sizeof(struct evidence), "one takes the place of the other");

/* Gives it their evidence, in their order: in the memory of the claims, because a long text has too
 * many to copy. */
static void place_evidence(struct joining *joining)
{
    struct dossier_builder *builder = joining->builder;
    struct claim *claims = builder->settled.claims.items;
    uint32_t total = builder->settled.claims.count, count = 0;
    uint32_t *order = memory_realloc(NULL, total, sizeof *order);

    for (uint32_t i = 0; i < builder->relations.count; i++) {
        struct relation *relation = &builder->relations.items[i];

        memcpy(order + count, joining->claims + relation->first_evidence,
               relation->evidence_count * sizeof *order);
        relation->first_evidence = count;
        count += relation->evidence_count;
    }
    complete_order(order, count, total);
    reorder_claims(claims, order, total);
    free(order);
    for (uint32_t i = 0; i < count; i++) {
        struct evidence evidence = dossier_claim_evidence(builder, i);

        memcpy(&claims[i], &evidence, sizeof evidence);
    }
    builder->evidence.items = memory_realloc(claims, count, sizeof *builder->evidence.items);
    builder->evidence.count = builder->evidence.capacity = count;
    builder->settled.claims.items = NULL;
}

void dossier_link_relations(struct dossier_builder *builder)
{
    struct joining joining = {.builder = builder};

    joining.claims = memory_realloc(NULL, builder->settled.claims.count, sizeof *joining.claims);
    join_equal(&joining, sort_claims(builder, joining.claims));
    place_relations(&joining);
    place_evidence(&joining);
    vec_free(&joining.relations);
    free(joining.claims);
    dossier_forget_claims(builder);
}

void dossier_forget_claims(struct dossier_builder *builder)
{
    vec_free(&builder->settled.statements);
    vec_free(&builder->settled.claims);
    free(builder->settled.slots);
    builder->settled = (struct settled_relations){0};
}

/* ---- the list of each entity ---- */

/* The sort key of a relation in the lists of entities, best first: what is shown by default, then
 * what is stated early (news puts first what matters) or in several sentences. Its low half is the
 * index. */
static uint64_t place_of(const struct dossier *dossier, uint32_t index)
{
    const struct relation *relation = &dossier->relations[index];
    uint64_t sentence = dossier->evidence[relation->first_evidence].sentence;
    uint64_t far = (sentence + 2) * 16 / relation->evidence_count;

    far = far < INT32_MAX ? far : INT32_MAX;
    return (uint64_t)relation->weak << 63 | far << 32 | index;
}

void dossier_link_relation_lists(struct dossier *dossier)
{
    uint32_t count = dossier->relation_count, sum = 0;
    uint32_t *list = arena_array(dossier->arena, (size_t)count * 2, sizeof *list);
    uint64_t *places = memory_realloc(NULL, count, sizeof *places);

    for (uint32_t i = 0; i < dossier->entity_count; i++)
        dossier->entities[i].relation_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        places[i] = place_of(dossier, i);
        dossier->entities[dossier->relations[i].subject].relation_count++;
        dossier->entities[dossier->relations[i].object].relation_count++;
    }
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        dossier->entities[i].relations = list + sum;
        sum += dossier->entities[i].relation_count;
        dossier->entities[i].relation_count = 0;
    }
    sort_numbers(places, count);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t index = (uint32_t)places[i];
        const struct relation *relation = &dossier->relations[index];
        struct entity *subject = &dossier->entities[relation->subject];
        struct entity *object = &dossier->entities[relation->object];

        list[subject->relations - list + subject->relation_count++] = index;
        list[object->relations - list + object->relation_count++] = index;
    }
    free(places);
}
