#include "config.h"

#include "support.h"

#include <stdio.h>
#include <string.h>

struct article *article_of_bytes(const char *bytes, size_t len, enum read_type type)
{
    struct article_list list = {0};
    struct read_options options = {.type = type};
    struct read_error error;
    bool read = read_bytes(&list, "test", bytes, len, &options, &error);
    ck_assert_msg(read, "%s", error.message);
    ck_assert_uint_eq(list.count, 1);
    struct article *article = article_list_take(&list, 0);
    article_list_release(&list);
    ck_assert_ptr_null(article_check(article));
    return article;
}

struct article *article_of(const char *text, enum read_type type)
{
    return article_of_bytes(text, strlen(text), type);
}

const char *block_text(const struct article *article, uint32_t index)
{
    static char text[4096];
    ck_assert_uint_lt(index, article->block_count);
    const struct block *block = &article->blocks[index];
    snprintf(text, sizeof text, "%.*s", (int)(block->end - block->begin),
             article->text + block->begin);
    return text;
}

const char *first_of_kind(const struct article *article, enum block_kind kind)
{
    for (uint32_t i = 0; i < article->block_count; i++)
        if (article->blocks[i].kind == kind)
            return block_text(article, i);
    return "";
}

uint32_t count_of_kind(const struct article *article, enum block_kind kind)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < article->block_count; i++)
        count += article->blocks[i].kind == kind;
    return count;
}

const char *refusal_of_bytes(const char *bytes, size_t len)
{
    static struct read_error error;
    struct article_list list = {0};
    bool read = read_bytes(&list, "test", bytes, len, NULL, &error);
    ck_assert(!read);
    ck_assert_uint_eq(list.count, 0);
    article_list_release(&list);
    return error.message;
}
