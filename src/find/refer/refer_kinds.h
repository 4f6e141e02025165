/*
 * The contexts of anaphors and the features of their referents: what refer_weights.h has numbers
 * for.
 */
#ifndef FIND_REFER_KINDS_H
#define FIND_REFER_KINDS_H

/* The weights of an anaphor are the sum of those of all contexts that it is in: what kind of
 * expression it is, and whether it is Chinese. */
#define REFER_CONTEXT_LIST(X)                                                                      \
    X(PERSON)       /* he, 她 */                                                                  \
    X(THING)        /* it, 它 */                                                                  \
    X(THINGS_OWN)   /* its */                                                                      \
    X(ANY)          /* 其 */                                                                      \
    X(REFLEXIVE)    /* himself, 自己 */                                                          \
    X(FORMER)       /* 前者 */                                                                   \
    X(LATTER)       /* 后者, 对方 */                                                           \
    X(ORGANIZATION) /* 该公司, the bank */                                                      \
    X(BARE)         /* 公司 */                                                                   \
    X(OBJECT)       /* the model, 该片, the city */                                              \
    X(SOMEBODY)     /* the actor, 这位作家 */                                                  \
    X(HAN)          /* Chinese */                                                                  \
    X(HAN_PERSON)   /* 他 */                                                                      \
    X(HAN_THING)    /* 它, 其 */                                                                 \
    X(HAN_NOUN)     /* 该公司, 公司 */

#define REFER_FEATURE_LIST(X)                                                                      \
    X(ALWAYS)        /* the bias */                                                                \
    X(SAME_SENTENCE) /* where the referent was mentioned last */                                   \
    X(LAST_SENTENCE)                                                                               \
    X(TWO_SENTENCES)                                                                               \
    X(FEW_SENTENCES)                                                                               \
    X(FAR)                                                                                         \
    X(SUBJECT_HERE) /* first of this sentence, of the one before */                                \
    X(SUBJECT_BEFORE)                                                                              \
    X(OTHER_BLOCK) /* another paragraph */                                                         \
    X(RANK_0)      /* the most recent that fits, the next, … */                                  \
    X(RANK_1)                                                                                      \
    X(RANK_2)                                                                                      \
    X(RANK_FAR)                                                                                    \
    X(ONLY)      /* no other fits */                                                               \
    X(FEW)       /* at most two others fit */                                                      \
    X(WAS_FIRST) /* how it stood when it was mentioned last */                                     \
    X(WAS_SUBJECT)                                                                                 \
    X(WAS_POSSESSIVE)                                                                              \
    X(WAS_PRONOUN)                                                                                 \
    X(WAS_QUOTED)                                                                                  \
    X(WAS_OBLIQUE)                                                                                 \
    X(WAS_LISTED)                                                                                  \
    X(WAS_SPEAKER)                                                                                 \
    X(IN_TITLE) /* how much the article speaks of it */                                            \
    X(TWICE)                                                                                       \
    X(OFTEN)                                                                                       \
    X(NAMED_THRICE) /* in the whole article */                                                     \
    X(NAMED_OFTEN)                                                                                 \
    X(MAIN)                                                                                        \
    X(MAIN_BARE) /* the main one, for 公司 or the company */                                     \
    X(SECOND)                                                                                      \
    X(BLOCK_TOPIC) /* what it is to the paragraph and the sentence */                              \
    X(TOPIC_HERE)                                                                                  \
    X(TOPIC_BEFORE)                                                                                \
    X(TIED) /* the organization of the person spoken of */                                         \
    X(TIED_CLOSELY)                                                                                \
    X(TIED_BEFORE)                                                                                 \
    X(SAME_GENDER) /* gender: said by the text, or by the look of the name */                      \
    X(GENDER_UNKNOWN)                                                                              \
    X(GENDER_LIKELY)                                                                               \
    X(GENDER_UNLIKELY)                                                                             \
    X(BOTH_FIRST) /* how both stand */                                                             \
    X(SAME_CLAUSE)                                                                                 \
    X(SAME_CLAUSE_SUBJECT)                                                                         \
    X(POSSESSIVE_NEAR)                                                                             \
    X(NEAR)                                                                                        \
    X(CLOSE)                                                                                       \
    X(NEAR_OWN)    /* near, and the anaphor is a possessive: Farhill as its chairman */            \
    X(BLOCK_AGAIN) /* mentioned twice in the paragraph */                                          \
    X(SAME_KIND)   /* the last mention was an anaphor of this kind */                              \
    X(BOTH_OBLIQUE)                                                                                \
    X(QUOTED_NOT)                                                                                  \
    X(BOTH_QUOTED)                                                                                 \
    X(LATER_SAME_SUBJECT)                                                                          \
    X(ITS_SPEAKER) /* said it would */                                                             \
    X(WAS_LABEL)   /* Marlow: … */                                                               \
    X(RELATIVE)    /* ", who" followed it, and the anaphor stands in that clause */                \
    X(CHIEF)       /* the first of its sentence without a preposition */                           \
    X(IS_PERSON)   /* what it is */                                                                \
    X(IS_ORGANIZATION)                                                                             \
    X(IS_PRODUCT)                                                                                  \
    X(IS_PLACE)                                                                                    \
    X(IS_WORK)                                                                                     \
    X(IS_EVENT)                                                                                    \
    X(IS_CONCEPT)                                                                                  \
    X(ORGANIZATION_SAYS) /* whether it can do what is said: it says, it acts, is made */           \
    X(THING_SAYS)                                                                                  \
    X(ORGANIZATION_ACTS)                                                                           \
    X(THING_ACTS)                                                                                  \
    X(MADE)                                                                                        \
    X(AGREES)    /* its name says that it is such a thing */                                       \
    X(DESCRIBED) /* words of the nominal stand beside its name */                                  \
    X(BEST_DESCRIBED)                                                                              \
    X(UNDESCRIBED)                                                                                 \
    X(OTHERWISE)      /* other words stand beside its name */                                      \
    X(MAIN_OTHERWISE) /* and it is the main one */                                                 \
    X(SAME_NOUN)      /* the same noun stood for it before */                                      \
    X(A_GENERAL)      /* the expression itself: how likely it refers at all */                     \
    X(A_OWNER)                                                                                     \
    X(A_QUOTED)                                                                                    \
    X(A_FIRST)                                                                                     \
    X(A_OBLIQUE)                                                                                   \
    X(A_POSSESSIVE)                                                                                \
    X(A_REPORTED)                                                                                  \
    X(A_COPULA)                                                                                    \
    X(A_LAST)                                                                                      \
    X(A_LOOSE)                                                                                     \
    X(A_AFTER_VERB)                                                                                \
    X(A_AFTER_FUNCTION)

#define REFER_CONTEXT_ENUM(name) REFER_##name,
#define REFER_FEATURE_ENUM(name) REFER_##name,

enum refer_context { REFER_CONTEXT_LIST(REFER_CONTEXT_ENUM) REFER_CONTEXTS };

enum refer_feature { REFER_FEATURE_LIST(REFER_FEATURE_ENUM) REFER_FEATURES };

#undef REFER_CONTEXT_ENUM
#undef REFER_FEATURE_ENUM

/* Contexts before this one are kinds: an anaphor is of exactly one. */
#define REFER_KINDS REFER_HAN

#endif
