/* Relations that small words and signs between two names say, the names themselves, and what the
 * text is about; and sentences that say none. */
#include <stdio.h>

#include "marked.h"
#include "suites.h"

static const struct marked_case cases[] = {
    /* names */
    {"[O Fairfone] grows. Reviewers of [O Fairfone] liked the [D Fairfone 5].",
     "makes(Fairfone, Fairfone 5) asserted", NULL},
    {"[O 远山科技]上市。[O 远山科技]涨了，[D 远山7 Ultra]缺货。",
     "makes(远山科技, 远山7 Ultra) asserted", NULL},
    {"[O Figur] grows. Reviewers of [O Figur] liked the [D Figurine 5].", NULL, "makes("},
    /* what the text is about */
    {"[O 北辰智能]昨日上市。[O 北辰智能]涨了一成，母公司[O 远山集团]到场。",
     "part_of(北辰智能, 远山集团) asserted", NULL},
    {"[O 北辰智能]完成A轮融资，[O 远山资本]领投，[O 南湖资本]跟投。",
     "invested_in(南湖资本, 北辰智能) asserted", NULL},
    {"[O 北辰智能]完成融资。[O 北辰智能]称，[O 远山资本]独家投资。",
     "invested_in(远山资本, 北辰智能) asserted", NULL},
    {"[O 北辰智能]昨日上市。[O 北辰智能]涨了一成，首款产品[D 星语]缺货。",
     "makes(北辰智能, 星语) asserted", NULL},
    {"[O 北辰智能]周三上市，[O 北辰智能]的新品同日露面，股东包括[O 远山资本]。",
     "invested_in(远山资本, 北辰智能) asserted", NULL},
    {"[O 北辰智能]昨日上市。[O 远山资本]、[O 南湖银行]到场。[R 董事长][P 周明]致辞。", NULL,
     "leads(周明, 北辰智能)"},
    {"[O NRK] [P=Ines Marlow|she] told.", NULL, "works_for("},
    {"\"[W The Keeper of Hours]\", [P Ines Marlow]'s bestseller, sold well.",
     "created(Ines Marlow, The Keeper of Hours) asserted", NULL},
    /* between */
    {"[O 北辰智能]旗下[O 远山科技]亏损。", "part_of(远山科技, 北辰智能) asserted", NULL},
    {"[O 北辰智能]的[D 星语]亏损。", "makes(北辰智能, 星语) asserted", NULL},
    {"The engineers of [O Farhill] in [L Leeds] agreed.", "located_in(Farhill, Leeds) asserted",
     NULL},
    {"[L Leeds]-based [O Quell] agreed.", "located_in(Quell, Leeds) asserted", NULL},
    {"It opened in [L Darmstadt], [L Germany].", "located_in(Darmstadt, Germany) asserted", NULL},
    {"[P Tom Vance] of [O Farhill] agreed.", "works_for(Tom Vance, Farhill) asserted", NULL},
    /* pronouns and subjects left out */
    {"[P Ines Marlow] came home. [P=Ines Marlow|She] founded [O Quell].",
     "founded(Ines Marlow, Quell) asserted", NULL},
    {"[O 北辰智能]成立三年，去年收购[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted", NULL},
    {"[O 北辰智能]完成融资，[O 南湖资本]领投。[O 北辰智能]很高兴。",
     "invested_in(南湖资本, 北辰智能) asserted", NULL},
    {"[P 林若溪]和[P 周明]到场，两人毕业于[O 南湖大学]。", "studied_at(周明, 南湖大学) asserted",
     NULL},
    /* places in places, and lists of them */
    {"会议在[L 安徽省][L 淮北市]召开。", "located_in(淮北市, 安徽省) asserted", NULL},
    {"[L 北京] [L 上海] [L 广州]", NULL, "located_in("},
    {"[L 北京][L 上海][L 北京]", NULL, "located_in("},
    {"[L Leeds], [L York], [L Leeds].", NULL, "located_in("},
    {"[L Paris], the capital of [L France], is big, unlike [L France], [L Paris].",
     "located_in(Paris, France) asserted", "located_in(France"},
    /* nothing from nearness, wrong types, other clauses */
    {"[O Farhill] and [O Quell] were in the news.", NULL, "("},
    {"The startup near [O Farhill] acquired [O Quell].", NULL, "acquired("},
    {"[O Farhill] bought [O Quell]'s old factory.", NULL, "acquired("},
    {"[P 周明]把书加入购物车，[O 北辰智能]没有回应。", NULL, "hired("},
    {"[P Tom Vance] battles cancer, and [O Quell] waits.", NULL, "competes_with("},
    {"[O 北辰智能]发布财报；[D 星语]下线。", NULL, "makes("},
    {"[P 林若溪]欢迎科学家加入[O 北辰智能]。", NULL, "hired("},
    {"[O 中新社]称，[D 星语]下线。", NULL, "makes("},
    {"[P 周明]（1905年－1980年），画家。1928年毕业于[O 南湖大学]，曾在[O 远山研究院]任教。",
     "studied_at(周明, 南湖大学) asserted", NULL},
    {"[P 周明]（1905年－1980年），画家。1928年在[O 远山研究院]任教，1930年赴[L 湖州]。",
     "was_in(周明, 湖州) asserted", NULL},
    {"[O 北辰智能]是一家芯片公司。2015年收购[O 远山科技]，推出[D 星语]。",
     "makes(北辰智能, 星语) asserted", "makes(远山科技"},
    {"[P 周明]（1905年－1980年），画家。[P 林若溪]是他的学生，毕业于[O 南湖大学]。", NULL,
     "studied_at(周明"},
    {"[P 周明]（1905年－1980年），画家。父亲是警察，毕业于[O 南湖大学]。", NULL, "studied_at(周明"},
    {"[O 新华社][L 首尔][T 1月8日]电　[R 总统][P 李在明]宣布改组。", NULL, "新华社)"},
    {"[O 远山广播]是[L 南湖省][L 湖州市]的民营电台。", "located_in(远山广播, 湖州市) asserted",
     NULL},
    {"[L 湖州]是[L 南湖]的盟友。", NULL, "located_in("},
    {"[O 远山科技]向[O 北辰智能]上诉，广告商[O 南湖科技]到场。", NULL, "legal_action("},
    {"[P 周明]工作直到[L 湖州]通车。", NULL, "was_in("},
    {"[O 北辰智能]与[O 远山科技]合创了[O 南湖科技]。", "founded(北辰智能, 南湖科技) asserted",
     NULL},
    {"[P 周明]考进[O 南湖大学]。", "studied_at(周明, 南湖大学) asserted", NULL},
    {"[P 周明]持有[E 南湖勋章]。", NULL, "invested_in("},
    {"[P 周明]（1905年－1980年），画家。1930年娶[P 林若溪]。", "family_of(周明, 林若溪) asserted",
     NULL},
    {"[P 周明]（1905年－1980年），画家。妻子[P 林若溪]，教师。", "family_of(周明, 林若溪) asserted",
     NULL},
    {"[O 北辰智能]是一家芯片公司。竞争对手是[O 远山科技]。",
     "competes_with(北辰智能, 远山科技) asserted", NULL},
    {"[O 北辰智能]是一家芯片公司。[R 总裁][P 周明]到场。", "leads(周明, 北辰智能) asserted", NULL},
    {"[O 远山航空]的一架[D 北辰7]停飞。", NULL, "makes("},
    {"[O 远山科技]位于[L 湖州]以东37公里。", NULL, "located_in("},
    {"[P 周明]与[O 远山科技]签约。", NULL, "partners_with("},
    {"早年毕业于[O 南湖大学]，去年推出[D 星语]。", NULL, "makes("},
    {"[O 远山科技]昨日宣布裁员。1928年毕业于[O 南湖大学]。", NULL, "studied_at("},
    /* what a place, an institution or an event is, and where */
    {"[O Eastmoor Museum] is a small museum in [L Leeds].",
     "located_in(Eastmoor Museum, Leeds) asserted", NULL},
    {"[L Farhill] is a municipality in [L Norwick].", "located_in(Farhill, Norwick) asserted",
     NULL},
    {"[O St Mark's] is a church in the village of [L Farhill], [L Norwick].",
     "located_in(St Mark's, Farhill) asserted", "located_in(Norwick, Farhill)"},
    {"[L Farhill], the old town of [L Leeds], is quiet.", "located_in(Farhill, Leeds) asserted",
     NULL},
    {"[L LEEDS], [L Norwick] - A bridge fell.", NULL, "located_in("},
    {"In [L Leeds], [L Norwick], a bridge fell.", "located_in(Leeds, Norwick) asserted", NULL},
    {"[L Leeds] - [L Norwick] and back.", NULL, "located_in("},
    {"At a congress of [O Quell] [P Ines Marlow] spoke.", NULL, "works_for("},
    {"The [E Battle of Leeds] was fought near [L Leeds].",
     "located_in(Battle of Leeds, Leeds) asserted", NULL},
    {"The [D Loom] is a two-seat car built by [O Farhill].", "makes(Farhill, Loom) asserted", NULL},
    {"Born in [L Leeds] and educated at [O Eastmoor University], [P Ines Marlow] moved.",
     "studied_at(Ines Marlow, Eastmoor University) asserted", NULL},
    {"[O Quell] was sold and studied at [O Eastmoor University], [P Ines Marlow] said.", NULL,
     "studied_at("},
    {"[W The Long Pier], [P Ines Marlow]'s account, sold well.",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[P Tom Vance], in [W The Long Pier], confuses two ships.",
     "created(Tom Vance, The Long Pier) asserted", NULL},
    {"[P Tom Vance] fought at the [E Battle of Leeds].",
     "attended(Tom Vance, Battle of Leeds) asserted", NULL},
    {"[P Ines Marlow] represented [L Norwick] at the [E Eastmoor Games].",
     "attended(Ines Marlow, Eastmoor Games) asserted", NULL},
    {"[P Ines Marlow] joined the [O Norwick Theatre Association].",
     "member_of(Ines Marlow, Norwick Theatre Association) asserted", "hired("},
    {"[L Leeds] lies on the [L Aire].", "located_in(Leeds, Aire) asserted", NULL},
    {"[P Ines Marlow] was born in [L Leeds] to [P Tom Vance] and [P Ann Vance].",
     "family_of(Ines Marlow, Ann Vance) asserted", NULL},
    {"[P Ines Marlow] went to [O Eastmoor University] in 1999.",
     "studied_at(Ines Marlow, Eastmoor University) asserted", "hired("},
    {"[P Ines Marlow] joined [O Eastmoor University] in 1999.",
     "hired(Eastmoor University, Ines Marlow) asserted", "studied_at("},
    {"[P Ines Marlow] took her doctorate at [O Eastmoor University].",
     "studied_at(Ines Marlow, Eastmoor University) asserted", NULL},
    {"[P Ines Marlow] represented [L Leeds] in the [O House of Commons].",
     "member_of(Ines Marlow, House of Commons) past", NULL},
    {"[P Ines Marlow] debuted in [W The Long Pier].",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[P Ines Marlow] left [L Leeds] for [L Norwick].", "was_in(Ines Marlow, Leeds) past", "left("},
    {"[P Ines Marlow] left [L Leeds] for [L Norwick].", "was_in(Ines Marlow, Norwick) asserted",
     NULL},
    {"[P Ines Marlow] fled to [L Norwick].", "was_in(Ines Marlow, Norwick) asserted", NULL},
    {"[O Quell Town] eliminated [O Norwick].", "competes_with(Quell Town, Norwick) asserted", NULL},
    {"[P Ines Marlow] wrote the music for [W The Long Pier].",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[P Ines Marlow]'s books include [W Salt Road] and [W The Long Pier].",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[P Tom Vance] commanded the army at the [E Battle of Leeds].",
     "attended(Tom Vance, Battle of Leeds) asserted", NULL},
    {"[P Tom Vance] enlisted in the [O Norwick Navy].", "member_of(Tom Vance, Norwick Navy) past",
     NULL},
    {"[O Farhill] has a stake in [O Quell].", "invested_in(Farhill, Quell) asserted", NULL},
    {"[O Quell Town] striker [P Tom Vance] scored.", "works_for(Tom Vance, Quell Town) asserted",
     "member_of("},
    /* words of many constructions */
    {"[O 远山军团][R 司令][P 周明]没有到场。", "leads(周明, 远山军团) asserted", NULL},
    {"[P Tom Vance], [R chief conductor] of the [O Eastmoor Orchestra], agreed.",
     "leads(Tom Vance, Eastmoor Orchestra) asserted", NULL},
    {"[P 周明]编有《[W 长夜]》，他编过《[W 南湖诗选]》。", "created(周明, 南湖诗选) asserted",
     NULL},
    {"[P 周明]所在的[O 远山科技]上市。", "works_for(周明, 远山科技) asserted", NULL},
    {"[P 周明]与[P 林若溪]聊了一夜。", "met(周明, 林若溪) asserted", NULL},
    {"[O 北辰智能]投过[O 远山科技]。", "invested_in(北辰智能, 远山科技) asserted", NULL},
    {"[P Ines Marlow] turned down [O Quell].", "hired(Quell, Ines Marlow) denied", NULL},
    {"[P Tom Vance], who designs pumps for [O Quell], agreed.",
     "works_for(Tom Vance, Quell) asserted", NULL},
    /* what an encyclopedia says of whom */
    {"[O Quell] is a wholly-owned subsidiary of [O Farhill].", "part_of(Quell, Farhill) asserted",
     NULL},
    {"[O Quell] is a company that is a subsidiary of [O Farhill].",
     "part_of(Quell, Farhill) asserted", NULL},
    {"[P Tom Vance] was a Polish [R writer], [R journalist] and [R activist] who moved to [L "
     "Leeds].",
     "was_in(Tom Vance, Leeds) asserted", NULL},
    {"[P Tom Vance] is a friend of [P Ines Marlow], who moved to [L Leeds].",
     "was_in(Ines Marlow, Leeds) asserted", "was_in(Tom Vance"},
    {"[P Tom Vance] was a trade unionist and politician for the [O Harbour Party].",
     "member_of(Tom Vance, Harbour Party) past", NULL},
    {"[P Tom Vance] (born [T 1947], [L Leeds], [L Norwick]) paints.",
     "was_in(Tom Vance, Leeds) asserted", NULL},
    {"Born in [T 1955] in [L Leeds], [P Tom Vance] paints.", "was_in(Tom Vance, Leeds) asserted",
     NULL},
    {"[P Tom Vance] earned his Ph.D. from [O Eastmoor University].",
     "studied_at(Tom Vance, Eastmoor University) asserted", NULL},
    {"[P Tom Vance] received his bachelor's degree from [O Eastmoor University].",
     "studied_at(Tom Vance, Eastmoor University) asserted", NULL},
    {"[O Quell] is a brand, established in [L Leeds], whose [R chief executive] is [P Tom Vance].",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] and [P=Tom Vance|his] wife [P Ines Marlow] live in [L Leeds].",
     "was_in(Tom Vance, Leeds) asserted", NULL},
    {"[P Tom Vance] met [P Ines Marlow] the [R chief executive] of [O Quell].",
     "leads(Ines Marlow, Quell) asserted", "leads(Tom Vance"},
    {"A native of [L Leeds], [P Tom Vance] paints.", "was_in(Tom Vance, Leeds) asserted", NULL},
};

START_TEST(sentence)
{
    marked_check(&cases[_i]);
}
END_TEST

START_TEST(a_sentence_of_thousands_of_mentions_ends)
{
    static char text[1 << 16];
    size_t len = 0;
    for (int i = 0; i < 60; i++)
        len += (size_t)snprintf(text + len, sizeof text - len, "[O A%d] bought ", i % 50);
    ck_assert_ptr_nonnull(marked_relations(text));
}
END_TEST

Suite *relate_suite(void)
{
    Suite *suite = suite_create("relate");
    TCase *tcase = tcase_create("relate");
    tcase_add_loop_test(tcase, sentence, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, a_sentence_of_thousands_of_mentions_ends);
    suite_add_tcase(suite, tcase);
    return suite;
}
