/* The suites of tests/write, one per module. */
#ifndef TESTS_WRITE_SUITES_H
#define TESTS_WRITE_SUITES_H

#include <check.h>

Suite *brat_suite(void);
Suite *csv_suite(void);
Suite *formats_suite(void);
Suite *graph_suite(void);
Suite *json_suite(void);
Suite *page_suite(void);

#endif
