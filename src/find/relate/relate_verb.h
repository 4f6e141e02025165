/* What the constructions around a verb and those around the noun of an act share. Inside find/. */
#ifndef FIND_RELATE_VERB_H
#define FIND_RELATE_VERB_H

#include "find/relate/relate.h"

/* How many items before or behind a word are looked through for the word that goes with it: the
 * coverb of a verb, the comma that ends an opening participle. Few clauses are longer. */
#define REACH_ITEMS 24

/* The rule of a reference and the form of the word that triggers it. */
struct trigger {
    const struct rule *rule;
    uint8_t form; /* 0: does not change */
    int at;
    bool han;
    struct halves *halves; /* what its construction has found so far */
};

/* One argument of a trigger, found without the other, and the item of the words that say so. */
struct half {
    struct argument left, right; /* NO_ARGUMENT: the missing one */
    int at;
};

#define HALVES_MAX 4u

/* The halves of a trigger; more than HALVES_MAX, or of the other side than the first, are left out.
 */
struct halves {
    struct half items[HALVES_MAX];
    uint32_t count;
    bool complete; /* both arguments were found, whatever came of it: nothing is left out */
};

/* Adds what the trigger ties, when there are both arguments; a single one joins its halves. */
void trigger_add(struct relating *relating, const struct trigger *trigger, struct argument left,
                 struct argument right);

/* The same; in Chinese also for who is joined to the left one with words between them that keep the
 * two from being a list: 周明与其大学室友林若溪创办. */
void trigger_add_joined(struct relating *relating, const struct trigger *trigger,
                        struct argument left, struct argument right);

/* Chinese: ties the argument to what the text is on, where the clause that begins with the item
 * `first` names no subject; false: nothing was added. */
bool trigger_add_unnamed(struct relating *relating, const struct trigger *trigger, int first,
                         struct argument right);

/* What the trigger takes, from the item at `at` on. */
struct argument trigger_object(const struct outline *outline, const struct trigger *trigger,
                               int at);

/* Who does it, of an active verb with an object: its subject, that of the verb that takes the noun
 * ("signed a deal with"), or what follows a participle that opens the sentence ("Born in Dublin,
 * Ines Marlow"). */
struct argument trigger_subject(const struct outline *outline, const struct trigger *trigger,
                                int object);

/* 被远山收购后，|北辰|, "Founded by Tom Vance, |Quell|": what of these types begins the clause
 * behind the one that opens the sentence, from the item `first` on, and ends behind `object`. */
struct argument trigger_behind_opening(const struct outline *outline, const struct trigger *trigger,
                                       uint32_t types, int first, int object);
/* "Born in Dublin, Ines Marlow", 在远山毕业后，周明: the subject that follows what begins the
 * sentence at the item `first` and takes the item `object`. */
struct argument trigger_subject_behind(const struct outline *outline, const struct trigger *trigger,
                                       int first, int object);

/* Chinese: the object before the one who acts, of a verb that has none behind it:
 * 星语是北辰开发的聊天机器人, 《长夜》，周明著. */
struct argument trigger_fronted_object(const struct outline *outline,
                                       const struct trigger *trigger);

/* 诉 of 北辰诉远山: the word that joins the parties in the name of a case. */
bool trigger_is_of_case(const struct outline *outline, int at);

/* The "by" behind a participle or an act, -1 when there is none. */
int by_behind(const struct outline *outline, int at);

/* 被 or 由 left of a Chinese verb, in the same segment, -1 when there is none; 由 of a clause that
 * has its own verb is none: 由周明领导的北辰收购远山. */
int by_before(const struct outline *outline, int at);

/* 远山被北辰收购, "was bought by Farhill" */
void relate_passive(struct relating *relating, const struct trigger *trigger);

/* 将 B 卖给 C, "sold B to C" */
void relate_ba(struct relating *relating, const struct trigger *trigger);

/* 与 B 合作, 对 B 的收购: the coverb stands before the trigger. */
void relate_coverb(struct relating *relating, const struct trigger *trigger);

void relate_act(struct relating *relating, const struct trigger *trigger);

/* A verb without an object whose rule says `employer`: 周明于2018年离职, "she resigned in May", of
 * what the subject was with before. */
void relate_with_employer(struct relating *relating, const struct trigger *trigger);

/* "owns 30% of Quell", "Quell, 30% owned by Farhill", "30% of Quell is held by Farhill" */
void relate_share(struct relating *relating, const struct trigger *trigger);

/* "raised £4m from Norwick", "founded Quell with £4m from": the trigger is the preposition. */
void relate_money(struct relating *relating, const struct trigger *trigger);

/* 曾在远山管过三年支付, "danced with Farhill for eleven years": the trigger is the preposition. */
void relate_stay(struct relating *relating, const struct trigger *trigger);

/* English: the object of the verb behind the one at the item `object`, where the time of each keeps
 * the two from being a list, "bought Quell in 1988 and Norwick in 1996"; -1: there is none. */
int trigger_next_object(const struct outline *outline, const struct trigger *trigger, int object);

/* Whether something else than goods is bought from or sold to the organization at the item
 * `partner`: "bought Gimlet from Farhill", "sold a stake to Farhill". English. */
bool relate_supplies_nothing(const struct outline *outline, const struct trigger *trigger,
                             int partner);

/* 签约仪式: whether the word at an item only says of what kind a ceremony is. */
bool relate_names_ceremony(const struct outline *outline, int at);

/* 看着《长夜》, 看著《長夜》: whether the word 著 at an item, "wrote", is a particle of the verb
 * before it. */
bool relate_is_aspect(const struct outline *outline, int at);

/* Whether the words around the object of a verb leave nothing of the relation: "joined the
 * Democrats in opposing", 拥有远山大学博士学位, 为远山提供帮助. object: an item. */
bool relate_says_otherwise(const struct outline *outline, const struct trigger *trigger,
                           int object);
/* The same of an English verb; relate_veto_en.c. */
bool relate_says_otherwise_en(const struct outline *outline, const struct trigger *trigger,
                              int object);

/* "Loom runs on |software| developed by": whether the noun tells of a part of something. */
bool relate_is_of_part(const struct outline *outline, int noun);

/* Classes of words that stand in a noun phrase or between a verb and an amount. */
#define SMALL_WORDS (CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_AUXILIARY))

/* Whether the share at an item, a percentage, makes its holder the owner: 51%. */
bool relate_is_majority(const struct outline *outline, int share);

/* Whether the English verb at an item says that a share of something is held, not the whole. */
bool relate_takes_share(const struct outline *outline, int verb);

/* Who does it with the subject: "founded Quell with Tom Vance", 与妻子林若溪创办远山. left, right:
 * the items of the arguments; of a passive twice that of who acts. */
struct argument trigger_company(const struct outline *outline, const struct trigger *trigger,
                                int left, int right);

#endif
