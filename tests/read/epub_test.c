#include "config.h"

#include "read/epub.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"
#include "read/package.h"
#include "support.h"

#include "suites.h"

#ifdef HAVE_LIBARCHIVE
#include "packing.h"

#ifdef HAVE_EXPAT

static struct article_list list;
static struct read_error error;

static size_t make_book(void)
{
    size_t used = 0;
    struct archive *archive = packing_begin_book(
        "<package xmlns:dc='x'><metadata><dc:title>A Book &amp; more</dc:title><dc:creator>Ann "
        "Lee</dc:creator><dc:date>2025-07-04</dc:date></metadata><manifest>"
        "<item id='b' href='b%20two.xhtml'/><item id='a' href='a.xhtml'/></manifest>"
        "<spine><itemref idref='a'/><itemref idref='b'/></spine></package>",
        &used);
    packing_add_text(archive, "OPS/b two.xhtml",
                     "<html><body><p>It ended &#8212; there.</p></body></html>");
    packing_add_text(archive, "OPS/a.xhtml",
                     "<html><body><h1>One</h1><p>It began.</p></body></html>");
    packing_end(archive);
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
        packing_begin_book("<package><manifest><item id='a' href='一.html'/></manifest>"
                           "<spine><itemref idref='a'/></spine></package>",
                           &used);
    packing_add_text(archive, "OPS/一.html", "<p>It began.</p>");
    packing_end(archive);
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
    struct archive *archive = packing_begin_book("<package/>", &used);
    for (int i = 0; i <= 4096; i++) {
        char name[16];
        snprintf(name, sizeof name, "%d.html", i);
        packing_add_text(archive, name, "");
    }
    packing_end(archive);
    ck_assert_str_eq(refusal_of_bytes(packed, used), "test: holds more than 4096 texts, the limit");
}
END_TEST

START_TEST(a_comment_in_the_package_is_not_read)
{
    size_t used = 0;
    struct archive *archive = packing_begin_book(
        "<package><manifest><item id='a' href='a.html'/><item id='b' "
        "href='b.html'/></manifest><spine><!-- <itemref/><itemref idref='b'/> -->"
        "<itemref idref='a'/></spine></package>",
        &used);
    packing_add_text(archive, "OPS/a.html", "<p>It began.</p>");
    packing_add_text(archive, "OPS/b.html", "<p>It never did.</p>");
    packing_end(archive);
    struct article *article = article_of_bytes(packed, used, READ_AUTO);
    ck_assert_str_eq(article->text, "It began.");
    article_free(article);
}
END_TEST

/* The article of a book of one text. */
static struct article *article_of_book(const char *package, const char *name, const char *text)
{
    size_t used = 0;
    struct archive *archive = packing_begin_book(package, &used);
    packing_add_text(archive, name, text);
    packing_end(archive);
    return article_of_bytes(packed, used, READ_AUTO);
}

START_TEST(a_value_in_the_package_may_hold_any_sign)
{
    struct article *article =
        article_of_book("<package><manifest><item title='a > b' id='a&amp;b' href='a&#38;b.html'"
                        "/></manifest><spine><itemref idref='a&amp;b'/></spine></package>",
                        "OPS/a&b.html", "<p>It began.</p>");
    ck_assert_str_eq(article->text, "It began.");
    article_free(article);
}
END_TEST

/* With an encoding that expat does not know and a name that only HTML knows. */
START_TEST(a_package_may_be_in_another_encoding)
{
    struct article *article =
        article_of_book("<?xml version='1.0' encoding='GB18030'?><package><title>\xD2\xBB&mdash;"
                        "\xB6\xFE</title><manifest><item id='a' href='a.html'/></manifest>"
                        "<spine><itemref idref='a'/></spine></package>",
                        "OPS/a.html", "<p>It began.</p>");
    ck_assert_str_eq(article->title, "一—二");
    article_free(article);
}
END_TEST

START_TEST(a_damaged_package_is_said)
{
    size_t used = 0;
    packing_end(packing_begin_book("<package>\n<manifest></package>", &used));
    ck_assert_str_eq(refusal_of_bytes(packed, used), "test: damaged XML, line 2: mismatched tag");
}
END_TEST

START_TEST(a_chapter_that_is_named_twice_is_read_once)
{
    article_free(article_of_book("<package><manifest><item id='a' href='a.html'/></manifest><spine>"
                                 "<itemref idref='a'/><itemref idref='a'/></spine></package>",
                                 "OPS/a.html", "<p>It began.</p>")); /* the only one */
}
END_TEST

START_TEST(all_of_many_chapters_are_read)
{
    enum { CHAPTERS = 4000 };
    struct buffer package = {0};
    size_t used = 0;
    buffer_add_str(&package, "<package><manifest>");
    for (int i = 0; i < CHAPTERS; i++)
        buffer_printf(&package, "<item id='i%d' href='%d.html'/>", i, i);
    buffer_add_str(&package, "</manifest><spine>");
    for (int i = 0; i < CHAPTERS; i++)
        buffer_printf(&package, "<itemref idref='i%d'/>", i);
    buffer_add_str(&package, "</spine></package>");
    struct archive *archive = packing_begin_book(package.bytes, &used);
    buffer_release(&package);
    for (int i = 0; i < CHAPTERS; i++) {
        char name[32], text[32];
        snprintf(name, sizeof name, "OPS/%d.html", i);
        snprintf(text, sizeof text, "<p>Chapter %d</p>", i);
        packing_add_text(archive, name, text);
    }
    packing_end(archive);
    ck_assert_msg(read_bytes(&list, "test", packed, used, NULL, &error), "%s", error.message);
    ck_assert_uint_eq(list.count, CHAPTERS);
    ck_assert_str_eq(list.items[1234]->text, "Chapter 1234");
    article_list_release(&list);
}
END_TEST

/* Halving the sorted items takes at most 16 comparisons to find one of 40,000. */
START_TEST(a_chapter_is_found_without_looking_at_all_items)
{
    enum { ITEMS = 40000, MOST = 16 };
    struct input input = {"test", 1 << 30, &error};
    struct buffer text = {0};
    struct package package;
    buffer_add_str(&text, "<package><manifest>");
    for (int i = 0; i < ITEMS; i++)
        buffer_printf(&text, "<item id='i%d' href='%d.html'/>", i, i);
    buffer_add_str(&text, "</manifest><spine>");
    for (int i = ITEMS; i > 0; i--)
        buffer_printf(&text, "<itemref idref='i%d'/>", i - 1);
    buffer_add_str(&text, "</spine></package>");
    struct source source = {.bytes = text.bytes, .len = text.len};
    ck_assert_msg(package_read(&package, &source, &input), "%s", error.message);
    ck_assert_uint_eq(package.chapters.count, ITEMS);
    ck_assert_str_eq(package.chapters.items[0], "39999.html");
    ck_assert_uint_gt(package.comparisons, ITEMS);
    ck_assert_uint_le(package.comparisons, ITEMS * MOST);
    package_release(&package);
    buffer_release(&text);
}
END_TEST

static void add_tests(TCase *all)
{
    tcase_add_test(all, an_epub_gives_its_chapters_in_order);
    tcase_add_test(all, a_chapter_may_have_a_chinese_name);
    tcase_add_test(all, a_damaged_chapter_is_said);
    tcase_add_test(all, an_archive_that_is_cut_off_is_said);
    tcase_add_test(all, a_book_of_too_many_texts_is_said);
    tcase_add_test(all, a_comment_in_the_package_is_not_read);
    tcase_add_test(all, a_value_in_the_package_may_hold_any_sign);
    tcase_add_test(all, a_package_may_be_in_another_encoding);
    tcase_add_test(all, a_damaged_package_is_said);
    tcase_add_test(all, a_chapter_that_is_named_twice_is_read_once);
    tcase_add_test(all, all_of_many_chapters_are_read);
    tcase_add_test(all, a_chapter_is_found_without_looking_at_all_items);
}

#else

START_TEST(an_epub_needs_expat)
{
    size_t used = 0;
    packing_end(packing_begin_book("<package/>", &used));
    ck_assert_str_eq(refusal_of_bytes(packed, used),
                     "test: holds XML, and this dossier is built without expat");
}
END_TEST

static void add_tests(TCase *all)
{
    tcase_add_test(all, an_epub_needs_expat);
}

#endif

#else

static void add_tests(TCase *all)
{
    (void)all;
}

#endif

Suite *epub_suite(void)
{
    Suite *suite = suite_create("epub");
    TCase *all = tcase_create("all");
    tcase_set_timeout(all, 120);
    add_tests(all);
    suite_add_tcase(suite, all);
    return suite;
}
