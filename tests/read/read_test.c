#include "config.h"

#include "read/read.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support.h"

#include "suites.h"
#include "tests/scratch.h"

static struct article_list list;
static struct read_error error;

static void setup(void)
{
    list = (struct article_list){0};
    error = (struct read_error){{0}};
}

static void teardown(void)
{
    article_list_release(&list);
}

static bool ends_with(const char *text, const char *end)
{
    size_t len = strlen(text), tail = strlen(end);
    return len >= tail && strcmp(text + len - tail, end) == 0;
}

START_TEST(a_missing_file_is_said)
{
    ck_assert(!read_argument(&list, "/nonexistent/x.txt", NULL, &error));
    ck_assert_str_eq(error.message, "/nonexistent/x.txt: No such file or directory");
}
END_TEST

START_TEST(an_unreadable_file_is_said)
{
    const char *path = scratch_file("closed.txt", "text", 4);
    chmod(path, 0);
    scratch_obey_permissions();
    ck_assert(!read_argument(&list, path, NULL, &error));
    scratch_ignore_permissions();
    ck_assert(ends_with(error.message, ": Permission denied"));
}
END_TEST

/* A file of three megabytes: this line again and again. */
static const char *large_file(const char *name, const char *line)
{
    struct buffer text = {0};
    while (text.len < 3u << 20)
        buffer_add_str(&text, line);
    const char *path = scratch_file(name, text.bytes, text.len);
    buffer_release(&text);
    return path;
}

START_TEST(of_a_large_text_the_beginning_is_read_alone)
{
    static const char *const texts[] = {
        "The harbour was bought on Monday by a company from the north. \n\n",
        "港口在星期一被一家北方公司收购，价格没有公布。\n", "港口在星期一被收购。", "no line end "};
    const struct read_options options = {0};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        const char *path = large_file("large.txt", texts[i]);
        ck_assert(read_beginning(&list, path, &options));
        ck_assert(read_argument(&list, path, &options, &error));
        const struct article *beginning = list.items[0], *whole = list.items[1];
        ck_assert_ptr_null(article_check(beginning));
        ck_assert(beginning->partial && !whole->partial);
        ck_assert_uint_gt(beginning->len, 100000);
        ck_assert_uint_lt(beginning->len, 200000);
        ck_assert_int_eq(memcmp(beginning->text, whole->text, beginning->len), 0);
        article_list_release(&list);
    }
}
END_TEST

START_TEST(what_is_small_or_no_utf8_text_has_no_beginning)
{
    const struct read_options options = {0}, html = {.type = READ_HTML};
    ck_assert(!read_beginning(&list, "/nonexistent/x.txt", &options));
    ck_assert(!read_beginning(&list, scratch(""), &options));
    ck_assert(!read_beginning(&list, scratch_file("small", "A text.\n", 8), &options));
    ck_assert(!read_beginning(&list, large_file("page.html", "<html><p>A page.</p>\n"), &options));
    ck_assert(!read_beginning(&list, large_file("gb", "\xB8\xDB\xBF\xDA\xA1\xA3\n"), &options));
    ck_assert(!read_beginning(&list, large_file("gzip", "\x1F\x8B\x08 text\n"), &options));
    ck_assert(!read_beginning(&list, large_file("plain", "A text. \n"), &html));
    ck_assert_uint_eq(list.count, 0);
}
END_TEST

START_TEST(an_empty_file_is_said)
{
    ck_assert(!read_argument(&list, scratch_file("empty", "", 0), NULL, &error));
    ck_assert(ends_with(error.message, "empty: empty"));
    ck_assert(!read_argument(&list, scratch_file("blank", " \n\n\t", 4), NULL, &error));
    ck_assert(ends_with(error.message, "blank: holds no text"));
}
END_TEST

START_TEST(binary_files_are_refused_by_what_they_are)
{
    static const char program[64] = "\x7F"
                                    "ELF\2\1\1";
    static const char noise[] = {1, 2, 3, 0, 0, 0, 5, 6, 0, 0, 0, 0, 3, 1, 'a', 0};
    ck_assert_str_eq(refusal_of_bytes(program, sizeof program), "test: a program, not a text");
    ck_assert_str_eq(refusal_of_bytes(noise, sizeof noise),
                     "test: a binary file, not a text; -t text reads it all the same");
}
END_TEST

/* Any byte is as frequent as any other in what is compressed or encrypted. */
START_TEST(random_bytes_are_no_text)
{
    char noise[3000];
    uint32_t seed = 12345;
    for (size_t i = 0; i < sizeof noise; i++) {
        seed = seed * 1664525 + 1013904223;
        noise[i] = (char)(seed >> 24);
    }
    ck_assert_str_eq(refusal_of_bytes(noise, sizeof noise),
                     "test: a binary file, not a text; -t text reads it all the same");
}
END_TEST

START_TEST(a_text_that_begins_as_a_binary_would_is_read)
{
    static const char *const texts[] = {"ID3 tags are old.", "BZh is no word.", "GIF89 was a file.",
                                        "RIFF, he said.",    "LZIP and ZIP.",   "Rar! it said."};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct article *article = article_of(texts[i], READ_AUTO);
        ck_assert_str_eq(article->text, texts[i]);
        article_free(article);
    }
}
END_TEST

START_TEST(a_few_nuls_are_replaced_and_said)
{
    char text[] = "One line of text that is long enough to hold a single NUL, here: * and goes on.";
    *strchr(text, '*') = '\0';
    struct article *article = article_of_bytes(text, sizeof text - 1, READ_AUTO);
    ck_assert_str_eq(article->notice, "1 NUL replaced");
    ck_assert_ptr_nonnull(strstr(article->text, "here: \xEF\xBF\xBD and"));
    article_free(article);
}
END_TEST

/* A short text, of which one byte is a large part. */
START_TEST(what_is_said_to_be_a_text_may_have_a_nul)
{
    static const char *const texts[] = {"A plain*text.", "中文*", "One * more, and two letters."};
    static const struct read_options said[] = {{.type = READ_TEXT}, {.encoding = "utf-8"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char bytes[64];
        size_t len = strlen(texts[i]);
        memcpy(bytes, texts[i], len + 1);
        *strchr(bytes, '*') = '\0';
        ck_assert_str_eq(refusal_of_bytes(bytes, len),
                         "test: a binary file, not a text; -t text reads it all the same");
        ck_assert_msg(read_bytes(&list, "test", bytes, len, &said[_i], &error), "%s",
                      error.message);
        ck_assert_ptr_nonnull(strstr(list.items[i]->text, "\xEF\xBF\xBD"));
        ck_assert_str_eq(list.items[i]->notice, "1 NUL replaced");
        ck_assert_str_eq(list.items[i]->encoding, "UTF-8");
    }
}
END_TEST

START_TEST(an_image_is_none_whatever_is_said)
{
    static const char image[64] = "\x89PNG\r\n";
    struct read_options said = {.type = READ_TEXT, .encoding = "utf-8"};
    ck_assert(!read_bytes(&list, "test", image, sizeof image, &said, &error));
    ck_assert_str_eq(error.message, "test: a PNG image, not a text");
}
END_TEST

START_TEST(addresses_are_answered_with_what_to_do)
{
    ck_assert(!read_argument(&list, "https://example.org/a", NULL, &error));
    ck_assert_ptr_nonnull(strstr(error.message, "curl -sL 'https://example.org/a' | dossier"));
    ck_assert(!read_argument(&list, "file:///tmp/a", NULL, &error));
    ck_assert_ptr_nonnull(strstr(error.message, "without file://"));
}
END_TEST

START_TEST(a_directory_gives_its_articles_by_name)
{
    scratch_file("b.txt", "The second text.", 16);
    scratch_file("a.txt", "The first text.", 15);
    scratch_file(".hidden", "Not this one.", 13);
    ck_assert(read_argument(&list, scratch(""), NULL, &error));
    ck_assert_str_eq(error.message, "");
    ck_assert_uint_eq(list.count, 2);
    ck_assert_str_eq(list.items[0]->text, "The first text.");
    ck_assert_str_eq(list.items[1]->text, "The second text.");
}
END_TEST

static void scratch_directory(const char *name)
{
    ck_assert_int_eq(mkdir(scratch(name), 0700), 0);
}

/* A link to a directory above is not followed round. */
START_TEST(a_directory_gives_those_of_the_directories_in_it)
{
    scratch_directory("b");
    scratch_directory("b/deep");
    scratch_directory("b/.hidden");
    scratch_file("c.txt", "The third text.", 15);
    scratch_file("b/b.txt", "The first text.", 15);
    scratch_file("b/deep/b.txt", "The second text.", 16);
    scratch_file("b/.hidden/b.txt", "Not this one.", 13);
    ck_assert_int_eq(symlink("..", scratch("b/up")), 0);
    ck_assert(read_argument(&list, scratch(""), NULL, &error));
    ck_assert_str_eq(error.message, "");
    ck_assert_uint_eq(list.count, 3);
    ck_assert_str_eq(list.items[0]->text, "The first text.");
    ck_assert_str_eq(list.items[1]->text, "The second text.");
    ck_assert_str_eq(list.items[2]->text, "The third text.");
}
END_TEST

START_TEST(a_directory_that_lies_too_deep_is_said_to_be_left_out)
{
    char path[128] = "d";
    scratch_directory(path);
    for (int depth = 1; depth < 20; depth++) {
        size_t len = strlen(path);
        snprintf(path + len, sizeof path - len, "/d");
        scratch_directory(path);
    }
    scratch_file("a.txt", "The only text.", 14);
    ck_assert(read_argument(&list, scratch(""), NULL, &error));
    ck_assert_uint_eq(list.count, 1);
    ck_assert_ptr_nonnull(strstr(error.message, "1 left out, the first: "));
    ck_assert(ends_with(error.message, "d: more than 16 directories deep"));
}
END_TEST

START_TEST(what_a_directory_holds_besides_is_said)
{
    scratch_file("a.txt", "The first text.", 15);
    scratch_file("z.png", "\x89PNG\r\n", 6);
    ck_assert(read_argument(&list, scratch(""), NULL, &error));
    ck_assert_uint_eq(list.count, 1);
    ck_assert_ptr_nonnull(strstr(error.message, ": 1 left out, the first: "));
}
END_TEST

START_TEST(a_directory_without_articles_is_an_error)
{
    ck_assert(!read_argument(&list, scratch(""), NULL, &error));
    ck_assert(ends_with(error.message, ": a directory without articles"));
}
END_TEST

START_TEST(a_limit_is_kept_and_said)
{
    struct read_options options = {.max_bytes = 8};
    ck_assert(!read_argument(&list, scratch_file("a", "123456789", 9), &options, &error));
    ck_assert(ends_with(error.message, ": larger than 8 bytes, the limit"));
}
END_TEST

START_TEST(a_device_of_nuls_ends_at_once)
{
    ck_assert(!read_argument(&list, "/dev/zero", NULL, &error));
    ck_assert_str_eq(error.message, "/dev/zero: no text: nothing but NUL bytes");
}
END_TEST

START_TEST(a_name_cannot_act_on_the_terminal)
{
    ck_assert(!read_argument(&list, "/x/\033[2J\n", NULL, &error));
    ck_assert_ptr_null(strchr(error.message, '\033'));
    ck_assert_ptr_null(strchr(error.message, '\n'));
}
END_TEST

START_TEST(types_have_names)
{
    ck_assert_int_eq(read_type_by_name("markdown"), READ_MARKDOWN);
    ck_assert_int_eq(read_type_by_name("md"), READ_MARKDOWN);
    ck_assert_int_eq(read_type_by_name("txt"), READ_TEXT);
    ck_assert_int_eq(read_type_by_name("htm"), READ_HTML);
    ck_assert_int_eq(read_type_by_name("word"), READ_TYPES);
}
END_TEST

Suite *read_suite(void)
{
    Suite *suite = suite_create("read");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, scratch_begin, scratch_end);
    tcase_add_checked_fixture(all, setup, teardown);
    tcase_add_test(all, a_missing_file_is_said);
    tcase_add_test(all, an_unreadable_file_is_said);
    tcase_add_test(all, of_a_large_text_the_beginning_is_read_alone);
    tcase_add_test(all, what_is_small_or_no_utf8_text_has_no_beginning);
    tcase_add_test(all, an_empty_file_is_said);
    tcase_add_test(all, binary_files_are_refused_by_what_they_are);
    tcase_add_test(all, random_bytes_are_no_text);
    tcase_add_test(all, a_text_that_begins_as_a_binary_would_is_read);
    tcase_add_test(all, a_few_nuls_are_replaced_and_said);
    tcase_add_loop_test(all, what_is_said_to_be_a_text_may_have_a_nul, 0, 2);
    tcase_add_test(all, an_image_is_none_whatever_is_said);
    tcase_add_test(all, addresses_are_answered_with_what_to_do);
    tcase_add_test(all, a_directory_gives_its_articles_by_name);
    tcase_add_test(all, a_directory_gives_those_of_the_directories_in_it);
    tcase_add_test(all, a_directory_that_lies_too_deep_is_said_to_be_left_out);
    tcase_add_test(all, what_a_directory_holds_besides_is_said);
    tcase_add_test(all, a_directory_without_articles_is_an_error);
    tcase_add_test(all, a_limit_is_kept_and_said);
    tcase_add_test(all, a_device_of_nuls_ends_at_once);
    tcase_add_test(all, a_name_cannot_act_on_the_terminal);
    tcase_add_test(all, types_have_names);
    suite_add_tcase(suite, all);
    return suite;
}
