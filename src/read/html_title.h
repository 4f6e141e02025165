/*
 * The title of an article among all that a page calls by that name, without the name of its site.
 */
#ifndef READ_HTML_TITLE_H
#define READ_HTML_TITLE_H

#include "model/article.h"

#define TITLE_MAX_BYTES 400 /* longer ones are compared by their beginning */

/* What a page gives; NULL where it gives nothing. */
struct html_titles {
    const char *document; /* <title> */
    const char *heading;  /* the only h1 */
    const char *meta;     /* og:title and the like */
    const char *json_name, *json_headline;
    const char *site; /* the site's own name */
};

/* One of them, or a part of one; in the arena or as given. NULL when there is none. */
const char *html_title_choose(struct article_builder *builder, const struct html_titles *titles);

/* Whether a heading says what the title says. */
bool html_title_matches(const char *title, const char *heading);

#endif
