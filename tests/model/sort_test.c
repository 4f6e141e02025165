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

static int by_item(const void *context, uint32_t a, uint32_t b)
{
    const int *keys = context;

    return (keys[a] > keys[b]) - (keys[a] < keys[b]);
}

START_TEST(indices_are_sorted_by_their_records_and_equal_ones_stay)
{
    int keys[200];
    uint32_t indices[200];
    unsigned seed = 3;

    for (unsigned i = 0; i < 200; i++) {
        seed = seed * 1103515245 + 12345;
        keys[i] = (int)(seed >> 16 & 31);
    }
    for (unsigned count = 0; count <= 200; count++) {
        uint64_t sum = 0;

        for (unsigned i = 0; i < count; i++)
            indices[i] = i;
        sort_indices(indices, count, by_item, keys);
        for (unsigned i = 0; i < count; i++) {
            ck_assert_uint_lt(indices[i], count);
            sum += indices[i];
            if (i == 0)
                continue;
            ck_assert_int_le(keys[indices[i - 1]], keys[indices[i]]);
            if (keys[indices[i - 1]] == keys[indices[i]])
                ck_assert_uint_lt(indices[i - 1], indices[i]);
        }
        ck_assert_uint_eq(sum, count ? (uint64_t)count * (count - 1) / 2 : 0);
    }
}
END_TEST

static void check_numbers(uint64_t mask, size_t count)
{
    uint64_t *numbers = calloc(count + 1, sizeof *numbers), sum = 0, state = 7;

    for (size_t i = 0; i < count; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        numbers[i] = (state ^ state >> 29) & mask;
        sum += numbers[i] * numbers[i];
    }
    sort_numbers(numbers, count);
    for (size_t i = 0; i < count; i++) {
        ck_assert(i == 0 || numbers[i - 1] <= numbers[i]);
        sum -= numbers[i] * numbers[i];
    }
    ck_assert_uint_eq(sum, 0);
    free(numbers);
}

START_TEST(numbers_are_sorted)
{
    static const uint64_t masks[] = {0, 3, 0xFF00, UINT32_MAX, UINT64_MAX, 0xFF000000000000FF};

    for (size_t i = 0; i < sizeof masks / sizeof *masks; i++)
        for (size_t count = 0; count < 3000; count = count * 3 / 2 + 1)
            check_numbers(masks[i], count);
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
    tcase_add_test(tests, indices_are_sorted_by_their_records_and_equal_ones_stay);
    tcase_add_test(tests, numbers_are_sorted);
    suite_add_tcase(suite, tests);
    return suite;
}
