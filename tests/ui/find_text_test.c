/*
 * Searching in slices: what goes on after a key, and what ends it; regular expressions.
 */
#include "config.h"

#include "fixture.h"
#include "one_app.h"
#include "suites.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/frame.h"
#include "ui/input.h"
#include "ui/keys.h"
#include "ui/mouse.h"
#include "ui/work.h"

static struct dossier *large_article(void)
{
    return fixture_long(12u << 20);
}

static void press_keys(const char *keys)
{
    for (; *keys; keys++)
        app_key(app, *keys == '\n' ? KEY_CODE_ENTER : (unsigned char)*keys);
    app_draw(app);
}

/* Until nothing is left to do. */
static void work(void)
{
    while (app_has_work(app))
        app_work(app, 1000);
    app_draw(app);
}

START_TEST(a_long_search_lets_keys_pass)
{
    headless_free(app);
    app = headless_new(24, 80, large_article());
    press_keys("/nowhere to be found");
    ck_assert(app_has_work(app));
    check_has("Searching");
    work();
    check_has("Not found.");
    headless_type(app, "<Esc>");
    press_keys("/another that is nowhere");
    ck_assert(app_has_work(app));
    app_key(app, KEY_CODE_ESCAPE); /* gives it up */
    ck_assert(!app_has_work(app));
    uint32_t before = app_document(app)->cursor;
    press_keys("j");
    ck_assert_uint_gt(app_document(app)->cursor, before);
}
END_TEST

START_TEST(keys_typed_ahead_of_a_search_do_what_they_do_one_by_one)
{
    headless_free(app);
    app = headless_new(24, 80, fixture_long(1u << 19));
    headless_type(app, "/Harbor 7 <Enter>");
    uint32_t first = app_document(app)->cursor;
    headless_type(app, "Nj"); /* the last one is only known when all are */
    uint32_t below_last = app_document(app)->cursor;
    ck_assert_uint_gt(below_last, first + 100000);
    headless_type(app, "g");
    press_keys("/Harbor 7 \nNj");
    work();
    ck_assert_uint_eq(app_document(app)->cursor, below_last);
}
END_TEST

static uint32_t found_row(void)
{
    check_lacks("Not found");
    return app->relations.sheet.list.selected;
}

/* In a column of 28 a quote takes many rows, of which the first one is selected. */
START_TEST(what_stands_in_any_row_of_a_narrow_page_is_found)
{
    one_app_resize(40, 120);
    headless_type(app, ":view quotes<Enter>3/一天等<Enter>"); /* where the line is broken or not */
    uint32_t quote = found_row();
    headless_type(app, "g/年。<Enter>");
    ck_assert_uint_eq(found_row(), quote);
    ck_assert_int_eq(sheet_view_target(&app->relations.sheet).kind, TARGET_PLACE);
    headless_type(app, ":view timeline<Enter>3/founded Stellar<Enter>");
    check_has("Not found");
    headless_type(app, "/founded 星河科技<Enter>");
    uint32_t event = found_row();
    headless_type(app, "g/2016<Enter>"); /* the date has a row of its own */
    ck_assert_uint_eq(found_row(), event);
}
END_TEST

/* Before the key that ends it there must be something to end. */
static void begin_long_search(void)
{
    headless_free(app);
    app = headless_new(24, 80, large_article());
    press_keys("/nowhere");
    ck_assert(app->search.waits);
}

START_TEST(a_needle_that_is_taken_back_is_searched_for_no_more)
{
    begin_long_search();
    for (int i = 0; i < 7; i++)
        app_key(app, KEY_CODE_BACKSPACE);
    ck_assert(!app_has_work(app));
    ck_assert_str_eq(app->message, "");
}
END_TEST

START_TEST(a_search_that_is_given_up_is_not_counted)
{
    headless_free(app);
    app = headless_new(24, 80, large_article());
    press_keys("/h"); /* found at once, but where else takes longer */
    ck_assert(app->search.counts);
    app_key(app, KEY_CODE_ESCAPE);
    ck_assert(!app_has_work(app));
}
END_TEST

START_TEST(a_search_does_not_follow_the_mouse_to_another_pane)
{
    begin_long_search();
    app_key(app, KEY_CODE_ENTER);
    ck_assert(app->search.waits);
    struct rect rect = app->layout.entities;
    struct event event = {.kind = EVENT_MOUSE, .row = rect.row + 1, .col = rect.col + 1};
    mouse_event(app, &event);
    ck_assert_int_eq(app->pane, PANE_ENTITIES);
    ck_assert(!app_has_work(app));
}
END_TEST

START_TEST(a_search_that_is_given_up_leaves_the_one_before)
{
    headless_type(app, "/Lin Xiao<Enter>");
    check_at("Lin Xiao");
    headless_type(app, "/2025<Esc>n");
    check_at("Lin Xiao");
    ck_assert_str_eq(buffer_str(&app->search.text), "Lin Xiao");
}
END_TEST

/* ---- regular expressions ---- */

#ifdef HAVE_PCRE2

static void search_expressions(void)
{
    ck_assert_msg(regex_is_available(), "PCRE2 is not on this machine, and nothing was tested");
    headless_type(app, ":set regex<Enter>");
}

START_TEST(regular_expressions_are_searched_for_when_set)
{
    search_expressions();
    headless_type(app, "/L[a-z]+ X.ao,<Enter>");
    check_at("Lin Xiao, who");
    headless_type(app, "g/20\\d\\d<Enter>nN");
    check_at("2025-03-14");
    headless_type(app, "/(<Enter>");
    check_has("( is not closed");
    ck_assert_str_eq(buffer_str(&app->search.text), "20\\d\\d"); /* n goes on with it */
}
END_TEST

/* Beside what is typed, on the smallest usual screen and on half of it. */
START_TEST(what_is_wrong_with_an_expression_is_seen_while_it_is_typed)
{
    static const char *const rows[][2] = {
        {"/[a-", "[ is not closed"},
        {"/(", "( is not closed"},
        {"/a)", ") without ("},
        {"/\\", "\\ is the last sign"},
        {"/*", "nothing to repeat"},
        {"/[z-a]", "range out of order"},
        {"/a{3,1}", "range out of order"},
        {"/\\p{Nonsense}", "no such expression"},
    };
    search_expressions();
    for (int narrow = 0; narrow < 2; narrow++) {
        canvas_resize(&app->canvas, 20, narrow ? 50 : 80);
        app_relayout(app);
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
            headless_type(app, rows[i][0]);
            check_has(rows[i][1]);
            headless_type(app, "<Esc>");
        }
    }
}
END_TEST

/* Whether there is a match is not known then. */
START_TEST(an_expression_that_takes_too_long_is_not_called_not_found)
{
    static const char *const panes[] = {"1", "i"}; /* the article, a page */
    search_expressions();
    headless_type(app, panes[_i]);
    headless_type(app, "/([A-Za-z ]+[A-Za-z ]*)+[#%]");
    check_has("The expression takes too long.");
    headless_type(app, "<Enter>");
    check_has("The expression takes too long.");
    check_lacks("Not found");
    headless_type(app, "/[#%]<Enter>");
    check_has("Not found: [#%]");
}
END_TEST

START_TEST(an_expression_that_takes_too_long_is_not_counted)
{
    search_expressions();
    headless_type(app, "/([A-Za-z ]+[A-Za-z ]*)+[0-9#%]<Enter>");
    check_has("There may be more matches: the expression takes too long.");
    headless_type(app, "2/(([a-z ]+)*)*(([a-z ]+)*)*[#%]|Harbor<Enter>");
    ck_assert_str_eq(app_focus(app)->name, "Harbor Systems");
    check_has("There may be more matches: the expression takes too long.");
}
END_TEST

static void add_expressions(TCase *tests)
{
    tcase_add_test(tests, regular_expressions_are_searched_for_when_set);
    tcase_add_test(tests, what_is_wrong_with_an_expression_is_seen_while_it_is_typed);
    tcase_add_loop_test(tests, an_expression_that_takes_too_long_is_not_called_not_found, 0, 2);
    tcase_add_test(tests, an_expression_that_takes_too_long_is_not_counted);
}

#else

START_TEST(without_regular_expressions_that_is_said)
{
    headless_type(app, ":set regex<Enter>/L[a-z]+");
    check_has("built without regular expressions");
}
END_TEST

static void add_expressions(TCase *tests)
{
    tcase_add_test(tests, without_regular_expressions_that_is_said);
}

#endif

Suite *find_text_suite(void)
{
    Suite *suite = suite_create("find_text");
    TCase *tests = tcase_create("find_text");
    tcase_add_checked_fixture(tests, one_app_setup, one_app_teardown);
    tcase_add_test(tests, a_long_search_lets_keys_pass);
    tcase_add_test(tests, keys_typed_ahead_of_a_search_do_what_they_do_one_by_one);
    tcase_add_test(tests, what_stands_in_any_row_of_a_narrow_page_is_found);
    tcase_add_test(tests, a_needle_that_is_taken_back_is_searched_for_no_more);
    tcase_add_test(tests, a_search_that_is_given_up_is_not_counted);
    tcase_add_test(tests, a_search_that_is_given_up_leaves_the_one_before);
    tcase_add_test(tests, a_search_does_not_follow_the_mouse_to_another_pane);
    add_expressions(tests);
    suite_add_tcase(suite, tests);
    return suite;
}
