/*
 * Learns which words tell the style of a text: multinomial logistic regression of the style of a
 * sentence on its words. The styles are those of three corpora, which count the same whatever their
 * sizes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "compile/train.h"

#define EPOCHS      6
#define STEP        0.2
#define L2          1e-3
#define LEAST_COUNT 4
#define UNIT        0.05 /* what 1 in the file stands for */
#define NEWS_BIAS   2.0  /* the house's style unless the text says otherwise */
#define BOUND       6.0  /* the most that the sentences so far can say about an article */
#define PLACES      (1u << 20)

struct cue {
    uint64_t hash;
    uint32_t count;
    float weight[TAGGER_STYLES], squares[TAGGER_STYLES];
};

struct regression {
    struct cue *cues; /* open addressing, PLACES */
    const struct tagger_model *model;
    VEC(uint64_t) hashes; /* of one sentence */
};

static struct cue *cue_of(struct regression *regression, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & (PLACES - 1);
    while (regression->cues[at].hash != 0 && regression->cues[at].hash != hash)
        at = (at + 1) & (PLACES - 1);
    regression->cues[at].hash = hash;
    return &regression->cues[at];
}

static void read_sentence(struct regression *regression, const struct example *example)
{
    static token_vec tokens;
    static tagger_word_vec words;
    static tagger_cut_vec cuts;
    regression->hashes.count = 0;
    token_scan(&tokens, example->text, 0, example->len);
    tagger_segment(regression->model, tokens.items, tokens.count, NULL, &words, &cuts);
    for (uint32_t i = 0; i < tokens.count; i++)
        *vec_push(&regression->hashes) = style_hash_of_token(&tokens.items[i]);
    for (uint32_t i = 0; i < words.count; i++)
        if (words.items[i].hash != 0)
            *vec_push(&regression->hashes) = style_hash_of_word(&words.items[i]);
}

static void fit_sentence(struct regression *regression, unsigned style, double importance)
{
    double score[TAGGER_STYLES] = {0}, sum = 0;
    for (uint32_t i = 0; i < regression->hashes.count; i++) {
        const struct cue *cue = cue_of(regression, regression->hashes.items[i]);
        for (unsigned s = 0; s < TAGGER_STYLES; s++)
            score[s] += (double)cue->weight[s];
    }
    for (unsigned s = 0; s < TAGGER_STYLES; s++)
        sum += exp(score[s] - score[0]);
    for (uint32_t i = 0; i < regression->hashes.count; i++) {
        struct cue *cue = cue_of(regression, regression->hashes.items[i]);
        for (unsigned s = 0; cue->count >= LEAST_COUNT && s < TAGGER_STYLES; s++) {
            double gradient = importance * (exp(score[s] - score[0]) / sum - (s == style)) +
                              L2 * (double)cue->weight[s];
            cue->squares[s] += (float)(gradient * gradient);
            cue->weight[s] -= (float)(STEP * gradient / sqrt(0.01 + (double)cue->squares[s]));
        }
    }
}

static int8_t round_weight(float weight)
{
    long rounded = lround((double)weight / UNIT);
    return (int8_t)(rounded > 127 ? 127 : rounded < -127 ? -127 : rounded);
}

/* The weights in the file's unit, less those of the first style, which do not matter then. */
static void keep_cues(const struct regression *regression, struct model_parts *parts)
{
    for (uint32_t at = 0; at < PLACES; at++) {
        const struct cue *cue = &regression->cues[at];
        uint32_t value = 0;
        for (unsigned s = 0; s < TAGGER_STYLES; s++)
            value |= (uint32_t)(uint8_t)round_weight(cue->weight[s]) << 8 * s;
        if (cue->hash != 0 && value != 0)
            *vec_push(&parts->styles) = (struct table_entry){cue->hash, value};
    }
    parts->style_bias[STYLE_NEWS] = (int32_t)lround(NEWS_BIAS / UNIT);
    parts->style_bound = (int32_t)lround(BOUND / UNIT);
}

static bool has_style(const struct example *example)
{
    return !example->of_no_style && example->corpus >= CORPUS_HOUSE &&
           example->corpus < CORPUS_HOUSE + TAGGER_STYLES;
}

void fit_styles(const struct tagger_model *model, const example_vec *examples, uint64_t seed,
                struct model_parts *parts)
{
    struct regression regression = {.model = model};
    uint32_t sizes[TAGGER_STYLES] = {0}, *order = memory_alloc(examples->count * sizeof *order);
    uint32_t count = 0;
    uint64_t random = hash_mix(seed);
    regression.cues = memory_zeroed(PLACES, sizeof *regression.cues);
    for (uint32_t i = 0; i < examples->count; i++) {
        if (!has_style(&examples->items[i]))
            continue;
        order[count++] = i;
        sizes[examples->items[i].corpus - CORPUS_HOUSE]++;
        read_sentence(&regression, &examples->items[i]);
        for (uint32_t k = 0; k < regression.hashes.count; k++)
            cue_of(&regression, regression.hashes.items[k])->count++;
    }
    for (uint32_t step = 0; step < count * EPOCHS; step++) {
        const struct example *example = &examples->items[order[random_below(&random, count)]];
        unsigned style = example->corpus - CORPUS_HOUSE;
        read_sentence(&regression, example);
        fit_sentence(&regression, style, (double)count / TAGGER_STYLES / sizes[style]);
    }
    keep_cues(&regression, parts);
    printf("styles: %u cues\n", parts->styles.count);
    vec_free(&regression.hashes);
    free(regression.cues);
    free(order);
}
