/*
 * One article analysed at once, in slices, by halves and in the background: the same is found.
 */
#include <check.h>
#include <string.h>
#include <time.h>

#include "find/find.h"
#include "suites.h"

static const char *const paragraphs[] = {
    "Ines Marlow, chief executive of Farhill Labs, said on Monday that the company would hire Tom "
    "Vance. \"We need him,\" Marlow said.",
    "北辰智能首席科学家林若溪表示：“我们会继续研究。”北辰智能（Beichen AI）去年收购了远山科技。",
    "Farhill Labs was founded in Leeds by Marlow. It competes with Beichen AI.",
};

static struct article *make_article(unsigned repeats)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "test");
    for (unsigned i = 0; i < repeats; i++)
        for (size_t p = 0; p < sizeof paragraphs / sizeof *paragraphs; p++)
            article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, paragraphs[p],
                              strlen(paragraphs[p]));
    return article_end(&builder);
}

static struct find_knowledge *knowledge;

static void set_up(void)
{
    char message[256];
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    ck_assert_ptr_nonnull(knowledge);
}

static void tear_down(void)
{
    find_knowledge_free(knowledge);
}

static void expect_equal(const struct dossier *a, const struct dossier *b)
{
    ck_assert_uint_eq(a->mention_count, b->mention_count);
    ck_assert_uint_eq(a->entity_count, b->entity_count);
    ck_assert_uint_eq(a->relation_count, b->relation_count);
    ck_assert_uint_eq(a->quote_count, b->quote_count);
    for (uint32_t i = 0; i < a->mention_count; i++) {
        ck_assert_uint_eq(a->mentions[i].begin, b->mentions[i].begin);
        ck_assert_uint_eq(mention_end(&a->mentions[i]), mention_end(&b->mentions[i]));
        ck_assert_uint_eq(a->mentions[i].entity, b->mentions[i].entity);
    }
    for (uint32_t i = 0; i < a->entity_count; i++)
        ck_assert_str_eq(a->entities[i].name, b->entities[i].name);
    for (uint32_t i = 0; i < a->relation_count; i++) {
        ck_assert_uint_eq(a->relations[i].type, b->relations[i].type);
        ck_assert_uint_eq(a->relations[i].subject, b->relations[i].subject);
        ck_assert_uint_eq(a->relations[i].object, b->relations[i].object);
    }
}

START_TEST(a_dossier_holds_its_invariants_and_something)
{
    struct dossier *dossier = find_all(knowledge, make_article(1));
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_gt(dossier->entity_count, 3);
    ck_assert_uint_gt(dossier->relation_count, 1);
    ck_assert_uint_ne(dossier_entity_by_name(dossier, "Farhill Labs"), NO_INDEX);
    dossier_free(dossier);
}
END_TEST

START_TEST(slices_find_what_one_go_finds)
{
    struct dossier *whole = find_all(knowledge, make_article(5));
    struct find_job *job = find_begin(knowledge, make_article(5));
    uint32_t before = 0;
    while (find_step(job, 1)) {
        ck_assert_uint_gt(find_progress_bytes(job), before);
        before = find_progress_bytes(job);
    }
    struct dossier *sliced = find_end(job);
    expect_equal(whole, sliced);
    dossier_free(whole);
    dossier_free(sliced);
}
END_TEST

START_TEST(a_look_at_half_time_changes_nothing)
{
    struct dossier *whole = find_all(knowledge, make_article(4));
    struct article *article = make_article(4);
    struct find_job *job = find_begin(knowledge, article);
    do {
        struct dossier *partial = find_dossier(job);
        ck_assert_ptr_null(dossier_check(partial));
        ck_assert_uint_eq(partial->analysed_bytes, find_progress_bytes(job));
        ck_assert_ptr_eq(dossier_release_article(partial), article);
    } while (find_step(job, 1));
    struct dossier *dossier = find_end(job);
    expect_equal(whole, dossier);
    dossier_free(whole);
    dossier_free(dossier);
}
END_TEST

START_TEST(the_background_finds_what_one_go_finds)
{
    struct dossier *whole = find_all(knowledge, make_article(20));
    struct find_job *job = find_begin(knowledge, make_article(20));
    find_step(job, 1);
    ck_assert(find_background(job));
    struct dossier *dossier = find_end(job); /* waits */
    expect_equal(whole, dossier);
    ck_assert_uint_eq(dossier->analysed_bytes, dossier->article->len);
    dossier_free(whole);
    dossier_free(dossier);
}
END_TEST

START_TEST(the_background_says_when_it_is_done)
{
    struct find_job *job = find_begin(knowledge, make_article(2));
    ck_assert(find_background(job));
    const struct timespec pause = {0, 1000000};
    for (int i = 0; i < 20000 && !find_is_done(job); i++)
        nanosleep(&pause, NULL);
    ck_assert(find_is_done(job));
    dossier_free(find_end(job));
}
END_TEST

START_TEST(an_abandoned_job_outlives_its_knowledge)
{
    char message[256];
    struct find_knowledge *own = find_knowledge_new(NULL, message, sizeof message);
    struct find_job *job = find_begin(own, make_article(300));
    ck_assert(find_background(job));
    find_abandon(job);
    find_knowledge_free(own);
    /* the thread goes on beside this one */
    dossier_free(find_all(knowledge, make_article(1)));
}
END_TEST

START_TEST(a_finished_job_can_be_abandoned)
{
    struct find_job *job = find_begin(knowledge, make_article(1));
    ck_assert(find_background(job));
    const struct timespec pause = {0, 1000000};
    for (int i = 0; i < 20000 && !find_is_done(job); i++)
        nanosleep(&pause, NULL);
    find_abandon(job);
}
END_TEST

START_TEST(a_cancelled_job_leaves_the_article)
{
    struct article *article = make_article(3);
    struct find_job *job = find_begin(knowledge, article);
    find_step(job, 1);
    find_cancel(job);
    ck_assert_ptr_null(article_check(article));
    article_free(article);
}
END_TEST

/* Longer than what is decided at once: a sentence with a name, much without any, another. */
static struct article *make_long_article(const char *first, const char *last)
{
    static const char filler[] = "it rained all night and the road was wet, so they stayed in and "
                                 "read and waited for the morning to come.";
    struct article_builder builder;
    article_begin(&builder, arena_new(), "test");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, first, strlen(first));
    for (size_t len = 0; len < (1u << 20) + sizeof filler; len += sizeof filler)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, filler, sizeof filler - 1);
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, last, strlen(last));
    return article_end(&builder);
}

START_TEST(a_part_of_a_long_text_knows_what_was_said_before)
{
    struct dossier *dossier =
        find_all(knowledge, make_long_article("Orvelle Robotics Inc. hired her as chief executive.",
                                              "For years, Orvelle denied it."));
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_gt(dossier->mention_count, 0);
    const struct mention *last = &dossier->mentions[dossier->mention_count - 1];
    ck_assert_uint_gt(last->begin, 1u << 20);
    ck_assert_int_eq(dossier->entities[last->entity].type, ENTITY_ORGANIZATION);
    ck_assert_uint_eq(last->entity, dossier->mentions[0].entity);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_part_may_end_within_a_line)
{
    static const char name[] = "Orvelle Robotics Inc. hired Mara Quist on 3 May 2024. ";
    struct buffer line = {0};
    struct article_builder builder;
    while (line.len < (1u << 21) + (1u << 19))
        buffer_add(&line, name, sizeof name - 1);
    uint32_t copies = (uint32_t)(line.len / (sizeof name - 1));
    article_begin(&builder, arena_new(), "test");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 0, line.bytes, line.len - 1);
    buffer_release(&line);
    struct dossier *dossier = find_all(knowledge, article_end(&builder));
    ck_assert_ptr_null(dossier_check(dossier));
    uint32_t person = dossier_entity_by_name(dossier, "Mara Quist");
    ck_assert_uint_ne(person, NO_INDEX);
    ck_assert_uint_eq(dossier->entities[person].mention_count, copies);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_look_at_a_long_text_shows_the_parts_that_are_done)
{
    static const char first[] = "Orvelle Robotics Inc. hired Mara Quist on 3 May 2024.";
    static const char last[] = "For years, Orvelle denied it.";
    struct dossier *whole = find_all(knowledge, make_long_article(first, last));
    struct find_job *job = find_begin(knowledge, make_long_article(first, last));
    while (find_progress_bytes(job) <= 1u << 20)
        find_step(job, 1);
    struct dossier *look = find_dossier(job);
    ck_assert_ptr_null(dossier_check(look));
    ck_assert_uint_ge(look->mention_count, 3);
    for (uint32_t i = 0; i < 3; i++) {
        const struct mention *seen = &look->mentions[i], *found = &whole->mentions[i];
        const struct entity *entity = &look->entities[seen->entity];
        ck_assert_uint_eq(seen->begin, found->begin);
        ck_assert_str_eq(entity->name, whole->entities[found->entity].name);
        ck_assert_str_eq(entity->value, whole->entities[found->entity].value);
    }
    dossier_release_article(look);
    struct dossier *dossier = find_end(job); /* a look uses nothing up */
    expect_equal(whole, dossier);
    dossier_free(whole);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_look_outlives_a_long_text_that_is_cancelled)
{
    struct article *article =
        make_long_article("Orvelle Robotics Inc. hired Mara Quist on 3 May 2024.", "it rained.");
    struct find_job *job = find_begin(knowledge, article);
    while (find_progress_bytes(job) <= 1u << 20)
        find_step(job, 1);
    struct dossier *look = find_dossier(job);
    find_cancel(job);
    uint32_t date = dossier_entity_by_name(look, "3 May 2024");
    ck_assert_uint_ne(date, NO_INDEX);
    ck_assert_str_eq(look->entities[date].value, "2024-05-03");
    article_free(dossier_release_article(look));
}
END_TEST

START_TEST(many_articles_are_read_as_each_alone)
{
    char message[256];
    struct find_options options = {.many = true};
    struct find_knowledge *many = find_knowledge_new(&options, message, sizeof message);
    struct dossier *alone = find_all(knowledge, make_article(2));
    struct find_job *other = find_begin(many, make_article(1)); /* at the same time */
    for (int i = 0; i < 3; i++) {
        struct dossier *next = find_all(many, make_article(2));
        expect_equal(alone, next);
        dossier_free(next);
    }
    dossier_free(find_end(other));
    dossier_free(alone);
    find_knowledge_free(many);
}
END_TEST

START_TEST(time_is_booked_on_the_steps)
{
    find_timings_reset();
    dossier_free(find_all(knowledge, make_article(20)));
    const struct find_timing *timings = find_timings();
    uint64_t total = 0;
    for (int i = 0; timings[i].step; i++)
        total += timings[i].ns;
    ck_assert_uint_gt(total, 0);
    find_timings_reset();
    ck_assert_uint_eq(find_timings()[0].ns, 0);
}
END_TEST

Suite *job_suite(void)
{
    Suite *suite = suite_create("find/job");
    TCase *tests = tcase_create("job");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_dossier_holds_its_invariants_and_something);
    tcase_add_test(tests, slices_find_what_one_go_finds);
    tcase_add_test(tests, a_look_at_half_time_changes_nothing);
    tcase_add_test(tests, the_background_finds_what_one_go_finds);
    tcase_add_test(tests, the_background_says_when_it_is_done);
    tcase_add_test(tests, an_abandoned_job_outlives_its_knowledge);
    tcase_add_test(tests, a_finished_job_can_be_abandoned);
    tcase_add_test(tests, a_cancelled_job_leaves_the_article);
    tcase_add_test(tests, a_part_of_a_long_text_knows_what_was_said_before);
    tcase_add_test(tests, a_part_may_end_within_a_line);
    tcase_add_test(tests, a_look_at_a_long_text_shows_the_parts_that_are_done);
    tcase_add_test(tests, a_look_outlives_a_long_text_that_is_cancelled);
    tcase_add_test(tests, many_articles_are_read_as_each_alone);
    tcase_add_test(tests, time_is_booked_on_the_steps);
    suite_add_tcase(suite, tests);
    return suite;
}
