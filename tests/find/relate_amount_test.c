/* Relations that amounts tell: shares, money from somebody, goods, results. */
#include "marked.h"
#include "suites.h"

static const struct marked_case cases[] = {
    /* shares */
    {"[O Farhill] owns [A 30%] of [O Quell].", "invested_in(Farhill, Quell) asserted", "part_of("},
    {"[O Farhill] bought [A 5 per cent] of the shares in [O Quell].",
     "invested_in(Farhill, Quell) asserted", "acquired("},
    {"[O Quell], [A 30%] owned by [O Farhill], agreed.", "invested_in(Farhill, Quell) asserted",
     "part_of("},
    {"[O Quell], [A 34 percent]-owned by [O Farhill], agreed.",
     "invested_in(Farhill, Quell) asserted", NULL},
    {"[O Quell] was founded in [L Leeds] and is [A 21 per cent] owned by [O Farhill].",
     "invested_in(Farhill, Quell) asserted", "founded("},
    {"A quarter of [O Quell] is held by [O Farhill].", "invested_in(Farhill, Quell) asserted",
     NULL},
    {"[O Quell], in which browser maker [O Farhill] still holds [A 9%], agreed.",
     "invested_in(Farhill, Quell) asserted", NULL},
    {"[O Farhill] owns half of [O Quell].", "invested_in(Farhill, Quell) asserted", "part_of("},
    {"[O Quell], [A 51%] owned by [O Farhill], agreed.", "part_of(Quell, Farhill) asserted",
     "invested_in("},
    {"[O Farhill] owns [A 30%] of [O Quell]'s fleet.", NULL, "invested_in("},
    {"[O Farhill] cut [A 30%] of jobs at [O Quell].", NULL, "invested_in("},
    {"[O Farhill], one of [O Quell]'s largest shareholders, agreed.",
     "invested_in(Farhill, Quell) asserted", NULL},
    {"[O 北辰智能]以[A 3亿元]取得[O 远山科技]控制权。", "acquired(北辰智能, 远山科技) asserted",
     "supplies("},
    {"[O 北辰智能]拿下[O 遠山科技][A 70%]的股權。", "acquired(北辰智能, 遠山科技) asserted", NULL},
    {"[O 北辰智能]获得了[O 远山科技][A 30%]股份。", "invested_in(北辰智能, 远山科技) asserted",
     "acquired("},
    {"[O 北辰智能]取得[O 远山科技]的支持，拿下[O 南湖大学]的订单。", NULL, "acquired("},
    /* money from somebody */
    {"[P Tom Vance] founded [O Quell] in [T 2022] with [A £4m] from [O Farhill Ventures].",
     "invested_in(Farhill Ventures, Quell) asserted", NULL},
    {"[O Quell] now has [A C$58 million], most of [O=Quell|it] from [O Norwick Capital].",
     "invested_in(Norwick Capital, Quell) asserted", NULL},
    {"[O Quell] has raised [A $6.2 million] from [O Farhill] and Argentine fund [O Norwick].",
     "invested_in(Norwick, Quell) asserted", NULL},
    {"Founded with [A 7 billion yen] from [O Farhill], [O Norwick] and five other companies, "
     "[O Quell] grows.",
     "invested_in(Norwick, Quell) asserted", "invested_in(Farhill, Norwick)"},
    {"[O Quell] has closed a seed round led by [O Farhill], with participation from [O Norwick].",
     "invested_in(Norwick, Quell) asserted", NULL},
    {"• [O Quell], [L Leeds], [A $24m] Series A, from [O Farhill].",
     "invested_in(Farhill, Quell) asserted", NULL},
    {"[O Quell] stole [A $5m] from [O Farhill].", NULL, "invested_in("},
    {"[O Quell] bought the yard for [A $5m] from [O Farhill].", NULL, "invested_in("},
    /* goods */
    {"[O Quell] bought two engines from [O Farhill].", "supplies(Farhill, Quell) asserted", NULL},
    {"[O Quell] fills a hall with chips bought from [O Farhill].",
     "supplies(Farhill, Quell) asserted", NULL},
    {"[O Quell], which has bought from [O Farhill] since [T 2008], agreed.",
     "supplies(Farhill, Quell) asserted", NULL},
    {"[O Quell] sells fruit to [O Farhill]'s refinery.", "supplies(Quell, Farhill) asserted", NULL},
    {"[O Quell] bought [O Norwick] from [O Farhill].", NULL, "supplies("},
    {"[O Quell] has closed the house it bought from [O Farhill].", NULL, "supplies("},
    {"[O Quell] bought a stake of [A 40%] from [O Farhill].", NULL, "supplies("},
    /* results */
    {"[O Quell United] 2 [O Farhill Town] 1", "competes_with(Quell United, Farhill Town) asserted",
     NULL},
    {"[O Quell United] 94, [O Farhill Town] 91 (OT).",
     "competes_with(Quell United, Farhill Town) asserted", NULL},
    {"[O 南湖队] 3–1 [O 远山队]", "competes_with(南湖队, 远山队) asserted", NULL},
    {"[P Tom Vance] 6:4 [P Ines Marlow]", "competes_with(Tom Vance, Ines Marlow) asserted", NULL},
    {"[O Quell] 41, [O Farhill] 33, [O Norwick] 14.", NULL, "competes_with("},
    {"[P Tom Vance] [T 10:30] [P Ines Marlow]", NULL, "competes_with("},
    {"[P Tom Vance] 34, [P Ines Marlow] 36.", NULL, "competes_with("},
    {"[O Farhill] bought the headquarters of [O Quell].", NULL, "invested_in("},
    {"[O Farhill] owns half a dozen factories of [O Quell].", NULL, "invested_in("},
    {"[O Quell] won [A £4m] in damages from [O Farhill].", NULL, "invested_in("},
    {"[O Farhill] owns [A 75%] of [O Quell].", "invested_in(Farhill, Quell) asserted", NULL},
    {"[O Quell] 2004 [O Farhill] 2005", NULL, "competes_with("},
    {"[O Quell] 12% [O Farhill] 9%", NULL, "competes_with("},
};

START_TEST(sentence)
{
    marked_check(&cases[_i]);
}
END_TEST

Suite *relate_amount_suite(void)
{
    Suite *suite = suite_create("relate_amount");
    TCase *tcase = tcase_create("relate_amount");
    tcase_add_loop_test(tcase, sentence, 0, (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, tcase);
    return suite;
}
