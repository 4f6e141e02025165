/*
 * Annotated articles as the resolver of pronouns and nominals meets them: the program's own names
 * are found, and of each found entity it is known which annotated one it is.
 */
#ifndef TESTS_EVAL_REFER_TEXTS_H
#define TESTS_EVAL_REFER_TEXTS_H

#include "find/pipeline.h"
#include "find/refer.h"

struct gold_mention { /* bytes of the article */
    uint32_t begin, end, entity;
    uint8_t form;
};

struct refer_text {
    struct work work;
    VEC(struct gold_mention) gold;
    uint32_t *gold_of;     /* of each found entity the gold one, or NO_INDEX */
    struct mention *names; /* found, before reading */
    uint32_t name_count;
    uint32_t fold;
};

typedef VEC(struct refer_text) refer_text_vec;

/* Adds the articles of a folder (NAME.txt with NAME.ann), in the order of their names, dealt out to
 * so many folds. Those that cannot be read are named on standard error and left out. */
void refer_texts_load(refer_text_vec *texts, const struct find_knowledge *knowledge,
                      const char *folder, uint32_t folds);

/* The gold entity that an expression stands for, NO_INDEX for none; false where the annotation
 * calls it a name. */
bool refer_text_gold(const struct refer_text *text, const struct anaphor *anaphor, uint32_t *gold);
/* Pronouns and nominals that the annotation has. */
uint32_t refer_texts_wanted(const refer_text_vec *texts);
/* Takes back what reading added, so that the text can be read again. */
void refer_text_rewind(struct refer_text *text);

#endif
