#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"
#include "ui/lines.h"

static struct dossier *dossier;
static struct lines lines;

static void setup(void)
{
    dossier = fixture_dossier();
    lines = (struct lines){0};
}

static void teardown(void)
{
    lines_release(&lines);
    dossier_free(dossier);
}

static void set_width(int width)
{
    lines_setup(&lines, dossier->article, &cell_rule_libc, width, true);
}

START_TEST(every_byte_of_the_text_is_shown_in_order)
{
    for (int width = 4; width < 120; width += 7) {
        struct place place = {0};
        uint32_t at = 0;
        set_width(width);
        do {
            struct line line = lines_get(&lines, place);
            if (line.kind != LINE_TEXT)
                continue;
            for (; at < line.begin; at++)
                ck_assert(strchr(" \n", dossier->article->text[at]));
            ck_assert_uint_ge(line.end, line.begin);
            at = line.end;
        } while (lines_step(&lines, &place, 1) == 1);
        ck_assert_uint_eq(at, dossier->article->len);
    }
}
END_TEST

static const char *facts_of(const struct article *article)
{
    static char text[200];
    struct buffer facts = {0};
    lines_facts(article, &facts);
    snprintf(text, sizeof text, "%s", buffer_str(&facts));
    buffer_release(&facts);
    return text;
}

START_TEST(facts_that_the_text_does_not_say_stand_over_it)
{
    struct article *article = dossier->article;
    set_width(40);
    ck_assert(!lines.facts); /* the first blocks say who wrote and when */
    ck_assert_str_eq(facts_of(article), "");
    article->byline = "Lin Xiao";
    article->site = "Aurora Daily";
    ck_assert_str_eq(facts_of(article), "Aurora Daily");
    article->blocks[1].kind = article->blocks[2].kind = BLOCK_PARAGRAPH;
    ck_assert_str_eq(facts_of(article), "Lin Xiao · 2025-03-14 · Aurora Daily");
    article->blocks[1].kind = BLOCK_BYLINE;
    ck_assert_str_eq(facts_of(article), "2025-03-14 · Aurora Daily");
    article->published = "陈默"; /* for a year that stands in the line of the author */
    ck_assert_str_eq(facts_of(article), "Aurora Daily");
    article->published = "2025-03-14";
    article->blocks[1].kind = BLOCK_PARAGRAPH;
    article->byline = "Lin Xiao, Aurora Daily";
    ck_assert_str_eq(facts_of(article), "Lin Xiao, Aurora Daily · 2025-03-14");
    set_width(41);
    struct place place = {.block = lines.cast_block};
    ck_assert_int_eq(lines_get(&lines, place).kind, LINE_FACTS);
    place.line = 1;
    ck_assert_int_eq(lines_get(&lines, place).kind, LINE_CAST);
}
END_TEST

START_TEST(no_line_is_wider_than_the_pane)
{
    set_width(23);
    struct place place = {0};
    do {
        struct line line = lines_get(&lines, place);
        size_t width = cells_width_cols(&cell_rule_libc, dossier->article->text + line.begin,
                                        line.end - line.begin);
        ck_assert_uint_le(width + line.indent, 23);
    } while (lines_step(&lines, &place, 1) == 1);
}
END_TEST

START_TEST(a_line_is_found_by_any_byte_of_it)
{
    set_width(30);
    struct place place = {0};
    do {
        struct line line = lines_get(&lines, place);
        if (line.kind != LINE_TEXT || line.begin == line.end)
            continue;
        struct place found = lines_find(&lines, line.begin);
        ck_assert_uint_eq(found.block, place.block);
        ck_assert_uint_eq(found.line, place.line);
        found = lines_find(&lines, line.end - 1);
        ck_assert_uint_eq(found.line, place.line);
    } while (lines_step(&lines, &place, 1) == 1);
}
END_TEST

START_TEST(steps_back_undo_steps_forward)
{
    set_width(40);
    struct place place = {0}, end = place;
    int count = lines_step(&lines, &end, 100000);
    ck_assert_int_gt(count, 20);
    for (int n = 1; n < count; n += 5) {
        place = (struct place){0};
        ck_assert_int_eq(lines_step(&lines, &place, n), n);
        ck_assert_int_eq(lines_step(&lines, &place, -n), n);
        ck_assert(place.block == 0 && place.line == 0);
    }
    ck_assert_int_eq(lines_distance(&lines, place, end, 100000), count);
}
END_TEST

START_TEST(the_cast_stands_before_the_first_paragraph)
{
    set_width(60);
    ck_assert_uint_eq(lines.cast_block, 3);
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 3, .line = 0}).kind, LINE_CAST);
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 3, .line = 1}).kind, LINE_BLANK);
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 3, .line = 2}).kind, LINE_TEXT);
}
END_TEST

START_TEST(paragraphs_are_spaced_and_list_items_are_not)
{
    set_width(60);
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 4, .line = 0}).kind, LINE_BLANK);
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 11, .line = 0}).kind, LINE_TEXT);
    lines_setup(&lines, dossier->article, &cell_rule_libc, 60, false);
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 4, .line = 0}).kind, LINE_TEXT);
}
END_TEST

START_TEST(places_that_do_not_exist_are_clamped)
{
    set_width(60);
    struct place place = lines_clamp(&lines, (struct place){.block = 999, .line = 7});
    ck_assert_uint_eq(place.block, dossier->article->block_count - 1);
    place = lines_clamp(&lines, (struct place){.block = 0, .line = 99});
    ck_assert_uint_lt(place.line, lines_count(&lines, place));
    ck_assert_int_eq(lines_get(&lines, (struct place){.block = 999, .line = 0}).kind, LINE_BLANK);
}
END_TEST

START_TEST(a_chinese_line_does_not_begin_with_closing_punctuation)
{
    for (int width = 10; width < 70; width++) {
        set_width(width);
        struct place place = {0};
        do {
            struct line line = lines_get(&lines, place);
            const char *text = dossier->article->text + line.begin;
            if (line.kind == LINE_TEXT && !line.first)
                ck_assert_msg(memcmp(text, "，", 3) != 0 && memcmp(text, "。", 3) != 0 &&
                                  memcmp(text, "”", 3) != 0,
                              "width %d: %.20s", width, text);
        } while (lines_step(&lines, &place, 1) == 1);
    }
}
END_TEST

/* One paragraph of a megabyte: English, Chinese, and without any place to break. */
static struct article *long_paragraph(const char *sentence)
{
    struct article_builder builder;
    struct buffer text = {0};
    while (text.len < 1u << 20)
        buffer_add_str(&text, sentence);
    article_begin(&builder, arena_new(), "long.txt");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, "Before it.", 10);
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 2, text.bytes, text.len);
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 3, "After it.", 9);
    buffer_release(&text);
    return article_end(&builder);
}

static void check_long_paragraph(const struct article *article)
{
    struct place place = {0}, back;
    uint32_t at = 0;
    int count = 0;
    lines_setup(&lines, article, &cell_rule_libc, 61, true);
    do {
        struct line line = lines_get(&lines, place);
        count++;
        if (line.kind != LINE_TEXT)
            continue;
        for (; at < line.begin; at++)
            ck_assert(strchr(" \n", article->text[at]));
        ck_assert_uint_eq(line.begin, at);
        ck_assert(((unsigned char)article->text[at] & 0xC0) != 0x80);
        ck_assert(place_equal(lines_find(&lines, line.begin), place));
        ck_assert(place_equal(lines_find(&lines, line.end - 1), place));
        at = line.end;
    } while (lines_step(&lines, &place, 1) == 1);
    ck_assert_uint_eq(at, article->len);
    back = place;
    ck_assert_int_eq(lines_step(&lines, &back, -count), count - 1);
    ck_assert(place_equal(back, (struct place){0}));
    ck_assert(place_equal(lines_clamp(&lines, (struct place){.block = 1, .part = 999}),
                          lines_find(&lines, article->blocks[1].end - 1)));
}

START_TEST(a_paragraph_as_long_as_a_book_is_shown_whole_in_parts)
{
    static const char *const sentences[] = {
        "The harbour was bought on Monday by a company from the north. ",
        "港口在星期一被一家北方公司收购，价格没有公布。", "港口", "x", "e\xCC\x81"};
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++) {
        struct article *article = long_paragraph(sentences[i]);
        check_long_paragraph(article);
        lines_release(&lines);
        article_free(article);
    }
}
END_TEST

START_TEST(the_end_of_a_long_paragraph_is_shown_without_breaking_the_rest)
{
    struct article *article = long_paragraph("The harbour was bought on Monday. ");
    lines_setup(&lines, article, &cell_rule_libc, 61, true);
    struct place end = lines_find(&lines, article->len - 1);
    lines_step(&lines, &end, -60);
    uint32_t broken = 0;
    for (int i = 0; i < LINES_KEPT; i++)
        broken += lines.kept[i].block == UINT32_MAX ? 0 : lines.kept[i].count;
    ck_assert_uint_lt(broken, 2000);
    lines_release(&lines);
    article_free(article);
}
END_TEST

Suite *lines_suite(void)
{
    Suite *suite = suite_create("lines");
    TCase *tests = tcase_create("lines");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, every_byte_of_the_text_is_shown_in_order);
    tcase_add_test(tests, facts_that_the_text_does_not_say_stand_over_it);
    tcase_add_test(tests, no_line_is_wider_than_the_pane);
    tcase_add_test(tests, a_line_is_found_by_any_byte_of_it);
    tcase_add_test(tests, steps_back_undo_steps_forward);
    tcase_add_test(tests, the_cast_stands_before_the_first_paragraph);
    tcase_add_test(tests, paragraphs_are_spaced_and_list_items_are_not);
    tcase_add_test(tests, places_that_do_not_exist_are_clamped);
    tcase_add_test(tests, a_chinese_line_does_not_begin_with_closing_punctuation);
    tcase_add_test(tests, a_paragraph_as_long_as_a_book_is_shown_whole_in_parts);
    tcase_add_test(tests, the_end_of_a_long_paragraph_is_shown_without_breaking_the_rest);
    suite_add_tcase(suite, tests);
    return suite;
}
