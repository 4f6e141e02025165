#include <stdio.h>
#include <string.h>

#include "marked.h"
#include "suites.h"

static const struct {
    const char *markup;
    const char *wanted; /* "" for no relation at all */
} cases[] = {
    {"[P Tom Vance] denied that it would close [O Quell]'s chemical plant in [L Leeds].",
     "located_in(Quell, Leeds) asserted"},
    {"[O Farhill] said it might sell [O Quell]'s plant in [L Leeds].",
     "located_in(Quell, Leeds) asserted"},
    {"[O Quell] plans to open [O=Quell|its] plant in [L Leeds].",
     "located_in(Quell, Leeds) planned"},
    {"[P 周明][T 2014年至2020年]担任[O 远山科技][R 总经理]。", "leads(周明, 远山科技) past"},
    {"[P 周明][T 2014年至今]担任[O 远山科技][R 总经理]。", "leads(周明, 远山科技) asserted"},
    {"[P Tom Vance], [R chief executive] of [O Quell] from [T 2014] to [T 2020], agreed.",
     "leads(Tom Vance, Quell) past"},
    /* given up, and not yet */
    {"[P Tom Vance] will step down as [R chief executive] of [O Quell].",
     "leads(Tom Vance, Quell) asserted"},
    {"[P Tom Vance] stepped down as [R chief executive] of [O Quell].",
     "leads(Tom Vance, Quell) past"},
    {"[P 周明]生于[L 湖州]。", "was_in(周明, 湖州) past"},
    {"[O Quell] closed its plant in [L Leeds].", "located_in(Quell, Leeds) past"},
    {"[O Quell] plans to close its plant in [L Leeds].", "located_in(Quell, Leeds) asserted"},
    {"[P 周明]出身[O 远山科技]。", "works_for(周明, 远山科技) past"},
    {"[P Tom Vance] had built the [D Loom].", "makes(Tom Vance, Loom) asserted"},
    {"[P Tom Vance]'s job at [O Quell] is over: he once taught at [O Quell] in [L Leeds].",
     "located_in(Quell, Leeds) asserted"},
    {"[P Tom Vance] speaks at the [E Quell Forum] [T next week].",
     "attended(Tom Vance, Quell Forum) planned"},
    {"[P 周明][T 下月]在[E 远山论坛]上演讲。", "attended(周明, 远山论坛) planned"},
    {"[O 远山科技]因未按规定披露信息被[O 证监会]罚款。", "legal_action(证监会, 远山科技) asserted"},
    {"没有任何背景的[P 周明]创办了[O 远山科技]。", "founded(周明, 远山科技) asserted"},
    {"[O 远山科技]计划不超过5亿元收购[O 北辰智能]。", "acquired(远山科技, 北辰智能) planned"},
    {"[P 周明]与妻子[P 林若溪]去年离婚。", "family_of(周明, 林若溪) past"},
    {"[P 周明]的前妻[P 林若溪]到场。", "family_of(周明, 林若溪) past"},
    {"[P Tom Vance] will stay on as [R chairman] of [O Quell].",
     "leads(Tom Vance, Quell) asserted"},
    {"[P Tom Vance] will remain [R chairman] of [O Quell].", "leads(Tom Vance, Quell) asserted"},
    {"[P Tom Vance] denied that he would resign as [R chairman] of [O Quell].",
     "leads(Tom Vance, Quell) asserted"},
    {"[P 周明]将卸任[O 远山科技][R 总裁]。", "leads(周明, 远山科技) asserted"},
    {"[P 周明]已辞去[O 远山科技][R 总裁]职务。", "left(周明, 远山科技) asserted"},
    {"[P 周明]卸任[O 远山科技][R 总裁]。", "leads(周明, 远山科技) past"},
    {"The fiction writer [P Ann Reed] wrote [W Salt Road].",
     "created(Ann Reed, Salt Road) asserted"},
    {"[O 南湖科技]否认将被[O 北辰智能]收购。", "acquired(北辰智能, 南湖科技) denied"},
    {"[O 南湖科技]否认[O 远山科技]是[O 北辰智能]的供应商。", "supplies(远山科技, 北辰智能) denied"},
    {"[P 周明]放弃留校机会，在[O 远山研究院]担任[R 研究员]。",
     "works_for(周明, 远山研究院) asserted"},
    {"[O 远山科技]没有像报道的那样，收购了[O 北辰智能]。", "acquired(远山科技, 北辰智能) denied"},
    {"免去：[P 周明]的[O 远山市教育局][R 局长]职务。", "leads(周明, 远山市教育局) past"},
    {"对于关于[O 远山科技]将被[O 北辰智能]收购的传闻，[P 周明]予以否认。",
     "acquired(北辰智能, 远山科技) denied"},
    {"[O 北辰资本]曾想收购[O 远山科技]。", "acquired(北辰资本, 远山科技) planned"},
    {"[O 北辰资本]报价[A 3亿元]收购[O 远山科技]。", "acquired(北辰资本, 远山科技) hedged"},
    {"[O 北辰资本]收购[O 远山科技]的交易被监管机构叫停。", "acquired(北辰资本, 远山科技) denied"},
    {"[O 远山科技]后又将海外市场授权给[O 北辰药业]。", "supplies(远山科技, 北辰药业) asserted"},
    {"[O 远山科技]将授权给[O 北辰药业]。", "supplies(远山科技, 北辰药业) planned"},
    {"[P 周明][T 2021年]因反对核电站计划退党，次年加入[O 远山绿党]。",
     "member_of(周明, 远山绿党) asserted"},
    {"市场传闻，[O 远山科技]正考虑出售旗下[O 北辰药房]。", "part_of(北辰药房, 远山科技) asserted"},
    {"[P Ann Reed] left the [O Labour Party].", "member_of(Ann Reed, Labour Party) past"},
    {"[P Tom Vance] used to head networks at [O Quell].", "works_for(Tom Vance, Quell) past"},
    {"[P 周明]担任过[O 远山科技][R 总裁]。", "leads(周明, 远山科技) past"},
    {"[P Tom Vance] will be [R chief executive] of [O Quell].", "leads(Tom Vance, Quell) planned"},
    {"[O 北辰药房]已不在[O 远山科技]旗下。", ""},
    {"[O 远山科技]将于明年上市，随后收购[O 北辰智能]。", "acquired(远山科技, 北辰智能) planned"},
    {"[O 远山科技]计划明年上市，次年收购[O 北辰智能]。", "acquired(远山科技, 北辰智能) planned"},
    {"[O Quell] is rumoured to be buying [O Farhill]. [O Quell] denied that it was in talks.",
     "acquired(Quell, Farhill) denied"},
    {"[P Tom Vance] is expected to travel to [L Leeds]. [P Ann Reed] denied that she would go.",
     "was_in(Tom Vance, Leeds) hedged"},
    {"分析师建议[O 北辰资本]收购[O 远山科技]。", "acquired(北辰资本, 远山科技) hedged"},
    {"外界误以为[O 北辰资本]收购[O 远山科技]。", "acquired(北辰资本, 远山科技) denied"},
    {"[O 北辰集团]与[O 远山科技]的合作并未如传言那样告吹。",
     "partners_with(北辰集团, 远山科技) asserted"},
    {"[R Colonel] [P Tom Vance] was unknown until the siege.",
     "holds_role(Tom Vance, Colonel) asserted"},
    {"[O Quell] almost bought [O Farhill].", "acquired(Quell, Farhill) denied"},
    {"[P 周明]将前雇主[O 远山科技]告上法庭。", "legal_action(周明, 远山科技) asserted"},
    {"[P 周明]宣布将退役，这位老将曾参加[E 南湖论坛]。", "attended(周明, 南湖论坛) asserted"},
    {"[O 远山科技]將前往[L 湖州]收购[O 北辰智能]。", "acquired(远山科技, 北辰智能) planned"},
    {"[O 远山科技]將[O 北辰智能]訴至[O 湖州法院]。", "legal_action(远山科技, 北辰智能) asserted"},
    {"[P 周明]辞去[O 远山科技][R 总裁]职务，转任[O 南湖资本][R 合伙人]。",
     "works_for(周明, 南湖资本) asserted"},
    {"[O 公安局]将[P 周明]刑事拘留。", "legal_action(公安局, 周明) asserted"},
    {"[P 周明]定于[T 22日]飞抵[L 比什凯克]。", "was_in(周明, 比什凯克) planned"},
    {"[O Farhill] tried to buy [O Quell].", "acquired(Farhill, Quell) denied"},
    {"[O Farhill] did not buy [O Quell].", "acquired(Farhill, Quell) denied"},
    {"[O Farhill] has never sued [O Quell].", "legal_action(Farhill, Quell) denied"},
    {"[O 北辰智能]没有收购[O 远山科技]。", "acquired(北辰智能, 远山科技) denied"},
    {"[O 北辰智能]不得不收购[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted"},
    {"[O 北辰智能]不久收购了[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted"},
    {"[O 北辰智能]不仅收购了[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted"},
    {"[O Farhill] may buy [O Quell].", "acquired(Farhill, Quell) hedged"},
    {"[O Farhill] is in talks to buy [O Quell].", "acquired(Farhill, Quell) hedged"},
    {"据传[O 北辰智能]可能收购[O 远山科技]。", "acquired(北辰智能, 远山科技) hedged"},
    {"[O 北辰智能]正就收购[O 远山科技]进行谈判。", "acquired(北辰智能, 远山科技) hedged"},
    {"[O 北辰智能]已就收购[O 远山科技]与股东接触。", "acquired(北辰智能, 远山科技) hedged"},
    {"[O 北辰智能]已就收购[O 远山科技]与股东达成协议。", "acquired(北辰智能, 远山科技) asserted"},
    {"[O Farhill] will buy [O Quell].", "acquired(Farhill, Quell) planned"},
    {"[O Farhill] said [O=Farhill|it] would buy [O Quell].", "acquired(Farhill, Quell) planned"},
    {"Analysts said [O Farhill] would buy [O Quell].", "acquired(Farhill, Quell) hedged"},
    {"[O Farhill] plans to buy [O Quell].", "acquired(Farhill, Quell) planned"},
    {"[P Tom Vance] turned down the post of [R chairman] of [O Quell].",
     "leads(Tom Vance, Quell) denied"},
    {"[P Tom Vance] was offered the job of [R chairman] of [O Quell].",
     "leads(Tom Vance, Quell) hedged"},
    {"[P Ines Marlow], at the time a [R partner] at [O Quell], met [P Tom Vance].",
     "works_for(Ines Marlow, Quell) past"},
    {"She was introduced to the [R weaver] [P Ines Marlow].",
     "holds_role(Ines Marlow, weaver) asserted"},
    {"[P Tom Vance] was hired by [O Quell] as its [R chairman].",
     "holds_role(Tom Vance, chairman) asserted"},
    {"Neither [P Tom Vance] nor [P Ines Marlow] studied at [O Eastmoor College].",
     "studied_at(Tom Vance, Eastmoor College) denied"},
    {"Play was held up when [R umpire] [P Ines Marlow] was stung.",
     "holds_role(Ines Marlow, umpire) asserted"},
    {"[R Provost] [P Ines Marlow] will serve until she is needed.",
     "holds_role(Ines Marlow, Provost) asserted"},
    {"[O Farhill] borrowed in [T 2001] to buy [O Quell].", "acquired(Farhill, Quell) asserted"},
    {"[O Farhill] sacked [P Tom Vance] as [R chairman].", "holds_role(Tom Vance, chairman) past"},
    {"[P Tom Vance] was ousted as [R chairman].", "holds_role(Tom Vance, chairman) past"},
    {"[P Ines Marlow] replaced [P Tom Vance] at [O Farhill].",
     "works_for(Tom Vance, Farhill) past"},
    {"[O Farhill] wants [P Tom Vance] as its [R chief executive].",
     "holds_role(Tom Vance, chief executive) hedged"},
    {"[O Farhill] has agreed a deal to buy [O Quell].", "acquired(Farhill, Quell) planned"},
    {"[O Farhill] signed an agreement to buy [O Quell].", "acquired(Farhill, Quell) planned"},
    {"[O Farhill] made an offer to buy [O Quell].", "acquired(Farhill, Quell) hedged"},
    {"[O Farhill] scrapped a plan to buy [O Quell].", "acquired(Farhill, Quell) denied"},
    {"[O 北辰智能]将收购[O 远山科技]。", "acquired(北辰智能, 远山科技) planned"},
    {"[O 北辰智能]拟收购[O 远山科技]。", "acquired(北辰智能, 远山科技) planned"},
    {"[P 周明]曾就职于[O 北辰智能]。", "works_for(周明, 北辰智能) past"},
    {"[P Tom Vance], formerly of [O Quell], agreed.", "works_for(Tom Vance, Quell) past"},
    {"网传[O 北辰智能]收购[O 远山科技]，公司称不实。", "acquired(北辰智能, 远山科技) denied"},
    {"A report said [O Farhill] bought [O Quell]. That is untrue.",
     "acquired(Farhill, Quell) denied"},
    {"[O Farhill] bought [O Quell]. The price is wrong.", "acquired(Farhill, Quell) asserted"},
    {"DENIED: that [O Farhill] is buying [O Quell].", "acquired(Farhill, Quell) denied"},
    {"传[O 远山科技][R 总裁][P 周明]将加入[O 北辰智能]，公司否认。",
     "leads(周明, 远山科技) asserted"},
    {"[O 远山科技]没有计划收购[O 北辰智能]。", "acquired(远山科技, 北辰智能) denied"},
    {"[O 远山科技]与[O 北辰智能]没有任何合作。", "partners_with(远山科技, 北辰智能) denied"},
    {"有人说[P 周明]和[P 林若溪]是兄弟，两人否认。", "family_of(周明, 林若溪) denied"},
    {"[P Tom Vance] was not in [L Leeds].", "was_in(Tom Vance, Leeds) denied"},
    {"[O Farhill] to buy [O Quell].", "acquired(Farhill, Quell) planned"},
    {"[P Tom Vance] is leaving [O Quell].", "left(Tom Vance, Quell) planned"},
    {"[P Tom Vance] led [O Quell] until 2019.", "leads(Tom Vance, Quell) past"},
    {"[O Quell] had hired [P Tom Vance] as [R editor].", "holds_role(Tom Vance, editor) asserted"},
    {"[P Tom Vance] taught at [O Quell].", "works_for(Tom Vance, Quell) past"},
    {"[P 周明]在[O 远山科技]待了九年。", "works_for(周明, 远山科技) past"},
    {"[O 远山科技][R 总裁][P 周明]离开[O 远山科技]。", "leads(周明, 远山科技) past"},
    {"[O 远山科技][R 总裁][P 周明]离开[O 北辰智能]。", "leads(周明, 远山科技) asserted"},
    {"如果[O 北辰智能]收购[O 远山科技]，股价会涨。", ""},
    {"Did [O Farhill] buy [O Quell]?", ""},
    {"[O 北辰智能]是否收购[O 远山科技]？", ""},
    {"[P 周明]毕业于[O 远山大学]，[P 林若溪]问：“真的吗？”", "studied_at(周明, 远山大学) asserted"},
    {"[P 林若溪]问：“[P 周明]毕业于[O 远山大学]？”", ""},
    {"毕业于[O 远山大学]的[P 周明]会来吗？", "studied_at(周明, 远山大学) asserted"},
    {"Will [P Tom Vance], who founded [O Quell], come?", "founded(Tom Vance, Quell) asserted"},
    /* the verb's own words only */
    {"[P Tom Vance], who may leave [O Quell], bought [O Farhill].",
     "acquired(Tom Vance, Farhill) asserted"},
    {"[P Tom Vance] founded [O Quell] and plans to buy [O Farhill].",
     "founded(Tom Vance, Quell) asserted"},
    {"[P Tom Vance] founded [O Quell] and plans to buy [O Farhill].",
     "acquired(Tom Vance, Farhill) planned"},
    {"[P Tom Vance], former [R editor] of [O Quell], joined [O Farhill].",
     "hired(Farhill, Tom Vance) asserted"},
    {"[P Tom Vance], the widow of [P Karl Noll], founded [O Quell].",
     "founded(Tom Vance, Quell) asserted"},
    {"[P Tom Vance] led [O Quell] until 2019, and [P Karl Noll] leads [O Farhill].",
     "leads(Karl Noll, Farhill) asserted"},
    {"[O Quell] will be led by [P Tom Vance].", "leads(Tom Vance, Quell) planned"},
    {"[O Farhill] threatened to sue [O Quell].", "legal_action(Farhill, Quell) hedged"},
    {"[P Tom Vance], an [R engineer] until [T May], is the [R editor] of [O Quell].",
     "holds_role(Tom Vance, editor) asserted"},
    {"Is [O Quell], founded by [P Tom Vance], for sale?", "founded(Tom Vance, Quell) asserted"},
    {"[P 周明]不是[O 远山科技]的[R 总裁]。", "leads(周明, 远山科技) denied"},
    {"[P 周明]是[O 北辰智能][R 总裁]，而不是[O 远山科技]的[R 总裁]。",
     "leads(周明, 北辰智能) asserted"},
    {"[P 周明]是[O 北辰智能][R 总裁]，而不是[O 远山科技]的[R 总裁]。",
     "leads(周明, 远山科技) denied"},
    {"[P Tom Vance] is not the [R head] of [O Quell].", "leads(Tom Vance, Quell) denied"},
    {"[P Tom Vance] isn't the [R head] of [O Quell].", "leads(Tom Vance, Quell) denied"},
    {"[P 周明]不是[P 林若溪]的父亲。", "family_of(周明, 林若溪) denied"},
    {"[P 周明]的父亲不是[P 林若溪]。", "family_of(周明, 林若溪) denied"},
    {"[P Tom Vance] is not [P Ann Reed]'s father.", "family_of(Tom Vance, Ann Reed) denied"},
    {"[P 周明]曾是[O 远山科技][R 总裁]。", "works_for(周明, 远山科技) past"},
    {"[P 周明]没去过[L 利兹]。", "was_in(周明, 利兹) denied"},
    {"[O Farhill] has yet to buy [O Quell].", "acquired(Farhill, Quell) denied"},
    {"[O 远山科技][R 总裁][P 周明]会来吗？", "leads(周明, 远山科技) asserted"},
    {"[P 周明]险些加盟[O 远山科技]。", "hired(远山科技, 周明) denied"},
    {"[P Tom Vance] announced [P=Tom Vance|his] departure from [O Quell].",
     "works_for(Tom Vance, Quell) past"},
    {"Has [P Tom Vance] founded [O Quell]?", ""},
    {"A judge dismissed a lawsuit brought by [O Quell] against [O Farhill].",
     "legal_action(Quell, Farhill) asserted"},
    {"[O 远山药业]将一款药的海外权益授权给[O 北辰]。", "supplies(远山药业, 北辰) asserted"},
    {"[O 远山药业]将授权给[O 北辰]。", "supplies(远山药业, 北辰) planned"},
    {"[P 周明]原是[O 远山研究院][R 研究员]。", "works_for(周明, 远山研究院) past"},
    {"[P Ann Reed] previously worked at [O Quell], where she led a walkout.",
     "works_for(Ann Reed, Quell) past"},
    {"Had [O Farhill] bought [O Quell], it would have failed.", "acquired(Farhill, Quell) denied"},
    {"[P Tom Vance] could not stay had [P=Tom Vance|he] not met [P Ann Reed].",
     "met(Tom Vance, Ann Reed) asserted"},
};

START_TEST(status)
{
    const char *found = marked_relations(cases[_i].markup);
    if (!cases[_i].wanted[0]) {
        ck_assert_msg(!strstr(found, "acquired("), "%sof: %s", found, cases[_i].markup);
        return;
    }
    ck_assert_msg(strstr(found, cases[_i].wanted), "'%s' not in\n%sof: %s", cases[_i].wanted, found,
                  cases[_i].markup);
}
END_TEST

START_TEST(what_is_said_has_its_reporter)
{
    const char *found = marked_relations("[P Ines Marlow] said that [O Farhill] bought [O Quell].");
    ck_assert_msg(strstr(found, "acquired(Farhill, Quell) asserted by Ines Marlow\n"), "%s", found);
}
END_TEST

START_TEST(contradicting_reports_stay_two)
{
    const char *found = marked_relations("[O Farhill] bought [O Quell]. [P Ines Marlow] said that "
                                         "[O Farhill] did not buy [O Quell].");
    ck_assert_msg(strstr(found, "acquired(Farhill, Quell) asserted\n"), "%s", found);
    ck_assert_msg(strstr(found, "acquired(Farhill, Quell) denied by Ines Marlow\n"), "%s", found);
}
END_TEST

Suite *status_suite(void)
{
    Suite *suite = suite_create("status");
    TCase *tcase = tcase_create("status");
    tcase_add_loop_test(tcase, status, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, what_is_said_has_its_reporter);
    tcase_add_test(tcase, contradicting_reports_stay_two);
    suite_add_tcase(suite, tcase);
    return suite;
}
