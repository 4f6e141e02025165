#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "ui/canvas.h"

static struct canvas canvas;
static const struct style plain = {0, 0};

static void setup(void)
{
    canvas = (struct canvas){.rule = &cell_rule_libc, .glyphs = glyphs_choose(false)};
    canvas_resize(&canvas, 3, 10);
}

static void teardown(void)
{
    canvas_release(&canvas);
}

static void check_row(int row, const char *want)
{
    char *text = canvas_row_text(&canvas, row);
    ck_assert_str_eq(text, want);
    free(text);
}

START_TEST(text_is_clipped_by_columns_not_characters)
{
    int col = canvas_put_str(&canvas, 0, 0, 5, "人工智能", plain);
    ck_assert_int_eq(col, 5);
    check_row(0, "人工"); /* the half that is left is a space */
}
END_TEST

START_TEST(a_wide_grapheme_has_an_empty_right_half)
{
    canvas_put_str(&canvas, 0, 0, 10, "人a", plain);
    ck_assert_int_eq(canvas_at(&canvas, 0, 0)->width, 2);
    ck_assert_int_eq(canvas_at(&canvas, 0, 1)->count, 0);
    ck_assert_uint_eq(canvas_at(&canvas, 0, 2)->cps[0], 'a');
}
END_TEST

START_TEST(overwriting_half_a_wide_grapheme_blanks_the_other)
{
    canvas_put_str(&canvas, 0, 0, 10, "人人", plain);
    canvas_put_str(&canvas, 0, 1, 10, "x", plain);
    check_row(0, " x人");
    canvas_put_str(&canvas, 0, 2, 10, "y", plain);
    check_row(0, " xy");
}
END_TEST

START_TEST(a_text_that_does_not_fit_ends_in_an_ellipsis)
{
    canvas_put_fit(&canvas, 0, 0, 7, "人工智能", strlen("人工智能"), plain);
    check_row(0, "人工智…");
    canvas_put_fit(&canvas, 1, 0, 8, "人工智能", strlen("人工智能"), plain);
    check_row(1, "人工智能");
}
END_TEST

START_TEST(text_at_the_right_ends_at_the_limit)
{
    ck_assert_int_eq(canvas_put_right(&canvas, 0, 0, 10, "12", plain), 8);
    check_row(0, "        12");
}
END_TEST

START_TEST(nothing_is_drawn_outside)
{
    canvas_put_str(&canvas, -1, 0, 10, "x", plain);
    canvas_put_str(&canvas, 3, 0, 10, "x", plain);
    canvas_put_str(&canvas, 0, 9, 99, "人", plain);
    check_row(0, "");
    ck_assert_ptr_nonnull(canvas_at(&canvas, 99, 99));
}
END_TEST

START_TEST(controls_are_replaced_and_formats_left_out)
{
    canvas_put_str(&canvas, 0, 0, 10, "a\x1b[\u202e\u200bb\tc", plain);
    check_row(0, "a\uFFFD[b c");
}
END_TEST

START_TEST(marks_stay_with_their_base)
{
    canvas_put_str(&canvas, 0, 0, 10, "e\u0301x", plain);
    ck_assert_int_eq(canvas_at(&canvas, 0, 0)->count, 2);
    ck_assert_uint_eq(canvas_at(&canvas, 0, 1)->cps[0], 'x');
}
END_TEST

START_TEST(a_canvas_may_have_no_cells)
{
    canvas_resize(&canvas, 0, 0);
    ck_assert_int_eq(canvas_put_str(&canvas, 0, 0, 10, "x", plain), 0);
    canvas_resize(&canvas, -4, 10);
    ck_assert_int_eq(canvas.rows, 0);
}
END_TEST

Suite *canvas_suite(void)
{
    Suite *suite = suite_create("canvas");
    TCase *tests = tcase_create("canvas");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, text_is_clipped_by_columns_not_characters);
    tcase_add_test(tests, a_wide_grapheme_has_an_empty_right_half);
    tcase_add_test(tests, overwriting_half_a_wide_grapheme_blanks_the_other);
    tcase_add_test(tests, a_text_that_does_not_fit_ends_in_an_ellipsis);
    tcase_add_test(tests, text_at_the_right_ends_at_the_limit);
    tcase_add_test(tests, nothing_is_drawn_outside);
    tcase_add_test(tests, controls_are_replaced_and_formats_left_out);
    tcase_add_test(tests, marks_stay_with_their_base);
    tcase_add_test(tests, a_canvas_may_have_no_cells);
    suite_add_tcase(suite, tests);
    return suite;
}
