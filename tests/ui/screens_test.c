#include "config.h"

/*
 * What a person sees: the browser on a pseudo terminal, its screen as cells.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "screen.h"
#include "suites.h"

static struct screen *screen;

static void start(int rows, int cols)
{
    screen = screen_start((struct screen_start){.rows = rows, .cols = cols});
}

static void check_quit(void)
{
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
    screen_free(screen);
}

static void check_text(const char *text)
{
    bool shown = screen_wait_text(screen, text);
    if (!shown)
        for (int row = 0; row < screen->rows; row++)
            fprintf(stderr, "%s\n", screen_row(screen, row));
    ck_assert_msg(shown, "'%s' is not shown", text);
}

static VTermScreenCell cell_of(const char *text)
{
    int row, col;
    ck_assert_msg(screen_find(screen, text, &row, &col), "'%s' is not shown", text);
    return screen_cell(screen, row, col);
}

START_TEST(the_first_screen_says_who_and_what)
{
    start(24, 80);
    check_text("aurora.txt");
    check_text("极光机器人收购星河科技");
    check_text("2025-03-14");
    check_text("极光机器人公司 · 星河科技 · Lin Xiao"); /* the cast */
    check_text("People 3");
    check_text("Relations");
    check_text("acquired");
    check_text("quit");
    check_quit();
}
END_TEST

/* Vertical rules stand in one column from the upper rule to the lower one. */
static void check_borders(void)
{
    int top, left, bottom, unused;
    ck_assert(screen_find(screen, "┬", &top, &left));
    ck_assert(screen_find(screen, "┴", &bottom, &unused));
    ck_assert_int_eq(left, unused);
    for (int row = top + 1; row < bottom; row++) {
        VTermScreenCell cell = screen_cell(screen, row, left);
        ck_assert_msg(cell.chars[0] == 0x2502, "no border in row %d: %s", row,
                      screen_row(screen, row));
    }
}

START_TEST(borders_are_straight_with_chinese_text)
{
    start(screen_sizes[_i].rows, screen_sizes[_i].cols);
    check_text("quit");
    check_borders();
    for (int i = 0; i < 4; i++) {
        screen_send(screen, " ");
        screen_wait_quiet(screen, 30);
        check_borders();
    }
    check_quit();
}
END_TEST

START_TEST(a_full_tour_ends_with_the_terminal_restored)
{
    start(screen_sizes[_i].rows, screen_sizes[_i].cols);
    check_text("quit");
    screen_send(screen, "jjj\r");
    check_text("极光机器人公司  organization");
    screen_send(screen, "]]))((");
    screen_send(screen, "2j");
    check_text("星河科技  organization");
    screen_send(screen, "\r3");
    check_text("other end");
    screen_send(screen, "e");
    check_text("evidence");
    screen_send(screen, "\x1b");
    screen_wait_quiet(screen, 40);
    screen_send(screen, "vvvvv1/crane\r");
    check_text("cranes");
    screen_send(screen, "?");
    check_text("Moving");
    screen_send(screen, "q");
    check_text("Article");
    screen_send(screen, "z");
    check_text("cranes");
    screen_send(screen, "zHHi");
    check_text("Names");
    screen_send(screen, "q");
    check_quit();
}
END_TEST

START_TEST(mentions_of_the_focus_stand_out_by_attribute)
{
    const char *const settings[] = {"color=never", NULL};
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .settings = settings});
    check_text("quit");
    screen_send(screen, ":focus 杭州\r");
    check_text("杭州  place");
    ck_assert(cell_of("杭州的").attrs.reverse);
    ck_assert(!cell_of("星河科技。").attrs.reverse);
    check_quit();
}
END_TEST

START_TEST(pronouns_of_the_focus_are_underlined)
{
    start(40, 120);
    check_text("quit");
    ck_assert(!cell_of("She had").attrs.underline);
    screen_send(screen, ":focus Lin Xiao\r");
    check_text("Lin Xiao  person");
    ck_assert(cell_of("She had").attrs.underline);
    ck_assert(!cell_of("She had").attrs.reverse);
    check_quit();
}
END_TEST

START_TEST(types_differ_in_colour_and_without_it)
{
    start(24, 80);
    check_text("quit");
    VTermScreenCell person = cell_of("林晓"), organization = cell_of("星河科技");
    ck_assert(!vterm_color_is_equal(&person.fg, &organization.fg));
    check_quit();
    const char *const settings[] = {"theme=mono", NULL};
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .settings = settings});
    check_text("quit");
    person = cell_of("林晓");
    organization = cell_of("星河科技");
    ck_assert(person.attrs.bold);
    ck_assert(organization.attrs.underline);
    check_quit();
}
END_TEST

START_TEST(the_cursor_stands_on_the_selection)
{
    int row, col;
    start(24, 80);
    check_text("quit");
    screen_send(screen, "2/harbor\r");
    check_text("Harbor Systems  organization");
    screen_wait_quiet(screen, 60);
    ck_assert(screen_find(screen, "Harbor Systems  ", &row, &col));
    ck_assert_int_eq(screen->cursor.row, row);
    ck_assert(screen_cell(screen, row, col).attrs.reverse);
    screen_send(screen, "1g");
    screen_wait_quiet(screen, 40);
    ck_assert_int_eq(screen->cursor.row, 2);
    check_quit();
}
END_TEST

START_TEST(the_card_follows_the_selection_when_the_keys_rest)
{
    start(24, 80);
    check_text("quit");
    screen_send(screen, "2j");
    check_text("星河科技  organization");
    ck_assert(cell_of("星河科技         5").attrs.reverse);
    check_quit();
}
END_TEST

START_TEST(evidence_marks_the_article)
{
    start(40, 120);
    check_text("quit");
    screen_send(screen, ":focus Lin Xiao\r3");
    check_text("other end");
    screen_send(screen, "e");
    check_text("▌Lin Xiao, who");
    VTermScreenCell plain = cell_of("scientist. She");
    ck_assert(!plain.attrs.bold);
    check_quit();
}
END_TEST

START_TEST(search_marks_its_matches)
{
    start(40, 120);
    check_text("quit");
    VTermScreenCell before = cell_of("Stellar Tech in");
    screen_send(screen, "/stellar");
    check_text("/stellar");
    screen_wait_quiet(screen, 40);
    VTermScreenCell match = cell_of("Stellar Tech in");
    ck_assert(!vterm_color_is_equal(&before.bg, &match.bg));
    screen_send(screen, "\x1b");
    check_text("quit");
    check_quit();
}
END_TEST

START_TEST(a_resize_changes_the_layout)
{
    start(24, 80);
    check_text("quit");
    screen_resize(screen, 60, 200);
    check_text("Around it");
    screen_wait_quiet(screen, 60);
    check_borders();
    screen_resize(screen, 12, 40);
    ck_assert(screen_wait_gone(screen, "Around it"));
    screen_resize(screen, 24, 80);
    check_text("People 3");
    screen_wait_quiet(screen, 60);
    check_borders();
    check_quit();
}
END_TEST

START_TEST(a_storm_of_resizes_is_survived)
{
    uint32_t random = 3;
    start(24, 80);
    check_text("quit");
    for (int i = 0; i < 200; i++) {
        static const char *const keys[] = {"/", "a", "\x1b", "?", "q", ":", "\x1b", "2", "j", "z"};
        random = random * 1664525u + 1013904223u;
        screen_resize(screen, (int)(random >> 25) % 70 + 1, (int)(random >> 12 & 255) % 220 + 1);
        screen_send(screen, i % 10 == 4 && !screen_has(screen, "Moving") ? "j" : keys[i % 10]);
    }
    screen_resize(screen, 24, 80);
    check_text("aurora.txt");
    /* out of whatever is open; two that are read together on a busy machine are one key */
    for (int i = 0; i < 8 && !screen_has(screen, "q quit"); i++) {
        screen_send(screen, "\x1b");
        screen_wait_quiet(screen, 80);
    }
    check_text("q quit");
    check_quit();
}
END_TEST

/* Smaller and back before the program looks: what the terminal cut off is sent again. */
START_TEST(a_size_that_comes_back_at_once_is_repainted)
{
    start(24, 80);
    check_text("quit");
    screen_wait_quiet(screen, 100);
    screen_resize(screen, 5, 30);
    screen_resize(screen, 24, 80);
    check_text("quit");
    check_text("aurora.txt");
    check_quit();
}
END_TEST

START_TEST(repaint_sends_the_whole_screen_again)
{
    start(24, 80);
    check_text("quit");
    screen_wait_quiet(screen, 100);
    size_t before = screen->raw.len;
    screen_send(screen, "\x0c");
    screen_wait_quiet(screen, 100);
    ck_assert_uint_gt(screen->raw.len - before, 1000);
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes + before, "\x1b[2J"));
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes + before, "aurora.txt"));
    check_quit();
}
END_TEST

START_TEST(several_articles_show_which_one)
{
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .articles = 3});
    check_text("1/3");
    screen_send(screen, ".");
    check_text("2/3");
    screen_send(screen, "A");
    check_text("Articles");
    screen_send(screen, "G\r");
    check_text("3/3");
    check_quit();
}
END_TEST

START_TEST(inputs_that_could_not_be_read_are_told_and_listed)
{
    screen = screen_start((struct screen_start){
        .rows = 24, .cols = 80, .unread = "one.txt: it is empty\ntwo.txt: No such file\n"});
    check_text("one.txt: it is empty (A lists more)");
    screen_send(screen, "A");
    check_text("Not read");
    check_text("one.txt: it is empty");
    check_text("two.txt: No such file");
    check_quit();
    screen = screen_start(
        (struct screen_start){.rows = 24, .cols = 80, .unread = "one.txt: it is empty\n"});
    check_text("one.txt: it is empty");
    ck_assert(!screen_has(screen, "lists more"));
    check_quit();
}
END_TEST

static char watched[64];

static struct dossier *of_a_file(void)
{
    struct dossier *dossier = fixture_dossier();
    dossier->article->source = watched;
    return dossier;
}

START_TEST(a_file_that_changes_or_goes_is_told_without_a_key)
{
    snprintf(watched, sizeof watched, "/tmp/dossier-watched-%d", (int)getpid());
    FILE *file = fopen(watched, "w");
    ck_assert_ptr_nonnull(file);
    fclose(file);
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .dossier = of_a_file});
    check_text("People 3");
    screen_wait_quiet(screen, 100);
    size_t sent = screen->raw.len;
    screen_wait_quiet(screen, 2500); /* longer than between two looks */
    ck_assert_uint_eq(screen->raw.len, sent);
    const struct timespec times[2] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
    ck_assert_int_eq(utimensat(AT_FDCWD, watched, times, 0), 0);
    check_text("file changed (R)");
    unlink(watched);
    check_text("file is gone");
    check_quit();
}
END_TEST

START_TEST(copying_goes_to_the_terminal_over_ssh)
{
    const char *const environment[] = {"SSH_CONNECTION=1 2 3 4", NULL};
    screen =
        screen_start((struct screen_start){.rows = 24, .cols = 80, .environment = environment});
    check_text("quit");
    screen_send(screen, "2");
    screen_send(screen, ":focus 杭州\ry");
    check_text("Copied 2 characters: ");
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes, "\x1b]52;c;5p2t5bee\x1b\\"));
    check_quit();
}
END_TEST

START_TEST(the_mouse_is_asked_for_only_when_on)
{
    start(24, 80);
    check_text("quit");
    ck_assert_ptr_null(strstr(screen->raw.bytes, "\x1b[?1000h"));
    screen_send(screen, "M");
    check_text("The mouse is on");
    ck_assert_ptr_nonnull(strstr(screen->raw.bytes, "\x1b[?1000h"));
    int row, col;
    ck_assert(screen_find(screen, "Harbor Systems  ", &row, &col));
    char click[32];
    snprintf(click, sizeof click, "\x1b[<0;%d;%dM", col + 1, row + 1);
    screen_send(screen, click);
    check_text("Harbor Systems  organization");
    ck_assert(screen_cell(screen, row, col).attrs.reverse);
    check_quit();
}
END_TEST

START_TEST(wide_ambiguous_characters_bring_ascii_lines)
{
    const char *const settings[] = {"ambiguous=wide", NULL};
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80, .settings = settings});
    check_text("- Article -");
    ck_assert(!screen_has(screen, "─"));
    ck_assert(!screen_has(screen, "“"));
    check_quit();
}
END_TEST

START_TEST(the_last_cell_of_the_screen_stays_empty)
{
    start(24, 80);
    check_text("quit");
    screen_send(screen,
                ":aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                "aaaaaaaaaaaaaaaaaaaaaaaaa");
    screen_wait_quiet(screen, 40);
    ck_assert_uint_eq(screen_cell(screen, 23, 79).chars[0], 0);
    check_text("aurora.txt"); /* nothing scrolled */
    screen_send(screen, "\x1b");
    check_text("quit");
    check_quit();
}
END_TEST

START_TEST(a_wrong_configuration_is_said_and_the_rest_applies)
{
    char folder[] = "/tmp/dossier-test-XXXXXX", path[64], variable[96];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/dossier", folder);
    ck_assert_int_eq(mkdir(path, 0700), 0);
    snprintf(path, sizeof path, "%s/dossier/config", folder);
    FILE *config = fopen(path, "w");
    fputs("set spacing off\nbind all Z nonsense\n", config);
    fclose(config);
    snprintf(variable, sizeof variable, "XDG_CONFIG_HOME=%s", folder);
    const char *const environment[] = {variable, NULL};
    screen =
        screen_start((struct screen_start){.rows = 24, .cols = 80, .environment = environment});
    check_text("config:2: no action is named 'nonsense'");
    screen_send(screen, ":set spacing?\r");
    check_text("spacing is off");
    check_quit();
    unlink(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    rmdir(folder);
}
END_TEST

Suite *screens_suite(void)
{
    Suite *suite = suite_create("screens");
    TCase *tests = tcase_create("screens");
    tcase_add_test(tests, the_first_screen_says_who_and_what);
    tcase_add_loop_test(tests, borders_are_straight_with_chinese_text, 0, SCREEN_SIZES);
    tcase_add_loop_test(tests, a_full_tour_ends_with_the_terminal_restored, 0, SCREEN_SIZES);
    tcase_add_test(tests, mentions_of_the_focus_stand_out_by_attribute);
    tcase_add_test(tests, pronouns_of_the_focus_are_underlined);
    tcase_add_test(tests, types_differ_in_colour_and_without_it);
    tcase_add_test(tests, the_cursor_stands_on_the_selection);
    tcase_add_test(tests, the_card_follows_the_selection_when_the_keys_rest);
    tcase_add_test(tests, evidence_marks_the_article);
    tcase_add_test(tests, search_marks_its_matches);
    tcase_add_test(tests, a_resize_changes_the_layout);
    tcase_add_test(tests, a_storm_of_resizes_is_survived);
    tcase_add_test(tests, a_size_that_comes_back_at_once_is_repainted);
    tcase_add_test(tests, repaint_sends_the_whole_screen_again);
    tcase_add_test(tests, several_articles_show_which_one);
    tcase_add_test(tests, inputs_that_could_not_be_read_are_told_and_listed);
    tcase_add_test(tests, a_file_that_changes_or_goes_is_told_without_a_key);
    tcase_add_test(tests, copying_goes_to_the_terminal_over_ssh);
    tcase_add_test(tests, the_mouse_is_asked_for_only_when_on);
    tcase_add_test(tests, wide_ambiguous_characters_bring_ascii_lines);
    tcase_add_test(tests, the_last_cell_of_the_screen_stays_empty);
    tcase_add_test(tests, a_wrong_configuration_is_said_and_the_rest_applies);
    suite_add_tcase(suite, tests);
    return suite;
}
