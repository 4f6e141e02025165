/*
 * Brackets beside rows: none runs over another, and those that find no room are counted.
 */
#include <string.h>

#include "suites.h"
#include "ui/brackets.h"

static struct brackets brackets;

static void begin(int rows)
{
    memset(&brackets, 0, sizeof brackets);
    brackets.rows = rows;
}

static const char *glyph(int row, int lane, bool reaches)
{
    return brackets_glyph(&brackets, glyphs_choose(false), row, lane, &reaches);
}

static int count_ties(void)
{
    int count = 0;
    for (int a = 0; a < brackets.rows; a++)
        for (int b = a + 1; b < brackets.rows; b++)
            count += brackets.tied[a][b];
    return count;
}

/* Every bracket has both its corners: none was written over. */
static int count_whole(void)
{
    int whole = 0;
    for (int lane = 0; lane < brackets.lanes; lane++) {
        bool open = false;
        for (int row = 0; row < brackets.rows; row++) {
            const char *g = glyph(row, lane, false);
            if (strcmp(g, "┌") == 0) {
                ck_assert(!open);
                open = true;
            } else if (strcmp(g, "└") == 0) {
                ck_assert(open);
                open = false;
                whole++;
            } else {
                ck_assert_str_eq(g, open ? "│" : " ");
            }
        }
        ck_assert(!open);
    }
    return whole;
}

START_TEST(short_brackets_lie_nearest)
{
    begin(4);
    brackets_tie(&brackets, 0, 3);
    brackets_tie(&brackets, 1, 2);
    brackets_tie(&brackets, 2, 1); /* one bracket for all that ties two */
    brackets_tie(&brackets, 2, 2);
    brackets_place(&brackets, 5);
    ck_assert_int_eq(brackets.lanes, 2);
    ck_assert_int_eq(brackets.left_out, 0);
    ck_assert_str_eq(glyph(0, 1, false), "┌");
    ck_assert_str_eq(glyph(0, 0, true), "─"); /* from the outer lane to the row */
    ck_assert_str_eq(glyph(1, 0, false), "┌");
    ck_assert_str_eq(glyph(1, 1, false), "│");
    ck_assert_str_eq(glyph(3, 1, false), "└");
}
END_TEST

START_TEST(what_hangs_together_stays_together)
{
    int rows[BRACKET_ROWS];
    begin(6);
    brackets_tie(&brackets, 0, 5);
    brackets_tie(&brackets, 0, 3);
    brackets_tie(&brackets, 1, 4);
    brackets_tie(&brackets, 5, 2);
    brackets_order(&brackets, rows);
    ck_assert_int_eq(rows[0], 0);
    ck_assert_int_eq(rows[3], 1); /* tied to one alone: next to it */
    ck_assert_int_eq(rows[5], 2);
    ck_assert_int_eq(rows[2], 3);
    ck_assert_int_eq(rows[1], 4);
    ck_assert_int_eq(rows[4], 5);
    ck_assert(brackets.tied[0][1] && brackets.tied[2][3] && brackets.tied[4][5]);
    ck_assert_int_eq(count_ties(), 4);
}
END_TEST

START_TEST(no_bracket_runs_over_another)
{
    uint32_t random = (uint32_t)_i * 2654435761u + 1;
    int rows[BRACKET_ROWS];
    begin(_i % 2 == 0 ? BRACKET_ROWS : 3 + _i);
    for (int i = 0; i < 12 * _i; i++) {
        random = random * 1103515245u + 12345u;
        int a = (int)(random >> 16) % brackets.rows;
        random = random * 1103515245u + 12345u;
        brackets_tie(&brackets, a, (int)(random >> 16) % brackets.rows);
    }
    brackets_order(&brackets, rows);
    brackets_place(&brackets, _i % 30);
    ck_assert_int_le(brackets.lanes, BRACKET_LANES);
    ck_assert_int_eq(count_whole() + brackets.left_out, count_ties());
}
END_TEST

Suite *brackets_suite(void)
{
    Suite *suite = suite_create("brackets");
    TCase *tests = tcase_create("brackets");
    tcase_add_test(tests, short_brackets_lie_nearest);
    tcase_add_test(tests, what_hangs_together_stays_together);
    tcase_add_loop_test(tests, no_bracket_runs_over_another, 0, 40);
    suite_add_tcase(suite, tests);
    return suite;
}
