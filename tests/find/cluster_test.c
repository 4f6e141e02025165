/* Which names are one entity, and which veto keeps them apart; all names invented. */
#include "proposed.h"
#include "suites.h"

#define JOINS(markup, expected) ck_assert_str_eq(clustered(markup), expected)
#define APART(markup)           ck_assert_str_eq(clustered(markup), "")

START_TEST(surname_is_the_person_of_that_surname)
{
    JOINS("[P Ines Marlow] left. [P Marlow] smiled.", "Ines Marlow=Marlow");
}
END_TEST

START_TEST(surname_is_the_person_named_before_it)
{
    JOINS("[P Helena Strand] left. [P Strand] said so to [P Erik Strand].", "Helena Strand=Strand");
}
END_TEST

START_TEST(surname_of_two_persons_is_neither)
{
    APART("[P Ines Marlow] and [P Tom Marlow] left. [P Marlow] smiled.");
}
END_TEST

START_TEST(surname_of_a_family_is_that_of_the_first)
{
    JOINS("[P Ines Marlow] left. Her brother [P Tom Marlow] stayed. [P Marlow] smiled.",
          "Ines Marlow=Marlow");
    APART("[P Marlow] smiled. [P Ines Marlow] left. Her brother [P Tom Marlow] stayed.");
}
END_TEST

START_TEST(initial_agrees_with_the_given_name)
{
    JOINS("[P Ines Marlow] left. [P I. Marlow] smiled.", "Ines Marlow=I. Marlow");
    APART("[P Ines Marlow] left. [P T. Marlow] smiled.");
}
END_TEST

START_TEST(familiar_given_name_is_the_full_one)
{
    JOINS("[P Pat Carlow] left. [P Patrick Carlow], 55, smiled.", "Patrick Carlow=Pat Carlow");
    APART("[P Pat Carlow] left. [P Peter Carlow], 55, smiled.");
}
END_TEST

START_TEST(newspaper_team_or_foreign_school_is_known_by_its_tail)
{
    JOINS("The [O Norwick Chronicle] said it. The [O Chronicle] did.",
          "Norwick Chronicle=Chronicle");
    JOINS("The [O Leeds Drovers] won. The [O Drovers] lost.", "Leeds Drovers=Drovers");
    APART("[O Norwick Airlines] left. [O Airlines] came.");
    JOINS("[O 美国远山大学]开课。[O 远山大学]很大。", "美国远山大学=远山大学");
}
END_TEST

START_TEST(given_name_alone_is_the_person)
{
    JOINS("[P Tom Vance] came with [P Tom].", "Tom Vance=Tom");
}
END_TEST

START_TEST(middle_names_may_be_left_out)
{
    JOINS("[P Robert J. Quill] left. [P Robert Quill] came.", "Robert J. Quill=Robert Quill");
}
END_TEST

START_TEST(generations_may_be_left_out_but_not_exchanged)
{
    JOINS("[P Robert Quill Jr.] left. [P Robert J. Quill] came.",
          "Robert Quill Jr.=Robert J. Quill");
    JOINS("[P Robert Quill, Jr.] left. [P Robert Quill] came.", "Robert Quill, Jr.=Robert Quill");
    JOINS("[P Robert Quill Jr.] left. [P Quill] came.", "Robert Quill Jr.=Quill");
    APART("[P Robert Quill Jr.] left. [P Robert Quill Sr.] came.");
    APART("[P Robert Quill III] left. [P Robert Quill IV] came.");
}
END_TEST

START_TEST(company_is_what_stands_before_its_seat)
{
    JOINS("[O 可维生物（苏州）有限公司]上市。[O 可维]说。", "可维生物（苏州）有限公司=可维");
    APART("[O 可维生物（苏州）有限公司]与[O 可维生物（香港）有限公司]上市。之后[O 可维生物]说。");
}
END_TEST

START_TEST(inner_surname_is_the_person)
{
    JOINS("[P Yolanda Quispe Mamani] left. [P Quispe] came.", "Yolanda Quispe Mamani=Quispe");
}
END_TEST

START_TEST(surname_with_its_particle_is_the_person)
{
    JOINS("[P Reinhard von Marlow] left. [P Von Marlow] smiled.", "Reinhard von Marlow=Von Marlow");
    JOINS("[P Ines van der Marlow] left. [P Van der Marlow] smiled.",
          "Ines van der Marlow=Van der Marlow");
    JOINS("[P Mario Vance Marlow] left. [P Vance Marlow] smiled.",
          "Mario Vance Marlow=Vance Marlow");
    APART("[P Ines de Marlow] left. [P De Farrow] smiled.");
    APART("[P Ines de Marlow] and [P Tom de Marlow] left. [P De Marlow] smiled.");
    APART("[P Ben Marlow] left. [P Casey Marlow] smiled.");
}
END_TEST

START_TEST(different_given_names_are_two_persons)
{
    APART("[P Ines Marlow] left. [P Agnes Marlow] came.");
}
END_TEST

START_TEST(last_part_of_a_dotted_name_is_the_person)
{
    JOINS("[P 马里奥·德尔加]来了。[P 德尔加]说。", "马里奥·德尔加=德尔加");
}
END_TEST

START_TEST(ending_of_an_undotted_transliteration_is_the_person)
{
    JOINS("[P 马克扎克伯格]来了。[P 扎克伯格]说。", "马克扎克伯格=扎克伯格");
}
END_TEST

START_TEST(chinese_surname_alone_is_the_person)
{
    JOINS("[P 林若溪]说。[P 林]走了。", "林若溪=林");
    APART("[P 林若溪]、[P 林北辰]说。[P 林]走了。");
}
END_TEST

START_TEST(familiar_form_is_the_person)
{
    JOINS("[P 沈伯庸]到了。[P 老沈]笑。", "沈伯庸=老沈");
    APART("[P 沈伯庸]到了。[P 老周]笑。");
}
END_TEST

START_TEST(two_chinese_names_are_two_persons)
{
    APART("[P 林若溪]说。[P 林若水]走了。");
}
END_TEST

START_TEST(half_latin_name_is_known_by_its_surname)
{
    JOINS("[P 奇迪 Okafor]来了。[P Okafor]说。", "奇迪 Okafor=Okafor");
}
END_TEST

START_TEST(pinyin_is_the_chinese_name)
{
    JOINS("[P 林若溪]来了。[P Ruoxi Lin] left.", "林若溪=Ruoxi Lin");
    JOINS("[P 林若溪]来了。[P Lin Ruo-xi] left.", "林若溪=Lin Ruo-xi");
    JOINS("[P 歐陽錦]來了。[P Jin Ouyang] left.", "歐陽錦=Jin Ouyang");
    JOINS("[P 曾行]来了。[P Xing Zeng] left.", "曾行=Xing Zeng");
    JOINS("[P Hongyu任]来了。[P 任洪宇]说。", "Hongyu任=任洪宇");
    APART("[P 林若溪]来了。[P Ruoxi Lim] left.");
    APART("[P 王伟]来了。[P Wei Wang] left. [P 王威]说。");
}
END_TEST

START_TEST(designator_may_be_left_out)
{
    JOINS("[O Quell Inc.] rose. [O Quell] fell.", "Quell Inc.=Quell");
    JOINS("[O 远山科技有限公司]成立。[O 远山科技]说。", "远山科技有限公司=远山科技");
    JOINS("[O 杭州远山科技有限公司]成立。[O 远山科技]说。", "杭州远山科技有限公司=远山科技");
    JOINS("[O 杭州市远山文化传媒有限公司]成立。[O 远山文化]说。",
          "杭州市远山文化传媒有限公司=远山文化");
    APART("[O 杭州远山科技有限公司]起诉[O 湖州远山科技有限公司]。[O 远山科技]说。");
}
END_TEST

START_TEST(acronym_is_the_name_it_shortens)
{
    JOINS("[O Eastmoor Port Authority] spoke. The [O EPA] left.", "Eastmoor Port Authority=EPA");
    APART("[O Eastmoor Port Authority] spoke. The [O FPA] left.");
}
END_TEST

START_TEST(chinese_shortening_is_the_name)
{
    JOINS("[O 远山研究院]成立。[O 远研院]说。", "远山研究院=远研院");
    JOINS("[O 香港科技大学]成立。[O 港科大]说。", "香港科技大学=港科大");
    APART("[O 远山研究院]成立。[O 南研院]说。");
}
END_TEST

START_TEST(tail_of_an_organization_is_it)
{
    JOINS("[O 中国乒协]说。[O 乒协]称。", "中国乒协=乒协");
}
END_TEST

START_TEST(brand_is_the_organization_whatever_its_type)
{
    JOINS("[O 澜海机器人]成立。[L 澜海]说。", "澜海机器人=澜海");
    JOINS("[O Farhill Energy Plc] left. [D Farhill] came.", "Farhill Energy Plc=Farhill");
    JOINS("[O Quell AI] left. [O Quell] came.", "Quell AI=Quell");
    APART("[O 澜海机器人]和[O 澜海资本]成立。[L 澜海]说。");
    APART("[O 澜海机器人]成立。[P 澜海]说。");
}
END_TEST

START_TEST(part_of_an_organization_is_another)
{
    APART("[O Proton] said. [O Proton Foundation] too.");
    APART("[O Norwick Bank] rose; [O Norwick Bank France] fell.");
    APART("[O 天衢科技大学]说。[O 天衢科技大学学术委员会]说。");
}
END_TEST

START_TEST(institution_beside_or_in_another_is_another)
{
    APART("[O Norwick Bank] sued the [O Norwick Bank Workers' Union].");
    APART("[O Kestrel College] has a [O Kestrel College Palaeontology Centre].");
    APART("The [O Board of Trustees of Kestrel College] met. [O Kestrel College] grew.");
    JOINS("[O Kestrel College London] grew. [O Kestrel College] agreed.",
          "Kestrel College London=Kestrel College");
}
END_TEST

START_TEST(product_may_lose_its_maker)
{
    JOINS("[D Galaxy S26 Ultra] is here. The [D S26 Ultra] costs.", "Galaxy S26 Ultra=S26 Ultra");
}
END_TEST

START_TEST(versions_are_different_products)
{
    APART("[D Model 3] beats [D Model 4].");
    APART("[D Galaxy S26 Ultra] and [D Galaxy S26].");
    APART("[D Quellphone] and the [D Quellphone 2]");
}
END_TEST

START_TEST(place_is_not_the_university_of_its_name)
{
    APART("[L 上海]的[O 上海大学]很大。");
}
END_TEST

START_TEST(place_may_lose_its_suffix)
{
    JOINS("[L 库斯科大区]很大。[L 库斯科]小。", "库斯科大区=库斯科");
    APART("[L 漳州]和[L 漳州龙海]");
}
END_TEST

START_TEST(listed_names_are_two)
{
    APART("[O Hale] and [O Hale Systems] met.");
    JOINS("[O Hale Systems] grew. [O Hale] said.", "Hale Systems=Hale");
}
END_TEST

START_TEST(nobody_is_kin_of_his_own)
{
    APART("[P 马丁]的弟弟[P 费尔南多·马丁]来了。");
    APART("[P Vance]'s brother [P Tom Vance] came.");
    JOINS("[P 费尔南多·马丁]来了。[P 马丁]的弟弟没来。", "费尔南多·马丁=马丁");
}
END_TEST

START_TEST(name_in_brackets_of_another_script_is_the_same)
{
    JOINS("[O 灵指科技]（[O LingFinger]）说。", "灵指科技=LingFinger");
    JOINS("[P Josephine Teo] [[P 杨莉明]] said.", "Josephine Teo=杨莉明");
    APART("[O 灵指科技]（[L Leeds]）说。");
    JOINS("[P 萧上农]（[O Shangnung Hsiao]）说。", "Shangnung Hsiao=萧上农");
    APART("[P 萧上农]（[O Farhill]）说。");
    APART("[P 萧上农]（[O Shangnung Labs]）说。");
}
END_TEST

START_TEST(case_and_width_do_not_matter)
{
    JOINS("[O Meta] said. [O META] too.", "Meta=META");
}
END_TEST

START_TEST(same_word_as_role_and_work_is_two)
{
    APART("[W Director] won. The [R director] left.");
}
END_TEST

Suite *cluster_suite(void)
{
    Suite *suite = suite_create("cluster");
    TCase *rules = tcase_create("rules");
    tcase_add_test(rules, surname_is_the_person_of_that_surname);
    tcase_add_test(rules, surname_is_the_person_named_before_it);
    tcase_add_test(rules, surname_of_two_persons_is_neither);
    tcase_add_test(rules, surname_of_a_family_is_that_of_the_first);
    tcase_add_test(rules, initial_agrees_with_the_given_name);
    tcase_add_test(rules, familiar_given_name_is_the_full_one);
    tcase_add_test(rules, newspaper_team_or_foreign_school_is_known_by_its_tail);
    tcase_add_test(rules, given_name_alone_is_the_person);
    tcase_add_test(rules, middle_names_may_be_left_out);
    tcase_add_test(rules, generations_may_be_left_out_but_not_exchanged);
    tcase_add_test(rules, company_is_what_stands_before_its_seat);
    tcase_add_test(rules, inner_surname_is_the_person);
    tcase_add_test(rules, surname_with_its_particle_is_the_person);
    tcase_add_test(rules, different_given_names_are_two_persons);
    tcase_add_test(rules, last_part_of_a_dotted_name_is_the_person);
    tcase_add_test(rules, ending_of_an_undotted_transliteration_is_the_person);
    tcase_add_test(rules, chinese_surname_alone_is_the_person);
    tcase_add_test(rules, familiar_form_is_the_person);
    tcase_add_test(rules, two_chinese_names_are_two_persons);
    tcase_add_test(rules, half_latin_name_is_known_by_its_surname);
    tcase_add_test(rules, pinyin_is_the_chinese_name);
    tcase_add_test(rules, designator_may_be_left_out);
    tcase_add_test(rules, acronym_is_the_name_it_shortens);
    tcase_add_test(rules, chinese_shortening_is_the_name);
    tcase_add_test(rules, tail_of_an_organization_is_it);
    tcase_add_test(rules, brand_is_the_organization_whatever_its_type);
    tcase_add_test(rules, part_of_an_organization_is_another);
    tcase_add_test(rules, institution_beside_or_in_another_is_another);
    tcase_add_test(rules, product_may_lose_its_maker);
    tcase_add_test(rules, versions_are_different_products);
    tcase_add_test(rules, place_is_not_the_university_of_its_name);
    tcase_add_test(rules, place_may_lose_its_suffix);
    tcase_add_test(rules, listed_names_are_two);
    tcase_add_test(rules, nobody_is_kin_of_his_own);
    tcase_add_test(rules, name_in_brackets_of_another_script_is_the_same);
    tcase_add_test(rules, case_and_width_do_not_matter);
    tcase_add_test(rules, same_word_as_role_and_work_is_two);
    suite_add_tcase(suite, rules);
    return suite;
}
