/*
 * Relations: what is wanted, what is not counted, what is right.
 */
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "tests/eval/score.h"
#include "text/offset.h"

struct triple {
    uint32_t type, subject, object; /* gold entities; predicted ones where foreign */
    bool foreign;                   /* an end is no gold entity */
};

struct stated { /* a triple with a status */
    struct triple triple;
    uint32_t status;
};

struct anchor {
    struct triple triple;
    uint32_t subject, object; /* mentions */
};

typedef VEC(struct triple) triple_vec;
typedef VEC(struct stated) stated_vec;

struct wanted {
    const struct ann *gold;
    triple_vec triples;  /* counted */
    triple_vec optional; /* not counted, and not among the counted */
    triple_vec implied;
    stated_vec stated;
    VEC(struct anchor) anchors;
};

/* What was found, as it is counted. */
struct found {
    triple_vec hits, wrong, not_counted, with_evidence;
    stated_vec stated_hits, stated_wrong;
};

/* ---- sets ---- */

static bool same_triple(struct triple a, struct triple b)
{
    return a.type == b.type && a.subject == b.subject && a.object == b.object &&
           a.foreign == b.foreign;
}

static bool has_triple(const triple_vec *set, struct triple triple)
{
    for (uint32_t i = 0; i < set->count; i++)
        if (same_triple(set->items[i], triple))
            return true;
    return false;
}

static void add_triple(triple_vec *set, struct triple triple)
{
    if (!has_triple(set, triple))
        *vec_push(set) = triple;
}

static bool has_stated(const stated_vec *set, struct triple triple, uint32_t status)
{
    for (uint32_t i = 0; i < set->count; i++)
        if (same_triple(set->items[i].triple, triple) && set->items[i].status == status)
            return true;
    return false;
}

static void add_stated(stated_vec *set, struct triple triple, uint32_t status)
{
    if (!has_stated(set, triple, status))
        *vec_push(set) = (struct stated){triple, status};
}

/* ---- gold ---- */

static struct triple make_triple(uint32_t type, uint32_t subject, uint32_t object)
{
    if (type < RELATION_TYPES && relation_kinds[type].symmetric && object < subject)
        return (struct triple){type, object, subject, false};
    return (struct triple){type, subject, object, false};
}

/* What happens once and what is past are the same for an event. */
static uint32_t plain_status(uint32_t type, uint32_t status)
{
    return status == STATUS_PAST && type < RELATION_TYPES && relation_kinds[type].happens_once
               ? STATUS_ASSERTED
               : status;
}

static void imply(struct wanted *wanted, uint32_t type, uint32_t subject, uint32_t object)
{
    add_triple(&wanted->implied, make_triple(type, subject, object));
}

/* What follows from a gold relation: when it is found, too, it is neither right nor wrong. */
static void add_implied(struct wanted *wanted, uint32_t type, uint32_t s, uint32_t o,
                        uint32_t status)
{
    bool person = ann_entity_type(wanted->gold, s) == ENTITY_PERSON;

    if (type == RELATION_LEADS || type == RELATION_LEFT) {
        imply(wanted, RELATION_WORKS_FOR, s, o);
        imply(wanted, RELATION_MEMBER_OF, s, o);
    }
    if (type == RELATION_HIRED && !person)
        imply(wanted, RELATION_WORKS_FOR, o, s);
    if ((type == RELATION_WORKS_FOR || type == RELATION_LEADS) && status == STATUS_PAST)
        imply(wanted, RELATION_LEFT, s, o);
    if (type == RELATION_WORKS_FOR || type == RELATION_PART_OF)
        imply(wanted, RELATION_MEMBER_OF, s, o);
    if (type == RELATION_MEMBER_OF)
        imply(wanted, person ? RELATION_WORKS_FOR : RELATION_PART_OF, s, o);
    if (type == RELATION_ACQUIRED)
        imply(wanted, RELATION_PART_OF, o, s);
    if (type == RELATION_FOUNDED && person)
        imply(wanted, RELATION_WORKS_FOR, s, o);
    if (type == RELATION_FOUNDED && !person)
        imply(wanted, RELATION_PART_OF, o, s);
    if (type == RELATION_MAKES)
        imply(wanted, RELATION_CREATED, s, o);
    if (type == RELATION_CREATED)
        imply(wanted, RELATION_MAKES, s, o);
}

static void collect_wanted(struct wanted *wanted)
{
    const struct ann *gold = wanted->gold;
    triple_vec optional = {0};

    for (uint32_t i = 0; i < gold->relations.count; i++) {
        const struct ann_relation *relation = &gold->relations.items[i];
        uint32_t subject = gold->mentions.items[relation->subject].entity;
        uint32_t object = gold->mentions.items[relation->object].entity;
        struct triple triple = make_triple(relation->type, subject, object);

        add_implied(wanted, relation->type, subject, object, relation->status);
        if (relation->optional) {
            add_triple(&optional, triple);
            continue;
        }
        add_triple(&wanted->triples, triple);
        add_stated(&wanted->stated, triple, plain_status(relation->type, relation->status));
        *vec_push(&wanted->anchors) = (struct anchor){triple, relation->subject, relation->object};
    }
    for (uint32_t i = 0; i < optional.count; i++)
        if (!has_triple(&wanted->triples, optional.items[i]))
            add_triple(&wanted->optional, optional.items[i]);
    vec_free(&optional);
}

static bool is_not_counted(const struct wanted *wanted, struct triple triple)
{
    return has_triple(&wanted->optional, triple) ||
           (has_triple(&wanted->implied, triple) && !has_triple(&wanted->triples, triple));
}

/* ---- what a predicted relation may be ---- */

static char *fold_case(const char *text, size_t len)
{
    utf8proc_uint8_t *folded = NULL;

    if (utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &folded,
                     UTF8PROC_CASEFOLD) < 0)
        return NULL;
    return (char *)folded;
}

static bool equal_folded(const char *a, const char *b, size_t b_len)
{
    char *x = fold_case(a, strlen(a)), *y = fold_case(b, b_len);
    bool equal = x && y && !strcmp(x, y);

    free(x);
    free(y);
    return equal;
}

/* Whether the predicted role is this gold mention: by its place or by its words. */
static bool is_role_mention(const struct ann *gold, const struct prediction *prediction,
                            uint32_t role, const struct ann_mention *mention)
{
    struct buffer text = {0};
    bool same = false;

    for (uint32_t i = mention->begin; i < mention->end; i++)
        buffer_add_cp(&text, gold->cps.items[i]);
    same = equal_folded(prediction->entities.items[role].name, text.bytes, text.len);
    for (uint32_t i = 0; i < prediction->mentions.count && !same; i++) {
        const struct predicted_mention *other = &prediction->mentions.items[i];

        same = other->entity == role && (ranges_overlap(other->span, mention_range(mention)) ||
                                         equal_folded(other->text, text.bytes, text.len));
    }
    buffer_release(&text);
    return same;
}

static bool is_role(const struct ann *gold, const struct prediction *prediction, uint32_t role,
                    uint32_t entity)
{
    for (uint32_t i = 0; i < gold->mentions.count; i++)
        if (gold->mentions.items[i].entity == entity && gold->mentions.items[i].form == FORM_NAME &&
            is_role_mention(gold, prediction, role, &gold->mentions.items[i]))
            return true;
    return false;
}

static void add_role_targets(const struct wanted *wanted, const struct prediction *prediction,
                             uint32_t subject, uint32_t role, const triple_vec *among,
                             triple_vec *targets)
{
    for (uint32_t i = 0; i < among->count; i++) {
        struct triple triple = among->items[i];

        if (triple.type == RELATION_HOLDS_ROLE && triple.subject == subject &&
            is_role(wanted->gold, prediction, role, triple.object))
            *vec_push(targets) = triple;
    }
}

static uint32_t gold_of(const struct prediction *prediction, uint32_t entity)
{
    return entity == NO_INDEX ? NO_INDEX : prediction->entities.items[entity].gold;
}

/* The gold triples that the relation may be; empty when an end is no gold entity. */
static triple_vec targets_of(const struct wanted *wanted, const struct prediction *prediction,
                             const struct predicted_relation *relation)
{
    uint32_t subject = gold_of(prediction, relation->subject);
    uint32_t object = gold_of(prediction, relation->object);
    triple_vec targets = {0};

    if (relation->type == RELATION_HOLDS_ROLE && subject != NO_INDEX) {
        if (relation->object == NO_INDEX)
            return targets;
        add_role_targets(wanted, prediction, subject, relation->object, &wanted->triples, &targets);
        add_role_targets(wanted, prediction, subject, relation->object, &wanted->optional,
                         &targets);
    } else if (subject != NO_INDEX && object != NO_INDEX) {
        *vec_push(&targets) = make_triple(relation->type, subject, object);
    }
    return targets;
}

/* ---- counting ---- */

/* Whether a piece of evidence holds both anchors of a gold relation. */
static bool has_evidence(const struct wanted *wanted, const struct predicted_relation *relation,
                         struct triple triple)
{
    for (uint32_t i = 0; i < wanted->anchors.count; i++) {
        const struct anchor *anchor = &wanted->anchors.items[i];
        const struct ann_mention *subject = &wanted->gold->mentions.items[anchor->subject];
        const struct ann_mention *object = &wanted->gold->mentions.items[anchor->object];

        if (!same_triple(anchor->triple, triple))
            continue;
        for (uint32_t k = 0; k < relation->evidence.count; k++) {
            struct range span = relation->evidence.items[k];

            if (span.placed && span.begin <= subject->begin && subject->end <= span.end &&
                span.begin <= object->begin && object->end <= span.end)
                return true;
        }
    }
    return false;
}

static void add_triple_text(struct buffer *errors, const struct ann *gold, struct triple triple)
{
    uint32_t ends[2] = {triple.subject, triple.object};

    buffer_add_str(errors, relation_kinds[triple.type].name);
    for (unsigned i = 0; i < 2; i++) {
        const struct ann_mention *first =
            &gold->mentions.items[gold->entities.items[ends[i]].first];

        buffer_add_str(errors, i ? ", " : "(");
        score_add_text(errors, gold, first->begin, first->end);
    }
    buffer_add_char(errors, ')');
}

static void count_right(const struct wanted *wanted, const struct predicted_relation *relation,
                        const triple_vec *good, struct found *found, struct buffer *errors)
{
    uint32_t status = plain_status(relation->type, relation->status);
    struct triple triple = good->items[0];
    bool stated = false;

    for (uint32_t i = good->count; i-- > 0;)
        if (!has_triple(&found->hits, good->items[i]))
            triple = good->items[i];
    add_triple(&found->hits, triple);
    for (uint32_t i = 0; i < good->count && !stated; i++) {
        stated = has_stated(&wanted->stated, good->items[i], status);
        if (stated)
            add_stated(&found->stated_hits, good->items[i], status);
    }
    if (!stated) {
        add_stated(&found->stated_wrong, triple, status);
        if (errors) {
            buffer_printf(errors, "  status %s is wrong: ", relation_status_names[status]);
            add_triple_text(errors, wanted->gold, triple);
            buffer_add_char(errors, '\n');
        }
    }
    if (has_evidence(wanted, relation, triple))
        add_triple(&found->with_evidence, triple);
}

static const char *predicted_name(const struct prediction *prediction, uint32_t entity)
{
    return entity == NO_INDEX ? "?" : prediction->entities.items[entity].name;
}

static void count_wrong(const struct prediction *prediction,
                        const struct predicted_relation *relation, const triple_vec *targets,
                        struct found *found, struct buffer *errors)
{
    struct triple triple = {relation->type, relation->subject, relation->object, true};
    uint32_t status = plain_status(relation->type, relation->status);

    if (targets->count)
        triple = targets->items[0];
    if (errors && !has_triple(&found->wrong, triple))
        buffer_printf(errors, "  wrong relation: %s(%s, %s) %s\n",
                      relation->type < RELATION_TYPES ? relation_kinds[relation->type].name : "?",
                      predicted_name(prediction, relation->subject),
                      predicted_name(prediction, relation->object), relation_status_names[status]);
    add_triple(&found->wrong, triple);
    add_stated(&found->stated_wrong, triple, status);
}

static void count_relation(const struct wanted *wanted, const struct prediction *prediction,
                           const struct predicted_relation *relation, struct found *found,
                           struct buffer *errors)
{
    triple_vec targets = targets_of(wanted, prediction, relation), good = {0};
    bool not_counted = false;

    for (uint32_t i = 0; i < targets.count; i++) {
        not_counted = not_counted || is_not_counted(wanted, targets.items[i]);
        if (has_triple(&wanted->triples, targets.items[i]))
            *vec_push(&good) = targets.items[i];
    }
    if (good.count)
        count_right(wanted, relation, &good, found, errors);
    else if (not_counted)
        add_triple(&found->not_counted, targets.items[0]);
    else
        count_wrong(prediction, relation, &targets, found, errors);
    vec_free(&good);
    vec_free(&targets);
}

static void sum_up(const struct wanted *wanted, const struct found *found, struct counts *counts,
                   struct buffer *errors)
{
    counts->relations.right += found->hits.count;
    counts->relations.predicted += found->hits.count + found->wrong.count;
    counts->relations.gold += wanted->triples.count;
    counts->with_status.right += found->stated_hits.count;
    counts->with_status.predicted += found->stated_hits.count + found->stated_wrong.count;
    counts->with_status.gold += wanted->stated.count;
    counts->evidence_right += found->with_evidence.count;
    counts->not_counted += found->not_counted.count;
    for (uint32_t i = 0; i < wanted->triples.count; i++) {
        struct triple triple = wanted->triples.items[i];
        bool hit = has_triple(&found->hits, triple);

        counts->relation[triple.type].gold++;
        counts->relation[triple.type].right += hit;
        counts->relation[triple.type].predicted += hit;
        if (!hit && errors) {
            buffer_add_str(errors, "  missed relation: ");
            add_triple_text(errors, wanted->gold, triple);
            for (unsigned status = 0; status < RELATION_STATUSES; status++)
                if (has_stated(&wanted->stated, triple, status))
                    buffer_printf(errors, " %s", relation_status_names[status]);
            buffer_add_char(errors, '\n');
        }
    }
    for (uint32_t i = 0; i < found->wrong.count; i++)
        counts->relation[found->wrong.items[i].type].predicted++;
}

void score_relations(const struct ann *gold, const struct prediction *prediction,
                     struct counts *counts, struct buffer *errors)
{
    struct wanted wanted = {.gold = gold};
    struct found found = {0};

    collect_wanted(&wanted);
    for (uint32_t i = 0; i < prediction->relations.count; i++)
        count_relation(&wanted, prediction, &prediction->relations.items[i], &found, errors);
    sum_up(&wanted, &found, counts, errors);
    vec_free(&wanted.triples);
    vec_free(&wanted.optional);
    vec_free(&wanted.implied);
    vec_free(&wanted.stated);
    vec_free(&wanted.anchors);
    vec_free(&found.hits);
    vec_free(&found.wrong);
    vec_free(&found.not_counted);
    vec_free(&found.with_evidence);
    vec_free(&found.stated_hits);
    vec_free(&found.stated_wrong);
}
