/*
 * Fitting a linear-chain conditional random field by stochastic gradient descent with a step of its
 * own for each weight (AdaGrad). L1 and L2 are charged each time a feature is seen, divided by its
 * count, so that rare features pay as much in a pass as frequent ones.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "compile/train.h"

#define SMALL        1e-4f /* a gradient below this at every label changes nothing */
#define SQUARES_INIT 1e-3f
/* What 1 in the file stands for: weights are cut at 127 of it, rows of less than half of it are left
 * out. */
#define ROUNDING_UNIT 0.07

typedef float lanes[LANES];

/* Weights and the sums of squares of their gradients. */
struct pair {
    lanes weight, squares;
};

struct weights {
    struct pair *rows; /* of each feature */
    struct pair transitions[TAGGER_LABELS], first, last;
    float allowed[TAGGER_LABELS][LANES]; /* exp of the transitions, 0 where not allowed */
    struct {
        lanes *scale, *alpha, *beta, *chance; /* of each token of a sentence */
        float *norm;
        uint32_t capacity;
    } scratch;
    uint32_t *order;
};

static void *aligned(size_t count, size_t size)
{
    void *memory = aligned_alloc(64, (count * size + 63) / 64 * 64);
    if (!memory)
        memory_fail();
    memset(memory, 0, (count * size + 63) / 64 * 64);
    return memory;
}

static void init_pair(struct pair *pair)
{
    for (int label = 0; label < LANES; label++) {
        pair->weight[label] = 0;
        pair->squares[label] = SQUARES_INIT;
    }
}

struct weights *weights_new(const struct features *features)
{
    struct weights *weights = aligned(1, sizeof *weights);
    uint32_t count = features_count(features), sentences = features_sentences(features);
    weights->rows = aligned(count, sizeof *weights->rows);
    for (uint32_t id = 0; id < count; id++)
        init_pair(&weights->rows[id]);
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        init_pair(&weights->transitions[label]);
    init_pair(&weights->first);
    init_pair(&weights->last);
    weights->order = memory_alloc(sentences * sizeof *weights->order);
    for (uint32_t i = 0; i < sentences; i++)
        weights->order[i] = i;
    return weights;
}

static void free_scratch(struct weights *weights)
{
    free(weights->scratch.scale);
    free(weights->scratch.alpha);
    free(weights->scratch.beta);
    free(weights->scratch.chance);
    free(weights->scratch.norm);
}

void weights_free(struct weights *weights)
{
    free_scratch(weights);
    free(weights->rows);
    free(weights->order);
    free(weights);
}

static void reserve(struct weights *weights, uint32_t tokens)
{
    if (tokens <= weights->scratch.capacity)
        return;
    uint32_t capacity = tokens * 2;
    free_scratch(weights);
    weights->scratch.scale = aligned(capacity, sizeof(lanes));
    weights->scratch.alpha = aligned(capacity, sizeof(lanes));
    weights->scratch.beta = aligned(capacity, sizeof(lanes));
    weights->scratch.chance = aligned(capacity, sizeof(lanes));
    weights->scratch.norm = aligned(capacity, sizeof(float));
    weights->scratch.capacity = capacity;
}

/* ---- chances ---- */

/* exp of the score of each label at a token, the highest being 1; returns the log of the factor. */
static double token_scale(const struct weights *weights, const struct sentence_features *sentence,
                          uint32_t token, float *scale)
{
    lanes sum = {0};
    for (uint32_t i = sentence->starts[token]; i < sentence->starts[token + 1]; i++) {
        const float *row = weights->rows[sentence->ids[i]].weight;
        for (int label = 0; label < LANES; label++)
            sum[label] += row[label];
    }
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        if (token == 0)
            sum[label] += weights->first.weight[label];
        if (token + 1 == sentence->tokens)
            sum[label] += weights->last.weight[label];
    }
    float high = sum[0];
    for (unsigned label = 1; label < TAGGER_LABELS; label++)
        high = sum[label] > high ? sum[label] : high;
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        bool never = (token == 0 && !label_may_follow(LABEL_OUTSIDE, label)) ||
                     (token + 1 == sentence->tokens && label_is_open(label));
        scale[label] = never ? 0 : expf(sum[label] - high);
    }
    return high;
}

static void allow_transitions(struct weights *weights)
{
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        for (unsigned to = 0; to < TAGGER_LABELS; to++)
            weights->allowed[from][to] =
                label_may_follow(from, to) ? expf(weights->transitions[from].weight[to]) : 0;
}

static float sum_of(const float *values)
{
    float sum = 0;
    for (int label = 0; label < LANES; label++)
        sum += values[label];
    return sum;
}

static void divide(float *values, float by)
{
    float factor = 1 / by;
    for (int label = 0; label < LANES; label++)
        values[label] *= factor;
}

/* Forward sums, each token's adding up to 1; returns the log of the sum over all labellings. */
static double forward(struct weights *weights, const struct sentence_features *sentence)
{
    double log_sum = 0;
    for (uint32_t i = 0; i < sentence->tokens; i++) {
        float *alpha = weights->scratch.alpha[i], *scale = weights->scratch.scale[i];
        log_sum += token_scale(weights, sentence, i, scale);
        memset(alpha, 0, sizeof(lanes));
        if (i == 0)
            memcpy(alpha, scale, sizeof(lanes));
        for (unsigned from = 0; i > 0 && from < TAGGER_LABELS; from++) {
            float before = weights->scratch.alpha[i - 1][from];
            for (int to = 0; to < LANES; to++)
                alpha[to] += before * weights->allowed[from][to];
        }
        for (int to = 0; i > 0 && to < LANES; to++)
            alpha[to] *= scale[to];
        weights->scratch.norm[i] = sum_of(alpha);
        log_sum += log(weights->scratch.norm[i]);
        divide(alpha, weights->scratch.norm[i]);
    }
    return log_sum;
}

/* Backward sums; then the chance of each label at each token. */
static void backward(struct weights *weights, uint32_t tokens)
{
    for (uint32_t i = tokens; i-- > 0;) {
        float *beta = weights->scratch.beta[i];
        for (int label = 0; label < LANES; label++)
            beta[label] = i + 1 == tokens ? 1 : 0;
        if (i + 1 < tokens) {
            lanes next;
            for (int to = 0; to < LANES; to++)
                next[to] = weights->scratch.scale[i + 1][to] * weights->scratch.beta[i + 1][to];
            for (unsigned from = 0; from < TAGGER_LABELS; from++) {
                float sum = 0;
                for (int to = 0; to < LANES; to++)
                    sum += weights->allowed[from][to] * next[to];
                beta[from] = sum / weights->scratch.norm[i + 1];
            }
        }
        for (int label = 0; label < LANES; label++)
            weights->scratch.chance[i][label] = weights->scratch.alpha[i][label] * beta[label];
        divide(weights->scratch.chance[i], sum_of(weights->scratch.chance[i]));
    }
}

/* ---- steps ---- */

struct charge {
    float step, l1, l2;
};

static void step_pair(struct pair *restrict pair, const float *restrict gradient,
                      struct charge charge)
{
    for (int label = 0; label < LANES; label++) {
        float weight = pair->weight[label];
        pair->squares[label] += gradient[label] * gradient[label];
        float rate = charge.step / sqrtf(pair->squares[label]);
        weight -= rate * (gradient[label] + charge.l2 * weight);
        float size = fabsf(weight) - rate * charge.l1;
        pair->weight[label] = size > 0 ? copysignf(size, weight) : 0;
    }
}

static bool is_small(const float *gradient)
{
    float high = 0;
    for (int label = 0; label < LANES; label++)
        high = fabsf(gradient[label]) > high ? fabsf(gradient[label]) : high;
    return high < SMALL;
}

static void step_rows(struct weights *weights, const struct features *features,
                      const struct sentence_features *sentence, const struct train_options *options)
{
    for (uint32_t i = 0; i < sentence->tokens; i++) {
        float *gradient = weights->scratch.chance[i];
        gradient[sentence->labels[i]] -= 1;
        if (is_small(gradient))
            continue;
        for (uint32_t k = sentence->starts[i]; k < sentence->starts[i + 1]; k++) {
            uint32_t id = sentence->ids[k];
            float share = 1 / (float)features_info(features, id).count;
            struct charge charge = {(float)options->step, (float)options->l1 * share,
                                    (float)options->l2 * share};
            step_pair(&weights->rows[id], gradient, charge);
        }
    }
}

static void share_sum(float *a, float *b)
{
    *a += *b;
    *b = *a;
}

/* What a name that ends is worth before one that begins does not depend on how long either is: so
 * the lattice needs few sums. */
static void tie_transitions(float gradient[TAGGER_LABELS][LANES])
{
    for (unsigned type = 0; type < TAGGER_TYPES; type++) {
        unsigned end = label_of(type, PLACE_END), single = label_of(type, PLACE_SINGLE);
        for (unsigned to = 0; to < TAGGER_LABELS; to++)
            share_sum(&gradient[end][to], &gradient[single][to]);
    }
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        for (unsigned type = 0; !label_is_open(from) && type < TAGGER_TYPES; type++)
            share_sum(&gradient[from][label_of(type, PLACE_BEGIN)],
                      &gradient[from][label_of(type, PLACE_SINGLE)]);
}

/* Expected transitions less those of the gold labels. */
static void step_transitions(struct weights *weights, const struct sentence_features *sentence,
                             const struct train_options *options)
{
    static float gradient[TAGGER_LABELS][LANES];
    memset(gradient, 0, sizeof gradient);
    for (uint32_t i = 1; i < sentence->tokens; i++) {
        lanes next;
        for (int to = 0; to < LANES; to++)
            next[to] = weights->scratch.scale[i][to] * weights->scratch.beta[i][to] /
                       weights->scratch.norm[i];
        for (unsigned from = 0; from < TAGGER_LABELS; from++) {
            float before = weights->scratch.alpha[i - 1][from];
            for (int to = 0; to < LANES; to++)
                gradient[from][to] += before * weights->allowed[from][to] * next[to];
        }
        gradient[sentence->labels[i - 1]][sentence->labels[i]] -= 1;
    }
    tie_transitions(gradient);
    for (unsigned from = 0; from < TAGGER_LABELS; from++)
        step_pair(&weights->transitions[from], gradient[from],
                  (struct charge){(float)options->step, 0, 0});
}

static double gold_score(const struct weights *weights, const struct sentence_features *sentence)
{
    uint32_t last = sentence->tokens - 1;
    double score = weights->first.weight[sentence->labels[0]];
    score += weights->last.weight[sentence->labels[last]];
    for (uint32_t i = 0; i < sentence->tokens; i++) {
        unsigned label = sentence->labels[i];
        for (uint32_t k = sentence->starts[i]; k < sentence->starts[i + 1]; k++)
            score += weights->rows[sentence->ids[k]].weight[label];
        if (i > 0)
            score += weights->transitions[sentence->labels[i - 1]].weight[label];
    }
    return score;
}

static double fit_sentence(struct weights *weights, const struct features *features,
                           const struct sentence_features *sentence,
                           const struct train_options *options)
{
    reserve(weights, sentence->tokens);
    allow_transitions(weights);
    double loss = forward(weights, sentence) - gold_score(weights, sentence);
    backward(weights, sentence->tokens);
    step_transitions(weights, sentence, options);
    step_rows(weights, features, sentence, options); /* turns chances into gradients */
    struct charge charge = {(float)options->step, 0, 0};
    step_pair(&weights->first, weights->scratch.chance[0], charge);
    step_pair(&weights->last, weights->scratch.chance[sentence->tokens - 1], charge);
    return loss;
}

double weights_fit(struct weights *weights, const struct features *features,
                   const struct train_options *options, unsigned epoch)
{
    uint32_t sentences = features_sentences(features), tokens = 0;
    uint64_t state = hash_mix(options->seed + epoch);
    double loss = 0;
    for (uint32_t i = sentences; i > 1; i--) {
        uint32_t other = random_below(&state, i), swap = weights->order[i - 1];
        weights->order[i - 1] = weights->order[other];
        weights->order[other] = swap;
    }
    for (uint32_t i = 0; i < sentences; i++) {
        struct sentence_features sentence = features_sentence(features, weights->order[i]);
        loss += fit_sentence(weights, features, &sentence, options);
        tokens += sentence.tokens;
    }
    return loss / tokens;
}

static void add_pair(struct pair *sum, const struct pair *pair, float share)
{
    for (int label = 0; label < LANES; label++)
        sum->weight[label] += share * pair->weight[label];
}

void weights_add(struct weights *sum, const struct weights *weights, uint32_t features, float share)
{
    for (uint32_t id = 0; id < features; id++)
        add_pair(&sum->rows[id], &weights->rows[id], share);
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        add_pair(&sum->transitions[label], &weights->transitions[label], share);
    add_pair(&sum->first, &weights->first, share);
    add_pair(&sum->last, &weights->last, share);
}

/* ---- rounding ---- */

static int16_t round_to(float weight, double unit)
{
    return (int16_t)lround(weight / unit);
}

/* In news and on the web precision is above recall: names get a little more than was learned. */
#define NAME_BONUS 0.3

/* False when every weight rounds to nothing. */
static bool round_row(const float *weight, double unit, int8_t *row)
{
    bool any = false;
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        long rounded = lround(weight[label] / unit);
        row[label] = (int8_t)(rounded > 127 ? 127 : rounded < -127 ? -127 : rounded);
        any |= row[label] != 0;
    }
    return any;
}

static bool is_eager(uint8_t corpus)
{
    return corpus == CORPUS_HOUSE + STYLE_NEWS || corpus == CORPUS_HOUSE + STYLE_WEB;
}

static void favour_names(double unit, int8_t *row)
{
    long rounded = row[LABEL_OUTSIDE] - lround(NAME_BONUS / unit);
    row[LABEL_OUTSIDE] = (int8_t)(rounded < -127 ? -127 : rounded);
}

static unsigned outer_label(unsigned outer, enum tagger_place place)
{
    return outer == OUTER_OUTSIDE ? LABEL_OUTSIDE : label_of(outer, place);
}

static void round_transitions(const struct weights *weights, struct model_parts *parts)
{
    const struct pair *from = weights->transitions;
    struct tagger_transitions *transitions = &parts->transitions;
    for (unsigned one = 0; one < OUTERS; one++)
        for (unsigned other = 0; other < OUTERS; other++)
            transitions->outer[one][other] =
                round_to(from[outer_label(one, PLACE_END)].weight[outer_label(other, PLACE_BEGIN)],
                         parts->unit);
    for (unsigned type = 0; type < TAGGER_TYPES; type++)
        for (unsigned place = 0; place < 2; place++)
            for (unsigned next = 0; next < 2; next++)
                transitions->inner[type][place][next] =
                    round_to(from[label_of(type, PLACE_BEGIN + place)]
                                 .weight[label_of(type, PLACE_INSIDE + next)],
                             parts->unit);
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        parts->first[label] = round_to(weights->first.weight[label], parts->unit);
        parts->last[label] = round_to(weights->last.weight[label], parts->unit);
    }
}

void weights_round(const struct weights *weights, const struct features *features,
                   struct model_parts *parts)
{
    uint32_t count = features_count(features), kept = 0;
    int8_t *rows = memory_alloc((size_t)count * TAGGER_LABELS);
    parts->unit = ROUNDING_UNIT;
    parts->weights.count = 0;
    for (uint32_t id = 0; id < count; id++) {
        struct feature_info info = features_info(features, id);
        if (info.corpus >= CORPUS_HOUSE + TAGGER_STYLES ||
            !round_row(weights->rows[id].weight, parts->unit, rows + (size_t)kept * TAGGER_LABELS))
            continue;
        if (info.attribute == bias_attribute() && is_eager(info.corpus))
            favour_names(parts->unit, rows + (size_t)kept * TAGGER_LABELS);
        *vec_push(&parts->weights) =
            (struct row_entry){info.attribute, info.slot, info.corpus, kept++};
    }
    parts->rows = rows;
    round_transitions(weights, parts);
}
