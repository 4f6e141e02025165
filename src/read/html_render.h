/*
 * The kept parts of a page as blocks: each element that breaks the line ends one, what flows in it
 * is put together as it stands, so that markup neither splits nor joins words.
 */
#ifndef READ_HTML_RENDER_H
#define READ_HTML_RENDER_H

#include "model/article.h"
#include "read/html_tree.h"

/* Adds the blocks. base: the page's address, for its relative links; "" when unknown. title: a
 * first block that only repeats it is left out; NULL when unknown. */
void html_render(struct article_builder *builder, const struct html_tree *tree, const char *base,
                 const char *title);

/* The text of one node with its white space collapsed, added to a buffer. */
void html_add_text(struct buffer *buffer, const struct html_tree *tree, uint32_t index);

#endif
