#include "model/dossier.h"
#include "suites.h"
#include "support.h"

START_TEST(equal_relations_become_one_with_all_evidence)
{
    struct dossier *dossier = small_dossier();
    const struct relation *hired = &dossier->relations[0];

    ck_assert_uint_eq(dossier->relation_count, 3);
    ck_assert_int_eq(hired->type, RELATION_HIRED);
    ck_assert_uint_eq(hired->evidence_count, 2);
    ck_assert_uint_eq(dossier->evidence[hired->first_evidence].sentence, 0);
    ck_assert_uint_eq(dossier->evidence[hired->first_evidence + 1].sentence, 1);
    dossier_free(dossier);
}
END_TEST

START_TEST(the_joined_relation_is_the_best_of_its_parts)
{
    static const char *const blocks[] = {"x", "Ann runs Acme. Ann leads Acme.", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t ann, acme, index;

    begin_with_sentences(&builder, make_article(blocks));
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    acme = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "Acme");
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    mention_words(&builder, acme, "Acme", 0, FORM_NAME);
    index = relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
    builder.relations.items[index].confidence = 40;
    builder.relations.items[0].weak = true;
    index = relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
    builder.relations.items[index].confidence = 95;
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->relation_count, 1);
    ck_assert_uint_eq(dossier->relations[0].confidence, 95);
    ck_assert(!dossier->relations[0].weak);
    ck_assert_uint_eq(dossier->relations[0].evidence_count, 1); /* the same words, once */
    dossier_free(dossier);
}
END_TEST

START_TEST(of_a_sentence_that_says_it_twice_the_surest_evidence_is_kept)
{
    static const uint8_t confidences[][2] = {{60, 90}, {90, 60}, {70, 70}};
    static const uint32_t kept[] = {1, 0, 0};
    static const char *const words[] = {"runs", "leads"}, *const blocks[] = {
                                                              "x", "Ann runs Acme and leads it.",
                                                              "She heads it.", NULL};
    struct dossier_builder builder;

    begin_with_sentences(&builder, make_article(blocks));
    uint32_t ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    uint32_t acme = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "Acme");
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    mention_words(&builder, acme, "Acme", 0, FORM_NAME);
    relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 2);
    for (uint32_t i = 0; i < 2; i++) {
        relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
        struct evidence *evidence = &builder.evidence.items[1 + i];
        evidence->trigger = sentence_part(&builder.sentences.items[1],
                                          span_of(builder.dossier->article->text, words[i], 0));
        evidence->confidence = confidences[_i][i];
        builder.relations.items[1 + i].confidence = confidences[_i][i];
    }
    struct dossier *dossier = dossier_end(&builder);
    const struct evidence *evidence = dossier->evidence;
    ck_assert_uint_eq(dossier->relation_count, 1);
    ck_assert_uint_eq(dossier->relations[0].evidence_count, 2);
    ck_assert_uint_eq(evidence[0].sentence, 1);
    ck_assert_uint_eq(dossier_span(dossier, &evidence[0], evidence[0].trigger).begin,
                      span_of(dossier->article->text, words[kept[_i]], 0).begin);
    ck_assert_uint_eq(evidence[1].sentence, 2);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(the_evidence_shown_first_is_about_as_sure_as_the_best)
{
    static const struct {
        uint8_t confidences[3];
        uint32_t first;
    } table[] = {{{40, 95, 96}, 1}, {{90, 95, 96}, 0}, {{40, 60, 95}, 2}, {{95, 40, 96}, 0}};
    static const char *const blocks[] = {"Ann runs Acme.", "Ann leads Acme.", "Ann heads Acme.",
                                         NULL};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct dossier_builder builder;
        begin_with_sentences(&builder, make_article(blocks));
        uint32_t ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
        uint32_t acme = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "Acme");
        mention_words(&builder, ann, "Ann", 0, FORM_NAME);
        mention_words(&builder, acme, "Acme", 0, FORM_NAME);
        for (uint32_t k = 0; k < 3; k++) {
            relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, k);
            builder.evidence.items[k].confidence = table[i].confidences[k];
        }
        struct dossier *dossier = dossier_end(&builder);
        ck_assert_uint_eq(dossier->relation_count, 1);
        ck_assert_uint_eq(dossier_telling_evidence(dossier, 0), table[i].first);
        dossier_free(dossier);
    }
}
END_TEST

/* Ann, Acme and Bob, each with a mention in sentence 1: "Ann leads Acme, says Bob." */
static void begin_with_three(struct dossier_builder *builder, uint32_t *ann, uint32_t *acme,
                             uint32_t *bob)
{
    static const char *const blocks[] = {"x", "Ann leads Acme, says Bob.", NULL};

    begin_with_sentences(builder, make_article(blocks));
    *ann = dossier_add_entity(builder, ENTITY_PERSON, "Ann");
    *acme = dossier_add_entity(builder, ENTITY_ORGANIZATION, "Acme");
    *bob = dossier_add_entity(builder, ENTITY_PERSON, "Bob");
    mention_words(builder, *ann, "Ann", 0, FORM_NAME);
    mention_words(builder, *acme, "Acme", 0, FORM_NAME);
    mention_words(builder, *bob, "Bob", 0, FORM_NAME);
}

START_TEST(another_status_or_reporter_is_another_relation)
{
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t ann, acme, bob, index;

    begin_with_three(&builder, &ann, &acme, &bob);
    relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
    relate(&builder, RELATION_LEADS, ann, acme, STATUS_DENIED, 1);
    builder.relations.items[1].reported_by = acme;
    index = relate(&builder, RELATION_LEADS, ann, acme, STATUS_DENIED, 1);
    builder.relations.items[index].reported_by = bob;
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->relation_count, 3);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(a_report_of_what_is_told_anyway_is_evidence_of_it)
{
    struct dossier_builder builder;
    uint32_t ann, acme, bob, index;

    begin_with_three(&builder, &ann, &acme, &bob);
    index = relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
    builder.relations.items[index].reported_by = bob;
    relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
    struct dossier *dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->relation_count, 1);
    ck_assert_uint_eq(dossier->relations[0].reported_by, NO_INDEX);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(symmetric_relations_have_their_ends_in_order)
{
    struct dossier *dossier = small_dossier();
    const struct relation *partners = NULL;

    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if (dossier->relations[i].type == RELATION_PARTNERS_WITH)
            partners = &dossier->relations[i];
    ck_assert_ptr_nonnull(partners);
    ck_assert_uint_eq(partners->subject, 0);
    ck_assert_uint_eq(partners->object, 2);
    dossier_free(dossier);
}
END_TEST

START_TEST(turning_a_relation_turns_its_evidence)
{
    static const char *const blocks[] = {"x", "Ann met Bob.", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    const struct sentence *sentence;
    struct evidence *evidence;
    uint32_t ann, bob;
    const char *text;

    begin_with_sentences(&builder, make_article(blocks));
    text = builder.dossier->article->text;
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    bob = dossier_add_entity(&builder, ENTITY_PERSON, "Bob");
    builder.entities.items[bob].salience = 1;
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    mention_words(&builder, bob, "Bob", 0, FORM_NAME);
    relate(&builder, RELATION_MET, ann, bob, STATUS_ASSERTED, 1);
    evidence = &builder.evidence.items[0];
    sentence = &builder.sentences.items[evidence->sentence];
    evidence->subject = sentence_part(sentence, span_of(text, "Ann", 0));
    evidence->object = sentence_part(sentence, span_of(text, "Bob", 0));
    dossier = dossier_end(&builder);
    evidence = &dossier->evidence[0];
    ck_assert_str_eq(dossier->entities[dossier->relations[0].subject].name, "Bob");
    ck_assert_uint_eq(dossier_span(dossier, evidence, evidence->subject).begin,
                      span_of(text, "Bob", 0).begin);
    dossier_free(dossier);
}
END_TEST

START_TEST(relations_outside_of_domain_or_range_are_refused)
{
    static const char *const blocks[] = {"x", "Ann leads Oslo.", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t ann, oslo;

    begin_with_sentences(&builder, make_article(blocks));
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    oslo = dossier_add_entity(&builder, ENTITY_PLACE, "Oslo");
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    mention_words(&builder, oslo, "Oslo", 0, FORM_NAME);
    ck_assert_uint_eq(relate(&builder, RELATION_LEADS, ann, oslo, STATUS_ASSERTED, 1), NO_INDEX);
    ck_assert_uint_eq(relate(&builder, RELATION_WAS_IN, oslo, ann, STATUS_ASSERTED, 1), NO_INDEX);
    ck_assert_uint_eq(relate(&builder, RELATION_MET, ann, ann, STATUS_ASSERTED, 1), NO_INDEX);
    ck_assert_uint_eq(relate(&builder, RELATION_SAID, ann, oslo, STATUS_ASSERTED, 1), NO_INDEX);
    ck_assert_uint_ne(relate(&builder, RELATION_WAS_IN, ann, oslo, STATUS_ASSERTED, 1), NO_INDEX);
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->relation_count, 1);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_relation_that_lost_an_end_goes_and_attributes_become_none)
{
    static const char *const blocks[] = {"x", "Ann leads Acme.", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t ann, acme, ghost, index;

    begin_with_sentences(&builder, make_article(blocks));
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    acme = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "Acme");
    ghost = dossier_add_entity(&builder, ENTITY_PERSON, "Nobody");
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    mention_words(&builder, acme, "Acme", 0, FORM_NAME);
    relate(&builder, RELATION_LEADS, ghost, acme, STATUS_ASSERTED, 1);
    index = relate(&builder, RELATION_LEADS, ann, acme, STATUS_ASSERTED, 1);
    builder.relations.items[index].reported_by = ghost;
    dossier_add_quote(&builder, (struct quote){.begin = 2, .end = 5, .speaker = ghost});
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->entity_count, 2);
    ck_assert_uint_eq(dossier->relation_count, 1);
    ck_assert_uint_eq(dossier->relations[0].reported_by, NO_INDEX);
    ck_assert_uint_eq(dossier->quotes[0].speaker, NO_INDEX);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(each_entity_lists_its_relations_best_first)
{
    struct dossier *dossier = small_dossier();
    const struct entity *farhill = &dossier->entities[0];

    ck_assert_uint_eq(farhill->relation_count, 2);
    ck_assert_int_eq(dossier->relations[farhill->relations[0]].type, RELATION_HIRED);
    ck_assert_uint_eq(dossier->entities[1].relation_count, 2);
    ck_assert_uint_eq(dossier->entities[3].relation_count, 0);
    dossier_free(dossier);
}
END_TEST

Suite *dossier_relations_suite(void)
{
    Suite *suite = suite_create("dossier_relations");
    TCase *tests = tcase_create("dossier_relations");

    tcase_add_test(tests, equal_relations_become_one_with_all_evidence);
    tcase_add_test(tests, the_joined_relation_is_the_best_of_its_parts);
    tcase_add_loop_test(tests, of_a_sentence_that_says_it_twice_the_surest_evidence_is_kept, 0, 3);
    tcase_add_test(tests, the_evidence_shown_first_is_about_as_sure_as_the_best);
    tcase_add_test(tests, another_status_or_reporter_is_another_relation);
    tcase_add_test(tests, a_report_of_what_is_told_anyway_is_evidence_of_it);
    tcase_add_test(tests, symmetric_relations_have_their_ends_in_order);
    tcase_add_test(tests, turning_a_relation_turns_its_evidence);
    tcase_add_test(tests, relations_outside_of_domain_or_range_are_refused);
    tcase_add_test(tests, a_relation_that_lost_an_end_goes_and_attributes_become_none);
    tcase_add_test(tests, each_entity_lists_its_relations_best_first);
    suite_add_tcase(suite, tests);
    return suite;
}
