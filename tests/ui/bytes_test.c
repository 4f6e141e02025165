/*
 * What a key costs on the line: bytes that the program writes for it.
 */
#include "config.h"

#include <string.h>

#include "fixture.h"
#include "screen.h"
#include "suites.h"

static struct screen *screen;

/* The card waits long for the keys to rest: on a busy machine it would be counted with them. */
static void start(int rows, int cols, struct dossier *(*dossier)(void))
{
    static const char *const settings[] = {"settle=2000", NULL};
    screen = screen_start((struct screen_start){
        .rows = rows, .cols = cols, .dossier = dossier, .settings = settings});
    ck_assert(screen_wait_text(screen, "quit"));
    screen_wait_quiet(screen, 200);
}

static void stop(void)
{
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
    screen_free(screen);
}

static struct dossier *long_article(void)
{
    return fixture_long(60000);
}

static struct dossier *book(void)
{
    return fixture_long(5u << 20);
}

static void check_selection_moves(const char *pane, const char *down, const char *up, size_t most)
{
    screen_send(screen, pane);
    screen_wait_quiet(screen, 200);
    for (int i = 0; i < 12; i++) {
        size_t cost = screen_cost(screen, i < 6 ? down : up);
        ck_assert_msg(cost <= most, "%s%s: %zu bytes", pane, i < 6 ? down : up, cost);
    }
    screen_wait_quiet(screen, 300);
}

START_TEST(a_move_of_the_selection_costs_at_most_120_bytes_at_80x24)
{
    start(24, 80, NULL);
    check_selection_moves("2", "j", "k", 120);
    check_selection_moves("1", "J", "K", 120);
    stop();
}
END_TEST

static bool has_grown(const struct screen *grown, const void *context)
{
    return grown->raw.len > *(const size_t *)context;
}

/* Of a key that changes the screen, however busy the machine is. */
static size_t cost_of_change(const char *key)
{
    size_t before = screen->raw.len;
    screen_send(screen, key);
    ck_assert_msg(screen_wait(screen, has_grown, &before), "%s changes nothing", key);
    screen_wait_quiet(screen, 60);
    return screen->raw.len - before;
}

/* Through a list of two hundred of which few are in sight: each goes by in the row that says how
 * many more there are. */
START_TEST(a_move_of_the_focus_costs_at_most_120_bytes_also_through_what_is_folded)
{
    for (int size = 0; size < 2; size++) {
        start(size == 0 ? 24 : 40, size == 0 ? 80 : 120, fixture_crowd);
        for (int i = 0; i < 80; i++) {
            const char *key = i < 50 ? "J" : "K";
            size_t cost = cost_of_change(key);
            ck_assert_msg(cost <= 120, "%s %d: %zu bytes", key, i, cost);
        }
        screen_wait_quiet(screen, 300);
        stop();
    }
}
END_TEST

START_TEST(a_move_of_the_selection_costs_at_most_200_bytes_at_200x60)
{
    start(60, 200, NULL);
    check_selection_moves("2", "j", "k", 200);
    stop();
}
END_TEST

/* Down a long list and up again: what a key costs on average, with the pages that turn. Each key
 * waits for the frame of the one before: on a busy machine a late frame would be counted with the
 * keys, or two of them drawn together. */
static void check_running_down_a_list(int rows, int cols, size_t most)
{
    static const char *const keys[] = {"j", "k"};
    start(rows, cols, fixture_crowd);
    screen_send(screen, "2s"); /* nothing is folded */
    ck_assert(screen_wait_text(screen, "Sorted by first appearance."));
    screen_wait_quiet(screen, 400);
    for (int way = 0; way < 2; way++) {
        size_t total = 0;
        for (int i = 0; i < 45; i++)
            total += cost_of_change(keys[way]);
        ck_assert_msg(total <= 45 * most, "%s: %zu bytes a move", keys[way], total / 45);
    }
    screen_wait_quiet(screen, 400);
    stop();
}

START_TEST(running_down_a_list_costs_120_bytes_a_move)
{
    check_running_down_a_list(24, 80, 120);
    check_running_down_a_list(40, 120, 120);
}
END_TEST

START_TEST(running_down_a_list_costs_200_bytes_a_move_at_200x60)
{
    check_running_down_a_list(60, 200, 200);
}
END_TEST

START_TEST(a_line_down_costs_250_bytes_on_average_side_by_side)
{
    size_t total = 0;
    start(24, 80, long_article);
    for (int i = 0; i < 40; i++)
        total += screen_cost(screen, "j");
    ck_assert_msg(total / 40 <= 250, "%zu bytes a line", total / 40);
    stop();
}
END_TEST

START_TEST(a_line_down_costs_150_bytes_when_zoomed)
{
    size_t total = 0;
    start(24, 80, long_article);
    screen_cost(screen, "z");
    for (int i = 0; i < 40; i++)
        total += screen_cost(screen, "j");
    ck_assert_msg(total / 40 <= 150, "%zu bytes a line", total / 40);
    stop();
}
END_TEST

START_TEST(twenty_keys_in_one_write_are_drawn_once)
{
    start(24, 80, long_article);
    size_t cost = screen_cost(screen, "jjjjjjjjjjjjjjjjjjjj");
    ck_assert_msg(cost <= 1700, "%zu bytes", cost);
    stop();
}
END_TEST

static size_t bytes_shown(void)
{
    size_t total = 0;
    for (int row = 0; row < screen->rows; row++) {
        const char *text = screen_row(screen, row);
        while (*text)
            total += *text++ != ' ';
    }
    return total;
}

START_TEST(a_page_costs_little_more_than_the_text_it_shows)
{
    start(24, 80, long_article);
    screen_cost(screen, "z");
    screen_cost(screen, " ");
    size_t cost = screen_cost(screen, " ");
    ck_assert_msg(cost * 10 <= bytes_shown() * 11, "%zu bytes for %zu", cost, bytes_shown());
    stop();
}
END_TEST

START_TEST(nothing_is_sent_while_idle)
{
    start(24, 80, NULL);
    size_t before = screen->raw.len;
    screen_wait_quiet(screen, 5000);
    ck_assert_uint_eq(screen->raw.len, before);
    stop();
}
END_TEST

START_TEST(a_key_that_changes_nothing_sends_little)
{
    start(24, 80, NULL);
    screen_cost(screen, "g");
    screen_cost(screen, "k"); /* says that this is the top */
    ck_assert_uint_eq(screen_cost(screen, "k"), 0);
    stop();
}
END_TEST

/* Over a slow line each question to the terminal would be a second round trip. */
START_TEST(no_key_asks_the_terminal)
{
    static const char *const questions[] = {"\x1b[6n",   "\x1b[5n",     "\x1b[c",
                                            "\x1b[>c",   "\x1b[0c",     "\x1b]10;?",
                                            "\x1b]11;?", "\x1b]52;c;?", "$p"};
    start(24, 80, NULL);
    buffer_clear(&screen->raw);
    for (const char *key = "jk du\x06\x02gG}{\t123lh\x08LJK][)(*#enNsStTmaw"; *key; key++) {
        screen_send(screen, (char[]){*key, '\0'});
        screen_wait_quiet(screen, 20);
    }
    screen_send(screen, "\x1bq");
    screen_send(screen, "2vVzz+_iqw");
    screen_send(screen, "q?qAq/port\rfa\rF:set\rqyYM");
    screen_wait_quiet(screen, 200);
    ck_assert_uint_gt(screen->raw.len, 1000);
    for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++)
        ck_assert_msg(
            !memmem(screen->raw.bytes, screen->raw.len, questions[i], strlen(questions[i])),
            "the terminal is asked %zu", i);
    stop();
}
END_TEST

START_TEST(a_large_article_costs_no_more)
{
    start(24, 80, book);
    check_selection_moves("2", "j", "k", 120);
    screen_send(screen, "1");
    screen_wait_quiet(screen, 200);
    size_t total = 0;
    for (int i = 0; i < 40; i++)
        total += screen_cost(screen, "j");
    ck_assert_msg(total / 40 <= 250, "%zu bytes a line", total / 40);
    stop();
}
END_TEST

Suite *bytes_suite(void)
{
    Suite *suite = suite_create("bytes");
    TCase *tests = tcase_create("bytes");
    tcase_add_test(tests, a_move_of_the_selection_costs_at_most_120_bytes_at_80x24);
    tcase_add_test(tests, a_move_of_the_focus_costs_at_most_120_bytes_also_through_what_is_folded);
    tcase_add_test(tests, a_move_of_the_selection_costs_at_most_200_bytes_at_200x60);
    tcase_add_test(tests, running_down_a_list_costs_120_bytes_a_move);
    tcase_add_test(tests, running_down_a_list_costs_200_bytes_a_move_at_200x60);
    tcase_add_test(tests, a_line_down_costs_250_bytes_on_average_side_by_side);
    tcase_add_test(tests, a_line_down_costs_150_bytes_when_zoomed);
    tcase_add_test(tests, twenty_keys_in_one_write_are_drawn_once);
    tcase_add_test(tests, a_page_costs_little_more_than_the_text_it_shows);
    tcase_add_test(tests, nothing_is_sent_while_idle);
    tcase_add_test(tests, a_key_that_changes_nothing_sends_little);
    tcase_add_test(tests, no_key_asks_the_terminal);
    tcase_add_test(tests, a_large_article_costs_no_more);
    suite_add_tcase(suite, tests);
    return suite;
}
