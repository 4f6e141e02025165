#include "compile/trie.h"

#include <stdlib.h>
#include <string.h>

#include "compile/ucd.h"

#define BLOCK        (1u << TRIE_SHIFT)
#define LINE_COLUMNS 100

void trie_write_array(FILE *out, const char *type, const char *name, const uint32_t *values,
                      uint32_t count)
{
    fprintf(out, "const %s %s[%u] = {", type, name, count);
    int column = LINE_COLUMNS;
    for (uint32_t i = 0; i < count; i++) {
        char number[16];
        int len = snprintf(number, sizeof number, "%u,", values[i]);
        if (column + len > LINE_COLUMNS) {
            fputs("\n    ", out);
            column = 4;
        }
        fputs(number, out);
        column += len;
    }
    fputs("\n};\n", out);
}

/* The index of the block in stored blocks, adding it when it is new. */
static uint32_t store_block(uint32_t *stored, uint32_t *stored_count, const uint32_t *block)
{
    for (uint32_t i = 0; i < *stored_count; i++)
        if (memcmp(stored + i * BLOCK, block, BLOCK * sizeof *block) == 0)
            return i;
    memcpy(stored + *stored_count * BLOCK, block, BLOCK * sizeof *block);
    return (*stored_count)++;
}

void trie_write(FILE *out, const char *name, const char *block_type, const char *value_type,
                const uint16_t *values)
{
    uint32_t *stored = calloc(UCD_LIMIT, sizeof *stored);
    uint32_t *blocks = calloc(UCD_LIMIT / BLOCK, sizeof *blocks);
    if (stored == NULL || blocks == NULL)
        ucd_fail("out of memory", name);
    uint32_t stored_count = 0;
    for (uint32_t start = 0; start < UCD_LIMIT; start += BLOCK) {
        uint32_t block[BLOCK];
        for (uint32_t i = 0; i < BLOCK; i++)
            block[i] = values[start + i];
        blocks[start / BLOCK] = store_block(stored, &stored_count, block);
    }
    if (stored_count > 0x100 && strcmp(block_type, "uint8_t") == 0)
        ucd_fail("more blocks than a byte can number", name);
    char array[64];
    snprintf(array, sizeof array, "%s_blocks", name);
    trie_write_array(out, block_type, array, blocks, UCD_LIMIT / BLOCK);
    snprintf(array, sizeof array, "%s_values", name);
    trie_write_array(out, value_type, array, stored, stored_count * BLOCK);
    free(stored);
    free(blocks);
}
