/*
 * Fits the resolver of pronouns and nominals: fit-refer [-v] [-p PRECISION] [-f FOLDS]
 * [-t DIR] [-o references.weights] DIR... > refer_weights.h
 *
 * Each DIR holds annotated articles. The program's own names are given, so that the weights learn
 * from what it will see; an entity is the annotated one that most of its mentions are. A
 * conditional logit model, one column of weights for each kind of anaphor, drawn to what is common
 * to all, and a weight for each feature of words: one of the candidates or "none of them". It is
 * judged on articles that it has not seen (FOLDS parts); the threshold is the lowest with at least
 * that PRECISION there. With -t the weights are judged on another folder, too. Deterministic.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/eval/hashed_file.h"
#include "tests/eval/refer_texts.h"

#define STEPS       400
#define ROUNDS      2 /* of reading on: first with the right answers, then with the model's own */
#define FOLDS_MAX   20
#define PULL_COMMON 0.3 /* towards zero: of what is common, of what is each kind's own */
#define PULL_OWN    2.0
#define PULL_WORDS  10.0
#define RATE        0.05 /* of learning, in logits */
#define WORDS       (1u << REFER_HASH_BITS)
#define UNIT        10000 /* of the weights of words: millionths of a logit */

/* What sense says where examples are few: it is drawn to this instead of zero. */
static const double expected[REFER_FEATURES] = {
    [REFER_BEST_DESCRIBED] = 4.0, [REFER_RELATIVE] = 2.0};

struct instance {
    uint8_t contexts[REFER_CONTEXTS];
    uint32_t context_count;
    bool refers;           /* to somebody that the annotation names */
    uint32_t first, count; /* candidates */
};

struct example {
    struct refer_features features;
    bool right;
};

/* The weights of a feature in each context; those of the last row count in all. */
#define COMMON REFER_CONTEXTS
struct model {
    double weights[REFER_CONTEXTS + 1][REFER_FEATURES];
    double words[WORDS]; /* of features of words */
};

/* What one reading of a text leaves behind. */
struct reading {
    const struct refer_text *text;
    const struct model *model; /* NULL: the right answers are taken */
    uint32_t threshold;        /* thousandths */
    bool verbose;
    VEC(struct instance) instances;
    VEC(struct example) examples;
    VEC(struct outcome {
        uint16_t share;
        uint8_t kind;
        bool right;
    })
    outcomes;
};

/* ---- reading ---- */

static const char *const context_names[] = {
#define CONTEXT_NAME(name) #name,
    REFER_CONTEXT_LIST(CONTEXT_NAME)
#undef CONTEXT_NAME
};

static double score_of(const double *weights, const double *words,
                       const struct refer_features *features)
{
    double score = 0;
    for (uint32_t i = 0; i < features->hash_count; i++)
        score += words[features->hashes[i]];
    for (uint32_t i = 0; i < features->count; i++)
        score += weights[features->items[i]];
    return score;
}

/* The sum of the weights in these contexts. */
static void weights_of(const struct model *model, const uint8_t *contexts, uint32_t count,
                       double weights[REFER_FEATURES])
{
    memcpy(weights, model->weights[COMMON], sizeof model->weights[COMMON]);
    for (uint32_t i = 0; i < count; i++)
        for (int f = 0; f < REFER_FEATURES; f++)
            weights[f] += model->weights[contexts[i]][f];
}

static struct refer_choice weigh(const struct model *model, const struct anaphor *anaphor,
                                 const struct refer_candidate *candidates, uint32_t count)
{
    uint8_t contexts[REFER_CONTEXTS];
    double weights[REFER_FEATURES];
    weights_of(model, contexts, refer_contexts(anaphor, contexts), weights);
    struct refer_choice choice = {NO_INDEX, 0};
    double sum = 1, best = -1;
    for (uint32_t i = 0; i < count; i++) {
        double odds = exp(score_of(weights, model->words, &candidates[i].features));
        sum += odds;
        if (odds > best) {
            best = odds;
            choice.index = i;
        }
    }
    if (count)
        choice.share = (uint32_t)(best / sum * 1000);
    return choice;
}

/* Shows an anaphor in its text, what it was taken for and what it is. */
static void show(const struct reading *reading, const struct anaphor *anaphor, uint32_t share,
                 uint32_t taken, uint32_t gold)
{
    const struct work *work = &reading->text->work;
    const char *text = work->article->text;
    uint32_t begin = anaphor->begin, end = anaphor->end;
    const char *right = gold == NO_INDEX ? "nothing" : "an unknown";
    while (begin > 0 && text[begin - 1] != '\n' && anaphor->begin - begin < 300)
        begin--;
    while (end < work->article->len && text[end] != '\n' && end - anaphor->end < 60)
        end++;
    for (uint32_t e = 0; gold != NO_INDEX && e < work->builder.entities.count; e++)
        if (reading->text->gold_of[e] == gold)
            right = work->builder.entities.items[e].name;
    bool is_right = gold != NO_INDEX && reading->text->gold_of[taken] == gold;
    fprintf(stderr, "%s %u %s: %s, is %s\t%.*s[[%.*s]]%.*s\n", is_right ? "right" : "wrong", share,
            context_names[anaphor->kind], work->builder.entities.items[taken].name, right,
            (int)(anaphor->begin - begin), text + begin, (int)(anaphor->end - anaphor->begin),
            text + anaphor->begin, (int)(end - anaphor->end), text + anaphor->end);
}

static struct refer_choice judge(void *context, const struct anaphor *anaphor,
                                 const struct refer_candidate *candidates, uint32_t count)
{
    struct reading *reading = context;
    uint32_t gold, right = NO_INDEX;
    bool counts = refer_text_gold(reading->text, anaphor, &gold);
    struct instance instance = {
        .refers = gold != NO_INDEX, .first = reading->examples.count, .count = count};
    instance.context_count = refer_contexts(anaphor, instance.contexts);
    for (uint32_t i = 0; i < count; i++) {
        bool is_right = gold != NO_INDEX && reading->text->gold_of[candidates[i].entity] == gold;
        if (is_right && right == NO_INDEX)
            right = i;
        if (counts)
            *vec_push(&reading->examples) = (struct example){candidates[i].features, is_right};
    }
    if (counts && count)
        *vec_push(&reading->instances) = instance;
    if (!reading->model)
        return (struct refer_choice){right, 1000};
    struct refer_choice choice = weigh(reading->model, anaphor, candidates, count);
    if (choice.index == NO_INDEX)
        return choice;
    if (counts && reading->verbose)
        show(reading, anaphor, choice.share, candidates[choice.index].entity, gold);
    if (counts)
        *vec_push(&reading->outcomes) = (struct outcome){
            (uint16_t)choice.share, anaphor->kind,
            gold != NO_INDEX && reading->text->gold_of[candidates[choice.index].entity] == gold};
    if (choice.share < reading->threshold)
        choice.index = NO_INDEX;
    return choice;
}

static void read_text(struct reading *reading, struct refer_text *text)
{
    reading->text = text;
    refer_text_rewind(text);
    refer_read(&text->work, judge, reading);
}

/* ---- fitting ---- */

/* Adds what a feature's weight should differ by to the gradients. */
static void add_difference(const struct refer_features *features, double difference,
                           double gradient[REFER_FEATURES], double *words_gradient)
{
    for (uint32_t k = 0; k < features->count; k++)
        gradient[features->items[k]] += difference;
    for (uint32_t k = 0; k < features->hash_count; k++)
        words_gradient[features->hashes[k]] += difference;
}

/* Adds to the gradients of the weights, as they are summed for one instance, and of those of words.
 */
static void add_differences(double gradient[REFER_FEATURES], double *words_gradient,
                            const double weights[REFER_FEATURES], const double *words,
                            const struct instance *instance, const struct example *examples)
{
    double odds[REFER_CANDIDATES_MAX], sum = 1, right = 0;
    for (uint32_t i = 0; i < instance->count; i++) {
        odds[i] = exp(score_of(weights, words, &examples[i].features));
        sum += odds[i];
        right += examples[i].right ? odds[i] : 0;
    }
    for (uint32_t i = 0; i < instance->count; i++) {
        double wanted = right > 0 && examples[i].right ? odds[i] / right : 0;
        add_difference(&examples[i].features, wanted - odds[i] / sum, gradient, words_gradient);
    }
}

static void add_gradient(struct model *gradient, const struct model *model,
                         const struct reading *reading)
{
    for (uint32_t i = 0; i < reading->instances.count; i++) {
        const struct instance *instance = &reading->instances.items[i];
        double weights[REFER_FEATURES], differences[REFER_FEATURES] = {0};
        weights_of(model, instance->contexts, instance->context_count, weights);
        add_differences(differences, gradient->words, weights, model->words, instance,
                        reading->examples.items + instance->first);
        for (int f = 0; f < REFER_FEATURES; f++) {
            gradient->weights[COMMON][f] += differences[f];
            for (uint32_t k = 0; k < instance->context_count; k++)
                gradient->weights[instance->contexts[k]][f] += differences[f];
        }
    }
}

/* One step of Adam for a parameter. */
static void step(double *parameter, double gradient, double moments[2], double scale)
{
    moments[0] = 0.9 * moments[0] + 0.1 * gradient;
    moments[1] = 0.99 * moments[1] + 0.01 * gradient * gradient;
    *parameter += scale * moments[0] / (sqrt(moments[1]) + 1e-6);
}

static void step_words(struct model *model, const struct model *gradient, double moments[][2],
                       double scale)
{
    for (uint32_t w = 0; w < WORDS; w++)
        if (model->words[w] != 0 || gradient->words[w] != 0)
            step(&model->words[w], gradient->words[w] - PULL_WORDS * model->words[w], moments[w],
                 scale);
}

static void fit(struct model *model, const struct reading *reading)
{
    static double moments[REFER_CONTEXTS + 1][REFER_FEATURES][2], words_moments[WORDS][2];
    static struct model gradient;
    memset(moments, 0, sizeof moments);
    memset(words_moments, 0, sizeof words_moments);
    for (int n = 0; n < STEPS; n++) {
        memset(&gradient, 0, sizeof gradient);
        add_gradient(&gradient, model, reading);
        double scale = n < STEPS / 2 ? RATE : RATE * 2 * (STEPS - n) / STEPS;
        step_words(model, &gradient, words_moments, scale);
        for (int c = 0; c <= COMMON; c++)
            for (int f = 0; f < REFER_FEATURES; f++) {
                double *weight = &model->weights[c][f];
                double pull =
                    c == COMMON ? PULL_COMMON * (*weight - expected[f]) : PULL_OWN * *weight;
                step(weight, gradient.weights[c][f] - pull, moments[c][f], scale);
            }
    }
}

static void forget(struct reading *reading)
{
    vec_free(&reading->instances);
    vec_free(&reading->examples);
    vec_free(&reading->outcomes);
}

/* Learns from all texts but those of a fold. */
static void learn(struct model *model, refer_text_vec *texts, uint32_t without, uint32_t threshold)
{
    memset(model, 0, sizeof *model);
    for (int round = 0; round < ROUNDS; round++) {
        struct reading reading = {.model = round ? model : NULL, .threshold = threshold};
        for (uint32_t i = 0; i < texts->count; i++)
            if (texts->items[i].fold != without)
                read_text(&reading, &texts->items[i]);
        fit(model, &reading);
        forget(&reading);
    }
}

/* ---- judging ---- */

struct tally {
    uint32_t found, right;
};

static struct tally tally_of(const struct reading *reading, uint32_t threshold, int kind)
{
    struct tally tally = {0, 0};
    for (uint32_t i = 0; i < reading->outcomes.count; i++) {
        const struct outcome *outcome = &reading->outcomes.items[i];
        if (outcome->share < threshold || (kind >= 0 && outcome->kind != kind))
            continue;
        tally.found++;
        tally.right += outcome->right;
    }
    return tally;
}

static uint32_t lowest_threshold(const struct reading *reading, double precision)
{
    for (uint32_t threshold = 250; threshold < 950; threshold += 10) {
        struct tally tally = tally_of(reading, threshold, -1);
        if (tally.right >= precision * tally.found)
            return threshold;
    }
    return 950;
}

static void report(const struct reading *reading, uint32_t threshold, uint32_t wanted)
{
    for (int kind = -1; kind < REFER_KINDS; kind++) {
        struct tally tally = tally_of(reading, threshold, kind);
        uint32_t refers = 0, all = 0;
        for (uint32_t i = 0; i < reading->instances.count; i++)
            if (kind < 0 || reading->instances.items[i].contexts[0] == kind) {
                all++;
                refers += reading->instances.items[i].refers;
            }
        fprintf(stderr, "%-14s %5u seen %5u refer %5u resolved %5u right  P %.3f  of those %.3f\n",
                kind < 0 ? "all" : context_names[kind], all, refers, tally.found, tally.right,
                tally.found ? (double)tally.right / tally.found : 0,
                refers ? (double)tally.right / refers : 0);
    }
    struct tally tally = tally_of(reading, threshold, -1);
    fprintf(stderr, "threshold %u: of %u annotated anaphors %.3f right\n", threshold, wanted,
            wanted ? (double)tally.right / wanted : 0);
}

static void write_header(const struct model *model, uint32_t threshold)
{
    printf("/*\n * Weights of refer_score.c, in hundredths of a logit, and the thousandths of "
           "probability that a\n * referent needs. Written by fit-refer (tests/eval/fit_refer.c): "
           "data only.\n */\n#ifndef FIND_REFER_WEIGHTS_H\n#define FIND_REFER_WEIGHTS_H\n\n"
           "#include <stdint.h>\n\n#include \"find/refer/refer_kinds.h\"\n\n"
           "#define REFER_THRESHOLD %u\n\n"
           "/* clang-format off */\n"
           "static const int16_t refer_weights[REFER_CONTEXTS][REFER_FEATURES] = {\n",
           threshold);
    for (int k = 0; k < REFER_CONTEXTS; k++) {
        printf("    [REFER_%s] =\n        {", context_names[k]);
        for (int f = 0; f < REFER_FEATURES; f++) {
            double weight =
                model->weights[k][f] + (k < REFER_KINDS ? model->weights[COMMON][f] : 0);
            printf("%s%ld", f == 0 ? "" : f % 12 ? ", " : ",\n         ", lround(100 * weight));
        }
        printf("},\n");
    }
    printf("};\n/* clang-format on */\n\n#endif\n");
}

/* Rounds the weights of words as the file does, and writes it where there is a path. */
static bool write_words(struct model *model, const char *path)
{
    static int8_t weights[WORDS];
    for (uint32_t w = 0; w < WORDS; w++) {
        weights[w] = hashed_file_round(model->words[w], UNIT);
        model->words[w] = weights[w] * (UNIT / 1e6);
    }
    if (!path)
        return true;
    FILE *file = fopen(path, "wb");
    bool written = file && hashed_file_write(file, weights, REFER_HASH_BITS, UNIT);
    if (file && fclose(file) != 0)
        written = false;
    if (!written)
        perror(path);
    return written;
}

/* ---- main ---- */

struct options {
    double precision;
    uint32_t folds;
    bool verbose;
    char **folders;    /* ends in NULL */
    const char *test;  /* NULL, or articles to judge the written weights on */
    const char *words; /* NULL, or the file for the weights of words */
};

static bool read_options(struct options *options, int argc, char **argv)
{
    *options = (struct options){.precision = 0.785, .folds = 5};
    for (int option; (option = getopt(argc, argv, "o:p:f:t:v")) != -1;) {
        if (option == 'p')
            options->precision = atof(optarg);
        else if (option == 'f' && atoi(optarg) > 1 && atoi(optarg) <= FOLDS_MAX)
            options->folds = (uint32_t)atoi(optarg);
        else if (option == 't')
            options->test = optarg;
        else if (option == 'o')
            options->words = optarg;
        else if (option == 'v')
            options->verbose = true;
        else
            return false;
    }
    options->folders = argv + optind;
    return optind < argc;
}

/* Judges models on the parts of the texts that they have not seen; the threshold that holds there.
 */
static uint32_t judge_unseen(refer_text_vec *texts, const struct options *options)
{
    static struct model model;
    struct reading unseen = {.threshold = 500, .verbose = options->verbose && !options->test};
    for (uint32_t fold = 0; fold < options->folds; fold++) {
        learn(&model, texts, fold, unseen.threshold);
        unseen.model = &model;
        for (uint32_t i = 0; i < texts->count; i++)
            if (texts->items[i].fold == fold)
                read_text(&unseen, &texts->items[i]);
    }
    uint32_t threshold = lowest_threshold(&unseen, options->precision);
    report(&unseen, threshold, refer_texts_wanted(texts));
    forget(&unseen);
    return threshold;
}

static void judge_test(const struct find_knowledge *knowledge, const struct model *model,
                       uint32_t threshold, const struct options *options)
{
    refer_text_vec texts = {0};
    struct reading reading = {.model = model, .threshold = threshold, .verbose = options->verbose};
    refer_texts_load(&texts, knowledge, &(struct refer_taggers){.count = 0}, options->test,
                     options->folds);
    for (uint32_t i = 0; i < texts.count; i++)
        read_text(&reading, &texts.items[i]);
    fprintf(stderr, "%s:\n", options->test);
    report(&reading, threshold, refer_texts_wanted(&texts));
    forget(&reading);
}

int main(int argc, char **argv)
{
    struct options options;
    if (!read_options(&options, argc, argv)) {
        fputs("usage: fit-refer [-v] [-p PRECISION] [-f FOLDS] [-t DIR] [-o FILE] DIR...\n",
              stderr);
        return 2;
    }
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge) {
        fprintf(stderr, "fit-refer: %s\n", message);
        return 1;
    }
    refer_text_vec texts = {0};
    for (char **folder = options.folders; *folder; folder++) {
        uint32_t before = texts.count;
        refer_texts_load(&texts, knowledge, &(struct refer_taggers){.count = 0}, *folder,
                         options.folds);
        if (texts.count > before)
            continue;
        /* weights fitted to nothing must not take the place of those there are */
        fprintf(stderr, "fit-refer: %s: no annotated articles\n", *folder);
        return 1;
    }
    uint32_t threshold = judge_unseen(&texts, &options);
    static struct model model;
    learn(&model, &texts, NO_INDEX, threshold);
    if (!write_words(&model, options.words))
        return 1;
    if (options.test)
        judge_test(knowledge, &model, threshold, &options);
    write_header(&model, threshold);
    return 0;
}
