#include "read/markdown.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "late.h"
#include "read/block_links.h"
#include "read/character_reference.h"
#include "read/front_matter.h"
#include "read/furniture.h"
#include "read/html_guard.h"
#include "read/plain.h"
#include "text/utf8.h"

#define LIST_MAX_DEPTH 9
#define TITLE_WITHIN   3 /* blocks at the head of the text */

struct render {
    struct article_builder *builder;
    struct buffer text; /* of the current block */
    struct block_links links;
    uint32_t lists, quotes, items; /* depths of nesting */
    struct {
        bool numbered;
        uint32_t next;
    } numbers[LIST_MAX_DEPTH + 1]; /* of the lists that are open, by depth */
    char sign[24];                 /* "2. ", "[x] ": of the item that begins; "" none */
    enum block_kind kind;
    uint8_t level;
    bool soft_break; /* a line ended; whether it becomes a space depends on what follows */
    bool in_picture, only_pictures;
    bool in_html;
};

/* ---- blocks ---- */

static void set_kind(struct render *render, enum block_kind kind, uint8_t level)
{
    render->kind = kind;
    render->level = level;
}

static uint32_t list_depth(const struct render *render)
{
    return render->lists < LIST_MAX_DEPTH ? render->lists : LIST_MAX_DEPTH;
}

/* The kind of a paragraph: by whether it is in a list item, in a quote or in neither. */
static void set_flowing(struct render *render)
{
    uint32_t depth = list_depth(render);
    if (render->items > 0)
        set_kind(render, BLOCK_LIST_ITEM, (uint8_t)(depth > 0 ? depth : 1));
    else
        set_kind(render, render->quotes > 0 ? BLOCK_QUOTE : BLOCK_PARAGRAPH, 0);
}

static void end_block(struct render *render)
{
    size_t len = render->text.len;
    while (len > 0 && strchr(" \n\t", render->text.bytes[len - 1]))
        len--;
    if (render->kind == BLOCK_PARAGRAPH && render->only_pictures)
        render->kind = BLOCK_CAPTION;
    if (len > 0) {
        uint32_t begin = article_add_block(render->builder, render->kind, render->level, 0,
                                           render->text.bytes, len);
        block_links_add(&render->links, render->builder, begin, len);
    }
    buffer_clear(&render->text);
    block_links_go_on(&render->links);
    render->soft_break = false;
    render->only_pictures = false;
    set_flowing(render);
}

static void begin_list(struct render *render, bool numbered, uint32_t first)
{
    render->lists++;
    render->numbers[list_depth(render)].numbered = numbered;
    render->numbers[list_depth(render)].next = first;
}

static void begin_item(struct render *render, const MD_BLOCK_LI_DETAIL *detail)
{
    uint32_t depth = list_depth(render);
    render->items++;
    render->sign[0] = '\0';
    if (render->numbers[depth].numbered)
        snprintf(render->sign, sizeof render->sign, "%u. ", render->numbers[depth].next++);
    else if (detail->is_task)
        snprintf(render->sign, sizeof render->sign, "[%c] ", detail->task_mark);
}

/* Before the first text of an item. */
static void write_sign(struct render *render)
{
    if (render->kind == BLOCK_LIST_ITEM && render->text.len == 0)
        buffer_add_str(&render->text, render->sign);
    render->sign[0] = '\0';
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct render *render = user;
    switch (type) {
    case MD_BLOCK_TD:
    case MD_BLOCK_TH:
        if (render->text.len > 0)
            buffer_add_char(&render->text, '\t');
        return 0;
    default:
        end_block(render);
    }
    switch (type) {
    case MD_BLOCK_QUOTE:
        render->quotes++;
        break;
    case MD_BLOCK_UL:
        begin_list(render, false, 0);
        break;
    case MD_BLOCK_OL:
        begin_list(render, true, ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI:
        begin_item(render, detail);
        break;
    case MD_BLOCK_H:
        set_kind(render, BLOCK_HEADING, (uint8_t)((MD_BLOCK_H_DETAIL *)detail)->level);
        return 0;
    case MD_BLOCK_CODE:
        set_kind(render, BLOCK_CODE, 0);
        return 0;
    case MD_BLOCK_TR:
        set_kind(render, BLOCK_TABLE_ROW, 0);
        return 0;
    case MD_BLOCK_HTML:
        render->in_html = true;
        break;
    default:
        break;
    }
    set_flowing(render);
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct render *render = user;
    (void)detail;
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
        return 0;
    if (type == MD_BLOCK_HTML) {
        struct buffer stripped = {0};
        html_strip(buffer_str(&render->text), render->text.len, &stripped);
        buffer_clear(&render->text);
        character_reference_replace_all(&render->text, buffer_str(&stripped), stripped.len);
        buffer_release(&stripped);
        render->in_html = false;
    }
    end_block(render);
    render->quotes -= type == MD_BLOCK_QUOTE;
    render->lists -= type == MD_BLOCK_UL || type == MD_BLOCK_OL;
    render->items -= type == MD_BLOCK_LI;
    set_flowing(render);
    return 0;
}

/* ---- what flows in them ---- */

static uint32_t last_cp(const struct buffer *text)
{
    return text->len == 0
               ? 0
               : utf8_decode(text->bytes, text->len, utf8_prev(text->bytes, text->len)).cp;
}

/* Writes the space that a line end stands for; between ideographs it stands for nothing. */
static void write_soft_break(struct render *render, const char *next, size_t len)
{
    if (!render->soft_break || len == 0)
        return;
    render->soft_break = false;
    uint32_t before = last_cp(&render->text), after = utf8_decode(next, len, 0).cp;
    if (before != 0 && before < 0x2E80 && after < 0x2E80 && before != ' ')
        buffer_add_char(&render->text, ' ');
}

static int enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    struct render *render = user;
    write_sign(render);
    if (type == MD_SPAN_IMG) {
        render->only_pictures = render->text.len == 0;
        render->in_picture = true;
    }
    if (type != MD_SPAN_A)
        return 0;
    const MD_ATTRIBUTE *target = &((MD_SPAN_A_DETAIL *)detail)->href;
    write_soft_break(render, "a", 1);
    if (target->size > 0 && target->text[0] != '#')
        block_links_open(&render->links, render->text.len,
                         article_string(render->builder, target->text, target->size));
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    struct render *render = user;
    (void)detail;
    if (type == MD_SPAN_IMG)
        render->in_picture = false;
    if (type == MD_SPAN_A)
        block_links_close(&render->links, render->text.len);
    return 0;
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    struct render *render = user;
    write_sign(render);
    switch (type) {
    case MD_TEXT_NULLCHAR:
        buffer_add_cp(&render->text, UTF8_REPLACEMENT);
        break;
    case MD_TEXT_BR:
        buffer_add_char(&render->text, '\n');
        break;
    case MD_TEXT_SOFTBR:
        render->soft_break = true;
        break;
    case MD_TEXT_ENTITY:
        write_soft_break(render, "a", 1);
        character_reference_add(&render->text, text, size);
        break;
    case MD_TEXT_HTML:
        if (render->in_html) /* a block of HTML is stripped when it ends; a tag within text is
                                dropped */
            buffer_add(&render->text, text, size);
        else if (size >= 4 && strncasecmp(text, "<br", 3) == 0)
            buffer_add_char(&render->text, '\n');
        break;
    default:
        write_soft_break(render, text, size);
        if (last_cp(&render->text) == '\n' && render->kind != BLOCK_CODE)
            for (; size > 0 && *text == ' '; text++)
                size--;
        buffer_add(&render->text, text, size);
        if (!render->in_picture)
            render->only_pictures = false;
    }
    return 0;
}

/* ---- the article ---- */

/* If the front matter gives no title, the first heading of level 1 becomes the headline. */
static void set_headline(struct article_builder *builder)
{
    for (uint32_t i = 0; i < builder->blocks.count && i < TITLE_WITHIN && !builder->article->title;
         i++) {
        const struct block *block = &builder->blocks.items[i];
        if (block->kind == BLOCK_HEADING && block->level == 1)
            article_set_headline(builder, i);
    }
}

/* Whether the text begins with a heading that is the title. */
static bool begins_with_title(const char *text, size_t len, const char *title)
{
    size_t at = 0;
    while (at < len && strchr(" \n#", text[at]))
        at++;
    size_t title_len = strlen(title);
    return at > 0 && len - at >= title_len && memcmp(text + at, title, title_len) == 0 &&
           memchr(text, '#', at) != NULL;
}

void markdown_read(struct article_builder *builder, const char *text, size_t len)
{
    static const MD_PARSER parser = {
        .flags = MD_DIALECT_GITHUB | MD_FLAG_COLLAPSEWHITESPACE,
        .enter_block = enter_block,
        .leave_block = leave_block,
        .enter_span = enter_span,
        .leave_span = leave_span,
        .text = add_text,
    };
    const struct late_md4c *library = late_md4c();
    if (!library) {
        plain_add_text(builder, text, len);
        builder->article->notice = "needs md4c to read Markdown: shown with its marks";
        return;
    }
    struct render render = {.builder = builder, .kind = BLOCK_PARAGRAPH};
    size_t head = front_matter_read(builder, text, len);
    const char *title = builder->article->title;
    if (title && begins_with_title(text + head, len - head, title))
        builder->article->title = NULL; /* set_headline takes it from the heading */
    else if (title)
        article_add_block(builder, BLOCK_HEADLINE, 0, 0, title, strlen(title));
    size_t left = len - head < UINT32_MAX ? len - head : UINT32_MAX - 1;
    library->md_parse(text + head, (MD_SIZE)left, &parser, &render);
    end_block(&render);
    buffer_release(&render.text);
    block_links_release(&render.links);
    set_headline(builder);
    furniture_mark(builder, false);
}
