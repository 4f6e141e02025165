/*
 * The relation rules: data/relations.rules compiled into the image, and a person's own on top.
 * The syntax is that of dossier-rules(5); its parser is rule_parse.h, what the steps of finding
 * look things up in is rule_table.h.
 */
#ifndef FIND_RELATION_RULES_H
#define FIND_RELATION_RULES_H

#include <stdbool.h>
#include <stddef.h>

struct buffer;
struct relation_rules;

/* The built-in rules, with those of path on top when it is not NULL. NULL with "FILE:LINE: what is
 * wrong". */
struct relation_rules *relation_rules_new(const char *path, char *message, size_t message_size);
void relation_rules_free(struct relation_rules *rules);

/*
 * Appends what a rule says, for --explain-rule: its relation, construction, arguments, words and
 * the line it stands in. id: as in the evidence of a relation. false when no rule has this id;
 * then nothing is appended.
 */
bool relation_rule_explain(const struct relation_rules *rules, const char *id, struct buffer *out);

#endif
