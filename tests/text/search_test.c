#include "text/search.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "text/fold.h"
#include "text/utf8.h"

/* The first match of needle in text from a place on, as [begin,end); begin -1 when there is none.
 */
struct span {
    long begin, end;
};

static struct span find(const char *needle, const char *text, enum search_case how)
{
    struct search_pattern *pattern = search_pattern_new(needle, strlen(needle), how);
    ck_assert_ptr_nonnull(pattern);
    size_t begin = 0, end = 0;
    bool found = search_next(pattern, text, strlen(text), 0, &begin, &end);
    search_pattern_free(pattern);
    return found ? (struct span){(long)begin, (long)end} : (struct span){-1, -1};
}

static void assert_found(const char *needle, const char *text, long begin, long end)
{
    struct span span = find(needle, text, SEARCH_FOLD_CASE);
    ck_assert_msg(span.begin == begin && span.end == end, "\"%s\" in \"%s\": [%ld,%ld)", needle,
                  text, span.begin, span.end);
}

static void assert_missing(const char *needle, const char *text)
{
    struct span span = find(needle, text, SEARCH_FOLD_CASE);
    ck_assert_msg(span.begin == -1, "\"%s\" in \"%s\" at %ld", needle, text, span.begin);
}

START_TEST(case_makes_no_difference)
{
    assert_found("meta", "The META lab", 4, 8);
    assert_found("META", "the meta lab", 4, 8);
    assert_found("ÉCOLE", "une école", 4, 10);
    assert_missing("meta", "met a");
}
END_TEST

START_TEST(width_makes_no_difference)
{
    assert_found("meta", "在Ｍｅｔａ工作", 3, 15);
    assert_found("ｍｅｔａ", "at Meta", 3, 7);
    assert_found("カ", "ｶ", 0, 3);
}
END_TEST

START_TEST(traditional_and_simplified_are_one)
{
    assert_found("实验室", "超級實驗室", 6, 15);
    assert_found("實驗室", "超级实验室", 6, 15);
    assert_found("看着", "他看著我", 3, 9);
}
END_TEST

START_TEST(quotes_and_dots_are_one)
{
    assert_found("don't", "I don’t", 2, 9);
    assert_found("\"x\"", "say “x”", 4, 11);
    assert_found("马克·扎克", "馬克•扎克伯格", 0, 15);
}
END_TEST

START_TEST(accents_written_apart_are_found)
{
    assert_found("café", "a cafe\xCC\x81 b", 2, 8);
    assert_found("cafe\xCC\x81", "a café b", 2, 7);
    assert_found("é", "e\xCC\x81", 0, 3);
    assert_found("É", "E\xCC\x81", 0, 3);
    assert_found("ệ", "ê\xCC\xA3", 0, 4);
    assert_found("が", "か\xE3\x82\x99", 0, 6);
    assert_missing("cafe", "café");
}
END_TEST

START_TEST(a_character_that_folds_to_several_is_found)
{
    assert_found("strasse", "Straße", 0, 7);
    assert_found("find", "ﬁnd", 0, 5);
    assert_found("fi", "of ﬁ", 3, 6);
    assert_found("straße", "STRASSE", 0, 7);
    assert_found("...", "well…", 4, 7);
}
END_TEST

START_TEST(a_match_begins_and_ends_at_whole_characters)
{
    assert_missing("i", "ﬁ");
    assert_missing("f", "ﬁ");
}
END_TEST

START_TEST(invisible_characters_inside_are_passed_over)
{
    assert_found("example",
                 "ex\xC2\xAD"
                 "ample",
                 0, 9);
    assert_found("ab",
                 "a\xE2\x80\x8B"
                 "b",
                 0, 5);
    assert_found("ab",
                 "\xE2\x80\x8B"
                 "ab",
                 3, 5);
}
END_TEST

START_TEST(smart_case_follows_the_needle)
{
    ck_assert_int_eq(find("apple", "Apple", SEARCH_SMART_CASE).begin, 0);
    ck_assert_int_eq(find("Apple", "apple Apple", SEARCH_SMART_CASE).begin, 6);
    ck_assert_int_eq(find("Apple", "apple", SEARCH_SMART_CASE).begin, -1);
    ck_assert_int_eq(find("apple", "Apple apple", SEARCH_KEEP_CASE).begin, 6);
    ck_assert_int_eq(find("Ａpple", "Apple", SEARCH_KEEP_CASE).begin, 0);
}
END_TEST

START_TEST(nothing_is_found_by_an_empty_needle)
{
    assert_missing("", "text");
    assert_missing("\xC2\xAD", "te\xC2\xADxt");
}
END_TEST

START_TEST(an_invalid_byte_matches_nothing)
{
    assert_missing("\xFF", "a\xFF");
    assert_missing("\xEF\xBF\xBD", "a\xEF\xFF");
    assert_found("\xEF\xBF\xBD", "a\xFF\xEF\xBF\xBD", 2, 5);
    assert_found("b",
                 "\xFF"
                 "b",
                 1, 2);
}
END_TEST

START_TEST(next_goes_on_from_a_place)
{
    const char *text = "aXbxcX";
    struct search_pattern *pattern = search_pattern_new("x", 1, SEARCH_FOLD_CASE);
    size_t begin, end, from = 0, expected[] = {1, 3, 5};
    for (int i = 0; i < 3; i++) {
        ck_assert(search_next(pattern, text, 6, from, &begin, &end));
        ck_assert_uint_eq(begin, expected[i]);
        from = end;
    }
    ck_assert(!search_next(pattern, text, 6, from, &begin, &end));
    search_pattern_free(pattern);
}
END_TEST

START_TEST(a_text_may_end_anywhere)
{
    const char *text = "实验室";
    struct search_pattern *pattern = search_pattern_new("实验", 6, SEARCH_FOLD_CASE);
    for (size_t len = 0; len <= 9; len++) {
        size_t begin, end;
        ck_assert(search_next(pattern, text, len, 0, &begin, &end) == (len >= 6));
    }
    search_pattern_free(pattern);
}
END_TEST

/* What a match is, the slow way: the folded text from a character on begins with the needle. */
static bool folds_to(const char *text, size_t len, size_t at, const struct fold *needle)
{
    struct fold fold;
    ck_assert(fold_text(&fold, text + at, len - at, false));
    bool same = fold.len_bytes >= needle->len_bytes &&
                memcmp(fold.text, needle->text, needle->len_bytes) == 0 && fold.offsets[0] == 0 &&
                fold.offsets[needle->len_bytes] != fold.offsets[needle->len_bytes - 1];
    fold_release(&fold);
    return same;
}

START_TEST(agrees_with_folding_everything)
{
    static const char *const pieces[] = {"a", "A", "ａ", "é", "e", "E", "實", "实", "中", "ﬁ",
                                         "f", "i", "ss", "ß", "·", "•", "’",  "'",  "。"};
    enum { PIECES = sizeof pieces / sizeof *pieces };
    srand(7);
    for (int round = 0; round < 500; round++) {
        char text[256] = "", needle[64] = "";
        for (int i = rand() % 30; i > 0; i--)
            strncat(text, pieces[rand() % PIECES], sizeof text - strlen(text) - 1);
        for (int i = 1 + rand() % 2; i > 0; i--)
            strncat(needle, pieces[rand() % PIECES], sizeof needle - strlen(needle) - 1);
        struct fold fold;
        ck_assert(fold_text(&fold, needle, strlen(needle), false));
        long expected = -1;
        size_t len = strlen(text);
        for (size_t at = 0; at < len && expected < 0; at += utf8_decode(text, len, at).len_bytes)
            if (folds_to(text, len, at, &fold))
                expected = (long)at;
        fold_release(&fold);
        long found = find(needle, text, SEARCH_FOLD_CASE).begin;
        ck_assert_msg(found == expected, "\"%s\" in \"%s\": %ld, not %ld", needle, text, found,
                      expected);
    }
}
END_TEST

START_TEST(a_longer_needle_matches_where_the_shorter_is_found_whole_or_in_part)
{
    const char *text = "stra\xC3\x9F"
                       "e, STRASSE, stras";
    struct search_pattern *shorter = search_pattern_new("stras", 5, SEARCH_FOLD_CASE);
    struct search_pattern *longer = search_pattern_new("strass", 6, SEARCH_FOLD_CASE);
    struct search_pattern *other = search_pattern_new("stral", 5, SEARCH_FOLD_CASE);
    struct search_pattern *exact = search_pattern_new("strass", 6, SEARCH_KEEP_CASE);
    ck_assert(search_grows(longer, shorter));
    ck_assert(!search_grows(shorter, longer));
    ck_assert(!search_grows(longer, other));
    ck_assert(!search_grows(exact, shorter));
    size_t begin = 0, end = 0;
    ck_assert_int_eq(search_next_hit(shorter, text, strlen(text), 0, &begin, &end), SEARCH_PART);
    ck_assert_uint_eq(begin, 0);
    ck_assert_int_eq(search_at(longer, text, strlen(text), 0, &end), SEARCH_HIT);
    ck_assert_uint_eq(end, 6);
    ck_assert_int_eq(search_next_hit(shorter, text, strlen(text), 1, &begin, &end), SEARCH_HIT);
    ck_assert_uint_eq(begin, 9);
    ck_assert_int_eq(search_at(longer, text, strlen(text), 18, &end), SEARCH_NO_HIT);
    ck_assert(search_next(shorter, text, strlen(text), 0, &begin, &end)); /* parts are no matches */
    ck_assert_uint_eq(begin, 9);
    search_pattern_free(shorter);
    search_pattern_free(longer);
    search_pattern_free(other);
    search_pattern_free(exact);
}
END_TEST

Suite *search_suite(void)
{
    Suite *suite = suite_create("search");
    TCase *tcase = tcase_create("search");
    tcase_add_test(tcase, case_makes_no_difference);
    tcase_add_test(tcase, width_makes_no_difference);
    tcase_add_test(tcase, traditional_and_simplified_are_one);
    tcase_add_test(tcase, quotes_and_dots_are_one);
    tcase_add_test(tcase, accents_written_apart_are_found);
    tcase_add_test(tcase, a_character_that_folds_to_several_is_found);
    tcase_add_test(tcase, a_match_begins_and_ends_at_whole_characters);
    tcase_add_test(tcase, invisible_characters_inside_are_passed_over);
    tcase_add_test(tcase, smart_case_follows_the_needle);
    tcase_add_test(tcase, nothing_is_found_by_an_empty_needle);
    tcase_add_test(tcase, an_invalid_byte_matches_nothing);
    tcase_add_test(tcase, next_goes_on_from_a_place);
    tcase_add_test(tcase, a_text_may_end_anywhere);
    tcase_add_test(tcase, a_longer_needle_matches_where_the_shorter_is_found_whole_or_in_part);
    tcase_add_test(tcase, agrees_with_folding_everything);
    suite_add_tcase(suite, tcase);
    return suite;
}
