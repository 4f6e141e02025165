#include "read/unpack.h"

#include <locale.h>
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
        source_release(&members->items[i].source);
    }
    vec_free(members);
}

static int compare_to_path(const void *path, const void *member)
{
    return strcmp(path, ((const struct member *)member)->path);
}

struct member *unpack_find(const struct archive_members *members, const char *path)
{
    if (members->count == 0)
        return NULL;
    return bsearch(path, members->items, members->count, sizeof *members->items, compare_to_path);
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

/* Adds the data of the current entry to the source. before_bytes: of the entries before it, which
 * count, too. */
static bool read_data(struct archive *archive, struct source *to, size_t before_bytes,
                      size_t packed_bytes, const struct input *input)
{
    char *chunk = memory_alloc(CHUNK_BYTES);
    bool fine = source_add(to, "", 0, input); /* nothing inside is an empty text, not none */
    ssize_t got;
    while (fine && (got = library->archive_read_data(archive, chunk, CHUNK_BYTES)) != 0) {
        size_t total = before_bytes + to->len + (got > 0 ? (size_t)got : 0);
        if (got < 0)
            fine = damaged(archive, input);
        else if (total > input->max_bytes)
            fine = source_too_large(to, input);
        else if (is_bomb(packed_bytes, total))
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
        fine = read_data(archive, &to, 0, source->len, input);
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

/* Moves to the next entry. false at the end and, with *fine cleared and the error filled, where the
 * archive is damaged. A warning tells of a name that this locale cannot show. */
static bool next_entry(struct archive *archive, struct archive_entry **entry, bool *fine,
                       const struct input *input)
{
    int result = library->archive_read_next_header(archive, entry);
    if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
        return true;
    if (result != ARCHIVE_EOF)
        *fine = damaged(archive, input);
    return false;
}

static bool read_members(struct archive *archive, struct archive_members *members,
                         const char *const *suffixes, size_t packed_bytes,
                         const struct input *input)
{
    struct archive_entry *entry;
    size_t total = 0;
    bool fine = true;
    while (fine && next_entry(archive, &entry, &fine, input)) {
        const char *path = library->archive_entry_pathname(entry);
        if (!path || !is_wanted(path, suffixes))
            continue;
        if (members->count == MAX_MEMBERS)
            return read_fail(input, "holds more than %d texts, the limit", MAX_MEMBERS);
        struct member *member = vec_push(members);
        size_t len = strlen(path);
        member->path = memory_alloc(len + 1);
        memcpy(member->path, path, len + 1);
        fine = read_data(archive, &member->source, total, packed_bytes, input);
        total += member->source.len;
    }
    return fine;
}

static int compare_members(const void *a, const void *b)
{
    return strcmp(((const struct member *)a)->path, ((const struct member *)b)->path);
}

static bool open_and_read(struct archive_members *members, const struct source *source,
                          const char *const *suffixes, const struct input *input)
{
    struct archive *archive = library->archive_read_new();
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

/* libarchive gives paths in the encoding of the locale, and none that the locale cannot hold, so
 * they are read in one that holds them all. */
bool unpack_members(struct archive_members *members, const struct source *source,
                    const char *const *suffixes, const struct input *input)
{
    if (!load_library(input))
        return false;
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = uselocale(utf8); /* if there is none, the locale stays */
    bool fine = open_and_read(members, source, suffixes, input);
    if (members->count > 0)
        qsort(members->items, members->count, sizeof *members->items, compare_members);
    uselocale(before);
    if (utf8)
        freelocale(utf8);
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
