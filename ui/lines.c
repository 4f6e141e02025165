#include "config.h"

#include "ui/lines.h"

#include <stdlib.h>
#include <string.h>

#include "text/linebreak.h"
#include "text/script.h"
#include "text/utf8.h"

#define NO_BLOCK      UINT32_MAX
#define LONG_BYTES    (1u << 16) /* longer blocks have parts */
#define PART_BYTES    (1u << 14)
#define CELL_MIN_COLS 20 /* a cell is broken into lines of so many or more */
#define FACTS_WITHIN  14 /* blocks that may say who wrote and when */
#define YEAR_BYTES    4
#define SENTENCE_AWAY 1024u /* how far after that the end of a sentence is looked for */

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

/* The first of the blocks at the beginning that is of the kind; NULL: there is none. */
static const struct block *first_block(const struct article *article, enum block_kind kind)
{
    for (uint32_t i = 0; i < article->block_count && i < FACTS_WITHIN; i++)
        if (article->blocks[i].kind == kind)
            return &article->blocks[i];
    return NULL;
}

/* Whether the line of the author says when it was, by its year. */
static bool byline_has_year(const struct article *article, const struct block *byline)
{
    size_t len = byline->end - byline->begin;
    return article->published && strlen(article->published) >= YEAR_BYTES &&
           memmem(article->text + byline->begin, len, article->published, YEAR_BYTES);
}

static void add_fact(struct buffer *out, const char *fact)
{
    if (!fact || !fact[0])
        return;
    if (out->len > 0)
        buffer_add_str(out, " · ");
    buffer_add_str(out, fact);
}

void lines_facts(const struct article *article, struct buffer *out)
{
    const char *byline = article->byline, *site = article->site;
    const struct block *head = first_block(article, BLOCK_BYLINE);
    bool dated = first_block(article, BLOCK_DATELINE) || (head && byline_has_year(article, head));
    if (head)
        byline = "";
    if (article->byline && site && strstr(article->byline, site))
        site = ""; /* "Rob Picheta, CNN" */
    add_fact(out, byline);
    add_fact(out, dated ? "" : article->published);
    add_fact(out, site);
}

static void forget(struct lines *lines)
{
    for (int i = 0; i < LINES_KEPT; i++) {
        free(lines->kept[i].items);
        lines->kept[i] = (struct part_lines){.block = NO_BLOCK};
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
    lines->table = (struct table){0};
    lines->cast_block = first_of_body(article);
    struct buffer facts = {0};
    lines_facts(article, &facts);
    lines->facts = facts.len > 0;
    buffer_release(&facts);
}

void lines_release(struct lines *lines)
{
    if (lines->article)
        forget(lines);
    lines->article = NULL;
}

/* ---- the parts of a block ---- */

static bool is_unbroken(const struct block *block)
{
    return block->kind == BLOCK_CODE || block->kind == BLOCK_TABLE_ROW;
}

static uint32_t part_count(const struct block *block)
{
    uint32_t len = block->end - block->begin;
    return len > LONG_BYTES && !is_unbroken(block) ? len / PART_BYTES : 1;
}

/* Just after the first sentence that ends in the text, with its spaces; 0: none does. */
static uint32_t after_sentence(const char *text, uint32_t len)
{
    for (uint32_t at = 0; at < len; at++) {
        if (at + 3 < len && memcmp(text + at, "。", 3) == 0)
            return at + 3;
        if (at + 2 < len && (text[at] == '.' || text[at] == '?' || text[at] == '!') &&
            text[at + 1] == ' ' && text[at + 2] != ' ')
            return at + 2;
    }
    return 0;
}

static uint32_t part_begin(const struct lines *lines, const struct block *block, uint32_t part)
{
    if (part == 0)
        return block->begin;
    if (part >= part_count(block))
        return block->end;
    const char *text = lines->article->text;
    uint32_t at = block->begin + part * PART_BYTES;
    for (int i = 0; i < 3 && ((unsigned char)text[at] & 0xC0) == 0x80; i++)
        at++; /* to the beginning of the next character */
    uint32_t sentence = after_sentence(text + at, SENTENCE_AWAY);
    const char *space = sentence > 0 ? NULL : memchr(text + at, ' ', SENTENCE_AWAY);
    return sentence > 0 ? at + sentence : space ? (uint32_t)(space - text) + 1 : at;
}

static uint32_t part_at(const struct lines *lines, const struct block *block, uint32_t at)
{
    uint32_t part = (at - block->begin) / PART_BYTES, count = part_count(block);
    if (part >= count)
        part = count - 1;
    return part > 0 && part_begin(lines, block, part) > at ? part - 1 : part;
}

/* ---- making the lines of a part ---- */

static bool blank_before(const struct lines *lines, uint32_t block)
{
    if (block == 0)
        return false;
    if (block == lines->cast_block)
        return true; /* after the cast */
    const struct block *a = &lines->article->blocks[block - 1], *b = a + 1;
    bool rows = b->kind == BLOCK_LIST_ITEM || b->kind == BLOCK_TABLE_ROW || b->kind == BLOCK_CODE ||
                !block_kind_is_read(b->kind);
    if (is_head(b->kind) || (rows && a->kind == b->kind))
        return false;
    return lines->spacing || b->kind == BLOCK_HEADING || a->kind == BLOCK_HEADING;
}

static void add_leading(const struct lines *lines, uint32_t block, line_vec *out)
{
    uint32_t at = lines->article->blocks[block].begin;
    bool cast = block == lines->cast_block;
    if (cast && lines->facts)
        *(struct line *)vec_push(out) = (struct line){.begin = at, .end = at, .kind = LINE_FACTS};
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

/* Whether an item begins with a sign of its own: "- ", "▪ ", "1.", "12 ", "①", "[x]". */
static bool has_marker(const char *text, size_t len)
{
    size_t digits = 0;
    while (digits < len && text[digits] >= '0' && text[digits] <= '9')
        digits++;
    if (digits > 0)
        return digits <= 3 && digits < len && strchr(".) \t", text[digits]) != NULL;
    if (len > 3 && text[0] == '[' && text[2] == ']')
        return true;
    struct utf8_char first = utf8_decode(text, len, 0);
    bool circled = first.cp >= 0x2460 && first.cp <= 0x24FF;
    return circled || (first.len_bytes < len && text[first.len_bytes] == ' ' &&
                       script_of(first.cp) == SCRIPT_PUNCT);
}

static uint32_t without_spaces(const char *text, uint32_t begin, uint32_t end)
{
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\n' || text[end - 1] == '\r'))
        end--;
    return end;
}

/* first: the indent of the first line. */
static void break_lines(const struct lines *lines, uint32_t begin, uint32_t end, uint8_t first,
                        uint8_t indent, line_vec *out)
{
    const char *text = lines->article->text;
    size_t len = end - begin;
    uint8_t *breaks = memory_alloc(len + 1);
    linebreak_classify(text + begin, len, true, breaks);
    for (size_t at = 0; at < len;) {
        uint8_t cols = at == 0 ? first : indent;
        size_t n = linebreak_line(lines->rule, text + begin + at, len - at, breaks + at,
                                  (size_t)(lines->width - cols));
        struct line *line = vec_push(out);
        line->begin = begin + (uint32_t)at;
        line->end = without_spaces(text, line->begin, line->begin + (uint32_t)n);
        line->indent = cols;
        at += n > 0 ? n : 1;
    }
    free(breaks);
}

static void add_broken(const struct lines *lines, const struct block *block, uint32_t part,
                       line_vec *out)
{
    uint32_t first = out->count;
    uint32_t begin = part_begin(lines, block, part), end = part_begin(lines, block, part + 1);
    uint8_t indent = indent_of(lines, block);
    bool marked = part == 0 && block->kind == BLOCK_LIST_ITEM &&
                  has_marker(lines->article->text + begin, end - begin);
    break_lines(lines, begin, end, marked && indent >= 2 ? (uint8_t)(indent - 2) : indent, indent,
                out);
    if (part == 0 && out->count > first) {
        out->items[first].first = true;
        out->items[first].marked = marked;
    }
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

/* A row of a table is one line, but its last cell, which often is a text, is broken when that is
 * what is too wide. */
static void add_row(struct lines *lines, uint32_t index, line_vec *out)
{
    const struct block *block = &lines->article->blocks[index];
    const char *text = lines->article->text + block->begin;
    struct table_cell cell = {0};
    uint32_t first = out->count;
    table_measure(&lines->table, lines->article, lines->rule, index);
    while (table_next_cell(&lines->table, lines->rule, text, block->end - block->begin, &cell))
        continue;
    if (cell.col + cell.cols <= lines->width || cell.col == 0 || cell.col > UINT8_MAX ||
        cell.col + CELL_MIN_COLS > lines->width) {
        add_unbroken(lines, block, out);
        return;
    }
    uint8_t col = (uint8_t)cell.col;
    break_lines(lines, block->begin + (uint32_t)cell.begin, block->end, col, col, out);
    if (out->count > first)
        out->items[first] = (struct line){
            .begin = block->begin, .end = out->items[first].end, .first = true, .unbroken = true};
}

static struct part_lines *part_lines(struct lines *lines, struct place place)
{
    struct part_lines *kept = &lines->kept[(place.block + place.part) % LINES_KEPT];
    if (kept->block == place.block && kept->part == place.part)
        return kept;
    line_vec out = {0};
    const struct block *block = &lines->article->blocks[place.block];
    if (place.part == 0)
        add_leading(lines, place.block, &out);
    if (block->kind == BLOCK_TABLE_ROW)
        add_row(lines, place.block, &out);
    else if (is_unbroken(block))
        add_unbroken(lines, block, &out);
    else
        add_broken(lines, block, place.part, &out);
    free(kept->items);
    *kept = (struct part_lines){place.block, place.part, out.count, out.items};
    return kept;
}

/* ---- walking ---- */

static bool exists(const struct lines *lines, struct place place)
{
    return place.block < lines->article->block_count &&
           place.part < part_count(&lines->article->blocks[place.block]);
}

uint32_t lines_count(struct lines *lines, struct place place)
{
    return exists(lines, place) ? part_lines(lines, place)->count : 0;
}

struct line lines_get(struct lines *lines, struct place place)
{
    if (place.line >= lines_count(lines, place))
        return (struct line){.kind = LINE_BLANK};
    return part_lines(lines, place)->items[place.line];
}

/* The part after or before that one; false: there is none. */
static bool next_part(const struct lines *lines, struct place *place)
{
    place->line = 0;
    place->part++;
    if (!exists(lines, *place))
        *place = (struct place){.block = place->block + 1};
    return exists(lines, *place);
}

static bool previous_part(const struct lines *lines, struct place *place)
{
    if (place->part > 0) {
        place->part--;
        return true;
    }
    if (place->block == 0)
        return false;
    place->block--;
    place->part = part_count(&lines->article->blocks[place->block]) - 1;
    return true;
}

static bool step_down(struct lines *lines, struct place *place)
{
    struct place at = *place;
    if (at.line + 1 < lines_count(lines, at)) {
        place->line++;
        return true;
    }
    while (next_part(lines, &at)) {
        if (lines_count(lines, at) > 0) {
            *place = at;
            return true;
        }
    }
    return false;
}

static bool step_up(struct lines *lines, struct place *place)
{
    struct place at = *place;
    if (at.line > 0) {
        place->line--;
        return true;
    }
    while (previous_part(lines, &at)) {
        uint32_t count = lines_count(lines, at);
        if (count > 0) {
            *place = (struct place){at.block, count - 1, at.part};
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
    struct place place = {.block = article_block_at(lines->article, at)};
    place.part = part_at(lines, &lines->article->blocks[place.block], at);
    struct part_lines *kept = part_lines(lines, place);
    uint32_t low = 0, high = kept->count; /* the last line that begins at or before */
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (kept->items[middle].begin <= at)
            low = middle;
        else
            high = middle;
    }
    place.line = low;
    return place;
}

struct place lines_clamp(struct lines *lines, struct place place)
{
    uint32_t blocks = lines->article->block_count;
    if (blocks == 0)
        return (struct place){0};
    bool after = place.block >= blocks;
    if (after)
        place.block = blocks - 1;
    uint32_t parts = part_count(&lines->article->blocks[place.block]);
    after = after || place.part >= parts;
    if (after)
        place.part = parts - 1;
    uint32_t count = lines_count(lines, place);
    if (after || place.line >= count)
        place.line = count > 0 ? count - 1 : 0;
    return place;
}

bool place_before(struct place a, struct place b)
{
    if (a.block != b.block)
        return a.block < b.block;
    return a.part != b.part ? a.part < b.part : a.line < b.line;
}

bool place_equal(struct place a, struct place b)
{
    return a.block == b.block && a.part == b.part && a.line == b.line;
}

int lines_distance(struct lines *lines, struct place a, struct place b, int limit)
{
    int distance = 0;
    while (distance < limit && place_before(a, b) && step_down(lines, &a))
        distance++;
    return distance;
}
