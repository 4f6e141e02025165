#define _XOPEN_SOURCE 700 /* wcwidth */

#include "text/cells.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include <wchar.h>

#include "suites.h"
#include "text/script.h"
#include "text/utf8.h"

static struct cell first_cell(const char *text)
{
    return cell_next(&cell_rule_libc, text, strlen(text), 0);
}

/* The first cell takes the whole text and draws cp in width columns. */
static void assert_one_cell(const char *text, uint32_t cp, int width, bool stand_in)
{
    struct cell cell = first_cell(text);
    ck_assert_uint_eq(cell.len_bytes, strlen(text));
    ck_assert_int_eq(cell.width_cols, width);
    ck_assert_int_eq(cell.count, width > 0);
    if (width > 0)
        ck_assert_uint_eq(cell.cps[0], cp);
    ck_assert_int_eq(cell.stand_in, stand_in);
}

START_TEST(plain_characters_are_themselves)
{
    assert_one_cell("a", 'a', 1, false);
    assert_one_cell("é", 0xE9, 1, false);
    assert_one_cell("中", 0x4E2D, 2, false);
    assert_one_cell("，", 0xFF0C, 2, false);
    assert_one_cell("“", 0x201C, 1, false);
    assert_one_cell("😀", 0x1F600, 2, false);
    assert_one_cell("　", 0x3000, 2, false);
}
END_TEST

START_TEST(the_end_is_an_empty_cell)
{
    ck_assert_uint_eq(cell_next(&cell_rule_libc, "a", 1, 1).len_bytes, 0);
    ck_assert_uint_eq(cell_next(&cell_rule_libc, "", 0, 0).len_bytes, 0);
}
END_TEST

/* Rule 1. */
START_TEST(an_invalid_byte_is_a_replacement)
{
    assert_one_cell("\xFF", 0xFFFD, 1, true);
    assert_one_cell("\xE4", 0xFFFD, 1, true);
    struct cell cell = first_cell("\xE4\xB8");
    ck_assert_uint_eq(cell.len_bytes, 1);
    assert_one_cell("\xEF\xBF\xBD", 0xFFFD, 1, false); /* one that stands in the text */
}
END_TEST

/* Rule 2. */
START_TEST(a_control_is_a_replacement)
{
    for (char control = 1; control < 0x20; control++)
        if (control != '\t')
            assert_one_cell((char[]){control, '\0'}, 0xFFFD, 1, true);
    assert_one_cell("\x7F", 0xFFFD, 1, true);
    struct cell nul = cell_next(&cell_rule_libc, "\0", 1, 0);
    ck_assert_uint_eq(nul.cps[0], 0xFFFD);
}
END_TEST

START_TEST(a_c1_control_is_a_replacement)
{
    for (uint32_t cp = 0x80; cp < 0xA0; cp++) {
        char text[5] = "";
        utf8_encode(cp, text);
        assert_one_cell(text, 0xFFFD, 1, true);
    }
}
END_TEST

START_TEST(a_tab_is_one_space)
{
    assert_one_cell("\t", ' ', 1, true);
}
END_TEST

START_TEST(line_and_paragraph_separators_are_replacements)
{
    assert_one_cell("\xE2\x80\xA8", 0xFFFD, 1, true);
    assert_one_cell("\xE2\x80\xA9", 0xFFFD, 1, true);
}
END_TEST

START_TEST(unassigned_characters_are_replacements)
{
    assert_one_cell("\xCD\xB8", 0xFFFD, 1, true);         /* U+0378 */
    assert_one_cell("\xEF\xBF\xBF", 0xFFFD, 1, true);     /* U+FFFF */
    assert_one_cell("\xF4\x8F\xBF\xBF", 0xFFFD, 1, true); /* U+10FFFF */
}
END_TEST

START_TEST(format_characters_are_not_drawn)
{
    static const uint32_t formats[] = {0x00AD, 0x061C, 0x200B, 0x200E, 0x200F,  0x202A, 0x202E,
                                       0x2060, 0x2066, 0x2069, 0xFEFF, 0xE0001, 0x180E};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char text[5] = "";
        utf8_encode(formats[i], text);
        assert_one_cell(text, 0, 0, true);
    }
}
END_TEST

/* Rule 3. */
START_TEST(regional_indicators_are_letters)
{
    const char *flag = "🇨🇳";
    struct cell cell = first_cell(flag);
    ck_assert_uint_eq(cell.cps[0], 'C');
    ck_assert_uint_eq(cell.len_bytes, 4);
    ck_assert_uint_eq(cell_next(&cell_rule_libc, flag, 8, 4).cps[0], 'N');
    ck_assert_uint_eq(cells_width_cols(&cell_rule_libc, flag, 8), 2);
}
END_TEST

/* Rule 4, with a C library that disagrees. */
static int wrong_wcwidth(uint32_t cp)
{
    return cp == 0x3400 ? 1 : 0;
}

START_TEST(disagreement_is_a_stand_in)
{
    static const struct cell_rule rule = {wrong_wcwidth, false, false};
    struct cell cell = cell_next(&rule, "㐀", 3, 0);
    ck_assert_uint_eq(cell.cps[0], 0x3013);
    ck_assert_int_eq(cell.width_cols, 2);
    ck_assert(cell.stand_in);
    cell = cell_next(&rule, "ж", 2, 0);
    ck_assert_uint_eq(cell.cps[0], '?');
    ck_assert_int_eq(cell.width_cols, 1);
    ck_assert(cell.stand_in);
}
END_TEST

/* Whatever the code point: what is drawn has the width that curses will believe it has. */
START_TEST(what_is_drawn_agrees_with_wcwidth)
{
    uint32_t wrong = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char text[4];
        struct cell cell = cell_next(&cell_rule_libc, text, utf8_encode(cp, text), 0);
        int width = 0;
        for (int i = 0; i < cell.count; i++)
            width += wcwidth((wchar_t)cell.cps[i]);
        wrong += width != cell.width_cols;
        for (int i = 1; i < cell.count; i++)
            wrong += wcwidth((wchar_t)cell.cps[i]) != 0;
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

static bool is_narrow_emoji(uint32_t cp)
{
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)cp);
    return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC &&
           utf8proc_charwidth((utf8proc_int32_t)cp) == 1;
}

/* Neither wcwidth nor a terminal is asked about these. */
START_TEST(a_sure_width_is_that_of_all_tables)
{
    uint32_t sure = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        if (!cell_width_is_sure(cp))
            continue;
        sure++;
        int width = utf8proc_charwidth((utf8proc_int32_t)cp);
        if (width < 1 || width != wcwidth((wchar_t)cp) || is_narrow_emoji(cp) ||
            cell_is_surely_wide(cp) != (width == 2))
            ck_abort_msg("U+%04X", (unsigned)cp);
    }
    ck_assert_uint_gt(sure, 32000);
    ck_assert(cell_width_is_sure(0x2027) && !cell_width_is_sure(0x2028));
    ck_assert(cell_width_is_sure(0x2193) && !cell_width_is_sure(0x2194));
    ck_assert(cell_width_is_sure(0x9FA5) && !cell_width_is_sure(0x9FA6));
}
END_TEST

START_TEST(no_control_or_format_character_is_ever_drawn)
{
    uint32_t drawn = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char text[4];
        struct cell cell = cell_next(&cell_rule_libc, text, utf8_encode(cp, text), 0);
        for (int i = 0; i < cell.count; i++)
            switch (utf8proc_category((utf8proc_int32_t)cell.cps[i])) {
            case UTF8PROC_CATEGORY_CC:
            case UTF8PROC_CATEGORY_CF:
            case UTF8PROC_CATEGORY_CN:
            case UTF8PROC_CATEGORY_CS:
            case UTF8PROC_CATEGORY_ZL:
            case UTF8PROC_CATEGORY_ZP:
                drawn++;
                break;
            default:
                break;
            }
    }
    ck_assert_uint_eq(drawn, 0);
}
END_TEST

/* Rule 5. */
START_TEST(marks_stay_with_their_base)
{
    struct cell cell = first_cell("e\xCC\x81\xCC\xA3x");
    ck_assert_uint_eq(cell.len_bytes, 5);
    ck_assert_int_eq(cell.count, 3);
    ck_assert_uint_eq(cell.cps[1], 0x301);
    ck_assert_uint_eq(cell.cps[2], 0x323);
    ck_assert_int_eq(cell.width_cols, 1);
    ck_assert(!cell.stand_in);
}
END_TEST

START_TEST(a_fifth_mark_is_left_out)
{
    struct cell cell = first_cell("e\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85");
    ck_assert_uint_eq(cell.len_bytes, 11);
    ck_assert_int_eq(cell.count, CELL_MAX_CPS);
    ck_assert_uint_eq(cell.cps[4], 0x304);
    ck_assert(cell.stand_in);
}
END_TEST

START_TEST(ten_thousand_marks_are_one_cell)
{
    enum { MARKS = 10000 };
    char *text = malloc(1 + 2 * MARKS + 1);
    text[0] = 'e';
    for (int i = 0; i < MARKS; i++)
        memcpy(text + 1 + 2 * i, "\xCC\x81", 2);
    text[1 + 2 * MARKS] = 'x';
    size_t len = 1 + 2 * MARKS + 1;
    ck_assert_uint_eq(cell_next(&cell_rule_libc, text, len, 0).len_bytes, len - 1);
    ck_assert_uint_eq(cell_prev(text, len - 1), 0);
    ck_assert_uint_eq(cells_width_cols(&cell_rule_libc, text, len), 2);
    free(text);
}
END_TEST

START_TEST(a_lone_mark_stands_on_a_space)
{
    struct cell cell = first_cell("\xCC\x81");
    ck_assert_int_eq(cell.width_cols, 1);
    ck_assert_int_eq(cell.count, 2);
    ck_assert_uint_eq(cell.cps[0], ' ');
    ck_assert_uint_eq(cell.cps[1], 0x301);
}
END_TEST

START_TEST(an_emoji_sequence_is_its_base)
{
    assert_one_cell("👨\xE2\x80\x8D👩\xE2\x80\x8D👧", 0x1F468, 2, true);
    assert_one_cell("👍🏽", 0x1F44D, 2, true);
    assert_one_cell("❤\xEF\xB8\x8F", 0x2764, 1, true);
    assert_one_cell("1\xEF\xB8\x8F\xE2\x83\xA3", '1', 1, true);
}
END_TEST

START_TEST(skin_tone_alone_is_a_cell)
{
    const char *text = "a🏽";
    ck_assert_uint_eq(first_cell(text).len_bytes, 1);
    ck_assert_uint_eq(cells_width_cols(&cell_rule_libc, text, strlen(text)), 3);
}
END_TEST

START_TEST(hangul_letters_join_and_marks_with_width_do_not)
{
    struct cell syllable = first_cell("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB");
    ck_assert_uint_eq(syllable.len_bytes, 9);
    ck_assert_int_eq(syllable.width_cols, 2);
    /* the half-width voiced sound mark extends its letter but takes a column */
    ck_assert_uint_eq(first_cell("ｶﾞ").len_bytes, 3);
}
END_TEST

START_TEST(width_adds_up)
{
    ck_assert_uint_eq(cells_width_cols(&cell_rule_libc, "", 0), 0);
    ck_assert_uint_eq(cells_width_cols(&cell_rule_libc, "ab中文c", 9), 7);
}
END_TEST

START_TEST(what_fits_ends_before_a_wide_cell)
{
    size_t width = 99;
    ck_assert_uint_eq(cells_fit_bytes(&cell_rule_libc, "a中b", 5, 2, &width), 1);
    ck_assert_uint_eq(width, 1);
    ck_assert_uint_eq(cells_fit_bytes(&cell_rule_libc, "a中b", 5, 3, &width), 4);
    ck_assert_uint_eq(width, 3);
    ck_assert_uint_eq(cells_fit_bytes(&cell_rule_libc, "abc", 3, 0, NULL), 0);
    ck_assert_uint_eq(cells_fit_bytes(&cell_rule_libc, "abc", 3, 10, NULL), 3);
}
END_TEST

START_TEST(a_text_that_does_not_fit_is_cut_for_an_ellipsis)
{
    ck_assert_uint_eq(cells_cut_bytes(&cell_rule_libc, "abc", 3, 3), 3);
    ck_assert_uint_eq(cells_cut_bytes(&cell_rule_libc, "abcd", 4, 3), 2);
    ck_assert_uint_eq(cells_cut_bytes(&cell_rule_libc, "a中b", 5, 4), 5);
    ck_assert_uint_eq(cells_cut_bytes(&cell_rule_libc, "a中b", 5, 3), 1);
    ck_assert_uint_eq(cells_cut_bytes(&cell_rule_libc, "a", 1, 0), 0);
    ck_assert_uint_eq(cells_cut_bytes(&cell_rule_libc, "", 0, 0), 0);
}
END_TEST

/* Random text of what is hard: marks, joiners, emoji, flags, Hangul letters, bad bytes. */
static size_t random_text(char *text, size_t capacity)
{
    static const uint32_t cps[] = {'a',    0x4E2D, 0x301,  0x200D, 0x1F468, 0x1F3FD, 0x1F1E8,
                                   0xFE0F, 0x1112, 0x1161, 0x11AB, 0x200B,  '\n',    0x93E,
                                   0x600,  0x20E3, 0xFF9E, 0x2764, 0xAD,    0x1F469};
    size_t len = 0;
    while (len + 5 < capacity && rand() % 40 != 0) {
        if (rand() % 20 == 0)
            text[len++] = (char)(0x80 | (rand() & 0x7F));
        else
            len += utf8_encode(cps[(size_t)rand() % (sizeof cps / sizeof *cps)], text + len);
    }
    return len;
}

START_TEST(prev_undoes_next)
{
    srand(5);
    for (int round = 0; round < 5000; round++) {
        char text[200];
        size_t len = random_text(text, sizeof text);
        for (size_t at = 0; at < len;) {
            size_t next = at + cell_next(&cell_rule_libc, text, len, at).len_bytes;
            ck_assert_uint_eq(cell_prev(text, next), at);
            at = next;
        }
    }
    ck_assert_uint_eq(cell_prev("a", 0), 0);
}
END_TEST

START_TEST(cells_begin_at_characters)
{
    srand(6);
    for (int round = 0; round < 2000; round++) {
        char text[200];
        size_t len = random_text(text, sizeof text), at = 0, character = 0;
        while (at < len) {
            at += cell_next(&cell_rule_libc, text, len, at).len_bytes;
            while (character < at)
                character += utf8_decode(text, len, character).len_bytes;
            ck_assert_uint_eq(character, at);
        }
    }
}
END_TEST

START_TEST(ambiguous_characters_have_look_alikes)
{
    struct cell_rule rule = cell_rule_libc;
    rule.ambiguous_wide = true;
    static const struct {
        const char *text;
        uint32_t cp;
        int width;
    } cases[] = {
        {"“", 0x301D, 2}, {"…", 0x22EF, 1}, {"—", 0xFF0D, 2},  {"·", 0x30FB, 2},  {"│", '|', 1},
        {"α", '?', 1},    {"a", 'a', 1},    {"中", 0x4E2D, 2}, {"，", 0xFF0C, 2}, {"é", 'e', 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct cell cell = cell_next(&rule, cases[i].text, strlen(cases[i].text), 0);
        ck_assert_uint_eq(cell.cps[0], cases[i].cp);
        ck_assert_int_eq(cell.width_cols, cases[i].width);
    }
}
END_TEST

START_TEST(an_accent_is_kept_where_letters_are_ambiguous)
{
    struct cell_rule rule = cell_rule_libc;
    rule.ambiguous_wide = true;
    struct cell cell = cell_next(&rule, "é", 2, 0);
    ck_assert_int_eq(cell.count, 2);
    ck_assert_uint_eq(cell.cps[1], 0x301);
}
END_TEST

/* With ambiguous characters wide, none is drawn unless the C library knows it as wide. */
START_TEST(no_ambiguous_character_is_drawn_on_such_a_terminal)
{
    struct cell_rule rule = cell_rule_libc;
    rule.ambiguous_wide = true;
    uint32_t drawn = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char text[4];
        struct cell cell = cell_next(&rule, text, utf8_encode(cp, text), 0);
        bool ambiguous = cell.count > 0 && (property_of(cell.cps[0]) & PROPERTY_AMBIGUOUS) != 0;
        drawn += ambiguous && cell.cps[0] != 0xFFFD && wcwidth((wchar_t)cell.cps[0]) == 1;
        drawn += cell.count > 0 && wcwidth((wchar_t)cell.cps[0]) != cell.width_cols;
    }
    ck_assert_uint_eq(drawn, 0);
}
END_TEST

START_TEST(ascii_draws_ascii_and_wide_characters)
{
    struct cell_rule rule = cell_rule_libc;
    rule.ascii = true;
    static const struct {
        const char *text;
        uint32_t cp;
    } cases[] = {{"“", '"'}, {"’", '\''}, {"…", '.'}, {"—", '-'},     {"│", '|'},    {"é", 'e'},
                 {"ж", '?'}, {"a", 'a'},  {"▅", '='}, {"中", 0x4E2D}, {"。", 0x3002}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(cell_next(&rule, cases[i].text, strlen(cases[i].text), 0).cps[0],
                          cases[i].cp);
    uint32_t drawn = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char text[4];
        struct cell cell = cell_next(&rule, text, utf8_encode(cp, text), 0);
        drawn += cell.count > 1 || (cell.count == 1 && cell.cps[0] >= 0x80 && cell.width_cols != 2);
    }
    ck_assert_uint_eq(drawn, 0);
}
END_TEST

Suite *cells_suite(void)
{
    Suite *suite = suite_create("cells");
    TCase *tcase = tcase_create("cells");
    tcase_add_test(tcase, plain_characters_are_themselves);
    tcase_add_test(tcase, the_end_is_an_empty_cell);
    tcase_add_test(tcase, an_invalid_byte_is_a_replacement);
    tcase_add_test(tcase, a_control_is_a_replacement);
    tcase_add_test(tcase, a_c1_control_is_a_replacement);
    tcase_add_test(tcase, a_tab_is_one_space);
    tcase_add_test(tcase, line_and_paragraph_separators_are_replacements);
    tcase_add_test(tcase, unassigned_characters_are_replacements);
    tcase_add_test(tcase, format_characters_are_not_drawn);
    tcase_add_test(tcase, regional_indicators_are_letters);
    tcase_add_test(tcase, disagreement_is_a_stand_in);
    tcase_add_test(tcase, what_is_drawn_agrees_with_wcwidth);
    tcase_add_test(tcase, a_sure_width_is_that_of_all_tables);
    tcase_add_test(tcase, a_text_that_does_not_fit_is_cut_for_an_ellipsis);
    tcase_add_test(tcase, no_control_or_format_character_is_ever_drawn);
    tcase_add_test(tcase, marks_stay_with_their_base);
    tcase_add_test(tcase, a_fifth_mark_is_left_out);
    tcase_add_test(tcase, ten_thousand_marks_are_one_cell);
    tcase_add_test(tcase, a_lone_mark_stands_on_a_space);
    tcase_add_test(tcase, an_emoji_sequence_is_its_base);
    tcase_add_test(tcase, skin_tone_alone_is_a_cell);
    tcase_add_test(tcase, hangul_letters_join_and_marks_with_width_do_not);
    tcase_add_test(tcase, width_adds_up);
    tcase_add_test(tcase, what_fits_ends_before_a_wide_cell);
    tcase_add_test(tcase, prev_undoes_next);
    tcase_add_test(tcase, cells_begin_at_characters);
    tcase_add_test(tcase, ambiguous_characters_have_look_alikes);
    tcase_add_test(tcase, an_accent_is_kept_where_letters_are_ambiguous);
    tcase_add_test(tcase, no_ambiguous_character_is_drawn_on_such_a_terminal);
    tcase_add_test(tcase, ascii_draws_ascii_and_wide_characters);
    suite_add_tcase(suite, tcase);
    return suite;
}
