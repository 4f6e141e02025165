#include <locale.h>
#include <stdlib.h>

#include "suites.h"

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* for wcwidth */
    SRunner *runner = srunner_create(utf8_suite());
    srunner_add_suite(runner, script_suite());
    srunner_add_suite(runner, offset_suite());
    srunner_add_suite(runner, fold_suite());
    srunner_add_suite(runner, pinyin_suite());
    srunner_add_suite(runner, search_suite());
    srunner_add_suite(runner, cells_suite());
    srunner_add_suite(runner, linebreak_suite());
    srunner_add_suite(runner, words_suite());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
