/*
 * How likely labels are: the sums over all labellings of a stretch of tokens, forward and backward,
 * from which any label's or name's share is a few products.
 *
 * Numbers are floats that are only added and multiplied, in a fixed order; so every machine that
 * computes by IEEE 754 gets the same.
 */
#ifndef FIND_TAGGER_LATTICE_H
#define FIND_TAGGER_LATTICE_H

#include <stdbool.h>

#include "find/tagger/tagger_model.h"

/* A token of a stretch. */
struct lattice_token {
    union lane_floats fit;    /* how well each label fits, scaled so that shares need no more */
    union lane_floats before; /* of all labellings up to here, this share ends in the label */
    union lane_floats after;  /* times this: its share of all labellings of the stretch */
};

#define LATTICE_POWERS 1024

struct tagger_lattice {
    float powers[LATTICE_POWERS];       /* of a score so many units below the best */
    union quarter_floats enter[OUTERS]; /* factors of the transitions: from a type, to each */
    union quarter_floats leave[OUTERS]; /* the same: to a type, from each */
    union half_floats inner_begin;      /* from B, to E and I of the type */
    union half_floats inner_inside;     /* from I */
    union half_floats first, last;      /* to B S O, from S O E at the ends of a sentence */
    struct lattice_token *tokens;       /* of the sentence; those of stretches are filled in */
};

void lattice_init(struct tagger_lattice *lattice, const struct tagger_model *model);
/* For sentences of so many tokens; what is there is lost. */
void lattice_make_room(struct tagger_lattice *lattice, uint32_t tokens);
void lattice_release(struct tagger_lattice *lattice);

/*
 * Fills in the tokens of the stretch [begin, end) of a sentence of count tokens. Where it does not
 * reach the sentence's end, the token beside it is certainly in no name.
 */
void lattice_fill(struct tagger_lattice *lattice, const union label_sums *sums, uint32_t begin,
                  uint32_t end, uint32_t count);

/* The share of the labellings, 0 to 1, in which a token of a filled stretch has this label. */
static inline float lattice_label(const struct tagger_lattice *lattice, uint32_t token,
                                  unsigned label)
{
    const struct lattice_token *at = &lattice->tokens[token];
    return at->before.of[lane_of(label)] * at->after.of[lane_of(label)];
}

/* The label with the largest share, and that. */
unsigned lattice_best(const struct tagger_lattice *lattice, uint32_t token, float *share);

/* Whether any name may begin at the token: B or S of a type has at least this share. */
bool lattice_may_begin(const struct tagger_lattice *lattice, uint32_t token, float share);

/* The names of one type that begin at a token of a stretch, each a token longer than the last. */
struct lattice_walk {
    const struct tagger_lattice *lattice;
    uint32_t first, token; /* of the name, and the last one so far */
    unsigned type;
    float share; /* of the labellings up to that one, in which the name is open */
};
struct lattice_walk lattice_walk(const struct tagger_lattice *lattice, uint32_t first,
                                 unsigned type);
/* The share of the labellings in which the name ends at the next token. */
float lattice_walk_end(const struct lattice_walk *walk);
/* Takes the next token into the name. Returns the share in which it is open behind that. */
float lattice_walk_on(struct lattice_walk *walk);

/* ... in which a name of this type is at [first, first + span) within one stretch. */
float lattice_name(const struct tagger_lattice *lattice, uint32_t first, uint32_t span,
                   unsigned type);

#endif
