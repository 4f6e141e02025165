/*
 * Rows of styled text, as they are drawn.
 */
#include <stdlib.h>

#include "suites.h"
#include "text/cells.h"
#include "ui/glyphs.h"
#include "ui/sheet.h"

static struct canvas canvas;
static struct sheet_view view;

static void setup(void)
{
    canvas = (struct canvas){.rule = &cell_rule_libc, .glyphs = glyphs_choose(false)};
    canvas_resize(&canvas, 1, 8);
}

static void teardown(void)
{
    sheet_view_release(&view);
    view = (struct sheet_view){0};
    canvas_release(&canvas);
}

/* The first column is the marker's. */
static void check_drawn(const char *want)
{
    canvas_clear(&canvas);
    sheet_view_refresh(&view);
    sheet_view_draw(&view, &canvas, canvas_rect(&canvas), false);
    char *row = canvas_row_text(&canvas, 0);
    ck_assert_str_eq(row, want);
    free(row);
}

START_TEST(a_row_that_is_cut_between_two_words_says_so)
{
    sheet_add_str(&view.page, (struct style){0}, "made");
    sheet_add_str(&view.page, (struct style){0}, " by");
    check_drawn(" made by");
    sheet_add_str(&view.page, (struct style){0}, "  ");
    check_drawn(" made by");
    sheet_add_str(&view.page, (struct style){0}, "them");
    check_drawn(" made b…");
}
END_TEST

START_TEST(a_row_is_cut_once_though_a_column_is_left_over)
{
    sheet_add_str(&view.page, (struct style){0}, "made");
    sheet_add_str(&view.page, (struct style){0}, "由他們");
    sheet_add_str(&view.page, (struct style){0}, "與她們");
    check_drawn(" made由…");
    canvas_resize(&canvas, 1, 7);
    check_drawn(" made…");
}
END_TEST

Suite *sheet_suite(void)
{
    Suite *suite = suite_create("sheet");
    TCase *tests = tcase_create("sheet");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_row_that_is_cut_between_two_words_says_so);
    tcase_add_test(tests, a_row_is_cut_once_though_a_column_is_left_over);
    suite_add_tcase(suite, tests);
    return suite;
}
