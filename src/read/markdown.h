/*
 * Markdown (CommonMark with GitHub's extensions), parsed by md4c, to blocks without the marks.
 */
#ifndef READ_MARKDOWN_H
#define READ_MARKDOWN_H

#include "model/article.h"

/* Adds the article to the builder; text must be valid UTF-8. Without md4c it is read as plain text,
 * and the article's notice says so. */
void markdown_read(struct article_builder *builder, const char *text, size_t len);

#endif
