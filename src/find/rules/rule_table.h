/*
 * Relation rules in the form that matching reads: one block of memory without pointers, the same in
 * the image, in the compiler and in the program. Inside find/ and the compiler.
 *
 * A phrase is a sequence of tokens that the rules know: the trigger of rules, a function word, or
 * both. Phrases are looked up by their first two tokens, longest first.
 */
#ifndef FIND_RULE_TABLE_H
#define FIND_RULE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "find/token/token.h"
#include "model/dossier.h"

/* How the words of a rule and its two arguments stand to each other. A is the left argument of the
 * rule as it is written, B the right one. */
enum construction {
    CONSTRUCT_ACTIVE,  /* A verb B; A verb ... preposition B */
    CONSTRUCT_PASSIVE, /* B was verbed by A; B 被 A verb */
    CONSTRUCT_COVERB,  /* A 与 B verb; A verb with B */
    CONSTRUCT_BA, /* A 将 B verb; with a preposition after the verb: A 将 B 出售给 C (B, C) */
    CONSTRUCT_JOINT,   /* A and B verb */
    CONSTRUCT_NOUN,    /* A is the noun of B, B's noun A, A, noun of B, B noun A */
    CONSTRUCT_ACT,     /* A's act of B, A 对 B 的 act */
    CONSTRUCT_BETWEEN, /* A word B, side by side */
    CONSTRUCT_NAME,    /* the name of A begins with that of B, wherever B is named */
    CONSTRUCT_SHARE,   /* A verbs 30% of B; B is 30% verbed by A */
    CONSTRUCT_MONEY,   /* A gets £4m word B */
    CONSTRUCT_SCORE,   /* A 2 B 1, A 2-1 B */
    CONSTRUCT_STAY,    /* A did something word B for years; A word B 做了三年 */
    CONSTRUCT_LOOSE,   /* A and B in a sentence with words of the relation's other rules */
    CONSTRUCTIONS
};

#define CONSTRUCT_BIT(c) (1u << (c))

/* Function words. Each is a line `words NAME : ...` of the rules. */
enum word_class {
    WORD_NEGATION,
    WORD_AFFIRM, /* double negation: not a negation at all */
    WORD_HEDGE,
    WORD_PLAN,
    WORD_PAST,
    WORD_CONDITION,
    WORD_DENY,      /* verbs that deny what follows or stands before: denied, 否认, rumour */
    WORD_NOUN_PAST, /* former, 前: before a role */
    WORD_NOUN_PLAN, /* incoming, 候任 */
    WORD_DEPUTY,    /* what makes another role of a role: vice, 副 */
    WORD_SPEECH,
    WORD_ACCORDING,
    WORD_PREPOSITION,
    WORD_BY,
    WORD_BA,
    WORD_BE,
    WORD_AUXILIARY,
    WORD_RELATIVE,
    WORD_AND,
    WORD_OF, /* of, 的 */
    WORD_AT, /* joins a role and its organization: of, at, for */
    WORD_AS, /* joins a person and a role: as, 担任 */
    WORD_DETERMINER,
    WORD_RESPECTIVELY,
    WORD_THAT,       /* begins a clause that is said */
    WORD_EXAMPLES,   /* begins a list of those that a noun before it means: such as, 包括 */
    WORD_PLURAL,     /* several that were named before: they, both, 两人 */
    WORD_NEUTRAL,    /* looks like something else and is nothing: 不仅, 小说 */
    WORD_RUMOUR,     /* somebody says so, who it is or not: rumour, report, 传 */
    WORD_SUCCESSION, /* who does it has what its object had: succeed, 接替 */
    WORD_END,        /* ends what lasts: 终止; what is to end stands */
    WORD_UNTRUE,     /* what was said is not so: denied, untrue, 不实, wherever it stands */
    WORD_CLASSES
};

/* Signs, in the same set of bits. */
enum sign_class {
    SIGN_COMMA = WORD_CLASSES,
    SIGN_PAUSE, /* 、 */
    SIGN_STOP,  /* ; : 。 and what else ends a clause */
    SIGN_OPEN,
    SIGN_CLOSE,
    SIGN_QUOTE, /* a quotation mark */
    SIGN_POSSESSIVE
};

#define CLASS_BIT(c) (UINT64_C(1) << (c))

/* Which inflection of an English verb a phrase is; 0 for words that do not change. */
enum word_form { FORM_BASE = 1, FORM_S = 2, FORM_PAST = 4, FORM_PARTICIPLE = 8, FORM_ING = 16 };

#define RULE_NO_STATUS RELATION_STATUSES

struct rule {
    uint32_t id;             /* offset into strings: "acquired.active.3" */
    uint32_t line;           /* of the rules file */
    uint32_t words;          /* offset into strings: the words as written */
    uint32_t via, via_count; /* token keys: prepositions that introduce B */
    uint16_t left_types, right_types;
    uint8_t relation;     /* enum relation_type */
    uint8_t construction; /* enum construction */
    uint8_t status;       /* enum relation_status, or RULE_NO_STATUS */
    uint8_t confidence;   /* 0 to 100 */
    bool inverse;         /* the relation goes from B to A */
    bool user;
    bool any_role;    /* triggered by every role, or by nothing */
    bool context;     /* what it lacks may be what the text is about: of a noun its complement, of a
                         verb its object */
    bool dateline;    /* of a noun in brackets: its complement is what begins the line */
    bool whole, part; /* of a noun: only with (without) the complement right beside it */
    bool employer;    /* of a verb without object: it is the organization its subject is with */
    bool ends;        /* what it tells of ends; what is to end stands */
    bool together;    /* of a verb: who does it with the subject is a subject too */
};

struct rule_ref {
    uint16_t rule;
    uint8_t form;      /* enum word_form */
    uint8_t inherited; /* 1: from the words with which its phrase begins */
};

struct phrase {
    uint32_t first_key, second_key; /* of its tokens; 0 when there is no second */
    uint32_t rest, refs;            /* where the keys of its other tokens, and the rules that it
                                       triggers, begin */
    uint16_t ref_count;
    uint16_t constructions; /* CONSTRUCT_BIT set of these rules */
    uint16_t class_set;     /* in class_sets: what the words are besides */
    uint8_t key_count;
};

struct rule_table {
    const struct rule *rules;
    const struct phrase *phrases; /* sorted by first_key and second_key, longest first */
    const struct rule_ref *refs;
    const uint64_t *class_sets; /* sets of CLASS_BIT; the first is empty */
    const uint32_t *keys;
    const uint32_t *slots; /* hash of the two keys to their first phrase: rule_block.h */
    const uint32_t *bits;  /* of hashes that have a slot: most words are turned away here */
    const char *strings;
    uint32_t rule_count, phrase_count, ref_count, class_set_count, key_count, slot_count;
    uint32_t string_bytes;
    uint32_t any_role, any_role_count; /* refs of the rules for every role */
};

/* What the words of a phrase are besides, a set of CLASS_BIT. */
static inline uint64_t phrase_classes(const struct rule_table *table, uint32_t phrase)
{
    return table->class_sets[table->phrases[phrase].class_set];
}

extern const char *const construction_names[CONSTRUCTIONS];
extern const char *const word_class_names[WORD_CLASSES];

/* Reads the block at bytes, which stays the caller's; false when it is none. */
bool rule_table_open(struct rule_table *table, const void *bytes, size_t len);

/* The longest phrase that begins at tokens[0], or NO_INDEX. Its length is phrases[i].key_count. */
uint32_t rule_table_match(const struct rule_table *table, const struct token *tokens,
                          uint32_t count);

/* The rule with this id, "acquired.active.3"; NULL: there is none. */
const struct rule *rule_table_by_id(const struct rule_table *table, const char *id);

struct relation_rules;
const struct rule_table *relation_rules_table(const struct relation_rules *rules);

#endif
