/*
 * Measures for each node of a page: how much text, links, pictures and lists it holds. Scoring and
 * cleaning judge by them. Lengths are counted in units: 1 for a character, 2 for an ideograph
 * (which says as much as two or three letters), 1 for a run of white space.
 */
#ifndef READ_HTML_MEASURE_H
#define READ_HTML_MEASURE_H

#include "read/html_tree.h"

struct html_measure {
    uint32_t text;    /* units */
    float links;      /* units within links; links within the page count less */
    uint32_t commas;  /* of several scripts, 、 and 。 among them */
    uint32_t heading; /* units within headings */
    uint32_t listed;  /* units within lists (ul, ol) */
    uint32_t blocks;  /* units within p, div, td, li, span and the like */
    uint32_t paragraphs, images, items, inputs, embeds; /* numbers of elements */
};

/* Sets `units` and `commas` of a text node, which measures are made from. */
void html_measure_text(struct html_node *node);

/* Measures of all nodes, an array of tree->count; the caller frees it. A node that is HTML_OUT
 * counts as empty. */
struct html_measure *html_measure_new(const struct html_tree *tree);
/* Measures all nodes again, after some were taken out. */
void html_measure_all(const struct html_tree *tree, struct html_measure *measures);
/* Measures one node again; the nodes below it must be up to date. */
void html_measure_node(const struct html_tree *tree, struct html_measure *measures, uint32_t index);

/* The share of the text that stands in links, 0 to 1; 0 if there is no text. */
float html_link_density(const struct html_measure *measure);

#endif
