#include "text/pinyin.h"

#include "suites.h"

static void assert_reads(uint32_t cp, const char *first, const char *second)
{
    const char *readings[PINYIN_READINGS_MAX];
    uint32_t count = pinyin_of(cp, readings);
    ck_assert_uint_eq(count, second ? 2 : 1);
    ck_assert_str_eq(readings[0], first);
    if (second)
        ck_assert_str_eq(readings[1], second);
}

START_TEST(an_ideograph_is_read_without_tones)
{
    assert_reads(0x6D2A, "hong", NULL); /* 洪 */
    assert_reads(0x5415, "lu", NULL);   /* 吕 */
}
END_TEST

START_TEST(tones_of_one_syllable_are_one_reading)
{
    assert_reads(0x597D, "hao", NULL); /* 好 */
}
END_TEST

START_TEST(a_character_may_have_two_readings)
{
    assert_reads(0x66FE, "ceng", "zeng"); /* 曾 */
}
END_TEST

START_TEST(traditional_characters_are_read_as_simplified_ones)
{
    assert_reads(0x9673, "chen", NULL); /* 陳 */
}
END_TEST

START_TEST(what_is_no_common_ideograph_is_not_read)
{
    const char *readings[PINYIN_READINGS_MAX];
    ck_assert_uint_eq(pinyin_of('a', readings), 0);
    ck_assert_uint_eq(pinyin_of(0x20000, readings), 0);
    ck_assert_uint_eq(pinyin_of(0x10FFFF, readings), 0);
}
END_TEST

Suite *pinyin_suite(void)
{
    Suite *suite = suite_create("pinyin");
    TCase *tcase = tcase_create("pinyin");
    tcase_add_test(tcase, an_ideograph_is_read_without_tones);
    tcase_add_test(tcase, tones_of_one_syllable_are_one_reading);
    tcase_add_test(tcase, a_character_may_have_two_readings);
    tcase_add_test(tcase, traditional_characters_are_read_as_simplified_ones);
    tcase_add_test(tcase, what_is_no_common_ideograph_is_not_read);
    suite_add_tcase(suite, tcase);
    return suite;
}
