/* What the files that find arguments (arguments*.c) share among themselves. */
#ifndef FIND_ARGUMENTS_SEARCH_H
#define FIND_ARGUMENTS_SEARCH_H

#include "find/outline/arguments.h"

#define SCAN_ITEMS     48 /* how far from a verb its arguments are looked for */
#define SEGMENTS_BACK  3  /* segments between commas, back from the verb */
#define APPOSITION_MAX 30 /* items of an apposition between two commas */

/* How many words that are no argument may stand between a verb and its argument. */
#define GAP_WORDS 7
#define GAP_CHARS 16 /* of Chinese */

#define PENALTY_BACK      8 /* of an argument that is further back than the neighbour */
#define PENALTY_GERUND    4 /* of what only a gerund or a participle ties to it */
#define PENALTY_INHERITED 8 /* of the subject of a clause before */

/* What is stepped over on the way from a verb to its subject, unless it is asked for. */
#define TYPES_PASSED                                                                               \
    (TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_REFERENCE) |                \
     TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_CONCEPT))

/* The whole list in which the mention at `at` stands. */
struct argument argument_list(const struct outline *outline, int at, int penalty);

/* The first mention that can be a subject between `begin` and `end`, both exclusive. */
struct argument argument_first_between(const struct outline *outline, int begin, int end,
                                       uint32_t types, int penalty);

/* Whether the mention, or its list, stands right behind a verb that may take it. */
bool argument_follows_verb(const struct outline *outline, int at);

/* "told Quell that", "told the BBC that": whether the mention is told something, and so neither
 * acts nor is what the clause behind is on. */
bool argument_is_told(const struct outline *outline, int at);

/* The item before the segment that ends at `at`: a sign of these classes, the item where walking
 * back ends, or the one after `limit` steps. */
int argument_segment_begin(const struct outline *outline, int at, uint64_t classes, int limit);

/* The label of the line before the colon at `colon`, when it can be the subject of the line. */
struct argument argument_label(const struct outline *outline, int colon, uint32_t types);

/* Chinese: the subject that the segments before the comma at `comma` leave to the next one. */
struct argument argument_inherited(const struct outline *outline, int comma, uint32_t types);

/* Words that stand between a preposition and its name: the, adjectives, the name's own role. */
bool argument_may_precede_name(const struct outline *outline, int at);

/* 西甲|豪门|马德里竞技, 远山|子公司|北辰: whether the organization only tells of the one that the
 * noun behind it names. */
bool argument_tells_of_named(const struct outline *outline, int at);

/* ---- names and roles that only tell of a noun: arguments_noun.c ---- */

/* "is a Danish footballer", up to `at`: the noun says what the subject is. */
bool argument_is_predicate(const struct outline *outline, int at);

/* "Quell is a Premier League club", "Quell, a major U.S. airline,": whether the name only tells of
 * the noun that says what the subject is. */
bool argument_is_of_predicate_noun(const struct outline *outline, int at);

/* "A New York man pleaded": the place only tells of whom the noun behind it speaks. */
bool argument_is_place_of_noun(const struct outline *outline, int at);

/* "the Google chief executive said": somebody of the organization who is not named. */
bool argument_is_of_unnamed(const struct outline *outline, int at);

/* 批评俱乐部签下, 称公司收购了: an organization without a name acts in what somebody says. */
bool argument_is_unnamed_actor(const struct outline *outline, int at);

/* "Quell, a start-up based in Leeds": what stands before the comma of the noun whose article is at
 * `article` and which the participle at `verb` ends. */
struct argument argument_named_by_noun(const struct outline *outline, int article, int verb,
                                       uint32_t types);

/* "Tom Vance, the design chief hired from Quell", up to the role at `role`. */
struct argument argument_named_by_role(const struct outline *outline, int role, int verb,
                                       uint32_t types);

#endif
