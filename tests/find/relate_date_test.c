/* When what a sentence says was so. */
#include <string.h>

#include "marked.h"
#include "suites.h"

static const struct {
    const char *markup, *wanted;
} cases[] = {
    /* of its own clause */
    {"[P Ann Reed], who founded [O Quell] in [T 2014], will join [O Farhill].",
     "founded(Ann Reed, Quell) 2014"},
    {"[P Ann Reed], who founded [O Quell] in [T 2014], will join [O Farhill].",
     "hired(Farhill, Ann Reed) -"},
    {"[O 北辰]原名北辰微电子，[T 2009年]由[P 周明]创办，[T 2019年]上市。",
     "founded(周明, 北辰) 2009年"},
    {"[P 周明][T 2024年]离开[O 北辰]后加入[O 远山科技]。", "left(周明, 北辰) 2024年"},
    /* that stands alone before it, or right before "when" */
    {"[P Ann Reed] was appointed [R chairwoman] of [O Quell] in [T 2021].",
     "leads(Ann Reed, Quell) 2021"},
    {"[P 周明][T 2021年]出任[O 北辰][R 总裁]。", "leads(周明, 北辰) 2021年"},
    {"[O 北辰][R 总裁][P 周明][T 2021年]去了[L 巴黎]。", "leads(周明, 北辰) -"},
    {"In [T March], [O Farhill] bought [O Quell].", "acquired(Farhill, Quell) March"},
    {"[T 周一]，[O 远山科技]收购了[O 北辰]。", "acquired(远山科技, 北辰) 周一"},
    {"It was rumoured since [T January], when [P Ann Reed] met [P Tom Vance].",
     "met(Ann Reed, Tom Vance) January"},
    {"[O Quell] opened in [T May], and [O Farhill] bought [O Norwick].",
     "acquired(Farhill, Norwick) -"},
    /* of what is so at all times */
    {"[P Ann Reed], chief executive of [O Quell], resigned from [O Farhill] on [T Monday].",
     "leads(Ann Reed, Quell) -"},
    {"[O Quell] said on [T Monday] that it bought [O Farhill], based in [L Leeds].",
     "located_in(Farhill, Leeds) -"},
};

START_TEST(date_is_that_of_the_clause)
{
    const char *found = marked_dated(cases[_i].markup), *wanted = cases[_i].wanted;
    const char *at = strstr(found, wanted);
    ck_assert_msg(at && at[strlen(wanted)] == '\n', "'%s' not in\n%sof: %s", wanted, found,
                  cases[_i].markup);
}
END_TEST

Suite *relate_date_suite(void)
{
    Suite *suite = suite_create("relate_date");
    TCase *tcase = tcase_create("relate_date");
    tcase_add_loop_test(tcase, date_is_that_of_the_clause, 0, (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, tcase);
    return suite;
}
