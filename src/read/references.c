#define _GNU_SOURCE /* memmem */
#include "read/references.h"

#include <string.h>

#include "read/phrase.h"

/* A heading that only some text marks as one: a line no longer than this. */
#define HEAD_MAX_BYTES 48

static const char *text_of(const struct article_builder *builder, const struct block *block)
{
    return builder->text.bytes + block->begin;
}

static bool heads_list(const struct article_builder *builder, const struct block *block)
{
    size_t len = block->end - block->begin;
    return block->kind != BLOCK_HEADLINE && len <= HEAD_MAX_BYTES &&
           phrase_heads_references(text_of(builder, block), len);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "12. ", "[3] ", "12 ": how an entry begins that is numbered. */
static bool is_numbered(const char *text, size_t len)
{
    size_t at = len > 0 && text[0] == '[';
    size_t digits = at;
    while (digits < len && is_digit(text[digits]))
        digits++;
    return digits > at && digits <= at + 3 && digits < len && strchr(".]) ", text[digits]) != NULL;
}

/* "^ Lee, Stephanie", "…．新浪[引用日期2014-05-19]": an entry wherever it stands. */
static bool is_entry(const char *text, size_t len)
{
    static const char cited[] = "[引用日期";
    return (len > 2 && text[0] == '^' && (text[1] == ' ' || is_digit(text[1]))) ||
           memmem(text, len, cited, sizeof cited - 1) != NULL;
}

/* The block behind the list that `head` begins: the next heading, or where a text without headings
 * goes on in lines that are no entries. */
static uint32_t list_end(const struct article_builder *builder, uint32_t head)
{
    const struct block *blocks = builder->blocks.items;
    bool marked = blocks[head].kind == BLOCK_HEADING;
    uint32_t end = head + 1;
    while (end < builder->blocks.count && blocks[end].kind != BLOCK_HEADING &&
           !heads_list(builder, &blocks[end])) {
        const char *text = text_of(builder, &blocks[end]);
        size_t len = blocks[end].end - blocks[end].begin;
        if (!marked && !is_numbered(text, len) && !is_entry(text, len))
            break;
        end++;
    }
    return end;
}

static void set_reference(struct block *block)
{
    if (block->kind == BLOCK_HEADLINE || block->kind == BLOCK_BOILERPLATE)
        return;
    block->kind = BLOCK_REFERENCE;
    block->level = 0;
}

void references_mark(struct article_builder *builder)
{
    struct block *blocks = builder->blocks.items;
    for (uint32_t i = 0; i < builder->blocks.count; i++) {
        uint32_t end = heads_list(builder, &blocks[i]) ? list_end(builder, i) : i;
        if (end > i + 1) {
            for (uint32_t k = i + 1; k < end; k++)
                set_reference(&blocks[k]);
            i = end - 1;
        } else if (is_entry(text_of(builder, &blocks[i]), blocks[i].end - blocks[i].begin)) {
            set_reference(&blocks[i]);
        }
    }
}
