/*
 * Makes blocks of the kept parts of a page. An element that breaks the line ends a block; inline
 * elements are joined as they stand, so that markup neither splits nor joins words.
 */
#ifndef READ_HTML_RENDER_H
#define READ_HTML_RENDER_H

#include "model/article.h"
#include "read/html_tree.h"

/* Adds the blocks and links of all nodes that are HTML_KEPT. base is the address of the page, which
 * makes relative links absolute, or "". A first block that only repeats the title (NULL: unknown)
 * is left out. */
void html_render(struct article_builder *builder, const struct html_tree *tree, const char *base,
                 const char *title);

/* Adds the text of one node to the buffer, with white space collapsed. */
void html_add_text(struct buffer *buffer, const struct html_tree *tree, uint32_t index);

#endif
