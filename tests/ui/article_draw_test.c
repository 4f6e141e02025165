/*
 * The article as it is drawn: tables, lists, lines that are wider than the pane.
 */
#include <stdlib.h>
#include <string.h>

#include "headless.h"
#include "suites.h"

static struct app *app;

struct part {
    enum block_kind kind;
    const char *text;
};

/* An article in which nothing is found. */
static void begin(int cols, const struct part *parts, size_t count)
{
    struct article_builder article;
    struct dossier_builder builder;
    article_begin(&article, arena_new(), "parts.txt");
    for (size_t i = 0; i < count; i++)
        article_add_block(&article, parts[i].kind, parts[i].kind == BLOCK_LIST_ITEM, 0,
                          parts[i].text, strlen(parts[i].text));
    dossier_begin(&builder, article_end(&article));
    const struct article *made = builder.dossier->article;
    for (uint32_t i = 0; i < made->block_count; i++)
        dossier_add_sentence(&builder, made->blocks[i].begin, made->blocks[i].end);
    app = headless_new(24, cols, dossier_end(&builder));
}

#define BEGIN(cols, parts) begin(cols, parts, sizeof(parts) / sizeof *(parts))

static void teardown(void)
{
    headless_free(app);
}

static const struct part table[] = {
    {BLOCK_PARAGRAPH, "Before the table."},
    {BLOCK_TABLE_ROW, "Name\tPlays\tStats"},
    {BLOCK_TABLE_ROW, "Larry Ogunjobi\t63\t1 tackle, 1 sack"},
    {BLOCK_TABLE_ROW, "李明\t7\tno stats, which is told in a cell that is wider than any pane is"},
};

START_TEST(cells_stand_below_one_another)
{
    BEGIN(120, table);
    check_has("Name            Plays  Stats");
    check_has("Larry Ogunjobi  63     1 tackle, 1 sack");
    check_has("李明            7      no stats");
}
END_TEST

START_TEST(what_is_cut_says_so)
{
    static const struct part code[] = {
        {BLOCK_PARAGRAPH, "Before the code."},
        {BLOCK_CODE, "a short line\nof a long one the end is seen when it has been scrolled there"},
    };
    BEGIN(80, code);
    check_has("a short line  ");
    check_has("of a long one the end is seen when it has been s…");
    headless_type(app, ">>>");
    check_has("scrolled there ");
    check_has("… end is seen"); /* and on the left, too */
    headless_type(app, ">");
    check_has("The lines end here.");
    headless_type(app, ":scroll-left<Enter>:scroll-left<Enter>:scroll-left<Enter>");
    check_has("of a long one the end is seen when it has been s…");
}
END_TEST

static const struct part wide_table[] = {
    {BLOCK_PARAGRAPH, "Before the table."},
    {BLOCK_TABLE_ROW, "Company\tFounded"},
    {BLOCK_TABLE_ROW,
     "Acme Corporation\tin a harbour that has been closed since, by two engineers"},
    {BLOCK_TABLE_ROW, "华为技术有限公司\t1987"},
    {BLOCK_TABLE_ROW, "A row with no other cell, but that is wider than all that has a pane here"},
};

START_TEST(a_row_scrolls_sideways_with_what_goes_on_below_it)
{
    BEGIN(80, wide_table);
    check_has(" Acme Corporation  in a harbour");
    check_has("\n                   since, by two");
    headless_type(app, ">");
    check_has(" …oration  in a harbour");
    check_has("\n           since, by two");
    check_has(" … 限公司  1987"); /* the wide sign at the edge goes whole */
    headless_type(app, ">>");
    check_has(" …rbour that");
    check_has(" …by two engineers");
}
END_TEST

START_TEST(escape_and_another_width_scroll_back)
{
    BEGIN(80, wide_table);
    headless_type(app, ">>");
    check_lacks("Acme");
    headless_type(app, "<Esc>");
    check_has("Acme");
    headless_type(app, ">>");
    check_lacks("Acme");
    headless_type(app, "z");
    check_has("Acme");
}
END_TEST

START_TEST(a_long_last_cell_goes_on_below_where_it_began)
{
    static const struct part facts[] = {
        {BLOCK_PARAGRAPH, "Before the table."},
        {BLOCK_TABLE_ROW, "Born\tHangzhou"},
        {BLOCK_TABLE_ROW, "Occupation\tengineer, before that a shipbuilder in three harbours"},
    };
    BEGIN(80, facts);
    check_has("Born        Hangzhou");
    check_has("Occupation  engineer, before that a shipbuilder in");
    check_has("\n             three harbours ");
}
END_TEST

START_TEST(the_cursor_stands_on_the_cell_of_a_match)
{
    BEGIN(120, table);
    headless_type(app, "/sack<Enter>");
    char *row = canvas_row_text(&app->canvas, app->cursor_row);
    ck_assert_int_eq(app->cursor_col,
                     canvas_width(&app->canvas, row, (size_t)(strstr(row, "sack") - row)));
    free(row);
}
END_TEST

START_TEST(items_have_a_bullet_unless_they_bring_their_own_sign)
{
    static const struct part items[] = {
        {BLOCK_PARAGRAPH, "Before the list."},
        {BLOCK_LIST_ITEM, "Themes"},
        {BLOCK_LIST_ITEM, "主题"},
        {BLOCK_LIST_ITEM, "2014 was the year"},
        {BLOCK_LIST_ITEM, "\"quoted\" words"},
        {BLOCK_LIST_ITEM, "1. numbered"},
        {BLOCK_LIST_ITEM, "▪ marked"},
        {BLOCK_LIST_ITEM, "[x] done"},
    };
    BEGIN(80, items);
    check_has("• Themes");
    check_has("• 主题");
    check_has("• 2014 was");
    check_has("• \"quoted\"");
    check_has("\n 1. numbered"); /* where the bullets of the others stand */
    check_has("\n ▪ marked");
    check_lacks("• [x]");
}
END_TEST

START_TEST(an_item_of_a_numbered_one_stands_further_in)
{
    struct article_builder article;
    struct dossier_builder builder;
    static const char outer[] = "1. numbered, with more words than one line of the pane can hold",
                      inner[] = "of the first";
    article_begin(&article, arena_new(), "items.txt");
    article_add_block(&article, BLOCK_LIST_ITEM, 1, 0, outer, strlen(outer));
    article_add_block(&article, BLOCK_LIST_ITEM, 2, 0, inner, strlen(inner));
    dossier_begin(&builder, article_end(&article));
    app = headless_new(24, 80, dossier_end(&builder));
    check_has("\n▌1. numbered, with");
    check_has("\n   pane can hold");
    check_has("\n   • of the first");
}
END_TEST

START_TEST(a_name_without_room_in_the_cast_leaves_it_to_the_next)
{
    app = headless_new(24, 80, NULL);
    uint32_t stellar = dossier_entity_by_name(app_dossier(app), "星河科技");
    check_has("极光机器人公司 · 星河科技 · Lin Xiao");
    app_dossier(app)->entities[stellar].name =
        "The Stellar Technology Company for Machines in Ports and Warehouses";
    headless_type(app, "<C-l>");
    check_has("极光机器人公司 · Lin Xiao");
}
END_TEST

Suite *article_draw_suite(void)
{
    Suite *suite = suite_create("article_draw");
    TCase *tests = tcase_create("article_draw");
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, cells_stand_below_one_another);
    tcase_add_test(tests, what_is_cut_says_so);
    tcase_add_test(tests, a_row_scrolls_sideways_with_what_goes_on_below_it);
    tcase_add_test(tests, escape_and_another_width_scroll_back);
    tcase_add_test(tests, a_long_last_cell_goes_on_below_where_it_began);
    tcase_add_test(tests, the_cursor_stands_on_the_cell_of_a_match);
    tcase_add_test(tests, items_have_a_bullet_unless_they_bring_their_own_sign);
    tcase_add_test(tests, an_item_of_a_numbered_one_stands_further_in);
    tcase_add_test(tests, a_name_without_room_in_the_cast_leaves_it_to_the_next);
    suite_add_tcase(suite, tests);
    return suite;
}
