/*
 * What is painted is what a terminal then shows: bytes go into libvterm, its cells are compared
 * with the canvas, frame after frame.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vterm.h>

#include "suites.h"
#include "ui/paint.h"

static struct paint paint;
static struct canvas canvas;
static VTerm *vterm;
static VTermScreen *screen;
static uint32_t random_state;

static uint32_t next_random(void)
{
    random_state = random_state * 1664525u + 1013904223u;
    return random_state >> 8;
}

static void begin(int rows, int cols)
{
    paint = (struct paint){
        .abilities = {
            .regions = true, .ech = true, .sgr_off = true, .depth = DEPTH_256, .attributes = 0xff}};
    for (int face = 0; face < FACES; face++) {
        int color = face % 5 == 0 ? COLOR_DEFAULT : face * 7 % 256;
        int behind = face % 7 == 3 ? face % 16 : COLOR_DEFAULT;
        paint.looks[face] = (struct look){(int16_t)color, (int16_t)behind,
                                          (uint8_t)(face % 11 == 2 ? ATTR_BOLD : 0)};
    }
    canvas = (struct canvas){.rule = &cell_rule_libc, .glyphs = glyphs_choose(false)};
    canvas_resize(&canvas, rows, cols);
    paint_resize(&paint, rows, cols);
    vterm = vterm_new(rows, cols);
    vterm_set_utf8(vterm, 1);
    screen = vterm_obtain_screen(vterm);
    vterm_screen_reset(screen, 1);
}

static void setup(void)
{
    random_state = 1;
    begin(12, 40);
}

static void teardown(void)
{
    paint_release(&paint);
    canvas_release(&canvas);
    vterm_free(vterm);
}

static int color_index(VTermColor color, bool background)
{
    bool is_default =
        background ? VTERM_COLOR_IS_DEFAULT_BG(&color) : VTERM_COLOR_IS_DEFAULT_FG(&color);
    return is_default ? COLOR_DEFAULT : color.indexed.idx;
}

/* NULL when the cell is as it should be; asserting each cell would take minutes. */
static const char *wrong_in(int row, int col)
{
    const struct canvas_cell *want = canvas_at(&canvas, row, col);
    VTermScreenCell cell;
    vterm_screen_get_cell(screen, (VTermPos){row, col}, &cell);
    if (want->width == 0)
        return NULL;
    struct look look = paint.looks[want->style.face];
    uint8_t attr = look.attr | want->style.attr;
    if ((cell.chars[0] ? cell.chars[0] : ' ') != want->cps[0])
        return "another character";
    if (color_index(cell.bg, true) != look.background)
        return "another background";
    if (cell.attrs.reverse != ((attr & ATTR_REVERSE) != 0))
        return "another reverse";
    if ((cell.attrs.underline != 0) != ((attr & ATTR_UNDERLINE) != 0))
        return "another underline";
    if (want->cps[0] == ' ')
        return NULL;
    if (color_index(cell.fg, false) != look.foreground)
        return "another colour";
    return cell.attrs.bold != ((attr & ATTR_BOLD) != 0) ? "another weight" : NULL;
}

/* Paints and compares every cell but the last, which is never written. */
static size_t show(void)
{
    paint_frame(&paint, &canvas, 0, 0);
    vterm_input_write(vterm, buffer_str(&paint.out), paint.out.len);
    for (int row = 0; row < canvas.rows; row++)
        for (int col = 0; col < canvas.cols - (row == canvas.rows - 1); col++)
            if (wrong_in(row, col))
                ck_abort_msg("row %d col %d: %s", row, col, wrong_in(row, col));
    return paint.out.len;
}

static struct style random_style(void)
{
    return (struct style){(uint8_t)(next_random() % FACES),
                          (uint8_t)(next_random() % 4 ? 0 : next_random() & 13)};
}

static void put_random(void)
{
    static const char *const texts[] = {"word", "人工智能", " ", "      ",     "é",      "“引”",
                                        "a人b", "……",       "|", "1234567890", "한국어", "½"};
    canvas_put_str(&canvas, (int)(next_random() % (uint32_t)canvas.rows),
                   (int)(next_random() % (uint32_t)canvas.cols), canvas.cols,
                   texts[next_random() % 12], random_style());
}

START_TEST(an_equal_frame_has_no_bytes)
{
    canvas_put_str(&canvas, 3, 5, 40, "人工 智能", (struct style){FACE_PERSON, 0});
    ck_assert_uint_gt(show(), 0);
    ck_assert_uint_eq(show(), 0);
}
END_TEST

START_TEST(random_changes_arrive_whole)
{
    for (int frame = 0; frame < 3000; frame++) {
        for (uint32_t n = next_random() % 12; n > 0; n--)
            put_random();
        if (next_random() % 40 == 0)
            canvas_clear(&canvas);
        show();
    }
}
END_TEST

START_TEST(random_changes_arrive_at_a_poor_terminal)
{
    paint.abilities.regions = paint.abilities.ech = paint.abilities.sgr_off = false;
    for (int frame = 0; frame < 1500; frame++) {
        for (uint32_t n = next_random() % 12; n > 0; n--)
            put_random();
        show();
    }
}
END_TEST

static void fill(int top, int offset)
{
    for (int row = top; row < canvas.rows - 1; row++) {
        char text[64];
        canvas_fill(&canvas, row, 0, canvas.cols, " ", (struct style){0});
        snprintf(text, sizeof text, "line %d 第%d行 %u", row + offset, (row + offset) * 37,
                 (unsigned)(row + offset) * 2654435761u);
        canvas_put_str(&canvas, row, 1, canvas.cols, text, (struct style){FACE_TEXT, 0});
    }
}

START_TEST(rows_that_moved_are_scrolled)
{
    canvas_put_str(&canvas, 0, 0, 40, "header", (struct style){0});
    canvas_put_str(&canvas, 11, 0, 40, "footer", (struct style){0});
    fill(1, 0);
    show();
    for (int offset = 1; offset < 40; offset++) {
        fill(1, offset);
        canvas_put_str(&canvas, 10, 0, 1, ">", (struct style){FACE_MARKER, 0});
        size_t cost = show();
        ck_assert_msg(cost < 130, "%zu bytes to scroll a row", cost);
    }
    for (int offset = 38; offset > 0; offset -= 2) {
        fill(1, offset);
        size_t cost = show();
        ck_assert_msg(cost < 200, "%zu bytes to scroll back", cost);
    }
}
END_TEST

START_TEST(random_scrolls_arrive_whole)
{
    int offset = 0;
    for (int frame = 0; frame < 2000; frame++) {
        offset += (int)(next_random() % 9) - 4;
        fill((int)(next_random() % 3), offset);
        if (next_random() % 3 == 0)
            put_random();
        show();
    }
}
END_TEST

START_TEST(a_size_that_changes_is_painted_anew)
{
    for (int round = 0; round < 60; round++) {
        int rows = (int)(next_random() % 30) + 1, cols = (int)(next_random() % 70) + 1;
        teardown();
        begin(rows, cols);
        for (int frame = 0; frame < 10; frame++) {
            put_random();
            show();
        }
    }
}
END_TEST

START_TEST(a_coloured_word_costs_little)
{
    show();
    canvas_put_str(&canvas, 3, 5, 40, "word", (struct style){FACE_PERSON, 0});
    ck_assert_uint_le(show(), 6 + 11 + 4 + 3 + 6);
}
END_TEST

START_TEST(the_cursor_is_placed_anew_after_what_may_be_wider)
{
    show();
    canvas_put_str(&canvas, 3, 5, 40, "½x", (struct style){0});
    canvas_put_str(&canvas, 4, 5, 40, "\U0001F600x", (struct style){0});
    paint_frame(&paint, &canvas, 0, 0);
    ck_assert_ptr_nonnull(strstr(paint.out.bytes, "\U0001F600\x1b[5;8Hx"));
    ck_assert_ptr_nonnull(strstr(paint.out.bytes, "½x")); /* Latin-1 is safe */
}
END_TEST

START_TEST(no_colour_is_sent_without_colours)
{
    paint.abilities.depth = DEPTH_MONO;
    canvas_put_str(&canvas, 3, 5, 40, "word", (struct style){FACE_PERSON, ATTR_REVERSE});
    paint_frame(&paint, &canvas, 0, 0);
    ck_assert_ptr_nonnull(strstr(paint.out.bytes, "\x1b[7m"));
    ck_assert_ptr_null(strstr(paint.out.bytes, "38;5"));
}
END_TEST

START_TEST(italics_are_underlined_where_there_are_none)
{
    canvas_put_str(&canvas, 3, 5, 40, "word", (struct style){FACE_TEXT, ATTR_ITALIC});
    paint_frame(&paint, &canvas, 0, 0);
    ck_assert_ptr_nonnull(strstr(paint.out.bytes, "\x1b[3mword"));
    paint.abilities.attributes &= (uint8_t)~ATTR_ITALIC;
    paint.clear = true;
    paint_frame(&paint, &canvas, 0, 0);
    ck_assert_ptr_nonnull(strstr(paint.out.bytes, "\x1b[4mword"));
}
END_TEST

Suite *paint_suite(void)
{
    Suite *suite = suite_create("paint");
    TCase *tests = tcase_create("paint");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, an_equal_frame_has_no_bytes);
    tcase_add_test(tests, random_changes_arrive_whole);
    tcase_add_test(tests, random_changes_arrive_at_a_poor_terminal);
    tcase_add_test(tests, rows_that_moved_are_scrolled);
    tcase_add_test(tests, random_scrolls_arrive_whole);
    tcase_add_test(tests, a_size_that_changes_is_painted_anew);
    tcase_add_test(tests, a_coloured_word_costs_little);
    tcase_add_test(tests, the_cursor_is_placed_anew_after_what_may_be_wider);
    tcase_add_test(tests, no_colour_is_sent_without_colours);
    tcase_add_test(tests, italics_are_underlined_where_there_are_none);
    suite_add_tcase(suite, tests);
    return suite;
}
