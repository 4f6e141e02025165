/* Bytes as a rules file: refused with a line, or a table that opens and finds its own phrases. */
#include <string.h>

#include "find/rules/rule_parse.h"
#include "fuzz.h"
#include "model/dossier.h"

#define MAX_SIZE (1 << 14)

static void check_table(const struct buffer *block)
{
    struct rule_table table;
    FUZZ_REQUIRE(rule_table_open(&table, block->bytes, block->len));
    for (uint32_t i = 0; i < table.phrase_count; i++) {
        struct token tokens[12] = {0};
        const struct phrase *phrase = &table.phrases[i];
        FUZZ_REQUIRE(phrase->key_count >= 1 && phrase->key_count <= 12);
        tokens[0].key = phrase->first_key;
        tokens[1].key = phrase->second_key;
        for (uint32_t k = 2; k < phrase->key_count; k++)
            tokens[k].key = table.keys[phrase->rest + k - 2];
        FUZZ_REQUIRE(rule_table_match(&table, tokens, phrase->key_count) == i);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char message[128] = "";
    struct buffer block = {0}, again = {0};
    if (size > MAX_SIZE)
        return 0;
    if (rules_parse("x", (const char *)data, size, NULL, &block, message, sizeof message)) {
        struct rule_table table;
        check_table(&block);
        FUZZ_REQUIRE(rule_table_open(&table, block.bytes, block.len));
        if (rules_parse("y", (const char *)data, size, &table, &again, message, sizeof message))
            check_table(&again);
    } else {
        FUZZ_REQUIRE(strncmp(message, "x:", 2) == 0);
    }
    buffer_release(&block);
    buffer_release(&again);
    return 0;
}
