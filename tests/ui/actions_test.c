/*
 * Moving, following and finding: each action does what its row in the table says.
 */
#include <stdlib.h>

#include "one_app.h"
#include "suites.h"
#include "ui/actions.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/frame.h"
#include "ui/work.h"

static void check_focus(const char *name)
{
    ck_assert_ptr_nonnull(app_focus(app));
    ck_assert_str_eq(app_focus(app)->name, name);
}

/* ---- moving ---- */

START_TEST(line_down_and_up_move_the_reading_line)
{
    check_at("极光机器人收购");
    headless_type(app, "j");
    check_at("记者");
    headless_type(app, "<Down><C-n>");
    check_at("极光机器人公司"); /* the cast is not a line to read */
    headless_type(app, "k<Up><C-p>");
    check_at("极光机器人收购");
    headless_type(app, "k");
    check_has("This is the top.");
}
END_TEST

START_TEST(the_reading_line_is_never_out_of_sight)
{
    for (int i = 0; i < 60; i++) {
        headless_type(app, "j");
        ck_assert_int_ge(app->cursor_row, app->layout.article.row);
        ck_assert_int_lt(app->cursor_row, app->layout.article.row + app->layout.article.rows);
    }
    for (int i = 0; i < 60; i++) {
        headless_type(app, "k");
        ck_assert_int_ge(app->cursor_row, app->layout.article.row);
        ck_assert_int_lt(app->cursor_row, app->layout.article.row + app->layout.article.rows);
    }
}
END_TEST

START_TEST(an_article_that_stands_alone_says_who_is_in_focus_and_what_is_evidence)
{
    static const int cols[] = {80, 40};
    for (int i = 0; i < 2; i++) {
        headless_free(app);
        app = headless_new(15, cols[i], NULL);
        headless_type(app, ":focus Lin Xiao<Enter>");
        char *header = canvas_row_text(&app->canvas, 0);
        ck_assert_msg(strstr(header, "Lin Xiao"), "%s", header);
        free(header);
        headless_type(app, ":focus 星河科技<Enter>");
        uint32_t before = app_document(app)->cursor;
        headless_type(app, "3e");
        check_has("1 of 1: 极光机器人公司 acquired");
        ck_assert_uint_ne(app_document(app)->cursor, before);
        headless_type(app, "<Esc>"); /* and back to where that was asked */
        ck_assert_uint_eq(app_document(app)->cursor, before);
        ck_assert_int_eq(app->pane, PANE_RELATIONS);
    }
}
END_TEST

START_TEST(a_move_in_an_article_that_is_hidden_shows_it)
{
    static const char *const moves[] = {"2z]", "2z)", "2z}", "2z:3<Enter>", "G2z{"};
    one_app_resize(24, 80);
    headless_type(app, moves[_i]);
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
    ck_assert_int_eq(app->layout.kind, LAYOUT_SINGLE);
    ck_assert_uint_ne(app_document(app)->cursor, 0);
    headless_type(app, "H"); /* and back to the pane that gave way */
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
}
END_TEST

/* Gone from the list, and back to it, while the article stood beside it. */
START_TEST(the_previous_place_is_shown_where_only_the_reading_line_moves)
{
    headless_type(app, "2:3<Enter>");
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
    headless_type(app, "z''");
    ck_assert_uint_eq(app_document(app)->cursor, 0);
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
    headless_type(app, "''");
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
}
END_TEST

START_TEST(scrolling_by_a_line_leaves_the_reading_line)
{
    headless_type(app, "jjjjj");
    uint32_t cursor = app_document(app)->cursor, row = (uint32_t)app->cursor_row;
    headless_type(app, "<C-e>");
    ck_assert_uint_eq(app_document(app)->cursor, cursor);
    ck_assert_int_eq(app->cursor_row, (int)row - 1);
    headless_type(app, "<C-y>");
    ck_assert_int_eq(app->cursor_row, (int)row);
}
END_TEST

START_TEST(pages_go_down_to_the_end_and_up_to_the_top)
{
    headless_type(app, "<Space>");
    uint32_t page = app_document(app)->top;
    ck_assert_uint_gt(page, 0);
    headless_type(app, "b");
    ck_assert_uint_eq(app_document(app)->top, 0);
    headless_type(app, "d");
    ck_assert_uint_lt(app_document(app)->top, page);
    headless_type(app, "u<PgDn><C-f><C-f><C-f><C-f><C-f>");
    check_has("All rights reserved");
    headless_type(app, "<C-b><PgUp><PgUp><PgUp><PgUp><PgUp>");
    check_has("记者 陈默");
}
END_TEST

START_TEST(top_and_bottom_go_there)
{
    headless_type(app, "G");
    check_has("All rights reserved");
    check_at("©");
    headless_type(app, "g");
    check_at("极光机器人收购");
    headless_type(app, "<End><Home>");
    check_at("极光机器人收购");
}
END_TEST

START_TEST(the_last_line_is_all_of_the_article)
{
    check_has("  0%");
    headless_type(app, "G");
    check_has(" 100%");
    headless_type(app, "k");
    check_lacks(" 100%");
}
END_TEST

START_TEST(paragraphs_are_stepped_through)
{
    headless_type(app, "}}}");
    check_at("极光机器人公司（");
    headless_type(app, "}");
    check_at("极光首席");
    headless_type(app, "j{");
    check_at("极光首席");
    headless_type(app, "{");
    check_at("极光机器人公司（");
}
END_TEST

START_TEST(a_count_before_a_key_says_that_there_are_none)
{
    headless_type(app, "5");
    check_has("5 does nothing here; no key takes a count.");
    headless_type(app, "?");
    check_has("no key takes a count");
}
END_TEST

START_TEST(sideways_scrolls_only_what_is_wide)
{
    headless_type(app, ">");
    ck_assert_int_eq(app->article.sideways, 0);
    check_has("No line is wider than its pane here.");
    app_run_action(app, action_by_name("scroll-left"));
    app_draw(app);
    check_has("Nothing is scrolled sideways.");
}
END_TEST

START_TEST(a_page_scrolls_sideways_and_back)
{
    app_dossier(app)->entities[app_document(app)->focus].name =
        "A name that is longer than the card of an entity can be on a screen of eighty columns, 80";
    headless_type(app, "i>");
    int left = app_overlay(app)->view.left;
    ck_assert_int_eq(left, sheet_view_widest(&app_overlay(app)->view, &app->rule) > 79 ? 8 : 0);
    headless_type(app, "q3v");
    ck_assert_int_eq(app->relations.sheet.left, 0);
    headless_type(app, "3>J"); /* another page begins at its first column */
    ck_assert_int_eq(app->relations.sheet.left, 0);
}
END_TEST

START_TEST(panes_are_chosen_by_tab_and_number)
{
    headless_type(app, "<Tab>");
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
    headless_type(app, "<Tab>");
    ck_assert_int_eq(app->pane, PANE_RELATIONS);
    headless_type(app, "<Tab>");
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
    headless_type(app, "<S-Tab>");
    ck_assert_int_eq(app->pane, PANE_RELATIONS);
    headless_type(app, "2");
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
    headless_type(app, "3");
    ck_assert_int_eq(app->pane, PANE_RELATIONS);
    headless_type(app, "1");
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
}
END_TEST

/* ---- following ---- */

START_TEST(enter_in_the_article_focuses_the_name_there)
{
    headless_type(app, "jjj)<Enter>");
    check_at("Aurora Robotics");
    check_focus("极光机器人公司");
    headless_type(app, "))))<Enter>");
    check_at("杭州");
    check_focus("杭州");
}
END_TEST

START_TEST(enter_on_the_name_in_focus_says_so)
{
    headless_type(app, "<Enter>");
    check_focus("极光机器人公司");
    check_has("It is in focus already; ] goes to its next mention.");
    headless_type(app, ")<Enter>");
    check_lacks("already");
}
END_TEST

START_TEST(enter_on_a_line_without_names_says_so)
{
    headless_type(app, "jj<Enter>");
    check_has("No entity on this line");
}
END_TEST

START_TEST(enter_on_an_entity_goes_to_its_next_mention)
{
    headless_type(app, "2g<Enter>");
    const char *first = headless_at_cursor(app);
    headless_type(app, "<Enter>");
    ck_assert_ptr_ne(headless_at_cursor(app), first);
    check_has("Mention ");
}
END_TEST

START_TEST(an_only_mention_is_said_to_be_one)
{
    headless_type(app, ":focus 杭州<Enter>2<Enter>");
    check_at("杭州");
    check_lacks("only mention");
    headless_type(app, "<Enter>");
    check_has("This is its only mention.");
    headless_type(app, "1j]");
    check_has("From the top again: mention 1 of 1.");
    headless_type(app, "G2<Enter>"); /* Enter in the list goes the same way */
    check_has("From the top again: mention 1 of 1.");
    headless_type(app, "1");
    headless_type(app, "]");
    check_has("This is its only mention.");
}
END_TEST

START_TEST(enter_on_a_relation_goes_to_its_other_end)
{
    headless_type(app, "3");
    check_focus("极光机器人公司");
    struct target target = sheet_view_target(&app->relations.sheet);
    ck_assert_int_eq(target.kind, TARGET_RELATION);
    headless_type(app, "<Enter>");
    ck_assert_str_eq(app_focus(app)->name, app_dossier(app)->entities[target.other].name);
}
END_TEST

START_TEST(back_and_forward_walk_the_trail)
{
    check_focus("极光机器人公司");
    headless_type(app, "3<Enter>");
    const char *second = app_focus(app)->name;
    ck_assert_str_ne(second, "极光机器人公司");
    headless_type(app, "H");
    check_focus("极光机器人公司");
    headless_type(app, "L");
    check_focus(second);
    headless_type(app, "<Backspace>");
    check_focus("极光机器人公司");
    headless_type(app, "L<C-o>");
    check_focus("极光机器人公司");
    headless_type(app, "HHH");
    check_has("Nothing behind.");
}
END_TEST

START_TEST(out_steps_from_relations_to_entities_to_the_article)
{
    headless_type(app, "3h");
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
    headless_type(app, "<Left>");
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
}
END_TEST

START_TEST(the_next_entity_is_focused_from_any_pane)
{
    static const char *const panes[] = {"1", "2", "3"};
    for (int i = 0; i < 3; i++) {
        one_app_resize(24, 80);
        headless_type(app, panes[i]);
        const char *first = app_focus(app)->name;
        headless_type(app, "J");
        ck_assert_str_ne(app_focus(app)->name, first);
        headless_type(app, "K");
        check_focus(first);
    }
}
END_TEST

START_TEST(mentions_of_the_focus_are_stepped_through)
{
    headless_type(app, ":focus Lin Xiao<Enter>]");
    check_at("林晓");
    headless_type(app, "]");
    check_at("Lin Xiao, who");
    headless_type(app, "]");
    check_at("She had");
    headless_type(app, "[");
    check_at("Lin Xiao, who");
    headless_type(app, "[[");
    check_has("From the end again: mention ");
    check_at("Lin Xiao wrote");
}
END_TEST

START_TEST(mentions_of_any_entity_are_stepped_through)
{
    headless_type(app, ")");
    check_at("星河科技，");
    headless_type(app, ")");
    check_at("林晓");
    headless_type(app, "((");
    check_at("极光机器人");
    check_focus("极光机器人公司"); /* looking at a name does not focus it */
}
END_TEST

START_TEST(star_focuses_the_name_and_goes_on)
{
    headless_type(app, ")*");
    check_focus("星河科技");
    check_at("星河科技。");
    headless_type(app, "#");
    check_at("星河科技，");
}
END_TEST

START_TEST(evidence_marks_the_sentence_and_scrolls_to_it)
{
    headless_type(app, ":focus Lin Xiao<Enter>3e");
    check_has("Evidence");
    ck_assert(app->drawer.evidence_shown);
    const struct document *document = app_document(app);
    const struct relation *relation = &document->dossier->relations[document->relation];
    const struct evidence *evidence = &document->dossier->evidence[relation->first_evidence];
    ck_assert_uint_eq(document->cursor,
                      dossier_span(document->dossier, evidence, evidence->trigger).begin);
    headless_type(app, "<Esc>");
    ck_assert(!app->drawer.evidence_shown);
}
END_TEST

START_TEST(a_row_of_the_map_has_the_evidence_of_what_it_prints)
{
    one_app_resize(40, 120);
    headless_type(app, ":view map<Enter>3g");
    for (uint32_t rows = app->relations.sheet.page.rows.count; rows > 0; rows--) {
        const struct document *document = app_document(app);
        struct target target = sheet_view_target(&app->relations.sheet);
        const struct relation *relation = &app_dossier(app)->relations[document->relation];
        ck_assert_int_eq(target.kind, TARGET_ENTITY);
        ck_assert_uint_lt(document->relation, app_dossier(app)->relation_count);
        ck_assert(relation->subject == target.id || relation->object == target.id);
        headless_type(app, "e");
        check_lacks("No relation stands in this row");
        headless_type(app, "3j");
    }
    headless_type(app, "/Lin Xiao<Enter>e");
    check_has("Lin Xiao  founded  星河科技");
    headless_type(app, "3<Enter>");
    check_has("Lin Xiao  founded  星河科技");
}
END_TEST

START_TEST(a_relation_of_a_page_leads_to_its_sentence)
{
    static const char *const keys[] = {"e", "<Enter>"};
    for (int i = 0; i < 2; i++) {
        one_app_resize(24, 80);
        headless_type(app, ":focus Lin Xiao<Enter>i/founded<Enter>");
        headless_type(app, keys[i]);
        ck_assert(app->drawer.evidence_shown);
        check_has("Lin Xiao  founded  星河科技  ¶3");
        check_at("founded Stellar");
        one_app_resize(12, 40);
        headless_type(app, ":focus Lin Xiao<Enter>i/founded<Enter>");
        headless_type(app, keys[i]);
        check_has("1 of 1: Lin Xiao founded 星河科技");
        check_has("▌Lin Xiao, who founded");
    }
}
END_TEST

/* The row of a sentence that `e` goes to has the rest of the sentence below it. */
START_TEST(evidence_is_shown_with_the_rest_of_its_sentence)
{
    for (int rows = 18; rows < 40; rows += 3) {
        for (int size = 0; size < 20; size += 2) {
            one_app_resize(rows, 80 + size);
            headless_type(app, ":focus Lin Xiao<Enter>e");
            check_has("scientist.");
        }
    }
}
END_TEST

START_TEST(evidence_of_a_name_that_is_only_beside_goes_to_their_sentence)
{
    headless_type(app, ":focus 杭州<Enter>3Ge");
    ck_assert_uint_lt(app_document(app)->companion, app_dossier(app)->entity_count);
    check_has("it states no sure relation");
    check_has("no relation"); /* in the drawer */
    check_at("杭州");
    headless_type(app, "<Enter>");
    check_focus("极光机器人公司");
}
END_TEST

START_TEST(the_way_back_from_evidence_is_shown)
{
    check_lacks("Esc relations");
    headless_type(app, "3e");
    check_has("Esc relations");
    headless_type(app, "<Esc>");
    check_lacks("Esc relations");
    check_has("Relations");
}
END_TEST

START_TEST(evidence_again_shows_the_next_one)
{
    headless_type(app, ":focus 星图<Enter>e");
    check_has("evidence 1 of 2");
    uint32_t first = app_document(app)->cursor;
    headless_type(app, "e");
    check_has("evidence 2 of 2");
    ck_assert_uint_ne(app_document(app)->cursor, first);
    headless_type(app, "e");
    check_has("evidence 1 of 2");
}
END_TEST

START_TEST(marks_are_set_and_gone_to)
{
    headless_type(app, "}}}}ma");
    uint32_t marked = app_document(app)->cursor;
    headless_type(app, "g'a");
    ck_assert_uint_eq(app_document(app)->cursor, marked);
    headless_type(app, "''");
    ck_assert_uint_eq(app_document(app)->cursor, 0);
    headless_type(app, "m");
    check_has("set a mark: a letter follows");
    headless_type(app, "B'");
    check_has("go to a mark; ' again: the previous place  [a B]");
    headless_type(app, "z");
    check_has("That mark is not set.");
    headless_type(app, "m!");
    check_has("A mark is a letter or a digit.");
}
END_TEST

/* The loop analyses an article only while nothing else changes the screen. */
START_TEST(nothing_changes_where_no_work_waits)
{
    ck_assert(!app_has_work(app));
    ck_assert(!app_work(app, 1000));
}
END_TEST

Suite *actions_suite(void)
{
    Suite *suite = suite_create("actions");
    TCase *tests = tcase_create("actions");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, line_down_and_up_move_the_reading_line);
    tcase_add_test(tests, the_reading_line_is_never_out_of_sight);
    tcase_add_test(tests, an_article_that_stands_alone_says_who_is_in_focus_and_what_is_evidence);
    tcase_add_loop_test(tests, a_move_in_an_article_that_is_hidden_shows_it, 0, 5);
    tcase_add_test(tests, the_previous_place_is_shown_where_only_the_reading_line_moves);
    tcase_add_test(tests, scrolling_by_a_line_leaves_the_reading_line);
    tcase_add_test(tests, pages_go_down_to_the_end_and_up_to_the_top);
    tcase_add_test(tests, top_and_bottom_go_there);
    tcase_add_test(tests, the_last_line_is_all_of_the_article);
    tcase_add_test(tests, paragraphs_are_stepped_through);
    tcase_add_test(tests, a_count_before_a_key_says_that_there_are_none);
    tcase_add_test(tests, sideways_scrolls_only_what_is_wide);
    tcase_add_test(tests, a_page_scrolls_sideways_and_back);
    tcase_add_test(tests, panes_are_chosen_by_tab_and_number);
    tcase_add_test(tests, enter_in_the_article_focuses_the_name_there);
    tcase_add_test(tests, enter_on_the_name_in_focus_says_so);
    tcase_add_test(tests, enter_on_a_line_without_names_says_so);
    tcase_add_test(tests, enter_on_an_entity_goes_to_its_next_mention);
    tcase_add_test(tests, an_only_mention_is_said_to_be_one);
    tcase_add_test(tests, enter_on_a_relation_goes_to_its_other_end);
    tcase_add_test(tests, back_and_forward_walk_the_trail);
    tcase_add_test(tests, out_steps_from_relations_to_entities_to_the_article);
    tcase_add_test(tests, the_next_entity_is_focused_from_any_pane);
    tcase_add_test(tests, mentions_of_the_focus_are_stepped_through);
    tcase_add_test(tests, mentions_of_any_entity_are_stepped_through);
    tcase_add_test(tests, star_focuses_the_name_and_goes_on);
    tcase_add_test(tests, evidence_marks_the_sentence_and_scrolls_to_it);
    tcase_add_test(tests, a_row_of_the_map_has_the_evidence_of_what_it_prints);
    tcase_add_test(tests, a_relation_of_a_page_leads_to_its_sentence);
    tcase_add_test(tests, evidence_is_shown_with_the_rest_of_its_sentence);
    tcase_add_test(tests, evidence_of_a_name_that_is_only_beside_goes_to_their_sentence);
    tcase_add_test(tests, the_way_back_from_evidence_is_shown);
    tcase_add_test(tests, evidence_again_shows_the_next_one);
    tcase_add_test(tests, marks_are_set_and_gone_to);
    tcase_add_test(tests, nothing_changes_where_no_work_waits);
    suite_add_tcase(suite, tests);
    return suite;
}
