/*
 * JSON-LD metadata in the vocabulary of schema.org: the title, author and date of an article, and
 * the names that it says it is about.
 */
#ifndef READ_JSON_LD_H
#define READ_JSON_LD_H

#include "model/article.h"

struct json_ld {
    const char *headline, *name, *byline, *published, *site, *body; /* in the arena, or NULL */
};

/* Reads the text of one script element: fills what is still NULL, and declares names to the
 * builder. Does nothing if it is not valid JSON or cJSON is not installed. */
void json_ld_read(struct json_ld *facts, struct article_builder *builder, const char *json,
                  size_t len);

#endif
