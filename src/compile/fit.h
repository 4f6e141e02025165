/*
 * Fitting the weights of deciding (src/find/decide_weights.h) on annotated articles. Each article
 * is read with a tagger that was trained without it (train-tagger -x), so that the tagger is
 * trusted as much as it deserves on texts it has not seen. Built by `make fit-decide` alone.
 */
#ifndef COMPILE_FIT_H
#define COMPILE_FIT_H

#include "compile/train.h"
#include "find/decide.h"
#include "find/decide_evidence.h"

/* One article: its candidates, and its names as they should be. */
struct fit_article {
    const struct corpus *corpus;
    struct work *work; /* owns the text */
    struct decision decision;
    gold_vec gold; /* bytes of the article's text, in order */
};

typedef VEC(struct fit_article *) fit_article_vec;

/* Appends the articles of a corpus that fold `fold` of `folds` holds, judged with that fold's
 * tagger. */
void fit_read_articles(const struct find_knowledge *knowledge, const struct corpus *corpus,
                       const example_vec *examples, struct tagger *tagger, unsigned fold,
                       unsigned folds, fit_article_vec *articles);

/* Whether the article's annotation tells if the candidate is a name. */
bool fit_is_judged(const struct fit_article *article, const struct candidate *candidate);

/* Whether the candidate is a name of the article, of that type. */
bool fit_is_right(const struct fit_article *article, const struct candidate *candidate);

/* The weights of each style, in hundredths, and what is added for each type. */
struct fit_weights {
    double of[DECIDE_STYLES][DECIDE_EVIDENCE];
    double lean[DECIDE_STYLES][DECIDE_TYPES];
};

/* Fits the weights (not the leans) to every article but those numbered left_out + n * parts; parts
 * 0: to all. */
void fit_weights(const fit_article_vec *articles, unsigned left_out, unsigned parts,
                 struct fit_weights *weights);

/* The names that are chosen with these weights, against those that should be: of the articles
 * of one corpus that are numbered part + n * parts. */
struct scores fit_score(const fit_article_vec *articles, const struct corpus *corpus, unsigned part,
                        unsigned parts, const struct fit_weights *weights);

#endif
