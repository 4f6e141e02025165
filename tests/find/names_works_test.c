/* The rules for laws and titles; all names invented. */
#include <string.h>

#include "proposed.h"
#include "suites.h"

#define PROPOSES(rule, text, expected) ck_assert_str_eq(proposed_by(rule, text), expected)

START_TEST(law_ends_with_its_kind_and_year)
{
    PROPOSES("en-law", "The Online Safety Act 2025 came into force.",
             "work:Online Safety Act 2025");
    PROPOSES("en-law", "They cited the Data Privacy Act, 2023, twice.",
             "work:Data Privacy Act, 2023");
    PROPOSES("en-law", "He broke the Copyright, Designs and Patents Act.",
             "work:Copyright, Designs and Patents Act");
    PROPOSES("en-law", "She was held under the Anti-Money Laundering Act.",
             "work:Anti-Money Laundering Act");
    PROPOSES("en-law", "Friends of Bo Bill left.", "");
    PROPOSES("en-law", "Ann Reed met Ines Bill in town.", "");
}
END_TEST

START_TEST(what_stands_beside_it_makes_a_title)
{
    PROPOSES("en-work", "Bo Tran, author of The Glass Parliament and Letters to a Lake, died.",
             "work:The Glass Parliament work:Letters to a Lake");
    PROPOSES("en-work", "Her memoir, Walking Home Slowly, won.", "work:Walking Home Slowly");
    PROPOSES("en-work", "He made Baseline, a documentary about rain.", "work:Baseline");
    PROPOSES("en-work", "Walls That Breathe (1998) sold well.", "work:Walls That Breathe");
    PROPOSES("en-work", "He bought Baseline, a documentary maker.", "");
    PROPOSES("en-work", "The author of the report, Bo Tran, left.", "");
}
END_TEST

START_TEST(title_in_marks_may_hold_commas_or_be_a_sentence)
{
    PROPOSES("quoted-title", "Bo Tran wrote “Heron, Heron, Gone” on nights.",
             "work:Heron, Heron, Gone");
    PROPOSES("quoted-title", "The paper, “How bees find the way home in rain”, is new.",
             "work:How bees find the way home in rain");
    PROPOSES("quoted-title", "She said “How bees find the way home in rain”.", "");
}
END_TEST

Suite *names_works_suite(void)
{
    Suite *suite = suite_create("names_works");
    TCase *works = tcase_create("works");
    tcase_add_test(works, law_ends_with_its_kind_and_year);
    tcase_add_test(works, what_stands_beside_it_makes_a_title);
    tcase_add_test(works, title_in_marks_may_hold_commas_or_be_a_sentence);
    suite_add_tcase(suite, works);
    return suite;
}
