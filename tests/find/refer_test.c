/* Pronouns and nominals: to whom they refer, and when to nobody; all names invented. */
#include <string.h>

#include "find/refer/refer.h"
#include "find/refer/refer_nouns.h"
#include "proposed.h"
#include "suites.h"

#define REFERS(markup, expected) ck_assert_str_eq(referred(markup), expected)

START_TEST(pronoun_is_the_last_subject)
{
    REFERS("[P Tom Vance] leads [O Farhill Labs]. He said so.", "He=Tom Vance");
    REFERS("[P 林若溪]加入[O 北辰智能]。她说很高兴。", "她=林若溪");
}
END_TEST

START_TEST(gender_of_the_title_decides)
{
    REFERS("Ms [P Ines Marlow] met Mr [P Tom Vance]. She left early and he stayed.",
           "She=Ines Marlow he=Tom Vance");
}
END_TEST

START_TEST(who_is_joined_to_his_own_is_the_owner)
{
    REFERS("[P 白玉山]说，[P 罗耀宗]与其妻已离开。", "其=罗耀宗");
    REFERS("[P Tom Vance] said [P Bob Hale] and his wife had left.", "his=Bob Hale");
    REFERS("与其等待，不如行动，[P 白玉山]说。", "");
}
END_TEST

START_TEST(pronoun_of_the_opening_clause_is_whose_name_follows)
{
    REFERS("Before she joined [O Quell], [P Ann Reed] lived in Leeds.", "she=Ann Reed");
    REFERS("In his speech, [P Tom Vance] praised the port.", "his=Tom Vance");
    REFERS("[P Tom Vance] left. When he sued, [P Bob Hale] laughed.", "he=Tom Vance");
}
END_TEST

START_TEST(what_tells_of_the_name_before_it_is_no_anaphor)
{
    REFERS("[P Ann Reed] left [O Quell] for [O Farhill], the German company established by "
           "[P Tom Vance].",
           "");
}
END_TEST

START_TEST(object_of_a_verb_is_not_its_subject)
{
    REFERS("[P Tom Vance] hired him in May.", "");
    REFERS("[P Tom Vance] said she hired him.", "him=Tom Vance");
    REFERS("[P Tom Vance], who leads [O Quell], described him as a friend.", "");
    REFERS("[P Ines Marlow] resigned. [P Sarah Kemp] has kept her on.", "her=Ines Marlow");
}
END_TEST

START_TEST(pleonastic_it_refers_to_nothing)
{
    REFERS("It is clear that [O Farhill Labs] left.", "");
    REFERS("[O Farhill Labs] said it was hard to buy [O Quell].", "");
    REFERS("[O Farhill Labs] said it was in talks to buy [O Quell].", "it=Farhill Labs");
    REFERS("[O Farhill Labs] said it has agreed to buy [O Quell].", "it=Farhill Labs");
    REFERS("[P Tom Vance] left [O Farhill Labs]. He is expected to sue.", "He=Tom Vance");
}
END_TEST

START_TEST(its_is_not_of_what_it_owns)
{
    REFERS("[O Farhill Labs] failed. [O Quell], its auditor, left.", "its=Farhill Labs");
    REFERS("Last year [O Quell] became its largest shareholder.", "");
}
END_TEST

START_TEST(apposition_is_no_other_name)
{
    REFERS("[O Farhill Labs] sold it to [O Quell], the company, in May.", "");
    REFERS("[O Farhill Labs] will close, the company said.", "the company=Farhill Labs");
}
END_TEST

START_TEST(it_of_what_was_said_is_who_said_it)
{
    REFERS("[O Farhill Labs] said on Thursday that it had bought [O Quell].", "it=Farhill Labs");
    REFERS("[O Farhill Labs] announced that it is acquiring [O Quell].", "it=Farhill Labs");
}
END_TEST

START_TEST(who_is_spoken_of_is_not_behind_a_preposition)
{
    REFERS("According to [P Paul Weber], [P Tom Vance] is ill. He stayed.", "He=Tom Vance");
    REFERS("Taught by [P Paul Weber], [P Tom Vance] won. He stayed.", "He=Tom Vance");
    REFERS("According to [P Paul Weber], [P Tom Vance] left [O Quell] in May. He runs [O Farhill].",
           "He=Tom Vance");
    REFERS("With [P Paul Weber] injured, [P Tom Vance] scored twice. He stayed.", "He=Tom Vance");
}
END_TEST

START_TEST(somebody_of_an_age_is_the_person_spoken_of)
{
    REFERS("[P Tom Vance] was jailed. The 54-year-old had joined [O Quell].",
           "The 54-year-old=Tom Vance");
    REFERS("[O Quell] fell. The [L Leeds]-based lender bought [O Farhill].", "lender=Quell");
}
END_TEST

START_TEST(he_is_who_the_sentence_told_of_not_his_owner)
{
    REFERS("[P 张伟]的学生[P 刘洋]获奖。他今年25岁。", "他=刘洋");
    REFERS("[P 张伟]的妻子[P 王芳]去世。他很难过。", "他=张伟");
}
END_TEST

START_TEST(company_that_is_told_of_is_another)
{
    REFERS("[O 腾讯]投资了[O 星海科技]。这家公司由[P 王芳]创立。", "这家公司=星海科技");
    REFERS("[O 騰訊]收購[O 星海科技]。這家公司由[P 王芳]創立。", "這家公司=星海科技");
    REFERS("[O 高盛]分析师认为，公司将收购[O 南湖科技]。", "");
    REFERS("[O 高盛]认为，公司将收购[O 南湖科技]。", "公司=高盛");
}
END_TEST

START_TEST(kin_is_of_a_person)
{
    REFERS("[P 周明]成立了[O 远山科技]，由其妻子[P 林若溪]管钱。", "其=周明");
    REFERS("[P 周明]成立了[O 远山科技]，其母公司是[O 北辰集团]。", "其=远山科技");
    REFERS("[O Farhill] bought [O Quell] from its founder, [P Tom Vance].", "its=Quell");
    REFERS("[O Farhill] bought a share in [O Quell] for its founder, [P Tom Vance].",
           "its=Farhill");
    /* of one family name */
    REFERS("[P 周明]来了。[P 王野]是经理。[P 王野]说，他的长子[P 周远]去了。", "他=周明");
    REFERS("[P Tom Vance] left. [P Bob Hale] stayed. [P Bob Hale] said his late brother, [P Mark "
           "Vance], agreed.",
           "his=Tom Vance");
    REFERS("[P Tom Vance] left. [P Bob Hale] stayed. His brother, [P Mark Reed], agreed.",
           "His=Bob Hale");
}
END_TEST

START_TEST(speaker_is_no_he_of_his_own)
{
    REFERS("[P 李明]说：“她毕业于[O 南湖大学]。”", "");
    REFERS("[P Paul Weber] left. [P Tom Vance] said: \"He studied in Leeds.\"", "He=Paul Weber");
}
END_TEST

/* How many features of words a setting has in common with another. */
static int same_hashes(const struct refer_features *a, const struct refer_features *b)
{
    int same = 0;
    for (uint8_t i = 0; i < a->hash_count; i++)
        same += a->hashes[i] == b->hashes[i];
    return same;
}

START_TEST(words_are_features)
{
    struct anaphor anaphor = {.self = 3, .behind = {1, 2, 3}, .kind = REFER_THING};
    struct referent referent = {.name = 5};
    const struct refer_setting setting = {.anaphor = &anaphor, .referent = &referent};
    struct refer_features one, other;
    refer_hashes(&setting, &one);
    ck_assert_uint_gt(one.hash_count, 0);
    ck_assert_uint_le(one.hash_count, REFER_HASHES_MAX);
    anaphor.behind[0] = 9;
    refer_hashes(&setting, &other);
    ck_assert_uint_eq(other.hash_count, one.hash_count);
    ck_assert_int_gt(same_hashes(&one, &other), 0);
    ck_assert_int_lt(same_hashes(&one, &other), one.hash_count);
    for (uint8_t i = 0; i < one.hash_count; i++)
        ck_assert_uint_lt(one.hashes[i], 1u << REFER_HASH_BITS);
}
END_TEST

START_TEST(image_has_weights_of_words)
{
    struct hashed_model model = {0};
    ck_assert(refer_hashes_builtin(&model));
    uint32_t set = 0;
    for (uint32_t i = 0; i < 1u << REFER_HASH_BITS; i++)
        set += model.weights[i] != 0;
    ck_assert_uint_gt(set, 1000);
}
END_TEST

START_TEST(pronoun_without_antecedent_is_left)
{
    REFERS("He left.", "");
}
END_TEST

START_TEST(plural_pronouns_are_left)
{
    REFERS("[P 周明]说他们会来。", "");
}
END_TEST

START_TEST(words_with_qita_are_no_pronouns)
{
    REFERS("[P 林若溪]和其他人来了。", "");
    REFERS("[P 林若溪]弹吉他。", "");
}
END_TEST

START_TEST(reflexive_is_the_subject)
{
    REFERS("[P 周明]写了自己的名字。", "自己=周明");
}
END_TEST

START_TEST(company_is_the_organization_spoken_of)
{
    REFERS("[O Farhill Labs] said the company would grow.", "the company=Farhill Labs");
    REFERS("[O 北辰智能]上月成立。该公司说会增长。", "该公司=北辰智能");
}
END_TEST

START_TEST(school_is_a_school)
{
    REFERS("[O 南湖大学]成立。该校说。", "该校=南湖大学");
    REFERS("[O 北辰智能]成立。该校说。", "");
    REFERS("电影《[W 盐湖以西]》昨天定档。影片由[P 周明]执导。", "影片=盐湖以西");
    REFERS("电影《[W 盐湖以西]》昨天定档。他常看影片。", "");
    REFERS("[O 北辰智能]昨天裁员。公司总部在[L 杭州]。", "公司=北辰智能");
    REFERS("[O 北辰智能]昨天裁员。公司法很严。", "");
    REFERS("[O 北辰智能]昨天裁员。这家[L 杭州]公司亏损。", "公司=北辰智能");
    REFERS("[O 北辰智能]昨天裁员。它卖给这家[L 杭州]公司[O 远山]。", "它=北辰智能");
}
END_TEST

START_TEST(company_with_a_name_is_no_nominal)
{
    REFERS("[O Farhill Labs] bought the company Quell.", "");
    REFERS("“[W The Pier]” is based on the novel “Salt Road”.", "");
}
END_TEST

START_TEST(person_is_no_it)
{
    REFERS("[P Tom Vance] left. It broke.", "");
}
END_TEST

START_TEST(company_is_not_that_of_another_person)
{
    const char *found = referred("[O Voltara] was founded by [P Tom Vance] and [P Ines Marlow]. "
                                 "[P Vance] will join [O Brightwell]'s board. [P Marlow] left the "
                                 "company in 2023.");
    ck_assert_ptr_null(strstr(found, "company=Brightwell"));
}
END_TEST

START_TEST(company_is_the_main_organization_not_the_last)
{
    REFERS("[O 澜海机器人]融资。[O 澜海机器人]上月说。去年，[O 澜海机器人]否认侵犯[O Figura "
           "AI]的专利。"
           "上月，公司前副总裁[P 唐悦]离职。",
           "公司=澜海机器人");
}
END_TEST

START_TEST(nominal_repeats_what_describes_the_name)
{
    REFERS("[O Quell] left. [O Voltara] is a battery maker. The battery maker grew.",
           "The battery maker=Voltara");
    REFERS("[O 澜海]是一家德国车企。[O 南湖]来了。这家德国车企说。", "这家德国车企=澜海");
}
END_TEST

START_TEST(nominal_means_what_is_said_to_be_one)
{
    REFERS("The insurer [O Voltara] sued [O Quell]. [P Tom Vance] said the insurer would win.",
           "the insurer=Voltara");
    REFERS("[O Voltara], an insurer, sued [O Quell]. [P Tom Vance] said the insurer would win.",
           "the insurer=Voltara");
}
END_TEST

START_TEST(apposition_is_no_nominal)
{
    REFERS("[O Voltara] sued [O Quell], the insurer whose chairman left.", "");
    REFERS("[O Voltara] sued [O Quell], the insurer in Leeds.", "");
}
END_TEST

START_TEST(noun_may_stand_behind_a_place)
{
    REFERS("[O Farhill Labs] grew. The [L Leeds] company hired ten.", "company=Farhill Labs");
}
END_TEST

START_TEST(noun_before_of_is_no_nominal)
{
    REFERS("[O Farhill Labs] grew. The company of the year is another.", "");
    REFERS("[O Farhill] is selling [O Quell], a chain that it bought.", "it=Farhill");
}
END_TEST

static void check_sorted(const struct refer_noun *nouns, size_t count)
{
    for (size_t i = 1; i < count; i++)
        ck_assert_msg(strcmp(nouns[i - 1].word, nouns[i].word) < 0, "%s", nouns[i].word);
}

START_TEST(nouns_are_sorted_and_short_enough)
{
    check_sorted(refer_nouns_han, refer_nouns_han_count);
    check_sorted(refer_nouns_latin, refer_nouns_latin_count);
    for (size_t i = 0; i < refer_nouns_han_count; i++)
        ck_assert_uint_le(strlen(refer_nouns_han[i].word), 3 * HAN_NOUN_CPS);
}
END_TEST

START_TEST(other_companies_are_not_the_company)
{
    REFERS("[O 北辰智能]成立。其他公司也来了。", "");
    REFERS("[O 北辰智能]成立，推出企业版。", "");
}
END_TEST

START_TEST(speaker_of_a_label_is_not_spoken_of)
{
    REFERS("[P 周明]：[P 林若溪]来了。她说都好。", "她=林若溪");
}
END_TEST

Suite *refer_suite(void)
{
    Suite *suite = suite_create("refer");
    TCase *rules = tcase_create("rules");
    tcase_add_test(rules, pronoun_is_the_last_subject);
    tcase_add_test(rules, gender_of_the_title_decides);
    tcase_add_test(rules, who_is_joined_to_his_own_is_the_owner);
    tcase_add_test(rules, pronoun_of_the_opening_clause_is_whose_name_follows);
    tcase_add_test(rules, what_tells_of_the_name_before_it_is_no_anaphor);
    tcase_add_test(rules, object_of_a_verb_is_not_its_subject);
    tcase_add_test(rules, pleonastic_it_refers_to_nothing);
    tcase_add_test(rules, its_is_not_of_what_it_owns);
    tcase_add_test(rules, apposition_is_no_other_name);
    tcase_add_test(rules, it_of_what_was_said_is_who_said_it);
    tcase_add_test(rules, who_is_spoken_of_is_not_behind_a_preposition);
    tcase_add_test(rules, he_is_who_the_sentence_told_of_not_his_owner);
    tcase_add_test(rules, company_that_is_told_of_is_another);
    tcase_add_test(rules, kin_is_of_a_person);
    tcase_add_test(rules, speaker_is_no_he_of_his_own);
    tcase_add_test(rules, somebody_of_an_age_is_the_person_spoken_of);
    tcase_add_test(rules, words_are_features);
    tcase_add_test(rules, image_has_weights_of_words);
    tcase_add_test(rules, pronoun_without_antecedent_is_left);
    tcase_add_test(rules, plural_pronouns_are_left);
    tcase_add_test(rules, words_with_qita_are_no_pronouns);
    tcase_add_test(rules, reflexive_is_the_subject);
    tcase_add_test(rules, company_is_the_organization_spoken_of);
    tcase_add_test(rules, school_is_a_school);
    tcase_add_test(rules, company_with_a_name_is_no_nominal);
    tcase_add_test(rules, person_is_no_it);
    tcase_add_test(rules, company_is_not_that_of_another_person);
    tcase_add_test(rules, company_is_the_main_organization_not_the_last);
    tcase_add_test(rules, nominal_repeats_what_describes_the_name);
    tcase_add_test(rules, nominal_means_what_is_said_to_be_one);
    tcase_add_test(rules, apposition_is_no_nominal);
    tcase_add_test(rules, noun_may_stand_behind_a_place);
    tcase_add_test(rules, noun_before_of_is_no_nominal);
    tcase_add_test(rules, nouns_are_sorted_and_short_enough);
    tcase_add_test(rules, other_companies_are_not_the_company);
    tcase_add_test(rules, speaker_of_a_label_is_not_spoken_of);
    suite_add_tcase(suite, rules);
    return suite;
}
