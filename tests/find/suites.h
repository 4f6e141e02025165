/* The suites of tests/find, one per module. */
#ifndef TESTS_FIND_SUITES_H
#define TESTS_FIND_SUITES_H

#include <check.h>

Suite *bridge_suite(void);
Suite *cluster_suite(void);
Suite *correct_suite(void);
Suite *find_suite(void);
Suite *found_names_suite(void);
Suite *job_suite(void);
Suite *lexicon_suite(void);
Suite *literals_suite(void);
Suite *name_parts_suite(void);
Suite *names_suite(void);
Suite *names_works_suite(void);
Suite *pair_suite(void);
Suite *quote_suite(void);
Suite *refer_suite(void);
Suite *relate_amount_suite(void);
Suite *relate_date_suite(void);
Suite *relate_apart_suite(void);
Suite *relate_noun_suite(void);
Suite *relate_suite(void);
Suite *relate_verb_suite(void);
Suite *rules_suite(void);
Suite *segment_suite(void);
Suite *status_suite(void);
Suite *tagger_suite(void);
Suite *token_suite(void);

#endif
