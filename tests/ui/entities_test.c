/*
 * The rows of the list of entities.
 */
#include <string.h>

#include "one_app.h"
#include "suites.h"
#include "ui/document.h"

static void name_focus(const char *name)
{
    app_document(app)->dossier->entities[app_document(app)->focus].name = name;
    headless_type(app, "<C-l>");
}

START_TEST(a_name_has_a_strip_where_it_would_be_cut_without_one_too)
{
    one_app_resize(60, 200); /* 34 columns */
    name_focus("The Society for Names");
    check_lacks("10│");
    name_focus("The Society for Longer Names"); /* whole, but for the strip */
    check_has("10│");
    name_focus("The Society for Names That Have No Room");
    check_has("▌The Society for Name… 10 ");
    check_lacks("10│");
}
END_TEST

START_TEST(a_narrow_list_gives_its_room_to_the_name)
{
    name_focus("The Society for Names That Have No Room");
    check_has("▌The Society for Names… 10\n");
}
END_TEST

Suite *entities_suite(void)
{
    Suite *suite = suite_create("entities");
    TCase *tests = tcase_create("entities");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, a_name_has_a_strip_where_it_would_be_cut_without_one_too);
    tcase_add_test(tests, a_narrow_list_gives_its_room_to_the_name);
    suite_add_tcase(suite, tests);
    return suite;
}
