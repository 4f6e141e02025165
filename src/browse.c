#include "browse.h"

#include <stdio.h>
#include <string.h>

#include "output.h"
#include "write/write.h"

static struct article *reload(void *context, const struct article *old, char *message, size_t size)
{
    const struct options *options = context;
    struct article_list list = {0};
    struct article *found = NULL;
    struct read_error error = {0};

    for (uint32_t i = 0; i < options->inputs.count && !found; i++) {
        if (strcmp(options->inputs.items[i], old->source) != 0)
            continue;
        if (!read_argument(&list, old->source, &options->read, &error))
            break;
        for (uint32_t k = 0; k < list.count && !found; k++)
            if (k + 1 == list.count || !strcmp(list.items[k]->title, old->title))
                found = article_list_take(&list, k);
    }
    if (!found)
        snprintf(message, size, "%s", *error.message ? error.message : "it cannot be read again");
    article_list_release(&list);
    return found;
}

static bool write_one(void *context, const struct dossier *dossier, const char *format,
                      const char *path, char *message, size_t size)
{
    struct output output = {.format = write_format_by_name(format),
                            .path = path,
                            .count = 1,
                            .message = message,
                            .message_size = size};
    bool done;

    (void)context;
    if (!output.format) {
        snprintf(message, size, "%s: there is no such format", format);
        return false;
    }
    output_begin(&output);
    done = output_record(&output, dossier) && output_end(&output);
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
                               const struct find_knowledge *knowledge)
{
    struct ui_options ui = {
        .settings = (const char *const *)options->settings.items,
        .setting_count = options->settings.count,
        .config = options->config,
        .services = {options, reload, write_one, format_name},
    };

    return (enum ui_result)ui_browse(list->items, list->count, knowledge, &ui);
}
