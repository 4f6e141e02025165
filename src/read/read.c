#include "read/read.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/encoding.h"
#include "read/epub.h"
#include "read/html.h"
#include "read/input.h"
#include "read/markdown.h"
#include "read/pdf.h"
#include "read/plain.h"
#include "read/source.h"
#include "read/type.h"
#include "read/unpack.h"

#define CHARSET_BYTES 64

static void add_article(struct article_list *list, struct article *article)
{
    *vec_push(list) = article;
}

struct article *article_list_take(struct article_list *list, uint32_t index)
{
    struct article *article = list->items[index];
    list->count--;
    memmove(list->items + index, list->items + index + 1,
            (list->count - index) * sizeof *list->items);
    return article;
}

void article_list_release(struct article_list *list)
{
    for (uint32_t i = 0; i < list->count; i++)
        article_free(list->items[i]);
    vec_free(list);
}

/* ---- one text ---- */

/* Sets the notice of the article: what a person should know about how it was read. */
static void set_notice(struct article_builder *builder, const struct encoding_result *result)
{
    struct buffer notice = {0};
    const char *before = builder->article->notice ? builder->article->notice : "";
    buffer_add_str(&notice, before);
    if (result->replaced > 0)
        buffer_printf(&notice, "%s%zu wrong byte%s replaced", notice.len ? "; " : "",
                      result->replaced, result->replaced == 1 ? "" : "s");
    if (result->nuls > 0)
        buffer_printf(&notice, "%s%zu NUL%s replaced", notice.len ? "; " : "", result->nuls,
                      result->nuls == 1 ? "" : "s");
    if (builder->overflow)
        buffer_printf(&notice, "%stext beyond 4 GiB left out", notice.len ? "; " : "");
    if (notice.len > 0)
        builder->article->notice = article_string(builder, notice.bytes, notice.len);
    buffer_release(&notice);
}

/* Refuses what is no text. Where the user says that it is one, or in which encoding, a few bytes do
 * not prove the contrary. */
static bool refuse_binary(const struct source *source, const struct input *input,
                          const struct read_options *options)
{
    const char *binary = type_binary(source->bytes, source->len);
    bool said = options->type != READ_AUTO || (options->encoding && *options->encoding);
    if (binary)
        return !read_fail(input, "%s, not a text", binary);
    if (!said && type_has_binary_bytes(source->bytes, source->len))
        return !read_fail(input, "a binary file, not a text; -t text reads it all the same");
    return false;
}

/* Converts a text in any encoding to UTF-8. Sets encoding, of CHARSET_BYTES, to the name of what it
 * was. */
static bool decode(struct source *source, const struct input *input,
                   const struct read_options *options, char *encoding,
                   struct encoding_result *result)
{
    char declared[CHARSET_BYTES];
    encoding_declared(source->bytes, source->len, declared, sizeof declared);
    struct encoding found =
        encoding_detect(source->bytes, source->len, options->encoding, declared);
    bool wide = strncmp(found.name, "UTF-16", 6) == 0 || strncmp(found.name, "UTF-32", 6) == 0;
    if (!wide && refuse_binary(source, input, options))
        return false;
    snprintf(encoding, CHARSET_BYTES, "%s", found.name);
    return encoding_convert(source, found, input, result);
}

static bool read_text(struct article_list *list, struct source *source, const struct input *input,
                      enum read_type type, const struct read_options *options)
{
    char encoding[CHARSET_BYTES];
    struct encoding_result result;
    if (!decode(source, input, options, encoding, &result))
        return false;
    if (type == READ_AUTO)
        type = type_of_text(source->bytes, source->len, input->name);
    struct article_builder builder;
    article_begin(&builder, arena_new(), input->name);
    if (type == READ_HTML)
        html_read(&builder, source->bytes, source->len);
    else if (type == READ_MARKDOWN)
        markdown_read(&builder, source->bytes, source->len);
    else
        plain_read(&builder, source);
    source_release(source);
    builder.article->format = read_type_names[type];
    builder.article->encoding = article_string(&builder, encoding, strlen(encoding));
    set_notice(&builder, &result);
    struct article *article = article_end(&builder);
    if (article->block_count == 0) {
        article_free(article);
        return read_fail(input, "holds no text");
    }
    add_article(list, article);
    return true;
}

/* Reads articles from the source, which it takes over. */
static bool read_source(struct article_list *list, struct source *source, const struct input *input,
                        const struct read_options *options)
{
    bool fine = source->len > 0 || read_fail(input, "empty");
    if (fine && type_packing(source->bytes, source->len) == PACKING_COMPRESSED)
        fine = unpack_source(source, input);
    enum read_type type = fine ? type_of_bytes(source->bytes, source->len) : READ_AUTO;
    if (type == READ_AUTO)
        type = options->type;
    if (fine && type == READ_PDF) {
        fine = options->alone ? read_fail(input, "a PDF, which only another program can read")
                              : pdf_to_text(source, input);
        type = READ_TEXT;
    }
    if (fine && type == READ_EPUB)
        fine = epub_read(list, source, input);
    else if (fine)
        fine = read_text(list, source, input, type, options);
    source_release(source);
    return fine;
}

static struct read_options with_defaults(const struct read_options *options)
{
    struct read_options all = options ? *options : (struct read_options){0};
    if (all.max_bytes == 0)
        all.max_bytes = SOURCE_DEFAULT_MAX_BYTES;
    return all;
}

bool read_bytes(struct article_list *list, const char *name, const char *bytes, size_t len,
                const struct read_options *options, struct read_error *error)
{
    struct read_options all = with_defaults(options);
    all.alone = true;
    struct input input = {name, all.max_bytes, error};
    struct source source = {0};
    error->message[0] = '\0';
    return source_add(&source, bytes, len, &input) && read_source(list, &source, &input, &all);
}

/* ---- arguments ---- */

static bool read_file(struct article_list *list, const struct input *input,
                      const struct read_options *options)
{
    struct source source;
    return source_read_file(&source, input) && read_source(list, &source, input, options);
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool is_regular(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

#define DEPTH_MAX 16    /* directories in directories */
#define FILES_MAX 20000 /* somebody has named the wrong directory */

struct directory {
    struct article_list *list;
    const struct read_options *options;
    size_t max_bytes;
    uint32_t files, left_out;
    struct read_error first; /* of what is left out */
};

static void leave_out(struct directory *directory, const struct read_error *why)
{
    if (directory->left_out++ == 0)
        directory->first = *why;
}

static bool is_directory(const char *path)
{
    struct stat status; /* a link to one may lead round */
    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void read_entry(struct directory *directory, const char *path)
{
    struct read_error error = {{0}};
    struct input input = {path, directory->max_bytes, &error};
    if (!is_regular(path))
        return;
    if (directory->files++ >= FILES_MAX)
        read_fail(&input, "one of more than %d files", FILES_MAX);
    else if (read_file(directory->list, &input, directory->options))
        return;
    leave_out(directory, &error);
}

/* The files of a directory and of those in it, in the order of their names. false: it cannot be
 * read. */
static bool read_entries(struct directory *directory, const char *path, int depth,
                         struct read_error *error)
{
    struct dirent **entries;
    struct input input = {path, directory->max_bytes, error};
    if (depth > DEPTH_MAX)
        return read_fail(&input, "more than %d directories deep", DEPTH_MAX);
    int count = scandir(path, &entries, visible, alphasort);
    if (count < 0)
        return read_fail(&input, "%s", strerror(errno));
    for (int i = 0; i < count; i++) {
        struct buffer name = {0};
        struct read_error inner = {{0}};
        buffer_printf(&name, "%s%s%s", path, path[strlen(path) - 1] == '/' ? "" : "/",
                      entries[i]->d_name);
        if (!is_directory(name.bytes))
            read_entry(directory, name.bytes);
        else if (!read_entries(directory, name.bytes, depth + 1, &inner))
            leave_out(directory, &inner);
        buffer_release(&name);
        free(entries[i]);
    }
    free(entries);
    return true;
}

/* See read_argument for files that fail. */
static bool read_directory(struct article_list *list, const struct input *input,
                           const struct read_options *options)
{
    struct directory directory = {.list = list, .options = options, .max_bytes = input->max_bytes};
    uint32_t before = list->count;
    if (!read_entries(&directory, input->name, 0, input->error))
        return false;
    if (list->count == before)
        return read_fail(input, "a directory without articles");
    if (directory.left_out > 0)
        read_fail(input, "%u left out, the first: %.150s", directory.left_out,
                  directory.first.message);
    return true;
}

static bool is_address(const char *argument)
{
    return strncmp(argument, "http://", 7) == 0 || strncmp(argument, "https://", 8) == 0;
}

bool read_argument(struct article_list *list, const char *argument,
                   const struct read_options *options, struct read_error *error)
{
    struct read_options all = with_defaults(options);
    bool standard_input = strcmp(argument, "-") == 0;
    struct input input = {standard_input ? "stdin" : argument, all.max_bytes, error};
    struct source source;
    struct stat status;
    error->message[0] = '\0';
    if (standard_input)
        return source_read_fd(&source, STDIN_FILENO, &input) &&
               read_source(list, &source, &input, &all);
    if (is_address(argument))
        return read_fail(&input, "no network here; try: curl -sL '%.150s' | dossier -", argument);
    if (strncmp(argument, "file://", 7) == 0)
        return read_fail(&input, "give the path itself, without file://");
    if (*argument && stat(argument, &status) == 0 && S_ISDIR(status.st_mode))
        return read_directory(list, &input, &all);
    return read_file(list, &input, &all);
}
