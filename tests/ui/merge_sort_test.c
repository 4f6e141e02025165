#include <stdlib.h>

#include "model/arena.h"
#include "suites.h"
#include "ui/merge_sort.h"

struct thing {
    uint32_t key, place; /* in the order before */
};

static bool is_before(const void *context, const void *a, const void *b)
{
    const struct thing *x = a, *y = b;
    (*(uint32_t *)(uintptr_t)context)++;
    return x->key < y->key;
}

static struct thing *things(uint32_t count)
{
    struct thing *all = memory_realloc(NULL, count + 1u, sizeof *all);
    uint32_t random = 5;
    for (uint32_t i = 0; i < count; i++) {
        random = random * 1664525u + 1013904223u;
        all[i] = (struct thing){random >> 24, i};
    }
    return all;
}

START_TEST(any_number_is_sorted_and_what_is_equal_keeps_its_order)
{
    static const uint32_t counts[] = {0, 1, 2, 3, 7, 8, 9, 100, 5000};
    for (size_t c = 0; c < sizeof counts / sizeof counts[0]; c++) {
        struct merge_sort sort;
        uint32_t compared = 0;
        merge_sort_begin(&sort, things(counts[c]), counts[c], sizeof(struct thing));
        while (merge_sort_step(&sort, 64, is_before, &compared))
            continue;
        const struct thing *sorted = sort.items;
        for (uint32_t i = 1; i < counts[c]; i++)
            ck_assert(sorted[i - 1].key < sorted[i].key || (sorted[i - 1].key == sorted[i].key &&
                                                            sorted[i - 1].place < sorted[i].place));
        merge_sort_release(&sort);
    }
}
END_TEST

START_TEST(a_step_merges_no_more_than_asked_for)
{
    struct merge_sort sort;
    uint32_t steps = 0;
    merge_sort_begin(&sort, things(5000), 5000, sizeof(struct thing));
    for (bool more = true; more; steps++) {
        uint32_t compared = 0;
        more = merge_sort_step(&sort, 64, is_before, &compared);
        ck_assert_uint_le(compared, 64);
    }
    ck_assert_uint_ge(steps, 5000 / 64 * 13); /* 13 times, to runs of 8192 */
    merge_sort_release(&sort);
}
END_TEST

Suite *merge_sort_suite(void)
{
    Suite *suite = suite_create("merge_sort");
    TCase *tests = tcase_create("merge_sort");
    tcase_add_test(tests, any_number_is_sorted_and_what_is_equal_keeps_its_order);
    tcase_add_test(tests, a_step_merges_no_more_than_asked_for);
    suite_add_tcase(suite, tests);
    return suite;
}
