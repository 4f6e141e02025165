/* The suites of tests/model, one per module. */
#ifndef TESTS_MODEL_SUITES_H
#define TESTS_MODEL_SUITES_H

#include <check.h>

Suite *arena_suite(void);
Suite *article_suite(void);
Suite *buffer_suite(void);
Suite *calendar_suite(void);
Suite *correction_suite(void);
Suite *dossier_build_suite(void);
Suite *dossier_check_suite(void);
Suite *dossier_mentions_suite(void);
Suite *dossier_query_suite(void);
Suite *dossier_relations_suite(void);
Suite *dossier_settle_suite(void);
Suite *file_suite(void);
Suite *kinds_suite(void);
Suite *memory_suite(void);
Suite *sort_suite(void);
Suite *vec_suite(void);

#endif
