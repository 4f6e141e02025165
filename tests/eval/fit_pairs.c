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
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "find/pair/pair.h"
#include "find/rules/rule_table.h"
#include "tests/eval/refer_texts.h"

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
    struct find_knowledge knowledge; /* without a model of pairs */
    const struct rule_table *table;
    VEC(struct example) examples;
    VEC(uint32_t) features;
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
    const struct refer_text *text;
    triple_vec gold;
    triple_vec found; /* by the rules, between annotated entities */
};

/* One end of a relation as it is found. */
struct end {
    uint32_t entity;
    struct span span;
};

/* Roles of the same words are one, whosever they are: of these the first. */
static uint32_t same_role(const struct refer_text *text, uint32_t gold)
{
    uint32_t e = 0;
    while (strcmp(text->gold_names[e], text->gold_names[gold]) != 0 || !text->gold_roles[e])
        e++;
    return e;
}

/* The annotated role that stands at the place, or has the words of the found one; or NO_INDEX. */
static uint32_t gold_role(const struct refer_text *text, const struct end *end)
{
    const char *name = text->work.builder.entities.items[end->entity].name;
    for (uint32_t g = 0; g < text->gold.count; g++) {
        const struct gold_mention *gold = &text->gold.items[g];
        if (text->gold_roles[gold->entity] && gold->begin < end->span.end &&
            end->span.begin < gold->end)
            return same_role(text, gold->entity);
    }
    for (uint32_t e = 0; e < text->gold_entities; e++)
        if (text->gold_roles[e] && strcasecmp(text->gold_names[e], name) == 0)
            return same_role(text, e);
    return NO_INDEX;
}

/* The annotated entity that a found one is; one that is annotated nowhere is none of them. */
static uint32_t gold_entity(const struct refer_text *text, const struct end *end)
{
    bool role = text->work.builder.entities.items[end->entity].type == ENTITY_ROLE;
    uint32_t gold = role ? gold_role(text, end) : text->gold_of[end->entity];
    return gold != NO_INDEX ? gold : text->gold_entities + end->entity;
}

static struct triple gold_triple(const struct refer_text *text, uint8_t relation,
                                 const struct end *subject, const struct end *object)
{
    triple_vec one = {0}; /* puts the ends in order */
    triple_add(&one, (struct triple){.type = relation,
                                     .subject = gold_entity(text, subject),
                                     .object = gold_entity(text, object)});
    struct triple triple = one.items[0];
    vec_free(&one);
    return triple;
}

/* What is annotated, roles of the same words as one. */
static triple_vec gold_triples(const struct refer_text *text)
{
    triple_vec gold = {0};
    for (uint32_t i = 0; i < text->relations.count; i++) {
        struct triple triple = text->relations.items[i];
        if (triple.type == RELATION_HOLDS_ROLE && text->gold_roles[triple.object])
            triple.object = same_role(text, triple.object);
        triple_add(&gold, triple);
    }
    return gold;
}

/* Whether the annotation leaves open whether the relation is right. */
static bool is_open(struct article_pairs *pairs, const struct triple *t)
{
    const struct triple *gold = triple_find(&pairs->gold, t->type, t->subject, t->object);
    return gold ? gold->optional : triple_is_implied(&pairs->gold, t);
}

static struct end end_at(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return (struct end){item->entity, {item->begin, item->end}};
}

static void add_example(struct fit *fit, struct article_pairs *pairs,
                        struct pair_sentence *sentence, const struct pair *pair)
{
    const struct end subject = end_at(sentence->outline, pair->subject);
    const struct end object = end_at(sentence->outline, pair->object);
    const struct triple triple = gold_triple(pairs->text, sentence->relation, &subject, &object);
    if (triple.subject == triple.object || is_open(pairs, &triple))
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
        .right = triple_find(&pairs->gold, triple.type, triple.subject, triple.object) != NULL,
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

static void read_sentences(struct fit *fit, struct article_pairs *pairs)
{
    const struct work *work = &pairs->text->work;
    const struct dossier_builder *builder = &work->builder;
    struct outline outline = {.table = fit->table};
    struct pair_sentence sentence = {0};
    uint32_t mention = 0, *counts = calloc(builder->entities.count + 1, sizeof *counts);
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        counts[builder->mentions.items[i].entity]++;
    for (uint32_t s = 0; s < builder->sentences.count; s++) {
        while (mention < builder->mentions.count &&
               builder->mentions.items[mention].begin < builder->sentences.items[s].begin)
            mention++;
        outline_read(&outline, builder, work->article, s, mention);
        pair_sentence_begin(&sentence, &outline, builder, counts);
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
    free(counts);
}

/* Counts what there is, for the report. */
static void count_relations(struct fit *fit, struct article_pairs *pairs)
{
    for (uint32_t i = 0; i < pairs->gold.count; i++)
        fit->gold += !pairs->gold.items[i].optional;
    for (uint32_t i = 0; i < pairs->found.count; i++) {
        const struct triple *t = &pairs->found.items[i];
        if (t->subject == t->object || is_open(pairs, t))
            continue;
        fit->found++;
        fit->found_right += triple_find(&pairs->gold, t->type, t->subject, t->object) != NULL;
    }
}

static void read_article(struct fit *fit, struct refer_text *text)
{
    const struct dossier_builder *builder = &text->work.builder;
    struct article_pairs pairs = {.text = text, .gold = gold_triples(text)};
    find_refer(&text->work);
    find_quotes(&text->work);
    find_relate(&text->work);
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        const struct relation *r = &builder->relations.items[i];
        const struct evidence *e = &builder->evidence.items[i];
        struct end subject = {r->subject, dossier_added_span(builder, e, e->subject)};
        struct end object = {r->object, dossier_added_span(builder, e, e->object)};
        triple_add(&pairs.found, gold_triple(text, r->type, &subject, &object));
    }
    count_relations(fit, &pairs);
    read_sentences(fit, &pairs);
    fit->articles++;
    vec_free(&pairs.gold);
    vec_free(&pairs.found);
}

static bool read_articles(struct fit *fit, const struct refer_taggers *taggers, const char *dir)
{
    refer_text_vec texts = {0};
    refer_texts_load(&texts, &fit->knowledge, taggers, dir, 1);
    for (uint32_t i = 0; i < texts.count; i++)
        read_article(fit, &texts.items[i]);
    return texts.count > 0;
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
    fprintf(stderr, "usage: fit-pairs [-f FOLDS] [-m MODEL]... DIR... > relations.weights\n");
    return 2;
}

/* NULL with a message on standard error. It needs what was read as long as it lives. */
static struct tagger *open_tagger(const char *path)
{
    char message[128] = "cannot be read";
    FILE *file = fopen(path, "rb");
    struct tagger *tagger = NULL;
    long len = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    void *bytes = len >= 0 ? aligned_alloc(64, ((size_t)len + 63) / 64 * 64) : NULL;
    if (bytes && fseek(file, 0, SEEK_SET) == 0 && fread(bytes, 1, (size_t)len, file) == (size_t)len)
        tagger = tagger_open(bytes, (size_t)len, message, sizeof message);
    if (!tagger)
        fprintf(stderr, "fit-pairs: %s: %s\n", path, file ? message : strerror(errno));
    if (file)
        fclose(file);
    return tagger;
}

/* Takes the options; false when they are wrong. */
static bool read_options(int argc, char **argv, struct refer_taggers *taggers, int *parts)
{
    const uint32_t most = sizeof taggers->items / sizeof *taggers->items;
    int option;
    while ((option = getopt(argc, argv, "f:m:")) != -1) {
        if (option == 'f') {
            *parts = atoi(optarg);
        } else if (option == 'm' && taggers->count < most) {
            struct tagger *tagger = open_tagger(optarg);
            if (!tagger)
                return false;
            taggers->items[taggers->count++] = tagger;
        } else {
            return false;
        }
    }
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
    fit.knowledge = *knowledge;
    fit.knowledge.pairs = (struct pair_model){.weights = NULL};
    fit.table = relation_rules_table(knowledge->rules);
    for (int i = optind; i < argc; i++)
        if (!read_articles(&fit, &taggers, argv[i])) {
            fprintf(stderr, "fit-pairs: %s: no annotated articles\n", argv[i]);
            return 1;
        }
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
