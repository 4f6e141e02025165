/* What the fuzz targets of the readers share: bytes to articles, and what an article promises. */
#ifndef TESTS_FUZZ_FUZZ_READ_H
#define TESTS_FUZZ_FUZZ_READ_H

#include "fuzz.h"
#include "read/read.h"
#include "text/utf8.h"

#define FUZZ_MAX_BYTES ((size_t)1 << 22)

/* Reads the bytes as the type; every article must keep its invariants and be valid UTF-8. */
static inline void fuzz_read(const uint8_t *data, size_t size, enum read_type type,
                             const char *encoding)
{
    struct article_list list = {0};
    struct read_options options = {.type = type, .encoding = encoding, .max_bytes = FUZZ_MAX_BYTES};
    struct read_error error;
    bool read = read_bytes(&list, "fuzz", (const char *)data, size, &options, &error);
    FUZZ_REQUIRE(read == (list.count > 0));
    FUZZ_REQUIRE(read || error.message[0]);
    for (uint32_t i = 0; i < list.count; i++) {
        const struct article *article = list.items[i];
        size_t bad;
        FUZZ_REQUIRE(article_check(article) == NULL);
        FUZZ_REQUIRE(utf8_is_valid(article->text, article->len, &bad));
        FUZZ_REQUIRE(article->block_count > 0);
    }
    article_list_release(&list);
}

#endif
