/*
 * Labels in lanes: where decoding keeps a number for each label, so that what happens to all of
 * them happens four at a time. The order is made for the transitions: labels at which a name may
 * begin or none is open (B, S, O) fill the first half, those after which none is open (S, O, E) the
 * two middle quarters, and the labels of one type stand at the same place of each quarter.
 */
#ifndef FIND_TAGGER_LANES_H
#define FIND_TAGGER_LANES_H

#include "find/tagger_model.h"

enum lane {
    LANE_BEGIN = 0, /* + type */
    LANE_SINGLE = 8,
    LANE_OUTSIDE = 14,
    LANE_END = 16,
    LANE_INSIDE = 24,
    LANES = 32 /* some stand for no label */
};
#define LANES_ENTERING 0 /* half of the lanes from here: B, S, O */
#define LANES_LEAVING  8 /* and from here: S, O, E */
#define LANES_INNER    16
#define HALF           (LANES / 2)
#define QUARTER        (LANES / 4)

_Static_assert(LANE_SINGLE + TAGGER_TYPES <= LANE_OUTSIDE, "a quarter holds every type");

/* Whole vectors, which every compiler splits as its machine needs. */
typedef float float4 __attribute__((vector_size(16)));
typedef int32_t int4 __attribute__((vector_size(16)));

union lane_floats {
    float4 v[LANES / 4];
    float of[LANES];
};
union lane_ints {
    int4 v[LANES / 4];
    int32_t of[LANES];
};
union half_floats {
    float4 v[HALF / 4];
    float of[HALF];
};
union half_ints {
    int4 v[HALF / 4];
    int32_t of[HALF];
};

static inline unsigned lane_of(unsigned label)
{
    static const uint8_t first[] = {[PLACE_BEGIN] = LANE_BEGIN,
                                    [PLACE_INSIDE] = LANE_INSIDE,
                                    [PLACE_END] = LANE_END,
                                    [PLACE_SINGLE] = LANE_SINGLE};
    return label == LABEL_OUTSIDE ? LANE_OUTSIDE : first[label_place(label)] + label_type(label);
}

static inline unsigned label_of_lane(unsigned lane)
{
    static const uint8_t places[] = {PLACE_BEGIN, PLACE_SINGLE, PLACE_END, PLACE_INSIDE};
    if (lane % QUARTER >= TAGGER_TYPES) /* O, and lanes of no label */
        return LABEL_OUTSIDE;
    return label_of(lane % QUARTER, (enum tagger_place)places[lane / QUARTER]);
}

#endif
