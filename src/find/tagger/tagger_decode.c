#include "find/tagger/tagger_decode.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"

#define NEVER (INT32_MIN / 4 / LANES) /* a score that no sum comes near */

/* ---- made once for a model ---- */

static void forbid(union half_ints *half)
{
    for (unsigned k = 0; k < HALF; k++)
        half->of[k] = NEVER * LANES;
}

static void init_transition(struct tagger_decoder *decoder, unsigned from, unsigned to,
                            int32_t score)
{
    unsigned from_lane = lane_of(from), to_lane = lane_of(to);
    int32_t key = score * LANES + (int32_t)from_lane;
    if (!label_is_open(from))
        decoder->enter[from_lane - LANES_LEAVING].of[to_lane - LANES_ENTERING] = key;
    else if (label_place(from) == PLACE_BEGIN)
        decoder->inner_begin.of[to_lane - LANES_INNER] = key;
    else
        decoder->inner_inside.of[to_lane - LANES_INNER] = key;
}

static void init_leads(struct tagger_decoder *decoder)
{
    const int32_t *outside = decoder->enter[LANE_OUTSIDE - LANES_LEAVING].of;
    for (unsigned from = 0; from < HALF; from++) {
        int32_t lead = NEVER;
        for (unsigned to = 0; to < HALF; to++) {
            int32_t more = (decoder->enter[from].of[to] - outside[to]) / LANES + 1;
            lead = more > lead ? more : lead;
        }
        decoder->lead[from] = lead;
    }
}

static void init_ends(struct tagger_decoder *decoder, const struct tagger_header *header)
{
    for (unsigned k = 0; k < HALF; k++)
        decoder->first.of[k] = decoder->last.of[k] = NEVER;
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        if (label_may_follow(LABEL_OUTSIDE, label))
            decoder->first.of[lane_of(label) - LANES_ENTERING] = header->first[label];
        if (!label_is_open(label))
            decoder->last.of[lane_of(label) - LANES_LEAVING] = header->last[label];
    }
}

void tagger_decoder_init(struct tagger_decoder *decoder, const struct tagger_model *model)
{
    const struct tagger_header *header = model->header;
    for (unsigned from = 0; from < HALF; from++)
        forbid(&decoder->enter[from]);
    forbid(&decoder->inner_begin);
    forbid(&decoder->inner_inside);
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        for (unsigned to = 0; to < TAGGER_LABELS; to++)
            if (label_may_follow(from, to))
                init_transition(decoder, from, to, transition_of(&header->transitions, from, to));
    init_leads(decoder);
    init_ends(decoder, header);
    decoder->back = NULL;
}

void tagger_decoder_make_room(struct tagger_decoder *decoder, uint32_t tokens)
{
    free(decoder->back);
    decoder->back = memory_alloc(tokens * sizeof *decoder->back);
}

void tagger_decoder_release(struct tagger_decoder *decoder)
{
    free(decoder->back);
}

/* ---- a token ---- */

static int4 higher(int4 a, int4 b)
{
    int4 more = a > b;
    return (a & more) | (b & ~more);
}

/* The best keys of the labels that begin a name or stand outside. */
static void enter(const struct tagger_decoder *decoder, const union lane_ints *scores, int4 *keys)
{
    int32_t outside = scores->of[LANE_OUTSIDE];
    const union half_ints *rows = decoder->enter;
    union half_ints best = rows[LANE_OUTSIDE - LANES_LEAVING];
    for (unsigned k = 0; k < HALF / 4; k++)
        best.v[k] += outside * LANES;
    for (unsigned from = 0; from < HALF; from++) {
        int32_t score = scores->of[LANES_LEAVING + from];
        if (from == LANE_OUTSIDE - LANES_LEAVING || outside - score >= decoder->lead[from])
            continue; /* O is at least as good before every label */
        best.v[0] = higher(best.v[0], score * LANES + rows[from].v[0]);
        best.v[1] = higher(best.v[1], score * LANES + rows[from].v[1]);
        best.v[2] = higher(best.v[2], score * LANES + rows[from].v[2]);
        best.v[3] = higher(best.v[3], score * LANES + rows[from].v[3]);
    }
    memcpy(keys, &best, sizeof best);
}

/* Those of the labels that go on with a name or end it. */
static void go_on(const struct tagger_decoder *decoder, const union lane_ints *scores, int4 *keys)
{
    const int4 *begin = scores->v + LANE_BEGIN / 4, *inside = scores->v + LANE_INSIDE / 4;
    for (unsigned k = 0; k < HALF / 4; k++)
        keys[k] = higher(begin[k % 2] * LANES + decoder->inner_begin.v[k],
                         inside[k % 2] * LANES + decoder->inner_inside.v[k]);
}

static union lane_ints load_fit(const int16_t *sums)
{
    union lane_ints fit;
    for (unsigned lane = 0; lane < LANES; lane++)
        fit.of[lane] = sums[lane];
    return fit;
}

/* Scores are kept small in a long text by being counted from that of "no name". */
static void step(const struct tagger_decoder *decoder, const union lane_ints *before,
                 const union lane_ints *fit, union lane_ints *now, union lane_ints *back)
{
    union lane_ints keys;
    enter(decoder, before, keys.v + LANES_ENTERING / 4);
    go_on(decoder, before, keys.v + LANES_INNER / 4);
    int32_t base = (keys.of[LANE_OUTSIDE] >> 5) + fit->of[LANE_OUTSIDE];
    for (unsigned k = 0; k < LANES / 4; k++) {
        int4 never = {NEVER, NEVER, NEVER, NEVER};
        back->v[k] = keys.v[k] & (LANES - 1);
        now->v[k] = higher((keys.v[k] >> 5) + fit->v[k] - base, never);
    }
}
_Static_assert(LANES == 1 << 5, "a key ends in five bits of a lane");

/* ---- a stretch ---- */

/* The scores at the first token, after the sentence's begin or after a token that is in no name. */
static void begin_scores(const struct tagger_decoder *decoder, bool is_first,
                         const union lane_ints *fit, union lane_ints *scores)
{
    const union half_ints *outside = &decoder->enter[LANE_OUTSIDE - LANES_LEAVING];
    for (unsigned lane = 0; lane < LANES; lane++)
        scores->of[lane] = NEVER;
    for (unsigned k = 0; k < HALF / 4; k++)
        scores->v[LANES_ENTERING / 4 + k] =
            (is_first ? decoder->first.v[k] : outside->v[k] >> 5) + fit->v[LANES_ENTERING / 4 + k];
}

static unsigned best_last(const struct tagger_decoder *decoder, bool is_last,
                          const union lane_ints *scores)
{
    unsigned best = LANE_OUTSIDE;
    int32_t best_score = INT32_MIN;
    for (unsigned from = 0; from < HALF; from++) {
        int32_t onward = is_last ? decoder->last.of[from]
                                 : decoder->enter[from].of[LANE_OUTSIDE - LANES_ENTERING] >> 5;
        int32_t score = scores->of[LANES_LEAVING + from] + onward;
        if (score > best_score) {
            best_score = score;
            best = LANES_LEAVING + from;
        }
    }
    return best;
}

void tagger_viterbi(const struct tagger_decoder *decoder, const union label_sums *sums,
                    uint32_t begin, uint32_t end, uint32_t count, uint8_t *labels)
{
    union lane_ints scores[2];
    for (uint32_t i = begin; i < end; i++) {
        union lane_ints fit = load_fit(sums[i].of);
        if (i == begin)
            begin_scores(decoder, begin == 0, &fit, &scores[i & 1]);
        else
            step(decoder, &scores[(i - 1) & 1], &fit, &scores[i & 1], &decoder->back[i]);
    }
    unsigned lane = best_last(decoder, end == count, &scores[(end - 1) & 1]);
    for (uint32_t i = end; i-- > begin;) {
        labels[i] = (uint8_t)label_of_lane(lane);
        lane = i > begin ? (unsigned)decoder->back[i].of[lane] : lane;
    }
}
