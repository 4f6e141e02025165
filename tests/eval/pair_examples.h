/*
 * Examples for the model of pairs (src/find/pair): of annotated articles every pair of mentions
 * that the program finds and that a relation could tie, with its features.
 */
#ifndef TESTS_EVAL_PAIR_EXAMPLES_H
#define TESTS_EVAL_PAIR_EXAMPLES_H

#include "find/pair/pair.h"
#include "tests/eval/fit_options.h"

struct pair_example {
    uint32_t first, count; /* of its features */
    uint32_t article;
    uint32_t subject, object; /* annotated entities, or others */
    uint8_t relation;
    bool right;      /* the annotation has the relation */
    bool found;      /* rules have found it */
    uint8_t percent; /* for who judges: how likely it was held */
};

struct pair_examples {
    VEC(struct pair_example) items;
    VEC(uint32_t) features;
    uint32_t articles, gold, found, found_right; /* relations of the annotation, of the rules */
};

/* Adds the examples of the articles of a folder. Relations are found by the rules of knowledge,
 * which must have no model of pairs; names by the taggers of the options, what sentences leave out
 * by their bridges. false: the folder has no annotated articles. */
bool pair_examples_read(struct pair_examples *examples, const struct find_knowledge *knowledge,
                        const struct fit_options *options, const char *folder);

#endif
