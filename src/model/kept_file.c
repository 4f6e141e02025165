#include "model/kept_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/buffer.h"

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

/* The signals that end the program do not end it here: the browser has its handlers meanwhile, so
 * nothing is left beside. */
bool kept_file_replace(const char *path, const char *bytes, size_t len)
{
    struct buffer beside = {0};
    int error = 0;
    make_folders(path);
    buffer_printf(&beside, "%s.%ld", path, (long)getpid());
    FILE *file = fopen(beside.bytes, "we");
    if (!file) {
        error = errno;
    } else {
        if (fwrite(bytes, 1, len, file) != len)
            error = errno;
        if (fclose(file) != 0 && !error)
            error = errno;
        if (!error && rename(beside.bytes, path) != 0)
            error = errno;
        if (error)
            unlink(beside.bytes);
    }
    buffer_release(&beside);
    errno = error;
    return !error;
}
