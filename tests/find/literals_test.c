#include <stdio.h>
#include <string.h>

#include "find/work.h"
#include "suites.h"

static struct find_knowledge *knowledge;

static void set_up(void)
{
    char message[64];
    knowledge = find_knowledge_new(NULL, message, sizeof message);
}

static void tear_down(void)
{
    find_knowledge_free(knowledge);
}

/* What the step proposes for one sentence of an article of 9 July 2025, a Wednesday: "span=value"
 * in text order with '|' between them, of one type. */
static const char *found(enum entity_type type, const char *text)
{
    static char out[1024];
    struct article_builder builder;
    article_begin(&builder, arena_new(), "test");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, text, strlen(text));
    struct article *article = article_end(&builder);
    article->published = "2025-07-09";
    struct work work = {.knowledge = knowledge, .article = article};
    dossier_begin(&work.builder, article);
    find_scan(&work, 0, article->len);
    find_literals(&work, &(struct sentence){0, article->len});
    size_t len = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < work.proposals.count; i++) {
        const struct proposal *p = &work.proposals.items[i];
        if (p->type != type)
            continue;
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s=%s", len > 0 ? "|" : "",
                                (int)(p->end - p->begin), article->text + p->begin,
                                p->value ? p->value : "");
    }
    vec_free(&work.proposals);
    arena_free(work.values);
    scan_release(&work.scanned);
    vec_free(&work.literal_marks);
    dossier_free(dossier_end(&work.builder));
    return out;
}

static void dates(const char *text, const char *expected)
{
    ck_assert_str_eq(found(ENTITY_DATE, text), expected);
}

static void amounts(const char *text, const char *expected)
{
    ck_assert_str_eq(found(ENTITY_AMOUNT, text), expected);
}

START_TEST(chinese_dates)
{
    dates("他于2025年7月4日入职。", "2025年7月4日=2025-07-04");
    dates("二〇二三年十二月成立", "二〇二三年十二月=2023-12");
    dates("2024 年 3 月", "2024 年 3 月=2024-03");
    dates("民國八十八年", "民國八十八年=1999");
}
END_TEST

START_TEST(chinese_dates_without_a_year_are_the_nearest)
{
    dates("6月30日发布", "6月30日=2025-06-30");
    dates("12月31日", "12月31日=2025-12-31");
    dates("8日上午", "8日上午=2025-07-08");
    dates("28日宣布", "28日=2025-06-28");
}
END_TEST

START_TEST(chinese_relative_dates)
{
    dates("昨天他来了", "昨天=2025-07-08");
    dates("今晚", "今晚=2025-07-09");
    dates("去年底", "去年底=2024");
    dates("明年3月", "明年3月=2026-03");
    dates("上个月", "上个月=2025-06");
    dates("本周", "本周=2025-W28");
}
END_TEST

START_TEST(chinese_weekdays)
{
    dates("周三宣布", "周三=2025-07-09");
    dates("周五宣布", "周五=2025-07-04");
    dates("上周五", "上周五=2025-07-04");
    dates("下周一", "下周一=2025-07-14");
    dates("星期天", "星期天=2025-07-06");
}
END_TEST

START_TEST(chinese_clock)
{
    dates("7月4日下午3时30分", "7月4日下午3时30分=2025-07-04T15:30");
    dates("凌晨四点", "凌晨四点=T04:00");
    dates("18:30开始", "18:30=T18:30");
}
END_TEST

START_TEST(chinese_parts_of_years)
{
    dates("2025年第三季度", "2025年第三季度=2025-Q3");
    dates("上半年", "上半年=2025-H1");
    dates("去年夏天", "去年夏天=2024-summer");
    dates("上世纪九十年代", "上世纪九十年代=199X");
    dates("十八世纪", "十八世纪=17XX");
}
END_TEST

START_TEST(chinese_spans)
{
    dates("花了三个月", "三个月=P3M");
    dates("三年前", "三年前=2022");
    dates("两天后", "两天=P2D");
    dates("过去五年", "过去五年=P5Y");
    amounts("3小时12分", "3小时12分=");
    amounts("四十分钟", "四十分钟=PT40M");
}
END_TEST

START_TEST(ranges_are_one_date)
{
    dates("2023年至2025年", "2023年至2025年=2023/2025");
    dates("from May 2024 – June 2025", "May 2024 – June 2025=2024-05/2025-06");
}
END_TEST

START_TEST(english_dates)
{
    dates("on July 4, 2025, he", "July 4, 2025=2025-07-04");
    dates("on 4 July 2025", "4 July 2025=2025-07-04");
    dates("1204 July 2025", "July 2025=2025-07");
    dates("32 July 2025", "July 2025=2025-07");
    dates("in March", "March=2025-03");
    dates("Sept. 14", "Sept. 14=2025-09-14");
    dates("in 2019 he", "2019=2019");
    dates("the 1990s", "the 1990s=199X");
    dates("late 2028", "late 2028=2028");
}
END_TEST

START_TEST(english_words_that_are_no_months)
{
    dates("he may march", "");
}
END_TEST

START_TEST(english_relative_dates)
{
    dates("yesterday", "yesterday=2025-07-08");
    dates("last Friday", "last Friday=2025-07-04");
    dates("on Friday", "Friday=2025-07-04");
    dates("next week", "next week=2025-W29");
    dates("last year", "last year=2024");
    dates("three years ago", "three years ago=2022");
    dates("the third quarter of 2027", "the third quarter of 2027=2027-Q3");
}
END_TEST

START_TEST(dates_in_one_token)
{
    dates("2025-07-04", "2025-07-04=2025-07-04");
    dates("2025/7/4", "2025/7/4=2025-07-04");
    dates("2025-13-04", "");
}
END_TEST

START_TEST(money)
{
    amounts("约3.5亿美元", "3.5亿美元=350000000 USD");
    amounts("三百八十万元", "三百八十万元=3800000 CNY");
    amounts("1亿8200万元", "1亿8200万元=182000000 CNY");
    amounts("八块五", "八块五=8.5 CNY");
    amounts("$1.2 billion", "$1.2 billion=1200000000 USD");
    amounts("£4m", "£4m=4000000 GBP");
    amounts("300 yuan", "300 yuan=300 CNY");
    amounts("NT$2.4 billion", "NT$2.4 billion=2400000000 TWD");
}
END_TEST

START_TEST(shares)
{
    amounts("增长12%", "12%=0.12");
    amounts("百分之六十", "百分之六十=0.6");
    amounts("六成五", "六成五=0.65");
    amounts("4.5 per cent", "4.5 per cent=0.045");
    amounts("two thirds of", "two thirds=0.667");
    amounts("成为第一", "");
}
END_TEST

START_TEST(measures_and_ages)
{
    amounts("30km away", "30km=30 km");
    amounts("四十公里", "四十公里=40 km");
    amounts("26岁", "26岁=26 year");
    amounts("a 34-year-old", "34-year-old=34 year");
    amounts("Chidi Nwosu, 34, said", "34=34 year");
}
END_TEST

START_TEST(counts)
{
    amounts("三名员工", "三名=3");
    amounts("2.3万人", "2.3万人=23000 people");
    amounts("500 passes", "500 passes=500");
    amounts("two big customers", "two big customers=2");
    amounts("几十家", "几十家=");
}
END_TEST

START_TEST(articles_ordinals_and_words_are_no_amounts)
{
    amounts("一个人", "");
    amounts("第三名", "");
    amounts("数字", "");
    amounts("失业人数升至新高", "");
    amounts("指數出現下跌", "");
    amounts("数升汽油", "数升=");
    amounts("两块木头", "两块=2");
}
END_TEST

START_TEST(titles_in_marks)
{
    ck_assert_str_eq(found(ENTITY_WORK, "小说《远山的雪》出版"), "远山的雪=");
    ck_assert_str_eq(found(ENTITY_WORK, "《连线》杂志"), "");
    ck_assert_str_eq(found(ENTITY_ORGANIZATION, "《连线》杂志和《远山日报》"), "连线=|远山日报=");
    ck_assert_str_eq(found(ENTITY_WORK, "《没有结尾"), "");
    ck_assert_str_eq(found(ENTITY_WORK, "《论〈红〉的色彩》"), "论〈红〉的色彩=");
}
END_TEST

START_TEST(quoted_titles_in_english)
{
    ck_assert_str_eq(found(ENTITY_WORK, "wrote “Atlas of Wet Floors”, a novel"),
                     "Atlas of Wet Floors=");
    ck_assert_str_eq(found(ENTITY_WORK, "the film \"Hush,\" which"), "Hush=");
    ck_assert_str_eq(found(ENTITY_WORK, "wrote “Salt Road” and “Tides”"), "Salt Road=|Tides=");
    ck_assert_str_eq(found(ENTITY_WORK, "wrote “Salt Road”, which he called “Tides"), "Salt Road=");
    ck_assert_str_eq(found(ENTITY_WORK, "wrote “Salt Road” for “Nature”"), "Salt Road=");
    ck_assert_str_eq(found(ENTITY_WORK, "He said “No.” and left"), "");
    ck_assert_str_eq(found(ENTITY_WORK, "“We will Win the Race,” he said"), "");
    ck_assert_str_eq(found(ENTITY_WORK, "Brightwell Energy (“Brightwell Energy”)"), "");
    ck_assert_str_eq(found(ENTITY_WORK, "唱〈家後〉"), "家後=");
}
END_TEST

START_TEST(references)
{
    ck_assert_str_eq(found(ENTITY_REFERENCE, "see https://example.com/a?b=1."),
                     "https://example.com/a?b=1=");
    ck_assert_str_eq(found(ENTITY_REFERENCE, "联系press@farhill.example，谢谢"),
                     "press@farhill.example=");
    ck_assert_str_eq(found(ENTITY_REFERENCE, "wrote @ines_marlow on"), "@ines_marlow=");
    ck_assert_str_eq(found(ENTITY_REFERENCE, "Quell (NASDAQ: QLL) fell"), "QLL=");
    ck_assert_str_eq(found(ENTITY_REFERENCE, "价格为$5 @ 3"), "");
}
END_TEST

Suite *literals_suite(void)
{
    Suite *suite = suite_create("literals");
    TCase *tcase = tcase_create("literals");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, chinese_dates);
    tcase_add_test(tcase, chinese_dates_without_a_year_are_the_nearest);
    tcase_add_test(tcase, chinese_relative_dates);
    tcase_add_test(tcase, chinese_weekdays);
    tcase_add_test(tcase, chinese_clock);
    tcase_add_test(tcase, chinese_parts_of_years);
    tcase_add_test(tcase, chinese_spans);
    tcase_add_test(tcase, ranges_are_one_date);
    tcase_add_test(tcase, english_dates);
    tcase_add_test(tcase, english_words_that_are_no_months);
    tcase_add_test(tcase, english_relative_dates);
    tcase_add_test(tcase, dates_in_one_token);
    tcase_add_test(tcase, money);
    tcase_add_test(tcase, shares);
    tcase_add_test(tcase, measures_and_ages);
    tcase_add_test(tcase, counts);
    tcase_add_test(tcase, articles_ordinals_and_words_are_no_amounts);
    tcase_add_test(tcase, titles_in_marks);
    tcase_add_test(tcase, quoted_titles_in_english);
    tcase_add_test(tcase, references);
    suite_add_tcase(suite, tcase);
    return suite;
}
