/*
 * eval-triples [--errors] FILE.jsonl ...: relations against sentences in which somebody else
 * annotated them: {"text", "subject":{start,end}, "object":{...}, "relation"}, offsets in code
 * points. The whole pipeline runs on each sentence. What their relations are in our words is a
 * table below.
 *
 * Recall: of the annotated relations that are ours, how many were found between entities with
 * mentions on both spans. Precision: of what was found between two annotated spans, of the types
 * that the corpus annotates, how much is annotated so.
 */
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/find.h"
#include "text/offset.h"

#define NONE    RELATION_TYPES
#define CHOICES 5

/* Any of the types counts; inverse: the annotated subject is our object. */
struct mapping {
    const char *relation;
    bool inverse;
    uint8_t types[CHOICES];
};

static const struct mapping mappings[] = {
    /* KnowledgeNet */
    {"EMPLOYEE_OR_MEMBER_OF",
     false,
     {RELATION_WORKS_FOR, RELATION_MEMBER_OF, RELATION_LEADS, RELATION_LEFT, NONE}},
    {"SPOUSE", false, {RELATION_FAMILY_OF, NONE}},
    {"CHILD_OF", false, {RELATION_FAMILY_OF, NONE}},
    {"PLACE_OF_RESIDENCE", false, {RELATION_WAS_IN, NONE}},
    {"PLACE_OF_BIRTH", false, {RELATION_WAS_IN, NONE}},
    {"EDUCATED_AT", false, {RELATION_STUDIED_AT, NONE}},
    {"HEADQUARTERS", false, {RELATION_LOCATED_IN, NONE}},
    {"FOUNDED_BY", true, {RELATION_FOUNDED, NONE}},
    {"CEO", true, {RELATION_LEADS, NONE}},
    {"SUBSIDIARY_OF", false, {RELATION_PART_OF, NONE}},
    {"POLITICAL_AFFILIATION", false, {RELATION_MEMBER_OF, NONE}},
    /* CORE */
    {"acquired_by", true, {RELATION_ACQUIRED, NONE}},
    {"subsidiary_of", false, {RELATION_PART_OF, NONE}},
    {"shareholder_of", false, {RELATION_INVESTED_IN, NONE}},
    {"collaboration", false, {RELATION_PARTNERS_WITH, NONE}},
    {"competitor_of", false, {RELATION_COMPETES_WITH, NONE}},
    {"client_of", true, {RELATION_SUPPLIES, NONE}},
    {"product_or_service_of", true, {RELATION_MAKES, NONE}},
    {"brand_of", true, {RELATION_MAKES, NONE}},
    /* FinRE */
    {"合作", false, {RELATION_PARTNERS_WITH, NONE}},
    {"合资", false, {RELATION_PARTNERS_WITH, NONE}},
    {"签约", false, {RELATION_PARTNERS_WITH, NONE}},
    {"竞争", false, {RELATION_COMPETES_WITH, NONE}},
    {"持股", false, {RELATION_INVESTED_IN, NONE}},
    {"被持股", true, {RELATION_INVESTED_IN, NONE}},
    {"增持", false, {RELATION_INVESTED_IN, NONE}},
    {"被增持", true, {RELATION_INVESTED_IN, NONE}},
    {"注资", false, {RELATION_INVESTED_IN, NONE}},
    {"被注资", true, {RELATION_INVESTED_IN, NONE}},
    {"收购", false, {RELATION_ACQUIRED, NONE}},
    {"被收购", true, {RELATION_ACQUIRED, NONE}},
};

struct pair {
    struct span subject, object;   /* bytes, in our direction */
    const struct mapping *mapping; /* NULL: a relation that is not ours */
};

struct tally {
    uint32_t gold, recalled, found, right;
};

struct evaluation {
    struct find_knowledge *knowledge;
    bool errors;
    struct tally types[RELATION_TYPES];
    bool annotated[RELATION_TYPES]; /* by this file */
    /* the sentence that is being collected */
    char *text;
    VEC(struct pair) pairs;
};

static const struct mapping *mapping_of(const char *relation)
{
    for (size_t i = 0; i < sizeof mappings / sizeof *mappings; i++)
        if (!strcmp(mappings[i].relation, relation))
            return &mappings[i];
    return NULL;
}

static bool is_choice(const struct mapping *mapping, uint8_t type)
{
    for (size_t i = 0; mapping->types[i] != NONE; i++)
        if (mapping->types[i] == type)
            return true;
    return false;
}

/* ---- one sentence ---- */

static struct dossier *analyse(const struct evaluation *e)
{
    struct article_builder builder;

    article_begin(&builder, arena_new(), "sentence");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, e->text, strlen(e->text));
    return find_all(e->knowledge, article_end(&builder));
}

static bool has_mention(const struct dossier *dossier, uint32_t entity, struct span span)
{
    const struct entity *record = &dossier->entities[entity];

    for (uint32_t i = 0; i < record->mention_count; i++) {
        const struct mention *mention = &dossier->mentions[entity_mention(record, i)];

        if (mention->begin < span.end && span.begin < mention_end(mention))
            return true;
    }
    return false;
}

/* Whether the relation stands between the spans of the pair, the right way round. */
static bool joins(const struct dossier *dossier, const struct relation *relation,
                  const struct pair *pair)
{
    bool forward = has_mention(dossier, relation->subject, pair->subject) &&
                   has_mention(dossier, relation->object, pair->object);
    bool backward = has_mention(dossier, relation->subject, pair->object) &&
                    has_mention(dossier, relation->object, pair->subject);

    return forward || (backward && relation_kinds[relation->type].symmetric);
}

static bool touches(const struct dossier *dossier, const struct relation *relation,
                    const struct pair *pair)
{
    return (has_mention(dossier, relation->subject, pair->subject) &&
            has_mention(dossier, relation->object, pair->object)) ||
           (has_mention(dossier, relation->subject, pair->object) &&
            has_mention(dossier, relation->object, pair->subject));
}

static void print_relation(const struct evaluation *e, const char *what, const char *subject,
                           const char *type, const char *object)
{
    if (e->errors)
        printf("%s %s(%s, %s) | %s\n", what, type, subject, object, e->text);
}

static void count_recall(struct evaluation *e, const struct dossier *dossier,
                         const struct pair *pair)
{
    struct tally *tally = &e->types[pair->mapping->types[0]];
    bool found = false;

    for (uint32_t i = 0; i < dossier->relation_count && !found; i++)
        found = is_choice(pair->mapping, dossier->relations[i].type) &&
                joins(dossier, &dossier->relations[i], pair);
    tally->gold++;
    tally->recalled += found;
    if (!found && e->errors)
        printf("missed %s(%.*s, %.*s) | %s\n", pair->mapping->relation,
               (int)(pair->subject.end - pair->subject.begin), e->text + pair->subject.begin,
               (int)(pair->object.end - pair->object.begin), e->text + pair->object.begin, e->text);
}

static void count_precision(struct evaluation *e, const struct dossier *dossier,
                            const struct relation *relation)
{
    bool judged = false, right = false;

    for (uint32_t i = 0; i < e->pairs.count; i++) {
        const struct pair *pair = &e->pairs.items[i];

        judged = judged || touches(dossier, relation, pair);
        right = right || (pair->mapping && is_choice(pair->mapping, relation->type) &&
                          joins(dossier, relation, pair));
    }
    if (!judged)
        return;
    e->types[relation->type].found++;
    e->types[relation->type].right += right;
    if (!right)
        print_relation(e, "wrong", dossier->entities[relation->subject].name,
                       relation_kinds[relation->type].name,
                       dossier->entities[relation->object].name);
}

static void finish_sentence(struct evaluation *e)
{
    struct dossier *dossier;

    if (!e->text)
        return;
    dossier = analyse(e);
    for (uint32_t i = 0; i < e->pairs.count; i++)
        if (e->pairs.items[i].mapping)
            count_recall(e, dossier, &e->pairs.items[i]);
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if (e->annotated[dossier->relations[i].type])
            count_precision(e, dossier, &dossier->relations[i]);
    dossier_free(dossier);
    vec_free(&e->pairs);
    free(e->text);
    e->text = NULL;
}

/* ---- the file ---- */

static struct span span_of(const cJSON *line, const char *name, const struct offset_map *map)
{
    const cJSON *argument = cJSON_GetObjectItem(line, name);
    const cJSON *start = cJSON_GetObjectItem(argument, "start");
    const cJSON *end = cJSON_GetObjectItem(argument, "end");

    if (!cJSON_IsNumber(start) || !cJSON_IsNumber(end) || start->valueint < 0)
        return (struct span){0, 0};
    return (struct span){(uint32_t)offset_cps_to_bytes(map, (size_t)start->valueint),
                         (uint32_t)offset_cps_to_bytes(map, (size_t)end->valueint)};
}

static void add_line(struct evaluation *e, const cJSON *line)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(line, "text"));
    const char *relation = cJSON_GetStringValue(cJSON_GetObjectItem(line, "relation"));
    struct offset_map *map;
    struct pair pair;

    if (!text || !relation)
        return;
    if (e->text && strcmp(e->text, text) != 0)
        finish_sentence(e);
    if (!e->text)
        e->text = strdup(text);
    map = offset_map_new(text, strlen(text));
    pair = (struct pair){span_of(line, "subject", map), span_of(line, "object", map),
                         mapping_of(relation)};
    if (pair.mapping && pair.mapping->inverse) {
        struct span subject = pair.subject;

        pair.subject = pair.object;
        pair.object = subject;
    }
    *vec_push(&e->pairs) = pair;
    offset_map_free(map);
}

/* Calls visit for each line that is JSON. */
static bool each_line(struct evaluation *e, const char *path,
                      void (*visit)(struct evaluation *e, const cJSON *line))
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t size = 0;

    if (!file) {
        perror(path);
        return false;
    }
    while (getline(&line, &size, file) >= 0) {
        cJSON *json = cJSON_Parse(line);

        if (json)
            visit(e, json);
        cJSON_Delete(json);
    }
    free(line);
    fclose(file);
    return true;
}

static void note_types(struct evaluation *e, const cJSON *line)
{
    const char *relation = cJSON_GetStringValue(cJSON_GetObjectItem(line, "relation"));
    const struct mapping *mapping = relation ? mapping_of(relation) : NULL;

    for (size_t i = 0; mapping && mapping->types[i] != NONE; i++)
        e->annotated[mapping->types[i]] = true;
}

static void print_tally(const char *label, struct tally tally)
{
    double precision = tally.found ? (double)tally.right / tally.found : 0;
    double recall = tally.gold ? (double)tally.recalled / tally.gold : 0;

    printf("%-16s gold %5u  R %.3f   found %5u  P %.3f\n", label, tally.gold, recall, tally.found,
           precision);
}

static bool evaluate_file(struct evaluation *e, const char *path)
{
    struct tally all = {0};

    memset(e->types, 0, sizeof e->types);
    memset(e->annotated, 0, sizeof e->annotated);
    if (!each_line(e, path, note_types) || !each_line(e, path, add_line))
        return false;
    finish_sentence(e);
    printf("== %s\n", path);
    for (unsigned i = 0; i < RELATION_TYPES; i++) {
        struct tally tally = e->types[i];

        if (!e->annotated[i])
            continue;
        print_tally(relation_kinds[i].name, tally);
        all.gold += tally.gold;
        all.recalled += tally.recalled;
        all.found += tally.found;
        all.right += tally.right;
    }
    print_tally("all", all);
    return true;
}

int main(int argc, char **argv)
{
    struct evaluation e = {0};
    char message[256];
    bool done = true;
    int i = 1;

    if (i < argc && !strcmp(argv[i], "--errors")) {
        e.errors = true;
        i++;
    }
    if (i >= argc) {
        fputs("usage: eval-triples [--errors] FILE.jsonl ...\n", stderr);
        return 2;
    }
    e.knowledge = find_knowledge_new(NULL, message, sizeof message);
    for (; i < argc && done; i++)
        done = evaluate_file(&e, argv[i]);
    find_knowledge_free(e.knowledge);
    return done ? 0 : 1;
}
