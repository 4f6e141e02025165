/*
 * Front matter: metadata at the head of a Markdown file between two lines "---" (YAML) or "+++"
 * (TOML). Title, author and date are read. Of YAML only what such heads use is understood:
 * "key: value", quotes, and lists as [a, b] or "- a".
 */
#ifndef READ_FRONT_MATTER_H
#define READ_FRONT_MATTER_H

#include "model/article.h"

/* Sets title, byline and date of the builder's article. Returns the length of the head in bytes,
 * with its last line; 0 when there is none. */
size_t front_matter_read(struct article_builder *builder, const char *text, size_t len);

#endif
