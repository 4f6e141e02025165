#include "read/markdown.h"

#include <string.h>

#include "support.h"

#include "suites.h"

static struct article *document(const char *text)
{
    return article_of(text, READ_MARKDOWN);
}

START_TEST(front_matter_gives_title_author_and_date)
{
    struct article *article =
        document("---\ntitle: \"The plant: open\"\nauthors:\n  - Ann Lee\n  - 'Bo Li'\n"
                 "date: 2025-07-04T10:00:00\ntags: [a, b]\n---\nText here.\n");
    ck_assert_str_eq(article->title, "The plant: open");
    ck_assert_str_eq(article->byline, "Ann Lee, Bo Li");
    ck_assert_str_eq(article->published, "2025-07-04");
    ck_assert_str_eq(article->text, "The plant: open\nText here.");
    article_free(article);
}
END_TEST

START_TEST(toml_front_matter_is_read_too)
{
    struct article *article =
        document("+++\ntitle = \"T x\"\nauthor = \"Ann\"\ndate = 2025-07-04\n+++\nText.\n");
    ck_assert_str_eq(article->title, "T x");
    ck_assert_str_eq(article->byline, "Ann");
    ck_assert_str_eq(article->published, "2025-07-04");
    article_free(article);
}
END_TEST

START_TEST(a_line_of_dashes_alone_is_no_front_matter)
{
    struct article *article = document("---\nJust a rule above, and no end.\n");
    ck_assert_str_eq(article->text, "Just a rule above, and no end.");
    article_free(article);
}
END_TEST

START_TEST(the_first_heading_is_the_title)
{
    struct article *article = document("# The plant\n\nText.\n\n## More\n\nText.\n");
    ck_assert_str_eq(article->title, "The plant");
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADLINE), "The plant");
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADING), "More");
    article_free(article);
}
END_TEST

START_TEST(a_title_given_twice_is_shown_once)
{
    struct article *article = document("---\ntitle: The plant\n---\n# The plant\n\nText.\n");
    ck_assert_str_eq(article->text, "The plant\nText.");
    ck_assert_str_eq(article->title, "The plant");
    article_free(article);
}
END_TEST

START_TEST(no_mark_is_shown)
{
    struct article *article =
        document("Some *text* with **bold**, `code`, ~~gone~~, [a link](https://example.org \"t\") "
                 "and <https://example.com>, &amp; &#20013; \\* [ref].\n\n[ref]: /x\n");
    ck_assert_str_eq(article->text, "Some text with bold, code, gone, a link and "
                                    "https://example.com, & 中 * ref.");
    ck_assert_uint_eq(article->link_count, 3);
    ck_assert_str_eq(article->links[0].target, "https://example.org");
    article_free(article);
}
END_TEST

START_TEST(a_link_to_a_place_in_the_text_is_none)
{
    struct article *article =
        document("See [below](#end) and [there](/t).\n\n[Here](/h) it ends.\n");
    ck_assert_uint_eq(article->link_count, 2);
    ck_assert_str_eq(article->links[0].target, "/t");
    ck_assert_int_eq(strncmp(article->text + article->links[0].begin, "there.", 6), 0);
    ck_assert_int_eq(strncmp(article->text + article->links[1].begin, "Here it", 7), 0);
    article_free(article);
}
END_TEST

START_TEST(soft_line_ends_are_spaces_but_for_ideographs)
{
    struct article *article = document("one\ntwo 工厂\n投产 *x*\n*y*\n");
    ck_assert_str_eq(article->text, "one two 工厂投产 x y");
    article_free(article);
}
END_TEST

START_TEST(every_kind_of_block_is_kept)
{
    struct article *article = document("- one\n  1. deep\n\n> quoted\n> on\n\n```c\nint x;\n\n"
                                       "int y;\n```\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n"
                                       "![a picture](a.png)\n");
    ck_assert_str_eq(first_of_kind(article, BLOCK_LIST_ITEM), "one");
    ck_assert_uint_eq(article->blocks[1].level, 2);
    ck_assert_str_eq(first_of_kind(article, BLOCK_QUOTE), "quoted on");
    ck_assert_str_eq(first_of_kind(article, BLOCK_CODE), "int x;\n\nint y;");
    ck_assert_str_eq(first_of_kind(article, BLOCK_TABLE_ROW), "a\tb");
    ck_assert_str_eq(first_of_kind(article, BLOCK_CAPTION), "a picture");
    article_free(article);
}
END_TEST

START_TEST(html_in_it_leaves_its_text)
{
    struct article *article =
        document("A <b>bold</b> word.<br>Next.\n\n<div>\nin &lt;a&gt; div\n</div>\n");
    ck_assert_str_eq(article->text, "A bold word.\nNext.\nin <a> div");
    article_free(article);
}
END_TEST

START_TEST(the_type_shows_by_name_or_content)
{
    struct article_list list = {0};
    struct read_error error;
    static const char text[] = "# Head\n\nText with **bold** and [a](https://b.example).\n";
    ck_assert(read_bytes(&list, "a.md", "plain", 5, NULL, &error));
    ck_assert(read_bytes(&list, "stdin", text, strlen(text), NULL, &error));
    ck_assert(read_bytes(&list, "a.txt", text, strlen(text), NULL, &error));
    ck_assert_str_eq(list.items[0]->format, "markdown");
    ck_assert_str_eq(list.items[1]->format, "markdown");
    ck_assert_str_eq(list.items[2]->format, "text");
    article_list_release(&list);
}
END_TEST

START_TEST(items_keep_their_numbers_and_tasks_their_marks)
{
    struct article *article =
        article_of("Steps:\n\n3. Clone [it](http://x.org/y).\n4. Run **make**.\n"
                   "   1. Nested\n5. Done\n\n- [x] one\n- [ ] two\n- three\n",
                   READ_MARKDOWN);
    ck_assert_str_eq(article->text, "Steps:\n3. Clone it.\n4. Run make.\n1. Nested\n5. Done\n"
                                    "[x] one\n[ ] two\nthree");
    ck_assert_uint_eq(article->link_count, 1);
    ck_assert_int_eq(strncmp(article->text + article->links[0].begin, "it.", 3), 0);
    article_free(article);
}
END_TEST

Suite *markdown_suite(void)
{
    Suite *suite = suite_create("markdown");
    TCase *all = tcase_create("all");
    tcase_add_test(all, front_matter_gives_title_author_and_date);
    tcase_add_test(all, toml_front_matter_is_read_too);
    tcase_add_test(all, a_line_of_dashes_alone_is_no_front_matter);
    tcase_add_test(all, the_first_heading_is_the_title);
    tcase_add_test(all, a_title_given_twice_is_shown_once);
    tcase_add_test(all, no_mark_is_shown);
    tcase_add_test(all, a_link_to_a_place_in_the_text_is_none);
    tcase_add_test(all, soft_line_ends_are_spaces_but_for_ideographs);
    tcase_add_test(all, every_kind_of_block_is_kept);
    tcase_add_test(all, html_in_it_leaves_its_text);
    tcase_add_test(all, the_type_shows_by_name_or_content);
    tcase_add_test(all, items_keep_their_numbers_and_tasks_their_marks);
    suite_add_tcase(suite, all);
    return suite;
}
