/*
 * Pairs: two mentions of a sentence that a relation may tie, and how likely it is that the sentence
 * says so. The model is a logistic regression over binary features, fitted on annotated articles
 * (tests/eval/fit_pairs.c). It weighs what the rules have found, and finds what their constructions
 * are too strict for: wherever words of a rule of the relation, a trigger, stand in the sentence.
 *
 * Inside find/: for relate/ and for the fitting, which ask the same in the same order:
 *
 *     pair_sentence_begin(&sentence, outline, builder, counts);
 *     pair_sentence_add(&sentence, relation, rule); ... what the rules have found in it
 *     if (pair_sentence_ask(&sentence, relation))
 *         for (struct pair pair = PAIR_BEFORE_FIRST; pair_next(&sentence, &pair);)
 *             count = pair_features(&sentence, &pair, features);
 */
#ifndef FIND_PAIR_H
#define FIND_PAIR_H

#include "find/outline/outline.h"
#include "find/pair/pair_model.h"

/* What a rule has found in the sentence. */
struct pair_tie {
    uint32_t subject, object; /* entities */
    const struct rule *rule;
    uint8_t relation;   /* enum relation_type */
    uint8_t confidence; /* 0 to 100 */
};

/* Words of rules of a relation. */
struct pair_trigger {
    int at;
    const struct rule *rule; /* of the relation; NULL: the item is a role */
    uint8_t relation;
    uint8_t form; /* enum word_form, 0 when it does not change */
};

/* A sentence while its pairs are looked at. Zeroed, it is ready for the first one. */
struct pair_sentence {
    const struct outline *outline;
    const struct dossier_builder *builder;
    const uint32_t *counts; /* of mentions, of each entity */
    VEC(struct pair_tie) ties;
    VEC(struct pair_trigger) triggers; /* of all relations */
    uint32_t relations;                /* that have triggers or ties, as bits */
    uint8_t relation;                  /* that is asked for */

    /* when features are asked for */
    VEC(uint32_t) words; /* of each item: what it says, as a number */
    bool han;            /* the sentence holds ideographs */
};

/* Takes the place of the sentence before; ties are none. What is given is kept until the next. */
void pair_sentence_begin(struct pair_sentence *sentence, const struct outline *outline,
                         const struct dossier_builder *builder, const uint32_t *counts);
void pair_sentence_release(struct pair_sentence *sentence);

/* Adds a tie. */
void pair_sentence_add(struct pair_sentence *sentence, const struct relation *relation,
                       const struct rule *rule);

/* From now on the pairs are those of a relation; false: the rules have found nothing of it, and
 * words of its rules or mentions that it could tie are missing. */
bool pair_sentence_ask(struct pair_sentence *sentence, enum relation_type relation);

/* From an item to another one, inclusive. */
struct pair_place {
    int first, last;
};

struct pair {
    uint32_t next;               /* the number of the one behind it */
    int subject, object;         /* items */
    struct pair_place low, high; /* where the two stand, in the order of the text: each with the
                                    list that it is in, unless that is one list */
    int trigger; /* the nearest one, into sentence.triggers; -1: the two are all there is of words
                  */
    const struct pair_tie *tie; /* that rules have found of it, or NULL */
};

#define PAIR_BEFORE_FIRST ((struct pair){.next = 0})

/* The next pair, in the order of the text; false behind the last one. */
bool pair_next(const struct pair_sentence *sentence, struct pair *pair);

/* ---- features: pair_features.c ---- */

#define PAIR_FEATURES_MAX 128u

/* The features that a pair has, no more than PAIR_FEATURES_MAX; their number. */
uint32_t pair_features(struct pair_sentence *sentence, const struct pair *pair,
                       uint32_t features[PAIR_FEATURES_MAX]);

#endif
