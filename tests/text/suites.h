/* The suites of tests/text, one per module. */
#ifndef TESTS_TEXT_SUITES_H
#define TESTS_TEXT_SUITES_H

#include <check.h>

Suite *cells_suite(void);
Suite *fold_suite(void);
Suite *linebreak_suite(void);
Suite *offset_suite(void);
Suite *pinyin_suite(void);
Suite *script_suite(void);
Suite *search_suite(void);
Suite *utf8_suite(void);
Suite *words_suite(void);

#endif
