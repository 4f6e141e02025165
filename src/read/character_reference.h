/*
 * Character references ("&amp;", "&#8220;", "&#x201C;") in text that does not go through gumbo:
 * Markdown, JSON-LD, EPUB, pages too large to parse. Numeric ones are all understood; of HTML's
 * 2,231 names only those that running text uses.
 */
#ifndef READ_CHARACTER_REFERENCE_H
#define READ_CHARACTER_REFERENCE_H

#include "model/buffer.h"

/* Adds the character that a reference ("&…;", len bytes) stands for; if the name is not known, adds
 * the reference as it is. */
void character_reference_add(struct buffer *out, const char *reference, size_t len);

/* Adds a text with all its references replaced. */
void character_reference_replace_all(struct buffer *out, const char *text, size_t len);

#endif
