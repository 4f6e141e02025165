/*
 * What the parts of applying a person's corrections share. Inside find/correct/. The mentions of
 * the builder are sorted by begin, none of its relations is settled, and an entity that was merged
 * into another one has the name "".
 */
#ifndef FIND_CORRECT_H
#define FIND_CORRECT_H

#include "find/work.h"
#include "model/correction.h"

#define CORRECT_RULE       "user"
#define CORRECT_CONFIDENCE 100

/* The entity that is shown by this name: of several the one with most mentions. NO_INDEX: none. */
uint32_t correct_entity(const struct dossier_builder *builder, const char *name);
/* Both make it an entity that is the person's. The name is copied, and becomes an alias. */
void correct_name(struct dossier_builder *builder, uint32_t entity, const char *name);
void correct_set_type(struct dossier_builder *builder, uint32_t entity, uint8_t type);

static inline bool correct_is_named(const struct mention *mention)
{
    return mention->form == FORM_NAME || mention->form == FORM_ALIAS;
}

/* correct_text.c */
void correct_split(struct work *work, const struct correction *correction);
void correct_add(struct work *work, const struct correction *correction);
/* correct_relation.c */
void correct_relate(struct work *work, const struct correction *correction);
void correct_unrelate(struct work *work, const struct correction *correction);
/* Drops the relations that cannot be any more: of an entity with itself, or with what is now of
 * another type. */
void correct_drop_impossible(struct dossier_builder *builder);

#endif
