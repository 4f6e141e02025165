/*
 * From the text of a rules file to a rule table. Used by the build (src/compile/rules.c) for the
 * built-in rules, and by the program for a person's own.
 */
#ifndef FIND_RULE_PARSE_H
#define FIND_RULE_PARSE_H

#include <stdbool.h>
#include <stddef.h>

#include "find/rules/rule_table.h"
#include "model/buffer.h"

/*
 * Appends the block of a rule table to out: the rules of `base` (may be NULL) with those of the
 * text on top. name: of the file, for messages. false with "NAME:LINE: what is wrong".
 */
bool rules_parse(const char *name, const char *text, size_t len, const struct rule_table *base,
                 struct buffer *out, char *message, size_t message_size);

#endif
