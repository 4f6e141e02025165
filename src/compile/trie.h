/*
 * Writes two-stage tables as C source: a table of values for all code points is cut into blocks,
 * and equal blocks are stored once. The value of cp is then
 *
 *     NAME_values[NAME_blocks[cp >> TRIE_SHIFT] << TRIE_SHIFT | (cp & ((1 << TRIE_SHIFT) - 1))]
 */
#ifndef COMPILE_TRIE_H
#define COMPILE_TRIE_H

#include <stdint.h>
#include <stdio.h>

#define TRIE_SHIFT 7

/* values holds one for each code point. The types are the C types of the two arrays. */
void trie_write(FILE *out, const char *name, const char *block_type, const char *value_type,
                const uint16_t *values);

/* Writes const TYPE NAME[COUNT] = {…}; */
void trie_write_array(FILE *out, const char *type, const char *name, const uint32_t *values,
                      uint32_t count);

#endif
