#include "config.h"

#include "read/unpack.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read/pdf.h"
#include "support.h"

#include "suites.h"
#include "tests/scratch.h"

#ifdef HAVE_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>

#define ROOM ((size_t)1 << 20)

static char packed[ROOM];
static struct article_list list;
static struct read_error error;

/* One member, or with names a ZIP archive, written into packed. */
static struct archive *begin(int filter, bool zip, size_t *used)
{
    struct archive *archive = archive_write_new();
    if (zip)
        archive_write_set_format_zip(archive);
    else
        archive_write_set_format_raw(archive);
    archive_write_add_filter(archive, filter);
    ck_assert_int_eq(archive_write_open_memory(archive, packed, ROOM, used), ARCHIVE_OK);
    return archive;
}

static void add(struct archive *archive, const char *name, const char *bytes, size_t len)
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

static size_t compress_with(int filter, const char *bytes, size_t len)
{
    size_t used = 0;
    struct archive *archive = begin(filter, false, &used);
    add(archive, "x", bytes, len);
    archive_write_close(archive);
    archive_write_free(archive);
    return used;
}

static const int filters[] = {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD,
                              ARCHIVE_FILTER_BZIP2};

START_TEST(compressed_text_is_read)
{
    static const char text[] = "A plain line, but compressed.";
    size_t used = compress_with(filters[_i], text, strlen(text));
    struct article *article = article_of_bytes(packed, used, READ_AUTO);
    ck_assert_str_eq(article->text, text);
    article_free(article);
}
END_TEST

START_TEST(the_name_inside_tells_the_type)
{
    size_t used = compress_with(ARCHIVE_FILTER_GZIP, "*a* text", 8);
    ck_assert(read_bytes(&list, "a.md.gz", packed, used, NULL, &error));
    ck_assert_str_eq(list.items[0]->text, "a text");
    article_list_release(&list);
}
END_TEST

START_TEST(a_damaged_file_is_said)
{
    char text[4096];
    uint32_t random = 1;
    for (size_t i = 0; i < sizeof text; i++) {
        random = random * 1664525u + 1013904223u;
        text[i] = (char)('a' + (random >> 24) % 26);
    }
    size_t used = compress_with(ARCHIVE_FILTER_GZIP, text, sizeof text);
    const char *message = refusal_of_bytes(packed, used / 2);
    ck_assert_msg(strstr(message, "test: damaged") != NULL, "%s", message);
}
END_TEST

START_TEST(a_bomb_is_refused_before_it_explodes)
{
    size_t len = (size_t)96 << 20, used;
    char *zeros = memory_alloc(len);
    memset(zeros, 'a', len);
    used = compress_with(ARCHIVE_FILTER_GZIP, zeros, len);
    free(zeros);
    ck_assert_uint_lt(used, len / 500);
    ck_assert_str_eq(refusal_of_bytes(packed, used), "test: expands more than 200 times: refused");
}
END_TEST

static void add_text(struct archive *archive, const char *name, const char *text)
{
    add(archive, name, text, strlen(text));
}

/* An EPUB of which only the chapters are still to be added. */
static struct archive *begin_book(const char *package, size_t *used)
{
    struct archive *archive = begin(ARCHIVE_FILTER_NONE, true, used);
    archive_write_zip_set_compression_store(archive);
    add_text(archive, "mimetype", "application/epub+zip");
    add_text(archive, "META-INF/container.xml",
             "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
    add_text(archive, "OPS/book.opf", package);
    return archive;
}

static void end_book(struct archive *archive)
{
    archive_write_close(archive);
    archive_write_free(archive);
}

static size_t make_book(void)
{
    size_t used = 0;
    struct archive *archive = begin_book(
        "<package xmlns:dc='x'><metadata><dc:title>A Book &amp; more</dc:title><dc:creator>Ann "
        "Lee</dc:creator><dc:date>2025-07-04</dc:date></metadata><manifest>"
        "<item id='b' href='b%20two.xhtml'/><item id='a' href='a.xhtml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>",
        &used);
    add_text(archive, "OPS/b two.xhtml",
             "<html><body><p>It ended &#8212; there.</p></body></html>");
    add_text(archive, "OPS/a.xhtml", "<html><body><h1>One</h1><p>It began.</p></body></html>");
    end_book(archive);
    return used;
}

START_TEST(an_epub_gives_its_chapters_in_order)
{
    ck_assert_msg(read_bytes(&list, "book.epub", packed, make_book(), NULL, &error), "%s",
                  error.message);
    ck_assert_uint_eq(list.count, 2);
    ck_assert_str_eq(list.items[0]->title, "One");
    ck_assert_str_eq(list.items[0]->text, "One\nIt began.");
    ck_assert_str_eq(list.items[1]->title, "A Book & more");
    ck_assert_str_eq(list.items[1]->text, "It ended — there.");
    ck_assert_str_eq(list.items[1]->byline, "Ann Lee");
    ck_assert_str_eq(list.items[1]->published, "2025-07-04");
    ck_assert_ptr_null(article_check(list.items[0]));
    article_list_release(&list);
}
END_TEST

/* The names of files in an archive are not in the encoding of the locale, here that of C. */
START_TEST(a_chapter_may_have_a_chinese_name)
{
    size_t used = 0;
    setlocale(LC_CTYPE, "C.UTF-8");
    struct archive *archive =
        begin_book("<package><manifest><item id='a' href='一.html'/></manifest>"
                   "<spine><itemref idref='a'/></spine></package>",
                   &used);
    add_text(archive, "OPS/一.html", "<p>It began.</p>");
    end_book(archive);
    setlocale(LC_CTYPE, "C");
    struct article *article = article_of_bytes(packed, used, READ_AUTO);
    ck_assert_str_eq(article->text, "It began.");
    article_free(article);
}
END_TEST

START_TEST(a_damaged_chapter_is_said)
{
    size_t used = make_book();
    char *text = memmem(packed, used, "It began.", 9);
    ck_assert_ptr_nonnull(text);
    text[3] = 'B';
    const char *message = refusal_of_bytes(packed, used);
    ck_assert_msg(strstr(message, "test: damaged: ZIP bad CRC") != NULL, "%s", message);
}
END_TEST

/* Without its directory an archive is read from its beginning on, up to the cut. */
START_TEST(an_archive_that_is_cut_off_is_said)
{
    size_t used = make_book();
    const char *second = memmem(packed, used, "OPS/a.xhtml", 11);
    ck_assert_ptr_nonnull(second);
    const char *message = refusal_of_bytes(packed, (size_t)(second - packed) + 4);
    ck_assert_msg(strstr(message, "test: damaged") != NULL, "%s", message);
}
END_TEST

START_TEST(a_book_of_too_many_texts_is_said)
{
    size_t used = 0;
    struct archive *archive = begin_book("<package/>", &used);
    for (int i = 0; i <= 4096; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d.html", i);
        add_text(archive, name, "");
    }
    end_book(archive);
    ck_assert_str_eq(refusal_of_bytes(packed, used), "test: holds more than 4096 texts, the limit");
}
END_TEST

START_TEST(an_archive_that_is_no_book_is_said)
{
    size_t used = 0;
    struct archive *archive = begin(ARCHIVE_FILTER_NONE, true, &used);
    add(archive, "a.txt", "text", 4);
    archive_write_close(archive);
    archive_write_free(archive);
    ck_assert_str_eq(refusal_of_bytes(packed, used), "test: an archive, not a text");
}
END_TEST

static void add_archive_tests(TCase *all)
{
    tcase_add_loop_test(all, compressed_text_is_read, 0, (int)(sizeof filters / sizeof *filters));
    tcase_add_test(all, the_name_inside_tells_the_type);
    tcase_add_test(all, a_damaged_file_is_said);
    tcase_add_test(all, a_bomb_is_refused_before_it_explodes);
    tcase_add_test(all, an_epub_gives_its_chapters_in_order);
    tcase_add_test(all, a_chapter_may_have_a_chinese_name);
    tcase_add_test(all, a_damaged_chapter_is_said);
    tcase_add_test(all, an_archive_that_is_cut_off_is_said);
    tcase_add_test(all, a_book_of_too_many_texts_is_said);
    tcase_add_test(all, an_archive_that_is_no_book_is_said);
}

#else

static void add_archive_tests(TCase *all)
{
    (void)all;
}

#endif

START_TEST(no_program_is_run_for_bytes_in_memory)
{
    static const char pdf[] = "%PDF-1.4\n";
    ck_assert_str_eq(refusal_of_bytes(pdf, strlen(pdf)), "test: a PDF");
}
END_TEST

START_TEST(a_pdf_that_cannot_be_read_is_said)
{
    struct article_list none = {0};
    struct read_error why;
    const char *path = scratch_file("a.pdf", "%PDF-1.4\nnothing", 16);
    ck_assert(!read_argument(&none, path, NULL, &why));
    ck_assert_ptr_nonnull(strstr(why.message, "pdftotext"));
}
END_TEST

Suite *unpack_suite(void)
{
    Suite *suite = suite_create("unpack");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, scratch_begin, scratch_end);
    tcase_set_timeout(all, 120);
    add_archive_tests(all);
    tcase_add_test(all, no_program_is_run_for_bytes_in_memory);
    tcase_add_test(all, a_pdf_that_cannot_be_read_is_said);
    suite_add_tcase(suite, all);
    return suite;
}
