/*
 * What the program found: its JSON, read back and aligned with the annotated text. Spans are code
 * points of the .txt of the annotation.
 */
#ifndef EVAL_PREDICTION_H
#define EVAL_PREDICTION_H

#include <stdbool.h>

#include "tests/eval/ann.h"

struct range {
    uint32_t begin, end;
    bool placed; /* false if none of its characters is in the annotated text */
};

struct predicted_mention {
    struct range span;
    uint32_t start; /* in the text of the JSON, code points */
    uint32_t entity;
    uint8_t type; /* ENTITY_NONE if the JSON has an unknown word */
    uint8_t form;
    bool first_person; /* I, we, you: pronouns that are not annotated */
    char *text;
};

struct predicted_entity {
    const char *id, *name; /* belong to the JSON */
    uint8_t type;
    uint32_t gold; /* the gold entity that it is taken for, or NO_INDEX */
};

struct predicted_relation {
    uint8_t type; /* RELATION_TYPES if the JSON has an unknown word */
    uint8_t status;
    bool weak;                /* shown only to who asks for it */
    uint32_t subject, object; /* predicted entities or NO_INDEX */
    VEC(struct range) evidence;
};

struct predicted_quote {
    struct range span;
    bool direct;
    bool has_speaker;
    uint32_t speaker; /* predicted entity, or NO_INDEX */
};

struct prediction {
    void *json;              /* cJSON, owned */
    uint32_t aligned, solid; /* characters of the .txt: aligned ones, and all that are not blank */
    VEC(struct predicted_entity) entities;
    VEC(struct predicted_mention) mentions;
    VEC(struct predicted_relation) relations;
    VEC(struct predicted_quote) quotes;
};

/* A json of NULL is an empty prediction. Returns false when it is not valid JSON. */
bool prediction_parse(struct prediction *prediction, const char *json, const struct ann *gold);
/* Drops the weak relations. */
void prediction_drop_weak(struct prediction *prediction);
void prediction_release(struct prediction *prediction);

bool ranges_overlap(struct range a, struct range b);

#endif
