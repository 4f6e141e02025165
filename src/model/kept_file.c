#include "model/kept_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "model/file.h"

bool kept_file_read(const char *path, size_t most, struct buffer *out)
{
    FILE *file = fopen(path, "re");
    if (!file)
        return errno == ENOENT || errno == ENOTDIR;
    bool fine = buffer_add_file(out, file, most);
    int error = errno;
    fclose(file);
    errno = error;
    return fine;
}

static void make_folders(const char *path)
{
    struct buffer folder = {0};
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        buffer_clear(&folder);
        buffer_add(&folder, path, (size_t)(slash - path));
        mkdir(folder.bytes, 0700); /* exists: fine; fails: the file cannot be opened either */
    }
    buffer_release(&folder);
}

bool kept_file_replace(const char *path, const char *bytes, size_t len, char *message,
                       size_t message_size)
{
    make_folders(path);
    return file_write(path, bytes, len, message, message_size);
}
