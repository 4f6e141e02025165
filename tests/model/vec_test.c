#include "model/vec.h"

#include "suites.h"

START_TEST(a_vector_grows_and_new_items_are_zero)
{
    VEC(uint64_t) vec = {0};

    for (uint64_t i = 0; i < 1000; i++) {
        uint64_t *item = vec_push(&vec);

        ck_assert_uint_eq(*item, 0);
        *item = i * i;
    }
    ck_assert_uint_eq(vec.count, 1000);
    for (uint64_t i = 0; i < 1000; i++)
        ck_assert_uint_eq(vec.items[i], i * i);
    vec_free(&vec);
    ck_assert_ptr_null(vec.items);
    ck_assert_uint_eq(vec.count + vec.capacity, 0);
}
END_TEST

START_TEST(an_emptied_vector_gives_zeroed_items_again)
{
    VEC(uint64_t) vec = {0};

    for (uint64_t i = 1; i <= 20; i++)
        *vec_push(&vec) = i;
    vec.count = 0;
    for (int i = 0; i < 20; i++)
        ck_assert_uint_eq(*vec_push(&vec), 0);
    vec_free(&vec);
}
END_TEST

START_TEST(an_item_is_placed_behind_the_others)
{
    VEC(uint64_t) vec = {0};

    for (uint64_t i = 0; i < 300; i++)
        *vec_place(&vec) = i * i;
    ck_assert_uint_eq(vec.count, 300);
    for (uint64_t i = 0; i < 300; i++)
        ck_assert_uint_eq(vec.items[i], i * i);
    vec_free(&vec);
}
END_TEST

START_TEST(items_stay_where_there_is_room_reserved)
{
    VEC(uint64_t) vec = {0};

    vec_reserve(&vec, 0);
    ck_assert_ptr_null(vec.items);
    *vec_push(&vec) = 7;
    vec_reserve(&vec, 1000);
    const uint64_t *items = vec.items;
    for (uint64_t i = 1; i < 1000; i++)
        *vec_push(&vec) = i;
    ck_assert_ptr_eq(vec.items, items);
    ck_assert_uint_eq(vec.items[0], 7);
    uint32_t capacity = vec.capacity;
    vec_reserve(&vec, 10);
    ck_assert_uint_eq(vec.capacity, capacity);
    vec_reserve(&vec, capacity + 1);
    ck_assert_uint_eq(vec.capacity, 2 * capacity);
    vec_free(&vec);
}
END_TEST

Suite *vec_suite(void)
{
    Suite *suite = suite_create("model/vec");
    TCase *tests = tcase_create("vec");

    tcase_add_test(tests, a_vector_grows_and_new_items_are_zero);
    tcase_add_test(tests, an_emptied_vector_gives_zeroed_items_again);
    tcase_add_test(tests, an_item_is_placed_behind_the_others);
    tcase_add_test(tests, items_stay_where_there_is_room_reserved);
    suite_add_tcase(suite, tests);
    return suite;
}
