/*
 * Deciding which proposals are names. The order of strength is written in one place,
 * decide_score.c; decide.c chooses among what overlaps; decide_document.c uses what one part of the
 * article knows in the others.
 */
#ifndef FIND_DECIDE_H
#define FIND_DECIDE_H

#include "find/name_table.h"
#include "find/propose.h"

/* A span and a type with all who say so. */
struct candidate {
    uint32_t begin, end;
    uint32_t name;      /* of the decision's table: equal strings, equal names */
    int32_t score;      /* above 0: a name; hundredths of a logit */
    uint16_t witnesses; /* bit 1 << enum witness */
    uint8_t type;       /* enum entity_type */
    uint8_t confidence; /* of its strongest proposal */
    bool ambiguous;     /* known only from an ambiguous row of a lexicon */
    bool chosen;
    uint32_t row; /* of a lexicon, or NO_INDEX */
    const struct lexicon *lexicon;
    const char *rule; /* of the strongest witness */
};

struct decision {
    struct work *work;
    struct name_table names;
    VEC(struct candidate) candidates; /* sorted by begin, the longer first */
};

/* The score of one candidate by itself; `tagged` is the tagger's span that overlaps it, or NULL. */
int32_t decide_score(const struct candidate *candidate, const struct candidate *tagged);

/* Raises and lowers scores by what the whole article says of the same string. */
void decide_share(struct decision *decision);

/* Adds the other occurrences of chosen names, and their short forms. */
void decide_spread(struct decision *decision);

/* Marks as chosen what holds among overlapping candidates. */
void decide_choose(struct decision *decision);

/* Sorts the candidates and joins equal ones. */
void decide_sort(struct decision *decision);

#endif
