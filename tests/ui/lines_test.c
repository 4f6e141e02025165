#include <string.h>

#include "fixture.h"
#include "suites.h"
#include "ui/lines.h"

static struct dossier *dossier;
static struct lines lines;

static void setup(void)
{
    dossier = fixture_dossier();
    lines = (struct lines){0};
}

static void teardown(void)
{
    lines_release(&lines);
    dossier_free(dossier);
}

static void set_width(int width)
{
    lines_setup(&lines, dossier->article, &cell_rule_libc, width, true);
}

START_TEST(every_byte_of_the_text_is_shown_in_order)
{
    for (int width = 4; width < 120; width += 7) {
        struct place place = {0, 0};
        uint32_t at = 0;
        set_width(width);
        do {
            struct line line = lines_get(&lines, place);
            if (line.kind != LINE_TEXT)
                continue;
            for (; at < line.begin; at++)
                ck_assert(strchr(" \n", dossier->article->text[at]));
            ck_assert_uint_ge(line.end, line.begin);
            at = line.end;
        } while (lines_step(&lines, &place, 1) == 1);
        ck_assert_uint_eq(at, dossier->article->len);
    }
}
END_TEST

START_TEST(no_line_is_wider_than_the_pane)
{
    set_width(23);
    struct place place = {0, 0};
    do {
        struct line line = lines_get(&lines, place);
        size_t width = cells_width_cols(&cell_rule_libc, dossier->article->text + line.begin,
                                        line.end - line.begin);
        ck_assert_uint_le(width + line.indent, 23);
    } while (lines_step(&lines, &place, 1) == 1);
}
END_TEST

START_TEST(a_line_is_found_by_any_byte_of_it)
{
    set_width(30);
    struct place place = {0, 0};
    do {
        struct line line = lines_get(&lines, place);
        if (line.kind != LINE_TEXT || line.begin == line.end)
            continue;
        struct place found = lines_find(&lines, line.begin);
        ck_assert_uint_eq(found.block, place.block);
        ck_assert_uint_eq(found.line, place.line);
        found = lines_find(&lines, line.end - 1);
        ck_assert_uint_eq(found.line, place.line);
    } while (lines_step(&lines, &place, 1) == 1);
}
END_TEST

START_TEST(steps_back_undo_steps_forward)
{
    set_width(40);
    struct place place = {0, 0}, end = place;
    int count = lines_step(&lines, &end, 100000);
    ck_assert_int_gt(count, 20);
    for (int n = 1; n < count; n += 5) {
        place = (struct place){0, 0};
        ck_assert_int_eq(lines_step(&lines, &place, n), n);
        ck_assert_int_eq(lines_step(&lines, &place, -n), n);
        ck_assert(place.block == 0 && place.line == 0);
    }
    ck_assert_int_eq(lines_distance(&lines, place, end, 100000), count);
}
END_TEST

START_TEST(the_cast_stands_before_the_first_paragraph)
{
    set_width(60);
    ck_assert_uint_eq(lines.cast_block, 3);
    ck_assert_int_eq(lines_get(&lines, (struct place){3, 0}).kind, LINE_CAST);
    ck_assert_int_eq(lines_get(&lines, (struct place){3, 1}).kind, LINE_BLANK);
    ck_assert_int_eq(lines_get(&lines, (struct place){3, 2}).kind, LINE_TEXT);
}
END_TEST

START_TEST(paragraphs_are_spaced_and_list_items_are_not)
{
    set_width(60);
    ck_assert_int_eq(lines_get(&lines, (struct place){4, 0}).kind, LINE_BLANK);
    ck_assert_int_eq(lines_get(&lines, (struct place){11, 0}).kind, LINE_TEXT);
    lines_setup(&lines, dossier->article, &cell_rule_libc, 60, false);
    ck_assert_int_eq(lines_get(&lines, (struct place){4, 0}).kind, LINE_TEXT);
}
END_TEST

START_TEST(places_that_do_not_exist_are_clamped)
{
    set_width(60);
    struct place place = lines_clamp(&lines, (struct place){999, 7});
    ck_assert_uint_eq(place.block, dossier->article->block_count - 1);
    place = lines_clamp(&lines, (struct place){0, 99});
    ck_assert_uint_lt(place.line, lines_count(&lines, 0));
    ck_assert_int_eq(lines_get(&lines, (struct place){999, 0}).kind, LINE_BLANK);
}
END_TEST

START_TEST(a_chinese_line_does_not_begin_with_closing_punctuation)
{
    for (int width = 10; width < 70; width++) {
        set_width(width);
        struct place place = {0, 0};
        do {
            struct line line = lines_get(&lines, place);
            const char *text = dossier->article->text + line.begin;
            if (line.kind == LINE_TEXT && !line.first)
                ck_assert_msg(memcmp(text, "，", 3) != 0 && memcmp(text, "。", 3) != 0 &&
                                  memcmp(text, "”", 3) != 0,
                              "width %d: %.20s", width, text);
        } while (lines_step(&lines, &place, 1) == 1);
    }
}
END_TEST

Suite *lines_suite(void)
{
    Suite *suite = suite_create("lines");
    TCase *tests = tcase_create("lines");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, every_byte_of_the_text_is_shown_in_order);
    tcase_add_test(tests, no_line_is_wider_than_the_pane);
    tcase_add_test(tests, a_line_is_found_by_any_byte_of_it);
    tcase_add_test(tests, steps_back_undo_steps_forward);
    tcase_add_test(tests, the_cast_stands_before_the_first_paragraph);
    tcase_add_test(tests, paragraphs_are_spaced_and_list_items_are_not);
    tcase_add_test(tests, places_that_do_not_exist_are_clamped);
    tcase_add_test(tests, a_chinese_line_does_not_begin_with_closing_punctuation);
    suite_add_tcase(suite, tests);
    return suite;
}
