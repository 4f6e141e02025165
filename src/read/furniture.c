#include "read/furniture.h"

#include <string.h>

#include "read/date.h"
#include "read/line.h"
#include "read/phrase.h"
#include "read/references.h"

#define HEAD_BLOCKS     14
#define HEADLINE_WITHIN 6
#define FOOT_BLOCKS     60
#define FOOT_MAX_GAP    2
#define RELATED_MAX     40
#define MARKER_WITHIN   (64u * 1024)

#define SECTION_MAX_BYTES 24

struct piece {
    const char *text;
    size_t len;
    struct block *block;
    struct line_shape shape; /* of one that is no longer than LINE_MAX_BYTES */
};

static struct piece piece_at(struct article_builder *builder, uint32_t index)
{
    struct block *block = &builder->blocks.items[index];
    return (struct piece){
        builder->text.bytes + block->begin, block->end - block->begin, block, {0}};
}

static void measure(struct piece *piece)
{
    if (piece->len <= LINE_MAX_BYTES)
        piece->shape = line_measure(piece->text, piece->len);
}

static void set_kind(struct piece piece, enum block_kind kind)
{
    piece.block->kind = (uint8_t)kind;
    piece.block->level = 0;
}

static void set_published(struct article_builder *builder, const char *iso)
{
    if (iso[0] && !builder->article->published)
        builder->article->published = article_string(builder, iso, strlen(iso));
}

/* Marks the block if it is a byline, and takes names and date from it. */
static bool mark_byline(struct article_builder *builder, struct piece piece)
{
    size_t begin, end;
    struct date_found date;
    if (!line_is_byline(piece.text, piece.len, &begin, &end))
        return false;
    set_kind(piece, BLOCK_BYLINE);
    if (!builder->article->byline && end > begin)
        builder->article->byline = article_string(builder, piece.text + begin, end - begin);
    if (date_find(piece.text, piece.len, &date))
        set_published(builder, date.iso);
    return true;
}

static bool mark_dateline(struct article_builder *builder, struct piece piece)
{
    char iso[11];
    if (!line_is_dateline(piece.text, piece.len, &piece.shape, iso))
        return false;
    set_kind(piece, BLOCK_DATELINE);
    set_published(builder, iso);
    return true;
}

static bool mark_caption(struct piece piece)
{
    if (!line_is_caption(piece.text, piece.len))
        return false;
    set_kind(piece, BLOCK_CAPTION);
    return true;
}

static bool is_loose(const struct block *block)
{
    return block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING ||
           block->kind == BLOCK_LIST_ITEM;
}

static bool is_running_text(struct piece piece)
{
    const struct line_shape *shape = &piece.shape;
    return piece.len > LINE_MAX_BYTES || shape->han + shape->words > 45 ||
           (shape->stop_inside && shape->ends_stop) ||
           (shape->ends_stop && shape->han + shape->words > 12);
}

static enum line_site site_of(struct piece piece)
{
    return line_site(piece.text, piece.len, &piece.shape);
}

/* Whether the line looks like a title: short and without a full stop. */
static bool is_headline(struct piece piece)
{
    struct line_shape shape = piece.shape;
    uint32_t size = shape.han + shape.words;
    if (size == 0 || shape.han > 60 || shape.words > 30 || size > 60 || piece.len > 300)
        return false;
    return !shape.ends_stop && !shape.ends_colon && !(shape.stop_inside && size > 45) &&
           !(shape.quoted && shape.ends_sentence && size > 12);
}

/* Whether the line names a section of a paper: OPINION, TENNIS, 意见. */
static bool is_section(struct piece piece)
{
    static const char *const sections[] = {"意见", "观点", "评论", "社论", "专栏", "时评", "特写",
                                           "意見", "觀點", "評論", "社論", "專欄", "時評", "特寫",
                                           "快讯", "快訊", "体育", "體育", "财经", "財經", "国际",
                                           "國際", "娱乐", "娛樂", "科技", "文化", "副刊"};
    if (piece.len > SECTION_MAX_BYTES || piece.shape.words > 2)
        return false;
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (piece.len == strlen(sections[i]) && memcmp(piece.text, sections[i], piece.len) == 0)
            return true;
    size_t capitals = 0;
    for (size_t i = 0; i < piece.len; i++) {
        if ((piece.text[i] < 'A' || piece.text[i] > 'Z') && piece.text[i] != ' ')
            return false;
        capitals += piece.text[i] != ' ';
    }
    return capitals > 3;
}

/* Whether the line is a section and the title stands below it. */
static bool stands_over_title(struct article_builder *builder, uint32_t index, struct piece piece)
{
    if (!is_section(piece) || index + 2 >= builder->blocks.count)
        return false;
    struct piece next = piece_at(builder, index + 1);
    size_t begin, end;
    if (!is_loose(next.block) || line_is_byline(next.text, next.len, &begin, &end))
        return false;
    measure(&next);
    return !is_running_text(next) && is_headline(next) && next.shape.words + next.shape.han > 3;
}

/* Marks the block if it is a header of a mail ("Subject: …") or of a book ("Title: …"). */
static bool mark_named_field(struct article_builder *builder, struct piece piece)
{
    static const struct {
        const char *name;
        enum block_kind kind;
    } fields[] = {
        {"Subject: ", BLOCK_HEADLINE},
        {"Title: ", BLOCK_HEADLINE},
        {"From: ", BLOCK_BYLINE},
        {"Author: ", BLOCK_BYLINE},
        {"标题：", BLOCK_HEADLINE},
        {"To: ", BLOCK_BOILERPLATE},
        {"Cc: ", BLOCK_BOILERPLATE},
        {"Message-ID: ", BLOCK_BOILERPLATE},
        {"Reply-To: ", BLOCK_BOILERPLATE},
        {"Received: ", BLOCK_BOILERPLATE},
        {"MIME-Version: ", BLOCK_BOILERPLATE},
        {"Content-Type: ", BLOCK_BOILERPLATE},
        {"Content-Transfer-Encoding: ", BLOCK_BOILERPLATE},
        {"X-Mailer: ", BLOCK_BOILERPLATE},
        {"User-Agent: ", BLOCK_BOILERPLATE},
        {"Language: ", BLOCK_BOILERPLATE},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        size_t name = strlen(fields[i].name);
        if (piece.len <= name || memcmp(piece.text, fields[i].name, name) != 0)
            continue;
        const char **slot = fields[i].kind == BLOCK_HEADLINE ? &builder->article->title
                            : fields[i].kind == BLOCK_BYLINE ? &builder->article->byline
                                                             : NULL;
        set_kind(piece, fields[i].kind);
        if (slot && !*slot)
            *slot = article_string(builder, piece.text + name, piece.len - name);
        return true;
    }
    return false;
}

/* Returns the index behind the first block of running text: the foot does not reach above it. */
static uint32_t mark_head(struct article_builder *builder, bool find_headline)
{
    uint32_t running = 0, behind_first = 1, count = builder->blocks.count;
    bool headline = !find_headline;
    for (uint32_t i = 0; i < count && i < HEAD_BLOCKS && running < 2; i++) {
        struct piece piece = piece_at(builder, i);
        if (piece.block->kind == BLOCK_HEADLINE)
            headline = true;
        if (!is_loose(piece.block))
            continue;
        if (mark_named_field(builder, piece)) {
            headline = headline || piece.block->kind == BLOCK_HEADLINE;
            continue;
        }
        measure(&piece);
        if (mark_byline(builder, piece) || mark_caption(piece) || mark_dateline(builder, piece))
            continue;
        if (site_of(piece) == LINE_SITE_STRONG) {
            set_kind(piece, BLOCK_BOILERPLATE);
        } else if (is_running_text(piece)) {
            behind_first = running++ == 0 ? i + 1 : behind_first;
            headline = true;
        } else if (!headline && stands_over_title(builder, i, piece)) {
            set_kind(piece, BLOCK_HEADING);
        } else if (!headline && i < HEADLINE_WITHIN && i + 1 < count && is_headline(piece)) {
            headline = true;
            set_kind(piece, BLOCK_HEADLINE);
            if (!builder->article->title)
                builder->article->title = article_string(builder, piece.text, piece.len);
        }
    }
    return behind_first;
}

/* Marks a list of titles of other articles, from its heading to the end of the text. */
static void mark_related(struct article_builder *builder, uint32_t body_begin)
{
    uint32_t count = builder->blocks.count;
    uint32_t from = count > RELATED_MAX ? count - RELATED_MAX : 0;
    if (from < body_begin)
        from = body_begin;
    uint32_t head = count;
    for (uint32_t i = count; i-- > from;) {
        struct piece piece = piece_at(builder, i);
        if (phrase_heads_related(piece.text, piece.len)) {
            head = i;
            continue;
        }
        measure(&piece);
        if (site_of(piece) == LINE_SITE_NO &&
            (piece.len > 300 || piece.shape.ends_stop || is_running_text(piece)))
            break;
    }
    for (uint32_t i = head; i < count; i++)
        set_kind(piece_at(builder, i), BLOCK_BOILERPLATE);
}

/* Returns whether the block belongs to the foot of the article, and if so sets its kind. */
static bool mark_foot_block(struct article_builder *builder, struct piece piece)
{
    if (!block_kind_is_read(piece.block->kind))
        return true;
    if (!is_loose(piece.block) && piece.block->kind != BLOCK_HEADLINE)
        return piece.block->kind == BLOCK_CAPTION || piece.block->kind == BLOCK_BYLINE ||
               piece.block->kind == BLOCK_DATELINE;
    enum line_site site = site_of(piece);
    if (site == LINE_SITE_STRONG) {
        set_kind(piece, BLOCK_BOILERPLATE);
        return true;
    }
    if (mark_caption(piece) || mark_byline(builder, piece) || mark_dateline(builder, piece))
        return true;
    if (site == LINE_SITE_WEAK)
        set_kind(piece, BLOCK_BOILERPLATE);
    return site == LINE_SITE_WEAK;
}

static void mark_foot(struct article_builder *builder, uint32_t body_begin)
{
    uint32_t count = builder->blocks.count, gap = 0;
    for (uint32_t i = count; i-- > body_begin && count - i <= FOOT_BLOCKS && gap <= FOOT_MAX_GAP;) {
        struct piece piece = piece_at(builder, i);
        measure(&piece);
        if (mark_foot_block(builder, piece)) {
            gap = 0;
            continue;
        }
        if (piece.len > 300 || is_running_text(piece))
            break;
        gap++;
    }
}

/* Marks what Project Gutenberg puts before and after a book, outside its two markers. */
static void mark_gutenberg(struct article_builder *builder)
{
    static const char start[] = "*** START OF TH", end[] = "*** END OF TH";
    uint32_t count = builder->blocks.count, len = (uint32_t)builder->text.len;
    for (uint32_t i = 0; i < count && builder->blocks.items[i].begin < MARKER_WITHIN; i++) {
        struct piece piece = piece_at(builder, i);
        if (piece.len < sizeof start || memcmp(piece.text, start, sizeof start - 1) != 0)
            continue;
        for (uint32_t k = 0; k <= i; k++)
            if (is_loose(&builder->blocks.items[k]))
                set_kind(piece_at(builder, k), BLOCK_BOILERPLATE);
        break;
    }
    for (uint32_t i = count; i-- > 0 && len - builder->blocks.items[i].begin < MARKER_WITHIN;) {
        struct piece piece = piece_at(builder, i);
        if (piece.len < sizeof end || memcmp(piece.text, end, sizeof end - 1) != 0)
            continue;
        for (uint32_t k = i; k < count; k++)
            set_kind(piece_at(builder, k), BLOCK_BOILERPLATE);
        break;
    }
}

void furniture_mark(struct article_builder *builder, bool find_headline)
{
    if (builder->blocks.count == 0)
        return;
    mark_gutenberg(builder);
    references_mark(builder);
    uint32_t body_begin = mark_head(builder, find_headline);
    mark_related(builder, body_begin);
    mark_foot(builder, body_begin);
}
