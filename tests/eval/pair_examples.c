#include "tests/eval/pair_examples.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "find/relate/relate.h"
#include "find/rules/rule_table.h"

/* What one article holds. */
struct article_pairs {
    struct pair_examples *examples;
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
    return triple_in_order((struct triple){.type = relation,
                                           .subject = gold_entity(text, subject),
                                           .object = gold_entity(text, object)});
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

static void add_example(struct article_pairs *pairs, struct pair_sentence *sentence,
                        const struct pair *pair)
{
    const struct end subject = end_at(sentence->outline, pair->subject);
    const struct end object = end_at(sentence->outline, pair->object);
    const struct triple triple = gold_triple(pairs->text, sentence->relation, &subject, &object);
    if (triple.subject == triple.object || is_open(pairs, &triple))
        return;
    struct pair_examples *examples = pairs->examples;
    uint32_t features[PAIR_FEATURES_MAX];
    uint32_t count = pair_features(sentence, pair, features);
    *vec_push(&examples->items) = (struct pair_example){
        .first = examples->features.count,
        .count = count,
        .article = examples->articles,
        .relation = triple.type,
        .subject = triple.subject,
        .object = triple.object,
        .right = triple_find(&pairs->gold, triple.type, triple.subject, triple.object) != NULL,
        .found = triple_find(&pairs->found, triple.type, triple.subject, triple.object) != NULL,
    };
    for (uint32_t i = 0; i < count; i++)
        *vec_push(&examples->features) = features[i];
}

static void read_ties(const struct dossier_builder *builder, uint32_t at,
                      struct pair_sentence *sentence)
{
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        const struct evidence *evidence = &builder->evidence.items[i];
        if (evidence->sentence == at)
            pair_sentence_add(
                sentence, &builder->relations.items[i],
                rule_table_by_id(sentence->outline->table, builder->rules.items[evidence->rule]));
    }
}

static void read_sentences(struct article_pairs *pairs)
{
    const struct work *work = &pairs->text->work;
    const struct dossier_builder *builder = &work->builder;
    struct outline outline = {.table = relation_rules_table(work->knowledge->rules)};
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
        read_ties(builder, s, &sentence);
        for (int relation = 0; relation < RELATION_TYPES; relation++) {
            if (!pair_sentence_ask(&sentence, (enum relation_type)relation))
                continue;
            for (struct pair pair = PAIR_BEFORE_FIRST; pair_next(&sentence, &pair);)
                add_example(pairs, &sentence, &pair);
        }
    }
    pair_sentence_release(&sentence);
    outline_release(&outline);
    free(counts);
}

/* Counts what there is, for the report. */
static void count_relations(struct article_pairs *pairs)
{
    struct pair_examples *examples = pairs->examples;
    for (uint32_t i = 0; i < pairs->gold.count; i++)
        examples->gold += !pairs->gold.items[i].optional;
    for (uint32_t i = 0; i < pairs->found.count; i++) {
        const struct triple *t = &pairs->found.items[i];
        if (t->subject == t->object || is_open(pairs, t))
            continue;
        examples->found++;
        examples->found_right += triple_find(&pairs->gold, t->type, t->subject, t->object) != NULL;
    }
}

/* bridges: of what sentences leave out. */
static void read_article(struct pair_examples *examples, struct refer_text *text,
                         const struct hashed_model *bridges)
{
    const struct dossier_builder *builder = &text->work.builder;
    struct article_pairs pairs = {.examples = examples, .text = text, .gold = gold_triples(text)};
    find_refer(&text->work);
    find_quotes(&text->work);
    relate_read(&text->work, bridge_weigh, (void *)bridges);
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        const struct relation *r = &builder->relations.items[i];
        const struct evidence *e = &builder->evidence.items[i];
        struct end subject = {r->subject, dossier_added_span(builder, e, e->subject)};
        struct end object = {r->object, dossier_added_span(builder, e, e->object)};
        triple_add(&pairs.found, gold_triple(text, r->type, &subject, &object));
    }
    count_relations(&pairs);
    read_sentences(&pairs);
    examples->articles++;
    vec_free(&pairs.gold);
    vec_free(&pairs.found);
}

bool pair_examples_read(struct pair_examples *examples, const struct find_knowledge *knowledge,
                        const struct fit_options *options, const char *folder)
{
    refer_text_vec texts = {0};
    uint32_t parts = options->bridge_count;
    refer_texts_load(&texts, knowledge, &options->taggers, folder, parts ? parts : 1);
    for (uint32_t i = 0; i < texts.count; i++)
        read_article(examples, &texts.items[i],
                     parts ? &options->bridges[texts.items[i].fold] : &knowledge->bridges);
    return texts.count > 0;
}
