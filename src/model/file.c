#include "model/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/buffer.h"
#include "model/memory.h"
#include "model/temporary.h"

static bool fail(struct file_target *target)
{
    snprintf(target->message, target->message_size, "%s: %s", target->path, strerror(errno));
    return false;
}

static void forget(struct file_target *target)
{
    free(target->path);
    free(target->temporary);
    target->path = target->temporary = NULL;
}

/* The permissions of the file that is replaced, or those that any new file gets. */
static mode_t mode_for(const struct stat *old)
{
    mode_t mask;

    if (old)
        return old->st_mode & 07777;
    mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool begin_beside(struct file_target *target, const struct stat *old)
{
    struct buffer temporary = {0};

    buffer_printf(&temporary, "%s.XXXXXX", target->path);
    target->fd = temporary_create(temporary.bytes);
    if (target->fd < 0) {
        buffer_release(&temporary);
        return fail(target);
    }
    target->temporary = temporary.bytes; /* the target owns it now */
    if (!fchmod(target->fd, mode_for(old)))
        return true;
    fail(target);
    close(target->fd);
    temporary_remove(target->temporary);
    return false;
}

static bool begin_direct(struct file_target *target)
{
    target->fd = open(target->path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    return target->fd >= 0 || fail(target);
}

/* If path is a symbolic link, replaces path by what it names, so that the link stays. */
static bool follow(struct file_target *target)
{
    char *path = realpath(target->path, NULL);

    if (!path)
        return fail(target);
    free(target->path);
    target->path = path;
    return true;
}

static bool begin(struct file_target *target)
{
    struct stat old;

    if (stat(target->path, &old))
        return errno == ENOENT ? begin_beside(target, NULL) : fail(target);
    if (S_ISDIR(old.st_mode)) {
        errno = EISDIR;
        return fail(target);
    }
    if (!S_ISREG(old.st_mode))
        return begin_direct(target);
    return follow(target) && begin_beside(target, &old);
}

bool file_begin(struct file_target *target, const char *path, char *message, size_t message_size)
{
    size_t size = strlen(path) + 1;

    *target = (struct file_target){.path = memcpy(memory_alloc(size), path, size),
                                   .message = message,
                                   .message_size = message_size};
    if (begin(target))
        return true;
    forget(target);
    return false;
}

bool file_add(struct file_target *target, const char *bytes, size_t len)
{
    while (len) {
        ssize_t written = write(target->fd, bytes, len);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(target);
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

/* Without this a crash of the machine could leave the new name with an empty file. Some file
 * systems cannot do it, and say EINVAL. */
static bool reach_disk(struct file_target *target)
{
    return !target->temporary || !fsync(target->fd) || errno == EINVAL || fail(target);
}

bool file_end(struct file_target *target, bool good)
{
    bool done = good && reach_disk(target);

    if (close(target->fd) && done)
        done = fail(target);
    if (done && target->temporary)
        done = temporary_become(target->temporary, target->path) || fail(target);
    if (!done && target->temporary)
        temporary_remove(target->temporary);
    forget(target);
    return done;
}

bool file_write(const char *path, const char *bytes, size_t len, char *message, size_t message_size)
{
    struct file_target target;

    return file_begin(&target, path, message, message_size) &&
           file_end(&target, file_add(&target, bytes, len));
}
