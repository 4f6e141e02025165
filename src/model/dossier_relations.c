/*
 * Relations: equal ones become one with all the evidence; so does a report of what is also told
 * without a reporter.
 */
#include <stdlib.h>
#include <string.h>

#include "model/dossier_link.h"

/* A piece of evidence with a copy of the relation it was added with. */
struct claim {
    struct relation relation;
    struct evidence evidence;
};

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

/* What has no reporter comes first of its facts. */
static int compare_keys(const struct relation *x, const struct relation *y)
{
    int order = compare_facts(x, y);

    return order ? order : compare(x->reported_by + 1, y->reported_by + 1);
}

static int compare_evidence(const struct evidence *x, const struct evidence *y)
{
    int order = compare(x->sentence, y->sentence);

    if (!order)
        order = compare(x->trigger.begin, y->trigger.begin);
    if (!order)
        order = compare(x->subject.begin, y->subject.begin);
    if (!order)
        order = compare(x->object.begin, y->object.begin);
    return order ? order : compare(y->confidence, x->confidence);
}

static int compare_claims(const void *a, const void *b)
{
    const struct claim *x = a, *y = b;
    int order = compare_keys(&x->relation, &y->relation);

    return order ? order : compare_evidence(&x->evidence, &y->evidence);
}

static void order_ends(struct claim *claim)
{
    struct relation *relation = &claim->relation;
    uint32_t subject = relation->subject;
    struct span span = claim->evidence.subject;

    if (!relation_kinds[relation->type].symmetric || subject < relation->object)
        return;
    relation->subject = relation->object;
    relation->object = subject;
    claim->evidence.subject = claim->evidence.object;
    claim->evidence.object = span;
}

/* Takes the reporters off the sorted claims whose fact is also told without one. Whether any had.
 */
static bool drop_reporters(struct claim *claims, uint32_t count)
{
    bool dropped = false;

    for (uint32_t i = 1; i < count; i++) {
        struct relation *relation = &claims[i].relation;

        if (relation->reported_by == NO_INDEX || claims[i - 1].relation.reported_by != NO_INDEX ||
            compare_facts(&claims[i - 1].relation, relation))
            continue;
        relation->reported_by = NO_INDEX;
        dropped = true;
    }
    return dropped;
}

/* Moves what the builder has into the claims: those that still have both ends, sorted. Returns how
 * many. */
static uint32_t collect_claims(struct dossier_builder *builder, struct claim *claims)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < builder->evidence.count; i++) {
        struct claim *claim = &claims[count];

        claim->relation = builder->relations.items[builder->evidence_relations.items[i]];
        claim->evidence = builder->evidence.items[i];
        if (claim->relation.subject == NO_INDEX || claim->relation.object == NO_INDEX)
            continue;
        order_ends(claim);
        count++;
    }
    vec_free(&builder->relations); /* before the same is made anew */
    vec_free(&builder->evidence);
    vec_free(&builder->evidence_relations);
    if (count)
        qsort(claims, count, sizeof *claims, compare_claims);
    if (drop_reporters(claims, count))
        qsort(claims, count, sizeof *claims, compare_claims);
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

static bool same_evidence(const struct evidence *x, const struct evidence *y)
{
    return x->sentence == y->sentence && x->trigger.begin == y->trigger.begin &&
           x->subject.begin == y->subject.begin && x->object.begin == y->object.begin;
}

static void join_equal(struct dossier_builder *builder, const struct claim *claims, uint32_t count)
{
    struct relation *relation = NULL;

    for (uint32_t i = 0; i < count; i++) {
        const struct claim *claim = &claims[i];

        if (i && !compare_keys(&claim[-1].relation, &claim->relation)) {
            merge_attributes(relation, &claim->relation);
            if (same_evidence(&claim[-1].evidence, &claim->evidence))
                continue;
        } else {
            relation = vec_push(&builder->relations);
            *relation = claim->relation;
            relation->first_evidence = builder->evidence.count;
            relation->evidence_count = 0;
        }
        *vec_push(&builder->evidence) = claim->evidence;
        relation->evidence_count++;
    }
}

struct placed {
    struct relation relation;
    struct evidence first;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;
    int order = compare_evidence(&x->first, &y->first);

    return order ? order : compare_keys(&x->relation, &y->relation);
}

static void sort_by_text(struct dossier_builder *builder)
{
    uint32_t count = builder->relations.count, to = 0;
    struct placed *placed = memory_realloc(NULL, count, sizeof *placed);
    struct evidence *evidence = memory_realloc(NULL, builder->evidence.count, sizeof *evidence);

    for (uint32_t i = 0; i < count; i++) {
        struct relation *relation = &builder->relations.items[i];

        placed[i] = (struct placed){*relation, builder->evidence.items[relation->first_evidence]};
    }
    if (count)
        qsort(placed, count, sizeof *placed, compare_placed);
    for (uint32_t i = 0; i < count; i++) {
        struct relation relation = placed[i].relation;

        memcpy(evidence + to, builder->evidence.items + relation.first_evidence,
               relation.evidence_count * sizeof *evidence);
        relation.first_evidence = to;
        to += relation.evidence_count;
        builder->relations.items[i] = relation;
    }
    if (to)
        memcpy(builder->evidence.items, evidence, to * sizeof *evidence);
    free(evidence);
    free(placed);
}

void dossier_link_relations(struct dossier_builder *builder)
{
    struct claim *claims = memory_realloc(NULL, builder->evidence.count, sizeof *claims);

    join_equal(builder, claims, collect_claims(builder, claims));
    free(claims);
    sort_by_text(builder);
}

/* ---- the list of each entity ---- */

/* By what the lists are sorted, as one number, best first: what is sure, what is said more than
 * once, what comes early. */
static uint64_t place_of(const struct relation *relation, uint32_t index)
{
    uint32_t said = relation->evidence_count < UINT16_MAX ? relation->evidence_count : UINT16_MAX;

    return (uint64_t)relation->weak << 63 | (uint64_t)(UINT8_MAX - relation->confidence) << 48 |
           (uint64_t)(UINT16_MAX - said) << 32 | index;
}

static int compare_places(const void *a, const void *b)
{
    const uint64_t *x = a, *y = b;

    return compare(*x, *y);
}

void dossier_link_relation_lists(struct dossier *dossier)
{
    uint32_t count = dossier->relation_count, sum = 0;
    uint32_t *list = arena_array(dossier->arena, (size_t)count * 2, sizeof *list);
    uint64_t *places = memory_realloc(NULL, count, sizeof *places);

    for (uint32_t i = 0; i < dossier->entity_count; i++)
        dossier->entities[i].relation_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        places[i] = place_of(&dossier->relations[i], i);
        dossier->entities[dossier->relations[i].subject].relation_count++;
        dossier->entities[dossier->relations[i].object].relation_count++;
    }
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        dossier->entities[i].relations = list + sum;
        sum += dossier->entities[i].relation_count;
        dossier->entities[i].relation_count = 0;
    }
    if (count)
        qsort(places, count, sizeof *places, compare_places);
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
