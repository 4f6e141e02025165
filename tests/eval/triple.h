/*
 * Triples of one annotated article: those of the annotation, those that are found on its mentions,
 * and which of them count. Shared by what scores and what fits the relations.
 */
#ifndef TESTS_EVAL_TRIPLE_H
#define TESTS_EVAL_TRIPLE_H

#include "find/work.h"
#include "tests/eval/ann.h"

/* Gold or found, normalised: the ends of symmetric relations in order. */
struct triple {
    uint8_t type;
    uint32_t subject, object;
    uint32_t statuses; /* bits */
    bool optional, hit;
    uint32_t relation; /* index in the annotation or in the builder */
};

typedef VEC(struct triple) triple_vec;

struct triple *triple_find(triple_vec *triples, uint8_t type, uint32_t s, uint32_t o);

/* Adds it, or its status to the one that is there. */
void triple_add(triple_vec *triples, struct triple triple);

/* The bit of a status; past is asserted for what happens once. */
uint32_t triple_status(uint8_t type, uint8_t status);

void triples_of_gold(const struct ann *ann, triple_vec *gold);

/* What score.py of the corpus does not count: implied by a gold relation. */
bool triple_is_implied(triple_vec *gold, const struct triple *t);

/*
 * Loads BASE.ann and fills the builder of work with its blocks, sentences, entities and mentions,
 * its quotes too; returns the index of its first entity in *first_entity. False with a message.
 * Released with triple_article_release.
 */
bool triple_article_load(struct ann *ann, struct work *work, const char *base,
                         uint32_t *first_entity, char *message, size_t size);
void triple_article_release(struct ann *ann, struct work *work);

#endif
