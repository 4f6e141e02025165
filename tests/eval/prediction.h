/*
 * What the program found, read back from its JSON and laid over an annotated text: spans are code
 * points of the annotation's .txt.
 */
#ifndef EVAL_PREDICTION_H
#define EVAL_PREDICTION_H

#include <stdbool.h>

#include "tests/eval/ann.h"

struct range {
    uint32_t begin, end;
    bool placed; /* false: no character of it stands in the annotated text */
};

struct predicted_mention {
    struct range span;
    uint32_t start; /* in the program's text */
    uint32_t entity;
    uint8_t type; /* ENTITY_NONE: an unknown word */
    uint8_t form;
    bool first_person; /* I, we, you: pronouns that the annotation leaves out */
    char *text;
};

struct predicted_entity {
    const char *id, *name; /* in the JSON */
    uint8_t type;
    uint32_t gold; /* the gold entity it is, or NO_INDEX */
};

struct predicted_relation {
    uint8_t type; /* RELATION_TYPES: an unknown word */
    uint8_t status;
    uint32_t subject, object; /* predicted entities or NO_INDEX */
    VEC(struct range) evidence;
};

struct predicted_quote {
    struct range span;
    bool direct;
    bool has_speaker;
    uint32_t speaker; /* predicted entity; NO_INDEX: none of the entities */
};

struct prediction {
    void *json;              /* owned */
    uint32_t aligned, solid; /* characters of the .txt: aligned ones, all that are not blank */
    VEC(struct predicted_entity) entities;
    VEC(struct predicted_mention) mentions;
    VEC(struct predicted_relation) relations;
    VEC(struct predicted_quote) quotes;
};

/* json: NULL counts as an empty prediction. false when it is no JSON. */
bool prediction_parse(struct prediction *prediction, const char *json, const struct ann *gold);
void prediction_release(struct prediction *prediction);

bool ranges_overlap(struct range a, struct range b);

#endif
