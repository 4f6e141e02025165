/*
 * Short names of sources, and the list of articles that shows them.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "headless.h"
#include "suites.h"
#include "ui/document.h"
#include "ui/source_names.h"

#define SOURCES_MAX 4

static const struct {
    const char *sources[SOURCES_MAX], *names[SOURCES_MAX];
} rows[] = {
    {{"news/en.txt"}, {"en.txt"}},
    {{"news/en.txt", "news/zh.txt"}, {"en.txt", "zh.txt"}},
    {{"a/en.txt", "b/en.txt"}, {"a/en.txt", "b/en.txt"}},
    {{"news/en.txt", "news/sub/en.txt"}, {"news/en.txt", "sub/en.txt"}},
    {{"x/a/sub/p.html", "x/b/sub/p.html", "x/b/q.html"},
     {"a/sub/p.html", "b/sub/p.html", "q.html"}},
    {{"en.txt", "news/en.txt", "zen.txt"}, {"en.txt", "news/en.txt", "zen.txt"}},
    {{"/en.txt", "en.txt"}, {"/en.txt", "en.txt"}},
    {{"books/it.epub", "books/it.epub", "old/it.epub"},
     {"books/it.epub", "books/it.epub", "old/it.epub"}},
    {{"stdin", ""}, {"stdin", ""}},
    {{"news/", "new/"}, {"news/", "new/"}},
};

START_TEST(a_name_tells_its_source_from_the_others)
{
    const char *names[SOURCES_MAX];
    uint32_t count = 0;
    while (count < SOURCES_MAX && rows[_i].sources[count])
        count++;
    source_names(rows[_i].sources, count, names);
    for (uint32_t i = 0; i < count; i++)
        ck_assert_str_eq(names[i], rows[_i].names[i]);
}
END_TEST

static const char *fit(const char *name, int cols)
{
    static struct buffer out;
    struct canvas canvas = {.rule = &cell_rule_libc, .glyphs = glyphs_choose(true)};
    buffer_clear(&out);
    source_name_fit(&canvas, name, cols, &out);
    ck_assert_int_le(canvas_width(&canvas, buffer_str(&out), out.len), cols);
    return buffer_str(&out);
}

START_TEST(a_long_name_is_cut_in_its_middle)
{
    ck_assert_str_eq(fit("part-two.txt", 12), "part-two.txt");
    ck_assert_str_eq(fit("part-two.txt", 11), "part-~o.txt");
    ck_assert_str_eq(fit("report-part-two.txt", 10), "repo~o.txt");
    ck_assert_str_eq(fit("完整报道第一部分甲.txt", 13), "完整报~甲.txt");
    ck_assert_str_eq(fit("完整报道第一部分甲.txt", 12), "完整~甲.txt");
    ck_assert_str_eq(fit("第一部分甲", 5), "第~甲");
    ck_assert_str_eq(fit("第一部分甲", 4), "~甲");
    ck_assert_str_eq(fit("letter", 1), "~");
    ck_assert_str_eq(fit("letter", 0), "");
}
END_TEST

START_TEST(the_list_of_articles_tells_files_of_one_name_apart)
{
    static const char *const sources[] = {"news/aurora.txt", "news/sub/aurora.txt", "news/x.txt"};
    struct app *app = headless_new(24, 80, NULL);
    for (int i = 0; i < 3; i++) {
        struct dossier *dossier = fixture_dossier();
        struct article *article = (struct article *)(uintptr_t)dossier->article;
        article->source = sources[i];
        document_show(vec_push(&app->documents), dossier);
    }
    headless_type(app, "A");
    check_has(" news/aurora.txt ");
    check_has(" sub/aurora.txt ");
    check_has(" x.txt ");
    headless_free(app);
}
END_TEST

START_TEST(the_list_of_articles_shows_both_ends_of_long_files)
{
    struct app *app = headless_new(24, 80, NULL);
    for (int i = 0; i < 2; i++) {
        struct dossier *dossier = fixture_dossier();
        struct article *article = (struct article *)(uintptr_t)dossier->article;
        article->source = i == 0 ? "2026-03-12-rotterdam-harbour-light-part-one.txt"
                                 : "2026-03-12-rotterdam-harbour-light-part-two.txt";
        document_show(vec_push(&app->documents), dossier);
    }
    headless_type(app, "A");
    check_has("  2026-03…-one.txt  ");
    check_has("  2026-03…-two.txt  ");
    headless_free(app);
}
END_TEST

Suite *source_names_suite(void)
{
    Suite *suite = suite_create("source_names");
    TCase *tests = tcase_create("source_names");
    tcase_add_loop_test(tests, a_name_tells_its_source_from_the_others, 0,
                        (int)(sizeof rows / sizeof rows[0]));
    tcase_add_test(tests, a_long_name_is_cut_in_its_middle);
    tcase_add_test(tests, the_list_of_articles_tells_files_of_one_name_apart);
    tcase_add_test(tests, the_list_of_articles_shows_both_ends_of_long_files);
    suite_add_tcase(suite, tests);
    return suite;
}
