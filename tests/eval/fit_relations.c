/*
 * Fits the confidences of the relation rules: fit-relations RULES DIR... The steps quote and
 * relate are run on the annotated mentions of each DIR with the built-in rules, which RULES must be
 * the text of; RULES is written to stdout with the confidence that each of its lines has earned.
 *
 * A line of N evidences of which R are right has the precision (R + P * PRIOR) / (N + PRIOR), P
 * that of its construction; its confidence is that, with the mean of what was taken off it
 * (pronouns, distance) added again. Lines that found nothing keep theirs.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/rules/relation_rules.h"
#include "find/rules/rule_table.h"
#include "tests/eval/triple.h"

#define PRIOR            6
#define CONFIDENCE_FLOOR 35
#define CONFIDENCE_TOP   98

struct line {
    uint32_t right, all, penalties;
    uint8_t construction;
};

struct fit {
    struct find_knowledge knowledge;
    const struct rule_table *table;
    struct line *lines; /* of the rules file, from 1 on */
    uint32_t line_count;
    uint32_t right[CONSTRUCTIONS], all[CONSTRUCTIONS];
};

static void count(struct fit *fit, const struct dossier_builder *builder, uint32_t relation,
                  bool right)
{
    const struct evidence *evidence = &builder->evidence.items[relation];
    const struct rule *rule = rule_table_by_id(fit->table, builder->rules.items[evidence->rule]);
    if (!rule || rule->user || rule->line >= fit->line_count)
        return;
    struct line *line = &fit->lines[rule->line];
    line->construction = rule->construction;
    line->all++;
    line->right += right;
    line->penalties += (uint32_t)(rule->confidence - evidence->confidence);
    fit->all[rule->construction]++;
    fit->right[rule->construction] += right;
}

/* Before dossier_end each relation has one evidence, with the same index. */
static void count_article(struct fit *fit, const struct ann *ann, const struct work *work,
                          uint32_t first_entity)
{
    triple_vec gold = {0};
    triples_of_gold(ann, &gold);
    for (uint32_t i = 0; i < work->builder.relations.count; i++) {
        const struct relation *r = &work->builder.relations.items[i];
        const struct triple t = triple_in_order((struct triple){
            .type = r->type,
            .subject = r->subject - first_entity,
            .object = r->object - first_entity,
        });
        const struct triple *g = triple_find(&gold, t.type, t.subject, t.object);
        if (!(g && g->optional) && (g || !triple_is_implied(&gold, &t)))
            count(fit, &work->builder, i, g != NULL);
    }
    vec_free(&gold);
}

static void read_article(struct fit *fit, const char *base)
{
    char message[256];
    struct ann ann;
    struct work work = {.knowledge = &fit->knowledge, .every_relation = true};
    uint32_t first;
    if (!triple_article_load(&ann, &work, base, &first, message, sizeof message)) {
        fprintf(stderr, "%s\n", message);
        return;
    }
    work.builder.quotes.count = 0;
    find_quotes(&work);
    find_relate(&work);
    count_article(fit, &ann, &work, first);
    triple_article_release(&ann, &work);
}

static int only_ann(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 4 && strcmp(entry->d_name + len - 4, ".ann") == 0;
}

static int read_articles(struct fit *fit, const char *dir)
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
    return count;
}

/* What a line has earned, 0 to 100. */
static unsigned confidence(const struct fit *fit, const struct line *line)
{
    double prior =
        (double)(fit->right[line->construction] + 1) / (double)(fit->all[line->construction] + 1);
    double precision = (line->right + PRIOR * prior) / (line->all + PRIOR);
    double n = 100 * precision + (double)line->penalties / line->all + 0.5;
    return n < CONFIDENCE_FLOOR ? CONFIDENCE_FLOOR
                                : (n > CONFIDENCE_TOP ? CONFIDENCE_TOP : (unsigned)n);
}

/* The line with its confidence in place of the old one, or before the colon. */
static void write_line(const char *text, unsigned confidence)
{
    const char *old = strstr(text, "confidence("), *colon = strstr(text, " : ");
    if (old && colon && old < colon)
        printf("%.*sconfidence(%u)%s", (int)(old - text), text, confidence, strchr(old, ')') + 1);
    else if (colon)
        printf("%.*s confidence(%u)%s", (int)(colon - text), text, confidence, colon);
    else
        fputs(text, stdout);
}

int main(int argc, char **argv)
{
    struct fit fit = {0};
    char message[256];
    FILE *rules = argc >= 3 ? fopen(argv[1], "r") : NULL;
    if (!rules) {
        fprintf(stderr, "usage: fit-relations RULES DIR...\n");
        return 2;
    }
    fit.knowledge.rules = relation_rules_new(NULL, message, sizeof message);
    if (!fit.knowledge.rules) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    fit.table = relation_rules_table(fit.knowledge.rules);
    for (uint32_t i = 0; i < fit.table->rule_count; i++)
        if (fit.table->rules[i].line >= fit.line_count)
            fit.line_count = fit.table->rules[i].line + 1;
    fit.lines = memory_alloc(fit.line_count * sizeof *fit.lines);
    memset(fit.lines, 0, fit.line_count * sizeof *fit.lines);
    for (int i = 2; i < argc; i++) {
        if (read_articles(&fit, argv[i]) > 0)
            continue;
        fprintf(stderr, "fit-relations: %s: no annotated articles\n", argv[i]);
        return 1;
    }
    char *text = NULL;
    size_t size = 0;
    for (uint32_t n = 1; getline(&text, &size, rules) >= 0; n++) {
        if (n < fit.line_count && fit.lines[n].all)
            write_line(text, confidence(&fit, &fit.lines[n]));
        else
            fputs(text, stdout);
    }
    free(text);
    fclose(rules);
    free(fit.lines);
    relation_rules_free(fit.knowledge.rules);
    return 0;
}
