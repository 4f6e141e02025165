#include "find/tagger_lattice.h"

#include <string.h>

#include "model/arena.h"

#define NEGLIGIBLE 1e-6f  /* of a share; of what is summed, beside that of "no name" */
#define NOTHING    1e-30f /* smaller numbers are slow, and say nothing */

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

static int32_t best_transition(const struct tagger_header *header)
{
    int32_t best = INT16_MIN;
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        for (unsigned to = 0; to < TAGGER_LABELS; to++)
            if (label_may_follow(from, to) && header->transitions[from][to] > best)
                best = header->transitions[from][to];
    return best;
}

static void init_transition(struct tagger_lattice *lattice, unsigned from, unsigned to,
                            float factor)
{
    unsigned from_lane = lane_of(from), to_lane = lane_of(to);
    if (label_is_open(from)) {
        bool begins = label_place(from) == PLACE_BEGIN;
        union half_floats *inner = begins ? &lattice->inner_begin : &lattice->inner_inside;
        inner->of[to_lane - LANES_INNER] = factor;
    } else {
        lattice->enter[from_lane - LANES_LEAVING].of[to_lane - LANES_ENTERING] = factor;
        lattice->leave[to_lane - LANES_ENTERING].of[from_lane - LANES_LEAVING] = factor;
    }
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
    const struct tagger_header *header = model->header;
    int32_t best = best_transition(header);
    memset(lattice, 0, sizeof *lattice);
    init_powers(lattice, model);
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        for (unsigned to = 0; to < TAGGER_LABELS; to++)
            if (label_may_follow(from, to))
                init_transition(lattice, from, to,
                                power_of(lattice, best - header->transitions[from][to]));
    init_ends(lattice, header);
    lattice->tokens = NULL;
}

void lattice_make_room(struct tagger_lattice *lattice, uint32_t tokens)
{
    vec_release(lattice->tokens);
    lattice->tokens = memory_alloc(tokens * sizeof *lattice->tokens);
}

void lattice_release(struct tagger_lattice *lattice)
{
    vec_release(lattice->tokens);
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

/* Adds a row of factors times a number. In a loop, compilers would keep the sums in memory. */
static inline void add_times(union half_floats *sums, float number, const union half_floats *row)
{
    _Static_assert(HALF == 16, "four vectors");
    sums->v[0] += number * row->v[0];
    sums->v[1] += number * row->v[1];
    sums->v[2] += number * row->v[2];
    sums->v[3] += number * row->v[3];
}

/* The sum of the rows of the lanes from `first` on, each times its number; what is negligible
 * beside the largest is left out: it becomes 0, since branches that nobody foretells cost more than
 * adding nothing. */
static inline union half_floats sum_rows(const union lane_floats *lanes, unsigned first,
                                         float negligible, const union half_floats *rows)
{
    union half_floats numbers, sums = {.v = {{0}, {0}, {0}, {0}}};
    for (unsigned k = 0; k < HALF / 4; k++) {
        float4 all = lanes->v[first / 4 + k];
        numbers.v[k] = (float4)((int4)all & (all > negligible));
    }
    /* A loop that stays one: unrolled, compilers make the four vectors of the sums one after the
     * other, and each addition waits for the one before it. */
    for (unsigned from = 0; from < HALF; from += QUARTER) {
        unsigned end = from + TAGGER_TYPES + (first + from == LANE_OUTSIDE / QUARTER * QUARTER);
#pragma GCC unroll 1
        for (unsigned k = from; k < end; k++)
            add_times(&sums, numbers.of[k], &rows[k]);
    }
    return sums;
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
static void begin_forward(const struct tagger_lattice *lattice, const union half_floats *begin,
                          struct lattice_token *token, const union label_sums *next)
{
    memset(&token->before, 0, sizeof token->before);
    memcpy(token->before.of + LANES_ENTERING, begin, sizeof *begin);
    fit_shares(lattice, token, next);
}

static void step_forward(const struct tagger_lattice *lattice, struct lattice_token *token,
                         const union label_sums *next)
{
    const union lane_floats *from = &token[-1].before;
    union half_floats entering = sum_rows(from, LANES_LEAVING, NEGLIGIBLE, lattice->enter);
    memcpy(token->before.of + LANES_ENTERING, &entering, sizeof entering);
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
    const float4 *end = onward.v + LANE_END / 4, *inside = onward.v + LANE_INSIDE / 4;
    union half_floats leaving =
        sum_rows(&onward, LANES_ENTERING, NEGLIGIBLE * onward.of[LANE_OUTSIDE], lattice->leave);
    memcpy(after->of + LANES_LEAVING, &leaving, sizeof leaving);
    for (unsigned k = 0; k < 2; k++) {
        after->v[LANE_BEGIN / 4 + k] =
            end[k] * lattice->inner_begin.v[k] + inside[k] * lattice->inner_begin.v[2 + k];
        after->v[LANE_INSIDE / 4 + k] =
            end[k] * lattice->inner_inside.v[k] + inside[k] * lattice->inner_inside.v[2 + k];
    }
}

/* At the last token, so that the shares of its labels add up to 1. */
static void end_backward(const union half_floats *end, struct lattice_token *token)
{
    union lane_floats shares;
    memset(&token->after, 0, sizeof token->after);
    memcpy(token->after.of + LANES_LEAVING, end, sizeof *end);
    for (unsigned k = 0; k < LANES / 4; k++)
        shares.v[k] = token->before.v[k] * token->after.v[k];
    float sum = sum_of(&shares), scale = sum > NOTHING ? 1 / sum : 0;
    for (unsigned k = 0; k < LANES / 4; k++)
        token->after.v[k] *= scale;
}

void lattice_fill(struct tagger_lattice *lattice, const union label_sums *sums, uint32_t begin,
                  uint32_t end, uint32_t count)
{
    const unsigned leaving = LANE_OUTSIDE - LANES_LEAVING, entering = LANE_OUTSIDE - LANES_ENTERING;
    struct lattice_token *tokens = lattice->tokens;
    load_fit(lattice, &sums[begin], &tokens[begin].fit);
    begin_forward(lattice, begin > 0 ? &lattice->enter[leaving] : &lattice->first, &tokens[begin],
                  begin + 1 < end ? &sums[begin + 1] : NULL);
    for (uint32_t i = begin + 1; i < end; i++)
        step_forward(lattice, &tokens[i], i + 1 < end ? &sums[i + 1] : NULL);
    end_backward(end < count ? &lattice->leave[entering] : &lattice->last, &tokens[end - 1]);
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
