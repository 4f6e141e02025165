#include "find/pair/pair.h"

#include <string.h>

#include "marked.h"
#include "model/buffer.h"
#include "suites.h"

#define WEIGHTS (1u << PAIR_FEATURE_BITS)
#define UNIT    10000u /* millionths: a hundredth of a logit */

/* ---- the model ---- */

/* A model in which every feature has this weight; good until the next call. */
static const struct hashed_model *model_of(int8_t weight)
{
    static int8_t weights[WEIGHTS];
    static struct hashed_model model = {.weights = weights, .unit = UNIT};
    memset(weights, weight, sizeof weights);
    return &model;
}

START_TEST(file_must_be_whole)
{
    static uint8_t bytes[sizeof(struct hashed_model_header) + WEIGHTS] = {0};
    const struct hashed_model_header header = {
        HASHED_MODEL_MAGIC, {0x10, 0x27}, {PAIR_FEATURE_BITS}};
    struct hashed_model model = {0};
    ck_assert(!hashed_model_open(&model, bytes, sizeof bytes, PAIR_FEATURE_BITS));
    memcpy(bytes, &header, sizeof header);
    ck_assert(hashed_model_open(&model, bytes, sizeof bytes, PAIR_FEATURE_BITS));
    ck_assert_uint_eq(model.unit, UNIT);
    ck_assert(!hashed_model_open(&model, bytes, sizeof bytes - 1, PAIR_FEATURE_BITS));
    ck_assert(!hashed_model_open(&model, bytes, 3, PAIR_FEATURE_BITS));
    bytes[offsetof(struct hashed_model_header, bits)]++;
    ck_assert(!hashed_model_open(&model, bytes, sizeof bytes, PAIR_FEATURE_BITS));
}
END_TEST

START_TEST(image_has_weights)
{
    struct hashed_model model = {0};
    ck_assert(pair_model_builtin(&model));
    uint32_t set = 0;
    for (uint32_t i = 0; i < WEIGHTS; i++)
        set += model.weights[i] != 0;
    ck_assert_uint_gt(set, WEIGHTS / 10);
}
END_TEST

/* 100 times the logarithm of p / (1 - p), by hand. */
static const struct {
    int8_t weight;
    uint32_t count;
    uint8_t percent;
} likelihoods[] = {{0, 9, 50},    {1, 0, 50},    {100, 1, 73},  {-100, 1, 27}, {110, 2, 90},
                   {-110, 2, 10}, {127, 99, 99}, {-127, 99, 1}, {1, 3, 51},    {-1, 3, 49}};

START_TEST(sum_of_weights_is_a_logit)
{
    uint32_t features[PAIR_FEATURES_MAX];
    for (uint32_t i = 0; i < PAIR_FEATURES_MAX; i++)
        features[i] = i * 1000;
    ck_assert_uint_eq(
        pair_model_percent(model_of(likelihoods[_i].weight), features, likelihoods[_i].count),
        likelihoods[_i].percent);
}
END_TEST

/* ---- pairs ---- */

static enum relation_type asked;
static struct buffer listed;

static void add_item(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    buffer_add(&listed, outline->text + item->begin, item->end - item->begin);
}

static void list_pairs(const struct outline *outline, const struct dossier_builder *builder)
{
    static const uint32_t mentions[16];
    struct pair_sentence sentence = {0};
    pair_sentence_begin(&sentence, outline, builder, mentions);
    buffer_clear(&listed);
    if (pair_sentence_ask(&sentence, asked))
        for (struct pair pair = PAIR_BEFORE_FIRST; pair_next(&sentence, &pair);) {
            add_item(outline, pair.subject);
            buffer_add_char(&listed, '-');
            add_item(outline, pair.object);
            buffer_add_str(&listed, " by ");
            if (pair.trigger >= 0)
                add_item(outline, sentence.triggers.items[pair.trigger].at);
            buffer_add_str(&listed, "; ");
        }
    pair_sentence_release(&sentence);
}

static const struct {
    enum relation_type relation;
    const char *markup, *pairs;
} sentences[] = {
    {RELATION_FOUNDED, "[P Ann] and [P Ben] founded [O Quell].",
     "Ann-Quell by founded; Ben-Quell by founded; "},
    {RELATION_FOUNDED, "[P Ann] met [P Ben] at [O Quell].", ""},      /* no word says so */
    {RELATION_FOUNDED, "[P Ann] founded a shop in [L Norwick].", ""}, /* nothing to found */
    {RELATION_FOUNDED, "[P Ann] founded what [P=Ann|she] calls [O Quell].",
     "Ann-Quell by founded; she-Quell by founded; "},
    {RELATION_MET, "[P Ann] met [P Ben].", "Ann-Ben by met; "}, /* symmetric: once */
    {RELATION_ACQUIRED, "[O Quell] bought [O Farhill].",
     "Quell-Farhill by bought; Farhill-Quell by bought; "},
    {RELATION_ACQUIRED, "[O Quell] says that [O Farhill] acquired it or bought it.",
     "Quell-Farhill by acquired; Farhill-Quell by acquired; "}, /* the nearest */
    {RELATION_HOLDS_ROLE, "[P Ann], [R head] of sales.", "Ann-head by ; "},
    {RELATION_FOUNDED, "[P 周明]创立了[O 远山]。", "周明-远山 by 创立了; "},
};

START_TEST(pairs_are_what_the_relation_may_tie)
{
    asked = sentences[_i].relation;
    marked_outline(sentences[_i].markup, list_pairs);
    ck_assert_str_eq(buffer_str(&listed), sentences[_i].pairs);
}
END_TEST

START_TEST(pairs_far_apart_are_none)
{
    asked = RELATION_FOUNDED;
    marked_outline("[P Ann] said one two three four five six seven eight nine ten eleven twelve "
                   "of them founded [O Quell].",
                   list_pairs);
    ck_assert_str_eq(buffer_str(&listed), "");
}
END_TEST

/* ---- features ---- */

static uint32_t features[2][PAIR_FEATURES_MAX], counts[2];
static int which;

static void keep_features(const struct outline *outline, const struct dossier_builder *builder)
{
    static const uint32_t mentions[16];
    struct pair_sentence sentence = {0};
    struct pair pair = PAIR_BEFORE_FIRST;
    pair_sentence_begin(&sentence, outline, builder, mentions);
    ck_assert(pair_sentence_ask(&sentence, asked));
    ck_assert(pair_next(&sentence, &pair));
    counts[which] = pair_features(&sentence, &pair, features[which]);
    pair_sentence_release(&sentence);
}

static bool are_alike(enum relation_type relation, const char *one, const char *other)
{
    asked = relation;
    which = 0;
    marked_outline(one, keep_features);
    which = 1;
    marked_outline(other, keep_features);
    return counts[0] == counts[1] &&
           memcmp(features[0], features[1], counts[0] * sizeof *features[0]) == 0;
}

START_TEST(features_are_of_words_and_not_of_names)
{
    const char *sentence = "[P Ann] founded [O Quell] in [L Norwick].";
    ck_assert(are_alike(RELATION_FOUNDED, sentence, "[P Ben Marlow] founded [O Far] in [L Ely]."));
    ck_assert(!are_alike(RELATION_FOUNDED, sentence, "[P Ann] founded [O Quell] for [L Norwick]."));
    ck_assert(!are_alike(RELATION_FOUNDED, sentence, "[O Ann] founded [O Quell] in [L Norwick]."));
    ck_assert(!are_alike(RELATION_FOUNDED, sentence, "[P Ann] bought, founded [O Quell] in Ely."));
    ck_assert_uint_le(counts[1], PAIR_FEATURES_MAX);
}
END_TEST

static void keep_first_and_third(const struct outline *outline,
                                 const struct dossier_builder *builder)
{
    static const uint32_t mentions[16];
    struct pair_sentence sentence = {0};
    struct pair pair = PAIR_BEFORE_FIRST;
    pair_sentence_begin(&sentence, outline, builder, mentions);
    ck_assert(pair_sentence_ask(&sentence, RELATION_FOUNDED));
    for (int i = 0; i < 3; i++) {
        ck_assert(pair_next(&sentence, &pair));
        counts[i / 2] = pair_features(&sentence, &pair, features[i / 2]);
    }
    pair_sentence_release(&sentence);
}

START_TEST(members_of_a_list_are_alike)
{
    marked_outline("In a year [P Ann], [P Ben] and [P Cal] founded [O Quell].",
                   keep_first_and_third);
    ck_assert_uint_eq(counts[0], counts[1]);
    ck_assert_mem_eq(features[0], features[1], counts[0] * sizeof *features[0]);
}
END_TEST

START_TEST(traditional_words_are_simplified_ones)
{
    ck_assert(are_alike(RELATION_WORKS_FOR, "[P 周明]任职于[O 远山]時說了。",
                        "[P 周明]任职于[O 远山]时说了。"));
}
END_TEST

/* ---- weighing ---- */

START_TEST(without_a_model_rules_say_how_sure)
{
    ck_assert_str_eq(marked_weighed("[P Ann] founded [O Quell].", NULL),
                     "founded(Ann, Quell) 98\n");
}
END_TEST

START_TEST(model_and_rule_agree)
{
    ck_assert_str_eq(marked_weighed("[P Ann] founded [O Quell].", model_of(127)),
                     "founded(Ann, Quell) 99\n");
    ck_assert_str_eq(marked_weighed("[P Ann] founded [O Quell].", model_of(-127)),
                     "founded(Ann, Quell) 30 weak\n");
}
END_TEST

/* That who leads it is employed there is kept for who asks. */
START_TEST(who_leads_is_not_shown_as_employed)
{
    const char *sentence = "[O 远山科技]的[R 总裁][P 周明]表示。";
    const char *found = marked_weighed(sentence, model_of(127));
    ck_assert_ptr_nonnull(strstr(found, "leads(周明, 远山科技) 99\n"));
    ck_assert_ptr_nonnull(strstr(found, "works_for(周明, 远山科技) 63 weak\n"));
}
END_TEST

START_TEST(likely_pairs_are_found_without_a_construction)
{
    const char *sentence = "[P Ben], [P Ann] smiled, whom kings met.";
    ck_assert_ptr_null(strstr(marked_weighed(sentence, NULL), "met("));
    ck_assert_ptr_null(strstr(marked_weighed(sentence, model_of(-127)), "met("));
    ck_assert_ptr_null(strstr(marked_weighed(sentence, model_of(-9)), "met(")); /* not enough */
    ck_assert_str_eq(marked_weighed(sentence, model_of(127)), "met(Ben, Ann) 99\n");
}
END_TEST

START_TEST(nothing_is_likely_where_something_is_denied)
{
    ck_assert_str_eq(marked_weighed("[P Ben], [P Ann] smiled, whom nobody met.", model_of(127)),
                     "");
    ck_assert_str_eq(marked_weighed("[P 周明]说，[P 林若溪]那天没有会见。", model_of(127)), "");
}
END_TEST

START_TEST(what_rules_have_tied_is_tied_no_further)
{
    const char *found =
        marked_weighed("[P Ann] founded [O Quell], an employee says.", model_of(127));
    ck_assert_ptr_nonnull(strstr(found, "founded(Ann, Quell)"));
    ck_assert_msg(!strstr(found, "works_for("), "%s", found);
}
END_TEST

Suite *pair_suite(void)
{
    Suite *suite = suite_create("pair");
    TCase *tests = tcase_create("pair");
    tcase_add_test(tests, file_must_be_whole);
    tcase_add_test(tests, image_has_weights);
    tcase_add_loop_test(tests, sum_of_weights_is_a_logit, 0,
                        sizeof likelihoods / sizeof *likelihoods);
    tcase_add_loop_test(tests, pairs_are_what_the_relation_may_tie, 0,
                        sizeof sentences / sizeof *sentences);
    tcase_add_test(tests, pairs_far_apart_are_none);
    tcase_add_test(tests, features_are_of_words_and_not_of_names);
    tcase_add_test(tests, members_of_a_list_are_alike);
    tcase_add_test(tests, traditional_words_are_simplified_ones);
    tcase_add_test(tests, without_a_model_rules_say_how_sure);
    tcase_add_test(tests, model_and_rule_agree);
    tcase_add_test(tests, who_leads_is_not_shown_as_employed);
    tcase_add_test(tests, likely_pairs_are_found_without_a_construction);
    tcase_add_test(tests, nothing_is_likely_where_something_is_denied);
    tcase_add_test(tests, what_rules_have_tied_is_tied_no_further);
    suite_add_tcase(suite, tests);
    return suite;
}
