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
    FAMILY_EDGE,
    FAMILIES
};

enum decide_feature {
    DECIDE_TYPE,                                /* + type: the bias of each of six types */
    DECIDE_FAMILY = DECIDE_TYPE + 6,            /* + family */
    DECIDE_LEXICON = DECIDE_FAMILY + FAMILIES,  /* + type: an unambiguous row */
    DECIDE_AMBIGUOUS = DECIDE_LEXICON + 6,      /* + type */
    DECIDE_STRONG_RULE = DECIDE_AMBIGUOUS + 6,  /* a rule with its evidence, not a weak one */
    DECIDE_CONFIDENCE = DECIDE_STRONG_RULE + 1, /* + 0 to 5: the tagger's, in steps */
    DECIDE_UNTAGGED = DECIDE_CONFIDENCE + 6,    /* the tagger sees nothing here */
    DECIDE_OTHER_TYPE,                          /* it sees another type */
    DECIDE_INSIDE,                              /* its span is longer */
    DECIDE_AROUND,                              /* its span is shorter */
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
    -41,  -59, -28,  -40,  -39,  -2,   0,    224,  0,    0,    127,  79,   -4,   -98,  51,  -17,
    233,  156, 173,  39,   12,   5,    13,   0,    0,    247,  -133, -64,  27,   0,    0,   0,
    0,    66,  0,    177,  190,  22,   50,   21,   34,   -31,  72,   -100, -12,  -201, -32, 65,
    -131, -65, 0,    50,   158,  268,  -117, -30,  -143, -135, -262, 101,  59,   103,  -42, -20,
    -40,  -5,  -1,   31,   -151, -301, -142, -48,  0,    -81,  -313, -114, 132,  0,    -71, 0,
    0,    0,   -138, 0,    0,    0,    -90,  -131, -203, 69,   -43,  116,  -1,   17,   134, -132,
    0,    -59, -130, -156, -168, -105, 0,    -59,  8,    5,    65,   -63,  -147, -98,  128, -73,
    -127, -84, -39,  -97,  -45,  42,   -98,  94,   -42,  -84,  102,  61,   -60,  23,   -35, 87,
    -177, 4,   -48,  101,  -5,   36,   38,   -37,  -21,  -123, 114,  -128, -153, -19,  69,  -18,
    -115, 45,  -14,  76,   0,    0,    45,   0,    0,    13,   0,    175,  0,    0};

#endif
