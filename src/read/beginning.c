#include "config.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/encoding.h"
#include "read/read.h"
#include "read/source.h"
#include "read/type.h"
#include "text/utf8.h"

#define LARGE_BYTES     ((size_t)1 << 21) /* smaller files are read before anybody notices */
#define BEGINNING_BYTES ((size_t)1 << 17)

static bool is_large(const char *path, size_t max_bytes)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode) &&
           (uintmax_t)status.st_size >= LARGE_BYTES && (uintmax_t)status.st_size <= max_bytes;
}

static bool read_first(const char *path, size_t max_bytes, struct source *source)
{
    struct read_error error;
    if (!is_large(path, max_bytes))
        return false;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    char *bytes = memory_alloc(BEGINNING_BYTES);
    ssize_t got = read(fd, bytes, BEGINNING_BYTES);
    bool fine =
        got > 0 && source_add(source, bytes, (size_t)got, &(struct input){path, max_bytes, &error});
    free(bytes);
    if (fd >= 0)
        close(fd);
    return fine;
}

/* Cuts the source behind its last line end; in a text without any, behind its last whole character.
 */
static void cut(struct source *source)
{
    const char *newline = memrchr(source->bytes, '\n', source->len);
    size_t len = source->len, bad;
    if (newline)
        len = (size_t)(newline - source->bytes) + 1;
    else if (!utf8_is_valid(source->bytes, len, &bad) && bad + 4 > len)
        len = bad;
    source->len = len;
    source->bytes[len] = '\0';
}

static bool is_plain_utf8(const struct source *source, const char *path,
                          const struct read_options *options)
{
    bool type_fits =
        options->type == READ_TEXT ||
        (options->type == READ_AUTO && type_of_text(source->bytes, source->len, path) == READ_TEXT);
    return type_fits && type_packing(source->bytes, source->len) == PACKING_NONE &&
           type_of_bytes(source->bytes, source->len) == READ_AUTO &&
           !type_binary(source->bytes, source->len) &&
           !type_has_binary_bytes(source->bytes, source->len) &&
           encoding_detect(source->bytes, source->len, options->encoding, NULL).valid;
}

bool read_beginning(struct article_list *list, const char *path, const struct read_options *options)
{
    struct source source = {0};
    struct read_error error;
    size_t max_bytes = options->max_bytes > 0 ? options->max_bytes : SOURCE_DEFAULT_MAX_BYTES;
    bool fine = read_first(path, max_bytes, &source);
    if (fine)
        cut(&source);
    fine = fine && is_plain_utf8(&source, path, options) &&
           read_bytes(list, path, source.bytes, source.len, options, &error);
    source_release(&source);
    if (fine)
        list->items[list->count - 1]->partial = true;
    return fine;
}
