/*
 * XML, by expat: elements and the text in them, one after the other. Built without expat, or where
 * it is not installed, xml_read fails with a message that says so.
 */
#ifndef READ_XML_H
#define READ_XML_H

#include <stdbool.h>
#include <stddef.h>

#include "read/input.h"

/* What is called for the parts of the XML, in their order, with the context first. Names of
 * elements come without a namespace's prefix. Strings are in UTF-8 and last until the return. */
struct xml_events {
    void *context;
    /* attributes: see xml_attribute. */
    void (*start)(void *context, const char *name, const char *const *attributes);
    /* A text may come in several pieces. */
    void (*text)(void *context, const char *bytes, size_t len);
    void (*end)(void *context);
};

/* Reads XML in UTF-8, whatever encoding it declares. Entities that it does not define are those of
 * HTML (character_reference.h). Returns false with the error filled when it is not well-formed; the
 * events before that have been called. */
bool xml_read(const char *xml, size_t len, const struct xml_events *events,
              const struct input *input);

/* The value of the attribute with this name, its prefix included; NULL if there is none. */
const char *xml_attribute(const char *const *attributes, const char *name);

#endif
