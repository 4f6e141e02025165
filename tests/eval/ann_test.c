#include <string.h>

#include "tests/eval/suites.h"
#include "tests/eval/toy.h"

START_TEST(mentions_entities_relations_and_quotes_are_read)
{
    struct ann ann;

    toy_load(&ann);
    ck_assert_uint_eq(ann.mentions.count, 8);
    ck_assert_uint_eq(ann.entities.count, 4);
    ck_assert_uint_eq(ann.relations.count, 4);
    ck_assert_uint_eq(ann.quotes.count, 1);
    ck_assert_int_eq(ann.mentions.items[2].form, FORM_PRONOUN);
    ck_assert_uint_eq(ann.mentions.items[2].entity, ann.mentions.items[0].entity);
    ck_assert_uint_ne(ann.mentions.items[3].entity, ann.mentions.items[0].entity);
    ck_assert_int_eq(ann_entity_type(&ann, ann.mentions.items[4].entity), ENTITY_PLACE);
    ck_assert_int_eq(ann.relations.items[0].status, STATUS_PAST);
    ck_assert(ann.relations.items[2].optional);
    ck_assert(!ann.relations.items[3].optional);
    ck_assert_int_eq(ann.quotes.items[0].kind, QUOTE_DIRECT);
    ck_assert_uint_eq(ann.quotes.items[0].speaker, 7);
    ann_release(&ann);
}
END_TEST

static const char *const wrong_lines[] = {
    "T1\tperson 0\tAnn\n",
    "T1\tperson 7 7\t\n",
    "T1\tperson 0 4000\tAnn\n",
    "T1\talien 0 3\tAnn\n",
    "T1\tperson 0 3\tAnn\nR1\tleads Arg1:T1 Arg2:T2\n",
    "T1\tperson 0 3\tAnn\nT2\torganization 14 18\tAcme\nR1\tadores Arg1:T1 Arg2:T2\n",
    "T1\tperson 0 3\tAnn\n*\tEquiv T1 T5\n",
    "T1\tperson 0 3\tAnn\nA1\tForm\n",
};

START_TEST(a_line_that_means_nothing_is_refused)
{
    struct ann ann;

    ck_assert(!toy_load_lines(&ann, wrong_lines[_i]));
}
END_TEST

START_TEST(a_missing_file_is_refused)
{
    struct ann ann;
    char message[256];

    ck_assert(!ann_load(&ann, "/nowhere/toy", message, sizeof message));
    ck_assert_str_eq(message, "/nowhere/toy: No such file or directory");
}
END_TEST

START_TEST(the_dossier_of_an_annotation_holds_every_invariant)
{
    struct ann ann;
    struct dossier *dossier;

    toy_load(&ann);
    dossier = ann_dossier(&ann);
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_eq(dossier->mention_count, 8);
    ck_assert_uint_eq(dossier->entity_count, 4);
    ck_assert_uint_eq(dossier->relation_count, 3); /* the optional one is left out */
    ck_assert_uint_eq(dossier->quote_count, 1);
    ck_assert_str_eq(dossier->entities[dossier->quotes[0].speaker].name, "Ann Lee");
    dossier_free(dossier);
    ann_release(&ann);
}
END_TEST

START_TEST(gold_is_laid_over_another_version_of_the_text)
{
    static const char text[] = "Menu. Ann Lee leads\nAcme. She met Bob  Roy";
    struct article_builder article;
    struct dossier_builder builder;
    struct dossier *dossier;
    struct ann ann;
    const struct mention *bob;

    toy_load(&ann);
    article_begin(&article, arena_new(), "x");
    article_add_block(&article, BLOCK_PARAGRAPH, 0, 0, text, strlen(text));
    dossier_begin(&builder, article_end(&article));
    dossier_add_sentence(&builder, 0, (uint32_t)strlen(text));
    ann_fill(&ann, &builder);
    dossier = dossier_end(&builder);
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_uint_eq(dossier->mention_count, 4);
    bob = &dossier->mentions[3];
    ck_assert_uint_eq(mention_end(bob) - bob->begin, strlen("Bob  Roy"));
    ck_assert_uint_eq(mention_end(bob), strlen(text));
    dossier_free(dossier);
    ann_release(&ann);
}
END_TEST

Suite *ann_suite(void)
{
    Suite *suite = suite_create("eval/ann");
    TCase *tests = tcase_create("ann");

    tcase_add_test(tests, mentions_entities_relations_and_quotes_are_read);
    tcase_add_loop_test(tests, a_line_that_means_nothing_is_refused, 0,
                        sizeof wrong_lines / sizeof *wrong_lines);
    tcase_add_test(tests, a_missing_file_is_refused);
    tcase_add_test(tests, the_dossier_of_an_annotation_holds_every_invariant);
    tcase_add_test(tests, gold_is_laid_over_another_version_of_the_text);
    suite_add_tcase(suite, tests);
    return suite;
}
