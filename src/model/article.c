#include "model/article.h"

#include <string.h>

#include "model/correction.h"
#include "model/language.h"

void article_begin(struct article_builder *builder, struct arena *arena, const char *source)
{
    *builder = (struct article_builder){.arena = arena};
    builder->article = arena_alloc(arena, sizeof *builder->article);
    builder->article->arena = arena;
    builder->article->source = article_string(builder, source, strlen(source));
}

uint32_t article_add_block(struct article_builder *builder, enum block_kind kind, uint8_t level,
                           uint32_t line, const char *text, size_t len)
{
    size_t newline = builder->blocks.count ? 1 : 0;
    uint32_t begin = (uint32_t)(builder->text.len + newline);

    if (!len)
        return (uint32_t)builder->text.len;
    if (len > UINT32_MAX - 2 - builder->text.len) {
        builder->overflow = true;
        return (uint32_t)builder->text.len;
    }
    if (newline)
        buffer_add_char(&builder->text, '\n');
    buffer_add(&builder->text, text, len);
    *vec_push(&builder->blocks) = (struct block){
        .begin = begin,
        .end = begin + (uint32_t)len,
        .kind = (uint8_t)kind,
        .level = level,
    };
    *vec_push(&builder->lines) = line;
    return begin;
}

const char *article_string(struct article_builder *builder, const char *bytes, size_t len)
{
    return arena_string(builder->arena, bytes, len);
}

void article_set_headline(struct article_builder *builder, uint32_t index)
{
    struct block *block = &builder->blocks.items[index];

    block->kind = BLOCK_HEADLINE;
    block->level = 0;
    builder->article->title =
        article_string(builder, builder->text.bytes + block->begin, block->end - block->begin);
}

void article_add_link(struct article_builder *builder, uint32_t begin, uint32_t end,
                      const char *target, size_t target_len)
{
    *vec_push(&builder->links) =
        (struct link){begin, end, article_string(builder, target, target_len)};
}

void article_declare_name(struct article_builder *builder, const char *name, size_t len,
                          enum entity_type type)
{
    struct declared_name *declared = vec_push(&builder->declared);

    declared->name = article_string(builder, name, len);
    declared->type = type;
}

static uint64_t hash_word(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0xbf58476d1ce4e5b9u;
    return hash ^ hash >> 29;
}

/* A fast hash, eight bytes at a time, with a multiplier of splitmix64. */
static uint64_t hash_text(const char *text, size_t len)
{
    uint64_t hash = 0x9e3779b97f4a7c15u ^ len, word = 0;
    size_t at = 0;

    for (; len - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        hash = hash_word(hash, word);
    }
    word = 0;
    memcpy(&word, text + at, len - at);
    if (at < len)
        hash = hash_word(hash, word);
    return hash ^ hash >> 32;
}

static bool has_number(enum block_kind kind)
{
    return kind == BLOCK_PARAGRAPH || kind == BLOCK_LIST_ITEM || kind == BLOCK_QUOTE ||
           kind == BLOCK_CODE || kind == BLOCK_TABLE_ROW;
}

/* Numbers of blocks are written down for every BLOCKS_PER_MARK-th; the others are counted from
 * there on, because a long text has very many. lines: of each block. */
static void mark_blocks(struct article *article, const uint32_t *lines)
{
    struct block_mark at = {0, 0};
    uint32_t count = article->block_count;

    article->block_marks =
        arena_array(article->arena, count / BLOCKS_PER_MARK + 1, sizeof *article->block_marks);
    for (uint32_t i = 0; i < count; i++) {
        struct block *block = &article->blocks[i];
        uint32_t step = lines[i] > at.line ? lines[i] - at.line : 0;

        block->lines = (uint16_t)(step < UINT16_MAX ? step : UINT16_MAX);
        at.paragraph += has_number((enum block_kind)block->kind);
        if (i % BLOCKS_PER_MARK) {
            at.line += block->lines;
            continue;
        }
        at.line += step;
        article->block_marks[i / BLOCKS_PER_MARK] = at;
    }
}

static void set_empty_strings(struct article *article)
{
    const char **strings[] = {&article->title,  &article->byline,   &article->published,
                              &article->site,   &article->language, &article->encoding,
                              &article->format, &article->notice};

    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        if (!*strings[i])
            *strings[i] = "";
}

struct article *article_end(struct article_builder *builder)
{
    struct article *article = builder->article;

    buffer_add(&builder->text, "", 0); /* an empty article has a text, too */
    article->text = builder->text.bytes;
    article->len = (uint32_t)builder->text.len;
    article->blocks = builder->blocks.items;
    article->block_count = builder->blocks.count;
    article->links = builder->links.items;
    article->link_count = builder->links.count;
    article->declared = builder->declared.items;
    article->declared_count = builder->declared.count;
    arena_adopt(builder->arena, builder->text.bytes, builder->text.capacity);
    arena_adopt(builder->arena, article->blocks, builder->blocks.capacity * sizeof(struct block));
    arena_adopt(builder->arena, article->links, builder->links.capacity * sizeof(struct link));
    arena_adopt(builder->arena, article->declared,
                builder->declared.capacity * sizeof(struct declared_name));
    article->language = language_of_article(article);
    article->content_id = hash_text(article->text, article->len);
    mark_blocks(article, builder->lines.items);
    vec_free(&builder->lines);
    set_empty_strings(article);
    *builder = (struct article_builder){0};
    return article;
}

void article_free(struct article *article)
{
    if (!article)
        return;
    corrections_free(article->corrections);
    arena_free(article->arena);
}

static const char *check_block(const struct article *article, uint32_t index)
{
    const struct block *block = &article->blocks[index];

    if (block->begin >= block->end || block->end > article->len)
        return "a block is empty or ends beyond the text";
    if (block->kind >= BLOCK_KINDS)
        return "a block is of no known kind";
    if (index && (block->begin != block[-1].end + 1 || article->text[block[-1].end] != '\n'))
        return "between two blocks stands something else than one line end";
    return NULL;
}

/* Blocks need not be checked for code-point boundaries: a line end on both sides implies them. */
const char *article_check(const struct article *article)
{
    const char *wrong;

    if (article->text[article->len])
        return "no NUL after the text";
    if (!article->block_count)
        return article->len ? "a text without blocks" : NULL;
    for (uint32_t i = 0; i < article->block_count; i++)
        if ((wrong = check_block(article, i)))
            return wrong;
    if (article->blocks[0].begin)
        return "the first block does not begin at 0";
    if (article->blocks[article->block_count - 1].end != article->len)
        return "the last block does not end with the text";
    for (uint32_t i = 0; i < article->link_count; i++) {
        const struct link *link = &article->links[i];

        if (link->begin > link->end || link->end > article->len ||
            (i && link->begin < link[-1].begin))
            return "links are out of order or beyond the text";
    }
    return NULL;
}

uint32_t article_block_at(const struct article *article, uint32_t at)
{
    uint32_t low = 0, high = article->block_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (article->blocks[middle].begin <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1; /* UINT32_MAX without blocks: the first begins at 0 */
}

uint32_t article_block_near(const struct article *article, uint32_t at, uint32_t before)
{
    for (uint32_t block = before; before < article->block_count && block < before + 2; block++) {
        bool last = block + 1 == article->block_count;
        if (at < article->blocks[block].begin)
            break;
        if (last || at < article->blocks[block + 1].begin)
            return block;
    }
    return article_block_at(article, at);
}

uint32_t article_line(const struct article *article, uint32_t block)
{
    uint32_t mark = block / BLOCKS_PER_MARK, line = article->block_marks[mark].line;

    for (uint32_t i = mark * BLOCKS_PER_MARK + 1; i <= block; i++)
        line += article->blocks[i].lines;
    return line;
}

uint32_t article_paragraph_number(const struct article *article, uint32_t block)
{
    uint32_t mark = block / BLOCKS_PER_MARK, number = article->block_marks[mark].paragraph;

    for (uint32_t i = mark * BLOCKS_PER_MARK + 1; i <= block; i++)
        number += has_number((enum block_kind)article->blocks[i].kind);
    return number;
}
