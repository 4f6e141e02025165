#include "model/sort.h"

#include <stdlib.h>

#include "suites.h"

struct record {
    int key;
    unsigned place; /* where it stood */
};

static unsigned compared;

static int by_key(const void *a, const void *b)
{
    const struct record *x = a, *y = b;

    compared++;
    return (x->key > y->key) - (x->key < y->key);
}

static unsigned sort_keys(struct record *records, const int *keys, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        records[i] = (struct record){keys[i], i};
    compared = 0;
    sort_records(records, count, sizeof *records, by_key);
    return compared;
}

START_TEST(nothing_and_one_record_are_in_order)
{
    struct record record = {7, 0};

    sort_records(NULL, 0, sizeof record, by_key);
    sort_records(&record, 1, sizeof record, by_key);
    ck_assert_int_eq(record.key, 7);
}
END_TEST

START_TEST(what_is_in_order_is_only_looked_at)
{
    static const int keys[] = {1, 2, 2, 5, 9};
    struct record records[5];

    ck_assert_uint_eq(sort_keys(records, keys, 5), 4);
    for (unsigned i = 0; i < 5; i++)
        ck_assert_uint_eq(records[i].place, i);
}
END_TEST

START_TEST(a_second_walk_is_merged_behind_equal_records_of_the_first)
{
    static const int keys[] = {1, 4, 4, 8, 2, 4, 9};
    static const unsigned places[] = {0, 4, 1, 2, 5, 3, 6};
    struct record records[7];

    sort_keys(records, keys, 7);
    for (unsigned i = 0; i < 7; i++)
        ck_assert_uint_eq(records[i].place, places[i]);
}
END_TEST

START_TEST(any_order_is_sorted)
{
    int keys[200];
    struct record records[200];
    unsigned seed = 1;

    for (unsigned i = 0; i < 200; i++) {
        seed = seed * 1103515245 + 12345;
        keys[i] = (int)(seed >> 16 & 127);
    }
    for (unsigned count = 2; count <= 200; count += 11) {
        unsigned seen[200] = {0};

        sort_keys(records, keys, count);
        for (unsigned i = 0; i < count; i++) {
            ck_assert(i == 0 || records[i - 1].key <= records[i].key);
            ck_assert_int_eq(records[i].key, keys[records[i].place]);
            ck_assert_uint_eq(seen[records[i].place]++, 0);
        }
    }
}
END_TEST

Suite *sort_suite(void)
{
    Suite *suite = suite_create("sort");
    TCase *tests = tcase_create("sort");

    tcase_add_test(tests, nothing_and_one_record_are_in_order);
    tcase_add_test(tests, what_is_in_order_is_only_looked_at);
    tcase_add_test(tests, a_second_walk_is_merged_behind_equal_records_of_the_first);
    tcase_add_test(tests, any_order_is_sorted);
    suite_add_tcase(suite, tests);
    return suite;
}
