#include "text/offset.h"

#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "text/utf8.h"

/* Converts every boundary both ways and compares with counting. */
static void assert_converts(const char *text, size_t len)
{
    struct offset_map *map = offset_map_new(text, len);
    ck_assert_ptr_nonnull(map);
    size_t cps = 0;
    for (size_t at = 0; at < len; cps++) {
        ck_assert_uint_eq(offset_bytes_to_cps(map, at), cps);
        ck_assert_uint_eq(offset_cps_to_bytes(map, cps), at);
        at += utf8_decode(text, len, at).len_bytes;
    }
    ck_assert_uint_eq(offset_bytes_to_cps(map, len), cps);
    ck_assert_uint_eq(offset_cps_to_bytes(map, cps), len);
    offset_map_free(map);
}

static void fill(char *text, size_t len, const char *piece)
{
    for (size_t i = 0; i < len; i++)
        text[i] = piece[i % strlen(piece)];
}

START_TEST(empty_text_has_one_position)
{
    assert_converts("", 0);
}
END_TEST

START_TEST(ascii_positions_are_the_same)
{
    char text[3000];
    fill(text, sizeof text, "abc");
    assert_converts(text, sizeof text);
}
END_TEST

START_TEST(characters_stand_across_checkpoints)
{
    char text[3000];
    fill(text, sizeof text, "中");
    for (size_t shift = 0; shift < 3; shift++) /* each way of standing across a checkpoint */
        assert_converts(text + shift, sizeof text - 3);
    fill(text, sizeof text, "😀");
    for (size_t shift = 0; shift < 4; shift++)
        assert_converts(text + shift, sizeof text - 4);
}
END_TEST

START_TEST(lengths_around_a_checkpoint_convert)
{
    char text[1600];
    fill(text, sizeof text, "é中😀a");
    for (size_t len = 505; len < 520; len++)
        assert_converts(text, len);
    for (size_t len = 1020; len < 1030; len++)
        assert_converts(text, len);
}
END_TEST

START_TEST(invalid_bytes_are_one_each)
{
    char text[2000];
    memset(text, 0x80, sizeof text);
    assert_converts(text, sizeof text);
    memset(text, 0xE4, sizeof text);
    assert_converts(text, sizeof text);
    srand(3);
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(rand() & 0xFF);
    assert_converts(text, sizeof text);
}
END_TEST

START_TEST(past_the_end_is_the_end)
{
    struct offset_map *map = offset_map_new("中文", 6);
    ck_assert_uint_eq(offset_cps_to_bytes(map, 2), 6);
    ck_assert_uint_eq(offset_cps_to_bytes(map, 1000), 6);
    ck_assert_uint_eq(offset_bytes_to_cps(map, 6), 2);
    offset_map_free(map);
}
END_TEST

START_TEST(a_range_is_its_two_ends)
{
    const char text[] = "é中文 and 𠀀, again é中文 and 𠀀, again é中文 and 𠀀, again é中文 and 𠀀";
    size_t len = sizeof text - 1;
    struct offset_map *map = offset_map_new(text, len);
    for (size_t begin = 0; begin <= len; begin++) {
        for (size_t end = begin; end <= len; end++) {
            if (((unsigned char)text[begin] & 0xC0) == 0x80 ||
                ((unsigned char)text[end] & 0xC0) == 0x80)
                continue;
            struct offset_range range = offset_range_to_cps(map, begin, end);
            ck_assert_uint_eq(range.begin, offset_bytes_to_cps(map, begin));
            ck_assert_uint_eq(range.end, offset_bytes_to_cps(map, end));
        }
    }
    offset_map_free(map);
}
END_TEST

Suite *offset_suite(void)
{
    Suite *suite = suite_create("offset");
    TCase *tcase = tcase_create("offset");
    tcase_add_test(tcase, empty_text_has_one_position);
    tcase_add_test(tcase, ascii_positions_are_the_same);
    tcase_add_test(tcase, characters_stand_across_checkpoints);
    tcase_add_test(tcase, lengths_around_a_checkpoint_convert);
    tcase_add_test(tcase, invalid_bytes_are_one_each);
    tcase_add_test(tcase, past_the_end_is_the_end);
    tcase_add_test(tcase, a_range_is_its_two_ends);
    suite_add_tcase(suite, tcase);
    return suite;
}
