/*
 * What the constructions share: finding the arguments of a trigger in an outline, and adding what
 * was found. Inside find/. The constructions themselves: relate_verb.c (active, passive, coverb,
 * ba, joint), relate_act.c, relate_noun.c (relational nouns and roles), relate_between.c.
 */
#ifndef FIND_RELATE_H
#define FIND_RELATE_H

#include "find/outline.h"
#include "find/work.h"

#define RECENT_MAX      16
#define EMPLOYMENTS_MAX 32
#define RUMOURS_MAX     64

#define APPOSITION_MAX 30 /* items of what stands between two commas */
#define PENALTY_BACK   8  /* of an argument that is further back than the neighbour */

struct relating {
    struct work *work;
    const struct rule_table *table;
    struct outline outline;
    uint32_t *mention_counts; /* of each entity of the article */
    uint32_t most_mentions;   /* of an organization */
    uint32_t block, opener;   /* of the sentence; the organization with which its block opens */
    uint32_t main_person;   /* who is mentioned most, often enough to be the subject of the text */
    uint32_t *rule_numbers; /* of each rule in the dossier, and 1; 0 until it is used */
    struct recent {         /* names of the last sentences, the newest last */
        uint32_t entity, sentence;
    } recent[RECENT_MAX];
    uint32_t recent_count;
    struct employment { /* who was last said to be with what */
        uint32_t person, organization;
        uint32_t begin; /* byte of the words that say so */
    } employments[EMPLOYMENTS_MAX];
    uint32_t employment_count; /* of all; the last EMPLOYMENTS_MAX are kept */
    uint64_t rumours;          /* of the sentence before: relations from first_rumour on, as bits */
    uint32_t first_rumour;
};

/* One argument: the item, and how much less sure it makes the relation. */
struct argument {
    int at; /* -1: none */
    int penalty;
    bool single; /* this one alone, not the list it stands in */
    bool plain;  /* only the members that have no attribute of their own */
};

#define NO_ARGUMENT ((struct argument){.at = -1})

/* What a construction has seen. */
struct found {
    const struct rule *rule;
    struct argument left, right;
    int trigger;
    int role;              /* item of the role that goes with it, or -1 */
    uint32_t right_entity; /* when right.at is -1: what it is, though not in this sentence */
    uint8_t form;          /* enum word_form of the trigger, 0 when it does not change */
};

/*
 * What the text up to an item of the sentence is about, another entity than one, or NO_INDEX: of
 * organizations the one that the article names most, of works and products the last one. role: the
 * item of a role that it has to fit (relate_seat.h), or -1.
 */
uint32_t relate_topic(const struct relating *relating, int before, uint32_t types,
                      uint32_t other_than, int role);

/* 智谱开源模型。首席科学家唐杰: the organization that opens the block, for a role of a rule that
 * opens its clause; or NO_INDEX. */
uint32_t relate_opener(const struct relating *relating, const struct rule *rule, int role);

/* 妻子林若溪管钱, 成名作《长夜》: the person of whom the text tells, for a noun that begins its
 * clause and ties another one to him; or NO_INDEX. */
uint32_t relate_main_person(const struct relating *relating, int noun, uint32_t other_than);

/* Called for every sentence, before and after its relations are found. */
void relate_note_opener(struct relating *relating);
void relate_note_recent(struct relating *relating);

/* The organization that a person was last said to be with before a byte, or NO_INDEX. */
uint32_t relate_employer(const struct relating *relating, uint32_t person, uint32_t before);

/* The item of the role that an organization gives a person behind whom it stands, -1: none: "named
 * Ines Marlow its chief executive", 任命周明为院长. */
int relate_given_role(const struct outline *outline, int person);

/* Whether who holds the role at an item leads the whole of what it is of. */
bool relate_heads(const struct outline *outline, int role);

/* Adds the relation for every pair of the two lists. */
void relate_add(struct relating *relating, const struct found *found);

/* The rule that has this number in the dossier; relate_add has given it one. */
const struct rule *relate_rule(const struct relating *relating, uint32_t number);

void relate_verbs(struct relating *relating);
void relate_nouns(struct relating *relating);
void relate_between(struct relating *relating);

/* Called when every sentence is read: drops places that were found to lie in one another. */
void relate_containment(struct relating *relating);

/* ---- arguments.c ---- */

/* The subject of the verb at `verb`: before it, before the relative pronoun, or of the clause
 * before. */
struct argument argument_subject(const struct outline *outline, int verb, uint32_t types);

/* What "which" or "who" at `at` stands for; and over "a grower in Leeds", to what stands before its
 * comma. */
struct argument argument_antecedent(const struct outline *outline, int at, uint32_t types);
struct argument argument_before_apposition(const struct outline *outline, int at, uint32_t types);

/* What the verb of a relative clause takes: "Quell, which Farhill bought", "Quell, the start-up she
 * founded"; with prepositions "Quell, in which Farhill holds a stake". */
struct argument argument_relative_object(const struct outline *outline, int verb, uint32_t types,
                                         const uint32_t *via, uint32_t via_count);

/* 电, 讯: the word behind a dateline. */
bool argument_is_wire(const struct outline *outline, int at);

/* 新华社昆明6月18日电: whether it is the agency that begins a line, which does nothing in it. */
bool argument_is_of_dateline(const struct outline *outline, int at);

/* 离开远山创办北辰: whether an organization is what the verb right before it takes. */
bool argument_is_object_of_verb(const struct outline *outline, int at);

/* Whether a word says nothing about who acts: have, will, not, reportedly, newly. */
bool argument_is_adverbial(const struct outline *outline, int at);

/* Whether the item is a role, or a noun that only persons hold: researchers. */
bool argument_is_person_noun(const struct outline *outline, int at);

/* What the verb or preposition at `at` takes, to the right; via: keys of prepositions of which one
 * must come first (count 0: none). */
struct argument argument_object(const struct outline *outline, int at, uint32_t types,
                                const uint32_t *via, uint32_t via_count);

/* 智利首都圣地亚哥, 智利南部城市奥索尔诺: of places in places, of which `at` is the first, the
 * narrowest; `at` itself of all else. */
int argument_innermost(const struct outline *outline, int at);

/* The preposition that governs the mention at `at` (or its list), -1 when none does. */
int argument_preposition(const struct outline *outline, int at);

/* Whether the token at an item is one of these keys. */
bool outline_is_key(const struct outline *outline, int at, const uint32_t *keys, uint32_t count);

/* The first suitable mention of the clause that ends before `at`. */
struct argument argument_first(const struct outline *outline, int at, uint32_t types);

#endif
