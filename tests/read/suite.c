#include <stdlib.h>

#include "suites.h"

int main(void)
{
    SRunner *runner = srunner_create(address_suite());
    srunner_add_suite(runner, date_suite());
    srunner_add_suite(runner, encoding_suite());
    srunner_add_suite(runner, epub_suite());
    srunner_add_suite(runner, hostile_suite());
    srunner_add_suite(runner, html_suite());
    srunner_add_suite(runner, line_suite());
    srunner_add_suite(runner, markdown_suite());
    srunner_add_suite(runner, plain_suite());
    srunner_add_suite(runner, read_suite());
    srunner_add_suite(runner, unpack_suite());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
