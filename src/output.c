#include "output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Standard output gets what is ready when it is this much. */
#define FLUSH_BYTES (1u << 20)

bool output_print(const struct buffer *bytes, char *message, size_t message_size, bool *reader_left)
{
    size_t done = 0;

    while (done < bytes->len) {
        ssize_t written = write(STDOUT_FILENO, bytes->bytes + done, bytes->len - done);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            *reader_left = errno == EPIPE;
            snprintf(message, message_size, "standard output: %s", strerror(errno));
            return false;
        }
        done += (size_t)written;
    }
    return true;
}

static bool flush(struct output *output)
{
    bool done =
        output_print(&output->bytes, output->message, output->message_size, &output->reader_left);

    buffer_clear(&output->bytes);
    return done;
}

/* NAME or NAME.EXT as NAME.EXT, with a number where several pairs are written. */
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

static bool write_part(struct output *output, const struct dossier *dossier, const char *extension,
                       void (*record)(struct buffer *out, const struct dossier *dossier,
                                      uint32_t index))
{
    struct buffer path = {0};
    bool done;

    pair_path(output, extension, &path);
    buffer_clear(&output->bytes);
    record(&output->bytes, dossier, output->index);
    done = write_file(path.bytes, buffer_str(&output->bytes), output->bytes.len, output->message,
                      output->message_size);
    buffer_release(&path);
    return done;
}

void output_begin(struct output *output)
{
    output->index = 0;
    output->bytes = (struct buffer){0};
    output->reader_left = false;
    if (output->format->begin)
        output->format->begin(&output->bytes, output->count);
}

bool output_record(struct output *output, const struct dossier *dossier)
{
    const struct write_format *format = output->format;
    bool done = true;

    if (format->second && output->path) {
        done = write_part(output, dossier, format->extension, format->record) &&
               write_part(output, dossier, format->second_extension, format->second);
    } else {
        format->record(&output->bytes, dossier, output->index);
        if (!output->path && output->bytes.len >= FLUSH_BYTES)
            done = flush(output);
    }
    output->index++;
    return done;
}

bool output_end(struct output *output)
{
    if (output->format->second && output->path)
        return true;
    if (output->format->end)
        output->format->end(&output->bytes, output->count);
    if (!output->path)
        return flush(output);
    return write_file(output->path, buffer_str(&output->bytes), output->bytes.len, output->message,
                      output->message_size);
}

void output_release(struct output *output)
{
    buffer_release(&output->bytes);
}
