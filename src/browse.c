#include "browse.h"

#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "output.h"
#include "write/write.h"

/* Takes the article with the title of the old one out of a list that was read again (it may be a
 * chapter of a book), or the first if there is none. */
static struct article *take_same(struct article_list *list, const struct article *old)
{
    for (uint32_t i = 0; i < list->count; i++)
        if (!strcmp(list->items[i]->title, old->title))
            return article_list_take(list, i);
    return article_list_take(list, 0);
}

/* How to read an article again. Static, because a thread may still be reading when the program
 * ends. */
struct reading {
    struct read_options options;
    bool files; /* whether there were arguments: the sample and standard input cannot be read again
                 */
};

static struct article *reload(void *context, const struct article *old, bool alone, char *message,
                              size_t size)
{
    const struct reading *reading = context;
    struct read_options options = reading->options;
    struct article_list list = {0};
    struct read_error error = {0};
    struct article *article = NULL;

    options.alone = options.alone || alone;
    if (!reading->files || !strcmp(old->source, "stdin"))
        snprintf(message, size, "%s: it cannot be read again", old->source);
    else if (!read_argument(&list, old->source, &options, &error))
        snprintf(message, size, "%s", error.message);
    else
        article = take_same(&list, old);
    article_list_release(&list);
    return article;
}

/* Says that there is no such format, and which there are. */
static void say_formats(const char *format, char *message, size_t size)
{
    int used = snprintf(message, size, _("%.40s is no format; there are"), format);
    for (size_t i = 0; write_formats[i].name && used > 0 && (size_t)used < size; i++)
        used += snprintf(message + used, size - (size_t)used, " %s", write_formats[i].name);
}

static bool write_one(void *context, const struct dossier *dossier, const char *format,
                      const char *path, bool over, char *message, size_t size)
{
    struct output output = {.format = write_format_by_name(format),
                            .path = path,
                            .count = 1,
                            .fresh = !over,
                            .message = message,
                            .message_size = size};
    bool done;

    (void)context;
    if (!output.format) {
        say_formats(format, message, size);
        return false;
    }
    output_begin(&output);
    done = output_record(&output, dossier) && output_end(&output);
    if (done)
        output_files(&output);
    output_release(&output);
    return done;
}

static const char *format_name(void *context, uint32_t number)
{
    (void)context;
    for (uint32_t i = 0; i < number; i++)
        if (!write_formats[i].name)
            return NULL;
    return write_formats[number].name;
}

enum ui_result browse_articles(struct article_list *list, struct options *options,
                               const struct find_knowledge *knowledge, const char *unread)
{
    static struct reading reading;
    reading = (struct reading){options->read, options->inputs.count > 0};
    struct ui_options ui = {
        .settings = (const char *const *)options->settings.items,
        .setting_count = options->settings.count,
        .unread = unread,
        .config = options->config,
        .services = {&reading, reload, write_one, format_name},
    };

    return ui_browse(list->items, list->count, knowledge, &ui);
}
