#include "read/date.h"

#include <string.h>

#include "suites.h"

static const struct {
    const char *text, *iso;
} dated[] = {
    {"2025-07-04", "2025-07-04"},
    {"更新时间:2025-07-04 10:30", "2025-07-04"},
    {"2025/7/4", "2025-07-04"},
    {"2025.07.04", "2025-07-04"},
    {"2025年7月4日", "2025-07-04"},
    {"2025 年 7 月 4 日", "2025-07-04"},
    {"二〇二五年七月四日", "2025-07-04"},
    {"二〇二五年十二月三十一日", "2025-12-31"},
    {"民國114年7月4日", "2025-07-04"},
    {"July 4, 2025", "2025-07-04"},
    {"Published Jul. 4th, 2025 by Ann", "2025-07-04"},
    {"Fri, 04 Jul 2025 10:00:00 +0000", "2025-07-04"},
    {"4 July 2025", "2025-07-04"},
    {"4th of July 2025", "2025-07-04"},
    {"4. Juli 2025", "2025-07-04"},
    {"4-Jul-2025", "2025-07-04"},
    {"7/4/2025", "2025-07-04"},
    {"25/12/2025", "2025-12-25"},
    {"04.07.2025", "2025-07-04"},
    {"2024-02-29T08:00:00Z", "2024-02-29"},
};

static const char *const undated[] = {
    "",           "7月4日",     "July 4",      "2025",  "2025-13-04",
    "2025-02-30", "2023-02-29", "12025-07-04", "1 2 3", "version 2.0.2025x",
    "May 2025",
};

START_TEST(every_usual_form_of_a_date_is_resolved)
{
    struct date_found found;
    ck_assert_msg(date_find(dated[_i].text, strlen(dated[_i].text), &found), "%s", dated[_i].text);
    ck_assert_str_eq(found.iso, dated[_i].iso);
}
END_TEST

START_TEST(what_is_no_full_date_is_not_found)
{
    struct date_found found;
    ck_assert_msg(!date_find(undated[_i], strlen(undated[_i]), &found), "%s", undated[_i]);
}
END_TEST

START_TEST(the_place_of_a_date_is_told)
{
    static const char text[] = "发布于2025年7月4日，来源";
    struct date_found found;
    ck_assert(date_find(text, strlen(text), &found));
    ck_assert_uint_eq(found.begin, strlen("发布于"));
    ck_assert_uint_eq(found.end, strlen("发布于2025年7月4日"));
}
END_TEST

Suite *date_suite(void)
{
    Suite *suite = suite_create("date");
    TCase *all = tcase_create("all");
    tcase_add_loop_test(all, every_usual_form_of_a_date_is_resolved, 0,
                        (int)(sizeof dated / sizeof *dated));
    tcase_add_loop_test(all, what_is_no_full_date_is_not_found, 0,
                        (int)(sizeof undated / sizeof *undated));
    tcase_add_test(all, the_place_of_a_date_is_told);
    suite_add_tcase(suite, all);
    return suite;
}
