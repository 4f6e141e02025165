/*
 * What dossier_end does, in this order. Inside model/ only.
 */
#ifndef MODEL_DOSSIER_LINK_H
#define MODEL_DOSSIER_LINK_H

#include "model/dossier.h"

/* Sorts mentions, finds their sentences, drops what overlaps a longer one or fits no sentence. */
void dossier_link_mentions(struct dossier_builder *builder);

/* Drops entities without mentions, sorts by salience, renumbers in mentions, relations and quotes
 * (NO_INDEX for what was dropped); gives each entity its aliases with their counts. */
void dossier_link_entities(struct dossier_builder *builder);

/* Called by dossier_link_entities. */
void dossier_link_aliases(struct dossier_builder *builder);

/* Drops relations that lost an end, orders symmetric ones, joins equal ones; sorts by first
 * evidence. */
void dossier_link_relations(struct dossier_builder *builder);

void dossier_link_quotes(struct dossier_builder *builder);

/* Each entity's mentions, relations and quotes; minor. */
void dossier_link_lists(struct dossier *dossier);

/* Called by dossier_link_lists. */
void dossier_link_relation_lists(struct dossier *dossier);

#endif
