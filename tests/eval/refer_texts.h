/*
 * Annotated articles in the state in which the program resolves pronouns and nominals: its own
 * names are found, and for each entity it is known which annotated one it is.
 */
#ifndef TESTS_EVAL_REFER_TEXTS_H
#define TESTS_EVAL_REFER_TEXTS_H

#include "find/pipeline.h"
#include "find/refer/refer.h"
#include "tests/eval/triple.h"

struct gold_mention { /* bytes of the article */
    uint32_t begin, end, entity;
    uint8_t form;
};

struct refer_text {
    struct work work;
    VEC(struct gold_mention) gold;
    uint32_t gold_entities;  /* their number */
    const char **gold_names; /* of each the first name */
    bool *gold_roles;        /* of each whether it is a role */
    triple_vec relations;    /* annotated, between gold entities */
    uint32_t *gold_of;       /* for each found entity the gold one, or NO_INDEX */
    struct mention *names;   /* the found mentions, before pronouns and nominals are resolved */
    uint32_t name_count;
    uint32_t fold;
};

typedef VEC(struct refer_text) refer_text_vec;

/* The taggers that find the names: number k of N those of articles k, k + N, ... of a folder. None:
 * that of the program. */
struct refer_taggers {
    struct tagger *items[16];
    uint32_t count;
};

/* Adds that of a file, for as long as the program runs. false with a message on standard error. */
bool refer_taggers_add(struct refer_taggers *taggers, const char *path);

/* Adds the articles of a folder (NAME.txt with NAME.ann) in the order of their names, and deals
 * them out to `folds` folds. One that cannot be read is named on standard error and left out. */
void refer_texts_load(refer_text_vec *texts, const struct find_knowledge *knowledge,
                      const struct refer_taggers *taggers, const char *folder, uint32_t folds);

/* Sets *gold to the gold entity that an expression refers to, or to NO_INDEX. Returns false if the
 * expression is annotated as a name. */
bool refer_text_gold(const struct refer_text *text, const struct anaphor *anaphor, uint32_t *gold);
/* The number of annotated pronouns and nominals. */
uint32_t refer_texts_wanted(const refer_text_vec *texts);
/* Removes what resolving added, so that it can be done again. */
void refer_text_rewind(struct refer_text *text);

#endif
