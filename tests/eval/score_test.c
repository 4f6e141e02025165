#include "tests/eval/score.h"

#include <string.h>

#include "tests/eval/suites.h"
#include "tests/eval/toy.h"
#include "write/write.h"

static struct counts counts;
static struct buffer errors;

/* Scores a prediction of the toy; NULL: none. */
static void score(const char *json)
{
    struct prediction prediction;
    struct ann ann;

    memset(&counts, 0, sizeof counts);
    buffer_clear(&errors);
    toy_load(&ann);
    ck_assert(prediction_parse(&prediction, json, &ann));
    score_article(&ann, &prediction, &counts, &errors);
    prediction_release(&prediction);
    ann_release(&ann);
}

static double figure_of(const char *label)
{
    struct figure figure;

    for (unsigned i = 0; counts_figure(&counts, i, &figure); i++)
        if (!strcmp(figure.label, label)) {
            ck_assert_msg(figure.has_value, "%s has no value", label);
            return figure.value;
        }
    ck_abort_msg("no figure %s", label);
    return 0;
}

/* Worked out by hand. */
static const struct {
    const char *label;
    double want;
} figures[] = {
    {"text characters aligned", 1.0},
    {"names strict P", 5.0 / 6},
    {"names strict R", 5.0 / 7},
    {"names span P", 1.0},
    {"names span R", 6.0 / 7},
    {"  person F1", 1.0},
    {"  organization P", 1.0 / 2},
    {"  organization R", 1.0 / 2},
    {"  place R", 0.0},
    {"B-cubed P", 1.0},
    {"B-cubed R", 5.0 / 6},
    {"B-cubed F1", 10.0 / 11},
    {"pronoun+nominal accuracy", 0.0},
    {"  found at all", 1.0},
    {"pronoun+nominal precision", 0.0},
    {"relations P", 3.0 / 4},
    {"relations R", 1.0},
    {"relations+status P", 2.0 / 4},
    {"relations+status R", 2.0 / 3},
    {"relation evidence", 2.0 / 3},
    {"quotes F1", 1.0},
    {"quote characters F1", 2.0 * 11 / (11 + 13)},
    {"quote speaker", 0.0},
    {"quote kind", 1.0},
};

START_TEST(a_damaged_prediction_has_the_figures_worked_out_by_hand)
{
    score(toy_prediction);
    ck_assert_double_eq_tol(figure_of(figures[_i].label), figures[_i].want, 1e-12);
}
END_TEST

START_TEST(optional_and_implied_relations_are_not_counted)
{
    score(toy_prediction);
    ck_assert_uint_eq(counts.not_counted, 2);
}
END_TEST

START_TEST(every_mistake_is_listed)
{
    static const char *const lines[] = {
        "  missed organization: Acme\n",
        "  missed place: Oslo\n",
        "  wrong organization: Oslo\n",
        "  anaphor not resolved: She (20), belongs to Ann Lee\n",
        "  status planned is wrong: leads(Ann Lee, Acme)\n",
        "  wrong relation: competes_with(Acme, Oslo) asserted\n",
        "  wrong speaker: Rain again.\n",
    };

    score(toy_prediction);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(strstr(errors.bytes, lines[i]), "not listed: %sin:\n%s", lines[i],
                      errors.bytes);
    ck_assert_uint_eq(strlen(strrchr(errors.bytes, ':')), strlen(": Rain again.\n"));
}
END_TEST

START_TEST(the_gold_itself_scores_one_everywhere)
{
    struct buffer json = {0};
    struct dossier *dossier;
    struct figure figure;
    struct ann ann;

    toy_load(&ann);
    dossier = ann_dossier(&ann);
    write_format_by_name("json")->record(&json, dossier, 0);
    dossier_free(dossier);
    ann_release(&ann);
    score(json.bytes);
    buffer_release(&json);
    for (unsigned i = 1; counts_figure(&counts, i, &figure); i++)
        if (figure.has_value && strcmp(figure.label, "relation evidence") != 0)
            ck_assert_msg(figure.value > 1 - 1e-12, "%s is %f", figure.label, figure.value);
    ck_assert_str_eq(buffer_str(&errors), "");
}
END_TEST

START_TEST(no_prediction_scores_nothing)
{
    score(NULL);
    ck_assert_double_eq(figure_of("names strict F1"), 0);
    ck_assert_double_eq(figure_of("relations F1"), 0);
    ck_assert_uint_eq(counts.names[ENTITY_PERSON].gold, 4);
}
END_TEST

START_TEST(what_is_no_json_is_refused)
{
    struct prediction prediction;
    struct ann ann;

    toy_load(&ann);
    ck_assert(!prediction_parse(&prediction, "{\"text\":", &ann));
    prediction_release(&prediction);
    ann_release(&ann);
}
END_TEST

START_TEST(counts_of_articles_add_up)
{
    struct counts sum = {0};

    score(toy_prediction);
    counts_add(&sum, &counts);
    counts_add(&sum, &counts);
    ck_assert_uint_eq(sum.articles, 2);
    ck_assert_uint_eq(sum.relations.predicted, 2 * counts.relations.predicted);
    ck_assert_uint_eq(sum.names[ENTITY_PERSON].right, 2 * counts.names[ENTITY_PERSON].right);
    counts = sum;
    ck_assert_double_eq_tol(figure_of("B-cubed R"), 5.0 / 6, 1e-12);
}
END_TEST

Suite *score_suite(void)
{
    Suite *suite = suite_create("eval/score");
    TCase *tests = tcase_create("score");

    tcase_add_loop_test(tests, a_damaged_prediction_has_the_figures_worked_out_by_hand, 0,
                        sizeof figures / sizeof *figures);
    tcase_add_test(tests, optional_and_implied_relations_are_not_counted);
    tcase_add_test(tests, every_mistake_is_listed);
    tcase_add_test(tests, the_gold_itself_scores_one_everywhere);
    tcase_add_test(tests, no_prediction_scores_nothing);
    tcase_add_test(tests, what_is_no_json_is_refused);
    tcase_add_test(tests, counts_of_articles_add_up);
    suite_add_tcase(suite, tests);
    return suite;
}
