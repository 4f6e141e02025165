#include "find/tagger_decode.h"

#include <string.h>

#define CLOSED (1 + 2 * TAGGER_TYPES) /* O and, for each type, two labels */
#define LANES  (TAGGER_LANES / 2)
#define NEVER  (INT32_MIN / 2)
#define AROUND 2 /* tokens on each side of a name that confidence looks at */

/* Labels after which no name is open, and labels at which none was open before. */
static const uint8_t leaving[CLOSED] = {0, 3, 4, 7, 8, 11, 12, 15, 16, 19, 20, 23, 24};
static const uint8_t entering[CLOSED] = {0, 1, 4, 5, 8, 9, 12, 13, 16, 17, 20, 21, 24};
_Static_assert(CLOSED == 13 && CLOSED <= LANES, "the two tables above list six types");

void tagger_decoder_init(struct tagger_decoder *decoder, const struct tagger_model *model)
{
    decoder->model = model;
    for (unsigned from = 0; from < CLOSED; from++) {
        int32_t lead = NEVER;
        for (unsigned to = 0; to < LANES; to++)
            decoder->closed[from][to] =
                to < CLOSED ? model->header->transitions[leaving[from]][entering[to]] : NEVER;
        for (unsigned to = 0; to < CLOSED; to++)
            if (decoder->closed[from][to] - decoder->closed[0][to] > lead)
                lead = decoder->closed[from][to] - decoder->closed[0][to];
        decoder->lead[from] = lead;
    }
}

/* From the labels that end or stand outside to those that begin or stand outside. */
static void step_closed(const struct tagger_decoder *decoder, const int32_t *before,
                        const int16_t *sums, int32_t *now, uint8_t *back)
{
    int32_t best[LANES], from[LANES];
    for (unsigned to = 0; to < LANES; to++) {
        best[to] = before[0] + decoder->closed[0][to];
        from[to] = 0;
    }
    for (unsigned f = 1; f < CLOSED; f++) {
        int32_t score = before[leaving[f]];
        if (before[0] - score >= decoder->lead[f])
            continue; /* O is at least as good before every label */
        for (unsigned to = 0; to < LANES; to++) {
            int32_t sum = score + decoder->closed[f][to];
            from[to] = sum > best[to] ? (int32_t)leaving[f] : from[to];
            best[to] = sum > best[to] ? sum : best[to];
        }
    }
    for (unsigned to = 0; to < CLOSED; to++) {
        now[entering[to]] = best[to] + sums[entering[to]];
        back[entering[to]] = (uint8_t)from[to];
    }
}

/* From B and I to I and E of one type. */
static void step_open(const struct tagger_model *model, const int32_t *before, const int16_t *sums,
                      int32_t *now, uint8_t *back)
{
    for (unsigned type = 0; type < TAGGER_TYPES; type++) {
        unsigned begin = label_of(type, PLACE_BEGIN), inside = label_of(type, PLACE_INSIDE);
        for (unsigned to = inside; to <= inside + 1; to++) {
            int32_t from_begin = before[begin] + model->header->transitions[begin][to];
            int32_t from_inside = before[inside] + model->header->transitions[inside][to];
            bool inside_wins = from_inside > from_begin;
            now[to] = (inside_wins ? from_inside : from_begin) + sums[to];
            back[to] = (uint8_t)(inside_wins ? inside : begin);
        }
    }
}

static void begin_scores(const struct tagger_model *model, const int16_t *sums, int32_t *scores)
{
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        scores[label] = label_may_follow(LABEL_OUTSIDE, label)
                            ? sums[label] + model->header->first[label]
                            : NEVER;
}

/* Keeps sums small in a long text, and what is impossible far below what is possible. */
static void rebase(int32_t *scores)
{
    int32_t base = scores[LABEL_OUTSIDE];
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        scores[label] -= base;
        if (scores[label] < NEVER)
            scores[label] = NEVER;
    }
}

static unsigned best_last(const struct tagger_model *model, const int32_t *scores)
{
    unsigned best = LABEL_OUTSIDE;
    for (unsigned label = 1; label < TAGGER_LABELS; label++)
        if (!label_is_open(label) &&
            scores[label] + model->header->last[label] > scores[best] + model->header->last[best])
            best = label;
    return best;
}

void tagger_viterbi(const struct tagger_decoder *decoder, const struct label_sums *sums,
                    uint32_t count, uint8_t *back, uint8_t *labels)
{
    if (count == 0)
        return;
    int32_t scores[2][TAGGER_LANES] = {{0}};
    begin_scores(decoder->model, sums[0].of, scores[0]);
    for (uint32_t i = 1; i < count; i++) {
        int32_t *before = scores[(i - 1) & 1], *now = scores[i & 1];
        rebase(before);
        step_closed(decoder, before, sums[i].of, now, back + (size_t)i * TAGGER_LANES);
        step_open(decoder->model, before, sums[i].of, now, back + (size_t)i * TAGGER_LANES);
    }
    unsigned label = best_last(decoder->model, scores[(count - 1) & 1]);
    for (uint32_t i = count; i-- > 0;) {
        labels[i] = (uint8_t)label;
        label = i > 0 ? back[(size_t)i * TAGGER_LANES + label] : 0;
    }
}

/* ---- confidence ---- */

/* Labels of one position that matter: all others are so much worse that they add nothing. */
struct candidates {
    uint8_t labels[TAGGER_LABELS];
    int32_t scores[TAGGER_LABELS]; /* of all labellings that end so, in fine units; NEVER: none */
    unsigned count;
};

static int32_t log_add(const struct tagger_model *model, int32_t a, int32_t b)
{
    int32_t high = a > b ? a : b, apart = high - (a > b ? b : a);
    return (uint32_t)apart < model->log_sums ? high + model->log_sum[apart] : high;
}

static int32_t fine(int32_t units)
{
    return units * (1 << TAGGER_FINE_SHIFT);
}

static int32_t transition(const struct tagger_model *model, uint32_t count, int64_t at,
                          unsigned from, unsigned to)
{
    if (at == 0)
        return label_may_follow(LABEL_OUTSIDE, to) ? model->header->first[to] : NEVER;
    if (at == count)
        return label_is_open(from) ? NEVER : model->header->last[from];
    return label_may_follow(from, to) ? model->header->transitions[from][to] : NEVER;
}

/* The labels within reach of the best one at a position, all with no score yet. */
static void choose_candidates(const struct tagger_model *model, const int16_t *sums,
                              unsigned chosen, struct candidates *now)
{
    int32_t best = sums[chosen];
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        if (sums[label] > best)
            best = sums[label];
    int32_t reach = model->header->percent[0] >> TAGGER_FINE_SHIFT; /* one per cent of the best */
    now->count = 0;
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        if (label == chosen || best - sums[label] < reach) {
            now->scores[now->count] = NEVER;
            now->labels[now->count++] = (uint8_t)label;
        }
}

static void step_candidates(const struct tagger_model *model, const struct candidates *before,
                            const int16_t *sums, int64_t at, uint32_t count, struct candidates *now)
{
    for (unsigned n = 0; n < now->count; n++) {
        unsigned to = now->labels[n];
        for (unsigned b = 0; b < before->count; b++) {
            int32_t step = transition(model, count, at, before->labels[b], to);
            if (step == NEVER || before->scores[b] == NEVER)
                continue;
            int32_t score = before->scores[b] + fine(step + sums[to]);
            now->scores[n] =
                now->scores[n] == NEVER ? score : log_add(model, now->scores[n], score);
        }
    }
}

static struct candidates only(unsigned label)
{
    struct candidates one = {.count = 1};
    one.labels[0] = (uint8_t)label;
    return one;
}

/* The log of the sum over all labellings of [begin, end) between the labels around, in fine units.
 * Positions in [held, held_end) keep their label. */
static int32_t log_total(const struct tagger_model *model, const struct label_sums *sums,
                         const uint8_t *labels, uint32_t count, uint32_t begin, uint32_t end,
                         uint32_t held, uint32_t held_end)
{
    struct candidates before = only(begin > 0 ? labels[begin - 1] : LABEL_OUTSIDE), now;
    for (uint32_t i = begin; i < end; i++) {
        if (i >= held && i < held_end) {
            now = only(labels[i]);
            now.scores[0] = NEVER;
        } else {
            choose_candidates(model, sums[i].of, labels[i], &now);
        }
        step_candidates(model, &before, sums[i].of, i, count, &now);
        before = now;
    }
    static const int16_t nothing[TAGGER_LANES];
    struct candidates last = only(end < count ? labels[end] : LABEL_OUTSIDE);
    last.scores[0] = NEVER;
    step_candidates(model, &before, nothing, end, count, &last);
    return last.scores[0];
}

static uint8_t percent_of(const struct tagger_model *model, int32_t all, int32_t held)
{
    int32_t percent = 100;
    if (held == NEVER)
        return 0;
    while (percent > 0 && model->header->percent[percent - 1] < all - held)
        percent--;
    return (uint8_t)percent;
}

uint8_t tagger_likelihood(const struct tagger_model *model, const struct label_sums *sums,
                          uint8_t *labels, uint32_t count, uint32_t first, uint32_t span,
                          unsigned type)
{
    uint8_t kept[LIKELIHOOD_SPAN_MAX];
    if (span > LIKELIHOOD_SPAN_MAX || span == 0)
        return 0;
    uint32_t begin = first > AROUND ? first - AROUND : 0;
    uint32_t end = count - first - span > AROUND ? first + span + AROUND : count;
    while (begin > 0 && label_is_open(labels[begin - 1]))
        begin--;
    while (end < count && label_is_open(labels[end - 1]))
        end++;
    if (end - begin > 2 * LIKELIHOOD_SPAN_MAX) /* inside an endless name */
        return 0;
    memcpy(kept, labels + first, span);
    for (uint32_t i = 0; i < span; i++)
        labels[first + i] = (uint8_t)label_of(type, i + 1 == span ? PLACE_END
                                                    : i == 0      ? PLACE_BEGIN
                                                                  : PLACE_INSIDE);
    if (span == 1)
        labels[first] = (uint8_t)label_of(type, PLACE_SINGLE);
    int32_t all = log_total(model, sums, labels, count, begin, end, 0, 0);
    int32_t held = log_total(model, sums, labels, count, begin, end, first, first + span);
    memcpy(labels + first, kept, span);
    return percent_of(model, all, held);
}

uint8_t tagger_confidence(const struct tagger_model *model, const struct label_sums *sums,
                          const uint8_t *labels, uint32_t count, uint32_t first, uint32_t span)
{
    uint32_t begin = first > AROUND ? first - AROUND : 0;
    uint32_t end = count - first - span > AROUND ? first + span + AROUND : count;
    int32_t all = log_total(model, sums, labels, count, begin, end, 0, 0);
    int32_t held = log_total(model, sums, labels, count, begin, end, first, first + span);
    return percent_of(model, all, held);
}
