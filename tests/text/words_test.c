#include "text/words.h"

#include <string.h>

#include "suites.h"

static const char *const words[] = {"bid", "转会", "offer from"};
#define COUNT (sizeof words / sizeof *words)

START_TEST(a_text_is_a_word_only_as_a_whole)
{
    ck_assert(text_is_one_of("bid", 3, words, COUNT));
    ck_assert(text_is_one_of("bids", 3, words, COUNT));
    ck_assert(!text_is_one_of("bids", 4, words, COUNT));
    ck_assert(!text_is_one_of("bi", 2, words, COUNT));
    ck_assert(!text_is_one_of("bid", 3, words, 0));
}
END_TEST

START_TEST(the_end_of_a_text_is_looked_at)
{
    const char *text = "周明的转会";
    ck_assert(text_ends_with(text, strlen(text), words, COUNT));
    ck_assert(!text_ends_with(text, strlen(text) - 3, words, COUNT));
    ck_assert(!text_ends_with("会", strlen("会"), words, COUNT)); /* shorter than the word */
}
END_TEST

START_TEST(the_begin_of_a_text_is_looked_at)
{
    ck_assert(text_begins_with("转会窗", words, COUNT));
    ck_assert(text_begins_with("offer from Quell", words, COUNT));
    ck_assert(!text_begins_with("offer", words, COUNT));
    ck_assert(!text_begins_with("", words, COUNT));
}
END_TEST

Suite *words_suite(void)
{
    Suite *suite = suite_create("words");
    TCase *tcase = tcase_create("words");
    tcase_add_test(tcase, a_text_is_a_word_only_as_a_whole);
    tcase_add_test(tcase, the_end_of_a_text_is_looked_at);
    tcase_add_test(tcase, the_begin_of_a_text_is_looked_at);
    suite_add_tcase(suite, tcase);
    return suite;
}
