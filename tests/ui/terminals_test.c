/*
 * Terminals of all kinds: each is used for what it can, or refused in one line.
 */
#include <string.h>
#include <sys/wait.h>

#include "fixture.h"
#include "screen.h"
#include "suites.h"
#include "ui/app.h"

static struct screen *screen;

static void start_sized(struct screen_size size, const char *term, const char *const *environment,
                        const char *const *settings)
{
    screen = screen_start((struct screen_start){.rows = size.rows,
                                                .cols = size.cols,
                                                .term = term,
                                                .environment = environment,
                                                .settings = settings});
}

static void start(const char *term, const char *const *environment, const char *const *settings)
{
    start_sized(screen_sizes[0], term, environment, settings);
}

static void check_quit(void)
{
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
    screen_free(screen);
}

static const char *const good[] = {"xterm-256color", "xterm",           "vt100",         "linux",
                                   "screen",         "screen-256color", "tmux-256color", "rxvt"};

START_TEST(a_session_works_on_each_of_them)
{
    const char *term = good[_i / SCREEN_SIZES];
    start_sized(screen_sizes[_i % SCREEN_SIZES], term, NULL, NULL);
    ck_assert_msg(screen_wait_text(screen, "aurora.txt"), "nothing on %s", term);
    ck_assert(screen_wait_text(screen, "星河科技"));
    screen_send(screen, "2j");
    ck_assert(screen_wait_text(screen, "星河科技  organization"));
    screen_send(screen, "\x1b[B\x1bOB3e");
    if (_i % SCREEN_SIZES == 0) /* a larger screen has room for the sentence in the pane */
        ck_assert(screen_wait_text(screen, "Evidence"));
    screen_send(screen, "?");
    ck_assert(screen_wait_text(screen, "Moving"));
    screen_send(screen, "q");
    check_quit();
}
END_TEST

static const struct {
    const char *term, *says;
} bad[] = {
    {"", "TERM is not set"}, {"dumb", "cannot place its cursor"}, {"nonesuch", "is not known"}};

START_TEST(what_cannot_be_used_is_refused_in_one_line)
{
    start(bad[_i].term, NULL, NULL);
    ck_assert(screen_wait_end(screen));
    ck_assert(WIFEXITED(screen->status));
    ck_assert_int_eq(WEXITSTATUS(screen->status), UI_NO_TERMINAL);
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes, bad[_i].says));
    ck_assert_ptr_null(strstr(screen->raw.bytes, "\x1b"));
    ck_assert_ptr_eq(strchr(screen->raw.bytes, '\n'), strrchr(screen->raw.bytes, '\n'));
    screen_free(screen);
}
END_TEST

static const char *const newer[] = {"xterm-ghostty", "alacritty", "foot-extra", "wezterm"};

START_TEST(terminals_that_terminfo_lacks_are_taken_for_xterm)
{
    const char *const environment[] = {"TERMINFO_DIRS=/lib/terminfo", "TERMINFO=/lib/terminfo",
                                       NULL};
    start(newer[_i], environment, NULL);
    ck_assert(screen_wait_text(screen, "quit"));
    check_quit();
}
END_TEST

static bool any_color(void)
{
    for (int row = 0; row < screen->rows; row++)
        for (int col = 0; col < screen->cols; col++) {
            VTermScreenCell cell = screen_cell(screen, row, col);
            if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
                return true;
        }
    return false;
}

START_TEST(no_color_is_respected_and_the_setting_wins)
{
    const char *const environment[] = {"NO_COLOR=1", NULL};
    const char *const always[] = {"color=always", NULL};
    start("xterm-256color", environment, NULL);
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert(!any_color());
    check_quit();
    start("xterm-256color", environment, always);
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert(any_color());
    check_quit();
    start("xterm-256color", NULL, NULL);
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert(any_color());
    check_quit();
}
END_TEST

static const char *const looks[][3] = {
    {"theme=dark", "color=256", NULL},  {"theme=light", "color=256", NULL},
    {"theme=dark", "color=8", NULL},    {"theme=light", "color=8", NULL},
    {"theme=mono", "color=auto", NULL}, {"theme=dark", "color=never", NULL},
};

START_TEST(each_theme_works_at_each_depth)
{
    int look = _i / SCREEN_SIZES;
    start_sized(screen_sizes[_i % SCREEN_SIZES], "xterm-256color", NULL, looks[look]);
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert_int_eq(any_color(), look < 4);
    for (int row = 0; row < screen->rows && look >= 2; row++)
        for (int col = 0; col < screen->cols; col++) {
            VTermScreenCell cell = screen_cell(screen, row, col);
            bool indexed = VTERM_COLOR_IS_INDEXED(&cell.fg) && !VTERM_COLOR_IS_DEFAULT_FG(&cell.fg);
            ck_assert(!indexed || cell.fg.indexed.idx < 8);
        }
    check_quit();
}
END_TEST

START_TEST(a_terminal_without_colour_is_used_without)
{
    start("vt100", NULL, NULL);
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert(!any_color());
    ck_assert(!screen_has(screen, "─"));
    check_quit();
}
END_TEST

START_TEST(a_locale_that_is_not_utf8_is_helped)
{
    const char *const environment[] = {"LC_ALL=C", NULL};
    start("xterm-256color", environment, NULL);
    ck_assert(screen_wait_text(screen, "星河科技"));
    check_quit();
}
END_TEST

START_TEST(a_terminal_that_does_not_answer_is_not_waited_for)
{
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .silent = true});
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert(screen_has(screen, "─"));
    check_quit();
}
END_TEST

START_TEST(a_terminal_with_wide_ambiguous_characters_is_noticed)
{
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .silent = true});
    ck_assert(screen_wait_text(screen, "quit"));
    screen_send(screen, "\x1b[1;3R"); /* what such a terminal answers */
    ck_assert(screen_wait_text(screen, "- Article -"));
    ck_assert(!screen_has(screen, "─"));
    check_quit();
}
END_TEST

START_TEST(a_wrong_setting_of_the_command_line_is_refused)
{
    const char *const settings[] = {"theme=purple", NULL};
    start("xterm-256color", NULL, settings);
    ck_assert(screen_wait_end(screen));
    ck_assert_int_eq(WEXITSTATUS(screen->status), UI_FAILED);
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes, "theme takes: dark light mono"));
    screen_free(screen);
}
END_TEST

Suite *terminals_suite(void)
{
    Suite *suite = suite_create("terminals");
    TCase *tests = tcase_create("terminals");
    tcase_add_loop_test(tests, a_session_works_on_each_of_them, 0,
                        SCREEN_SIZES * (int)(sizeof good / sizeof good[0]));
    tcase_add_loop_test(tests, what_cannot_be_used_is_refused_in_one_line, 0, 3);
    tcase_add_loop_test(tests, terminals_that_terminfo_lacks_are_taken_for_xterm, 0, 4);
    tcase_add_test(tests, no_color_is_respected_and_the_setting_wins);
    tcase_add_loop_test(tests, each_theme_works_at_each_depth, 0, SCREEN_SIZES * 6);
    tcase_add_test(tests, a_terminal_without_colour_is_used_without);
    tcase_add_test(tests, a_locale_that_is_not_utf8_is_helped);
    tcase_add_test(tests, a_terminal_that_does_not_answer_is_not_waited_for);
    tcase_add_test(tests, a_terminal_with_wide_ambiguous_characters_is_noticed);
    tcase_add_test(tests, a_wrong_setting_of_the_command_line_is_refused);
    suite_add_tcase(suite, tests);
    return suite;
}
