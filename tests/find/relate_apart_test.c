/* Relations whose words or names stand apart: over what says from where, of what kind, how long. */
#include "marked.h"
#include "suites.h"

static const struct marked_case cases[] = {
    /* one of several, from somewhere, and also */
    {"[P Tom Vance] joined [O Quell] in [L Beijing].", "hired(Quell, Tom Vance) asserted", NULL},
    {"[O Quell] bought [O Farhill] for [A $2 billion] from [P Tom Vance].",
     "acquired(Quell, Farhill) asserted", NULL},
    {"[O 远山]收购了[O 北辰]并任命[P 周明]博士为[R 总裁]。", "acquired(远山, 北辰) asserted", NULL},
    {"[P 周明]在[L 上海]出席典礼。", "was_in(周明, 上海) asserted", NULL},
    {"[P 周明]加入[O 远山市人民政府]。", "works_for(周明, 远山市人民政府) asserted", NULL},
    {"[P Tom Vance] was [R chairman] of [O Quell] as Farhill grew.", "leads(Tom Vance, Quell) past",
     NULL},
    {"[O 远山]与[O 北辰]就技术转让达成合作。", "partners_with(远山, 北辰) asserted", NULL},
    {"[O 远山]曾获得[O 北辰]的天使轮投资。", "invested_in(北辰, 远山) asserted", NULL},
    {"[O 远山]曾获[O 北辰]的批准。", NULL, "invested_in("},
    {"[O Quell] is closing [O=Quell|its] [O Gimlet] unit in Leeds.",
     "part_of(Gimlet, Quell) asserted", "part_of(Quell"},
    {"The [O Gimlet] unit of [O Quell] will close.", "part_of(Gimlet, Quell) asserted", NULL},
    {"[O Quell] is selling [O=Quell|its] motor unit to [O Farhill].", NULL, "part_of("},
    {"[O Quell] rejected a bid from [O Farhill] for [P Tom Vance].", NULL, "acquired("},
    {"[O 远山]已与[O 北辰]就[P 周明]的转会达成协议。", NULL, "partners_with("},
    {"[P Tom Vance] spoke after [O Norwick] opened an investigation into [O Quell].",
     "legal_action(Norwick, Quell) asserted", "legal_action(Tom Vance"},
    {"[P Tom Vance] has run [O Quell] since [P Mara Lee] left to found [O Farhill].",
     "founded(Mara Lee, Farhill) asserted", "founded(Quell"},
    {"[O Farhill] was created by two former [O Quell] engineers.", NULL, "founded("},
    {"[P Tom Vance] joined the [O Democrats] in opposing the bill.", NULL,
     "(Tom Vance, Democrats)"},
    {"[P 周明]持有[O 远山大学]硕士学位。", NULL, "invested_in("},
    {"[O 国务院]任命[P 周明]为[O 远山部][R 部长]。", "leads(周明, 远山部) asserted",
     "works_for(周明, 国务院)"},
    {"[O 远山]委任[P 周明]之子[P 周亮]为[R 董事长]。", "leads(周亮, 远山) asserted", "leads(周明"},
    {"[O 远山]为[O 北辰]提供帮助。", NULL, "supplies("},
    {"[O 远山]宣布与[R 主教练][P 周明]解约。", "left(周明, 远山) asserted", NULL},
    {"[O 国务院]免去[P 周明]的[O 远山部][R 部长]职务。", "holds_role(周明, 部长) past", NULL},
    {"[P Tom Vance] is leaving [O Quell] to start [O Farhill].",
     "founded(Tom Vance, Farhill) planned", NULL},
    {"[P Tom Vance] left [O Quell] in [T 2021] to start [O Farhill].",
     "founded(Tom Vance, Farhill) asserted", NULL},
    {"[O Quell] sold factory robots to [O Farhill].", "supplies(Quell, Farhill) asserted", NULL},
    {"[O Quell] sells chips from its Leeds plant to [O Farhill].",
     "supplies(Quell, Farhill) asserted", NULL},
    {"[P 周亮]是[P 周明]的儿子，妻子[P 王兰]在家。", "family_of(周亮, 王兰) asserted",
     "family_of(周明, 王兰)"},
    {"[P 周明]出身农家，父亲叫[P 周大海]，后来加入了[O 远山]。", NULL, "hired(远山, 周大海)"},
    {"Founded by [P Tom Vance], a former [O Quell] engineer, and funded by [O Norwick], [O "
     "Farhill] "
     "makes sensors.",
     "founded(Tom Vance, Farhill) asserted", "founded(Norwick"},
    {"Founded by [P Tom Vance], the [O Farhill] hired an engineer.",
     "founded(Tom Vance, Farhill) asserted", NULL},
    {"Anger at [P Tom Vance] among employees of [O Quell] is growing.", NULL, "works_for("},
    {"[P 周明]把[O 远山]告上[O 北辰法院]。", "legal_action(周明, 远山) asserted",
     "legal_action(周明, 北辰法院)"},
    {"[O 远山]的[R 代理律师][P 周明]说，他会上诉。", "holds_role(周明, 代理律师) asserted",
     "works_for("},
    {"[O Quell] supplies salt to [O Farhill], [O Norwick] and roughly 300 restaurants.",
     "supplies(Quell, Norwick) asserted", NULL},
    {"[P Mara Lee] studied law at [O Farhill] and at [O Norwick].",
     "studied_at(Mara Lee, Norwick) asserted", NULL},
    {"[O Quell], which owns [O Farhill], [O Norwick] and [O Gimlet], agreed to buy [O Harlan].",
     "acquired(Quell, Harlan) planned", "acquired(Farhill"},
    {"[P Tom Vance], once an [O Farhill] [R manager], drives a bus.",
     "leads(Tom Vance, Farhill) past", NULL},
    {"[O Farhill] counts [O Quell] among [O=Farhill|its] shareholders.",
     "invested_in(Quell, Farhill) asserted", NULL},
    {"[P 周明]收过一个徒弟，叫[P 林若溪]，如今是[O 远山][R 副总裁]。",
     "holds_role(林若溪, 副总裁) asserted", "(周明"},
    {"[P 周明]的父亲[P 周大海]是教师，母亲[P 林兰]是医生。", "family_of(周明, 林兰) asserted",
     "family_of(周大海, 林兰)"},
    {"[O 远山]的[R 创始人]名叫[P 周明]。", "founded(周明, 远山) asserted", NULL},
    {"Founded by [P Tom Vance], a former [O Quell] engineer, and [P Mara Lee], [O Farhill] makes "
     "sensors.",
     "founded(Mara Lee, Farhill) asserted", "founded(Tom Vance, Quell)"},
    {"[O Quell] sold most of its stake to [O Farhill].", NULL, "supplies("},
    {"The award will be presented by [O Quell]'s [R president], [P Tom Vance].",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] is founder and longtime [R president] of [O Quell].",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P 林若溪]是[O 远山研究院]的一位[R 物理学家]。", "works_for(林若溪, 远山研究院) asserted",
     NULL},
    {"[R 船长]为菲律宾人[P 周明]。", "holds_role(周明, 船长) asserted", NULL},
    {"另一位[R 评审]、[L 伊朗]的[P 周明]迟到了。", "holds_role(周明, 评审) asserted", NULL},
    {"[R 裁判长]、德国人[P 周明]判定合格。", "holds_role(周明, 裁判长) asserted", NULL},
    {"他的[R 教练]、也是岳父的[P 周明]说话了。", "holds_role(周明, 教练) asserted", NULL},
    {"[P 周明]是[O 远山大学]中文系[R 教授]。", "works_for(周明, 远山大学) asserted", NULL},
    {"[P 周明]，前[O 远山][R 高管]并且现在是[O 北辰]的[R 顾问]，笑了。",
     "holds_role(周明, 顾问) past", NULL},
    {"[P 周明]，一位前[O 远山]和[O 北辰]的[R 研究人员]，笑了。", "works_for(周明, 北辰) past",
     NULL},
    {"[P 林若溪]是一位[R 药理学家]在[O 南湖大学]，并且写书。",
     "works_for(林若溪, 南湖大学) asserted", NULL},
    {"[P 周明][A 34岁]，[O 南湖大学]毕业。", "studied_at(周明, 南湖大学) asserted", NULL},
    /* a stay */
    {"[P 周明]曾在[O 远山]管过[T 三年]支付。", "works_for(周明, 远山) past", NULL},
    {"[P 周明]在[O 远山]停了[T 两年]。", NULL, "works_for("},
    {"[P Ines Marlow] danced with [O Farhill] for [T eleven years].",
     "works_for(Ines Marlow, Farhill) past", NULL},
    {"[P Ines Marlow] studied at [O Farhill] for [T two years].", NULL, "works_for("},
    /* a dateline */
    {"[O 远山社][T 11月3日]电（[P 林若溪]、[P 周明]）港口重开。",
     "works_for(周明, 远山社) asserted", NULL},
    /* how much of a company */
    {"[O 远山]收购[O 北辰][A 49%]的股份。", "invested_in(远山, 北辰) asserted", "acquired("},
    {"[O 远山]收购[O 北辰][A 51%]的股份。", "acquired(远山, 北辰) asserted", "invested_in("},
    /* the two sides of 与 */
    {"[O 远山]与[O 北辰]、[O 南湖]合作。", "partners_with(远山, 南湖) asserted",
     "partners_with(北辰, 南湖)"},
    {"[O 远山]、[O 北辰]和[O 南湖]合作。", "partners_with(北辰, 南湖) asserted", NULL},
    {"[P 周明]将与[P 林若溪]创办[O 北辰]。", "founded(周明, 北辰) planned", NULL},
    {"[P 周明]去[L 南昌]参加[E 南湖论坛]。", "attended(周明, 南湖论坛) asserted", NULL},
    {"送往[O 南湖医院]，[R 院长][P 周明]说很好。", "leads(周明, 南湖医院) asserted", NULL},
    /* works behind what they are */
    {"[P=Ines Marlow|Her] next film, [W Salt Road], opened.",
     "created(Ines Marlow, Salt Road) asserted", NULL},
    {"[P=Ines Marlow|Her] favourite author's [W Salt Road] opened.", NULL, "created("},
    {"[P=林若溪|她]的下一部片子《[W 长夜]》开拍。", "created(林若溪, 长夜) asserted", NULL},
    /* the time, the group, the noun before a role */
    {"[P Tom Vance], for [T 13 years] the [R chief executive] of [O Quell], left.",
     "leads(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance], [R chair] of [O Quell], moves to [O Farhill] as [R deputy director].",
     "holds_role(Tom Vance, deputy director) asserted", NULL},
    {"[P Tom Vance]'s appointment as [R chief executive] of [O Quell] was announced.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] handed over to [P Ines Marlow] as [R chief executive] of [O Quell].",
     "leads(Ines Marlow, Quell) asserted", "leads(Tom Vance"},
    {"Founded by two graduates, [P Ines Marlow] and [P Tom Vance], [O Quell] makes pumps.",
     "founded(Tom Vance, Quell) asserted", NULL},
    {"A consortium led by [O Farhill] has bought [O Quell].", "acquired(Farhill, Quell) asserted",
     NULL},
    {"[O Farhill] took [O Quell] to court.", "legal_action(Farhill, Quell) asserted", NULL},
    /* what a name stands beside and is not tied to */
    {"[O Quell] hired [A two engineers], [P Tom Vance] and [P Karl Noll].",
     "hired(Quell, Karl Noll) asserted", NULL},
    {"[L Kenya], [L Somalia] edge towards a deal.", NULL, "located_in("},
    {"In [L Spain], [L Girona] hope for snow.", NULL, "located_in("},
    {"[L Leeds], [L England], hopes for snow.", "located_in(Leeds, England) asserted", NULL},
    {"[P 周明]是[P 林若溪]父亲的战友。", NULL, "family_of("},
    {"[P 周明]是[P 林若溪]的父亲。", "family_of(周明, 林若溪) asserted", NULL},
    {"[O 北辰智能]拿下[O 远山科技]六成股权。", NULL, "supplies("},
    {"[P Tom Vance] sits on the board of [O Quell].", "member_of(Tom Vance, Quell) asserted",
     "works_for("},
};

START_TEST(sentence)
{
    marked_check(&cases[_i]);
}
END_TEST

Suite *relate_apart_suite(void)
{
    Suite *suite = suite_create("relate_apart");
    TCase *tcase = tcase_create("relate_apart");
    tcase_add_loop_test(tcase, sentence, 0, (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, tcase);
    return suite;
}
