/*
 * The arguments of a trigger: which mentions of a sentence are the subject and the object of its
 * verb. Where a function takes `types`, a set of TYPE_BITs, only mentions of these types count.
 * Inside find/: for the constructions of relate*.c, and for who says a quote.
 */
#ifndef FIND_ARGUMENTS_H
#define FIND_ARGUMENTS_H

#include "find/outline/outline.h"

struct argument {
    int at;      /* the item, -1: there is none */
    int penalty; /* taken off the confidence (0 to 100) of the relation */
    bool single; /* this mention alone, not the list it stands in */
    bool plain;  /* of the list only the members that have no attribute of their own */
};

#define NO_ARGUMENT ((struct argument){.at = -1})

/* ---- subjects: arguments.c, arguments_inherited.c, arguments_preposition.c ---- */

/* The subject of the verb at `verb`: the mention before it, or what its relative pronoun stands
 * for, or the subject of the clause before. */
struct argument argument_subject(const struct outline *outline, int verb, uint32_t types);

/* The first mention that can be a subject in the clause that ends before `at`. */
struct argument argument_first(const struct outline *outline, int at, uint32_t types);

/* English: "Connes is a mathematician, currently", before `at`: the subject of the sentence, if it
 * "is". */
struct argument argument_of_copula(const struct outline *outline, int at, uint32_t types);

/* Whether the mention at `at` can be a subject: no preposition governs it, it owns nothing, and it
 * is no part of somebody's title. */
bool argument_may_be_subject(const struct outline *outline, int at, uint32_t types);

/* 远山总裁周明, "Quell engineer Tom Vance": whether an organization, or a place, only says of what
 * somebody is. */
bool argument_is_of_title(const struct outline *outline, int at);

/* Whether a word says nothing about who acts: have, will, not, reportedly, newly. */
bool argument_is_adverbial(const struct outline *outline, int at);

/* The item before one, past such words; -1: there is none. */
int argument_before_adverbials(const struct outline *outline, int at);

/* Whether a conjunction joins names, 和, 与; 并 joins what somebody does. */
bool argument_joins_names(const struct outline *outline, int at);

/* Whether it is a bare hyphen. */
bool argument_is_hyphen(const struct outline *outline, int at);

/* "Quell, whose chief executive" */
bool argument_is_whose(const struct outline *outline, int at);

/* Whether the item is a role, or a noun that only persons are called by: researchers. */
bool argument_is_person_noun(const struct outline *outline, int at);
/* 另两位创始人, 其他股东: whether the noun tells of others than who was named. */
bool argument_tells_of_others(const struct outline *outline, int noun);

/* Whether an organization is the object of the verb right before it, and so no subject of what
 * follows: 远山 in 离开远山创办北辰. */
bool argument_is_object_of_verb(const struct outline *outline, int at);

/* The item of the preposition that governs the mention at `at` or its list, -1 when none does. */
int argument_preposition(const struct outline *outline, int at);

/* Whether the item is the word that ends a dateline: 电, 讯. */
bool argument_is_wire(const struct outline *outline, int at);

/* Whether the item is the agency of the dateline with which a line begins, 新华社 in
 * 新华社昆明6月18日电: it is the subject of nothing. */
bool argument_is_of_dateline(const struct outline *outline, int at);

/* ---- relative clauses: arguments_relative.c ---- */

/* What "which" or "who" at `at` stands for. */
struct argument argument_antecedent(const struct outline *outline, int at, uint32_t types);

/* What an apposition that ends at `at` tells of: Quell in "Quell, a grower in Leeds". */
struct argument argument_before_apposition(const struct outline *outline, int at, uint32_t types);

/* "Tom Vance is a writer and activist who", up to `at`: of whom the noun before "who" is said. */
struct argument argument_of_predicate(const struct outline *outline, int at, uint32_t types);

/* The object of the verb of a relative clause, which stands before the clause: "Quell, which
 * Farhill bought", "Quell, the start-up she founded". via: the token keys of the prepositions of
 * which one must introduce it, "Quell, in which Farhill holds a stake"; count 0: none need. */
struct argument argument_relative_object(const struct outline *outline, int verb, uint32_t types,
                                         const uint32_t *via, uint32_t via_count);

/* ---- objects: arguments_object.c ---- */

/* The object of the verb or preposition at `at`, to its right. via: as above. */
struct argument argument_object(const struct outline *outline, int at, uint32_t types,
                                const uint32_t *via, uint32_t via_count);

/* The narrowest of places that are named one inside the other and of which `at` is the first:
 * 圣地亚哥 in 智利首都圣地亚哥, 奥索尔诺 in 智利南部城市奥索尔诺. `at` itself when it is no such
 * place. */
int argument_innermost(const struct outline *outline, int at);

#endif
