#include "config.h"

#include "read/epub.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "read/encoding.h"
#include "read/html.h"
#include "read/package.h"
#include "read/unpack.h"

#define CONTAINER    "META-INF/container.xml"
#define TITLE_WITHIN 4 /* blocks at the head of a chapter */

static const char *const wanted[] = {".xhtml", ".html", ".htm", ".opf", "container.xml", NULL};

struct book {
    const struct input *input;
    struct archive_members members;
    struct package package;
    struct buffer folder; /* of the package file, ending in '/'; may be empty */
};

static bool convert(struct source *source, const struct input *input)
{
    struct encoding_result result;
    char declared[64];
    encoding_declared(source->bytes, source->len, declared, sizeof declared);
    struct encoding encoding = encoding_detect(source->bytes, source->len, NULL, declared);
    return encoding_convert(source, encoding, input, &result);
}

/* Reads the package file that the container names. */
static bool open_package(struct book *book)
{
    const struct input *input = book->input;
    struct member *container = unpack_find(&book->members, CONTAINER);
    struct buffer path = {0};
    bool fine = !container || (convert(&container->source, input) &&
                               package_find_path(&path, &container->source, input));
    struct member *package = fine ? unpack_find(&book->members, buffer_str(&path)) : NULL;
    buffer_release(&path);
    if (!fine)
        return false;
    if (!package)
        return read_fail(input, "an EPUB without a package file");
    const char *slash = strrchr(package->path, '/');
    buffer_add(&book->folder, package->path, slash ? (size_t)(slash - package->path) + 1 : 0);
    return convert(&package->source, input) &&
           package_read(&book->package, &package->source, input);
}

/* "chapter%201.html" → "chapter 1.html" */
static void add_path(struct buffer *path, const char *href)
{
    size_t len = strlen(href);
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

/* The member that a reference in the package file means, or NULL. */
static struct member *find_member(const struct book *book, const char *href)
{
    struct buffer path = {0};
    buffer_add(&path, buffer_str(&book->folder), book->folder.len);
    add_path(&path, href);
    struct member *found = unpack_find(&book->members, buffer_str(&path));
    buffer_release(&path);
    return found;
}

/* The title of a chapter is its first heading, else the title of the book. */
static void set_title(struct article_builder *builder, const struct book *book)
{
    for (uint32_t i = 0; i < builder->blocks.count && i < TITLE_WITHIN; i++)
        if (builder->blocks.items[i].kind == BLOCK_HEADING) {
            article_set_headline(builder, i);
            return;
        }
    builder->article->title =
        article_string(builder, buffer_str(&book->package.title), book->package.title.len);
}

static void set_facts(struct article_builder *builder, const struct book *book)
{
    struct article *article = builder->article;
    const struct package *package = &book->package;
    set_title(builder, book);
    article->byline = article_string(builder, buffer_str(&package->author), package->author.len);
    article->published = article_string(builder, package->published, strlen(package->published));
    article->site = article_string(builder, buffer_str(&package->title), package->title.len);
    article->format = read_type_names[READ_EPUB];
    article->encoding = "UTF-8";
}

/* Takes the text of the member, which is empty afterwards. */
static bool read_chapter(struct article_list *list, const struct book *book, struct member *member)
{
    struct source *source = &member->source;
    if (!convert(source, book->input))
        return false;
    struct article_builder builder;
    struct buffer name = {0};
    buffer_printf(&name, "%s: %s", book->input->name, member->path);
    article_begin(&builder, arena_new(), name.bytes);
    buffer_release(&name);
    html_read_whole(&builder, source->bytes, source->len);
    source_release(source);
    set_facts(&builder, book);
    struct article *article = article_end(&builder);
    if (article->block_count > 0)
        *vec_push(list) = article;
    else
        article_free(article); /* a cover or a picture, without text */
    return true;
}

/* A chapter that is named twice stands where it is named first. */
static bool read_chapters(struct article_list *list, struct book *book)
{
    uint32_t before = list->count;
    for (uint32_t i = 0; i < book->package.chapters.count; i++) {
        struct member *member = find_member(book, book->package.chapters.items[i]);
        if (member && member->source.bytes && !read_chapter(list, book, member))
            return false;
    }
    return list->count > before || read_fail(book->input, "an EPUB without chapters");
}

bool epub_read(struct article_list *list, const struct source *source, const struct input *input)
{
    struct book book = {.input = input};
    bool fine = unpack_members(&book.members, source, wanted, input) && open_package(&book) &&
                read_chapters(list, &book);
    buffer_release(&book.folder);
    package_release(&book.package);
    unpack_release(&book.members);
    return fine;
}
