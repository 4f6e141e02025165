/*
 * Finding: what is folded away in the list, search, filters, sorting, as keys do it.
 */
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "one_app.h"
#include "suites.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/frame.h"

static void check_focus(const char *name)
{
    ck_assert_ptr_nonnull(app_focus(app));
    ck_assert_str_eq(app_focus(app)->name, name);
}

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

START_TEST(names_of_the_map_that_are_below_the_pane_are_found)
{
    headless_free(app);
    app = headless_new(24, 80, fixture_chain());
    headless_type(app, "3vvG");
    struct target last = sheet_view_target(&app->relations.sheet);
    ck_assert_int_eq(last.kind, TARGET_ENTITY);
    ck_assert_uint_gt(app->relations.sheet.list.selected, app->relations.sheet.list.rows);
    headless_type(app, "g/");
    headless_type(app, app_dossier(app)->entities[last.id].name);
    headless_type(app, "<Enter>");
    ck_assert_uint_eq(sheet_view_target(&app->relations.sheet).kind, TARGET_ENTITY);
    check_lacks("Not found");
    uint32_t row = app->relations.sheet.list.selected;
    headless_type(app, "z");
    ck_assert_uint_eq(app->relations.sheet.list.selected, row);
}
END_TEST

START_TEST(a_new_filter_begins_empty_and_the_old_one_holds_until_then)
{
    headless_type(app, "2fhar<Enter>f");
    ck_assert_str_eq(buffer_str(&app->prompt.line.text), "");
    check_has("Entities: har");
    headless_type(app, "<Enter>"); /* nothing typed, nothing changed */
    check_has("Entities: har");
    headless_type(app, "flin");
    check_has("Entities: lin");
    headless_type(app, "<Esc>f<Up>");
    check_has("Entities: har");
    headless_type(app, "<Enter>");
    ck_assert_str_eq(buffer_str(&app->entities.filter), "har");
}
END_TEST

/* More quotes than are written at once. */
static struct dossier *many_quotes(void)
{
    static const char text[] = "\"Nobody is going to lose a job over this,\" she said.";
    struct article_builder article;
    struct dossier_builder builder;
    article_begin(&article, arena_new(), "quotes.txt");
    for (uint32_t i = 0; i < 3000; i++)
        article_add_block(&article, BLOCK_PARAGRAPH, 0, i + 1, text, strlen(text));
    dossier_begin(&builder, article_end(&article));
    const struct article *made = builder.dossier->article;
    for (uint32_t i = 0; i < made->block_count; i++) {
        uint32_t begin = made->blocks[i].begin;
        dossier_add_sentence(&builder, begin, made->blocks[i].end);
        dossier_add_quote(&builder, (struct quote){.begin = begin + 1,
                                                   .end = begin + 40,
                                                   .kind = QUOTE_DIRECT,
                                                   .confidence = 90,
                                                   .speaker = NO_INDEX});
    }
    return dossier_end(&builder);
}

START_TEST(a_long_page_of_another_size_stays_at_its_row)
{
    headless_free(app);
    app = headless_new(24, 80, many_quotes());
    headless_type(app, ":view quotes<Enter>G");
    struct target last = sheet_view_target(&app->relations.sheet);
    ck_assert_int_eq(last.kind, TARGET_PLACE);
    ck_assert_uint_gt(app->relations.sheet.list.selected, 2000);
    headless_type(app, "z");
    ck_assert_uint_eq(sheet_view_target(&app->relations.sheet).id, last.id);
    headless_type(app, "gdz");
    last = sheet_view_target(&app->relations.sheet);
    headless_type(app, "z");
    ck_assert_uint_eq(sheet_view_target(&app->relations.sheet).id, last.id);
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

START_TEST(what_is_opened_is_folded_again)
{
    begin_crowd(24, 80);
    uint32_t folded = app->entities.list.items.count;
    headless_type(app, "2gjjjjj<Enter>");
    check_has("h folds them again.");
    headless_type(app, "jjh");
    check_has("Folded again.");
    ck_assert_uint_eq(app->entities.list.items.count, folded);
    check_has("+ 62 more: ");                    /* the one that was in focus */
    headless_type(app, "gjjjjj<Enter>2gJJJJJJ"); /* or by the row below the group */
    while (list_selected_kind(&app->entities.list) != LIST_LESS)
        headless_type(app, "j");
    check_has("- fewer");
    headless_type(app, "<Enter>");
    ck_assert_uint_eq(app->entities.list.items.count, folded);
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_MORE);
    headless_type(app, "h");
    ck_assert_int_eq(app->pane, PANE_ARTICLE); /* as where nothing is open */
}
END_TEST

START_TEST(all_that_is_opened_is_folded_again)
{
    for (uint32_t i = 0; i < app_dossier(app)->entity_count; i++)
        app_document(app)->dossier->entities[i].minor = i > 3;
    app_refresh_found(app);
    headless_type(app, "2g");
    uint32_t folded = app->entities.list.items.count;
    headless_type(app, "G<Enter>");
    ck_assert(app->entities.minor_shown);
    headless_type(app, "G");
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_LESS);
    headless_type(app, "<Enter>");
    ck_assert(!app->entities.minor_shown);
    ck_assert_uint_eq(app->entities.list.items.count, folded);
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_MORE);
    headless_type(app, "<Enter>h");
    ck_assert(!app->entities.minor_shown);
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
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
    check_has("+ 62 more: 港口·Systems"); /* in the one row, which of them */
    headless_type(app, "2<Enter>");       /* all of them, on the one that was shown */
    ck_assert_uint_eq(app_document(app)->focus, 3 * 17);
    ck_assert_int_eq(list_selected_kind(&app->entities.list), LIST_ROW);
}
END_TEST

/* It stands below a group that is not its own. */
START_TEST(a_focus_among_all_that_is_folded_says_that_it_is_one_of_them)
{
    begin_crowd(24, 80);
    for (uint32_t i = 2; i < 200; i += 3) { /* every third is a place */
        app_set_focus(app, i);
        app_draw(app);
        if (list_selected_kind(&app->entities.list) == LIST_MORE)
            break;
    }
    ck_assert_int_eq(app_focus(app)->type, ENTITY_PLACE);
    check_has("+ 66: Harbor Bridge Syst…\n");
    app_document(app)->dossier->entities[app_document(app)->focus].name = "Bridge";
    headless_type(app, "<C-l>");
    check_has("+ 66 more: Bridge  Places\n");
}
END_TEST

START_TEST(the_row_of_what_is_folded_says_when_it_holds_more_types)
{
    begin_crowd(24, 80);
    check_has("+ 66 more  Places\n");
    struct dossier *crowd = app_document(app)->dossier;
    for (uint32_t i = 2; i < crowd->entity_count; i += 3)
        crowd->entities[i].type = (uint8_t)(ENTITY_PLACE + i % 4);
    app_refresh_found(app);
    app_draw(app);
    check_has("+ 66 more  Places …\n");
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

START_TEST(the_end_of_the_list_is_what_it_is_said_to_be)
{
    begin_crowd(24, 80);
    headless_type(app, "2Gj");
    check_has(" more: Enter shows them.");
    headless_type(app, "JJj");
    check_has(" more: Enter shows them.");
    headless_type(app, "<Enter>Gk<Enter>Gj"); /* all, then all of the last type */
    check_has("This is the last entity.");
    headless_type(app, "gk");
    check_has("This is the first entity.");
    headless_type(app, "fakerxyz<Enter>");
    uint32_t cursor = app_document(app)->cursor;
    static const char *const keys[] = {"j", "k", "J", "K", "<Enter>"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        headless_type(app, keys[i]);
        check_has("Nothing passes the filter; F clears it.");
    }
    ck_assert_uint_eq(app_document(app)->cursor, cursor);
    app->message[0] = '\0';
    app_draw(app);
    check_has("F clears it."); /* in the list, however narrow it is */
    headless_type(app, "F<Esc>fHarbor 云 Aker<Enter>j");
    check_has("This is the last that passes the filter.");
}
END_TEST

START_TEST(search_finds_what_is_folded_away)
{
    begin_crowd(24, 80);
    headless_type(app, "2:set case=match<Enter>/Harbor 云 Aker<Enter>");
    ck_assert_str_eq(app_focus(app)->name, "Harbor 云 Aker");
}
END_TEST

START_TEST(an_empty_search_goes_on_with_the_last_one)
{
    headless_type(app, "/Aurora<Enter>");
    uint32_t first = app_document(app)->cursor;
    headless_type(app, "n");
    uint32_t second = app_document(app)->cursor;
    ck_assert_uint_ne(first, second);
    headless_type(app, "g/Aurora<Enter>");
    ck_assert_uint_eq(app_document(app)->cursor, first);
    headless_type(app, "/<Enter>");
    ck_assert_uint_eq(app_document(app)->cursor, second);
}
END_TEST

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

START_TEST(a_list_stays_where_it_is_while_what_is_typed_is_nowhere)
{
    headless_type(app, "3/h");
    ck_assert_uint_ne(app->relations.sheet.list.selected, app->search.origin_row);
    headless_type(app, "qqq");
    check_has("Not found.");
    ck_assert_uint_eq(app->relations.sheet.list.selected, app->search.origin_row);
    uint32_t focus = app_document(app)->focus;
    headless_type(app, "<Esc>2/h");
    ck_assert_uint_ne(list_selected_id(&app->entities.list), focus);
    headless_type(app, "qqq");
    check_has("Not found.");
    ck_assert_uint_eq(list_selected_id(&app->entities.list), focus);
    ck_assert_uint_eq(app_document(app)->focus, focus);
    headless_type(app, "<Enter>");
    ck_assert_uint_eq(list_selected_id(&app->entities.list), focus);
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
    check_has("Match 3 of 3. Search goes on at the end.");
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

START_TEST(a_search_of_a_list_that_is_given_up_leaves_all_as_it_was)
{
    headless_type(app, "2j");
    uint32_t focus = app_document(app)->focus, relation = app_document(app)->relation;
    const char *name = app_focus(app)->name;
    headless_type(app, "/harbor");
    check_focus("Harbor Systems");
    headless_type(app, "<Esc>");
    check_focus(name);
    ck_assert_uint_eq(list_selected_id(&app->entities.list), focus);
    ck_assert_uint_eq(app_document(app)->relation, relation);
    headless_type(app, ":focus 极光机器人公司<Enter>3jjj");
    relation = app_document(app)->relation;
    headless_type(app, "/acquired");
    ck_assert_uint_ne(app_document(app)->relation, relation);
    headless_type(app, "<Esc>");
    ck_assert_uint_eq(app_document(app)->relation, relation);
    headless_type(app, "?/quit");
    ck_assert_uint_ne(app_overlay(app)->view.list.selected, 0);
    uint32_t row = app_overlay(app)->view.list.selected;
    headless_type(app, "<Esc>");
    ck_assert_uint_lt(app_overlay(app)->view.list.selected, row);
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

START_TEST(a_filter_that_is_given_up_leaves_all_as_it_was)
{
    headless_type(app, "2f星<Enter>");
    check_focus("星河科技");
    headless_type(app, "f图");
    check_focus("星图");
    headless_type(app, "<Esc>");
    check_has("Entities: 星 ");
    check_focus("星河科技");
    headless_type(app, "F1:focus Lin Xiao<Enter>fharbor");
    check_focus("Harbor Systems");
    headless_type(app, "<Esc>");
    check_focus("Lin Xiao");
    ck_assert_uint_eq(list_selected_id(&app->entities.list), app_document(app)->focus);
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
}
END_TEST

START_TEST(a_filter_of_relations_that_is_given_up_leaves_them_as_they_were)
{
    headless_type(app, ":focus Lin Xiao<Enter>3fworks<Enter>j");
    uint32_t relation = app_document(app)->relation;
    headless_type(app, "fxyz");
    check_has("Nothing passes the filter");
    headless_type(app, "<Esc>");
    check_has("Relations: works ");
    ck_assert_uint_eq(app_document(app)->relation, relation);
    check_focus("Lin Xiao");
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

START_TEST(what_somebody_says_is_no_plain_assertion)
{
    struct relation *relations = app_dossier(app)->relations;
    headless_type(app, ":focus Lin Xiao<Enter>3");
    uint32_t founded = app_document(app)->relation;
    ck_assert_int_eq(relations[founded].type, RELATION_FOUNDED);
    relations[founded].reported_by = 0;
    headless_type(app, "t");
    check_lacks("asserted"); /* she has no other one */
    check_has("Relations: past");
    headless_type(app, "tt");
    check_has("Relations: said");
    check_has("founded");
    ck_assert_uint_eq(app->relations.sheet.page.rows.count, 1);
}
END_TEST

START_TEST(a_status_is_asked_for_only_where_rows_have_one)
{
    headless_type(app, ":view quotes<Enter>t");
    check_has("Quotes have no status");
    ck_assert_int_eq(app->relations.filter.statuses, 0);
    headless_type(app, ":view map<Enter>t");
    check_has("Map: asserted");
    headless_type(app, ":view quotes<Enter>");
    check_lacks("asserted");
    check_has("玛丽·陈");
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

START_TEST(the_type_filter_reaches_every_type_from_any)
{
    unsigned there = 0;
    for (uint32_t i = 0; i < app_dossier(app)->entity_count; i++)
        there |= 1u << app_dossier(app)->entities[i].type;
    headless_type(app, "2Gk"); /* not of the first type */
    unsigned shown = 0;
    for (int n = 0; n < ENTITY_TYPES; n++) {
        headless_type(app, "t");
        shown |= app->entities.types;
    }
    ck_assert_uint_eq(shown, there);
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

/* The names of the rows that stand for relations, in their order. */
static void add_other_ends(struct buffer *out)
{
    const struct sheet *page = &app->relations.sheet.page;
    buffer_clear(out);
    for (uint32_t row = 0; row < page->rows.count; row++)
        if (page->rows.items[row].target.kind == TARGET_RELATION &&
            !page->rows.items[row].continued)
            buffer_printf(out, "%s ",
                          app_dossier(app)->entities[page->rows.items[row].target.other].name);
}

START_TEST(relations_are_sorted_by_each_key_and_back)
{
    struct buffer first = {0}, now = {0};
    one_app_resize(40, 120);
    headless_type(app, ":focus 星河科技<Enter>3");
    add_other_ends(&first);
    headless_type(app, "s");
    check_has("Sorted by paragraph.");
    check_has("Relations by paragraph");
    check_lacks("Business");
    add_other_ends(&now);
    ck_assert_str_eq(buffer_str(&now), "极光机器人公司 杭州 Lin Xiao 星图 Harbor Systems ");
    headless_type(app, "s");
    check_has("Relations by name");
    add_other_ends(&now);
    ck_assert_str_eq(buffer_str(&now), "Harbor Systems Lin Xiao 星图 杭州 极光机器人公司 ");
    headless_type(app, "S");
    check_has("Sorted by name, reversed.");
    add_other_ends(&now);
    ck_assert_str_eq(buffer_str(&now), "极光机器人公司 杭州 星图 Lin Xiao Harbor Systems ");
    headless_type(app, "Ss");
    check_has("Sorted by importance.");
    check_has("Business");
    check_lacks("Relations by");
    add_other_ends(&now);
    ck_assert_str_eq(buffer_str(&now), buffer_str(&first));
    headless_type(app, "vs");
    check_has("This view has one order");
    ck_assert_int_eq(app->settings->sort, SORT_SALIENCE);
    buffer_release(&first);
    buffer_release(&now);
}
END_TEST

Suite *finding_suite(void)
{
    Suite *suite = suite_create("finding");
    TCase *tests = tcase_create("finding");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, the_best_of_each_type_are_in_sight);
    tcase_add_test(tests, names_of_the_map_that_are_below_the_pane_are_found);
    tcase_add_test(tests, a_new_filter_begins_empty_and_the_old_one_holds_until_then);
    tcase_add_test(tests, a_long_page_of_another_size_stays_at_its_row);
    tcase_add_test(tests, two_types_are_in_sight_in_a_low_pane);
    tcase_add_test(tests, a_filter_that_waits_is_done_when_the_size_changes);
    tcase_add_test(tests, what_is_folded_is_shown_by_enter);
    tcase_add_test(tests, what_is_opened_is_folded_again);
    tcase_add_test(tests, all_that_is_opened_is_folded_again);
    tcase_add_test(tests, the_next_entity_goes_through_what_is_folded);
    tcase_add_test(tests, a_focus_among_all_that_is_folded_says_that_it_is_one_of_them);
    tcase_add_test(tests, the_row_of_what_is_folded_says_when_it_holds_more_types);
    tcase_add_test(tests, a_focus_that_is_folded_away_is_shown);
    tcase_add_test(tests, the_end_of_the_list_is_what_it_is_said_to_be);
    tcase_add_test(tests, search_finds_what_is_folded_away);
    tcase_add_test(tests, an_empty_search_goes_on_with_the_last_one);
    tcase_add_test(tests, search_goes_to_the_match_while_one_types);
    tcase_add_test(tests, a_list_stays_where_it_is_while_what_is_typed_is_nowhere);
    tcase_add_test(tests, search_says_how_many_while_one_types);
    tcase_add_test(tests, search_folds_width_and_traditional_characters);
    tcase_add_test(tests, next_and_previous_match_go_round);
    tcase_add_test(tests, search_works_in_the_lists);
    tcase_add_test(tests, a_search_of_a_list_that_is_given_up_leaves_all_as_it_was);
    tcase_add_test(tests, the_filter_narrows_the_list_while_one_types);
    tcase_add_test(tests, a_filter_that_is_given_up_leaves_all_as_it_was);
    tcase_add_test(tests, a_filter_of_relations_that_is_given_up_leaves_them_as_they_were);
    tcase_add_test(tests, a_view_that_is_a_drawing_has_room);
    tcase_add_test(tests, relations_are_filtered_by_text_and_status);
    tcase_add_test(tests, what_somebody_says_is_no_plain_assertion);
    tcase_add_test(tests, a_status_is_asked_for_only_where_rows_have_one);
    tcase_add_test(tests, the_type_filter_goes_through_the_types);
    tcase_add_test(tests, the_type_filter_reaches_every_type_from_any);
    tcase_add_test(tests, entities_are_sorted_by_each_key_and_back);
    tcase_add_test(tests, relations_are_sorted_by_each_key_and_back);
    suite_add_tcase(suite, tests);
    return suite;
}
