/*
 * Trains the tagger and writes its model file.
 *
 *     train-tagger [options] CORPORA OUTPUT
 *
 * Prints the scores of the development parts, or with -x of what was left out, labelled in the
 * style that the tagger chooses (knowing the document, or each sentence alone) and in each of the
 * styles.
 */
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "compile/train.h"

#define FIRST_EPOCHS 3 /* of the model that completes the corpora */
#define DEFAULT_CORPORA                                                                            \
    "house,uner_en_ewt,uner_zh_gsd,crossner_politics,crossner_ai,crossner_science,"                \
    "crossner_literature,crossner_music,wnut17,wikigold,redocred"

struct development {
    const struct corpus *corpus;
    example_vec examples;
};

struct training {
    struct train_options options;
    struct corpus_dirs dirs;
    const char *output, *names;
    unsigned fold, folds; /* documents number fold, fold + folds, ... are left out; 0 folds: none */
    example_vec examples;
    struct development development[24];
    unsigned developments;
    struct model_parts parts;
};

static void fail(const char *what, const char *name)
{
    fprintf(stderr, "train: %s: %s\n", name, what);
    exit(1);
}

static double seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

void train_match(const char *text, const token_vec *tokens, lexicon_hit_vec *hits)
{
    lexicon_match(lexicon_builtin(), text, tokens->items, tokens->count, hits);
}

/* Whether a name is in a list with commas. */
static bool is_listed(const char *list, const char *name)
{
    size_t len = strlen(name);
    for (const char *at = list; (at = strstr(at, name)); at += len)
        if ((at == list || at[-1] == ',') && (at[len] == ',' || at[len] == '\0'))
            return true;
    return false;
}

/* Leaves out a fold of the documents of one corpus, the examples from `first` on, if the corpus
 * tells its documents apart. */
static void leave_out_fold(struct training *training, uint32_t first, example_vec *left_out)
{
    example_vec *examples = &training->examples;
    uint32_t documents = 0, document = UINT32_MAX, kept = first;
    for (uint32_t i = first; i < examples->count; i++)
        documents += examples->items[i].begins;
    if (training->folds == 0 || documents < training->folds)
        return;
    for (uint32_t i = first; i < examples->count; i++) {
        document += examples->items[i].begins; /* the first one makes it 0 */
        if (document % training->folds != training->fold)
            examples->items[kept++] = examples->items[i];
        else
            *vec_push(left_out) = examples->items[i];
    }
    examples->count = kept;
}

static void read_all(struct training *training)
{
    for (unsigned c = 0; c < corpus_count; c++) {
        const struct corpus *corpus = &corpora[c];
        bool listed = is_listed(training->names, corpus->name);
        uint32_t before = training->examples.count;
        if (listed && !read_corpus(corpus, &training->dirs, "train", &training->examples))
            fail("no training part", corpus->name);
        struct development *development = &training->development[training->developments];
        development->corpus = corpus;
        if (listed && corpus->whole)
            read_corpus(corpus, &training->dirs, "dev", &training->examples);
        if (listed) {
            leave_out_fold(training, before, &development->examples);
            printf("%-20s %6u sentences\n", corpus->name, training->examples.count - before);
        }
        if (training->folds > 0)
            training->developments += development->examples.count > 0;
        else if (!corpus->whole &&
                 read_corpus(corpus, &training->dirs, "dev", &development->examples))
            training->developments++;
    }
    if (training->options.mixed) {
        uint32_t before = training->examples.count;
        augment(&training->examples, training->options.seed);
        printf("%-20s %6u sentences\n", "copies", training->examples.count - before);
    }
}

static struct tagger *open_model(struct training *training, void **bytes, size_t *len)
{
    char message[128];
    *bytes = build_model(&training->parts, len);
    struct tagger *tagger = tagger_open(*bytes, *len, message, sizeof message);
    if (!tagger)
        fail(message, training->output);
    return tagger;
}

/* Features need the dictionaries as the program will have them. */
static struct features *make_features(struct training *training,
                                      const struct train_options *options)
{
    size_t len;
    char message[128];
    struct tagger_model model;
    struct features *features = features_new();
    static const int8_t no_rows[TAGGER_LABELS];
    training->parts.unit = 1;
    training->parts.rows = no_rows;
    training->parts.weights.count = 0;
    void *bytes = build_model(&training->parts, &len);
    if (!tagger_model_open(&model, bytes, len, message, sizeof message))
        fail(message, training->output);
    if (training->parts.styles.count == 0)
        fit_styles(&model, &training->examples, options->seed, &training->parts);
    for (uint32_t i = 0; i < training->examples.count; i++)
        features_add(features, &model, &training->examples.items[i], options);
    printf("features: %u seen, ", features_count(features));
    features_settle(features, options->least_count);
    printf("%u kept (%.0f s)\n", features_count(features), seconds());
    free(bytes);
    return features;
}

static void print_scores(const char *name, const char *as, struct scores scores)
{
    printf("%-20s %-9s %6.2f  p %.1f r %.1f ", name, as, score_f1(scores.all),
           scores.all.found ? 100.0 * scores.all.right / scores.all.found : 0,
           scores.all.gold ? 100.0 * scores.all.right / scores.all.gold : 0);
    for (int type = 0; type < TAGGER_TYPES; type++)
        if (scores.types[type].gold > 0)
            printf("  %s %.1f", entity_type_names[type], score_f1(scores.types[type]));
    printf("\n");
    fflush(stdout);
}

static struct weights *fit(const struct features *features, const struct train_options *options)
{
    struct weights *weights = weights_new(features);
    for (unsigned epoch = 1; epoch <= options->epochs; epoch++) {
        double loss = weights_fit(weights, features, options, epoch);
        printf("pass %u: loss %.4f (%.0f s)\n", epoch, loss, seconds());
        fflush(stdout);
    }
    return weights;
}

/* The mean of several fits, each of which sees the sentences in an order of its own: what only one
 * order gives is noise. */
static struct weights *fit_mean(const struct features *features,
                                const struct train_options *options)
{
    struct weights *mean = weights_new(features);
    for (unsigned run = 0; run < options->runs; run++) {
        struct train_options own = *options;
        own.seed += 1000 * run;
        struct weights *weights = fit(features, &own);
        weights_add(mean, weights, features_count(features), 1 / (float)options->runs);
        weights_free(weights);
    }
    return mean;
}

/*
 * The public corpora do not annotate products, works and events. A first model, in which each
 * corpus has its own guidelines, adds those that the house's guidelines see there; so what is
 * missing is not learned as "no name".
 */
static void complete_corpora(struct training *training)
{
    void *bytes;
    size_t len;
    struct train_options options = training->options;
    options.epochs = FIRST_EPOCHS;
    options.own = ~0u;
    struct features *features = make_features(training, &options);
    struct weights *weights = fit(features, &options);
    weights_round(weights, features, &training->parts);
    struct tagger *tagger = open_model(training, &bytes, &len);
    add_missing_types(tagger, &training->examples);
    tagger_free(tagger);
    free(bytes);
    free((void *)training->parts.rows);
    weights_free(weights);
    features_free(features);
}

/* The development parts in the style that the tagger chooses, knowing the document or the sentence
 * alone, and in the one of each corpus. */
static void print_all_scores(struct training *training, const struct weights *weights,
                             const struct features *features)
{
    void *bytes;
    size_t len;
    weights_round(weights, features, &training->parts);
    struct tagger *tagger = open_model(training, &bytes, &len);
    for (unsigned d = 0; d < training->developments; d++) {
        const struct corpus *corpus = training->development[d].corpus;
        const example_vec *examples = &training->development[d].examples;
        static const struct {
            const char *name;
            unsigned style;
            bool alone;
        } ways[] = {{"document", TAGGER_STYLES, false},
                    {"sentence", TAGGER_STYLES, true},
                    {"news", STYLE_NEWS, false},
                    {"web", STYLE_WEB, false},
                    {"reference", STYLE_REFERENCE, false}};
        for (unsigned w = 0; w < sizeof ways / sizeof ways[0]; w++)
            print_scores(
                corpus->name, ways[w].name,
                score_examples(tagger, examples, corpus->types, ways[w].style, ways[w].alone));
    }
    tagger_free(tagger);
    free(bytes);
    free((void *)training->parts.rows);
}

static void write_model(struct training *training, const struct weights *weights,
                        const struct features *features)
{
    void *bytes;
    size_t len;
    weights_round(weights, features, &training->parts);
    tagger_free(open_model(training, &bytes, &len));
    FILE *file = fopen(training->output, "wb");
    if (!file || fwrite(bytes, 1, len, file) != len || fclose(file) != 0)
        fail(strerror(errno), training->output);
    printf("%s: %u rows, %zu bytes\n", training->output, training->parts.weights.count, len);
    free(bytes);
}

static void usage(void)
{
    fputs("usage: train-tagger [options] CORPORA OUTPUT\n"
          "  -e N      passes over the data\n"
          "  -r N      runs, in different orders, whose weights' mean is kept\n"
          "  -a DIR    more annotated articles\n"
          "  -c A,B    corpora to train on\n"
          "  -w GROUP  leave a group of features out (its number; may be repeated)\n"
          "  -o SET    groups in which each corpus has weights of its own (a set of bits)\n"
          "  -f CHANCE of a hit of the lexicon to be left out\n"
          "  -m        no mixed-script copies\n"
          "  -p        do not add the types that a corpus leaves out\n"
          "  -n N      least count of a feature\n"
          "  -t X, -l X, -2 X   step, L1, L2\n"
          "  -s N      seed\n"
          "  -x K/N    leave documents number K, K + N, ... of each corpus out (from 0)\n"
          "groups:",
          stderr);
    for (int group = 0; group < FEATURE_GROUPS; group++)
        fprintf(stderr, " %d %s%s", group, feature_group_names[group],
                group + 1 < FEATURE_GROUPS ? "," : "\n");
    exit(2);
}

/* Takes an option whose argument is a number. Returns false if it is none of these. */
static bool take_number(struct train_options *options, int option, const char *argument)
{
    switch (option) {
    case 'e':
        options->epochs = (unsigned)strtoul(argument, NULL, 10);
        return true;
    case 'r':
        options->runs = (unsigned)strtoul(argument, NULL, 10);
        return options->runs > 0;
    case 'n':
        options->least_count = (unsigned)strtoul(argument, NULL, 10);
        return true;
    case 's':
        options->seed = strtoull(argument, NULL, 10);
        return true;
    case 't':
        options->step = strtod(argument, NULL);
        return true;
    case 'l':
        options->l1 = strtod(argument, NULL);
        return true;
    case '2':
        options->l2 = strtod(argument, NULL);
        return true;
    case 'f':
        options->forget = strtod(argument, NULL);
        return true;
    case 'o':
        options->own = (uint32_t)strtoul(argument, NULL, 0);
        return true;
    case 'w':
        options->without |= 1u << (strtoul(argument, NULL, 10) & 31);
        return true;
    default:
        return false;
    }
}

static void take_fold(struct training *training, const char *argument)
{
    if (sscanf(argument, "%u/%u", &training->fold, &training->folds) != 2 ||
        training->fold >= training->folds)
        usage();
}

static void read_options(struct training *training, int argc, char **argv)
{
    int option;
    while ((option = getopt(argc, argv, "a:e:r:f:c:w:mpo:s:l:2:t:n:x:")) != -1) {
        if (option == 'a')
            training->dirs.articles = optarg;
        else if (option == 'c')
            training->names = optarg;
        else if (option == 'm')
            training->options.mixed = false;
        else if (option == 'p')
            training->options.complete = false;
        else if (option == 'x')
            take_fold(training, optarg);
        else if (!take_number(&training->options, option, optarg))
            usage();
    }
    if (argc - optind != 2)
        usage();
    training->dirs.corpora = argv[optind];
    training->output = argv[optind + 1];
}

int main(int argc, char **argv)
{
    static struct training training = {
        .options = {.epochs = 5,
                    .runs = 4,
                    .least_count = 3,
                    .step = 0.05,
                    .l1 = 0.10,
                    .l2 = 0.5,
                    .seed = 1,
                    .own = ~0u,
                    .forget = 0.1,
                    .mixed = true,
                    .complete = true},
        .names = DEFAULT_CORPORA,
    };
    read_options(&training, argc, argv);
    read_all(&training);
    read_dictionaries(training.dirs.corpora, &training.parts);
    printf("dictionaries: %u Chinese, %u English words\n", training.parts.han.count,
           training.parts.latin.count);
    if (training.options.complete)
        complete_corpora(&training);
    struct features *features = make_features(&training, &training.options);
    struct weights *weights = fit_mean(features, &training.options);
    print_all_scores(&training, weights, features);
    write_model(&training, weights, features);
    return 0;
}
