/*
 * Pronouns and nominals, cautiously: unresolved is better than wrong (EXTRACTION 3.5).
 *
 * The text is read once from the left. Every entity that was mentioned is a referent with where and
 * how it stood last; an anaphor takes the referent with the best score when that is clearly better
 * than the next.
 */
#ifndef FIND_REFER_H
#define FIND_REFER_H

#include "find/propose.h"

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

#define THING_TYPES                                                                                \
    (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_WORK) |            \
     TYPE_BIT(ENTITY_EVENT) | TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_CONCEPT))

/* What an expression asks of its antecedent. */
struct anaphor {
    uint32_t begin, end;
    uint16_t types;  /* TYPE_BIT set */
    uint8_t gender;  /* enum gender */
    uint8_t form;    /* FORM_PRONOUN or FORM_NOMINAL */
    bool possessive; /* his, its, 其 */
    bool reflexive;  /* himself, 自己 */
    bool first;      /* nothing but signs stands before it in its clause */
    bool quoted;     /* inside quotation marks */
    bool latter, former;
    const char *head; /* the noun that the name or subtype should agree with, or NULL */
    const char *rule;
};

/* An entity in the discourse. */
struct referent {
    uint32_t sentence, block; /* of its last mention */
    uint32_t at;              /* that mention's begin */
    uint32_t order;           /* counts mentions of the article; 0: not mentioned yet */
    uint32_t mentions;        /* so far */
    uint8_t gender;
    bool subject;    /* first in its clause */
    bool first;      /* the first mention of its sentence */
    bool possessive; /* 's or 的 follows */
    bool pronoun;    /* the last mention was one */
    bool quoted;     /* it stood inside quotation marks */
    bool in_title;   /* ever mentioned in the headline */
};

/* Reads a pronoun or nominal at token i of the current sentence; its length in tokens, 0 for none.
 */
uint32_t refer_pronoun_at(const struct work *work, uint32_t i, struct anaphor *anaphor);
uint32_t refer_nominal_at(const struct work *work, uint32_t i, struct anaphor *anaphor);

/* refer_gender.c: what the text and the lexicon say of a name's gender. tokens of the mention:
 * [first, end) of the current sentence. */
enum gender refer_gender(const struct work *work, uint32_t first, uint32_t end);

/* Whether the entity's name or type fits the noun: 该校 a school, the bank a bank. */
bool refer_agrees(const char *head, const char *name, unsigned type);

/* The score of one referent for an anaphor; higher is better. In hundredths of a logit. */
struct antecedent_context {
    const struct anaphor *anaphor;
    uint32_t sentence, block;
    uint32_t rank;    /* 0: the most recent that fits, 1: the next … */
    uint32_t fitting; /* how many fit */
    uint8_t type;     /* of the referent's entity */
};
/* Bits of enum refer_feature (refer_weights.h) that hold. */
uint32_t refer_features(const struct antecedent_context *context, const struct referent *referent);
/* The share of probability, in thousandths, that the best of `count` scores has among all of them
 * and "none of them"; and how much an anaphor of this kind must have to be resolved. */
uint32_t refer_share(int32_t best, const int32_t *scores, uint32_t count);
uint32_t refer_threshold(const struct anaphor *anaphor);
int32_t refer_score(const struct antecedent_context *context, const struct referent *referent);

#endif
