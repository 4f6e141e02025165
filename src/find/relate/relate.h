/*
 * What the constructions share: finding the arguments of a trigger in an outline, and adding what
 * was found. Inside find/. The constructions themselves: relate_verb.c (active, ba, joint),
 * relate_passive.c, relate_coverb.c, relate_act.c, relate_share.c, relate_money.c, relate_noun.c
 * (relational nouns and roles), relate_between.c, relate_score.c, relate_name.c. What a sentence
 * says beyond its triggers: relate_succession.c, relate_containment.c; across sentences:
 * relate_bridge.c, relate_round.c.
 */
#ifndef FIND_RELATE_H
#define FIND_RELATE_H

#include "find/bridge/bridge.h"
#include "find/outline/arguments.h"
#include "find/outline/outline.h"
#include "find/pair/pair.h"
#include "find/work.h"

struct recent_name {
    uint32_t entity, sentence;
    struct bridge_stand stand;
};

/* The names of the last sentences, the newest last. */
struct recent_names {
    struct recent_name items[32];
    uint32_t count;
};

#define RELATIONS_LOOKED_BACK 256u /* for what is known of somebody */

#define TOPICS_OFTEN 3u
#define TOPICS_TITLE 8u

/* What the article is about: entities. */
struct topics {
    uint32_t most[ENTITY_TYPES];  /* mentions of what is mentioned most, of each type */
    uint32_t often[TOPICS_OFTEN]; /* the organizations that are mentioned most */
    uint32_t title[TOPICS_TITLE]; /* those of the first mentions in the headline */
    uint32_t often_count, title_count;
};

#define EMPLOYMENTS_KEPT 32u

/* Who was last said to be with which organization. */
struct employment_memory {
    struct employment {
        uint32_t person, organization;
        uint32_t begin;        /* byte of the words that say so */
    } items[EMPLOYMENTS_KEPT]; /* a ring: the last ones */
    uint32_t count;            /* of all that were noted, also those that were overwritten */
};

#define RUMOURS_MAX 64u

/* Which relations of the sentence before are rumours, so that the next one can deny them. */
struct rumours {
    uint32_t first; /* a relation of the builder */
    uint64_t bits;  /* bit n: relation first + n is one; of a sentence the first RUMOURS_MAX */
};

/* What is shared while the relations of one article are found. relate_read owns it. */
struct relating {
    struct work *work;
    const struct rule_table *table;
    struct outline outline;     /* of the sentence */
    struct pair_sentence pairs; /* the same, for weighing */

    /* of the article */
    bridge_judge judge; /* of what a sentence leaves out; NULL: nothing is bridged */
    void *judge_context;
    uint32_t *mention_counts; /* of each entity */
    struct topics topics;
    uint32_t *rule_numbers; /* of each rule: its number in the dossier + 1; 0 until it is used */
    VEC(const struct rule *) rules;           /* of each such number; NULL: of something else */
    const struct rule *loose[RELATION_TYPES]; /* by which what is likely is found, or NULL */

    /* of the sentences so far */
    uint32_t defined;       /* what the text, or the last block that defines, is on, or NO_INDEX */
    uint32_t block, opener; /* the block of the sentence, the organization that opens it */
    struct recent_names recent;
    struct raised {
        uint32_t entity, sentence;
    } round; /* who last raised money; entity NO_INDEX: nobody */
    struct employment_memory employments;
    struct rumours rumours;
};

/* What a construction has seen. */
struct found {
    const struct rule *rule;
    struct argument left, right;
    int trigger;
    int role;              /* item of the role that goes with it, or -1 */
    uint32_t left_entity;  /* when left.at is -1: what it is, though not in this sentence */
    uint32_t right_entity; /* when right.at is -1: the same */
    uint8_t form;          /* enum word_form of the trigger, 0 when it does not change */
    uint8_t percent;       /* how likely the model holds it, 0: the rule says how sure it is */
};

/* 1928年毕业于南湖大学: what the text is on, for a verb, or the preposition before it, whose clause
 * names no subject, nor do those before it in the sentence; or NO_INDEX. relate_defined.c. */
uint32_t relate_unnamed_subject(const struct relating *relating, int verb, uint32_t types);

/* 远山是湖州的公立大学: the narrowest place that begins, at the item `right`, what is said of what
 * the mention at `left` names; -1: it says something else of a place, 湖州是南湖的盟友. */
int relate_place_of_definition(const struct outline *outline, int left, int right);

/* Called for every sentence, before its relations are found. */
void relate_note_round(struct relating *relating);

/* Whose round of funding the sentence tells of, where it does not say so: who raised money in it or
 * just before, another entity than one; or NO_INDEX. */
uint32_t relate_round(const struct relating *relating, uint32_t other_than);

/* Called for every sentence, before relate_note_opener. */
void relate_note_defined(struct relating *relating);

/* Called before the first sentence. */
void relate_know_topics(struct relating *relating);

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

#define RELATE_WEAK_BELOW 64 /* nine in ten of what is surer are right in articles */

/* Whether a relation of this confidence is shown only to who asks for it. */
bool relate_is_weak(uint8_t confidence);
/* Whether it is less sure than what rules find: nothing follows from it. */
bool relate_is_guess(uint8_t confidence);

/* Adds the relation for every pair of the two lists. */
void relate_add(struct relating *relating, const struct found *found);

/* Adds the relation of the one argument that was found, the other being NO_ARGUMENT, to what the
 * sentence leaves out: of money to who has raised it, else to what the judge holds likely enough.
 * Nothing is added where neither was found, or that one is not of the rule's types. */
void relate_bridge(struct relating *relating, const struct found *found);

/* What the relation of a rule is, of these two; at: the item of the object, -1: the sentence does
 * not name it. "Ines Marlow of the Labour Party" does not work for it, "joined the Labour Party" is
 * not hired, "went to Eastmoor University" is at school there (then the person is made the
 * subject), as one is who 进入远山大学, 收购远山49%的股份 invests in it. Returns an enum
 * relation_type. */
uint8_t relate_tie(const struct relating *relating, const struct rule *rule, int trigger, int at,
                   const struct outline_item **subject, const struct outline_item **object);

/* 远山党, a band: whether who is with an organization of this name is its member, and not employed.
 */
bool relate_has_members(const char *organization);

/* 教育部任命周明为|远山大学|校长: whether the sentence gives a person a role of another
 * organization than the one that gives it. Both are entities. */
bool relate_gives_role_elsewhere(const struct outline *outline, uint32_t person, uint32_t giver);

/* 国务院任命周明为部长: whether it names the heads of others and does not employ them. */
bool relate_only_appoints(const char *organization);

/* 周明扮演远山的老板: whether the person at the item is said to play, or to pass for, whoever has
 * to do with what begins at `object`, a byte; person: -1 is nobody. */
bool relate_only_pretends(const struct outline *outline, int person, uint32_t object);

/* Whether who the two are leaves nothing of the relation of that type: courts are no targets, an
 * airline makes no aircraft, 远山的代理律师 is not employed there. person: the item of the subject.
 */
bool relate_ties_nothing(const struct relating *relating, const struct rule *rule, uint8_t type,
                         int person, const struct outline_item *subject,
                         const struct outline_item *object);

/* The rule that has this number in the dossier; relate_add has given it one. */
const struct rule *relate_rule(const struct relating *relating, uint32_t number);

/* The step of finding relations: names, pronouns and quotes must have been found. judge: of what
 * sentences leave out, with its context; NULL: nobody says. */
void relate_read(struct work *work, bridge_judge judge, void *context);

void relate_verbs(struct relating *relating);
void relate_nouns(struct relating *relating);
void relate_between(struct relating *relating);

/* "Leeds United 2 Farhill Town 1": who played whom. */
void relate_scores(struct relating *relating);

/* 位于湖州以东37公里, 位于南湖与湖州之间: whether the rule says of something that it lies beside
 * the places of the list that begins at `place`, and so in none of them. */
bool relate_lies_beside(const struct outline *outline, const struct rule *rule, int place);

/* Called when every sentence is read: drops places that were found to lie in one another. */
void relate_containment(struct relating *relating);

#endif
