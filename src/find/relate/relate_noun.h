/*
 * Relational nouns: what relate_noun.c (rules), relate_kin.c (those of kin), relate_complement.c
 * (of what they are), relate_holder.c, relate_holder_left.c and relate_holder_right.c (who holds
 * them) share. Inside find/.
 */
#ifndef FIND_RELATE_NOUN_H
#define FIND_RELATE_NOUN_H

#include "find/relate/relate.h"

#define NOUN_CHAIN 4 /* nouns of one run */
#define PERSONS    TYPE_BIT(ENTITY_PERSON)

/* A run of nouns (董事长兼总裁) with what stands around it. */
struct noun {
    int first, last; /* items of the run */
    int begin, end;  /* of the phrase with its complement and its adjectives */
    int words;       /* between the complement and the noun: of a part, not of the whole */
    bool owned;      /* its complement may own the part: "head of Quell's Leeds arm" */
};

/* An entity that the sentence does not name there, NO_INDEX: none; how sure that is, in percent. */
struct bridged {
    uint32_t entity;
    uint8_t percent;
};

/* What the noun before has left: "chief executive of Quell and chair of Farhill", "chief executive
 * of Quell Tom Vance and finance chief Ines Marlow". */
struct memory {
    int end; /* of its phrase, -1: none */
    struct argument holder;
    struct argument organization; /* its complement */
    struct argument relative; /* the same of a noun of kin: 周明 of 周明的长子周亮、次子周星 */
    int kin;                  /* the holder of the last noun of kin of the sentence, -1: none */
    struct argument kin_of;   /* its complement */
    struct bridged kin_owner; /* whom it was bridged to */
};

/* Whether the item is a mention of a role; whether it is a relational noun of any kind. */
bool noun_is_role(const struct outline *outline, int at);
bool noun_stands(const struct outline *outline, int at);

/* relate_kin.c: whether the item is a noun of kin, and no mention. */
bool noun_is_kin(const struct outline *outline, int at);

/* Whether the kin is that of nobody with a name (农民的儿子, 父亲的战友, "the widow, Ann Reed"), or
 * how clergy are called. */
bool noun_is_kin_of_nobody(const struct outline *outline, int at);

/* 周明与徐榛蔚的丈夫王野: a spouse is that of the last one alone; of a child both, the complement
 * as it is. */
struct argument noun_owner_of_spouse(const struct outline *outline, int at,
                                     struct argument complement);

/* 他的祖父周明是教师，父亲周亮是: whether the noun behind the comma, which names nobody or the last
 * one's holder, goes on with whose kin that was. */
bool noun_is_of_last_kin(const struct outline *outline, const struct memory *memory,
                         const struct noun *noun, int complement);

/* 父亲周明是编辑，母亲林若溪是教师: the kin of whoever the noun before was bridged to; false: it
 * was to nobody. */
bool noun_add_of_last_kin(struct relating *relating, const struct memory *memory,
                          const struct noun *noun, const struct rule *rule, int at,
                          struct argument holder, struct argument complement);

/* Whom the noun of kin of the holder was bridged to with the relation that was added last, if that
 * is no guess. */
struct bridged noun_bridged_owner(const struct relating *relating, uint32_t relations_before,
                                  struct argument holder);

/* "his partner, Ann Reed": who shares his life, and no partner of a firm. */
bool noun_is_life_partner(const struct outline *outline, int at);

/* 远山、北辰等竞争对手: whether the item is 等, behind those of the types that the noun means. */
bool noun_ends_examples(const struct outline *outline, int at, uint32_t types);

/* The last noun of the run that begins at `first`. */
int noun_run_end(const struct outline *outline, int first);

/* The complement of the run: left of its first noun, behind its last, or behind the item `holder`
 * (-1: there is none). Sets where the phrase begins and ends, and the words between. */
struct argument noun_complement(const struct outline *outline, struct noun *noun, uint32_t types,
                                int holder);

/* "the chairman of Quell, retired admiral Tom Vance,": the person behind a title of his own that
 * begins at `at`, the item itself when it is none. */
int noun_behind_own_title(const struct outline *outline, int at);

/* The holder right of the run; loose: behind a comma or "is", so that one to the left is better. */
struct holder_right {
    struct argument holder;
    bool loose;
};
struct holder_right noun_holder_right(const struct outline *outline, const struct noun *noun,
                                      uint32_t types);

/* researchers: whether the noun at an item is of a whole list. */
bool noun_is_plural(const struct outline *outline, int noun);

/* "joined Quell |as|": the verb whose object, an organization, stands right before an English "as";
 * -1: there is none. */
int noun_verb_of_as(const struct outline *outline, int as);

/* The holder left of the phrase: "Tom Vance, chief executive", 周明任院长. */
struct argument noun_holder_left(const struct outline *outline, const struct noun *noun,
                                 uint32_t types);

/* 由 before who does what the verb at `verb` says, right before it: 由林若溪 of 由林若溪出任; that
 * person, or -1. */
int noun_agent(const struct outline *outline, int verb);

/* The holder of the types, wherever it stands; `right` is what noun_holder_right says of them. */
struct argument noun_holder(const struct outline *outline, const struct noun *noun, uint32_t types,
                            const struct holder_right *right, const struct memory *memory);

/* "Vance and Marlow became chairman and president, respectively": whose of the list of holders the
 * noun at `at`, of the run of nouns, is; the whole list where nothing says so. */
struct argument noun_respective_holder(const struct outline *outline, const struct noun *noun,
                                       int at, struct argument holder);

#endif
