/* What a person has corrected, applied to what is found. */
#include <string.h>
#include <time.h>

#include "find/correct/correct.h"
#include "find/find.h"
#include "model/correction.h"
#include "suites.h"

static struct find_knowledge *knowledge;
static struct dossier *dossier;
static struct corrections corrections;

static void setup(void)
{
    char message[256];
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    dossier = NULL;
    corrections = (struct corrections){0};
}

static void teardown(void)
{
    dossier_free(dossier);
    find_knowledge_free(knowledge);
    corrections_release(&corrections);
}

static void correct(enum correction_kind kind, unsigned type, const char *name, const char *to)
{
    struct correction correction = {(uint8_t)kind, (uint8_t)type, name, to};
    corrections_add(&corrections, &correction);
}

/* Finds in one paragraph, with the corrections so far. */
static void find_in(const char *text)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, text, strlen(text));
    struct article *article = article_end(&maker);
    article->corrections = memory_alloc(sizeof corrections);
    *article->corrections = corrections_copy(&corrections);
    dossier_free(dossier);
    dossier = find_all(knowledge, article);
    const char *wrong = dossier_check(dossier);
    ck_assert_msg(!wrong, "%s", wrong);
}

/* The entity that is shown by the name, or NULL. */
static const struct entity *entity_of(const char *name)
{
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (strcmp(dossier->entities[i].name, name) == 0)
            return &dossier->entities[i];
    return NULL;
}

static const struct entity *need_entity(const char *name)
{
    const struct entity *entity = entity_of(name);
    ck_assert_msg(entity != NULL, "%s is not there", name);
    return entity;
}

static const struct relation *relation_of(enum relation_type type, const char *subject,
                                          const char *object)
{
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        if (relation->type == type &&
            strcmp(dossier->entities[relation->subject].name, subject) == 0 &&
            strcmp(dossier->entities[relation->object].name, object) == 0)
            return relation;
    }
    return NULL;
}

/* The n-th mention of the entity is this text, found by the rule (NULL: any). */
static void assert_mention(const char *name, uint32_t n, const char *text, const char *rule)
{
    const struct entity *entity = need_entity(name);
    ck_assert_uint_lt(n, entity->mention_count);
    const struct mention *mention = &dossier->mentions[entity_mention(entity, n)];
    ck_assert_uint_eq(mention->len, strlen(text));
    ck_assert_int_eq(memcmp(dossier->article->text + mention->begin, text, mention->len), 0);
    if (rule)
        ck_assert_str_eq(dossier_mention_rule(dossier, mention), rule);
}

static bool has_alias(const struct entity *entity, const char *text, const char *rule)
{
    for (uint32_t i = 0; i < entity->alias_count; i++)
        if (strcmp(entity->aliases[i].text, text) == 0 &&
            (!rule || strcmp(entity->aliases[i].rule, rule) == 0))
            return true;
    return false;
}

static const char acquired[] =
    "Saltmere Robotics acquired Farhill Labs in 2019. Farhill Labs was "
    "founded by Daniel Gross. Daniel Gross met Ines Marlow in Rotterdam.";

START_TEST(text_without_corrections_has_what_is_corrected_below)
{
    find_in(acquired);
    ck_assert_ptr_nonnull(relation_of(RELATION_ACQUIRED, "Saltmere Robotics", "Farhill Labs"));
    ck_assert_ptr_nonnull(relation_of(RELATION_FOUNDED, "Daniel Gross", "Farhill Labs"));
    ck_assert_ptr_nonnull(entity_of("Ines Marlow"));
}
END_TEST

START_TEST(hidden_entity_is_there_and_marked)
{
    correct(CORRECTION_HIDE, 0, "Farhill Labs", "");
    find_in(acquired);
    ck_assert(need_entity("Farhill Labs")->hidden);
    ck_assert(!need_entity("Daniel Gross")->hidden);
}
END_TEST

START_TEST(renamed_entity_keeps_its_old_name_as_an_alias)
{
    correct(CORRECTION_RENAME, 0, "Farhill Labs", "Farhill");
    find_in(acquired);
    const struct entity *entity = need_entity("Farhill");
    ck_assert_ptr_null(entity_of("Farhill Labs"));
    ck_assert(has_alias(entity, "Farhill Labs", NULL));
    ck_assert(has_alias(entity, "Farhill", "user"));
    ck_assert_uint_eq(entity->mention_count, 2);
    ck_assert_uint_eq(entity->origin, ORIGIN_USER);
}
END_TEST

START_TEST(entity_of_another_type_loses_the_relations_that_it_cannot_have)
{
    correct(CORRECTION_TYPE, ENTITY_PLACE, "Daniel Gross", "");
    find_in(acquired);
    const struct entity *entity = need_entity("Daniel Gross");
    ck_assert_uint_eq(entity->type, ENTITY_PLACE);
    ck_assert_uint_eq(entity->runner_up, ENTITY_NONE);
    ck_assert_ptr_null(relation_of(RELATION_FOUNDED, "Daniel Gross", "Farhill Labs"));
    ck_assert_ptr_nonnull(relation_of(RELATION_ACQUIRED, "Saltmere Robotics", "Farhill Labs"));
}
END_TEST

START_TEST(merged_entities_have_the_mentions_and_relations_of_both)
{
    correct(CORRECTION_MERGE, 0, "Farhill Labs", "Quell Systems");
    find_in("Saltmere Robotics acquired Farhill Labs in 2019. Saltmere Robotics acquired Quell "
            "Systems in 2019. Farhill Labs was founded by Daniel Gross.");
    ck_assert_ptr_null(entity_of("Farhill Labs"));
    const struct entity *entity = need_entity("Quell Systems");
    ck_assert_uint_eq(entity->mention_count, 3);
    ck_assert(has_alias(entity, "Farhill Labs", "user"));
    const struct relation *relation =
        relation_of(RELATION_ACQUIRED, "Saltmere Robotics", "Quell Systems");
    ck_assert_ptr_nonnull(relation);
    ck_assert_uint_eq(relation->evidence_count, 2);
    ck_assert_ptr_nonnull(relation_of(RELATION_FOUNDED, "Daniel Gross", "Quell Systems"));
    uint32_t acquisitions = 0;
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        acquisitions += dossier->relations[i].type == RELATION_ACQUIRED;
    ck_assert_uint_eq(acquisitions, 1);
}
END_TEST

START_TEST(merged_entities_are_not_related_to_themselves)
{
    correct(CORRECTION_MERGE, 0, "Farhill Labs", "Saltmere Robotics");
    find_in(acquired);
    ck_assert_uint_eq(need_entity("Saltmere Robotics")->mention_count, 3);
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        ck_assert_uint_ne(dossier->relations[i].type, RELATION_ACQUIRED);
}
END_TEST

START_TEST(merged_speaker_keeps_what_was_said)
{
    const char *text = "“We will grow,” said Daniel Gross. Ines Marlow left.";
    find_in(text);
    ck_assert_uint_eq(need_entity("Daniel Gross")->quote_count, 1);
    correct(CORRECTION_MERGE, 0, "Daniel Gross", "Ines Marlow");
    find_in(text);
    ck_assert_uint_eq(need_entity("Ines Marlow")->quote_count, 1);
}
END_TEST

static const char alike[] = "Daniel Gross founded Farhill Labs. Ines Marlow met Daniel Gross. "
                            "“We will grow,” said Gross. Gross acquired Quell Systems.";

START_TEST(split_form_takes_its_mentions_relations_and_quotes)
{
    find_in(alike);
    uint32_t together = need_entity("Daniel Gross")->mention_count;
    ck_assert(has_alias(need_entity("Daniel Gross"), "Gross", NULL));
    ck_assert_uint_eq(need_entity("Daniel Gross")->quote_count, 1);
    correct(CORRECTION_SPLIT, 0, "Daniel Gross", "Gross");
    find_in(alike);
    const struct entity *old = need_entity("Daniel Gross"), *new = need_entity("Gross");
    ck_assert_uint_eq(old->mention_count + new->mention_count, together);
    ck_assert_uint_eq(new->type, ENTITY_PERSON);
    assert_mention("Gross", 0, "Gross", NULL);
    ck_assert(!has_alias(old, "Gross", NULL));
    ck_assert(has_alias(new, "Gross", "user"));
    ck_assert_uint_eq(old->quote_count, 0);
    ck_assert_uint_eq(new->quote_count, 1);
    ck_assert_ptr_nonnull(relation_of(RELATION_FOUNDED, "Daniel Gross", "Farhill Labs"));
    ck_assert_ptr_null(relation_of(RELATION_FOUNDED, "Gross", "Farhill Labs"));
}
END_TEST

START_TEST(split_name_leaves_the_entity_with_another)
{
    correct(CORRECTION_SPLIT, 0, "Daniel Gross", "Daniel Gross");
    find_in(alike);
    ck_assert(!has_alias(need_entity("Gross"), "Daniel Gross", NULL));
    assert_mention("Daniel Gross", 0, "Daniel Gross", NULL);
}
END_TEST

/* An article of so many sentences that begin with one of two forms of a person's name, each with a
 * relation. */
static void build_alike(struct work *work, uint32_t sentences)
{
    static const char text[] = "Daniel Gross joined. Gross left. ";
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    struct buffer all = {0};
    for (uint32_t i = 0; i < sentences / 2; i++)
        buffer_add_str(&all, text);
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, all.bytes, all.len - 1);
    buffer_release(&all);
    struct article *article = article_end(&maker);
    *work = (struct work){.article = article};
    dossier_begin(&work->builder, article);
    uint32_t person = dossier_add_entity(&work->builder, ENTITY_PERSON, "Daniel Gross");
    uint32_t firm = dossier_add_entity(&work->builder, ENTITY_ORGANIZATION, "Farhill Labs");
    for (uint32_t i = 0; i < sentences; i++) {
        uint32_t begin = i / 2 * 33 + i % 2 * 21, len = i % 2 ? 5 : 12;
        uint32_t sentence = dossier_add_sentence(&work->builder, begin, begin + len);
        dossier_add_mention(&work->builder, (struct span){begin, begin + len}, person,
                            i % 2 ? FORM_ALIAS : FORM_NAME, "test", 90);
        dossier_add_relation(&work->builder,
                             (struct relation){.type = RELATION_WORKS_FOR,
                                               .subject = person,
                                               .object = firm,
                                               .reported_by = NO_INDEX,
                                               .role = NO_INDEX,
                                               .date = NO_INDEX,
                                               .amount = NO_INDEX},
                             (struct evidence){.sentence = sentence, .confidence = 90});
    }
}

/* The CPU time of dividing them, each relation to the form that its sentence begins with. */
static double seconds_to_split(uint32_t sentences)
{
    static const struct correction split = {CORRECTION_SPLIT, 0, "Daniel Gross", "Gross"};
    struct work work;
    build_alike(&work, sentences);
    clock_t before = clock();
    correct_split(&work, &split);
    clock_t after = clock();
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < work.builder.relations.count; i++)
        wrong += work.builder.relations.items[i].subject != work.builder.mentions.items[i].entity;
    ck_assert_uint_eq(work.builder.relations.count, sentences);
    ck_assert_uint_ne(work.builder.mentions.items[0].entity, work.builder.mentions.items[1].entity);
    ck_assert_uint_eq(wrong, 0);
    dossier_free(dossier_end(&work.builder));
    return (double)(after - before) / CLOCKS_PER_SEC;
}

/* Ten times the relations and mentions: a hundred times the time, and 1.6 s, if each of the ones
 * were compared with each of the others. */
START_TEST(what_a_split_costs_grows_with_the_relations)
{
    double few = seconds_to_split(5000), many = seconds_to_split(50000);
    ck_assert_msg(many < few * 25 + 0.1, "%.1f ms, then %.1f ms", few * 1e3, many * 1e3);
}
END_TEST

START_TEST(only_form_of_an_entity_is_not_split)
{
    correct(CORRECTION_SPLIT, 0, "Ines Marlow", "Ines Marlow");
    correct(CORRECTION_SPLIT, 0, "Ines Marlow", "Marlow");
    find_in(acquired);
    ck_assert_uint_ne(need_entity("Ines Marlow")->origin, ORIGIN_USER);
    ck_assert_ptr_null(entity_of("Marlow"));
}
END_TEST

START_TEST(added_name_is_a_mention_wherever_it_stands_whole)
{
    correct(CORRECTION_ADD, ENTITY_PRODUCT, "the kite", "");
    find_in("They sold the kite. Others bought the kites, and nobody flew the kite's tail.");
    const struct entity *entity = need_entity("the kite");
    ck_assert_uint_eq(entity->type, ENTITY_PRODUCT);
    ck_assert_uint_eq(entity->mention_count, 2);
    assert_mention("the kite", 0, "the kite", "user");
    ck_assert_uint_eq(dossier->mentions[entity_mention(entity, 0)].confidence, 100);
}
END_TEST

START_TEST(added_name_of_ideographs_is_found_between_others)
{
    correct(CORRECTION_ADD, ENTITY_PRODUCT, "风筝", "");
    find_in("他们卖风筝给孩子，孩子喜欢风筝。");
    ck_assert_uint_eq(need_entity("风筝")->mention_count, 2);
}
END_TEST

START_TEST(added_name_gives_way_to_mentions_but_for_its_own_parts)
{
    correct(CORRECTION_ADD, ENTITY_PERSON, "Labs", "");
    correct(CORRECTION_ADD, ENTITY_EVENT, "Ines Marlow in Rotterdam", "");
    find_in(acquired);
    ck_assert_ptr_null(entity_of("Labs"));
    assert_mention("Ines Marlow in Rotterdam", 0, "Ines Marlow in Rotterdam", "user");
    ck_assert_ptr_null(entity_of("Ines Marlow"));
}
END_TEST

START_TEST(added_name_that_was_found_gets_its_type_and_is_shown)
{
    correct(CORRECTION_HIDE, 0, "Ines Marlow", "");
    correct(CORRECTION_ADD, ENTITY_EVENT, "Ines Marlow", "");
    find_in(acquired);
    ck_assert_uint_eq(need_entity("Ines Marlow")->type, ENTITY_EVENT);
    ck_assert_uint_eq(need_entity("Ines Marlow")->mention_count, 1);
    ck_assert(!need_entity("Ines Marlow")->hidden);
}
END_TEST

START_TEST(added_name_that_is_nowhere_adds_nothing)
{
    find_in(acquired);
    uint32_t count = dossier->entity_count;
    correct(CORRECTION_ADD, ENTITY_PERSON, "Nobody", "");
    find_in(acquired);
    ck_assert_uint_eq(dossier->entity_count, count);
}
END_TEST

START_TEST(relation_that_a_person_knows_has_the_first_sentence_of_both)
{
    correct(CORRECTION_RELATE, RELATION_FAMILY_OF, "Ines Marlow", "Daniel Gross");
    find_in(acquired);
    const struct relation *relation =
        relation_of(RELATION_FAMILY_OF, "Ines Marlow", "Daniel Gross");
    if (!relation)
        relation = relation_of(RELATION_FAMILY_OF, "Daniel Gross", "Ines Marlow");
    ck_assert_ptr_nonnull(relation);
    ck_assert_uint_eq(relation->status, STATUS_ASSERTED);
    ck_assert_uint_eq(relation->confidence, 100);
    ck_assert(!relation->weak);
    const struct evidence *evidence = &dossier->evidence[relation->first_evidence];
    ck_assert_uint_eq(evidence->sentence, 2);
    ck_assert_str_eq(dossier_rule(dossier, evidence->rule), "user");
    ck_assert_uint_ne(evidence->subject.place, 0);
    ck_assert_uint_ne(evidence->object.place, 0);
}
END_TEST

START_TEST(relation_between_sentences_has_the_first_mention_of_its_subject)
{
    correct(CORRECTION_RELATE, RELATION_WORKS_FOR, "Ines Marlow", "Farhill Labs");
    find_in(acquired);
    const struct relation *relation =
        relation_of(RELATION_WORKS_FOR, "Ines Marlow", "Farhill Labs");
    ck_assert_ptr_nonnull(relation);
    const struct evidence *evidence = &dossier->evidence[relation->first_evidence];
    ck_assert_uint_eq(evidence->sentence, 2);
    ck_assert_uint_eq(evidence->object.place, 0);
}
END_TEST

START_TEST(relation_that_was_found_and_is_asserted_is_one)
{
    correct(CORRECTION_RELATE, RELATION_ACQUIRED, "Saltmere Robotics", "Farhill Labs");
    find_in(acquired);
    const struct relation *relation =
        relation_of(RELATION_ACQUIRED, "Saltmere Robotics", "Farhill Labs");
    ck_assert_uint_eq(relation->confidence, 100);
    uint32_t acquisitions = 0;
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        acquisitions += dossier->relations[i].type == RELATION_ACQUIRED;
    ck_assert_uint_eq(acquisitions, 1);
}
END_TEST

START_TEST(relation_that_types_do_not_allow_is_not_added)
{
    correct(CORRECTION_RELATE, RELATION_ACQUIRED, "Rotterdam", "Daniel Gross");
    correct(CORRECTION_RELATE, RELATION_MET, "Daniel Gross", "Daniel Gross");
    find_in(acquired);
    ck_assert_ptr_null(relation_of(RELATION_ACQUIRED, "Rotterdam", "Daniel Gross"));
}
END_TEST

START_TEST(unrelated_entities_have_no_such_relation)
{
    correct(CORRECTION_UNRELATE, RELATION_ACQUIRED, "Saltmere Robotics", "Farhill Labs");
    correct(CORRECTION_UNRELATE, RELATION_MET, "Ines Marlow", "Daniel Gross");
    find_in(acquired);
    ck_assert_ptr_null(relation_of(RELATION_ACQUIRED, "Saltmere Robotics", "Farhill Labs"));
    ck_assert_ptr_null(relation_of(RELATION_MET, "Daniel Gross", "Ines Marlow"));
    ck_assert_ptr_null(relation_of(RELATION_MET, "Ines Marlow", "Daniel Gross"));
    ck_assert_ptr_nonnull(relation_of(RELATION_FOUNDED, "Daniel Gross", "Farhill Labs"));
}
END_TEST

START_TEST(names_that_are_not_there_do_nothing)
{
    find_in(acquired);
    uint32_t entities = dossier->entity_count, relations = dossier->relation_count;
    correct(CORRECTION_HIDE, 0, "X", "");
    correct(CORRECTION_RENAME, 0, "X", "Y");
    correct(CORRECTION_TYPE, ENTITY_PLACE, "X", "");
    correct(CORRECTION_MERGE, 0, "X", "Daniel Gross");
    correct(CORRECTION_MERGE, 0, "Daniel Gross", "X");
    correct(CORRECTION_SPLIT, 0, "X", "Gross");
    correct(CORRECTION_RELATE, RELATION_MET, "X", "Daniel Gross");
    correct(CORRECTION_UNRELATE, RELATION_FOUNDED, "Daniel Gross", "X");
    find_in(acquired);
    ck_assert_uint_eq(dossier->entity_count, entities);
    ck_assert_uint_eq(dossier->relation_count, relations);
    for (uint32_t i = 0; i < entities; i++)
        ck_assert(!dossier->entities[i].hidden && dossier->entities[i].origin != ORIGIN_USER);
}
END_TEST

START_TEST(corrections_apply_in_order)
{
    correct(CORRECTION_RENAME, 0, "Ines Marlow", "Ines");
    correct(CORRECTION_RENAME, 0, "Ines Marlow", "never");
    correct(CORRECTION_MERGE, 0, "Ines", "Daniel Gross");
    correct(CORRECTION_HIDE, 0, "Ines", "");
    find_in(acquired);
    ck_assert_ptr_null(entity_of("Ines"));
    ck_assert_ptr_null(entity_of("never"));
    ck_assert(has_alias(need_entity("Daniel Gross"), "Ines Marlow", NULL));
    ck_assert(!need_entity("Daniel Gross")->hidden);
}
END_TEST

START_TEST(half_of_an_article_is_corrected_as_well)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, acquired, strlen(acquired));
    struct article *article = article_end(&maker);
    correct(CORRECTION_RENAME, 0, "Farhill Labs", "Farhill");
    article->corrections = memory_alloc(sizeof corrections);
    *article->corrections = corrections_copy(&corrections);
    struct find_job *job = find_begin(knowledge, article);
    while (find_step(job, 1000))
        ;
    dossier = find_dossier(job);
    ck_assert_ptr_nonnull(entity_of("Farhill"));
    dossier_release_article(dossier);
    dossier = find_end(job);
    ck_assert_ptr_nonnull(entity_of("Farhill"));
}
END_TEST

Suite *correct_suite(void)
{
    Suite *suite = suite_create("find/correct");
    TCase *tcase = tcase_create("all");
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, text_without_corrections_has_what_is_corrected_below);
    tcase_add_test(tcase, hidden_entity_is_there_and_marked);
    tcase_add_test(tcase, renamed_entity_keeps_its_old_name_as_an_alias);
    tcase_add_test(tcase, entity_of_another_type_loses_the_relations_that_it_cannot_have);
    tcase_add_test(tcase, merged_entities_have_the_mentions_and_relations_of_both);
    tcase_add_test(tcase, merged_entities_are_not_related_to_themselves);
    tcase_add_test(tcase, merged_speaker_keeps_what_was_said);
    tcase_add_test(tcase, split_form_takes_its_mentions_relations_and_quotes);
    tcase_add_test(tcase, split_name_leaves_the_entity_with_another);
    tcase_add_test(tcase, what_a_split_costs_grows_with_the_relations);
    tcase_add_test(tcase, only_form_of_an_entity_is_not_split);
    tcase_add_test(tcase, added_name_is_a_mention_wherever_it_stands_whole);
    tcase_add_test(tcase, added_name_of_ideographs_is_found_between_others);
    tcase_add_test(tcase, added_name_gives_way_to_mentions_but_for_its_own_parts);
    tcase_add_test(tcase, added_name_that_was_found_gets_its_type_and_is_shown);
    tcase_add_test(tcase, added_name_that_is_nowhere_adds_nothing);
    tcase_add_test(tcase, relation_that_a_person_knows_has_the_first_sentence_of_both);
    tcase_add_test(tcase, relation_between_sentences_has_the_first_mention_of_its_subject);
    tcase_add_test(tcase, relation_that_was_found_and_is_asserted_is_one);
    tcase_add_test(tcase, relation_that_types_do_not_allow_is_not_added);
    tcase_add_test(tcase, unrelated_entities_have_no_such_relation);
    tcase_add_test(tcase, names_that_are_not_there_do_nothing);
    tcase_add_test(tcase, corrections_apply_in_order);
    tcase_add_test(tcase, half_of_an_article_is_corrected_as_well);
    suite_add_tcase(suite, tcase);
    return suite;
}
