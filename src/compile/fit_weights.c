/*
 * Logistic regression with L2 regularisation: the probability that a candidate is a name, given the
 * pieces of evidence that hold for it. Coordinate descent: one weight after the other takes a
 * Newton step, until none changes much.
 */
#include <math.h>
#include <string.h>

#include "compile/fit.h"

#define SWEEPS 40
#define L2     2.0

/* A weight is the sum of one that all styles share and one of the style. */
#define PIECES ((1 + DECIDE_STYLES) * DECIDE_EVIDENCE)

struct problem {
    VEC(uint8_t) right;  /* of each candidate */
    VEC(double) margins; /* the score of each, in logits */
    /* For each piece of evidence, in any style and then in each one: the candidates that it holds
     * for. */
    VEC(uint32_t) holders[PIECES];
};

static void add_candidate(struct problem *problem, const struct candidate *candidate, bool right)
{
    struct evidence_list list = decide_evidence_of(candidate);
    uint32_t own = (1u + candidate->style) * DECIDE_EVIDENCE;
    for (uint32_t i = 0; i < list.count; i++) {
        *vec_push(&problem->holders[list.items[i]]) = problem->right.count;
        *vec_push(&problem->holders[own + list.items[i]]) = problem->right.count;
    }
    *vec_push(&problem->right) = right;
    *vec_push(&problem->margins) = 0;
}

static void add_article(struct problem *problem, const struct fit_article *article)
{
    for (uint32_t i = 0; i < article->decision.candidates.count; i++) {
        const struct candidate *candidate = &article->decision.candidates.items[i];
        if (fit_teaches(article, candidate))
            add_candidate(problem, candidate, fit_is_right(article, candidate));
    }
}

static void improve(struct problem *problem, unsigned piece, double *weight)
{
    double gradient = L2 * *weight, curvature = L2;
    uint32_t count = problem->holders[piece].count;
    const uint32_t *holders = problem->holders[piece].items;
    for (uint32_t i = 0; i < count; i++) {
        double p = 1 / (1 + exp(-problem->margins.items[holders[i]]));
        gradient += p - problem->right.items[holders[i]];
        curvature += p * (1 - p);
    }
    double step = -gradient / curvature;
    step = step > 1 ? 1 : step < -1 ? -1 : step;
    *weight += step;
    for (uint32_t i = 0; i < count; i++)
        problem->margins.items[holders[i]] += step;
}

void fit_weights(const fit_article_vec *articles, unsigned left_out, unsigned parts,
                 struct fit_weights *weights)
{
    struct problem problem = {.right = {0}};
    static double fitted[PIECES];
    memset(fitted, 0, sizeof fitted);
    for (uint32_t a = 0; a < articles->count; a++)
        if (parts == 0 || a % parts != left_out)
            add_article(&problem, articles->items[a]);
    for (unsigned sweep = 0; sweep < SWEEPS; sweep++)
        for (unsigned piece = 0; piece < PIECES; piece++)
            if (problem.holders[piece].count > 0)
                improve(&problem, piece, &fitted[piece]);
    for (unsigned piece = 0; piece < PIECES; piece++)
        vec_free(&problem.holders[piece]);
    for (unsigned style = 0; style < DECIDE_STYLES; style++)
        for (unsigned piece = 0; piece < DECIDE_EVIDENCE; piece++)
            weights->of[style][piece] =
                100 * (fitted[piece] + fitted[(1 + style) * DECIDE_EVIDENCE + piece]);
    vec_free(&problem.right);
    vec_free(&problem.margins);
}

static int32_t score_of(const struct candidate *candidate, const struct fit_weights *weights)
{
    struct evidence_list list = decide_evidence_of(candidate);
    double score = weights->lean[candidate->style][candidate->type];
    for (uint32_t i = 0; i < list.count; i++)
        score += weights->of[candidate->style][list.items[i]];
    return (int32_t)lround(score);
}

struct scores fit_score(const fit_article_vec *articles, const struct corpus *corpus, unsigned part,
                        unsigned parts, const struct fit_weights *weights)
{
    struct scores scores = {.all = {0}};
    for (uint32_t a = part; a < articles->count; a += parts) {
        struct fit_article *article = articles->items[a];
        struct decision *decision = &article->decision;
        if (article->corpus != corpus)
            continue;
        for (uint32_t g = 0; g < article->gold.count; g++)
            scores.types[article->gold.items[g].type].gold++;
        for (uint32_t i = 0; i < decision->candidates.count; i++)
            if (entity_type_is_core(decision->candidates.items[i].type))
                decision->candidates.items[i].score =
                    score_of(&decision->candidates.items[i], weights);
        decide_choose(decision);
        for (uint32_t i = 0; i < decision->candidates.count; i++) {
            const struct candidate *candidate = &decision->candidates.items[i];
            if (!candidate->chosen || !fit_is_judged(article, candidate))
                continue;
            scores.types[candidate->type].found++;
            scores.types[candidate->type].right += fit_is_right(article, candidate);
        }
    }
    for (unsigned type = 0; type < TAGGER_TYPES; type++) {
        scores.all.gold += scores.types[type].gold;
        scores.all.found += scores.types[type].found;
        scores.all.right += scores.types[type].right;
    }
    return scores;
}
