/* The suites of tests/ui, one per module or matter. */
#ifndef TESTS_UI_SUITES_H
#define TESTS_UI_SUITES_H

#include <check.h>

Suite *actions_suite(void);
Suite *article_draw_suite(void);
Suite *brackets_suite(void);
Suite *bytes_suite(void);
Suite *canvas_suite(void);
Suite *command_suite(void);
Suite *commands_suite(void);
Suite *configuration_suite(void);
Suite *correct_kept_suite(void);
Suite *correct_suite(void);
Suite *drawer_suite(void);
Suite *entities_suite(void);
Suite *entity_order_suite(void);
Suite *find_text_suite(void);
Suite *finding_suite(void);
Suite *help_suite(void);
Suite *hostile_suite(void);
Suite *input_suite(void);
Suite *keys_suite(void);
Suite *layout_suite(void);
Suite *lines_suite(void);
Suite *list_suite(void);
Suite *match_set_suite(void);
Suite *merge_sort_suite(void);
Suite *name_set_suite(void);
Suite *paint_suite(void);
Suite *places_suite(void);
Suite *prompt_suite(void);
Suite *screens_suite(void);
Suite *settings_suite(void);
Suite *sheet_suite(void);
Suite *signals_suite(void);
Suite *source_line_suite(void);
Suite *source_names_suite(void);
Suite *status_suite(void);
Suite *table_suite(void);
Suite *take_suite(void);
Suite *terminals_suite(void);
Suite *view_kinds_suite(void);
Suite *views_suite(void);
Suite *whole_suite(void);

#endif
