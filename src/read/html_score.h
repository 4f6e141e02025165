/*
 * Finding the article in a page: paragraphs give their parents points for text and punctuation;
 * the element with most points, weighed by its links and its names, is the article, with those
 * of its siblings that read like it. After the algorithm of Arc90's and Mozilla's Readability.
 */
#ifndef READ_HTML_SCORE_H
#define READ_HTML_SCORE_H

#include "read/html_measure.h"
#include "read/html_tree.h"

/* How strict an attempt is; the next one drops the first that is set. */
enum html_strictness {
    HTML_STRIP_UNLIKELY = 1u << 0,
    HTML_WEIGH_NAMES = 1u << 1,
    HTML_CLEAN_LISTS = 1u << 2,
    HTML_STRICTEST = HTML_STRIP_UNLIKELY | HTML_WEIGH_NAMES | HTML_CLEAN_LISTS,
};

/*
 * Marks the roots of the article's parts HTML_KEPT and what does not belong to it HTML_CUT.
 * Returns false when no element had points: the page is no article.
 */
bool html_score(struct html_tree *tree, struct html_measure *measures, unsigned strictness);

/* Forgets an attempt. */
void html_score_reset(struct html_tree *tree);

#endif
