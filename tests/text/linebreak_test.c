#include "text/linebreak.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "text/script.h"
#include "text/utf8.h"

/* Writes text with a '|' where a line may break and a '!' where it must, before the end. */
static void mark_breaks(const char *text, bool chinese, char *out)
{
    size_t len = strlen(text);
    uint8_t *breaks = malloc(len + 1);
    linebreak_classify(text, len, chinese, breaks);
    ck_assert_uint_eq(breaks[0], LINEBREAK_NO);
    ck_assert_uint_eq(breaks[len], LINEBREAK_MUST);
    for (size_t i = 0; i < len; i++) {
        if (i > 0 && breaks[i] != LINEBREAK_NO)
            *out++ = breaks[i] == LINEBREAK_MUST ? '!' : '|';
        *out++ = text[i];
    }
    *out = '\0';
    free(breaks);
}

/* marked: the text with its breaks, which are taken out to get the text. */
static void assert_breaks(const char *marked, bool chinese)
{
    char text[512], out[1024];
    size_t len = 0;
    for (const char *c = marked; *c != '\0'; c++)
        if (*c != '|' && *c != '!')
            text[len++] = *c;
    text[len] = '\0';
    mark_breaks(text, chinese, out);
    ck_assert_str_eq(out, marked);
}

START_TEST(words_break_after_spaces)
{
    assert_breaks("one |two  |three-|four", true);
    assert_breaks("don't |stop", true);
}
END_TEST

START_TEST(line_ends_must_break)
{
    char out[64];
    mark_breaks("a\nb\r\nc", true, out);
    ck_assert_str_eq(out, "a\n!b\r\n!c");
}
END_TEST

START_TEST(ideographs_break_anywhere)
{
    assert_breaks("中|文|字", true);
    assert_breaks("用|GPT|写|字", true);
}
END_TEST

START_TEST(closing_punctuation_does_not_begin_a_line)
{
    assert_breaks("好，|是。|吗？|对；|说：》", true);
    assert_breaks("《书》|的|（注）。", true);
}
END_TEST

START_TEST(opening_punctuation_does_not_end_a_line)
{
    assert_breaks("读|《书", true);
    assert_breaks("看|（注", true);
    assert_breaks("他|说：|“好", true);
}
END_TEST

START_TEST(quotes_beside_ideographs_break_as_brackets_do)
{
    assert_breaks("叫|“超|级”|的", true);
    assert_breaks("叫|‘甲’|的", true);
    assert_breaks("“甲”|“乙”", true);
    assert_breaks("好。”|他", true);
    assert_breaks("他，|“好", true);
    assert_breaks("“甲”，|乙", true);
    assert_breaks("“甲”|（乙）", true);
}
END_TEST

START_TEST(plain_rules_keep_quotes_with_their_neighbours)
{
    assert_breaks("叫“超|级”的", false);
}
END_TEST

START_TEST(quotes_beside_latin_stay)
{
    assert_breaks("say |“yes” |and", true);
    assert_breaks("don’t |go", true);
    assert_breaks("(“a”) |b", true);
}
END_TEST

START_TEST(the_dot_of_a_name_does_not_begin_a_line)
{
    assert_breaks("马|克·|扎|克", true);
}
END_TEST

START_TEST(dashes_and_ellipses_stay_whole)
{
    assert_breaks("他……|是", true);
    assert_breaks("他|——|是", true);
}
END_TEST

START_TEST(numbers_stay_with_their_units)
{
    assert_breaks("约|12.5%|的", true);
    assert_breaks("$1,234.56 |a", true);
    assert_breaks("a |(12) |b", true);
}
END_TEST

START_TEST(empty_text_has_one_break)
{
    uint8_t breaks[1] = {9};
    linebreak_classify("", 0, true, breaks);
    ck_assert_uint_eq(breaks[0], LINEBREAK_MUST);
}
END_TEST

/* ---- lines ---- */

static size_t first_line(const char *text, size_t width)
{
    size_t len = strlen(text);
    uint8_t *breaks = malloc(len + 1);
    linebreak_classify(text, len, true, breaks);
    size_t line = linebreak_line(&cell_rule_libc, text, len, breaks, width);
    free(breaks);
    return line;
}

START_TEST(a_line_ends_at_the_last_break_that_fits)
{
    ck_assert_uint_eq(first_line("one two three", 8), 8);
    ck_assert_uint_eq(first_line("one two three", 7), 8); /* the space hangs over */
    ck_assert_uint_eq(first_line("one two three", 6), 4);
    ck_assert_uint_eq(first_line("中文字", 5), 6);
    ck_assert_uint_eq(first_line("中文。", 4), 3);
}
END_TEST

START_TEST(a_line_ends_after_a_line_end)
{
    ck_assert_uint_eq(first_line("ab\ncd", 80), 3);
    ck_assert_uint_eq(first_line("ab\r\ncd", 80), 4);
    ck_assert_uint_eq(first_line("\n\n", 80), 1);
    ck_assert_uint_eq(first_line("abcd\nef", 4), 5);
}
END_TEST

START_TEST(a_word_that_fits_nowhere_breaks_at_a_grapheme)
{
    ck_assert_uint_eq(first_line("abcdefgh", 5), 5);
    ck_assert_uint_eq(first_line("abcde\xCC\x81"
                                 "f",
                                 5),
                      7);
    ck_assert_uint_eq(first_line("中", 1), 3); /* at least one */
    ck_assert_uint_eq(first_line("ab", 0), 1);
}
END_TEST

START_TEST(many_spaces_hang_together)
{
    ck_assert_uint_eq(first_line("ab          cd", 4), 12);
    ck_assert_uint_eq(first_line("     ", 2), 5);
    ck_assert_uint_eq(first_line("ab　　cd", 4), 8); /* ideographic spaces too */
}
END_TEST

START_TEST(the_rest_of_the_text_is_the_last_line)
{
    ck_assert_uint_eq(first_line("short", 80), 5);
    ck_assert_uint_eq(first_line("", 80), 0);
}
END_TEST

/* ---- properties over random text ---- */

static size_t random_text(char *text, size_t capacity)
{
    static const char *const pieces[] = {
        "a",         "word",     " ",    "  ",   "中",    "文", "，", "。",
        "“",         "”",        "（",   "）",   "-",     "\n", "😀",  "👨\xE2\x80\x8D👩",
        "e\xCC\x81", "\xCC\x81", "\xFF", "\xE4", "12.5%", "·",  "\t", "　",
    };
    size_t len = 0;
    while (rand() % 30 != 0) {
        const char *piece = pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)];
        size_t piece_len = strlen(piece);
        if (len + piece_len > capacity)
            break;
        memcpy(text + len, piece, piece_len);
        len += piece_len;
    }
    return len;
}

START_TEST(breaks_stand_between_characters)
{
    srand(11);
    for (int round = 0; round < 3000; round++) {
        char text[300];
        uint8_t breaks[301];
        size_t len = random_text(text, sizeof text), next = 0;
        linebreak_classify(text, len, true, breaks);
        for (size_t at = 0; at < len; at++) {
            if (at == next)
                next += utf8_decode(text, len, at).len_bytes;
            else
                ck_assert_uint_eq(breaks[at], LINEBREAK_NO);
        }
    }
}
END_TEST

/* Width of a line without the spaces that hang over its end. */
static size_t inked_cols(const char *text, size_t len)
{
    while (len > 0) {
        size_t last = utf8_prev(text, len);
        if (script_of(utf8_decode(text, len, last).cp) != SCRIPT_SPACE)
            break;
        len = last;
    }
    return cells_width_cols(&cell_rule_libc, text, len);
}

START_TEST(lines_fit_and_make_progress)
{
    srand(12);
    for (int round = 0; round < 3000; round++) {
        char text[300];
        uint8_t breaks[301];
        size_t len = random_text(text, sizeof text), width = 1 + (size_t)rand() % 20;
        linebreak_classify(text, len, true, breaks);
        for (size_t at = 0; at < len;) {
            size_t line = linebreak_line(&cell_rule_libc, text + at, len - at, breaks + at, width);
            ck_assert_uint_ge(line, 1);
            ck_assert_uint_le(line, len - at);
            size_t first = cell_next(&cell_rule_libc, text + at, len - at, 0).len_bytes;
            if (line > first)
                ck_assert_uint_le(inked_cols(text + at, line), width);
            at += line;
        }
    }
}
END_TEST

START_TEST(a_forced_break_stands_between_cells)
{
    srand(13);
    for (int round = 0; round < 3000; round++) {
        char text[300];
        uint8_t breaks[301];
        size_t len = random_text(text, sizeof text), at = 0, cell = 0;
        linebreak_classify(text, len, true, breaks);
        while (at < len) {
            at += linebreak_line(&cell_rule_libc, text + at, len - at, breaks + at, 3);
            while (cell < at)
                cell += cell_next(&cell_rule_libc, text, len, cell).len_bytes;
            ck_assert_uint_eq(cell, at);
        }
    }
}
END_TEST

Suite *linebreak_suite(void)
{
    Suite *suite = suite_create("linebreak");
    TCase *tcase = tcase_create("linebreak");
    tcase_add_test(tcase, words_break_after_spaces);
    tcase_add_test(tcase, line_ends_must_break);
    tcase_add_test(tcase, ideographs_break_anywhere);
    tcase_add_test(tcase, closing_punctuation_does_not_begin_a_line);
    tcase_add_test(tcase, opening_punctuation_does_not_end_a_line);
    tcase_add_test(tcase, quotes_beside_ideographs_break_as_brackets_do);
    tcase_add_test(tcase, plain_rules_keep_quotes_with_their_neighbours);
    tcase_add_test(tcase, quotes_beside_latin_stay);
    tcase_add_test(tcase, the_dot_of_a_name_does_not_begin_a_line);
    tcase_add_test(tcase, dashes_and_ellipses_stay_whole);
    tcase_add_test(tcase, numbers_stay_with_their_units);
    tcase_add_test(tcase, empty_text_has_one_break);
    tcase_add_test(tcase, a_line_ends_at_the_last_break_that_fits);
    tcase_add_test(tcase, a_line_ends_after_a_line_end);
    tcase_add_test(tcase, a_word_that_fits_nowhere_breaks_at_a_grapheme);
    tcase_add_test(tcase, many_spaces_hang_together);
    tcase_add_test(tcase, the_rest_of_the_text_is_the_last_line);
    tcase_add_test(tcase, breaks_stand_between_characters);
    tcase_add_test(tcase, lines_fit_and_make_progress);
    tcase_add_test(tcase, a_forced_break_stands_between_cells);
    suite_add_tcase(suite, tcase);
    return suite;
}
