#include "read/html_score.h"

#include <string.h>

#define PARAGRAPH_MIN_UNITS 25
#define SCORE_LEVELS        5
#define TOP_CANDIDATES      5
#define ALIKE_MIN           3 /* so many candidates must share an ancestor for it to be preferred */
#define ALIKE_SHARE         0.75f
#define BODY_HINT_SCORE     50
#define BODY_MAX_GAIN       1.6f
#define BODY_MAX_LINKS      0.3f

struct scoring {
    struct html_tree *tree;
    struct html_measure *measures;
    unsigned strictness;
};

static bool is_out(const struct html_node *node)
{
    return (node->flags & HTML_OUT) != 0;
}

void html_score_reset(struct html_tree *tree)
{
    for (uint32_t i = 0; i < tree->count; i++) {
        tree->nodes[i].flags &= ~(uint32_t)(HTML_CUT | HTML_PARAGRAPH | HTML_SKIP_LEVEL |
                                            HTML_HAS_BLOCK | HTML_SCORED | HTML_KEPT);
        tree->nodes[i].score = 0;
    }
}

/* ---- what cannot be the article ---- */

/* Within tables and code no class or id makes an element unlikely. */
static bool is_shelter(uint16_t tag)
{
    return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_CODE;
}

static bool is_unlikely(const struct html_node *node, bool sheltered)
{
    if (node->tag == GUMBO_TAG_BODY || node->tag == GUMBO_TAG_A || node->tag == GUMBO_TAG_HTML)
        return false;
    if (node->flags & HTML_AROUND_ROLE)
        return true;
    return (node->flags & HTML_UNLIKELY) && !(node->flags & HTML_MAYBE) && !sheltered;
}

static void strip_unlikely(struct html_tree *tree)
{
    uint32_t shelter_end = 0;
    for (uint32_t i = 0; i < tree->count;) {
        struct html_node *node = &tree->nodes[i];
        if (html_is_text(node) || is_out(node) || !is_unlikely(node, i < shelter_end)) {
            if (is_shelter(node->tag) && node->end > shelter_end)
                shelter_end = node->end;
            i += 1;
            continue;
        }
        html_take_out(tree, i, HTML_CUT);
        i = node->end;
    }
}

/* ---- paragraphs ---- */

/* A div that holds one of these is a container; one that does not is a paragraph. */
static bool frames(uint16_t tag)
{
    switch (tag) {
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_UL:
        return true;
    default:
        return false;
    }
}

static bool is_blank_text(const struct html_tree *tree, uint32_t index,
                          const struct html_measure *m)
{
    return html_is_text(&tree->nodes[index]) && m[index].text == 0;
}

/* Whether two line breaks in a row, which end a paragraph, begin here. Sets *after to the node
 * behind them. */
static bool is_double_break(const struct scoring *s, uint32_t index, uint32_t end, uint32_t *after)
{
    uint32_t breaks = 0, i = index;
    while (i < end) {
        const struct html_node *node = &s->tree->nodes[i];
        if (node->tag == GUMBO_TAG_BR)
            breaks++;
        else if (!is_blank_text(s->tree, i, s->measures) && !is_out(node))
            break;
        i = node->end;
    }
    *after = i;
    return breaks >= 2;
}

static bool has_double_break(const struct scoring *s, uint32_t index)
{
    uint32_t after, end = s->tree->nodes[index].end;
    for (uint32_t i = index + 1; i < end; i = s->tree->nodes[i].end)
        if (s->tree->nodes[i].tag == GUMBO_TAG_BR && is_double_break(s, i, end, &after))
            return true;
    return false;
}

/* Whether an element holds nothing but one paragraph, and that is not mostly links. */
static bool wraps_paragraph(const struct scoring *s, uint32_t index)
{
    const struct html_tree *tree = s->tree;
    uint32_t only = HTML_NONE;
    for (uint32_t i = index + 1; i < tree->nodes[index].end; i = tree->nodes[i].end) {
        if (is_blank_text(tree, i, s->measures) || is_out(&tree->nodes[i]))
            continue;
        if (only != HTML_NONE || html_is_text(&tree->nodes[i]))
            return false;
        only = i;
    }
    return only != HTML_NONE && tree->nodes[only].tag == GUMBO_TAG_P &&
           html_link_density(&s->measures[index]) < 0.25f;
}

static void find_paragraphs(struct scoring *s)
{
    struct html_tree *tree = s->tree;
    for (uint32_t i = tree->count; i-- > 0;) { /* from the leaves up */
        struct html_node *node = &tree->nodes[i];
        if (html_is_text(node) || is_out(node))
            continue;
        bool breaks =
            (node->tag == GUMBO_TAG_DIV || node->tag == GUMBO_TAG_P) && has_double_break(s, i);
        if (breaks)
            node->flags |= HTML_HAS_BLOCK;
        bool block = (node->flags & HTML_HAS_BLOCK) || frames(node->tag);
        if (block && node->parent != HTML_NONE)
            tree->nodes[node->parent].flags |= HTML_HAS_BLOCK;
        if (node->tag == GUMBO_TAG_P && !breaks)
            node->flags |= HTML_PARAGRAPH;
        else if (node->tag == GUMBO_TAG_DIV && !(node->flags & HTML_HAS_BLOCK))
            node->flags |= HTML_PARAGRAPH;
        else if (node->tag == GUMBO_TAG_DIV && wraps_paragraph(s, i))
            node->flags |= HTML_SKIP_LEVEL;
    }
}

/* ---- points ---- */

static float first_score(const struct scoring *s, const struct html_node *node)
{
    float score = 0;
    switch (node->tag) {
    case GUMBO_TAG_DIV:
        score = 5;
        break;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
        score = 3;
        break;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
        score = -3;
        break;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TH:
        score = -5;
        break;
    default:
        break;
    }
    if (s->strictness & HTML_WEIGH_NAMES)
        score += node->weight;
    if (node->flags & HTML_BODY_HINT)
        score += BODY_HINT_SCORE;
    return score;
}

/* Adds the points of a paragraph to its parent, half of them to the grandparent, and ever fewer
 * further up. */
static void give_points(struct scoring *s, uint32_t parent, uint32_t text, uint32_t commas)
{
    if (text < PARAGRAPH_MIN_UNITS)
        return;
    uint32_t long_bonus = text / 100 < 3 ? text / 100 : 3;
    float points = 2.0f + (float)commas + (float)long_bonus;
    uint32_t level = 0;
    for (uint32_t i = parent; i != HTML_NONE && level < SCORE_LEVELS;
         i = s->tree->nodes[i].parent) {
        struct html_node *node = &s->tree->nodes[i];
        if (node->flags & HTML_SKIP_LEVEL)
            continue;
        if (node->parent == HTML_NONE)
            break;
        if (!(node->flags & HTML_SCORED)) {
            node->flags |= HTML_SCORED;
            node->score = first_score(s, node);
        }
        node->score += points / (level == 0 ? 1.0f : level == 1 ? 2.0f : (float)level * 3.0f);
        level++;
    }
}

static bool is_scored_tag(const struct html_node *node)
{
    switch (node->tag) {
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_PRE:
        return true;
    default:
        return (node->flags & HTML_PARAGRAPH) != 0;
    }
}

/* Each run of text that stands beside blocks in a container counts as a paragraph. */
static void score_runs(struct scoring *s, uint32_t index)
{
    const struct html_tree *tree = s->tree;
    uint32_t text = 0, commas = 0, end = tree->nodes[index].end;
    for (uint32_t i = index + 1; i < end;) {
        const struct html_node *node = &tree->nodes[i];
        uint32_t next = node->end;
        bool ends = html_is_block((GumboTag)node->tag) || (node->flags & HTML_HAS_BLOCK) ||
                    (node->tag == GUMBO_TAG_BR && is_double_break(s, i, end, &next));
        if (!ends && !is_out(node)) {
            text += s->measures[i].text;
            commas += s->measures[i].commas;
        }
        if (ends) {
            give_points(s, index, text, commas);
            text = commas = 0;
        }
        i = next;
    }
    give_points(s, index, text, commas);
}

static void score_all(struct scoring *s)
{
    for (uint32_t i = 0; i < s->tree->count; i++) {
        const struct html_node *node = &s->tree->nodes[i];
        if (html_is_text(node) || is_out(node))
            continue;
        if (is_scored_tag(node))
            give_points(s, node->parent, s->measures[i].text, s->measures[i].commas);
        else if (node->tag == GUMBO_TAG_DIV || node->tag == GUMBO_TAG_P)
            score_runs(s, i);
    }
}

/* ---- the best one ---- */

struct ranking {
    uint32_t top[TOP_CANDIDATES];
    uint32_t count;
};

static void rank(struct scoring *s, struct ranking *ranking)
{
    ranking->count = 0;
    for (uint32_t i = 0; i < s->tree->count; i++) {
        struct html_node *node = &s->tree->nodes[i];
        if (!(node->flags & HTML_SCORED))
            continue;
        node->score *= 1.0f - html_link_density(&s->measures[i]);
        uint32_t at = ranking->count;
        while (at > 0 && s->tree->nodes[ranking->top[at - 1]].score < node->score)
            at--;
        if (at >= TOP_CANDIDATES)
            continue;
        if (ranking->count < TOP_CANDIDATES)
            ranking->count++;
        for (uint32_t k = ranking->count - 1; k > at; k--)
            ranking->top[k] = ranking->top[k - 1];
        ranking->top[at] = i;
    }
}

static bool is_ancestor(const struct html_tree *tree, uint32_t above, uint32_t below)
{
    return above < below && below < tree->nodes[above].end;
}

/* The ancestor that most of the good candidates share, if any: it holds an article of several
 * parts. */
static uint32_t shared_ancestor(const struct scoring *s, const struct ranking *ranking)
{
    const struct html_tree *tree = s->tree;
    uint32_t top = ranking->top[0];
    float least = tree->nodes[top].score * ALIKE_SHARE;
    for (uint32_t i = tree->nodes[top].parent; i != HTML_NONE; i = tree->nodes[i].parent) {
        if (tree->nodes[i].tag == GUMBO_TAG_BODY)
            break;
        uint32_t alike = 0;
        for (uint32_t k = 1; k < ranking->count; k++)
            alike += tree->nodes[ranking->top[k]].score >= least &&
                     is_ancestor(tree, i, ranking->top[k]);
        if (alike >= ALIKE_MIN)
            return i;
    }
    return top;
}

/* The nearest scored ancestor that has more points than the one below it; top if points drop too
 * far before that. */
static uint32_t climb(const struct scoring *s, uint32_t top)
{
    const struct html_tree *tree = s->tree;
    float last = tree->nodes[top].score, least = last / 3;
    for (uint32_t i = tree->nodes[top].parent; i != HTML_NONE; i = tree->nodes[i].parent) {
        const struct html_node *node = &tree->nodes[i];
        if (node->tag == GUMBO_TAG_BODY || node->tag == GUMBO_TAG_HTML)
            break;
        if (!(node->flags & HTML_SCORED))
            continue;
        if (node->score < least)
            break;
        if (node->score > last)
            return i;
        last = node->score;
    }
    return top;
}

/* The ancestor that the page itself calls the article's body (itemprop=articleBody), if it holds
 * little more than `top` does: the first paragraphs may stand apart from the others. */
static uint32_t declared_body(const struct scoring *s, uint32_t top)
{
    const struct html_tree *tree = s->tree;
    for (uint32_t i = tree->nodes[top].parent; i != HTML_NONE; i = tree->nodes[i].parent)
        if ((tree->nodes[i].flags & HTML_BODY_HINT) &&
            (float)s->measures[i].text < BODY_MAX_GAIN * (float)s->measures[top].text &&
            html_link_density(&s->measures[i]) < BODY_MAX_LINKS)
            return i;
    return top;
}

/* Goes up from an element that is its parent's only child, to where it has siblings. */
static uint32_t unwrap(const struct scoring *s, uint32_t top)
{
    const struct html_tree *tree = s->tree;
    for (;;) {
        uint32_t parent = tree->nodes[top].parent;
        if (parent == HTML_NONE || tree->nodes[parent].tag == GUMBO_TAG_BODY ||
            tree->nodes[parent].tag == GUMBO_TAG_HTML)
            return top;
        uint32_t elements = 0;
        for (uint32_t i = parent + 1; i < tree->nodes[parent].end; i = tree->nodes[i].end)
            elements += !html_is_text(&tree->nodes[i]) && !is_out(&tree->nodes[i]);
        if (elements != 1)
            return top;
        top = parent;
    }
}

static bool same_class(const struct html_node *a, const struct html_node *b)
{
    const char *one = html_attribute(a, "class"), *other = html_attribute(b, "class");
    return one && other && *one && strcmp(one, other) == 0;
}

/* Whether the text has a full stop that ends a sentence. */
static bool holds_sentence(const struct html_tree *tree, uint32_t index)
{
    for (uint32_t i = index; i < tree->nodes[index].end; i++) {
        if (!html_is_text(&tree->nodes[i]))
            continue;
        const char *text = html_text(&tree->nodes[i]);
        if (strstr(text, ". ") || strstr(text, "。"))
            return true;
        size_t len = strlen(text);
        if (len > 0 && text[len - 1] == '.')
            return true;
    }
    return false;
}

static bool reads_alike(const struct scoring *s, uint32_t index, uint32_t top, float least)
{
    const struct html_tree *tree = s->tree;
    const struct html_node *node = &tree->nodes[index];
    const struct html_measure *measure = &s->measures[index];
    float bonus = same_class(node, &tree->nodes[top]) ? tree->nodes[top].score * 0.2f : 0;
    if ((node->flags & HTML_SCORED) && node->score + bonus >= least)
        return true;
    if (!(node->flags & HTML_PARAGRAPH))
        return false;
    float density = html_link_density(measure);
    if (measure->text > 80)
        return density < 0.25f;
    return measure->text > 0 && density == 0 && holds_sentence(tree, index);
}

static void keep_with_siblings(struct scoring *s, uint32_t top)
{
    struct html_tree *tree = s->tree;
    float least = tree->nodes[top].score * 0.2f;
    if (least < 10)
        least = 10;
    tree->nodes[top].flags |= HTML_KEPT;
    uint32_t parent = tree->nodes[top].parent;
    if (parent == HTML_NONE)
        return;
    for (uint32_t i = parent + 1; i < tree->nodes[parent].end; i = tree->nodes[i].end)
        if (i != top && !html_is_text(&tree->nodes[i]) && !is_out(&tree->nodes[i]) &&
            reads_alike(s, i, top, least))
            tree->nodes[i].flags |= HTML_KEPT;
}

bool html_score(struct html_tree *tree, struct html_measure *measures, unsigned strictness)
{
    struct scoring s = {tree, measures, strictness};
    struct ranking ranking;
    if (strictness & HTML_STRIP_UNLIKELY)
        strip_unlikely(tree);
    html_measure_all(tree, measures);
    find_paragraphs(&s);
    html_measure_all(tree, measures); /* again, because paragraphs are known now */
    score_all(&s);
    rank(&s, &ranking);
    uint32_t body = tree->body == HTML_NONE ? 0 : tree->body;
    if (ranking.count == 0 || tree->nodes[ranking.top[0]].tag == GUMBO_TAG_BODY) {
        tree->nodes[body].flags |= HTML_KEPT;
        return ranking.count > 0;
    }
    uint32_t top = shared_ancestor(&s, &ranking);
    top = unwrap(&s, declared_body(&s, climb(&s, top)));
    keep_with_siblings(&s, top);
    return true;
}
