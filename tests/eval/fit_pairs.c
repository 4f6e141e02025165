/*
 * Fits the weights of pairs (src/find/pair): fit-pairs [-f FOLDS] [-m MODEL]... DIR... >
 * relations.weights
 *
 * Every pair of mentions that the program finds in the annotated articles of each DIR and that
 * could be tied is an example, true when the annotation ties the entities that they name. Relations
 * are found by the rules alone, names by taggers that have not seen the article: MODEL number k of
 * N is that of train-tagger -x k/N; without MODEL, by that of the program. A logistic regression by
 * stochastic gradient descent with a rate for each weight (AdaGrad: Duchi, Hazan, Singer 2011),
 * drawn to zero. With -f no weights are written: parts of the articles are judged by weights fitted
 * without them. Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/eval/hashed_file.h"
#include "tests/eval/pair_examples.h"

#define WEIGHTS   (1u << PAIR_FEATURE_BITS)
#define SEEN      3 /* times at least, or a feature has no weight */
#define EPOCHS    6
#define RATE      0.03
#define PULL      0.02
#define TINY      1e-6
#define UNIT      15748 /* millionths of a logit: 127 of them are 2 */
#define FOLDS_MAX 20
#define SEED      UINT64_C(88172645463325252)

struct fit {
    struct pair_examples examples;
    uint32_t seen[WEIGHTS]; /* in how many examples each feature is */
    double weights[WEIGHTS], squares[WEIGHTS];
};

/* ---- fitting ---- */

static double logit_of(const struct fit *fit, const struct pair_example *example)
{
    double sum = 0;
    for (uint32_t i = 0; i < example->count; i++)
        sum += fit->weights[fit->examples.features.items[example->first + i]];
    return sum;
}

static void learn(struct fit *fit, const struct pair_example *example)
{
    double slope = 1 / (1 + exp(-logit_of(fit, example))) - example->right;
    for (uint32_t i = 0; i < example->count; i++) {
        uint32_t feature = fit->examples.features.items[example->first + i];
        if (fit->seen[feature] < SEEN)
            continue;
        double step = slope + PULL * fit->weights[feature];
        fit->squares[feature] += step * step;
        fit->weights[feature] -= RATE * step / (sqrt(fit->squares[feature]) + TINY);
    }
}

/* A number below n. Source: xorshift64, Marsaglia 2003. */
static uint32_t random_below(uint64_t *state, uint32_t n)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)(*state % n);
}

/* Fits to the articles of all parts but one; part -1: to all. */
static void fit_without(struct fit *fit, int part, int parts)
{
    uint32_t count = 0, *order = malloc((fit->examples.items.count + 1) * sizeof *order);
    uint64_t state = SEED;
    for (uint32_t i = 0; i < fit->examples.items.count; i++)
        if ((int)(fit->examples.items.items[i].article % (uint32_t)parts) != part)
            order[count++] = i;
    memset(fit->weights, 0, sizeof fit->weights);
    memset(fit->squares, 0, sizeof fit->squares);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        for (uint32_t i = count; i > 1; i--) {
            uint32_t other = random_below(&state, i), kept = order[i - 1];
            order[i - 1] = order[other];
            order[other] = kept;
        }
        for (uint32_t i = 0; i < count; i++)
            learn(fit, &fit->examples.items.items[order[i]]);
    }
    free(order);
}

static void pack(const struct fit *fit, int8_t weights[WEIGHTS])
{
    for (uint32_t i = 0; i < WEIGHTS; i++)
        weights[i] = hashed_file_round(fit->weights[i], UNIT);
}

/* ---- judging ---- */

static void judge_part(struct fit *fit, int part, int parts)
{
    static int8_t weights[WEIGHTS];
    fit_without(fit, part, parts);
    pack(fit, weights);
    const struct hashed_model model = {.weights = weights, .unit = UNIT};
    for (uint32_t i = 0; i < fit->examples.items.count; i++) {
        struct pair_example *e = &fit->examples.items.items[i];
        if ((int)(e->article % (uint32_t)parts) == part)
            e->percent =
                pair_model_percent(&model, fit->examples.features.items + e->first, e->count);
    }
}

static int by_relation(const void *a, const void *b)
{
    const struct pair_example *x = a, *y = b;
    const uint32_t keys[][2] = {{x->article, y->article},
                                {x->relation, y->relation},
                                {x->subject, y->subject},
                                {x->object, y->object},
                                {y->percent, x->percent}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static bool is_same_relation(const struct pair_example *x, const struct pair_example *y)
{
    return x->article == y->article && x->relation == y->relation && x->subject == y->subject &&
           x->object == y->object;
}

struct tally {
    uint32_t all, right;
};

/* Of each likelihood on: what of the found is so likely, and what is new. */
static void report(struct fit *fit)
{
    struct tally found[101] = {0}, added[101] = {0};
    qsort(fit->examples.items.items, fit->examples.items.count, sizeof *fit->examples.items.items,
          by_relation);
    for (uint32_t i = 0; i < fit->examples.items.count; i++) {
        const struct pair_example *e = &fit->examples.items.items[i];
        if (i > 0 && is_same_relation(e, e - 1))
            continue; /* the best comes first */
        struct tally *tally = e->found ? &found[e->percent] : &added[e->percent];
        tally->all++;
        tally->right += e->right;
    }
    printf("rules alone: found %u right %u of %u, F1 %.4f\n", fit->examples.found,
           fit->examples.found_right, fit->examples.gold,
           2.0 * fit->examples.found_right / (fit->examples.found + fit->examples.gold));
    printf("percent      found  right  P        new  right  P      F1 with these\n");
    struct tally f = {0}, a = {0};
    for (int percent = 100; percent >= 20; percent--) {
        f.all += found[percent].all;
        f.right += found[percent].right;
        a.all += added[percent].all;
        a.right += added[percent].right;
        if (percent % 5 == 0)
            printf("%7d    %7u %6u  %.3f %6u %6u  %.3f  %.4f\n", percent, f.all, f.right,
                   f.all ? (double)f.right / f.all : 0, a.all, a.right,
                   a.all ? (double)a.right / a.all : 0,
                   2.0 * (fit->examples.found_right + a.right) /
                       (fit->examples.found + a.all + fit->examples.gold));
    }
}

/* Of each relation what is new. */
static void report_added(const struct fit *fit)
{
    static const uint8_t from[] = {40, 45, 50, 55, 60, 70};
    printf("\nnew, right/all from   40       45       50       55       60       70\n");
    for (int relation = 0; relation < RELATION_TYPES; relation++) {
        struct tally added[sizeof from] = {0};
        for (uint32_t i = 0; i < fit->examples.items.count; i++) {
            const struct pair_example *e = &fit->examples.items.items[i];
            bool first = i == 0 || !is_same_relation(e, e - 1);
            for (size_t t = 0; t < sizeof from && e->relation == relation && first; t++) {
                added[t].all += !e->found && e->percent >= from[t];
                added[t].right += !e->found && e->right && e->percent >= from[t];
            }
        }
        printf("%-16s", relation_kinds[relation].name);
        for (size_t t = 0; t < sizeof from; t++)
            printf(" %4u/%-4u", added[t].right, added[t].all);
        printf("\n");
    }
}

static void judge(struct fit *fit, int parts)
{
    for (int part = 0; part < parts; part++)
        judge_part(fit, part, parts);
    report(fit);
    report_added(fit);
}

/* ---- writing ---- */

static bool write_model(const struct fit *fit)
{
    static int8_t weights[WEIGHTS];
    pack(fit, weights);
    return hashed_file_write(stdout, weights, PAIR_FEATURE_BITS, UNIT);
}

static int usage(void)
{
    fprintf(stderr, "usage: fit-pairs [-f FOLDS] [-m MODEL]... DIR... > relations.weights\n");
    return 2;
}

/* Takes the options; false when they are wrong. */
static bool read_options(int argc, char **argv, struct refer_taggers *taggers, int *parts)
{
    int option;
    while ((option = getopt(argc, argv, "f:m:")) != -1)
        if (option == 'f')
            *parts = atoi(optarg);
        else if (option != 'm' || !refer_taggers_add(taggers, optarg))
            return false;
    return optind < argc && *parts != 1 && *parts >= 0 && *parts <= FOLDS_MAX;
}

int main(int argc, char **argv)
{
    static struct fit fit;
    struct refer_taggers taggers = {.count = 0};
    char message[256];
    int parts = 0;
    if (!read_options(argc, argv, &taggers, &parts))
        return usage();
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge) {
        fprintf(stderr, "fit-pairs: %s\n", message);
        return 1;
    }
    knowledge->pairs.weights = NULL; /* the rules alone */
    for (int i = optind; i < argc; i++)
        if (!pair_examples_read(&fit.examples, knowledge, &taggers, argv[i])) {
            fprintf(stderr, "fit-pairs: %s: no annotated articles\n", argv[i]);
            return 1;
        }
    for (uint32_t i = 0; i < fit.examples.features.count; i++)
        fit.seen[fit.examples.features.items[i]]++;
    if (parts > 0) {
        judge(&fit, parts);
        return 0;
    }
    fit_without(&fit, -1, 1);
    if (write_model(&fit))
        return 0;
    fprintf(stderr, "fit-pairs: the weights cannot be written\n");
    return 1;
}
