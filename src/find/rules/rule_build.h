/*
 * Putting a rule table together: what the parser collects, and the block that is made of it. The
 * builder owns its arrays; rule_builder_release frees them.
 */
#ifndef FIND_RULE_BUILD_H
#define FIND_RULE_BUILD_H

#include "find/rules/rule_table.h"
#include "model/buffer.h"

/* One sequence of tokens with one thing that it means: a class, or a rule in one form. */
struct rule_entry {
    uint32_t keys, key_count; /* slice of the builder's keys */
    uint64_t classes;
    uint32_t rule; /* or NO_INDEX */
    uint8_t form;
    bool inherited; /* from the words with which its phrase begins; made anew when a block is
                       written */
};

struct rule_builder {
    VEC(struct rule) rules;
    VEC(struct rule_entry) entries;
    VEC(uint32_t) keys;
    VEC(struct rule_ref) any_role;
    struct buffer strings;
};

/* Adds all of a finished table, before anything else is added. */
void rule_builder_import(struct rule_builder *builder, const struct rule_table *base);

/* Appends the block (rule_block.h); sorts the entries. */
void rule_builder_write(struct rule_builder *builder, struct buffer *out);

void rule_builder_release(struct rule_builder *builder);

#endif
