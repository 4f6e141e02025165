/*
 * What is kept between runs, and what is noticed while one goes on.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "headless.h"
#include "model/kept_file.h"
#include "screen.h"
#include "suites.h"
#include "ui/articles.h"
#include "ui/document.h"
#include "ui/frame.h"
#include "ui/places.h"

static char folder[64], path[96], variable[96];

static void setup(void)
{
    snprintf(folder, sizeof folder, "/tmp/dossier-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/dossier/places", folder);
    snprintf(variable, sizeof variable, "XDG_STATE_HOME=%s", folder);
}

static void teardown(void)
{
    unlink(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    rmdir(folder);
}

static void keep(uint64_t content_id, struct kept_place place)
{
    place.content_id = content_id;
    ck_assert(places_keep(path, &place, 1));
}

START_TEST(a_place_is_found_again)
{
    struct kept_place found;
    keep(0xabcdef0123456789u, (struct kept_place){.cursor = 12, .top = 3, .focus = "Lin Xiao"});
    ck_assert(places_find(path, 0xabcdef0123456789u, &found));
    ck_assert_uint_eq(found.cursor, 12);
    ck_assert_uint_eq(found.top, 3);
    ck_assert_str_eq(found.focus, "Lin Xiao");
    ck_assert(!places_find(path, 1, &found));
}
END_TEST

START_TEST(a_place_replaces_the_one_before)
{
    struct kept_place found;
    keep(7, (struct kept_place){.cursor = 1});
    keep(7, (struct kept_place){.cursor = 2});
    ck_assert(places_find(path, 7, &found));
    ck_assert_uint_eq(found.cursor, 2);
    ck_assert_str_eq(found.focus, "");
}
END_TEST

START_TEST(all_places_are_kept_at_once)
{
    const struct kept_place places[] = {{.content_id = 2, .cursor = 20},
                                        {.content_id = 3, .cursor = 30},
                                        {.content_id = 2, .cursor = 21}};
    struct kept_place found;
    keep(1, (struct kept_place){.cursor = 10});
    keep(2, (struct kept_place){.cursor = 19});
    ck_assert(places_keep(path, places, 3));
    ck_assert(places_find(path, 1, &found));
    ck_assert_uint_eq(found.cursor, 10);
    ck_assert(places_find(path, 2, &found));
    ck_assert_uint_eq(found.cursor, 21);
    ck_assert(places_find(path, 3, &found));
    ck_assert_uint_eq(found.cursor, 30);
    struct buffer text = {0};
    ck_assert(kept_file_read(path, 1000, &text));
    ck_assert_str_eq(text.bytes, "0000000000000001 10 0 \n"
                                 "0000000000000003 30 0 \n"
                                 "0000000000000002 21 0 \n");
    buffer_release(&text);
}
END_TEST

START_TEST(a_file_that_says_so_already_is_not_written)
{
    struct stat first, same, changed;
    char kept[sizeof path + 8];
    snprintf(kept, sizeof kept, "%s.kept", path);
    keep(7, (struct kept_place){.cursor = 1});
    ck_assert_int_eq(stat(path, &first), 0);
    ck_assert_int_eq(link(path, kept), 0); /* so that its number is not used again */
    keep(7, (struct kept_place){.cursor = 1});
    ck_assert_int_eq(stat(path, &same), 0);
    keep(7, (struct kept_place){.cursor = 2});
    ck_assert_int_eq(stat(path, &changed), 0);
    ck_assert_int_eq(unlink(kept), 0);
    ck_assert_uint_eq(same.st_ino, first.st_ino);
    ck_assert_uint_ne(changed.st_ino, first.st_ino);
}
END_TEST

/* What else it may say is not known: a link to itself stands for one that may not be read, or for
 * no more files being open. */
START_TEST(a_file_that_cannot_be_read_is_not_replaced)
{
    const struct kept_place place = {.content_id = 8, .cursor = 1};
    struct kept_place found;
    struct stat same;
    keep(7, place);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(symlink(path, path), 0);
    ck_assert(!places_keep(path, &place, 1));
    ck_assert(!places_find(path, 8, &found));
    ck_assert_int_eq(lstat(path, &same), 0);
    ck_assert(S_ISLNK(same.st_mode));
}
END_TEST

START_TEST(the_newest_five_hundred_are_kept)
{
    struct kept_place found, many[510];
    for (uint64_t id = 1; id <= 520; id++)
        keep(id, (struct kept_place){0});
    ck_assert(!places_find(path, 20, &found));
    ck_assert(places_find(path, 21, &found));
    ck_assert(places_find(path, 520, &found));
    for (uint32_t i = 0; i < 510; i++)
        many[i] = (struct kept_place){.content_id = 1000 + i};
    ck_assert(places_keep(path, many, 510));
    ck_assert(!places_find(path, 520, &found));
    ck_assert(!places_find(path, 1009, &found));
    ck_assert(places_find(path, 1010, &found));
    ck_assert(places_find(path, 1509, &found));
}
END_TEST

START_TEST(a_name_cannot_add_a_line)
{
    struct kept_place found;
    keep(9, (struct kept_place){.focus = "a\n1 2 3 b"});
    ck_assert(!places_find(path, 1, &found));
    ck_assert(places_find(path, 9, &found));
    ck_assert_str_eq(found.focus, "a 1 2 3 b");
}
END_TEST

START_TEST(a_damaged_file_is_survived)
{
    struct kept_place found;
    keep(9, (struct kept_place){.cursor = 5});
    FILE *file = fopen(path, "a");
    fputs("nonsense\n\xff\xff\n99999999999999999999999999 1 1 x\n", file);
    fprintf(file, "11 1 1 %0*d\n12", 1000, 1);
    fclose(file);
    ck_assert(places_find(path, 9, &found));
    ck_assert(!places_find(path, 0x11, &found)); /* longer than any that is written */
    keep(10, (struct kept_place){.cursor = 5});
    ck_assert(places_find(path, 9, &found));
    ck_assert(places_find(path, 10, &found));
}
END_TEST

START_TEST(the_reader_is_back_where_they_were)
{
    const char *const environment[] = {variable, NULL};
    struct screen_start start = {.rows = 24, .cols = 80, .environment = environment};
    for (int round = 0; round < 2; round++) {
        struct screen *screen = screen_start(start);
        ck_assert(screen_wait_text(screen, "aurora.txt"));
        if (round == 0) {
            screen_send(screen, ":focus 杭州\r/crane\r");
            ck_assert(screen_wait_text(screen, "cranes"));
        } else {
            ck_assert(screen_wait_text(screen, "You were here last time"));
            ck_assert(screen_has(screen, "cranes"));
            ck_assert(screen_has(screen, "杭州  place"));
        }
        const char *wrong = screen_quit(screen);
        ck_assert_msg(!wrong, "%s", wrong);
        screen_free(screen);
    }
}
END_TEST

START_TEST(nothing_is_kept_when_it_is_not_wanted)
{
    static const char *const wishes[] = {"keep=off", "secure=on"};
    const char *const environment[] = {variable, NULL};
    const char *const settings[] = {wishes[_i], NULL};
    struct screen *screen = screen_start((struct screen_start){
        .rows = 24, .cols = 80, .environment = environment, .settings = settings});
    ck_assert(screen_wait_text(screen, "aurora.txt"));
    screen_send(screen, "G");
    ck_assert(screen_wait_text(screen, "All rights"));
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
    screen_free(screen);
    ck_assert_int_ne(access(path, F_OK), 0);
}
END_TEST

START_TEST(a_file_that_changed_is_noticed_and_not_jumped_to)
{
    struct app *app = headless_new(24, 80, NULL);
    struct document *document = app_document(app);
    char source[96];
    snprintf(source, sizeof source, "%s/file", folder);
    fclose(fopen(source, "w"));
    document->article->source = source;
    document->modified = document_modified(source);
    app_look_at_file(app, 100000);
    ck_assert(!document->changed);
    document->modified -= 5;
    app_look_at_file(app, 100500); /* not twice a second */
    ck_assert(!document->changed);
    app_look_at_file(app, 102000);
    ck_assert(document->changed);
    app_draw(app);
    ck_assert(headless_has(app, "file changed (R)"));
    unlink(source);
    headless_free(app);
}
END_TEST

START_TEST(an_article_of_another_language_is_said_to_be_one)
{
    struct app *app = headless_new(24, 80, NULL);
    struct document *document = app_document(app);
    app_go_to_document(app, 0);
    app_draw(app);
    ck_assert(!headless_has(app, "Neither Chinese nor English"));
    document->article->language = "und";
    app_go_to_document(app, 0);
    app_draw(app);
    ck_assert(headless_has(app, "Neither Chinese nor English"));
    ck_assert(!headless_has(app, " und "));
    headless_free(app);
}
END_TEST

START_TEST(the_next_match_says_which_of_how_many)
{
    struct app *app = headless_new(24, 80, NULL);
    headless_type(app, "/harbor<Enter>n");
    ck_assert(headless_has(app, "Match 2 of 2."));
    headless_free(app);
}
END_TEST

Suite *places_suite(void)
{
    Suite *suite = suite_create("places");
    TCase *tests = tcase_create("places");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_place_is_found_again);
    tcase_add_test(tests, a_place_replaces_the_one_before);
    tcase_add_test(tests, all_places_are_kept_at_once);
    tcase_add_test(tests, a_file_that_says_so_already_is_not_written);
    tcase_add_test(tests, a_file_that_cannot_be_read_is_not_replaced);
    tcase_add_test(tests, the_newest_five_hundred_are_kept);
    tcase_add_test(tests, a_name_cannot_add_a_line);
    tcase_add_test(tests, a_damaged_file_is_survived);
    tcase_add_test(tests, the_reader_is_back_where_they_were);
    tcase_add_loop_test(tests, nothing_is_kept_when_it_is_not_wanted, 0, 2);
    tcase_add_test(tests, a_file_that_changed_is_noticed_and_not_jumped_to);
    tcase_add_test(tests, an_article_of_another_language_is_said_to_be_one);
    tcase_add_test(tests, the_next_match_says_which_of_how_many);
    suite_add_tcase(suite, tests);
    return suite;
}
