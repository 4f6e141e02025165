/*
 * Finds the article in a page, after the algorithm of Arc90's and Mozilla's Readability. Paragraphs
 * give points for text and punctuation to the elements they stand in. The element with the most
 * points, adjusted for the share of links in it and for what its class and id say, is the article,
 * together with those of its siblings that look alike.
 */
#ifndef READ_HTML_SCORE_H
#define READ_HTML_SCORE_H

#include "read/html_measure.h"
#include "read/html_tree.h"

/* A set of rules that an attempt applies. When it finds too little, the next attempt drops one. */
enum html_strictness {
    HTML_STRIP_UNLIKELY = 1u << 0, /* ignore elements that are HTML_UNLIKELY */
    HTML_WEIGH_NAMES = 1u << 1,    /* count the weight of class and id */
    HTML_CLEAN_LISTS = 1u << 2,    /* remove lists, forms and the like from the article */
    HTML_STRICTEST = HTML_STRIP_UNLIKELY | HTML_WEIGH_NAMES | HTML_CLEAN_LISTS,
};

/*
 * Marks the roots of the parts of the article as HTML_KEPT, and what does not belong to it as
 * HTML_CUT. Returns false, with the whole body kept, when no element got points.
 */
bool html_score(struct html_tree *tree, struct html_measure *measures, unsigned strictness);

/* Removes the marks of an attempt, before the next one. */
void html_score_reset(struct html_tree *tree);

#endif
