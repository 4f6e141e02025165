/* The suites of tests/eval, one per module. */
#ifndef TESTS_EVAL_SUITES_H
#define TESTS_EVAL_SUITES_H

#include <check.h>

Suite *align_suite(void);
Suite *ann_suite(void);
Suite *score_suite(void);
Suite *training_suite(void);

#endif
