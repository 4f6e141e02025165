/*
 * The relation rules: data/relations.rules compiled into the image, and a person's own on top.
 * The syntax is that of dossier-rules(5).
 */
#ifndef FIND_RELATION_RULES_H
#define FIND_RELATION_RULES_H

#include <stddef.h>

struct relation_rules;

/* The built-in rules, with those of path on top when it is not NULL. NULL with "FILE:LINE: what is
 * wrong". */
struct relation_rules *relation_rules_new(const char *path, char *message, size_t message_size);
void relation_rules_free(struct relation_rules *rules);

#endif
