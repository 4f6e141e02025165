/*
 * The header and the status line: what they say, and what they leave out.
 */
#include <string.h>

#include "one_app.h"
#include "suites.h"
#include "ui/document.h"
#include "ui/frame.h"

START_TEST(the_hints_are_those_of_the_row)
{
    headless_type(app, "3:view quotes<Enter><C-l>");
    check_has("▌玛丽·陈");
    check_has("Enter focus");
    check_lacks("e evidence");
    headless_type(app, "j");
    check_has("▌¶2   “我们等这一天");
    check_has("Enter go there");
    check_has("e evidence");
    headless_type(app, ":view timeline<Enter><C-l>");
    check_has("Enter focus"); /* of whom it tells */
    check_has("e evidence");
    headless_type(app, ":view tree<Enter>gg<C-l>");
    check_has("Enter focus"); /* the root */
    check_lacks("e evidence");
    headless_type(app, "j");
    check_has("Enter other end");
    check_has("e evidence");
}
END_TEST

START_TEST(a_page_has_the_hint_of_evidence_where_a_row_is_a_relation)
{
    headless_type(app, "i");
    check_has("▌→ acquired");
    check_has("e evidence");
    headless_type(app, "G");
    check_has("Enter go there"); /* the last mention */
    check_lacks("e evidence");
}
END_TEST

START_TEST(a_language_that_is_not_known_leaves_no_gap_in_the_header)
{
    struct article *article = app_document(app)->dossier->article;
    article->language = "und";
    app_draw(app);
    check_has("aurora.txt  13 entities");
}
END_TEST

START_TEST(the_header_names_a_page_of_the_web_by_its_title)
{
    struct article *article = app_document(app)->dossier->article;
    article->source = "saved/index.html";
    article->format = "html";
    app_draw(app);
    check_has(" 极光机器人收购星河科技  zh+en  13 entities");
    article->title = "";
    app_draw(app);
    check_has(" index.html  zh+en  13 entities");
    article->title = "极光机器人收购星河科技";
    article->source = "notes/aurora.txt";
    article->format = "text";
    app_draw(app);
    check_has(" aurora.txt  zh+en  13 entities");
}
END_TEST

START_TEST(the_header_cuts_a_long_file_in_its_middle)
{
    app_document(app)->dossier->article->source =
        "news/2026-03-12-rotterdam-harbour-light-buys-tidewater-part-two.txt";
    app_draw(app);
    check_has("-part-two.txt  zh+en  13 entities");
}
END_TEST

START_TEST(a_pane_alone_has_its_filter_in_the_header)
{
    one_app_resize(12, 40);
    headless_type(app, "2");
    check_has(" aurora.txt "); /* nothing but all entities */
    headless_type(app, "tf星<Enter>");
    check_has(" Entities: organization, 星 ");
    headless_type(app, "Fs");
    check_has(" Entities by first appearance ");
    headless_type(app, "3f杭<Enter>");
    check_has(" 星河科技: Relations: 杭 ");
    headless_type(app, "t");
    check_has(" 星河科技: Relations: asserted, 杭 ");
    one_app_resize(24, 80);
    headless_type(app, "3z");
    check_has("极光机器人公司: Relations  zh+en  13 entities");
    headless_type(app, "t");
    check_has("极光机器人公司: Relations: asserted  ");
}
END_TEST

START_TEST(the_header_names_the_view_however_long_the_entity)
{
    struct dossier *dossier = app_document(app)->dossier;
    dossier->entities[app_document(app)->focus].name = "The International Society of Long Names";
    canvas_resize(&app->canvas, 12, 40);
    app_relayout(app);
    headless_type(app, "3");
    check_has(" The International Soci…: Relations ");
    headless_type(app, "v");
    check_has("…: Tree ");
    headless_type(app, "v");
    check_has(" Map ");
}
END_TEST

START_TEST(the_header_of_a_page_has_the_whole_name_or_a_sign)
{
    struct dossier *dossier = app_document(app)->dossier;
    dossier->entities[app_document(app)->focus].name =
        "The International Society for the Advancement of Long Names and of Their Bearers";
    canvas_resize(&app->canvas, 24, 120);
    app_relayout(app);
    headless_type(app, "i");
    check_has("Long Names and of Their Bearers ");
    canvas_resize(&app->canvas, 24, 60);
    app_relayout(app);
    app_draw(app);
    check_has("the Advancement of Lon… ");
}
END_TEST

START_TEST(a_message_that_is_wider_than_the_screen_goes_on_above_the_last_row)
{
    one_app_resize(12, 40);
    headless_type(app, "P");
    check_has(" Path from 极光机器人公司: P at another\n entity.");
    headless_type(app, "j");
    check_lacks("Path from");
    headless_type(app, "ma'");
    check_has(" go to a mark; ' again: the previous\n place  [a]");
}
END_TEST

START_TEST(a_message_that_has_no_room_beside_a_prompt_stands_above_it)
{
    one_app_resize(12, 40);
    headless_type(app, ":zzz<Tab>");
    check_has("\n Nothing completes this.\n:zzz\n");
    headless_type(app, "x");
    check_lacks("completes");
    one_app_resize(24, 80);
    headless_type(app, ":zzz<Tab>");
    check_has(":zzz "); /* there is room for both in a row */
    check_has(" Nothing completes this.\n");
    check_lacks("\n Nothing");
}
END_TEST

START_TEST(a_message_that_is_endless_is_cut_with_a_sign)
{
    struct buffer name = {0};
    for (int i = 0; i < 400; i++)
        buffer_add_str(&name, "名");
    app_say(app, "No entity is named %s.", name.bytes);
    app_draw(app);
    check_has("名...\n");
    check_lacks("\uFFFD");
    one_app_resize(8, 20);
    app_say(app, "No entity is named %s.", name.bytes);
    app_draw(app);
    check_has("名…\n"); /* not more than half of the screen */
    check_has("▌极光机器人收购");
    buffer_release(&name);
}
END_TEST

START_TEST(all_keys_that_may_follow_are_shown_however_narrow_the_screen)
{
    one_app_resize(12, 40);
    headless_type(app, "C");
    check_has(
        "\n Correct: m merge  s split  t type\n r rename  x hide  + add  R relation\n u undo");
    headless_type(app, "<Escape>");
    check_lacks("Correct:");
}
END_TEST

Suite *status_suite(void)
{
    Suite *suite = suite_create("status");
    TCase *tests = tcase_create("status");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, the_hints_are_those_of_the_row);
    tcase_add_test(tests, a_page_has_the_hint_of_evidence_where_a_row_is_a_relation);
    tcase_add_test(tests, a_language_that_is_not_known_leaves_no_gap_in_the_header);
    tcase_add_test(tests, the_header_names_a_page_of_the_web_by_its_title);
    tcase_add_test(tests, the_header_cuts_a_long_file_in_its_middle);
    tcase_add_test(tests, a_pane_alone_has_its_filter_in_the_header);
    tcase_add_test(tests, the_header_names_the_view_however_long_the_entity);
    tcase_add_test(tests, the_header_of_a_page_has_the_whole_name_or_a_sign);
    tcase_add_test(tests, a_message_that_is_wider_than_the_screen_goes_on_above_the_last_row);
    tcase_add_test(tests, a_message_that_has_no_room_beside_a_prompt_stands_above_it);
    tcase_add_test(tests, a_message_that_is_endless_is_cut_with_a_sign);
    tcase_add_test(tests, all_keys_that_may_follow_are_shown_however_narrow_the_screen);
    suite_add_tcase(suite, tests);
    return suite;
}
