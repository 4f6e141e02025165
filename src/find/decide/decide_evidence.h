/*
 * What may hold of a candidate when it is judged. Each piece of evidence has a weight of its own
 * (decide_weights.h); most have one for each type.
 */
#ifndef FIND_DECIDE_EVIDENCE_H
#define FIND_DECIDE_EVIDENCE_H

#include "find/names/edges.h"

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
    FAMILY_EN_WORK,
    FAMILY_EVENT,
    FAMILY_PART_OF_NAME,
    FAMILY_EAGER,
    FAMILY_EDGE,           /* the tagger's, repaired */
    FAMILY_PLACE_AND_NAME, /* that of the tagger which holds two names */
    FAMILY_CONTEXT,        /* the tagger's span, as what stands beside it says */
    FAMILIES
};

#define FAMILY_BIT(family) (UINT64_C(1) << (family))

/* enum tagger_style */
#define DECIDE_STYLES    3
#define DECIDE_NEWS      0 /* the first of them */
#define DECIDE_TYPES     6
#define LIKELIHOOD_STEPS 15
#define SHARE_STEPS      6

/* "by type": one number for each type from here on. */
enum decide_evidence {
    DECIDE_TYPE,                                                   /* by type: whatever it is */
    DECIDE_FAMILY = DECIDE_TYPE + DECIDE_TYPES,                    /* of a rule that says so */
    DECIDE_FAMILY_TYPE = DECIDE_FAMILY + FAMILIES,                 /* the same, by type */
    DECIDE_LEXICON = DECIDE_FAMILY_TYPE + FAMILIES * DECIDE_TYPES, /* by type: a sure row */
    DECIDE_AMBIGUOUS = DECIDE_LEXICON + DECIDE_TYPES,              /* by type: a row in doubt */
    DECIDE_STRONG_RULE = DECIDE_AMBIGUOUS + DECIDE_TYPES,          /* a rule with its evidence */
    DECIDE_LIKELIHOOD = DECIDE_STRONG_RULE + 1, /* step of the tagger's likelihood */
    DECIDE_LIKELIHOOD_TYPE = DECIDE_LIKELIHOOD + LIKELIHOOD_STEPS, /* the same, by type */
    /* What the tagger sees here: enum tagged, by type. */
    DECIDE_TAGGED = DECIDE_LIKELIHOOD_TYPE + LIKELIHOOD_STEPS * DECIDE_TYPES,
    /* Steps of the likelihood of another type, of a longer, of a shorter or crossing span here. */
    DECIDE_RIVAL = DECIDE_TAGGED + 5 * DECIDE_TYPES,
    DECIDE_LONGER = DECIDE_RIVAL + SHARE_STEPS,
    DECIDE_SHORTER = DECIDE_LONGER + SHARE_STEPS,
    /* Steps of the mean likelihood of the string elsewhere in the article, as this and as the most
     * likely other type; the first when it stands in one other place, then in more. */
    DECIDE_ELSEWHERE = DECIDE_SHORTER + SHARE_STEPS,
    DECIDE_OTHER_ELSEWHERE = DECIDE_ELSEWHERE + 2 * SHARE_STEPS,
    DECIDE_REPEATED = DECIDE_OTHER_ELSEWHERE + 2 * SHARE_STEPS, /* by type */
    DECIDE_PART = DECIDE_REPEATED + DECIDE_TYPES,   /* by type: part of a name of this type */
    DECIDE_OTHER_PART = DECIDE_PART + DECIDE_TYPES, /* by type: of a name of another type */
    DECIDE_TERM = DECIDE_OTHER_PART + DECIDE_TYPES, /* the text defines it as a term */
    DECIDE_FORM = DECIDE_TERM + 1,                  /* enum candidate_form, by type */
    DECIDE_EDGE = DECIDE_FORM + 8 * DECIDE_TYPES,   /* enum edge_mark, by type */
    DECIDE_EDGE_ELSEWHERE = DECIDE_EDGE + EDGE_MARKS * DECIDE_TYPES,
    DECIDE_EVIDENCE = DECIDE_EDGE_ELSEWHERE + EDGE_MARKS * DECIDE_TYPES
};

#endif
