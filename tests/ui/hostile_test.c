#include "config.h"

/*
 * Articles made to harm: no control, no escape sequence, no bidi control reaches the terminal, and
 * no character moves a border.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "headless.h"
#include "screen.h"
#include "suites.h"
#include "text/utf8.h"

static const char attack[] =
    "before \x1b]0;owned\a \x1b[31mred\x1b[0m \x1b[2J \x1b[?1049l \x9b"
    "31m \xc2\x9b"
    "5n "
    "\x08\x08\r\n\t \xe2\x80\xae"
    "bidi\xe2\x80\xac \xe2\x81\xa6iso \xef\xbb\xbf \xe2\x80\x8b "
    "\xc2\xad \xff\xfe \xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 \x7f \x1bP1$r\x1b\\ \x1b]52;c;YQ==\a "
    "\xe2\x80\xa8 \xe2\x80\xa9 end \xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9 \xf0\x9f\x87\xa8"
    "\xf0\x9f\x87\xb3 e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81 \xd8\xb9\xd8\xb1";

static struct dossier *attacked(void)
{
    return fixture_hostile(attack, sizeof attack - 1);
}

static struct screen *screen;

static void check_quit(void)
{
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
    screen_free(screen);
}

static void check_never_sent(const char *bytes)
{
    ck_assert_msg(!memmem(screen->raw.bytes, screen->raw.len, bytes, strlen(bytes)),
                  "'%s' reached the terminal", bytes);
}

START_TEST(nothing_harmful_reaches_the_terminal)
{
    static const char *const never[] = {
        "\x1b]0;",      "\x1b]52",      "\x1b[31m",     "\xe2\x80\xae", "\xe2\x80\xac",
        "\xe2\x81\xa6", "\xef\xbb\xbf", "\xe2\x80\x8b", "\xc2\xad",     "\xc2\x9b",
        "\xe2\x80\xa8", "\xe2\x80\xa9", "\a",           "\x7f",         "\x1bP",
    };
    screen = screen_start((struct screen_start){.rows = 40, .cols = 120, .dossier = attacked});
    ck_assert(screen_wait_text(screen, "quit"));
    screen_send(screen, "jjj\r2\r3ei");
    ck_assert(screen_wait_text(screen, "Mentions"));
    screen_send(screen, "qA");
    ck_assert(screen_wait_text(screen, "Articles"));
    screen_send(screen, "q/\x1b[200~\x1b]0;pasted\a\x1b[201~\x1b");
    screen_wait_quiet(screen, 80);
    screen_send(screen, "wqvvvv G");
    screen_wait_quiet(screen, 80);
    ck_assert(screen->altscreen); /* the article did not leave it */
    for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
        check_never_sent(never[i]);
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes, "\xef\xbf\xbd"));
    check_quit();
}
END_TEST

START_TEST(what_is_copied_holds_no_controls)
{
    struct app *app = headless_new(24, 80, attacked());
    headless_type(app, "jjY2yiy");
    for (size_t at = 0; at < app->copied.len;) {
        struct utf8_char c = utf8_decode(app->copied.bytes, app->copied.len, at);
        ck_assert(c.cp >= 32 || c.cp == '\n' || c.cp == '\t');
        ck_assert(c.cp < 127 || c.cp >= 160);
        at += c.len_bytes;
    }
    headless_free(app);
}
END_TEST

/* ---- dense text ---- */

static uint32_t random_state;

static uint32_t next_random(void)
{
    random_state = random_state * 1664525u + 1013904223u;
    return random_state >> 8;
}

static uint32_t random_cp(void)
{
    static const struct {
        uint32_t first, count;
    } ranges[] = {
        {0x4E00, 0x51FF}, {0x3040, 0xC0},  {0xAC00, 0x2BA3}, {0x20000, 0xA6DF}, {0x30000, 0x134A},
        {0x1F300, 0x2FF}, {0x1F1E6, 26},   {0x300, 0x70},    {0x600, 0x100},    {0x590, 0x70},
        {0x2000, 0x70},   {0x202A, 5},     {0x2066, 4},      {0xFE00, 16},      {0xE0100, 240},
        {0x900, 0x80},    {0x1100, 0x100}, {0x20, 0x60},     {0xFF00, 0xF0},    {0xE000, 0x200},
        {0x0, 0x20},      {0x80, 0x20},    {0x1F3FB, 5},     {0x200D, 1},       {0x2500, 0x100},
    };
    size_t which = next_random() % (sizeof ranges / sizeof ranges[0]);
    return ranges[which].first + next_random() % ranges[which].count;
}

static struct dossier *dense(void)
{
    struct buffer text = {0};
    for (int i = 0; i < 700; i++)
        buffer_add_cp(&text, random_cp());
    for (int i = 0; i < 20; i++)
        buffer_add_char(&text, (char)(next_random() | 0x80));
    struct dossier *dossier = fixture_hostile(text.bytes, text.len);
    buffer_release(&text);
    return dossier;
}

static int row_without_border(const struct screen *s, int top, int bottom, int col)
{
    for (int row = top; row < bottom; row++)
        if (screen_cell(s, row, col).chars[0] != 0x2502)
            return row;
    return -1;
}

static void check_borders(struct screen *s)
{
    bool straight = row_without_border(s, 2, 27, 62) < 0 && row_without_border(s, 2, 27, 91) < 0;
    if (!straight)
        screen_wait_quiet(s, 150); /* perhaps only half of the frame had come */
    for (int col = 62; col <= 91; col += 29) {
        int row = row_without_border(s, 2, 27, col);
        ck_assert_msg(row < 0, "frame %u: border lost in row %d: %s", random_state, row,
                      screen_row(s, row));
    }
}

START_TEST(no_border_moves_in_dense_random_text)
{
    random_state = (uint32_t)_i * 7919u + 1;
    screen = screen_start((struct screen_start){.rows = 40, .cols = 120, .dossier = dense});
    ck_assert(screen_wait_text(screen, "Entities"));
    for (int frame = 0; frame < 100; frame++) {
        static const char *const keys[] = {"j", " ", "k", "b", "\x05", "n", ")", "d", "u", "\x19"};
        screen_send(screen, keys[next_random() % 10]);
        screen_wait_quiet(screen, 8);
        check_borders(screen);
    }
    check_quit();
}
END_TEST

START_TEST(the_canvas_keeps_its_borders_for_a_thousand_frames)
{
    for (int round = 0; round < 20; round++) {
        random_state = (uint32_t)round * 104729u + 5;
        struct app *app = headless_new(40, 120, dense());
        for (int frame = 0; frame < 50; frame++) {
            static const char *const keys[] = {"j", "<Space>", "k", "b", ")", "d", "u", "J"};
            headless_type(app, keys[next_random() % 8]);
            for (int row = 2; row < 27; row++) {
                ck_assert_uint_eq(canvas_at(&app->canvas, row, 62)->cps[0], 0x2502);
                ck_assert_uint_eq(canvas_at(&app->canvas, row, 91)->cps[0], 0x2502);
            }
        }
        headless_free(app);
    }
}
END_TEST

START_TEST(an_empty_article_is_shown)
{
    struct app *app = headless_new(24, 80, fixture_hostile("", 0));
    headless_type(app, "jk]}{)(*#<Enter>2j<Enter>3je<Enter>vvvvviwP<Space>bGgzz/"
                       "x<Enter>nNyYmA'A:1<Enter>>:scroll-left<Enter>");
    ck_assert(!app->quit);
    headless_free(app);
}
END_TEST

START_TEST(what_stands_in_for_a_sign_is_named_in_the_status_line)
{
    static const char rare[] = "A name with \xf0\xb1\x8d\x90 in it.";
    struct app *app = headless_new(24, 80, fixture_hostile(rare, sizeof rare - 1));
    headless_type(app, "gj");
    for (int lines = 0; lines < 9 && !headless_has(app, "U+31350"); lines++)
        headless_type(app, "j");
    check_has("\xe3\x80\x93 U+31350");
    headless_type(app, "2");
    check_lacks("U+31350");
    headless_free(app);
}
END_TEST

Suite *hostile_suite(void)
{
    Suite *suite = suite_create("hostile");
    TCase *tests = tcase_create("hostile");
    tcase_add_test(tests, nothing_harmful_reaches_the_terminal);
    tcase_add_test(tests, what_is_copied_holds_no_controls);
    tcase_add_loop_test(tests, no_border_moves_in_dense_random_text, 0, 10);
    tcase_add_test(tests, the_canvas_keeps_its_borders_for_a_thousand_frames);
    tcase_add_test(tests, an_empty_article_is_shown);
    tcase_add_test(tests, what_stands_in_for_a_sign_is_named_in_the_status_line);
    suite_add_tcase(suite, tests);
    return suite;
}
