/*
 * Fits the weights of bridges (src/find/bridge): fit-bridge [-f PARTS] [-x K/N] [-m MODEL]...
 * DIR... > bridges.weights
 *
 * Wherever the program asks what a sentence leaves out, in the annotated articles of each DIR, the
 * right candidates are those that the annotation ties to the anchor. Names are found by taggers
 * that have not seen the article, as for fit-pairs: MODEL number k of N is that of train-tagger -x
 * k/N. A conditional logit model, in which "none of them" scores 0 (hashed_fit.h). Answers are
 * features of later questions, so the articles are read twice: first every answer is the right one,
 * then that of a model which was fitted to the other half of them. With -x the articles k of N of
 * each DIR are left out; with -f no weights are written: each of so many parts is judged by weights
 * fitted without it. Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "find/relate/relate.h"
#include "tests/eval/fit_options.h"
#include "tests/eval/hashed_file.h"
#include "tests/eval/hashed_fit.h"

#define WEIGHTS (1u << BRIDGE_FEATURE_BITS)
#define EPOCHS  6
#define RATE    0.05
#define PULL    0.1
#define UNIT    23622 /* millionths of a logit: 127 of them are 3 */

struct candidate {
    uint32_t first, count; /* of its features */
    bool right;
};

struct question {
    uint32_t features, feature_count;
    uint32_t first, count; /* of its candidates */
    uint8_t relation;
    bool noun;
    bool known; /* a candidate is right */
};

/* A question as a model answers it. */
struct outcome {
    uint8_t relation;
    bool noun, known, right;
    double share;
};

/* While articles are read. */
struct reading {
    struct refer_text *text;
    const struct hashed_fit *model; /* NULL: every answer is the right one */
    bool judges;                    /* only to see how it answers */
    int half;                       /* of the articles that are read, 0 or 1; 2: both */
    VEC(uint32_t) features;
    VEC(struct candidate) candidates;
    VEC(struct question) questions;
    VEC(struct outcome) outcomes;
};

/* ---- reading ---- */

static bool is_employment(unsigned relation)
{
    return relation == RELATION_WORKS_FOR || relation == RELATION_LEADS;
}

/* Whether the annotation ties the two so, or, of who is with an organization, in the other way. */
static bool is_right(const struct refer_text *text, const struct bridge *bridge, uint32_t entity)
{
    uint32_t anchor = text->gold_of[outline_at(bridge->outline, bridge->anchor)->entity];
    uint32_t other = text->gold_of[entity];
    unsigned relation = bridge->rule->relation;
    bool object = bridge->right != bridge->rule->inverse;
    if (anchor == NO_INDEX || other == NO_INDEX)
        return false;
    for (uint32_t i = 0; i < text->relations.count; i++) {
        const struct triple *t = &text->relations.items[i];
        bool same = t->type == relation || (is_employment(t->type) && is_employment(relation));
        bool symmetric = relation_kinds[t->type].symmetric;
        uint32_t subject = object ? anchor : other, end = object ? other : anchor;
        if (same && ((t->subject == subject && t->object == end) ||
                     (symmetric && t->subject == end && t->object == subject)))
            return true;
    }
    return false;
}

/* Sets odds[i] to those of each candidate against none; returns the sum of all, 1 for none. */
static double odds_of(const struct hashed_fit *model, const struct reading *reading,
                      const struct question *question, double odds[BRIDGE_CANDIDATES_MAX])
{
    const uint32_t *features = reading->features.items;
    double shared = hashed_fit_sum(model, features + question->features, question->feature_count),
           sum = 1;
    for (uint32_t i = 0; i < question->count; i++) {
        const struct candidate *c = &reading->candidates.items[question->first + i];
        odds[i] = exp(shared + hashed_fit_sum(model, features + c->first, c->count));
        sum += odds[i];
    }
    return sum;
}

static uint32_t keep_features(struct reading *reading, const struct bridge_features *features)
{
    uint32_t first = reading->features.count;
    for (uint32_t i = 0; i < features->count; i++)
        *vec_push(&reading->features) = features->items[i];
    return first;
}

/* Keeps the question; returns its first right candidate, or NO_INDEX. */
static uint32_t keep_question(struct reading *reading, const struct bridge *bridge)
{
    struct bridge_features features;
    uint32_t right = NO_INDEX;
    bridge_question_features(bridge, &features);
    struct question question = {.features = keep_features(reading, &features),
                                .feature_count = features.count,
                                .first = reading->candidates.count,
                                .count = bridge->count,
                                .relation = bridge->rule->relation,
                                .noun = bridge->rule->construction == CONSTRUCT_NOUN};
    for (uint32_t i = 0; i < bridge->count; i++) {
        bridge_candidate_features(bridge, i, &features);
        bool is = is_right(reading->text, bridge, bridge->candidates[i].entity);
        *vec_push(&reading->candidates) = (struct candidate){
            .first = keep_features(reading, &features), .count = features.count, .right = is};
        if (is && right == NO_INDEX)
            right = i;
    }
    question.known = right != NO_INDEX;
    *vec_push(&reading->questions) = question;
    return right;
}

static struct bridge_choice judge(void *context, const struct bridge *bridge)
{
    struct reading *reading = context;
    uint32_t right = keep_question(reading, bridge), best = 0;
    if (!reading->model)
        return (struct bridge_choice){right, 80};
    const struct question *question = &reading->questions.items[reading->questions.count - 1];
    double odds[BRIDGE_CANDIDATES_MAX] = {0};
    double sum = odds_of(reading->model, reading, question, odds);
    for (uint32_t i = 1; i < question->count; i++)
        best = odds[i] > odds[best] ? i : best;
    double share = odds[best] / sum;
    if (reading->judges)
        *vec_push(&reading->outcomes) =
            (struct outcome){question->relation, question->noun, question->known,
                             reading->candidates.items[question->first + best].right, share};
    return (struct bridge_choice){100 * share < BRIDGE_LEAST ? NO_INDEX : best,
                                  (uint8_t)(100 * share)};
}

/* Of which half an article is: not its parity, which goes with the parts. */
static int half_of(uint32_t article)
{
    enum { RUN = 7 };
    return (int)(article / RUN % 2);
}

/* Reads the articles of all parts but one, or, to judge, of that one alone; part -1: all. */
static void read_texts(struct reading *reading, refer_text_vec *texts, int part)
{
    for (uint32_t i = 0; i < texts->count; i++) {
        struct work *work = &texts->items[i].work;
        bool of_part = (int)texts->items[i].fold == part;
        if (of_part != reading->judges || half_of(i) == 1 - reading->half)
            continue;
        reading->text = &texts->items[i];
        relate_read(work, judge, reading);
        work->builder.relations.count = work->builder.evidence.count = 0;
    }
}

static void forget(struct reading *reading)
{
    vec_free(&reading->features);
    vec_free(&reading->candidates);
    vec_free(&reading->questions);
    vec_free(&reading->outcomes);
}

/* ---- fitting ---- */

static void learn(struct hashed_fit *model, const struct reading *reading,
                  const struct question *question)
{
    const uint32_t *features = reading->features.items;
    double odds[BRIDGE_CANDIDATES_MAX], right = 0, shared = 0;
    double sum = odds_of(model, reading, question, odds);
    for (uint32_t i = 0; i < question->count; i++)
        if (reading->candidates.items[question->first + i].right)
            right += odds[i];
    for (uint32_t i = 0; i < question->count; i++) {
        const struct candidate *c = &reading->candidates.items[question->first + i];
        double slope = odds[i] / sum - (c->right ? odds[i] / right : 0);
        hashed_fit_step(model, features + c->first, c->count, slope);
        shared += slope;
    }
    hashed_fit_step(model, features + question->features, question->feature_count, shared);
}

static void fit(struct hashed_fit *model, const struct reading *reading, int8_t *packed)
{
    uint32_t count = reading->questions.count, *order = malloc((count + 1) * sizeof *order);
    hashed_fit_begin(model, BRIDGE_FEATURE_BITS, RATE, PULL);
    hashed_fit_see(model, reading->features.items, reading->features.count);
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        hashed_fit_shuffle(model, order, count);
        for (uint32_t i = 0; i < count; i++)
            learn(model, reading, &reading->questions.items[order[i]]);
    }
    hashed_fit_round(model, UNIT, packed);
    free(order);
}

/* Learns from all articles but those of a part. packed: as for hashed_fit_round. */
static void learn_without(struct hashed_fit *model, refer_text_vec *texts, int part, int8_t *packed)
{
    struct hashed_fit halves[2];
    for (int half = 0; half < 2; half++) {
        struct reading reading = {.half = half};
        read_texts(&reading, texts, part);
        fit(&halves[half], &reading, NULL);
        forget(&reading);
    }
    struct reading reading = {.half = 0};
    for (; reading.half < 2; reading.half++) {
        reading.model = &halves[1 - reading.half];
        read_texts(&reading, texts, part);
    }
    fit(model, &reading, packed);
    forget(&reading);
    for (int half = 0; half < 2; half++)
        hashed_fit_release(&halves[half]);
}

/* ---- judging ---- */

/* Of the questions of a relation, -1: of all, the answers that are likely enough. */
static void report(const struct reading *reading, int relation, bool noun)
{
    static const double shares[] = {0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9};
    uint32_t all = 0, known = 0;
    for (uint32_t i = 0; i < reading->outcomes.count; i++) {
        const struct outcome *o = &reading->outcomes.items[i];
        bool counts = o->noun == noun && (relation < 0 || o->relation == relation);
        all += counts;
        known += counts && o->known;
    }
    if (all == 0)
        return;
    printf("%s %-14s %5u, %5u have an answer:", noun ? "noun" : "verb",
           relation < 0 ? "all" : relation_kinds[relation].name, all, known);
    for (size_t s = 0; s < sizeof shares / sizeof *shares; s++) {
        uint32_t found = 0, right = 0;
        for (uint32_t i = 0; i < reading->outcomes.count; i++) {
            const struct outcome *o = &reading->outcomes.items[i];
            bool counts = o->noun == noun && (relation < 0 || o->relation == relation);
            found += counts && o->share >= shares[s];
            right += counts && o->share >= shares[s] && o->right;
        }
        printf("  .%02.0f %u/%u", 100 * shares[s], right, found);
    }
    printf("\n");
}

static void judge_parts(refer_text_vec *texts, int parts)
{
    struct hashed_fit model;
    struct reading reading = {.model = &model, .judges = true, .half = 2};
    for (int part = 0; part < parts; part++) {
        learn_without(&model, texts, part, NULL);
        read_texts(&reading, texts, part);
        hashed_fit_release(&model);
    }
    for (int noun = 1; noun >= 0; noun--)
        for (int relation = -1; relation < RELATION_TYPES; relation++)
            report(&reading, relation, noun);
    forget(&reading);
}

/* ---- main ---- */

/* Reads the articles up to where sentences are asked what they leave out. */
static bool load(refer_text_vec *texts, const struct find_knowledge *knowledge,
                 const struct fit_options *options)
{
    uint32_t parts = options->parts ? (uint32_t)options->parts : 1;
    for (char **folder = options->folders; *folder; folder++) {
        uint32_t before = texts->count;
        refer_texts_load(texts, knowledge, &options->taggers, *folder, parts);
        if (texts->count == before) {
            fprintf(stderr, "fit-bridge: %s: no annotated articles\n", *folder);
            return false;
        }
    }
    for (uint32_t i = 0; i < texts->count; i++) {
        find_refer(&texts->items[i].work);
        find_quotes(&texts->items[i].work);
    }
    return true;
}

static bool write_model(refer_text_vec *texts, int without)
{
    static int8_t packed[WEIGHTS];
    struct hashed_fit model;
    learn_without(&model, texts, without, packed);
    hashed_fit_release(&model);
    if (hashed_file_write(stdout, packed, BRIDGE_FEATURE_BITS, UNIT))
        return true;
    fprintf(stderr, "fit-bridge: the weights cannot be written\n");
    return false;
}

int main(int argc, char **argv)
{
    struct fit_options options;
    refer_text_vec texts = {0};
    if (!fit_options_read(&options, argc, argv,
                          "fit-bridge [-f PARTS] [-x K/N] [-m MODEL]... DIR... > bridges.weights"))
        return 2;
    struct find_knowledge *knowledge = fit_knowledge("fit-bridge");
    if (!knowledge)
        return 1;
    knowledge->pairs.weights = NULL; /* they are fitted later, beside what is bridged */
    if (!load(&texts, knowledge, &options))
        return 1;
    if (options.parts > 0 && options.without < 0) {
        judge_parts(&texts, options.parts);
        return 0;
    }
    return write_model(&texts, options.without) ? 0 : 1;
}
