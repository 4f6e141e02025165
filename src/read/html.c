#include "read/html.h"

#include <stdlib.h>
#include <string.h>

#include "late.h"
#include "read/furniture.h"
#include "read/html_clean.h"
#include "read/html_guard.h"
#include "read/html_meta.h"
#include "read/html_render.h"
#include "read/html_score.h"
#include "read/html_title.h"
#include "read/html_tree.h"
#include "read/line.h"
#include "read/phrase.h"
#include "read/plain.h"

#define LINK_RUN_MIN       3  /* so many links in a row at the end are not part of the article */
#define LINK_RUN_PERCENT   60 /* unless they make up more of it */
#define DECLARED_MIN_BYTES 600
#define DECLARED_GAIN      3
#define LINKED_PERCENT     90
#define SHORT_MIN_UNITS    120
#define LAX_GAIN           3.0f
#define LAX_MAX_LINKS      0.3f
#define ARTICLE_MIN_UNITS  500 /* if there is less, a laxer attempt may find more */

static const unsigned attempts[] = {
    HTML_STRICTEST,
    HTML_WEIGH_NAMES | HTML_CLEAN_LISTS,
    HTML_CLEAN_LISTS,
    0,
};
#define ATTEMPTS (sizeof attempts / sizeof *attempts)

/* How much text an attempt kept, and how much of it is links, in units of html_measure.h. */
struct yield {
    uint32_t text;
    float links;
};

static struct yield kept(const struct html_tree *tree, const struct html_measure *measures)
{
    struct yield yield = {0};
    for (uint32_t i = 0; i < tree->count; i++)
        if ((tree->nodes[i].flags & HTML_KEPT) && !(tree->nodes[i].flags & HTML_OUT)) {
            yield.text += measures[i].text;
            yield.links += measures[i].links;
            i = tree->nodes[i].end - 1;
        }
    return yield;
}

static struct yield attempt(struct html_tree *tree, struct html_measure *measures,
                            unsigned strictness, bool *article)
{
    html_score_reset(tree);
    *article = html_score(tree, measures, strictness);
    html_clean_article(tree, measures, strictness);
    return kept(tree, measures);
}

/* A laxer attempt is better if it finds several times as much text, and not mostly links. Otherwise
 * a short article stays as the strict attempt found it. */
static bool is_better(struct yield lax, struct yield strict)
{
    if (strict.text < SHORT_MIN_UNITS)
        return lax.text > strict.text;
    return (float)lax.text - lax.links > LAX_GAIN * ((float)strict.text - strict.links) &&
           lax.links < LAX_MAX_LINKS * (float)lax.text;
}

/* Leaves the tree marked by the strictest attempt that finds enough, or by the best one if none
 * does. Returns whether there is an article. */
static bool find_article(struct html_tree *tree)
{
    struct html_measure *measures = html_measure_new(tree);
    struct yield best = {0};
    size_t best_attempt = 0;
    bool article = false, enough = false;
    for (size_t i = 0; i < ATTEMPTS && !enough; i++) {
        struct yield yield = attempt(tree, measures, attempts[i], &article);
        enough = yield.text >= ARTICLE_MIN_UNITS && (i == 0 || is_better(yield, best));
        if (i > 0 && !is_better(yield, best))
            continue;
        best = yield;
        best_attempt = i;
    }
    if (!enough)
        attempt(tree, measures, attempts[best_attempt], &article);
    free(measures);
    return article;
}

/* Takes out headings that repeat the title, which becomes the headline. */
static void drop_repeated_title(struct html_tree *tree, const char *title)
{
    for (uint32_t i = 0; i < tree->count; i++) {
        if (tree->nodes[i].tag != GUMBO_TAG_H1 && tree->nodes[i].tag != GUMBO_TAG_H2)
            continue;
        struct buffer text = {0};
        html_add_text(&text, tree, i);
        if (text.len > 0 && html_title_matches(title, text.bytes))
            html_take_out(tree, i, HTML_GONE);
        buffer_release(&text);
    }
}

/* ---- links to other articles ---- */

/* How many percent of the bytes of a block are links. *next is the index of the first link that may
 * be in the block; it moves on with the blocks. */
static uint32_t link_percent(const struct article_builder *builder, const struct block *block,
                             uint32_t *next)
{
    uint32_t linked = 0, len = block->end - block->begin;
    while (*next < builder->links.count && builder->links.items[*next].begin < block->begin)
        (*next)++;
    for (uint32_t i = *next; i < builder->links.count; i++) {
        const struct link *link = &builder->links.items[i];
        if (link->begin >= block->end)
            break;
        linked += link->end - link->begin;
    }
    return (uint32_t)((uint64_t)linked * 100 / len);
}

static void make_boilerplate(struct block *block)
{
    block->kind = BLOCK_BOILERPLATE;
    block->level = 0;
}

static bool is_of_site(const struct article_builder *builder, const struct block *block)
{
    const char *text = builder->text.bytes + block->begin;
    size_t len = block->end - block->begin;
    if (len > LINE_MAX_BYTES || block->kind == BLOCK_HEADLINE || block->kind == BLOCK_CODE)
        return false;
    struct line_shape shape = line_measure(text, len);
    return line_site(text, len, &shape) == LINE_SITE_STRONG;
}

/* Whether a text of several words is in capitals: so some sites set links between paragraphs, CLICK
 * HERE FOR MORE. */
static bool is_in_capitals(const char *text, size_t len)
{
    size_t capitals = 0, spaces = 0;
    for (size_t i = 0; i < len; i++) {
        if ((unsigned char)text[i] >= 0x80 || (text[i] >= 'a' && text[i] <= 'z'))
            return false;
        capitals += text[i] >= 'A' && text[i] <= 'Z';
        spaces += text[i] == ' ';
    }
    return spaces >= 3 && capitals > len / 2;
}

/* Marks titles of other articles as boilerplate. They are blocks that are links, under a heading
 * such as "Related stories" or several in a row at the end. */
static void mark_related_links(struct article_builder *builder)
{
    uint32_t next = 0, first_of_run = 0, run_bytes = 0;
    bool related = false;
    for (uint32_t i = 0; i < builder->blocks.count; i++) {
        struct block *block = &builder->blocks.items[i];
        const char *text = builder->text.bytes + block->begin;
        bool linked = link_percent(builder, block, &next) >= LINKED_PERCENT;
        if (phrase_heads_related(text, block->end - block->begin))
            related = true;
        else if (!linked || block->kind == BLOCK_HEADING)
            related = false;
        if (!linked) {
            first_of_run = i + 1;
            run_bytes = 0;
        }
        run_bytes += linked ? block->end - block->begin : 0;
        bool shouted = linked && block->kind == BLOCK_PARAGRAPH &&
                       is_in_capitals(text, block->end - block->begin);
        if (related || shouted || is_of_site(builder, block))
            make_boilerplate(block);
    }
    uint32_t count = builder->blocks.count;
    if (count - first_of_run < LINK_RUN_MIN || first_of_run < 2 ||
        run_bytes > builder->text.len / 100 * LINK_RUN_PERCENT)
        return;
    for (uint32_t i = first_of_run; i < count; i++)
        make_boilerplate(&builder->blocks.items[i]);
}

static void set_facts(struct article *article, const struct html_meta *meta)
{
    article->title = meta->title;
    article->byline = meta->byline;
    article->published = meta->published;
    article->site = meta->site;
}

/* Adds the article as JSON-LD gives it, for pages that hold only its beginning or build it by
 * script. */
static void add_declared_body(struct article_builder *builder, const char *body)
{
    struct buffer text = {0};
    if (strstr(body, "</"))
        html_strip(body, strlen(body), &text);
    else
        buffer_add_str(&text, body);
    plain_add_text(builder, buffer_str(&text), text.len);
    buffer_release(&text);
}

/* Adds the article that was found, or the one in JSON-LD if that is several times as long. */
static void add_article(struct article_builder *builder, const struct html_tree *tree,
                        const struct html_meta *meta)
{
    size_t text_len = builder->text.len;
    uint32_t blocks = builder->blocks.count;
    html_render(builder, tree, meta->base, meta->title);
    size_t declared = meta->body ? strlen(meta->body) : 0;
    if (declared < DECLARED_MIN_BYTES || declared < DECLARED_GAIN * (builder->text.len - text_len))
        return;
    builder->text.len = text_len;
    builder->blocks.count = builder->lines.count = blocks;
    builder->links.count = 0;
    add_declared_body(builder, meta->body);
}

static void read_tree(struct article_builder *builder, struct html_tree *tree)
{
    struct html_meta meta;
    html_meta_read(&meta, builder, tree);
    set_facts(builder->article, &meta);
    html_clean_page(tree);
    if (meta.title) {
        drop_repeated_title(tree, meta.title);
        article_add_block(builder, BLOCK_HEADLINE, 0, 0, meta.title, strlen(meta.title));
    }
    if (!find_article(tree) && !meta.body)
        builder->article->notice = "no article found: the whole page is shown";
    add_article(builder, tree, &meta);
    mark_related_links(builder);
    furniture_mark(builder, false);
}

/* Adds the text of a page that cannot be parsed, or not within the memory that a page may take. */
static void read_stripped(struct article_builder *builder, const char *html, size_t len)
{
    struct buffer text = {0};
    html_strip(html, len, &text);
    plain_add_text(builder, buffer_str(&text), text.len);
    buffer_release(&text);
    builder->article->notice = late_gumbo()
                                   ? "too large a page to find its article: all of it is shown"
                                   : "needs libgumbo to find the article: all of it is shown";
}

/* Parses the page or, if the guard objects, a tame version of it, which the tree borrows. Returns
 * false when the page is too large. */
static bool parse_guarded(struct html_tree *tree, const char *html, size_t len, struct buffer *tame)
{
    if (len > HTML_MAX_BYTES)
        return false;
    if (html_guard(html, len, tame))
        return html_tree_parse(tree, html, len);
    return html_tree_parse(tree, buffer_str(tame), tame->len);
}

void html_read(struct article_builder *builder, const char *html, size_t len)
{
    struct html_tree tree;
    struct buffer tame = {0};
    if (parse_guarded(&tree, html, len, &tame)) {
        read_tree(builder, &tree);
        html_tree_release(&tree);
    } else {
        read_stripped(builder, html, len);
    }
    buffer_release(&tame);
}

void html_read_whole(struct article_builder *builder, const char *html, size_t len)
{
    struct html_tree tree;
    struct buffer tame = {0};
    if (parse_guarded(&tree, html, len, &tame)) {
        html_clean_page(&tree);
        tree.nodes[tree.body == HTML_NONE ? 0 : tree.body].flags |= HTML_KEPT;
        html_render(builder, &tree, "", NULL);
        html_tree_release(&tree);
    } else {
        read_stripped(builder, html, len);
    }
    buffer_release(&tame);
}
