/*
 * The line of a block in a source with markup.
 */
#include <string.h>

#include "suites.h"
#include "ui/source_line.h"

static const char *const texts[] = {
    "Port News",
    "Harbour",
    "Cranes were sold to nobody in Oslo.",
    "Quays",
    "Cranes were sold to nobody in Oslo.",
    "港口需要不停运转的机器。",
    "Not as in the source.",
};

static struct article *article;

static void setup(void)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "port.html");
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, texts[i], strlen(texts[i]));
    article = article_end(&builder);
}

static void teardown(void)
{
    article_free(article);
}

static uint32_t line_of(uint32_t block, const char *source)
{
    return source_line(article, block, source, strlen(source));
}

static const char html[] =
    "<html>\n<title>Port News</title>\n<h1>Port News</h1>\n"
    "<h2>Harbour</h2>\n<p>Cranes were <a\nhref='#'>sold</a> to nobody in Oslo."
    "\n<h2>Quays</h2>\n<p><b>Cranes</b> were\nsold to nobody in Oslo.\n"
    "<p>港口<i>需要</i>…\n<p>港口需要不停运转的机器。\n";

START_TEST(words_are_found_through_markup)
{
    ck_assert_uint_eq(line_of(2, html), 5);
    ck_assert_uint_eq(line_of(2, "# Port News\n\n**Cranes** were\n*sold* to nobody"), 3);
    ck_assert_uint_eq(line_of(5, html), 11);
}
END_TEST

START_TEST(the_second_of_two_equal_blocks_is_the_second)
{
    ck_assert_uint_eq(line_of(4, html), 8);
}
END_TEST

START_TEST(the_line_of_other_words_is_unknown)
{
    ck_assert_uint_eq(line_of(6, html), 0);
    ck_assert_uint_eq(line_of(0, ""), 0);
    ck_assert_uint_eq(line_of(99, html), 0);
}
END_TEST

Suite *source_line_suite(void)
{
    Suite *suite = suite_create("source_line");
    TCase *tests = tcase_create("source_line");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, words_are_found_through_markup);
    tcase_add_test(tests, the_second_of_two_equal_blocks_is_the_second);
    tcase_add_test(tests, the_line_of_other_words_is_unknown);
    suite_add_tcase(suite, tests);
    return suite;
}
