#include "config.h"

#include <check.h>
#include <string.h>

#ifdef HAVE_LIBARCHIVE
#include <archive_entry.h>

#include "packing.h"

char packed[PACKING_ROOM];

struct archive *packing_begin(int filter, bool zip, size_t *used)
{
    struct archive *archive = archive_write_new();
    if (zip)
        archive_write_set_format_zip(archive);
    else
        archive_write_set_format_raw(archive);
    archive_write_add_filter(archive, filter);
    ck_assert_int_eq(archive_write_open_memory(archive, packed, PACKING_ROOM, used), ARCHIVE_OK);
    return archive;
}

void packing_add(struct archive *archive, const char *name, const char *bytes, size_t len)
{
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_size(entry, (int64_t)len);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    ck_assert_int_eq(archive_write_header(archive, entry), ARCHIVE_OK);
    ck_assert_int_eq((int)archive_write_data(archive, bytes, len), (int)len);
    archive_entry_free(entry);
}

void packing_add_text(struct archive *archive, const char *name, const char *text)
{
    packing_add(archive, name, text, strlen(text));
}

void packing_end(struct archive *archive)
{
    ck_assert_int_eq(archive_write_close(archive), ARCHIVE_OK);
    archive_write_free(archive);
}

struct archive *packing_begin_book(const char *package, size_t *used)
{
    struct archive *archive = packing_begin(ARCHIVE_FILTER_NONE, true, used);
    archive_write_zip_set_compression_store(archive);
    packing_add_text(archive, "mimetype", "application/epub+zip");
    packing_add_text(
        archive, "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
    packing_add_text(archive, "OPS/book.opf", package);
    return archive;
}

#endif
