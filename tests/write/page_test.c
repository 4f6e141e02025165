#include "write/page.h"

#include <string.h>
#include <utf8proc.h>

#include "suites.h"
#include "writing.h"

/* Columns of a line, by the plain widths of Unicode. */
static size_t columns(const char *line, size_t len)
{
    size_t width = 0;

    for (size_t at = 0; at < len;) {
        utf8proc_int32_t cp;
        utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)line + at,
                                                  (utf8proc_ssize_t)(len - at), &cp);

        ck_assert_int_gt(bytes, 0);
        width += (size_t)utf8proc_charwidth(cp);
        at += (size_t)bytes;
    }
    return width;
}

static void check_widths(const char *page)
{
    for (const char *line = page, *end; *line; line = end + 1) {
        end = strchr(line, '\n');
        ck_assert_ptr_nonnull(end);
        ck_assert_uint_le(columns(line, (size_t)(end - line)), PAGE_COLS);
        ck_assert_msg(end == line || end[-1] != ' ', "a space ends a line");
    }
}

START_TEST(long_paragraphs_are_wrapped_and_indented)
{
    struct buffer out = {0};
    struct page page = {.out = &out, .first_indent = 2, .rest_indent = 6};

    for (int i = 0; i < 60; i++)
        page_add_str(&page, i % 3 ? "word " : "北辰智能研究院，");
    page_end_paragraph(&page);
    check_widths(out.bytes);
    ck_assert_uint_eq(strspn(out.bytes, " "), 2);
    ck_assert_uint_eq(strspn(strchr(out.bytes, '\n') + 1, " "), 6);
    ck_assert_uint_ge(count_of(out.bytes, "\n"), 5);
    page_release(&page);
    buffer_release(&out);
}
END_TEST

START_TEST(a_word_longer_than_a_line_is_broken)
{
    struct buffer out = {0};
    struct page page = {.out = &out};

    for (int i = 0; i < 200; i++)
        page_add_str(&page, "x");
    page_end_paragraph(&page);
    check_widths(out.bytes);
    ck_assert_uint_eq(count_of(out.bytes, "\n"), 3);
    page_release(&page);
    buffer_release(&out);
}
END_TEST

START_TEST(white_space_becomes_one_space)
{
    struct buffer out = {0};
    struct page page = {.out = &out};

    page_add_str(&page, "  a \t\n b");
    page_add_str(&page, "\n\n\xe3\x80\x80"
                        "c  ");
    page_end_paragraph(&page);
    ck_assert_str_eq(out.bytes, "a b c\n");
    page_release(&page);
    buffer_release(&out);
}
END_TEST

START_TEST(nothing_is_no_paragraph)
{
    struct buffer out = {0};
    struct page page = {.out = &out};

    page_end_paragraph(&page);
    page_add_str(&page, "");
    page_end_paragraph(&page);
    ck_assert_uint_eq(out.len, 0);
    page_release(&page);
    buffer_release(&out);
}
END_TEST

START_TEST(columns_line_up_behind_names_of_any_script)
{
    static const char *const names[] = {"Ann", "北辰智能", "e\xcc\x81lan", "ﾊﾝｶｸ", "Ⅻ"};

    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        struct buffer out = {0};
        struct page page = {.out = &out, .first_indent = 2};
        const char *mark;

        page_add_str(&page, names[i]);
        page_tab(&page, 20);
        page_add_str(&page, "7");
        page_end_paragraph(&page);
        mark = strchr(out.bytes, '7');
        ck_assert_ptr_nonnull(mark);
        ck_assert_uint_eq(columns(out.bytes, (size_t)(mark - out.bytes)), 20);
        page_release(&page);
        buffer_release(&out);
    }
}
END_TEST

START_TEST(a_name_that_is_too_long_pushes_the_column)
{
    struct buffer out = {0};
    struct page page = {.out = &out};

    page_add_str(&page, "Telecom Authority");
    page_tab(&page, 5);
    page_add_str(&page, "7");
    page_end_paragraph(&page);
    ck_assert_str_eq(out.bytes, "Telecom Authority 7\n");
    page_release(&page);
    buffer_release(&out);
}
END_TEST

START_TEST(the_report_fits_its_page)
{
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one("report", dossier);

    check_widths(out.bytes);
    ck_assert_ptr_nonnull(strstr(out.bytes, "Farhill Labs - hired - Ann Lee\n"));
    ck_assert_ptr_nonnull(strstr(out.bytes, "[planned], according to Farhill Labs"));
    ck_assert_ptr_nonnull(strstr(out.bytes, "Ann Lee: ¶1 “we win”"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

/* Ann, who is chair, and works for Acme as chair, in one sentence; and what she did in another. */
static struct dossier *dossier_of_a_chair(void)
{
    static const char *const blocks[] = {"x", "Ann is chair of Acme.", "Ann founded Acme.", NULL};
    static const char *const names[] = {"Ann", "Acme", "chair"};
    static const enum entity_type types[] = {ENTITY_PERSON, ENTITY_ORGANIZATION, ENTITY_ROLE};
    struct dossier_builder builder;
    uint32_t ids[3];

    begin_with_sentences(&builder, make_article(blocks));
    for (unsigned i = 0; i < 3; i++) {
        ids[i] = dossier_add_entity(&builder, types[i], names[i]);
        mention_words(&builder, ids[i], names[i], 0, FORM_NAME);
    }
    relate(&builder, RELATION_HOLDS_ROLE, ids[0], ids[2], STATUS_ASSERTED, 1);
    relate(&builder, RELATION_WORKS_FOR, ids[0], ids[1], STATUS_ASSERTED, 1);
    relate(&builder, RELATION_FOUNDED, ids[0], ids[1], STATUS_ASSERTED, 2);
    for (unsigned i = 0; i < 2; i++)
        builder.relations.items[i].role = ids[2];
    return dossier_end(&builder);
}

START_TEST(relations_of_one_sentence_are_bracketed_above_it)
{
    struct dossier *dossier = dossier_of_a_chair();
    struct buffer out = written_one("report", dossier);

    ck_assert_ptr_nonnull(strstr(out.bytes, "TIES: WORK (3)\n"
                                            "  ┌ Ann - works for - Acme, as chair\n"
                                            "  └ Ann - is - chair\n"
                                            "      ¶1 Ann is chair of Acme.\n"
                                            "  Ann - founded - Acme\n"
                                            "      ¶2 Ann founded Acme.\n"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_bracket_goes_on_beside_lines_that_are_wrapped)
{
    struct buffer out = {0};
    struct page page = {.out = &out, .first_indent = 2, .rest_indent = 8, .rest_mark = "│"};

    page_add_str(&page, "┌ ");
    for (int i = 0; i < 40; i++)
        page_add_str(&page, "word ");
    page_end_paragraph(&page);
    check_widths(out.bytes);
    ck_assert_uint_eq(count_of(out.bytes, "  ┌ word"), 1);
    ck_assert_uint_eq(count_of(out.bytes, "\n  │     word"), 2);
    page_release(&page);
    buffer_release(&out);
}
END_TEST

START_TEST(a_title_that_somebody_holds_is_said_once)
{
    struct dossier *dossier = dossier_of_a_chair();
    struct buffer out = written_one("csv", dossier);

    ck_assert_uint_eq(
        count_of(out.bytes, "\"holds_role\",\"chair\",\"role\",\"asserted\",\"\",\"\","), 1);
    ck_assert_uint_eq(
        count_of(out.bytes, "\"works_for\",\"Acme\",\"organization\",\"asserted\",\"\",\"chair\","),
        1);
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(weak_ties_are_counted_but_not_shown)
{
    struct dossier *dossier = small_dossier();
    struct buffer out;

    dossier->relations[0].weak = true;
    out = written_one("report", dossier);
    ck_assert_ptr_null(strstr(out.bytes, " - hired - "));
    ck_assert_ptr_nonnull(
        strstr(out.bytes,
               "\n(and 1 weak tie: json, csv, brat, dot and graphml have it, marked as weak)\n"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

Suite *page_suite(void)
{
    Suite *suite = suite_create("write/page");
    TCase *tests = tcase_create("page");

    tcase_add_test(tests, long_paragraphs_are_wrapped_and_indented);
    tcase_add_test(tests, a_word_longer_than_a_line_is_broken);
    tcase_add_test(tests, white_space_becomes_one_space);
    tcase_add_test(tests, nothing_is_no_paragraph);
    tcase_add_test(tests, columns_line_up_behind_names_of_any_script);
    tcase_add_test(tests, a_name_that_is_too_long_pushes_the_column);
    tcase_add_test(tests, the_report_fits_its_page);
    tcase_add_test(tests, relations_of_one_sentence_are_bracketed_above_it);
    tcase_add_test(tests, a_bracket_goes_on_beside_lines_that_are_wrapped);
    tcase_add_test(tests, a_title_that_somebody_holds_is_said_once);
    tcase_add_test(tests, weak_ties_are_counted_but_not_shown);
    suite_add_tcase(suite, tests);
    return suite;
}
