#include "read/line.h"

#include <string.h>

#include "read/phrase_list.h"
#include "suites.h"

static const char *const site_lines[] = {
    "© CopyRight 2020 All Rights Reserved. Powered By example 闽ICP备11008920号",
    "闽公网安备35020302034903号",
    "本站资料均由网友自行发布提供,仅用于学习交流。如有版权问题,请与我联系",
    "延伸阅读：海外自驾安全指南｜旅行保险怎么买",
    "相關閱讀：颱風來了怎麼辦",
    "Read more: Ten novels for the monsoon",
    "Copyright © 2024 The Paper",
    "版权所有 翻印必究",
    "Advertisement",
    "广告",
};

static const char *const article_lines[] = {
    "“版权所有”四个字印在扉页上，她说，这是出版社多年的习惯，没有人会去看它，更没有人会追究。",
    "Advertisement revenue fell by 12% in the quarter.",
    "广告收入同比增长两成。",
    "The band's new song, All Rights Reserved, will be out in May, the label said in a statement.",
    "Related work on crystals goes back to 1912.",
    "订阅用户已超过三百万，公司预计明年将实现盈利。",
};

static enum line_site site_of(const char *line)
{
    struct line_shape shape = line_measure(line, strlen(line));
    return line_site(line, strlen(line), &shape);
}

static bool is_dateline(const char *line, char iso[11])
{
    struct line_shape shape = line_measure(line, strlen(line));
    return line_is_dateline(line, strlen(line), &shape, iso);
}

START_TEST(phrases_stand_in_the_order_of_their_bytes)
{
    for (int kind = 0; kind < PHRASE_KINDS; kind++)
        for (size_t i = 1; i < phrase_lists[kind].count; i++)
            ck_assert_str_le(phrase_lists[kind].items[i - 1].text,
                             phrase_lists[kind].items[i].text);
}
END_TEST

START_TEST(a_line_of_the_site_is_known_anywhere)
{
    ck_assert_int_eq(site_of(site_lines[_i]), LINE_SITE_STRONG);
}
END_TEST

START_TEST(a_sentence_of_the_article_is_never_the_sites)
{
    ck_assert_int_ne(site_of(article_lines[_i]), LINE_SITE_STRONG);
}
END_TEST

static const struct {
    const char *line, *names;
} bylines[] = {
    {"[责任编辑：alonliu]", "alonliu"},
    {"【作者：王小明】", "王小明"},
    {"作者 阿曼达·卡斯韦尔", "阿曼达·卡斯韦尔"},
    {"作者：张三", "张三"},
    {"文｜李四", "李四"},
    {"文/李四 图/王五", "李四 图/王五"},
    {"By Kofi Mensah-Oduya", "Kofi Mensah-Oduya"},
    {"By Ann Lee | July 4, 2025", "Ann Lee"},
    {"by Anmol", "Anmol"},
    {"By Guo Zhihao [郭志豪], Central News", "Guo Zhihao [郭志豪], Central News"},
    {"（新京报记者　顾云岫）", "新京报记者　顾云岫"},
    {"(Reporting by Ann Lee; editing by Bo Li)", "Ann Lee"},
    {"本报记者 王五 报道", "王五"},
    {"採訪、攝影：饒亭", "饒亭"},
};

START_TEST(a_byline_gives_its_names)
{
    size_t begin, end;
    const char *line = bylines[_i].line;
    ck_assert_msg(line_is_byline(line, strlen(line), &begin, &end), "%s", line);
    ck_assert_uint_eq(end - begin, strlen(bylines[_i].names));
    ck_assert_int_eq(memcmp(line + begin, bylines[_i].names, end - begin), 0);
}
END_TEST

static const char *const no_bylines[] = {
    "By 1990 the firm had twelve plants.",
    "By the time he left, nobody was there.",
    "记者：声音不老，你会老吗？",
    "作者在书中写道，这座城市从来没有真正睡着过，它只是在等待下一个清晨的到来。",
};

START_TEST(a_sentence_is_no_byline)
{
    size_t begin, end;
    ck_assert_msg(!line_is_byline(no_bylines[_i], strlen(no_bylines[_i]), &begin, &end), "%s",
                  no_bylines[_i]);
}
END_TEST

START_TEST(a_date_line_gives_its_date)
{
    static const char *const lines[] = {"更新时间:2025-07-04",
                                        "2025年7月4日 10:30 来源：新华社",
                                        "Updated July 4, 2025 at 10:30 am",
                                        "July 4, 2025",
                                        "北京，2025年7月4日",
                                        "Date: Fri, 04 Jul 2025 10:00:00 +0000"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char iso[11];
        ck_assert_msg(is_dateline(lines[i], iso), "%s", lines[i]);
        ck_assert_str_eq(iso, "2025-07-04");
    }
}
END_TEST

START_TEST(a_sentence_with_a_date_is_no_date_line)
{
    static const char *const lines[] = {
        "On July 4, 2025 the company said it would close both plants.",
        "2025年7月4日，公司宣布关闭两家工厂，并裁减三百名员工。",
        "公司于2025年7月4日在上海成立",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char iso[11];
        ck_assert_msg(!is_dateline(lines[i], iso), "%s", lines[i]);
    }
}
END_TEST

START_TEST(a_picture_credit_is_a_caption)
{
    static const char *const lines[] = {"(图片来源:Shutterstock)", "圖／星宇航空提供",
                                        "（图源：视觉中国）",      "(共同社照片 / 池)",
                                        "Photo: Urs Zwahlen",      "摄影：林予安 / 视觉中国"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(line_is_caption(lines[i], strlen(lines[i])), "%s", lines[i]);
}
END_TEST

START_TEST(a_sentence_about_pictures_is_no_caption)
{
    static const char *const lines[] = {"Photo sharing made the app popular.", "图书馆昨天开放。",
                                        "照片里的她笑着。", "摄影师没有到场。"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(!line_is_caption(lines[i], strlen(lines[i])), "%s", lines[i]);
}
END_TEST

START_TEST(list_markers_are_measured)
{
    static const struct {
        const char *line;
        size_t marker;
    } lines[] = {{"- one", 2},       {"* one", 2},  {"1. one", 3},          {"12) one", 4},
                 {"①一", 3},         {"3、三", 4},  {"•  two", 5},          {"-one", 0},
                 {"1.5 million", 0}, {"2025年", 0}, {"1990. That year", 0}, {"-", 0}};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(line_list_marker(lines[i].line, strlen(lines[i].line)) == lines[i].marker,
                      "%s", lines[i].line);
}
END_TEST

START_TEST(a_heading_is_known_by_its_marks)
{
    static const char *const lines[] = {"一、为什么又测扫地机", "（二）结果",     "第三章 归来",
                                        "■ 卖掉之后",           "【谁来定价？】", "## What next"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(line_is_marked_heading(lines[i], strlen(lines[i])), "%s", lines[i]);
    ck_assert(!line_is_marked_heading("一个人", strlen("一个人")));
    ck_assert(!line_is_marked_heading("【快讯】公司完成融资", strlen("【快讯】公司完成融资")));
}
END_TEST

Suite *line_suite(void)
{
    Suite *suite = suite_create("line");
    TCase *all = tcase_create("all");
    tcase_add_test(all, phrases_stand_in_the_order_of_their_bytes);
    tcase_add_loop_test(all, a_line_of_the_site_is_known_anywhere, 0,
                        (int)(sizeof site_lines / sizeof *site_lines));
    tcase_add_loop_test(all, a_sentence_of_the_article_is_never_the_sites, 0,
                        (int)(sizeof article_lines / sizeof *article_lines));
    tcase_add_loop_test(all, a_byline_gives_its_names, 0, (int)(sizeof bylines / sizeof *bylines));
    tcase_add_loop_test(all, a_sentence_is_no_byline, 0,
                        (int)(sizeof no_bylines / sizeof *no_bylines));
    tcase_add_test(all, a_date_line_gives_its_date);
    tcase_add_test(all, a_sentence_with_a_date_is_no_date_line);
    tcase_add_test(all, a_picture_credit_is_a_caption);
    tcase_add_test(all, a_sentence_about_pictures_is_no_caption);
    tcase_add_test(all, list_markers_are_measured);
    tcase_add_test(all, a_heading_is_known_by_its_marks);
    suite_add_tcase(suite, all);
    return suite;
}
