/*
 * The layout of the block of a rule table: the header, then phrases (of 8-byte alignment), rules,
 * refs, keys, slots and strings, each as in rule_table.h. For the machine that made it: the build
 * and the program are one.
 */
#ifndef FIND_RULE_BLOCK_H
#define FIND_RULE_BLOCK_H

#include <stdint.h>

#define RULE_BLOCK_MAGIC "DRULES1"

struct rule_block_header {
    char magic[8];
    uint32_t rule_count, phrase_count, ref_count, key_count, slot_count, string_bytes;
    uint32_t any_role, any_role_count;
};

/* Of the phrases with these first two keys, the second 0 when there is none. slot_count is a power
 * of two. */
static inline uint32_t rule_block_slot(uint32_t first_key, uint32_t second_key, uint32_t slot_count)
{
    return ((first_key ^ second_key * 0x85EBCA6Bu) * 0x9E3779B1u >> 7) & (slot_count - 1);
}

#endif
