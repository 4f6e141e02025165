#include "read/unpack.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "late.h"

#define CHUNK_BYTES     ((size_t)1 << 16)
#define BOMB_FREE_BYTES ((size_t)64 << 20) /* so much may come out of any input */
#define BOMB_RATIO      200                /* of more than that; no text shrinks so much */
#define MAX_MEMBERS     4096

void unpack_release(struct archive_members *members)
{
    for (uint32_t i = 0; i < members->count; i++) {
        free(members->items[i].path);
        buffer_release(&members->items[i].bytes);
    }
    vec_free(members);
}

const struct member *unpack_find(const struct archive_members *members, const char *path,
                                 size_t len)
{
    for (uint32_t i = 0; i < members->count; i++)
        if (strlen(members->items[i].path) == len && memcmp(members->items[i].path, path, len) == 0)
            return &members->items[i];
    return NULL;
}

#ifdef HAVE_LIBARCHIVE

static const struct late_archive *library;

static bool load_library(const struct input *input)
{
    library = late_archive();
    return library || read_fail(input, "needs libarchive, which is not on this machine");
}

static bool is_bomb(size_t packed, size_t unpacked)
{
    return unpacked > BOMB_FREE_BYTES && unpacked / BOMB_RATIO > packed;
}

static bool bomb(const struct input *input)
{
    return read_fail(input, "expands more than %d times: refused", BOMB_RATIO);
}

/* Enables only filters that libarchive has built in: for some others it would run programs. */
static struct archive *new_decompressor(void)
{
    struct archive *archive = library->archive_read_new();
    if (!archive)
        memory_fail();
    library->archive_read_support_filter_gzip(archive);
    library->archive_read_support_filter_xz(archive);
    library->archive_read_support_filter_lzip(archive);
    library->archive_read_support_filter_zstd(archive);
    library->archive_read_support_filter_bzip2(archive);
    library->archive_read_support_format_raw(archive);
    return archive;
}

static bool damaged(struct archive *archive, const struct input *input)
{
    const char *why = library->archive_error_string(archive);
    return read_fail(input, "damaged: %s", why ? why : "no compressed data");
}

static bool read_raw(struct archive *archive, struct source *to, size_t packed,
                     const struct input *input)
{
    char *chunk = memory_alloc(CHUNK_BYTES);
    bool fine = true;
    ssize_t got;
    while (fine && (got = library->archive_read_data(archive, chunk, CHUNK_BYTES)) != 0) {
        if (got < 0)
            fine = damaged(archive, input);
        else if (is_bomb(packed, to->len + (size_t)got))
            fine = bomb(input);
        else
            fine = source_add(to, chunk, (size_t)got, input);
    }
    free(chunk);
    return fine;
}

bool unpack_source(struct source *source, const struct input *input)
{
    struct source to = {0};
    struct archive_entry *entry;
    if (!load_library(input))
        return false;
    struct archive *archive = new_decompressor();
    bool fine =
        library->archive_read_open_memory(archive, source->bytes, source->len) == ARCHIVE_OK &&
        library->archive_read_next_header(archive, &entry) == ARCHIVE_OK;
    if (!fine)
        damaged(archive, input);
    else
        fine = read_raw(archive, &to, source->len, input);
    library->archive_read_free(archive);
    if (!fine) {
        source_release(&to);
        return false;
    }
    source_release(source);
    *source = to;
    return true;
}

static bool is_wanted(const char *path, const char *const *suffixes)
{
    size_t len = strlen(path);
    for (; *suffixes; suffixes++) {
        size_t tail = strlen(*suffixes);
        if (len >= tail && strcasecmp(path + len - tail, *suffixes) == 0)
            return true;
    }
    return false;
}

static bool read_member(struct archive *archive, struct member *member, size_t *total,
                        size_t packed, const struct input *input)
{
    char *chunk = memory_alloc(CHUNK_BYTES);
    bool fine = true;
    ssize_t got;
    while (fine && (got = library->archive_read_data(archive, chunk, CHUNK_BYTES)) > 0) {
        *total += (size_t)got;
        if (*total > input->max_bytes)
            fine = read_fail(input, "larger than %zu MiB, the limit", input->max_bytes >> 20);
        else if (is_bomb(packed, *total))
            fine = bomb(input);
        else
            buffer_add(&member->bytes, chunk, (size_t)got);
    }
    free(chunk);
    return fine;
}

static bool read_members(struct archive *archive, struct archive_members *members,
                         const char *const *suffixes, size_t packed, const struct input *input)
{
    struct archive_entry *entry;
    size_t total = 0, seen = 0;
    while (library->archive_read_next_header(archive, &entry) == ARCHIVE_OK &&
           seen++ < MAX_MEMBERS) {
        const char *path = library->archive_entry_pathname(entry);
        if (!path || !is_wanted(path, suffixes))
            continue;
        struct member *member = vec_push(members);
        size_t len = strlen(path);
        member->path = memory_alloc(len + 1);
        memcpy(member->path, path, len + 1);
        if (!read_member(archive, member, &total, packed, input))
            return false;
    }
    return true;
}

bool unpack_members(struct archive_members *members, const struct source *source,
                    const char *const *suffixes, const struct input *input)
{
    struct archive *archive;
    if (!load_library(input))
        return false;
    archive = library->archive_read_new();
    if (!archive)
        memory_fail();
    library->archive_read_support_format_zip_streamable(archive);
    library->archive_read_support_format_zip_seekable(archive);
    bool fine =
        library->archive_read_open_memory(archive, source->bytes, source->len) == ARCHIVE_OK;
    if (!fine)
        read_fail(input, "damaged archive");
    else
        fine = read_members(archive, members, suffixes, source->len, input);
    library->archive_read_free(archive);
    return fine;
}

#else

bool unpack_source(struct source *source, const struct input *input)
{
    (void)source;
    return read_fail(input, "compressed, and this dossier is built without libarchive");
}

bool unpack_members(struct archive_members *members, const struct source *source,
                    const char *const *suffixes, const struct input *input)
{
    (void)members;
    (void)source;
    (void)suffixes;
    return read_fail(input, "an archive, and this dossier is built without libarchive");
}

#endif
