#include "find/tagger/tagger_doubts.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"

#define CERTAIN 5.3 /* logits: two hundred to one */
#define LIMIT                                                                                      \
    8000 /* of a score beside that of "no name"; what is far below is as good as never             \
          */

/* ---- made once for a model ---- */

static int16_t limited(int32_t score)
{
    return (int16_t)(score > LIMIT ? LIMIT : score < -LIMIT ? -LIMIT : score);
}

static void init_type(struct tagger_doubts *doubts, const struct tagger_header *header,
                      unsigned type)
{
    unsigned begin = label_of(type, PLACE_BEGIN), end = label_of(type, PLACE_END);
    unsigned single = label_of(type, PLACE_SINGLE);
    const int16_t *first = header->first, *last = header->last;
    const int16_t(*outer)[OUTERS] = header->transitions.outer;
    const int16_t(*inner)[2] = header->transitions.inner[type];
    doubts->enter[type] = limited(outer[OUTER_OUTSIDE][type] - doubts->outside);
    doubts->enter_first[type] = limited(first[begin] - first[LABEL_OUTSIDE]);
    doubts->enter_single_first[type] = limited(first[single] - first[LABEL_OUTSIDE]);
    doubts->begin_inside[type] = limited(inner[0][0] - doubts->outside);
    doubts->begin_end[type] = limited(inner[0][1] - doubts->outside);
    doubts->inside_inside[type] = limited(inner[1][0] - doubts->outside);
    doubts->inside_end[type] = limited(inner[1][1] - doubts->outside);
    doubts->leave[type] = limited(outer[type][OUTER_OUTSIDE] - doubts->outside);
    doubts->leave_last[type] = limited(last[end] - last[LABEL_OUTSIDE]);
    doubts->leave_single_last[type] = limited(last[single] - last[LABEL_OUTSIDE]);
}

void tagger_doubts_init(struct tagger_doubts *doubts, const struct tagger_model *model)
{
    memset(doubts, 0, sizeof *doubts);
    doubts->outside = limited(model->header->transitions.outer[OUTER_OUTSIDE][OUTER_OUTSIDE]);
    doubts->enter = doubts->enter_first = doubts->enter_single_first = short8_all(-LIMIT);
    for (unsigned type = 0; type < TAGGER_TYPES; type++)
        init_type(doubts, model->header, type);
    doubts->certain = limited(tagger_model_units(model, CERTAIN));
    doubts->onward = NULL;
}

void tagger_doubts_make_room(struct tagger_doubts *doubts, uint32_t tokens)
{
    free(doubts->onward);
    doubts->onward = memory_alloc(tokens * sizeof *doubts->onward);
}

void tagger_doubts_release(struct tagger_doubts *doubts)
{
    free(doubts->onward);
}

/* ---- names through a token ---- */

/* What a label of a place is worth beside O, for each type. */
static short8 beside_outside(const union label_sums *sums, enum lane place)
{
    return sums->v[place / 8] - short8_all(sums->of[LANE_OUTSIDE]);
}

/* From the last token on: the best ways in which a name that is open goes on. */
static void go_back(const struct tagger_doubts *doubts, const union label_sums *sums,
                    uint32_t count)
{
    const short8 limit = short8_all(LIMIT);
    short8 from_begin = short8_all(-LIMIT), from_inside = short8_all(-LIMIT);
    short8 leave = doubts->leave_last;
    for (uint32_t i = count; i-- > 0;) {
        doubts->onward[i][0] = from_begin;
        doubts->onward[i][1] = from_inside;
        short8 ends = beside_outside(&sums[i], LANE_END) + leave;
        short8 goes_on = beside_outside(&sums[i], LANE_INSIDE) + from_inside;
        from_begin = short8_max(ends + doubts->begin_end, goes_on + doubts->begin_inside);
        from_inside = short8_max(ends + doubts->inside_end, goes_on + doubts->inside_inside);
        from_begin = short8_min(from_begin, limit);
        from_inside = short8_min(from_inside, limit);
        leave = doubts->leave;
    }
}

static bool any_above(short8 scores, int16_t least)
{
    union {
        short8 each;
        uint64_t halves[2];
    } above = {.each = scores > short8_all(least)};
    return (above.halves[0] | above.halves[1]) != 0;
}

void tagger_doubts_find(const struct tagger_doubts *doubts, const union label_sums *sums,
                        uint32_t count, bool *doubtful)
{
    short8 begun = short8_all(-LIMIT),
           inside = short8_all(-LIMIT); /* names that are open at the token before */
    short8 begin = doubts->enter_first, begin_single = doubts->enter_single_first;
    short8 leave = doubts->leave, leave_single = doubts->leave;
    go_back(doubts, sums, count);
    for (uint32_t i = 0; i < count; i++) {
        if (i + 1 == count) {
            leave = doubts->leave_last;
            leave_single = doubts->leave_single_last;
        }
        short8 single = beside_outside(&sums[i], LANE_SINGLE) + begin_single + leave_single;
        short8 end = beside_outside(&sums[i], LANE_END) + leave +
                     short8_max(begun + doubts->begin_end, inside + doubts->inside_end);
        inside = beside_outside(&sums[i], LANE_INSIDE) +
                 short8_max(begun + doubts->begin_inside, inside + doubts->inside_inside);
        inside = short8_min(inside, short8_all(LIMIT));
        begun = beside_outside(&sums[i], LANE_BEGIN) + begin;
        short8 open = short8_max(begun + doubts->onward[i][0], inside + doubts->onward[i][1]);
        doubtful[i] =
            any_above(short8_max(short8_max(single, end), open), (int16_t)-doubts->certain);
        begin = begin_single = doubts->enter;
    }
}
