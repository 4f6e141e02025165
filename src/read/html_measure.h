/*
 * How much text, links, pictures and lists stand below each element: what scoring and cleaning
 * judge by. Lengths are in units: a character, two for an ideograph (which says about as much as
 * two or three letters), white space in a row one.
 */
#ifndef READ_HTML_MEASURE_H
#define READ_HTML_MEASURE_H

#include "read/html_tree.h"

struct html_measure {
    uint32_t text;    /* units */
    float links;      /* units within links; those to the same page count less */
    uint32_t commas;  /* also 、 and 。 */
    uint32_t heading; /* units within headings */
    uint32_t listed;  /* units within lists */
    uint32_t blocks;  /* units within spans, items and blocks */
    uint32_t paragraphs, images, items, inputs, embeds;
};

/* Sets the units and commas of a text node. */
void html_measure_text(struct html_node *node);

/* One for each node, the caller frees; what is out counts nothing. */
struct html_measure *html_measure_new(const struct html_tree *tree);
/* Again, after nodes were taken out. */
void html_measure_all(const struct html_tree *tree, struct html_measure *measures);
/* Of one node from those below it, which must be up to date. */
void html_measure_node(const struct html_tree *tree, struct html_measure *measures, uint32_t index);

float html_link_density(const struct html_measure *measure);

#endif
