/*
 * What each piece of evidence is worth when a candidate is judged: fitted numbers, data only.
 * Hundredths of a logit; the sum above zero is a name.
 */
#ifndef FIND_DECIDE_WEIGHTS_H
#define FIND_DECIDE_WEIGHTS_H

#include <stdint.h>

#include "find/edges.h"

/* Families of rules: every rule id of a proposal belongs to one. */
enum rule_family {
    FAMILY_OTHER, /* a person's lexicon, declared names: strong by their witness */
    FAMILY_DEFINED,
    FAMILY_DEFINED_TERM,
    FAMILY_TITLE_MARK,
    FAMILY_LEXICON,
    FAMILY_TAGGER,
    FAMILY_ZH_SURNAME_STRONG, /* after a title */
    FAMILY_ZH_SURNAME_GOOD,   /* speaks, or a title follows */
    FAMILY_ZH_SURNAME,        /* weaker evidence */
    FAMILY_ZH_SURNAME_ALONE,  /* none */
    FAMILY_ZH_SURNAME_TITLE,
    FAMILY_ZH_FAMILIAR,
    FAMILY_ZH_DOTTED,
    FAMILY_ZH_TRANSLITERATION,
    FAMILY_ZH_LATIN_GIVEN,
    FAMILY_ZH_ORG_SUFFIX,
    FAMILY_ZH_MIXED_ORG,
    FAMILY_ZH_PLACE,
    FAMILY_ZH_THING,
    FAMILY_EN_HONORIFIC,
    FAMILY_EN_TITLE,
    FAMILY_EN_FIRST_NAME,
    FAMILY_EN_DESIGNATOR,
    FAMILY_EN_CONTEXT,
    FAMILY_EN_PRODUCT,
    FAMILY_EN_ACRONYM,
    FAMILY_EVENT,
    FAMILY_PART_OF_NAME,
    FAMILY_EAGER,
    FAMILIES
};

#define LIKELIHOOD_STEPS 15

enum decide_feature {
    DECIDE_TYPE,                                /* + type: the bias of each of six types */
    DECIDE_FAMILY = DECIDE_TYPE + 6,            /* + family */
    DECIDE_LEXICON = DECIDE_FAMILY + FAMILIES,  /* + type: an unambiguous row */
    DECIDE_AMBIGUOUS = DECIDE_LEXICON + 6,      /* + type */
    DECIDE_STRONG_RULE = DECIDE_AMBIGUOUS + 6,  /* a rule with its evidence, not a weak one */
    DECIDE_LIKELIHOOD = DECIDE_STRONG_RULE + 1, /* + step of the tagger's likelihood */
    DECIDE_UNTAGGED = DECIDE_LIKELIHOOD + LIKELIHOOD_STEPS, /* the tagger sees nothing here */
    DECIDE_OTHER_TYPE,                                      /* it sees another type */
    DECIDE_INSIDE,                                          /* its span is longer */
    DECIDE_AROUND,                                          /* its span is shorter */
    DECIDE_CROSSING,
    DECIDE_ELSEWHERE, /* + 0 to 2: the string is so tagged elsewhere: once, more often, mostly */
    DECIDE_OTHER_ELSEWHERE = DECIDE_ELSEWHERE + 3, /* the string is mostly tagged as another type */
    DECIDE_REPEATED, /* + 0, 1: the string is a candidate elsewhere: once, more often */
    DECIDE_ONE_HAN = DECIDE_REPEATED + 2, /* a single ideograph */
    DECIDE_TWO_HAN,
    DECIDE_LONG, /* more than ten tokens' worth of bytes */
    DECIDE_EDGE, /* + 6 * enum edge_mark + type */
    DECIDE_FEATURES = DECIDE_EDGE + 6 * EDGE_MARKS
};

/* What is added for each type where missing a name is worse than showing a doubtful one: chosen for
 * the best F1. */
static const int16_t decide_lean[6] = {40, 40, 60, 60, 80, 80};

static const int16_t decide_weights[DECIDE_FEATURES] = {
    5,    13,   31,   -11,  -108, -25,  0,   260,  0,   199,  30,   -17, -12,  -126, 43,   -10,
    184,  203,  167,  -32,  37,   7,    65,  0,    0,   111,  -131, -71, -37,  0,    0,    0,
    0,    233,  -99,  89,   13,   -4,   27,  164,  83,  -49,  -65,  -89, -50,  43,   28,   46,
    -325, -145, -177, -101, -62,  -45,  -24, -20,  2,   34,   99,   147, 227,  291,  399,  -20,
    89,   33,   -45,  -174, 96,   57,   97,  -72,  -16, -67,  50,   -2,  -55,  -82,  -132, -6,
    46,   -6,   0,    -212, -68,  72,   -28, -104, 0,   0,    27,   -83, 0,    0,    0,    -72,
    -75,  -139, 107,  -38,  118,  -63,  13,  99,   -52, -38,  -67,  -63, -111, -176, -117, -3,
    -67,  -31,  -18,  23,   -55,  -72,  -28, 99,   -63, -19,  -70,  -15, -126, -38,  24,   -69,
    81,   -21,  -72,  82,   39,   -1,   1,   -15,  129, -56,  -29,  -50, 171,  18,   -13,  7,
    -44,  -53,  -165, 71,   -165, -126, 22,  58,   -27, -164, -8,   -81, 38,   0,    -41,  137,
    -43,  0,    74,   0,    59,   0,    0};

#endif
