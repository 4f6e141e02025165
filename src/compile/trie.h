/*
 * Two-stage tables: equal blocks of values are stored once. Writes them as C arrays
 * NAME_blocks[cp >> NAME_SHIFT] and NAME_values[].
 */
#ifndef COMPILE_TRIE_H
#define COMPILE_TRIE_H

#include <stdint.h>
#include <stdio.h>

#define TRIE_SHIFT 7

/* One value for each code point below limit, which is a multiple of the block size. */
void trie_write(FILE *out, const char *name, const uint16_t *values, uint32_t limit);

/* static const TYPE NAME[COUNT] = {…}; */
void trie_write_array(FILE *out, const char *type, const char *name, const uint32_t *values,
                      uint32_t count);

#endif
