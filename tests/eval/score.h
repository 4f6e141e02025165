/*
 * Scoring one article: what was found against what was annotated. The rules:
 *
 *   names       exact span and type of mentions with form name. Core types are person,
 * organization, place, product, work, event; date, amount, concept, role are counted apart.
 *   entities    a predicted entity is the gold entity with which most of its names overlap (else
 *               its other mentions); several may be the same one.
 *   clusters    B-cubed over gold core names found with their exact span.
 *   anaphora    a gold pronoun or nominal is right when an overlapping one belongs to the entity.
 *   relations   (subject, type, object), symmetric ones in either order; a role matches by its
 * text. Optional gold relations and what a gold relation implies are not counted. For what happens
 * once past and asserted are the same status. quotes      one to one, at least half in common; the
 * speaker over matched quotes.
 */
#ifndef EVAL_SCORE_H
#define EVAL_SCORE_H

#include "model/buffer.h"
#include "tests/eval/ann.h"
#include "tests/eval/counts.h"
#include "tests/eval/prediction.h"

/* Adds one article. errors: a line for each, or NULL. */
void score_article(const struct ann *gold, struct prediction *prediction, struct counts *counts,
                   struct buffer *errors);

/* Parts of score_article, in this order. */
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

/* For error lines: the annotated text of a span, at most 60 bytes. */
void score_add_text(struct buffer *errors, const struct ann *gold, uint32_t begin, uint32_t end);

static inline struct range mention_range(const struct ann_mention *mention)
{
    return (struct range){mention->begin, mention->end, true};
}

#endif
