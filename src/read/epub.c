#include "config.h"

#include "read/epub.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "read/character_reference.h"
#include "read/date.h"
#include "read/encoding.h"
#include "read/html.h"
#include "read/unpack.h"
#include "read/xml.h"

#define CONTAINER    "META-INF/container.xml"
#define MAX_CHAPTERS 2000
#define TITLE_WITHIN 4 /* blocks at the head of a chapter */

static const char *const wanted[] = {".xhtml", ".html", ".htm", ".opf", "container.xml", NULL};

/* The book, and what its package file says about it. */
struct book {
    const struct input *input;
    const struct archive_members *members;
    const char *package; /* the text of the package file; belongs to members */
    size_t package_len;
    struct buffer folder; /* of the package file, ending in '/'; may be empty */
    struct buffer title, author;
    char published[11];
};

static const struct member *find_package(const struct archive_members *members)
{
    const struct member *container = unpack_find(members, CONTAINER, strlen(CONTAINER));
    size_t at = 0, len;
    struct xml_tag tag;
    const char *path;
    if (!container)
        return NULL;
    while (xml_next(container->source.bytes, container->source.len, &at, &tag))
        if (xml_is(&tag, "rootfile") && xml_attribute(&tag, "full-path", &path, &len))
            return unpack_find(members, path, len);
    return NULL;
}

static void take_text(struct buffer *to, const struct xml_tag *tag)
{
    size_t begin = 0, end = tag->text_len;
    while (begin < end && isspace((unsigned char)tag->text[begin]))
        begin++;
    while (end > begin && isspace((unsigned char)tag->text[end - 1]))
        end--;
    if (to->len == 0 && end > begin)
        character_reference_replace_all(to, tag->text + begin, end - begin);
}

static void read_facts(struct book *book)
{
    struct xml_tag tag;
    size_t at = 0;
    while (xml_next(book->package, book->package_len, &at, &tag)) {
        if (xml_is(&tag, "title"))
            take_text(&book->title, &tag);
        else if (xml_is(&tag, "creator"))
            take_text(&book->author, &tag);
        else if (xml_is(&tag, "date") && !book->published[0])
            date_parse(tag.text, tag.text_len, book->published);
    }
}

/* "chapter%201.html" → "chapter 1.html" */
static void add_path(struct buffer *path, const char *href, size_t len)
{
    for (size_t i = 0; i < len && href[i] != '#'; i++) {
        bool escaped = href[i] == '%' && i + 2 < len && isxdigit((unsigned char)href[i + 1]) &&
                       isxdigit((unsigned char)href[i + 2]);
        if (!escaped) {
            buffer_add_char(path, href[i]);
            continue;
        }
        char hex[3] = {href[i + 1], href[i + 2], '\0'};
        buffer_add_char(path, (char)strtol(hex, NULL, 16));
        i += 2;
    }
}

/* The member that the manifest gives for an id, or NULL. */
static const struct member *find_item(const struct book *book, const char *id, size_t id_len)
{
    struct xml_tag tag;
    const char *value;
    size_t at = 0, len;
    while (xml_next(book->package, book->package_len, &at, &tag)) {
        if (!xml_is(&tag, "item") || !xml_attribute(&tag, "id", &value, &len) || len != id_len ||
            memcmp(value, id, len) != 0 || !xml_attribute(&tag, "href", &value, &len))
            continue;
        struct buffer path = {0};
        buffer_add(&path, buffer_str(&book->folder), book->folder.len);
        add_path(&path, value, len);
        const struct member *found = unpack_find(book->members, buffer_str(&path), path.len);
        buffer_release(&path);
        return found;
    }
    return NULL;
}

/* The title of a chapter is its first heading, else the title of the book. */
static void set_title(struct article_builder *builder, const struct book *book)
{
    for (uint32_t i = 0; i < builder->blocks.count && i < TITLE_WITHIN; i++)
        if (builder->blocks.items[i].kind == BLOCK_HEADING) {
            article_set_headline(builder, i);
            return;
        }
    builder->article->title = article_string(builder, buffer_str(&book->title), book->title.len);
}

static void set_facts(struct article_builder *builder, const struct book *book)
{
    struct article *article = builder->article;
    set_title(builder, book);
    article->byline = article_string(builder, buffer_str(&book->author), book->author.len);
    article->published = article_string(builder, book->published, strlen(book->published));
    article->site = article_string(builder, buffer_str(&book->title), book->title.len);
    article->format = read_type_names[READ_EPUB];
    article->encoding = "UTF-8";
}

static bool read_chapter(struct article_list *list, const struct book *book,
                         const struct member *member)
{
    struct source source = {0};
    struct encoding_result result;
    char declared[64];
    if (!source_add(&source, member->source.bytes, member->source.len, book->input))
        return false;
    encoding_declared(source.bytes, source.len, declared, sizeof declared);
    struct encoding encoding = encoding_detect(source.bytes, source.len, NULL, declared);
    if (!encoding_convert(&source, encoding, book->input, &result))
        return false;
    struct article_builder builder;
    struct buffer name = {0};
    buffer_printf(&name, "%s: %s", book->input->name, member->path);
    article_begin(&builder, arena_new(), name.bytes);
    buffer_release(&name);
    html_read_whole(&builder, source.bytes, source.len);
    source_release(&source);
    set_facts(&builder, book);
    struct article *article = article_end(&builder);
    if (article->block_count > 0)
        *vec_push(list) = article;
    else
        article_free(article); /* a cover or a picture, without text */
    return true;
}

static bool read_spine(struct article_list *list, const struct book *book)
{
    uint32_t before = list->count, chapters = 0;
    struct xml_tag tag;
    const char *id;
    size_t at = 0, len;
    while (xml_next(book->package, book->package_len, &at, &tag) && chapters < MAX_CHAPTERS) {
        if (!xml_is(&tag, "itemref") || !xml_attribute(&tag, "idref", &id, &len))
            continue;
        const struct member *member = find_item(book, id, len);
        chapters++;
        if (member && !read_chapter(list, book, member))
            return false;
    }
    return list->count > before || read_fail(book->input, "an EPUB without chapters");
}

bool epub_read(struct article_list *list, const struct source *source, const struct input *input)
{
    struct archive_members members = {0};
    struct book book = {.input = input, .members = &members};
    bool fine = unpack_members(&members, source, wanted, input);
    const struct member *package = fine ? find_package(&members) : NULL;
    if (fine && !package)
        fine = read_fail(input, "an EPUB without a package file");
    if (fine) {
        const char *slash = strrchr(package->path, '/');
        book.package = package->source.bytes;
        book.package_len = package->source.len;
        buffer_add(&book.folder, package->path, slash ? (size_t)(slash - package->path) + 1 : 0);
        read_facts(&book);
        fine = read_spine(list, &book);
    }
    buffer_release(&book.folder);
    buffer_release(&book.title);
    buffer_release(&book.author);
    unpack_release(&members);
    return fine;
}
