#include <stdio.h>
#include <string.h>

#include "find/relate_seat.h"
#include "marked.h"
#include "suites.h"

struct sentence_case {
    const char *markup;
    const char *wanted;    /* a line that must be found, or NULL */
    const char *forbidden; /* what no line may hold, or NULL */
};

static const struct sentence_case cases[] = {
    /* active */
    {"[O Norwick Bank] has quietly bought [O Quell].", "acquired(Norwick Bank, Quell) asserted",
     NULL},
    {"[O 北辰智能]周五正式收购了[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted", NULL},
    {"[O Farhill], the rival of [O Quell], acquired [O Norwick].",
     "acquired(Farhill, Norwick) asserted", "acquired(Quell"},
    {"[O Farhill] launched a chatbot in [L Leeds] and acquired [O Quell].",
     "acquired(Farhill, Quell) asserted", NULL},
    {"[O Farhill], which acquired [O Quell], is growing.", "acquired(Farhill, Quell) asserted",
     NULL},
    {"[O 北辰智能]推出了新款聊天机器人[D 星语]。", "makes(北辰智能, 星语) asserted", NULL},
    {"[P 周明]离开[O 远山研究院]，加入[O 北辰智能]。", "hired(北辰智能, 周明) asserted", NULL},
    {"[P 周明]离开[O 远山研究院]，加入[O 北辰智能]。", "left(周明, 远山研究院) asserted", NULL},
    {"[P Tom Vance] joined [O Farhill Labs] in March.", "hired(Farhill Labs, Tom Vance) asserted",
     NULL},
    {"[P Ines Marlow] graduated from [O Eastmoor University].",
     "studied_at(Ines Marlow, Eastmoor University) asserted", NULL},
    {"[P 林若溪]毕业于[O 南湖大学]。", "studied_at(林若溪, 南湖大学) asserted", NULL},
    {"[P Ines Marlow] wrote [W The Long Pier].", "created(Ines Marlow, The Long Pier) asserted",
     NULL},
    {"[O Farhill] sued [O Quell] in May.", "legal_action(Farhill, Quell) asserted", NULL},
    {"[P Ines Marlow] visited [L Leeds].", "was_in(Ines Marlow, Leeds) asserted", NULL},
    {"[D Loom] runs on [D Quell Engine].", "based_on(Loom, Quell Engine) asserted", NULL},
    {"[O 北辰智能]专注于[C 语音合成]。", "works_on(北辰智能, 语音合成) asserted", NULL},
    {"[P 林若溪]会见了[P 周明]。", "met(林若溪, 周明) asserted", NULL},
    {"[P 林若溪]出席[E 南湖论坛]。", "attended(林若溪, 南湖论坛) asserted", NULL},
    {"[O Farhill] took a minority stake in [O Quell].", "invested_in(Farhill, Quell) asserted",
     NULL},
    {"[O Quell] raised a second round led by [O Norwick Bank].",
     "invested_in(Norwick Bank, Quell) asserted", NULL},
    {"[O Farhill], a grower in [L Leeds] that acquired [O Quell], is growing.",
     "acquired(Farhill, Quell) asserted", NULL},
    {"Born in [L Leeds] in 1950, [P Ines Marlow] paints.", "was_in(Ines Marlow, Leeds) asserted",
     NULL},
    {"[P Ines Marlow] is a Danish [R footballer] born in [L Leeds].",
     "was_in(Ines Marlow, Leeds) asserted", NULL},
    {"[P Ines Marlow] earned a PhD at [O Eastmoor University].",
     "studied_at(Ines Marlow, Eastmoor University) asserted", NULL},
    {"[O Farhill Labs]' acquisition of [O Quell] surprised nobody.",
     "acquired(Farhill Labs, Quell) asserted", NULL},
    {"[P Ines Marlow] received a law degree from [O Eastmoor University].",
     "studied_at(Ines Marlow, Eastmoor University) asserted", NULL},
    {"[P Tom Vance] said a start-up based in [L Leeds] had gone.", NULL, "located_in("},
    {"[P Tom Vance] was the daughter of [P Ines Marlow].", "family_of(Tom Vance, Ines Marlow) past",
     NULL},
    {"[P 周明]出任[O 远山科技][R 总经理]的说法，他本人予以否认。", "leads(周明, 远山科技) denied",
     NULL},
    {"[O Farhill] offered to buy [O Quell].", "acquired(Farhill, Quell) hedged", NULL},
    {"由[P 周明]领导的[O 北辰智能]收购[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted",
     NULL},
    {"1. [O 北辰智能]：拟收购[O 远山科技]股权。", "acquired(北辰智能, 远山科技) planned", NULL},
    {"为[O 北辰智能]供应镜头的[O 远山科技]上市。", "supplies(远山科技, 北辰智能) asserted", NULL},
    {"[P Tom Vance] studied at [O Quell] and the [O University of Eastmoor].",
     "studied_at(Tom Vance, University of Eastmoor) asserted", NULL},
    {"[P Tom Vance] is also the [R founder and CEO] of [O Quell].",
     "founded(Tom Vance, Quell) asserted", NULL},
    {"[O Farhill] acquired [O Quell], based in [L Leeds].", "located_in(Quell, Leeds) asserted",
     "located_in(Farhill"},
    {"[P Ines Marlow] succeeds [P Tom Vance] as [R chief executive] of [O Quell].",
     "leads(Tom Vance, Quell) past", NULL},
    {"[P 林若溪]与[P 周明]并无亲属关系。", "family_of(林若溪, 周明) denied", NULL},
    {"[P Tom Vance] moved to [O Quell] from [O Farhill].", "left(Tom Vance, Farhill) asserted",
     NULL},
    {"[O 远山科技][R 总裁][P 周明]创办了[O 北辰智能]，后被[O 南湖科技]收购。",
     "acquired(南湖科技, 北辰智能) asserted", "acquired(南湖科技, 远山科技)"},
    {"[P 周明]领导的团队与[O 远山科技]合作。", NULL, "leads("},
    {"[P Tom Vance] beat [P Ines Marlow] in the final of the [E Eastmoor Open].",
     "attended(Ines Marlow, Eastmoor Open) asserted", NULL},
    {"[O 北辰智能]完成融资，由[O 远山科技]领投、[O 南湖科技]跟投。", NULL,
     "invested_in(远山科技, 南湖科技)"},
    {"出生于[L 湖州]，[P 林若溪]学习数学。", "was_in(林若溪, 湖州) asserted", NULL},
    {"[W The Long Pier], a novel by [P Ines Marlow], is out.",
     "created(Ines Marlow, The Long Pier) asserted", NULL},
    {"[O Quell] is led by its [R chief executive], [P Tom Vance].",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P 周明]，小型运营商[O 远山科技]的[R 老板]，笑了。", "leads(周明, 远山科技) asserted", NULL},
    {"曾在[O 远山科技]担任[R 工程师]的[P 周明]来了。", "works_for(周明, 远山科技) past", NULL},
    {"[P 周明]退役后当选[O 南湖协会][R 主席]。", NULL, "left(周明, 南湖协会)"},
    {"[O Quell] grows. [O Quell] sells pumps. [P Tom Vance] started the company in 2019.",
     "founded(Tom Vance, Quell) asserted", NULL},
    {"[P Tom Vance] of the [O Harbour Party] agreed.",
     "member_of(Tom Vance, Harbour Party) asserted", NULL},
    {"[O Farhill] rejected a takeover bid from [O Quell].", "acquired(Quell, Farhill) denied",
     NULL},
    {"在[E 南湖论坛]上，[P 周明]介绍了产品。", "attended(周明, 南湖论坛) asserted", NULL},
    {"By [P Ines Marlow], [O Eastmoor Review]", "works_for(Ines Marlow, Eastmoor Review) asserted",
     NULL},
    {"[P Ines Marlow], [O Quell] said, is gone.", NULL, "works_for("},
    {"[L 湖州]举行的[E 南湖论坛]落幕。", "located_in(南湖论坛, 湖州) asserted", NULL},
    {"[P 周明]辞职，拉上[P 林若溪]，成立[O 北辰智能]。", "founded(周明, 北辰智能) asserted",
     "founded(林若溪"},
    {"[O 北辰智能]任命[P 周明]为总监。", "works_for(周明, 北辰智能) asserted", NULL},
    {"[O 北辰智能]与[O 远山科技]联合开发的[D 星语]上线。", "makes(远山科技, 星语) asserted", NULL},
    {"[P 周明]，29岁，[O 远山科技]创始人。", "founded(周明, 远山科技) asserted", NULL},
    {"[P Tom Vance], 44, founder of [O Quell], said so.", "founded(Tom Vance, Quell) asserted",
     NULL},
    {"At the [E Eastmoor Forum], [P Ines Marlow] showed a plan.",
     "attended(Ines Marlow, Eastmoor Forum) asserted", NULL},
    {"[O Quell], the Leeds start-up [P Tom Vance] founded, is growing.",
     "founded(Tom Vance, Quell) asserted", NULL},
    {"[O Quell], in which [O Farhill] holds shares, is growing.",
     "invested_in(Farhill, Quell) asserted", NULL},
    {"[P Tom Vance] founded [O Quell] in May with [P Ines Marlow].",
     "founded(Ines Marlow, Quell) asserted", NULL},
    {"[P 周明]2020年与同学[P 林若溪]创办[O 远山科技]。", "founded(林若溪, 远山科技) asserted",
     NULL},
    {"[P Tom Vance] of the [O Farhill Commission] agreed.",
     "works_for(Tom Vance, Farhill Commission) asserted", "member_of("},
    {"[P Ines Marlow] holds a doctorate from [O Eastmoor College].",
     "studied_at(Ines Marlow, Eastmoor College) asserted", NULL},
    {"[P 周明]曾在[O 远山科技]工作，去年离职。", "left(周明, 远山科技) asserted", NULL},
    {"[P 周明]曾在[O 远山科技]工作，[P 林若溪]离职。", NULL, "left("},
    {"Speaking in [L Leeds], [O Quell] [R CEO] [P Tom Vance] smiled.",
     "was_in(Tom Vance, Leeds) asserted", NULL},
    /* passive */
    {"[O Quell] was bought by [O Norwick Bank] in March.", "acquired(Norwick Bank, Quell) asserted",
     "acquired(Quell"},
    {"[O 远山科技]被[O 北辰智能]收购。", "acquired(北辰智能, 远山科技) asserted",
     "acquired(远山科技"},
    {"[O Quell], founded in 2019 by [P Tom Vance] and [P Ines Marlow], is based in [L Leeds].",
     "founded(Ines Marlow, Quell) asserted", NULL},
    {"由[P 周明]创办的[O 远山科技]完成融资。", "founded(周明, 远山科技) asserted", NULL},
    {"Founded by [P Tom Vance] in 2019, [O Quell] makes pumps.",
     "founded(Tom Vance, Quell) asserted", NULL},
    {"[D Loom], an app designed by [P Tom Vance], is free.", "makes(Tom Vance, Loom) asserted",
     NULL},
    {"[D 星语]是[O 北辰智能]开发的聊天机器人。", "makes(北辰智能, 星语) asserted", NULL},
    /* what the text is about */
    {"[O 北辰智能]周三上市，[O 北辰智能]的新品同日露面，股东包括[O 远山资本]。",
     "invested_in(远山资本, 北辰智能) asserted", NULL},
    {"[O 北辰智能]昨日上市。[O 远山资本]、[O 南湖银行]到场。[R 董事长][P 周明]致辞。", NULL,
     "leads(周明, 北辰智能)"},
    {"[O NRK] [P=Ines Marlow|she] told.", NULL, "works_for("},
    {"\"[W The Keeper of Hours]\", [P Ines Marlow]'s bestseller, sold well.",
     "created(Ines Marlow, The Keeper of Hours) asserted", NULL},
    /* coverb, joint, ba */
    {"曾在[O 远山科技]工作的[P 周明]昨天到访。", "works_for(周明, 远山科技) past", NULL},
    {"此前在[O 远山科技]任职的[P 周明]昨天到访。", "works_for(周明, 远山科技) past", NULL},
    {"[O 北辰智能]与[O 远山科技]达成合作。", "partners_with(北辰智能, 远山科技) asserted", NULL},
    {"[O Farhill] teamed up with [O Quell].", "partners_with(Farhill, Quell) asserted", NULL},
    {"[O 北辰智能]将[O 远山科技]出售给[O 南湖集团]。", "acquired(南湖集团, 远山科技) asserted",
     NULL},
    {"[O Farhill] sold [O Quell] to [O Norwick Bank].", "acquired(Norwick Bank, Quell) asserted",
     NULL},
    {"[O 北辰智能]从[O 远山研究院]挖走[P 周明]。", "left(周明, 远山研究院) asserted", NULL},
    {"[O 北辰智能]从[O 远山研究院]挖走[P 周明]。", "hired(北辰智能, 周明) asserted", NULL},
    {"[O 南湖电子]向[O 北辰智能]供应镜头。", "supplies(南湖电子, 北辰智能) asserted", NULL},
    {"[P 周明]与[O 远山科技]最大的对手[O 北辰智能]合作。", "partners_with(周明, 北辰智能) asserted",
     "partners_with(周明, 远山科技)"},
    {"[P 周明]从[O 远山科技]挖走了研究人员。", NULL, "left("},
    {"[P 周明]为[O 远山科技]组建[O 远山科技]新的团队。", NULL, "founded("},
    {"[O Farhill] signed a partnership with [O Quell].", "partners_with(Farhill, Quell) asserted",
     NULL},
    {"[P Ines Marlow] is at the helm of [O Farhill].", "leads(Ines Marlow, Farhill) asserted",
     NULL},
    {"[O Farhill], whose [P Tom Vance] has a list, sued.", "works_for(Tom Vance, Farhill) asserted",
     NULL},
    {"[P Ines Marlow], who heads research at [O Farhill], smiled.",
     "works_for(Ines Marlow, Farhill) asserted", NULL},
    {"[P Ines Marlow] was fired by [O Farhill].", "left(Ines Marlow, Farhill) asserted", NULL},
    {"[P Ines Marlow]'s departure from [O Farhill] was abrupt.",
     "left(Ines Marlow, Farhill) asserted", NULL},
    {"[P Ines Marlow] moved from [O Quell] to [O Farhill].", "hired(Farhill, Ines Marlow) asserted",
     NULL},
    {"[P Ines Marlow] moved from [O Quell] to [O Farhill].", "left(Ines Marlow, Quell) asserted",
     NULL},
    {"[P Ines Marlow] is a member of [O the Moderates].",
     "member_of(Ines Marlow, the Moderates) asserted", NULL},
    {"[P Ines Marlow] was elected to the board of [O Farhill].",
     "member_of(Ines Marlow, Farhill) asserted", NULL},
    {"[O Farhill] has completed its acquisition of [O Quell].", "acquired(Farhill, Quell) asserted",
     NULL},
    {"[O Quell]'s backers are [O Norwick Capital] and [O Tarn].",
     "invested_in(Tarn, Quell) asserted", NULL},
    {"[O Farhill Labs]' main rivals are [O Quell] and [O Tarn].",
     "competes_with(Farhill Labs, Tarn) asserted", NULL},
    {"[O Quell] faces stiff competition from [O Farhill].",
     "competes_with(Quell, Farhill) asserted", NULL},
    {"[O Quell], whose customers include [O Farhill], grew.", "supplies(Quell, Farhill) asserted",
     NULL},
    {"\"[W The Lamp]\" stars [P Tom Vance].", "created(Tom Vance, The Lamp) asserted", NULL},
    {"\"[W The Lamp]\", with music by [P Tom Vance], opens today.",
     "created(Tom Vance, The Lamp) asserted", NULL},
    {"[P Ines Marlow], at home in [L Leeds], smiled.", "was_in(Ines Marlow, Leeds) asserted", NULL},
    {"[L Leeds] hosts the [E Eastmoor Forum].", "located_in(Eastmoor Forum, Leeds) asserted", NULL},
    {"[O Farhill] has opened an investigation into [O Quell].",
     "legal_action(Farhill, Quell) asserted", NULL},
    {"[P 周明]写了《[W 长夜]》。", "created(周明, 长夜) asserted", NULL},
    {"[P 周明]从[O 北辰智能]跳槽到[O 远山科技]。", "left(周明, 北辰智能) asserted", NULL},
    {"[O 远山科技]与[O 北辰智能]达成和解。", "legal_action(远山科技, 北辰智能) asserted", NULL},
    {"[O 北辰智能]向[O 远山科技]订购了20架飞机。", "supplies(远山科技, 北辰智能) asserted", NULL},
    {"[E 远山论坛]由[O 远山科技]主办。", "attended(远山科技, 远山论坛) asserted", NULL},
    {"[O 红杉]减持[O 远山科技]股份。", "invested_in(红杉, 远山科技) asserted", NULL},
    {"[L 杭州]举办[E 远山论坛]。", "located_in(远山论坛, 杭州) asserted", NULL},
    {"[P 周明]对[L 北京]进行访问。", "was_in(周明, 北京) asserted", NULL},
    {"[O Farhill] named [P Ines Marlow] its [R chief executive].",
     "leads(Ines Marlow, Farhill) asserted", "works_for("},
    {"[O 远山科技]任命[P 周明]为[R 首席执行官]。", "leads(周明, 远山科技) asserted", "works_for("},
    {"[O 远山科技]任命[P 周明]为[R 顾问]。", "works_for(周明, 远山科技) asserted", "leads("},
    {"[O Quell] raised money from investors including [O Norwick Capital].",
     "invested_in(Norwick Capital, Quell) asserted", NULL},
    {"[P Tom Vance] has published one book, \"[W The Lamp]\".",
     "created(Tom Vance, The Lamp) asserted", NULL},
    {"In \"[W The Lamp]\", [P Tom Vance] argues that it is so.",
     "created(Tom Vance, The Lamp) asserted", NULL},
    {"[W THE SALT ROAD], [P Tom Vance] ([O Farhill Press], £9)",
     "created(Tom Vance, THE SALT ROAD) asserted", NULL},
    {"The [D Loom] phone from [O Farhill] is cheap.", "makes(Farhill, Loom) asserted", NULL},
    {"[O Farhill], the company behind [D Loom], grew.", "makes(Farhill, Loom) asserted", NULL},
    {"[O Farhill], whose set-top [D Loom] is free, grew.", "makes(Farhill, Loom) asserted", NULL},
    {"[P Ines Marlow], whose father is [P Tom Vance], smiled.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    {"[O 新华社][L 首尔][T 1月8日]电（[R 记者][P 班若筠]）[L 韩国][R 总统][P "
     "李在明]宣布改组内阁，任命[P 成基善]为[R 部长]。",
     "works_for(班若筠, 新华社) asserted", "works_for(李在明, 新华社)"},
    {"[O 新华社][L 首尔][T 1月8日]电（[R 记者][P 班若筠]）[L 韩国][R 总统][P "
     "李在明]宣布改组内阁，任命[P 成基善]为[R 部长]。",
     NULL, "hired(新华社"},
    {"[O 远山日报][L 杭州][T 5月20日]讯　[R 记者]　[P 班若筠]",
     "works_for(班若筠, 远山日报) asserted", NULL},
    {"[O 远山科技]设在[L 竹南]，[R 董事长][P 林若溪]到场。", "leads(林若溪, 远山科技) asserted",
     NULL},
    {"[O 远山科技]设在[L 竹南]，[O 北辰智能]也在，[R 董事长][P 林若溪]到场。", NULL, "leads("},
    {"[O Farhill], which is developing the drug with [O Quell], grew.",
     "partners_with(Farhill, Quell) asserted", NULL},
    {"[E 远山论坛]将在[L 杭州]举行。", "located_in(远山论坛, 杭州) planned", NULL},
    {"[O 远山科技]将由[P 周明]领导。", "leads(周明, 远山科技) planned", NULL},
    {"《[W 长夜]》将由[P 周明]执导。", "created(周明, 长夜) planned", NULL},
    {"[O 远山科技]（[R 创始人]：[P 周明]）上市。", "founded(周明, 远山科技) asserted", NULL},
    {"[P 周明]，《[W 长夜]》的[R 作者]", "holds_role(周明, 作者) asserted", NULL},
    {"[P 周明]以《[W 长夜]》获奖。", "created(周明, 长夜) asserted", NULL},
    {"在[L 马六甲]出生的老屋主[P 周明]到场。", "was_in(周明, 马六甲) asserted", NULL},
    {"[O 远山科技]把总部从[L 珠海]搬到了[L 合肥]。", "located_in(远山科技, 合肥) asserted", NULL},
    {"[P 周明]，[O 远山大学]毕业，[R 研究员]。", "studied_at(周明, 远山大学) asserted", NULL},
    {"[P 周明]、[P 林若溪]分别任[O 远山大学]、[O 南湖大学][R 校长]。",
     "leads(林若溪, 南湖大学) asserted", "leads(周明, 南湖大学)"},
    {"[P 周明]先后任教于[O 远山大学]和[O 南湖大学]。", "works_for(周明, 南湖大学) past", NULL},
    {"持有[O 远山科技][A 6.1%]股份的[O 北辰投资]质疑。", "invested_in(北辰投资, 远山科技) asserted",
     NULL},
    {"[O 远山科技]只有九名员工，产品叫“[D 星语]”。", "makes(远山科技, 星语) asserted", NULL},
    {"“[D 星语]”的[R 作者]叫[P 周明]。", "holds_role(周明, 作者) asserted", NULL},
    {"[L Paris], the capital of [L France], is big.", "located_in(Paris, France) asserted",
     "located_in(France"},
    {"[O Quell], [L Lisbon] — [A €38m] Series B led by [O Norwick Capital].",
     "invested_in(Norwick Capital, Quell) asserted", NULL},
    {"[P 周明]：[D 星语]的共同创作者。", "makes(周明, 星语) asserted", NULL},
    {"[P 周明]：[R 老板]对我很好。", NULL, "holds_role("},
    {"[O 远山科技]，[D 星语]的制造者，买下了它。", "makes(远山科技, 星语) asserted", NULL},
    {"[P 周明]被[O 证监局]处以[A 200万元]罚款。", "legal_action(证监局, 周明) asserted", NULL},
    {"[P 周明]在《[W 站台]》里拍过那种等待。", "created(周明, 站台) asserted", NULL},
    {"[D 看客Air]｜来自[O 看客光学]，众筹产品。", "makes(看客光学, 看客Air) asserted", NULL},
    {"编委[P 梅听雨]跳槽[O 南都传媒]。", "hired(南都传媒, 梅听雨) asserted", "left("},
    {"年度漫画：《[W 凍頂]》，[P 步家禎]，[O 慢工文化]。", "created(步家禎, 凍頂) asserted", NULL},
    {"特别贡献奖：[P 游珮芸]、[P 周見信]，《[W 來自清水]》。", "created(周見信, 來自清水) asserted",
     NULL},
    {"[P 蔡思韵]主演、[P 何爵天]執導的《[W 尾班維港線]》成為大贏家。",
     "created(蔡思韵, 尾班維港線) asserted", NULL},
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
    /* nouns */
    {"[O Quell] is a rival of [O Farhill].", "competes_with(Quell, Farhill) asserted", NULL},
    {"[O 北辰智能]的竞争对手[O 远山科技]没有回应。", "competes_with(北辰智能, 远山科技) asserted",
     NULL},
    {"[O Quell], a subsidiary of [O Farhill], makes pumps.", "part_of(Quell, Farhill) asserted",
     NULL},
    {"[P 林若溪]的丈夫[P 周明]到场。", "family_of(林若溪, 周明) asserted", NULL},
    {"[P=Ines Marlow|Her] husband, [P Tom Vance], agreed.",
     "family_of(Ines Marlow, Tom Vance) asserted", NULL},
    /* between */
    {"[O 北辰智能]旗下[O 远山科技]亏损。", "part_of(远山科技, 北辰智能) asserted", NULL},
    {"[O 北辰智能]的[D 星语]亏损。", "makes(北辰智能, 星语) asserted", NULL},
    {"The engineers of [O Farhill] in [L Leeds] agreed.", "located_in(Farhill, Leeds) asserted",
     NULL},
    {"[L Leeds]-based [O Quell] agreed.", "located_in(Quell, Leeds) asserted", NULL},
    {"It opened in [L Darmstadt], [L Germany].", "located_in(Darmstadt, Germany) asserted", NULL},
    {"[P Tom Vance] of [O Farhill] agreed.", "works_for(Tom Vance, Farhill) asserted", NULL},
    /* acts */
    {"[O Farhill]'s acquisition of [O Quell] surprised nobody.",
     "acquired(Farhill, Quell) asserted", NULL},
    {"The partnership between [O Farhill] and [O Quell] ended.",
     "partners_with(Farhill, Quell) asserted", NULL},
    /* lists */
    {"[O 北辰智能]聘请[P 林若溪]、[P 周明]和[P 王野]。", "hired(北辰智能, 王野) asserted", NULL},
    {"[O Farhill] and [O Quell] hired [P Tom Vance] and [P Ines Marlow] respectively.",
     "hired(Quell, Ines Marlow) asserted", "hired(Quell, Tom Vance)"},
    {"[P 林若溪]和[P 周明]分别加入[O 北辰智能]和[O 远山科技]。", "hired(远山科技, 周明) asserted",
     "hired(远山科技, 林若溪)"},
    /* pronouns and subjects left out */
    {"[P Ines Marlow] came home. [P=Ines Marlow|She] founded [O Quell].",
     "founded(Ines Marlow, Quell) asserted", NULL},
    {"[O 北辰智能]成立三年，去年收购[O 远山科技]。", "acquired(北辰智能, 远山科技) asserted", NULL},
    {"[O 北辰智能]完成融资，[O 南湖资本]领投。[O 北辰智能]很高兴。",
     "invested_in(南湖资本, 北辰智能) asserted", NULL},
    {"[P 林若溪]和[P 周明]到场，两人毕业于[O 南湖大学]。", "studied_at(周明, 南湖大学) asserted",
     NULL},
    /* nothing from nearness, wrong types, other clauses */
    {"[O Farhill] and [O Quell] were in the news.", NULL, "("},
    {"The startup near [O Farhill] acquired [O Quell].", NULL, "acquired("},
    {"[O Farhill] bought [O Quell]'s old factory.", NULL, "acquired("},
    {"[P 周明]把书加入购物车，[O 北辰智能]没有回应。", NULL, "hired("},
    {"[P Tom Vance] battles cancer, and [O Quell] waits.", NULL, "competes_with("},
    {"[O 北辰智能]发布财报；[D 星语]下线。", NULL, "makes("},
    {"[P 林若溪]欢迎科学家加入[O 北辰智能]。", NULL, "hired("},
    {"[O 中新社]称，[D 星语]下线。", NULL, "makes("},
};

START_TEST(sentence)
{
    const struct sentence_case *c = &cases[_i];
    const char *found = marked_relations(c->markup);
    char line[256];
    if (c->wanted) {
        snprintf(line, sizeof line, "%s\n", c->wanted);
        ck_assert_msg(strstr(found, line), "'%s' not in\n%sof: %s", c->wanted, found, c->markup);
    }
    if (c->forbidden)
        ck_assert_msg(!strstr(found, c->forbidden), "'%s' is in\n%sof: %s", c->forbidden, found,
                      c->markup);
}
END_TEST

/* Without a word on what a role is of, the article's topic: if it is of the kind that has the role.
 */
START_TEST(a_role_goes_to_an_organization_of_its_kind)
{
    const char *found = marked_relations("[O 北辰智能]今年扩建。[O 北辰智能]向[O 南湖大学]捐赠。"
                                         "[O 北辰智能]昨日宣布。[R 校长][P 周明]出席。");
    ck_assert_msg(strstr(found, "leads(周明, 南湖大学) asserted\n"), "%s", found);
    ck_assert_msg(!strstr(found, "leads(周明, 北辰智能)"), "%s", found);
    ck_assert(seat_fits("行长", strlen("行长"), "河东银行"));
    ck_assert(!seat_fits("副行长", strlen("副行长"), "河东大学"));
    ck_assert(seat_fits("总裁", strlen("总裁"), "河东大学"));
    ck_assert(!seat_is_named("总裁", strlen("总裁")));
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
    tcase_add_test(tcase, a_role_goes_to_an_organization_of_its_kind);
    tcase_add_test(tcase, a_sentence_of_thousands_of_mentions_ends);
    suite_add_tcase(suite, tcase);
    return suite;
}
