/* The rules for names, each with what it takes and what it leaves; all names invented. */
#include <string.h>

#include "proposed.h"
#include "suites.h"

#define PROPOSES(rule, text, expected) ck_assert_str_eq(proposed_by(rule, text), expected)

START_TEST(surname_after_a_title_is_a_person)
{
    PROPOSES("zh-surname", "首席科学家林若溪介绍了结果。", "person:林若溪");
    PROPOSES("zh-surname", "記者陳柏翰報導。", "person:陳柏翰");
}
END_TEST

START_TEST(japanese_surname_has_a_given_name_of_up_to_three)
{
    PROPOSES("zh-surname-after", "前知事石原慎太郎离开了。", "person:石原慎太郎");
    PROPOSES("zh-surname-speaks", "佐藤胜昭表示同意。", "person:佐藤胜昭");
}
END_TEST

START_TEST(kin_behind_a_comma_is_a_person)
{
    PROPOSES("en-title", "Her elder brother, Bo Tran-lee, is a novelist.", "person:Bo Tran-lee");
    PROPOSES("en-title", "The brother sold his house, Bo Tran, and left.", "");
    PROPOSES("en-title", "He lost his wife, Clarisse, in the fire.", "person:Clarisse");
}
END_TEST

START_TEST(role_of_somebody_before_a_comma_makes_a_person)
{
    PROPOSES("en-title", "A former painter, Bo Tran, taught her.", "person:Bo Tran");
    PROPOSES("en-title", "They met Quell's chairman, Bo Tran.", "person:Bo Tran");
    PROPOSES("en-title", "She met the painter, Bo Tran left.", "");
}
END_TEST

START_TEST(surname_before_a_speech_verb_is_a_person)
{
    PROPOSES("zh-surname", "林若溪表示不会离开。", "person:林若溪");
}
END_TEST

START_TEST(surname_before_a_bracket_is_a_person)
{
    PROPOSES("zh-surname", "林若溪（34岁）加入。", "person:林若溪");
}
END_TEST

START_TEST(names_in_a_list_end_at_the_link)
{
    PROPOSES("zh-surname", "由王野和周明负责。", "person:王野 person:周明");
}
END_TEST

START_TEST(name_ends_before_a_word_that_no_name_goes_on_with)
{
    PROPOSES("zh-surname", "陈浩育有一子。", "person:陈浩");
    PROPOSES("zh-surname", "陳浩隨隊前往湖州。", "person:陳浩");
    PROPOSES("zh-surname-acts", "何军任市长。", "person:何军");
    PROPOSES("zh-surname", "公司由张勇于1994年创办。", "person:张勇");
    PROPOSES("zh-surname", "哥哥周波一起收购了公司。", "person:周波");
    PROPOSES("edge-cut", "他批评刘洋时表示不满。", "person:刘洋");
    PROPOSES("zh-surname", "哥哥李天一起诉了公司。", "person:李天一");
}
END_TEST

START_TEST(words_that_begin_like_surnames_are_no_persons)
{
    PROPOSES("zh-surname", "他很高兴。", "");
    PROPOSES("zh-surname", "高峰期很长。", "");
}
END_TEST

START_TEST(familiar_forms_are_persons)
{
    PROPOSES("zh-familiar", "老宋来了。", "person:老宋");
    PROPOSES("zh-familiar", "老师来了。", "");
}
END_TEST

START_TEST(dotted_names_end_at_titles_and_verbs)
{
    PROPOSES("zh-dotted", "总裁马里奥·德尔加表示满意。", "person:马里奥·德尔加");
}
END_TEST

START_TEST(all_middle_dots_join)
{
    PROPOSES("zh-dotted", "马里奥・德尔加来了。", "person:马里奥・德尔加");
    PROPOSES("zh-dotted", "马里奥•德尔加来了。", "person:马里奥•德尔加");
    PROPOSES("zh-dotted", "马里奥‧德尔加来了。", "person:马里奥‧德尔加");
}
END_TEST

START_TEST(undotted_transliteration_needs_a_person_beside_it)
{
    PROPOSES("zh-transliteration", "首席执行官马克扎克伯格表示", "person:马克扎克伯格");
    PROPOSES("zh-transliteration", "这是巴塔哥尼亚的天气。", "");
}
END_TEST

START_TEST(half_latin_names_are_one)
{
    PROPOSES("zh-mixed-person", "研究员 Hongyu 任。", "person:Hongyu 任");
    PROPOSES("zh-mixed-person", "来自 奇迪 Okafor、马库斯 Lindqvist 的",
             "person:奇迪 Okafor person:马库斯 Lindqvist");
    PROPOSES("zh-mixed-person", "我们在 Leeds 看到", "");
}
END_TEST

START_TEST(organization_begins_behind_the_verb)
{
    PROPOSES("zh-org", "林若溪加入远山研究院。", "organization:远山研究院");
    PROPOSES("zh-org", "北辰智能与南湖大学合作", "organization:北辰智能 organization:南湖大学");
}
END_TEST

START_TEST(mixed_script_organizations_are_one)
{
    PROPOSES("zh-mixed-org", "Quell 超级智能实验室成立", "organization:Quell 超级智能实验室");
}
END_TEST

START_TEST(which_event_it_is_is_no_part_of_its_name)
{
    PROPOSES("edge-cut", "他出席了本届南湖电影节。", "event:南湖电影节");
    PROPOSES("edge-cut", "他在此次选举中落败。", "");
}
END_TEST

START_TEST(courtesy_name_is_a_name)
{
    PROPOSES("defined-courtesy", "作家郑廷桂，字仲芳，号石樵，遵化人。", "person:仲芳 person:石樵");
    PROPOSES("defined-courtesy", "作家周明，字写得好，号召练字。", "");
}
END_TEST

START_TEST(quoted_ship_weapon_or_party_is_a_name)
{
    PROPOSES("defined-quoted", "“勇气”号由船厂建造。", "product:勇气");
    PROPOSES("defined-quoted", "“泰山”艦和“微山湖”艦来了。", "product:泰山 product:微山湖");
    PROPOSES("defined-quoted", "使用「海王星」飛彈击中。", "product:海王星");
    PROPOSES("defined-quoted", "渔船“浙岭23091”沉没。", "product:浙岭23091");
    PROPOSES("defined-quoted", "渔船“失踪”多日。", "");
    PROPOSES("defined-quoted", "极右翼政党“祖国之光”党魁来了。", "organization:祖国之光");
    PROPOSES("defined-quoted", "发出“共同发展”号召，“机场”号线通车。", "");
}
END_TEST

START_TEST(counted_and_described_nouns_are_no_organizations)
{
    PROPOSES("zh-org", "一家公司说", "");
    PROPOSES("zh-mixed", "Norwick 新公司", "");
}
END_TEST

START_TEST(country_before_a_university_of_a_place_is_cut)
{
    PROPOSES("zh-org", "美国佛罗里达大学的教授", "organization:佛罗里达大学");
}
END_TEST

START_TEST(transliteration_with_a_place_suffix_is_a_place)
{
    PROPOSES("zh-place", "弗洛勒斯岛上", "place:弗洛勒斯岛");
    PROPOSES("zh-place", "这座岛上", "");
}
END_TEST

START_TEST(honorific_makes_a_person)
{
    PROPOSES("en-peer", "It is the Duke of Norwick who met Ines, Princess of Wales.",
             "person:Duke of Norwick person:Princess of Wales");
    PROPOSES("en-peer", "It is the Prince of Wales Hospital.", "");
    PROPOSES("en-nickname", "They met Thomas \"Tom\" Vance.", "person:Thomas \"Tom\" Vance");
    PROPOSES("en-nickname", "They met Thomas “the Rock” Vance Reed.",
             "person:Thomas “the Rock” Vance Reed");
    PROPOSES("en-nickname", "The \"Big Apple\" Circus left.", "");
    PROPOSES("en-nickname", "He told Thomas \"no\".", "");
    PROPOSES("en-honorific", "Dr. Ines Marlow left.", "person:Ines Marlow");
    PROPOSES("en-honorific", "She met Mr Vance on Monday.", "person:Vance");
}
END_TEST

START_TEST(title_makes_a_person)
{
    PROPOSES("en-title", "chief executive Tom Vance said", "person:Tom Vance");
    PROPOSES("en-title", "the chief executive said", "");
}
END_TEST

START_TEST(first_name_makes_a_person)
{
    PROPOSES("en-first-name", "Yesterday Thomas Vance left.", "person:Thomas Vance");
    PROPOSES("en-first-name", "Yesterday Quell Norwick left.", "");
}
END_TEST

START_TEST(designator_makes_an_organization)
{
    PROPOSES("en-designator", "It bought Norwick Bank in May.", "organization:Norwick Bank");
    PROPOSES("en-designator", "the University of Eastmoor", "organization:University of Eastmoor");
    PROPOSES("en-designator", "She works for Orbo Ltd. as well.", "organization:Orbo Ltd.");
    PROPOSES("en-designator", "the Universidad del Moro", "organization:Universidad del Moro");
}
END_TEST

START_TEST(what_an_office_is_for_is_part_of_it)
{
    PROPOSES("en-designator", "the Agency for Ports has it.", "organization:Agency for Ports");
    PROPOSES("en-designator", "the Ministry of Mines and Energy has it.",
             "organization:Ministry of Mines organization:Ministry of Mines and Energy");
    PROPOSES("en-designator", "the Ministry of Ports and Norwick Bank met.",
             "organization:Ministry of Ports organization:Norwick Bank");
    PROPOSES("en-designator", "the Ministry of Ports, Airbus and Tarn met.",
             "organization:Ministry of Ports");
}
END_TEST

START_TEST(designators_do_not_cross_and)
{
    PROPOSES("en-designator", "Farhill Labs and Norwick Bank met.",
             "organization:Farhill Labs organization:Norwick Bank");
}
END_TEST

START_TEST(of_before_a_designator_parts_two_names)
{
    PROPOSES("en-designator", "He told Clive Black of Shore Capital so.",
             "organization:Shore Capital");
    PROPOSES("en-designator", "He left the University of Shore College.",
             "organization:University of Shore College");
}
END_TEST

START_TEST(place_in_brackets_is_part_of_a_company)
{
    const char *found = proposed_by("zh-org", "岚舟生物（苏州）股份有限公司上市。");
    ck_assert_ptr_nonnull(strstr(found, "organization:岚舟生物（苏州）股份有限公司"));
    found = proposed_by("zh-org", "岚舟生物（昨天）股份有限公司上市。");
    ck_assert_ptr_null(strstr(found, "岚舟生物（昨天）"));
}
END_TEST

START_TEST(suffix_of_events_makes_an_event)
{
    PROPOSES("event-suffix", "他们在第47届远山峰会见面。", "event:第47届远山峰会");
    PROPOSES("event-suffix", "She won the Eastmoor Film Festival.", "event:Eastmoor Film Festival");
    PROPOSES("event-suffix", "The festival ended.", "");
}
END_TEST

START_TEST(year_behind_a_known_event_is_part_of_it)
{
    PROPOSES("event-year", "She spoke at FOSDEM 2027 in May.", "event:FOSDEM 2027");
    PROPOSES("event-year", "FOSDEM 300 was full, Farhill 2027 was not.", "");
}
END_TEST

START_TEST(what_joins_two_names_is_in_neither)
{
    PROPOSES("zh-org-suffix", "远山半导体公司原名北岸半导体公司。",
             "organization:远山半导体公司 organization:北岸半导体公司");
    PROPOSES("edge-cut", "Analyst Samir Haddad of Farhill said so.",
             "person:Samir Haddad organization:Farhill");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "Norwick Bank and Quell Capital",
                              "Norwick Bank and Quell Capital met."),
                     "Norwick Bank");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "Norwick Bank and Trust Company",
                              "Norwick Bank and Trust Company met."),
                     "Norwick Bank and Trust Company");
    ck_assert_str_eq(
        repaired(ENTITY_ORGANIZATION, "北岸智能部与算法部", "北岸智能部与算法部合并了。"),
        "北岸智能部");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "文化和旅游部", "文化和旅游部昨日表示。"),
                     "文化和旅游部");
}
END_TEST

START_TEST(what_tells_the_kind_of_a_name_is_no_part_of_it)
{
    PROPOSES("edge-cut", "海昌建筑集团母公司很忙。", "organization:海昌建筑集团");
    PROPOSES("edge-cut", "Fined Farhill Labs 85 million euros.", "");
}
END_TEST

START_TEST(signs_and_open_brackets_end_an_organization)
{
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "北岸，中心", "北岸，中心昨日表示。"), "北岸");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "周明现任公司", "周明现任公司董事长。"), "");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "北岸发展公司", "北岸发展公司很忙。"),
                     "北岸发展公司");
    ck_assert_str_eq(
        repaired(ENTITY_ORGANIZATION, "Farhill Board [远山", "Farhill Board [远山] spoke."),
        "Farhill Board");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "苏州）有限公司", "北岸（苏州）有限公司成立。"),
                     "");
    ck_assert_str_eq(
        repaired(ENTITY_ORGANIZATION, "北岸（苏州）有限公司", "北岸（苏州）有限公司成立。"),
        "北岸（苏州）有限公司");
    ck_assert_str_eq(repaired(ENTITY_PRODUCT, "Loom-compatible", "He sells Loom-compatible pens."),
                     "Loom");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "Ines said -- Ann", "As Ines said -- Ann left."),
                     "Ines");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "-- Ann Reed", "He left -- Ann Reed did not."),
                     "Ann Reed");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "Ann-Marie Reed", "Ann-Marie Reed left."),
                     "Ann-Marie Reed");
    ck_assert_str_eq(repaired(ENTITY_PRODUCT, "Figure 2", "See Figure 2 of it."), "");
    ck_assert_str_eq(repaired(ENTITY_PRODUCT, "Loom 2", "See Loom 2 of it."), "Loom 2");
    ck_assert_str_eq(repaired(ENTITY_PRODUCT, "Loom-Air", "He sells Loom-Air pens."), "Loom-Air");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "远山”号", "“远山”号昨日启航。"), "远山");
}
END_TEST

START_TEST(honour_behind_a_person_is_cut)
{
    PROPOSES("en-honorific", "The bank hired Thomas Vance QC in May.", "person:Thomas Vance");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "Thomas Vance OBE", "Dr Thomas Vance OBE agreed."),
                     "Thomas Vance");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "KC", "Thomas Vance KC told the court."), "");
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "Quell MD", "Quell MD grew."), "Quell MD");
}
END_TEST

START_TEST(particle_behind_a_person_is_cut)
{
    ck_assert_str_eq(repaired(ENTITY_ORGANIZATION, "Quell Inc. and Tarn Ltd.",
                              "Its rivals are Quell Inc. and Tarn Ltd. today."),
                     "Quell Inc.");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "孟桐便", "孟桐便离开了。"), "孟桐");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "孟桐团队", "孟桐团队发现了它。"), "孟桐");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "孟便", "孟便离开了。"), "孟便");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "王强将", "教练王强将留任。"), "王强");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "苏安现", "女儿苏安现为馆长。"), "苏安");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "黎昊摄", "（记者 黎昊摄）"), "黎昊");
}
END_TEST

START_TEST(place_goes_on_over_what_it_is_called_after)
{
    ck_assert_str_eq(repaired(ENTITY_PLACE, "七星路", "他去了七星路夜市。"), "七星路夜市");
    ck_assert_str_eq(repaired(ENTITY_PLACE, "广州", "他坐广州地铁。"), "广州");
}
END_TEST

START_TEST(names_side_by_side_are_two)
{
    ck_assert_str_eq(repaired(ENTITY_PERSON, "罗博 萧海川", "罗博 萧海川离开了。"), "罗博");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "高 洁", "高 洁离开了。"), "高 洁");
}
END_TEST

START_TEST(number_of_a_ruler_ends_the_name)
{
    ck_assert_str_eq(repaired(ENTITY_PERSON, "查理四世升", "皇帝查理四世升它为侯国。"), "查理四世");
    ck_assert_str_eq(repaired(ENTITY_PERSON, "查理四世", "皇帝查理四世升它为侯国。"), "查理四世");
}
END_TEST

START_TEST(empty_capitals_are_no_names)
{
    PROPOSES("en-capitals", "On Monday Brightwater rose.", "none:Brightwater");
    PROPOSES("en-capitals", "Monday was cold.", "");
    PROPOSES("en-capitals", "It is a French company.", "");
}
END_TEST

/* ---- definitions ---- */

#define DEFINES(text, expected) ck_assert_str_eq(proposed_definitions(text), expected)

START_TEST(keyword_in_brackets_defines)
{
    DEFINES("远山研究院（以下简称“远研院”）宣布", "远山研究院=远研院");
    DEFINES("远山传播有限公司（无线）停牌。无线下跌。", "远山传播有限公司=无线");
    DEFINES("远山传播有限公司（停牌）宣布", "");
    DEFINES("香港远山大学（远大）宣布", "香港远山大学=远大");
    DEFINES("遠山研究院（以下簡稱「遠研院」）宣布", "遠山研究院=遠研院");
}
END_TEST

START_TEST(acronym_in_brackets_defines)
{
    DEFINES("the Eastmoor Port Authority (EPA) said", "Eastmoor Port Authority=EPA");
}
END_TEST

START_TEST(change_of_script_in_brackets_defines)
{
    DEFINES("微软（Microsoft）说", "微软=Microsoft");
}
END_TEST

START_TEST(term_with_its_acronym_is_defined)
{
    DEFINES("the extreme ultraviolet lithography (EUV) tool",
            "extreme ultraviolet lithography=EUV");
    DEFINES("通用人工智能 (AGI) 是目标", "通用人工智能=AGI");
}
END_TEST

START_TEST(keyword_in_the_line_defines)
{
    DEFINES("北京大学，简称北大，位于海淀。", "北京大学=北大");
    DEFINES("Meta, formerly known as Facebook, said", "Meta=Facebook");
    DEFINES("武汉市，简称“汉”，别称江城，是湖北省的省会。", "武汉市=汉 汉=江城");
    DEFINES("武汉市，别称江城，是湖北省的省会。", "武汉市=江城");
    DEFINES("武汉市简称好记。", "");
}
END_TEST

START_TEST(asides_in_brackets_define_nothing)
{
    DEFINES("林若溪（34岁）表示", "");
    DEFINES("苹果公司（纳斯达克：AAPL）", "");
    DEFINES("Google (see Figure 1)", "");
    DEFINES("OpenAI（2015年成立）", "");
    DEFINES("Google (London) said", "");
}
END_TEST

/* ---- roles ---- */

#define ROLES(text, expected) ck_assert_str_eq(roles_of(text), expected)

START_TEST(title_beside_a_person_is_a_role)
{
    ROLES("Fire Commissioner [P Tom Vance] agreed.", "Fire Commissioner");
    ROLES("He met the vice-mayor, [P Tom Vance], in May.", "vice-mayor");
    ROLES("She beat goalkeeper [P Tom Vance] and got past goalkeeper [P Bo Tran].",
          "goalkeeper goalkeeper");
    ROLES("[P Ines Marlow] met editor-in-chief [P Tom Vance].", "editor-in-chief");
    ROLES("首席科学家[P 林若溪]说", "首席科学家");
    ROLES("副总裁兼财务总监[P 林若溪]说", "副总裁兼财务总监");
    ROLES("副市长兼[O 公安局]局长[P 林若溪]说", "副市长 局长");
    ROLES("[P 周明]教授说", "教授");
    ROLES("deputy minister [P Ines Marlow] said", "deputy minister");
    ROLES("产品副总裁[P 周明]说", "产品副总裁");
    ROLES("[E 远山文学奖]授予作家[P 林若溪]。", "作家");
    ROLES("[L 南湖]当局逮捕记者[P 周明]。", "记者");
}
END_TEST

START_TEST(title_in_apposition_is_a_role)
{
    ROLES("[P Tom Vance], now chief executive of [O Quell], agreed.", "chief executive");
    ROLES("他在[D 脸书]上质疑影展总监[P 周明]偏袒。", "总监");
    ROLES("[P Tom Vance], chief executive of [O Farhill Labs], said", "chief executive");
    ROLES("[P 林若溪]担任[O 远山研究院]院长", "院长");
}
END_TEST

START_TEST(titles_in_a_list_hang_on_the_last)
{
    ROLES("董事长、总经理[P 周明]", "董事长 总经理");
    ROLES("多名研究员，包括[P 周明]", "研究员");
    ROLES("[O 远山足协]副主席、前国脚[P 林若溪]出席", "副主席 国脚");
    ROLES("编队指挥员、海军少将[P 林若溪]出席", "编队指挥员 海军少将");
}
END_TEST

START_TEST(title_of_a_pronoun_or_after_a_verb_of_office_is_a_role)
{
    ROLES("[P 林若溪]到场。她曾是[O 远山研究院]的院长。", "院长");
    ROLES("[P 林若溪]到场。2019年当选[O 南湖科学院]院士。", "院士");
    ROLES("[P Tom Vance] smiled. He was once a director.", "director");
    ROLES("[P Tom Vance] smiled. The book was served to a director.", "");
    ROLES(
        "[P 林若溪]获学位，其后加入[O 远山研究院]任研究员，2006年回国，任[O 远山大学]教授、院长。",
        "研究员 教授 院长");
    ROLES("[P 林若溪]是湖州人。1947年起专任[O 南湖大学]教授。1957年任该校副校长。1960年任院长。",
          "教授 副校长 院长");
    ROLES("[P 林若溪]是湖州人。放任院长胡来。", "");
    ROLES("总经理一职由[P 林若溪]出任", "总经理");
    ROLES("院長將由[O 远山大学]的[P 林若溪]擔任", "院長");
    ROLES("院长由此决定出任[P 林若溪]", "");
}
END_TEST

START_TEST(title_behind_the_bracket_of_a_person_is_a_role)
{
    ROLES("[P 林若溪]（女）：[D 星语]的作者。", "作者");
}
END_TEST

START_TEST(title_before_a_copula_and_a_person_is_a_role)
{
    ROLES("The conductor was [P Luther Mason].", "conductor");
    ROLES("船长为[P 林若溪]。", "船长");
    ROLES("同为联合创始人的[P 林若溪]到场。", "联合创始人");
    ROLES("免去[P 林若溪]的[O 远山研究院]院长职务。", "院长");
    ROLES("The conductor was late. [P Luther Mason] waited.", "");
}
END_TEST

START_TEST(occupation_by_its_ending_is_a_role)
{
    ROLES("测绘员[P 林若溪]到场", "测绘员");
    ROLES("副庭长[P 林若溪]到场", "副庭长");
    ROLES("国家[P 林若溪]到场", "");
}
END_TEST

START_TEST(title_before_the_employer_of_a_person_is_a_role)
{
    ROLES("辩护人、[O 金杜律师事务所]的[P 林若溪]说", "辩护人");
    ROLES("语言学家、[O 远山研究院]研究员[P 林若溪]说", "语言学家 研究员");
    ROLES("the mayor of [L Leeds], [P Ines Marlow], left", "mayor");
    ROLES("an analyst at [O Quell], [P Ines Marlow], left", "analyst");
    ROLES("教授、著名经济学家[P 林若溪]说", "教授 经济学家");
    ROLES("主席、现任外长[P 林若溪]说", "主席 外长");
}
END_TEST

START_TEST(what_somebody_is_among_others_is_no_role)
{
    ROLES("学生[P 林若溪]说", "");
    ROLES("[P Tom Vance], a member of the team, said", "");
    ROLES("[P Tom Vance], a board member of the bank, said", "board member");
}
END_TEST

START_TEST(maker_of_the_article_has_a_role)
{
    ROLES("文／[P 林若溪]", ""); /* what everyone who writes does is no role */
    ROLES("（整理：[P 林若溪]）", "整理");
    ROLES("图、文｜[P 林若溪]", "图、文");
    ROLES("问：[P 林若溪]来了吗？", "");
}
END_TEST

START_TEST(first_of_its_kind_is_a_role)
{
    ROLES("首席[P 林若溪]说", "首席");
    ROLES("[P 林若溪]是首席外饰设计师", "首席外饰设计师");
    ROLES("[P 林若溪]是首席的", "");
}
END_TEST

START_TEST(title_of_nobody_is_no_role)
{
    ROLES("[P Tom Vance] wrote a general-purpose language, an AI model for trains.", "");
    ROLES("The director left. [P Tom Vance] stayed.", "");
    ROLES("[P Tom Vance] is looking forward to it.", "");
    ROLES("Neither he nor coach [P Tom Vance] agreed.", "coach");
    ROLES("Mr [P Vance] said", "");
}
END_TEST

/* ---- what the names of whole sentences are ---- */

START_TEST(noun_before_a_comma_tells_the_type)
{
    ck_assert_str_eq(found_entities("organization", "He sold his own company, PayGhana, in 2019."),
                     "PayGhana");
    ck_assert_str_eq(
        found_entities("organization", "It was sold to Marlow, whose owner lives here."), "Marlow");
    ck_assert_str_eq(found_entities("person", "It was sold to Marlow, whose wife lives here."),
                     "Marlow");
    ck_assert_str_eq(found_entities("organization", "She has set up a competitor, Frostbox, now."),
                     "Frostbox");
    const char *news = "The company launched a credit-scoring product, Farmlink Score, last year.";
    ck_assert_str_eq(found_entities("product", news), "Farmlink Score");
}
END_TEST

START_TEST(maker_before_a_given_name_is_a_person)
{
    const char *news = "He sold it to the Munich instrument maker Georg von Reichenbach.";
    ck_assert_str_eq(found_entities("person", news), "Georg von Reichenbach");
}
END_TEST

START_TEST(institution_of_a_place_is_no_place)
{
    const char *news = "She studied chemistry at the Universidad del Valle in Cali.";
    ck_assert_str_eq(found_entities("organization", news), "Universidad del Valle");
}
END_TEST

START_TEST(legal_form_behind_a_comma_is_of_the_name)
{
    ck_assert_str_eq(found_entities("organization", "He runs Quell, Inc., in Leeds."),
                     "Quell, Inc.");
    ck_assert_str_eq(found_entities("organization", "He runs Quell, LLC."), "Quell, LLC");
}
END_TEST

START_TEST(where_an_artist_is_from_is_no_organization)
{
    const char *news = "He was taught by the Neapolitan composer Paul Weber.";
    ck_assert_str_eq(found_entities("organization", news), "");
}
END_TEST

static TCase *rules_case(void)
{
    TCase *rules = tcase_create("rules");
    tcase_add_test(rules, surname_after_a_title_is_a_person);
    tcase_add_test(rules, japanese_surname_has_a_given_name_of_up_to_three);
    tcase_add_test(rules, kin_behind_a_comma_is_a_person);
    tcase_add_test(rules, role_of_somebody_before_a_comma_makes_a_person);
    tcase_add_test(rules, surname_before_a_speech_verb_is_a_person);
    tcase_add_test(rules, surname_before_a_bracket_is_a_person);
    tcase_add_test(rules, names_in_a_list_end_at_the_link);
    tcase_add_test(rules, words_that_begin_like_surnames_are_no_persons);
    tcase_add_test(rules, name_ends_before_a_word_that_no_name_goes_on_with);
    tcase_add_test(rules, familiar_forms_are_persons);
    tcase_add_test(rules, dotted_names_end_at_titles_and_verbs);
    tcase_add_test(rules, all_middle_dots_join);
    tcase_add_test(rules, undotted_transliteration_needs_a_person_beside_it);
    tcase_add_test(rules, half_latin_names_are_one);
    tcase_add_test(rules, organization_begins_behind_the_verb);
    tcase_add_test(rules, mixed_script_organizations_are_one);
    tcase_add_test(rules, which_event_it_is_is_no_part_of_its_name);
    tcase_add_test(rules, courtesy_name_is_a_name);
    tcase_add_test(rules, quoted_ship_weapon_or_party_is_a_name);
    tcase_add_test(rules, counted_and_described_nouns_are_no_organizations);
    tcase_add_test(rules, country_before_a_university_of_a_place_is_cut);
    tcase_add_test(rules, transliteration_with_a_place_suffix_is_a_place);
    tcase_add_test(rules, honorific_makes_a_person);
    tcase_add_test(rules, title_makes_a_person);
    tcase_add_test(rules, first_name_makes_a_person);
    tcase_add_test(rules, designator_makes_an_organization);
    tcase_add_test(rules, what_an_office_is_for_is_part_of_it);
    tcase_add_test(rules, designators_do_not_cross_and);
    tcase_add_test(rules, of_before_a_designator_parts_two_names);
    tcase_add_test(rules, place_in_brackets_is_part_of_a_company);
    tcase_add_test(rules, suffix_of_events_makes_an_event);
    tcase_add_test(rules, year_behind_a_known_event_is_part_of_it);
    tcase_add_test(rules, what_joins_two_names_is_in_neither);
    tcase_add_test(rules, what_tells_the_kind_of_a_name_is_no_part_of_it);
    tcase_add_test(rules, signs_and_open_brackets_end_an_organization);
    tcase_add_test(rules, place_goes_on_over_what_it_is_called_after);
    tcase_add_test(rules, names_side_by_side_are_two);
    tcase_add_test(rules, number_of_a_ruler_ends_the_name);
    tcase_add_test(rules, particle_behind_a_person_is_cut);
    tcase_add_test(rules, honour_behind_a_person_is_cut);
    tcase_add_test(rules, empty_capitals_are_no_names);
    return rules;
}

static TCase *definitions_case(void)
{
    TCase *defined = tcase_create("definitions");
    tcase_add_test(defined, keyword_in_brackets_defines);
    tcase_add_test(defined, acronym_in_brackets_defines);
    tcase_add_test(defined, change_of_script_in_brackets_defines);
    tcase_add_test(defined, term_with_its_acronym_is_defined);
    tcase_add_test(defined, keyword_in_the_line_defines);
    tcase_add_test(defined, asides_in_brackets_define_nothing);
    return defined;
}

static TCase *roles_case(void)
{
    TCase *roles = tcase_create("roles");
    tcase_add_test(roles, title_beside_a_person_is_a_role);
    tcase_add_test(roles, title_in_apposition_is_a_role);
    tcase_add_test(roles, titles_in_a_list_hang_on_the_last);
    tcase_add_test(roles, title_of_a_pronoun_or_after_a_verb_of_office_is_a_role);
    tcase_add_test(roles, title_behind_the_bracket_of_a_person_is_a_role);
    tcase_add_test(roles, title_before_a_copula_and_a_person_is_a_role);
    tcase_add_test(roles, occupation_by_its_ending_is_a_role);
    tcase_add_test(roles, title_before_the_employer_of_a_person_is_a_role);
    tcase_add_test(roles, what_somebody_is_among_others_is_no_role);
    tcase_add_test(roles, maker_of_the_article_has_a_role);
    tcase_add_test(roles, first_of_its_kind_is_a_role);
    tcase_add_test(roles, title_of_nobody_is_no_role);
    return roles;
}

static TCase *types_case(void)
{
    TCase *types = tcase_create("types");
    tcase_add_test(types, noun_before_a_comma_tells_the_type);
    tcase_add_test(types, maker_before_a_given_name_is_a_person);
    tcase_add_test(types, institution_of_a_place_is_no_place);
    tcase_add_test(types, legal_form_behind_a_comma_is_of_the_name);
    tcase_add_test(types, where_an_artist_is_from_is_no_organization);
    return types;
}

Suite *names_suite(void)
{
    Suite *suite = suite_create("names");
    suite_add_tcase(suite, rules_case());
    suite_add_tcase(suite, definitions_case());
    suite_add_tcase(suite, roles_case());
    suite_add_tcase(suite, types_case());
    return suite;
}
