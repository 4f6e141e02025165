/*
 * Two-stage tables: equal blocks of values are stored once. Writes them as C arrays
 * NAME_blocks[cp >> TRIE_SHIFT] and NAME_values[block << TRIE_SHIFT | low bits of cp].
 */
#ifndef COMPILE_TRIE_H
#define COMPILE_TRIE_H

#include <stdint.h>
#include <stdio.h>

#define TRIE_SHIFT 7

/* values: one for each code point. The types are those of the two arrays. */
void trie_write(FILE *out, const char *name, const char *block_type, const char *value_type,
                const uint16_t *values);

/* const TYPE NAME[COUNT] = {…}; */
void trie_write_array(FILE *out, const char *type, const char *name, const uint32_t *values,
                      uint32_t count);

#endif
