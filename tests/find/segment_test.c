#include "find/token/segment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

static span_vec sentences;

/* The sentences of text with '|' between them. */
static const char *cut_lines(const char *text, bool lines)
{
    static char out[1024];
    size_t len = 0;
    segment_text(&sentences, text, 0, (uint32_t)strlen(text), lines);
    out[0] = '\0';
    for (uint32_t i = 0; i < sentences.count; i++) {
        struct span s = sentences.items[i];
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i > 0 ? "|" : "",
                                (int)(s.end - s.begin), text + s.begin);
    }
    return out;
}

static const char *cut(const char *text)
{
    return cut_lines(text, false);
}

START_TEST(chinese_marks_end_sentences)
{
    ck_assert_str_eq(cut("他来了。真的吗？是！好"), "他来了。|真的吗？|是！|好");
}
END_TEST

START_TEST(closing_quote_belongs_to_its_sentence)
{
    ck_assert_str_eq(cut("他说：“好。”记者离开。"), "他说：“好。”|记者离开。");
}
END_TEST

START_TEST(leading_quote_takes_its_attribution)
{
    ck_assert_str_eq(cut("“好。”他说。她走了。"), "“好。”他说。|她走了。");
    ck_assert_str_eq(cut("“甲。乙。”他说。"), "“甲。|乙。”他说。");
    ck_assert_str_eq(cut("「好。」他說。"), "「好。」他說。");
}
END_TEST

START_TEST(repeated_marks_are_one_end)
{
    ck_assert_str_eq(cut("什么？！真的……。好"), "什么？！|真的……。|好");
    ck_assert_str_eq(cut("What?! Really... Yes."), "What?!|Really...|Yes.");
}
END_TEST

START_TEST(chinese_ellipsis_goes_on)
{
    ck_assert_str_eq(cut("他……走了。"), "他……走了。");
}
END_TEST

START_TEST(space_ends_a_clause_of_a_headline)
{
    ck_assert_str_eq(cut("周明出任远山大学校长 林若溪卸任北辰院长"),
                     "周明出任远山大学校长|林若溪卸任北辰院长");
    ck_assert_str_eq(cut("《长河落雪》本周定档　周明称票房不是目标"),
                     "《长河落雪》本周定档|周明称票房不是目标");
    ck_assert_str_eq(cut("远山晚报特约记者 欧阳明与司马青岚"), "远山晚报特约记者 欧阳明与司马青岚");
    ck_assert_str_eq(cut("第三章 远山大学的历史"), "第三章 远山大学的历史");
    ck_assert_str_eq(cut("远山科技公司董事长 周明出席了开幕式"),
                     "远山科技公司董事长 周明出席了开幕式");
    ck_assert_str_eq(cut("标题是“远山科技收购北辰 周明出任远山董事长”"),
                     "标题是“远山科技收购北辰 周明出任远山董事长”");
    ck_assert_str_eq(cut("周明 先生走进会场，林若溪 女士随后离开"),
                     "周明 先生走进会场，林若溪 女士随后离开");
    ck_assert_str_eq(cut("远山科技的总裁 周明 在五月离开了公司。"),
                     "远山科技的总裁 周明 在五月离开了公司。");
    ck_assert_str_eq(cut("周明说（远山大学校长 林若溪没有到场）"),
                     "周明说（远山大学校长 林若溪没有到场）");
}
END_TEST

START_TEST(english_sentences)
{
    ck_assert_str_eq(cut("He left. She stayed? No! (Maybe.) 5 came."),
                     "He left.|She stayed?|No!|(Maybe.)|5 came.");
}
END_TEST

START_TEST(title_before_a_name_does_not_end)
{
    ck_assert_str_eq(cut("Mr. Lee met Dr. Ines Marlow at St. Paul."),
                     "Mr. Lee met Dr. Ines Marlow at St. Paul.");
}
END_TEST

START_TEST(abbreviation_ends_only_before_a_new_sentence)
{
    ck_assert_str_eq(cut("The U.S. Senate sat. He left the U.S. The rest stayed."),
                     "The U.S. Senate sat.|He left the U.S.|The rest stayed.");
    ck_assert_str_eq(cut("Quell Inc. Chairman Tom. It bought Hale Inc. It paid."),
                     "Quell Inc. Chairman Tom.|It bought Hale Inc.|It paid.");
    ck_assert_str_eq(cut("Quell Inc. (NASDAQ: QLL) rose. Tom Vance Jr. (born 1950) sold Hale Inc. "
                         "(The price is not known.)"),
                     "Quell Inc. (NASDAQ: QLL) rose.|Tom Vance Jr. (born 1950) sold Hale Inc.|"
                     "(The price is not known.)");
}
END_TEST

START_TEST(initials_do_not_end)
{
    ck_assert_str_eq(cut("J. K. Rowling and George W. Bush spoke."),
                     "J. K. Rowling and George W. Bush spoke.");
    ck_assert_str_eq(cut("É. Dupont spoke."), "É. Dupont spoke.");
    ck_assert_str_eq(cut("She met Ana Colón. Ruiz spoke."), "She met Ana Colón.|Ruiz spoke.");
}
END_TEST

START_TEST(initials_before_a_chinese_name_do_not_end)
{
    ck_assert_str_eq(cut("根据C.S. 路易斯和Hannah Q. 魏斯的小说。"),
                     "根据C.S. 路易斯和Hannah Q. 魏斯的小说。");
}
END_TEST

START_TEST(number_of_an_item_does_not_end)
{
    ck_assert_str_eq(cut("1. Read it. 2. Write it."), "1. Read it.|2. Write it.");
    ck_assert_str_eq(cut("He left in 2024. Then came 2025."), "He left in 2024.|Then came 2025.");
}
END_TEST

START_TEST(numbers_and_addresses_do_not_end)
{
    ck_assert_str_eq(cut("It is 3.5 at example.com today. See No. 5 there."),
                     "It is 3.5 at example.com today.|See No. 5 there.");
    ck_assert_str_eq(cut("价值3.5亿美元，Quell Inc.的股票"), "价值3.5亿美元，Quell Inc.的股票");
}
END_TEST

START_TEST(no_as_a_word_ends)
{
    ck_assert_str_eq(cut("He said no. Then he left."), "He said no.|Then he left.");
}
END_TEST

START_TEST(question_before_a_small_letter_goes_on)
{
    ck_assert_str_eq(cut("\"Do you?\" he asked. \"I do.\" He left."),
                     "\"Do you?\" he asked.|\"I do.\"|He left.");
}
END_TEST

START_TEST(lines_end_sentences_only_where_asked)
{
    ck_assert_str_eq(cut_lines("one\ntwo\tthree", true), "one|two|three");
    ck_assert_str_eq(cut_lines("one\ntwo", false), "one\ntwo");
}
END_TEST

START_TEST(white_space_around_is_left_out)
{
    ck_assert_str_eq(cut("  One.   Two.  "), "One.|Two.");
    ck_assert_str_eq(cut("　　甲。　乙。"), "甲。|乙。");
    ck_assert_str_eq(cut("   "), "");
    ck_assert_str_eq(cut(""), "");
}
END_TEST

START_TEST(long_text_without_marks_is_cut)
{
    enum { LEN = 3 * 40000 };
    char *text = malloc(LEN);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < LEN; i += 3)
        memcpy(text + i, "汉", 3);
    segment_text(&sentences, text, 0, LEN, false);
    uint32_t at = 0;
    for (uint32_t i = 0; i < sentences.count; i++) {
        ck_assert_uint_eq(sentences.items[i].begin, at);
        at = sentences.items[i].end;
        ck_assert_uint_eq(at % 3, 0);
        ck_assert_uint_le(at - sentences.items[i].begin, SENTENCE_MAX_BYTES);
    }
    ck_assert_uint_eq(at, LEN);
    free(text);
}
END_TEST

START_TEST(thousands_of_brackets_behind_a_stop_are_cut)
{
    enum { LEN = 9000 };
    char text[LEN];
    memset(text, ')', sizeof text);
    memcpy(text, "One. Two.", 9);
    segment_text(&sentences, text, 0, LEN, false);
    ck_assert_uint_gt(sentences.count, 2);
    for (uint32_t i = 0; i < sentences.count; i++)
        ck_assert_uint_le(sentences.items[i].end - sentences.items[i].begin, SENTENCE_MAX_BYTES);
    ck_assert_uint_eq(sentences.items[sentences.count - 1].end, LEN);
}
END_TEST

START_TEST(span_is_respected)
{
    segment_text(&sentences, "One. Two. Three.", 5, 9, false);
    ck_assert_uint_eq(sentences.count, 1);
    ck_assert_uint_eq(sentences.items[0].begin, 5);
    ck_assert_uint_eq(sentences.items[0].end, 9);
}
END_TEST

Suite *segment_suite(void)
{
    Suite *suite = suite_create("segment");
    TCase *tcase = tcase_create("sentences");
    tcase_add_test(tcase, chinese_marks_end_sentences);
    tcase_add_test(tcase, closing_quote_belongs_to_its_sentence);
    tcase_add_test(tcase, leading_quote_takes_its_attribution);
    tcase_add_test(tcase, repeated_marks_are_one_end);
    tcase_add_test(tcase, chinese_ellipsis_goes_on);
    tcase_add_test(tcase, space_ends_a_clause_of_a_headline);
    tcase_add_test(tcase, english_sentences);
    tcase_add_test(tcase, title_before_a_name_does_not_end);
    tcase_add_test(tcase, abbreviation_ends_only_before_a_new_sentence);
    tcase_add_test(tcase, initials_do_not_end);
    tcase_add_test(tcase, initials_before_a_chinese_name_do_not_end);
    tcase_add_test(tcase, number_of_an_item_does_not_end);
    tcase_add_test(tcase, numbers_and_addresses_do_not_end);
    tcase_add_test(tcase, no_as_a_word_ends);
    tcase_add_test(tcase, question_before_a_small_letter_goes_on);
    tcase_add_test(tcase, lines_end_sentences_only_where_asked);
    tcase_add_test(tcase, white_space_around_is_left_out);
    tcase_add_test(tcase, long_text_without_marks_is_cut);
    tcase_add_test(tcase, thousands_of_brackets_behind_a_stop_are_cut);
    tcase_add_test(tcase, span_is_respected);
    suite_add_tcase(suite, tcase);
    return suite;
}
