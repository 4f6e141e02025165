/*
 * Writing a file so that nobody sees half of it.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "write/write.h"

static bool fail(const char *path, char *message, size_t message_size)
{
    snprintf(message, message_size, "%s: %s", path, strerror(errno));
    return false;
}

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len) {
        ssize_t written = write(fd, bytes, len);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

static bool write_direct(const char *path, const char *bytes, size_t len, char *message,
                         size_t message_size)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);

    if (fd < 0)
        return fail(path, message, message_size);
    if (!write_all(fd, bytes, len)) {
        fail(path, message, message_size);
        close(fd);
        return false;
    }
    return close(fd) == 0 || fail(path, message, message_size);
}

/* The permissions of the file that is replaced, else what a new file gets. */
static mode_t mode_for(const struct stat *old)
{
    mode_t mask;

    if (old)
        return old->st_mode & 07777;
    mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool write_beside(const char *path, const struct stat *old, const char *bytes, size_t len,
                         char *message, size_t message_size)
{
    struct buffer temporary = {0};
    bool done = false;
    int fd;

    buffer_printf(&temporary, "%s.XXXXXX", path);
    fd = mkstemp(temporary.bytes);
    if (fd < 0) {
        fail(path, message, message_size);
        buffer_release(&temporary);
        return false;
    }
    if (fchmod(fd, mode_for(old)) || !write_all(fd, bytes, len)) {
        fail(path, message, message_size);
        close(fd);
    } else if (close(fd) || rename(temporary.bytes, path)) {
        fail(path, message, message_size);
    } else {
        done = true;
    }
    if (!done)
        unlink(temporary.bytes);
    buffer_release(&temporary);
    return done;
}

bool write_file(const char *path, const char *bytes, size_t len, char *message, size_t message_size)
{
    struct stat old;
    char *target;
    bool done;

    if (stat(path, &old)) {
        if (errno != ENOENT)
            return fail(path, message, message_size);
        return write_beside(path, NULL, bytes, len, message, message_size);
    }
    if (S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        return fail(path, message, message_size);
    }
    if (!S_ISREG(old.st_mode))
        return write_direct(path, bytes, len, message, message_size);
    target = realpath(path, NULL); /* a symbolic link stays one */
    if (!target)
        return fail(path, message, message_size);
    done = write_beside(target, &old, bytes, len, message, message_size);
    free(target);
    return done;
}
