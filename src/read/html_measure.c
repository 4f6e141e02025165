#include "read/html_measure.h"

#include <string.h>

#include "model/memory.h"
#include "text/script.h"
#include "text/utf8.h"

#define SAME_PAGE_LINK 0.3f

static bool is_comma(uint32_t cp)
{
    return cp == ',' || cp == 0x060C || cp == 0xFF0C || cp == 0x3001 || cp == 0x3002 ||
           cp == 0xFE50 || cp == 0x2E41;
}

void html_measure_text(struct html_node *node)
{
    const char *text = html_text(node);
    size_t len = strlen(text);
    bool space = true;
    for (size_t at = 0; at < len;) {
        unsigned char byte = (unsigned char)text[at];
        if (byte < 0x80) {
            bool white = byte <= ' ';
            node->units += !(white && space);
            node->commas += byte == ',';
            space = white;
            at++;
            continue;
        }
        struct utf8_char c = utf8_decode(text, len, at);
        bool white = c.cp == 0xA0 || c.cp == 0x3000;
        node->units += white ? !space : c.cp >= 0x2E80 ? 2 : 1;
        node->commas += is_comma(c.cp);
        space = white;
        at += c.len_bytes;
    }
    node->units -= space && node->units > 0; /* white space at the end */
}

static bool is_heading(uint16_t tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

static void add(struct html_measure *to, const struct html_measure *from)
{
    to->text += from->text;
    to->links += from->links;
    to->commas += from->commas;
    to->heading += from->heading;
    to->listed += from->listed;
    to->blocks += from->blocks;
    to->paragraphs += from->paragraphs;
    to->images += from->images;
    to->items += from->items;
    to->inputs += from->inputs;
    to->embeds += from->embeds;
}

/* Completes the measure of an element, which so far is the sum of its children. */
static void account(const struct html_node *node, struct html_measure *own)
{
    switch (node->tag) {
    case GUMBO_TAG_A: {
        const char *target = html_attribute(node, "href");
        own->links = (float)own->text * (target && *target == '#' ? SAME_PAGE_LINK : 1.0f);
        break;
    }
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        own->listed = own->text;
        break;
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
        own->blocks = own->text;
        break;
    case GUMBO_TAG_LI:
        own->blocks = own->text;
        own->items++;
        break;
    case GUMBO_TAG_IMG:
        own->images++;
        break;
    case GUMBO_TAG_INPUT:
        own->inputs++;
        break;
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_IFRAME:
        own->embeds++;
        break;
    default:
        if (is_heading(node->tag))
            own->heading = own->text;
    }
    own->paragraphs += (node->flags & HTML_PARAGRAPH) != 0;
}

void html_measure_node(const struct html_tree *tree, struct html_measure *measures, uint32_t index)
{
    const struct html_node *node = &tree->nodes[index];
    struct html_measure *own = &measures[index];
    *own = (struct html_measure){0};
    if (node->flags & HTML_OUT)
        return;
    if (html_is_text(node)) {
        own->text = node->units;
        own->commas = node->commas;
        return;
    }
    for (uint32_t i = index + 1; i < node->end; i = tree->nodes[i].end)
        if (!(tree->nodes[i].flags & HTML_OUT))
            add(own, &measures[i]);
    account(node, own);
}

void html_measure_all(const struct html_tree *tree, struct html_measure *measures)
{
    for (uint32_t i = tree->count; i-- > 0;)
        html_measure_node(tree, measures, i);
}

struct html_measure *html_measure_new(const struct html_tree *tree)
{
    struct html_measure *measures = memory_realloc(NULL, tree->count, sizeof *measures);
    html_measure_all(tree, measures);
    return measures;
}

float html_link_density(const struct html_measure *measure)
{
    return measure->text == 0 ? 0 : measure->links / (float)measure->text;
}
