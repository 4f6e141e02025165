/*
 * Chooses the title of an article among all that a page calls its title, and removes the name of
 * the site from it.
 */
#ifndef READ_HTML_TITLE_H
#define READ_HTML_TITLE_H

#include "model/article.h"

#define TITLE_MAX_BYTES 400 /* only so much of a title is compared */

/* What a page gives; NULL where it gives nothing. */
struct html_titles {
    const char *document; /* <title> */
    const char *heading;  /* the only h1 */
    const char *meta;     /* og:title and the like */
    const char *json_name, *json_headline;
    const char *site; /* the site's own name */
};

/* One of the titles or a part of one, as given or in the builder's arena; NULL when there is none.
 */
const char *html_title_choose(struct article_builder *builder, const struct html_titles *titles);

/* Whether a heading says the same as the title. */
bool html_title_matches(const char *title, const char *heading);

#endif
