/*
 * The labels of the tagger, and the lanes in which decoding keeps a number for each of them, so
 * that what happens to all of them happens several at a time. The order of the lanes is made for
 * the transitions: labels at which a name may begin or none is open (B, S, O) fill the first half,
 * those after which none is open (S, O, E) the two middle quarters, and the labels of one type
 * stand at the same place of each quarter.
 */
#ifndef FIND_TAGGER_LANES_H
#define FIND_TAGGER_LANES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "model/kinds.h"

/* O, then B I E S of each type that the tagger knows. */
#define TAGGER_TYPES  6 /* ENTITY_PERSON to ENTITY_EVENT */
#define TAGGER_LABELS (1 + 4 * TAGGER_TYPES)

enum tagger_place { PLACE_BEGIN, PLACE_INSIDE, PLACE_END, PLACE_SINGLE };
#define LABEL_OUTSIDE 0u

static inline unsigned label_of(unsigned type, enum tagger_place place)
{
    return 1 + 4 * type + (unsigned)place;
}

static inline unsigned label_type(unsigned label)
{
    return (label - 1) / 4;
}

static inline enum tagger_place label_place(unsigned label)
{
    return (enum tagger_place)((label - 1) % 4);
}

/* Whether a name may go on after the label. */
static inline bool label_is_open(unsigned label)
{
    return label != LABEL_OUTSIDE && label_place(label) <= PLACE_INSIDE;
}

/* The labels that may follow, a set of bits: a name is begun, goes on and is ended. */
static inline uint32_t label_followers(unsigned label)
{
    const uint32_t outside = 1u, begins = 0x222222u, singles = 0x1111110u;
    if (label_is_open(label))
        return 3u << label_of(label_type(label), PLACE_INSIDE);
    return outside | begins | singles;
}

static inline bool label_may_follow(unsigned from, unsigned to)
{
    return label_followers(from) >> to & 1;
}

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
typedef int16_t short8 __attribute__((vector_size(16)));
typedef int8_t byte8 __attribute__((vector_size(8)));

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
union quarter_floats {
    float4 v[QUARTER / 4];
    float of[QUARTER];
};

#define LANES_OF_TYPE(type)                                                                        \
    LANE_BEGIN + (type), LANE_INSIDE + (type), LANE_END + (type), LANE_SINGLE + (type)

static inline unsigned lane_of(unsigned label)
{
    static const uint8_t lanes[TAGGER_LABELS] = {
        LANE_OUTSIDE,     LANES_OF_TYPE(0), LANES_OF_TYPE(1), LANES_OF_TYPE(2),
        LANES_OF_TYPE(3), LANES_OF_TYPE(4), LANES_OF_TYPE(5)};
    return lanes[label];
}

static inline bool lane_has_label(unsigned lane)
{
    return lane % QUARTER < TAGGER_TYPES || lane == LANE_OUTSIDE;
}

static inline unsigned label_of_lane(unsigned lane)
{
    static const uint8_t places[] = {PLACE_BEGIN, PLACE_SINGLE, PLACE_END, PLACE_INSIDE};
    if (lane % QUARTER >= TAGGER_TYPES) /* O, and lanes of no label */
        return LABEL_OUTSIDE;
    return label_of(lane % QUARTER, (enum tagger_place)places[lane / QUARTER]);
}

/* The scores of the labels at one position, by lane. Lanes of no label hold 0. */
union label_sums {
    short8 v[LANES / 8];
    int16_t of[LANES];
};

static inline void label_sums_add(union label_sums *sums, const union label_sums *more)
{
    for (int k = 0; k < LANES / 8; k++)
        sums->v[k] += more->v[k];
}

/* Adds a number of a byte for each lane. */
static inline void label_sums_add_bytes(union label_sums *sums, const uint8_t bytes[LANES])
{
    for (int k = 0; k < LANES / 8; k++) {
        byte8 some;
        memcpy(&some, bytes + 8 * k, sizeof some);
        sums->v[k] += __builtin_convertvector(some, short8);
    }
}

/* The higher and the lower of two numbers in each lane; a loop, of which compilers make one
 * instruction. */
static inline short8 short8_max(short8 a, short8 b)
{
    short8 most;
    for (int k = 0; k < 8; k++)
        most[k] = a[k] > b[k] ? a[k] : b[k];
    return most;
}

static inline short8 short8_min(short8 a, short8 b)
{
    short8 least;
    for (int k = 0; k < 8; k++)
        least[k] = a[k] < b[k] ? a[k] : b[k];
    return least;
}

static inline short8 short8_all(int16_t number)
{
    return (short8){number, number, number, number, number, number, number, number};
}

/* The highest score. */
static inline int16_t label_sums_best(const union label_sums *sums)
{
    int16_t best = INT16_MIN;
    for (int lane = 0; lane < LANES; lane++)
        best = sums->of[lane] > best ? sums->of[lane] : best;
    return best;
}

#endif
