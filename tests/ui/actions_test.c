/*
 * Moving, following and finding: each action does what its row in the table says.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "headless.h"
#include "suites.h"
#include "ui/actions.h"
#include "ui/keys.h"

static struct app *app;

static void setup(void)
{
    app = headless_new(24, 80, NULL);
}

static void teardown(void)
{
    headless_free(app);
}

static void begin(int rows, int cols)
{
    headless_free(app);
    app = headless_new(rows, cols, NULL);
}

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

START_TEST(sideways_scrolls_what_is_not_broken)
{
    headless_type(app, ">>");
    ck_assert_int_eq(app->article.sideways, 16);
    headless_type(app, "<Tab><Tab><lt>");
    app_run_action(app, action_by_name("scroll-left"));
    ck_assert_int_eq(app->relations.sheet.left, 0);
    headless_type(app, "1");
    app_run_action(app, action_by_name("scroll-left"));
    ck_assert_int_eq(app->article.sideways, 8);
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
    check_has("From the top again.");
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
        begin(24, 80);
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
    check_has("From the end again.");
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

/* The row of a sentence that `e` goes to has the rest of the sentence below it. */
START_TEST(evidence_is_shown_with_the_rest_of_its_sentence)
{
    for (int rows = 18; rows < 40; rows += 3) {
        for (int size = 0; size < 20; size += 2) {
            begin(rows, 80 + size);
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
    headless_type(app, "'z");
    check_has("That mark is not set.");
    headless_type(app, "m!");
    check_has("A mark is a letter or a digit.");
}
END_TEST

/* ---- folding ---- */

static void begin_crowd(int rows, int cols)
{
    headless_free(app);
    app = headless_new(rows, cols, fixture_crowd());
}

START_TEST(the_best_of_each_type_are_in_sight)
{
    for (int rows = 24; rows < 60; rows += 12) {
        begin_crowd(rows, rows == 24 ? 80 : 120);
        check_has("People 67");
        check_has("Organizations 67");
        check_has(" more");
    }
}
END_TEST

START_TEST(two_types_are_in_sight_in_a_low_pane)
{
    for (int rows = 7; rows < 24; rows++) {
        uint32_t heads = 0;
        begin_crowd(24, 80);
        entity_list_fill(&app->entities, app_dossier(app), SORT_SALIENCE, rows);
        const struct list *list = &app->entities.list;
        for (uint32_t i = 0; i < list->items.count; i++)
            heads += list->items.items[i].kind == LIST_HEADER;
        ck_assert_msg(heads >= 2, "%u in %d rows", heads, rows);
        ck_assert_uint_le(list->items.count, (uint32_t)rows);
    }
}
END_TEST

/* The focus is shown by a list that is filled anew for another size; its change of the filter is
 * not waited for any more. */
START_TEST(a_filter_that_waits_is_done_when_the_size_changes)
{
    begin_crowd(24, 80);
    app->entities.filtered = true;
    app->entities.waits = true;
    app->entities.rows = 0; /* as after a change of the size */
    app_draw(app);
    ck_assert(!app->entities.filtered);
    ck_assert(!app->entities.waits);
}
END_TEST

START_TEST(what_is_folded_is_shown_by_enter)
{
    begin_crowd(24, 80);
    uint32_t folded = app->entities.list.items.count;
    headless_type(app, "2gjjjjj");
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_MORE);
    headless_type(app, "<Enter>");
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_ROW);
    ck_assert_uint_gt(app->entities.list.items.count, folded + 50);
    ck_assert_int_eq(app_focus(app)->type, ENTITY_PERSON);
}
END_TEST

START_TEST(the_next_entity_goes_through_what_is_folded)
{
    begin_crowd(24, 80);
    for (uint32_t i = 1; i < 20; i++) {
        headless_type(app, "J");
        ck_assert_uint_eq(app_document(app)->focus, 3 * i); /* every third is a person */
    }
    headless_type(app, "KK");
    ck_assert_uint_eq(app_document(app)->focus, 3 * 17);
    check_has("13/62");             /* in the one row, which of them */
    headless_type(app, "2<Enter>"); /* all of them, on the one that was shown */
    ck_assert_uint_eq(app_document(app)->focus, 3 * 17);
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_ROW);
}
END_TEST

START_TEST(a_focus_that_is_folded_away_is_shown)
{
    begin_crowd(24, 80);
    app_set_focus(app, 151);
    app_draw(app);
    ck_assert_uint_eq(list_selected_id(&app->entities.list), 151);
}
END_TEST

START_TEST(search_finds_what_is_folded_away)
{
    begin_crowd(24, 80);
    headless_type(app, "2:set case=match<Enter>/Harbor 云 Aker<Enter>");
    ck_assert_str_eq(app_focus(app)->name, "Harbor 云 Aker");
}
END_TEST

/* ---- finding ---- */

START_TEST(search_goes_to_the_match_while_one_types)
{
    headless_type(app, "/crane");
    check_at("cranes");
    headless_type(app, "<Esc>");
    check_at("极光机器人收购");
    headless_type(app, "/STELLAR<Enter>");
    check_has("Not found: STELLAR"); /* capitals count when typed */
    headless_type(app, "/stellar<Enter>");
    check_at("Stellar Tech");
}
END_TEST

START_TEST(search_says_how_many_while_one_types)
{
    headless_type(app, "/aurora");
    check_has("Match 1 of 3.");
    headless_type(app, "x");
    check_has("Not found.");
    headless_type(app, "<Backspace><Enter>");
    check_has("Match 1 of 3.");
    headless_type(app, "n");
    check_has("Match 2 of 3.");
    headless_type(app, "2g/a");
    check_has("Match 1 of "); /* in a list, too */
    headless_type(app, "<Enter>?/article<Enter>");
    check_has("Match 1 of ");
}
END_TEST

START_TEST(search_folds_width_and_traditional_characters)
{
    headless_type(app, "/機器人公司<Enter>");
    check_at("机器人公司");
    headless_type(app, "g/ａｕｒｏｒａ<Enter>");
    check_at("Aurora Robotics，");
}
END_TEST

START_TEST(next_and_previous_match_go_round)
{
    headless_type(app, "/aurora<Enter>");
    uint32_t first = app_document(app)->cursor;
    headless_type(app, "n");
    uint32_t second = app_document(app)->cursor;
    ck_assert_uint_gt(second, first);
    headless_type(app, "N");
    ck_assert_uint_eq(app_document(app)->cursor, first);
    headless_type(app, "N");
    check_has("Search goes on at the end.");
}
END_TEST

START_TEST(search_works_in_the_lists)
{
    headless_type(app, "2/harbor<Enter>");
    check_focus("Harbor Systems");
    headless_type(app, "/northwind<Enter>"); /* by an alias */
    check_focus("北风实验室");
}
END_TEST

START_TEST(the_filter_narrows_the_list_while_one_types)
{
    headless_type(app, "2f星");
    check_lacks("Harbor Systems  ");
    headless_type(app, "<Enter>");
    ck_assert_uint_eq(app->entities.list.items.count, 4); /* two rows, two headers */
    check_has("Entities: 星");
    headless_type(app, "F");
    check_lacks("Entities: 星");
    ck_assert_uint_gt(app->entities.list.items.count, 10);
}
END_TEST

START_TEST(a_view_that_is_a_drawing_has_room)
{
    headless_free(app);
    app = headless_new(24, 80, NULL);
    int list = app->layout.drawer.rows;
    headless_type(app, ":view map<Enter>");
    ck_assert_int_ge(app->layout.drawer.rows, 12);
    ck_assert_int_gt(app->layout.article.rows, 4);
    headless_type(app, ":view list<Enter>");
    ck_assert_int_eq(app->layout.drawer.rows, list);
}
END_TEST

START_TEST(relations_are_filtered_by_text_and_status)
{
    headless_type(app, ":focus Lin Xiao<Enter>3");
    uint32_t all = app->relations.sheet.page.rows.count;
    headless_type(app, "ffounded<Enter>");
    check_has("Relations: founded");
    ck_assert_uint_lt(app->relations.sheet.page.rows.count, all);
    check_has("星河科技");
    headless_type(app, "Ftt");
    check_has("Only past relations");
    ck_assert_uint_eq(app->relations.sheet.page.rows.count, 1);
    headless_type(app, "tt"); /* planned, then all: she has none that are hedged or denied */
    ck_assert_int_eq(app->relations.filter.statuses, 0);
    headless_type(app, "tT");
    ck_assert_uint_eq(app->relations.sheet.page.rows.count, all);
}
END_TEST

START_TEST(the_type_filter_goes_through_the_types)
{
    headless_type(app, "2gt");
    check_has("Only of type person");
    for (uint32_t i = 1; i < app->entities.list.items.count; i++)
        ck_assert_int_eq(app_dossier(app)->entities[app->entities.list.items.items[i].id].type,
                         ENTITY_PERSON);
    check_has("Entities: person");
    headless_type(app, "t");
    check_has("Only of type organization");
    ck_assert_uint_eq(app->entities.list.selected,
                      1); /* the first of them, whatever was selected */
    headless_type(app, "T");
    ck_assert_int_eq(app->entities.types, 0);
}
END_TEST

START_TEST(entities_are_sorted_by_each_key_and_back)
{
    headless_type(app, "2s");
    check_has("Sorted by first appearance");
    check_has("Entities by first app"); /* in the title, as far as it goes */
    headless_type(app, "s");
    check_has("Sorted by count");
    ck_assert_str_eq(app_dossier(app)->entities[app->entities.list.items.items[0].id].name,
                     "极光机器人公司");
    headless_type(app, "S");
    check_has("reversed");
    ck_assert_str_ne(app_dossier(app)->entities[app->entities.list.items.items[0].id].name,
                     "极光机器人公司");
    headless_type(app, "sss");
    check_has("Sorted by importance");
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
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, line_down_and_up_move_the_reading_line);
    tcase_add_test(tests, the_reading_line_is_never_out_of_sight);
    tcase_add_test(tests, scrolling_by_a_line_leaves_the_reading_line);
    tcase_add_test(tests, pages_go_down_to_the_end_and_up_to_the_top);
    tcase_add_test(tests, top_and_bottom_go_there);
    tcase_add_test(tests, paragraphs_are_stepped_through);
    tcase_add_test(tests, sideways_scrolls_what_is_not_broken);
    tcase_add_test(tests, panes_are_chosen_by_tab_and_number);
    tcase_add_test(tests, enter_in_the_article_focuses_the_name_there);
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
    tcase_add_test(tests, evidence_is_shown_with_the_rest_of_its_sentence);
    tcase_add_test(tests, evidence_of_a_name_that_is_only_beside_goes_to_their_sentence);
    tcase_add_test(tests, evidence_again_shows_the_next_one);
    tcase_add_test(tests, marks_are_set_and_gone_to);
    tcase_add_test(tests, the_best_of_each_type_are_in_sight);
    tcase_add_test(tests, two_types_are_in_sight_in_a_low_pane);
    tcase_add_test(tests, a_filter_that_waits_is_done_when_the_size_changes);
    tcase_add_test(tests, what_is_folded_is_shown_by_enter);
    tcase_add_test(tests, the_next_entity_goes_through_what_is_folded);
    tcase_add_test(tests, a_focus_that_is_folded_away_is_shown);
    tcase_add_test(tests, search_finds_what_is_folded_away);
    tcase_add_test(tests, search_goes_to_the_match_while_one_types);
    tcase_add_test(tests, search_says_how_many_while_one_types);
    tcase_add_test(tests, search_folds_width_and_traditional_characters);
    tcase_add_test(tests, next_and_previous_match_go_round);
    tcase_add_test(tests, search_works_in_the_lists);
    tcase_add_test(tests, the_filter_narrows_the_list_while_one_types);
    tcase_add_test(tests, a_view_that_is_a_drawing_has_room);
    tcase_add_test(tests, relations_are_filtered_by_text_and_status);
    tcase_add_test(tests, the_type_filter_goes_through_the_types);
    tcase_add_test(tests, entities_are_sorted_by_each_key_and_back);
    tcase_add_test(tests, nothing_changes_where_no_work_waits);
    suite_add_tcase(suite, tests);
    return suite;
}
