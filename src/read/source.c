#include "read/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/memory.h"

#define READ_CHUNK_BYTES   ((size_t)1 << 16)
#define READ_MAX_BYTES     ((size_t)1 << 24)
#define DISCARD_STEP_BYTES ((size_t)1 << 22)
#define NUL_DEVICE_BYTES   ((size_t)1 << 12)

bool source_too_large(struct source *source, const struct input *input)
{
    source_release(source);
    if (input->max_bytes >= ((size_t)1 << 20))
        return read_fail(input, "larger than %zu MiB, the limit", input->max_bytes >> 20);
    return read_fail(input, "larger than %zu bytes, the limit", input->max_bytes);
}

/* Makes room for extra bytes and a NUL. The room grows by half. */
static void reserve(struct source *source, size_t extra)
{
    if (extra >= SIZE_MAX / 2 - source->len)
        memory_fail();
    size_t need = source->len + extra + 1;
    if (need <= source->capacity)
        return;
    size_t wanted = source->capacity + source->capacity / 2;
    source->capacity = wanted > need ? wanted : need;
    source->bytes = memory_realloc(source->bytes, source->capacity, 1);
}

bool source_add(struct source *source, const char *bytes, size_t len, const struct input *input)
{
    if (len > input->max_bytes || source->len > input->max_bytes - len)
        return source_too_large(source, input);
    reserve(source, len);
    memcpy(source->bytes + source->len, bytes, len);
    source->len += len;
    source->bytes[source->len] = '\0';
    return true;
}

/* Whether it begins like /dev/zero, which never ends. */
static bool only_nuls(const struct source *source)
{
    if (source->len < NUL_DEVICE_BYTES)
        return false;
    for (size_t i = 0; i < NUL_DEVICE_BYTES; i++)
        if (source->bytes[i])
            return false;
    return true;
}

/* The size that the system tells; the file may grow or shrink while it is read. */
static size_t expected_bytes(int fd, bool *regular)
{
    struct stat status;
    *regular = fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    if (!*regular || status.st_size <= 0)
        return 0;
    return (uintmax_t)status.st_size > SIZE_MAX / 4 ? SIZE_MAX / 4 : (size_t)status.st_size;
}

bool source_read_fd(struct source *source, int fd, const struct input *input)
{
    bool regular;
    size_t expected = expected_bytes(fd, &regular);
    *source = (struct source){0};
    if (expected > input->max_bytes)
        return source_too_large(source, input);
    reserve(source, expected + 1);
    for (;;) {
        reserve(source, expected > source->len ? 1 : READ_CHUNK_BYTES);
        size_t room = source->capacity - source->len - 1;
        ssize_t got =
            read(fd, source->bytes + source->len, room < READ_MAX_BYTES ? room : READ_MAX_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            source_release(source);
            return read_fail(input, "%s", strerror(errno));
        }
        if (got == 0)
            break;
        source->len += (size_t)got;
        if (source->len > input->max_bytes)
            return source_too_large(source, input);
        if (!regular && only_nuls(source)) {
            source_release(source);
            return read_fail(input, "no text: nothing but NUL bytes");
        }
    }
    source->bytes[source->len] = '\0';
    return true;
}

bool source_read_file(struct source *source, const struct input *input)
{
    *source = (struct source){0};
    int fd = open(input->name, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return read_fail(input, "%s", strerror(errno));
    bool done = source_read_fd(source, fd, input);
    close(fd);
    return done;
}

void source_discard(struct source *source, size_t upto)
{
    if (upto > source->len || upto < source->gone_bytes + DISCARD_STEP_BYTES)
        return;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uintptr_t base = (uintptr_t)source->bytes;
    uintptr_t from = (base + source->gone_bytes + page - 1) / page * page;
    uintptr_t to = (base + upto) / page * page;
    /* Only whole pages within the block, so that the allocator's bookkeeping is not touched. */
    if (to > from)
        madvise((void *)from, to - from, MADV_DONTNEED);
    source->gone_bytes = upto;
}

void source_release(struct source *source)
{
    free(source->bytes);
    *source = (struct source){0};
}
