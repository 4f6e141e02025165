#include "config.h"

#include "read/html_render.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read/address.h"
#include "read/block_links.h"
#include "read/html_title.h"
#include "text/utf8.h"

#define EMOJI_MAX_BYTES     16
#define TITLE_WITHIN_BLOCKS 3
#define LIST_MAX_DEPTH      9
#define TARGET_MAX_BYTES    2048
#define FACT_NAME_BYTES     60

/* ---- what kind of block an element makes ---- */

/* The kind of block that a text makes, decided by the elements around it. */
struct place {
    uint8_t kind;  /* enum block_kind */
    uint8_t level; /* of a heading */
    uint8_t depth; /* of nested lists */
    bool in_row;   /* within a table of data or a list of facts, where a row is a block */
};

/* Whether a <dl> lists facts, a short name and what it is: "Born" "1950". Each is shown in a row.
 */
static bool is_fact_list(const struct html_tree *tree, uint32_t list)
{
    size_t name_bytes = 0, facts = 0;
    for (uint32_t i = list + 1; i < tree->nodes[list].end; i++) {
        const struct html_node *node = &tree->nodes[i];
        if (html_is_text(node)) {
            name_bytes +=
                tree->nodes[node->parent].tag == GUMBO_TAG_DT ? strlen(html_text(node)) : 0;
        } else if (node->tag == GUMBO_TAG_DT) {
            name_bytes = 0;
        } else if (node->tag == GUMBO_TAG_DD) {
            facts++;
        } else if (html_is_block((GumboTag)node->tag)) {
            return false;
        }
        if (name_bytes > FACT_NAME_BYTES)
            return false;
    }
    return facts > 1;
}

static struct place place_within(struct place place, const struct html_tree *tree, uint32_t index)
{
    const struct html_node *node = &tree->nodes[index];
    switch (node->tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        place.kind = BLOCK_HEADING;
        place.level = (uint8_t)(node->tag - GUMBO_TAG_H1 + 1);
        break;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
        place.depth = (uint8_t)(place.depth + (place.depth < LIST_MAX_DEPTH));
        break;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
        place.kind = place.in_row ? BLOCK_TABLE_ROW : BLOCK_LIST_ITEM;
        break;
    case GUMBO_TAG_DL:
        if (is_fact_list(tree, index))
            place = (struct place){.kind = BLOCK_TABLE_ROW, .in_row = true};
        break;
    case GUMBO_TAG_BLOCKQUOTE:
        place.kind = BLOCK_QUOTE;
        break;
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
        place.kind = BLOCK_CAPTION;
        break;
    case GUMBO_TAG_PRE:
        place.kind = BLOCK_CODE;
        break;
    case GUMBO_TAG_TABLE:
        place.in_row = (node->flags & HTML_DATA_TABLE) != 0;
        place.kind = place.in_row ? BLOCK_TABLE_ROW : BLOCK_PARAGRAPH;
        break;
    default:
        if ((node->flags & HTML_CAPTION_HINT) && html_is_block((GumboTag)node->tag) &&
            place.kind == BLOCK_PARAGRAPH)
            place.kind = BLOCK_CAPTION;
    }
    return place;
}

/* The places of all nodes; the caller frees the array. */
static struct place *find_places(const struct html_tree *tree)
{
    struct place *places = memory_realloc(NULL, tree->count, sizeof *places);
    for (uint32_t i = 0; i < tree->count; i++) {
        const struct html_node *node = &tree->nodes[i];
        struct place around = {.kind = BLOCK_PARAGRAPH};
        if (node->parent != HTML_NONE)
            around = places[node->parent];
        places[i] = html_is_text(node) ? around : place_within(around, tree, i);
    }
    return places;
}

struct render {
    struct article_builder *builder;
    const struct html_tree *tree;
    const char *base, *title;
    struct buffer text; /* of the current block */
    struct block_links links;
    const struct place *places; /* of all nodes */
    uint32_t element;           /* the block element that the current text stands in */
    bool space;                 /* there was white space that is not in text yet */
};

/* ---- putting text together ---- */

static uint8_t level_of(struct place place)
{
    if (place.kind == BLOCK_HEADING)
        return place.level;
    if (place.kind == BLOCK_LIST_ITEM)
        return place.depth > 0 ? place.depth : 1;
    return 0;
}

/* Whether the current block, of len bytes, repeats the title at the head of the text. */
static bool repeats_title(struct render *render, enum block_kind kind, size_t len)
{
    if (!render->title || render->builder->blocks.count > TITLE_WITHIN_BLOCKS ||
        (kind != BLOCK_PARAGRAPH && kind != BLOCK_HEADING))
        return false;
    render->text.bytes[len] = '\0';
    return html_title_matches(render->title, render->text.bytes);
}

static size_t without_blanks(const char *text, size_t len)
{
    while (len > 0 && strchr(" \n\t", text[len - 1]))
        len--;
    return len;
}

/* A heading without the sign of the link to itself: "Contents ¶", "Contents #". */
static size_t without_own_link(const char *text, size_t len)
{
    if (len > 2 && memcmp(text + len - 2, "¶", 2) == 0)
        return without_blanks(text, len - 2);
    return len > 2 && memcmp(text + len - 2, " #", 2) == 0 ? without_blanks(text, len - 2) : len;
}

static void end_block(struct render *render)
{
    struct place place = render->places[render->element];
    size_t len = without_blanks(render->text.bytes, render->text.len);
    if (place.kind == BLOCK_HEADING)
        len = without_own_link(render->text.bytes, len);
    if (len > 0 && !repeats_title(render, (enum block_kind)place.kind, len)) {
        uint32_t begin = article_add_block(render->builder, (enum block_kind)place.kind,
                                           level_of(place), 0, render->text.bytes, len);
        block_links_add(&render->links, render->builder, begin, len);
    }
    buffer_clear(&render->text);
    block_links_go_on(&render->links);
    render->space = false;
}

static bool is_white(uint32_t cp)
{
    return cp <= ' ' || cp == 0xA0 || cp == 0x3000 || cp == 0x2028 || cp == 0x2029 || cp == 0x85;
}

static bool is_nothing(uint32_t cp)
{
    return cp == 0xAD || cp == 0x200B || cp == 0xFEFF || cp == 0x2060;
}

/* Adds the space that is due, except at the begin of a line or cell. */
static void write_space(struct buffer *text, bool *space)
{
    if (*space && text->len > 0 && text->bytes[text->len - 1] != '\n' &&
        text->bytes[text->len - 1] != '\t')
        buffer_add_char(text, ' ');
    *space = false;
}

static void add_flowing(struct buffer *text, bool *space, const char *from)
{
    size_t len = strlen(from);
    for (size_t at = 0; at < len;) {
        size_t run = at;
        while (run < len && (unsigned char)from[run] > ' ' && (unsigned char)from[run] < 0x80)
            run++;
        if (run > at) {
            write_space(text, space);
            buffer_add(text, from + at, run - at);
            at = run;
            continue;
        }
        struct utf8_char c = utf8_decode(from, len, at);
        if (is_white(c.cp)) {
            *space = true;
        } else if (!is_nothing(c.cp)) {
            write_space(text, space);
            buffer_add(text, from + at, c.len_bytes);
        }
        at += c.len_bytes;
    }
}

/* Text in <pre> stays as it is, except for line breaks before it. */
static void add_verbatim(struct render *render, const char *from)
{
    if (render->text.len == 0)
        while (*from == '\n')
            from++;
    buffer_add_str(&render->text, from);
}

/* <cite>London (CNN)</cite>It was: a sentence that a style sheet alone sets off. */
static bool begins_after_bracket(const struct buffer *before, const char *text)
{
    return before->len > 0 && before->bytes[before->len - 1] == ')' && *text >= 'A' &&
           *text <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
}

static void add_text(struct render *render, uint32_t index)
{
    const char *text = html_text(&render->tree->nodes[index]);
    if (render->places[render->element].kind == BLOCK_CODE) {
        add_verbatim(render, text);
        return;
    }
    if (begins_after_bracket(&render->text, text))
        render->space = true;
    add_flowing(&render->text, &render->space, text);
}

/* A picture that stands for an emoji, which is then its alternative text. */
static void add_picture(struct render *render, const struct html_node *node)
{
    const char *alt = html_attribute(node, "alt");
    if (!alt || !*alt || strlen(alt) > EMOJI_MAX_BYTES || (unsigned char)*alt < 0xE2)
        return;
    if (utf8_count_cps(alt, strlen(alt)) <= 4)
        add_flowing(&render->text, &render->space, alt);
}

/* A <br> ends a paragraph; in a quote, list item, caption or code it is a line break, in a heading
 * or a table a space. */
static void add_break(struct render *render)
{
    struct place place = render->places[render->element];
    if (place.kind == BLOCK_CODE || place.kind == BLOCK_CAPTION || place.kind == BLOCK_LIST_ITEM ||
        place.kind == BLOCK_QUOTE) {
        if (render->text.len > 0 && render->text.bytes[render->text.len - 1] != '\n')
            buffer_add_char(&render->text, '\n');
        render->space = false;
    } else if (place.kind == BLOCK_HEADING || place.in_row) {
        render->space = true;
    } else {
        end_block(render);
    }
}

/* ---- links ---- */

static bool is_openable(const char *target)
{
    return *target && *target != '#' && strlen(target) <= TARGET_MAX_BYTES &&
           strncasecmp(target, "javascript:", 11) != 0 && strncasecmp(target, "data:", 5) != 0;
}

static const char *resolve(struct render *render, const char *target)
{
    struct buffer whole = {0};
    address_resolve(&whole, render->base, target);
    const char *copy = article_string(render->builder, whole.bytes, whole.len);
    buffer_release(&whole);
    return copy;
}

static void open_link(struct render *render, const struct html_node *node)
{
    const char *target = html_attribute(node, "href");
    if (!target || !is_openable(target))
        return;
    write_space(&render->text, &render->space);
    block_links_open(&render->links, render->text.len, resolve(render, target));
}

/* ---- the walk ---- */

static void enter(struct render *render, uint32_t index)
{
    const struct html_node *node = &render->tree->nodes[index];
    bool cell = node->tag == GUMBO_TAG_TD || node->tag == GUMBO_TAG_TH || node->tag == GUMBO_TAG_DD;
    if (node->tag == GUMBO_TAG_BR)
        add_break(render);
    else if (node->tag == GUMBO_TAG_IMG)
        add_picture(render, node);
    else if (node->tag == GUMBO_TAG_A)
        open_link(render, node);
    else if (html_is_block((GumboTag)node->tag)) {
        bool in_row = render->places[index].in_row;
        if (in_row && node->tag != GUMBO_TAG_TR && node->tag != GUMBO_TAG_DT) {
            render->space = true;
            if (cell && render->text.len > 0) {
                buffer_add_char(&render->text, '\t');
                render->space = false;
            }
        } else {
            end_block(render);
        }
        render->element = index;
    }
}

static void leave(struct render *render, uint32_t index)
{
    const struct html_node *node = &render->tree->nodes[index];
    if (node->tag == GUMBO_TAG_A) {
        block_links_close(&render->links, render->text.len);
    } else if (html_is_block((GumboTag)node->tag)) {
        bool in_row = render->places[index].in_row;
        if (in_row && node->tag != GUMBO_TAG_TR && node->tag != GUMBO_TAG_TABLE &&
            node->tag != GUMBO_TAG_DL)
            render->space = true;
        else
            end_block(render);
        render->element = node->parent == HTML_NONE ? index : node->parent;
    }
}

/* Walks through the nodes in document order, and leaves each element when its last node has been
 * passed. */
static void render_part(struct render *render, uint32_t root)
{
    const struct html_tree *tree = render->tree;
    uint32_t open = root, end = tree->nodes[root].end;
    render->element = root;
    enter(render, root);
    for (uint32_t i = root + 1; i < end;) {
        while (i >= tree->nodes[open].end) {
            leave(render, open);
            open = tree->nodes[open].parent;
        }
        const struct html_node *node = &tree->nodes[i];
        if (node->flags & HTML_OUT) {
            i = node->end;
            continue;
        }
        if (html_is_text(node)) {
            add_text(render, i);
        } else {
            enter(render, i);
            open = i;
        }
        i++;
    }
    for (; open != root; open = tree->nodes[open].parent)
        leave(render, open);
    leave(render, root);
    end_block(render);
}

void html_render(struct article_builder *builder, const struct html_tree *tree, const char *base,
                 const char *title)
{
    struct place *places = find_places(tree);
    struct render render = {
        .builder = builder, .tree = tree, .base = base, .title = title, .places = places};
    for (uint32_t i = 0; i < tree->count;) {
        const struct html_node *node = &tree->nodes[i];
        if ((node->flags & HTML_KEPT) && !(node->flags & HTML_OUT)) {
            render_part(&render, i);
            i = node->end;
        } else {
            i++;
        }
    }
    buffer_release(&render.text);
    block_links_release(&render.links);
    free(places);
}

void html_add_text(struct buffer *buffer, const struct html_tree *tree, uint32_t index)
{
    bool space = false;
    for (uint32_t i = index; i < tree->nodes[index].end; i++) {
        if (html_is_text(&tree->nodes[i]))
            add_flowing(buffer, &space, html_text(&tree->nodes[i]));
        else if (html_is_block((GumboTag)tree->nodes[i].tag) || tree->nodes[i].tag == GUMBO_TAG_BR)
            space = space || buffer->len > 0;
    }
}
