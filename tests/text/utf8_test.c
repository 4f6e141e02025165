#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"

static void assert_decodes(const char *text, size_t len, uint32_t cp, uint32_t len_bytes)
{
    struct utf8_char c = utf8_decode(text, len, 0);
    ck_assert_uint_eq(c.cp, cp);
    ck_assert_uint_eq(c.len_bytes, len_bytes);
    ck_assert(c.valid);
}

static void assert_invalid(const char *text, size_t len)
{
    struct utf8_char c = utf8_decode(text, len, 0);
    ck_assert_uint_eq(c.cp, UTF8_REPLACEMENT);
    ck_assert_uint_eq(c.len_bytes, 1);
    ck_assert(!c.valid);
    size_t bad = 99;
    ck_assert(!utf8_is_valid(text, len, &bad));
    ck_assert_uint_eq(bad, 0);
}

START_TEST(decodes_each_length)
{
    assert_decodes("A", 1, 'A', 1);
    assert_decodes("\xC3\xA9", 2, 0xE9, 2);
    assert_decodes("\xE4\xB8\xAD", 3, 0x4E2D, 3);
    assert_decodes("\xF0\x9F\x98\x80", 4, 0x1F600, 4);
}
END_TEST

START_TEST(decodes_the_first_and_last_of_each_length)
{
    assert_decodes("\0", 1, 0, 1);
    assert_decodes("\x7F", 1, 0x7F, 1);
    assert_decodes("\xC2\x80", 2, 0x80, 2);
    assert_decodes("\xDF\xBF", 2, 0x7FF, 2);
    assert_decodes("\xE0\xA0\x80", 3, 0x800, 3);
    assert_decodes("\xED\x9F\xBF", 3, 0xD7FF, 3);
    assert_decodes("\xEE\x80\x80", 3, 0xE000, 3);
    assert_decodes("\xEF\xBF\xBF", 3, 0xFFFF, 3);
    assert_decodes("\xF0\x90\x80\x80", 4, 0x10000, 4);
    assert_decodes("\xF4\x8F\xBF\xBF", 4, 0x10FFFF, 4);
}
END_TEST

START_TEST(nothing_is_decoded_at_the_end)
{
    struct utf8_char c = utf8_decode("abc", 3, 3);
    ck_assert_uint_eq(c.len_bytes, 0);
    ck_assert_uint_eq(c.cp, 0);
    ck_assert_uint_eq(utf8_decode("", 0, 0).len_bytes, 0);
}
END_TEST

START_TEST(a_lone_continuation_byte_is_invalid)
{
    assert_invalid("\x80", 1);
    assert_invalid("\xBF"
                   "a",
                   2);
}
END_TEST

START_TEST(a_cut_sequence_is_invalid)
{
    assert_invalid("\xC3", 1);
    assert_invalid("\xE4\xB8", 2);
    assert_invalid("\xF0\x9F\x98", 3);
    assert_invalid("\xE4\xB8"
                   "a",
                   3);
    assert_invalid("\xC3"
                   "a",
                   2);
    assert_invalid("\xF0\x9F"
                   "ab",
                   4);
}
END_TEST

START_TEST(an_overlong_form_is_invalid)
{
    assert_invalid("\xC0\x80", 2);
    assert_invalid("\xC1\xBF", 2);
    assert_invalid("\xE0\x80\x80", 3);
    assert_invalid("\xE0\x9F\xBF", 3);
    assert_invalid("\xF0\x80\x80\x80", 4);
    assert_invalid("\xF0\x8F\xBF\xBF", 4);
}
END_TEST

START_TEST(a_surrogate_is_invalid)
{
    assert_invalid("\xED\xA0\x80", 3);
    assert_invalid("\xED\xBF\xBF", 3);
}
END_TEST

START_TEST(past_the_last_code_point_is_invalid)
{
    assert_invalid("\xF4\x90\x80\x80", 4);
    assert_invalid("\xF5\x80\x80\x80", 4);
    assert_invalid("\xF8\x88\x80\x80\x80", 5);
    assert_invalid("\xFE", 1);
    assert_invalid("\xFF", 1);
}
END_TEST

START_TEST(each_invalid_byte_is_one_character)
{
    const char text[] = "a\xE4\xB8"
                        "b"; /* a cut character: two bytes, two replacements */
    ck_assert_uint_eq(utf8_count_cps(text, 4), 4);
    ck_assert_uint_eq(utf8_decode(text, 4, 1).len_bytes, 1);
    ck_assert_uint_eq(utf8_decode(text, 4, 2).len_bytes, 1);
}
END_TEST

START_TEST(prev_undoes_decode)
{
    const char text[] = "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80\xFF\x80\xE4\xB8z\xED\xA0\x80";
    size_t len = sizeof text - 1;
    for (size_t at = 0; at < len;) {
        size_t next = at + utf8_decode(text, len, at).len_bytes;
        ck_assert_uint_eq(utf8_prev(text, next), at);
        at = next;
    }
    ck_assert_uint_eq(utf8_prev(text, 0), 0);
}
END_TEST

START_TEST(every_code_point_survives_encoding)
{
    uint32_t lost = 0;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char bytes[4];
        size_t len = utf8_encode(cp, bytes);
        bool surrogate = cp >= 0xD800 && cp <= 0xDFFF;
        struct utf8_char c = utf8_decode(bytes, len, 0);
        lost += c.len_bytes != len || c.cp != (surrogate ? UTF8_REPLACEMENT : cp);
    }
    ck_assert_uint_eq(lost, 0);
}
END_TEST

START_TEST(what_cannot_be_encoded_is_replaced)
{
    char bytes[4];
    ck_assert_uint_eq(utf8_encode(0x110000, bytes), 3);
    ck_assert_mem_eq(bytes, "\xEF\xBF\xBD", 3);
    ck_assert_uint_eq(utf8_encode(UINT32_MAX, bytes), 3);
}
END_TEST

/* The fast paths look at 3, 8 and 32 bytes: a bad byte is found wherever it stands. */
START_TEST(a_bad_byte_is_found_at_every_place)
{
    char text[200];
    for (size_t bad = 0; bad < sizeof text; bad++) {
        memset(text, 'a', sizeof text);
        text[bad] = '\xFF';
        size_t found = 0;
        ck_assert(!utf8_is_valid(text, sizeof text, &found));
        ck_assert_uint_eq(found, bad);
    }
    for (size_t i = 0; i + 3 <= sizeof text; i += 3)
        memcpy(text + i, "\xE4\xB8\xAD", 3);
    for (size_t cut = 0; cut < 198; cut++) {
        size_t found = cut;
        ck_assert(utf8_is_valid(text, cut, &found) == (cut % 3 == 0));
        ck_assert_uint_eq(found, cut - cut % 3);
    }
}
END_TEST

START_TEST(valid_text_is_valid)
{
    const char text[] = "plain, caf\xC3\xA9, \xE4\xB8\xAD\xE6\x96\x87, \xF0\x9F\x98\x80";
    ck_assert(utf8_is_valid(text, sizeof text - 1, NULL));
    ck_assert(utf8_is_valid("", 0, NULL));
}
END_TEST

static bool is_pair(uint32_t a, uint32_t b)
{
    char text[8 + 4] = "";
    size_t len = utf8_encode(a, text);
    utf8_encode(b, text + len);
    return utf8_is_wide_pair(text);
}

START_TEST(a_wide_pair_ends_at_its_bounds)
{
    static const uint32_t inside[] = {0x3000, 0x3002, 0x4E2D, 0x9FFF, 0xAC00, 0xCFFF};
    static const uint32_t outside[] = {'a',    0xE9,   0x7FF,  0x800,  0x201C,
                                       0x2FFF, 0xD000, 0xFF0C, 0x1F600};
    for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
        for (size_t k = 0; k < sizeof inside / sizeof *inside; k++)
            ck_assert(is_pair(inside[i], inside[k]));
        for (size_t k = 0; k < sizeof outside / sizeof *outside; k++)
            ck_assert(!is_pair(inside[i], outside[k]) && !is_pair(outside[k], inside[i]));
    }
    for (size_t at = 0; at < 6; at++) {
        char broken[9] = "中文xx";
        broken[at] = (char)(broken[at] ^ 0x40);
        ck_assert(!utf8_is_wide_pair(broken));
        ck_assert(!utf8_is_valid(broken, 8, NULL));
    }
}
END_TEST

START_TEST(counting_agrees_with_decoding_on_random_bytes)
{
    srand(1);
    for (int round = 0; round < 2000; round++) {
        char text[64];
        size_t len = (size_t)rand() % sizeof text;
        for (size_t i = 0; i < len; i++) /* mostly lead and continuation bytes */
            text[i] = (char)(rand() % 4 != 0 ? 0x80 | (rand() & 0x7F) : rand() & 0xFF);
        size_t cps = 0;
        for (size_t at = 0; at < len; cps++)
            at += utf8_decode(text, len, at).len_bytes;
        ck_assert_uint_eq(utf8_count_cps(text, len), cps);
    }
}
END_TEST

Suite *utf8_suite(void)
{
    Suite *suite = suite_create("utf8");
    TCase *tcase = tcase_create("utf8");
    tcase_add_test(tcase, decodes_each_length);
    tcase_add_test(tcase, decodes_the_first_and_last_of_each_length);
    tcase_add_test(tcase, nothing_is_decoded_at_the_end);
    tcase_add_test(tcase, a_lone_continuation_byte_is_invalid);
    tcase_add_test(tcase, a_cut_sequence_is_invalid);
    tcase_add_test(tcase, an_overlong_form_is_invalid);
    tcase_add_test(tcase, a_surrogate_is_invalid);
    tcase_add_test(tcase, past_the_last_code_point_is_invalid);
    tcase_add_test(tcase, each_invalid_byte_is_one_character);
    tcase_add_test(tcase, prev_undoes_decode);
    tcase_add_test(tcase, every_code_point_survives_encoding);
    tcase_add_test(tcase, what_cannot_be_encoded_is_replaced);
    tcase_add_test(tcase, a_bad_byte_is_found_at_every_place);
    tcase_add_test(tcase, valid_text_is_valid);
    tcase_add_test(tcase, a_wide_pair_ends_at_its_bounds);
    tcase_add_test(tcase, counting_agrees_with_decoding_on_random_bytes);
    suite_add_tcase(suite, tcase);
    return suite;
}
