/*
 * The command prompt.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "one_app.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/actions.h"
#include "ui/app.h"
#include "ui/command.h"
#include "ui/dispatch.h"
#include "ui/frame.h"

static bool over_given;
static char path_given[2000];

static bool write_nothing(void *context, const struct dossier *dossier, const char *format,
                          const char *path, bool over, char *message, size_t size)
{
    (void)context, (void)dossier, (void)format;
    over_given = over;
    snprintf(path_given, sizeof path_given, "%s", path);
    snprintf(message, size, over ? "%s, %s.ann" : "%s: it exists; :w! writes over it", path, path);
    return over;
}

START_TEST(a_setting_that_is_set_says_its_value)
{
    headless_type(app, ":set weak<Enter>");
    check_has("weak is on (on off)");
    headless_type(app, ":set noweak<Enter>");
    check_has("weak is off (on off)");
    headless_type(app, ":set measure=60<Enter>");
    check_has("measure is 60 (20..400)");
}
END_TEST

START_TEST(enter_on_a_setting_of_the_help_begins_its_command)
{
    headless_type(app, "?/measure<Enter><Enter>");
    check_has(":set measure");
    headless_type(app, "60<Enter>");
    ck_assert_int_eq(app->settings->measure, 60);
    check_has("measure         60"); /* the page knows it at once */
}
END_TEST

START_TEST(long_lines_of_a_text_go_on_below)
{
    headless_type(app, ":set<Enter>");
    check_has("mouse");
    check_has("(on off)");
    for (int row = 0; row < app->canvas.rows; row++) {
        char *line = canvas_row_text(&app->canvas, row);
        size_t len = strlen(line);
        ck_assert_msg(len < 3 || strcmp(line + len - 3, "…") != 0, "cut: %s", line);
        free(line);
    }
}
END_TEST

START_TEST(every_action_runs_by_its_name)
{
    one_app_resize(40, 120);
    ck_assert_uint_lt((uint32_t)_i, action_count);
    const struct action *action = &actions[_i];
    char line[80];
    snprintf(line, sizeof line, ":%s<Enter>", action->name);
    headless_type(app, line);
    check_lacks("There is no command");
    check_lacks("does not work here");
    if (action->run_key &&
        !headless_has(app, "cannot be analysed again")) /* as in correct_test.c */
        ck_assert_uint_eq(app->waiting.action, (uint32_t)_i);
}
END_TEST

START_TEST(a_number_is_a_paragraph)
{
    headless_type(app, ":3<Enter>");
    check_at("Lin Xiao, who");
    headless_type(app, ":99<Enter>");
    check_has("There is no paragraph 99; the last one is ");
}
END_TEST

START_TEST(a_list_item_is_a_paragraph_too)
{
    headless_type(app, ":7<Enter>");
    check_at("第一条：");
    headless_type(app, ":0<Enter>");
    check_has("There is no paragraph 0; the last one is ");
}
END_TEST

START_TEST(a_file_is_written_over_only_when_told_to)
{
    const struct ui_options options = {.services = {.write = write_nothing}};
    app->options = &options;
    headless_type(app, ":w json x<Enter>");
    ck_assert(!over_given);
    check_has("x: it exists; :w! writes over it");
    headless_type(app, ":w! json x<Enter>");
    ck_assert(over_given);
    check_has("Wrote x, x.ann."); /* as the writer says */
    setenv("HOME", "/home/lin", 1);
    headless_type(app, ":w json ~/x<Enter>");
    check_has("/home/lin/x: it exists");
}
END_TEST

/* Which would tear the screen, or wait for a reader. */
START_TEST(no_device_is_written_to)
{
    const struct ui_options options = {.services = {.write = write_nothing}};
    app->options = &options;
    headless_type(app, ":w! json /dev/tty<Enter>");
    check_has("/dev/tty: it is no file; give the name of one");
    headless_type(app, ":w! json -<Enter>");
    check_has("-: it is no file");
    ck_assert(app->message_is_error);
}
END_TEST

/* A path of so many bytes, for the caller to free. */
static char *long_path(size_t len)
{
    char *path = memory_alloc(len + 1);
    memset(path, 'x', len);
    path[len] = '\0';
    return path;
}

START_TEST(a_long_path_is_written_to_as_it_is)
{
    const struct ui_options options = {.services = {.write = write_nothing}};
    char *path = long_path(1500);
    struct buffer line = {0};
    buffer_printf(&line, "  w! json %s", path);
    app->options = &options;
    command_run(app, line.bytes);
    ck_assert_str_eq(path_given, path);
    app->options = NULL;
    buffer_release(&line);
    free(path);
}
END_TEST

/* A line of the configuration has at most so many bytes; what is longer is refused, not cut. */
START_TEST(a_long_line_of_the_configuration_is_taken_or_refused)
{
    struct buffer line = {0};
    buffer_printf(&line, "bind article X %*s", 400, "next-mention");
    command_run(app, line.bytes);
    headless_type(app, "gX");
    check_at("极光");
    buffer_clear(&line);
    buffer_printf(&line, "color dim %*s", 600, "bold");
    command_run(app, line.bytes);
    app_draw(app);
    check_has("a line has at most 511 bytes and 24 words");
    buffer_release(&line);
}
END_TEST

START_TEST(settings_are_shown_and_set)
{
    headless_type(app, ":set measure?<Enter>");
    check_has("measure is 84 (20..400)");
    headless_type(app, ":set measure 30<Enter>");
    ck_assert_int_eq(app->article.lines.width, 30);
    headless_type(app, ":set ascii<Enter>");
    check_lacks("─");
    headless_type(app, ":set noascii<Enter>");
    check_has("─");
    headless_type(app, ":set<Enter>");
    check_has("measure         30");
    headless_type(app, "q:set measure 1<Enter>");
    check_has("measure takes: 20..400");
    headless_type(app, ":set masure 30<Enter>");
    check_has("There is no setting masure; :set lists all.");
}
END_TEST

START_TEST(enter_on_the_page_of_settings_begins_their_command)
{
    headless_type(app, ":set<Enter>jjj");
    check_has("Enter choose");
    headless_type(app, "<Enter>");
    check_has(":set ascii");
    headless_type(app, "on<Enter>");
    check_has(">ascii           on ");
}
END_TEST

START_TEST(commands_are_completed)
{
    headless_type(app, ":next-m<Tab><Enter>");
    check_at("极光");
    headless_type(app, ":view t<Tab><Enter>");
    ck_assert_int_eq(app->relations.view, VIEW_TREE);
    headless_type(app, ":set the<Tab> <Tab>");
    check_has(":set theme dark");
    headless_type(app, "<Esc>:set theme=l<Tab>");
    check_has(":set theme=light");
}
END_TEST

START_TEST(what_nothing_completes_is_said)
{
    static const char *const lines[] = {":zzz", ":bind nowhere", ":go ", "/zzz"};
    headless_type(app, lines[_i]);
    headless_type(app, "<Tab>");
    check_has("Nothing completes this.");
    headless_type(app, "x");
    check_lacks("Nothing completes this.");
}
END_TEST

static void check_focus(const char *name)
{
    ck_assert_ptr_nonnull(app_focus(app));
    ck_assert_str_eq(app_focus(app)->name, name);
}

START_TEST(a_name_is_focused_by_what_a_person_types_of_it)
{
    headless_type(app, ":focus lin xiao <Enter>"); /* case makes no difference */
    check_focus("Lin Xiao");
    headless_type(app, ":focus stellar tech<Enter>"); /* an alias */
    check_focus("星河科技");
    headless_type(app, ":focus harbor<Enter>"); /* a part */
    check_focus("Harbor Systems");
    headless_type(app, ":focus 機器人<Enter>");
    check_focus("极光机器人公司");
    headless_type(app, ":focus 陈<Enter>"); /* a part of two */
    check_has("Several names have 陈: 玛丽·陈, 陈默...");
    check_focus("极光机器人公司");
    headless_type(app, ":focus 陈默<Enter>");
    check_focus("陈默");
    headless_type(app, ":focus nobody<Enter>");
    check_has("No entity is named nobody.");
    headless_type(app, ":focus<Enter>");
    check_has(":focus NAME");
}
END_TEST

START_TEST(names_are_completed_by_any_part_of_them)
{
    headless_type(app, ":focus harbor s<Tab>");
    check_has(":focus Harbor Systems");
    headless_type(app, "<Esc>:focus li<Tab>"); /* what begins so comes first */
    check_has(":focus Lin Xiao");
    headless_type(app, "<Esc>:focus xiao<Tab>");
    check_has(":focus Lin Xiao");
    headless_type(app, "<Esc>:focus stellar<Tab>"); /* another name of it */
    check_has(":focus 星河科技");
    headless_type(app, "<Esc>:focus 陈<Tab>");
    check_has(":focus 陈默");
    headless_type(app, "<Tab>");
    check_has(":focus 玛丽·陈");
}
END_TEST

START_TEST(the_candidates_are_listed_above_the_prompt)
{
    headless_type(app, ":view t<Tab>");
    check_has("\n tree  timeline");
    check_has(" 1/2\n:view tree");
    headless_type(app, "<Tab>");
    check_has(" 2/2\n:view timeline");
    headless_type(app, "x");
    check_lacks("2/2");
    headless_type(app, "<Esc>:view ma<Tab>"); /* the only one is no list */
    check_has(":view map");
    check_lacks("1/1");
}
END_TEST

/* As the lines of a text: Tab goes on in the next row of them. */
START_TEST(more_candidates_than_fit_are_shown_row_by_row)
{
    one_app_resize(12, 40);
    headless_type(app, ":<Tab>");
    check_has("\n set  view  focus");
    for (int i = 0; i < 20 && headless_has(app, "\n set  view"); i++)
        headless_type(app, "<Tab>");
    check_lacks("\n set  view");
    headless_type(app, "<S-Tab>");
    check_has("\n set  view");
}
END_TEST

static const char *format_name(void *context, uint32_t number)
{
    (void)context;
    return number == 0 ? "json" : number == 1 ? "report" : NULL;
}

START_TEST(a_format_is_completed_then_a_file)
{
    const struct ui_options options = {.services = {.format_name = format_name}};
    app->options = &options;
    scratch_begin();
    scratch_file("notes of may.json", "", 0);
    scratch_file(".hidden", "", 0);
    mkdir(scratch("notes"), 0700);
    headless_type(app, ":w! r<Tab>");
    check_has(":w! report");
    setenv("HOME", scratch(""), 1);
    headless_type(app, " ~/no<Tab>");
    check_has("~/notes of may.json");
    headless_type(app, "<Tab>");
    check_has("~/notes/");
    headless_type(app, "<Esc>:w json ~/.hi<Tab>");
    check_has("~/.hidden");
    headless_type(app, "<Esc>:w json ~/nowhere/x<Tab>");
    check_has("Nothing completes this.");
    headless_type(app, "<Esc>:why <Tab>");
    check_lacks("json");
    app->settings->secure = true;
    headless_type(app, "<Esc>:w json ~/no<Tab>");
    check_lacks("~/notes");
    scratch_end();
    app->options = NULL;
}
END_TEST

/* Another run, which keeps what it has in the scratch directory. */
static void run_again(void)
{
    one_app_teardown();
    one_app_setup();
    setenv("XDG_STATE_HOME", scratch(""), 1);
}

START_TEST(what_was_typed_in_an_earlier_run_is_there)
{
    scratch_begin();
    run_again();
    headless_type(app, ":view map<Enter>/Harbor<Enter>");
    app_keep_history(app);
    run_again();
    headless_type(app, ":<Up>");
    check_has(":view map");
    headless_type(app, "<Esc>/<Up>");
    check_has("/Harbor");
    run_again();
    app->settings->secure = true;
    headless_type(app, ":<Up>");
    check_lacks(":view map");
    scratch_end();
}
END_TEST

START_TEST(what_the_configuration_names_is_completed)
{
    headless_type(app, ":bind ent<Tab> X next-m<Tab>");
    check_has(":bind entities X next-mention");
    headless_type(app, "<Esc>:unbind pa<Tab>");
    check_has(":unbind page");
    headless_type(app, "<Esc>:color pers<Tab>");
    check_has(":color person");
}
END_TEST

START_TEST(a_key_is_unbound)
{
    headless_type(app, ":unbind all q<Enter>");
    check_has("Done: unbind all q");
    headless_type(app, ":unbind q<Enter>");
    check_has("wanted: SCOPE KEY [KEY] after 'unbind'");
    headless_type(app, "q");
    ck_assert(!app->quit);
    headless_type(app, ":q!<Enter>");
    ck_assert(app->quit);
}
END_TEST

START_TEST(a_setting_is_turned_over)
{
    headless_type(app, ":set ascii!<Enter>");
    check_has("ascii is on");
    headless_type(app, ":set ascii!<Enter>");
    check_has("ascii is off");
    headless_type(app, ":set theme!<Enter>");
    check_has("Only what is on or off is turned over; theme is dark.");
    headless_type(app, ":theme light<Enter>");
    check_has("theme is a setting: :set theme");
}
END_TEST

START_TEST(a_command_says_what_it_has_done)
{
    headless_type(app, ":bind article X quit<Enter>");
    check_has("Done: bind article X quit");
    headless_type(app, ":view map<Enter>");
    check_has("─ Map ");
    check_has("Enter focus"); /* the title says it, so the hints are those of the view */
}
END_TEST

START_TEST(another_view_makes_an_end_of_the_evidence)
{
    headless_type(app, ":focus 星河科技<Enter>3e");
    check_has("─ Evidence ");
    headless_type(app, ":view timeline<Enter>");
    check_lacks("─ Evidence ");
    check_has("─ Timeline ");
}
END_TEST

/* All names of a table, in the message and in the help. */
START_TEST(a_wrong_name_is_answered_with_the_right_ones)
{
    static const char *const words[] = {"view", "correct"};
    const char *name, *arguments, *help;
    int seen = 0;
    one_app_resize(120, 200);
    for (uint32_t i = 0; command_at(i, &name, &arguments, &help); i++) {
        struct buffer names = {0};
        command_names(i, &names);
        if (names.len > 0) {
            ck_assert_str_eq(name, words[seen++]);
            headless_type(app, ":");
            headless_type(app, name);
            headless_type(app, " nonsense<Enter>");
            check_has(names.bytes);
        }
        buffer_release(&names);
    }
    ck_assert_int_eq(seen, 2);
    headless_type(app, "?");
    check_has("another view of the relations  (list tree map timeline quotes)");
    check_has("correct what is found  (hide rename type merge split add relate unrelate undo)");
}
END_TEST

START_TEST(what_a_command_does_not_take_is_refused)
{
    headless_type(app, ":quit now<Enter>");
    ck_assert(!app->quit);
    check_has("quit takes nothing behind its name.");
    headless_type(app, ":q all<Enter>");
    ck_assert(!app->quit);
    headless_type(app, ":view map list<Enter>");
    check_has("Too much is typed: list");
    ck_assert_int_eq(app->relations.view, VIEW_LIST);
    headless_type(app, ":set theme light too<Enter>");
    check_has("Too much is typed: too");
    ck_assert_int_eq(app->settings->theme, SET_THEME_DARK);
    headless_type(app, ":go 1 2<Enter>");
    check_has("Too much is typed: 2");
    headless_type(app, ":3 4<Enter>");
    check_has("Too much is typed: 4");
    headless_type(app, ":3x<Enter>");
    check_has("There is no command 3x");
    check_at("极光机器人收购");
    headless_type(app, ":set mouse? on<Enter>");
    check_has("Too much is typed: on");
    headless_type(app, ":set mouse?=on<Enter>");
    check_has("Too much is typed: on");
    headless_type(app, ":set =<Enter>");
    check_has(":set NAME VALUE; :set alone lists all.");
    headless_type(app, ":help <Enter>");
    ck_assert_int_eq(app->overlays.count, 1);
}
END_TEST

START_TEST(an_unknown_command_is_refused)
{
    headless_type(app, ":frobnicate<Enter>");
    check_has("There is no command frobnicate");
    headless_type(app, "X");
    check_has("X does nothing here");
}
END_TEST

START_TEST(full_width_keys_are_folded_outside_prompts)
{
    headless_type(app, "ｊ");
    check_at("记者");
    headless_type(app, "：set measure 40<Enter>");
    ck_assert_int_eq(app->settings->measure, 40);
    headless_type(app, "/，");
    check_has("/，");
}
END_TEST

START_TEST(a_paste_outside_a_prompt_is_swallowed)
{
    app_paste(app, "qQ", 2);
    ck_assert(!app->quit);
    headless_type(app, "/");
    app_paste(app, "crane\n", 6);
    app_draw(app);
    ck_assert(app->prompt.line.active);
    check_has("/crane");
}
END_TEST

Suite *command_suite(void)
{
    Suite *suite = suite_create("command");
    TCase *tests = tcase_create("command");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, a_setting_that_is_set_says_its_value);
    tcase_add_test(tests, enter_on_a_setting_of_the_help_begins_its_command);
    tcase_add_test(tests, long_lines_of_a_text_go_on_below);
    tcase_add_loop_test(tests, every_action_runs_by_its_name, 0, (int)action_count);
    tcase_add_test(tests, a_number_is_a_paragraph);
    tcase_add_test(tests, a_list_item_is_a_paragraph_too);
    tcase_add_test(tests, a_file_is_written_over_only_when_told_to);
    tcase_add_test(tests, no_device_is_written_to);
    tcase_add_test(tests, a_long_path_is_written_to_as_it_is);
    tcase_add_test(tests, a_long_line_of_the_configuration_is_taken_or_refused);
    tcase_add_test(tests, settings_are_shown_and_set);
    tcase_add_test(tests, enter_on_the_page_of_settings_begins_their_command);
    tcase_add_test(tests, commands_are_completed);
    tcase_add_loop_test(tests, what_nothing_completes_is_said, 0, 4);
    tcase_add_test(tests, a_name_is_focused_by_what_a_person_types_of_it);
    tcase_add_test(tests, names_are_completed_by_any_part_of_them);
    tcase_add_test(tests, the_candidates_are_listed_above_the_prompt);
    tcase_add_test(tests, more_candidates_than_fit_are_shown_row_by_row);
    tcase_add_test(tests, a_format_is_completed_then_a_file);
    tcase_add_test(tests, what_was_typed_in_an_earlier_run_is_there);
    tcase_add_test(tests, what_the_configuration_names_is_completed);
    tcase_add_test(tests, a_key_is_unbound);
    tcase_add_test(tests, a_setting_is_turned_over);
    tcase_add_test(tests, a_command_says_what_it_has_done);
    tcase_add_test(tests, another_view_makes_an_end_of_the_evidence);
    tcase_add_test(tests, a_wrong_name_is_answered_with_the_right_ones);
    tcase_add_test(tests, what_a_command_does_not_take_is_refused);
    tcase_add_test(tests, an_unknown_command_is_refused);
    tcase_add_test(tests, full_width_keys_are_folded_outside_prompts);
    tcase_add_test(tests, a_paste_outside_a_prompt_is_swallowed);
    suite_add_tcase(suite, tests);
    return suite;
}
