/* The suites of tests/read, one per module. */
#ifndef TESTS_READ_SUITES_H
#define TESTS_READ_SUITES_H

#include <check.h>

Suite *address_suite(void);
Suite *date_suite(void);
Suite *encoding_suite(void);
Suite *epub_suite(void);
Suite *hostile_suite(void);
Suite *html_suite(void);
Suite *line_suite(void);
Suite *markdown_suite(void);
Suite *plain_suite(void);
Suite *read_suite(void);
Suite *unpack_suite(void);

#endif
