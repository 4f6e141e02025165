/* The suites of tests/text, one per module. */
#ifndef TESTS_TEXT_SUITES_H
#define TESTS_TEXT_SUITES_H

#include <check.h>

Suite *search_suite(void);
Suite *utf8_suite(void);

#endif
