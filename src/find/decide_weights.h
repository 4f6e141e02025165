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
    FAMILY_GAME,
    FAMILY_ZH_THING,
    FAMILY_EN_HONORIFIC,
    FAMILY_EN_TITLE,
    FAMILY_EN_FIRST_NAME,
    FAMILY_EN_DESIGNATOR,
    FAMILY_EN_PRODUCT,
    FAMILY_EN_ACRONYM,
    FAMILY_EVENT,
    FAMILY_PART_OF_NAME,
    FAMILY_EAGER,
    FAMILY_EDGE, /* the tagger's, repaired */
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
    -2,   -2,   -38,  -50,  -60,  -39,  0,    322,  0,    99,   75,   18,   -6,   -117, 43,   -19,
    170,  172,  113,  -19,  147,  54,   137,  26,   271,  276,  43,   11,   -5,   47,   48,   0,
    0,    202,  -42,  106,  107,  26,   27,   48,   67,   77,   -74,  -39,  -38,  -2,   4,    59,
    69,   -299, -192, -175, -132, -82,  -60,  -39,  -45,  -33,  -4,   41,   98,   135,  190,  216,
    -12,  5,    23,   -72,  -247, 82,   53,   125,  -65,  11,   -57,  25,   3,    99,   -66,  -138,
    -7,   75,   0,    0,    -254, -96,  103,  0,    -126, 0,    -2,   122,  -45,  0,    0,    0,
    -109, -69,  -207, 70,   -55,  33,   -138, 23,   65,   -127, -28,  -37,  -69,  -114, -155, -64,
    0,    -37,  -18,  -11,  47,   -76,  -27,  -28,  65,   -52,  -73,  -123, -40,  -133, -50,  24,
    -131, 31,   0,    -130, 76,   52,   10,   2,    -25,  80,   -99,  -50,  0,    129,  14,   -10,
    0,    -23,  -26,  -140, 86,   -120, -105, 25,   43,   7,    -150, 50,   -8,   -1,   0,    -51,
    193,  0,    0,    5,    0,    106,  0,    0,    144,  33,   -26,  -38,  107,  0,    211,  -99,
    104,  0,    0,    0,    0,    -106, 125,  0,    0,    0,    -140, 128,  -44,  0,    0,    0,
    17,   -113, 114,  198,  -24,  0,    105,  -179, 23,   0,    -78,  0,    -107, -244, -66,  0,
    -32,  110,  -229, 1,    -63,  -33,  76,   -88,  -70,  49,   17,   -93,  100,  42,   0,    -99,
    -82,  79,   -220, 35,   -196, -45,  39,   53,   77,   2,    -3,   -27,  0,    13,   17,   -43,
    -33,  73,   0,    0,    -62,  118,  -20,  34,   0,    279,  21,   0,    -38,  -103, 0,    0,
    0,    0,    -110, -6,   91,   0,    0,    0};

#endif
