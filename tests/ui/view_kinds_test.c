/*
 * The tree, the map, the timeline, quotes and paths.
 */
#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"
#include "view_page.h"

static void setup(void)
{
    view_page_setup();
}

static void teardown(void)
{
    view_page_teardown();
}

/* No row is wider than the page. */
static void check_widths(void)
{
    for (uint32_t row = 0; row < page.rows.count; row++) {
        struct buffer line = {0};
        view_page_add_row(row, &line);
        while (line.len > 0 && line.bytes[line.len - 1] == ' ')
            line.bytes[--line.len] = '\0';
        ck_assert_msg(canvas_width(&canvas, buffer_str(&line), line.len) <= request.width, "%s",
                      buffer_str(&line));
        buffer_release(&line);
    }
}

START_TEST(the_tree_has_one_branch_for_each_entity)
{
    settings.depth = 3;
    view_tree(&request, &page);
    const char *first = strstr(view_page_text(), "玛丽·陈");
    ck_assert_ptr_nonnull(first);
    ck_assert_ptr_null(strstr(first + 1, "玛丽·陈"));
}
END_TEST

/* Who is tied to the focus and to its neighbour hangs on the focus. */
START_TEST(the_tree_hangs_everybody_as_near_as_they_are)
{
    settings.depth = 3;
    request.focus = dossier_entity_by_name(dossier, "极光机器人公司");
    view_tree(&request, &page);
    check_has("├─ ← employs Lin Xiao plan"); /* though 星河科技, which she founded, comes first */
    check_has("│  └─ ← founded by Lin Xiao ↓\n"); /* her branch is further down */
    check_has("│  ├─ → founded 星河科技 ↑\n");
}
END_TEST

START_TEST(the_tree_has_every_tie_of_two)
{
    settings.depth = 1;
    request.focus = dossier_entity_by_name(dossier, "北风实验室");
    view_tree(&request, &page);
    check_has("├─ ← employs Lin Xiao past\n");
    check_has("└─ ? partners with 极光机器人公司 maybe\n"
              "   x partners with 极光机器人公司 denied\n");
    settings.depth = 2; /* what hangs on the other stands below them all */
    view_tree(&request, &page);
    check_has("└─ ? partners with 极光机器人公司 maybe\n"
              "   x partners with 极光机器人公司 denied\n   ├─ ");
    for (uint32_t row = 0; row < page.rows.count; row++)
        ck_assert_int_ne(page.rows.items[row].target.kind, TARGET_NONE);
}
END_TEST

START_TEST(a_filter_keeps_of_the_ties_of_two_those_that_pass)
{
    settings.depth = 1;
    request.focus = dossier_entity_by_name(dossier, "北风实验室");
    request.filter.text = "employs";
    view_tree(&request, &page);
    ck_assert_uint_eq(page.rows.count, 2);
    check_has("└─ ← employs Lin Xiao past\n");
    /* not only the first of them is asked */
    const struct entity *entity = &dossier->entities[request.focus];
    struct relation *second = NULL;
    for (uint32_t i = 0; i < entity->relation_count; i++)
        if (dossier->relations[entity->relations[i]].status == STATUS_DENIED)
            second = &dossier->relations[entity->relations[i]];
    ck_assert_ptr_nonnull(second);
    second->type = RELATION_COMPETES_WITH;
    request.filter.text = "competes";
    view_tree(&request, &page);
    check_has("x competes with 极光机器人公司 denied\n");
}
END_TEST

START_TEST(the_tree_goes_as_deep_as_asked)
{
    settings.depth = 1;
    view_tree(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "玛丽·陈"));
    settings.depth = 2;
    view_tree(&request, &page);
    check_has("玛丽·陈");
}
END_TEST

START_TEST(a_branch_of_a_tree_says_how_many_it_leaves_out)
{
    dossier_free(dossier);
    request.dossier = dossier = fixture_star();
    request.focus = 0;
    settings.depth = 2;
    view_tree(&request, &page);
    check_has("   ├─ → founded Kestrel Lund\n");
    check_has("   └─ + 54 more\n");
    ck_assert_uint_eq(page.rows.count, 1 + 1 + 12 + 1);
}
END_TEST

START_TEST(doubt_is_seen_in_the_arrow_and_a_denied_tie_is_none_in_the_map)
{
    request.focus = dossier_entity_by_name(dossier, "极光机器人公司");
    view_tree(&request, &page);
    check_has("? partners with 北风实验室 maybe");
    view_whole(view_info, &request, &page);
    check_has("x partners with 北风实验室");
    view_whole(view_map, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "denied"));
    request.filter.statuses = 1u << STATUS_DENIED;
    view_whole(view_map, &request, &page);
    check_has("denied");
}
END_TEST

START_TEST(a_narrow_tree_has_the_status_behind_the_name)
{
    request.width = 26;
    request.focus = dossier_entity_by_name(dossier, "极光机器人公司");
    view_tree(&request, &page);
    check_has("北风实验室 maybe");
}
END_TEST

START_TEST(a_narrow_why_has_the_rule_above_what_it_made)
{
    view_whole(view_why, &request, &page);
    check_has("fixture                 name      4 times   sure  90%  星河科技\n");
    request.width = 39;
    view_whole(view_why, &request, &page);
    check_has("fixture\n  name  4 times  sure  90%  星河科技\n");
    check_has("\n  sure  80%  located in 杭州  asserted  ¶1\n");
}
END_TEST

START_TEST(a_name_of_a_page_is_whole_and_says_what_is_known_of_it)
{
    static const struct alias names[] = {
        {.text = "The International Society for Names", .kind = ALIAS_NAME},
        {.text = "Society", .kind = ALIAS_SHORT, .count = 2, .rule = "brand"},
    };
    struct entity *entity = &dossier->entities[request.focus];
    entity->aliases = names;
    entity->alias_count = 2;
    view_whole(view_info, &request, &page);
    check_has("Names\nThe International Society for Names  name\n"
              "Society  short name  2 times  (brand)\n");
    request.width = 30;
    view_whole(view_info, &request, &page);
    check_has("Names\nThe International Society for\n  Names  name\n"
              "Society\n  short name  2 times  (brand)\n");
}
END_TEST

START_TEST(the_map_ties_rows_by_brackets)
{
    view_whole(view_map, &request, &page);
    check_has("┌");
    check_has("└");
    const char *first = strstr(view_page_text(), "星河科技"),
               *last = strstr(view_page_text(), "Harbor Systems");
    ck_assert(first && last);
    ck_assert_ptr_null(strstr(view_page_text(), "陈默")); /* tied to nobody */
}
END_TEST

/* A chain, a star and what they hang on: drawn without one line running over another. */
START_TEST(brackets_of_a_tree_do_not_cross)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        struct relation *relation = &dossier->relations[i];
        const char *subject = dossier->entities[relation->subject].name;
        const char *object = dossier->entities[relation->object].name;
        /* without the two ties that close rings */
        bool ring = strcmp(subject, "Lin Xiao") == 0 && strcmp(object, "星河科技") != 0;
        relation->weak = ring;
        kept += !ring;
    }
    ck_assert_uint_ge(kept, 7);
    request.width = 80;
    view_whole(view_map, &request, &page);
    ck_assert_msg(!strstr(view_page_text(), "┼"), "%s", view_page_text());
    check_has("┬");
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].weak = false;
    view_whole(view_map, &request, &page); /* with them at most a few */
    int crossings = 0;
    for (const char *at = view_page_text(); (at = strstr(at, "┼")); at += 3)
        crossings++;
    ck_assert_msg(crossings <= 2, "%s", view_page_text());
}
END_TEST

START_TEST(a_filter_keeps_of_the_tree_what_passes_and_what_leads_there)
{
    settings.depth = 2;
    request.filter.text = "玛丽";
    view_tree(&request, &page);
    check_has("玛丽·陈");
    check_has("极光机器人公司"); /* she is tied to it */
    ck_assert_uint_eq(page.rows.count, 3);
    settings.depth = 1; /* where she is not shown nothing leads to her */
    view_tree(&request, &page);
    check_has("Nothing passes the filter");
}
END_TEST

START_TEST(a_filter_keeps_of_the_map_what_is_tied_by_what_passes)
{
    request.filter.text = "harbor";
    view_whole(view_map, &request, &page);
    ck_assert_uint_eq(page.rows.count, 2);
    check_has("Harbor Systems");
    check_has("星河科技  competes with Harbor Systems");
    request.filter.text = "nobody";
    view_whole(view_map, &request, &page);
    check_has("Nothing passes the filter");
}
END_TEST

START_TEST(a_filter_knows_the_other_forms_of_a_name)
{
    static view_build *const builds[] = {view_list, view_tree, view_map, view_timeline};
    request.filter.text = "aurora rob"; /* 极光机器人公司 */
    for (size_t i = 0; i < sizeof builds / sizeof builds[0]; i++) {
        view_whole(builds[i], &request, &page);
        check_has("极光机器人公司");
        ck_assert_ptr_null(strstr(view_page_text(), "Harbor Systems"));
    }
}
END_TEST

START_TEST(a_filter_keeps_of_the_timeline_what_passes)
{
    request.filter.text = "ACQUI";
    view_whole(view_timeline, &request, &page);
    check_has("acquired");
    ck_assert_ptr_null(strstr(view_page_text(), "2016"));
    request.filter.text = "2016";
    view_whole(view_timeline, &request, &page);
    check_has("founded");
    ck_assert_ptr_null(strstr(view_page_text(), "acquired"));
    request.filter.text = "nobody";
    view_whole(view_timeline, &request, &page);
    check_has("Nothing passes the filter");
}
END_TEST

START_TEST(a_filter_keeps_of_the_quotes_what_passes_under_its_speaker)
{
    request.filter.text = "等了三年";
    view_whole(view_quotes, &request, &page);
    check_has("玛丽·陈");
    check_has("我们等这一天");
    request.filter.text = "玛丽";
    view_whole(view_quotes, &request, &page);
    check_has("我们等这一天"); /* hers */
    request.filter.text = "nobody";
    view_whole(view_quotes, &request, &page);
    check_has("Nothing passes the filter");
    ck_assert_ptr_null(strstr(view_page_text(), "玛丽"));
}
END_TEST

START_TEST(the_map_is_the_same_in_a_small_pane)
{
    view_whole(view_map, &request, &page);
    uint32_t rows = page.rows.count;
    request.rows = 3;
    view_whole(view_map, &request, &page);
    ck_assert_uint_eq(page.rows.count, rows);
    ck_assert_uint_gt(rows, 3);
}
END_TEST

START_TEST(the_map_says_how_many_names_it_leaves_out)
{
    dossier_free(dossier);
    request.dossier = dossier = fixture_chain();
    view_whole(view_map, &request, &page);
    uint32_t last = page.rows.count - 1;
    ck_assert_uint_eq(page.rows.items[last].target.kind, TARGET_NONE);
    char expected[32];
    uint32_t tied = 0;
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        tied += dossier->entities[i].relation_count > 0;
    snprintf(expected, sizeof expected, "+ %u more\n", tied - last);
    check_has(expected);
}
END_TEST

START_TEST(the_timeline_is_in_the_order_of_dates)
{
    view_whole(view_timeline, &request, &page);
    const char *early = strstr(view_page_text(), "2016"),
               *late = strstr(view_page_text(), "2025-03-14");
    ck_assert_ptr_nonnull(early);
    ck_assert_ptr_nonnull(late);
    ck_assert(early < late);
    check_has("founded");
}
END_TEST

START_TEST(the_timeline_knows_seasons_and_leaves_durations_to_the_end)
{
    struct entity *friday = &dossier->entities[dossier_entity_by_name(dossier, "周五")];
    friday->value = "2016-autumn"; /* after 2016, before 2017 */
    view_whole(view_timeline, &request, &page);
    const char *year = strstr(view_page_text(), "2016\n") ? strstr(view_page_text(), "2016\n")
                                                          : strstr(view_page_text(), "2016");
    ck_assert_ptr_nonnull(year);
    ck_assert_ptr_nonnull(strstr(year, "2016 autumn"));
    friday->value = "P4D"; /* it is the date of a relation, so it is shown, last */
    dossier->entities[dossier_entity_by_name(dossier, "2016")].value = "2016";
    view_whole(view_timeline, &request, &page);
    ck_assert_ptr_nonnull(strstr(strstr(view_page_text(), "2016"), "周五"));
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].date = NO_INDEX;
    view_whole(view_timeline, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "周五  ")); /* alone it says nothing of when */
    check_has("2016");
}
END_TEST

START_TEST(the_day_of_publication_is_no_event)
{
    const struct entity *year = &dossier->entities[dossier_entity_by_name(dossier, "2016")];
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].date = NO_INDEX;
    view_whole(view_timeline, &request, &page);
    check_has("2016");
    uint32_t at = dossier->mentions[entity_mention(year, 0)].begin;
    ck_assert_uint_eq(year->mention_count, 1);
    dossier->article->blocks[article_block_at(dossier->article, at)].kind = BLOCK_DATELINE;
    view_whole(view_timeline, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "2016"));
}
END_TEST

START_TEST(a_sentence_that_is_but_a_date_is_no_event)
{
    const struct entity *year = &dossier->entities[dossier_entity_by_name(dossier, "2016")];
    const struct mention *mention = &dossier->mentions[entity_mention(year, 0)];
    struct sentence *sentence = &dossier->sentences[dossier_sentence_at(dossier, mention->begin)];
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].date = NO_INDEX;
    sentence->end = mention_end(mention);
    view_whole(view_timeline, &request, &page);
    check_has("2016");                    /* "Lin Xiao, who founded Stellar Tech in 2016" */
    sentence->begin = mention->begin - 3; /* "in 2016" */
    view_whole(view_timeline, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "2016"));
}
END_TEST

START_TEST(the_timeline_has_the_date_of_the_article)
{
    view_whole(view_timeline, &request, &page);
    check_has("2025-03-14      this article was published");
    request.filter.text = "publ";
    view_whole(view_timeline, &request, &page);
    ck_assert_uint_eq(page.rows.count, 1);
    ck_assert_int_eq(page.rows.items[0].target.kind, TARGET_PLACE);
    request.filter.text = NULL;
    dossier->article->published = "";
    view_whole(view_timeline, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "published"));
}
END_TEST

START_TEST(a_sentence_of_two_dates_is_shown_once)
{
    const struct entity *year = &dossier->entities[dossier_entity_by_name(dossier, "2016")];
    struct entity *friday = &dossier->entities[dossier_entity_by_name(dossier, "周五")];
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].date = NO_INDEX;
    friday->value = "2017";
    view_whole(view_timeline, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "the same sentence"));
    *friday = *year; /* as if it stood beside it */
    friday->value = "2017";
    view_whole(view_timeline, &request, &page);
    check_has("the same sentence");
}
END_TEST

/* Where there is no room beside them, dates stand above what happened, which is shown whole. */
START_TEST(a_narrow_timeline_shows_events_whole)
{
    request.width = 27;
    view_whole(view_timeline, &request, &page);
    check_has("2016\n  Lin Xiao founded");

    check_widths();
}
END_TEST

START_TEST(ties_that_find_no_room_in_the_map_are_counted)
{
    request.width = 80;
    view_whole(view_map, &request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "without room"));
    request.width = 8;
    view_whole(view_map, &request, &page);
    check_has("without room here");
}
END_TEST

START_TEST(a_tree_of_one_says_so)
{
    request.focus = dossier_entity_by_name(dossier, "陈默");
    view_tree(&request, &page);
    check_has("陈默\nNo relations are stated.");
}
END_TEST

START_TEST(quotes_stand_below_their_speaker)
{
    view_whole(view_quotes, &request, &page);
    const char *who = strstr(view_page_text(), "玛丽·陈"),
               *what = strstr(view_page_text(), "我们等这一天");
    ck_assert_ptr_nonnull(who);
    ck_assert_ptr_nonnull(what);
    ck_assert(who < what);
}
END_TEST

START_TEST(a_path_names_each_hop_with_its_sentence)
{
    request.from = dossier_entity_by_name(dossier, "玛丽·陈");
    request.focus = dossier_entity_by_name(dossier, "Harbor Systems");
    view_path(&request, &page);
    check_has("玛丽·陈  → leads  极光机器人公司");
    check_has("星河科技  ↔ competes with  Harbor Systems");
    check_has("Its main rival");
}
END_TEST

START_TEST(a_narrow_path_and_a_narrow_page_have_all_of_a_relation)
{
    request.width = 24;
    request.from = dossier_entity_by_name(dossier, "玛丽·陈");
    view_path(&request, &page);
    check_has("玛丽·陈 is tied to \n  星河科技\n");
    check_has("\n极光机器人公司\n  → acquired  星河科技  \n  planned\n");
    check_widths();
    request.from = dossier_entity_by_name(dossier, "陈默");
    view_path(&request, &page);
    check_has("\nNo chain of stated");
    check_widths();
    dossier->entities[request.focus].name = "The International Society of Long Names";
    request.focus = dossier_entity_by_name(dossier, "极光机器人公司");
    view_whole(view_info, &request, &page);
    check_has("→ acquired \n  The International\n  Society of Long Names  \n  planned\n");
}
END_TEST

/* Two who hold the same post have nothing to do with one another by that. */
START_TEST(roles_lead_to_nobody)
{
    uint32_t between = dossier_entity_by_name(dossier, "极光机器人公司");
    settings.depth = 3;
    request.from = dossier_entity_by_name(dossier, "玛丽·陈");
    view_tree(&request, &page);
    check_has("玛丽·陈");
    dossier->entities[between].type = ENTITY_ROLE;
    view_tree(&request, &page);
    check_has("极光机器人公司");
    ck_assert_ptr_null(strstr(view_page_text(), "玛丽·陈"));
    view_path(&request, &page);
    check_has("is not tied to");
    request.focus = between; /* in focus it shows who holds it */
    view_tree(&request, &page);
    check_has("玛丽·陈");
}
END_TEST

START_TEST(no_path_is_said)
{
    request.from = dossier_entity_by_name(dossier, "陈默");
    view_path(&request, &page);
    check_has("is not tied to");
}
END_TEST

Suite *view_kinds_suite(void)
{
    Suite *suite = suite_create("view_kinds");
    TCase *tests = tcase_create("view_kinds");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, the_tree_has_one_branch_for_each_entity);
    tcase_add_test(tests, the_tree_has_every_tie_of_two);
    tcase_add_test(tests, a_filter_keeps_of_the_ties_of_two_those_that_pass);
    tcase_add_test(tests, the_tree_hangs_everybody_as_near_as_they_are);
    tcase_add_test(tests, the_tree_goes_as_deep_as_asked);
    tcase_add_test(tests, a_branch_of_a_tree_says_how_many_it_leaves_out);
    tcase_add_test(tests, doubt_is_seen_in_the_arrow_and_a_denied_tie_is_none_in_the_map);
    tcase_add_test(tests, a_narrow_tree_has_the_status_behind_the_name);
    tcase_add_test(tests, a_narrow_why_has_the_rule_above_what_it_made);
    tcase_add_test(tests, a_name_of_a_page_is_whole_and_says_what_is_known_of_it);
    tcase_add_test(tests, the_map_ties_rows_by_brackets);
    tcase_add_test(tests, brackets_of_a_tree_do_not_cross);
    tcase_add_test(tests, a_filter_keeps_of_the_tree_what_passes_and_what_leads_there);
    tcase_add_test(tests, a_filter_keeps_of_the_map_what_is_tied_by_what_passes);
    tcase_add_test(tests, a_filter_knows_the_other_forms_of_a_name);
    tcase_add_test(tests, a_filter_keeps_of_the_timeline_what_passes);
    tcase_add_test(tests, a_filter_keeps_of_the_quotes_what_passes_under_its_speaker);
    tcase_add_test(tests, the_map_is_the_same_in_a_small_pane);
    tcase_add_test(tests, the_map_says_how_many_names_it_leaves_out);
    tcase_add_test(tests, the_timeline_is_in_the_order_of_dates);
    tcase_add_test(tests, the_timeline_knows_seasons_and_leaves_durations_to_the_end);
    tcase_add_test(tests, the_day_of_publication_is_no_event);
    tcase_add_test(tests, a_sentence_that_is_but_a_date_is_no_event);
    tcase_add_test(tests, the_timeline_has_the_date_of_the_article);
    tcase_add_test(tests, a_sentence_of_two_dates_is_shown_once);
    tcase_add_test(tests, a_narrow_timeline_shows_events_whole);
    tcase_add_test(tests, ties_that_find_no_room_in_the_map_are_counted);
    tcase_add_test(tests, a_tree_of_one_says_so);
    tcase_add_test(tests, quotes_stand_below_their_speaker);
    tcase_add_test(tests, a_path_names_each_hop_with_its_sentence);
    tcase_add_test(tests, a_narrow_path_and_a_narrow_page_have_all_of_a_relation);
    tcase_add_test(tests, roles_lead_to_nobody);
    tcase_add_test(tests, no_path_is_said);
    suite_add_tcase(suite, tests);
    return suite;
}
