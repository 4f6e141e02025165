#include "model/dossier.h"
#include "suites.h"
#include "support.h"

/* Every answer is compared with that of the plain loop it replaces, at every offset. */

static struct dossier *dossier;

static void open_dossier(void)
{
    dossier = small_dossier();
}

static void close_dossier(void)
{
    dossier_free(dossier);
}

static bool is_of(const struct mention *mention, uint32_t entity)
{
    return entity == NO_INDEX || mention->entity == entity;
}

static uint32_t plain_after(uint32_t entity, uint32_t at)
{
    for (uint32_t i = 0; i < dossier->mention_count; i++)
        if (is_of(&dossier->mentions[i], entity) && dossier->mentions[i].begin >= at)
            return i;
    return NO_INDEX;
}

static uint32_t plain_before(uint32_t entity, uint32_t at)
{
    for (uint32_t i = dossier->mention_count; i-- > 0;)
        if (is_of(&dossier->mentions[i], entity) && mention_end(&dossier->mentions[i]) <= at)
            return i;
    return NO_INDEX;
}

START_TEST(finds_the_mention_at_an_offset)
{
    for (uint32_t at = 0; at < dossier->article->len + 3; at++) {
        uint32_t want = NO_INDEX;

        for (uint32_t i = 0; i < dossier->mention_count; i++)
            if (dossier->mentions[i].begin <= at && at < mention_end(&dossier->mentions[i]))
                want = i;
        ck_assert_uint_eq(dossier_mention_at(dossier, at), want);
    }
    ck_assert_uint_eq(dossier_mention_at(dossier, UINT32_MAX), NO_INDEX);
}
END_TEST

START_TEST(finds_the_next_and_the_previous_mention)
{
    for (uint32_t at = 0; at < dossier->article->len + 3; at++) {
        ck_assert_uint_eq(dossier_mention_after(dossier, at), plain_after(NO_INDEX, at));
        ck_assert_uint_eq(dossier_mention_before(dossier, at), plain_before(NO_INDEX, at));
    }
}
END_TEST

START_TEST(finds_the_next_and_the_previous_mention_of_an_entity)
{
    for (uint32_t entity = 0; entity < dossier->entity_count; entity++)
        for (uint32_t at = 0; at < dossier->article->len + 3; at++) {
            ck_assert_uint_eq(dossier_entity_mention_after(dossier, entity, at),
                              plain_after(entity, at));
            ck_assert_uint_eq(dossier_entity_mention_before(dossier, entity, at),
                              plain_before(entity, at));
        }
}
END_TEST

START_TEST(finds_the_sentence_at_an_offset)
{
    for (uint32_t at = 0; at < dossier->article->len + 3; at++) {
        uint32_t want = NO_INDEX;

        for (uint32_t i = 0; i < dossier->sentence_count; i++)
            if (dossier->sentences[i].begin <= at && at < dossier->sentences[i].end)
                want = i;
        ck_assert_uint_eq(dossier_sentence_at(dossier, at), want);
    }
}
END_TEST

START_TEST(finds_an_entity_by_name_or_alias)
{
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "Farhill Labs"), 0);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "Farhill"), 0);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "北辰"), 2);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "She"), NO_INDEX);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, ""), NO_INDEX);
}
END_TEST

START_TEST(an_empty_dossier_has_no_answer)
{
    static const char *const none[] = {NULL};
    struct dossier_builder builder;
    struct dossier *empty;

    begin_with_sentences(&builder, make_article(none));
    empty = dossier_end(&builder);
    ck_assert_uint_eq(dossier_mention_at(empty, 0), NO_INDEX);
    ck_assert_uint_eq(dossier_mention_after(empty, 0), NO_INDEX);
    ck_assert_uint_eq(dossier_mention_before(empty, 0), NO_INDEX);
    ck_assert_uint_eq(dossier_sentence_at(empty, 0), NO_INDEX);
    ck_assert_uint_eq(dossier_entity_by_name(empty, "x"), NO_INDEX);
    dossier_free(empty);
}
END_TEST

Suite *dossier_query_suite(void)
{
    Suite *suite = suite_create("model/dossier_query");
    TCase *tests = tcase_create("dossier_query");

    tcase_add_checked_fixture(tests, open_dossier, close_dossier);
    tcase_add_test(tests, finds_the_mention_at_an_offset);
    tcase_add_test(tests, finds_the_next_and_the_previous_mention);
    tcase_add_test(tests, finds_the_next_and_the_previous_mention_of_an_entity);
    tcase_add_test(tests, finds_the_sentence_at_an_offset);
    tcase_add_test(tests, finds_an_entity_by_name_or_alias);
    tcase_add_test(tests, an_empty_dossier_has_no_answer);
    suite_add_tcase(suite, tests);
    return suite;
}
