/*
 * Fits the weights that choose among proposed names (src/find/decide/decide_weights.h) to annotated
 * articles, by cross-validation: each article is tagged by a tagger that was trained without it
 * (train-tagger -x), so the tagger is trusted only as much as it deserves on texts it has not seen.
 * Built and run by `make fit-decide` alone.
 */
#ifndef COMPILE_FIT_H
#define COMPILE_FIT_H

#include "compile/train.h"
#include "find/decide/decide.h"
#include "find/decide/decide_evidence.h"

/* One article: its candidates, and its names as they should be. */
struct fit_article {
    const struct corpus *corpus;
    struct work *work; /* owns the text */
    struct decision decision;
    gold_vec gold; /* the annotated names, in text order; offsets into the article's text */
};

typedef VEC(struct fit_article *) fit_article_vec;

/* Appends the articles of a corpus that are in fold number `fold` of `folds`. tagger must have been
 * trained without that fold. */
void fit_read_articles(const struct find_knowledge *knowledge, const struct corpus *corpus,
                       const example_vec *examples, struct tagger *tagger, unsigned fold,
                       unsigned folds, fit_article_vec *articles);

/* Whether the article's annotation tells if the candidate is a name. */
bool fit_is_judged(const struct fit_article *article, const struct candidate *candidate);

/* Whether the weights are fitted to the candidate: it is judged, by the guidelines of its style. */
bool fit_teaches(const struct fit_article *article, const struct candidate *candidate);

/* Whether the candidate is a name of the article, of that type. */
bool fit_is_right(const struct fit_article *article, const struct candidate *candidate);

/* For each style, the weight of each kind of evidence, and the bias ("lean") of each type; both in
 * hundredths. */
struct fit_weights {
    double of[DECIDE_STYLES][DECIDE_EVIDENCE];
    double lean[DECIDE_STYLES][DECIDE_TYPES];
};

/* Fits the weights, not the leans, to all articles except those whose number modulo `parts` is
 * left_out; to all if parts is 0. */
void fit_weights(const fit_article_vec *articles, unsigned left_out, unsigned parts,
                 struct fit_weights *weights);

/* Scores the names that these weights choose against the annotated ones, in those articles of one
 * corpus whose number modulo `parts` is `part`. */
struct scores fit_score(const fit_article_vec *articles, const struct corpus *corpus, unsigned part,
                        unsigned parts, const struct fit_weights *weights);

#endif
