/*
 * Looking, taking along, the program: what these actions do; and every size.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "one_app.h"
#include "suites.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/frame.h"

/* Somebody of whom something is told is in focus first, no concept, however often it is named. */
START_TEST(the_first_focus_is_a_name_with_a_relation)
{
    struct dossier *dossier = fixture_dossier();
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if (dossier->relations[i].subject == 0 || dossier->relations[i].object == 0)
            dossier->relations[i].weak = true;
    uint32_t second = 1;
    headless_free(app);
    app = headless_new(24, 80, dossier);
    ck_assert_uint_eq(app_document(app)->focus, second);

    dossier = fixture_dossier();
    dossier->entities[0].type = ENTITY_CONCEPT;
    headless_free(app);
    app = headless_new(24, 80, dossier);
    ck_assert_uint_eq(app_document(app)->focus, second);
}
END_TEST

/* ---- looking ---- */

START_TEST(views_come_one_after_the_other)
{
    const char *first = view_kinds[app->relations.view].title;
    int seen = 0;
    do {
        headless_type(app, "v");
        seen++;
    } while (view_kinds[app->relations.view].title != first && seen < 20);
    ck_assert_int_ge(seen, 4);
    headless_type(app, "V");
    ck_assert_str_ne(view_kinds[app->relations.view].title, first);
}
END_TEST

START_TEST(a_tree_stands_in_one_pane_alone)
{
    headless_free(app);
    app = headless_new(60, 200, NULL);
    check_has("─ Around it");
    headless_type(app, ":view tree<Enter>");
    check_lacks("Around it");
    check_has("─ Mentions");
    check_has(" ¶1   极光机器人公司");
}
END_TEST

START_TEST(a_path_is_shown_between_two_entities)
{
    headless_type(app, ":focus 玛丽·陈<Enter>P");
    check_has("Path from 玛丽·陈: P at another entity.");
    headless_type(app, ":focus 星图<Enter>P");
    check_has("玛丽·陈 is tied to 星图");
    check_has("极光机器人公司");
    check_has("星河科技");
}
END_TEST

START_TEST(another_path_begins_in_a_page)
{
    headless_type(app, ":focus 玛丽·陈<Enter>P:focus 星图<Enter>P:focus 杭州<Enter>P");
    check_has("Path from 杭州: P at another entity.");
    ck_assert_int_eq(app->overlays.count, 0);
    headless_type(app, ":focus 星图<Enter>P");
    check_has("杭州 is tied to 星图");
    headless_type(app, "qiP");
    check_has("Path from 星图: P at another entity.");
    headless_type(app, "?P");
    check_has("path does not work here.");
    ck_assert_int_eq(app->overlays.count, 1);
}
END_TEST

START_TEST(a_path_that_is_shown_lets_go_of_both_ends)
{
    headless_type(app, ":focus 玛丽·陈<Enter>P:focus 星图<Enter>Pq");
    headless_type(app, "P");
    check_has("Path from 星图");
    headless_type(app, ":focus 杭州<Enter>P");
    check_has("星图 is tied to 杭州");
    app_relayout(app);
    app_refresh_pages(app); /* written anew it is still that path */
    app_draw(app);
    check_has("星图 is tied to 杭州");
}
END_TEST

START_TEST(escape_gives_a_path_up)
{
    headless_type(app, ":focus 玛丽·陈<Enter>P<Esc>");
    check_has("The path is given up");
    headless_type(app, ":focus 星图<Enter>P");
    check_has("Path from 星图");
}
END_TEST

START_TEST(why_names_the_rules)
{
    headless_type(app, "w");
    check_has("fixture-rule");
    check_has("One entity because");
}
END_TEST

START_TEST(the_title_says_which_of_the_relations_when_they_do_not_fit)
{
    headless_type(app, ":focus 星河科技<Enter>3");
    check_has("Relations 1/");
    headless_type(app, "jj");
    check_has("Relations 3/");
    headless_type(app, "z");
    check_lacks("Relations 3/"); /* all are in sight */
}
END_TEST

START_TEST(info_tells_everything_of_the_focus)
{
    headless_type(app, ":focus 玛丽·陈<Enter>i");
    check_has("Names");
    check_has("Relations");
    check_has("Quotes");
    check_has("我们等这一天等了三年。");
    check_has("Mentions");
    headless_type(app, "q");
    ck_assert_int_eq(app->overlays.count, 0);
}
END_TEST

START_TEST(pages_about_the_focus_follow_it)
{
    headless_type(app, "i");
    check_has("J K entity");
    const char *first = app_focus(app)->name;
    headless_type(app, "J");
    ck_assert_str_ne(app_focus(app)->name, first);
    ck_assert_str_eq(app_overlay(app)->title.bytes, app_focus(app)->name);
    ck_assert_int_eq(app->overlays.count, 1);
    headless_type(app, "K");
    ck_assert_str_eq(app_focus(app)->name, first);
    headless_type(app, "w");
    ck_assert_int_eq(app_overlay(app)->kind, OVERLAY_WHY);
    headless_type(app, "qq?J");
    ck_assert_str_eq(app_focus(app)->name, first);
    headless_type(app, "2"); /* a pane's key leaves the pages */
    ck_assert_int_eq(app->overlays.count, 0);
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
}
END_TEST

START_TEST(evidence_in_a_page_is_that_of_its_row)
{
    headless_type(app, ":focus 星河科技<Enter>i");
    struct sheet_view *view = &app_overlay(app)->view;
    while (sheet_view_target(view).kind != TARGET_RELATION)
        headless_type(app, "j");
    uint32_t relation = sheet_view_target(view).id;
    headless_type(app, "e");
    ck_assert_int_eq(app->overlays.count, 0);
    ck_assert_uint_eq(app_document(app)->relation, relation);
    ck_assert(app->drawer.evidence_shown);
}
END_TEST

START_TEST(the_way_to_the_next_article_is_shown_where_there_is_one)
{
    check_lacks(". , article");
    document_show(vec_push(&app->documents), fixture_dossier());
    headless_type(app, "<C-l>j");
    check_has(". , article");
}
END_TEST

START_TEST(marking_has_three_steps)
{
    headless_type(app, "a");
    ck_assert_int_eq(app->settings->marking, SET_MARKING_FOCUS);
    headless_type(app, "a");
    ck_assert_int_eq(app->settings->marking, SET_MARKING_NONE);
    headless_type(app, "a");
    ck_assert_int_eq(app->settings->marking, SET_MARKING_ALL);
}
END_TEST

START_TEST(zoom_shows_the_pane_alone_and_escape_ends_it)
{
    headless_type(app, "z");
    ck_assert_int_eq(app->layout.kind, LAYOUT_SINGLE);
    ck_assert_int_eq(app->layout.article.cols, 80);
    headless_type(app, "2");
    ck_assert_int_eq(app->layout.entities.cols, 80);
    headless_type(app, "<Esc>");
    ck_assert_int_eq(app->layout.kind, LAYOUT_TWO);
}
END_TEST

START_TEST(panes_grow_and_shrink)
{
    int cols = app->layout.article.cols;
    headless_type(app, "++");
    ck_assert_int_eq(app->layout.article.cols, cols + 4);
    headless_type(app, "___");
    ck_assert_int_eq(app->layout.article.cols, cols - 2);
    int rows = app->layout.drawer.rows;
    headless_type(app, "3+");
    ck_assert_int_eq(app->layout.drawer.rows, rows + 1);
}
END_TEST

START_TEST(a_pane_that_is_as_large_as_can_be_says_so)
{
    for (int i = 0; i < 40; i++)
        headless_type(app, "+");
    check_has("The pane changes no further.");
    int cols = app->layout.article.cols;
    headless_type(app, "_");
    ck_assert_int_lt(app->layout.article.cols, cols);
}
END_TEST

/* ---- taking along ---- */

/* A view of the whole article stays as it is when the focus moves, and goes to it. */
START_TEST(a_view_of_the_whole_article_goes_to_the_focus)
{
    headless_type(app, ":view map<Enter>1");
    const char *text = app->relations.sheet.page.text.bytes;
    uint32_t rows = app->relations.sheet.page.rows.count;
    for (int i = 0; i < 3; i++) {
        headless_type(app, i == 0 ? ":focus Lin Xiao<Enter>" : i == 1 ? "J" : "KK");
        ck_assert_ptr_eq(app->relations.sheet.page.text.bytes, text);
        ck_assert_uint_eq(app->relations.sheet.page.rows.count, rows);
    }
    headless_type(app, ":focus Lin Xiao<Enter>");
    ck_assert_uint_eq(sheet_view_target(&app->relations.sheet).id, app_document(app)->focus);
    ck_assert_uint_eq(app_document(app)->relation,
                      app_first_relation(app, app_document(app)->focus));
    headless_type(app, ":view list<Enter>");
    check_has("→ founded");
}
END_TEST

START_TEST(relations_that_stand_alone_say_whose_they_are)
{
    one_app_resize(14, 50);
    headless_type(app, "3");
    check_has("极光机器人公司: Relations");
    headless_type(app, "v");
    check_has("极光机器人公司: Tree");
    headless_type(app, "v");
    check_has(" Map");
    check_lacks("极光机器人公司: ");
    headless_type(app, "1");
    check_has("aurora.txt");
}
END_TEST

START_TEST(copy_and_evidence_are_those_of_the_selected_quote)
{
    headless_type(app, ":view quotes<Enter>gy");
    ck_assert_str_eq(buffer_str(&app->copied), "玛丽·陈");
    headless_type(app, "e");
    check_has("No relation stands in this row");
    headless_type(app, "jy");
    ck_assert_str_eq(buffer_str(&app->copied), "我们等这一天等了三年。");
    headless_type(app, "Y");
    ck_assert_str_eq(buffer_str(&app->copied), "我们等这一天等了三年。\n玛丽·陈\n(aurora.txt, ¶2)");
    headless_type(app, "e");
    check_at("我们等这一天");
    check_lacks("Evidence");
    headless_type(app, "H");
    check_at("极光机器人收购");
}
END_TEST

START_TEST(a_quote_that_is_followed_is_shown_where_its_pane_is_alone)
{
    one_app_resize(24, 80);
    headless_type(app, "3z:view quotes<Enter>gj");
    ck_assert_int_eq(app->layout.kind, LAYOUT_SINGLE);
    headless_type(app, "<Enter>");
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
    check_has("玛丽·陈");
    headless_type(app, "H");
    ck_assert_int_eq(app->pane, PANE_RELATIONS);
}
END_TEST

START_TEST(beside_a_selected_quote_stands_its_sentence)
{
    one_app_resize(40, 120);
    headless_type(app, ":view quotes<Enter>g");
    check_lacks("玛丽·陈  ¶2");
    headless_type(app, "j");
    check_has("玛丽·陈  ¶2");
    headless_type(app, "k");
    check_lacks("玛丽·陈  ¶2");
    headless_type(app, "j:view list<Enter>");
    check_lacks("玛丽·陈  ¶2");
    check_has("acquired  星河科技");
}
END_TEST

START_TEST(what_is_copied_before_the_first_paragraph_stands_at_the_top)
{
    headless_type(app, "Y");
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), "\n(aurora.txt, top)"));
}
END_TEST

START_TEST(a_page_says_how_much_of_it_has_been_seen)
{
    headless_type(app, "?");
    check_lacks("10 relations");
    const char *first = headless_text(app);
    ck_assert_ptr_nonnull(strstr(first, "% \n") ? strstr(first, "% \n") : strstr(first, "%\n"));
    headless_type(app, "G");
    check_has("100%");
}
END_TEST

START_TEST(why_in_the_relations_stands_on_the_relation)
{
    headless_type(app, ":focus Lin Xiao<Enter>3jw");
    struct target target = sheet_view_target(&app_overlay(app)->view);
    ck_assert_int_eq(target.kind, TARGET_RELATION);
    ck_assert_uint_eq(target.id, app_document(app)->relation);
}
END_TEST

START_TEST(copy_takes_the_name_the_row_or_the_relation)
{
    headless_type(app, ")y");
    ck_assert_str_eq(buffer_str(&app->copied), "星河科技");
    check_has("Kept 4 characters here");
    headless_type(app, "2gy");
    ck_assert_str_eq(buffer_str(&app->copied), "Lin Xiao");
    headless_type(app, "3y");
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), "Lin Xiao"));
    headless_type(app, "iy");
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), "founded 星河科技"));
}
END_TEST

START_TEST(copy_with_place_adds_the_sentence_and_where)
{
    headless_type(app, "}}}Y");
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), "3.5亿美元"));
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), "(aurora.txt, ¶1)"));
}
END_TEST

START_TEST(secure_mode_runs_and_writes_nothing)
{
    headless_type(app, ":set secure<Enter>o");
    check_has("No other program runs in secure mode.");
    headless_type(app, "E");
    check_has("No other program runs in secure mode.");
    headless_type(app, ":w json /tmp/x<Enter>");
    check_has("No file is written in secure mode.");
    headless_type(app, ":set secure=off<Enter>");
    check_has("secure is on and stays on until you quit");
    headless_type(app, ":set nosecure<Enter>E");
    check_has("No other program runs in secure mode.");
}
END_TEST

START_TEST(open_and_edit_say_what_is_missing)
{
    headless_type(app, "Go");
    check_has("No link here, and the source is no file.");
    headless_type(app, "E");
    check_has("The source is no file.");
}
END_TEST

/* ---- the program ---- */

START_TEST(a_program_that_fails_is_told)
{
    app_document(app)->article->source = "/proc/self/status"; /* any file */
    setenv("EDITOR", "false", 1);
    headless_type(app, "E");
    check_has("false ended with status 1.");
    setenv("EDITOR", "true", 1);
    headless_type(app, "E");
    check_lacks("ended with");
    unsetenv("EDITOR");
}
END_TEST

START_TEST(the_hints_are_those_of_the_view)
{
    headless_type(app, "3");
    check_has("Enter other end");
    headless_type(app, "vv<Down>");
    check_has("Enter focus");
    check_has("e evidence"); /* of what the row of a name tells */
    headless_type(app, "vvg<C-l>");
    check_lacks("e evidence"); /* it is a name */
    headless_type(app, "<Down><C-l>");
    check_has("Enter go there"); /* to a quote */
    overlay_open_text(app, "Text", "only to be read\n");
    app_draw(app);
    check_lacks("Enter");
}
END_TEST

START_TEST(articles_are_stepped_through_and_listed)
{
    document_show(vec_push(&app->documents), fixture_dossier());
    headless_type(app, ".");
    ck_assert_uint_eq(app->current, 1);
    headless_type(app, ".");
    check_has("This is the last article.");
    headless_type(app, ",");
    ck_assert_uint_eq(app->current, 0);
    headless_type(app, "A");
    check_has("极光机器人收购星河科技");
    headless_type(app, "j<Enter>");
    ck_assert_uint_eq(app->current, 1);
    ck_assert_int_eq(app->overlays.count, 0);
}
END_TEST

START_TEST(an_article_is_found_in_the_list_by_its_file)
{
    headless_type(app, "A");
    check_has("aurora.txt");
    headless_type(app, "/aurora<Enter>");
    check_has("Match 1 of 1.");
}
END_TEST

START_TEST(an_article_without_title_is_listed_by_the_end_of_its_path)
{
    struct dossier *dossier = fixture_dossier();
    struct article *article = (struct article *)(uintptr_t)dossier->article;
    article->title = "";
    article->source = "/home/somebody/a/long/way/down/the/tree/of/directories/notes/letter.txt";
    document_show(vec_push(&app->documents), dossier);
    headless_type(app, "A");
    check_has("…");
    check_has("/directories/notes/letter.txt ");
}
END_TEST

START_TEST(where_a_title_has_no_room_nothing_stands_for_it)
{
    struct dossier *dossier = fixture_dossier();
    struct article *article = (struct article *)(uintptr_t)dossier->article;
    article->title = "";
    article->source = "notes/letter.txt";
    headless_free(app);
    app = headless_new(24, 20, dossier);
    headless_type(app, "A");
    check_has("names");
    check_lacks("…");
}
END_TEST

START_TEST(dates_have_a_column_where_there_is_room_and_one_is_known)
{
    headless_type(app, "A");
    check_has("aurora.txt  2025-03-14   13 names\n");
    one_app_resize(12, 41);
    headless_type(app, "A");
    check_has("  1  极光机器人收购星河科技    13 names\n");
    one_app_resize(24, 80);
    app_document(app)->dossier->article->published = "";
    headless_type(app, "A");
    check_has("aurora.txt    13 names\n");
}
END_TEST

START_TEST(reload_says_when_it_cannot)
{
    headless_type(app, "R");
    check_has("This article cannot be read again.");
    headless_type(app, "<F5>");
    check_has("This article cannot be read again.");
}
END_TEST

START_TEST(repaint_and_suspend_need_a_terminal)
{
    headless_type(app, "<C-l><C-z>");
    ck_assert(!app->quit);
}
END_TEST

START_TEST(the_mouse_is_switched)
{
    headless_type(app, "M");
    ck_assert(app->settings->mouse);
    headless_type(app, "M");
    ck_assert(!app->settings->mouse);
}
END_TEST

START_TEST(the_end_of_the_article_fills_the_pane)
{
    one_app_resize(14, 80);
    headless_type(app, "G");
    struct lines *lines = &app->article.lines;
    struct place end = lines_find(lines, app_document(app)->article->len - 1);
    ck_assert_int_eq(lines_distance(lines, app->article.top, end, 99),
                     app->layout.article.rows - 1);
}
END_TEST

START_TEST(a_drawing_is_tall_while_the_keys_go_to_it)
{
    one_app_resize(24, 80);
    int rows = app->layout.article.rows;
    headless_type(app, "3:view tree<Enter>");
    int tall = app->layout.drawer.rows;
    ck_assert_int_lt(app->layout.article.rows, rows);
    headless_type(app, "je");
    ck_assert_int_lt(app->layout.drawer.rows, tall);
    headless_type(app, "<Esc>");
    ck_assert_int_eq(app->layout.drawer.rows, tall);
    headless_type(app, "1");
    ck_assert_int_eq(app->layout.article.rows, rows);
}
END_TEST

START_TEST(escape_leaves_one_thing_at_a_time)
{
    headless_type(app, "zf星<Enter>1/星<Enter>?");
    headless_type(app, "<Esc>");
    ck_assert_int_eq(app->overlays.count, 0);
    ck_assert(app->search.shown);
    headless_type(app, "<Esc>");
    ck_assert(!app->search.shown);
    ck_assert_uint_gt(app->entities.filter.len, 0);
    headless_type(app, "<Esc>");
    ck_assert_uint_eq(app->entities.filter.len, 0);
    ck_assert(app->zoom);
    headless_type(app, "<Esc>");
    ck_assert(!app->zoom);
    headless_type(app, "<Esc>");
    ck_assert(!app->quit);
}
END_TEST

START_TEST(close_closes_what_is_open_and_then_quits)
{
    headless_type(app, "?q");
    ck_assert(!app->quit);
    headless_type(app, "q");
    ck_assert(app->quit);
}
END_TEST

START_TEST(quit_quits_from_anywhere)
{
    headless_type(app, "?Q");
    ck_assert(app->quit);
    one_app_resize(24, 80);
    headless_type(app, "<C-c>");
    ck_assert(app->quit);
}
END_TEST

/* ---- other sizes ---- */

static const struct {
    int rows, cols;
} sizes[] = {{24, 80}, {40, 120}, {60, 200}, {15, 50}, {5, 20},   {1, 1},
             {16, 60}, {19, 130}, {30, 180}, {8, 30},  {100, 62}, {7, 300}};

START_TEST(a_long_session_works_at_every_size)
{
    one_app_resize(sizes[_i].rows, sizes[_i].cols);
    for (int round = 0; round < 3; round++)
        headless_type(app, "jjJJ<Enter>]])2jj<Enter>3jje<Enter>vvv<Space>bGgz/o<Enter>nNz?j<Space>q"
                           "iGgqwqf星<Enter>FstTP1}{*#HLma'a+_y<Esc><Esc><Esc>");
    ck_assert(!app->quit);
}
END_TEST

START_TEST(a_changing_size_is_survived_with_anything_open)
{
    static const char *const opens[] = {"", "/", ":", "2f", "?", "i", "z", "3e", "P", "m"};
    uint32_t random = 7;
    for (int i = 0; i < 200; i++) {
        random = random * 1664525u + 1013904223u;
        one_app_resize(24, 80);
        headless_type(app, opens[i % 10]);
        canvas_resize(&app->canvas, (int)(random >> 24 & 63) + 1, (int)(random >> 10 & 255) + 1);
        for (int o = 0; o < app->overlays.count; o++)
            app->overlays.items[o].built_cols = 0;
        app_relayout(app);
        app_draw(app);
        headless_type(app, "jkn");
    }
}
END_TEST

START_TEST(small_screens_show_one_pane_and_tiny_ones_say_so)
{
    one_app_resize(12, 40);
    ck_assert_int_eq(app->layout.kind, LAYOUT_SINGLE);
    check_has("极光机器人公司");
    headless_type(app, "2");
    check_has("Organizations");
    headless_type(app, "3");
    check_has("星河科技");
    one_app_resize(4, 19);
    check_has("needs 20x5");
}
END_TEST

Suite *commands_suite(void)
{
    Suite *suite = suite_create("commands");
    TCase *tests = tcase_create("commands");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, the_first_focus_is_a_name_with_a_relation);
    tcase_add_test(tests, views_come_one_after_the_other);
    tcase_add_test(tests, a_tree_stands_in_one_pane_alone);
    tcase_add_test(tests, a_path_is_shown_between_two_entities);
    tcase_add_test(tests, another_path_begins_in_a_page);
    tcase_add_test(tests, a_path_that_is_shown_lets_go_of_both_ends);
    tcase_add_test(tests, escape_gives_a_path_up);
    tcase_add_test(tests, why_names_the_rules);
    tcase_add_test(tests, the_title_says_which_of_the_relations_when_they_do_not_fit);
    tcase_add_test(tests, info_tells_everything_of_the_focus);
    tcase_add_test(tests, pages_about_the_focus_follow_it);
    tcase_add_test(tests, evidence_in_a_page_is_that_of_its_row);
    tcase_add_test(tests, the_way_to_the_next_article_is_shown_where_there_is_one);
    tcase_add_test(tests, marking_has_three_steps);
    tcase_add_test(tests, zoom_shows_the_pane_alone_and_escape_ends_it);
    tcase_add_test(tests, panes_grow_and_shrink);
    tcase_add_test(tests, a_pane_that_is_as_large_as_can_be_says_so);
    tcase_add_test(tests, a_view_of_the_whole_article_goes_to_the_focus);
    tcase_add_test(tests, relations_that_stand_alone_say_whose_they_are);
    tcase_add_test(tests, copy_and_evidence_are_those_of_the_selected_quote);
    tcase_add_test(tests, a_quote_that_is_followed_is_shown_where_its_pane_is_alone);
    tcase_add_test(tests, beside_a_selected_quote_stands_its_sentence);
    tcase_add_test(tests, what_is_copied_before_the_first_paragraph_stands_at_the_top);
    tcase_add_test(tests, a_page_says_how_much_of_it_has_been_seen);
    tcase_add_test(tests, why_in_the_relations_stands_on_the_relation);
    tcase_add_test(tests, copy_takes_the_name_the_row_or_the_relation);
    tcase_add_test(tests, copy_with_place_adds_the_sentence_and_where);
    tcase_add_test(tests, secure_mode_runs_and_writes_nothing);
    tcase_add_test(tests, open_and_edit_say_what_is_missing);
    tcase_add_test(tests, a_program_that_fails_is_told);
    tcase_add_test(tests, the_hints_are_those_of_the_view);
    tcase_add_test(tests, articles_are_stepped_through_and_listed);
    tcase_add_test(tests, an_article_is_found_in_the_list_by_its_file);
    tcase_add_test(tests, an_article_without_title_is_listed_by_the_end_of_its_path);
    tcase_add_test(tests, where_a_title_has_no_room_nothing_stands_for_it);
    tcase_add_test(tests, dates_have_a_column_where_there_is_room_and_one_is_known);
    tcase_add_test(tests, reload_says_when_it_cannot);
    tcase_add_test(tests, repaint_and_suspend_need_a_terminal);
    tcase_add_test(tests, the_mouse_is_switched);
    tcase_add_test(tests, the_end_of_the_article_fills_the_pane);
    tcase_add_test(tests, a_drawing_is_tall_while_the_keys_go_to_it);
    tcase_add_test(tests, escape_leaves_one_thing_at_a_time);
    tcase_add_test(tests, close_closes_what_is_open_and_then_quits);
    tcase_add_test(tests, quit_quits_from_anywhere);
    tcase_add_loop_test(tests, a_long_session_works_at_every_size, 0,
                        sizeof sizes / sizeof sizes[0]);
    tcase_add_test(tests, a_changing_size_is_survived_with_anything_open);
    tcase_add_test(tests, small_screens_show_one_pane_and_tiny_ones_say_so);
    suite_add_tcase(suite, tests);
    return suite;
}
