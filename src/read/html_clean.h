/*
 * Removes from a page what is not text of an article: at first what is never shown or never belongs
 * to one; later, within the article that was found, forms, bars of links, galleries and other lists
 * that interrupt it.
 */
#ifndef READ_HTML_CLEAN_H
#define READ_HTML_CLEAN_H

#include "read/html_measure.h"
#include "read/html_tree.h"

/* Marks scripts, hidden elements and navigation as HTML_GONE, and tables that hold data, rather
 * than layout, as HTML_DATA_TABLE. */
void html_clean_page(struct html_tree *tree);

/* Marks what does not belong to the article as HTML_CUT, within the parts that are HTML_KEPT.
 * strictness is that of the attempt (html_score.h). Brings the measures of all kept nodes up to
 * date. */
void html_clean_article(struct html_tree *tree, struct html_measure *measures, unsigned strictness);

#endif
