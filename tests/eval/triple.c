#include "tests/eval/triple.h"

#include "tests/sentences.h"

struct triple *triple_find(triple_vec *triples, uint8_t type, uint32_t s, uint32_t o)
{
    for (uint32_t i = 0; i < triples->count; i++) {
        struct triple *t = &triples->items[i];
        if (t->type == type && t->subject == s && t->object == o)
            return t;
    }
    return NULL;
}

struct triple triple_in_order(struct triple triple)
{
    if (relation_kinds[triple.type].symmetric && triple.object < triple.subject) {
        uint32_t swap = triple.subject;
        triple.subject = triple.object;
        triple.object = swap;
    }
    return triple;
}

void triple_add(triple_vec *triples, struct triple triple)
{
    triple = triple_in_order(triple);
    struct triple *old = triple_find(triples, triple.type, triple.subject, triple.object);
    if (!old) {
        *vec_push(triples) = triple;
        return;
    }
    old->statuses |= triple.statuses;
    old->optional = old->optional && triple.optional;
}

uint32_t triple_status(uint8_t type, uint8_t status)
{
    if (status == STATUS_PAST && relation_kinds[type].happens_once)
        status = STATUS_ASSERTED;
    return 1u << status;
}

void triples_of_gold(const struct ann *ann, triple_vec *gold)
{
    for (uint32_t i = 0; i < ann->relations.count; i++) {
        const struct ann_relation *r = &ann->relations.items[i];
        triple_add(gold, (struct triple){
                             .type = r->type,
                             .subject = ann->mentions.items[r->subject].entity,
                             .object = ann->mentions.items[r->object].entity,
                             .statuses = triple_status(r->type, r->status),
                             .optional = r->optional,
                             .relation = i,
                         });
    }
}

static bool has(triple_vec *gold, uint8_t type, uint32_t s, uint32_t o)
{
    return triple_find(gold, type, s, o) != NULL;
}

static bool has_past(triple_vec *gold, uint8_t type, uint32_t s, uint32_t o)
{
    const struct triple *t = triple_find(gold, type, s, o);
    return t && (t->statuses & (1u << STATUS_PAST));
}

bool triple_is_implied(triple_vec *gold, const struct triple *t)
{
    uint32_t s = t->subject, o = t->object;
    switch (t->type) {
    case RELATION_WORKS_FOR:
    case RELATION_MEMBER_OF:
        return has(gold, RELATION_LEADS, s, o) || has(gold, RELATION_LEFT, s, o) ||
               has(gold, RELATION_HIRED, o, s) || has(gold, RELATION_FOUNDED, s, o) ||
               has(gold, RELATION_WORKS_FOR, s, o) || has(gold, RELATION_MEMBER_OF, s, o) ||
               has(gold, RELATION_PART_OF, s, o);
    case RELATION_LEFT:
        return has_past(gold, RELATION_WORKS_FOR, s, o) || has_past(gold, RELATION_LEADS, s, o);
    case RELATION_PART_OF:
        return has(gold, RELATION_ACQUIRED, o, s) || has(gold, RELATION_FOUNDED, o, s) ||
               has(gold, RELATION_MEMBER_OF, s, o);
    case RELATION_MAKES:
        return has(gold, RELATION_CREATED, s, o);
    case RELATION_CREATED:
        return has(gold, RELATION_MAKES, s, o);
    default:
        return false;
    }
}

bool triple_article_load(struct ann *ann, struct work *work, const char *base,
                         uint32_t *first_entity, char *message, size_t size)
{
    if (!ann_load(ann, base, message, size))
        return false;
    struct article *article = ann_article(ann);
    work->article = article;
    dossier_begin(&work->builder, article);
    for (uint32_t b = 0; b < article->block_count; b++)
        add_sentences(work, b);
    *first_entity = ann_fill(ann, &work->builder);
    return true;
}

void triple_article_release(struct ann *ann, struct work *work)
{
    vec_free(&work->sentence_spans);
    dossier_free(dossier_end(&work->builder));
    ann_release(ann);
}
