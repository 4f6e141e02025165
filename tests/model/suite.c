#include <stdlib.h>

#include "suites.h"

int main(void)
{
    SRunner *runner = srunner_create(memory_suite());
    int failed;

    srunner_add_suite(runner, vec_suite());
    srunner_add_suite(runner, arena_suite());
    srunner_add_suite(runner, buffer_suite());
    srunner_add_suite(runner, file_suite());
    srunner_add_suite(runner, kinds_suite());
    srunner_add_suite(runner, sort_suite());
    srunner_add_suite(runner, article_suite());
    srunner_add_suite(runner, calendar_suite());
    srunner_add_suite(runner, correction_suite());
    srunner_add_suite(runner, dossier_build_suite());
    srunner_add_suite(runner, dossier_check_suite());
    srunner_add_suite(runner, dossier_mentions_suite());
    srunner_add_suite(runner, dossier_query_suite());
    srunner_add_suite(runner, dossier_relations_suite());
    srunner_add_suite(runner, dossier_settle_suite());
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
