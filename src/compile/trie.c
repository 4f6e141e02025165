#include "compile/trie.h"

#include <stdlib.h>
#include <string.h>

#include "compile/ucd.h"

#define BLOCK        (1u << TRIE_SHIFT)
#define LINE_COLUMNS 100

void trie_write_array(FILE *out, const char *type, const char *name, const uint32_t *values,
                      uint32_t count)
{
    fprintf(out, "static const %s %s[%u] = {", type, name, count);
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

static const char *smallest_type(const uint32_t *values, uint32_t count)
{
    uint32_t top = 0;
    for (uint32_t i = 0; i < count; i++)
        if (values[i] > top)
            top = values[i];
    return top < 0x100 ? "uint8_t" : "uint16_t";
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

void trie_write(FILE *out, const char *name, const uint16_t *values, uint32_t limit)
{
    uint32_t *stored = calloc(limit, sizeof *stored);
    uint32_t *blocks = calloc(limit / BLOCK, sizeof *blocks);
    if (stored == NULL || blocks == NULL)
        ucd_fail("out of memory", name);
    uint32_t stored_count = 0;
    for (uint32_t start = 0; start < limit; start += BLOCK) {
        uint32_t block[BLOCK];
        for (uint32_t i = 0; i < BLOCK; i++)
            block[i] = values[start + i];
        blocks[start / BLOCK] = store_block(stored, &stored_count, block);
    }
    char array[64];
    snprintf(array, sizeof array, "%s_blocks", name);
    trie_write_array(out, smallest_type(blocks, limit / BLOCK), array, blocks, limit / BLOCK);
    snprintf(array, sizeof array, "%s_values", name);
    trie_write_array(out, smallest_type(stored, stored_count * BLOCK), array, stored,
                     stored_count * BLOCK);
    free(stored);
    free(blocks);
}
