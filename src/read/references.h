/*
 * The lists of sources at the end of an article, "References" and 参考资料: shown, but nobody is
 * found in them; a title that is cited is nobody's word. Works on the blocks that a reader has
 * added.
 */
#ifndef READ_REFERENCES_H
#define READ_REFERENCES_H

#include "model/article.h"

/* Makes the entries BLOCK_REFERENCE: what stands under such a heading, up to the next heading, and
 * lines that begin or end as an entry of an encyclopedia does. To be called once, after the last
 * block. */
void references_mark(struct article_builder *builder);

#endif
