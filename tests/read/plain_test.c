#include "read/plain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support.h"

#include "suites.h"

#define BODY "The company said on Monday that it had hired a dozen researchers from its rivals. "

START_TEST(the_head_of_an_article_is_told_from_its_text)
{
    struct article *article = article_of("Seven bronzes go home\nBy Kofi Mensah, Swissinfo\n"
                                         "July 4, 2025\n" BODY "\n" BODY "\n",
                                         READ_TEXT);
    ck_assert_str_eq(article->title, "Seven bronzes go home");
    ck_assert_str_eq(article->byline, "Kofi Mensah, Swissinfo");
    ck_assert_str_eq(article->published, "2025-07-04");
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADLINE), "Seven bronzes go home");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_BYLINE), 1);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_DATELINE), 1);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    article_free(article);
}
END_TEST

START_TEST(a_full_sentence_is_no_headline)
{
    struct article *article = article_of("作者 阿曼达\n马克不再满足于在这个领域迎头赶上。\n"
                                         "他最近的招聘热潮就是证明，他挖走了很多顶级的研究人员。\n",
                                         READ_TEXT);
    ck_assert_str_eq(article->title, "");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_HEADLINE), 0);
    ck_assert_str_eq(article->byline, "阿曼达");
    article_free(article);
    article = article_of("He left.\n" BODY "\n", READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_HEADLINE), 0);
    article_free(article);
}
END_TEST

START_TEST(a_section_over_the_title_is_not_the_title)
{
    static const char *const texts[][2] = {
        {"OPINION\nMy truck is quiet and my neighbor is not\n\n" BODY "\n" BODY "\n",
         "My truck is quiet and my "
         "neighbor is not"},
        {"意见\n您的吊坠不爱您\n\n" BODY "\n" BODY "\n", "您的吊坠不爱您"},
        {"TENNIS\n\n" BODY "\n" BODY "\n", "TENNIS"},
        {"Opinion piece\nIn short\n\n" BODY "\n" BODY "\n", "Opinion piece"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct article *article = article_of(texts[i][0], READ_TEXT);
        ck_assert_str_eq(article->title, texts[i][1]);
        article_free(article);
    }
}
END_TEST

START_TEST(a_single_line_is_text)
{
    struct article *article = article_of("Tim Cook met the mayor", READ_TEXT);
    ck_assert_uint_eq(article->block_count, 1);
    ck_assert_int_eq(article->blocks[0].kind, BLOCK_PARAGRAPH);
    article_free(article);
}
END_TEST

START_TEST(the_foot_is_the_sites)
{
    struct article *article = article_of(
        "标题在这里\n公司周一宣布，已经从对手那里聘请了十几名研究人员，他们将组成新的团队。\n"
        "更新时间:2025-07-04\n本站资料均由网友自行发布提供。\n© CopyRight 2020\n"
        "闽公网安备35020302034903号",
        READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_BOILERPLATE), 3);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_DATELINE), 1);
    ck_assert_str_eq(article->published, "2025-07-04");
    article_free(article);
}
END_TEST

START_TEST(titles_after_related_are_the_sites)
{
    struct article *article = article_of("A headline\n" BODY "\n" BODY "\nRelated stories\n"
                                         "Another firm hires\nA third one does not\n",
                                         READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_BOILERPLATE), 3);
    article_free(article);
}
END_TEST

START_TEST(entries_under_references_are_sources)
{
    struct article *article =
        article_of("A headline\n" BODY "\n" BODY "\n参考资料\n1. 南湖大桥通车．远山网\n"
                   "2. 林若溪加盟远山．新浪[引用日期2014-05-19]\n",
                   READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_REFERENCE), 2);
    article_free(article);
    article = article_of("A headline\n" BODY "\n^ \"A bridge opens\". Leeds Post.\n" BODY "\n",
                         READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_REFERENCE), 1);
    article_free(article);
    article = article_of("A headline\n" BODY "\nReferences\n" BODY "\n", READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_REFERENCE), 0);
    article_free(article);
}
END_TEST

static const char wrapped[] = "The Head\n\n"
                              "It was a bright cold day in April, and the clocks were striking\n"
                              "thirteen. Winston Smith, his chin nuzzled into his breast in an\n"
                              "effort to escape the vile wind, slipped quickly through the glass\n"
                              "doors of the block.\n"
                              "\n"
                              "The hallway smelt of boiled cabbage and old rag mats. At one end\n"
                              "of it a coloured poster, too large for indoor display, had been\n"
                              "tacked to the wall.\n";

START_TEST(wrapped_lines_are_joined_by_a_space)
{
    struct article *article = article_of(wrapped, READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    ck_assert_ptr_nonnull(strstr(article->text, "were striking thirteen. Winston"));
    ck_assert_str_eq(article->title, "The Head");
    article_free(article);
}
END_TEST

/* Blank lines between whole paragraphs: the head alone stands in lines of its own. */
START_TEST(a_byline_is_no_end_of_a_headline)
{
    static const char head[] = "Brightwater to buy Danish battery maker for a billion dollars\n"
                               "By Elena Marsh and Tom Okafor\n";
    char text[2000];
    snprintf(text, sizeof text, "%s" BODY " " BODY "\n\n" BODY " " BODY "\n", head);
    struct article *article = article_of(text, READ_TEXT);
    ck_assert_str_eq(article->title,
                     "Brightwater to buy Danish battery maker for a billion dollars");
    ck_assert_str_eq(article->byline, "Elena Marsh and Tom Okafor");
    article_free(article);
    snprintf(text, sizeof text, "%s\n%s", head, strchr(wrapped, '\n') + 2);
    article = article_of(text, READ_TEXT);
    ck_assert_str_eq(article->byline, "Elena Marsh and Tom Okafor");
    ck_assert_ptr_nonnull(strstr(article->text, "were striking thirteen. Winston"));
    article_free(article);
}
END_TEST

START_TEST(wrapped_ideographs_are_joined_by_nothing)
{
    struct article *article =
        article_of("　　公司周一宣布，已经从对手那里聘请了十几名研究人员，他们将组成新的\n"
                   "团队，负责下一代模型的训练和评测。公司没有透露薪酬，也没有透露他们什么\n"
                   "时候到任。\n"
                   "　　有知情人士说，谈判从春天就开始了，最后一份合同是在上个星期五的晚上\n"
                   "签下来的，地点在公司总部。\n",
                   READ_TEXT);
    ck_assert_uint_eq(article->block_count, 2);
    ck_assert_ptr_nonnull(strstr(article->text, "将组成新的团队"));
    ck_assert_ptr_nonnull(strstr(article->text, "他们什么时候到任。"));
    article_free(article);
}
END_TEST

START_TEST(one_line_is_one_paragraph_otherwise)
{
    struct article *article = article_of(BODY BODY "\n" BODY BODY "\n\n" BODY BODY "\n", READ_TEXT);
    ck_assert_uint_eq(article->block_count, 3);
    article_free(article);
}
END_TEST

START_TEST(no_character_but_white_space_is_lost)
{
    struct article *article =
        article_of("- one\n* two\n> three\n1. four\n======\n【五】\n\t六\n", READ_TEXT);
    ck_assert_str_eq(article->text, "- one\n* two\n> three\n1. four\n======\n【五】\n六");
    article_free(article);
}
END_TEST

START_TEST(headings_and_items_are_told)
{
    struct article *article =
        article_of("A headline\n" BODY "\nWhat comes next\n" BODY BODY "\n- first\n- second\n"
                   "（二）结果\n" BODY "\n",
                   READ_TEXT);
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADING), "What comes next");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_HEADING), 2);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_LIST_ITEM), 2);
    article_free(article);
}
END_TEST

START_TEST(line_ends_of_every_kind_are_one)
{
    struct article *article = article_of("One line.\r\nAnother.\rA third.", READ_TEXT);
    ck_assert_str_eq(article->text, "One line.\nAnother.\nA third.");
    ck_assert_uint_eq(article_line(article, 2), 3);
    article_free(article);
}
END_TEST

START_TEST(a_mail_gives_its_subject_and_sender)
{
    struct article *article = article_of("From: Ann Lee <ann@example.org>\nTo: Bo\n"
                                         "Subject: The new plant\n"
                                         "Date: Fri, 04 Jul 2025 10:00:00 +0000\n\n" BODY "\n",
                                         READ_TEXT);
    ck_assert_str_eq(article->title, "The new plant");
    ck_assert_str_eq(article->published, "2025-07-04");
    ck_assert_str_eq(article->byline, "Ann Lee <ann@example.org>");
    article_free(article);
}
END_TEST

START_TEST(the_frame_of_a_gutenberg_book_is_boilerplate)
{
    struct article *article =
        article_of("The Project Gutenberg eBook of A Book\n\nThis ebook is for the use of anyone.\n"
                   "\n*** START OF THE PROJECT GUTENBERG EBOOK A BOOK ***\n\n" BODY "\n\n" BODY
                   "\n\n*** END OF THE PROJECT GUTENBERG EBOOK A BOOK ***\n\nLicence text here.\n",
                   READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_BOILERPLATE), 5);
    article_free(article);
}
END_TEST

/* Running text at the margin, wrapped at 62 columns, with so much set off from it that most lines
 * are not full. */
#define WRAPPED                                                                                    \
    "The program opens an article in the terminal and shows who is\n"                              \
    "in it and how they are tied. It reads Chinese and English, as\n"                              \
    "plain text or as pages from the web, and it needs no network\n"                               \
    "connection. Its keys are those of other readers, so that one\n"                               \
    "knows them; a list of all of them is shown by the key for it.\n"
#define LISTING                                                                                    \
    "    open FILE        a saved page\n"                                                          \
    "    open A B         several\n"                                                               \
    "      then           from a pipe\n"

START_TEST(what_is_set_off_stands_as_it_is_and_the_rest_is_joined)
{
    struct article *article =
        article_of(WRAPPED "\n" LISTING "\n" LISTING "\n" LISTING "\n" WRAPPED, READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_CODE), 3);
    ck_assert_str_eq(first_of_kind(article, BLOCK_CODE), "open FILE        a saved page\n"
                                                         "open A B         several\n"
                                                         "  then           from a pipe");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    article_free(article);
}
END_TEST

START_TEST(a_short_mail_is_joined_whatever_stands_around_its_text)
{
    struct article *article =
        article_of("From: ann@example.org\nSubject: The new crane\nDate: Mon, 6 Jul 2026\n\n"
                   "Hi all,\n\n"
                   "The crane arrived in the harbour on Monday and they agreed\n"
                   "that the two firms would work together on the foundation\n"
                   "that we discussed.\n\n"
                   "-- \nAnn\nHarbour Office\n12 Quay Street\n",
                   READ_TEXT);
    ck_assert_ptr_nonnull(strstr(article->text, "they agreed that the two"));
    ck_assert_ptr_nonnull(strstr(article->text, "foundation that we discussed.\n"));
    ck_assert_ptr_nonnull(strstr(article->text, "\nAnn\nHarbour Office\n12 Quay Street"));
    article_free(article);
}
END_TEST

START_TEST(a_narrower_part_of_a_text_is_joined_too)
{
    struct article *article = article_of(
        "Permission is given to whoever gets a copy of this program to use,\n"
        "copy it and change it, and to let others do that, as long as the\n"
        "notice above and this permission stand in all copies and in what\n"
        "is made from them, whether it is sold or given away, and whoever\n"
        "does so says that the program comes without any warranty at all.\n\n"
        "The data has sources of its own, named at the top of each of its files, and some "
        "of these\n"
        "are under a licence of their own, which those who give them to others have to "
        "keep to.\n",
        READ_TEXT);
    ck_assert_uint_eq(article->block_count, 2);
    article_free(article);
}
END_TEST

START_TEST(a_justified_text_is_joined_without_its_gaps)
{
    struct article *article =
        article_of("The program  opens an article in  the terminal and  shows who is\n"
                   "in it  and how  they are  tied.   It reads  Chinese and  English, be‐\n"
                   "cause its  makers do, and  it needs  no network  connection, as  they\n"
                   "often have none.\n",
                   READ_TEXT);
    ck_assert_str_eq(article->text,
                     "The program opens an article in the terminal and shows who is in it and how "
                     "they are tied. It reads Chinese and English, be‐cause its makers do, and it "
                     "needs no network connection, as they often have none.");
    article_free(article);
}
END_TEST

START_TEST(what_is_meant_for_terminals_is_left_out)
{
    struct article *article = article_of("\x1b[1;31mHarbour News\x1b[0m\n\n"
                                         "N\bNA\bAM\bME\bE of the _\bs_\bh_\bi_\bp\n\n"
                                         "\x1b]8;;http://x.org\x1b\\A link\x1b]8;;\x07 here\n\n"
                                         "港\b港口\b口 \x1b[3",
                                         READ_TEXT);
    ck_assert_str_eq(article->text, "Harbour News\nNAME of the ship\nA link here\n港口");
    article_free(article);
}
END_TEST

START_TEST(escapes_take_no_part_of_a_character)
{
    struct article *article =
        article_of("Ships \x1b\uFFFDsail\x1b[1港\x1b(B on\x1b]0;title\x1b[0m.\n", READ_TEXT);
    ck_assert_str_eq(article->text, "Ships \uFFFDsail港 on.");
    ck_assert_ptr_null(article_check(article));
    article_free(article);
}
END_TEST

START_TEST(entries_of_a_programme_stay_apart)
{
    struct article *article =
        article_of("14:00　主题对谈：刘慈欣（视频）、韩松与各地的读者；主持贾煜\n"
                   "15:00　新书首发，作者褚三秋现场签名。该书由本市出版社出版，限300册\n"
                   "16:00　评奖揭晓，由科学馆馆长秋山远与两位中学生一起宣布名单\n",
                   READ_TEXT);
    ck_assert_uint_eq(article->block_count, 3);
    article_free(article);
}
END_TEST

START_TEST(lines_of_verse_stay_apart)
{
    struct article *article = article_of("Tyger Tyger, burning bright,\n"
                                         "In the forests of the night;\n"
                                         "What immortal hand or eye,\n"
                                         "Could frame thy fearful symmetry?\n\n"
                                         "In what distant deeps or skies.\n"
                                         "Burnt the fire of thine eyes?\n"
                                         "On what wings dare he aspire?\n"
                                         "What the hand, dare seize the fire?\n",
                                         READ_TEXT);
    ck_assert_uint_eq(article->block_count, 8);
    article_free(article);
}
END_TEST

START_TEST(indented_prose_is_running_text)
{
    struct article *article =
        article_of(WRAPPED "\n"
                           "    A quotation is indented, and its lines are as long as\n"
                           "    there is room for; they are joined as those of others.\n"
                           "\n" WRAPPED "\n"
                           "    Here the first line of a paragraph is indented, as it is\n"
                           "in books, and what follows begins at the margin again, so it\n"
                           "is one paragraph.\n",
                   READ_TEXT);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_CODE), 0);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 4);
    article_free(article);
}
END_TEST

Suite *plain_suite(void)
{
    Suite *suite = suite_create("plain");
    TCase *all = tcase_create("all");
    tcase_add_test(all, the_head_of_an_article_is_told_from_its_text);
    tcase_add_test(all, a_full_sentence_is_no_headline);
    tcase_add_test(all, a_section_over_the_title_is_not_the_title);
    tcase_add_test(all, a_single_line_is_text);
    tcase_add_test(all, the_foot_is_the_sites);
    tcase_add_test(all, titles_after_related_are_the_sites);
    tcase_add_test(all, entries_under_references_are_sources);
    tcase_add_test(all, wrapped_lines_are_joined_by_a_space);
    tcase_add_test(all, a_byline_is_no_end_of_a_headline);
    tcase_add_test(all, wrapped_ideographs_are_joined_by_nothing);
    tcase_add_test(all, one_line_is_one_paragraph_otherwise);
    tcase_add_test(all, no_character_but_white_space_is_lost);
    tcase_add_test(all, headings_and_items_are_told);
    tcase_add_test(all, line_ends_of_every_kind_are_one);
    tcase_add_test(all, a_mail_gives_its_subject_and_sender);
    tcase_add_test(all, the_frame_of_a_gutenberg_book_is_boilerplate);
    tcase_add_test(all, what_is_set_off_stands_as_it_is_and_the_rest_is_joined);
    tcase_add_test(all, a_short_mail_is_joined_whatever_stands_around_its_text);
    tcase_add_test(all, a_narrower_part_of_a_text_is_joined_too);
    tcase_add_test(all, a_justified_text_is_joined_without_its_gaps);
    tcase_add_test(all, what_is_meant_for_terminals_is_left_out);
    tcase_add_test(all, escapes_take_no_part_of_a_character);
    tcase_add_test(all, entries_of_a_programme_stay_apart);
    tcase_add_test(all, lines_of_verse_stay_apart);
    tcase_add_test(all, indented_prose_is_running_text);
    suite_add_tcase(suite, all);
    return suite;
}
