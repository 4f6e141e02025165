#include "config.h"

#include "read/unpack.h"

#include <stdlib.h>
#include <string.h>

#include "read/pdf.h"
#include "support.h"

#include "suites.h"
#include "tests/scratch.h"

#ifdef HAVE_LIBARCHIVE
#include "packing.h"

static struct article_list list;
static struct read_error error;

static size_t compress_with(int filter, const char *bytes, size_t len)
{
    size_t used = 0;
    struct archive *archive = packing_begin(filter, false, &used);
    packing_add(archive, "x", bytes, len);
    packing_end(archive);
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

START_TEST(an_archive_that_is_no_book_is_said)
{
    size_t used = 0;
    struct archive *archive = packing_begin(ARCHIVE_FILTER_NONE, true, &used);
    packing_add(archive, "a.txt", "text", 4);
    packing_end(archive);
    ck_assert_str_eq(refusal_of_bytes(packed, used), "test: an archive, not a text");
}
END_TEST

static void add_archive_tests(TCase *all)
{
    tcase_add_loop_test(all, compressed_text_is_read, 0, (int)(sizeof filters / sizeof *filters));
    tcase_add_test(all, the_name_inside_tells_the_type);
    tcase_add_test(all, a_damaged_file_is_said);
    tcase_add_test(all, a_bomb_is_refused_before_it_explodes);
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
    ck_assert_str_eq(refusal_of_bytes(pdf, strlen(pdf)),
                     "test: a PDF, which only another program can read");
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
