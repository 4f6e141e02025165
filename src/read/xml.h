/*
 * Just enough XML to read the package file of an EPUB: start tags one after the other, their
 * attributes, and the text behind each. Nesting is not tracked, and entities that the file declares
 * are not known. Strings point into the XML and do not end in a NUL.
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

/* Finds the next start tag at or after offset *at, and moves *at behind it. Returns false at the
 * end. */
bool xml_next(const char *xml, size_t len, size_t *at, struct xml_tag *tag);

/* Whether the tag has this name. */
bool xml_is(const struct xml_tag *tag, const char *name);

/* Finds the value of an attribute, as it is written. Returns false when the tag has none of the
 * name. */
bool xml_attribute(const struct xml_tag *tag, const char *name, const char **value, size_t *len);

#endif
