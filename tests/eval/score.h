/*
 * Scores one article: what was found against what was annotated. The rules:
 *
 * - Names: span and type of a mention with the form "name" must be exact. The core types are
 *   person, organization, place, product, work and event; date, amount, concept and role are
 *   counted apart.
 *
 * - Entities: a predicted entity is taken for the gold entity with which most of its names overlap,
 *   or most of its other mentions if none do. Several predicted ones may be the same gold one.
 *
 * - Clusters: B-cubed over the gold names of core types that were found with their exact span.
 *
 * - Anaphora: a gold pronoun or nominal is right if a predicted one that overlaps it belongs to the
 *   same entity.
 *
 * - Relations: subject, type and object must be right; symmetric ones in either order. A role
 *   matches by its text. Optional gold relations, and what a gold relation implies, do not count.
 *   For events, past and asserted are the same status.
 *
 * - Quotes: matched one to one, with at least half of their characters in common. Speakers are
 *   counted over matched quotes.
 */
#ifndef EVAL_SCORE_H
#define EVAL_SCORE_H

#include "model/buffer.h"
#include "tests/eval/ann.h"
#include "tests/eval/counts.h"
#include "tests/eval/prediction.h"

/* Adds the counts of one article. Each mistake adds a line to errors, unless that is NULL. */
void score_article(const struct ann *gold, struct prediction *prediction, struct counts *counts,
                   struct buffer *errors);

/* The parts of score_article, in their order. */
void score_names(const struct ann *gold, const struct prediction *prediction, struct counts *counts,
                 struct buffer *errors);
void score_match_entities(const struct ann *gold, struct prediction *prediction);
void score_clusters(const struct ann *gold, const struct prediction *prediction,
                    struct counts *counts);
void score_anaphora(const struct ann *gold, const struct prediction *prediction,
                    struct counts *counts, struct buffer *errors);
void score_relations(const struct ann *gold, const struct prediction *prediction,
                     struct counts *counts, struct buffer *errors);
void score_quotes(const struct ann *gold, const struct prediction *prediction,
                  struct counts *counts, struct buffer *errors);

/* Adds the annotated text of a span to a line of errors, at most 60 bytes of it. */
void score_add_text(struct buffer *errors, const struct ann *gold, uint32_t begin, uint32_t end);

static inline struct range mention_range(const struct ann_mention *mention)
{
    return (struct range){mention->begin, mention->end, true};
}

#endif
