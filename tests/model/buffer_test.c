#include "model/buffer.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

START_TEST(an_empty_buffer_is_an_empty_string)
{
    struct buffer buffer = {0};

    ck_assert_str_eq(buffer_str(&buffer), "");
    buffer_add(&buffer, "", 0);
    ck_assert_str_eq(buffer.bytes, "");
    buffer_release(&buffer);
}
END_TEST

START_TEST(adds_bytes_strings_characters_and_code_points)
{
    struct buffer buffer = {0};

    buffer_add(&buffer, "ab\0c", 4);
    buffer_add_str(&buffer, "d");
    buffer_add_char(&buffer, 'e');
    buffer_add_cp(&buffer, 0x5317);
    ck_assert_uint_eq(buffer.len, 9);
    ck_assert_mem_eq(buffer.bytes, "ab\0cde\xe5\x8c\x97", 10);
    buffer_release(&buffer);
}
END_TEST

START_TEST(what_cannot_be_encoded_is_the_replacement)
{
    struct buffer buffer = {0};

    buffer_add_cp(&buffer, 0xd800);
    ck_assert_str_eq(buffer.bytes, "\xef\xbf\xbd");
    buffer_release(&buffer);
}
END_TEST

START_TEST(prints_more_than_fits_the_first_memory)
{
    struct buffer buffer = {0};

    buffer_add_str(&buffer, "x=");
    buffer_printf(&buffer, "%0200d|%s", 7, "end");
    ck_assert_uint_eq(buffer.len, 2 + 200 + 4);
    ck_assert_str_eq(buffer.bytes + 200, "07|end");
    buffer_printf(&buffer, "%s", "");
    ck_assert_uint_eq(buffer.len, 206);
    buffer_release(&buffer);
}
END_TEST

START_TEST(adds_numbers_in_decimal)
{
    struct buffer buffer = {0};

    buffer_add_number(&buffer, 0);
    buffer_add_number(&buffer, 1207);
    buffer_add_number(&buffer, UINT64_MAX);
    ck_assert_str_eq(buffer.bytes, "0120718446744073709551615");
    buffer_release(&buffer);
}
END_TEST

START_TEST(shares_are_rounded_as_printf_rounds)
{
    static const float ties[] = {0.0f, 0.5f, 0.0625f, 0.1875f, 0.9375f, 0.9995f, 1.0f};
    struct buffer buffer = {0};
    char expected[16];

    for (unsigned i = 0; i < 20000; i++) {
        float share = i < 7 ? ties[i] : (float)i / 20000.0f;

        for (unsigned decimals = 1; decimals <= 4; decimals++) {
            buffer_clear(&buffer);
            buffer_add_fraction(&buffer, share, decimals);
            snprintf(expected, sizeof expected, "%.*f", (int)decimals, (double)share);
            ck_assert_str_eq(buffer.bytes, expected);
        }
    }
    buffer_release(&buffer);
}
END_TEST

START_TEST(grows_by_single_characters)
{
    struct buffer buffer = {0};

    for (int i = 0; i < 10000; i++)
        buffer_add_char(&buffer, 'z');
    ck_assert_uint_eq(strlen(buffer.bytes), 10000);
    buffer_release(&buffer);
}
END_TEST

START_TEST(clearing_keeps_the_memory)
{
    struct buffer buffer = {0};
    char *bytes;

    buffer_clear(&buffer);
    buffer_add_str(&buffer, "abc");
    bytes = buffer.bytes;
    buffer_clear(&buffer);
    ck_assert_str_eq(buffer.bytes, "");
    buffer_add_str(&buffer, "d");
    ck_assert_ptr_eq(buffer.bytes, bytes);
    buffer_release(&buffer);
    ck_assert_ptr_null(buffer.bytes);
}
END_TEST

struct taken {
    uint64_t sum, bytes, times;
};

static void add_up(void *context, const char *bytes, size_t len)
{
    struct taken *taken = context;

    for (size_t i = 0; i < len; i++)
        taken->sum = taken->sum * 31 + (unsigned char)bytes[i];
    taken->bytes += len;
    taken->times++;
}

START_TEST(a_sink_takes_what_a_buffer_would_grow_for)
{
    struct taken taken = {0}, at_once = {0};
    const struct buffer_sink sink = {add_up, &taken};
    struct buffer buffer = {.sink = &sink}, whole = {0};

    for (uint64_t i = 0; i < 700000; i++) {
        buffer_add_number(&buffer, i * i);
        buffer_add_number(&whole, i * i);
    }
    ck_assert_uint_lt(buffer.capacity, 4 * BUFFER_SINK_BYTES);
    ck_assert_uint_gt(taken.times, 2);
    buffer_drain(&buffer);
    ck_assert_uint_eq(buffer.len, 0);
    add_up(&at_once, whole.bytes, whole.len);
    ck_assert_uint_eq(taken.bytes, whole.len);
    ck_assert_uint_eq(taken.sum, at_once.sum);
    buffer_release(&buffer);
    buffer_release(&whole);
}
END_TEST

Suite *buffer_suite(void)
{
    Suite *suite = suite_create("model/buffer");
    TCase *tests = tcase_create("buffer");

    tcase_add_test(tests, an_empty_buffer_is_an_empty_string);
    tcase_add_test(tests, adds_bytes_strings_characters_and_code_points);
    tcase_add_test(tests, what_cannot_be_encoded_is_the_replacement);
    tcase_add_test(tests, prints_more_than_fits_the_first_memory);
    tcase_add_test(tests, adds_numbers_in_decimal);
    tcase_add_test(tests, shares_are_rounded_as_printf_rounds);
    tcase_add_test(tests, grows_by_single_characters);
    tcase_add_test(tests, a_sink_takes_what_a_buffer_would_grow_for);
    tcase_add_test(tests, clearing_keeps_the_memory);
    suite_add_tcase(suite, tests);
    return suite;
}
