/*
 * The drawer, and what stands below the relations where the screen is wide.
 */
#include <string.h>

#include "fixture.h"
#include "one_app.h"
#include "suites.h"
#include "ui/document.h"

static int count_of(const char *text)
{
    int count = 0;
    for (const char *at = headless_text(app); (at = strstr(at, text)); at += strlen(text))
        count++;
    return count;
}

START_TEST(nothing_is_selected_where_no_key_goes)
{
    one_app_resize(60, 200);
    check_has(" 极光机器人公司\n"); /* the root of the tree */
    ck_assert_int_eq(count_of("▌"), 3);
    headless_type(app, ":view tree<Enter>");
    check_has("─ Mentions");
    ck_assert_int_eq(count_of("▌"), 3);
    one_app_resize(40, 120);
    headless_type(app, ":focus 陈默<Enter>"); /* related to nobody: the drawer has the mentions */
    ck_assert(headless_has(app, "  记者 陈默\n"));
    ck_assert_int_eq(count_of("▌"), 2);
}
END_TEST

START_TEST(what_is_around_the_focus_says_how_much_does_not_fit)
{
    one_app_resize(48, 180);
    check_lacks("│   + ");
    headless_free(app);
    app = headless_new(30, 180, fixture_star());
    check_has("│   + 8 more\n─");
    one_app_resize(30, 180);
    app->grow_drawer = 6; /* the rows of the panes */
    app_relayout(app);
    headless_type(app, ":view tree<Enter>");
    check_has("│   + 4 more\n─");
}
END_TEST

START_TEST(both_ends_of_a_relation_are_named_however_long_they_are)
{
    static const char *const names[] = {
        "The International Society for the Advancement of Long Names of 2026", "星河科技"};
    one_app_resize(40, 120);
    check_has(" 极光机器人公司  acquired  星河科技  planned  ¶1");
    struct dossier *dossier = app_document(app)->dossier;
    dossier->entities[0].name = names[0];
    dossier->entities[1].name = names[0];
    app->drawer.stale = true;
    headless_type(app, "<C-l>");
    check_has(" The International Society for the Advancement…  acquired  "
              "The International Society for the Advancement…  planned  ¶1");
    dossier->entities[1].name = names[1];
    app->drawer.stale = true;
    headless_type(app, "<C-l>");
    check_has(" The International Society for the Advancement of Long Names of 2026  acquired  "
              "星河科技  planned  ¶1");
    one_app_resize(16, 60);
    headless_type(app, "e");
    check_has(" 极光机器人公司  acquired  星河科技  planned  ¶1  周五\n"); /* whole */
}
END_TEST

START_TEST(the_cursor_stands_on_the_evidence_that_has_the_keys)
{
    headless_type(app, "3e");
    check_has("─ Evidence ");
    ck_assert_int_eq(app->cursor_row, app->layout.drawer.row + 1);
    ck_assert_int_eq(app->cursor_col, 1);
    headless_type(app, "1");
    ck_assert_int_lt(app->cursor_row, app->layout.drawer.row);
}
END_TEST

Suite *drawer_suite(void)
{
    Suite *suite = suite_create("drawer");
    TCase *tests = tcase_create("drawer");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, nothing_is_selected_where_no_key_goes);
    tcase_add_test(tests, what_is_around_the_focus_says_how_much_does_not_fit);
    tcase_add_test(tests, both_ends_of_a_relation_are_named_however_long_they_are);
    tcase_add_test(tests, the_cursor_stands_on_the_evidence_that_has_the_keys);
    suite_add_tcase(suite, tests);
    return suite;
}
