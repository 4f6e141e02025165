#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "headless.h"
#include "suites.h"
#include "ui/articles.h"
#include "ui/document.h"
#include "ui/focus.h"
#include "ui/frame.h"
#include "ui/whole.h"

#define PARAGRAPHS 4000

static struct find_knowledge *knowledge;
static char google[] = "Google", microsoft[] = "Microsoft";

static void setup(void)
{
    char message[160];
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    ck_assert_ptr_nonnull(knowledge);
}

static void teardown(void)
{
    find_knowledge_free(knowledge);
}

static struct article *make_article(uint32_t paragraphs, const char *company)
{
    struct article_builder builder;
    char text[128];
    article_begin(&builder, arena_new(), "large.txt");
    for (uint32_t i = 0; i < paragraphs; i++) {
        int len = snprintf(text, sizeof text, "%u: %s hired Miriam Oduya in London on Monday.", i,
                           company);
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, i + 1, text, (size_t)len);
    }
    return article_end(&builder);
}

static struct article *make_beginning(void)
{
    struct article *article = make_article(40, google);
    article->partial = true;
    return article;
}

/* What the services of these tests read: context says what. */
static struct article *read_again(void *context, const struct article *old, bool alone,
                                  char *message, size_t size)
{
    const char *company = context;
    ck_assert_str_eq(old->source, "large.txt");
    ck_assert(alone);
    if (company)
        return make_article(PARAGRAPHS, company);
    snprintf(message, size, "large.txt: gone");
    return NULL;
}

/* An app with the beginning open, as ui_browse would have it. */
static struct app *open_beginning(struct ui_options *options, char *company)
{
    struct app *app = headless_new(24, 80, NULL);
    *options = (struct ui_options){.services = {company, read_again, NULL, NULL}};
    app->options = options;
    app->knowledge = knowledge;
    document_close(app_document(app));
    lines_release(&app->article.lines);
    document_open(app_document(app), make_beginning(), knowledge);
    while (app_document(app)->job)
        document_analyse(app_document(app), 1000);
    app_go_to_document(app, 0);
    headless_type(app, "j");
    return app;
}

static void read_rest(struct app *app)
{
    for (int i = 0; i < 20000 && !app_rest_is_read(app); i++) {
        app_read_rest(app);
        poll(NULL, 0, 1);
    }
    ck_assert(app_rest_is_read(app));
    app_draw(app);
}

START_TEST(a_whole_is_read_in_a_thread)
{
    struct ui_services services = {google, read_again, NULL, NULL};
    struct article *beginning = make_beginning();
    char message[80];
    struct whole *whole = whole_begin(&services, beginning);
    ck_assert_ptr_nonnull(whole);
    struct article *article = whole_end(whole, message, sizeof message);
    ck_assert_uint_eq(article->block_count, PARAGRAPHS);
    ck_assert(whole_continues(article, beginning));
    ck_assert(!whole_continues(beginning, article));
    article_free(article);
    whole_abandon(whole_begin(&services, beginning));
    services.context = NULL;
    ck_assert_ptr_null(whole_end(whole_begin(&services, beginning), message, sizeof message));
    ck_assert_str_eq(message, "large.txt: gone");
    services.reload = NULL;
    ck_assert_ptr_null(whole_begin(&services, beginning));
    article_free(beginning);
}
END_TEST

START_TEST(the_whole_takes_the_place_of_its_beginning)
{
    struct ui_options options;
    struct app *app = open_beginning(&options, google);
    struct document *document = app_document(app);
    uint32_t entities = document->dossier->entity_count, cursor = document->cursor;
    ck_assert_uint_gt(entities, 0);
    headless_type(app, "R");
    ck_assert(headless_has(app, "Still reading."));
    read_rest(app);
    ck_assert_uint_eq(document->article->block_count, PARAGRAPHS);
    ck_assert_uint_eq(document->cursor, cursor);
    ck_assert_uint_eq(document->dossier->entity_count, entities); /* until more is found */
    ck_assert_ptr_null(dossier_check(document->dossier));
    headless_type(app, "G");
    ck_assert(headless_has(app, "3999: Google hired Miriam"));
    while (document->job)
        document_analyse(document, 100000);
    app_refresh_found(app);
    headless_type(app, "gJ");
    ck_assert_uint_eq(document->dossier->analysed_bytes, document->article->len);
    headless_free(app);
}
END_TEST

/* An app of an article that begins with Tom Vance and is about others, shown as soon as something
 * is found in it; the work goes on until it has grown once more. */
static struct app *open_growing(const char *keys)
{
    enum { BEGINNING = 4000, REST = 24000 };
    struct article_builder builder;
    char text[128];
    article_begin(&builder, arena_new(), "large.txt");
    for (uint32_t i = 0; i < BEGINNING + REST; i++) {
        const char *format = i < BEGINNING ? "%u: Tom Vance left Quell Labs in May."
                                           : "%u: Google hired Miriam Oduya on Monday.";
        int len = snprintf(text, sizeof text, format, i);
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, i + 1, text, (size_t)len);
    }
    struct app *app = headless_new(24, 80, NULL);
    app->knowledge = knowledge;
    document_close(app_document(app));
    lines_release(&app->article.lines);
    document_open(app_document(app), article_end(&builder), knowledge);
    while (!document_analyse(app_document(app), 1000))
        ;
    app_go_to_document(app, 0);
    ck_assert_str_eq(app_focus(app)->name, "Tom Vance");
    headless_type(app, keys);
    while (app_document(app)->job)
        if (!app_analyse(app, 1000))
            poll(NULL, 0, 1);
    return app;
}

START_TEST(focus_goes_to_whom_it_is_about_until_a_key_is_pressed)
{
    struct app *app = open_growing("");
    ck_assert_str_ne(app_focus(app)->name, "Tom Vance");
    headless_free(app);
    app = open_growing("j");
    ck_assert_str_eq(app_focus(app)->name, "Tom Vance");
    headless_free(app);
}
END_TEST

START_TEST(a_whole_that_begins_otherwise_is_opened_anew)
{
    struct ui_options options;
    struct app *app = open_beginning(&options, microsoft);
    read_rest(app);
    ck_assert_uint_eq(app_document(app)->article->block_count, PARAGRAPHS);
    ck_assert(headless_has(app, "Microsoft hired"));
    ck_assert(!headless_has(app, "Google"));
    headless_free(app);
}
END_TEST

START_TEST(a_rest_that_cannot_be_read_is_said)
{
    struct ui_options options;
    struct app *app = open_beginning(&options, NULL);
    read_rest(app);
    ck_assert(headless_has(app, "Only the beginning is shown. large.txt: gone"));
    headless_type(app, "G");
    ck_assert(headless_has(app, "39: Google hired Miriam"));
    headless_free(app);
}
END_TEST

START_TEST(quitting_does_not_wait_for_the_rest)
{
    struct ui_options options;
    struct app *app = open_beginning(&options, google);
    app_read_rest(app);
    ck_assert_ptr_nonnull(app_document(app)->whole);
    headless_free(app);
}
END_TEST

Suite *whole_suite(void)
{
    Suite *suite = suite_create("whole");
    TCase *tests = tcase_create("whole");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_whole_is_read_in_a_thread);
    tcase_add_test(tests, the_whole_takes_the_place_of_its_beginning);
    tcase_add_test(tests, focus_goes_to_whom_it_is_about_until_a_key_is_pressed);
    tcase_add_test(tests, a_whole_that_begins_otherwise_is_opened_anew);
    tcase_add_test(tests, a_rest_that_cannot_be_read_is_said);
    tcase_add_test(tests, quitting_does_not_wait_for_the_rest);
    suite_add_tcase(suite, tests);
    return suite;
}
