#include "output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "i18n.h"

static bool print(const char *bytes, size_t len, char *message, size_t message_size,
                  bool *reader_left)
{
    while (len > 0) {
        ssize_t written = write(STDOUT_FILENO, bytes, len);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            *reader_left = errno == EPIPE;
            snprintf(message, message_size, _("standard output: %s"), strerror(errno));
            return false;
        }
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

bool output_print(const struct buffer *bytes, char *message, size_t message_size)
{
    bool reader_left = false;

    return print(buffer_str(bytes), bytes->len, message, message_size, &reader_left) || reader_left;
}

static bool put(struct output *output, const char *bytes, size_t len)
{
    if (!output->path)
        return print(bytes, len, output->message, output->message_size, &output->reader_left);
    if (!output->begun)
        output->begun =
            file_begin(&output->target, output->path, output->message, output->message_size);
    return output->begun && file_add(&output->target, bytes, len);
}

/* The sink of output->bytes. After a failure nothing more is written. */
static void take(void *context, const char *bytes, size_t len)
{
    struct output *output = context;

    output->failed = output->failed || !put(output, bytes, len);
}

/* Whether the path may be written to. */
static bool may_write(struct output *output, const char *path, const struct dossier *dossier)
{
    struct stat there, source;

    if (stat(path, &there) != 0 || !S_ISREG(there.st_mode))
        return true;
    if (stat(dossier->article->source, &source) == 0 && there.st_dev == source.st_dev &&
        there.st_ino == source.st_ino)
        snprintf(output->message, output->message_size,
                 _("%s: it is the article itself; give another name"), path);
    else if (output->fresh)
        snprintf(output->message, output->message_size, _("%s: it exists; :w! writes over it"),
                 path);
    else
        return true;
    return false;
}

/* The path of one file of a pair: NAME.EXT for an output path NAME or NAME.EXT; NAME-1.EXT,
 * NAME-2.EXT … if there are several dossiers. */
static void pair_path(const struct output *output, const char *extension, struct buffer *path)
{
    const char *dot = strrchr(output->path, '.');
    size_t len = strlen(output->path);

    if (dot && (!strcmp(dot + 1, output->format->extension) ||
                !strcmp(dot + 1, output->format->second_extension)))
        len = (size_t)(dot - output->path);
    buffer_add(path, output->path, len);
    if (output->count > 1)
        buffer_printf(path, "-%u", output->index + 1);
    buffer_printf(path, ".%s", extension);
}

/* Whether each record becomes a pair of files of its own. */
static bool is_apart(const struct output *output)
{
    return output->format->second && output->path;
}

void output_files(const struct output *output)
{
    struct buffer files = {0};

    if (is_apart(output)) {
        pair_path(output, output->format->extension, &files);
        buffer_printf(&files, ", ");
        pair_path(output, output->format->second_extension, &files);
    } else {
        buffer_printf(&files, "%s", output->path);
    }
    snprintf(output->message, output->message_size, "%s", files.bytes);
    buffer_release(&files);
}

static bool may_write_part(struct output *output, const struct dossier *dossier,
                           const char *extension)
{
    struct buffer path = {0};
    bool may;

    pair_path(output, extension, &path);
    may = may_write(output, path.bytes, dossier);
    buffer_release(&path);
    return may;
}

static bool write_part(struct output *output, const struct dossier *dossier, const char *extension,
                       void (*record)(struct buffer *out, const struct dossier *dossier,
                                      uint32_t index))
{
    struct buffer path = {0};
    bool done;

    pair_path(output, extension, &path);
    buffer_clear(&output->bytes);
    record(&output->bytes, dossier, output->index);
    done = file_write(path.bytes, buffer_str(&output->bytes), output->bytes.len, output->message,
                      output->message_size);
    buffer_release(&path);
    return done;
}

void output_begin(struct output *output)
{
    output->index = 0;
    output->sink = (struct buffer_sink){take, output};
    output->bytes = (struct buffer){.sink = is_apart(output) ? NULL : &output->sink};
    output->begun = output->failed = output->reader_left = false;
    if (output->format->begin)
        output->format->begin(&output->bytes, output->count);
}

bool output_record(struct output *output, const struct dossier *dossier)
{
    const struct write_format *format = output->format;
    bool done = true;

    if (is_apart(output))
        done = may_write_part(output, dossier, format->extension) &&
               may_write_part(output, dossier, format->second_extension) &&
               write_part(output, dossier, format->extension, format->record) &&
               write_part(output, dossier, format->second_extension, format->second);
    else if (output->path && !may_write(output, output->path, dossier))
        done = false;
    else
        format->record(&output->bytes, dossier, output->index);
    output->index++;
    return done && !output->failed;
}

bool output_end(struct output *output)
{
    if (is_apart(output))
        return true;
    if (output->format->end)
        output->format->end(&output->bytes, output->count);
    buffer_drain(&output->bytes);
    if (!output->path || output->failed)
        return !output->failed;
    if (!output->begun) /* there was nothing to write */
        output->failed = !put(output, "", 0);
    if (output->failed)
        return false;
    output->begun = false;
    return file_end(&output->target, true);
}

void output_release(struct output *output)
{
    if (output->begun)
        file_end(&output->target, false);
    buffer_release(&output->bytes);
}
