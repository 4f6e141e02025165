/*
 * What stands around the running text of an article: headline, byline, date line at its head;
 * credits, copyright and other articles' titles at its foot. Changes the kinds of blocks that a
 * reader has added, and fills the article's title, byline and date where they are not set.
 */
#ifndef READ_FURNITURE_H
#define READ_FURNITURE_H

#include <stdbool.h>

#include "model/article.h"

/* Call once, after the last block. find_headline: the first lines may be the article's title
 * though nothing marks them so (plain text). */
void furniture_mark(struct article_builder *builder, bool find_headline);

#endif
