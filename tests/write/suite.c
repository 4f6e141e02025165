#include <stdlib.h>

#include "suites.h"

int main(void)
{
    SRunner *runner = srunner_create(formats_suite());
    int failed;

    srunner_add_suite(runner, json_suite());
    srunner_add_suite(runner, page_suite());
    srunner_add_suite(runner, csv_suite());
    srunner_add_suite(runner, graph_suite());
    srunner_add_suite(runner, brat_suite());
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
