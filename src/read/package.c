#include "config.h"

#include "read/package.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "read/date.h"
#include "read/xml.h"

static void ignore_text(void *context, const char *bytes, size_t len)
{
    (void)context;
    (void)bytes;
    (void)len;
}

static void ignore_end(void *context)
{
    (void)context;
}

/* ---- the container ---- */

static void start_in_container(void *context, const char *name, const char *const *attributes)
{
    struct buffer *path = context;
    const char *value = xml_attribute(attributes, "full-path");
    if (value && path->len == 0 && strcmp(name, "rootfile") == 0)
        buffer_add_str(path, value);
}

bool package_find_path(struct buffer *path, const struct source *container,
                       const struct input *input)
{
    const struct xml_events events = {path, start_in_container, ignore_text, ignore_end};
    return xml_read(container->bytes, container->len, &events, input);
}

/* ---- the package file ---- */

/* An item of the manifest: <item id="c1" href="text/one.xhtml"/> */
struct item {
    const char *id, *href;
};

/* What the parts of the file add to. */
struct reading {
    struct package *package;
    VEC(struct item) items;
    VEC(const char *) spine; /* the ids of items, in the order of the book */
    enum { NO_TEXT, TITLE_TEXT, AUTHOR_TEXT, DATE_TEXT } text_of;
    struct buffer text; /* of the element that was begun last */
};

static const char *keep(const struct reading *reading, const char *value)
{
    return arena_string(reading->package->arena, value, strlen(value));
}

static void start_in_package(void *context, const char *name, const char *const *attributes)
{
    struct reading *reading = context;
    const char *id = xml_attribute(attributes, "id");
    const char *href = xml_attribute(attributes, "href");
    const char *idref = xml_attribute(attributes, "idref");
    reading->text_of = NO_TEXT;
    buffer_clear(&reading->text);
    if (strcmp(name, "title") == 0)
        reading->text_of = TITLE_TEXT;
    else if (strcmp(name, "creator") == 0)
        reading->text_of = AUTHOR_TEXT;
    else if (strcmp(name, "date") == 0)
        reading->text_of = DATE_TEXT;
    else if (strcmp(name, "item") == 0 && id && href)
        *vec_place(&reading->items) = (struct item){keep(reading, id), keep(reading, href)};
    else if (strcmp(name, "itemref") == 0 && idref)
        *vec_place(&reading->spine) = keep(reading, idref);
}

static void add_text(void *context, const char *bytes, size_t len)
{
    struct reading *reading = context;
    if (reading->text_of != NO_TEXT)
        buffer_add(&reading->text, bytes, len);
}

/* Only the first title and the first author are taken. */
static void take_text(struct buffer *to, const struct buffer *text)
{
    size_t begin = 0, end = text->len;
    while (begin < end && isspace((unsigned char)text->bytes[begin]))
        begin++;
    while (end > begin && isspace((unsigned char)text->bytes[end - 1]))
        end--;
    if (to->len == 0 && end > begin)
        buffer_add(to, text->bytes + begin, end - begin);
}

static void end_in_package(void *context)
{
    struct reading *reading = context;
    struct package *package = reading->package;
    if (reading->text_of == TITLE_TEXT)
        take_text(&package->title, &reading->text);
    else if (reading->text_of == AUTHOR_TEXT)
        take_text(&package->author, &reading->text);
    else if (reading->text_of == DATE_TEXT && !package->published[0])
        date_parse(buffer_str(&reading->text), reading->text.len, package->published);
    reading->text_of = NO_TEXT;
}

static int compare_items(const void *a, const void *b)
{
    return strcmp(((const struct item *)a)->id, ((const struct item *)b)->id);
}

struct sought {
    const char *id;
    uint64_t *comparisons;
};

static int compare_sought(const void *key, const void *item)
{
    const struct sought *sought = key;
    ++*sought->comparisons;
    return strcmp(sought->id, ((const struct item *)item)->id);
}

/* Resolves the ids of the spine. One that the manifest lacks is left out. */
static void find_chapters(struct package *package, struct reading *reading)
{
    if (reading->items.count == 0)
        return;
    qsort(reading->items.items, reading->items.count, sizeof *reading->items.items, compare_items);
    for (uint32_t i = 0; i < reading->spine.count; i++) {
        const struct sought sought = {reading->spine.items[i], &package->comparisons};
        const struct item *found = bsearch(&sought, reading->items.items, reading->items.count,
                                           sizeof *reading->items.items, compare_sought);
        if (found)
            *vec_place(&package->chapters) = found->href;
    }
}

bool package_read(struct package *package, const struct source *source, const struct input *input)
{
    struct reading reading = {.package = package};
    const struct xml_events events = {&reading, start_in_package, add_text, end_in_package};
    *package = (struct package){.arena = arena_new()};
    bool fine = xml_read(source->bytes, source->len, &events, input);
    if (fine)
        find_chapters(package, &reading);
    vec_free(&reading.items);
    vec_free(&reading.spine);
    buffer_release(&reading.text);
    return fine;
}

void package_release(struct package *package)
{
    if (package->arena)
        arena_free(package->arena);
    buffer_release(&package->title);
    buffer_release(&package->author);
    vec_free(&package->chapters);
}
