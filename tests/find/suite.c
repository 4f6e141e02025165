#include <stdlib.h>

#include "suites.h"

int main(void)
{
    SRunner *runner = srunner_create(token_suite());
    srunner_add_suite(runner, bridge_suite());
    srunner_add_suite(runner, correct_suite());
    srunner_add_suite(runner, job_suite());
    srunner_add_suite(runner, lexicon_suite());
    srunner_add_suite(runner, literals_suite());
    srunner_add_suite(runner, pair_suite());
    srunner_add_suite(runner, quote_suite());
    srunner_add_suite(runner, relate_amount_suite());
    srunner_add_suite(runner, relate_apart_suite());
    srunner_add_suite(runner, relate_date_suite());
    srunner_add_suite(runner, relate_noun_suite());
    srunner_add_suite(runner, relate_suite());
    srunner_add_suite(runner, relate_verb_suite());
    srunner_add_suite(runner, rules_suite());
    srunner_add_suite(runner, segment_suite());
    srunner_add_suite(runner, status_suite());
    srunner_add_suite(runner, tagger_suite());
    srunner_add_suite(runner, cluster_suite());
    srunner_add_suite(runner, find_suite());
    srunner_add_suite(runner, found_names_suite());
    srunner_add_suite(runner, name_parts_suite());
    srunner_add_suite(runner, names_suite());
    srunner_add_suite(runner, names_works_suite());
    srunner_add_suite(runner, refer_suite());
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
