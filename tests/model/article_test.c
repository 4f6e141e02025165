#include "model/article.h"

#include <string.h>

#include "suites.h"
#include "support.h"

static struct article *three_blocks(void)
{
    static const char *const blocks[] = {"Headline", "First 北.", "Second.", NULL};

    return make_article(blocks);
}

START_TEST(blocks_are_joined_by_one_line_end)
{
    struct article *article = three_blocks();

    ck_assert_str_eq(article->text, "Headline\nFirst 北.\nSecond.");
    ck_assert_uint_eq(article->block_count, 3);
    ck_assert_uint_eq(article->blocks[1].begin, 9);
    ck_assert_uint_eq(article->blocks[1].end, 19);
    ck_assert_ptr_null(article_check(article));
    article_free(article);
}
END_TEST

START_TEST(an_empty_block_adds_nothing)
{
    struct article_builder builder;
    struct article *article;

    article_begin(&builder, arena_new(), "x");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, "", 0);
    ck_assert_uint_eq(article_add_block(&builder, BLOCK_PARAGRAPH, 0, 2, "a", 1), 0);
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 3, "", 0);
    ck_assert_uint_eq(article_add_block(&builder, BLOCK_CODE, 0, 4, "b", 1), 2);
    article = article_end(&builder);
    ck_assert_str_eq(article->text, "a\nb");
    ck_assert_uint_eq(article_line(article, 1), 4);
    ck_assert_ptr_null(article_check(article));
    article_free(article);
}
END_TEST

START_TEST(an_article_may_be_empty)
{
    static const char *const none[] = {NULL};
    struct article *article = make_article(none);

    ck_assert_str_eq(article->text, "");
    ck_assert_ptr_null(article_check(article));
    ck_assert_uint_eq(article_block_at(article, 0), UINT32_MAX);
    ck_assert_str_eq(article->language, "");
    article_free(article);
    article_free(NULL);
}
END_TEST

START_TEST(strings_that_nobody_set_are_empty)
{
    struct article *article = three_blocks();

    ck_assert_str_eq(article->source, "test.txt");
    ck_assert_str_eq(article->title, "");
    ck_assert_str_eq(article->byline, "");
    ck_assert_str_eq(article->published, "");
    ck_assert_str_eq(article->site, "");
    ck_assert_str_eq(article->encoding, "");
    ck_assert_str_eq(article->notice, "");
    article_free(article);
}
END_TEST

START_TEST(links_and_declared_names_are_copied)
{
    struct article_builder builder;
    struct article *article;
    char target[] = "http://a.example/x", name[] = "Ann Lee";

    article_begin(&builder, arena_new(), "x");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, "see here", 8);
    article_add_link(&builder, 4, 8, target, strlen(target) - 2);
    article_declare_name(&builder, name, strlen(name), ENTITY_PERSON);
    memset(target, 'z', sizeof target);
    memset(name, 'z', sizeof name);
    article = article_end(&builder);
    ck_assert_uint_eq(article->link_count, 1);
    ck_assert_str_eq(article->links[0].target, "http://a.example");
    ck_assert_uint_eq(article->declared_count, 1);
    ck_assert_str_eq(article->declared[0].name, "Ann Lee");
    ck_assert_int_eq(article->declared[0].type, ENTITY_PERSON);
    article_free(article);
}
END_TEST

static const struct {
    const char *blocks[3], *language;
} languages[] = {
    {{"The board met on Tuesday.", NULL}, "en"},
    {{"董事会周二开会。", NULL}, "zh"},
    {{"Meta 聘请了 GitHub 前首席执行官 Nat Friedman 和投资者。", NULL}, "zh"},
    {{"The board of 北辰 met on Tuesday and talked.", NULL}, "en"},
    {{"The board met on Tuesday.", "董事会周二开会。", NULL}, "zh+en"},
    {{"12 : 30 …", NULL}, ""},
    {{"子どもへの虐待をなくすための法律ができて、体罰を禁止することになりました。", NULL}, "und"},
    {{"Prezydent miasta ogłosił w poniedziałek, że nowa linia tramwajowa zostanie otwarta w "
      "przyszłym roku. Według urzędu budowa kosztowała dwieście milionów złotych, a prace trwały "
      "trzy lata. Mieszkańcy czekali na tę inwestycję od dawna. Nie wiadomo jeszcze, kiedy ruszy "
      "druga część linii do lotniska.",
      NULL},
     "und"},
    {{"Мэр города открыл новый порт.", NULL}, "und"},
    {{"日本动画《となりのトトロ》去年在中国内地重映，导演宫崎骏没有到场，票房超过一亿元。", NULL},
     "zh"},
    {{"La vecina del puerto salió temprano con su perro y no volvió hasta la noche, y el alcalde "
      "de la "
      "ciudad respondió que la superficie del parque será la misma que antes de la obra. Los "
      "vecinos "
      "de la calle dicen que el ruido de los camiones no los deja dormir.",
      NULL},
     "und"},
    {{"Der Hafen ist seit dem Morgen geschlossen, und das Schiff mit den Kisten liegt noch vor der "
      "Mole. Ein Sprecher der Stadt sagte, dass die Arbeiten nicht vor dem Winter enden und das "
      "Geld "
      "von der Bank kommt. Mit der Brücke wird es ein Jahr dauern.",
      NULL},
     "und"},
    {{"The mayor of La Paz and the head of Banco de la Ciudad met the people of El Alto and of Las "
      "Lomas, and the talks about the road from Santa Rosa de la Sierra to the lake will go on for "
      "days, said the office of the mayor in a note to the press.",
      NULL},
     "en"},
};

START_TEST(the_language_is_that_of_most_letters)
{
    struct article *article = make_article(languages[_i].blocks);

    ck_assert_str_eq(article->language, languages[_i].language);
    article_free(article);
}
END_TEST

START_TEST(boilerplate_has_no_language)
{
    struct article_builder builder;
    struct article *article;

    article_begin(&builder, arena_new(), "x");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, "董事会", 9);
    article_add_block(&builder, BLOCK_BOILERPLATE, 0, 0, "All rights reserved by us", 25);
    article = article_end(&builder);
    ck_assert_str_eq(article->language, "zh");
    article_free(article);
}
END_TEST

START_TEST(another_text_has_another_content_id)
{
    static const char *const texts[][2] = {
        {"abcdefgh", NULL}, {"abcdefgi", NULL}, {"abcdefgh1", NULL}, {"abcdefg", NULL}};
    uint64_t ids[4];

    for (unsigned i = 0; i < 4; i++) {
        struct article *article = make_article(texts[i]), *again = make_article(texts[i]);

        ids[i] = article->content_id;
        ck_assert_uint_eq(again->content_id, ids[i]);
        for (unsigned k = 0; k < i; k++)
            ck_assert_uint_ne(ids[i], ids[k]);
        article_free(article);
        article_free(again);
    }
}
END_TEST

START_TEST(finds_the_block_of_an_offset)
{
    struct article *article = three_blocks();

    ck_assert_uint_eq(article_block_at(article, 0), 0);
    ck_assert_uint_eq(article_block_at(article, 8), 0); /* the line end */
    ck_assert_uint_eq(article_block_at(article, 9), 1);
    ck_assert_uint_eq(article_block_at(article, 18), 1);
    ck_assert_uint_eq(article_block_at(article, 20), 2);
    ck_assert_uint_eq(article_block_at(article, 10000), 2);
    article_free(article);
}
END_TEST

/* Blocks on every third line, more than stand behind one mark, one of them far below. */
START_TEST(tells_the_line_of_a_block)
{
    struct article_builder builder;
    struct article *article;
    uint32_t count = 3 * BLOCKS_PER_MARK;

    article_begin(&builder, arena_new(), "x");
    for (uint32_t i = 0; i < count; i++)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1 + 3 * i + (i >= 100 ? 50000 : 0), "a", 1);
    article = article_end(&builder);
    for (uint32_t i = 0; i < count; i++) {
        ck_assert_uint_eq(article_line(article, i), 1 + 3 * i + (i >= 100 ? 50000 : 0));
        ck_assert_uint_eq(article_paragraph_number(article, i), i + 1);
    }
    article_free(article);
}
END_TEST

START_TEST(lines_may_be_unknown_go_back_or_jump)
{
    static const uint32_t lines[] = {0, 0, 7, 3, 0, 8, 100008, 100009};
    static const uint32_t told[] = {0, 0, 7, 7, 7, 8, 65543, 100009};
    struct article_builder builder;
    struct article *article;

    article_begin(&builder, arena_new(), "x");
    for (uint32_t i = 0; i < sizeof lines / sizeof *lines; i++)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, lines[i], "a", 1);
    article = article_end(&builder);
    for (uint32_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_uint_eq(article_line(article, i), told[i]);
    article_free(article);
}
END_TEST

START_TEST(finds_the_block_near_another)
{
    static const char *const blocks[] = {"one", "two", "three", "four", NULL};
    struct article *article = make_article(blocks);

    for (uint32_t at = 0; at <= article->len; at++) {
        uint32_t block = article_block_at(article, at);

        ck_assert_uint_eq(article_block_near(article, at, UINT32_MAX), block);
        for (uint32_t before = 0; before < article->block_count; before++)
            ck_assert_uint_eq(article_block_near(article, at, before), block);
    }
    article_free(article);
}
END_TEST

START_TEST(numbers_the_paragraphs_of_the_body)
{
    static const enum block_kind kinds[] = {BLOCK_HEADLINE, BLOCK_BYLINE,      BLOCK_PARAGRAPH,
                                            BLOCK_HEADING,  BLOCK_LIST_ITEM,   BLOCK_CAPTION,
                                            BLOCK_QUOTE,    BLOCK_BOILERPLATE, BLOCK_TABLE_ROW};
    static const uint32_t numbers[] = {0, 0, 1, 1, 2, 2, 3, 3, 4};
    struct article_builder builder;
    struct article *article;

    article_begin(&builder, arena_new(), "x");
    for (unsigned i = 0; i < 9; i++)
        article_add_block(&builder, kinds[i], 0, 0, "x", 1);
    article = article_end(&builder);
    for (uint32_t i = 0; i < 9; i++)
        ck_assert_uint_eq(article_paragraph_number(article, i), numbers[i]);
    article_free(article);
}
END_TEST

/* ---- each invariant broken once ---- */

static void overlap_blocks(struct article *article)
{
    article->blocks[1].begin--;
}
static void lose_line_end(struct article *article)
{
    article->text[8] = ' ';
}
static void leave_gap(struct article *article)
{
    article->blocks[1].begin++;
}
static void begin_late(struct article *article)
{
    article->blocks[0].begin = 1;
}
static void end_early(struct article *article)
{
    article->blocks[2].end--;
}
static void end_beyond(struct article *article)
{
    article->blocks[2].end++;
}
static void lose_nul(struct article *article)
{
    article->text[article->len] = 'x';
}
static void lose_blocks(struct article *article)
{
    article->block_count = 0;
}
static void unknown_kind(struct article *article)
{
    article->blocks[1].kind = BLOCK_KINDS;
}
static void empty_block(struct article *article)
{
    article->blocks[1].end = article->blocks[1].begin;
}

static void (*const breakers[])(struct article *) = {
    overlap_blocks, lose_line_end, leave_gap,   begin_late,   end_early,
    end_beyond,     lose_nul,      lose_blocks, unknown_kind, empty_block};

START_TEST(check_finds_what_is_broken)
{
    struct article *article = three_blocks();

    breakers[_i](article);
    ck_assert_ptr_nonnull(article_check(article));
    article_free(article);
}
END_TEST

START_TEST(check_finds_links_out_of_order)
{
    struct article_builder builder;
    struct article *article;

    article_begin(&builder, arena_new(), "x");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, "abcdef", 6);
    article_add_link(&builder, 3, 4, "a", 1);
    article_add_link(&builder, 1, 2, "b", 1);
    article = article_end(&builder);
    ck_assert_ptr_nonnull(article_check(article));
    article->links[1].begin = 4;
    article->links[1].end = 6;
    ck_assert_ptr_null(article_check(article));
    article->links[1].end = 7;
    ck_assert_ptr_nonnull(article_check(article));
    article_free(article);
}
END_TEST

START_TEST(wrong_bytes_are_characters_of_their_own)
{
    static const char *const blocks[] = {"\xe5\x8c", "\x97z", NULL};
    struct article *article = make_article(blocks);

    ck_assert_ptr_null(article_check(article));
    article_free(article);
}
END_TEST

Suite *article_suite(void)
{
    Suite *suite = suite_create("model/article");
    TCase *tests = tcase_create("article");

    tcase_add_test(tests, blocks_are_joined_by_one_line_end);
    tcase_add_test(tests, an_empty_block_adds_nothing);
    tcase_add_test(tests, an_article_may_be_empty);
    tcase_add_test(tests, strings_that_nobody_set_are_empty);
    tcase_add_test(tests, links_and_declared_names_are_copied);
    tcase_add_loop_test(tests, the_language_is_that_of_most_letters, 0,
                        sizeof languages / sizeof *languages);
    tcase_add_test(tests, boilerplate_has_no_language);
    tcase_add_test(tests, another_text_has_another_content_id);
    tcase_add_test(tests, finds_the_block_of_an_offset);
    tcase_add_test(tests, tells_the_line_of_a_block);
    tcase_add_test(tests, lines_may_be_unknown_go_back_or_jump);
    tcase_add_test(tests, finds_the_block_near_another);
    tcase_add_test(tests, numbers_the_paragraphs_of_the_body);
    tcase_add_loop_test(tests, check_finds_what_is_broken, 0, sizeof breakers / sizeof *breakers);
    tcase_add_test(tests, check_finds_links_out_of_order);
    tcase_add_test(tests, wrong_bytes_are_characters_of_their_own);
    suite_add_tcase(suite, tests);
    return suite;
}
