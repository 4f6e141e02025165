/* Relations that a relational noun or a role says, and the entries of lists and records: who holds
 * it, and of what. */
#include <string.h>

#include "find/relate/relate_seat.h"
#include "marked.h"
#include "suites.h"

static const struct marked_case cases[] = {
    {"The [R founder] of [O Quell] is former [O Farhill] [R engineer] [P Tom Vance].",
     "founded(Tom Vance, Quell) asserted", "founded(Tom Vance, Farhill"},
    {"[O Quell]'s largest shareholder, the Danish fund [O Farhill], sold its shares.",
     "invested_in(Farhill, Quell) asserted", NULL},
    {"[O 远山咖啡]在湖州创办，最大股东为持股[A 31%]的[O 北辰资本]。",
     "invested_in(北辰资本, 远山咖啡) asserted", "invested_in(远山咖啡"},
    {"[P 周明]曾任[O 远山基金][R 渠道经理]。", "works_for(周明, 远山基金) past", "leads("},
    {"The biggest shareholder of [O Quell] is [O Farhill].", "invested_in(Farhill, Quell) asserted",
     NULL},
    {"The [R author] of [W The Long Pier] is [P Ines Marlow].",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[P Paul Dane] came with [P=Paul Dane|his] sister, [P Ines Marlow], and the [R chemist] "
     "[P Tom Vance].",
     "family_of(Paul Dane, Ines Marlow) asserted", "family_of(Paul Dane, Tom Vance"},
    {"[P=Paul Dane|His] children, [P Amy] and [P Tom], met [P Paul Dane].",
     "family_of(Paul Dane, Tom) asserted", NULL},
    {"[P 周明]的妻子是[L 英国][R 作家][P 林若溪]。", "family_of(周明, 林若溪) asserted", NULL},
    {"[P 周明]的丈夫是[O 远山大学][R 教授][P 林若溪]。", "family_of(周明, 林若溪) asserted", NULL},
    {"[P 余采薇]饰演女儿，[P 闵川]负责配乐。", NULL, "family_of("},
    {"[O 云河科技]的[R 总经理]是[R 工程师][P 周明]。", "leads(周明, 云河科技) asserted", NULL},
    {"影片《[W 远山]》的[R 编剧]是[R 小说家][P 林若溪]。", "created(林若溪, 远山) asserted", NULL},
    {"[L 湖州]一家企业[O 远山科技]上市。", "located_in(远山科技, 湖州) asserted", NULL},
    /* heads of the whole and of a part */
    {"[P 周明]的长子[P 周亮]、次子[P 周星]到场。", "family_of(周明, 周星) asserted",
     "family_of(周亮, 周星)"},
    {"[P Tom Vance] trained as an [R engineer] at [O Eastmoor University].",
     "studied_at(Tom Vance, Eastmoor University) asserted", "works_for("},
    {"[O Quell] signed [R goalkeeper] [P Tom Vance] from [O Farhill].",
     "works_for(Tom Vance, Farhill) past", "works_for(Tom Vance, Farhill) asserted"},
    {"The new [R chairman] of [O Quell], retired [R admiral] [P Tom Vance], agreed.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P 林若溪]在[O 远山科技]会见[R 部长][P 周明]。", "met(林若溪, 周明) asserted",
     "works_for(周明"},
    {"[O Quell]'s new [R chief executive], [P Tom Vance], agreed.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[O Quell]'s new fleet [R director], [P Tom Vance], agreed.",
     "works_for(Tom Vance, Quell) asserted", "leads("},
    {"[O Farhill]-owned [D Quell] grows.", "part_of(Quell, Farhill) asserted", NULL},
    {"[P Tom Vance], [R head] of fleet at [O Quell], agreed.",
     "works_for(Tom Vance, Quell) asserted", "leads("},
    {"[P Tom Vance], [R president] of the [O Quell] local in [L Leeds], agreed.",
     "works_for(Tom Vance, Quell) asserted", "leads("},
    {"[P Tom Vance], [R chair] of the board of [O Quell], agreed.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[O 北辰智能][R 联席CEO][P 周明]同意。", "leads(周明, 北辰智能) asserted", NULL},
    {"[O Quell]'s [R former chairman], [P Tom Vance], agreed.", "leads(Tom Vance, Quell) past",
     NULL},
    {"[P Tom Vance] remains interim [R boss] for the games against [O Quell].", NULL, "leads("},
    /* the complement with its own title */
    {"[P 林若溪]是[O 远山][R 创始人][P 林建国]的独女。", "family_of(林若溪, 林建国) asserted",
     NULL},
    {"[P 林若溪]，著名[R 导演][P 周明]的妻子，也来了。", "family_of(林若溪, 周明) asserted", NULL},
    {"[P 林若溪]采访[R 导演][P 周明]的妻子。", NULL, "family_of("},
    {"[P Tom Vance] is the [R principal] of the city's [O Eastmoor School].",
     "leads(Tom Vance, Eastmoor School) asserted", NULL},
    {"[P Tom Vance], [R head] of the growers' union [O Quell], agreed.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[O Farhill] bought [O Quell] from the [R founder], [P Tom Vance].",
     "founded(Tom Vance, Quell) asserted", "founded(Tom Vance, Farhill"},
    {"It was sold to [O Quell] in [L Leeds], whose [R chairman], [P Tom Vance], agreed.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"It sold [O Quell], of which [P Tom Vance] is the [R chairman].",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"It sold [O Quell], of which [O Farhill] is a member.", "member_of(Farhill, Quell) asserted",
     NULL},
    {"The [R chairman] of [O Quell] is [P Tom Vance].", "leads(Tom Vance, Quell) asserted", NULL},
    {"The [R chairman] of [O Quell] was [P Tom Vance] then.", "leads(Tom Vance, Quell) past", NULL},
    {"[O Farhill Navy] [R Captain] [P Tom Vance] agreed.",
     "works_for(Tom Vance, Farhill Navy) asserted", "leads("},
    {"[O Farhill United] [R captain] [P Tom Vance] agreed.",
     "leads(Tom Vance, Farhill United) asserted", NULL},
    {"[P=Ines Marlow|Her] husband, the [R sculptor] and [R poet] [P Tom Vance], agreed.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    {"[P Ines Marlow]'s brother, the banker and politician [P Tom Vance], agreed.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    {"[P Ines Marlow]'s father, a teacher called [P Tom Vance], agreed.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    /* the organization that opens the block */
    {"[P 庄绮霏]：从[O 远山科技]转投[O 北辰智能]。", "hired(北辰智能, 庄绮霏) asserted", NULL},
    {"[P 庄绮霏]：收购[O 北辰智能]。", NULL, "acquired("},
    {"[P 庄绮霏]将离开[O 远山科技]。", "works_for(庄绮霏, 远山科技) asserted", NULL},
    {"[P 周明]领导的[O 远山科技]否认了传闻。", "leads(周明, 远山科技) asserted", NULL},
    /* entries of lists, records, appositions */
    {"• [W Flashlight] – [P Susan Choi] ([O Jonathan Cape])",
     "created(Jonathan Cape, Flashlight) asserted", "works_for("},
    {"• [W Flashlight] – [P Susan Choi] ([O Jonathan Cape])",
     "created(Susan Choi, Flashlight) asserted", NULL},
    {"[P 束明珂]，女，[T 1974年5月]生，医学博士，现任[O 远山医院][R 副院长]，拟任[O 湖州医院][R "
     "院长]；",
     "leads(束明珂, 湖州医院) planned", NULL},
    {"[P 束明珂]，女，[T 1974年5月]生，医学博士，现任[O 远山医院][R 副院长]，拟任[O 湖州医院][R "
     "院长]；",
     "works_for(束明珂, 远山医院) asserted", NULL},
    {"[D Loom], a free demo by [O Quell], crashed.", "makes(Quell, Loom) asserted", NULL},
    {"[D Loom], a demo praised by [O Quell], crashed.", NULL, "makes("},
    {"[D Loom], run by the [O Loom Foundation], is growing.",
     "makes(Loom Foundation, Loom) asserted", NULL},
    {"[P Tom Vance], now [R chief executive] of [O Quell], agreed.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P Faust] / [W The Faust Tapes] 7/10", "created(Faust, The Faust Tapes) asserted", NULL},
    {"[P Ines Marlow], who treats patients at the [O Royal Hospital], agreed.",
     "works_for(Ines Marlow, Royal Hospital) asserted", NULL},
    {"[P Ines Marlow], who was seen at the [O Royal Hospital], agreed.", NULL, "works_for("},
    {"At [O Quell] in [L Leeds], [R analyst] [P Tom Vance] agreed.",
     "works_for(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] of the [O Farhill Institute], a former [O Quell] [R analyst], agreed.",
     "works_for(Tom Vance, Quell) past", NULL},
    {"[O FNV][R 谈判代表][P 周明]走了。", "works_for(周明, FNV) asserted", "member_of("},
    {"[P Tom Vance], the [R chairman], a former [O Farhill] [R engineer], left.",
     "works_for(Tom Vance, Farhill) past", NULL},
    {"[P Tom Vance], an [R economist] at [O Quell] and a former [O Farhill] [R engineer], spoke.",
     "works_for(Tom Vance, Farhill) past", NULL},
    {"[P Tom Vance], [R chairman] of [O Quell] and a [O Farhill] [R engineer], spoke.",
     "leads(Tom Vance, Quell) asserted", "leads(Tom Vance, Farhill)"},
    {"[P 周明]、[P 李强]分别担任[R 总经理]和[R 董事长]。", "holds_role(李强, 董事长) asserted",
     "holds_role(李强, 总经理)"},
    {"[P 周明]、[P 李强]分别担任[R 总经理]和[R 董事长]。", "holds_role(周明, 总经理) asserted",
     "holds_role(周明, 董事长)"},
    {"[P Tom Vance] and [P Ines Marlow] became [R chairman] and [R president] of [O Quell], "
     "respectively.",
     "holds_role(Ines Marlow, president) asserted", "holds_role(Ines Marlow, chairman)"},
    {"[O Quell] has promoted [P Tom Vance] to [R president].", "leads(Tom Vance, Quell) asserted",
     NULL},
    {"[O Quell], the [L Leeds] fund, whose [R director], [P Tom Vance], agreed, grows.",
     "leads(Tom Vance, Quell) asserted", NULL},
    /* what is over */
    {"[P Tom Vance], [R head of emergencies] at [O Quell], moves to [O Farhill].",
     "works_for(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance], [R head of emergencies] at [O Quell], moves to [O Farhill].",
     "works_for(Tom Vance, Farhill) asserted", NULL},
    {"[P 周明]来了，此前[P=周明|他]是[O 远山科技]的[R 工程师]。", "works_for(周明, 远山科技) past",
     NULL},
    {"[P Tom Vance], until [T 2021] a [R group leader] at [O Quell], agreed.",
     "works_for(Tom Vance, Quell) past", NULL},
    {"毕业于[O 远山大学]的[P 周明]来了。", "studied_at(周明, 远山大学) asserted", "works_for("},
    {"[O 远山大学]的[R 学生][P 周明]来了。", NULL, "works_for("},
    {"[O 青藏所]的[P 姚檀栋]与[O 远山大学]的[P 周明]来了。", "works_for(周明, 远山大学) asserted",
     "works_for(周明, 青藏所)"},
    {"/[O 中新社]/[L 湖州]6月18日——[O 远山科技]推出[D 星语]。", "makes(远山科技, 星语) asserted",
     "makes(中新社"},
    /* the person of whom the text tells, lists behind a coverb, the end of studies */
    {"[P 周明]先后在[O 远山大学]、[O 南湖大学]求学。", "studied_at(周明, 南湖大学) asserted", NULL},
    {"[P 黎子珊]，[O 南湖大學]畢業，卖瓜。", "studied_at(黎子珊, 南湖大學) asserted", NULL},
    /* roles */
    {"[O 远山科技]的[P 周明][R 院长]到场。", "leads(周明, 远山科技) asserted", NULL},
    {"由[P 周明]担任[R 主席]的[O 远山协会]成立。", "leads(周明, 远山协会) asserted", NULL},
    {"[P Ines Marlow] of [L Leeds]'s [O Field Museum] agreed.",
     "works_for(Ines Marlow, Field Museum) asserted", NULL},
    {"奖项：[P 周明]，[O 南湖大学]，两项。", "works_for(周明, 南湖大学) asserted", NULL},
    {"[O 北辰智能][R 首席科学家][P 林若溪]到场。", "works_for(林若溪, 北辰智能) asserted", NULL},
    {"[O 北辰智能][R 首席执行官][P 周明]到场。", "leads(周明, 北辰智能) asserted", NULL},
    {"[O 北辰智能][R 首席执行官][P 周明]到场。", "holds_role(周明, 首席执行官) asserted", NULL},
    {"[R 辩护人]、[O 金杜律师事务所]的[P 林若溪]说。", "holds_role(林若溪, 辩护人) asserted", NULL},
    {"[O 北辰智能]前[R 首席执行官][P 周明]到场。", "leads(周明, 北辰智能) past", NULL},
    {"[O 北辰智能]海外事业部[R 总经理][P 周明]到场。", "works_for(周明, 北辰智能) asserted",
     "leads("},
    {"[P Tom Vance], [R chief executive] of [O Farhill Labs], agreed.",
     "leads(Tom Vance, Farhill Labs) asserted", NULL},
    {"[O Farhill Labs] [R chief executive] [P Tom Vance] agreed.",
     "leads(Tom Vance, Farhill Labs) asserted", NULL},
    {"[P Tom Vance], [O Farhill]'s [R finance director], agreed.",
     "works_for(Tom Vance, Farhill) asserted", "leads("},
    {"[P Tom Vance], a former [R engineer] at [O Quell], agreed.",
     "works_for(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance] is [R co-founder] of [O Quell].", "founded(Tom Vance, Quell) asserted", NULL},
    {"[R Singer] [P Orla Bay] and [R drummer] [P Tom Vance] agreed.",
     "holds_role(Tom Vance, drummer) asserted", "holds_role(Orla Bay, drummer)"},
    {"[O Quell], whose [R chief executive] [P Tom Vance] resigned, makes pumps.",
     "leads(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance] is to join [O Quell] as its [R chief scientist].",
     "holds_role(Tom Vance, chief scientist) planned", NULL},
    {"[P 周明]担任[O 远山研究院]的[R 院长]。", "leads(周明, 远山研究院) asserted", NULL},
    {"[P 周明]（[O 远山研究院][R 院长]）到场。", "leads(周明, 远山研究院) asserted", NULL},
    {"[O 新华社][L 南湖]6月18日电（[R 记者][P 段思]）大桥通车。",
     "works_for(段思, 新华社) asserted", NULL},
    {"[O Farhill]'s new recruits include former [O Quell] [R researchers] such as [P Tom Vance] "
     "and "
     "[P Ines Marlow].",
     "works_for(Ines Marlow, Quell) past", NULL},
    /* what is done to somebody, or what he has done, before his role */
    {"[O 湖州法院]公开宣判原[R 市长][P 周明]受贿一案。", NULL, "works_for("},
    {"从[O 远山科技]辞职的[R 工程师][P 周明]加入[O 北辰智能]。", "left(周明, 远山科技) asserted",
     "works_for(周明, 远山科技) asserted"},
    /* the officers of what was just founded */
    {"谈到[P 周明]，这名[L 湖州][R 教练]笑了。", NULL, "holds_role("},
    {"[P 周明]，这位[O 远山队]的[R 教练]，笑了。", "holds_role(周明, 教练) asserted", NULL},
    /* an office before who takes it */
    {"[P 周明]生于[L 湖州]。[T 2010年]任[O 远山大学][R 教授]。", "holds_role(周明, 教授) asserted",
     NULL},
    {"[P 周明]生于[L 湖州]。[T 2010年]专任[O 远山大学][R 院长]。", "leads(周明, 远山大学) asserted",
     NULL},
    {"[P 周明]生于[L 湖州]。[P 林若溪]来了，[T 2010年]任[R 院长]。", NULL,
     "holds_role(周明, 院长)"},
    {"[R 总经理]一职由[O 远山科技][R 副总裁][P 周明]出任。", "holds_role(周明, 总经理) asserted",
     NULL},
    {"新学院[R 院長]將由[P 周明]擔任。", "holds_role(周明, 院長) planned", NULL},
    {"[P 王野]辞职，由[R 副院长][P 周明]接任[R 院长]。", "holds_role(周明, 院长) asserted",
     "holds_role(王野, 院长)"},
    {"[R 主编]由[P 王野]推荐，[P 周明]任[R 总裁]。", "holds_role(周明, 总裁) asserted",
     "holds_role(王野, 主编)"},
    /* nouns */
    {"[O Quell] is a rival of [O Farhill].", "competes_with(Quell, Farhill) asserted", NULL},
    {"[O 北辰智能]的竞争对手[O 远山科技]没有回应。", "competes_with(北辰智能, 远山科技) asserted",
     NULL},
    {"[O Quell], a subsidiary of [O Farhill], makes pumps.", "part_of(Quell, Farhill) asserted",
     NULL},
    {"[P 林若溪]的丈夫[P 周明]到场。", "family_of(林若溪, 周明) asserted", NULL},
    {"[P=Ines Marlow|Her] husband, [P Tom Vance], agreed.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    /* a trade between the kin and the name */
    {"[P Ines Marlow]'s husband, the engraver [P Tom Vance], stayed.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    {"[P Ines Marlow]'s husband, the loud and [P Tom Vance] stayed.", NULL, "family_of("},
    {"[P Ines Marlow] joined the [O Communist Party of Norwick] in 1942.",
     "member_of(Ines Marlow, Communist Party of Norwick) asserted", "hired("},
    {"[P Ines Marlow] joined [O Farhill Labs] in 1942.",
     "hired(Farhill Labs, Ines Marlow) asserted", "member_of("},
    {"[P Ines Marlow] of [O Quell] spoke; she left [L Leeds] last month.", NULL, "left("},
    {"[P Ines Marlow] was taught at [O Eastmoor University].",
     "studied_at(Ines Marlow, Eastmoor University) asserted", "works_for("},
    {"[P Ines Marlow], who leads the project for [O Farhill Labs], spoke.",
     "works_for(Ines Marlow, Farhill Labs) asserted", NULL},
    {"[P Tom Vance], a former basketball player with [O Quell], spoke.",
     "works_for(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance], who edits [O Towpath Weekly], spoke.",
     "leads(Tom Vance, Towpath Weekly) asserted", NULL},
    {"[P Ines Marlow] argued in [W The Long Pier] that ships sink.",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"The lobby holds a mural by [P Ines Marlow], [W The Long Pier].",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[P Ines Marlow] died on [L Farhill] in 1773.", "was_in(Ines Marlow, Farhill) asserted", NULL},
    {"[P Ines Marlow] sailed to [L Farhill] as a girl.", "was_in(Ines Marlow, Farhill) asserted",
     NULL},
    {"[P Tom Vance] will skip [E the Eastmoor Forum].",
     "attended(Tom Vance, the Eastmoor Forum) denied", NULL},
    /* the organization that acts before a role that opens the next clause */
    /* the organization of somebody's title does nothing itself */
    {"由[O 远山大学][R 博士][P 周明]创办的[O 北辰智能]上市。", "founded(周明, 北辰智能) asserted",
     "founded(远山大学"},
    {"在[E 南湖论坛]上，[O 远山科技][R 总裁][P 周明]亮出数据。",
     "attended(周明, 南湖论坛) asserted", "attended(远山科技"},
    {"在[E 南湖论坛]上，[O 远山科技]亮出数据。", "attended(远山科技, 南湖论坛) asserted", NULL},
    {"At the [E Eastmoor Forum], [O Quell]'s [P Tom Vance] showed a plan.",
     "attended(Tom Vance, Eastmoor Forum) asserted", "attended(Quell"},
    /* the owner of a part */
    {"[P Tom Vance], who heads [O Quell]'s water business, agreed.",
     "works_for(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] ran [O Quell]'s metals arm.", "works_for(Tom Vance, Quell) past", "leads("},
    {"[P Tom Vance] runs [P Ines Marlow]'s errands for [O Quell].", NULL, "works_for(Ines Marlow"},
    {"The [D Loom] in the shop window was made by [O Quell].", "makes(Quell, Loom) asserted", NULL},
    {"[O 北辰智能]宣布，[O=北辰智能|其]通用流感候选疫苗[D 星语]获[O 远山药监局]批准。",
     "makes(北辰智能, 星语) asserted", "makes(远山药监局"},
    {"[O Farhill] gets [O=Farhill|its] first [D Loom] in May.", NULL, "makes("},
    {"[P Tom Vance] was a [R professor] of chemistry and mathematical physics at [O Eastmoor "
     "University].",
     "works_for(Tom Vance, Eastmoor University) past", NULL},
    {"[P Tom Vance] is the [R founder] and former [R chief executive] of [O Quell].",
     "founded(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] is the [R founder] and former [R chief executive] of [O Quell].",
     "leads(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance] has a degree from [O Eastmoor University] and a PhD from [O Norwick "
     "University].",
     "studied_at(Tom Vance, Norwick University) asserted", NULL},
    {"The head office of [O Quell] is in [L Leeds].", "located_in(Quell, Leeds) asserted", NULL},
    {"The office of [O Quell] closed, [O Farhill] said in [L Leeds].", NULL, "located_in("},
    {"[P Tom Vance] emigrated from [L Leeds] to [L Norwick].",
     "was_in(Tom Vance, Norwick) asserted", NULL},
    {"[O Quell], the [O Farhill]-owned maker of [D Loom], agreed.", "makes(Quell, Loom) asserted",
     NULL},
    {"In her role as [R president] of [O Quell], [P Ines Marlow] met students.",
     "leads(Ines Marlow, Quell) asserted", NULL},
    {"[P Tom Vance]'s long tenure as [R chairman] of [O Quell] ended.",
     "leads(Tom Vance, Quell) asserted", NULL},
};

START_TEST(sentence)
{
    marked_check(&cases[_i]);
}
END_TEST

/* Without a word on what a role is of, the article's topic: if it is of the kind that has the role.
 */
START_TEST(a_role_goes_to_an_organization_of_its_kind)
{
    marked_check_bridged(&(struct marked_case){
        "[O 北辰智能]今年扩建。[O 北辰智能]向[O 南湖大学]捐赠。[R 校长][P 周明]出席。",
        "leads(周明, 南湖大学) asserted", "leads(周明, 北辰智能)"});
    ck_assert(seat_fits(seat_of("行长", strlen("行长")), "河东银行"));
    ck_assert(!seat_fits(seat_of("副行长", strlen("副行长")), "河东大学"));
    ck_assert_ptr_null(seat_of("总裁", strlen("总裁")));
    ck_assert(seat_fits(NULL, "河东大学"));
}
END_TEST

Suite *relate_noun_suite(void)
{
    Suite *suite = suite_create("relate_noun");
    TCase *tcase = tcase_create("relate_noun");
    tcase_add_loop_test(tcase, sentence, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, a_role_goes_to_an_organization_of_its_kind);
    suite_add_tcase(suite, tcase);
    return suite;
}
