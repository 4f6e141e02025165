/*
 * The furniture of an article, in the sense of newspapers: what stands around its running text. At
 * the head that is headline, byline and date line, at the foot credits, copyright notices and
 * titles of other articles. Works on the blocks that a reader has added: changes their kinds, and
 * sets title, byline and date of the article where the reader has not set them.
 */
#ifndef READ_FURNITURE_H
#define READ_FURNITURE_H

#include <stdbool.h>

#include "model/article.h"

/* To be called once, after the last block. find_headline says that one of the first lines may be
 * the headline though no markup says so, as in plain text. */
void furniture_mark(struct article_builder *builder, bool find_headline);

#endif
