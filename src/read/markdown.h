/*
 * Markdown (CommonMark with GitHub's tables, by md4c) to blocks, without any of its marks.
 */
#ifndef READ_MARKDOWN_H
#define READ_MARKDOWN_H

#include "model/article.h"

/* text: valid UTF-8. Fills the builder's article. */
void markdown_read(struct article_builder *builder, const char *text, size_t len);

#endif
