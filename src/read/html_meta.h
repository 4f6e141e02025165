/*
 * Metadata of a page: what it says about its article outside the text, in JSON-LD, <meta>, <title>
 * and <time>.
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

/* Fills meta, and declares to the builder the names that the page says it is about. To be called
 * before html_clean_page, which removes scripts. */
void html_meta_read(struct html_meta *meta, struct article_builder *builder,
                    const struct html_tree *tree);

#endif
