#include "find/bridge/bridge.h"

#include <string.h>

#include "marked.h"
#include "model/dossier.h"
#include "suites.h"

#define WEIGHTS (1u << BRIDGE_FEATURE_BITS)
#define UNIT    10000u /* millionths: a hundredth of a logit */

/* ---- the model ---- */

START_TEST(image_has_weights)
{
    struct hashed_model model = {0};
    ck_assert(bridge_weights_builtin(&model));
    uint32_t set = 0;
    for (uint32_t i = 0; i < WEIGHTS; i++)
        set += model.weights[i] != 0;
    ck_assert_uint_gt(set, WEIGHTS / 20);
}
END_TEST

START_TEST(falling_is_the_same_everywhere)
{
    static const uint32_t falls[][2] = {{0, 1000}, {693, 545}, {694, 500}, {2000, 136}, {99999, 0}};
    for (size_t i = 0; i < sizeof falls / sizeof *falls; i++)
        ck_assert_uint_eq(hashed_model_falling(falls[i][0]), falls[i][1]);
}
END_TEST

static int8_t weights[WEIGHTS];

/* Answers by weights that the features of no candidate have, then of one, then of all. */
static void weigh(const struct outline *outline, const struct dossier_builder *builder)
{
    struct bridge bridge = {.outline = outline,
                            .builder = builder,
                            .rule = outline->table->rules,
                            .trigger = 0,
                            .anchor = outline->mentions.items[0],
                            .right = true};
    const struct hashed_model model = {.weights = weights, .unit = UNIT};
    memset(weights, 0, sizeof weights);
    ck_assert_uint_eq(bridge_weigh((void *)&model, &bridge).index, NO_INDEX); /* there is none */
    for (uint32_t i = 0; i < 3; i++)
        bridge.candidates[i] = (struct bridge_candidate){.entity = i, .name = "Quell", .item = -1};
    for (bridge.count = 1; bridge.count <= 3; bridge.count++) {
        struct bridge_choice choice = bridge_weigh((void *)&model, &bridge);
        ck_assert_uint_eq(choice.percent, 100 / (bridge.count + 1)); /* and none of them */
        ck_assert_uint_eq(choice.index, bridge.count == 3 ? NO_INDEX : 0);
    }
    bridge.count = 2;
    bridge.candidates[1].where = BRIDGE_TOP;
    struct bridge_features ours, others;
    bridge_candidate_features(&bridge, 1, &ours);
    bridge_candidate_features(&bridge, 0, &others);
    for (uint32_t i = 0; i < ours.count; i++)
        weights[ours.items[i]] = 50;
    for (uint32_t i = 0; i < others.count; i++)
        weights[others.items[i]] = 0;
    ck_assert_uint_eq(bridge_weigh((void *)&model, &bridge).index, 1);
    ck_assert_uint_gt(bridge_weigh((void *)&model, &bridge).percent, 70);
    memset(weights, -50, sizeof weights);
    ck_assert_uint_eq(bridge_weigh((void *)&model, &bridge).index, NO_INDEX);
}

START_TEST(likeliest_is_chosen)
{
    marked_outline("[P Tom Vance] smiled.", weigh);
}
END_TEST

/* ---- what is asked ---- */

static const struct {
    const char *markup, *asked;
} questions[] = {
    /* the last one first; in the sentence, a sentence back */
    {"[O Quell] sells pumps to [O Farhill]. [R Chief executive] [P Tom Vance] smiled.",
     "leads Tom Vance: Farhill 2, Quell 2\n"},
    {"[O Quell] sells pumps. It rained. [O Farhill] does not, [R chief executive] [P Tom Vance] "
     "told [O Norwick].",
     "leads Tom Vance: Farhill 0, Norwick 1, Quell 3\n"},
    {"[O 远山科技]上市。[R 总经理][P 周明]到场。", "leads 周明: 远山科技 2\n"},
    /* those long past: with which the anchor was, which the article names often */
    {"[P Tom Vance] works for [O Quell]. It rained. It rained. It rained. It rained. [P Tom Vance] "
     "resigned.",
     "left Tom Vance: Quell 5\n"},
    /* of a verb, what it takes */
    {"[O Quell] grows. [P Tom Vance] started the company in 2019.", "founded Tom Vance: Quell 2\n"},
    /* nobody is asked for what the sentence says */
    {"[O Quell] grows. [O Farhill]'s [R chief executive] [P Tom Vance] smiled.", ""},
};

START_TEST(candidates_are_gathered)
{
    ck_assert_str_eq(marked_bridges(questions[_i].markup), questions[_i].asked);
}
END_TEST

/* ---- what is found ---- */

static const struct marked_case cases[] = {
    {"[P 周明]去世。长子[P 周远]任教于[O 远山大学]，次子[P 周航]移居[L 利兹]。",
     "family_of(周明, 周航) asserted", "family_of(周远, 周航"},
    {"前[O 远山科技][R 设计总监][P 周明]担任[R 创意总监]。", "works_for(周明, 远山科技) past",
     "works_for(周明, 远山科技) asserted"},
    {"[P 周亮]是[P 周明]的儿子，妻子[P 王兰]在家。", NULL, "family_of(周明, 王兰)"},
    {"[P 周明]创办[O 远山科技]，现任[R 总经理]是[P=周明|他]的女婿[P 林若溪]。", NULL, "leads(周明"},
    {"[O 远山科技]起诉[O 北辰智能]，[R 队长][P 周明]很高兴。", NULL, "周明, 北辰智能"},
    {"[P 周明]起诉了[O 远山协会]，前[O 北辰智能][R 总监][P 林若溪]任[R 秘书长]。", NULL,
     "leads(林若溪, 远山协会)"},
    {"[P 周明]创业。[P 王野]去了[L 湖州]。[P 周明]卖瓜。妻子[P 林若溪]管钱。", NULL,
     "family_of(王野"},
    {"[O 智谱科技]开源模型。[O 远山科技]不肯，[R 理事长][P 唐杰]说。", NULL,
     "leads(唐杰, 智谱科技)"},
    {"[O 远山科技]上市。[O=远山科技|公司]面临[O 北辰智能]、[O 南湖软件]等竞争对手的挤压。", NULL,
     "competes_with(北辰智能"},
    {"[P 周明]昨日逝世。夫人[P 林若溪]说，他走得安详。", "family_of(周明, 林若溪) asserted", NULL},
    {"[P 周明]带着年幼的女儿[P 周小北]回家。", "family_of(周明, 周小北) asserted", NULL},
    {"[O Farhill] has grown since [P Tom Vance] became [R chief executive].",
     "leads(Tom Vance, Farhill) asserted", NULL},
    {"[P 周亮]是[P 周明]的儿子，妻子[P 王兰]在家。", "family_of(周亮, 王兰) asserted",
     "family_of(周明, 王兰)"},
    {"送往[O 南湖医院]，[R 院长][P 周明]说很好。", "leads(周明, 南湖医院) asserted", NULL},
    {"[P Tom Vance], for [T 13 years] the [R chief executive] of [O Quell], left.",
     "leads(Tom Vance, Quell) past", NULL},
    {"[P Tom Vance] met his father [P Karl Noll].", "family_of(Tom Vance, Karl Noll) asserted",
     NULL},
    {"[O Quell] has moved its servers away from [O Farhill], [R president] [P Ines Marlow] said.",
     "leads(Ines Marlow, Quell) asserted", NULL},
    {"[O 远山科技]上市。[O=远山科技|公司]面临[O 北辰智能]、[O 南湖软件]等竞争对手的挤压。",
     "competes_with(远山科技, 南湖软件) asserted", "competes_with(北辰智能"},
    {"3. [O Remedy]. It sold well. [R Chief executive] [P Tom Vance] smiled.",
     "leads(Tom Vance, Remedy) asserted", NULL},
    {"[O 智谱科技]开源模型。[R 理事长][P 唐杰]：拿去跑。", "leads(唐杰, 智谱科技) asserted", NULL},
    {"[P 周明]创业。[P=周明|他]去了[L 湖州]。[P=周明|他]卖瓜。[P=周明|他]发了财。妻子[P "
     "林若溪]管钱。",
     "family_of(周明, 林若溪) asserted", NULL},
    {"[P 周明]写书。[P=周明|他]去了[L 湖州]。[P=周明|他]卖瓜。[P=周明|他]出了名。成名作《[W "
     "长夜]》讲瓜。",
     "created(周明, 长夜) asserted", NULL},
    {"[P 周明]创业。[P 王野]去了[L 湖州]。[P 周明]卖瓜。妻子[P 林若溪]管钱。",
     "family_of(周明, 林若溪) asserted", "family_of(王野"},
    {"[O 远山协会]开会。[R 理事长][P 周明]到场。", "leads(周明, 远山协会) asserted", NULL},
    {"[O Quell] has named [P Ines Marlow] its [R president].\n[P Ines Marlow], who trained at [O "
     "Farhill Academy], will succeed [P Tom Vance], who is retiring.",
     NULL, "(Tom Vance, Farhill Academy)"},
    {"[O 远山科技]与[L 湖州]签下新约，[R 队长][P 周明]很高兴。", "leads(周明, 远山科技) asserted",
     NULL},
    {"[O 远山科技]收购[O 北辰智能]，[R 董事长][P 周明]很高兴。", "leads(周明, 远山科技) asserted",
     "周明, 北辰智能"},
    {"[O 北辰智能]昨日上市。母公司[O 远山集团]到场。", "part_of(北辰智能, 远山集团) asserted",
     NULL},
    {"[O 北辰智能]昨日上市。[O 北辰智能]涨了一成，首款产品[D 星语]缺货。",
     "makes(北辰智能, 星语) asserted", NULL},
    {"[O 北辰智能]周三上市，[O 北辰智能]的新品同日露面，股东包括[O 远山资本]。",
     "invested_in(远山资本, 北辰智能) asserted", NULL},
    {"[O Quell] - [R CEO] [P Tom Vance] will stay, a source said.",
     "leads(Tom Vance, Quell) asserted", NULL},
    {"[P 周明]（1905年－1980年），画家。妻子[P 林若溪]，教师。", "family_of(周明, 林若溪) asserted",
     NULL},
    {"[O 北辰智能]是一家芯片公司。竞争对手是[O 远山科技]。",
     "competes_with(北辰智能, 远山科技) asserted", NULL},
    {"[O 北辰智能]是一家芯片公司。[R 总裁][P 周明]到场。", "leads(周明, 北辰智能) asserted", NULL},
    {"[P 周明]在[O 远山科技]任[R 总经理]，去年辞去[R 总经理]一职。",
     "left(周明, 远山科技) asserted", NULL},
    {"[P 周明]在[O 遠山科技]工作，去年被解僱。", "left(周明, 遠山科技) asserted", NULL},
    {"[P 周明]曾在[O 远山科技]工作，去年离职。", "left(周明, 远山科技) asserted", NULL},
    {"[O 远山科技]设在[L 竹南]，[R 董事长][P 林若溪]到场。", "leads(林若溪, 远山科技) asserted",
     NULL},
    {"《[W 长夜]》由[P 周明]执导，[P 林若溪]、[P 王野]主演。", "created(林若溪, 长夜) asserted",
     NULL},
};

START_TEST(sentence)
{
    marked_check_bridged(&cases[_i]);
}
END_TEST

Suite *bridge_suite(void)
{
    Suite *suite = suite_create("bridge");
    TCase *model = tcase_create("model");
    tcase_add_test(model, image_has_weights);
    tcase_add_test(model, falling_is_the_same_everywhere);
    tcase_add_test(model, likeliest_is_chosen);
    suite_add_tcase(suite, model);
    TCase *asked = tcase_create("asked");
    tcase_add_loop_test(asked, candidates_are_gathered, 0, sizeof questions / sizeof *questions);
    suite_add_tcase(suite, asked);
    TCase *found = tcase_create("found");
    tcase_add_loop_test(found, sentence, 0, sizeof cases / sizeof *cases);
    suite_add_tcase(suite, found);
    return suite;
}
