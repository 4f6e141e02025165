#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/kept_file.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/keys.h"
#include "ui/prompt.h"

static struct prompt prompt;
static struct prompt_history history;

static void setup(void)
{
    prompt = (struct prompt){0};
    history = (struct prompt_history){0};
    prompt_open(&prompt, ":", "", &history);
}

static void teardown(void)
{
    prompt_release(&prompt);
    prompt_history_release(&history);
}

static void type(const char *text)
{
    prompt_insert(&prompt, text, strlen(text));
}

static void check_text(const char *want)
{
    ck_assert_str_eq(buffer_str(&prompt.text), want);
}

START_TEST(typing_inserts_at_the_cursor)
{
    prompt_key(&prompt, 'a');
    prompt_key(&prompt, 0x4EBA);
    prompt_key(&prompt, KEY_CODE_LEFT);
    prompt_key(&prompt, 'b');
    check_text("ab人");
}
END_TEST

START_TEST(backspace_takes_a_whole_grapheme)
{
    type("ae\u0301");
    prompt_key(&prompt, KEY_CODE_BACKSPACE);
    check_text("a");
    type("人");
    prompt_key(&prompt, KEY_CODE_BACKSPACE);
    check_text("a");
}
END_TEST

START_TEST(backspace_in_an_empty_prompt_leaves_it)
{
    ck_assert_int_eq(prompt_key(&prompt, KEY_CODE_BACKSPACE), PROMPT_CANCELLED);
}
END_TEST

START_TEST(control_keys_edit_as_in_a_shell)
{
    type("one two three");
    prompt_key(&prompt, KEY_CONTROL('w'));
    check_text("one two ");
    prompt_key(&prompt, KEY_CONTROL('a'));
    prompt_key(&prompt, KEY_CONTROL('d'));
    check_text("ne two ");
    prompt_key(&prompt, KEY_CONTROL('f'));
    prompt_key(&prompt, KEY_CONTROL('k'));
    check_text("n");
    prompt_key(&prompt, KEY_CONTROL('u'));
    check_text("");
}
END_TEST

START_TEST(history_is_walked_and_left)
{
    prompt_history_add(&history, "first");
    prompt_history_add(&history, "second");
    prompt_history_add(&history, "second");
    prompt_open(&prompt, ":", "", &history);
    prompt_key(&prompt, KEY_CODE_UP);
    check_text("second");
    prompt_key(&prompt, KEY_CODE_UP);
    check_text("first");
    prompt_key(&prompt, KEY_CODE_UP);
    check_text("first");
    prompt_key(&prompt, KEY_CODE_DOWN);
    prompt_key(&prompt, KEY_CODE_DOWN);
    check_text("");
}
END_TEST

START_TEST(history_gives_the_unfinished_line_back)
{
    prompt_history_add(&history, "first");
    prompt_open(&prompt, ":", "", &history);
    type("abc");
    prompt_key(&prompt, KEY_CODE_UP);
    check_text("first");
    prompt_key(&prompt, 'x'); /* what is made of an old line is not kept */
    prompt_key(&prompt, KEY_CODE_DOWN);
    check_text("abc");
    prompt_key(&prompt, KEY_CODE_DOWN);
    check_text("abc");
}
END_TEST

START_TEST(history_forgets_the_oldest)
{
    char line[32];
    for (int i = 0; i < 150; i++) {
        snprintf(line, sizeof line, "line %d", i);
        prompt_history_add(&history, line);
    }
    ck_assert_uint_eq(history.lines.count, 100);
    ck_assert_str_eq(history.lines.items[0], "line 50");
}
END_TEST

static void check_lines(const struct prompt_history *kept, const char *wanted)
{
    struct buffer lines = {0};
    for (uint32_t i = 0; i < kept->lines.count; i++)
        buffer_printf(&lines, "%s\n", kept->lines.items[i]);
    ck_assert_str_eq(buffer_str(&lines), wanted);
    buffer_release(&lines);
}

START_TEST(what_was_typed_is_kept_between_runs)
{
    struct prompt_histories first = {0}, second = {0}, third = {0};
    struct buffer text = {0};
    scratch_begin();
    const char *path = scratch("state/history");
    ck_assert(prompt_histories_keep(&first, path)); /* nothing is nothing to write */
    ck_assert(!kept_file_read(path, 1000, &text) || text.len == 0);
    prompt_history_add(&first.items[HISTORY_COMMANDS], "view map");
    prompt_history_add(&first.items[HISTORY_SEARCHES], "two\nlines");
    prompt_history_add(&first.items[HISTORY_CORRECTIONS], "person");
    prompt_history_add(&second.items[HISTORY_COMMANDS], "set weak");
    ck_assert(prompt_histories_keep(&first, path));
    prompt_histories_read(&second, path); /* typed before it was read */
    check_lines(&second.items[HISTORY_COMMANDS], "view map\nset weak\n");
    prompt_history_add(&second.items[HISTORY_FILTERS], "陈");
    prompt_histories_read(&third, path); /* and a run at the same time */
    prompt_history_add(&third.items[HISTORY_COMMANDS], "quit");
    ck_assert(prompt_histories_keep(&second, path));
    ck_assert(prompt_histories_keep(&third, path));
    ck_assert(kept_file_read(path, 1000, &text));
    ck_assert_str_eq(text.bytes, ":view map\n:set weak\n:quit\n/two lines\n&陈\n");
    prompt_histories_release(&first);
    prompt_histories_release(&second);
    prompt_histories_release(&third);
    buffer_release(&text);
    scratch_end();
}
END_TEST

START_TEST(what_another_program_wrote_there_does_no_harm)
{
    static const char text[] = "\n:\nnonsense\n:view tree\n/a\0b\n:cut off";
    struct prompt_histories read = {0};
    scratch_begin();
    const char *path = scratch_file("history", text, sizeof text - 1);
    prompt_histories_read(&read, path);
    check_lines(&read.items[HISTORY_COMMANDS], "view tree\n");
    check_lines(&read.items[HISTORY_SEARCHES], "a\n");
    for (int i = 0; i < 150; i++) {
        char line[32];
        snprintf(line, sizeof line, "line %d", i);
        prompt_history_add(&read.items[HISTORY_COMMANDS], line);
    }
    ck_assert_uint_eq(read.items[HISTORY_COMMANDS].old, 0);
    ck_assert(!prompt_histories_keep(&read, scratch(""))); /* a folder */
    prompt_histories_release(&read);
    scratch_end();
}
END_TEST

static void fruits(void *context, struct completion *completion)
{
    (void)context;
    completion_offer(completion, "apple");
    completion_offer(completion, "apricot");
    completion_offer(completion, "banana");
}

/* Whatever is typed, in the place of all of it. */
static void sentence(void *context, struct completion *completion)
{
    (void)context;
    ck_assert_str_eq(completion_typed(completion), "ap");
    completion_from(completion, 0);
    ck_assert_str_eq(completion_typed(completion), "eat ap");
    completion_add(completion, "an apple a day");
}

START_TEST(tab_goes_through_what_fits)
{
    prompt.complete = fruits;
    type("eat ap");
    prompt_key(&prompt, KEY_CODE_TAB);
    check_text("eat apple");
    prompt_key(&prompt, KEY_CODE_TAB);
    check_text("eat apricot");
    prompt_key(&prompt, KEY_CODE_TAB);
    check_text("eat apple");
    prompt_key(&prompt, KEY_CODE_BACK_TAB);
    check_text("eat apricot");
}
END_TEST

START_TEST(a_candidate_takes_the_place_of_more_than_a_word)
{
    prompt.complete = sentence;
    type("eat ap");
    prompt_key(&prompt, KEY_CODE_TAB);
    check_text("an apple a day");
}
END_TEST

static void folders(void *context, struct completion *completion)
{
    (void)context;
    completion_offer(completion, "notes/");
    if (strcmp(completion_typed(completion), "no") != 0)
        completion_offer(completion, "notes/may");
}

/* The only candidate is taken for what is typed, as the name of a folder; so is what was pasted. */
START_TEST(tab_goes_on_behind_the_only_candidate)
{
    prompt.complete = folders;
    type("no");
    prompt_key(&prompt, KEY_CODE_TAB);
    check_text("notes/");
    prompt_key(&prompt, KEY_CODE_TAB);
    prompt_key(&prompt, KEY_CODE_TAB);
    check_text("notes/may");
    prompt_insert(&prompt, "be", 2);
    ck_assert_int_eq(prompt_key(&prompt, KEY_CODE_TAB), PROMPT_NO_CANDIDATE);
    check_text("notes/maybe");
}
END_TEST

START_TEST(tab_without_candidates_changes_nothing)
{
    ck_assert_int_eq(prompt_key(&prompt, KEY_CODE_TAB), PROMPT_NO_CANDIDATE);
    prompt.complete = fruits;
    type("x");
    ck_assert_int_eq(prompt_key(&prompt, KEY_CODE_TAB), PROMPT_NO_CANDIDATE);
    check_text("x");
}
END_TEST

START_TEST(a_paste_cannot_press_enter)
{
    type("rm\r\n\x1b[31m\xff");
    check_text("rm   [31m");
}
END_TEST

START_TEST(the_cursor_is_seen_in_a_long_line)
{
    struct canvas canvas = {.rule = &cell_rule_libc, .glyphs = glyphs_choose(false)};
    canvas_resize(&canvas, 1, 12);
    for (int i = 0; i < 30; i++)
        type("人");
    int col = prompt_draw(&prompt, &canvas, canvas_rect(&canvas));
    ck_assert_int_ge(col, 1);
    ck_assert_int_lt(col, 12);
    canvas_release(&canvas);
}
END_TEST

Suite *prompt_suite(void)
{
    Suite *suite = suite_create("prompt");
    TCase *tests = tcase_create("prompt");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, typing_inserts_at_the_cursor);
    tcase_add_test(tests, backspace_takes_a_whole_grapheme);
    tcase_add_test(tests, backspace_in_an_empty_prompt_leaves_it);
    tcase_add_test(tests, control_keys_edit_as_in_a_shell);
    tcase_add_test(tests, history_is_walked_and_left);
    tcase_add_test(tests, history_gives_the_unfinished_line_back);
    tcase_add_test(tests, history_forgets_the_oldest);
    tcase_add_test(tests, what_was_typed_is_kept_between_runs);
    tcase_add_test(tests, what_another_program_wrote_there_does_no_harm);
    tcase_add_test(tests, tab_goes_through_what_fits);
    tcase_add_test(tests, a_candidate_takes_the_place_of_more_than_a_word);
    tcase_add_test(tests, tab_goes_on_behind_the_only_candidate);
    tcase_add_test(tests, tab_without_candidates_changes_nothing);
    tcase_add_test(tests, a_paste_cannot_press_enter);
    tcase_add_test(tests, the_cursor_is_seen_in_a_long_line);
    suite_add_tcase(suite, tests);
    return suite;
}
