#include <stdlib.h>

#include "tests/eval/suites.h"

int main(void)
{
    SRunner *runner = srunner_create(align_suite());
    int failed;

    srunner_add_suite(runner, ann_suite());
    srunner_add_suite(runner, score_suite());
    srunner_add_suite(runner, training_suite());
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
