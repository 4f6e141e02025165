#include "read/html_clean.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "model/memory.h"
#include "read/html_score.h"

#define FEW_COMMAS      10
#define SHARE_MAX_UNITS 500
#define LINKS_LIST      0.9f
#define MARK_MAX_BYTES  24
#define RUNNING_UNITS   120 /* from these on, with a comma and few links, it is running text */
#define RUNNING_LINKS   0.25f

/* What an element stands in that protects it from cleaning: a set. */
enum shelter {
    SHELTER_NONE = 0,
    SHELTER_FIGURE = 1u << 0, /* its picture and caption belong to the article */
    SHELTER_DATA = 1u << 1,   /* a table of data, or code: stays whole */
};

static bool never_shown(uint16_t tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_RT: /* ruby: the reading of a word */
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RTC:
        return true;
    default:
        return false;
    }
}

/* Takes out hidden elements, except one that holds most of the page: a script will show it. */
static void take_out_hidden(struct html_tree *tree)
{
    struct html_measure *measures = html_measure_new(tree);
    uint32_t most = measures[0].text / 2;
    for (uint32_t i = 0; i < tree->count;) {
        struct html_node *node = &tree->nodes[i];
        bool hidden = (node->flags & HTML_HIDDEN) && !(node->flags & HTML_GONE);
        if (!hidden || measures[i].text > most) {
            i++;
            continue;
        }
        html_take_out(tree, i, HTML_GONE);
        i = node->end;
    }
    free(measures);
}

/* Whether a table holds data, rather than being used for layout: judged by its parts and its size.
 */
static bool holds_data(const struct html_tree *tree, uint32_t table)
{
    const struct html_node *node = &tree->nodes[table];
    const char *role = html_attribute(node, "role");
    uint32_t rows = 0, cells = 0;
    if (role && strcasecmp(role, "presentation") == 0)
        return false;
    for (uint32_t i = table + 1; i < node->end; i++) {
        switch (tree->nodes[i].tag) {
        case GUMBO_TAG_TABLE:
            return false;
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_COL:
        case GUMBO_TAG_COLGROUP:
        case GUMBO_TAG_TFOOT:
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TH:
            return true;
        case GUMBO_TAG_TR:
            rows++;
            break;
        case GUMBO_TAG_TD:
            cells++;
            break;
        default:
            break;
        }
    }
    uint32_t columns = rows > 0 ? cells / rows : 0;
    return rows > 1 && columns > 1 && (rows >= 10 || columns > 4 || cells > 10);
}

/* Whether a <sup> is the mark of a citation, "[12]" or "[note 3]", which ends no sentence and says
 * nothing where its notes are not beside it. */
static bool is_citation_mark(const struct html_tree *tree, uint32_t index)
{
    char mark[MARK_MAX_BYTES + 1];
    size_t len = 0;
    for (uint32_t i = index + 1; i < tree->nodes[index].end; i++) {
        const char *text = html_is_text(&tree->nodes[i]) ? html_text(&tree->nodes[i]) : "";
        size_t more = strlen(text);
        if (more > MARK_MAX_BYTES - len)
            return false;
        memcpy(mark + len, text, more);
        len += more;
    }
    mark[len] = '\0';
    const char *begin = mark + strspn(mark, " \t\n\xC2\xA0"); /* U+00A0 among them */
    const char *end = strchr(begin, ']');
    return *begin == '[' && end && end[1 + strspn(end + 1, " \t\n\xC2\xA0")] == '\0';
}

void html_clean_page(struct html_tree *tree)
{
    for (uint32_t i = 0; i < tree->count;) {
        struct html_node *node = &tree->nodes[i];
        if (!html_is_text(node) &&
            (never_shown(node->tag) || (node->tag == GUMBO_TAG_SUP && is_citation_mark(tree, i)))) {
            html_take_out(tree, i, HTML_GONE);
            i = node->end;
            continue;
        }
        if (node->tag == GUMBO_TAG_TABLE && holds_data(tree, i))
            node->flags |= HTML_DATA_TABLE;
        i++;
    }
    take_out_hidden(tree);
}

/* ---- within the article ---- */

static bool never_article(const struct html_node *node, const struct html_measure *measure)
{
    switch (node->tag) {
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_BUTTON:
        return true;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
        return node->weight < 0;
    default:
        return (node->flags & HTML_SHARE_HINT) && measure->text < SHARE_MAX_UNITS;
    }
}

static bool is_judged(uint16_t tag)
{
    return tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FIELDSET || tag == GUMBO_TAG_TABLE ||
           tag == GUMBO_TAG_UL || tag == GUMBO_TAG_DIV;
}

/* Whether a list has one picture in each item: then it is a gallery of the article, not a menu. */
static bool is_picture_list(const struct html_tree *tree, uint32_t index,
                            const struct html_measure *measure)
{
    for (uint32_t i = index + 1; i < tree->nodes[index].end; i = tree->nodes[i].end) {
        uint32_t elements = 0;
        if (html_is_text(&tree->nodes[i]) || (tree->nodes[i].flags & HTML_OUT))
            continue;
        for (uint32_t k = i + 1; k < tree->nodes[i].end; k = tree->nodes[k].end)
            elements += !html_is_text(&tree->nodes[k]);
        if (elements > 1)
            return false;
    }
    return measure->items == measure->images;
}

/* Whether there is a single paragraph of running text: some sites call what holds each paragraph
 * of an article by a name that elsewhere means an advertisement, "leafmedia". */
static bool is_one_paragraph(const struct html_measure *measure)
{
    return measure->paragraphs == 1 && measure->images == 0 && measure->inputs == 0 &&
           measure->text >= RUNNING_UNITS && measure->commas > 0 &&
           html_link_density(measure) < RUNNING_LINKS;
}

/* Whether a form, table, list or div within the article looks like it were not part of its text. */
static bool interrupts(const struct html_tree *tree, uint32_t index,
                       const struct html_measure *measure, unsigned strictness, bool in_figure)
{
    const struct html_node *node = &tree->nodes[index];
    int weight = strictness & HTML_WEIGH_NAMES ? node->weight : 0;
    if (weight < 0 && !is_one_paragraph(measure))
        return true;
    if (measure->commas >= FEW_COMMAS)
        return false;
    float text = (float)measure->text, density = html_link_density(measure);
    bool list = node->tag == GUMBO_TAG_UL || node->tag == GUMBO_TAG_OL ||
                (float)measure->listed > LINKS_LIST * text;
    uint32_t items = measure->items > 100 ? measure->items - 100 : 0;
    float dense = node->flags & HTML_EMBED_HINT ? 0.5f : 0.2f;
    bool few_links_named = weight < 25 && density > dense && !list;
    bool out = (!in_figure && measure->images > 1 && measure->paragraphs * 2 < measure->images) ||
               (!list && items > measure->paragraphs) ||
               measure->inputs > measure->paragraphs / 3 ||
               (!list && !in_figure && (float)measure->heading < 0.9f * text && text < 25 &&
                (measure->images == 0 || measure->images > 2) && density > 0) ||
               few_links_named || (weight >= 25 && density > 0.5f) ||
               (measure->embeds == 1 && text < 75) || measure->embeds > 1 ||
               (measure->images == 0 && measure->blocks == 0);
    return out && !(list && is_picture_list(tree, index, measure));
}

/* Sets the shelter of each node below root, an enum shelter. */
static void find_shelters(const struct html_tree *tree, uint32_t root, uint8_t *shelter)
{
    for (uint32_t i = root; i < tree->nodes[root].end; i++) {
        const struct html_node *node = &tree->nodes[i];
        uint8_t own = i == root ? SHELTER_NONE : shelter[node->parent];
        if (node->tag == GUMBO_TAG_FIGURE)
            own |= SHELTER_FIGURE;
        if (node->tag == GUMBO_TAG_CODE || (node->flags & HTML_DATA_TABLE))
            own |= SHELTER_DATA;
        shelter[i] = own;
    }
}

static void clean_part(struct html_tree *tree, struct html_measure *measures, uint32_t root,
                       unsigned strictness, uint8_t *shelter)
{
    find_shelters(tree, root, shelter);
    for (uint32_t i = tree->nodes[root].end; i-- > root;) {
        const struct html_node *node = &tree->nodes[i];
        html_measure_node(tree, measures, i);
        if (i == root || html_is_text(node) || (node->flags & HTML_OUT))
            continue;
        bool out = never_article(node, &measures[i]);
        if (!out && (strictness & HTML_CLEAN_LISTS) && is_judged(node->tag) &&
            !(shelter[i] & SHELTER_DATA))
            out = interrupts(tree, i, &measures[i], strictness, shelter[i] & SHELTER_FIGURE);
        if (!out)
            continue;
        html_take_out(tree, i, HTML_CUT);
        measures[i] = (struct html_measure){0};
    }
}

void html_clean_article(struct html_tree *tree, struct html_measure *measures, unsigned strictness)
{
    uint8_t *shelter = memory_alloc(tree->count);
    for (uint32_t i = 0; i < tree->count;) {
        if (!(tree->nodes[i].flags & HTML_KEPT)) {
            i++;
            continue;
        }
        clean_part(tree, measures, i, strictness, shelter);
        i = tree->nodes[i].end;
    }
    free(shelter);
}
