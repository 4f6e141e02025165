#include "suites.h"
#include "ui/layout.h"

static bool inside(struct rect rect, int rows, int cols)
{
    return rect.rows >= 0 && rect.cols >= 0 && rect.row >= 0 && rect.col >= 0 &&
           rect.row + rect.rows <= rows && rect.col + rect.cols <= cols;
}

static bool overlap(struct rect a, struct rect b)
{
    return a.rows > 0 && b.rows > 0 && a.cols > 0 && b.cols > 0 && a.row < b.row + b.rows &&
           b.row < a.row + a.rows && a.col < b.col + b.cols && b.col < a.col + a.cols;
}

static void check_layout(int rows, int cols, struct layout_wishes wishes)
{
    struct layout layout = layout_compute(rows, cols, wishes);
    struct rect rects[] = {layout.header, layout.article, layout.entities, layout.relations,
                           layout.tree,   layout.drawer,  layout.status};
    const int rules[] = {layout.rule_top, layout.rule_drawer};
    for (size_t i = 0; i < sizeof rects / sizeof rects[0]; i++) {
        ck_assert_msg(inside(rects[i], rows, cols), "rect %zu leaves %dx%d", i, cols, rows);
        for (size_t j = i + 1; j < sizeof rects / sizeof rects[0]; j++)
            ck_assert_msg(!overlap(rects[i], rects[j]), "%zu and %zu overlap at %dx%d", i, j, cols,
                          rows);
        for (int r = 0; r < 2; r++)
            if (rules[r] >= 0)
                ck_assert(!overlap(rects[i], (struct rect){rules[r], 0, 1, cols}));
        if (layout.rule_left >= 0 && layout.article.rows > 0)
            ck_assert(!overlap(rects[i], (struct rect){layout.article.row, layout.rule_left,
                                                       layout.article.rows, 1}));
    }
    if (layout.kind != LAYOUT_TINY) {
        ck_assert_int_eq(layout.status.row, rows - 1);
        struct rect pane = layout_pane(&layout, wishes.focused);
        ck_assert_msg(pane.rows >= 1 && pane.cols >= 12, "no room for pane %d at %dx%d",
                      wishes.focused, cols, rows);
    }
}

START_TEST(nothing_overlaps_from_1x1_to_400x200)
{
    for (int rows = 1; rows <= 200; rows += rows < 64 ? 1 : 8)
        for (int cols = 1; cols <= 400; cols += cols < 200 ? 1 : 9)
            for (int pane = 0; pane < PANES; pane++)
                check_layout(rows, cols, (struct layout_wishes){.focused = (enum pane)pane});
}
END_TEST

START_TEST(nothing_overlaps_however_panes_are_grown)
{
    for (int rows = 16; rows <= 70; rows += 6)
        for (int cols = 60; cols <= 240; cols += 7)
            for (int grow = -300; grow <= 300; grow += 25)
                check_layout(rows, cols,
                             (struct layout_wishes){.focused = PANE_RELATIONS,
                                                    .grow_article = grow,
                                                    .grow_entities = -grow / 3,
                                                    .grow_drawer = grow / 10});
}
END_TEST

START_TEST(the_kind_goes_with_the_size)
{
    struct layout_wishes none = {0};
    ck_assert_int_eq(layout_compute(24, 80, none).kind, LAYOUT_TWO);
    ck_assert_int_eq(layout_compute(40, 120, none).kind, LAYOUT_THREE);
    ck_assert_int_eq(layout_compute(60, 200, none).kind, LAYOUT_WIDE);
    ck_assert_int_eq(layout_compute(15, 80, none).kind, LAYOUT_SINGLE);
    ck_assert_int_eq(layout_compute(24, 59, none).kind, LAYOUT_SINGLE);
    ck_assert_int_eq(layout_compute(4, 80, none).kind, LAYOUT_TINY);
    ck_assert_int_eq(layout_compute(24, 19, none).kind, LAYOUT_TINY);
}
END_TEST

START_TEST(at_80x24_the_article_has_two_thirds)
{
    struct layout layout = layout_compute(24, 80, (struct layout_wishes){0});
    ck_assert_int_eq(layout.article.cols, 53);
    ck_assert_int_eq(layout.article.rows, 15);
    ck_assert_int_eq(layout.entities.cols, 26);
    ck_assert_int_eq(layout.drawer.rows, 5);
    ck_assert_int_eq(layout.relations.rows, 0);
}
END_TEST

START_TEST(at_120x40_there_are_three_columns)
{
    struct layout layout = layout_compute(40, 120, (struct layout_wishes){0});
    ck_assert_int_eq(layout.article.cols, 62);
    ck_assert_int_eq(layout.entities.cols, 28);
    ck_assert_int_eq(layout.relations.cols, 28);
    ck_assert_int_ge(layout.drawer.rows, 6);
    ck_assert_int_eq(layout.drawer.cols, 120);
}
END_TEST

START_TEST(at_200x60_the_measure_stays_and_a_tree_is_added)
{
    struct layout layout = layout_compute(60, 200, (struct layout_wishes){0});
    ck_assert_int_ge(layout.article.cols, 84);
    ck_assert_int_le(layout.article.cols, 90);
    ck_assert_int_gt(layout.tree.rows, 8);
    ck_assert_int_gt(layout.relations.cols, 60);
}
END_TEST

START_TEST(zoom_gives_one_pane_the_screen)
{
    struct layout layout =
        layout_compute(24, 80, (struct layout_wishes){.focused = PANE_ENTITIES, .zoom = true});
    ck_assert_int_eq(layout.entities.cols, 80);
    ck_assert_int_eq(layout.entities.rows, 22);
    ck_assert_int_eq(layout.article.rows, 0);
}
END_TEST

START_TEST(the_entities_grow_at_the_cost_of_the_article)
{
    struct layout before = layout_compute(40, 120, (struct layout_wishes){0});
    struct layout layout = layout_compute(40, 120, (struct layout_wishes){.grow_entities = 10});
    ck_assert_int_eq(layout.entities.cols, before.entities.cols + 10);
    ck_assert_int_eq(layout.article.cols, before.article.cols - 10);
    ck_assert_int_eq(layout.relations.cols, before.relations.cols);
}
END_TEST

START_TEST(in_two_panes_the_relations_are_in_the_drawer)
{
    struct layout layout = layout_compute(24, 80, (struct layout_wishes){0});
    ck_assert_int_eq(layout_pane(&layout, PANE_RELATIONS).row, layout.drawer.row);
}
END_TEST

Suite *layout_suite(void)
{
    Suite *suite = suite_create("layout");
    TCase *tests = tcase_create("layout");
    tcase_add_test(tests, nothing_overlaps_from_1x1_to_400x200);
    tcase_add_test(tests, nothing_overlaps_however_panes_are_grown);
    tcase_add_test(tests, the_kind_goes_with_the_size);
    tcase_add_test(tests, at_80x24_the_article_has_two_thirds);
    tcase_add_test(tests, at_120x40_there_are_three_columns);
    tcase_add_test(tests, at_200x60_the_measure_stays_and_a_tree_is_added);
    tcase_add_test(tests, zoom_gives_one_pane_the_screen);
    tcase_add_test(tests, the_entities_grow_at_the_cost_of_the_article);
    tcase_add_test(tests, in_two_panes_the_relations_are_in_the_drawer);
    suite_add_tcase(suite, tests);
    return suite;
}
