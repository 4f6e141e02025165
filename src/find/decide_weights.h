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
    -34,  -30, -3,  -43,  -56,  -23,  0,    194, 0,    0,    23,   98,   -22,  -139, 33,  -45,
    168,  213, 163, -20,  16,   -5,   4,    0,   0,    108,  -176, -77,  -12,  0,    0,   0,
    0,    52,  0,   91,   28,   -7,   45,   87,  70,   -72,  -21,  -67,  -9,   -87,  30,  52,
    -131, -79, -9,  61,   142,  252,  -130, -13, -52,  -132, -319, 91,   55,   98,   -51, -22,
    -67,  18,  -13, 8,    -164, -257, -76,  32,  0,    0,    -286, -41,  77,   0,    -82, 0,
    0,    130, -91, 0,    0,    0,    7,    -59, -119, 55,   -109, 115,  -44,  19,   91,  -37,
    -29,  -53, -98, -110, -170, -106, 0,    -53, -25,  -3,   59,   -52,  -108, -86,  125, -69,
    -64,  -48, -51, -146, -29,  24,   -102, 92,  -28,  -74,  78,   33,   36,   -4,   -26, 143,
    -130, -47, -55, 196,  71,   -10,  21,   -35, -57,  -152, 57,   -154, -137, 13,   60,  -28,
    -207, -4,  -65, 52,   0,    -21,  126,  0,   0,    72,   0,    43,   0,    0};

#endif
