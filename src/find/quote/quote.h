/*
 * Who said what: what the parts of the step share. Inside find/. quote.c reads block by block;
 * quote_marks.c finds what stands in quotation marks, quote_speaker.c who says it, quote_indirect.c
 * reported clauses (quote_verb.c what their verbs ask, quote_content.c where they end),
 * quote_label.c the turns of an interview.
 */
#ifndef FIND_QUOTE_H
#define FIND_QUOTE_H

#include "find/outline/outline.h"
#include "find/work.h"

/* Who can speak; a place only acts. */
#define SPEAKERS (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION))

/* What stands in one pair of marks. */
struct marked {
    int open, close; /* items of the marks; close is the number of items when it is not closed */
    uint32_t begin, end;
    uint32_t cps; /* length in code points */
    bool whole;   /* ends with the mark of a sentence or stands by itself */
    bool apart;   /* signs stand on both sides */
    bool dropped; /* part of a reported clause, or no speech */
};

typedef VEC(struct marked) marked_vec;

/* Somebody, and the verb that says so (-1: none). */
struct speaker {
    int at; /* item, -1: none */
    int verb;
};

#define NO_SPEAKER ((struct speaker){.at = -1, .verb = -1})

struct quoting {
    struct work *work;
    struct outline outline; /* of the current block */
    marked_vec marked;
    uint32_t block;
    uint32_t interviewee;  /* entity of whom an interview is with, or NO_INDEX */
    uint32_t last_speaker; /* entity of the last direct quote, or NO_INDEX */
    bool last_ended;       /* that quote ended its block */
    bool last_open;        /* and was not closed */
};

/* quote_marks.c: fills marked for the outline, and the quote numbers of its items. */
void quote_find_marks(struct quoting *quoting);

/* quote_speaker.c */
struct speaker quote_speaker(const struct quoting *quoting, const struct marked *marked);
/* The subject of a verb of saying; "sued Quell, saying": that of the sentence. */
struct argument quote_subject(const struct outline *outline, int verb);
/* "a spokesman for the bank said": the organization before the verb, for which somebody without a
 * name speaks, not before the item `begin`; -1: it is something else. */
int quote_spoken_for(const struct outline *outline, int verb, int begin);
/* The one of whom the clause [begin, end) says that he says. */
struct speaker quote_clause_speaker(const struct quoting *quoting, int begin, int end);
/* The first item of the clause that ends before `at`, and the item behind the one that begins at
 * `at`; both stop at sentence ends and at quotes. */
int quote_clause_begin(const struct quoting *quoting, int at);
int quote_clause_end(const struct quoting *quoting, int at);

/* ---- quote_content.c: the clause that a verb of saying reports; items ---- */

/* Where it begins behind the verb, past the listener, the day, "that", a comma or colon; -1 when
 * none does. */
int quote_content_begin(const struct quoting *quoting, int verb);
/* The item behind the clause that begins at `begin`. */
int quote_content_end(const struct quoting *quoting, int begin);
/* Whether a clause begins at the item, as far as its first word tells. */
bool quote_begins_clause(const struct outline *outline, int at);
/* "a campaign that encouraged": the "that" begins no clause that somebody has said. */
bool quote_is_relative(const struct outline *outline, int that);

/* ---- quote_verb.c: what a verb of saying, or a word like one, reports ---- */

/* 指着, 没有回应: not what somebody said. */
bool quote_verb_says_nothing(const struct outline *outline, int verb);
/* 承诺书, 承诺放弃: the verb reports only behind a comma or colon, and there is none. */
bool quote_verb_lacks_comma(const struct outline *outline, int verb);
/* 追问, 描述为; 宣布 of an organization: the verb takes no clause that reports. speaker: item. */
bool quote_verb_reports_nothing(const struct outline *outline, int verb, int speaker);
/* "denied": it reports only behind "that". */
bool quote_verb_needs_that(const struct outline *outline, int verb);
/* "said in": what it takes is no clause. */
bool quote_verb_takes_preposition(const struct outline *outline, int verb);
/* English without "that": whether the items [begin, end) behind the verb are a clause that somebody
 * said, not the theft that he reported. */
bool quote_says_something(const struct outline *outline, int verb, int begin, int end);
/* "In the US": the items [begin, end) only tell where, when or how. */
bool quote_is_circumstance(const struct outline *outline, int begin, int end);
/* 声明称，: it is a report though nobody is known who speaks. */
bool quote_verb_needs_nobody(const struct outline *outline, int verb);
/* "complains that": whether a "that" is one that the subject says. */
bool quote_leads_to_clause(const struct outline *outline, int that);

/* quote_indirect.c: adds reported clauses of the block; drops marked ones inside them. */
void quote_find_indirect(struct quoting *quoting);

/* quote_label.c: the turns of an interview ("Q: A:", "Name: ..."); true when the block is one and
 * nothing else is to be done with it. */
bool quote_is_interview(const struct work *work);
uint32_t quote_interviewee(const struct work *work);
bool quote_read_turn(struct quoting *quoting);

void quote_add(struct quoting *quoting, uint32_t begin, uint32_t end, enum quote_kind kind,
               struct speaker speaker, uint8_t confidence);

#endif
