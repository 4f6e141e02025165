/*
 * Where a name may be at all. Most tokens are so clearly in none that nothing around changes it;
 * what costs more is done only for the stretches between those.
 */
#ifndef FIND_TAGGER_DOUBTS_H
#define FIND_TAGGER_DOUBTS_H

#include "find/tagger/tagger_model.h"

/* Made once for a model: what a name's transitions add to those of "no name", by type. */
struct tagger_doubts {
    short8 enter;                           /* to B or S */
    short8 enter_first, enter_single_first; /* at the sentence's first token: to B, to S */
    short8 begin_inside, begin_end, inside_inside, inside_end;
    short8 leave;                         /* from E or S */
    short8 leave_last, leave_single_last; /* at the last token: from E, from S */
    int16_t outside;                      /* from O to O */
    int16_t certain;                      /* a name worth so much less than none is no name */
    short8 (*onward)[2];                  /* of each token: the best way on from B and from I */
};

void tagger_doubts_init(struct tagger_doubts *doubts, const struct tagger_model *model);
/* For sentences of so many tokens; what is there is lost. */
void tagger_doubts_make_room(struct tagger_doubts *doubts, uint32_t tokens);
void tagger_doubts_release(struct tagger_doubts *doubts);

/* Whether each token of a sentence may be in a name: the best one through it is not worth less than
 * none by a factor of two hundred. */
void tagger_doubts_find(const struct tagger_doubts *doubts, const union label_sums *sums,
                        uint32_t count, bool *doubtful);

#endif
