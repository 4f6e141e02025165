/*
 * A small dossier made by hand, and short ways to make others.
 */
#ifndef TESTS_MODEL_SUPPORT_H
#define TESTS_MODEL_SUPPORT_H

#include <check.h>

#include "model/dossier.h"

/* The blocks of an article, one for each string up to NULL: the first a headline, the others
 * paragraphs. */
struct article *make_article(const char *const *blocks);

/* The span of the number-th occurrence (from 0) of the words in the text; the test fails without.
 */
struct span span_of(const char *text, const char *words, unsigned number);

/* A builder with one sentence for each block of an article. */
void begin_with_sentences(struct dossier_builder *builder, struct article *article);

/* A mention of the number-th occurrence of the words. */
void mention_words(struct dossier_builder *builder, uint32_t entity, const char *words,
                   unsigned number, enum mention_form form);

/* A relation without attributes, with evidence in this sentence (trigger and ends left empty). */
uint32_t relate(struct dossier_builder *builder, enum relation_type type, uint32_t subject,
                uint32_t object, enum relation_status status, uint32_t sentence);

/*
 * The small dossier: "Farhill hires Ann Lee" / "Farhill Labs hired Ann Lee. She leads 北辰." / …:
 * entities by salience: Farhill Labs (organization, alias Farhill), Ann Lee (person, with a
 * pronoun), 北辰智能 (organization, alias 北辰), Oslo (place, minor); relations hired, leads
 * (planned, reported by Farhill), partners_with; one direct quote by Ann Lee, one indirect without
 * speaker.
 */
struct dossier *small_dossier(void);

#endif
