/*
 * The steps of dossier_end, in their order. Inside model/ only.
 */
#ifndef MODEL_DOSSIER_LINK_H
#define MODEL_DOSSIER_LINK_H

#include "model/dossier.h"

/* Sorts mentions; drops those that overlap a longer one or do not lie in one sentence. */
void dossier_link_mentions(struct dossier_builder *builder);

/* Drops entities without mentions, sorts the others by salience, and renumbers the references to
 * them in mentions, relations and quotes (NO_INDEX for one that was dropped). Gives each entity its
 * aliases with their counts. */
void dossier_link_entities(struct dossier_builder *builder);

/* Called by dossier_link_entities. */
void dossier_link_aliases(struct dossier_builder *builder);

/* The evidence that a claim, by its number among the settled ones, stands for. */
static inline struct evidence dossier_claim_evidence(const struct dossier_builder *builder,
                                                     uint32_t index)
{
    const struct claim *claim = &builder->settled.claims.items[index];
    const struct statement *statement = &builder->settled.statements.items[claim->statement];

    return (struct evidence){.sentence = claim->sentence,
                             .subject = claim->subject,
                             .object = claim->object,
                             .trigger = claim->trigger,
                             .rule = statement->rule,
                             .confidence = (uint8_t)statement->confidence};
}

/* Frees the settled relations. */
void dossier_forget_claims(struct dossier_builder *builder);

/* Makes relations of the settled ones: drops those that lost an end, puts the ends of symmetric
 * ones in order, joins equal ones and sorts them by their first evidence. */
void dossier_link_relations(struct dossier_builder *builder);

/* Sorts quotes. */
void dossier_link_quotes(struct dossier_builder *builder);

/* Gives each entity the lists of its mentions, relations and quotes, and sets `minor`. */
void dossier_link_lists(struct dossier *dossier);

/* Called by dossier_link_lists. */
void dossier_link_mention_lists(struct dossier *dossier);
void dossier_link_relation_lists(struct dossier *dossier);

#endif
