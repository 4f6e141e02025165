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
    -4,   6,    -29,  -47,  -48,  -22,  0,    335,  0,    97,  75,   10,   6,    -101, 50,   -14,
    168,  180,  128,  -21,  157,  61,   158,  33,   0,    68,  12,   -12,  42,   0,    0,    0,
    0,    223,  -31,  155,  105,  10,   20,   42,   62,   81,  -66,  -41,  -36,  3,    10,   58,
    58,   -324, -189, -208, -140, -104, -76,  -46,  -54,  -20, 9,    52,   111,  148,  225,  270,
    -8,   16,   26,   -83,  -234, 76,   54,   107,  -59,  9,   -52,  38,   0,    104,  -62,  -131,
    3,    24,   0,    0,    -248, -45,  79,   0,    -126, 0,   -115, 110,  68,   0,    0,    0,
    -104, -74,  -207, 70,   -63,  26,   -132, 24,   63,   -81, -27,  -35,  -68,  -107, -151, -22,
    0,    -35,  -27,  -13,  52,   -59,  -24,  -28,  64,   -58, -68,  -124, -38,  -143, -48,  26,
    -124, 70,   0,    -117, 76,   43,   30,   -5,   -24,  75,  -105, -44,  -20,  177,  26,   -15,
    2,    -34,  -26,  -150, 79,   -109, -92,  51,   32,   31,  -100, 44,   -29,  -10,  0,    -12,
    229,  0,    0,    2,    0,    96,   0,    0,    140,  37,  -24,  5,    111,  0,    209,  -101,
    102,  0,    0,    0,    0,    -104, 145,  0,    0,    0,   -136, 122,  -34,  0,    0,    0,
    19,   -115, 119,  187,  -25,  0,    107,  -170, 19,   0,   -81,  0,    -104, -245, -76,  0,
    -30,  109,  -228, 1,    -60,  -26,  71,   -102, -73,  52,  14,   -109, 90,   44,   0,    -101,
    -75,  91,   -218, 37,   -189, -40,  46,   55,   76,   -3,  -31,  -30,  0,    22,   109,  -43,
    -33,  62,   0,    0,    -27,  116,  -20,  31,   0,    85,  14,   0,    -40,  -106, 0,    0,
    0,    0};

#endif
