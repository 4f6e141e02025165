#include "text/script.h"

#include "suites.h"

START_TEST(letters_have_their_script)
{
    ck_assert_int_eq(script_of('a'), SCRIPT_LATIN);
    ck_assert_int_eq(script_of(0x00E9), SCRIPT_LATIN); /* é */
    ck_assert_int_eq(script_of(0xFF21), SCRIPT_LATIN); /* full width A */
    ck_assert_int_eq(script_of(0x4E2D), SCRIPT_HAN);
    ck_assert_int_eq(script_of(0x3042), SCRIPT_KANA); /* hiragana a */
    ck_assert_int_eq(script_of(0xFF76), SCRIPT_KANA); /* half width ka */
    ck_assert_int_eq(script_of(0xD55C), SCRIPT_HANGUL);
    ck_assert_int_eq(script_of(0x0416), SCRIPT_LETTER); /* Cyrillic */
    ck_assert_int_eq(script_of(0x05D0), SCRIPT_LETTER); /* Hebrew */
}
END_TEST

START_TEST(rare_ideographs_are_han)
{
    ck_assert_int_eq(script_of(0x3400), SCRIPT_HAN);
    ck_assert_int_eq(script_of(0x20000), SCRIPT_HAN);
    ck_assert_int_eq(script_of(0x3007), SCRIPT_HAN); /* 〇 */
    ck_assert_int_eq(script_of(0x3005), SCRIPT_HAN); /* 々 */
    ck_assert_int_eq(script_of(0x2F00), SCRIPT_HAN); /* a radical */
}
END_TEST

START_TEST(the_prolonged_sound_is_kana_and_the_dot_is_not)
{
    ck_assert_int_eq(script_of(0x30FC), SCRIPT_KANA);
    ck_assert_int_eq(script_of(0x30FB), SCRIPT_PUNCT);
}
END_TEST

START_TEST(digits_are_decimal_digits)
{
    ck_assert_int_eq(script_of('7'), SCRIPT_DIGIT);
    ck_assert_int_eq(script_of(0xFF17), SCRIPT_DIGIT);
    ck_assert_int_eq(script_of(0x0667), SCRIPT_DIGIT); /* Arabic-Indic */
    ck_assert_int_eq(script_of(0x00B2), SCRIPT_PUNCT); /* superscript two */
}
END_TEST

START_TEST(spaces_are_spaces)
{
    static const uint32_t spaces[] = {' ', '\t', '\n', '\r', 0x85, 0xA0, 0x2003, 0x2028, 0x3000};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        ck_assert_int_eq(script_of(spaces[i]), SCRIPT_SPACE);
    ck_assert_int_eq(script_of(0x200B), SCRIPT_OTHER);
}
END_TEST

START_TEST(what_joins_is_a_mark)
{
    static const uint32_t marks[] = {0x0301, 0xFE0F, 0x200D, 0x200C, 0xAD, 0x3099, 0xE0100};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        ck_assert_int_eq(script_of(marks[i]), SCRIPT_MARK);
}
END_TEST

START_TEST(punctuation_and_symbols_are_one_class)
{
    static const uint32_t signs[] = {',', '$', 0x3002, 0xFF0C, 0x201C, 0x00B7, 0x1F600, 0x2192};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        ck_assert_int_eq(script_of(signs[i]), SCRIPT_PUNCT);
}
END_TEST

START_TEST(the_rest_is_other)
{
    static const uint32_t others[] = {0,      0x1B,   0x9B,     0x202E,   0xFEFF,
                                      0xE000, 0xFFFD, 0x10FFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_int_eq(script_of(others[i]), SCRIPT_OTHER);
}
END_TEST

START_TEST(case_is_known)
{
    ck_assert(script_is_upper('A') && !script_is_upper('a'));
    ck_assert(script_is_lower('a') && !script_is_lower('A'));
    ck_assert(script_is_upper(0xFF21)); /* full width */
    ck_assert(script_is_upper(0x01C5)); /* title case Dž */
    ck_assert(script_is_lower(0x00DF)); /* ß */
    ck_assert(!script_is_upper(0x4E2D) && !script_is_lower(0x4E2D));
    ck_assert(!script_is_upper('1') && !script_is_lower('_'));
}
END_TEST

START_TEST(one_token_each_are_han_and_kana)
{
    ck_assert(script_is_cjk(SCRIPT_HAN) && script_is_cjk(SCRIPT_KANA));
    ck_assert(!script_is_cjk(SCRIPT_HANGUL) && !script_is_cjk(SCRIPT_LATIN));
}
END_TEST

Suite *script_suite(void)
{
    Suite *suite = suite_create("script");
    TCase *tcase = tcase_create("script");
    tcase_add_test(tcase, letters_have_their_script);
    tcase_add_test(tcase, rare_ideographs_are_han);
    tcase_add_test(tcase, the_prolonged_sound_is_kana_and_the_dot_is_not);
    tcase_add_test(tcase, digits_are_decimal_digits);
    tcase_add_test(tcase, spaces_are_spaces);
    tcase_add_test(tcase, what_joins_is_a_mark);
    tcase_add_test(tcase, punctuation_and_symbols_are_one_class);
    tcase_add_test(tcase, the_rest_is_other);
    tcase_add_test(tcase, case_is_known);
    tcase_add_test(tcase, one_token_each_are_han_and_kana);
    suite_add_tcase(suite, tcase);
    return suite;
}
