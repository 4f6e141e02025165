/*
 * JSON-LD of a page (schema.org): who wrote the article, when, what it is called, whom it names.
 */
#ifndef READ_JSON_LD_H
#define READ_JSON_LD_H

#include "model/article.h"

struct json_ld {
    const char *headline, *name, *byline, *published, *site, *body; /* in the arena, or NULL */
};

/* Fills what is still NULL from one script element's text. What is no JSON is passed over. */
void json_ld_read(struct json_ld *facts, struct article_builder *builder, const char *json,
                  size_t len);

#endif
