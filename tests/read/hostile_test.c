/*
 * Inputs made to hurt: each must give an article or a message, within the time and the memory that
 * the test names. Time is CPU time, memory the peak of the forked test process; both bounds are
 * wide enough for sanitizers and slow machines, and far below what a quadratic reader would take.
 */
#include "config.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "model/buffer.h"
#include "support.h"

#include "suites.h"
#include "tests/scratch.h"

#ifndef __has_feature
#define __has_feature(name) 0
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#define SLOWER        8
#define COUNTS_MEMORY false
#else
#define SLOWER        1
#define COUNTS_MEMORY true
#endif

#define MB ((size_t)1 << 20)

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static size_t peak_bytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (size_t)usage.ru_maxrss * 1024;
}

/* What reading the bytes may cost. */
struct bound {
    double seconds;
    size_t bytes; /* beyond what the process held before */
};

/* Reads within the bound; NULL when the bytes are refused with a message. */
static struct article *read_within(const char *bytes, size_t len, enum read_type type,
                                   struct bound bound)
{
    struct article_list list = {0};
    struct read_options options = {.type = type};
    struct read_error error;
    size_t before_bytes = peak_bytes();
    double before = cpu_seconds();
    bool read = read_bytes(&list, "test", bytes, len, &options, &error);
    double seconds = cpu_seconds() - before;
    size_t grown = peak_bytes() - before_bytes;
    ck_assert_msg(seconds < bound.seconds * SLOWER, "%.2f s of CPU", seconds);
    if (COUNTS_MEMORY)
        ck_assert_msg(grown < bound.bytes, "%zu MB", grown / MB);
    ck_assert(read || error.message[0]);
    struct article *article = read ? article_list_take(&list, 0) : NULL;
    article_list_release(&list);
    if (article)
        ck_assert_ptr_null(article_check(article));
    return article;
}

static void repeat(struct buffer *to, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buffer_add_str(to, text);
}

static struct article *read_repeated(const char *before, const char *text, size_t times,
                                     const char *after, enum read_type type, struct bound bound)
{
    struct buffer input = {0};
    buffer_add_str(&input, before);
    repeat(&input, text, times);
    buffer_add_str(&input, after);
    struct article *article = read_within(input.bytes, input.len, type, bound);
    buffer_release(&input);
    return article;
}

static void expect_text(struct article *article, const char *text)
{
    ck_assert_ptr_nonnull(article);
    ck_assert_ptr_nonnull(strstr(article->text, text));
    article_free(article);
}

START_TEST(a_hundred_thousand_nested_tags)
{
    static const char *const tags[] = {
        "<div>",           "<span>",           "<b>",       "<font size=1>", "<ul><li>",
        "<table><tr><td>", "<blockquote>",     "<svg><td>", "<a href=x>",    "<p><i>",
        "<section><h1>",   "<select><option>", "<x-y>",     "<math><mi>",    "<dl><dd>",
        "<frameset>",      "<form>",           "<li>"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        struct article *article = read_repeated("<html><body>", tags[i], 100000, "the innermost",
                                                READ_HTML, (struct bound){1.5, 400 * MB});
        ck_assert_msg(article != NULL, "%s", tags[i]);
        expect_text(article, "the innermost");
    }
}
END_TEST

START_TEST(nested_tags_with_text_between)
{
    struct article *article = read_repeated("", "<div>some text, here, and <b>there</b>", 100000,
                                            "", READ_HTML, (struct bound){2, 500 * MB});
    expect_text(article, "some text, here, and there");
}
END_TEST

START_TEST(formatting_that_is_never_closed)
{
    struct buffer input = {0};
    for (int i = 0; i < 3000; i++)
        buffer_printf(&input, "<font color=%d><b id=%d>", i, i);
    repeat(&input, "<p>text", 50000);
    struct article *article =
        read_within(input.bytes, input.len, READ_HTML, (struct bound){3, 600 * MB});
    buffer_release(&input);
    expect_text(article, "text");
}
END_TEST

START_TEST(a_million_attributes)
{
    struct buffer input = {0};
    buffer_add_str(&input, "<p ");
    for (int i = 0; i < 1000000; i++)
        buffer_printf(&input, "a%d=%d ", i, i);
    buffer_add_str(&input, ">the text, after all</p>");
    struct article *article =
        read_within(input.bytes, input.len, READ_HTML, (struct bound){1, 100 * MB});
    buffer_release(&input);
    expect_text(article, "the text, after all");
}
END_TEST

START_TEST(tags_that_never_end)
{
    static const char *const pieces[] = {"<",         "<a",       "<!--",       "<p a='", "</",
                                         "<![CDATA[", "<script>", "<title>",    "<?",     "&#",
                                         "&amp",      "<!",       "<textarea>", "<a <"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct article *article = read_repeated("<html><p>text ", pieces[i], 300000, "", READ_HTML,
                                                (struct bound){2, 500 * MB});
        article_free(article);
    }
}
END_TEST

START_TEST(a_bomb_of_entities)
{
    struct article *article = read_repeated("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                                            "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]><html><p>",
                                            "&b;&#1114112;&#0;&nbsp;", 100000, "end", READ_HTML,
                                            (struct bound){2, 400 * MB});
    expect_text(article, "end");
}
END_TEST

START_TEST(ten_thousand_marks_on_one_letter)
{
    struct article *article =
        read_repeated("a", "\xCC\x81", 10000, " and on.", READ_TEXT, (struct bound){0.5, 50 * MB});
    expect_text(article, " and on.");
}
END_TEST

START_TEST(one_line_of_a_hundred_megabytes)
{
    size_t len = 100 * MB;
    char *line = memory_alloc(len);
    memset(line, 'x', len);
    struct article *article = read_within(line, len, READ_AUTO, (struct bound){2, 300 * MB});
    free(line);
    ck_assert_ptr_nonnull(article);
    ck_assert_uint_eq(article->len, len);
    article_free(article);
}
END_TEST

START_TEST(markdown_made_of_marks)
{
    static const char *const pieces[] = {"[",   "*a_ ", "> ",     "![](", "`",    "- ",
                                         "<a ", "**x ", "|a\n|-", "# ",   "[a](", "]: x\n[",
                                         "&#x", "1. ",  "~~a",    "<<"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct article *article = read_repeated("text\n\n", pieces[i], 20000, "", READ_MARKDOWN,
                                                (struct bound){3, 400 * MB});
        article_free(article);
    }
}
END_TEST

START_TEST(lines_of_every_wrong_kind)
{
    static const char *const lines[] = {
        "\n",     "-\n",    "1.\n",         "=\n",          "（\n",
        "By \n",  "图：\n", "©\n",          "2025-13-45\n", "\xE3\x80\x80\n",
        "一、\n", "> \n",   "二〇二五年\n", "Photo:\n",     "*** START OF THE\n"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct article *article = read_repeated("A line.\n", lines[i], 100000, "", READ_TEXT,
                                                (struct bound){1, 200 * MB});
        ck_assert_ptr_nonnull(article);
        article_free(article);
    }
}
END_TEST

START_TEST(multibyte_sequences_cut_everywhere)
{
    static const char bytes[] =
        "\xE4\xB8\xAD\xF0\x9F\x98\x80\xC3\xA9\x81\x30\x81\x30\xFF\xFE\x00\xD8";
    static const char *const encodings[] = {"UTF-8", "UTF-16LE",  "UTF-16BE", "UTF-32LE", "GB18030",
                                            "Big5",  "Shift_JIS", "EUC-JP",   "EUC-KR"};
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        for (size_t len = 1; len < sizeof bytes; len++) {
            struct article_list list = {0};
            struct read_options options = {.type = READ_TEXT, .encoding = encodings[i]};
            struct read_error error;
            if (read_bytes(&list, "test", bytes, len, &options, &error))
                ck_assert_ptr_null(article_check(list.items[0]));
            article_list_release(&list);
        }
}
END_TEST

/* A child that writes x into the FIFO until nobody reads it any more. */
static pid_t start_writer(const char *path)
{
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    static char chunk[1 << 16];
    memset(chunk, 'x', sizeof chunk);
    int fd = open(path, O_WRONLY);
    while (write(fd, chunk, sizeof chunk) > 0)
        ;
    _exit(0);
}

START_TEST(a_fifo_that_never_ends_its_line)
{
    struct article_list list = {0};
    struct read_options options = {.max_bytes = 16 * MB};
    struct read_error error;
    const char *path = scratch("fifo");
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    pid_t writer = start_writer(path);
    ck_assert(!read_argument(&list, path, &options, &error));
    ck_assert_ptr_nonnull(strstr(error.message, "larger than 16 MiB, the limit"));
    waitpid(writer, NULL, 0);
}
END_TEST

START_TEST(a_file_that_shrinks_while_it_is_read)
{
    struct article_list list = {0};
    struct read_error error;
    struct buffer text = {0};
    repeat(&text, "A line of text that is read.\n", 400000);
    const char *path = scratch_file("a.txt", text.bytes, text.len);
    pid_t child = fork();
    if (child == 0) {
        for (off_t len = (off_t)text.len; len > 0; len -= 4096)
            if (truncate(path, len) < 0)
                break;
        _exit(0);
    }
    bool read = read_argument(&list, path, NULL, &error);
    waitpid(child, NULL, 0);
    ck_assert(read || error.message[0]);
    article_list_release(&list);
    buffer_release(&text);
}
END_TEST

START_TEST(a_directory_without_permission)
{
    struct article_list list = {0};
    struct read_error error;
    scratch_file("a.txt", "text", 4);
    chmod(scratch(""), 0);
    scratch_obey_permissions();
    ck_assert(!read_argument(&list, scratch(""), NULL, &error));
    scratch_ignore_permissions();
    chmod(scratch(""), 0700);
    ck_assert_ptr_nonnull(strstr(error.message, "Permission denied"));
}
END_TEST

START_TEST(what_a_page_costs_grows_with_its_size)
{
    static const char part[] = "<div class=x><h2>Head</h2><p>Some text, with <a href=/a>links</a>, "
                               "and more of it, on and on, for a while.</p><ul><li>x</ul></div>";
    double seconds[2];
    for (int i = 0; i < 2; i++) {
        double begin = cpu_seconds();
        struct article *article = read_repeated("<html><body>", part, i == 0 ? 3000 : 30000, "",
                                                READ_HTML, (struct bound){5, 900 * MB});
        seconds[i] = cpu_seconds() - begin;
        article_free(article);
    }
    ck_assert_msg(seconds[1] < seconds[0] * 25 + 0.1, "10 times the page, %.1f times the time",
                  seconds[1] / seconds[0]);
}
END_TEST

Suite *hostile_suite(void)
{
    Suite *suite = suite_create("hostile");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, scratch_begin, scratch_end);
    tcase_set_timeout(all, 120);
    tcase_add_test(all, a_hundred_thousand_nested_tags);
    tcase_add_test(all, nested_tags_with_text_between);
    tcase_add_test(all, formatting_that_is_never_closed);
    tcase_add_test(all, a_million_attributes);
    tcase_add_test(all, tags_that_never_end);
    tcase_add_test(all, a_bomb_of_entities);
    tcase_add_test(all, ten_thousand_marks_on_one_letter);
    tcase_add_test(all, one_line_of_a_hundred_megabytes);
    tcase_add_test(all, markdown_made_of_marks);
    tcase_add_test(all, lines_of_every_wrong_kind);
    tcase_add_test(all, multibyte_sequences_cut_everywhere);
    tcase_add_test(all, a_fifo_that_never_ends_its_line);
    tcase_add_test(all, a_file_that_shrinks_while_it_is_read);
    tcase_add_test(all, a_directory_without_permission);
    tcase_add_test(all, what_a_page_costs_grows_with_its_size);
    suite_add_tcase(suite, all);
    return suite;
}
