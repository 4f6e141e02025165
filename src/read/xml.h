/*
 * Just enough XML for the package file of an EPUB: its tags one after the other, their attributes
 * and the text behind them. No nesting, no entities declared by the file.
 */
#ifndef READ_XML_H
#define READ_XML_H

#include <stdbool.h>
#include <stddef.h>

struct xml_tag {
    const char *name; /* without a namespace's prefix */
    size_t name_len;
    const char *attributes;
    size_t attributes_len;
    const char *text; /* up to the next tag */
    size_t text_len;
};

/* The next start tag at or after *at, which moves behind it. */
bool xml_next(const char *xml, size_t len, size_t *at, struct xml_tag *tag);

bool xml_is(const struct xml_tag *tag, const char *name);

/* The value of an attribute as it is written; false when the tag has none of the name. */
bool xml_attribute(const struct xml_tag *tag, const char *name, const char **value, size_t *len);

#endif
