#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/dossier.h"
#include "suites.h"
#include "support.h"

START_TEST(the_small_dossier_holds_every_invariant)
{
    struct dossier *dossier = small_dossier();

    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(entities_come_by_salience)
{
    struct dossier *dossier = small_dossier();

    ck_assert_uint_eq(dossier->entity_count, 4);
    ck_assert_str_eq(dossier->entities[0].name, "Farhill Labs");
    ck_assert_str_eq(dossier->entities[1].name, "Ann Lee");
    ck_assert_str_eq(dossier->entities[2].name, "北辰智能");
    ck_assert_str_eq(dossier->entities[3].name, "Oslo");
    dossier_free(dossier);
}
END_TEST

START_TEST(of_equal_salience_the_first_mentioned_comes_first)
{
    static const char *const blocks[] = {"x", "Ann met Bob.", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t bob, ann;

    begin_with_sentences(&builder, make_article(blocks));
    bob = dossier_add_entity(&builder, ENTITY_PERSON, "Bob");
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    mention_words(&builder, bob, "Bob", 0, FORM_NAME);
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    dossier = dossier_end(&builder);
    ck_assert_str_eq(dossier->entities[0].name, "Ann");
    dossier_free(dossier);
}
END_TEST

START_TEST(mentions_come_in_text_order_with_their_sentences)
{
    struct dossier *dossier = small_dossier();

    ck_assert_uint_eq(dossier->mention_count, 9);
    for (uint32_t i = 1; i < dossier->mention_count; i++)
        ck_assert_uint_lt(dossier->mentions[i - 1].begin, dossier->mentions[i].begin);
    ck_assert_uint_eq(dossier_sentence_of(dossier, &dossier->mentions[0]), 0);
    ck_assert_uint_eq(dossier_sentence_of(dossier, &dossier->mentions[2]), 1);
    ck_assert_uint_eq(dossier_sentence_of(dossier, &dossier->mentions[8]), 2);
    dossier_free(dossier);
}
END_TEST

START_TEST(each_entity_lists_its_mentions)
{
    struct dossier *dossier = small_dossier();
    const struct entity *ann = &dossier->entities[1];

    ck_assert_uint_eq(ann->mention_count, 3);
    ck_assert_uint_eq(dossier->mentions[entity_mention(ann, 2)].form, FORM_PRONOUN);
    ck_assert_uint_eq(dossier->entities[0].mention_count, 3);
    ck_assert_uint_eq(dossier->entities[3].mention_count, 1);
    dossier_free(dossier);
}
END_TEST

START_TEST(aliases_are_the_forms_of_the_text_most_frequent_first)
{
    struct dossier *dossier = small_dossier();
    const struct entity *farhill = &dossier->entities[0], *beichen = &dossier->entities[2];

    ck_assert_uint_eq(farhill->alias_count, 2);
    ck_assert_str_eq(farhill->aliases[0].text, "Farhill");
    ck_assert_uint_eq(farhill->aliases[0].count, 2);
    ck_assert_str_eq(farhill->aliases[1].text, "Farhill Labs");
    ck_assert(!farhill->aliases[0].han);
    ck_assert_uint_eq(beichen->alias_count, 2);
    ck_assert(beichen->aliases[0].han);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_pronoun_is_no_alias)
{
    struct dossier *dossier = small_dossier();

    ck_assert_uint_eq(dossier->entities[1].alias_count, 1);
    dossier_free(dossier);
}
END_TEST

START_TEST(declared_aliases_stay_once_and_keep_their_reason)
{
    static const char *const blocks[] = {"x", "Farhill Labs (FHL) grew. FHL!", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    const struct entity *entity;
    uint32_t id;

    begin_with_sentences(&builder, make_article(blocks));
    id = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "Farhill Laboratories");
    for (int i = 0; i < 2; i++)
        dossier_add_alias(&builder, id,
                          (struct alias){.text = "FHL", .kind = ALIAS_ACRONYM, .rule = "defined"});
    mention_words(&builder, id, "Farhill Labs", 0, FORM_NAME);
    mention_words(&builder, id, "FHL", 0, FORM_NAME);
    mention_words(&builder, id, "FHL", 1, FORM_NAME);
    dossier = dossier_end(&builder);
    ck_assert_ptr_null(dossier_check(dossier));
    entity = &dossier->entities[0];
    ck_assert_uint_eq(entity->alias_count, 3);
    ck_assert_str_eq(entity->aliases[0].text, "FHL");
    ck_assert_str_eq(entity->aliases[0].rule, "defined");
    ck_assert_uint_eq(entity->aliases[0].kind, ALIAS_ACRONYM);
    ck_assert_uint_eq(entity->aliases[0].count, 2);
    ck_assert_str_eq(entity->aliases[2].text, "Farhill Laboratories");
    ck_assert_uint_eq(entity->aliases[2].count, 0);
    dossier_free(dossier);
}
END_TEST

START_TEST(of_overlapping_mentions_the_longest_stays)
{
    static const char *const blocks[] = {"x", "New York Times said", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t place, paper;

    begin_with_sentences(&builder, make_article(blocks));
    place = dossier_add_entity(&builder, ENTITY_PLACE, "New York");
    paper = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "York Times");
    mention_words(&builder, place, "New York", 0, FORM_NAME);
    mention_words(&builder, paper, "York Times", 0, FORM_NAME);
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->mention_count, 1);
    ck_assert_uint_eq(dossier->entity_count, 1);
    ck_assert_str_eq(dossier->entities[0].name, "York Times");
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(of_equal_mentions_the_surer_stays)
{
    static const char *const blocks[] = {"x", "Jordan spoke", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t place, person;
    struct span span;

    begin_with_sentences(&builder, make_article(blocks));
    span = span_of(builder.dossier->article->text, "Jordan", 0);
    place = dossier_add_entity(&builder, ENTITY_PLACE, "Jordan");
    person = dossier_add_entity(&builder, ENTITY_PERSON, "Jordan");
    dossier_add_mention(&builder, span, place, FORM_NAME, "test", 50);
    dossier_add_mention(&builder, span, person, FORM_NAME, "test", 70);
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->entity_count, 1);
    ck_assert_int_eq(dossier->entities[0].type, ENTITY_PERSON);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_mention_across_sentences_is_dropped)
{
    static const char *const blocks[] = {"Ann", "Lee left.", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t id;

    begin_with_sentences(&builder, make_article(blocks));
    id = dossier_add_entity(&builder, ENTITY_PERSON, "Ann Lee");
    dossier_add_mention(&builder, (struct span){0, 7}, id, FORM_NAME, "test", 90);
    dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->mention_count, 0);
    ck_assert_uint_eq(dossier->entity_count, 0);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(quotes_come_in_text_order_under_their_speaker)
{
    struct dossier *dossier = small_dossier();

    ck_assert_uint_eq(dossier->quote_count, 2);
    ck_assert_int_eq(dossier->quotes[0].kind, QUOTE_DIRECT);
    ck_assert_uint_eq(dossier->entities[1].quote_count, 1);
    ck_assert_uint_eq(dossier->entities[1].quotes[0], 0);
    dossier_free(dossier);
}
END_TEST

START_TEST(minor_is_what_stands_once_outside_of_the_headline_and_is_tied_to_nothing)
{
    struct dossier *dossier = small_dossier();

    for (uint32_t i = 0; i < dossier->entity_count; i++)
        ck_assert(dossier->entities[i].minor == !strcmp(dossier->entities[i].name, "Oslo"));
    dossier_free(dossier);
}
END_TEST

START_TEST(an_empty_article_gives_an_empty_dossier)
{
    static const char *const none[] = {NULL};
    struct dossier_builder builder;
    struct dossier *dossier;

    begin_with_sentences(&builder, make_article(none));
    dossier = dossier_end(&builder);
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_eq(dossier->entity_count + dossier->mention_count + dossier->relation_count, 0);
    dossier_free(dossier);
    dossier_free(NULL);
}
END_TEST

START_TEST(the_article_outlives_a_dossier_that_gave_it_back)
{
    struct dossier *dossier = small_dossier();
    struct article *article = dossier_release_article(dossier);

    ck_assert_ptr_null(article_check(article));
    article_free(article);
}
END_TEST

START_TEST(a_part_of_a_sentence_is_where_it_was)
{
    const struct sentence sentence = {.begin = 1000, .end = 200000};
    const struct span spans[] = {{1000, 1001}, {1007, 1020}, {66000, 66500}};
    const struct span none[] = {{0, 0}, {999, 1003}, {1005, 1005}, {66000, 66535}};

    for (size_t i = 0; i < 3; i++) {
        struct span span = sentence_span(&sentence, sentence_part(&sentence, spans[i]));

        ck_assert_uint_eq(span.begin, spans[i].begin);
        ck_assert_uint_eq(span.end, spans[i].end);
    }
    for (size_t i = 0; i < 4; i++) {
        struct span span = sentence_span(&sentence, sentence_part(&sentence, none[i]));

        ck_assert_uint_eq(span.begin, 0);
        ck_assert_uint_eq(span.end, 0);
    }
}
END_TEST

START_TEST(the_verb_of_a_quote_is_where_it_was)
{
    static const struct span verbs[] = {{90, 94}, {210, 214}, {32900, 32904}, {150, 277}};
    static const struct span none[] = {{90, 90}, {33000, 33004}, {150, 278}};

    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        struct quote quote = {.begin = 100, .end = 200};
        quote_set_verb(&quote, verbs[i]);
        ck_assert_uint_eq(quote_verb(&quote).begin, verbs[i].begin);
        ck_assert_uint_eq(quote_verb(&quote).end, verbs[i].end);
    }
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        struct quote quote = {.begin = 100, .end = 200, .verb_at = 3, .verb_len = 4};
        quote_set_verb(&quote, none[i]);
        ck_assert_uint_eq(quote_verb(&quote).begin, 0);
        ck_assert_uint_eq(quote_verb(&quote).end, 0);
    }
}
END_TEST

START_TEST(a_mention_of_one_entity_too_many_is_dropped)
{
    static const char *const blocks[] = {"Ann Bob", NULL};
    struct dossier_builder builder;

    begin_with_sentences(&builder, make_article(blocks));
    mention_words(&builder, dossier_add_entity(&builder, ENTITY_PERSON, "Ann"), "Ann", 0,
                  FORM_NAME);
    mention_words(&builder, MENTION_ENTITIES, "Bob", 0, FORM_NAME);
    struct dossier *dossier = dossier_end(&builder);
    ck_assert_uint_eq(dossier->mention_count, 1);
    ck_assert_uint_eq(mention_end(&dossier->mentions[0]), 3);
    ck_assert_ptr_null(dossier_check(dossier));
    dossier_free(dossier);
}
END_TEST

START_TEST(what_is_longer_than_a_mention_may_be_is_dropped)
{
    static char paragraph[MENTION_MAX_BYTES + 64];
    const char *const blocks[] = {paragraph, NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    uint32_t ann;

    memset(paragraph, 'x', sizeof paragraph - 1);
    begin_with_sentences(&builder, make_article(blocks));
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    dossier_add_mention(&builder, (struct span){1, 1 + MENTION_MAX_BYTES}, ann, FORM_NAME, "test",
                        100);
    dossier_add_mention(&builder, (struct span){0, 1 + MENTION_MAX_BYTES}, ann, FORM_NAME, "test",
                        100);
    dossier = dossier_end(&builder);
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_eq(dossier->mention_count, 1);
    ck_assert_uint_eq(dossier->mentions[0].begin, 1);
    ck_assert_uint_eq(mention_end(&dossier->mentions[0]), 1 + MENTION_MAX_BYTES);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_mention_has_its_rule_however_many_there_are_of_evidence)
{
    struct dossier_builder builder;

    dossier_begin(&builder, make_article((const char *const[]){"Ann.", NULL}));
    dossier_add_sentence(&builder, 0, 4);
    for (unsigned i = 0; i < 2 * MENTION_RULES; i++) {
        char rule[16];
        int len = snprintf(rule, sizeof rule, "hired.%u", i);

        ck_assert_uint_eq(dossier_add_rule(&builder, dossier_string(&builder, rule, (size_t)len)),
                          i);
    }
    uint32_t ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    dossier_add_mention(&builder, (struct span){0, 3}, ann, FORM_NAME, "user", 100);
    struct dossier *dossier = dossier_end(&builder);
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_eq(dossier->mention_count, 1);
    ck_assert_str_eq(dossier_mention_rule(dossier, &dossier->mentions[0]), "user");
    ck_assert_str_eq(dossier_rule(dossier, 2 * MENTION_RULES - 1), "hired.1023");
    dossier_free(dossier);
}
END_TEST

/* Ends the process. */
static void add_one_rule_too_many(void)
{
    static char rules[MENTION_RULES + 1][8];
    struct dossier_builder builder;

    dossier_begin(&builder, make_article((const char *const[]){"Ann.", NULL}));
    for (unsigned i = 0; i <= MENTION_RULES; i++) {
        snprintf(rules[i], sizeof rules[i], "%u", i);
        dossier_add_mention(&builder, (struct span){0, 3}, 0, FORM_NAME, rules[i], 100);
    }
    _exit(0);
}

START_TEST(one_rule_of_mentions_too_many_is_said)
{
    char said[64] = "";
    int ends[2], status;

    ck_assert_int_eq(pipe(ends), 0);
    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        add_one_rule_too_many();
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status) && WEXITSTATUS(status) == 1);
    ck_assert_int_gt((int)read(ends[0], said, sizeof said - 1), 0);
    ck_assert_str_eq(said, "dossier: too many rules\n");
    close(ends[0]);
    close(ends[1]);
}
END_TEST

Suite *dossier_build_suite(void)
{
    Suite *suite = suite_create("model/dossier_build");
    TCase *tests = tcase_create("dossier_build");

    tcase_add_test(tests, the_small_dossier_holds_every_invariant);
    tcase_add_test(tests, entities_come_by_salience);
    tcase_add_test(tests, of_equal_salience_the_first_mentioned_comes_first);
    tcase_add_test(tests, mentions_come_in_text_order_with_their_sentences);
    tcase_add_test(tests, each_entity_lists_its_mentions);
    tcase_add_test(tests, aliases_are_the_forms_of_the_text_most_frequent_first);
    tcase_add_test(tests, a_pronoun_is_no_alias);
    tcase_add_test(tests, declared_aliases_stay_once_and_keep_their_reason);
    tcase_add_test(tests, of_overlapping_mentions_the_longest_stays);
    tcase_add_test(tests, of_equal_mentions_the_surer_stays);
    tcase_add_test(tests, a_mention_across_sentences_is_dropped);
    tcase_add_test(tests, quotes_come_in_text_order_under_their_speaker);
    tcase_add_test(tests, minor_is_what_stands_once_outside_of_the_headline_and_is_tied_to_nothing);
    tcase_add_test(tests, an_empty_article_gives_an_empty_dossier);
    tcase_add_test(tests, the_article_outlives_a_dossier_that_gave_it_back);
    tcase_add_test(tests, the_verb_of_a_quote_is_where_it_was);
    tcase_add_test(tests, a_mention_of_one_entity_too_many_is_dropped);
    tcase_add_test(tests, what_is_longer_than_a_mention_may_be_is_dropped);
    tcase_add_test(tests, a_mention_has_its_rule_however_many_there_are_of_evidence);
    tcase_add_test(tests, one_rule_of_mentions_too_many_is_said);
    tcase_add_test(tests, a_part_of_a_sentence_is_where_it_was);
    suite_add_tcase(suite, tests);
    return suite;
}
