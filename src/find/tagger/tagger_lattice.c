#include "find/tagger/tagger_lattice.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"

#define NOTHING 1e-30f /* smaller numbers are slow, and say nothing */

/* ---- made once for a model ---- */

/* exp(-x) for a small x: its series, since exp() itself differs between libraries. */
static double small_power(double x)
{
    double term = 1, sum = 1;
    for (int n = 1; n < 20; n++) {
        term *= -x / n;
        sum += term;
    }
    return sum;
}

static void init_powers(struct tagger_lattice *lattice, const struct tagger_model *model)
{
    double factor = small_power((double)model->header->unit / (1 << 24)), power = 1;
    for (unsigned i = 0; i < LATTICE_POWERS; i++, power *= factor)
        lattice->powers[i] = (float)power;
}

/* The factor of a score; none is so small that nothing is left. */
static float power_of(const struct tagger_lattice *lattice, int32_t below)
{
    return lattice->powers[below < 0 ? 0 : below < LATTICE_POWERS ? below : LATTICE_POWERS - 1];
}

static int32_t best_transition(const struct tagger_transitions *transitions)
{
    int32_t best = INT16_MIN;
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        for (unsigned to = 0; to < TAGGER_LABELS; to++)
            if (label_may_follow(from, to) && transition_of(transitions, from, to) > best)
                best = transition_of(transitions, from, to);
    return best;
}

/* Of a name of one type that goes on. */
static void init_inner(struct tagger_lattice *lattice, const struct tagger_transitions *transitions,
                       int32_t best, unsigned type)
{
    const unsigned lanes[] = {LANE_INSIDE + type - LANES_INNER, LANE_END + type - LANES_INNER};
    for (unsigned to = 0; to < 2; to++) {
        const int16_t(*inner)[2] = transitions->inner[type];
        lattice->inner_begin.of[lanes[to]] = power_of(lattice, best - inner[0][to]);
        lattice->inner_inside.of[lanes[to]] = power_of(lattice, best - inner[1][to]);
    }
}

static void init_transitions(struct tagger_lattice *lattice,
                             const struct tagger_transitions *transitions)
{
    int32_t best = best_transition(transitions);
    for (unsigned type = 0; type < TAGGER_TYPES; type++)
        init_inner(lattice, transitions, best, type);
    for (unsigned from = 0; from < OUTERS; from++)
        for (unsigned to = 0; to < OUTERS; to++)
            lattice->enter[from].of[to] = lattice->leave[to].of[from] =
                power_of(lattice, best - transitions->outer[from][to]);
}

static void init_ends(struct tagger_lattice *lattice, const struct tagger_header *header)
{
    int32_t best_first = INT16_MIN, best_last = INT16_MIN;
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        best_first = header->first[label] > best_first ? header->first[label] : best_first;
        best_last = header->last[label] > best_last ? header->last[label] : best_last;
    }
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        if (label_may_follow(LABEL_OUTSIDE, label))
            lattice->first.of[lane_of(label) - LANES_ENTERING] =
                power_of(lattice, best_first - header->first[label]);
        if (!label_is_open(label))
            lattice->last.of[lane_of(label) - LANES_LEAVING] =
                power_of(lattice, best_last - header->last[label]);
    }
}

void lattice_init(struct tagger_lattice *lattice, const struct tagger_model *model)
{
    memset(lattice, 0, sizeof *lattice);
    init_powers(lattice, model);
    init_transitions(lattice, &model->header->transitions);
    init_ends(lattice, model->header);
    lattice->tokens = NULL;
}

void lattice_make_room(struct tagger_lattice *lattice, uint32_t tokens)
{
    free(lattice->tokens);
    lattice->tokens = memory_alloc(tokens * sizeof *lattice->tokens);
}

void lattice_release(struct tagger_lattice *lattice)
{
    free(lattice->tokens);
}

/* ---- forward ---- */

static float sum_of(const union lane_floats *lanes)
{
    float4 sums = lanes->v[0];
    for (unsigned k = 1; k < LANES / 4; k++)
        sums += lanes->v[k];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/* What is below NOTHING becomes 0. */
static float4 without_dust(float4 numbers)
{
    int4 kept = (int4)numbers & (numbers > NOTHING);
    return (float4)kept;
}

static inline float power_at(const float *powers, const uint16_t *below, unsigned lane)
{
    return lane_has_label(lane) ? powers[below[lane]] : 0;
}

/* How well each label fits, beside the best. */
static void load_fit(const struct tagger_lattice *lattice, const union label_sums *sums,
                     union lane_floats *fit)
{
    union {
        short8 v[LANES / 8];
        uint16_t of[LANES];
    } below;
    int16_t best = label_sums_best(sums);
    int lowest = best - (LATTICE_POWERS - 1);
    short8 least = short8_all((int16_t)(lowest < INT16_MIN ? INT16_MIN : lowest));
    for (unsigned k = 0; k < LANES / 8; k++)
        below.v[k] = short8_all(best) - short8_max(sums->v[k], least);
    for (unsigned k = 0; k < LANES; k += 4)
        fit->v[k / 4] = (float4){
            power_at(lattice->powers, below.of, k), power_at(lattice->powers, below.of, k + 1),
            power_at(lattice->powers, below.of, k + 2), power_at(lattice->powers, below.of, k + 3)};
}

/* Two quarters of lanes, type by type: names that end and those of one token; or those that begin
 * and those of one token. "No name" stands among the latter, where the other has nothing. */
static inline union quarter_floats add_quarters(const union lane_floats *lanes, enum lane one,
                                                enum lane other)
{
    union quarter_floats sum;
    for (unsigned k = 0; k < QUARTER / 4; k++)
        sum.v[k] = lanes->v[one / 4 + k] + lanes->v[other / 4 + k];
    return sum;
}
_Static_assert(LANE_OUTSIDE - LANE_SINGLE == OUTER_OUTSIDE, "in the lane of what is no type");

/* The sum of the rows, each times its number. The two halves of it do not wait for each other. */
static inline union quarter_floats sum_rows(const union quarter_floats *numbers,
                                            const union quarter_floats rows[OUTERS])
{
    union quarter_floats sum;
    for (unsigned k = 0; k < QUARTER / 4; k++) {
        float4 low = numbers->of[0] * rows[0].v[k], high = numbers->of[3] * rows[3].v[k];
        low += numbers->of[1] * rows[1].v[k];
        high += numbers->of[4] * rows[4].v[k];
        low += numbers->of[2] * rows[2].v[k];
        high += numbers->of[5] * rows[5].v[k];
        sum.v[k] = low + (high + numbers->of[6] * rows[6].v[k]);
    }
    return sum;
}
_Static_assert(OUTERS == 7, "so many rows");

static void put_quarter(union lane_floats *lanes, enum lane first,
                        const union quarter_floats *quarter)
{
    memcpy(lanes->of + first, quarter, sizeof *quarter);
}

/* Those of the labels that go on with a name or end it. */
static void go_on(const struct tagger_lattice *lattice, const union lane_floats *before,
                  float4 *shares)
{
    const float4 *begin = before->v + LANE_BEGIN / 4, *inside = before->v + LANE_INSIDE / 4;
    for (unsigned k = 0; k < HALF / 4; k++)
        shares[k] =
            begin[k % 2] * lattice->inner_begin.v[k] + inside[k % 2] * lattice->inner_inside.v[k];
}

/* Scales the shares before the token by its fit, so that they add up to 1. Meanwhile how well the
 * labels of the next token fit is looked up: the sum and the division have to be waited for. */
static inline void fit_shares(const struct tagger_lattice *lattice, struct lattice_token *token,
                              const union label_sums *next)
{
    union lane_floats *shares = &token->before;
    for (unsigned k = 0; k < LANES / 4; k++)
        shares->v[k] *= token->fit.v[k];
    float sum = sum_of(shares), scale = sum > NOTHING ? 1 / sum : 1;
    if (next)
        load_fit(lattice, next, &token[1].fit);
    for (unsigned k = 0; k < LANES / 4; k++) {
        shares->v[k] = without_dust(shares->v[k] * scale);
        token->fit.v[k] *= scale;
    }
}

/* From what stands for the token before the first. */
static void begin_forward(const struct tagger_lattice *lattice, bool is_first,
                          struct lattice_token *token, const union label_sums *next)
{
    const union quarter_floats *outside = &lattice->enter[OUTER_OUTSIDE];
    memset(&token->before, 0, sizeof token->before);
    if (is_first) {
        memcpy(token->before.of + LANES_ENTERING, &lattice->first, sizeof lattice->first);
    } else {
        put_quarter(&token->before, LANE_BEGIN, outside);
        put_quarter(&token->before, LANE_SINGLE, outside);
    }
    fit_shares(lattice, token, next);
}

static void step_forward(const struct tagger_lattice *lattice, struct lattice_token *token,
                         const union label_sums *next)
{
    const union lane_floats *from = &token[-1].before;
    union quarter_floats closed = add_quarters(from, LANE_SINGLE, LANE_END);
    union quarter_floats entering = sum_rows(&closed, lattice->enter);
    put_quarter(&token->before, LANE_BEGIN, &entering);
    put_quarter(&token->before, LANE_SINGLE, &entering);
    go_on(lattice, from, token->before.v + LANES_INNER / 4);
    fit_shares(lattice, token, next);
}

/* ---- backward ---- */

static void step_backward(const struct tagger_lattice *lattice, const struct lattice_token *next,
                          struct lattice_token *token)
{
    union lane_floats onward, *after = &token->after;
    for (unsigned k = 0; k < LANES / 4; k++)
        onward.v[k] = without_dust(next->fit.v[k] * next->after.v[k]);
    union quarter_floats begun = add_quarters(&onward, LANE_SINGLE, LANE_BEGIN);
    union quarter_floats leaving = sum_rows(&begun, lattice->leave);
    put_quarter(after, LANE_SINGLE, &leaving);
    put_quarter(after, LANE_END, &leaving);
    const float4 *end = onward.v + LANE_END / 4, *inside = onward.v + LANE_INSIDE / 4;
    for (unsigned k = 0; k < QUARTER / 4; k++) {
        after->v[LANE_BEGIN / 4 + k] =
            end[k] * lattice->inner_begin.v[k] + inside[k] * lattice->inner_begin.v[2 + k];
        after->v[LANE_INSIDE / 4 + k] =
            end[k] * lattice->inner_inside.v[k] + inside[k] * lattice->inner_inside.v[2 + k];
    }
}

/* At the last token, so that the shares of its labels add up to 1. */
static void end_backward(const struct tagger_lattice *lattice, bool is_last,
                         struct lattice_token *token)
{
    const union quarter_floats *outside = &lattice->leave[OUTER_OUTSIDE];
    union lane_floats shares;
    memset(&token->after, 0, sizeof token->after);
    if (is_last) {
        memcpy(token->after.of + LANES_LEAVING, &lattice->last, sizeof lattice->last);
    } else {
        put_quarter(&token->after, LANE_SINGLE, outside);
        put_quarter(&token->after, LANE_END, outside);
    }
    for (unsigned k = 0; k < LANES / 4; k++)
        shares.v[k] = token->before.v[k] * token->after.v[k];
    float sum = sum_of(&shares), scale = sum > NOTHING ? 1 / sum : 0;
    for (unsigned k = 0; k < LANES / 4; k++)
        token->after.v[k] *= scale;
}

void lattice_fill(struct tagger_lattice *lattice, const union label_sums *sums, uint32_t begin,
                  uint32_t end, uint32_t count)
{
    struct lattice_token *tokens = lattice->tokens;
    load_fit(lattice, &sums[begin], &tokens[begin].fit);
    begin_forward(lattice, begin == 0, &tokens[begin], begin + 1 < end ? &sums[begin + 1] : NULL);
    for (uint32_t i = begin + 1; i < end; i++)
        step_forward(lattice, &tokens[i], i + 1 < end ? &sums[i + 1] : NULL);
    end_backward(lattice, end == count, &tokens[end - 1]);
    for (uint32_t i = end - 1; i-- > begin;)
        step_backward(lattice, &tokens[i + 1], &tokens[i]);
}

/* ---- shares ---- */

static union lane_floats shares_at(const struct tagger_lattice *lattice, uint32_t token)
{
    const struct lattice_token *at = &lattice->tokens[token];
    union lane_floats shares;
    for (unsigned k = 0; k < LANES / 4; k++)
        shares.v[k] = at->before.v[k] * at->after.v[k];
    return shares;
}

static float4 higher(float4 a, float4 b)
{
    int4 more = a > b;
    return (float4)(((int4)a & more) | ((int4)b & ~more));
}

static bool any_of(int4 truths)
{
    uint64_t halves[2];
    memcpy(halves, &truths, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

/* The first lane with at least this share; there is one. */
static unsigned lane_with(const union lane_floats *shares, float share)
{
    unsigned lane = 0;
    while (lane < LANES - 4 && !any_of(shares->v[lane / 4] >= share))
        lane += 4;
    while (lane + 1 < LANES && shares->of[lane] < share)
        lane++;
    return lane;
}

/* All shares of a token are 1, but for what was left out: beside this one no other is larger. */
#define MAJORITY 0.6f

unsigned lattice_best(const struct tagger_lattice *lattice, uint32_t token, float *share)
{
    *share = lattice_label(lattice, token, LABEL_OUTSIDE);
    if (*share > MAJORITY)
        return LABEL_OUTSIDE;
    union lane_floats shares = shares_at(lattice, token);
    float4 most = shares.v[0];
    for (unsigned k = 1; k < LANES / 4; k++)
        most = higher(most, shares.v[k]);
    float left = most[0] > most[1] ? most[0] : most[1];
    float right = most[2] > most[3] ? most[2] : most[3];
    *share = left > right ? left : right;
    if (shares.of[LANE_OUTSIDE] == *share)
        return LABEL_OUTSIDE;
    return label_of_lane(lane_with(&shares, *share));
}

bool lattice_may_begin(const struct tagger_lattice *lattice, uint32_t token, float share)
{
    const struct lattice_token *at = &lattice->tokens[token];
    int4 any = {0, 0, 0, 0};
    for (unsigned k = 0; k < HALF / 4; k++) {
        int4 likely = at->before.v[k] * at->after.v[k] >= share;
        if (k == LANE_OUTSIDE / 4)
            likely[LANE_OUTSIDE % 4] = 0;
        any |= likely;
    }
    return any_of(any);
}

struct lattice_walk lattice_walk(const struct tagger_lattice *lattice, uint32_t first,
                                 unsigned type)
{
    float share = lattice->tokens[first].before.of[LANE_BEGIN + type];
    return (struct lattice_walk){lattice, first, first, type, share};
}

/* The factor of going from the last token to a label of the next one. */
static float factor_to(const struct lattice_walk *walk, unsigned lane)
{
    const struct tagger_lattice *lattice = walk->lattice;
    const union half_floats *factors =
        walk->token == walk->first ? &lattice->inner_begin : &lattice->inner_inside;
    return factors->of[lane - LANES_INNER] * lattice->tokens[walk->token + 1].fit.of[lane];
}

float lattice_walk_end(const struct lattice_walk *walk)
{
    unsigned lane = LANE_END + walk->type;
    float share = walk->share * factor_to(walk, lane);
    return share * walk->lattice->tokens[walk->token + 1].after.of[lane];
}

float lattice_walk_on(struct lattice_walk *walk)
{
    unsigned lane = LANE_INSIDE + walk->type;
    walk->share *= factor_to(walk, lane);
    walk->token++;
    return walk->share * walk->lattice->tokens[walk->token].after.of[lane];
}

float lattice_name(const struct tagger_lattice *lattice, uint32_t first, uint32_t span,
                   unsigned type)
{
    const struct lattice_token *token = &lattice->tokens[first];
    if (span == 1)
        return token->before.of[LANE_SINGLE + type] * token->after.of[LANE_SINGLE + type];
    struct lattice_walk walk = lattice_walk(lattice, first, type);
    for (uint32_t i = 2; i < span; i++)
        lattice_walk_on(&walk);
    return lattice_walk_end(&walk);
}
