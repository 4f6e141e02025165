/*
 * The head of a Markdown file between two lines "---" (YAML) or "+++" (TOML): its title, author and
 * date. Of YAML only what such heads use: "key: value", quotes, [a, b] and "- a" lists.
 */
#ifndef READ_FRONT_MATTER_H
#define READ_FRONT_MATTER_H

#include "model/article.h"

/* Fills the builder's article. Returns the bytes of the head; 0 when there is none. */
size_t front_matter_read(struct article_builder *builder, const char *text, size_t len);

#endif
