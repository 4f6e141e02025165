#include "model/calendar.h"

#include "suites.h"

START_TEST(days_that_there_are)
{
    static const struct civil dates[] = {{2024, 2, 29},  {2000, 2, 29}, {1600, 2, 29},
                                         {2025, 12, 31}, {0, 1, 1},     {9999, 12, 31},
                                         {2025, 7, 0},   {2025, 0, 0}};
    ck_assert(civil_is_valid(dates[_i]));
}
END_TEST

START_TEST(days_that_there_are_not)
{
    static const struct civil dates[] = {{2023, 2, 29}, {1900, 2, 29}, {2025, 4, 31},
                                         {2025, 2, 30}, {2025, 13, 1}, {2025, 0, 1},
                                         {-1, 1, 1},    {10000, 1, 1}};
    ck_assert(!civil_is_valid(dates[_i]));
}
END_TEST

START_TEST(days_are_counted_from_1970)
{
    ck_assert_int_eq(civil_to_day((struct civil){1970, 1, 1}), 0);
    ck_assert_int_eq(civil_to_day((struct civil){2025, 7, 4}), 20273);
    ck_assert_int_eq(civil_parse("2025-07-04T10:00"), 20273);
    ck_assert_int_eq(civil_parse("2025-02-30"), NO_DAY);
    ck_assert_int_eq(civil_parse("2025-02"), NO_DAY);
    ck_assert_int_eq(civil_parse(NULL), NO_DAY);
}
END_TEST

START_TEST(a_day_and_its_date_are_the_same)
{
    for (int32_t day = -800000; day <= 800000; day += 37) {
        struct civil date = civil_of_day(day);
        ck_assert_int_eq(civil_to_day(date), day);
    }
}
END_TEST

START_TEST(weekdays_begin_with_monday)
{
    ck_assert_int_eq(civil_weekday(civil_to_day((struct civil){2025, 7, 4})), 5);
    ck_assert_int_eq(civil_weekday(civil_to_day((struct civil){2025, 7, 6})), 7);
    ck_assert_int_eq(civil_weekday(civil_to_day((struct civil){1900, 1, 1})), 1);
}
END_TEST

START_TEST(a_month_is_of_the_nearest_year)
{
    int32_t january = civil_to_day((struct civil){2025, 1, 10});
    ck_assert_int_eq(civil_nearest_year(january, 12, 20), 2024);
    ck_assert_int_eq(civil_nearest_year(january, 3, 0), 2025);
}
END_TEST

Suite *calendar_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *tests = tcase_create("all");

    tcase_add_loop_test(tests, days_that_there_are, 0, 8);
    tcase_add_loop_test(tests, days_that_there_are_not, 0, 8);
    tcase_add_test(tests, days_are_counted_from_1970);
    tcase_add_test(tests, a_day_and_its_date_are_the_same);
    tcase_add_test(tests, weekdays_begin_with_monday);
    tcase_add_test(tests, a_month_is_of_the_nearest_year);
    suite_add_tcase(suite, tests);
    return suite;
}
