#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "text/utf8.h"

static void assert_folds_how(const char *text, const char *expected, bool keep_case)
{
    struct fold fold;
    ck_assert(fold_text(&fold, text, strlen(text), keep_case));
    ck_assert_msg(
        fold.len_bytes == strlen(expected) && memcmp(fold.text, expected, fold.len_bytes) == 0,
        "\"%s\" became \"%.*s\", not \"%s\"", text, (int)fold.len_bytes, fold.text, expected);
    fold_release(&fold);
}

static void assert_folds(const char *text, const char *expected)
{
    assert_folds_how(text, expected, false);
}

static void assert_key(const char *text, const char *expected)
{
    char key[256];
    size_t len = fold_key(text, strlen(text), key);
    ck_assert_msg(len == strlen(expected) && memcmp(key, expected, len) == 0,
                  "\"%s\" became \"%.*s\", not \"%s\"", text, (int)len, key, expected);
}

START_TEST(case_folds)
{
    ck_assert_uint_eq(fold_cp('A'), 'a');
    ck_assert_uint_eq(fold_cp(0x00C9), 0x00E9); /* É */
    ck_assert_uint_eq(fold_cp(0x0416), 0x0436); /* Ж */
    ck_assert_uint_eq(fold_cp('['), '[');
}
END_TEST

START_TEST(width_folds)
{
    ck_assert_uint_eq(fold_cp(0xFF21), 'a'); /* Ａ */
    ck_assert_uint_eq(fold_cp(0xFF11), '1'); /* １ */
    ck_assert_uint_eq(fold_cp(0xFF0C), ','); /* ， */
    ck_assert_uint_eq(fold_cp(0x3000), ' ');
    ck_assert_uint_eq(fold_cp(0xFF76), 0x30AB); /* half width ka */
    ck_assert_uint_eq(fold_cp(0x3002), 0x3002); /* 。 */
}
END_TEST

START_TEST(keeping_case_keeps_it)
{
    ck_assert_uint_eq(fold_cp_keep_case('A'), 'A');
    ck_assert_uint_eq(fold_cp_keep_case(0xFF21), 'A');
    ck_assert_uint_eq(fold_cp_keep_case(0x5BE6), 0x5B9E); /* 實 */
}
END_TEST

START_TEST(traditional_becomes_simplified)
{
    ck_assert_uint_eq(fold_cp(0x5BE6), 0x5B9E); /* 實 实 */
    ck_assert_uint_eq(fold_cp(0x5F8C), 0x540E); /* 後 后 */
    ck_assert_uint_eq(fold_cp(0x65BC), 0x4E8E); /* 於 于 */
    ck_assert_uint_eq(fold_cp(0x9EBC), 0x4E48); /* 麼 么 */
    ck_assert_uint_eq(fold_cp(0x5B9E), 0x5B9E);
    ck_assert_uint_eq(fold_cp(0x540E), 0x540E);
}
END_TEST

/* Characters that are also their own simplified form: both spellings of a word must meet. */
START_TEST(characters_with_two_simplified_forms_meet)
{
    ck_assert_uint_eq(fold_cp(0x8457), fold_cp(0x7740)); /* 著 着 */
    ck_assert_uint_eq(fold_cp(0x4E7E), fold_cp(0x5E72)); /* 乾 干 */
    ck_assert_uint_eq(fold_cp(0x937E), fold_cp(0x949F)); /* 鍾 钟 */
    ck_assert_uint_eq(fold_cp(0x9918), fold_cp(0x4F59)); /* 餘 余 */
    ck_assert_uint_eq(fold_cp(0x88E1), fold_cp(0x91CC)); /* 裡 里 */
}
END_TEST

START_TEST(quotes_hyphens_and_dots_have_one_form)
{
    ck_assert_uint_eq(fold_cp(0x2019), '\'');
    ck_assert_uint_eq(fold_cp(0x201C), '"');
    ck_assert_uint_eq(fold_cp(0x201D), '"');
    ck_assert_uint_eq(fold_cp(0x02BC), '\'');
    ck_assert_uint_eq(fold_cp(0x2010), '-');
    ck_assert_uint_eq(fold_cp(0x2011), '-');    /* as in GPT‑4 */
    ck_assert_uint_eq(fold_cp(0x2013), 0x2013); /* a dash joins no word */
    static const uint32_t dots[] = {0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65};
    for (size_t i = 0; i < sizeof dots / sizeof *dots; i++)
        ck_assert_uint_eq(fold_cp(dots[i]), 0xB7);
}
END_TEST

START_TEST(compatibility_characters_fold)
{
    ck_assert_uint_eq(fold_cp(0xF900), fold_cp(0x8C48)); /* a compatibility ideograph */
    ck_assert_uint_eq(fold_cp(0x2F00), 0x4E00);          /* the radical one */
    ck_assert_uint_eq(fold_cp(0x2460), '1');             /* ① */
    ck_assert_uint_eq(fold_cp(0x1D400), 'a');            /* mathematical A */
}
END_TEST

START_TEST(folding_twice_changes_nothing)
{
    uint32_t changed = 0;
    for (uint32_t cp = 0; cp <= 0x110000; cp++)
        changed += fold_cp(fold_cp(cp)) != fold_cp(cp) ||
                   fold_cp_keep_case(fold_cp_keep_case(cp)) != fold_cp_keep_case(cp) ||
                   fold_cp(fold_cp_keep_case(cp)) != fold_cp(cp);
    ck_assert_uint_eq(changed, 0);
}
END_TEST

START_TEST(full_folding_lengthens)
{
    assert_folds("Straße", "strasse");
    assert_folds("ﬁnd", "find");
    assert_folds("ㄓ㍿", "ㄓ株式会社");
    assert_folds("well…", "well...");
}
END_TEST

START_TEST(full_folding_drops_what_is_invisible)
{
    assert_folds("ex\xC2\xAD"
                 "ample",
                 "example");
    assert_folds("a\xE2\x80\x8B"
                 "b\xEF\xBB\xBF"
                 "c",
                 "abc");
    assert_folds("❤\xEF\xB8\x8F", "❤");
}
END_TEST

START_TEST(full_folding_composes)
{
    assert_folds("e\xCC\x81", "é");
    assert_folds("E\xCC\x81", "é");
    assert_folds("か\xE3\x82\x99", "が");
    assert_folds("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한");
    assert_folds("ạ\xCC\x82", "ậ");
}
END_TEST

START_TEST(full_folding_keeps_case_when_asked)
{
    assert_folds_how("ＭＥＴＡ 超級 É", "META 超级 É", true);
    assert_folds_how("Straße ﬁ", "Straße fi", true);
}
END_TEST

START_TEST(invalid_bytes_are_replaced)
{
    assert_folds("a\xFF"
                 "B",
                 "a\xEF\xBF\xBD"
                 "b");
}
END_TEST

START_TEST(offsets_lead_back_to_the_source)
{
    const char *text = "Ｍß級…e\xCC\x81!";
    static const struct {
        const char *folded;
        uint32_t offset;
    } parts[] = {{"m", 0}, {"ss", 3}, {"级", 5}, {"...", 8}, {"é", 11}, {"!", 14}};
    struct fold fold;
    ck_assert(fold_text(&fold, text, strlen(text), false));
    size_t at = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (size_t j = 0; j < strlen(parts[i].folded); j++, at++) {
            ck_assert_int_eq(fold.text[at], parts[i].folded[j]);
            ck_assert_uint_eq(fold.offsets[at], parts[i].offset);
        }
    ck_assert_uint_eq(at, fold.len_bytes);
    ck_assert_uint_eq(fold.offsets[at], strlen(text));
    fold_release(&fold);
}
END_TEST

START_TEST(empty_text_folds_to_nothing)
{
    struct fold fold;
    ck_assert(fold_text(&fold, "", 0, false));
    ck_assert_uint_eq(fold.len_bytes, 0);
    ck_assert_uint_eq(fold.offsets[0], 0);
    fold_release(&fold);
}
END_TEST

START_TEST(many_marks_fold_in_linear_time)
{
    enum { MARKS = 200000 };
    char *text = malloc(1 + 2 * MARKS);
    text[0] = 'e';
    for (int i = 0; i < MARKS; i++) /* two marks in the wrong order, over and over */
        memcpy(text + 1 + 2 * i, i % 2 != 0 ? "\xCC\xA3" : "\xCC\x81", 2);
    struct fold fold;
    ck_assert(fold_text(&fold, text, 1 + 2 * MARKS, false));
    ck_assert_uint_gt(fold.len_bytes, MARKS);
    fold_release(&fold);
    free(text);
}
END_TEST

START_TEST(ascii_folds_as_any_code_point)
{
    for (int c = 0; c < 0x80; c++)
        ck_assert_int_eq(fold_ascii((char)c), (int)fold_cp((uint32_t)c));
}
END_TEST

START_TEST(a_key_is_folded_one_by_one)
{
    assert_key("ＯｐｅｎＡＩ", "openai");
    assert_key("馬克•扎克柏格", "马克·扎克柏格");
    assert_key("Straße", "straße");
    assert_key("", "");
    assert_key("a\xFF"
               "B",
               "a\xFF"
               "b");
}
END_TEST

START_TEST(a_key_fits_its_promised_room)
{
    uint32_t too_long = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char bytes[4], key[16];
        size_t len = utf8_encode(cp, bytes);
        too_long += fold_key(bytes, len, key) > len + len / 2;
    }
    ck_assert_uint_eq(too_long, 0);
}
END_TEST

START_TEST(equal_is_having_the_same_key)
{
    ck_assert(fold_equal("Ｍeta", 6, "meta", 4));
    ck_assert(fold_equal("實驗", 6, "实验", 6));
    ck_assert(!fold_equal("meta", 4, "metal", 5));
    ck_assert(!fold_equal("metal", 5, "meta", 4));
    ck_assert(!fold_equal("\xFF", 1, "\xFE", 1));
    ck_assert(!fold_equal("\xFF", 1, "\xEF\xBF\xBD", 3));
    ck_assert(fold_equal("", 0, "", 0));
}
END_TEST

Suite *fold_suite(void)
{
    Suite *suite = suite_create("fold");
    TCase *tcase = tcase_create("fold");
    tcase_add_test(tcase, case_folds);
    tcase_add_test(tcase, width_folds);
    tcase_add_test(tcase, keeping_case_keeps_it);
    tcase_add_test(tcase, traditional_becomes_simplified);
    tcase_add_test(tcase, characters_with_two_simplified_forms_meet);
    tcase_add_test(tcase, quotes_hyphens_and_dots_have_one_form);
    tcase_add_test(tcase, compatibility_characters_fold);
    tcase_add_test(tcase, folding_twice_changes_nothing);
    tcase_add_test(tcase, full_folding_lengthens);
    tcase_add_test(tcase, full_folding_drops_what_is_invisible);
    tcase_add_test(tcase, full_folding_composes);
    tcase_add_test(tcase, full_folding_keeps_case_when_asked);
    tcase_add_test(tcase, invalid_bytes_are_replaced);
    tcase_add_test(tcase, offsets_lead_back_to_the_source);
    tcase_add_test(tcase, empty_text_folds_to_nothing);
    tcase_add_test(tcase, many_marks_fold_in_linear_time);
    tcase_add_test(tcase, ascii_folds_as_any_code_point);
    tcase_add_test(tcase, a_key_is_folded_one_by_one);
    tcase_add_test(tcase, a_key_fits_its_promised_room);
    tcase_add_test(tcase, equal_is_having_the_same_key);
    suite_add_tcase(suite, tcase);
    return suite;
}
