/* What the benchmarks of finding work on: texts as articles, a paragraph a line. */
#ifndef TESTS_BENCH_BENCH_INPUT_H
#define TESTS_BENCH_BENCH_INPUT_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "model/article.h"
#include "model/buffer.h"

static inline struct article *bench_article(const char *text, size_t len)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "bench");
    for (size_t at = 0; at < len;) {
        const char *end = memchr(text + at, '\n', len - at);
        size_t n = end ? (size_t)(end - (text + at)) : len - at;
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, text + at, n);
        at += n + 1;
    }
    return article_end(&builder);
}

/* Appends the file; false with a message when it cannot be read. */
static inline bool bench_read(const char *path, struct buffer *text)
{
    char bytes[16384];
    size_t got;
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        return false;
    }
    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0)
        buffer_add(text, bytes, got);
    fclose(file);
    return true;
}

#endif
