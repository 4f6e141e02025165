/*
 * Web pages: finds the article in a page and reads its text, title, author and date, without
 * navigation, advertisements and other articles. The steps, each a module:
 *
 *     html_guard     removes what would make parsing slow
 *     html_tree      parses, and flattens the tree
 *     html_hints     what class, id and role of an element say
 *     html_meta      metadata: JSON-LD, <meta>, <title>; html_title chooses the title
 *     html_clean     removes what is never part of an article
 *     html_score     finds the article, judging by html_measure
 *     html_render    makes blocks of what is left
 */
#ifndef READ_HTML_H
#define READ_HTML_H

#include "model/article.h"

/* Larger pages are not parsed: all of their text is shown. */
#define HTML_MAX_BYTES ((size_t)64 << 20)

/* Adds the article to the builder; html must be valid UTF-8. If no article is found the whole page
 * is added, and the article's notice says so. */
void html_read(struct article_builder *builder, const char *html, size_t len);

/* Adds all the text of the page, without looking for an article in it: for the chapter of a book.
 */
void html_read_whole(struct article_builder *builder, const char *html, size_t len);

#endif
