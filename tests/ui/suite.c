#include <stdlib.h>

#include "suites.h"

int main(void)
{
    /* screens wait for conditions with a deadline of their own, which is to say what was missing */
    setenv("CK_DEFAULT_TIMEOUT", "120", 0);
    SRunner *runner = srunner_create(actions_suite());
    srunner_add_suite(runner, article_draw_suite());
    srunner_add_suite(runner, brackets_suite());
    srunner_add_suite(runner, bytes_suite());
    srunner_add_suite(runner, canvas_suite());
    srunner_add_suite(runner, command_suite());
    srunner_add_suite(runner, commands_suite());
    srunner_add_suite(runner, configuration_suite());
    srunner_add_suite(runner, correct_kept_suite());
    srunner_add_suite(runner, correct_suite());
    srunner_add_suite(runner, drawer_suite());
    srunner_add_suite(runner, entities_suite());
    srunner_add_suite(runner, entity_order_suite());
    srunner_add_suite(runner, find_text_suite());
    srunner_add_suite(runner, finding_suite());
    srunner_add_suite(runner, help_suite());
    srunner_add_suite(runner, hostile_suite());
    srunner_add_suite(runner, input_suite());
    srunner_add_suite(runner, keys_suite());
    srunner_add_suite(runner, layout_suite());
    srunner_add_suite(runner, lines_suite());
    srunner_add_suite(runner, list_suite());
    srunner_add_suite(runner, match_set_suite());
    srunner_add_suite(runner, merge_sort_suite());
    srunner_add_suite(runner, name_set_suite());
    srunner_add_suite(runner, paint_suite());
    srunner_add_suite(runner, places_suite());
    srunner_add_suite(runner, prompt_suite());
    srunner_add_suite(runner, screens_suite());
    srunner_add_suite(runner, settings_suite());
    srunner_add_suite(runner, sheet_suite());
    srunner_add_suite(runner, signals_suite());
    srunner_add_suite(runner, source_line_suite());
    srunner_add_suite(runner, source_names_suite());
    srunner_add_suite(runner, status_suite());
    srunner_add_suite(runner, table_suite());
    srunner_add_suite(runner, take_suite());
    srunner_add_suite(runner, terminals_suite());
    srunner_add_suite(runner, view_kinds_suite());
    srunner_add_suite(runner, views_suite());
    srunner_add_suite(runner, whole_suite());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
