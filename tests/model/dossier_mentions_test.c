/* The packed lists of mentions give back what was packed. */
#include <stdlib.h>
#include <string.h>

#include "model/dossier_link.h"
#include "suites.h"
#include "support.h"

#define MENTIONS 40000u

/* Mentions of one letter each: the first and the last are of a rare entity, which one every 20,000
 * has; most of the others are of the first two, in no regular order. */
static uint32_t entity_of(uint32_t i)
{
    if (i % 20000 == 0 || i + 1 == MENTIONS)
        return 4;
    if (i % 331 == 7)
        return 3;
    if (i % 150 == 9)
        return 2;
    return (i * 2654435761u) >> 31;
}

static struct dossier *make(void)
{
    static char text[MENTIONS + 1];
    const char *const blocks[] = {text, NULL};
    struct dossier_builder builder;

    memset(text, 'x', MENTIONS);
    begin_with_sentences(&builder, make_article(blocks));
    for (uint32_t i = 0; i < 5; i++) {
        uint32_t entity = dossier_add_entity(&builder, ENTITY_PERSON, "x");

        builder.entities.items[entity].salience = 1.0f - 0.1f * (float)i;
    }
    for (uint32_t i = 0; i < MENTIONS; i++)
        dossier_add_mention(&builder, (struct span){i, i + 1}, entity_of(i), FORM_NAME, "test", 90);
    return dossier_end(&builder);
}

START_TEST(lists_the_mentions_of_each_entity)
{
    struct dossier *dossier = make();
    uint32_t counts[5] = {0};

    ck_assert_uint_eq(dossier->mention_count, MENTIONS);
    for (uint32_t i = 0; i < MENTIONS; i++) {
        uint32_t entity = entity_of(i);

        ck_assert_uint_eq(entity_mention(&dossier->entities[entity], counts[entity]++), i);
    }
    for (uint32_t entity = 0; entity < 5; entity++)
        ck_assert_uint_eq(dossier->entities[entity].mention_count, counts[entity]);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(finds_mentions_in_long_lists)
{
    struct dossier *dossier = make();
    uint32_t last[5] = {NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX};

    for (uint32_t i = 0; i < MENTIONS; i++) {
        uint32_t entity = entity_of(i);

        ck_assert_uint_eq(dossier_entity_mention_before(dossier, entity, i), last[entity]);
        ck_assert_uint_eq(dossier_entity_mention_after(dossier, entity, i), i);
        last[entity] = i;
    }
    dossier_free(dossier);
}
END_TEST

/* Between the mentions of one entity lie so many of another: where a difference takes a byte more.
 */
START_TEST(differences_may_have_any_length)
{
    static const uint32_t differences[] = {1, 127, 128, 16383, 16384, 2097151, 2097152, 1};
    enum { DIFFERENCES = sizeof differences / sizeof *differences };
    struct entity entities[2] = {{0}, {0}};
    struct dossier dossier = {.arena = arena_new(), .entities = entities, .entity_count = 2};
    uint32_t at = 0;

    for (uint32_t i = 0; i < DIFFERENCES; i++)
        dossier.mention_count += differences[i];
    dossier.mention_count++;
    dossier.mentions = memory_zeroed(dossier.mention_count, sizeof *dossier.mentions);
    for (uint32_t i = 0; i < DIFFERENCES; at += differences[i++])
        dossier.mentions[at].entity = 1;
    dossier.mentions[at].entity = 1;
    dossier_link_mention_lists(&dossier);
    ck_assert_uint_eq(entities[1].mention_count, DIFFERENCES + 1);
    at = 0;
    for (uint32_t i = 0; i <= DIFFERENCES; i++) {
        ck_assert_uint_eq(entity_mention(&entities[1], i), at);
        at += i < DIFFERENCES ? differences[i] : 0;
    }
    ck_assert_uint_eq(entity_mention(&entities[0], entities[0].mention_count - 1),
                      dossier.mention_count - 3);
    free(dossier.mentions);
    arena_free(dossier.arena);
}
END_TEST

Suite *dossier_mentions_suite(void)
{
    Suite *suite = suite_create("model/dossier_mentions");
    TCase *tests = tcase_create("dossier_mentions");

    tcase_add_test(tests, lists_the_mentions_of_each_entity);
    tcase_add_test(tests, finds_mentions_in_long_lists);
    tcase_add_test(tests, differences_may_have_any_length);
    suite_add_tcase(suite, tests);
    return suite;
}
