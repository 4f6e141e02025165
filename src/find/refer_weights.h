/* Weights of refer_score.c: fitted numbers, data only. */
#ifndef FIND_REFER_WEIGHTS_H
#define FIND_REFER_WEIGHTS_H

#include <stdint.h>

/* Kinds of anaphors. */
enum refer_class {
    REFER_PERSON,    /* he, 她 */
    REFER_THING,     /* it, 它 */
    REFER_ANY,       /* 其, 后者 */
    REFER_REFLEXIVE, /* himself, 自己 */
    REFER_NOMINAL,   /* 该公司, the company */
    REFER_CLASSES
};

enum refer_feature {
    REFER_ALWAYS,
    REFER_SAME_SENTENCE,
    REFER_LAST_SENTENCE,
    REFER_TWO_SENTENCES,
    REFER_FEW_SENTENCES,
    REFER_FAR,
    REFER_OTHER_BLOCK,
    REFER_RANK_0,
    REFER_RANK_1,
    REFER_RANK_2,
    REFER_RANK_FAR,
    REFER_ONLY,
    REFER_WAS_FIRST,
    REFER_WAS_SUBJECT,
    REFER_WAS_POSSESSIVE,
    REFER_WAS_PRONOUN,
    REFER_WAS_QUOTED,
    REFER_IN_TITLE,
    REFER_TWICE,
    REFER_OFTEN,
    REFER_SAME_GENDER,
    REFER_BOTH_FIRST,
    REFER_POSSESSIVE_NEAR,
    REFER_QUOTED_NOT,
    REFER_LATER_SAME_SUBJECT,
    REFER_IS_PERSON,
    REFER_IS_ORGANIZATION,
    REFER_IS_PRODUCT,
    REFER_IS_PLACE,
    REFER_FEATURES
};

/* Thousandths of probability that an anaphor of each kind needs. */
static const uint16_t refer_thresholds[REFER_CLASSES] = {440, 460, 520, 460, 400};

static const int16_t refer_weights[REFER_CLASSES][REFER_FEATURES] = {
    {90, 140, 70, -15, -41, -65, -213, 63,  31,   -6,  1,  -7, 55, 24, -43,
     33, -98, 89, 43,  -54, 126, 18,   -37, -311, -48, 90, 0,  0,  0},
    {-91, 115, 34, -17, -89, -135, -153, -20, -24,  -58, 11, 19,  57,  3,   -63,
     29,  41,  81, 84,  -3,  0,    32,   145, -139, -81, 0,  -24, 112, -297},
    {1, 9,  67,  39,  -30, -84, -136, 60, 47, -43, -62, 0,  -22, -73, -21,
     5, 58, 162, -32, 44,  0,   -37,  74, 0,  -40, 124, 35, -14, -224},
    {-131, 126, -30, -67, -140, -21, -181, 36, -39,  -60, -68, -29,  78, 47, -102,
     99,   44,  135, -46, -16,  16,  54,   0,  -159, 4,   5,   -127, -4, -35},
    {83,  54, 22,  24,  14, -31, -137, 17, 1,   27,  38, 71, 50,  -57, 11,
     -78, 32, 138, 122, 6,  0,   22,   0,  -57, -47, 0,  49, -33, -99},
};

#endif
