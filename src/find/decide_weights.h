/*
 * What each piece of evidence is worth when a candidate is judged: fitted numbers, data only.
 * Hundredths of a logit; the sum above zero is a name.
 */
#ifndef FIND_DECIDE_WEIGHTS_H
#define FIND_DECIDE_WEIGHTS_H

#include <stdint.h>

/* Families of rules: every rule id of a proposal belongs to one. */
enum rule_family {
    FAMILY_OTHER, /* a person's lexicon, declared names: strong by their witness */
    FAMILY_DEFINED,
    FAMILY_DEFINED_TERM,
    FAMILY_TITLE_MARK,
    FAMILY_LEXICON,
    FAMILY_TAGGER,
    FAMILY_ZH_SURNAME,
    FAMILY_ZH_SURNAME_TITLE,
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
    DECIDE_ONE_HAN,                                /* a single ideograph */
    DECIDE_TWO_HAN,
    DECIDE_CUTS_WORD, /* begins or ends within an ordinary word */
    DECIDE_LONG,      /* more than ten tokens' worth of bytes */
    DECIDE_FEATURES
};

static const int16_t decide_weights[DECIDE_FEATURES] = {
    -35, -77, -29, -52, -48,  0,   0,    213,  0,  0,    106, 90,  25,   159,  118, 25,
    -21, -7,  0,   0,   0,    212, -71,  -100, 12, 0,    0,   0,   0,    76,   0,   62,
    169, 20,  42,  25,  32,   -39, 79,   -87,  3,  -244, -34, 85,  -128, -66,  -3,  54,
    157, 276, -87, 1,   -299, -89, -149, 65,   27, 75,   -58, -24, -12,  -201, 39};

#endif
