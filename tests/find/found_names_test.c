/* Where names begin and end, by all steps of finding together. */
#include <stdio.h>
#include <string.h>

#include "find/find.h"
#include "suites.h"

static struct dossier *find_in(const struct find_knowledge *knowledge, const char *said)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, said, strlen(said));
    return find_all(knowledge, article_end(&maker));
}

/* Whether what is said has the names `there`, and none of `absent`; both end with NULL. */
static void check_names(const char *said, const char *const *there, const char *const *absent)
{
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    struct dossier *dossier = find_in(knowledge, said);
    for (; *there; there++)
        ck_assert_msg(dossier_entity_by_name(dossier, *there) != NO_INDEX, "no %s", *there);
    for (; *absent; absent++)
        ck_assert_msg(dossier_entity_by_name(dossier, *absent) == NO_INDEX, "%s", *absent);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}

/* The enum entity_type of what is called so in what is said; -1: nothing is. */
static int type_in(const char *said, const char *name)
{
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    struct dossier *dossier = find_in(knowledge, said);
    uint32_t entity = dossier_entity_by_name(dossier, name);
    int type = entity == NO_INDEX ? -1 : dossier->entities[entity].type;
    dossier_free(dossier);
    find_knowledge_free(knowledge);
    return type;
}

START_TEST(two_names_that_look_like_one_are_parted)
{
    check_names("姐姐席言读江油中学，弟弟席知行从绵阳中学毕业。",
                (const char *const[]){"席言", "江油中学", NULL}, (const char *const[]){NULL});
    check_names("摄影/赵一鸣　视觉中国供图", (const char *const[]){"赵一鸣", "视觉中国", NULL},
                (const char *const[]){NULL});
    check_names("（中央社記者翁珮恆河內9日專電）南韓總統李在明9日訪問越南。",
                (const char *const[]){"翁珮恆", "河內", NULL}, (const char *const[]){NULL});
    check_names("极兔创始人李杰出生于湖北。", (const char *const[]){"李杰", NULL},
                (const char *const[]){"李杰出", NULL});
    check_names("该车搭载蔚来自研的神玑芯片，由位于合肥的工厂生产。",
                (const char *const[]){"神玑芯片", NULL},
                (const char *const[]){"蔚来自研的神玑芯片", NULL});
    check_names("首场比赛中国队将对阵巴西队。", (const char *const[]){"中国队", "巴西队", NULL},
                (const char *const[]){NULL});
    check_names("山东泰山队官方宣布，签下前锋克雷桑。", (const char *const[]){"山东泰山队", NULL},
                (const char *const[]){"山东泰山队官方", NULL});
    check_names("总统下令降半旗三天，并责成石油监管局调查。",
                (const char *const[]){"石油监管局", NULL}, (const char *const[]){NULL});
}
END_TEST

START_TEST(seat_in_brackets_is_part_of_a_legal_name)
{
    const char *const brand[] = {"特斯拉", NULL}, *const none[] = {NULL};
    check_names("国产设计企业岚舟生物制药（苏州）有限公司说",
                (const char *const[]){"岚舟生物制药（苏州）有限公司", NULL}, none);
    check_names("特斯拉（上海）有限公司成立于2018年。",
                (const char *const[]){"特斯拉（上海）有限公司", NULL}, brand);
    check_names("特斯拉（上海）发布新车。", brand, none);
}
END_TEST

START_TEST(edges_of_chinese_names_are_those_of_the_article)
{
    check_names("杭州人形机器人公司星纹科技宣布完成融资。星纹科技成立于2021年。"
                "浙江省副省长卢山上周到访星纹科技。星纹科技表示欢迎。",
                (const char *const[]){"星纹科技", "卢山", NULL},
                (const char *const[]){"访星纹科技", "杭州人形机器人公司", NULL});
}
END_TEST

START_TEST(words_that_say_what_a_company_is_are_no_name)
{
    check_names("远山科技收购语音技术公司北辰智能，还在洽谈收购语音人工智能公司 PlayAI。",
                (const char *const[]){"北辰智能", "PlayAI", NULL},
                (const char *const[]){"语音技术公司", "语音人工智能", NULL});
}
END_TEST

START_TEST(longer_name_stands_wherever_it_is_written)
{
    check_names("对电商平台云集优品立案调查。云集优品回应称，公司将全力配合。简明朗2016年加入云集优"
                "品，任副手。"
                "云集优品由前工程师简明朗在杭州创立。",
                (const char *const[]){"云集优品", NULL}, (const char *const[]){"云集", NULL});
}
END_TEST

START_TEST(what_tells_of_a_name_is_no_part_of_it)
{
    const char *const none[] = {NULL};
    check_names("英伟达对以色列初创公司德西（Deci）的收购已于上月交割。",
                (const char *const[]){"德西", NULL},
                (const char *const[]){"以色列初创公司德西", NULL});
    check_names("2016年离职后与大学同学林若溪创立了远山影业。",
                (const char *const[]){"远山影业", NULL}, (const char *const[]){"后与大学", NULL});
    check_names("赞助商包括岭南银行和丹霞矿泉水。", (const char *const[]){"岭南银行", NULL},
                (const char *const[]){"包括岭南银行", NULL});
    check_names("去年，宁川港因环保问题受罚。", (const char *const[]){"宁川港", NULL},
                (const char *const[]){"宁川港因环保", NULL});
    check_names("华为与小米共建实验室。", (const char *const[]){"小米", NULL},
                (const char *const[]){"小米共建实验室", NULL});
    check_names("腾讯与百度联合成立研究院。", (const char *const[]){"百度", NULL},
                (const char *const[]){"百度联合成立研究院", NULL});
    check_names("明州港集团没有回应，这笔交易帮助公司进入华南市场。",
                (const char *const[]){"明州港集团", NULL}, (const char *const[]){"华南市场", NULL});
    check_names("由原云岭通信工程师贺子昂创办的澜芯半导体上市。",
                (const char *const[]){"云岭通信", NULL}, (const char *const[]){"原云岭通信", NULL});
    check_names("法院一审判处原城建局副局长孟凡石有期徒刑。", (const char *const[]){"城建局", NULL},
                (const char *const[]){"处原城建局", NULL});
    check_names("卢卡斯·蒙泰罗梅开二度。由副院长李晓代行院长职责。好苗教育CEO符晓任总裁。",
                (const char *const[]){"卢卡斯·蒙泰罗", "李晓", "符晓", NULL},
                (const char *const[]){"卢卡斯·蒙泰罗梅", "李晓代", "符晓任", NULL});
    check_names("宏图电器解聘何志军，聘任李佩芳为总经理。", (const char *const[]){"宏图电器", NULL},
                (const char *const[]){"宏图电器解聘何志军", NULL});
    check_names("國泰旗下廉航香港快運則繼續營運。", (const char *const[]){"香港快運", NULL},
                (const char *const[]){"廉航香港快運", NULL});
    check_names("数衡科技主营工业仿真软件SimForge，客户包括中国商飞和东方电气。",
                (const char *const[]){"数衡科技", NULL},
                (const char *const[]){"数衡科技主营工业仿真软件", NULL});
    check_names("温如言将星澜影业和编剧郭晓棠告上法庭。", (const char *const[]){"星澜影业", NULL},
                (const char *const[]){"将星澜影业", NULL});
    check_names("农业公司“垄上行”完成融资。", (const char *const[]){"垄上行", NULL}, none);
    check_names("受台风“蓝鲸”影响，苍南县出现暴雨。", (const char *const[]){"台风“蓝鲸”", NULL},
                none);
}
END_TEST

START_TEST(what_stands_behind_its_kind_is_a_name)
{
    const char *const none[] = {NULL};
    check_names("The carmaker Varano is a unit of Gruppo Sestri.",
                (const char *const[]){"Varano", NULL}, none);
    check_names("The Lagos-based fintech Palmora raised money.",
                (const char *const[]){"Palmora", NULL}, none);
    check_names("Omers, based in Leeds, employs 40 people.", (const char *const[]){"Omers", NULL},
                none);
    check_names("A small firm in Boston, Palmora, made it.", (const char *const[]){"Palmora", NULL},
                none);
    check_names("She left the Leeds Times for the Hull Herald.",
                (const char *const[]){"Leeds Times", "Hull Herald", NULL}, none);
    check_names("It buys flour from Molvo Rasti, a mill in Udine.",
                (const char *const[]){"Molvo Rasti", NULL}, none);
    check_names("The investors included the pension fund Omers.",
                (const char *const[]){"Omers", NULL}, none);
    check_names("The lab Sarah Vance founded was sold.", (const char *const[]){"Sarah Vance", NULL},
                (const char *const[]){"lab Sarah Vance", NULL});
}
END_TEST

START_TEST(quoted_part_of_a_name_stands_for_it)
{
    const char *said = "Coretta Water Systems, Inc. (“Coretta” or the “Company”) makes pumps. "
                       "Coretta said so.";
    ck_assert_int_eq(type_in(said, "Coretta"), ENTITY_ORGANIZATION);
}
END_TEST

START_TEST(what_it_is_stands_before_a_quoted_name)
{
    ck_assert_int_eq(type_in("游戏工作室“十二面”起诉了前员工戴崧。", "十二面"),
                     ENTITY_ORGANIZATION);
    check_names("第三代智能眼镜“Lumo S”由星桥科技推出。", (const char *[]){"Lumo S", NULL},
                (const char *[]){"第三代智能眼镜", NULL});
}
END_TEST

START_TEST(what_only_an_organization_does_makes_one)
{
    static const struct {
        const char *said, *name;
    } table[] = {
        {"Shares in Quell fell 4% on Tuesday.", "Quell"},
        {"The takeover of Tarnbrook Kestrel was blocked.", "Tarnbrook Kestrel"},
        {"Its main rival is Orvane.", "Orvane"},
        {"He set up Orvane in 2014.", "Orvane"},
        {"Orvane employs 400 people.", "Orvane"},
        {"Novelis was set up in 2014.", "Novelis"},
        {"Orvane is valued at $2bn.", "Orvane"},
        {"Orvane went public in 2014.", "Orvane"},
        {"Orvane, a Leeds-based carmaker, said no.", "Orvane"},
        {"Orvelle's shareholders said no.", "Orvelle"},
        {"Existing backers Elaia and Bpifrance paid.", "Elaia"},
        {"It ended talks to merge with Netia.", "Netia"},
        {"A GHGSat spokesman said no.", "GHGSat"},
        {"Orvelle, which makes pumps, said no.", "Orvelle"},
        {"Orvelle has appointed Tom Vance as chief executive.", "Orvelle"},
        {"Patagonia, the American clothing firm, said no.", "Patagonia"},
        {"一家名为“稻香源”的米厂去年成立。", "稻香源"},
        {"名叫“稻香源”的东北公司去年成立。", "稻香源"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        ck_assert_msg(type_in(table[i].said, table[i].name) == ENTITY_ORGANIZATION, "%s",
                      table[i].said);
}
END_TEST

START_TEST(title_takes_its_first_character)
{
    check_names("花莲县长徐榛蔚昨天出席。", (const char *const[]){"花莲", "县长", "徐榛蔚", NULL},
                (const char *const[]){"花莲县", NULL});
    check_names("国民联盟党首巴尔德拉批评政府。", (const char *const[]){"国民联盟", "党首", NULL},
                (const char *const[]){"国民联盟党", NULL});
    check_names("花莲县县长徐榛蔚昨天出席。", (const char *const[]){"花莲县", "县长", NULL},
                (const char *const[]){NULL});
}
END_TEST

START_TEST(where_somebody_comes_from_is_a_place)
{
    const char *said = "勒科尔尼本人当晚飞回老家韦尔农。";
    ck_assert_int_eq(type_in(said, "韦尔农"), ENTITY_PLACE);
    ck_assert_int_eq(type_in(said, "回老家"), -1);
}
END_TEST

START_TEST(what_it_is_called_behind_its_name_makes_a_product)
{
    static const struct {
        const char *said;
        bool product;
    } table[] = {
        {"Zephyrion, Quell's best-selling drug, failed a trial.", true},
        {"Zephyrion, a drug for gout, failed a trial.", true},
        {"Zephyrion, the company's latest phone, goes on sale in May.", true},
        {"Zephyrion, the boss of Quell's phone business, left.", false},
        {"Zephyrion, the model, left.", false},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        bool product = type_in(table[i].said, "Zephyrion") == ENTITY_PRODUCT;
        ck_assert_msg(product == table[i].product, "%s", table[i].said);
    }
}
END_TEST

START_TEST(age_behind_a_name_makes_a_person)
{
    ck_assert_int_eq(type_in("Quliyeva, 33, wrote a book about oil.", "Quliyeva"), ENTITY_PERSON);
}
END_TEST

START_TEST(what_only_stands_beside_a_name_is_none_of_it)
{
    check_names("Jane Marlow co-wrote a book about oil.",
                (const char *const[]){"Jane Marlow", NULL},
                (const char *const[]){"Jane Marlow co-wrote", NULL});
    check_names("“It was a long day,” the Swede said.", (const char *const[]){NULL},
                (const char *const[]){"Swede", NULL});
    check_names("Ships of Nimbria Inc. (NASDAQ: NMBR) left.",
                (const char *const[]){"Nimbria Inc.", NULL}, (const char *const[]){"NMBR", NULL});
    check_names("A Leeds University graduate, Ines Marlow joined Quell in 2010.",
                (const char *const[]){"Leeds University", NULL},
                (const char *const[]){"A Leeds University", NULL});
}
END_TEST

START_TEST(title_before_another_title_is_a_role)
{
    ck_assert_int_eq(type_in("影片《远山》的导演是周明，编剧是小说家林若溪。", "编剧"),
                     ENTITY_ROLE);
    ck_assert_int_eq(type_in("编剧是小说家中最穷的。", "编剧"), -1);
}
END_TEST

START_TEST(where_it_is_from_and_what_it_is_are_no_part_of_a_name)
{
    check_names("Its main rival is the Irish fintech Zaldi.", (const char *const[]){"Zaldi", NULL},
                (const char *const[]){"Irish fintech Zaldi", NULL});
    check_names("川味连锁餐饮企业“蜀巷”宣布裁员。", (const char *const[]){"蜀巷", NULL},
                (const char *const[]){"川味连锁餐饮", NULL});
    check_names("周明三年前转会加盟泰山队。", (const char *const[]){"泰山队", NULL},
                (const char *const[]){"加盟泰山队", NULL});
    check_names("远山科技收购了意大利厨电品牌Zaldi。",
                (const char *const[]){"Zaldi", "意大利", NULL},
                (const char *const[]){"意大利厨电", NULL});
}
END_TEST

START_TEST(kind_beside_a_name_makes_a_product)
{
    ck_assert_int_eq(type_in("They tested the Zemblo scheduling platform.", "Zemblo"),
                     ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("They made a robot called Zaldi.", "Zaldi"), ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("They launched Zaldi, a delivery drone.", "Zaldi"), ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("She has the latest version of Zemblo.", "Zemblo"), ENTITY_PRODUCT);
    ck_assert_int_ne(type_in("They met the Zemblo on my phone.", "Zemblo"), ENTITY_PRODUCT);
    ck_assert_int_ne(type_in("She bought the new Sony camera.", "Sony"), ENTITY_PRODUCT);
    ck_assert_int_ne(type_in("The maker of the game called Tom Vance a liar.", "Tom Vance"),
                     ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("Its Zaldi orbiter had lost contact with Earth.", "Zaldi"),
                     ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("The van, codenamed Zaldi, will be built in Leeds.", "Zaldi"),
                     ENTITY_PRODUCT);
    ck_assert_int_eq(
        type_in("Zemblo is a free typesetting program developed by Ann Reed.", "Zemblo"),
        ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("砚台2.0基于开源架构Zemblo打造。", "Zemblo"), ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("他们合作开发了盲盒“生旦净丑”，半年卖出十二万只。", "生旦净丑"),
                     ENTITY_PRODUCT);
    ck_assert_int_eq(type_in("线路采用陇南机车厂制造的“高原风”动车组。", "高原风"), ENTITY_PRODUCT);
}
END_TEST

/* What is counted, managed, dated or joined to a name is no part of an organization. */
START_TEST(phrase_before_a_name_is_no_organization)
{
    check_names("小米雷军：今年交付12万辆。", (const char *const[]){"小米", "雷军", NULL},
                (const char *const[]){"小米雷军", NULL});
    check_names("阿里蔡崇信回应称，不会分拆。", (const char *const[]){"阿里", "蔡崇信", NULL},
                (const char *const[]){"阿里蔡崇信", NULL});
    check_names("云海智能是北辰智能的全资子公司。",
                (const char *const[]){"云海智能", "北辰智能", NULL},
                (const char *const[]){"全资", "全资子公司", NULL});
    check_names("此后又陆续并购了七家区域药房。", (const char *const[]){NULL},
                (const char *const[]){"七家区域药房", NULL});
    check_names("分管城建的副市长贺兰若芷汇报说，首批危房已全部腾空。",
                (const char *const[]){"贺兰若芷", NULL}, (const char *const[]){"分管城建", NULL});
    check_names("灵感源自明代海商林啸云的家书。", (const char *const[]){"林啸云", NULL},
                (const char *const[]){"明代海商林啸云", NULL});
    check_names("直接对标霓虹科技半年前发布的N-Flip。", (const char *const[]){"霓虹科技", NULL},
                (const char *const[]){"标霓虹科技", NULL});
    check_names("本届大会由江海大学与公益组织“滩涂之友”联合主办。",
                (const char *const[]){"江海大学", "滩涂之友", NULL},
                (const char *const[]){"江海大学与公益组织", NULL});
    check_names("购物网站Lumaro和通信运营商贝尔纳已先后被罚。",
                (const char *const[]){"Lumaro", "贝尔纳", NULL},
                (const char *const[]){"Lumaro和通信", NULL});
    check_names("柳树坪镇的粮食收购点一天要接待上百辆农用车。",
                (const char *const[]){"柳树坪镇", NULL}, (const char *const[]){"坪镇", NULL});
    check_names("远山科技代总裁周明表示，订单已满。", (const char *const[]){"远山科技", NULL},
                (const char *const[]){"远山科技代", NULL});
    check_names("数码时代记者周明表示，订单已满。", (const char *const[]){"数码时代", NULL},
                (const char *const[]){"数码时", NULL});
    check_names("宁德时代董事长曾毓群表示，订单已满。", (const char *const[]){"宁德时代", NULL},
                (const char *const[]){"宁德时", NULL});
    check_names("机构对标准普尔的评级表示怀疑。", (const char *const[]){NULL},
                (const char *const[]){"准普尔", NULL});
    check_names("The Israel-Hamas war went on; Israeli-American Ann Reed left.",
                (const char *const[]){NULL}, (const char *const[]){"Israel-Hamas", NULL});
    check_names("The Qatari fund Al Dhow Holding sold its stake.",
                (const char *const[]){"Al Dhow Holding", NULL},
                (const char *const[]){"Qatari", NULL});
}
END_TEST

START_TEST(trade_behind_any_copula_is_a_role)
{
    static const char *const links[] = {"is", "was", "has been", "had been", "will be", "became"};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        char said[80];
        snprintf(said, sizeof said, "Tom Vance %s an engineer at Orrin Devices.", links[i]);
        ck_assert_int_eq(type_in(said, "engineer"), ENTITY_ROLE);
    }
}
END_TEST

START_TEST(event_that_is_held_again_is_one)
{
    ck_assert_int_eq(type_in("The twelfth Harbour Cities Summit opened in Leeds on Monday.",
                             "Harbour Cities Summit"),
                     ENTITY_EVENT);
}
END_TEST

START_TEST(what_stands_around_it_makes_an_organization)
{
    ck_assert_int_eq(type_in("Lomvara and its rival Hanbyul Motor are to build a van.", "Lomvara"),
                     ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("He works for a company in New York called Brimtek.", "Brimtek"),
                     ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("他卖掉了这家佛山上市公司的股份。", "佛山"), ENTITY_PLACE);
    ck_assert_int_eq(type_in("Ann Reed studied law at Cambridge.", "Cambridge"),
                     ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("Ann Reed lives in Cambridge.", "Cambridge"), ENTITY_PLACE);
    ck_assert_int_eq(type_in("Ann Reed is a partner at Roper Finch.", "Roper Finch"),
                     ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("They sell Zaldi, a puzzle game developed by Bitmill.", "Bitmill"),
                     ENTITY_ORGANIZATION);
    ck_assert_int_ne(type_in("The gas is supplied by Russia.", "Russia"), ENTITY_ORGANIZATION);
    ck_assert_int_ne(type_in("Russia is a major supplier of gas.", "Russia"), ENTITY_ORGANIZATION);
    ck_assert_int_ne(
        type_in("Tom Vance was a director of the company. Vance was a fan of the game.",
                "Tom Vance"),
        ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("首任总经理项乾两年前被竞争对手“同路”挖走。", "同路"),
                     ENTITY_ORGANIZATION);
}
END_TEST

START_TEST(kin_of_somebody_is_a_person)
{
    ck_assert_int_eq(
        type_in("Control has gone to Prasert's daughter, Nattaya, a consultant.", "Nattaya"),
        ENTITY_PERSON);
    ck_assert_int_eq(type_in("Her sons, Zarko and Oleksa, survive her.", "Oleksa"), ENTITY_PERSON);
    ck_assert_int_eq(type_in("博物馆首任馆长汪叔和是土生土长的砚口人。", "汪叔和"), ENTITY_PERSON);
    ck_assert_int_eq(type_in("丈夫卓凡是云绣家纺的供应链总监。", "卓凡"), ENTITY_PERSON);
    ck_assert_int_ne(type_in("Toyota's partner, Panasonic, will build the plant.", "Panasonic"),
                     ENTITY_PERSON);
    ck_assert_int_ne(type_in("丈夫李认为，女儿王成为医生是好事。", "李认"), ENTITY_PERSON);
    ck_assert_int_eq(type_in("周永和表示，订单已经排到明年。", "周永和"), ENTITY_PERSON);
}
END_TEST

START_TEST(verb_parts_two_names)
{
    const char *const none[] = {NULL};
    check_names("Palmora counts Ocean Partners among its investors.",
                (const char *const[]){"Palmora", "Ocean Partners", NULL}, none);
    check_names("Varano gave Ocean Partners a stake.",
                (const char *const[]){"Varano", "Ocean Partners", NULL}, none);
    check_names("Investors in Palmora include Ocean Partners.",
                (const char *const[]){"Palmora", "Ocean Partners", NULL}, none);
    check_names("He plays chess in Wijk aan Zee.", (const char *const[]){"Wijk aan Zee", NULL},
                none);
}
END_TEST

START_TEST(what_somebody_studies_is_a_concept)
{
    ck_assert_int_eq(type_in("Ines Marlow studies narcolepsy in teenagers.", "narcolepsy"),
                     ENTITY_CONCEPT);
    ck_assert_int_eq(type_in("Tom Vance is an expert in gene drives.", "gene drives"),
                     ENTITY_CONCEPT);
    ck_assert_int_eq(type_in("Tom Vance worked on soil fauna.", "soil fauna"), ENTITY_CONCEPT);
    ck_assert_int_eq(type_in("Tom Vance worked on projects in Leeds.", "projects"), -1);
    ck_assert_int_eq(type_in("Tom Vance studies how pumps work.", "pumps work"), -1);
    ck_assert_int_eq(type_in("周明长期从事语音识别研究。", "语音识别"), ENTITY_CONCEPT);
    ck_assert_int_eq(type_in("周明主攻固态电池。", "固态电池"), ENTITY_CONCEPT);
    ck_assert_int_eq(type_in("周明致力于推动公益。", "推动公益"), -1);
}
END_TEST

START_TEST(kind_before_quotation_marks_makes_an_organization)
{
    ck_assert_int_eq(type_in("因租金上涨，独立书店“纸间”去年关门。", "纸间"), ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("记者走进这家书店“门可罗雀”的大厅。", "门可罗雀"), -1);
}
END_TEST

/* Whether the two are names of one entity of what is said. */
static bool are_one(const char *said, const char *name, const char *other)
{
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    struct dossier *dossier = find_in(knowledge, said);
    uint32_t entity = dossier_entity_by_name(dossier, name);
    bool same = entity != NO_INDEX && entity == dossier_entity_by_name(dossier, other);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
    return same;
}

START_TEST(line_of_a_sentence_tells_another_name)
{
    ck_assert(are_one("绰号“电池疯子”的褚炎平说，电芯不够。", "褚炎平", "电池疯子"));
    ck_assert(
        are_one("全称“上海人工智能创新中心”的上智院扩招。", "上智院", "上海人工智能创新中心"));
    ck_assert(are_one("省立二院，也就是老百姓口中的“铁路医院”，将搬迁。", "省立二院", "铁路医院"));
    ck_assert(are_one("Ellen Carmody, née Fitzhugh, kept the books at the cannery.",
                      "Ellen Carmody", "Fitzhugh"));
    ck_assert(are_one("In 2021 Facebook changed its name to Meta Platforms.", "Facebook",
                      "Meta Platforms"));
    ck_assert(!are_one("Torquil Begg stands for the Liberal Democrats.", "Torquil Begg",
                       "Liberal Democrats"));
}
END_TEST

START_TEST(only_an_organization_has_offices)
{
    ck_assert_int_eq(
        type_in("Kessler-Brandt's headquarters are in Rotterdam, she said.", "Kessler-Brandt"),
        ENTITY_ORGANIZATION);
    ck_assert_int_eq(type_in("Tom Vance's headquarters are in Rotterdam, she said.", "Rotterdam"),
                     ENTITY_PLACE);
    ck_assert_int_eq(type_in("Tom Boerner, CEO of Princeton-based BMS, agreed.", "Princeton"),
                     ENTITY_PLACE);
}
END_TEST

START_TEST(where_a_company_is_from_is_a_place)
{
    check_names("While Groupe Varenne of France has cut output, Nordfrost of Denmark has not.",
                (const char *const[]){"Groupe Varenne", "France", "Nordfrost", "Denmark", NULL},
                (const char *const[]){NULL});
    check_names("The Bank of England and the University of Leeds said so.",
                (const char *const[]){"Bank of England", "University of Leeds", NULL},
                (const char *const[]){"England", "Leeds", NULL});
    check_names("上海人工智能公司深度求索发布新模型。",
                (const char *const[]){"上海", "深度求索", NULL},
                (const char *const[]){"上海人工智能公司", NULL});
    check_names("国岳总部将年底前由青岛迁至济南。", (const char *const[]){"国岳", NULL},
                (const char *const[]){"国岳总部", NULL});
    check_names("Coun Derek Stott called it a fantasy.", (const char *const[]){"Derek Stott", NULL},
                (const char *const[]){"Coun Derek Stott", NULL});
}
END_TEST

Suite *found_names_suite(void)
{
    Suite *suite = suite_create("found_names");
    TCase *names = tcase_create("names");
    tcase_add_test(names, two_names_that_look_like_one_are_parted);
    tcase_add_test(names, seat_in_brackets_is_part_of_a_legal_name);
    tcase_add_test(names, edges_of_chinese_names_are_those_of_the_article);
    tcase_add_test(names, words_that_say_what_a_company_is_are_no_name);
    tcase_add_test(names, longer_name_stands_wherever_it_is_written);
    tcase_add_test(names, what_tells_of_a_name_is_no_part_of_it);
    tcase_add_test(names, what_stands_behind_its_kind_is_a_name);
    tcase_add_test(names, quoted_part_of_a_name_stands_for_it);
    tcase_add_test(names, what_it_is_stands_before_a_quoted_name);
    tcase_add_test(names, what_only_an_organization_does_makes_one);
    tcase_add_test(names, title_takes_its_first_character);
    tcase_add_test(names, where_somebody_comes_from_is_a_place);
    tcase_add_test(names, what_it_is_called_behind_its_name_makes_a_product);
    tcase_add_test(names, age_behind_a_name_makes_a_person);
    tcase_add_test(names, what_only_stands_beside_a_name_is_none_of_it);
    tcase_add_test(names, where_it_is_from_and_what_it_is_are_no_part_of_a_name);
    tcase_add_test(names, kind_beside_a_name_makes_a_product);
    tcase_add_test(names, kin_of_somebody_is_a_person);
    tcase_add_test(names, phrase_before_a_name_is_no_organization);
    tcase_add_test(names, trade_behind_any_copula_is_a_role);
    tcase_add_test(names, event_that_is_held_again_is_one);
    tcase_add_test(names, what_stands_around_it_makes_an_organization);
    tcase_add_test(names, title_before_another_title_is_a_role);
    tcase_add_test(names, verb_parts_two_names);
    tcase_add_test(names, what_somebody_studies_is_a_concept);
    tcase_add_test(names, kind_before_quotation_marks_makes_an_organization);
    tcase_add_test(names, line_of_a_sentence_tells_another_name);
    tcase_add_test(names, only_an_organization_has_offices);
    tcase_add_test(names, where_a_company_is_from_is_a_place);
    suite_add_tcase(suite, names);
    return suite;
}
