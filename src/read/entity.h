/*
 * Character references of HTML outside of gumbo: numbers and the names that running text uses.
 */
#ifndef READ_ENTITY_H
#define READ_ENTITY_H

#include "model/buffer.h"

/* Adds what "&…;" stands for; a name that is not known is added as it is written. */
void entity_add(struct buffer *out, const char *reference, size_t len);

/* Adds a text with all of its references replaced. */
void entity_add_text(struct buffer *out, const char *text, size_t len);

#endif
