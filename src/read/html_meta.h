/*
 * What a page says about its article outside of the text: JSON-LD, <meta>, <title>, <time>.
 */
#ifndef READ_HTML_META_H
#define READ_HTML_META_H

#include "model/article.h"
#include "read/html_tree.h"

/* Strings belong to the builder's arena; NULL where the page does not say. */
struct html_meta {
    const char *title;
    const char *byline;
    const char *published; /* ISO 8601 date */
    const char *site;
    const char *base; /* address of the page, "" when unknown */
    const char *body; /* the article's text as JSON-LD gives it */
};

/* Also declares the names that the page mentions. Call before anything is taken out. */
void html_meta_read(struct html_meta *meta, struct article_builder *builder,
                    const struct html_tree *tree);

#endif
