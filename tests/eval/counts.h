/*
 * What is counted over a group of articles, by the rules of score.h, and the figures that follow
 * from it.
 */
#ifndef EVAL_COUNTS_H
#define EVAL_COUNTS_H

#include <stdbool.h>

#include "model/buffer.h"
#include "model/kinds.h"

#define CORE_TYPES (ENTITY_EVENT + 1) /* person to event: the types that names are judged by */

struct tally {
    uint32_t right, predicted, gold;
};

enum anaphor { ANAPHOR_ALL, ANAPHOR_PRONOUN, ANAPHOR_NOMINAL, ANAPHORS };

struct counts {
    uint32_t articles, missing; /* missing ones have no prediction and are scored as empty */
    uint32_t aligned, solid;    /* characters: aligned ones, and all that are not blank */
    struct tally names[ENTITY_TYPES], span;
    uint32_t overlap_gold[ENTITY_TYPES], overlap_predicted[ENTITY_TYPES];
    double b3_precision, b3_recall;
    uint32_t b3_mentions;
    uint32_t anaphora[ANAPHORS], anaphora_right[ANAPHORS], anaphora_found;
    uint32_t anaphora_predicted, anaphora_predicted_right;
    struct tally relations, with_status, relation[RELATION_TYPES + 1];
    uint32_t evidence_right, not_counted;
    struct tally quotes, quote_characters;
    uint32_t speakers_right, kinds_right;
};

void counts_add(struct counts *to, const struct counts *from);

/* Figure number `number`. has_value is false if there was nothing to be found and nothing was.
 * counts_figure returns false past the last figure. */
struct figure {
    char label[40];
    double value;
    bool has_value;
};
bool counts_figure(const struct counts *counts, unsigned number, struct figure *figure);

double tally_f1(struct tally tally); /* 0 if nothing is right */

#endif
