#include "suites.h"
#include "ui/list.h"

static struct list list;

static void setup(void)
{
    list = (struct list){0};
}

static void teardown(void)
{
    list_release(&list);
}

/* Two groups of five, each under its header: rows 1-5 and 7-11. */
static bool all(const void *context, uint32_t id)
{
    (void)context;
    (void)id;
    return true;
}

static bool even(const void *context, uint32_t id)
{
    (void)context;
    return id % 2 == 0;
}

static uint32_t half(const void *context, uint32_t id)
{
    (void)context;
    return id / 5;
}

static const uint32_t downwards[] = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

static void fill(struct list_source source)
{
    source.count = 10;
    if (!source.include)
        source.include = all;
    list_fill(&list, &source);
}

START_TEST(headers_stand_above_their_groups)
{
    fill((struct list_source){.group = half});
    ck_assert_uint_eq(list.items.count, 12);
    ck_assert_int_eq(list.items.items[0].kind, LIST_HEADER);
    ck_assert_int_eq(list.items.items[6].kind, LIST_HEADER);
    ck_assert_uint_eq(list.items.items[6].id, 1);
    ck_assert_uint_eq(list.items.items[6].count, 5);
    ck_assert_uint_eq(list_selected_id(&list), 0);
}
END_TEST

START_TEST(moving_passes_over_headers)
{
    fill((struct list_source){.group = half});
    ck_assert(list_move(&list, 5));
    ck_assert_uint_eq(list_selected_id(&list), 5);
    ck_assert(list_move(&list, -1));
    ck_assert_uint_eq(list_selected_id(&list), 4);
    ck_assert(list_move(&list, 99));
    ck_assert_uint_eq(list_selected_id(&list), 9);
    ck_assert(!list_move(&list, 1));
    list_edge(&list, false);
    ck_assert_uint_eq(list_selected_id(&list), 0);
    ck_assert(!list_move(&list, -1));
}
END_TEST

START_TEST(the_selection_stays_on_its_id)
{
    fill((struct list_source){0});
    list_select_id(&list, 6);
    fill((struct list_source){.include = even, .order = downwards});
    ck_assert_uint_eq(list.items.count, 5);
    ck_assert_uint_eq(list_selected_id(&list), 6);
    ck_assert_uint_eq(list.items.items[0].id, 8);
}
END_TEST

START_TEST(the_other_way_round_keeps_groups_whole)
{
    fill((struct list_source){.group = half, .reverse = true});
    ck_assert_uint_eq(list.items.items[0].id, 0);
    ck_assert_uint_eq(list.items.items[1].id, 4);
}
END_TEST

START_TEST(folded_rows_become_one_that_says_how_many)
{
    fill((struct list_source){.fold = even});
    ck_assert_uint_eq(list.items.count, 6);
    ck_assert_int_eq(list.items.items[5].kind, LIST_MORE);
    ck_assert_uint_eq(list.items.items[5].count, 5);
    ck_assert_uint_eq(list.items.items[5].id, LIST_NONE);
    list_edge(&list, true);
    ck_assert_int_eq(list_selected_kind(&list), LIST_MORE);
    ck_assert_uint_eq(list_selected_id(&list), LIST_NONE);
}
END_TEST

static bool second(const void *context, uint32_t group)
{
    (void)context;
    return group == 1;
}

START_TEST(groups_that_do_not_fit_show_their_first_rows)
{
    fill((struct list_source){.group = half, .fits = 12, .group_max = 3});
    ck_assert_uint_eq(list.items.count, 12); /* they fit */
    fill((struct list_source){.group = half, .fits = 10, .group_max = 3});
    ck_assert_uint_eq(list.items.count, 10);
    ck_assert_int_eq(list.items.items[4].kind, LIST_MORE);
    ck_assert_uint_eq(list.items.items[4].id, 0);
    ck_assert_uint_eq(list.items.items[4].count, 2);
    ck_assert_uint_eq(list.items.items[5].count, 5); /* the head counts all of them */
    fill((struct list_source){.group = half, .fits = 10, .group_max = 3, .open = second});
    ck_assert_uint_eq(list.items.count, 12);
    ck_assert_int_eq(list.items.items[4].kind, LIST_MORE);
    ck_assert_int_eq(list.items.items[11].kind, LIST_LESS); /* takes back what is open */
    ck_assert_uint_eq(list.items.items[11].id, 1);
    list_edge(&list, true);
    ck_assert_uint_eq(list.selected, 11);
    ck_assert_uint_eq(list_selected_id(&list), LIST_NONE);
    struct list_place place = list_place(&list);
    ck_assert(list_step(&list, &place, false)); /* but it is nobody */
    ck_assert_uint_eq(list_id_at(&list, place), 9);
    fill((struct list_source){.group = half, .fits = 20, .group_max = 3, .open = second});
    ck_assert_uint_eq(list.items.count, 12); /* nothing to fold */
    fill((struct list_source){.group = half, .fits = 10, .group_max = 4});
    ck_assert_uint_eq(list.items.count, 12); /* a row that says "1 more" would save nothing */
    fill((struct list_source){.group = half, .fits = 9, .group_max = 1});
    ck_assert_uint_eq(list.items.count, 8); /* two of each: there is room for them */
}
END_TEST

START_TEST(groups_without_room_are_folded_whole)
{
    /* five even ids are minor; of the others two stand in the first group, three in the second */
    fill((struct list_source){.group = half, .fold = even, .fits = 4, .group_max = 2});
    ck_assert_uint_eq(list.items.count, 4);
    ck_assert_int_eq(list.items.items[0].kind, LIST_HEADER);
    ck_assert_int_eq(list.items.items[3].kind, LIST_MORE);
    ck_assert_uint_eq(list.items.items[3].id, LIST_NONE);
    ck_assert_uint_eq(list.items.items[3].count, 8);
    static const uint32_t folded[] = {5, 7, 9, 0, 2, 4, 6, 8};
    ck_assert_mem_eq(list.folded.items, folded, sizeof folded);
    fill((struct list_source){
        .group = half, .fold = even, .fits = 4, .group_max = 2, .open = second});
    ck_assert_uint_gt(list.items.count, 4); /* asked for */
}
END_TEST

START_TEST(room_that_is_left_is_filled_with_what_would_be_folded)
{
    fill((struct list_source){.fold = even, .fits = 8});
    static const uint32_t ids[] = {0, 1, 2, 3, 5, 7, 9};
    ck_assert_uint_eq(list.items.count, 8);
    for (uint32_t i = 0; i < 7; i++)
        ck_assert_uint_eq(list.items.items[i].id, ids[i]);
    ck_assert_uint_eq(list.items.items[7].count, 3);
    fill((struct list_source){.group = half, .fold = even, .fits = 11});
    ck_assert_uint_eq(list.items.count, 11); /* with their headers */
    fill((struct list_source){.group = half, .fold = even, .fits = 12});
    ck_assert_uint_eq(list.items.count, 12);
    ck_assert_uint_eq(list.folded.count, 0);
}
END_TEST

/* Every id one after the other, and back, those that are folded too; no other row moves. */
START_TEST(steps_go_through_what_is_folded)
{
    static const uint32_t ids[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    fill((struct list_source){.group = half, .fits = 10, .group_max = 3});
    struct list_place place = list_place(&list);
    ck_assert(!list_step(&list, &place, false));
    for (uint32_t i = 0; i < 10; i++) {
        ck_assert_uint_eq(list_id_at(&list, place), ids[i]);
        ck_assert(list_step(&list, &place, true) == (i < 9));
    }
    for (uint32_t i = 10; i-- > 0;) {
        ck_assert_uint_eq(list_id_at(&list, place), ids[i]);
        ck_assert(list_step(&list, &place, false) == (i > 0));
    }
    ck_assert(list_select_id(&list, 4));
    ck_assert_int_eq(list_selected_kind(&list), LIST_MORE);
    ck_assert_uint_eq(list_selected_id(&list), 4);
    ck_assert(list_move(&list, 1)); /* to the next row */
    ck_assert_uint_eq(list_selected_id(&list), 5);
    ck_assert(list_move(&list, -1)); /* the row itself is none of them */
    ck_assert_uint_eq(list_selected_id(&list), LIST_NONE);
}
END_TEST

static uint32_t odd(const void *context, uint32_t id)
{
    (void)context;
    return id % 2 == 0;
}

START_TEST(without_order_ids_stay_in_theirs_within_each_group)
{
    fill((struct list_source){.group = odd});
    static const uint32_t ids[] = {0, 1, 3, 5, 7, 9, 1, 0, 2, 4, 6, 8};
    ck_assert_uint_eq(list.items.count, 12);
    for (uint32_t i = 0; i < 12; i++)
        ck_assert_uint_eq(list.items.items[i].id, ids[i]);
}
END_TEST

START_TEST(an_empty_list_is_survived)
{
    fill((struct list_source){.include = even, .count = 0});
    list_clear(&list);
    list_settle(&list);
    ck_assert(list_is_empty(&list));
    ck_assert(!list_move(&list, 1));
    ck_assert(!list_scroll(&list, 1));
    list_edge(&list, true);
    list_reveal(&list, 5);
    ck_assert_uint_eq(list_selected_id(&list), LIST_NONE);
}
END_TEST

START_TEST(an_edge_turns_the_page_and_keeps_a_row)
{
    fill((struct list_source){0});
    list_reveal(&list, 4);
    list_move(&list, 4);
    list_reveal(&list, 4);
    ck_assert_uint_eq(list.top, 3);
    list_move(&list, 2);
    list_reveal(&list, 4);
    ck_assert_uint_eq(list.top, 3);
    list_move(&list, -4);
    list_reveal(&list, 4);
    ck_assert_uint_eq(list.top, 0);
}
END_TEST

START_TEST(a_page_turned_at_a_group_begins_with_its_header)
{
    fill((struct list_source){.group = half});
    list_reveal(&list, 6);
    list_move(&list, 5); /* the first row of the second group, under its header */
    list_reveal(&list, 6);
    ck_assert_uint_eq(list.selected, 7);
    ck_assert_uint_eq(list.top, 5);
}
END_TEST

START_TEST(the_first_row_shows_its_header)
{
    fill((struct list_source){.group = half});
    list_reveal(&list, 4);
    list_edge(&list, true);
    list_reveal(&list, 4);
    for (int i = 0; i < 9; i++) {
        list_move(&list, -1);
        list_reveal(&list, 4);
    }
    ck_assert_uint_eq(list.top, 0);
}
END_TEST

START_TEST(scrolling_keeps_the_selection_in_sight)
{
    fill((struct list_source){0});
    list_reveal(&list, 4);
    ck_assert(list_scroll(&list, 3));
    ck_assert_uint_eq(list_selected_id(&list), 3);
    ck_assert(list_scroll(&list, 99));
    ck_assert_uint_eq(list.top, 6);
    ck_assert(!list_scroll(&list, 1));
    ck_assert(list_scroll(&list, -6));
    ck_assert_uint_eq(list_selected_id(&list), 3);
}
END_TEST

/* Text, headers, and here and there a row. */
static void fill_page(void)
{
    list_clear(&list);
    for (uint32_t i = 0; i < 60; i++)
        list_add(&list, i % 20 == 3 ? LIST_ROW : i % 5 == 2 ? LIST_HEADER : LIST_TEXT, i);
    list_settle(&list);
    list_edge(&list, false);
}

START_TEST(scrolling_gets_past_what_cannot_be_selected)
{
    fill_page();
    for (int by = 1; by <= 7; by += 3) {
        list_edge(&list, false);
        list_reveal(&list, 7);
        uint32_t top = list.top;
        for (int pages = 0; pages < 60 && list.top < 53; pages++) {
            list_scroll(&list, by);
            list_reveal(&list, 7);
            ck_assert_uint_gt(list.top, top);
            top = list.top;
        }
        ck_assert_uint_eq(list.top, 53);
        while (list.top > 0) {
            list_scroll(&list, -by);
            list_reveal(&list, 7);
            ck_assert_uint_lt(list.top, top);
            top = list.top;
        }
    }
}
END_TEST

START_TEST(moving_brings_back_a_selection_that_was_scrolled_away)
{
    fill_page();
    list_reveal(&list, 7);
    list_scroll(&list, 10); /* from 3 to where nothing can be selected */
    list_reveal(&list, 7);
    ck_assert_uint_eq(list.top, 10);
    ck_assert(list_move(&list, 1));
    list_reveal(&list, 7);
    ck_assert_uint_eq(list_selected_id(&list), 23);
    ck_assert(list.top <= 23 && list.top + 7 > 23);
    list_scroll(&list, 3);
    list_reveal(&list, 3);
    ck_assert(list.top <= 23 && list.top + 3 > 23);
}
END_TEST

static bool of_a_group(const void *context, uint32_t group)
{
    (void)context;
    ck_assert_uint_lt(group, LIST_GROUPS);
    return false;
}

START_TEST(only_groups_are_asked_whether_they_are_open)
{
    fill((struct list_source){.fold = even, .fits = 3, .group_max = 2, .open = of_a_group});
    ck_assert_uint_eq(list.items.count, 6); /* what is odd, and how many are not */
}
END_TEST

Suite *list_suite(void)
{
    Suite *suite = suite_create("list");
    TCase *tests = tcase_create("list");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, headers_stand_above_their_groups);
    tcase_add_test(tests, moving_passes_over_headers);
    tcase_add_test(tests, the_selection_stays_on_its_id);
    tcase_add_test(tests, the_other_way_round_keeps_groups_whole);
    tcase_add_test(tests, folded_rows_become_one_that_says_how_many);
    tcase_add_test(tests, groups_that_do_not_fit_show_their_first_rows);
    tcase_add_test(tests, groups_without_room_are_folded_whole);
    tcase_add_test(tests, room_that_is_left_is_filled_with_what_would_be_folded);
    tcase_add_test(tests, steps_go_through_what_is_folded);
    tcase_add_test(tests, without_order_ids_stay_in_theirs_within_each_group);
    tcase_add_test(tests, an_empty_list_is_survived);
    tcase_add_test(tests, an_edge_turns_the_page_and_keeps_a_row);
    tcase_add_test(tests, a_page_turned_at_a_group_begins_with_its_header);
    tcase_add_test(tests, the_first_row_shows_its_header);
    tcase_add_test(tests, scrolling_keeps_the_selection_in_sight);
    tcase_add_test(tests, scrolling_gets_past_what_cannot_be_selected);
    tcase_add_test(tests, moving_brings_back_a_selection_that_was_scrolled_away);
    tcase_add_test(tests, only_groups_are_asked_whether_they_are_open);
    suite_add_tcase(suite, tests);
    return suite;
}
