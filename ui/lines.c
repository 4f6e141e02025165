#include "ui/lines.h"

#include <stdlib.h>
#include <string.h>

#include "text/linebreak.h"

#define NO_BLOCK UINT32_MAX

typedef VEC(struct line) line_vec;

static bool is_head(uint8_t kind)
{
    return kind == BLOCK_HEADLINE || kind == BLOCK_BYLINE || kind == BLOCK_DATELINE;
}

static uint32_t first_of_body(const struct article *article)
{
    for (uint32_t i = 0; i < article->block_count; i++)
        if (!is_head(article->blocks[i].kind))
            return i;
    return NO_BLOCK;
}

static void forget(struct lines *lines)
{
    for (int i = 0; i < LINES_KEPT; i++) {
        free(lines->kept[i].items);
        lines->kept[i] = (struct block_lines){.block = NO_BLOCK};
    }
}

void lines_setup(struct lines *lines, const struct article *article, const struct cell_rule *rule,
                 int width, bool spacing)
{
    if (width < 4)
        width = 4;
    if (lines->article == article && lines->rule == rule && lines->width == width &&
        lines->spacing == spacing)
        return;
    if (lines->article)
        forget(lines);
    else
        for (int i = 0; i < LINES_KEPT; i++)
            lines->kept[i].block = NO_BLOCK;
    lines->article = article;
    lines->rule = rule;
    lines->width = width;
    lines->spacing = spacing;
    lines->cast_block = first_of_body(article);
}

void lines_release(struct lines *lines)
{
    if (lines->article)
        forget(lines);
    lines->article = NULL;
}

/* ---- making the lines of a block ---- */

static bool blank_before(const struct lines *lines, uint32_t block)
{
    if (block == 0)
        return false;
    if (block == lines->cast_block)
        return true; /* after the cast */
    const struct block *a = &lines->article->blocks[block - 1], *b = a + 1;
    bool rows = b->kind == BLOCK_LIST_ITEM || b->kind == BLOCK_TABLE_ROW || b->kind == BLOCK_CODE ||
                b->kind == BLOCK_BOILERPLATE;
    if (is_head(b->kind) || (rows && a->kind == b->kind))
        return false;
    return lines->spacing || b->kind == BLOCK_HEADING || a->kind == BLOCK_HEADING;
}

static void add_leading(const struct lines *lines, uint32_t block, line_vec *out)
{
    uint32_t at = lines->article->blocks[block].begin;
    bool cast = block == lines->cast_block;
    if (cast)
        *(struct line *)vec_push(out) = (struct line){.begin = at, .end = at, .kind = LINE_CAST};
    if (cast || blank_before(lines, block))
        *(struct line *)vec_push(out) = (struct line){.begin = at, .end = at, .kind = LINE_BLANK};
}

static uint8_t indent_of(const struct lines *lines, const struct block *block)
{
    int indent = 0;
    if (block->kind == BLOCK_LIST_ITEM)
        indent = 2 * (block->level > 1 ? block->level : 1);
    else if (block->kind == BLOCK_QUOTE || block->kind == BLOCK_CODE)
        indent = 2;
    return (uint8_t)(indent < lines->width / 3 ? indent : 0);
}

static uint32_t without_spaces(const char *text, uint32_t begin, uint32_t end)
{
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == '\r'))
        end--;
    return end;
}

static void add_broken(const struct lines *lines, const struct block *block, line_vec *out)
{
    const char *text = lines->article->text;
    size_t len = block->end - block->begin;
    uint8_t indent = indent_of(lines, block);
    uint8_t *breaks = memory_alloc(len + 1);
    linebreak_classify(text + block->begin, len, true, breaks);
    for (size_t at = 0; at < len;) {
        size_t n = linebreak_line(lines->rule, text + block->begin + at, len - at, breaks + at,
                                  (size_t)(lines->width - indent));
        struct line *line = vec_push(out);
        line->begin = block->begin + (uint32_t)at;
        line->end = without_spaces(text, line->begin, line->begin + (uint32_t)n);
        line->indent = indent;
        line->first = at == 0;
        at += n > 0 ? n : 1;
    }
    free(breaks);
}

static void add_unbroken(const struct lines *lines, const struct block *block, line_vec *out)
{
    const char *text = lines->article->text;
    uint32_t at = block->begin;
    do {
        const char *newline = memchr(text + at, '\n', block->end - at);
        uint32_t end = newline ? (uint32_t)(newline - text) : block->end;
        struct line *line = vec_push(out);
        *line = (struct line){.begin = at,
                              .end = without_spaces(text, at, end),
                              .indent = indent_of(lines, block),
                              .first = at == block->begin,
                              .unbroken = true};
        at = end + 1;
    } while (at < block->end);
}

static struct block_lines *block_lines(struct lines *lines, uint32_t block)
{
    struct block_lines *kept = &lines->kept[block % LINES_KEPT];
    if (kept->block == block)
        return kept;
    line_vec out = {0};
    const struct block *b = &lines->article->blocks[block];
    add_leading(lines, block, &out);
    if (b->kind == BLOCK_CODE || b->kind == BLOCK_TABLE_ROW)
        add_unbroken(lines, b, &out);
    else
        add_broken(lines, b, &out);
    free(kept->items);
    *kept = (struct block_lines){.block = block, .count = out.count, .items = out.items};
    return kept;
}

/* ---- walking ---- */

uint32_t lines_count(struct lines *lines, uint32_t block)
{
    return block < lines->article->block_count ? block_lines(lines, block)->count : 0;
}

struct line lines_get(struct lines *lines, struct place place)
{
    if (place.block >= lines->article->block_count)
        return (struct line){.kind = LINE_BLANK};
    struct block_lines *kept = block_lines(lines, place.block);
    return place.line < kept->count ? kept->items[place.line] : (struct line){.kind = LINE_BLANK};
}

static bool step_down(struct lines *lines, struct place *place)
{
    if (place->line + 1 < lines_count(lines, place->block)) {
        place->line++;
        return true;
    }
    for (uint32_t block = place->block + 1; block < lines->article->block_count; block++) {
        if (lines_count(lines, block) > 0) {
            *place = (struct place){block, 0};
            return true;
        }
    }
    return false;
}

static bool step_up(struct lines *lines, struct place *place)
{
    if (place->line > 0) {
        place->line--;
        return true;
    }
    for (uint32_t block = place->block; block > 0; block--) {
        uint32_t count = lines_count(lines, block - 1);
        if (count > 0) {
            *place = (struct place){block - 1, count - 1};
            return true;
        }
    }
    return false;
}

int lines_step(struct lines *lines, struct place *place, int by)
{
    int moved = 0;
    while (moved < by && step_down(lines, place))
        moved++;
    while (moved < -by && step_up(lines, place))
        moved++;
    return moved;
}

struct place lines_find(struct lines *lines, uint32_t at)
{
    if (lines->article->block_count == 0)
        return (struct place){0};
    uint32_t block = article_block_at(lines->article, at);
    struct block_lines *kept = block_lines(lines, block);
    uint32_t low = 0, high = kept->count; /* the last line that begins at or before */
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (kept->items[middle].begin <= at)
            low = middle;
        else
            high = middle;
    }
    return (struct place){block, low};
}

struct place lines_clamp(struct lines *lines, struct place place)
{
    uint32_t blocks = lines->article->block_count;
    if (blocks == 0)
        return (struct place){0};
    if (place.block >= blocks)
        return (struct place){blocks - 1, lines_count(lines, blocks - 1) - 1};
    uint32_t count = lines_count(lines, place.block);
    if (place.line >= count)
        place.line = count > 0 ? count - 1 : 0;
    return place;
}

bool place_before(struct place a, struct place b)
{
    return a.block != b.block ? a.block < b.block : a.line < b.line;
}

int lines_distance(struct lines *lines, struct place a, struct place b, int limit)
{
    int distance = 0;
    while (distance < limit && place_before(a, b) && step_down(lines, &a))
        distance++;
    return distance;
}
