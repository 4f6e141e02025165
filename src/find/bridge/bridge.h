/*
 * Bridging: what a word of relations ties somebody to, where the sentence does not say so. "Quell
 * has sold its plant. Chief executive Tom Vance said": of what is he the chief executive? The
 * entities that were named lately, and those that the text is about, are candidates. A conditional
 * logit model over hashed features, fitted on annotated articles (tests/eval/fit_bridge.c), weighs
 * them against one another and against none of them.
 *
 * Inside find/: relate/ gathers the candidates and asks a judge, that of the program or that of the
 * fitting.
 */
#ifndef FIND_BRIDGE_H
#define FIND_BRIDGE_H

#include "find/hashed/hashed_model.h"
#include "find/outline/outline.h"

#define BRIDGE_NAMED_MAX      10 /* candidates that are named lately; others that were are left out */
#define BRIDGE_CANDIDATES_MAX 16

/* Where a candidate was named last, or why it is one. */
enum bridge_where {
    BRIDGE_BEFORE, /* in the sentence, before the trigger */
    BRIDGE_BEHIND, /* in the sentence, behind it */
    BRIDGE_ONE_BACK,
    BRIDGE_TWO_BACK,
    BRIDGE_THREE_BACK,
    BRIDGE_FAR_BACK,
    BRIDGE_EMPLOYER, /* not lately, but the anchor was said to be with it */
    BRIDGE_OPENER,   /* but it begins the block */
    BRIDGE_DEFINED,  /* but the text, or a part of it, is on it */
    BRIDGE_TOP       /* but the text names it often */
};

/* How a mention stands in its sentence. */
struct bridge_stand {
    uint32_t before, behind; /* keys of the words beside it; of mentions their types */
    uint8_t form;            /* enum mention_form */
    uint8_t ways;            /* what governs it and what it governs, as bits */
    bool first;              /* no other mention stands before it */
};

struct bridge_candidate {
    uint32_t entity;
    const char *name;
    uint8_t type;              /* enum entity_type */
    uint8_t where;             /* enum bridge_where */
    int item;                  /* that names it, of the sentence; -1: none */
    struct bridge_stand stand; /* of its last mention; of one not named lately zeroed */
    uint8_t focus;             /* mentions in the last sentences */
    uint8_t commas, stops;     /* in the sentence: signs between it and the trigger */
    uint8_t words;             /* and items */

    uint32_t mentions; /* in the article */
    uint8_t most;  /* 2: nothing of its type has more mentions; 1: it has half as many at least */
    bool in_title; /* mentioned in the headline */
    bool opener, defined; /* of the block, of the text */
    bool employer;        /* the anchor was said to be with it */
    bool taken;           /* it is so tied to somebody else */
    uint8_t seat;         /* 0: the trigger fits all, 1: not it, 2: it */
    uint32_t ties;        /* relations of the two so far, as bits */
    bool former, current; /* the anchor was said to be with it no more, to be with it */
};

/* What is seen of the trigger, once for all candidates; inside bridge_features.c. */
struct bridge_trigger {
    uint32_t last, at;
};

/* What is asked. The anchor is the argument of the trigger that the sentence names. */
struct bridge {
    const struct outline *outline;
    const struct dossier_builder *builder;
    const struct rule *rule;
    int trigger, anchor; /* items */
    struct bridge_trigger seen;
    bool right;               /* the argument on the right is what is asked for */
    uint32_t anchor_mentions; /* in the article */
    bool employed;            /* the anchor was said to be with somebody */

    struct bridge_candidate candidates[BRIDGE_CANDIDATES_MAX]; /* the one named last first, those
                                                                  not named lately at the end */
    uint32_t count;                                            /* of the candidates */
};

/* How the mention at an item stands. */
struct bridge_stand bridge_stand_of(const struct outline *outline, int at);

/* ---- features: bridge_features.c ---- */

#define BRIDGE_FEATURE_BITS 17u
#define BRIDGE_FEATURES_MAX 128 /* those of a candidate with all ties are fewer */

struct bridge_features {
    uint32_t items[BRIDGE_FEATURES_MAX];
    uint32_t count;
};

/* Of a question that has its rule, trigger and anchor. */
struct bridge_trigger bridge_trigger_of(const struct bridge *bridge);

/* Those of the question, which its candidates share. */
void bridge_question_features(const struct bridge *bridge, struct bridge_features *features);
/* Those of a candidate beside them. */
void bridge_candidate_features(const struct bridge *bridge, uint32_t candidate,
                               struct bridge_features *features);

/* ---- judging: bridge_weigh.c ---- */

struct bridge_choice {
    uint32_t index;  /* of the candidate; NO_INDEX: none of them */
    uint8_t percent; /* how likely it is */
};

/* Percent that are enough: two in three of the answers are right. */
#define BRIDGE_LEAST 30

typedef struct bridge_choice (*bridge_judge)(void *context, const struct bridge *bridge);

/* The judge of the program: the likeliest candidate, if it is likely enough. context: the weights,
 * struct hashed_model. */
struct bridge_choice bridge_weigh(void *context, const struct bridge *bridge);

/* data/bridges.weights, of the image. */
bool bridge_weights_builtin(struct hashed_model *model);

#endif
