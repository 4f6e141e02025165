/*
 * What stays as it is when something is corrected, what of it is kept, and where nothing can be.
 */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corrected.h"
#include "find/find.h"
#include "fixture.h"
#include "model/correction.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/app.h"
#include "ui/articles.h"
#include "ui/command.h"
#include "ui/document.h"
#include "ui/frame.h"

/* What the service of the tests reads. */
static struct article *read_again(void *context, const struct article *old, bool alone,
                                  char *message, size_t size)
{
    (void)context;
    (void)old;
    (void)alone;
    (void)message;
    (void)size;
    return corrected_article(1);
}

/* The same, edited meanwhile. */
static struct article *read_edited(void *context, const struct article *old, bool alone,
                                   char *message, size_t size)
{
    (void)context;
    (void)old;
    (void)alone;
    (void)message;
    (void)size;
    return corrected_article(2);
}

START_TEST(where_one_is_stays_as_it_is)
{
    headless_type(app, "1zjj]]mam");
    headless_type(app, "2ftom<Enter>1");
    uint32_t cursor = app_document(app)->cursor;
    headless_type(app, "Ctl");
    ck_assert_uint_eq(app_document(app)->cursor, cursor);
    ck_assert_str_eq(focus(), "Tom Vance");
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
    ck_assert(app->zoom);
    ck_assert_str_eq(buffer_str(&app->entities.filter), "tom");
    headless_type(app, "F:focus Rotterdam<Enter>'a"); /* marks know whom they are about */
    ck_assert_str_eq(focus(), "Tom Vance");
}
END_TEST

START_TEST(the_next_opening_knows_what_was_corrected)
{
    headless_type(app, "Cr<C-u>T. Vance<Enter>");
    headless_free(app);
    app = corrected_open(1);
    ck_assert_ptr_nonnull(entity("T. Vance"));
    headless_type(app, ":focus T. Vance<Enter>Cu");
    ck_assert_ptr_nonnull(entity("Tom Vance"));
}
END_TEST

START_TEST(what_cannot_be_written_holds_until_the_end)
{
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    headless_type(app, "Cx");
    check_has("Hidden: Tom Vance, but only until you quit: ");
    ck_assert(app->message_is_error);
    ck_assert_ptr_null(entity("Tom Vance"));
    setenv("XDG_DATA_HOME", scratch(""), 1);
    headless_type(app, ":focus Rotterdam<Enter>Cx");
    ck_assert_str_eq(kept(), "hide\tTom Vance\nhide\tRotterdam\n");
}
END_TEST

/* A long article is analysed in a thread; what was found before is shown until that is done. */
START_TEST(a_long_article_is_corrected_in_the_background)
{
    headless_free(app);
    app = corrected_open(2000);
    headless_type(app, ":focus Rotterdam<Enter>ma:focus Tom Vance<Enter>mb");
    headless_type(app, "Cr<C-u>T. Vance<Enter>");
    ck_assert(app_document(app)->in_background);
    ck_assert_str_eq(focus(), "Tom Vance");
    headless_type(app, "Cx");
    check_has("Still reading.");
    while (app_document(app)->job) {
        app_analyse(app, 1000);
        poll(NULL, 0, 1);
    }
    app_draw(app);
    ck_assert_str_eq(focus(), "T. Vance");
    headless_type(app, "'a");
    ck_assert_str_eq(focus(), "Rotterdam");
    headless_type(app, "'b");
    ck_assert_str_eq(focus(), "T. Vance");
    headless_type(app, "Cx"); /* and is given up when the program ends */
    ck_assert(app_document(app)->in_background);
}
END_TEST

/* Read again, the article is the same: what could not be written still holds. */
START_TEST(what_cannot_be_written_outlives_a_reload)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_again, NULL, NULL}};
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    headless_type(app, "Cx");
    app->options = &options;
    headless_type(app, "R");
    check_has("Read again.");
    ck_assert_ptr_null(entity("Tom Vance"));
    app->options = before;
    setenv("XDG_DATA_HOME", scratch(""), 1);
    headless_type(app, "Cu");
    ck_assert_ptr_nonnull(entity("Tom Vance"));
}
END_TEST

/* An article that was edited takes along what was corrected in it, once: what is then corrected in
 * the new text is its own. */
START_TEST(what_is_corrected_goes_along_with_an_edit)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_edited, NULL, NULL}};
    struct ui_options back = {.services = {NULL, read_again, NULL, NULL}};
    headless_type(app, ":focus Rotterdam<Enter>ma:focus Tom Vance<Enter>Cx");
    app->options = &options;
    headless_type(app, "R");
    check_has("Read again, with what you corrected.");
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_str_eq(kept(), "hide\tTom Vance\n");
    headless_type(app, "'a"); /* marks go along too */
    ck_assert_str_eq(focus(), "Rotterdam");
    headless_type(app, "Cu");
    ck_assert_str_eq(kept(), "");
    headless_type(app, ":focus Rotterdam<Enter>Cx");
    app->options = &back;
    headless_type(app, "R");
    check_has("Read again.");
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_ptr_nonnull(entity("Rotterdam"));
    ck_assert_str_eq(kept(), "hide\tTom Vance\n");
    app->options = before;
}
END_TEST

START_TEST(what_goes_along_holds_in_secure_mode_until_the_end)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_edited, NULL, NULL}};
    headless_type(app, "Cx");
    app->options = &options;
    app->settings->secure = true;
    headless_type(app, "R");
    check_has("Read again, with what you corrected until you quit.");
    ck_assert_ptr_null(entity("Tom Vance"));
    headless_type(app, "R"); /* now it is the same text */
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_str_eq(kept(), "");
    app->options = before;
}
END_TEST

START_TEST(what_goes_along_and_cannot_be_written_is_said)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_edited, NULL, NULL}};
    headless_type(app, "Cx");
    app->options = &options;
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    headless_type(app, "R");
    check_has("Read again, with what you corrected, but only until you quit: ");
    ck_assert(app->message_is_error);
    ck_assert_ptr_null(entity("Tom Vance"));
    setenv("XDG_DATA_HOME", scratch(""), 1);
    app->options = before;
}
END_TEST

START_TEST(a_file_that_cannot_be_read_is_not_written_over)
{
    headless_type(app, "Cx");
    char *path = kept_path();
    FILE *file = fopen(path, "w");
    fputs("nonsense\n", file);
    fclose(file);
    free(path);
    headless_free(app);
    app = corrected_open(1);
    check_has(":1: ");
    headless_type(app, ":focus Rotterdam<Enter>Cx");
    check_has("but only until you quit");
    ck_assert_str_eq(kept(), "nonsense\n");
}
END_TEST

START_TEST(nothing_is_corrected_in_secure_mode)
{
    static const char *const keys[] = {"Cm", "Cs", "Ct", "Cr", "Cx", "C+", "CR", "Cu"};
    app->settings->secure = true;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        headless_type(app, keys[i]);
        check_has("No correction is kept in secure mode.");
        ck_assert(!app->prompt.line.active);
    }
    headless_type(app, ":correct hide<Enter>");
    check_has("No correction is kept in secure mode.");
    ck_assert_uint_eq(corrections(), 0);
    ck_assert_str_eq(kept(), "");
}
END_TEST

START_TEST(a_dossier_without_its_maker_is_not_corrected)
{
    app->knowledge = NULL;
    headless_type(app, "Cx");
    check_has("This article cannot be analysed again.");
}
END_TEST

START_TEST(why_tells_what_a_person_said)
{
    headless_type(app, "C+zorblax<Enter>dw");
    check_has("you said so");
}
END_TEST

Suite *correct_kept_suite(void)
{
    Suite *suite = suite_create("correct_kept");
    TCase *tests = tcase_create("correct_kept");
    tcase_add_checked_fixture(tests, corrected_setup, corrected_teardown);
    tcase_add_test(tests, where_one_is_stays_as_it_is);
    tcase_add_test(tests, the_next_opening_knows_what_was_corrected);
    tcase_add_test(tests, what_cannot_be_written_holds_until_the_end);
    tcase_add_test(tests, a_long_article_is_corrected_in_the_background);
    tcase_add_test(tests, what_cannot_be_written_outlives_a_reload);
    tcase_add_test(tests, what_is_corrected_goes_along_with_an_edit);
    tcase_add_test(tests, what_goes_along_holds_in_secure_mode_until_the_end);
    tcase_add_test(tests, what_goes_along_and_cannot_be_written_is_said);
    tcase_add_test(tests, a_file_that_cannot_be_read_is_not_written_over);
    tcase_add_test(tests, nothing_is_corrected_in_secure_mode);
    tcase_add_test(tests, a_dossier_without_its_maker_is_not_corrected);
    tcase_add_test(tests, why_tells_what_a_person_said);
    suite_add_tcase(suite, tests);
    return suite;
}
