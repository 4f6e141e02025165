/*
 * Relations of one annotated article as triples of type, subject and object: the annotated ones and
 * those found on the annotated mentions. Shared by the programs that score and that fit relations.
 */
#ifndef TESTS_EVAL_TRIPLE_H
#define TESTS_EVAL_TRIPLE_H

#include "find/work.h"
#include "tests/eval/ann.h"

/* A triple; the ends of a symmetric relation are in order. */
struct triple {
    uint8_t type;
    uint32_t subject, object;
    uint32_t statuses; /* a set of triple_status */
    bool optional, hit;
    uint32_t relation; /* index in the annotation or in the builder */
};

typedef VEC(struct triple) triple_vec;

/* The same with its ends in order. */
struct triple triple_in_order(struct triple triple);

/* The triple, or NULL. */
struct triple *triple_find(triple_vec *triples, uint8_t type, uint32_t s, uint32_t o);

/* Adds the triple, or its status if it is there already. */
void triple_add(triple_vec *triples, struct triple triple);

/* The bit of a status. For events, past counts as asserted. */
uint32_t triple_status(uint8_t type, uint8_t status);

void triples_of_gold(const struct ann *ann, triple_vec *gold);

/* Whether a gold relation implies the triple, so that it is neither right nor wrong. */
bool triple_is_implied(triple_vec *gold, const struct triple *t);

/*
 * Loads base.txt and base.ann, and fills the builder of work with blocks, sentences and the
 * annotated entities, mentions and quotes. *first_entity is set to the index of the first entity.
 * Returns false with the message set; else triple_article_release must be called.
 */
bool triple_article_load(struct ann *ann, struct work *work, const char *base,
                         uint32_t *first_entity, char *message, size_t size);
void triple_article_release(struct ann *ann, struct work *work);

#endif
