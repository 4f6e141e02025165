/*
 * Fits the weights of pairs (src/find/pair): fit-pairs [-f PARTS] [-m MODEL]... [-b BRIDGES]...
 * DIR... > relations.weights
 *
 * Every pair of mentions that the program finds in the annotated articles of each DIR and that
 * could be tied is an example, true when the annotation ties the entities that they name. Relations
 * are found by the rules, names by taggers and what sentences leave out by weights that have not
 * seen the article: MODEL number k of N is that of train-tagger -x k/N, BRIDGES that of fit-bridge
 * -x k/N; without them, by those of the program. A logistic regression (hashed_fit.h). With -f no
 * weights are written: parts of the articles are judged by weights fitted without them.
 * Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/eval/fit_options.h"
#include "tests/eval/hashed_file.h"
#include "tests/eval/hashed_fit.h"
#include "tests/eval/pair_examples.h"

#define WEIGHTS (1u << PAIR_FEATURE_BITS)
#define EPOCHS  6
#define RATE    0.03
#define PULL    0.02
#define UNIT    15748 /* millionths of a logit: 127 of them are 2 */

/* ---- fitting ---- */

static void learn(struct hashed_fit *fit, const struct pair_examples *examples,
                  const struct pair_example *example)
{
    const uint32_t *features = examples->features.items + example->first;
    double logit = hashed_fit_sum(fit, features, example->count);
    hashed_fit_step(fit, features, example->count, 1 / (1 + exp(-logit)) - example->right);
}

/* Sets the weights to what the articles of all parts but one teach; part -1: all. */
static void fit_without(const struct pair_examples *examples, int part, int parts,
                        int8_t weights[WEIGHTS])
{
    struct hashed_fit fit;
    uint32_t count = 0, *order = malloc((examples->items.count + 1) * sizeof *order);
    hashed_fit_begin(&fit, PAIR_FEATURE_BITS, RATE, PULL);
    hashed_fit_see(&fit, examples->features.items, examples->features.count);
    for (uint32_t i = 0; i < examples->items.count; i++)
        if ((int)(examples->items.items[i].article % (uint32_t)parts) != part)
            order[count++] = i;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        hashed_fit_shuffle(&fit, order, count);
        for (uint32_t i = 0; i < count; i++)
            learn(&fit, examples, &examples->items.items[order[i]]);
    }
    hashed_fit_round(&fit, UNIT, weights);
    hashed_fit_release(&fit);
    free(order);
}

/* ---- judging ---- */

static void judge_part(struct pair_examples *examples, int part, int parts)
{
    static int8_t weights[WEIGHTS];
    fit_without(examples, part, parts, weights);
    const struct hashed_model model = {.weights = weights, .unit = UNIT};
    for (uint32_t i = 0; i < examples->items.count; i++) {
        struct pair_example *e = &examples->items.items[i];
        if ((int)(e->article % (uint32_t)parts) == part)
            e->percent = pair_model_percent(&model, examples->features.items + e->first, e->count);
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
static void report(struct pair_examples *examples)
{
    struct tally found[101] = {0}, added[101] = {0};
    qsort(examples->items.items, examples->items.count, sizeof *examples->items.items, by_relation);
    for (uint32_t i = 0; i < examples->items.count; i++) {
        const struct pair_example *e = &examples->items.items[i];
        if (i > 0 && is_same_relation(e, e - 1))
            continue; /* the best comes first */
        struct tally *tally = e->found ? &found[e->percent] : &added[e->percent];
        tally->all++;
        tally->right += e->right;
    }
    printf("rules alone: found %u right %u of %u, F1 %.4f\n", examples->found,
           examples->found_right, examples->gold,
           2.0 * examples->found_right / (examples->found + examples->gold));
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
                   2.0 * (examples->found_right + a.right) /
                       (examples->found + a.all + examples->gold));
    }
}

/* Of each relation what is new. */
static void report_added(const struct pair_examples *examples)
{
    static const uint8_t from[] = {40, 45, 50, 55, 60, 70};
    printf("\nnew, right/all from   40       45       50       55       60       70\n");
    for (int relation = 0; relation < RELATION_TYPES; relation++) {
        struct tally added[sizeof from] = {0};
        for (uint32_t i = 0; i < examples->items.count; i++) {
            const struct pair_example *e = &examples->items.items[i];
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

static void judge(struct pair_examples *examples, int parts)
{
    for (int part = 0; part < parts; part++)
        judge_part(examples, part, parts);
    report(examples);
    report_added(examples);
}

/* ---- main ---- */

static bool write_model(const struct pair_examples *examples)
{
    static int8_t weights[WEIGHTS];
    fit_without(examples, -1, 1, weights);
    if (hashed_file_write(stdout, weights, PAIR_FEATURE_BITS, UNIT))
        return true;
    fprintf(stderr, "fit-pairs: the weights cannot be written\n");
    return false;
}

int main(int argc, char **argv)
{
    struct fit_options options;
    struct pair_examples examples = {0};
    if (!fit_options_read(&options, argc, argv,
                          "fit-pairs [-f PARTS] [-m MODEL]... [-b BRIDGES]... DIR... > "
                          "relations.weights"))
        return 2;
    struct find_knowledge *knowledge = fit_knowledge("fit-pairs");
    if (!knowledge)
        return 1;
    knowledge->pairs.weights = NULL; /* the rules alone */
    for (char **folder = options.folders; *folder; folder++)
        if (!pair_examples_read(&examples, knowledge, &options, *folder)) {
            fprintf(stderr, "fit-pairs: %s: no annotated articles\n", *folder);
            return 1;
        }
    if (options.parts > 0) {
        judge(&examples, options.parts);
        return 0;
    }
    return write_model(&examples) ? 0 : 1;
}
