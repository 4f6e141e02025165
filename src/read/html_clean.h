/*
 * Taking out of a page what is no text of an article: first what is never shown, later, within the
 * article that was found, forms, bars of links, galleries and other lists that interrupt it.
 */
#ifndef READ_HTML_CLEAN_H
#define READ_HTML_CLEAN_H

#include "read/html_measure.h"
#include "read/html_tree.h"

/* Scripts, hidden elements, navigation: for good. Finds the tables that hold data. */
void html_clean_page(struct html_tree *tree);

/* Within the kept parts. strictness: of the attempt (html_score.h). Measures are up to date after
 * it for all kept nodes. */
void html_clean_article(struct html_tree *tree, struct html_measure *measures, unsigned strictness);

#endif
