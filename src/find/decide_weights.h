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
    FAMILY_ZH_MIXED_PERSON,
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
    11,   15,   38,   -57,  -117, -41,  0,    264,  0,   144,  40,   -24,  -13,  -125, 44,   -2,
    186,  208,  169,  -30,  39,   6,    62,   0,    0,   105,  -141, -58,  -25,  0,    0,    0,
    0,    229,  -95,  95,   13,   -14,  58,   110,  85,  -55,  -71,  -99,  -10,  37,   38,   47,
    -326, -149, -176, -107, -65,  -47,  -25,  -21,  2,   29,   93,   142,  220,  283,  384,  -29,
    88,   28,   -56,  -181, 93,   58,   91,   -71,  -13, -65,  55,   0,    -42,  -83,  -135, -6,
    32,   -4,   0,    -212, -63,  69,   -25,  -117, 0,   0,    32,   -73,  0,    0,    0,    -71,
    -74,  -164, 115,  -19,  115,  -62,  23,   95,   -53, -34,  -63,  -53,  -114, -194, -124, -2,
    -63,  -37,  -20,  -3,   -60,  -73,  -27,  101,  -61, -20,  -68,  -14,  -115, -44,  25,   -68,
    62,   -19,  -72,  87,   44,   6,    10,   -14,  134, -61,  -25,  -52,  170,  12,   -49,  4,
    -45,  -52,  -157, 65,   -162, -128, 18,   60,   -7,  -159, -9,   -82,  41,   0,    0,    152,
    -39,  0,    54,   0,    39,   0,    0,    104,  27,  -98,  152,  111,  -6,   241,  -109, 116,
    0,    -35,  -3,   -144, -202, 142,  0,    0,    0,   -177, 114,  -31,  -135, 0,    0,    93,
    -85,  156,  243,  -12,  0,    123,  -167, 15,   0,   -61,  0,    -127, -281, 0,    0,    -50,
    181,  -210, 1,    -28,  -40,  187,  -44,  -62,  49,  19,   -55,  102,  -49,  0,    -119, -61,
    91,   -266, -16,  -84,  17,   70,   14,   27,   -13, -76,  17,   -30,  13,   73,   -37,  43,
    45,   0,    -4,   -53,  120,  -23,  -41,  0,    128, 89,   0,    44,   -39,  0,    0,    0,
    0};

#endif
