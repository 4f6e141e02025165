#include "config.h"

#include "read/xml.h"

#include <string.h>

#include "late.h"
#include "read/character_reference.h"

const char *xml_attribute(const char *const *attributes, const char *name)
{
    for (; *attributes; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1];
    return NULL;
}

#ifdef HAVE_EXPAT

#define CHUNK_BYTES ((size_t)1 << 20) /* expat counts in int */

static void start(void *data, const char *name, const char **attributes)
{
    const struct xml_events *events = data;
    const char *colon = strchr(name, ':');
    events->start(events->context, colon ? colon + 1 : name, (const char *const *)attributes);
}

static void end(void *data, const char *name)
{
    const struct xml_events *events = data;
    (void)name;
    events->end(events->context);
}

static void text(void *data, const char *bytes, int len)
{
    const struct xml_events *events = data;
    events->text(events->context, bytes, (size_t)len);
}

static void skipped_entity(void *data, const char *name, int is_parameter)
{
    const struct xml_events *events = data;
    struct buffer reference = {0}, character = {0};
    if (is_parameter)
        return;
    buffer_printf(&reference, "&%s;", name);
    character_reference_add(&character, reference.bytes, reference.len);
    events->text(events->context, buffer_str(&character), character.len);
    buffer_release(&reference);
    buffer_release(&character);
}

static XML_Parser new_parser(const struct late_expat *library, const struct xml_events *events)
{
    XML_Parser parser = library->XML_ParserCreate("UTF-8");
    if (!parser)
        memory_fail();
    library->XML_SetUserData(parser, (void *)events);
    library->XML_SetElementHandler(parser, start, end);
    library->XML_SetCharacterDataHandler(parser, text);
    /* As if there were a DTD that is not read: then an unknown entity is skipped and no error. */
    library->XML_UseForeignDTD(parser, XML_TRUE);
    library->XML_SetSkippedEntityHandler(parser, skipped_entity);
    return parser;
}

bool xml_read(const char *xml, size_t len, const struct xml_events *events,
              const struct input *input)
{
    const struct late_expat *library = late_expat();
    enum XML_Status status;
    size_t at = 0;
    if (!library)
        return read_fail(input, "needs expat, which is not on this machine");
    XML_Parser parser = new_parser(library, events);
    do {
        size_t part = len - at < CHUNK_BYTES ? len - at : CHUNK_BYTES;
        status = library->XML_Parse(parser, xml + at, (int)part, at + part == len);
        at += part;
    } while (status == XML_STATUS_OK && at < len);
    if (status != XML_STATUS_OK)
        read_fail(input, "damaged XML, line %lu: %s",
                  (unsigned long)library->XML_GetCurrentLineNumber(parser),
                  library->XML_ErrorString(library->XML_GetErrorCode(parser)));
    library->XML_ParserFree(parser);
    return status == XML_STATUS_OK;
}

#else

bool xml_read(const char *xml, size_t len, const struct xml_events *events,
              const struct input *input)
{
    (void)xml;
    (void)len;
    (void)events;
    return read_fail(input, "holds XML, and this dossier is built without expat");
}

#endif
