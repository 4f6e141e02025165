#include <string.h>

#include "suites.h"
#include "writing.h"

START_TEST(one_row_for_each_relation)
{
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one("csv", dossier);

    ck_assert_uint_eq(count_of(out.bytes, "\r\n"), 1 + 3);
    ck_assert_ptr_nonnull(
        strstr(out.bytes, "\"Farhill Labs\",\"organization\",\"hired\",\"Ann Lee\""));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(one_row_for_each_entity_with_its_aliases_in_a_cell)
{
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one("entities", dossier);

    ck_assert_uint_eq(count_of(out.bytes, "\r\n"), 1 + 4);
    ck_assert_ptr_nonnull(strstr(out.bytes, "\"organization\",\"北辰智能\",\"北辰\",\"\",2,0.500"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(the_heading_is_written_once)
{
    struct dossier *dossiers[] = {small_dossier(), small_dossier()};
    struct buffer out = written("csv", dossiers, 2);

    ck_assert_uint_eq(count_of(out.bytes, "source,subject"), 1);
    ck_assert_uint_eq(count_of(out.bytes, "\r\n"), 1 + 6);
    buffer_release(&out);
    dossier_free(dossiers[0]);
    dossier_free(dossiers[1]);
}
END_TEST

START_TEST(quotes_are_doubled_and_lines_stay_one)
{
    struct dossier *dossier = dossier_of("The \"A\nB\" won", "\"A\nB\"");
    struct buffer out = written_one("entities", dossier);

    ck_assert_ptr_nonnull(strstr(out.bytes, ",\"\"\"A B\"\"\","));
    ck_assert_uint_eq(count_of(out.bytes, "\n"), 2);
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(what_a_spreadsheet_would_run_is_text)
{
    static const char *const names[] = {"=1+2", "+cmd", "-cmd", "@sum"};
    struct dossier *dossier = dossier_of(names[_i], names[_i]);
    struct buffer out = written_one("entities", dossier), cell = {0};

    buffer_printf(&cell, ",\"'%s\",", names[_i]);
    ck_assert_ptr_nonnull(strstr(out.bytes, cell.bytes));
    buffer_release(&cell);
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

Suite *csv_suite(void)
{
    Suite *suite = suite_create("write/csv");
    TCase *tests = tcase_create("csv");

    tcase_add_test(tests, one_row_for_each_relation);
    tcase_add_test(tests, one_row_for_each_entity_with_its_aliases_in_a_cell);
    tcase_add_test(tests, the_heading_is_written_once);
    tcase_add_test(tests, quotes_are_doubled_and_lines_stay_one);
    tcase_add_loop_test(tests, what_a_spreadsheet_would_run_is_text, 0, 4);
    suite_add_tcase(suite, tests);
    return suite;
}
