/*
 * Relations on a set of passages (JSONL: text, subject, object, relation; offsets in code points):
 * eval-relate-jsonl [-v] FILE. The annotated arguments are given as mentions. A property of the set
 * stands for one or more of our relations; what is found counts when its property is annotated in
 * the passage, right when the two arguments are.
 */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/bridge/bridge.h"
#include "find/work.h"
#include "model/buffer.h"
#include "tests/sentences.h"

struct property {
    const char *name;
    bool inverse; /* its subject is the object of ours */
    uint32_t relations;
};

#define BIT(r) (1u << (r))

/* KnowledgeNet (Mesquita et al. 2019); nationality and dates are no relations of ours. */
static const struct property properties[] = {
    {"EMPLOYEE_OR_MEMBER_OF", false,
     BIT(RELATION_WORKS_FOR) | BIT(RELATION_MEMBER_OF) | BIT(RELATION_LEADS) |
         BIT(RELATION_FOUNDED) | BIT(RELATION_LEFT)},
    {"EMPLOYEE_OR_MEMBER_OF", true, BIT(RELATION_HIRED)},
    {"POLITICAL_AFFILIATION", false,
     BIT(RELATION_MEMBER_OF) | BIT(RELATION_WORKS_FOR) | BIT(RELATION_LEADS)},
    {"CEO", true, BIT(RELATION_LEADS)},
    {"FOUNDED_BY", true, BIT(RELATION_FOUNDED)},
    {"SUBSIDIARY_OF", false, BIT(RELATION_PART_OF)},
    {"SUBSIDIARY_OF", true, BIT(RELATION_ACQUIRED)},
    {"HEADQUARTERS", false, BIT(RELATION_LOCATED_IN)},
    {"EDUCATED_AT", false, BIT(RELATION_STUDIED_AT)},
    {"SPOUSE", false, BIT(RELATION_FAMILY_OF)},
    {"CHILD_OF", false, BIT(RELATION_FAMILY_OF)},
    {"PLACE_OF_BIRTH", false, BIT(RELATION_WAS_IN)},
    {"PLACE_OF_RESIDENCE", false, BIT(RELATION_WAS_IN)},
};

enum { PROPERTIES = sizeof properties / sizeof *properties };

struct gold {
    char relation[40];
    struct span subject, object;
    bool hit;
};

struct passage {
    char *text;
    VEC(struct gold) gold;
    uint32_t annotated; /* bits of properties[] */
    struct {
        struct span span;
        uint8_t type;
    } mentions[256];
    uint32_t mention_count;
};

static struct {
    struct find_knowledge knowledge;
    uint32_t gold[PROPERTIES], hit[PROPERTIES], found, right;
    bool verbose;
} eval;

static uint32_t byte_of(const char *text, int cps)
{
    uint32_t at = 0;
    while (cps-- > 0 && text[at])
        do
            at++;
        while ((text[at] & 0xC0) == 0x80);
    return at;
}

static uint8_t type_of(const char *name)
{
    if (!strncmp(name, "PER", 3))
        return ENTITY_PERSON;
    if (!strncmp(name, "ORG", 3))
        return ENTITY_ORGANIZATION;
    if (!strncmp(name, "LOC", 3))
        return ENTITY_PLACE;
    return !strncmp(name, "DATE", 4) ? ENTITY_DATE : ENTITY_NONE;
}

static void add_mention(struct passage *passage, struct span span, uint8_t type)
{
    for (uint32_t i = 0; i < passage->mention_count; i++)
        if (passage->mentions[i].span.begin < span.end &&
            span.begin < passage->mentions[i].span.end)
            return;
    if (passage->mention_count == 256 || type == ENTITY_NONE)
        return;
    passage->mentions[passage->mention_count].span = span;
    passage->mentions[passage->mention_count++].type = type;
}

static struct span read_argument(struct passage *passage, const cJSON *row, const char *name)
{
    const cJSON *argument = cJSON_GetObjectItem(row, name);
    const cJSON *type = cJSON_GetObjectItem(argument, "type");
    struct span span = {
        byte_of(passage->text, cJSON_GetObjectItem(argument, "start")->valueint),
        byte_of(passage->text, cJSON_GetObjectItem(argument, "end")->valueint),
    };
    add_mention(passage, span, type_of(type->valuestring));
    return span;
}

static int by_begin(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    return (x->begin > y->begin) - (x->begin < y->begin);
}

static bool is_pronoun(const char *text, struct span span)
{
    static const char *const words[] = {"he",  "she", "it",   "his",  "her",
                                        "its", "him", "they", "their"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == span.end - span.begin &&
            !strncasecmp(words[i], text + span.begin, span.end - span.begin))
            return true;
    return false;
}

static void fill(struct passage *passage, struct work *work)
{
    qsort(passage->mentions, passage->mention_count, sizeof *passage->mentions, by_begin);
    for (uint32_t i = 0; i < passage->mention_count; i++) {
        struct span span = passage->mentions[i].span;
        char name[256];
        snprintf(name, sizeof name, "%.*s", (int)(span.end - span.begin),
                 passage->text + span.begin);
        uint32_t entity = NO_INDEX;
        for (uint32_t e = 0; e < work->builder.entities.count; e++)
            if (!strcmp(work->builder.entities.items[e].name, name))
                entity = e;
        bool pronoun = is_pronoun(passage->text, span);
        if (entity == NO_INDEX || pronoun)
            entity = dossier_add_entity(&work->builder, (enum entity_type)passage->mentions[i].type,
                                        dossier_string(&work->builder, name, strlen(name)));
        dossier_add_mention(&work->builder, span, entity, pronoun ? FORM_PRONOUN : FORM_NAME,
                            "gold", 100);
    }
}

static bool touches(struct span a, struct span b)
{
    return a.begin < b.end && b.begin < a.end;
}

static bool matches(const struct property *property, const struct gold *gold,
                    const struct relation *relation, struct span subject, struct span object)
{
    if (strcmp(gold->relation, property->name) != 0)
        return false;
    bool straight = touches(gold->subject, subject) && touches(gold->object, object);
    bool turned = touches(gold->subject, object) && touches(gold->object, subject);
    return relation_kinds[relation->type].symmetric ? straight || turned
           : property->inverse                      ? turned
                                                    : straight;
}

static void score(struct passage *passage, const struct dossier_builder *builder)
{
    for (uint32_t e = 0; e < builder->evidence.count; e++) {
        const struct evidence *evidence = &builder->evidence.items[e];
        const struct relation *relation = &builder->relations.items[e];
        struct span subject = dossier_added_span(builder, evidence, evidence->subject);
        struct span object = dossier_added_span(builder, evidence, evidence->object);
        bool counted = false, right = false;
        for (int p = 0; p < PROPERTIES; p++) {
            if (!(properties[p].relations & BIT(relation->type)))
                continue;
            counted = counted || (passage->annotated & BIT(p));
            for (uint32_t g = 0; g < passage->gold.count; g++)
                if (matches(&properties[p], &passage->gold.items[g], relation, subject, object))
                    right = passage->gold.items[g].hit = true;
        }
        eval.found += counted || right;
        eval.right += right;
        if (eval.verbose && counted && !right)
            printf("wrong %s(%.*s, %.*s) %s\t%s\n", relation_kinds[relation->type].name,
                   (int)(subject.end - subject.begin), passage->text + subject.begin,
                   (int)(object.end - object.begin), passage->text + object.begin,
                   builder->rules.items[evidence->rule], passage->text);
    }
}

/*
 * Rows with one property and one object name one fact: their subjects are the forms of one entity
 * (the set gives a row for each of them). A fact is found when one of its rows is.
 */
static bool is_first_of_fact(const struct passage *passage, uint32_t row, bool *hit)
{
    const struct gold *gold = passage->gold.items;
    bool first = true;
    *hit = false;
    for (uint32_t i = 0; i < passage->gold.count; i++) {
        if (strcmp(gold[i].relation, gold[row].relation) != 0 ||
            gold[i].object.begin != gold[row].object.begin)
            continue;
        first = first && i >= row;
        *hit = *hit || gold[i].hit;
    }
    return first;
}

static void count_gold(const struct passage *passage)
{
    for (uint32_t g = 0; g < passage->gold.count; g++) {
        const struct gold *gold = &passage->gold.items[g];
        bool hit;
        if (!is_first_of_fact(passage, g, &hit))
            continue;
        for (int p = 0; p < PROPERTIES; p++) {
            if (strcmp(properties[p].name, gold->relation) != 0)
                continue;
            eval.gold[p]++;
            eval.hit[p] += hit;
            if (eval.verbose && !hit)
                printf("missed %s(%.*s, %.*s)\t%s\n", gold->relation,
                       (int)(gold->subject.end - gold->subject.begin),
                       passage->text + gold->subject.begin,
                       (int)(gold->object.end - gold->object.begin),
                       passage->text + gold->object.begin, passage->text);
            break;
        }
    }
}

static void run(struct passage *passage)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "passage");
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, passage->text, strlen(passage->text));
    struct article *article = article_end(&maker);
    struct work work = {.knowledge = &eval.knowledge, .article = article};
    dossier_begin(&work.builder, article);
    add_sentences(&work, 0);
    fill(passage, &work);
    find_quotes(&work);
    find_relate(&work);
    score(passage, &work.builder);
    count_gold(passage);
    vec_free(&work.sentence_spans);
    dossier_free(dossier_end(&work.builder));
    free(passage->text);
    vec_free(&passage->gold);
    *passage = (struct passage){0};
}

static void read_row(struct passage *passage, const cJSON *row)
{
    const char *relation = cJSON_GetObjectItem(row, "relation")->valuestring;
    const cJSON *property = cJSON_GetObjectItem(row, "property");
    const char *name = property ? property->valuestring : relation;
    for (int p = 0; p < PROPERTIES; p++)
        if (!strcmp(properties[p].name, name))
            passage->annotated |= BIT(p);
    if (!cJSON_GetObjectItem(row, "subject"))
        return;
    struct gold gold = {.subject = read_argument(passage, row, "subject"),
                        .object = read_argument(passage, row, "object")};
    snprintf(gold.relation, sizeof gold.relation, "%s", relation);
    *vec_push(&passage->gold) = gold;
}

int main(int argc, char **argv)
{
    eval.verbose = argc == 3 && !strcmp(argv[1], "-v");
    FILE *in = argc < 2 ? NULL : fopen(argv[argc - 1], "r");
    char message[256], *line = NULL;
    size_t size = 0;
    eval.knowledge.rules = relation_rules_new(NULL, message, sizeof message);
    bridge_weights_builtin(&eval.knowledge.bridges);
    if (!in || !eval.knowledge.rules) {
        fprintf(stderr, "usage: eval-relate-jsonl [-v] FILE\n");
        return 2;
    }
    struct passage passage = {0};
    while (getline(&line, &size, in) > 0) {
        cJSON *row = cJSON_Parse(line);
        const cJSON *text = cJSON_GetObjectItem(row, "text");
        if (text && (!passage.text || strcmp(passage.text, text->valuestring) != 0)) {
            if (passage.text)
                run(&passage);
            passage.text = strdup(text->valuestring);
        }
        if (text)
            read_row(&passage, row);
        cJSON_Delete(row);
    }
    if (passage.text)
        run(&passage);
    uint32_t gold = 0, hit = 0;
    for (int p = 0; p < PROPERTIES; p++) {
        gold += eval.gold[p];
        hit += eval.hit[p];
        if (eval.gold[p])
            printf("%-24s %4u of %4u  R %.3f\n", properties[p].name, eval.hit[p], eval.gold[p],
                   (double)eval.hit[p] / eval.gold[p]);
    }
    printf("all: P %.3f (%u of %u)  R %.3f (%u of %u)\n",
           eval.found ? (double)eval.right / eval.found : 0, eval.right, eval.found,
           gold ? (double)hit / gold : 0, hit, gold);
    free(line);
    fclose(in);
    relation_rules_free(eval.knowledge.rules);
    return 0;
}
