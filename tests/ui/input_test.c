#include <string.h>

#include "suites.h"
#include "ui/input.h"
#include "ui/keys.h"

static struct input input;

static void setup(void)
{
    input = (struct input){0};
}

static void teardown(void)
{
    input_release(&input);
}

static void type(const char *bytes, size_t len)
{
    size_t room;
    unsigned char *at = input_room(&input, &room);
    ck_assert_uint_ge(room, len);
    memcpy(at, bytes, len);
    input_added(&input, len);
}

static void check_key(uint32_t want)
{
    struct event event = input_next(&input, false);
    ck_assert_int_eq(event.kind, EVENT_KEY);
    ck_assert_uint_eq(event.key, want);
}

static void check_nothing(void)
{
    ck_assert_int_eq(input_next(&input, false).kind, EVENT_NONE);
}

START_TEST(letters_and_chinese_are_themselves)
{
    type("a人", 4);
    check_key('a');
    check_key(0x4EBA);
    check_nothing();
}
END_TEST

START_TEST(a_character_may_come_in_pieces)
{
    type("\xe4\xba", 2);
    check_nothing();
    type("\xba", 1);
    check_key(0x4EBA);
}
END_TEST

static const struct {
    const char *bytes;
    uint32_t key;
} sequences[] = {
    {"\x1b[A", KEY_CODE_UP},       {"\x1bOA", KEY_CODE_UP},       {"\x1b[B", KEY_CODE_DOWN},
    {"\x1bOD", KEY_CODE_LEFT},     {"\x1b[5~", KEY_CODE_PAGE_UP}, {"\x1b[6~", KEY_CODE_PAGE_DOWN},
    {"\x1b[H", KEY_CODE_HOME},     {"\x1b[1~", KEY_CODE_HOME},    {"\x1b[7~", KEY_CODE_HOME},
    {"\x1bOF", KEY_CODE_END},      {"\x1b[4~", KEY_CODE_END},     {"\x1b[3~", KEY_CODE_DELETE},
    {"\x1b[Z", KEY_CODE_BACK_TAB}, {"\x1bOP", KEY_CODE_F1},       {"\x1b[11~", KEY_CODE_F1},
    {"\x1b[[A", KEY_CODE_F1},      {"\x1b[15~", KEY_CODE_F1 + 4}, {"\x1b[24~", KEY_CODE_F12},
    {"\x1b[1;5C", KEY_CODE_RIGHT}, {"\x1bx", KEY_ALT | 'x'},      {"\x7f", KEY_CODE_BACKSPACE},
    {"\x08", KEY_CODE_BACKSPACE},  {"\r", KEY_CODE_ENTER},        {"\t", KEY_CODE_TAB},
    {"\x03", KEY_CONTROL('c')},
};

START_TEST(the_sequences_of_common_terminals_are_known)
{
    type(sequences[_i].bytes, strlen(sequences[_i].bytes));
    check_key(sequences[_i].key);
    check_nothing();
}
END_TEST

START_TEST(a_sequence_may_come_in_pieces)
{
    type("\x1b", 1);
    check_nothing();
    type("[", 1);
    check_nothing();
    type("5~", 2);
    check_key(KEY_CODE_PAGE_UP);
}
END_TEST

START_TEST(escape_alone_is_a_key_when_nothing_follows)
{
    type("\x1b", 1);
    check_nothing();
    struct event event = input_next(&input, true);
    ck_assert_uint_eq(event.key, KEY_CODE_ESCAPE);
    type("\x1b\x1b", 2);
    check_key(KEY_CODE_ESCAPE);
}
END_TEST

START_TEST(an_unknown_sequence_is_swallowed_whole)
{
    type("\x1b[99;98;97ux\x1b[?1;2cy", 20);
    check_key('x');
    check_key('y');
    check_nothing();
}
END_TEST

START_TEST(a_cursor_report_is_no_key)
{
    type("\x1b[1;3R", 6);
    struct event event = input_next(&input, false);
    ck_assert_int_eq(event.kind, EVENT_CURSOR);
    ck_assert_int_eq(event.row, 0);
    ck_assert_int_eq(event.col, 2);
}
END_TEST

START_TEST(a_paste_is_one_event)
{
    type("\x1b[200~q\x1b[31m", 12);
    check_nothing();
    type("Q\x1b[201~z", 8);
    struct event event = input_next(&input, false);
    ck_assert_int_eq(event.kind, EVENT_PASTE);
    ck_assert_uint_eq(event.paste_len, 7);
    ck_assert(memcmp(event.paste, "q\x1b[31mQ", 7) == 0);
    check_key('z');
}
END_TEST

START_TEST(mouse_presses_are_events_and_releases_are_not)
{
    type("\x1b[<0;5;3M\x1b[<0;5;3m\x1b[<64;1;1M", 28);
    struct event event = input_next(&input, false);
    ck_assert_int_eq(event.kind, EVENT_MOUSE);
    ck_assert_int_eq(event.mouse_button, MOUSE_LEFT);
    ck_assert_int_eq(event.col, 4);
    ck_assert_int_eq(event.row, 2);
    event = input_next(&input, false);
    ck_assert_int_eq(event.mouse_button, MOUSE_WHEEL_UP);
    check_nothing();
}
END_TEST

START_TEST(wrong_bytes_are_dropped)
{
    type("\xff\xfe\x80"
         "a\0b",
         6);
    check_key('a');
    check_key('b');
    check_nothing();
}
END_TEST

START_TEST(any_bytes_are_survived)
{
    uint32_t random = 1;
    for (int round = 0; round < 20000; round++) {
        char bytes[16];
        for (size_t i = 0; i < sizeof bytes; i++) {
            random = random * 1664525u + 1013904223u;
            bytes[i] = "\x1b[;<0123~MmRO\xe4\xff a"[random >> 24 & 15];
        }
        type(bytes, sizeof bytes);
        for (int i = 0; i < 40 && input_next(&input, i > 20).kind != EVENT_NONE; i++)
            continue;
        while (input_waits(&input) && input_next(&input, true).kind != EVENT_NONE)
            continue;
        ck_assert(!input_waits(&input) || input.pasting);
    }
}
END_TEST

Suite *input_suite(void)
{
    Suite *suite = suite_create("input");
    TCase *tests = tcase_create("input");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, letters_and_chinese_are_themselves);
    tcase_add_test(tests, a_character_may_come_in_pieces);
    tcase_add_loop_test(tests, the_sequences_of_common_terminals_are_known, 0,
                        sizeof sequences / sizeof sequences[0]);
    tcase_add_test(tests, a_sequence_may_come_in_pieces);
    tcase_add_test(tests, escape_alone_is_a_key_when_nothing_follows);
    tcase_add_test(tests, an_unknown_sequence_is_swallowed_whole);
    tcase_add_test(tests, a_cursor_report_is_no_key);
    tcase_add_test(tests, a_paste_is_one_event);
    tcase_add_test(tests, mouse_presses_are_events_and_releases_are_not);
    tcase_add_test(tests, wrong_bytes_are_dropped);
    tcase_add_test(tests, any_bytes_are_survived);
    suite_add_tcase(suite, tests);
    return suite;
}
