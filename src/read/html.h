/*
 * A web page to its article: the text and nothing but the text, with title, author and date.
 */
#ifndef READ_HTML_H
#define READ_HTML_H

#include "model/article.h"

#define HTML_MAX_BYTES ((size_t)64 << 20) /* larger pages are shown whole, not parsed */

/* html: valid UTF-8. Fills the builder's article. */
void html_read(struct article_builder *builder, const char *html, size_t len);

/* The blocks of a fragment as they stand, without looking for an article in it: a chapter. */
void html_read_whole(struct article_builder *builder, const char *html, size_t len);

#endif
