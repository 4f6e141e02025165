/*
 * The entities of an article as referents while it is read from the left: where each was mentioned
 * last, and which of them an anaphor may mean. Inside refer/ only.
 */
#ifndef FIND_REFER_DISCOURSE_H
#define FIND_REFER_DISCOURSE_H

#include "find/refer/refer.h"

/* Referents looked at for one anaphor: the most recent ones. */
#define RECENT_MAX REFER_CANDIDATES_MAX

struct discourse {
    struct work *work;
    refer_judge judge;
    void *context;
    struct referent *referents; /* of each entity */
    uint32_t entity_count;
    uint32_t second[ENTITY_TYPES];
    uint32_t main[ENTITY_TYPES];   /* the entity of each type that the article names most often */
    uint32_t topics[ENTITY_TYPES]; /* the first of each type in the paragraph */
    uint32_t recent[RECENT_MAX];   /* entities, the last mentioned first */
    uint32_t recent_count;
    uint32_t sentence, block, clause;
    uint32_t last_end;             /* token behind the last mention of the sentence */
    uint32_t person, organization; /* the last of the sentence, or NO_INDEX */
    uint32_t person_before;        /* the last person of the sentence before in the paragraph */
    uint32_t person_end;           /* token behind the person last spoken of */
    uint32_t organization_end;     /* token behind it */
    bool chief_open;               /* no mention without a preposition since then */
    bool clause_open;              /* no mention yet since the clause began */
    bool sentence_open;            /* none since the sentence began */
    bool quoted;                   /* inside quotation marks */
    uint32_t quote;                /* the byte where the last of these were opened */
    uint32_t known;                /* mentions of names; those of anaphors come after */
};

/* Of an article whose names are mentions of the builder. */
void discourse_begin(struct discourse *discourse, struct work *work, refer_judge judge,
                     void *context);
void discourse_end(struct discourse *discourse);

/* The tokens [first, end) of the current sentence name the entity; what describes it lies before
 * the token `high`. */
void discourse_name(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end,
                    uint32_t high);

/* The same tokens are an anaphor: fills in where it stands, and resolves it. */
void discourse_meet(struct discourse *discourse, struct anaphor *anaphor, uint32_t first,
                    uint32_t end);

/* The index of the candidate that the anaphor means for certain; NO_INDEX: that is to be weighed.
 * refer_certain.c. */
uint32_t discourse_certain(const struct discourse *discourse, const struct anaphor *anaphor,
                           const struct refer_candidate *candidates, uint32_t count);

/* The entity whose name only follows, behind the clause of the pronoun that begins the sentence;
 * NO_INDEX: there is none. refer_ahead.c. */
uint32_t discourse_ahead(const struct discourse *discourse, const struct anaphor *anaphor,
                         uint32_t first, uint32_t end);

/* Whether two may be one: an unknown gender agrees with any. */
static inline bool discourse_genders_agree(enum gender a, enum gender b)
{
    return a == GENDER_UNKNOWN || b == GENDER_UNKNOWN || a == b;
}

static inline const struct entity *discourse_entity(const struct discourse *discourse,
                                                    uint32_t entity)
{
    return &discourse->work->builder.entities.items[entity];
}

#endif
