/*
 * Fits the weights of pairs (src/find/pair): fit-pairs [-f FOLDS] [-w TIMES] DIR... >
 * relations.weights. Articles of the first DIR, whose guidelines lead, count so many times as
 * others.
 *
 * On the annotated mentions of the articles of each DIR the steps quote and relate are run with the
 * rules alone. Then every pair of mentions that could be tied is an example, true when the
 * annotation says so. A logistic regression by stochastic gradient descent with a rate for each
 * weight (AdaGrad: Duchi, Hazan, Singer 2011), drawn to zero. With -f no weights are written: parts
 * of the articles are judged by weights fitted without them. Deterministic.
 */
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "find/pair/pair.h"
#include "find/rules/rule_table.h"
#include "tests/eval/triple.h"

#define WEIGHTS   (1u << PAIR_FEATURE_BITS)
#define SEEN      3 /* times at least, or a feature has no weight */
#define EPOCHS    6
#define RATE      0.05
#define PULL      0.01
#define TINY      1e-6
#define UNIT      15748 /* millionths of a logit: 127 of them are 2 */
#define FOLDS_MAX 20
#define SEED      UINT64_C(88172645463325252)

struct example {
    uint32_t first, count; /* of its features */
    uint32_t article;
    uint32_t subject, object; /* entities */
    uint8_t relation;
    bool right; /* the annotation has the relation */
    bool found; /* rules have found it */
    uint8_t percent;
};

struct fit {
    struct find_knowledge knowledge;
    const struct rule_table *table;
    VEC(struct example) examples;
    VEC(uint32_t) features;
    uint32_t leading; /* articles of the first DIR */
    double leading_counts;
    uint32_t articles, gold, found, found_right; /* relations */
    uint32_t seen[WEIGHTS];
    double weights[WEIGHTS], squares[WEIGHTS];
};

/* ---- examples ---- */

static const struct rule *rule_by_id(const struct rule_table *table, const char *id)
{
    for (uint32_t i = 0; i < table->rule_count; i++)
        if (strcmp(table->strings + table->rules[i].id, id) == 0)
            return &table->rules[i];
    return NULL;
}

/* What one article holds. */
struct article_pairs {
    const struct dossier_builder *builder;
    uint32_t first_entity;
    triple_vec gold, found;
};

static void add_example(struct fit *fit, struct article_pairs *pairs,
                        struct pair_sentence *sentence, const struct pair *pair)
{
    const struct outline *outline = sentence->outline;
    triple_vec one = {0}; /* with its ends in order */
    triple_add(
        &one,
        (struct triple){.type = sentence->relation,
                        .subject = outline_at(outline, pair->subject)->entity - pairs->first_entity,
                        .object = outline_at(outline, pair->object)->entity - pairs->first_entity});
    const struct triple triple = one.items[0];
    vec_free(&one);
    const struct triple *gold =
        triple_find(&pairs->gold, triple.type, triple.subject, triple.object);
    if ((gold && gold->optional) || (!gold && triple_is_implied(&pairs->gold, &triple)))
        return;
    uint32_t features[PAIR_FEATURES_MAX];
    uint32_t count = pair_features(sentence, pair, features);
    *vec_push(&fit->examples) = (struct example){
        .first = fit->features.count,
        .count = count,
        .article = fit->articles,
        .relation = triple.type,
        .subject = triple.subject,
        .object = triple.object,
        .right = gold != NULL,
        .found = triple_find(&pairs->found, triple.type, triple.subject, triple.object) != NULL,
    };
    for (uint32_t i = 0; i < count; i++) {
        *vec_push(&fit->features) = features[i];
        fit->seen[features[i]]++;
    }
}

static void read_ties(struct fit *fit, const struct dossier_builder *builder, uint32_t at,
                      struct pair_sentence *sentence)
{
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        const struct relation *relation = &builder->relations.items[i];
        const struct evidence *evidence = &builder->evidence.items[i];
        if (evidence->sentence != at)
            continue;
        *vec_push(&sentence->ties) = (struct pair_tie){
            .subject = relation->subject,
            .object = relation->object,
            .relation = relation->type,
            .confidence = relation->confidence,
            .rule = rule_by_id(fit->table, builder->rules.items[evidence->rule]),
        };
    }
}

static void read_sentences(struct fit *fit, struct article_pairs *pairs, const struct work *work)
{
    const struct dossier_builder *builder = pairs->builder;
    struct outline outline = {.table = fit->table};
    struct pair_sentence sentence = {0};
    uint32_t mention = 0, main = pair_main(builder);
    for (uint32_t s = 0; s < builder->sentences.count; s++) {
        while (mention < builder->mentions.count &&
               builder->mentions.items[mention].begin < builder->sentences.items[s].begin)
            mention++;
        outline_read(&outline, builder, work->article, s, mention);
        pair_sentence_begin(&sentence, &outline, main);
        read_ties(fit, builder, s, &sentence);
        for (int relation = 0; relation < RELATION_TYPES; relation++) {
            if (!pair_sentence_ask(&sentence, (enum relation_type)relation))
                continue;
            for (struct pair pair = PAIR_BEFORE_FIRST; pair_next(&sentence, &pair);)
                add_example(fit, pairs, &sentence, &pair);
        }
    }
    pair_sentence_release(&sentence);
    outline_release(&outline);
}

/* Counts what there is, for the report. */
static void count_relations(struct fit *fit, struct article_pairs *pairs)
{
    for (uint32_t i = 0; i < pairs->gold.count; i++)
        fit->gold += !pairs->gold.items[i].optional;
    for (uint32_t i = 0; i < pairs->found.count; i++) {
        const struct triple *t = &pairs->found.items[i];
        const struct triple *gold = triple_find(&pairs->gold, t->type, t->subject, t->object);
        if ((gold && gold->optional) || (!gold && triple_is_implied(&pairs->gold, t)))
            continue;
        fit->found++;
        fit->found_right += gold != NULL;
    }
}

static void read_article(struct fit *fit, const char *base)
{
    char message[256];
    struct ann ann;
    struct work work = {.knowledge = &fit->knowledge};
    uint32_t first;
    if (!triple_article_load(&ann, &work, base, &first, message, sizeof message)) {
        fprintf(stderr, "%s\n", message);
        return;
    }
    work.builder.quotes.count = 0;
    find_quotes(&work);
    find_relate(&work);
    struct article_pairs pairs = {.builder = &work.builder, .first_entity = first};
    triples_of_gold(&ann, &pairs.gold);
    for (uint32_t i = 0; i < work.builder.relations.count; i++) {
        const struct relation *r = &work.builder.relations.items[i];
        triple_add(&pairs.found, (struct triple){.type = r->type,
                                                 .subject = r->subject - first,
                                                 .object = r->object - first});
    }
    count_relations(fit, &pairs);
    read_sentences(fit, &pairs, &work);
    fit->articles++;
    vec_free(&pairs.gold);
    vec_free(&pairs.found);
    triple_article_release(&ann, &work);
}

static int only_ann(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 4 && strcmp(entry->d_name + len - 4, ".ann") == 0;
}

static bool read_articles(struct fit *fit, const char *dir)
{
    struct dirent **names;
    int count = scandir(dir, &names, only_ann, alphasort);
    for (int i = 0; i < count; i++) {
        char base[4096];
        snprintf(base, sizeof base, "%s/%.*s", dir, (int)strlen(names[i]->d_name) - 4,
                 names[i]->d_name);
        read_article(fit, base);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    return count > 0;
}

/* ---- fitting ---- */

static double logit_of(const struct fit *fit, const struct example *example)
{
    double sum = 0;
    for (uint32_t i = 0; i < example->count; i++)
        sum += fit->weights[fit->features.items[example->first + i]];
    return sum;
}

static void learn(struct fit *fit, const struct example *example)
{
    double slope = 1 / (1 + exp(-logit_of(fit, example))) - example->right;
    if (example->article < fit->leading)
        slope *= fit->leading_counts;
    for (uint32_t i = 0; i < example->count; i++) {
        uint32_t feature = fit->features.items[example->first + i];
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
    uint32_t count = 0, *order = malloc((fit->examples.count + 1) * sizeof *order);
    uint64_t state = SEED;
    for (uint32_t i = 0; i < fit->examples.count; i++)
        if ((int)(fit->examples.items[i].article % (uint32_t)parts) != part)
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
            learn(fit, &fit->examples.items[order[i]]);
    }
    free(order);
}

static int8_t packed(double weight)
{
    double units = round(weight * 1e6 / UNIT);
    return (int8_t)(units > 127 ? 127 : (units < -127 ? -127 : units));
}

static void pack(const struct fit *fit, int8_t weights[WEIGHTS])
{
    for (uint32_t i = 0; i < WEIGHTS; i++)
        weights[i] = packed(fit->weights[i]);
}

/* ---- judging ---- */

static void judge_part(struct fit *fit, int part, int parts)
{
    static int8_t weights[WEIGHTS];
    fit_without(fit, part, parts);
    pack(fit, weights);
    const struct pair_model model = {.weights = weights, .unit = UNIT};
    for (uint32_t i = 0; i < fit->examples.count; i++) {
        struct example *e = &fit->examples.items[i];
        if ((int)(e->article % (uint32_t)parts) == part)
            e->percent = pair_model_percent(&model, fit->features.items + e->first, e->count);
    }
}

static int by_relation(const void *a, const void *b)
{
    const struct example *x = a, *y = b;
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

static bool is_same_relation(const struct example *x, const struct example *y)
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
    qsort(fit->examples.items, fit->examples.count, sizeof *fit->examples.items, by_relation);
    for (uint32_t i = 0; i < fit->examples.count; i++) {
        const struct example *e = &fit->examples.items[i];
        if (i > 0 && is_same_relation(e, e - 1))
            continue; /* the best comes first */
        struct tally *tally = e->found ? &found[e->percent] : &added[e->percent];
        tally->all++;
        tally->right += e->right;
    }
    printf("rules alone: found %u right %u of %u, F1 %.4f\n", fit->found, fit->found_right,
           fit->gold, 2.0 * fit->found_right / (fit->found + fit->gold));
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
                   2.0 * (fit->found_right + a.right) / (fit->found + a.all + fit->gold));
    }
}

/* Of each relation what is new. */
static void report_added(const struct fit *fit)
{
    static const uint8_t from[] = {40, 45, 50, 55, 60, 70};
    printf("\nnew, right/all from   40       45       50       55       60       70\n");
    for (int relation = 0; relation < RELATION_TYPES; relation++) {
        struct tally added[sizeof from] = {0};
        for (uint32_t i = 0; i < fit->examples.count; i++) {
            const struct example *e = &fit->examples.items[i];
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

static void put_u32(uint8_t bytes[4], uint32_t n)
{
    for (int i = 0; i < 4; i++)
        bytes[i] = (uint8_t)(n >> 8 * i);
}

static bool write_model(const struct fit *fit)
{
    static int8_t weights[WEIGHTS];
    struct pair_model_header header;
    memcpy(header.magic, PAIR_MODEL_MAGIC, sizeof header.magic);
    put_u32(header.unit, UNIT);
    put_u32(header.bits, PAIR_FEATURE_BITS);
    pack(fit, weights);
    return fwrite(&header, sizeof header, 1, stdout) == 1 &&
           fwrite(weights, sizeof weights, 1, stdout) == 1 && fflush(stdout) == 0;
}

static int usage(void)
{
    fprintf(stderr, "usage: fit-pairs [-f FOLDS] [-w TIMES] DIR... > relations.weights\n");
    return 2;
}

int main(int argc, char **argv)
{
    static struct fit fit;
    char message[256];
    int parts = 0, option;
    fit.leading_counts = 1;
    while ((option = getopt(argc, argv, "f:w:")) != -1)
        if (option == 'f')
            parts = atoi(optarg);
        else if (option == 'w')
            fit.leading_counts = atof(optarg);
        else
            return usage();
    if (optind == argc || parts == 1 || parts < 0 || parts > FOLDS_MAX || fit.leading_counts <= 0)
        return usage();
    fit.knowledge.rules = relation_rules_new(NULL, message, sizeof message);
    if (!fit.knowledge.rules) {
        fprintf(stderr, "fit-pairs: %s\n", message);
        return 1;
    }
    fit.table = relation_rules_table(fit.knowledge.rules);
    for (int i = optind; i < argc; i++) {
        if (!read_articles(&fit, argv[i])) {
            fprintf(stderr, "fit-pairs: %s: no annotated articles\n", argv[i]);
            return 1;
        }
        fit.leading = i == optind ? fit.articles : fit.leading;
    }
    bool fine = true;
    if (parts > 0)
        judge(&fit, parts);
    else {
        fit_without(&fit, -1, 1);
        fine = write_model(&fit);
    }
    vec_free(&fit.examples);
    vec_free(&fit.features);
    relation_rules_free(fit.knowledge.rules);
    if (!fine)
        fprintf(stderr, "fit-pairs: the weights cannot be written\n");
    return fine ? 0 : 1;
}
