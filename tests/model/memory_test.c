#include "model/memory.h"

#include <stdint.h>
#include <stdlib.h>

#include "suites.h"

START_TEST(nothing_is_allocated_as_something)
{
    void *memory = memory_alloc(0);

    ck_assert_ptr_nonnull(memory);
    memory = memory_realloc(memory, 0, 8);
    ck_assert_ptr_nonnull(memory);
    free(memory);
}
END_TEST

START_TEST(zeroed_memory_is_zeroed)
{
    unsigned char *memory = memory_zeroed(1000, 3);

    for (size_t i = 0; i < 3000; i++)
        ck_assert_uint_eq(memory[i], 0);
    free(memory);
}
END_TEST

START_TEST(memory_of_lines_begins_at_one)
{
    for (size_t bytes = 0; bytes < 300; bytes += 37) {
        unsigned char *memory = memory_lines(bytes);

        ck_assert_uint_eq((uintptr_t)memory % 64, 0);
        for (size_t i = 0; i < bytes; i++)
            memory[i] = 1;
        free(memory);
    }
}
END_TEST

START_TEST(lines_that_overflow_end_the_program)
{
    free(memory_lines(SIZE_MAX));
}
END_TEST

START_TEST(a_size_that_overflows_ends_the_program)
{
    memory_realloc(NULL, SIZE_MAX, 2);
}
END_TEST

static void leave_with_three(void)
{
    _Exit(3);
}

START_TEST(the_handler_runs_before_the_end)
{
    memory_on_fail(leave_with_three);
    memory_realloc(NULL, SIZE_MAX, 2);
}
END_TEST

Suite *memory_suite(void)
{
    Suite *suite = suite_create("model/memory");
    TCase *tests = tcase_create("memory");

    tcase_add_test(tests, nothing_is_allocated_as_something);
    tcase_add_test(tests, zeroed_memory_is_zeroed);
    tcase_add_test(tests, memory_of_lines_begins_at_one);
    tcase_add_exit_test(tests, lines_that_overflow_end_the_program, 1);
    tcase_add_exit_test(tests, a_size_that_overflows_ends_the_program, 1);
    tcase_add_exit_test(tests, the_handler_runs_before_the_end, 3);
    suite_add_tcase(suite, tests);
    return suite;
}
