/* Relations that are settled while others are still added come out as if they never were. */
#include <string.h>

#include "model/dossier.h"
#include "suites.h"
#include "support.h"

#define SENTENCES 12u
#define RELATIONS 600u

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

/* A relation between three companies and two people: of few kinds, so that many are the same. */
static void add_random(struct dossier_builder *builder, uint32_t *state)
{
    static const uint8_t types[] = {RELATION_PARTNERS_WITH, RELATION_LEADS, RELATION_ACQUIRED};
    struct relation relation = {.type = types[next_random(state) % 3],
                                .status = (uint8_t)(next_random(state) % 2),
                                .confidence = (uint8_t)(50 + next_random(state) % 4),
                                .weak = next_random(state) % 2 == 0,
                                .reported_by = next_random(state) % 3 ? NO_INDEX : 4,
                                .role = NO_INDEX,
                                .date = next_random(state) % 4 ? NO_INDEX : 3,
                                .amount = NO_INDEX};
    relation.object = next_random(state) % 3;
    relation.subject =
        relation.type == RELATION_LEADS ? 3 + next_random(state) % 2 : next_random(state) % 3;
    struct evidence evidence = {.sentence = next_random(state) % SENTENCES,
                                .subject = {(uint16_t)(1 + next_random(state) % 3), 1},
                                .object = {(uint16_t)(5 + next_random(state) % 3), 1},
                                .trigger = {(uint16_t)(1 + next_random(state) % 9), 1},
                                .rule = dossier_add_rule(builder, "test")};
    dossier_add_relation(builder, relation, evidence);
}

static void begin(struct dossier_builder *builder)
{
    static const char *const names[] = {"Acme", "Brill", "Cody", "Dora", "Emil"};
    const char *blocks[SENTENCES + 1] = {NULL};

    for (uint32_t i = 0; i < SENTENCES; i++)
        blocks[i] = "Acme Brill Cody Dora Emil";
    begin_with_sentences(builder, make_article(blocks));
    for (uint32_t i = 0; i < 5; i++) {
        dossier_add_entity(builder, i < 3 ? ENTITY_ORGANIZATION : ENTITY_PERSON, names[i]);
        if (i != 1) /* what nobody mentions takes its relations along */
            mention_words(builder, i, names[i], 0, FORM_NAME);
    }
}

/* settling: how many relations come between two settlings, 0 for none. */
static struct dossier *make(uint32_t settling)
{
    struct dossier_builder builder;
    uint32_t state = 7;

    begin(&builder);
    for (uint32_t i = 1; i <= RELATIONS; i++) {
        add_random(&builder, &state);
        if (settling && i % settling == 0)
            dossier_settle_relations(&builder, i % 5);
    }
    return dossier_end(&builder);
}

static void compare_relations(const struct dossier *a, const struct dossier *b)
{
    ck_assert_uint_eq(a->relation_count, b->relation_count);
    ck_assert_uint_eq(a->evidence_count, b->evidence_count);
    for (uint32_t i = 0; i < a->relation_count; i++) {
        const struct relation *x = &a->relations[i], *y = &b->relations[i];

        ck_assert(x->type == y->type && x->status == y->status && x->weak == y->weak);
        ck_assert(x->subject == y->subject && x->object == y->object && x->date == y->date);
        ck_assert(x->reported_by == y->reported_by && x->confidence == y->confidence);
        ck_assert(x->first_evidence == y->first_evidence);
        ck_assert(x->evidence_count == y->evidence_count);
    }
    for (uint32_t i = 0; i < a->evidence_count; i++) {
        const struct evidence *x = &a->evidence[i], *y = &b->evidence[i];

        ck_assert(x->sentence == y->sentence && x->trigger.place == y->trigger.place);
        ck_assert(x->subject.place == y->subject.place && x->object.place == y->object.place);
    }
}

START_TEST(settling_changes_nothing)
{
    static const uint32_t settlings[] = {1, 7, 100};
    struct dossier *plain = make(0);

    ck_assert_ptr_null(dossier_check(plain));
    ck_assert_uint_gt(plain->relation_count, 10);
    for (size_t i = 0; i < sizeof settlings / sizeof *settlings; i++) {
        struct dossier *settled = make(settlings[i]);

        ck_assert_ptr_null(dossier_check(settled));
        compare_relations(plain, settled);
        dossier_free(settled);
    }
    dossier_free(plain);
}
END_TEST

static void cancel(struct dossier_builder *builder)
{
    struct article *article = builder->dossier->article;

    dossier_cancel(builder);
    article_free(article);
}

START_TEST(settled_relations_keep_their_order)
{
    struct dossier_builder builder;
    uint32_t state = 3, count;

    begin(&builder);
    for (uint32_t i = 0; i < 50; i++)
        add_random(&builder, &state);
    count = builder.relations.count;
    struct relation before[50];
    memcpy(before, builder.relations.items, count * sizeof *before);
    ck_assert_uint_eq(dossier_settle_relations(&builder, 8), count - 8);
    ck_assert_uint_eq(dossier_settle_relations(&builder, 8), 0);
    ck_assert_uint_eq(builder.relations.count, 8);
    ck_assert_uint_eq(dossier_added_relations(&builder), count);
    for (uint32_t i = 0; i < count; i++)
        ck_assert_mem_eq(dossier_added_relation(&builder, i), &before[i], sizeof *before);
    cancel(&builder);
}
END_TEST

START_TEST(drops_settled_relations_and_others)
{
    struct dossier_builder builder;
    bool dropped[50] = {false};
    uint32_t state = 3, count;

    begin(&builder);
    for (uint32_t i = 0; i < 50; i++)
        add_random(&builder, &state);
    count = builder.relations.count;
    struct relation last = builder.relations.items[count - 1];
    struct relation second = builder.relations.items[1];
    dossier_settle_relations(&builder, 8);
    dropped[0] = dropped[count - 2] = true;
    dossier_drop_relations(&builder, dropped);
    ck_assert_uint_eq(dossier_added_relations(&builder), count - 2);
    ck_assert_mem_eq(dossier_added_relation(&builder, 0), &second, sizeof second);
    ck_assert_mem_eq(dossier_added_relation(&builder, count - 3), &last, sizeof last);
    cancel(&builder);
}
END_TEST

START_TEST(unsettled_relations_are_as_they_were_added)
{
    struct dossier_builder builder, never;
    uint32_t state = 7, other = 7;

    begin(&builder);
    begin(&never);
    for (uint32_t i = 1; i <= 20; i++) {
        add_random(&builder, &state);
        add_random(&never, &other);
        if (i % 8 == 0)
            dossier_settle_relations(&builder, 2);
    }
    dossier_unsettle_relations(&builder);
    ck_assert_uint_eq(builder.relations.count, never.relations.count);
    ck_assert_uint_eq(builder.evidence.count, never.relations.count);
    for (uint32_t i = 0; i < never.relations.count; i++) {
        ck_assert_mem_eq(&builder.relations.items[i], &never.relations.items[i],
                         sizeof(struct relation));
        ck_assert_mem_eq(&builder.evidence.items[i], &never.evidence.items[i],
                         sizeof(struct evidence) - 1);
    }
    cancel(&builder);
    cancel(&never);
}
END_TEST

Suite *dossier_settle_suite(void)
{
    Suite *suite = suite_create("model/dossier_settle");
    TCase *tests = tcase_create("dossier_settle");

    tcase_add_test(tests, settling_changes_nothing);
    tcase_add_test(tests, settled_relations_keep_their_order);
    tcase_add_test(tests, drops_settled_relations_and_others);
    tcase_add_test(tests, unsettled_relations_are_as_they_were_added);
    suite_add_tcase(suite, tests);
    return suite;
}
