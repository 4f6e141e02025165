/*
 * A page as a flat array of its elements and texts in document order, made from gumbo's tree. A
 * pass over it is a loop: forwards to hand something down to descendants, backwards to add
 * something up for ancestors. So no depth of nesting can exhaust the stack.
 *
 * The tree owns gumbo's memory. Strings of nodes point into it and into the source, which must
 * outlive the tree.
 */
#ifndef READ_HTML_TREE_H
#define READ_HTML_TREE_H

#include <gumbo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HTML_NONE UINT32_MAX

enum html_flag {
    /* what the element says of itself */
    HTML_HIDDEN = 1u << 0,    /* not shown: style, hidden, aria-hidden */
    HTML_UNLIKELY = 1u << 1,  /* by its class or id it surrounds articles */
    HTML_MAYBE = 1u << 2,     /* but it could be an article all the same */
    HTML_BODY_HINT = 1u << 3, /* itemprop=articleBody */
    HTML_BYLINE_HINT = 1u << 4,
    HTML_SHARE_HINT = 1u << 5,
    HTML_CAPTION_HINT = 1u << 6,
    HTML_AROUND_ROLE = 1u << 7, /* role=navigation, dialog and the like */
    HTML_DATE_HINT = 1u << 8,
    HTML_AUTHOR_MARK = 1u << 9, /* rel=author, itemprop=author: more certain than a class */
    HTML_EMBED_HINT = 1u << 10, /* a post of a social network that the article quotes */
    /* what is found out about it */
    HTML_GONE = 1u << 11,       /* taken out, and so is all below it */
    HTML_CUT = 1u << 12,        /* the same, but only in this attempt */
    HTML_PARAGRAPH = 1u << 13,  /* a p, or a div that serves as one */
    HTML_SKIP_LEVEL = 1u << 14, /* wraps a single paragraph: not a level of its own in scoring */
    HTML_HAS_BLOCK = 1u << 15,  /* has a block element below it */
    HTML_SCORED = 1u << 16,     /* has a score in this attempt */
    HTML_KEPT = 1u << 17,       /* the root of a part of the article */
    HTML_DATA_TABLE = 1u << 18,
};

#define HTML_OUT (HTML_GONE | HTML_CUT)

struct html_node {
    const GumboNode *source;
    uint32_t parent; /* HTML_NONE: the root */
    uint32_t end;    /* index after the last node below it */
    uint32_t flags;
    uint16_t tag;           /* GumboTag; GUMBO_TAG_LAST for a text */
    int16_t weight;         /* what class and id say of it: positive for articles */
    uint32_t units, commas; /* of a text: see html_measure.h */
    float score;
};

struct html_tree {
    struct html_node *nodes;
    uint32_t count, capacity;
    uint32_t body; /* index of the body element, or HTML_NONE */
    struct html_memory *memory;
};

/* Parses a page, which must have passed html_guard. Returns false, with nothing to release, when
 * gumbo is not installed or would take more memory than a page of this length may. */
bool html_tree_parse(struct html_tree *tree, const char *html, size_t len);
void html_tree_release(struct html_tree *tree);

static inline bool html_is_text(const struct html_node *node)
{
    return node->tag == GUMBO_TAG_LAST;
}

/* The value of an attribute of an element; NULL when it has none of the name. */
const char *html_attribute(const struct html_node *node, const char *name);

/* The text of a text node. */
const char *html_text(const struct html_node *node);

/* Takes out a node and all nodes below it; flag is HTML_GONE or HTML_CUT. */
void html_take_out(struct html_tree *tree, uint32_t index, uint32_t flag);

/* Whether an element breaks the line (p, div, li, …), unlike an inline one (span, a, …). */
bool html_is_block(GumboTag tag);

#endif
