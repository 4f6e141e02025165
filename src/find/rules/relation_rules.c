#include "find/rules/relation_rules.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/rules/rule_parse.h"
#include "find/rules/rule_table.h"
#include "image.h"
#include "model/buffer.h"
#include "model/dossier.h"

#define RULES_FILE_MAX (4u << 20)

struct relation_rules {
    struct rule_table table;
    struct buffer block; /* of a person's own rules with the built-in ones; else empty */
};

/* The whole file; false with the message. */
static bool read_file(const char *path, struct buffer *out, char *message, size_t message_size)
{
    FILE *file = fopen(path, "rb");
    bool fine = file && buffer_add_file(out, file, RULES_FILE_MAX);
    if (!fine)
        snprintf(message, message_size, "%s: %s", path, strerror(errno));
    if (file)
        fclose(file);
    return fine;
}

struct relation_rules *relation_rules_new(const char *path, char *message, size_t message_size)
{
    struct relation_rules *rules = memory_alloc(sizeof *rules);
    *rules = (struct relation_rules){0};
    struct image image = image_get(IMAGE_RULES);
    bool fine = rule_table_open(&rules->table, image.bytes, image.len);
    if (!fine)
        snprintf(message, message_size, "the built-in relation rules are damaged");
    if (fine && path) {
        struct buffer text = {0};
        struct rule_table builtin = rules->table;
        fine = read_file(path, &text, message, message_size) &&
               rules_parse(path, buffer_str(&text), text.len, &builtin, &rules->block, message,
                           message_size);
        fine = fine && rule_table_open(&rules->table, rules->block.bytes, rules->block.len);
        buffer_release(&text);
    }
    if (fine)
        return rules;
    relation_rules_free(rules);
    return NULL;
}

void relation_rules_free(struct relation_rules *rules)
{
    if (!rules)
        return;
    buffer_release(&rules->block);
    free(rules);
}

const struct rule_table *relation_rules_table(const struct relation_rules *rules)
{
    return &rules->table;
}

static void add_types(struct buffer *out, uint16_t types)
{
    const char *between = "";
    for (unsigned type = 0; type < ENTITY_TYPES; type++) {
        if (!(types & TYPE_BIT(type)))
            continue;
        buffer_printf(out, "%s%s", between, entity_type_names[type]);
        between = ", ";
    }
}

static void add_rule(struct buffer *out, const struct rule_table *table, const struct rule *rule)
{
    buffer_printf(out, "%s\n  relation      %s\n  construction  %s\n  left          ",
                  table->strings + rule->id, relation_kinds[rule->relation].name,
                  construction_names[rule->construction]);
    add_types(out, rule->left_types);
    buffer_add_str(out, "\n  right         ");
    add_types(out, rule->right_types);
    const char *words = table->strings + rule->words; /* of the first line of the list */
    size_t len = strlen(words);
    buffer_printf(out, "\n  direction     %s\n  words         %s%s\n  written       %s, line %u\n",
                  rule->inverse ? "right to left" : "left to right", words,
                  len && words[len - 1] == ',' ? " ..." : "",
                  rule->user ? "your own rules" : "built-in rules", (unsigned)rule->line);
}

bool relation_rule_explain(const struct relation_rules *rules, const char *id, struct buffer *out)
{
    const struct rule *rule = rule_table_by_id(&rules->table, id);
    if (rule)
        add_rule(out, &rules->table, rule);
    return rule != NULL;
}
