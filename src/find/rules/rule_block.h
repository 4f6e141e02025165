/*
 * The layout of the block of a rule table: the header, then class sets (of 8-byte alignment),
 * phrases, rules, refs, keys, slots, bits and strings, each as in rule_table.h. For the machine
 * that made it: the build and the program are one.
 */
#ifndef FIND_RULE_BLOCK_H
#define FIND_RULE_BLOCK_H

#include <stdint.h>

#define RULE_BLOCK_MAGIC "DRULES3"

struct rule_block_header {
    char magic[8];
    uint32_t rule_count, phrase_count, ref_count, class_set_count, key_count, slot_count;
    uint32_t string_bytes, any_role, any_role_count, unused;
};

/* Of the first two keys of phrases, the second 0 when there is none. */
static inline uint32_t rule_block_hash(uint32_t first_key, uint32_t second_key)
{
    return (first_key ^ second_key * 0x85EBCA6Bu) * 0x9E3779B1u;
}

/* Where the search for their first phrase begins. slot_count is a power of two. */
static inline uint32_t rule_block_slot(uint32_t hash, uint32_t slot_count)
{
    return hash >> 7 & (slot_count - 1);
}

/* What a slot holds: 0 when it is free, else the number of a phrase, from 1, and beside it those
 * bits of its hash that the place of the slot does not tell. Most slots of others are passed by
 * them, without a look at the phrase. */
#define RULE_BLOCK_PHRASES_MAX ((1u << 25) - 1)
static inline uint32_t rule_block_print(uint32_t hash)
{
    return hash << 25;
}

/* The bit that says that there may be one: four for each slot, in words of 32. */
#define RULE_BLOCK_SLOTS_A_WORD 8u
static inline uint32_t rule_block_bit(uint32_t hash, uint32_t slot_count)
{
    return (uint32_t)((uint64_t)hash * slot_count >> 30);
}

#endif
