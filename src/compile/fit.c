/*
 *     fit-evidence CORPORA ARTICLES MODEL ... > decide_weights.h
 *
 * MODEL number k of N is the tagger of train-tagger -x k/N. Prints the header; on the standard
 * error what it achieves on articles that it was not fitted to.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/fit.h"
#include "compile/fit_tagger.h"
#include "find/find.h"

#define PARTS 5 /* of the articles, for cross-validation */

/* The values that are tried as a lean, in hundredths of a logit, and the gain that makes one worth
 * it. */
#define LEAN_LEAST (-60)
#define LEAN_MOST  160
#define LEAN_STEP  20
#define LEAN_GAIN  0.02

#define NEWS_SQUARED_BETA 1.5

static void fail(const char *name, const char *what)
{
    fprintf(stderr, "fit-evidence: %s: %s\n", name, what);
    exit(1);
}

void train_match(const char *text, const token_vec *tokens, lexicon_hit_vec *hits)
{
    lexicon_match(lexicon_builtin(), text, tokens->items, tokens->count, hits);
}

static struct tagger *open_model(const char *path)
{
    char message[128];
    struct tagger *tagger = fit_tagger_open(path, message, sizeof message);
    if (!tagger)
        fail(path, message);
    return tagger;
}

static struct scores add_scores(struct scores a, struct scores b)
{
    for (unsigned type = 0; type < TAGGER_TYPES; type++) {
        a.types[type].gold += b.types[type].gold;
        a.types[type].found += b.types[type].found;
        a.types[type].right += b.types[type].right;
    }
    a.all.gold += b.all.gold;
    a.all.found += b.all.found;
    a.all.right += b.all.right;
    return a;
}

/* Scores each part of the articles by the weights that were fitted to the others. */
static struct scores score_parts(const fit_article_vec *articles, const struct corpus *corpus,
                                 const struct fit_weights *weights)
{
    struct scores scores = {.all = {0}};
    for (unsigned part = 0; part < PARTS; part++)
        scores = add_scores(scores, fit_score(articles, corpus, part, PARTS, &weights[part]));
    return scores;
}

static void set_lean(struct fit_weights *weights, unsigned style, unsigned type, double lean)
{
    for (unsigned part = 0; part < PARTS; part++)
        weights[part].lean[style][type] = lean;
}

/* What the leans of a style are chosen for: F1; in the news F with recall counting more, because a
 * relation is lost with each name that it ties. In percent. */
static double worth(const struct corpus *corpus, struct score score)
{
    const double squared_beta = corpus->id == CORPUS_HOUSE ? NEWS_SQUARED_BETA : 1;
    double all = squared_beta * score.gold + score.found;
    return all > 0 ? 100 * (1 + squared_beta) * score.right / all : 0;
}

/* Chooses the leans of a corpus's style that are worth most, one type after the other. */
static void choose_leans(const fit_article_vec *articles, const struct corpus *corpus,
                         struct fit_weights *weights)
{
    unsigned style = corpus->id - CORPUS_HOUSE;
    double best = worth(corpus, score_parts(articles, corpus, weights).all);
    for (unsigned type = 0; type < TAGGER_TYPES; type++) {
        double kept = weights[0].lean[style][type];
        for (double lean = LEAN_LEAST; lean <= LEAN_MOST; lean += LEAN_STEP) {
            set_lean(weights, style, type, lean);
            double tried = worth(corpus, score_parts(articles, corpus, weights).all);
            if (tried > best + LEAN_GAIN) {
                best = tried;
                kept = lean;
            }
        }
        set_lean(weights, style, type, kept);
    }
}

static void report(const char *corpus, const char *what, struct scores scores)
{
    fprintf(stderr, "%s, %s: F1 %.2f (p %.1f r %.1f)", corpus, what, score_f1(scores.all),
            100.0 * scores.all.right / scores.all.found,
            100.0 * scores.all.right / scores.all.gold);
    for (unsigned type = 0; type < TAGGER_TYPES; type++)
        fprintf(stderr, "  %s %.1f", entity_type_names[type], score_f1(scores.types[type]));
    fputc('\n', stderr);
}

static void print_header(const struct fit_weights *weights)
{
    puts("/*\n"
         " * What each piece of evidence (decide_evidence.h) is worth when a candidate is judged, "
         "in\n"
         " * hundredths of a logit. Made by `make fit-decide`.\n"
         " */\n"
         "#ifndef FIND_DECIDE_WEIGHTS_H\n"
         "#define FIND_DECIDE_WEIGHTS_H\n\n"
         "#include <stdint.h>\n\n"
         "#include \"find/decide/decide_evidence.h\"\n\n"
         "/* clang-format off */\n"
         "/* What is added for each type where missing a name is worse than showing a doubtful "
         "one:\n"
         " * chosen for the best F1, for each style. */");
    printf("static const int16_t decide_lean[DECIDE_STYLES][DECIDE_TYPES] = {");
    for (unsigned style = 0; style < DECIDE_STYLES; style++)
        for (unsigned type = 0; type < DECIDE_TYPES; type++)
            printf("%s%ld%s",
                   type    ? ", "
                   : style ? ", {"
                           : "{",
                   lround(weights->lean[style][type]), type + 1 < DECIDE_TYPES ? "" : "}");
    printf("};\n\n"
           "static const int16_t decide_weights[DECIDE_STYLES][DECIDE_EVIDENCE] = {");
    for (unsigned style = 0; style < DECIDE_STYLES; style++)
        for (unsigned i = 0; i < DECIDE_EVIDENCE; i++)
            printf("%s%ld%s",
                   i % 16 ? " "
                   : i    ? "\n     "
                          : "\n    {",
                   lround(weights->of[style][i]), i + 1 < DECIDE_EVIDENCE ? "," : "},");
    printf("\n};\n\n#endif\n");
}

/* The corpora that stand for the styles. */
static const char *const fitted[DECIDE_STYLES] = {"house", "uner_en_ewt", "uner_zh_gsdsimp"};

static const struct corpus *find_corpus(const char *name)
{
    for (unsigned c = 0; c < corpus_count; c++)
        if (strcmp(corpora[c].name, name) == 0)
            return &corpora[c];
    fail(name, "no such corpus");
    return NULL;
}

/* The articles, each judged with the tagger that has not seen it. */
static void read_articles(const struct corpus_dirs *dirs, char **models, unsigned folds,
                          fit_article_vec *articles)
{
    char message[256];
    example_vec examples[DECIDE_STYLES] = {0};
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge)
        fail("knowledge", message);
    for (unsigned style = 0; style < DECIDE_STYLES; style++)
        if (!read_corpus(find_corpus(fitted[style]), dirs, "train", &examples[style]))
            fail(dirs->corpora, "no articles");
    for (unsigned fold = 0; fold < folds; fold++) {
        struct tagger *tagger = open_model(models[fold]);
        for (unsigned style = 0; style < DECIDE_STYLES; style++)
            fit_read_articles(knowledge, find_corpus(fitted[style]), &examples[style], tagger, fold,
                              folds, articles);
        tagger_free(tagger);
    }
}

int main(int argc, char **argv)
{
    static struct fit_weights weights[PARTS], all;
    fit_article_vec articles = {0};
    if (argc < 5)
        fail("usage", "fit-evidence CORPORA ARTICLES MODEL MODEL ... > decide_weights.h");
    read_articles(&(struct corpus_dirs){argv[1], argv[2]}, argv + 3, (unsigned)argc - 3, &articles);
    for (unsigned part = 0; part < PARTS; part++)
        fit_weights(&articles, part, PARTS, &weights[part]);
    fit_weights(&articles, 0, 0, &all);
    for (unsigned style = 0; style < DECIDE_STYLES; style++) {
        const struct corpus *corpus = find_corpus(fitted[style]);
        for (unsigned round = 0; round < 2; round++)
            choose_leans(&articles, corpus, weights);
        memcpy(all.lean[style], weights[0].lean[style], sizeof all.lean[style]);
        report(corpus->name, "on articles left out", score_parts(&articles, corpus, weights));
        report(corpus->name, "on those it was fitted to", fit_score(&articles, corpus, 0, 1, &all));
    }
    print_header(&all);
    return 0;
}
