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
    14,  4,    -22,  -42,  -50,  -21,  0,    332,  0,    96,  49,   8,    5,    -110, 48,   -7,
    148, 196,  108,  -37,  124,  11,   61,   36,   0,    119, -100, -40,  -12,  0,    0,    0,
    0,   178,  -47,  143,  115,  28,   7,    38,   71,   87,  -80,  -27,  -129, 22,   -27,  55,
    60,  -303, -185, -193, -117, -92,  -81,  -50,  -46,  -27, 4,    59,   115,  151,  238,  291,
    3,   38,   33,   -56,  -209, 54,   38,   94,   -56,  13,  -38,  54,   -4,   79,   -88,  -172,
    57,  18,   0,    0,    -225, -39,  56,   0,    -125, 0,   -120, 91,   97,   0,    0,    0,
    -92, -77,  -199, 74,   -64,  28,   -119, -12,  63,   -79, -23,  -37,  -67,  -96,  -136, -29,
    0,   -37,  -44,  -12,  74,   -59,  -89,  -34,  70,   -68, 2,    -124, -31,  -142, -48,  22,
    -81, 56,   -23,  -119, 68,   49,   7,    -20,  -19,  74,  -67,  -24,  -35,  229,  16,   -13,
    23,  -43,  -70,  -136, 74,   -107, -80,  42,   42,   39,  -132, 47,   -21,  35,   0,    -26,
    233, 0,    0,    12,   0,    97,   0,    0,    129,  36,  -52,  3,    110,  0,    231,  -94,
    102, 0,    0,    0,    -88,  -106, 123,  0,    0,    0,   -112, 77,   -1,   0,    0,    0,
    79,  -117, 66,   149,  -17,  0,    92,   -168, 22,   0,   -79,  0,    -115, -253, -85,  0,
    -35, 112,  -236, 10,   -30,  -27,  73,   -102, -72,  46,  7,    -97,  104,  35,   0,    -103,
    -75, 83,   -223, 35,   -164, -35,  66,   30,   20,   -2,  -18,  -32,  0,    29,   104,  -47,
    34,  67,   -37,  0,    -36,  114,  -20,  27,   -109, 89,  17,   0,    -79,  -107, 0,    0,
    0,   0};

#endif
