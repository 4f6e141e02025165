#include "tests/eval/align.h"

#include <stdlib.h>
#include <string.h>

#include "tests/eval/suites.h"

/* from, to, and where each code point of from should go: a letter of to by its position in
 * base 36, '-' for none. */
static const struct {
    const char *from, *to, *want;
} cases[] = {
    {"abc", "abc", "012"},
    {"a b", "ab", "0-1"},
    {"ab", "a\n b", "03"},
    {"", "abc", ""},
    {"abc", "", "---"},
    {"Menu ab", "ab", "-----01"},
    {"ab more", "ab", "01-----"},
    {"abXcd", "abcd", "01-23"},
    {"ab cat cd", "ab dog cd", "01-345-78"}, /* replaced by as many */
    {"北 京a", "北京 a", "0-13"},
    {"a\xe2\x80\x8b"
     "b",
     "ab", "0-1"}, /* a zero width space is blank */
    {"\xff"
     "a",
     "\xff"
     "a",
     "01"},
};

START_TEST(characters_go_to_the_same_characters)
{
    struct cps from = cps_decode(cases[_i].from, strlen(cases[_i].from));
    struct cps to = cps_decode(cases[_i].to, strlen(cases[_i].to));
    uint32_t *aligned = align_texts(from, to);

    ck_assert_uint_eq(from.count, strlen(cases[_i].want));
    for (uint32_t i = 0; i < from.count; i++) {
        char want = cases[_i].want[i];

        if (want == '-')
            ck_assert_uint_eq(aligned[i], NOT_ALIGNED);
        else
            ck_assert_uint_eq(aligned[i], (uint32_t)(want - '0'));
    }
    free(aligned);
    free(from.items);
    free(to.items);
}
END_TEST

START_TEST(positions_rise)
{
    const char *from = "The quick fox, 12 dogs and 北京 met. The quick fox left for 2 days.";
    const char *to = "Quick: the fox and 21 dogs met in 北京. A fox had left for 12 days!";
    struct cps a = cps_decode(from, strlen(from)), b = cps_decode(to, strlen(to));
    uint32_t *aligned = align_texts(a, b), last = 0, count = 0;

    for (uint32_t i = 0; i < a.count; i++) {
        if (aligned[i] == NOT_ALIGNED)
            continue;
        ck_assert(!count || aligned[i] > last);
        ck_assert_uint_lt(aligned[i], b.count);
        last = aligned[i];
        count++;
    }
    ck_assert_uint_gt(count, 20);
    free(aligned);
    free(a.items);
    free(b.items);
}
END_TEST

Suite *align_suite(void)
{
    Suite *suite = suite_create("eval/align");
    TCase *tests = tcase_create("align");

    tcase_add_loop_test(tests, characters_go_to_the_same_characters, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(tests, positions_rise);
    suite_add_tcase(suite, tests);
    return suite;
}
