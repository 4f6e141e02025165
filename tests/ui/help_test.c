/* The page of keys, commands and settings, which is made from their tables. */
#include <string.h>

#include "fixture.h"
#include "one_app.h"
#include "suites.h"
#include "ui/actions.h"

START_TEST(the_help_lists_the_commands)
{
    headless_type(app, "?/:view<Enter><Enter>");
    check_has(":view");
    headless_type(app, "map<Enter>q");
    ck_assert_int_eq(app->relations.view, VIEW_MAP);
}
END_TEST

START_TEST(no_help_is_cut_off)
{
    for (int cols = 40; cols < 130; cols += 7) {
        one_app_resize(30, cols);
        headless_type(app, "?");
        for (int page = 0; page < 8; page++) {
            ck_assert_msg(!strstr(headless_text(app), "…\n"), "%s", headless_text(app));
            headless_type(app, "<Space>");
        }
    }
}
END_TEST

START_TEST(help_stands_below_its_key_where_it_has_no_room_beside_it)
{
    one_app_resize(12, 20);
    headless_type(app, "1?");
    check_has("▌Enter l Right\n     focus the name\n       under the\n");
    one_app_resize(12, 40);
    headless_type(app, ":set<Enter>");
    check_has("▌theme           dark\n     colours for a dark or light\n");
}
END_TEST

START_TEST(help_lists_every_action_with_its_key)
{
    one_app_resize(200, 120);
    headless_type(app, "?");
    for (uint32_t i = 0; i < action_count; i++) {
        check_has(actions[i].name);
        check_has(actions[i].help);
    }
    headless_type(app, "<Esc><F1>");
    ck_assert_int_eq(app->overlays.count, 1);
}
END_TEST

START_TEST(two_keys_that_follow_each_other_stand_apart)
{
    one_app_resize(200, 120);
    headless_type(app, "?");
    check_has("C m ");
    check_has("C + ");
    check_lacks("Cm ");
}
END_TEST

START_TEST(help_begins_with_the_keys_of_its_pane)
{
    static const struct {
        const char *keys, *heading, *enter;
    } panes[] = {{"1?", "In the article", "focus the name under the cursor"},
                 {"2?", "In the entities", "go to its next mention"},
                 {"3?", "In the relations", "focus the other end"}};
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++) {
        headless_type(app, panes[i].keys);
        check_has(panes[i].heading);
        check_has(panes[i].enter);
        headless_type(app, "q");
    }
}
END_TEST

START_TEST(enter_on_a_line_of_help_does_it)
{
    headless_type(app, "?/zoom<Enter><Enter>");
    ck_assert_int_eq(app->overlays.count, 0);
    ck_assert(app->zoom);
}
END_TEST

Suite *help_suite(void)
{
    Suite *suite = suite_create("help");
    TCase *tests = tcase_create("help");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, the_help_lists_the_commands);
    tcase_add_test(tests, no_help_is_cut_off);
    tcase_add_test(tests, help_stands_below_its_key_where_it_has_no_room_beside_it);
    tcase_add_test(tests, help_lists_every_action_with_its_key);
    tcase_add_test(tests, two_keys_that_follow_each_other_stand_apart);
    tcase_add_test(tests, help_begins_with_the_keys_of_its_pane);
    tcase_add_test(tests, enter_on_a_line_of_help_does_it);
    suite_add_tcase(suite, tests);
    return suite;
}
